"""The panel where there is little room: what is read stays in view, and nothing is cut off."""

from __future__ import annotations

import pytest
from answers import answer, segment
from qgis.PyQt.QtCore import QCoreApplication, QPoint
from qgis.PyQt.QtWidgets import QLabel, QVBoxLayout, QWidget

from qgis_earthmind.dock.conversation import ConversationView
from qgis_earthmind.dock.scrolled import Scrolled
from qgis_earthmind.dock.turns import Turn
from qgis_earthmind.dock.wrapped_label import WrappedLabel


@pytest.fixture
def view(qtbot):
    view = ConversationView()
    qtbot.addWidget(view)
    view.resize(280, 300)
    view.show()
    return view


def first_line(view) -> str:
    """The text at the top of the view."""
    return view.cursorForPosition(QPoint(20, 16)).block().text()


def test_a_long_answer_is_shown_from_its_question_on(view):
    view.show_turns([Turn("First?", answer(segment()))])
    number = view.add(Turn("Second?", status="Asking"))
    view.redraw()
    told = answer(segment())
    view.update_turn(number, answer=type(told)(**{**vars(told), "text": "word " * 400}), status="")
    view.redraw()
    assert first_line(view) == "Second?"
    view.resize(280, 120)
    QCoreApplication.processEvents()
    assert first_line(view) == "Second?"


def test_who_reads_further_up_stays_there(view):
    view.show_turns([Turn(f"Question {number}?", answer(segment())) for number in range(12)])
    view.verticalScrollBar().setValue(40)
    view.update_turn(11, status="Asking")
    view.redraw()
    view.update_turn(11, status="")
    view.redraw()
    assert view.verticalScrollBar().value() == 40


def test_the_invitation_is_read_from_the_top(view):
    view.resize(280, 60)
    view.redraw()
    view.resize(280, 50)
    assert view.verticalScrollBar().value() == 0


def test_a_frame_scrolls_before_it_makes_the_window_higher(qtbot):
    content = QWidget()
    inside = QWidget(content)
    inside.setMinimumSize(200, 900)
    QVBoxLayout(content).addWidget(inside)
    frame = Scrolled(content)
    qtbot.addWidget(frame)
    frame.resize(260, 300)
    frame.show()
    assert frame.minimumSizeHint().height() < 300 and frame.minimumSizeHint().width() >= 200
    assert frame.verticalScrollBar().maximum() > 0 and content.height() >= 900


def test_a_label_is_as_high_as_its_lines(qtbot):
    label = WrappedLabel()
    label.setWordWrap(True)
    qtbot.addWidget(label)
    label.resize(100, 20)
    label.show()
    label.setText("word " * 40)
    low = label.minimumHeight()
    assert low >= 5 * label.fontMetrics().lineSpacing()
    label.resize(400, 20)
    QCoreApplication.processEvents()
    assert 0 < label.minimumHeight() < low and isinstance(label, QLabel)
