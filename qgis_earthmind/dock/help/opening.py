"""Opens the help, and loads the sample scene from it or from the empty conversation."""

from __future__ import annotations

from pathlib import Path
from typing import Callable, Optional

from qgis.core import QgsApplication, QgsCoordinateTransform, QgsCsException, QgsProject, QgsRasterLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QObject
from qgis.PyQt.QtWidgets import QWidget

from ... import paths
from ...errors import Cancelled, PluginError
from ...i18n import tr
from .sample import SampleTask, add
from .window import HelpWindow

_MARGIN = 1.05


class Help(QObject):
    """Owns the window of the help and the task that makes the scene; one of each at a time."""

    def __init__(
        self,
        canvas: QgsMapCanvas,
        choose: Callable[[QgsRasterLayer, QgsRasterLayer], None],
        fail: Callable[[PluginError], None],
        parent: QWidget,
    ) -> None:
        """Nothing is opened or made yet.

        Args:
            canvas: The map, which is brought to the scene.
            choose: Takes the optical and the SAR layer as those that are asked about.
            fail: Is told what did not work.
            parent: Of the window.
        """
        super().__init__(parent)
        self._canvas, self._choose, self._fail, self._parent = canvas, choose, fail, parent
        self._window: Optional[HelpWindow] = None
        self._task: Optional[SampleTask] = None

    def open(self, page: str = "tutorial") -> HelpWindow:
        """Show the window, at a page."""
        if self._window is None:
            self._window = HelpWindow(self._parent)
            self._window.sample_wanted.connect(self.load_sample)
        self._window.show_page(page)
        self._window.show()
        self._window.raise_()
        return self._window

    def load_sample(self) -> None:
        """Make the scene where it is not there yet, and add it to the project."""
        if self._task is not None:
            return
        self._tell(tr("The scene is being made…"), busy=True)
        self._task = SampleTask(sample_folder())
        self._task.ended.connect(self._end)
        QgsApplication.taskManager().addTask(self._task)

    def forget(self) -> None:
        """Close the window and want no scene any more."""
        task, self._task = self._task, None
        if task is not None:
            task.ended.disconnect(self._end)
            task.cancel()
        window, self._window = self._window, None
        if window is not None:
            window.hide()
            window.deleteLater()

    def _end(self, error: Optional[PluginError]) -> None:
        self._task = None  # QGIS deletes it now
        try:
            if error is not None:
                raise error
            optical, sar = add(QgsProject.instance(), sample_folder())
        except PluginError as failed:
            self._tell("" if isinstance(failed, Cancelled) else failed.message)
            if not isinstance(failed, Cancelled):
                self._fail(failed)
            return
        self._choose(optical, sar)
        self._show(optical)
        self._tell(tr("The scene is loaded."))

    def _show(self, layer: QgsRasterLayer) -> None:
        """Bring the map to a layer, in whatever CRS the map is."""
        settings = self._canvas.mapSettings()
        crs = settings.destinationCrs() if settings.destinationCrs().isValid() else layer.crs()
        transform = QgsCoordinateTransform(layer.crs(), crs, QgsProject.instance())
        try:
            extent = transform.transformBoundingBox(layer.extent())
        except QgsCsException:
            return  # a map that does not reach there stays where it is
        extent.scale(_MARGIN)
        self._canvas.setExtent(extent)
        self._canvas.refresh()

    def _tell(self, status: str, *, busy: bool = False) -> None:
        if self._window is not None:
            self._window.tell(status, busy=busy)


def sample_folder() -> Path:
    """Where the scene lies: in the user's profile, so that a saved project finds it again."""
    return Path(QgsApplication.qgisSettingsDirPath()) / "earthmind" / f"sample-{paths.version()}"
