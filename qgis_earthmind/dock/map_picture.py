"""A picture of the map with an answer's polygons, drawn in the background."""

from __future__ import annotations

import base64
from collections.abc import Sequence
from typing import Optional

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsRectangle, QgsVectorLayer
from qgis.PyQt.QtCore import QBuffer, QIODevice, QObject, QSize, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ..connection.messages import Segment
from ..errors import OutputError
from .zoom import extent_of

_WIDTH = 1000  # pixels
_FLATTEST, _TALLEST = 0.4, 1.0  # height by width
_MARGIN = 1.4
_DOTS_PER_INCH = 96
_PATIENCE_MILLISECONDS = 30_000  # for a layer that comes over the network


def settings_for(
    now: QgsMapSettings,
    found: Sequence[tuple[Segment, QgsVectorLayer]],
    below: Sequence[QgsMapLayer],
) -> Optional[QgsMapSettings]:
    """What to draw of an answer; None where its polygons cannot be placed on the map.

    Args:
        now: As the map is shown.
        found: The segments, each with the layer of its polygons.
        below: Layers to draw below the polygons, the uppermost first.
    """
    crs = now.destinationCrs() if now.destinationCrs().isValid() else found[0][1].crs()
    extent = QgsRectangle()
    try:
        for segment, _ in found:
            extent.combineExtentWith(extent_of(segment, crs))
    except OutputError:
        return None
    if extent.isEmpty():
        return None
    extent.scale(_MARGIN)
    settings = QgsMapSettings(now)
    settings.setMagnificationFactor(1.0)
    settings.setDevicePixelRatio(1.0)
    settings.setRotation(0.0)
    settings.setOutputDpi(_DOTS_PER_INCH)
    settings.setDestinationCrs(crs)
    settings.setLayers([*dict.fromkeys(layer for _, layer in found), *below])
    shape = min(max(extent.height() / extent.width(), _FLATTEST), _TALLEST)
    settings.setOutputSize(QSize(_WIDTH, round(_WIDTH * shape)))
    settings.setExtent(extent)
    return settings


def data_url(image: QImage) -> str:
    """A picture as PNG in an address ``data:``; for any thread."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    image.save(buffer, "PNG")
    return "data:image/png;base64," + base64.b64encode(bytes(buffer.data())).decode("ascii")


_ending: list[MapPicture] = []  # a job waits where it is deleted while it draws


class MapPicture(QObject):
    """Draws one picture; layers that take too long are missing in it.

    Signals:
        drawn: the `QImage`
    """

    drawn = pyqtSignal(object)

    def __init__(self, settings: QgsMapSettings, parent: QObject) -> None:
        super().__init__(parent)
        self._job = QgsMapRendererParallelJob(settings)
        self._job.finished.connect(self._end)
        self._clock = QTimer(self)
        self._clock.setSingleShot(True)
        self._clock.timeout.connect(self._job.cancelWithoutBlocking)

    def begin(self) -> None:
        """Start drawing."""
        self._clock.start(_PATIENCE_MILLISECONDS)
        self._job.start()

    def forget(self) -> None:
        """Want the picture no more; what is being drawn ends by itself, and nobody waits for it."""
        self._clock.stop()
        self.setParent(None)
        _ending.append(self)
        self._job.finished.disconnect(self._end)
        self._job.finished.connect(lambda: QTimer.singleShot(0, lambda: _ending.remove(self)))
        self._job.cancelWithoutBlocking()

    def _end(self) -> None:
        self._clock.stop()
        self.drawn.emit(self._job.renderedImage())
