"""The sample scene: made by the backend from a recipe, and added to the project."""

from __future__ import annotations

import os
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsContrastEnhancement,
    QgsFillSymbol,
    QgsMultiBandColorRenderer,
    QgsProject,
    QgsRasterLayer,
    QgsSingleSymbolRenderer,
    QgsTask,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import pyqtSignal

from ... import paths
from ...connection.allowed_variables import clean_variables
from ...connection.client import StopSignal
from ...connection.environment import PYTHON_OPTIONS, backend_python
from ...connection.setup import children
from ...errors import BackendMissing, Cancelled, LayerError, PluginError, SetupError
from ...i18n import tr

OPTICAL, SAR, OPTICAL_BEFORE, SAR_BEFORE = "S2.tif", "S1.tif", "S2_before.tif", "S1_before.tif"
DISTRICTS = "districts.geojson"
_FILES = (OPTICAL, SAR, OPTICAL_BEFORE, SAR_BEFORE, DISTRICTS)
_MAKER = "earthmind.datasets.simulated.sample_scene"
_SWIR_NIR_GREEN, _SURFACE = (12, 8, 3), ((0, 4000), (0, 4500), (0, 2000))  # digital numbers, 1e-4 reflectance
_VV_VH, _BACKSCATTER = (1, 2, 1), ((-22, 0), (-28, -6), (-22, 0))  # dB


class SampleTask(QgsTask):
    """Has the backend write the scene into a folder; what is there already is not made again.

    Signals:
        ended: the `PluginError` or None; in the main thread
    """

    ended = pyqtSignal(object)

    def __init__(self, folder: Path) -> None:
        super().__init__(tr("EarthMind: the sample scene"), QgsTask.Flag.CanCancel)
        self._folder = folder
        self._stop = StopSignal()
        self._error: Optional[PluginError] = Cancelled()

    def run(self) -> bool:
        """Do the work; called by QGIS in a worker thread."""
        try:
            make(self._folder, self._stop)
            self._error = None
        except PluginError as error:
            self._error = error
        return self._error is None

    def cancel(self) -> None:
        """End the program that makes the scene."""
        self._stop.stop()
        super().cancel()

    def finished(self, result: bool) -> None:
        """Tell how it ended; called by QGIS in the main thread."""
        self.ended.emit(self._error)


def make(folder: Path, stop: StopSignal) -> None:
    """Have the backend write the scene into a folder, unless it is there.

    Raises:
        BackendMissing: There is no backend on this computer.
        SetupError: The backend could not make it.
        Cancelled: `stop` was used.
    """
    if all((folder / name).is_file() for name in _FILES):
        return
    program = backend_python()
    if program is None:
        raise BackendMissing(tr("Set up the backend first."))
    command = [program, *PYTHON_OPTIONS, "-m", _MAKER, str(folder), "--recipe", str(paths.sample_recipe())]
    lines: list[str] = []
    try:
        code = children.run(
            command, clean_variables(dict(os.environ)), paths.working_folder(), stop, lines.append
        )
    except OSError as error:
        raise SetupError(
            tr("The sample scene could not be made; the details say why."), str(error)
        ) from error
    if code:
        raise SetupError(tr("The sample scene could not be made; the details say why."), "\n".join(lines))


def add(project: QgsProject, folder: Path) -> tuple[QgsRasterLayer, QgsRasterLayer]:
    """Add the scene to a project as one group; returns the optical and the SAR layer of the flood.

    A scene that is in the project already is not added again.

    Raises:
        LayerError: A file cannot be opened.
    """
    before = tr("{layer} before the flood")
    rasters = {
        OPTICAL: ("S2", _SWIR_NIR_GREEN, _SURFACE),
        SAR: ("S1", _VV_VH, _BACKSCATTER),
        OPTICAL_BEFORE: (before.format(layer="S2"), _SWIR_NIR_GREEN, _SURFACE),
        SAR_BEFORE: (before.format(layer="S1"), _VV_VH, _BACKSCATTER),
    }
    there = {Path(layer.source()): layer for layer in project.mapLayers().values()}
    found = {name: there.get(folder / name) for name in rasters}
    if found[OPTICAL] is not None and found[SAR] is not None:
        return found[OPTICAL], found[SAR]
    made = {name: _raster(folder / name, *how) for name, how in rasters.items()}
    districts = _districts(folder / DISTRICTS)
    group = project.layerTreeRoot().insertGroup(0, tr("Sample scene"))
    project.addMapLayers([*made.values(), districts], False)
    for place, layer in enumerate((*made.values(), districts)):  # a raster first: an empty map takes its CRS
        node = group.insertLayer(0 if layer is districts else place, layer)
        node.setExpanded(False)
        node.setItemVisibilityChecked(layer not in (made[OPTICAL_BEFORE], made[SAR_BEFORE]))
    return made[OPTICAL], made[SAR]


def _raster(
    path: Path, name: str, bands: tuple[int, int, int], ranges: tuple[tuple[int, int], ...]
) -> QgsRasterLayer:
    """A raster in three bands with fixed ranges: no statistics are computed."""
    layer = QgsRasterLayer(str(path), name)
    if not layer.isValid():
        raise LayerError(tr("The layer {path} cannot be opened.").format(path=path))
    renderer = QgsMultiBandColorRenderer(layer.dataProvider(), *bands)
    enhancements = []
    for band, (low, high) in zip(bands, ranges):
        enhancement = QgsContrastEnhancement(layer.dataProvider().dataType(band))
        enhancement.setContrastEnhancementAlgorithm(
            QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum
        )
        enhancement.setMinimumValue(low)
        enhancement.setMaximumValue(high)
        enhancements.append(enhancement)
    renderer.setRedContrastEnhancement(enhancements[0])
    renderer.setGreenContrastEnhancement(enhancements[1])
    renderer.setBlueContrastEnhancement(enhancements[2])
    layer.setRenderer(renderer)
    return layer


def _districts(path: Path) -> QgsVectorLayer:
    layer = QgsVectorLayer(str(path), tr("Districts"), "ogr")
    if not layer.isValid():
        raise LayerError(tr("The layer {path} cannot be opened.").format(path=path))
    outline = {"style": "no", "outline_color": "#ffffff", "outline_style": "dash", "outline_width": "0.4"}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(outline)))
    return layer
