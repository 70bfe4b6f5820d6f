"""Rasters that QGIS reads and GDAL alone does not (WMS, WMTS, XYZ, ...), drawn into a temporary GeoTIFF.

QGIS itself draws, in a task of its own; nothing here waits. What such a service shows are colours only.
"""

from __future__ import annotations

import hashlib
import math
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsMapLayer,
    QgsPointXY,
    QgsProcessingUtils,
    QgsProject,
    QgsRasterFileWriter,
    QgsRasterFileWriterTask,
    QgsRasterLayer,
    QgsRasterPipe,
    QgsRectangle,
)
from qgis.PyQt.QtCore import QLocale, QTimer

from ..connection.requests import LayerRequest, PlaceRequest
from ..errors import LayerError
from ..i18n import tr
from .statement import statement_of

MOST_SIDE = 4096  # pixels of a side of what is drawn; with four bytes each this is 64 MiB at most
_MOST_FILES = 8
_LATER_MILLISECONDS = 2000
_STRIP = 256
_TOLD_EMPTY, _ALL_EMPTY = 0.005, 0.999
_STORED_LOGIN = re.compile(r"authcfg\s*=", re.IGNORECASE)
_COLOURS = (Qgis.DataType.ARGB32, Qgis.DataType.ARGB32_Premultiplied)
Ground = tuple[QgsRectangle, QgsCoordinateReferenceSystem]


@dataclass(frozen=True)
class Drawing:
    """What is to be drawn of a layer.

    Attributes:
        layer_id: The layer.
        name: What the user calls it.
        path: GeoTIFF to draw into.
        extent: What part of it, in its own CRS.
        columns: Pixels from west to east.
        rows: Pixels from north to south.
        pixel_m: Side of a pixel on the ground, about, in metres.
        coloured: Whether it shows colours and no values.
        in_view: Whether nothing but the map view says which part.
    """

    layer_id: str
    name: str
    path: Path
    extent: QgsRectangle
    columns: int
    rows: int
    pixel_m: float
    coloured: bool
    in_view: bool = False

    def notes(self) -> list[str]:
        """What the analyst should know of it, and how much of it came empty. For worker threads.

        Raises:
            LayerError: The service gave nothing.
        """
        pixel = QLocale().toString(self.pixel_m, "g", 2)
        told = [self._how().format(layer=self.name, pixel=pixel)]
        if self.in_view:
            told.append(tr("No area is chosen, so the map view was looked at."))
        empty = empty_share(self.path) if self.coloured else 0.0
        if empty > _ALL_EMPTY:
            sentence = tr('"{layer}" shows nothing of this area; check its service, or choose another area.')
            raise LayerError(sentence.format(layer=self.name))
        if empty > _TOLD_EMPTY:
            sentence = tr('{percent} % of "{layer}" came empty from its service.')
            told.append(sentence.format(percent=max(1, round(100 * empty)), layer=self.name))
        return told

    def _how(self) -> str:
        if self.coloured:
            return tr(
                '"{layer}" comes from a service: it was drawn into a temporary file '
                "with pixels of {pixel} m. "
                "It has colours only and nothing of the infrared, so trust the answer less."
            )
        return tr('"{layer}" is read through QGIS: it was copied into a temporary file at {pixel} m.')


def is_served(layer: Optional[QgsMapLayer]) -> bool:
    """Whether a layer is a raster that QGIS reads and the backend cannot."""
    if not isinstance(layer, QgsRasterLayer) or not layer.isValid():
        return False
    return layer.providerType() != "gdal" or bool(_STORED_LOGIN.search(layer.source()))


class ServedRasters:
    """The temporary files of such layers, each drawn once; they are there until `remove` is called."""

    def __init__(self) -> None:
        self._planned: dict[str, Drawing] = {}
        self._drawn: list[str] = []
        self._useless: list[Path] = []
        self._round = 0

    def request(self, layer: QgsRasterLayer, ground: Ground, pixel: float, *, in_view: bool) -> LayerRequest:
        """The layer as the backend will open it once it was drawn.

        Args:
            layer: A layer of which `is_served` holds.
            ground: What is asked about.
            pixel: Side of a pixel in units of the layer's CRS; larger where the area takes that.
            in_view: Whether the ground is what the map happens to show.

        Raises:
            LayerError: The layer does not reach there, or what was stated about it cannot be meant.
        """
        drawing = replace(_drawing(layer, ground, pixel, self._round), in_view=in_view)
        self._planned[str(drawing.path)] = drawing
        return replace(LayerRequest(str(drawing.path), layer.name()), **statement_of(layer))

    def of_place(self, place: PlaceRequest) -> tuple[Drawing, ...]:
        """The drawings that a place is made of."""
        layers = (place.optical, place.sar, place.optical_before, place.sar_before)
        wanted = (self._planned.get(layer.uri) for layer in layers if layer is not None)
        return tuple(drawing for drawing in wanted if drawing is not None)

    def is_drawn(self, drawing: Drawing) -> bool:
        """Whether its file is there, whole."""
        return str(drawing.path) in self._drawn and drawing.path.exists()

    def task(self, drawing: Drawing) -> QgsRasterFileWriterTask:
        """The task that draws it. QGIS runs it; what became of it, the caller tells `keep` or `discard`.

        No Python function is connected to its signals: with QGIS 3.22 that crashes where it ends.

        Raises:
            LayerError: The layer is not there any more.
        """
        layer = QgsProject.instance().mapLayer(drawing.layer_id)
        if not isinstance(layer, QgsRasterLayer):
            sentence = tr('"{layer}" was removed from the project; choose another layer.')
            raise LayerError(sentence.format(layer=drawing.name))
        pipe = QgsRasterPipe()
        pipe.set(layer.dataProvider().clone())
        writer = QgsRasterFileWriter(str(drawing.path))
        writer.setOutputFormat("GTiff")
        writer.setCreateOptions(["COMPRESS=DEFLATE", "TILED=YES"])
        context = QgsProject.instance().transformContext()
        return QgsRasterFileWriterTask(
            writer, pipe, drawing.columns, drawing.rows, drawing.extent, layer.crs(), context
        )

    def keep(self, drawing: Drawing) -> None:
        """Its file is whole; older ones are removed."""
        self._drawn.append(str(drawing.path))
        while len(self._drawn) > _MOST_FILES:
            _remove(Path(self._drawn.pop(0)))

    def discard(self, drawing: Drawing) -> None:
        """Its file is not whole, or of no use; what is drawn from now on has another name.

        QGIS may still be writing it, or about to begin, until it notices that nobody wants it.
        """
        if str(drawing.path) in self._drawn:
            self._drawn.remove(str(drawing.path))
        self._round += 1
        self._useless.append(drawing.path)
        QTimer.singleShot(_LATER_MILLISECONDS, self._remove_useless)

    def remove(self) -> None:
        """Remove all files; those that are still open elsewhere go with QGIS's temporary folder."""
        self._remove_useless()
        for path in {*self._drawn, *self._planned}:
            _remove(Path(path))
        self._drawn.clear()
        self._planned.clear()

    def _remove_useless(self) -> None:
        for path in self._useless:
            _remove(path)
        self._useless = [path for path in self._useless if path.exists()]


def empty_share(path: Path) -> float:
    """How much of a drawn GeoTIFF is transparent, 0 to 1. For worker threads."""
    drawn = QgsRasterLayer(str(path), "", "gdal")
    provider = drawn.dataProvider()
    if not drawn.isValid() or drawn.bandCount() < 4:
        return 0.0
    whole, rows, empty = drawn.extent(), drawn.height(), 0
    for first in range(0, rows, _STRIP):
        count = min(_STRIP, rows - first)
        top = whole.yMaximum() - first * whole.height() / rows
        strip = QgsRectangle(whole.xMinimum(), top - count * whole.height() / rows, whole.xMaximum(), top)
        block = provider.block(4, strip, drawn.width(), count)  # its data are gone with it
        empty += bytes(block.data()).count(0)
    return empty / (rows * drawn.width())


def moved(ground: Ground, crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """A rectangle in another CRS; empty where it cannot be placed there."""
    rectangle, of = ground
    try:
        there = QgsCoordinateTransform(of, crs, QgsProject.instance()).transformBoundingBox(rectangle)
    except QgsCsException:
        return QgsRectangle()
    return there if there.isFinite() else QgsRectangle()


def pixel_of(raster: QgsRasterLayer, crs: QgsCoordinateReferenceSystem) -> float:
    """The side of a raster's middle pixel in units of another CRS; 0 where it cannot be told."""
    middle = raster.extent().center()
    half_x, half_y = raster.rasterUnitsPerPixelX() / 2, raster.rasterUnitsPerPixelY() / 2
    box = QgsRectangle(middle.x() - half_x, middle.y() - half_y, middle.x() + half_x, middle.y() + half_y)
    seen = moved((box, raster.crs()), crs)
    return math.sqrt(seen.width() * seen.height())


def common_ground(grounds: Iterable[Ground], crs: QgsCoordinateReferenceSystem) -> QgsRectangle:
    """What some rectangles share, in a CRS; empty where they share nothing, or there are none."""
    shared: Optional[QgsRectangle] = None
    for ground in grounds:
        there = moved(ground, crs)
        shared = there if shared is None else shared.intersect(there)
    return QgsRectangle() if shared is None else shared


def _drawing(layer: QgsRasterLayer, ground: Ground, pixel: float, round_: int) -> Drawing:
    extent = moved(ground, layer.crs())
    if not layer.extent().isEmpty():
        extent = extent.intersect(layer.extent())
    if extent.isEmpty():
        sentence = tr('"{layer}" does not reach the area that is asked about; choose another layer or area.')
        raise LayerError(sentence.format(layer=layer.name()))
    longest = max(extent.width(), extent.height())
    side = max(pixel, longest / MOST_SIDE)
    columns, rows = (math.ceil(part / side - 1e-6) for part in (extent.width(), extent.height()))
    left, top = extent.xMinimum(), extent.yMaximum()
    extent = QgsRectangle(left, top - rows * side, left + columns * side, top)
    told = "\n".join((layer.providerType(), layer.source(), extent.toString(6), f"{columns} {rows} {round_}"))
    name = hashlib.sha256(told.encode("utf-8")).hexdigest()[:16]
    return Drawing(
        layer.id(),
        layer.name(),
        Path(QgsProcessingUtils.tempFolder()) / f"earthmind_drawn_{name}.tif",
        extent,
        columns,
        rows,
        _metres(extent, layer.crs()) / columns,
        layer.dataProvider().dataType(1) in _COLOURS,
    )


def _metres(extent: QgsRectangle, crs: QgsCoordinateReferenceSystem) -> float:
    """How wide a rectangle is on the ground at its middle, in metres."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(crs, QgsProject.instance().transformContext())
    measure.setEllipsoid("EPSG:7030")
    middle = extent.center().y()
    return measure.measureLine(QgsPointXY(extent.xMinimum(), middle), QgsPointXY(extent.xMaximum(), middle))


def _remove(path: Path) -> None:
    try:
        path.unlink()
    except OSError:
        return  # not there, or open elsewhere: it lies in the temporary folder that QGIS removes
