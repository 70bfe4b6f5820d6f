"""A mask keeps its outline where numbers contradict it, and loses its confidence there."""

from __future__ import annotations

import numpy as np
import pytest

from earthmind.band_codes import optical_codes, sar_codes
from earthmind.model.nano.perception.coded import coded_scene
from earthmind.model.nano.plausibility import MOST, doubted
from earthmind.model.protocol import Picture

WATER = {"green": 0.06, "red": 0.04, "nir": 0.02, "swir1": 0.01}
FOREST = {"green": 0.05, "red": 0.03, "nir": 0.35, "swir1": 0.15}
SIDE = 16


def scene(left=WATER, right=FOREST, *, left_db=-20.0, right_db=-7.0, sar=False, measured=True):
    """The left half shows one ground, the right half another."""
    valid = np.ones((SIDE, SIDE), bool)

    def half(a, b):
        return np.where(np.arange(SIDE)[None] < SIDE // 2, a, b).repeat(SIDE, 0).astype(np.float32)

    pictures = []
    if left is not None:
        bands = np.stack([optical_codes(half(left[role], right[role]), valid) for role in left])
        pictures.append(Picture("optical", bands, valid, roles=tuple(left), measured=measured))
    if sar:
        bands = np.stack([sar_codes(half(left_db, right_db), valid)])
        pictures.append(Picture("sar", bands, valid, roles=("vv",)))
    return coded_scene(pictures)


def probability(logits):
    return 1 / (1 + np.exp(-logits))


def sure(value=4.0):
    return np.full((SIDE, SIDE), value, np.float32)


def test_water_over_a_forest_is_still_marked_but_hardly_believed():
    logits = doubted(sure(), scene(), "water")
    assert (logits > 0).all()
    assert (logits[:, :8] == 4).all()
    assert probability(logits[:, 8:]) == pytest.approx(MOST, abs=1e-6)


def test_what_is_doubted_anyway_stays_as_it_is():
    for value in (-3.0, 0.1):
        assert (doubted(sure(value), scene(), "water") == np.float32(value)).all()


def test_one_sensor_that_agrees_is_enough():
    flooded_forest = scene(sar=True, right_db=-18.0)
    assert (doubted(sure(), flooded_forest, "water") == 4).all()
    both_against = doubted(sure(), scene(sar=True, right_db=-5.0), "water")
    assert (both_against[:, 8:] < 1).all() and (both_against[:, :8] == 4).all()


def test_pictures_without_a_unit_contradict_nothing():
    assert (doubted(sure(), scene(measured=False), "water") == 4).all()


def test_radar_alone_contradicts_where_it_is_far_too_bright():
    logits = doubted(sure(), scene(None, None, sar=True), "flooded area")
    assert (logits[:, 8:] < 1).all() and (logits[:, :8] == 4).all()


@pytest.mark.parametrize("concept", ["vegetation", "forest", "grass"])
def test_vegetation_over_water_is_hardly_believed(concept):
    logits = doubted(sure(), scene(), concept)
    assert (logits[:, :8] < 1).all() and (logits[:, 8:] == 4).all()


SAND = {"blue": 0.33, "green": 0.38, "red": 0.42, "nir": 0.46, "swir1": 0.56, "swir2": 0.57}
CLOUD = {"blue": 0.5, "green": 0.49, "red": 0.5, "nir": 0.52, "swir1": 0.45, "swir2": 0.35}


@pytest.mark.parametrize("concept", ["clouds", "crops"])
def test_white_sand_is_hardly_believed_to_be_cloud_or_crops(concept):
    logits = doubted(sure(), scene(SAND, {**CLOUD, **({"nir": 0.8} if concept == "crops" else {})}), concept)
    assert (logits[:, :8] < 1).all() and (logits[:, :8] > 0).all() and (logits[:, 8:] == 4).all()


def test_concepts_without_bounds_are_left_alone():
    assert (doubted(sure(), scene(), "ships") == 4).all()
