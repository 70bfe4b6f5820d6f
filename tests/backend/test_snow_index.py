"""Snow by its colours: plentiful and bright, not flood water, surf or clouds."""

from __future__ import annotations

import numpy as np
import pytest

from earthmind.snow_index import snow

SNOW = (0.8, 0.7, 0.05)  # green, near infrared, SWIR1
SHADED = (0.15, 0.13, 0.03)
TURBID = (0.14, 0.13, 0.02)  # passes the index, and is no snow
CLEAR = (0.05, 0.02, 0.01)
CLOUD = (0.5, 0.55, 0.4)
FIELD = (0.08, 0.3, 0.2)
SIDE = 200


def ground(of):
    """Bands (3, H, W) of one ground."""
    return np.broadcast_to(np.float32(of)[:, None, None], (3, SIDE, SIDE)).copy()


@pytest.mark.parametrize("of", [TURBID, SHADED, CLEAR, CLOUD, FIELD])
def test_without_bright_snow_around_nothing_is_snow(of):
    assert not snow(*ground(of)).any()


def test_snow_is_snow_and_what_lies_in_the_shade_amid_it_too():
    bands = ground(SNOW)
    bands[:, :, 90:110] = np.float32(SHADED)[:, None, None]
    assert snow(*bands).all()


def test_a_lake_and_a_cloud_amid_snow_are_none():
    bands = ground(SNOW)
    bands[:, 50:80, 50:80] = np.float32(CLEAR)[:, None, None]
    bands[:, 120:150, 50:80] = np.float32(CLOUD)[:, None, None]
    found = snow(*bands)
    assert not found[50:80, 50:80].any() and not found[120:150, 50:80].any()
    assert found.mean() == pytest.approx(1 - 2 * 900 / SIDE**2)


def test_surf_along_turbid_water_is_no_snow():
    bands = ground(TURBID)
    bands[:, :, ::40] = np.float32((0.4, 0.35, 0.1))[:, None, None]
    assert not snow(*bands).any()


def test_where_there_is_no_value_nothing_is_told_nor_counted():
    bands = ground(SNOW)
    bands[:, :, 30:] = np.nan
    found = snow(*bands)
    assert found[:, :30].all() and not found[:, 30:].any()
