"""What the part of the panel that sets the backend up says."""

from __future__ import annotations

from typing import Any

from qgis.PyQt.QtCore import QLocale

from .. import paths, settings
from ..connection.environment import Condition, chosen_python
from ..connection.setup.disk_space import needed_bytes
from ..connection.setup.hardware import platform_key
from ..connection.setup.pins import Pins
from ..connection.setup.places import home
from ..i18n import tr


def explanation(condition: Condition) -> str:
    """What there is to do, and what it costs."""
    if settings.remote_address():
        sentence = tr(
            "The backend at {address} is used; choose another one in Settings > Options > EarthMind."
        )
        return sentence.format(address=settings.remote_address())
    if condition is Condition.READY and chosen_python():
        return tr("The backend in {program} is used.").format(program=chosen_python())
    if condition is Condition.READY:
        return tr("The backend is set up in {folder}.").format(folder=home())
    if condition is Condition.OUTDATED:
        return tr(
            "The backend was set up by another version of the plugin. It still works; update it when it "
            "suits you."
        )
    if condition is Condition.BROKEN:
        return tr(
            "The Python that the backend stands on is gone or has changed. Repairing it sets the backend "
            "up anew; your data, results and settings stay."
        )
    return tr(
        "EarthMind needs its backend, which runs on this computer. Setting it up puts a Python of its own "
        "into {folder}; nothing is changed in QGIS. Nothing is downloaded before you press the button."
    ).format(folder=home())


def button_text(condition: Condition) -> str:
    """The label of the main button."""
    return {
        Condition.MISSING: tr("Set up the backend"),
        Condition.OUTDATED: tr("Update the backend"),
        Condition.BROKEN: tr("Repair the backend"),
        Condition.READY: tr("Set up again"),
    }[condition]


def extras() -> list[tuple[str, str]]:
    """What can be installed on this computer: names and what they are called, with their sizes."""
    pins, platform = Pins(paths.provisioning()), platform_key()
    if not pins.complete:
        return []
    texts = {
        "light": tr("Embedded model"),
        "gpu": tr("Embedded model, on an NVIDIA GPU"),
        "torch": tr("Embedded model and PyTorch, for EarthMind-4B"),
    }
    offered = [name for name in texts if pins.offers(name, platform or "")]
    return [(name, _with_size(texts[name], pins, name, platform or "")) for name in offered]


def _with_size(text: str, pins: Pins, extra: str, platform: str) -> str:
    download = pins.download_bytes(extra, platform)
    needed = needed_bytes(pins, extra, platform)
    if not download:
        return text
    sizes = {"download": _gigabytes(download), "disk": _gigabytes(needed)}
    return tr("{text} (downloads {download} GB, needs {disk} GB of disk)").format(text=text, **sizes)


def _gigabytes(count: int) -> str:
    return QLocale().toString(count / 1e9, "f", 1)


def time_left(seconds: float) -> str:
    """How long a step still takes, about."""
    if seconds < 90:
        return tr("about {seconds} s left").format(seconds=max(5, 5 * round(seconds / 5)))
    return tr("about {minutes} min left").format(minutes=round(seconds / 60))


def found_text(findings: Any) -> str:
    """What a set-up found at its end: where the model ran, and why not on the GPU."""
    findings = findings if isinstance(findings, dict) else {}
    device, why = str(findings.get("device") or ""), str(findings.get("why_not_gpu") or "")
    if not device:
        return tr("The backend is set up and works.")
    text = tr("The backend is set up and works; a first small answer ran on {device}.").format(device=device)
    return f"{text} {why}".strip() if why and not device.startswith("cuda") else text
