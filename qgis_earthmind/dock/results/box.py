"""The collapsible list of results with its filter."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Optional

from qgis.core import QgsApplication, QgsCoordinateReferenceSystem, QgsProject, QgsVectorLayer
from qgis.gui import QgsCollapsibleGroupBox, QgsMapCanvas
from qgis.PyQt.QtCore import QLocale, QTimer, pyqtSignal
from qgis.PyQt.QtWidgets import QVBoxLayout, QWidget

from ...connection.messages import Answer
from ...errors import LayerError, PluginError
from ...i18n import tr
from ..zoom import zoom_to_feature, zoom_to_segment
from .controls import FilterRow
from .layer_filter import LayerFilter
from .reading import MOST_ROWS, Found, ReadTask, count_shown, read
from .rows import Limits, Row
from .table import ResultsTable, Shown
from .zones import Zones, table_of

_PAUSE_MILLISECONDS = 150


class ResultsBox(QgsCollapsibleGroupBox):
    """The polygons of the last answer; hidden while there are none.

    What the filter hides is hidden in the map as well, until the filter is reset, another answer comes, or
    the panel is gone.

    Signals:
        failed: the `PluginError` that says why a polygon cannot be shown in the map
    """

    failed = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(tr("Results"), parent)
        self.setObjectName("resultsGroup")
        self._canvas = canvas
        self._answer = Answer()
        self._layers: tuple[str, ...] = ()  # of each table
        self._found = Found()
        self._task: Optional[ReadTask] = None
        self._filter = LayerFilter()
        self._refused: list[str] = []
        self._shown: Optional[int] = None  # None while they are counted
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(_PAUSE_MILLISECONDS)
        self._pause.timeout.connect(self.apply)
        self.filter = FilterRow(self)
        self.filter.changed.connect(self._pause.start)
        self.filter.zones.chosen.connect(self._count_by_zone)
        self.filter.save.results = self._living
        self._zoning: Optional[ReadTask] = None
        self.table = ResultsTable(self)
        self.table.chosen.connect(self._show_in_map)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(6, 4, 6, 4)
        layout.setSpacing(4)
        layout.addWidget(self.filter)
        layout.addWidget(self.table, 1)
        self.setCollapsed(True)
        # QGIS hides what is in it once the box is shown: first the panel would get wider, and the map move.
        self._show_parts(collapsed=True)
        self.collapsedStateChanged.connect(self._show_parts)
        self.hide()
        QgsProject.instance().cleared.connect(self.clear)

    def show_answer(self, answer: Answer, layers: Sequence[QgsVectorLayer]) -> None:
        """List the polygons of an answer.

        Args:
            answer: The answer.
            layers: The layer of each of its tables.
        """
        self.clear()
        self._answer, self._layers = answer, tuple(layer.id() for layer in layers)
        self.filter.zones.left_out = self._layers
        for layer in layers:
            layer.afterCommitChanges.connect(self._read_again)
        self._begin_to_read()

    def clear(self) -> None:
        """List nothing; layers show again what they showed before."""
        self._stop()
        self._stop_zoning()
        self._filter.restore()
        self._answer, self._layers, self._found, self._refused = Answer(), (), Found(), []
        self._shown = None
        self.filter.reset()
        self._pause.stop()
        self.table.list.show((), Limits())
        self.hide()

    def forget(self) -> None:
        """Undo what outlives the panel."""
        self.clear()
        QgsProject.instance().cleared.disconnect(self.clear)

    def apply(self) -> None:
        """Show in list and map what the filter lets through."""
        limits = self.filter.limits()
        self._refused = self._filter.apply(self._living(), limits)
        self.table.list.show(self._found.rows, limits)
        self._count(limits)
        self._tell()

    def _show_parts(self, collapsed: bool) -> None:
        for part in (self.filter, self.table):
            part.setVisible(not collapsed)

    def _read_again(self) -> None:
        """Read what the answer's tables have now, as edits may have left them."""
        if self.sender() in self._living():
            self._stop()
            self._begin_to_read()

    def _begin_to_read(self) -> None:
        tables = self._answer.tables
        if self._layers:
            self._read(lambda goes_on: read(tables, goes_on=goes_on), self._list)

    def _list(self, found: Optional[Found]) -> None:
        self._task = None  # QGIS deletes it now
        if found is not None and found.rows:
            self._found = found
            self.filter.offer(found.rows[0].area_m2)
            self.show()
            self.apply()

    def _count(self, limits: Limits) -> None:
        """Find out how many are shown; those that are not listed are counted in their file."""
        listed, tables = self._found.rows, self._answer.tables
        self._stop()
        if len(listed) == self._found.count or limits.area_m2 > listed[-1].area_m2:
            self._shown = len(self.table.list.rows)
        else:
            self._shown = None
            self._read(lambda _: count_shown(tables, limits), self._counted)

    def _counted(self, shown: Optional[int]) -> None:
        self._task, self._shown = None, shown
        self._tell()

    def _read(self, work: Callable[[Callable[[], bool]], Any], then: Callable[[Any], None]) -> None:
        self._task, self._then = ReadTask(work), then
        self._task.ended.connect(then)
        QgsApplication.taskManager().addTask(self._task)

    def _stop(self) -> None:
        task, self._task = self._task, None
        if task is not None:
            task.ended.disconnect(self._then)
            task.cancel()

    def _living(self) -> list[QgsVectorLayer]:
        """The layers that the user has not removed."""
        layers = (QgsProject.instance().mapLayer(each) for each in self._layers)
        return [layer for layer in layers if layer is not None]

    def _tell(self) -> None:
        """How many of how many are shown, in the title and above the list."""
        count, shown = self._found.count, self._shown
        numbers = {
            "shown": "…" if shown is None else QLocale().toString(shown),
            "count": QLocale().toString(count),
        }
        said = [tr("{shown} of {count} shown").format(**numbers)]
        if count > len(self._found.rows):
            said.append(tr("the {most} largest are listed").format(most=QLocale().toString(MOST_ROWS)))
        if self._refused:
            sentence = tr("not filtered in the map, since it is being edited: {layers}")
            said.append(sentence.format(layers=", ".join(self._refused)))
        known = shown == count and len(said) == 1
        self.filter.tell("; ".join(said), can_reset=self.filter.limits().hides(), known=known)
        title = tr("Results ({shown} of {count})") if shown != count else tr("Results ({count})")
        self.setTitle(title.format(**numbers))

    def _count_by_zone(self, layer: QgsVectorLayer) -> None:
        """Add up what is shown within each polygon of a layer; a table is added to the project."""
        living = self._living()
        if not living or self._zoning is not None:
            return
        crs, tables, limits = living[0].crs(), self._answer.tables, self.filter.limits()
        zones = Zones(layer, crs)
        self._zoning = ReadTask(lambda goes_on: zones.totals(tables, limits, goes_on))
        self._zoned = lambda totals: self._show_zones(totals, zones.layer_name, crs)
        self._zoning.ended.connect(self._zoned)
        self.filter.zones.setEnabled(False)
        QgsApplication.taskManager().addTask(self._zoning)

    def _show_zones(self, totals: Any, name: str, crs: QgsCoordinateReferenceSystem) -> None:
        self._zoning = None
        self.filter.zones.setEnabled(True)
        if isinstance(totals, PluginError):
            self.failed.emit(totals)
        elif not totals:
            sentence = tr('Nothing of what is shown lies within "{layer}".')
            self.failed.emit(LayerError(sentence.format(layer=name)))
        else:
            table = table_of(totals, tr("Totals by {layer}").format(layer=name), crs)
            QgsProject.instance().addMapLayer(table)

    def _stop_zoning(self) -> None:
        task, self._zoning = self._zoning, None
        self.filter.zones.setEnabled(True)
        if task is not None:
            task.ended.disconnect(self._zoned)
            task.cancel()

    def _show_in_map(self, shown: Shown) -> None:
        """Zoom to a polygon and select it, or to all of its phrase."""
        try:
            if isinstance(shown, Row):
                self._select(shown)
                return
            named = [segment for segment in self._answer.segments if segment.phrase == shown.phrase]
            if named:
                zoom_to_segment(self._canvas, named[0], None)
        except PluginError as error:
            self.failed.emit(error)

    def _select(self, row: Row) -> None:
        for layer in self._living():
            if layer.id() != self._layers[row.table]:
                layer.removeSelection()
                continue
            layer.selectByIds([row.fid])
            zoom_to_feature(self._canvas, layer, row.fid)
