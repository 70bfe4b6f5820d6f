"""Pictures of a scene as codes of bands, and back to the pictures that a language model sees."""

import dataclasses

import numpy as np
import pytest

from earthmind.band_codes import BANDS, OPTICAL_BANDS, SAR_BANDS, optical_codes, sar_codes
from earthmind.model.nano.perception.coded import coded_scene
from earthmind.model.protocol import Picture

NOISE = np.random.default_rng(8)
VALID = np.ones((20, 40), bool)


def numbers(channels=3):
    return NOISE.integers(1, 256, (channels, 20, 40)).astype(np.uint8)


def test_pictures_of_three_channels_come_back_as_they_were():
    optical, radar = numbers(), numbers()
    radar[2] = 0
    scene = coded_scene([Picture("optical", optical, VALID), Picture("sar", radar, VALID, moment=-1)])
    assert scene.codes.shape == (2, 8, 32, 48) and scene.shape == (20, 40)
    assert scene.present.tolist() == [[True, False], [False, True]]
    assert scene.measured.tolist() == [[1, 0], [0, 0]]
    assert np.array_equal(scene.as_pictures().pixels[0, 0, :, :20, :40], optical)
    stack = dataclasses.replace(scene, pictures=None).as_pictures()
    assert np.abs(stack.pixels[0, 0, :, :20, :40].astype(int) - optical).max() <= 2
    assert np.abs(stack.pixels[1, 1, :, :20, :40].astype(int) - radar).max() <= 2
    assert not stack.colour.any() and stack.valid[0, 0, :20, :40].all() and not stack.valid[0, 0, 20:].any()


def test_red_green_and_blue_stay_what_they_are():
    colours = numbers()
    scene = coded_scene([Picture("optical", colours, VALID, colour=True)])
    there = [role for role, band in zip(BANDS, scene.codes[0], strict=True) if band.any()]
    assert there == ["blue", "green", "red"] and scene.measured[0, 0] == 0
    stack = dataclasses.replace(scene, pictures=None).as_pictures()
    assert stack.colour.tolist() == [[True, False], [False, False]]
    assert np.abs(stack.pixels[0, 0, :, :20, :40].astype(int) - colours).max() <= 2


def test_codes_are_taken_as_they_are_and_only_where_they_are_valid():
    optical = optical_codes(NOISE.random((6, 20, 40)).astype(np.float32))
    optical[3] = 0
    radar = sar_codes(NOISE.normal(-12, 4, (2, 20, 40)).astype(np.float32))
    valid = VALID.copy()
    valid[:, :10] = False
    scene = coded_scene(
        [
            Picture("optical", optical, VALID, roles=OPTICAL_BANDS, measured=True),
            Picture("sar", radar, valid, roles=SAR_BANDS, measured=False),
        ]
    )
    assert np.array_equal(scene.codes[0, :6, :20, :40], optical)
    assert np.array_equal(scene.codes[0, 6:, :20, 10:40], radar[:, :, 10:])
    assert not scene.codes[0, 6:, :, :10].any()
    assert scene.measured.tolist() == [[1, 0], [0, 0]]


def test_a_sensor_or_the_latest_date_can_be_withheld():
    now, before = numbers(), numbers()
    scene = coded_scene(
        [
            Picture("optical", now, VALID),
            Picture("sar", numbers(), VALID),
            Picture("optical", before, VALID, moment=-1),
        ]
    )
    assert scene.seen_as(without="sar").present.tolist() == [[True, False], [True, False]]
    earlier = scene.seen_as(earlier=True)
    assert earlier.present.tolist() == [[True, False], [False, False]]
    assert np.array_equal(earlier.codes[0], scene.codes[1])
    with pytest.raises(ValueError, match="no picture"):
        scene.seen_as(earlier=True, without="optical")
