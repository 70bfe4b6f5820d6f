"""The bookmarks of the project and of the user, as regions that can be asked about."""

from __future__ import annotations

from qgis.core import QgsApplication, QgsBookmark, QgsGeometry, QgsProject
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QMenu, QWidget

from ...i18n import tr
from .marked import Kind, Marked


def marked_by(bookmark: QgsBookmark) -> Marked:
    """The rectangle of a bookmark, or what it shows where the map was rotated."""
    place = bookmark.extent()
    return Marked(Kind.BOOKMARK, QgsGeometry.fromRect(place), place.crs(), bookmark.name())


class BookmarkMenu(QMenu):
    """Lists what is there when it is opened: the project's bookmarks first.

    Signals:
        chosen: the region as `Marked`
    """

    chosen = pyqtSignal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(tr("Bookmarks"), parent)
        self.setObjectName("point_bookmarks")
        self.setIcon(QgsApplication.getThemeIcon("/mActionShowBookmarks.svg"))
        self.aboutToShow.connect(self.refill)

    def refill(self) -> None:
        """List them anew."""
        self.clear()
        managers = (QgsProject.instance().bookmarkManager(), QgsApplication.bookmarkManager())
        for manager in managers:
            for bookmark in sorted(manager.bookmarks(), key=lambda one: one.name().lower()):
                if bookmark.extent().isEmpty() or not bookmark.extent().crs().isValid():
                    continue
                self._list(marked_by(bookmark))
            self.addSeparator()
        if not any(action.text() for action in self.actions()):
            self.addAction(tr("There are no bookmarks yet")).setEnabled(False)

    def _list(self, marked: Marked) -> None:
        action = self.addAction(marked.name.replace("&", "&&"))
        action.triggered.connect(lambda: self.chosen.emit(marked))
