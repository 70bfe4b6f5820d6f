"""EarthMind for QGIS: ask a map, get words and polygons."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qgis.gui import QgisInterface

    from .plugin import EarthMindPlugin


def classFactory(iface: QgisInterface) -> EarthMindPlugin:
    """Make the plugin; QGIS calls this when it loads the folder."""
    from .plugin import EarthMindPlugin

    return EarthMindPlugin(iface)
