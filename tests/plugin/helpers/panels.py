"""The dock as a person uses it: its widgets by name, typing, asking."""

from __future__ import annotations

from contextlib import contextmanager

from qgis.core import QgsApplication, QgsProject, QgsVectorLayer
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest
from qgis.PyQt.QtWidgets import QWidget

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.dock.panel import EarthMindDock
from qgis_earthmind.layers.answer_groups import answers_group

ANSWER_MS = 30_000


class Panel:
    """The dock and its widgets by their object names."""

    def __init__(self, dock: EarthMindDock, backend: BackendProcess, qtbot) -> None:
        self.dock, self.backend, self.qtbot = dock, backend, qtbot
        self.server = None  # where the test answers in the backend's place

    def __getattr__(self, name: str) -> QWidget:
        widget = self.dock.findChild(QWidget, name)
        assert widget is not None, name
        return widget

    @property
    def text(self) -> str:
        self.conversationView.redraw()
        return self.conversationView.toPlainText().replace("\xa0", " ")

    @property
    def turn(self):
        return self.conversationView.turns[-1]

    @property
    def answer(self):
        return self.turn.answer

    def type(self, text: str) -> None:
        self.promptEdit.clear()
        QTest.keyClicks(self.promptEdit, text)

    def ask(self, text: str, timeout: int = ANSWER_MS) -> None:
        self.type(text)
        QTest.keyClick(self.promptEdit, Qt.Key.Key_Return)
        self.wait_for_answer(timeout)

    def begin(self, text: str) -> None:
        """Ask, and wait until the first word has come."""
        self.type(text)
        QTest.mouseClick(self.askButton, Qt.MouseButton.LeftButton)
        self.qtbot.waitUntil(lambda: "word" in self.answer.text, timeout=ANSWER_MS)

    def wait_for_answer(self, timeout: int = ANSWER_MS) -> None:
        self.qtbot.waitUntil(lambda: not self.dock.running, timeout=timeout)

    def resize(self, width: int, height: int) -> None:
        def fits() -> bool:
            self.dock.resize(width, height)  # again: until it is laid out it may need more room than then
            return self.dock.width() == width and self.dock.widget().width() <= width

        self.qtbot.waitUntil(fits)


@contextmanager
def opened(qtbot, qgis_iface, backend: BackendProcess):
    dock = EarthMindDock(qgis_iface, backend)
    qtbot.addWidget(dock)
    dock.setFloating(True)
    dock.resize(400, 800)
    dock.show()
    yield Panel(dock, backend, qtbot)
    dock.shut_down()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def answers():
    """The groups of answers, within the one group of all."""
    group = answers_group(QgsProject.instance())
    return [] if group is None else group.findGroups()


def groups() -> list[str]:
    return [node.name() for node in answers()]


def polygons():
    layers = [child.layer() for node in answers() for child in node.children()]
    return [layer for layer in layers if isinstance(layer, QgsVectorLayer)]
