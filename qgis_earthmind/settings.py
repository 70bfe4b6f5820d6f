"""What the plugin remembers between sessions of QGIS."""

from __future__ import annotations

from qgis.core import QgsSettings

from .connection.setup.choices import Choices

_PREFIX = "earthmind/"
_SETUP = ("extra", "index", "python_mirror", "bundle")


def backend_python() -> str:
    """Python of a backend that the user set up elsewhere; empty for the plugin's own."""
    return str(QgsSettings().value(_PREFIX + "backend_python", "", type=str))


def set_backend_python(path: str) -> None:
    """Use the backend in another Python environment; empty goes back to the plugin's own."""
    QgsSettings().setValue(_PREFIX + "backend_python", path)


def model() -> str:
    """Name of the model to ask; empty for the backend's own choice."""
    return str(QgsSettings().value(_PREFIX + "model", "", type=str))


def set_model(name: str) -> None:
    """Ask this model from now on; empty goes back to the backend's own choice."""
    QgsSettings().setValue(_PREFIX + "model", name)


def setup_choices() -> Choices:
    """Where the backend is set up from."""
    stored = QgsSettings()
    texts = {name: str(stored.value(f"{_PREFIX}setup/{name}", "", type=str)) for name in _SETUP}
    return Choices(**{name: text for name, text in texts.items() if text})


def set_setup_choices(choices: Choices) -> None:
    """Set the backend up from there from now on."""
    for name in _SETUP:
        QgsSettings().setValue(f"{_PREFIX}setup/{name}", getattr(choices, name))
