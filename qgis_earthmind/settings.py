"""What the plugin remembers between sessions of QGIS."""

from __future__ import annotations

import json
from collections.abc import Sequence

from qgis.core import QgsSettings

from .connection.setup.choices import Choices

_PREFIX = "earthmind/"
_SETUP = ("extra", "index", "python_mirror", "bundle")
_EMBEDDED = ("nano",)  # comes with every backend
_MOST_CLASSIFIERS = 12


def backend_python() -> str:
    """Python of a backend that the user set up elsewhere; empty for the plugin's own."""
    return str(QgsSettings().value(_PREFIX + "backend_python", "", type=str))


def set_backend_python(path: str) -> None:
    """Use the backend in another Python environment; empty goes back to the plugin's own."""
    QgsSettings().setValue(_PREFIX + "backend_python", path)


def remote_address() -> str:
    """Address of a backend elsewhere; empty for that of this computer."""
    return str(QgsSettings().value(_PREFIX + "remote_address", "", type=str))


def remote_login() -> str:
    """Under which name QGIS's store of passwords has the token of the backend elsewhere."""
    return str(QgsSettings().value(_PREFIX + "remote_login", "", type=str))


def set_remote(address: str, login: str) -> None:
    """Use a backend elsewhere; empty goes back to that of this computer."""
    QgsSettings().setValue(_PREFIX + "remote_address", address)
    QgsSettings().setValue(_PREFIX + "remote_login", login)


def model() -> str:
    """Name of the model to ask; empty for the backend's own choice."""
    return str(QgsSettings().value(_PREFIX + "model", "", type=str))


def set_model(name: str) -> None:
    """Ask this model from now on; empty goes back to the backend's own choice."""
    QgsSettings().setValue(_PREFIX + "model", name)


def models_there() -> tuple[str, ...]:
    """Names of the models on this computer, as the backend last told them."""
    return _names("models_there") or _EMBEDDED


def set_models_there(names: Sequence[str]) -> None:
    """Remember which models are on this computer."""
    if tuple(names) != models_there():
        QgsSettings().setValue(_PREFIX + "models_there", json.dumps(list(names)))


def classifiers() -> tuple[str, ...]:
    """Folders of the classifiers that were taught last, the latest first."""
    return _names("classifiers")


def add_classifier(folder: str) -> None:
    """Remember a classifier that was taught."""
    others = [each for each in classifiers() if each != folder]
    QgsSettings().setValue(_PREFIX + "classifiers", json.dumps([folder, *others][:_MOST_CLASSIFIERS]))


def blink_interval(offered: Sequence[int]) -> int:
    """Milliseconds after which the other sensor is shown; the middle one of those offered at first."""
    kept = QgsSettings().value(_PREFIX + "blink_interval", 0, type=int)
    return kept if kept in offered else offered[len(offered) // 2]


def set_blink_interval(interval: int) -> None:
    """Blink at this pace from now on."""
    QgsSettings().setValue(_PREFIX + "blink_interval", interval)


def setup_choices() -> Choices:
    """Where the backend is set up from."""
    stored = QgsSettings()
    texts = {name: str(stored.value(f"{_PREFIX}setup/{name}", "", type=str)) for name in _SETUP}
    return Choices(**{name: text for name, text in texts.items() if text})


def set_setup_choices(choices: Choices) -> None:
    """Set the backend up from there from now on."""
    for name in _SETUP:
        QgsSettings().setValue(f"{_PREFIX}setup/{name}", getattr(choices, name))


def _names(key: str) -> tuple[str, ...]:
    """A list of texts; none where what is stored is something else."""
    try:
        stored = json.loads(QgsSettings().value(_PREFIX + key, "[]", type=str))
    except ValueError:
        return ()
    return tuple(each for each in stored if isinstance(each, str)) if isinstance(stored, list) else ()
