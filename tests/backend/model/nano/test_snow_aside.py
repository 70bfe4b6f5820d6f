"""Water is not marked where the optical layer shows snow."""

from __future__ import annotations

import numpy as np
import pytest

from earthmind.band_codes import optical_codes, sar_codes
from earthmind.model.nano.perception.coded import coded_scene
from earthmind.model.nano.snow_aside import snow_aside
from earthmind.model.protocol import Picture

SIDE = 96
SNOW = {"green": 0.8, "nir": 0.7, "swir1": 0.05}
WATER = {"green": 0.06, "nir": 0.02, "swir1": 0.01}
LAKE = (slice(30, 50), slice(30, 50))


def scene(*, roles=("green", "nir", "swir1"), measured=True, sar=False):
    """Snow around a lake."""
    valid = np.ones((SIDE, SIDE), bool)
    bands = np.zeros((len(roles), SIDE, SIDE), np.uint8)
    for band, role in zip(bands, roles):
        reflectance = np.full((SIDE, SIDE), SNOW[role], np.float32)
        reflectance[LAKE] = WATER[role]
        band[:] = optical_codes(reflectance, valid)
    pictures = [Picture("optical", bands, valid, roles=roles, measured=measured)]
    if sar:
        flat = sar_codes(np.full((1, SIDE, SIDE), -18, np.float32), valid)
        pictures.append(Picture("sar", flat, valid, roles=("vv",)))
    return coded_scene(pictures)


@pytest.mark.parametrize("concept", ["water", "flooded area", "permanent water"])
def test_water_is_left_in_the_lake_alone(concept):
    for sar in (False, True):
        found = snow_aside(np.full((SIDE, SIDE), 2, np.float32), scene(sar=sar), concept)
        assert (found[LAKE] == 2).all()
        found[LAKE] = -4
        assert (found == -4).all()


def test_what_is_no_water_and_what_is_less_likely_stays():
    sure, unsure = np.full((SIDE, SIDE), 2, np.float32), np.full((SIDE, SIDE), -9, np.float32)
    unsure[LAKE] = 1
    assert (snow_aside(sure, scene(), "forest") == sure).all()
    assert (snow_aside(unsure, scene(), "water") == unsure).all()


@pytest.mark.parametrize("told", [{"roles": ("green", "nir")}, {"measured": False}])
def test_without_the_bands_as_reflectance_nothing_is_set_aside(told):
    logits = np.full((SIDE, SIDE), 2, np.float32)
    assert (snow_aside(logits, scene(**told), "water") == 2).all()
    by_radar = scene(sar=True).seen_as(without="optical")
    assert (snow_aside(logits, by_radar, "water") == 2).all()
