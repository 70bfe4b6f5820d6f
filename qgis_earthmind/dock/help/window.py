"""The window of the help, beside the map: a list of pages, the page, and one button for the sample scene."""

from __future__ import annotations

from typing import Callable, Optional

from qgis.PyQt.QtCore import QSize, Qt, QUrl, pyqtSignal
from qgis.PyQt.QtGui import QDesktopServices
from qgis.PyQt.QtWidgets import (
    QDialog,
    QHBoxLayout,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QTextBrowser,
    QVBoxLayout,
    QWidget,
)

from ... import paths
from ...i18n import language, tr
from .knowing import radar, shares, trust
from .text import PICTURE_WIDTH, Page, page_html
from .trouble import trouble
from .tutorial import tutorial

REFERENCE = "reference"
_PAGES: tuple[Callable[[], Page], ...] = (tutorial, radar, shares, trust, trouble)


class HelpWindow(QDialog):
    """Shows one page at a time; the map and the panel stay usable.

    Signals:
        sample_wanted: the sample scene is to be loaded
    """

    sample_wanted = pyqtSignal()

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("earthmindHelp")
        self.setWindowTitle(tr("EarthMind: help"))
        self._texts = {page.name: (page.title, page_html(page)) for page in (make() for make in _PAGES)}
        page = paths.help_page(language())
        title = tr("Reference")
        if page.stem != language() and title != "Reference":
            title += " (English)"  # it is not there in this language
        self._texts[REFERENCE] = (title, page.read_text(encoding="utf-8"))
        self._list = QListWidget(self)
        self._list.setObjectName("helpPages")
        self._list.setAccessibleName(tr("Pages of the help"))
        for name, (title, _) in self._texts.items():
            item = QListWidgetItem(title, self._list)
            item.setData(Qt.ItemDataRole.UserRole, name)
        self._list.setFixedWidth(self._list.sizeHintForColumn(0) + 2 * self._list.frameWidth() + 12)
        self._view = QTextBrowser(self)
        self._view.setObjectName("helpView")
        self._view.setOpenLinks(False)
        self._load = QPushButton(tr("Load the sample scene"), self)
        self._load.setObjectName("loadSampleButton")
        self._status = QLabel("", self)
        self._status.setObjectName("sampleStatus")
        self._status.setWordWrap(True)
        close = QPushButton(tr("Close"), self)
        self._arrange(close)
        self._list.currentItemChanged.connect(self._turn)
        self._view.anchorClicked.connect(self._follow)
        self._load.clicked.connect(self.sample_wanted)
        close.clicked.connect(self.close)
        self.show_page("tutorial")

    def sizeHint(self) -> QSize:
        """Wide enough for a picture, and low enough for a small screen."""
        return QSize(self._list.width() + PICTURE_WIDTH + 70, 620)

    def show_page(self, name: str) -> None:
        """Turn to a page."""
        names = list(self._texts)
        self._list.setCurrentRow(names.index(name) if name in names else 0)

    def tell(self, status: str, *, busy: bool = False) -> None:
        """Say how it stands with the sample scene."""
        self._status.setText(status)
        self._load.setEnabled(not busy)

    def _arrange(self, close: QPushButton) -> None:
        pages, foot, layout = QHBoxLayout(), QHBoxLayout(), QVBoxLayout(self)
        pages.addWidget(self._list)
        pages.addWidget(self._view, 1)
        foot.addWidget(self._load)
        foot.addWidget(self._status, 1)
        foot.addWidget(close)
        layout.addLayout(pages, 1)
        layout.addLayout(foot)

    def _turn(self, item: Optional[QListWidgetItem], _before: Optional[QListWidgetItem] = None) -> None:
        if item is not None:
            self._view.setHtml(self._texts[item.data(Qt.ItemDataRole.UserRole)][1])

    def _follow(self, url: QUrl) -> None:
        if url.scheme() == "sample":
            self.sample_wanted.emit()
        elif url.scheme() == "page":
            self.show_page(url.path())
        elif url.scheme() in ("http", "https"):
            QDesktopServices.openUrl(url)
