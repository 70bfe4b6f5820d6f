"""A new conversation: undone with a click until the next question, and nothing to what is pinned."""

from __future__ import annotations

import pytest
from answers import answer, segment, stream
from panels import groups, polygons
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtTest import QTest


@pytest.fixture
def talked(scripted):
    """A panel with two answers."""
    scripted.ask("Segment the water.")
    scripted.ask("And now?")
    return scripted


def clear(panel) -> None:
    QTest.mouseClick(panel.clearButton, Qt.MouseButton.LeftButton)


def click(panel, link: str) -> None:
    """Follow a link that the conversation shows."""
    panel.conversationView.redraw()
    assert f'href="{link}"' in panel.conversationView.toHtml()
    panel.conversationView.anchorClicked.emit(QUrl(link))


def questions(panel) -> list[str]:
    return [turn.question for turn in panel.conversationView.turns]


def test_clearing_is_undone_and_the_conversation_goes_on(talked):
    before = talked.conversationView.turns
    clear(talked)
    assert questions(talked) == [] and "Undo" in talked.text and not talked.attentionBar.isVisible()
    click(talked, "undo:")
    assert talked.conversationView.turns == before and "Undo" not in talked.text
    assert talked.attentionBar.isVisible() and talked.clearButton.isEnabled()
    talked.ask("And the unicorn?")
    history = talked.server.asked()[-1]["history"]
    assert [question for question, _ in history] == ["Segment the water.", "And now?"]


def test_the_next_question_ends_the_chance_to_undo(talked):
    clear(talked)
    talked.ask("Something else.")
    assert "Undo" not in talked.text
    talked.conversationView.anchorClicked.emit(QUrl("undo:"))
    assert questions(talked) == ["Something else."] and talked.server.asked()[-1]["history"] == []


def test_another_project_has_nothing_to_undo(talked):
    clear(talked)
    QgsProject.instance().clear()
    assert "Undo" not in talked.text


def test_a_pinned_answer_stays_and_can_be_unpinned(talked):
    click(talked, "pin:1")
    assert "Pinned" in talked.text and QgsProject.instance().isDirty()
    clear(talked)
    assert questions(talked) == ["And now?"] and groups() == ["And now?"]
    talked.ask("Something else.")
    assert talked.server.asked()[-1]["history"] == []
    click(talked, "pin:0")
    assert "Pinned" not in talked.text
    clear(talked)
    assert questions(talked) == []


def test_clearing_twice_is_undone_at_once_with_the_pins_of_now(talked):
    click(talked, "pin:0")
    click(talked, "pin:1")
    clear(talked)
    click(talked, "pin:0")
    clear(talked)
    assert questions(talked) == ["And now?"]
    click(talked, "undo:")
    assert questions(talked) == ["Segment the water.", "And now?"]
    assert [turn.pinned for turn in talked.conversationView.turns] == [False, True]


def test_an_answer_takes_the_place_of_the_one_before_unless_that_is_pinned(talked):
    assert groups() == ["And now?"]
    click(talked, "pin:1")
    pinned = polygons()
    talked.ask("And later?")
    assert groups() == ["And later?", "And now?"] and polygons()[1:] == pinned
    talked.ask("And at last?")
    assert groups() == ["And at last?", "And now?"]
    click(talked, "pin:1")
    talked.ask("Is that all?")
    assert groups() == ["Is that all?"]


def test_the_layers_of_an_answer_that_was_replaced_come_back_when_it_is_pinned(talked, qgis_iface):
    canvas = qgis_iface.mapCanvas()
    before = canvas.extent()
    click(talked, "segment:0/0")
    assert canvas.extent() != before
    click(talked, "pin:0")
    assert groups() == ["Segment the water.", "And now?"]
    talked.ask("And later?")
    assert groups() == ["And later?", "Segment the water."]


def test_an_answer_that_marks_nothing_leaves_the_map_as_it_is(talked):
    talked.server.answer = lambda body: stream(answer(segment(count=0)))
    talked.ask("Segment the unicorn.")
    assert groups() == ["And now?"]


def test_pins_are_kept_in_the_project(talked, tmp_path):
    click(talked, "pin:1")
    assert QgsProject.instance().write(str(tmp_path / "a.qgz"))
    QgsProject.instance().clear()
    QgsProject.instance().read(str(tmp_path / "a.qgz"))
    assert [turn.pinned for turn in talked.conversationView.turns] == [False, True]


def test_only_an_answer_that_is_complete_can_be_pinned(scripted):
    scripted.server.answer = lambda body: [{"event": "error", "code": "model", "message": "No weights."}]
    scripted.ask("Segment the water.")
    assert "Pin" not in scripted.text


def test_notes_are_copied_with_their_answers(scripted):
    answered = scripted.server.answer
    scripted.server.answer = lambda body: [
        *answered(body)[:2],
        {"event": "note", "message": "The SAR layer is old."},
        *answered(body)[2:],
    ]
    scripted.ask("Segment the water.")
    QTest.mouseClick(scripted.copyButton, Qt.MouseButton.LeftButton)
    lines = QgsApplication.clipboard().text().splitlines()
    assert lines[:3] == ["> Segment the water.", "Here: water (2.00 ha).", "The SAR layer is old."]
