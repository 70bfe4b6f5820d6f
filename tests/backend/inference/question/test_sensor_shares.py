"""How much each sensor counted: measured by withholding it, told by every run, written as a raster."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import rasterio
from doubles import ThresholdModel, shelf_of
from hypothesis import given
from hypothesis import strategies as st
from places import S2_BANDS, write_raster
from scipy.ndimage import gaussian_filter

from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.place.open_places import OpenPlaces
from earthmind.inference.question.sensor_shares import (
    Overlap,
    Overlaps,
    Ways,
    overlaps,
    sar_decisive,
    without_sensor,
)
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.protocol import ConceptModel

SIDE = 160
FIELD, LAKE = (1100, 900, 1000, 1200, 1500, 2200, 2500, 2800, 2900, 900, 20, 2400, 1800), (
    1100, 900, 800, 600, 500, 400, 350, 300, 250, 200, 20, 150, 100,
)  # fmt: skip
PROMPT = "Segment the water."


def logits(mask: np.ndarray) -> np.ndarray:
    return np.where(mask, 4, -4).astype(np.float32)


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def measured(both, optical_alone, sar_alone) -> happenings.Shares:
    ways = Ways([logits(both)], [logits(optical_alone)], [logits(sar_alone)])
    return overlaps(ways, np.ones(both.shape, bool)).shares()


# The formula


def test_the_sensor_without_which_more_changes_has_the_larger_share():
    both = np.zeros((20, 20), bool)
    both[:10] = True
    without_sar, without_optical = both.copy(), both.copy()
    without_sar[:5] = False
    without_optical[0] = False
    shares = measured(both, without_sar, without_optical)
    assert shares.sar_change == pytest.approx(0.5) and shares.optical_change == pytest.approx(0.1)
    assert shares.sar == pytest.approx(0.51 / 0.62) and shares.optical + shares.sar == pytest.approx(1)
    assert shares.agreement == pytest.approx(5 / 9) and not shares.agree


def test_where_either_alone_says_the_same_each_has_a_half_and_they_agree():
    both = np.eye(20, dtype=bool)
    shares = measured(both, both, both)
    assert (shares.optical, shares.sar, shares.agreement) == (0.5, 0.5, 1.0) and shares.agree
    nothing = np.zeros((20, 20), bool)
    assert measured(nothing, nothing, nothing) == shares


def test_a_sensor_that_keeps_something_from_being_marked_counts():
    nothing, all_of_it = np.zeros((9, 9), bool), np.ones((9, 9), bool)
    shares = measured(nothing, all_of_it, nothing)
    assert shares.sar > 0.98 and shares.agreement == 0


@given(st.lists(st.tuples(*[st.integers(0, 50)] * 6), min_size=1, max_size=4))
def test_shares_add_up_to_one_and_windows_add_up_to_the_whole(counts):
    parts = [
        Overlaps(*(Overlap(shared, shared + more) for shared, more in zip(c[::2], c[1::2], strict=True)))
        for c in counts
    ]
    shares = sum(parts, Overlaps()).shares()
    assert shares.optical + shares.sar == pytest.approx(1)
    assert 0 <= shares.optical <= 1 and 0 <= shares.agreement <= 1


def test_where_the_sar_decided_is_told_pixel_by_pixel():
    both = np.array([[True, True, False, True, True]])
    optical_alone = np.array([[False, True, False, True, False]])
    sar_alone = np.array([[True, False, False, True, True]])
    seen = np.ones((1, 5), bool)
    heard, looked = seen.copy(), seen.copy()
    heard[0, 3], looked[0, 4] = False, False
    weight = sar_decisive(Ways([logits(both)], [logits(optical_alone)], [logits(sar_alone)]), looked, heard)
    assert weight[0, 0] > 0.95 and weight[0, 1] < 0.05 and weight[0, 2] == pytest.approx(0.5)
    assert weight[0, 3] == 0 and weight[0, 4] == 1


# Runs


@pytest.fixture(scope="module")
def engine() -> Engine:
    return Engine(open_shelf("cpu", "nano"))


def lake_and_fields() -> tuple[np.ndarray, np.ndarray]:
    """Optical bands and SAR channels of fields with a lake in them."""
    random = np.random.default_rng(3)
    ground = gaussian_filter(random.normal(size=(SIDE, SIDE)), 5)
    ground /= ground.std()
    lake = np.hypot(*np.ogrid[-80:80, -60:100]) < 35
    bands = [
        np.where(lake, water, field * (1 + 0.2 * ground)) for water, field in zip(LAKE, FIELD, strict=True)
    ]
    optical = np.stack(bands) + random.normal(0, 20, (13, SIDE, SIDE))
    echo = [np.where(lake, water, land + 2 * ground) for water, land in ((-21, -9), (-27, -15))]
    speckle = gaussian_filter(random.normal(0, 2, (2, SIDE, SIDE)), (0, 0.7, 0.7))
    return optical.clip(1).astype(np.int16), (np.stack(echo) + speckle).astype(np.float32)


@pytest.fixture
def scene(tmp_path):
    return written(tmp_path, *lake_and_fields())


def written(folder, optical, sar) -> PlaceRequest:
    first = write_raster(folder / "S2.tif", optical, S2_BANDS, nodata=0)
    second = write_raster(folder / "S1.tif", sar, ("VV", "VH"), nodata=float("nan"))
    return PlaceRequest(LayerRequest(str(first)), LayerRequest(str(second)))


def test_an_answer_of_both_sensors_tells_their_shares_after_its_polygons(engine, scene):
    events = list(engine.ask(scene, PROMPT))
    (shares,) = of(happenings.Shares, events)
    assert shares.optical + shares.sar == pytest.approx(1) and shares.withheld is None
    assert events.index(shares) > events.index(of(happenings.Segment, events)[0])
    assert events[-1].seconds["shares"] > 0
    assert of(happenings.Attention, events)  # what the fusion says stays, under its own name
    again = list(engine.ask(scene, "Where is water?"))
    assert of(happenings.Shares, again) == [shares]  # whatever the words


def test_shares_are_not_measured_where_they_are_not_wanted_or_cannot_be(engine, scene):
    assert not of(happenings.Shares, engine.ask(scene, PROMPT, Options(shares=False)))
    one = dataclasses.replace(scene, optical=None)
    assert not of(happenings.Shares, engine.ask(one, PROMPT))
    other = Engine(shelf_of(ThresholdModel()))
    assert not of(happenings.Shares, other.ask(scene, PROMPT))


@pytest.mark.parametrize("sensor", ["optical", "sar"])
def test_a_sensor_that_is_replaced_by_noise_is_left_out_and_counts_nothing(engine, tmp_path, sensor):
    optical, sar = lake_and_fields()
    random = np.random.default_rng(9)
    if sensor == "optical":
        optical = random.integers(1, 9000, optical.shape).astype(np.int16)
    else:
        sar = random.uniform(-24, 0, sar.shape).astype(np.float32)
    place = written(tmp_path, optical, sar)
    events = list(engine.ask(place, PROMPT))
    (shares,) = of(happenings.Shares, events)
    assert shares.withheld == sensor and getattr(shares, sensor) == 0
    name = "SAR" if sensor == "sar" else "optical"
    noted = f"The {name} layer shows noise without any pattern, so it was left out of the answer."
    assert noted in [note.message for note in of(happenings.Note, events)]
    alone = list(engine.ask(dataclasses.replace(place, **{sensor: None}), PROMPT))
    assert of(happenings.Segment, events)[0].area_m2 == of(happenings.Segment, alone)[0].area_m2
    in_windows = list(engine.ask(place, PROMPT, Options(window=96, polygons=True)))
    assert of(happenings.Shares, in_windows) == [shares]


def test_a_run_over_windows_measures_where_most_was_marked(engine, scene):
    events = list(engine.ask(scene, PROMPT, Options(window=64, overlap=0)))
    (shares,) = of(happenings.Shares, events)
    assert shares.windows == 4
    assert shares.optical + shares.sar == pytest.approx(1)


def test_where_the_sar_decided_is_a_raster_on_the_grid(engine, scene, tmp_path):
    path = tmp_path / "weight.tif"
    events = list(engine.ask(scene, PROMPT, Options(sensor_weight=path, window=96, polygons=True)))
    assert ("sensor_weight", str(path)) in [(e.kind, e.path) for e in of(happenings.Written, events)]
    (shares,) = of(happenings.Shares, events)
    assert shares.windows is None
    with rasterio.open(path) as dataset, rasterio.open(scene.sar.uri) as source:
        assert dataset.transform == source.transform and dataset.crs == source.crs
        weight = dataset.read(1)
    assert weight.shape == (SIDE, SIDE)
    assert 0 <= weight.min() < weight.max() <= 1


def test_what_would_be_marked_without_a_sensor_has_an_area_and_an_agreement(engine, scene):
    shelf = engine.shelf
    model = shelf.submit(lambda: shelf.obtain("nano")).result()
    assert isinstance(model, ConceptModel)
    seen = OpenPlaces().see(engine.see(scene).look)
    seen.encode(model)
    (segment,) = of(happenings.Segment, engine.ask(scene, PROMPT))
    found = without_sensor(model, seen, ["water"], "sar")
    assert found.area_m2 == pytest.approx(segment.area_m2, rel=1e-6)
    alone = dataclasses.replace(scene, sar=None)
    (expected,) = of(happenings.Segment, engine.ask(alone, PROMPT))
    assert found.area_without_m2 == pytest.approx(expected.area_m2, rel=1e-6)
    assert 0 < found.agreement <= 1 and set(found.masks) == {"water"}
