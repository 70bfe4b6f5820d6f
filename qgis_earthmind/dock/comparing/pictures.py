"""The map as it would be with either sensor on top, drawn beside what the canvas itself draws."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsMapLayer, QgsMapRendererParallelJob, QgsMapSettings, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject, QTimer, pyqtSignal
from qgis.PyQt.QtGui import QImage

from ...layers.guess import OPTICAL, SAR

_REST_MILLISECONDS = 300  # after the view has changed


class SensorPictures(QObject):
    """Follows the canvas: draws anew whenever it does, in the background. Changes nothing of it.

    Signals:
        changed: another picture is there, or one is not there any more
    """

    changed = pyqtSignal()

    def __init__(
        self, canvas: QgsMapCanvas, optical: QgsRasterLayer, sar: QgsRasterLayer, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._layers = {OPTICAL: optical, SAR: sar}
        self._pictures: dict[str, QImage] = {}
        self._jobs: dict[str, QgsMapRendererParallelJob] = {}
        canvas.extentsChanged.connect(self._drop)
        canvas.renderStarting.connect(self._draw)
        self._rest = QTimer(self)
        self._rest.setSingleShot(True)
        self._rest.setInterval(_REST_MILLISECONDS)
        self._rest.timeout.connect(self._draw_what_is_missing)
        self._draw()

    def picture(self, sensor: str) -> Optional[QImage]:
        """The map with a sensor on top; None where the canvas shows just that, or it is not drawn yet."""
        return self._pictures.get(sensor)

    def forget(self) -> None:
        """Stop drawing, and let go of the canvas."""
        self._canvas.extentsChanged.disconnect(self._drop)
        self._canvas.renderStarting.disconnect(self._draw)
        self._rest.stop()
        self._stop()
        self._pictures.clear()

    def _drop(self) -> None:
        """The canvas shows another part of the map."""
        self._pictures.clear()
        self._rest.start()
        self.changed.emit()

    def _draw(self) -> None:
        self._stop()
        shown = self._canvas.layers()
        for sensor, layer in self._layers.items():
            other = self._layers[SAR if sensor == OPTICAL else OPTICAL]
            if seen(shown, layer, other):
                self._pictures.pop(sensor, None)
                continue
            settings = QgsMapSettings(self._canvas.mapSettings())
            settings.setLayers(on_top(shown, layer, other))
            job = QgsMapRendererParallelJob(settings)
            job.setParent(self._canvas)  # which outlives it: a job that is dropped while it draws would block
            job.finished.connect(self._take)
            self._jobs[sensor] = job
            job.start()
        self.changed.emit()

    def _draw_what_is_missing(self) -> None:
        """The view may have changed once it was drawn, and not be drawn again, as where it is rotated."""
        if not self._jobs and not self._pictures:
            self._draw()

    def _take(self) -> None:
        job = self.sender()
        for sensor, wanted in tuple(self._jobs.items()):
            if wanted is job:
                self._pictures[sensor] = wanted.renderedImage()
                del self._jobs[sensor]
                wanted.deleteLater()
        self.changed.emit()

    def _stop(self) -> None:
        for job in self._jobs.values():
            job.finished.disconnect(self._take)
            job.finished.connect(job.deleteLater)
            job.cancelWithoutBlocking()
        self._jobs.clear()


def seen(shown: list[QgsMapLayer], layer: QgsMapLayer, other: QgsMapLayer) -> bool:
    """Whether a map that draws these layers, the uppermost first, shows a layer and not the other one."""
    return layer in shown and (other not in shown or shown.index(layer) < shown.index(other))


def on_top(shown: list[QgsMapLayer], layer: QgsMapLayer, other: QgsMapLayer) -> list[QgsMapLayer]:
    """What to draw so that a layer is seen where either of the two is now, below what lies above them."""
    rest = [each for each in shown if each not in (layer, other)]
    places = [shown.index(each) for each in (layer, other) if each in shown]
    place = min(places, default=len(rest))
    return [*rest[:place], layer, *rest[place:]]
