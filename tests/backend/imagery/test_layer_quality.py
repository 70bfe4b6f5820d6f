"""Gaps, saturation and speckle of a layer, put in and found again."""

from __future__ import annotations

import numpy as np
import pytest
from rasters import described, write
from real_files import real_raster

from earthmind.errors import Cancelled
from earthmind.imagery import Sensor
from earthmind.imagery.layer_quality import Quality, quality_of
from earthmind.imagery.reading.analysis_grid import layer_grid


def quality(uri: str, sensor=None, **given) -> Quality:
    layer = described(uri, sensor, **given)
    steps = list(quality_of(layer, layer_grid(layer)))
    assert steps[:-1] == sorted(steps[:-1])
    return steps[-1]


def speckled(looks: float, shape=(400, 400)) -> np.ndarray:
    """Power of ground of several kinds, with speckle of so many looks."""
    rng = np.random.default_rng(4)
    ground = np.kron(rng.uniform(0.02, 0.3, (8, 8)), np.ones((shape[0] // 8, shape[1] // 8)))
    return (ground * rng.gamma(looks, 1 / looks, shape)).astype(np.float32)


@pytest.mark.parametrize("looks", [1, 4.4, 20])
def test_the_number_of_looks_put_in_is_found(tmp_path, looks):
    decibels = 10 * np.log10(speckled(looks))
    path = write(tmp_path / "S1.tif", np.stack([decibels, decibels - 7]), descriptions=("VV", "VH"))
    assert quality(path, unit="db").looks == pytest.approx(looks, rel=0.15)


def test_a_real_radar_layer_has_the_looks_of_its_kind():
    found = quality(real_raster("spain_flood/S1.tif"))
    assert 3 < found.looks < 8 and found.saturated == 0 and found.valid == 1


def optical(values: np.ndarray, tmp_path, **more) -> str:
    return write(tmp_path / "S2.tif", values, descriptions=("B4", "B8"), **more)


def test_gaps_and_saturated_pixels_are_counted(tmp_path):
    rng = np.random.default_rng(1)
    values = rng.integers(200, 4000, (2, 100, 100)).astype(np.uint16)
    values[:, :10] = 0
    values[0, 50:60] = 65535
    found = quality(optical(values, tmp_path, nodata=0), unit="reflectance", scale=1e-4)
    assert found.valid == pytest.approx(0.9) and found.saturated == pytest.approx(1000 / 9000)
    assert set(found.tops) == {"red"} and found.looks is None


def test_values_that_were_cut_off_are_saturated_and_a_mere_largest_value_is_not(tmp_path):
    rng = np.random.default_rng(1)
    values = rng.normal(2000, 500, (2, 200, 200)).astype(np.float32)
    assert quality(optical(values, tmp_path), unit="reflectance", scale=1e-4).saturated == 0
    cut = np.minimum(values, 2800)
    found = quality(optical(cut, tmp_path), unit="reflectance", scale=1e-4)
    assert found.saturated == pytest.approx((cut == 2800).any(axis=0).mean())


def test_classes_of_few_values_are_not_taken_for_saturated(tmp_path):
    values = np.full((2, 100, 100), 300, np.uint16)
    values[:, 40:] = 2500
    assert quality(optical(values, tmp_path), unit="reflectance", scale=1e-4).saturated == 0


def test_it_stops_when_it_is_told_to(tmp_path):
    path = write(tmp_path / "S1.tif", np.full((1, 90, 90), 0.1, np.float32), descriptions=("VV",))
    layer = described(path, Sensor.SAR, unit="power")
    with pytest.raises(Cancelled):
        list(quality_of(layer, layer_grid(layer), stopped=lambda: True))
