"""What the plugin remembers between sessions of QGIS."""

from __future__ import annotations

from qgis.core import QgsSettings

_PREFIX = "earthmind/"


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
