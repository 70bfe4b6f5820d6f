"""Pictures that cannot be used beside the other sensor's: found where pixels tell it, and only there."""

from __future__ import annotations

import numpy as np
import pytest
from scipy import ndimage

from earthmind.imagery import Frame, Sensor
from earthmind.imagery.coregistration.usability import unusable
from earthmind.imagery.reference import RasterReference, Unit

SIDE = 256
PLACES = (Sensor.OPTICAL, Sensor.SAR)


def fields(seed: int) -> np.ndarray:
    """Fields with edges, as a number from 0 to 1 for each pixel."""
    random = np.random.default_rng(seed)
    seeds = random.uniform(0, SIDE, (60, 2))
    rows, columns = np.mgrid[:SIDE, :SIDE]
    number = np.argmin((rows[..., None] - seeds[:, 0]) ** 2 + (columns[..., None] - seeds[:, 1]) ** 2, axis=2)
    return number / 60


def frame(sensor: Sensor, pixels: np.ndarray, moment: int = 0) -> Frame:
    reference = RasterReference(
        uri=f"{sensor.value}.tif",
        name=sensor.value,
        sensor=sensor,
        bands={"vv": 1},
        unit=Unit.DB,
        moment=moment,
    )
    shown = np.clip(np.broadcast_to(pixels, (3, SIDE, SIDE)), 0, 255).astype(np.uint8)
    return Frame(sensor, None, shown, np.ones((SIDE, SIDE), bool), reference)


def optical_of(ground: np.ndarray, moment: int = 0) -> Frame:
    random = np.random.default_rng(1)
    values = random.permutation(60)[np.round(ground * 60).astype(int)]
    bands = np.stack([values * 2.0, 100 - values, np.full_like(values, 30.0, float)])
    return frame(Sensor.OPTICAL, bands + random.normal(0, 3, bands.shape), moment)


def sar_of(ground: np.ndarray, moment: int = 0) -> Frame:
    random = np.random.default_rng(2)
    values = 60 + random.permutation(60)[np.round(ground * 60).astype(int)] * 2.0
    speckle = ndimage.gaussian_filter(random.normal(0, 30, values.shape), 0.8)
    return frame(Sensor.SAR, values + speckle, moment)


@pytest.fixture(scope="module")
def clean() -> list[Frame]:
    ground = fields(3)
    return [optical_of(ground), sar_of(ground)]


def put(clean: list[Frame], sensor: Sensor, pixels: np.ndarray) -> list[Frame]:
    frames = list(clean)
    frames[PLACES.index(sensor)] = frame(sensor, pixels)
    return frames


def test_two_pictures_of_one_place_are_used_and_one_sensor_alone_always_is(clean):
    assert unusable(clean) is None
    noise = np.random.default_rng(4).integers(0, 256, (3, SIDE, SIDE))
    assert unusable([frame(Sensor.SAR, noise)]) is None


@pytest.mark.parametrize("sensor", PLACES)
@pytest.mark.parametrize(
    ("pixels", "why"),
    [
        (np.full((3, SIDE, SIDE), 90), "one value"),
        (np.zeros((3, SIDE, SIDE)), "one value"),
        (np.random.default_rng(4).integers(0, 256, (3, SIDE, SIDE)), "noise"),
    ],
    ids=["constant", "black", "noise"],
)
def test_a_picture_that_shows_nothing_is_left_out_with_the_reason(clean, sensor, pixels, why):
    found = unusable(put(clean, sensor, pixels))
    assert found is not None and found.sensor is sensor
    assert why in found.sentence and found.sentence.endswith(".")


def test_where_both_show_nothing_neither_is_left_out(clean):
    flat = np.zeros((3, SIDE, SIDE))
    assert unusable([frame(Sensor.OPTICAL, flat), frame(Sensor.SAR, flat)]) is None


def test_a_saturated_sar_is_left_out_but_a_cloudy_optical_picture_is_not(clean):
    random = np.random.default_rng(5)
    field = ndimage.gaussian_filter(random.normal(size=(SIDE, SIDE)), 12)
    white = np.where(field > np.quantile(field, 0.4), 240.0, 0.0) + random.normal(0, 4, (3, SIDE, SIDE))
    for sensor in PLACES:
        pixels = np.where(white > 100, white, clean[PLACES.index(sensor)].pixels)
        found = unusable(put(clean, sensor, pixels))
        assert (found is not None) == (sensor is Sensor.SAR)


@pytest.mark.parametrize("sensor", PLACES)
def test_of_two_that_lie_far_off_each_other_the_sar_is_left_out(clean, sensor):
    moved = np.roll(clean[PLACES.index(sensor)].pixels, (30, 40), (1, 2))
    found = unusable(put(clean, sensor, moved))
    assert found is not None and found.sensor is Sensor.SAR
    assert "about 50 pixels" in found.sentence


def test_a_small_shift_leaves_both_since_it_can_be_corrected(clean):
    assert unusable(put(clean, Sensor.SAR, np.roll(clean[1].pixels, (5, -4), (1, 2)))) is None


def test_pictures_of_two_places_are_not_used_together(clean):
    found = unusable([clean[0], sar_of(fields(8))])
    assert found is not None and found.sensor is Sensor.SAR
    assert "different places" in found.sentence


def test_an_earlier_date_tells_that_it_is_the_optical_picture_that_is_misplaced(clean):
    moved = frame(Sensor.OPTICAL, np.roll(clean[0].pixels, (30, 40), (1, 2)))
    found = unusable([moved, clean[1], optical_of(fields(3), moment=-1)])
    assert found is not None and found.sensor is Sensor.OPTICAL
    assert "optical layer was left out" in found.sentence


def test_calm_water_that_fits_nothing_is_used(clean):
    random = np.random.default_rng(6)
    optical = frame(Sensor.OPTICAL, 10 + random.normal(0, 1, (3, SIDE, SIDE)))
    echo = ndimage.gaussian_filter(random.normal(0, 30, (SIDE, SIDE)), 0.8)
    assert unusable([optical, frame(Sensor.SAR, 40 + echo)]) is None


def test_small_pictures_are_not_judged(clean):
    small = [
        Frame(f.sensor, None, np.zeros((3, 100, 100), np.uint8), np.ones((100, 100), bool), f.reference)
        for f in clean
    ]
    assert unusable(small) is None
