"""Boxes that a model says in words become markers and polygons on the ground."""

from __future__ import annotations

import math

import numpy as np
import pytest
import rasterio
import shapely
from hypothesis import given
from hypothesis import strategies as st
from pyproj import Geod

from earthmind.inference.engine import Engine
from earthmind.inference.events import Done, Note, Segment, Text, Written
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.question.boxes_in_words import Boxes, BoxReader, boxes_of, phrase_before
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.earthmind.released_kind import EARTHMIND_4B
from earthmind.model.library.catalogue import Catalogue, ModelEntry
from earthmind.model.loading.kind import ModelKind
from earthmind.model.protocol import SEG_TOKEN, TextPiece


def read(text, size=7):
    """Words and boxes of a text that comes in pieces, words in a row joined."""
    reader, found = BoxReader(), []
    pieces = [text[at : at + size] for at in range(0, len(text), size)]
    for said in [*(each for piece in pieces for each in reader.add(piece)), *reader.finish()]:
        if isinstance(said, str) and found and isinstance(found[-1], str):
            found[-1] += said
        else:
            found.append(said)
    return found


def phrases(found):
    return [(each.phrase, len(each.boxes)) for each in found if isinstance(each, Boxes)]


@pytest.mark.parametrize("size", [1, 2, 5, 1000])
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("There are two ships: [0.2, 0.9, 0.3, 0.95] and [0.1, 0.1, 0.2, 0.2].", [("two ships", 2)]),
        ("A pier [0.1,0.2,0.3,0.4], the crane [0.5,0.5,0.6,0.6]", [("pier", 1), ("crane", 1)]),
        ("<p>a ship</p> {<10><20><30><40>|<45>} near <p>docks</p> {<50><50><60><70>|<0>}",
         [("a ship", 1), ("docks", 1)]),
        ("<ref>the bridge</ref><box>[[100, 200, 300, 400], [10, 20, 30, 40]]</box>.", [("the bridge", 2)]),
        ("Three planes: [10, 20, 30, 40, 90]", [("Three planes", 1)]),
        ("[0.2, 0.2, 0.4, 0.4]", [("", 1)]),
    ],
)  # fmt: skip
def test_boxes_are_read_with_the_phrase_before_them_however_the_text_arrives(text, expected, size):
    found = read(text, size)
    assert phrases(found) == expected
    assert not any("0." in each or "<10>" in each for each in found if isinstance(each, str))


@pytest.mark.parametrize(
    "text",
    [
        "The water [SEG] is marked, see [1] and [2, 3].",
        "Values [1200, 5, 3000, 7] are no box, nor is [0.5, 0.5, 0.2, 0.2].",
        "a < b and {so} on [0.1, 0.2",
        "In 2020 [10 20 30 40] was written.",
        "{<1><2>}",
    ],
)
@pytest.mark.parametrize("size", [1, 3, 1000])
def test_other_brackets_are_words(text, size):
    assert "".join(read(text, size)) == text


def test_a_marker_of_a_mask_stays_whole():
    reader = BoxReader()
    assert list(reader.add("Here is the water: [SEG].")) == ["Here is the water: [SEG]."]
    assert list(reader.finish()) == []


@given(st.text(alphabet="a 01.[]{}<>|,/box", max_size=60), st.integers(1, 9))
def test_no_word_is_lost_or_told_twice(text, size):
    found = read(text, size)
    if all(isinstance(each, str) for each in found):
        assert "".join(found) == text


@pytest.mark.parametrize(
    ("text", "corners"),
    [
        ("[0.1, 0.2, 0.3, 0.4]", [(0.1, 0.2), (0.3, 0.2), (0.3, 0.4), (0.1, 0.4)]),
        ("[10, 20, 30, 40]", [(0.1, 0.2), (0.3, 0.2), (0.3, 0.4), (0.1, 0.4)]),
        ("[100, 200, 300, 400]", [(0.1, 0.2), (0.3, 0.2), (0.3, 0.4), (0.1, 0.4)]),
        ("[0.5, 0.2, 0.9, 0.6, 0.5, 0.8, 0.1, 0.6]", [(0.5, 0.2), (0.9, 0.6), (0.5, 0.8), (0.1, 0.6)]),
    ],
)
def test_numbers_are_shares_of_what_they_fit(text, corners):
    (box,) = boxes_of(text)
    assert np.allclose(box.corners, corners)


def test_eight_numbers_are_two_boxes_where_they_can_be():
    assert len(boxes_of("[0.1, 0.1, 0.2, 0.2, 0.5, 0.5, 0.6, 0.6]")) == 2


def test_a_turned_box_stays_a_rectangle_in_a_picture_of_any_shape():
    (box,) = boxes_of("{<40><40><60><50>|<90>}", angled=True)
    corners = np.array(box.pixels(300, 100))
    sides = np.linalg.norm(np.roll(corners, -1, 0) - corners, axis=1)
    assert np.allclose(sides, [60, 10, 60, 10])
    assert np.allclose(corners.mean(0), (150, 45))
    assert np.ptp(corners[:, 0]) == pytest.approx(10) and np.ptp(corners[:, 1]) == pytest.approx(60)
    (slanted,) = boxes_of("[0.4, 0.4, 0.6, 0.6, 30]")
    first = np.array(slanted.pixels(100, 100))
    edge = first[1] - first[0]
    assert math.degrees(math.atan2(edge[1], edge[0])) == pytest.approx(30)  # down is positive: clockwise


def test_phrases_leave_openings_out():
    assert phrase_before("Yes. There are four ships: ") == "four ships"
    assert phrase_before("I can see the old harbour (") == "old harbour"
    assert phrase_before("Sure, it is ") == ""


class Speaker:
    card = EARTHMIND_4B

    def __init__(self, *pieces):
        self._pieces = pieces

    def encode(self, pictures):
        return None

    def answer(self, encoded, text, *, history=(), stopped=lambda: False):
        yield from map(TextPiece, self._pieces)


@pytest.fixture
def ask(tmp_path):
    path = tmp_path / "colours.tif"
    values = np.random.default_rng(0).integers(1, 255, (3, 60, 100)).astype(np.uint8)
    transform = rasterio.transform.from_origin(500_000, 4_500_000, 2, 2)
    with rasterio.open(
        path, "w", driver="GTiff", count=3, height=60, width=100, dtype="uint8", crs="EPSG:32630",
        transform=transform, photometric="rgb",
    ) as made:  # fmt: skip
        made.write(values)

    def asked(*pieces, **options):
        kind = ModelKind(lambda _: EARTHMIND_4B, lambda *_: Speaker(*pieces))
        engine = Engine(ModelShelf(Catalogue((ModelEntry("speaker", kind),)), "cpu", "speaker"))
        place = PlaceRequest(optical=LayerRequest(str(path)))
        return list(engine.ask(place, "Find ships.", Options(**options)))

    return asked


def test_a_box_is_a_polygon_on_the_ground_behind_its_phrase(ask, tmp_path):
    events = ask("There are two sh", "ips: [0.1, 0.", "5, 0.2, 1.0], [0.5, 0.0, 0.7, 0.5]. Done.",
                 out=tmp_path / "boxes.gpkg")  # fmt: skip
    text = "".join(event.text for event in events if isinstance(event, Text))
    assert text == f"There are two ships: {SEG_TOKEN}. Done."
    (segment,) = [event for event in events if isinstance(event, Segment)]
    assert (segment.phrase, segment.count) == ("two ships", 2)
    wanted = {(500_020, 4_499_880, 500_040, 4_499_940), (500_100, 4_499_940, 500_140, 4_500_000)}
    assert {each.geometry.bounds for each in segment.features} == wanted
    geod = Geod(ellps="WGS84")
    assert segment.area_m2 == pytest.approx(20 * 60 + 40 * 60, rel=2e-3) and geod.a
    assert any("read from the words" in event.message for event in events if isinstance(event, Note))
    (written,) = [event for event in events if isinstance(event, Written)]
    assert written.count == 2
    assert isinstance(events[-1], Done) and events[-1].text == text


def test_each_phrase_has_its_marker_and_a_turned_box_keeps_its_area(ask):
    events = ask("A pier {<10><20><30><40>|<45>} and a ship {<50><50><60><70>|<0>}")
    found = [event for event in events if isinstance(event, Segment)]
    assert [(segment.index, segment.phrase) for segment in found] == [(0, "pier"), (1, "ship")]
    (turned,) = found[0].features
    assert turned.geometry.area == pytest.approx(40 * 24)
    assert not turned.geometry.equals(shapely.box(*turned.geometry.bounds))


def test_small_boxes_are_left_out_where_an_area_is_asked_for(ask):
    events = ask("Ships: [0.1, 0.1, 0.12, 0.12], [0.5, 0.0, 0.7, 0.5]", minimum_area_m2=100.0)
    (segment,) = [event for event in events if isinstance(event, Segment)]
    assert segment.count == 1
    assert any("smaller than asked for" in event.message for event in events if isinstance(event, Note))


def test_in_windows_boxes_are_drawn_as_masks(ask, tmp_path):
    said = "Ships: [0.25, 0.25, 0.5, 0.5]"
    events = ask(said, window=50, overlap=0, polygons=True, work=tmp_path / "work")
    (segment,) = [event for event in events if isinstance(event, Segment)]
    assert segment.phrase == "Ships"
    assert segment.count == 4  # one in each of two by two windows of 50 x 32 pixels
    sides = [np.subtract(each.geometry.bounds[2:], each.geometry.bounds[:2]) for each in segment.features]
    assert np.allclose(sides, (25, 16), atol=2)


def test_boxes_without_a_phrase_take_that_of_the_question(ask):
    (segment,) = [event for event in ask("[0.2, 0.2, 0.4, 0.4]") if isinstance(event, Segment)]
    assert segment.phrase == "Find ships"
