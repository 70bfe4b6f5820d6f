"""Areas larger than one picture of the model: overview, full resolution, and what decides."""

from __future__ import annotations

import time

import pytest
from panels import ANSWER_MS, groups, polygons
from places import LARGE_LAKE_AREA_M2
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtTest import QTest

from qgis_earthmind.connection.requests import Detail

IN_WINDOWS = "Looked at in 9 windows at 20 m."


def choose(panel, detail: Detail) -> None:
    panel.detailCombo.setCurrentIndex(panel.detailCombo.findData(detail))


def test_segmenting_a_large_area_goes_through_windows_at_full_resolution(large):
    bars = []
    large.type("Segment the water.")
    QTest.keyClick(large.promptEdit, Qt.Key.Key_Return)

    def ended() -> bool:
        if large.dock.running and "windows" in large.hintLabel.text():
            bars.append((large.hintLabel.text(), large.progressBar.value()))
        return not large.dock.running

    large.qtbot.waitUntil(ended, timeout=ANSWER_MS)
    assert IN_WINDOWS in large.answer.notes and large.turn.problem == ""
    (layer,) = polygons()
    assert layer.name() == "water" and layer.crs().authid() == "EPSG:32630"
    (feature,) = layer.getFeatures()
    assert feature.geometry().area() == pytest.approx(LARGE_LAKE_AREA_M2, rel=1e-6)
    assert any(text.endswith("of 9 windows") for text, _ in bars)
    assert [value for _, value in bars] == sorted(value for _, value in bars)
    assert large.answer.attention is not None and large.attentionBar.isVisible()


@pytest.mark.parametrize(
    "detail, text, windows",
    [
        (Detail.AUTOMATIC, "How much of the area is under water?", False),
        (Detail.OVERVIEW, "Segment the water.", False),
        (Detail.FULL, "water", True),
        (Detail.FULL, "Is there water?", False),
    ],
)
def test_questions_and_the_overview_see_the_area_as_one_picture(large, detail, text, windows):
    choose(large, detail)
    large.ask(text)
    assert large.turn.problem == ""
    assert (IN_WINDOWS in large.answer.notes) is windows
    assert any("as one picture" in note for note in large.answer.notes) is not windows


def test_an_area_of_one_picture_needs_no_windows(loaded):
    choose(loaded, Detail.FULL)
    loaded.ask("Segment the water.")
    assert not any("window" in note for note in loaded.answer.notes) and len(polygons()) == 1


def test_the_hint_tells_how_many_windows_to_expect(large):
    large.ask("Is there water?")  # starts the backend
    large.type("Segment the water.")
    large.qtbot.waitUntil(lambda: "about 9 windows" in large.hintLabel.text(), timeout=ANSWER_MS)
    choose(large, Detail.OVERVIEW)
    assert large.hintLabel.text() == ""


def test_finding_nothing_in_windows_is_told_and_makes_no_layer(large):
    large.ask("Find the unicorn.")
    assert large.answer.text == "There is no unicorn here." and groups() == []


def test_stop_ends_a_run_in_windows_within_a_second_and_for_good(large):
    large.type("Segment the slow water.")
    QTest.mouseClick(large.askButton, Qt.MouseButton.LeftButton)
    large.qtbot.waitUntil(lambda: "of 9 windows" in large.hintLabel.text(), timeout=ANSWER_MS)
    begin = time.monotonic()
    QTest.mouseClick(large.stopButton, Qt.MouseButton.LeftButton)
    large.qtbot.waitUntil(lambda: not large.dock.running, timeout=2000)
    assert time.monotonic() - begin < 1.0
    assert "Stopped." in large.text and groups() == []
    begin = time.monotonic()
    large.ask("Is there water?")  # waits for its turn where the run goes on: a window takes five seconds
    assert time.monotonic() - begin < 4.0 and large.turn.problem == ""
