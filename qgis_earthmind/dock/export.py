"""The conversation saved as a web page, with a picture of the map for each answer that marked something."""

from __future__ import annotations

import re
import uuid
from collections import deque
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import QgsApplication, QgsDataSourceUri, QgsMapSettings, QgsProject, QgsTask, QgsVectorLayer
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import QDate, QObject, Qt, pyqtSignal
from qgis.PyQt.QtGui import QImage
from qgis.PyQt.QtWidgets import QFileDialog, QWidget

from ..connection.messages import Segment
from ..connection.requests import with_sources
from ..errors import OutputError
from ..i18n import tr
from ..layers.output_in_use import put_in_place
from .export_page import Entry, LayerLine, page
from .map_picture import MapPicture, data_url, settings_for
from .turns import Turn

_LOGIN = re.compile(r"//[^/@\s]*@")

LayerOf = Callable[[Turn, Segment], Optional[QgsVectorLayer]]
Told = Callable[[Any, Optional[Exception]], None]


class ConversationExport(QObject):
    """Asks where to, draws one picture after the other, and writes the page; one at a time.

    Signals:
        changed: it has begun, or ended
        saved: `Path` of the file that is complete
        failed: the `OutputError` where it could not be written
    """

    changed = pyqtSignal()
    saved = pyqtSignal(object)
    failed = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, layer_of: LayerOf, parent: QWidget) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._layer_of = layer_of
        self._dialog: Optional[QFileDialog] = None
        self._path: Optional[Path] = None
        self._entries: list[Entry] = []
        self._project = ""
        self._to_draw: deque[tuple[int, QgsMapSettings]] = deque()
        self._picture: Optional[MapPicture] = None
        self._work: Optional[_Work] = None

    @property
    def busy(self) -> bool:
        """Whether a page is being made."""
        return self._path is not None

    def choose(self, turns: Callable[[], Sequence[Turn]]) -> None:
        """Ask for a file, in a window that blocks nothing; the turns are those when it is chosen."""
        if self._dialog is None:
            self._dialog = _dialog(self.parent())
            self._dialog.fileSelected.connect(lambda path: self.save(turns(), Path(path)))
            self._dialog.finished.connect(self._close_dialog)
        self._dialog.show()
        self._dialog.raise_()

    def save(self, turns: Sequence[Turn], path: Path) -> None:
        """Write these turns into a file; does nothing while another page is being made."""
        if self.busy:
            return
        self._path = path if path.suffix else path.with_suffix(".html")
        project = QgsProject.instance()
        self._project = project.title() or project.baseName()
        found = [self._found(turn) for turn in turns]
        self._entries = [Entry(_readable(turn), _lines(pairs)) for turn, pairs in zip(turns, found)]
        self._to_draw = deque(self._drawable(found))
        self.changed.emit()
        self._go_on()

    def forget(self) -> None:
        """Stop what is going on; nothing is written, and nothing told."""
        self._close_dialog()
        picture, self._picture = self._picture, None
        if picture is not None:
            picture.drawn.disconnect(self._encode)
            picture.forget()
        work, self._work = self._work, None
        if work is not None:
            work.ended.disconnect()
            work.cancel()
        self._path = None

    def _found(self, turn: Turn) -> list[tuple[Segment, QgsVectorLayer]]:
        """The segments whose polygons are in the project, each with its layer."""
        pairs = [
            (segment, self._layer_of(turn, segment)) for segment in turn.answer.segments if segment.count
        ]
        return [(segment, layer) for segment, layer in pairs if layer is not None]

    def _drawable(
        self, found: Sequence[Sequence[tuple[Segment, QgsVectorLayer]]]
    ) -> list[tuple[int, QgsMapSettings]]:
        """Number of an entry, and how its picture is drawn: its own polygons above the map, no other's."""
        polygons = {layer.id() for pairs in found for _, layer in pairs}
        if not polygons:
            return []
        below = [layer for layer in self._canvas.layers() if layer.id() not in polygons]
        now = self._canvas.mapSettings()
        wanted = [(number, settings_for(now, pairs, below)) for number, pairs in enumerate(found) if pairs]
        return [(number, settings) for number, settings in wanted if settings is not None]

    def _go_on(self) -> None:
        """Draw the next picture; after the last one, write."""
        if self._to_draw:
            self._picture = MapPicture(self._to_draw[0][1], self)
            self._picture.drawn.connect(self._encode)
            self._picture.begin()
            return
        entries, project, path = tuple(self._entries), self._project, self._path
        self._run(
            tr("EarthMind: saving the conversation"), lambda: _write(page(entries, project), path), self._end
        )

    def _encode(self, image: QImage) -> None:
        if self._picture is not None:
            self._picture.deleteLater()
        self._picture = None
        self._run(tr("EarthMind: a picture of the conversation"), lambda: data_url(image), self._take)

    def _take(self, picture: Any, error: Optional[Exception]) -> None:
        """A picture is ready; without one, the page says the same in words."""
        self._work = None
        number, _ = self._to_draw.popleft()
        self._entries[number] = replace(self._entries[number], picture=picture or "")
        self._go_on()

    def _end(self, path: Any, error: Optional[Exception]) -> None:
        wanted, self._work, self._path, self._entries = self._path, None, None, []
        self.changed.emit()
        if error is None:
            self.saved.emit(path)
        else:
            sentence = tr("The conversation cannot be saved as {path}; choose another place.")
            self.failed.emit(OutputError(sentence.format(path=wanted), f"{type(error).__name__}: {error}"))

    def _run(
        self, title: str, work: Callable[[], Any], then: Callable[[Any, Optional[Exception]], None]
    ) -> None:
        self._work = _Work(title, work)
        self._work.ended.connect(then)
        QgsApplication.taskManager().addTask(self._work)

    def _close_dialog(self, *_result: object) -> None:
        dialog, self._dialog = self._dialog, None
        if dialog is not None:
            dialog.close()
            dialog.deleteLater()


class _Work(QgsTask):
    """Something that takes a moment, in a thread of its own.

    Signals:
        ended: what came of it, and the error where nothing did; in the main thread
    """

    ended = pyqtSignal(object, object)

    def __init__(self, title: str, work: Callable[[], Any]) -> None:
        super().__init__(title, QgsTask.Flag.CanCancel)
        self._do = work
        self._result: Any = None
        self._error: Optional[Exception] = OSError(tr("Stopped."))

    def run(self) -> bool:
        """Do it; called by QGIS in a worker thread."""
        try:
            self._result, self._error = self._do(), None
        except Exception as error:
            self._error = error
        return self._error is None

    def finished(self, result: bool) -> None:
        """Hand over what came of it; called by QGIS in the main thread."""
        self.ended.emit(self._result, self._error)


def _write(text: str, path: Path) -> Path:
    """Write the file beside its place and rename it; returns where it is.

    Raises:
        OSError: It cannot be written.
    """
    beside = path.with_name(f".earthmind {uuid.uuid4().hex[:8]}.part")
    try:
        beside.write_text(text, encoding="utf-8", errors="xmlcharrefreplace")
        return put_in_place(beside, path)
    finally:
        if beside.exists():
            beside.unlink()


def _readable(turn: Turn) -> Turn:
    """The turn with sources that hold no password."""
    return turn if turn.place is None else replace(turn, place=with_sources(turn.place, _without_login))


def _lines(pairs: Sequence[tuple[Segment, QgsVectorLayer]]) -> tuple[LayerLine, ...]:
    part = tr("Polygons of {phrase}")
    return tuple(
        LayerLine(part.format(phrase=segment.phrase), layer.name(), _without_login(layer.publicSource()))
        for segment, layer in pairs
    )


def _without_login(source: str) -> str:
    return _LOGIN.sub("//", QgsDataSourceUri.removePassword(source))


def _dialog(parent: QWidget) -> QFileDialog:
    project = QgsProject.instance()
    folder = Path(project.absolutePath()) if project.absolutePath() else Path.home()
    day = QDate.currentDate().toString(Qt.DateFormat.ISODate)
    suggested = folder / f"{project.baseName() or 'EarthMind'} {day}.html"
    dialog = QFileDialog(parent, tr("Save the conversation"), str(suggested), tr("Web page") + " (*.html)")
    dialog.setObjectName("saveConversationDialog")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    dialog.setDefaultSuffix("html")
    return dialog
