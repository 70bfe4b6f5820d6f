"""The raster results of an answer: their names, files and colours. Main thread only."""

from __future__ import annotations

import uuid
from pathlib import Path

from qgis.core import (
    QgsColorRampLegendNodeSettings,
    QgsColorRampShader,
    QgsPalettedRasterRenderer,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsRasterRenderer,
    QgsRasterShader,
    QgsSingleBandPseudoColorRenderer,
)
from qgis.PyQt.QtGui import QColor

from ..errors import OutputError
from ..i18n import tr
from ..wording import OPTICAL_COLOUR, SAR_COLOUR
from .reference import failure_of

MASK, PROBABILITY, UNSURE, SENSOR_WEIGHT = "mask", "probability", "unsure", "sensor_weight"
KINDS = (MASK, PROBABILITY, UNSURE, SENSOR_WEIGHT)
_OPACITY = 0.75
_DOUBT = QColor("#c2185b")  # of no concept and no sensor
_SURE = 0.2  # up to this probability it is surely not there, from one minus it on it surely is
_NEITHER = "#f2f2f2"  # where no sensor decided
_CLEAR = QColor(0, 0, 0, 0)


def title_of(kind: str) -> str:
    """What people call a kind of `KINDS`."""
    return {
        MASK: tr("Mask"),
        PROBABILITY: tr("Probability"),
        UNSURE: tr("Where the model is unsure"),
        SENSOR_WEIGHT: tr("Where SAR was trusted"),
    }[kind]


def written_as(kind: str) -> str:
    """The raster of the backend that a kind of `KINDS` is drawn from."""
    return PROBABILITY if kind == UNSURE else kind


def raster_file() -> Path:
    """A new file that QGIS removes when it ends."""
    return Path(QgsProcessingUtils.tempFolder()) / f"earthmind_{uuid.uuid4().hex}.tif"


def open_raster(path: str, kind: str, phrase: str, colour: str) -> QgsRasterLayer:
    """A raster that was written as a layer with its colours and a legend.

    Args:
        path: GeoTIFF as the backend writes it.
        kind: One of `KINDS`.
        phrase: What was marked.
        colour: The colour of that in the map.

    Raises:
        OutputError: It cannot be opened.
    """
    name = title_of(kind) if kind == SENSOR_WEIGHT else f"{title_of(kind)}: {phrase}"
    layer = QgsRasterLayer(path, name, "gdal")
    if not layer.isValid():
        sentence = tr("The raster {path} was written but cannot be opened.")
        raise OutputError(sentence.format(path=path), failure_of(layer))
    style_raster(layer, kind, phrase, colour)
    return layer


def style_raster(layer: QgsRasterLayer, kind: str, phrase: str, colour: str) -> None:
    """Give a raster of an answer its colours and a legend; see `open_raster`."""
    layer.setRenderer(_renderer(layer, kind, phrase, QColor(colour)))
    layer.setOpacity(_OPACITY)


def _renderer(layer: QgsRasterLayer, kind: str, phrase: str, colour: QColor) -> QgsRasterRenderer:
    if kind == MASK:
        classes = [
            QgsPalettedRasterRenderer.Class(0, _CLEAR, tr("something else")),
            QgsPalettedRasterRenderer.Class(1, colour, phrase),
        ]
        return QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes)
    if kind == PROBABILITY:
        steps = [(0.0, _CLEAR, "0 %"), (0.5, _faded(colour), "50 %"), (1.0, colour, "100 %")]
    elif kind == UNSURE:
        steps = _unsure_steps()
    else:
        steps = [
            (0.0, QColor(OPTICAL_COLOUR), tr("Optical")),
            (0.5, QColor(_NEITHER), tr("neither")),
            (1.0, QColor(SAR_COLOUR), tr("SAR")),
        ]
    ramp = QgsColorRampShader(0.0, 1.0)
    ramp.setColorRampItemList([QgsColorRampShader.ColorRampItem(*step) for step in steps])
    legend = QgsColorRampLegendNodeSettings()
    legend.setUseContinuousLegend(False)  # which would show numbers in place of the labels
    ramp.setLegendSettings(legend)
    shader = QgsRasterShader()
    shader.setRasterShaderFunction(ramp)
    renderer = QgsSingleBandPseudoColorRenderer(layer.dataProvider(), 1, shader)
    renderer.setClassificationMin(0.0)
    renderer.setClassificationMax(1.0)
    return renderer


def _unsure_steps() -> list[tuple[float, QColor, str]]:
    """What is hardly likely and what is nearly certain stay clear; it is fullest at even odds."""
    low, high = round(100 * _SURE), round(100 * (1 - _SURE))
    return [
        (_SURE, _CLEAR, tr("{share} % and less: surely not").format(share=low)),
        (0.5, _DOUBT, tr("50 %: it may be or not")),
        (1 - _SURE, _CLEAR, tr("{share} % and more: surely").format(share=high)),
    ]


def _faded(colour: QColor) -> QColor:
    half = QColor(colour)
    half.setAlphaF(0.5)
    return half
