"""A picture of polygons over a raster, drawn off screen."""

from __future__ import annotations

import base64
from collections.abc import Mapping, Sequence
from typing import Optional

from qgis.core import (
    QgsContrastEnhancement,
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFillSymbol,
    QgsGeometry,
    QgsMapLayer,
    QgsMapRendererCustomPainterJob,
    QgsMapSettings,
    QgsMultiBandColorRenderer,
    QgsRasterLayer,
    QgsRasterMinMaxOrigin,
    QgsRectangle,
    QgsSingleSymbolRenderer,
    QgsVectorLayer,
)
from qgis.PyQt.QtCore import QBuffer, QByteArray, QIODevice, QSize
from qgis.PyQt.QtGui import QColor, QImage, QPainter

_SIDE = 900
_COLOURS = (("B4", "B3", "B2"), ("red", "green", "blue"))


def map_picture(
    background: Optional[QgsRasterLayer],
    polygons: Mapping[str, Sequence[QgsGeometry]],
    colours: Mapping[str, str],
    outlines: Sequence[QgsGeometry],
    crs: QgsCoordinateReferenceSystem,
) -> str:
    """A map as a PNG in base64; empty where there is nothing to show.

    The layers are made here, so that it can be drawn in any thread.

    Args:
        background: A raster under all; None for none.
        polygons: By category, in the CRS.
        colours: Of the categories.
        outlines: Of units, over all.
        crs: The CRS of map, polygons and outlines.
    """
    layers: list[QgsMapLayer] = [_layer(outlines, "0,0,0,0", "#222222", 0.5, crs)] if outlines else []
    layers += [_layer(each, colours[name], colours[name], 0.2, crs) for name, each in polygons.items()]
    if not layers:
        return ""
    extent = QgsRectangle()
    for layer in layers:
        extent.combineExtentWith(layer.extent())
    if background is not None:
        layers.append(background)
        _show(background)
    extent.scale(1.05)
    settings = QgsMapSettings()
    settings.setDestinationCrs(crs)
    settings.setLayers(layers)
    ratio = extent.height() / extent.width() if extent.width() > 0 else 1.0
    width, height = (_SIDE, round(_SIDE * ratio)) if ratio <= 1 else (round(_SIDE / ratio), _SIDE)
    settings.setOutputSize(QSize(max(width, 64), max(height, 64)))
    settings.setExtent(extent)
    settings.setBackgroundColor(QColor("#ffffff"))
    return _drawn(settings)


def _drawn(settings: QgsMapSettings) -> str:
    image = QImage(settings.outputSize(), QImage.Format.Format_RGB32)
    image.fill(QColor("#ffffff"))
    painter = QPainter(image)
    job = QgsMapRendererCustomPainterJob(settings, painter)
    job.renderSynchronously()
    painter.end()
    data = QByteArray()
    buffer = QBuffer(data)
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return base64.b64encode(bytes(data)).decode("ascii")


def _layer(
    geometries: Sequence[QgsGeometry],
    fill: str,
    line: str,
    width: float,
    crs: QgsCoordinateReferenceSystem,
) -> QgsVectorLayer:
    layer = QgsVectorLayer("MultiPolygon", "drawn", "memory")
    layer.setCrs(crs)
    features = []
    for geometry in geometries:
        multiple = QgsGeometry(geometry)
        multiple.convertToMultiType()
        feature = QgsFeature()
        feature.setGeometry(multiple)
        features.append(feature)
    layer.dataProvider().addFeatures(features)
    layer.updateExtents()
    style = {"color": fill, "outline_color": line, "outline_width": str(width)}
    layer.setRenderer(QgsSingleSymbolRenderer(QgsFillSymbol.createSimple(style)))
    layer.setOpacity(0.75)
    return layer


def _show(raster: QgsRasterLayer) -> None:
    """Show a raster in true colour where its bands say which they are, stretched to what is there."""
    names = [
        raster.dataProvider().generateBandName(band).split(":")[-1].strip().split(",")[0]
        for band in range(1, raster.bandCount() + 1)
    ]
    for wanted in _COLOURS:
        if all(name in names for name in wanted):
            bands = [names.index(name) + 1 for name in wanted]
            raster.setRenderer(QgsMultiBandColorRenderer(raster.dataProvider(), *bands))
            break
    raster.setContrastEnhancement(
        QgsContrastEnhancement.ContrastEnhancementAlgorithm.StretchToMinimumMaximum,
        QgsRasterMinMaxOrigin.Limits.CumulativeCut,
    )
