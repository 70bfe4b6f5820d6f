"""What a model thought: folded under the question, each mask in it linked to its segment."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answers import answer, segment
from qgis.PyQt.QtCore import QUrl
from qgis.PyQt.QtGui import QTextDocument

from qgis_earthmind.connection.messages import Answer, Done, Text, Thought, parse_event
from qgis_earthmind.dock.conversation import ConversationView
from qgis_earthmind.dock.export_page import Entry, page
from qgis_earthmind.dock.html import Palette, turn_html
from qgis_earthmind.dock.saved_conversation import Saved, from_text, to_text
from qgis_earthmind.dock.turns import Turn
from qgis_earthmind.wording import plain_answer

PALETTE = Palette("#000000", "#777777", "#ddeeff", "#aa0000")


@pytest.fixture
def thought() -> Answer:
    """Two things marked in the thoughts and one in the answer."""
    given = answer(segment(0, "pond", 1), segment(1, "field", 2), segment(2, "<b>town</b>", 3))
    return replace(given, thoughts="<i>Pond</i> [SEG], field [SEG].", text="It is the town [SEG].")


def links(html: str) -> list[str]:
    return re.findall(r'href="([^"]+)"', html)


def plain(html: str) -> str:
    document = QTextDocument()
    document.setHtml(html)
    return document.toPlainText().replace("\xa0", " ")


def test_thoughts_are_folded_and_unfolded_by_a_link_and_each_mask_is_a_link_to_its_segment(thought):
    folded = turn_html(3, Turn("Which?", thought), PALETTE, ())
    assert "Thoughts (2 marked)" in plain(folded) and "Pond" not in plain(folded)
    assert [link for link in links(folded) if "3" in link][1:3] == ["thoughts:3", "segment:3/2"]
    unfolded = turn_html(3, Turn("Which?", thought, unfolded=True), PALETTE, ())
    told = [link for link in links(unfolded) if link.startswith("segment")]
    assert told == ["segment:3/0", "segment:3/1", "segment:3/2"]
    assert "<i>Pond</i>" in plain(unfolded) and "field, 2.00 ha" in plain(unfolded)
    assert plain(unfolded).index("Pond") < plain(unfolded).index("It is the")


def test_an_answer_without_thoughts_has_no_fold():
    assert "thoughts:" not in turn_html(0, Turn("q", Answer("a")), PALETTE, ())


def test_the_markers_of_the_answer_are_counted_after_those_of_the_thoughts(thought):
    assert plain_answer(thought) == "It is the town <b>town</b> (3.00 ha)."


def test_a_click_unfolds_and_another_folds(qgis_app, thought):
    view = ConversationView()
    number = view.add(Turn("Which?", thought))
    view.anchorClicked.emit(QUrl(f"thoughts:{number}"))
    assert view.turns[number].unfolded
    view.redraw()
    assert "field" in view.toPlainText()
    view.anchorClicked.emit(QUrl(f"thoughts:{number}"))
    assert not view.turns[number].unfolded


def test_thoughts_arrive_piece_by_piece_and_the_whole_counts():
    given = Answer()
    for event in ({"event": "thought", "text": "Po"}, {"event": "thought", "text": "nd."}):
        given = given.after(parse_event(event))
    assert (given.after(Text("B")).thoughts, given.after(Thought("!")).thoughts) == ("Pond.", "Pond.!")
    assert given.after(Done("B", "terrascope-8b", {}, thoughts="Pond. So B.")).thoughts == "Pond. So B."


def test_thoughts_are_kept_in_the_project_and_older_conversations_have_none(thought):
    saved = Saved((Turn("Which?", thought, unfolded=True),))
    same = str
    text = to_text(saved, same)
    assert from_text(text, same) == saved
    older = text.replace(f'"thoughts":"{thought.thoughts}",', "").replace(',"unfolded":true', "")
    assert len(older) < len(text)
    (turn,) = from_text(older.replace(f',"thoughts":"{thought.thoughts}"', ""), same).turns
    assert (turn.answer.thoughts, turn.unfolded) == ("", False)


def test_a_web_page_folds_them_by_itself_and_takes_nothing_of_them_for_markup(thought):
    written = page([Entry(Turn("Which?", thought))], "")
    assert '<details class="faint"><summary>Thoughts (2 marked)</summary>' in written
    assert "&lt;i&gt;Pond&lt;/i&gt;" in written and "<i>Pond" not in written
