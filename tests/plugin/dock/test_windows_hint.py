"""How many windows to expect, told while the user types: from the backend's plan, never out of date."""

from __future__ import annotations

import pytest
from panels import ANSWER_MS
from qgis.core import QgsApplication
from qgis.PyQt.QtTest import QTest

NINE = "Full resolution: about 9 windows."


@pytest.fixture
def ready(scripted):
    """A panel whose backend is up and would look in nine windows."""
    scripted.ask("Is there water?")
    scripted.server.requests.clear()
    scripted.server.windows = lambda body: 9
    return scripted


def wait_for_hint(panel, text: str) -> None:
    panel.qtbot.waitUntil(lambda: panel.hintLabel.text() == text, timeout=ANSWER_MS)


def wait_for_plan(panel) -> None:
    """Until nothing more is going to be asked."""
    panel.qtbot.waitUntil(lambda: panel.server.asked("/plan") != [], timeout=ANSWER_MS)
    panel.qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=ANSWER_MS)


def test_the_plan_is_asked_once_for_a_text_typed_in_one_go(ready):
    ready.type("Segment the water.")
    assert ready.hintLabel.text() == ""
    wait_for_hint(ready, NINE)
    (asked,) = ready.server.asked("/plan")
    assert asked["text"] == "Segment the water." and asked["place"]["optical"]["name"] == "S2"
    assert ready.askButton.isEnabled() and ready.hintLabel.text() == NINE


def test_whatever_changes_the_question_takes_the_hint_away_until_it_is_known_again(ready):
    ready.type("Segment the water.")
    for change in (
        lambda: QTest.keyClicks(ready.promptEdit, " Now."),
        lambda: ready.detailCombo.setCurrentIndex(2),
        lambda: ready.sarLayer.setLayer(None),
    ):
        wait_for_hint(ready, NINE)
        change()
        assert ready.hintLabel.text() == ""
    ready.server.windows = lambda body: 4
    wait_for_hint(ready, "Full resolution: about 4 windows.")
    last = ready.server.asked("/plan")[-1]
    assert last["text"].endswith(" Now.") and last["options"]["detail"] == "full"
    assert last["place"]["sar"] is None


def test_a_plan_that_comes_too_late_is_not_shown(ready):
    shown = []
    ready.server.windows = lambda body: {"automatic": 9, "overview": 0}[body["options"]["detail"]]
    ready.server.held.clear()
    ready.type("Segment the water.")
    ready.qtbot.waitUntil(lambda: len(ready.server.asked("/plan")) == 1, timeout=ANSWER_MS)
    ready.detailCombo.setCurrentIndex(1)
    ready.server.held.set()

    def planned_anew() -> bool:
        shown.append(ready.hintLabel.text())
        idle = QgsApplication.taskManager().countActiveTasks() == 0
        return idle and len(ready.server.asked("/plan")) == 2

    ready.qtbot.waitUntil(planned_anew, timeout=ANSWER_MS)
    assert set(shown) == {""}


@pytest.mark.parametrize("windows", [0, 1])
def test_one_picture_needs_no_hint(ready, windows):
    ready.server.windows = lambda body: windows
    ready.type("Segment the water.")
    wait_for_plan(ready)
    assert ready.hintLabel.text() == ""


def test_a_plan_that_cannot_be_made_is_no_hint_and_no_message(ready, message_bar):
    ready.server.refusal = (422, b'{"error":{"code":"no_overlap","message":"No overlap."}}')
    ready.type("Segment the water.")
    wait_for_plan(ready)
    assert ready.hintLabel.text() == "" and message_bar.currentItem() is None


def test_nothing_is_asked_where_nothing_can_be(ready):
    ready.type("Segment the water.")
    wait_for_hint(ready, NINE)
    ready.promptEdit.clear()
    assert "Type" in ready.hintLabel.text()
    ready.type("Segment the water.")
    wait_for_hint(ready, NINE)
    assert len(ready.server.asked("/plan")) == 2


def test_typing_alone_asks_once_the_backend_is_up(scripted):
    scripted.server.windows = lambda body: 9
    assert scripted.backend.endpoint is None
    scripted.type("Segment the water.")
    wait_for_hint(scripted, NINE)
    assert len(scripted.server.asked("/plan")) == 1
