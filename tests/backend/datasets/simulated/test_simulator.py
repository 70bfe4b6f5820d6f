"""Simulated scenes: the physics that training relies on."""

from __future__ import annotations

import numpy as np
import pytest

from earthmind.datasets.simulated.backscatter import add_speckle
from earthmind.datasets.simulated.reflectance import BANDS
from earthmind.datasets.simulated.simulator import LandCover, simulate_scene

NIR, SWIR1 = BANDS.index("B8"), BANDS.index("B11")
LAND = (LandCover.CROP, LandCover.BARE_SOIL, LandCover.GRASS, LandCover.FOREST)


@pytest.fixture(scope="module")
def flooded():
    return simulate_scene(
        7, (192, 160), flood=True, flood_share=0.25, cloud_share=0.0, wind=0.0, towns=1, before=True
    )


def test_same_seed_gives_the_same_scene_and_another_seed_another():
    first, again, other = (
        simulate_scene(seed, (64, 48), flood=True, cloud_share=0.2, before=True) for seed in (3, 3, 4)
    )
    for name in ("classes", "optical", "sar_db", "cloud", "optical_before", "sar_before_db"):
        np.testing.assert_array_equal(getattr(first, name), getattr(again, name))
        assert not np.array_equal(getattr(first, name), getattr(other, name)) or name == "cloud"


def test_shapes_types_and_ranges(flooded):
    assert flooded.optical.shape == (13, 192, 160) and flooded.optical.dtype == np.float32
    assert flooded.sar_db.shape == (2, 192, 160) and flooded.sar_db.dtype == np.float32
    assert flooded.classes.shape == (192, 160) and flooded.classes.dtype == np.uint8
    for values in (flooded.optical, flooded.sar_db, flooded.optical_before, flooded.sar_before_db):
        assert np.isfinite(values).all()
    assert flooded.optical.min() > 0 and flooded.optical.max() <= 1.5
    assert flooded.sar_db.min() > -60 and flooded.sar_db.max() < 25


def test_asking_for_the_earlier_date_changes_nothing_in_the_later():
    alone = simulate_scene(5, (64, 64), flood=True, cloud_share=0.3)
    both = simulate_scene(5, (64, 64), flood=True, cloud_share=0.3, before=True)
    assert alone.optical_before is None
    np.testing.assert_array_equal(alone.optical, both.optical)
    np.testing.assert_array_equal(alone.sar_db, both.sar_db)


@pytest.mark.parametrize("seed", range(4))
def test_water_is_dark_in_near_and_shortwave_infrared_and_in_vv(seed):
    scene = simulate_scene(seed, (128, 128), flood=True, cloud_share=0.0, wind=0.0)
    land = np.isin(scene.classes, LAND)
    for band in (NIR, SWIR1):
        assert np.median(scene.optical[band][scene.water]) < 0.5 * np.median(scene.optical[band][land])
    assert np.median(scene.sar_db[0][scene.water]) < np.median(scene.sar_db[0][land]) - 5


def test_flood_lies_outside_permanent_water_and_follows_the_wanted_share(flooded):
    permanent = flooded.classes_before == LandCover.PERMANENT_WATER
    assert not (flooded.flood & permanent).any()
    assert ((flooded.classes == LandCover.FLOOD) == flooded.flood).all()
    assert 0.12 < flooded.flood.mean() < 0.28
    assert (
        flooded.water
        == (permanent & (flooded.classes != LandCover.ROAD)) | (flooded.flood & ~flooded.flooded_vegetation)
    ).all()


def test_without_flood_the_two_dates_have_the_same_cover():
    scene = simulate_scene(11, (64, 64), flood=False, cloud_share=0.0)
    assert not scene.flood.any()
    np.testing.assert_array_equal(scene.classes, scene.classes_before)


def test_the_earlier_date_shows_dry_land_where_the_flood_will_be(flooded):
    open_flood = flooded.flood & ~flooded.flooded_vegetation
    before, after = flooded.sar_before_db[0][open_flood], flooded.sar_db[0][open_flood]
    assert np.median(before) > np.median(after) + 4
    assert np.median(flooded.optical_before[NIR][open_flood]) > 1.5 * np.median(
        flooded.optical[NIR][open_flood]
    )


def test_flooded_woods_are_brighter_in_vv_than_open_flood_and_dry_woods():
    scene = simulate_scene(2, (256, 256), flood=True, flood_share=0.4, cloud_share=0.0, wind=0.0)
    dry_woods = scene.classes == LandCover.FOREST
    vv = scene.sar_db[0]
    assert scene.flooded_vegetation.sum() > 100 and dry_woods.sum() > 100
    assert np.median(vv[scene.flooded_vegetation]) > np.median(vv[dry_woods]) + 1
    assert np.median(vv[scene.flooded_vegetation]) > np.median(vv[scene.water]) + 8


def test_wind_brightens_water_in_vv_more_than_in_vh():
    calm, rough = (
        simulate_scene(9, (96, 96), flood=True, cloud_share=0.0, wind=wind, looks=np.inf)
        for wind in (0.0, 1.0)
    )
    rise = np.median((rough.sar_db - calm.sar_db)[:, calm.water], axis=1)
    assert rise[0] > 3
    assert rise[0] > rise[1] + 1.5


@pytest.mark.parametrize("looks", [1.0, 4.4, 20.0])
def test_speckle_has_mean_one_and_the_stated_number_of_looks(looks):
    power = add_speckle(np.random.default_rng(0), np.full((400, 400), 0.05, np.float32), looks)
    assert power.mean() == pytest.approx(0.05, rel=0.02)
    assert power.mean() ** 2 / power.var() == pytest.approx(looks, rel=0.05)


def test_a_scene_carries_the_speckle_it_was_asked_for():
    arguments = {"size": (128, 128), "flood": True, "cloud_share": 0.0}
    speckled = simulate_scene(6, looks=4.4, **arguments)
    smooth = simulate_scene(6, looks=np.inf, **arguments)
    ratio = 10 ** ((speckled.sar_db - smooth.sar_db) / 10)
    assert ratio.mean() == pytest.approx(1, abs=0.02)
    assert 1 / ratio.var() == pytest.approx(4.4, rel=0.06)


def test_clouds_hide_the_optical_image_only():
    clear, cloudy = (simulate_scene(8, (128, 128), flood=True, cloud_share=share) for share in (0.0, 0.4))
    assert 0.25 < cloudy.cloud.mean() < 0.55
    np.testing.assert_array_equal(clear.sar_db, cloudy.sar_db)
    blue = BANDS.index("B2")
    assert np.median(cloudy.optical[blue][cloudy.cloud]) > 2 * np.median(clear.optical[blue][cloudy.cloud])
    assert cloudy.shadow.any() and not (cloudy.shadow & cloudy.cloud).any()
    assert cloudy.optical[NIR][cloudy.shadow].mean() < 0.8 * clear.optical[NIR][cloudy.shadow].mean()


def test_wrong_shares_and_sizes_are_refused():
    with pytest.raises(ValueError, match="cloud_share"):
        simulate_scene(0, (32, 32), flood=True, cloud_share=1.5)
    with pytest.raises(ValueError, match="16 x 16"):
        simulate_scene(0, (8, 32), flood=True, cloud_share=0.0)
