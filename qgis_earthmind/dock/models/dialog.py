"""The window of the models: which there are, their licence, and buttons that fetch and remove them."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import QgsApplication
from qgis.gui import QgsFileWidget
from qgis.PyQt.QtCore import QLocale, pyqtSignal
from qgis.PyQt.QtWidgets import (
    QCheckBox,
    QDialog,
    QDialogButtonBox,
    QFormLayout,
    QHBoxLayout,
    QLabel,
    QProgressBar,
    QPushButton,
    QTreeWidget,
    QTreeWidgetItem,
    QVBoxLayout,
    QWidget,
)

from ...connection.client import Client
from ...connection.models import ModelCard, Models
from ...connection.process import BackendProcess
from ...errors import Cancelled, PluginError
from ...i18n import tr
from ..task import Inquiry
from .fetch_task import FetchTask

_GIB = 2**30


class ModelsDialog(QDialog):
    """Lists the models of the backend, which is started for it; blocks nothing.

    Signals:
        changed: a model was fetched or removed
    """

    changed = pyqtSignal()

    def __init__(self, backend: BackendProcess, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("EarthMindModels")
        self.setWindowTitle(tr("EarthMind: models"))
        self.resize(640, 420)
        self._backend = backend
        self._cards: dict[str, ModelCard] = {}
        self._task: Optional[FetchTask] = None
        self._listing = Inquiry(tr("EarthMind: models"), self)
        self._removing = Inquiry(tr("EarthMind: removing a model"), self)
        self._make()
        self._arrange()
        self._connect()
        self._refresh()
        self.look()

    def look(self) -> None:
        """Ask the backend for its models."""
        self._listing.ask_process(self._backend, Client.models)

    def forget(self) -> None:
        """Stop what is under way; nothing is told any more."""
        task, self._task = self._task, None
        if task is not None:
            task.reached.disconnect(self._show_share)
            task.ended.disconnect(self._end_fetching)
            task.cancel()
        self._listing.forget()
        self._removing.forget()

    def done(self, result: int) -> None:
        """The window is closed: what is being fetched is stopped."""
        self.forget()
        super().done(result)

    def _make(self) -> None:
        self.list = QTreeWidget(self)
        self.list.setObjectName("modelList")
        self.list.setRootIsDecorated(False)
        self.list.setAccessibleName(tr("Models"))
        self.list.setHeaderLabels([tr("Model"), tr("Size"), tr("Sensors"), tr("On this computer")])
        self.about = QLabel("", self)
        self.about.setObjectName("modelAbout")
        self.about.setWordWrap(True)
        self.mirror = QgsFileWidget(self)
        self.mirror.setObjectName("modelMirror")
        self.mirror.setStorageMode(QgsFileWidget.StorageMode.GetDirectory)
        self.mirror.setToolTip(tr("Folder that holds the model's files; empty: they are downloaded"))
        self.accept_licence = QCheckBox(tr("I have read the licence and accept it"), self)
        self.accept_licence.setObjectName("modelLicence")
        self.fetch = QPushButton(tr("Fetch"), self)
        self.fetch.setObjectName("fetchModelButton")
        self.stop = QPushButton(tr("Cancel"), self)
        self.stop.setObjectName("cancelModelButton")
        self.remove = QPushButton(tr("Remove"), self)
        self.remove.setObjectName("removeModelButton")
        self.really = QCheckBox(tr("Remove it from this computer"), self)
        self.really.setObjectName("reallyRemoveModel")
        self.bar = QProgressBar(self)
        self.bar.setObjectName("modelProgress")
        self.bar.setAccessibleName(tr("Progress of fetching the model"))
        self.told = QLabel("", self)
        self.told.setObjectName("modelTold")
        self.told.setWordWrap(True)
        self._mirror_label = QLabel(tr("From a folder"), self)
        self._mirror_label.setBuddy(self.mirror)

    def _arrange(self) -> None:
        layout = QVBoxLayout(self)
        layout.addWidget(self.list, 1)
        layout.addWidget(self.about)
        form = QFormLayout()
        form.addRow(self._mirror_label, self.mirror)
        layout.addLayout(form)
        for row in ((self.accept_licence, self.fetch), (self.bar, self.stop), (self.really, self.remove)):
            line = QHBoxLayout()
            line.addWidget(row[0], 1)
            line.addWidget(row[1])
            layout.addLayout(line)
        layout.addWidget(self.told)
        close = QDialogButtonBox(QDialogButtonBox.StandardButton.Close, parent=self)
        close.rejected.connect(self.reject)
        layout.addWidget(close)

    def _connect(self) -> None:
        self.list.currentItemChanged.connect(self._choose)
        self.accept_licence.toggled.connect(self._refresh)
        self.really.toggled.connect(self._refresh)
        self.fetch.clicked.connect(self._begin_fetching)
        self.stop.clicked.connect(lambda: self._task is not None and self._task.cancel())
        self.remove.clicked.connect(self._begin_removing)
        self._listing.answered.connect(self._show)
        self._listing.failed.connect(self._tell)
        self._removing.answered.connect(self._end_removing)
        self._removing.failed.connect(self._tell)

    def _show(self, models: Models) -> None:
        """List the models; the chosen one stays chosen."""
        chosen = self._card()
        self._cards = {card.name: card for card in models.cards}
        self.list.clear()
        for card in models.cards:
            size = "" if card.gib is None else QLocale().formattedDataSize(round(card.gib * _GIB), 1)
            here = tr("yes") if card.fetched else tr("no")
            item = QTreeWidgetItem([card.title, size, _sensors(card), here])
            item.setData(0, 0x0100, card.name)  # Qt.UserRole, the same number in Qt 5 and 6
            self.list.addTopLevelItem(item)
            if chosen is None or card.name == chosen.name:
                chosen = card
                self.list.setCurrentItem(item)
        for column in range(self.list.columnCount()):
            self.list.resizeColumnToContents(column)
        self._refresh()

    def _card(self) -> Optional[ModelCard]:
        item = self.list.currentItem()
        return self._cards.get(item.data(0, 0x0100)) if item is not None else None

    def _choose(self, *_items: object) -> None:
        """Another model: its licence has not been accepted, nor is it to be removed."""
        self.accept_licence.setChecked(False)
        self.really.setChecked(False)
        self._refresh()

    def _refresh(self, *_state: object) -> None:
        card, fetching = self._card(), self._task is not None
        to_fetch = card is not None and card.fetchable and not card.fetched and not fetching
        to_remove = card is not None and card.fetchable and card.fetched and not fetching
        self.about.setText(_about(card))
        self.list.setEnabled(not fetching)
        for widget in (self._mirror_label, self.mirror, self.accept_licence, self.fetch):
            widget.setVisible(to_fetch)
        for widget in (self.really, self.remove):
            widget.setVisible(to_remove)
        for widget in (self.bar, self.stop):
            widget.setVisible(fetching)
        self.fetch.setEnabled(self.accept_licence.isChecked())
        self.remove.setEnabled(self.really.isChecked())

    def _begin_fetching(self) -> None:
        card = self._card()
        if card is None or self._task is not None:
            return
        self._task = FetchTask(self._backend, card.name, card.title, self.mirror.filePath().strip())
        self._task.reached.connect(self._show_share)
        self._task.ended.connect(self._end_fetching)
        self.told.setText("")
        self.bar.setRange(0, 0)
        self._refresh()
        QgsApplication.taskManager().addTask(self._task)

    def _show_share(self, share: float) -> None:
        self.bar.setRange(0, 100)
        self.bar.setValue(round(100 * share))

    def _end_fetching(self, error: Optional[PluginError]) -> None:
        self._task = None
        self._tell(error)
        if error is None:
            self.changed.emit()
        self._refresh()
        self.look()

    def _begin_removing(self) -> None:
        card = self._card()
        if card is not None:
            name = card.name
            self.remove.setEnabled(False)
            self._removing.ask_process(self._backend, lambda client: client.remove_model(name))

    def _end_removing(self, _nothing: Any) -> None:
        self._tell(None)
        self.really.setChecked(False)
        self.changed.emit()
        self.look()

    def _tell(self, error: Optional[PluginError]) -> None:
        stopped = isinstance(error, Cancelled)
        self.told.setText(tr("Stopped.") if stopped else "" if error is None else error.message)
        self._refresh()


def _sensors(card: ModelCard) -> str:
    names = {"optical": tr("optical"), "sar": tr("SAR")}
    return ", ".join(names.get(sensor, sensor) for sensor in card.sensors)


def _about(card: Optional[ModelCard]) -> str:
    if card is None:
        return ""
    known = tr("Knows: {things}.").format(things=", ".join(card.knows)) if card.knows else ""
    return f"{known}\n\n{tr('Licence:')} {card.licence}".strip()
