"""Shifts between optical and SAR: found where they can be told, admitted where they cannot."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasters import reprojected, write
from real_files import real_raster

from earthmind.errors import InputError
from earthmind.imagery import describe_raster
from earthmind.imagery.coregistration.check import check_coregistration, corrected
from earthmind.imagery.coregistration.shift import LARGEST_SHIFT, UNKNOWN, measure_shift

MARGIN = 14
DARK = np.full((1, 50, 50), -9, "float32")


def landscape(side: int = 320, seed: int = 3) -> np.ndarray:
    """Fields with edges, as a class number for each pixel."""
    rng = np.random.default_rng(seed)
    seeds = rng.uniform(0, side, (60, 2))
    rows, columns = np.mgrid[:side, :side]
    distance = (rows[..., None] - seeds[:, 0]) ** 2 + (columns[..., None] - seeds[:, 1]) ** 2
    return np.argmin(distance, axis=2)


def two_sensors(side: int = 320) -> tuple[np.ndarray, np.ndarray]:
    """The same fields in optical brightness and in backscatter with speckle; their values are unrelated."""
    rng = np.random.default_rng(5)
    fields = landscape(side)
    optical = rng.uniform(500, 4000, 60)[fields] + rng.normal(0, 60, fields.shape)
    echo = rng.uniform(-18, -4, 60)[fields] + 10 * np.log10(rng.gamma(4, 0.25, fields.shape))
    return optical.astype(np.float32), echo.astype(np.float32)


@pytest.mark.parametrize("put_in", [(0, 0), (5, -3), (-12, 7), (11, 12)])
def test_a_shift_put_in_is_found_within_a_pixel(put_in):
    optical, echo = two_sensors()
    moved = np.roll(echo, (put_in[1], put_in[0]), (0, 1))
    inner = (slice(MARGIN, -MARGIN),) * 2
    found = measure_shift(optical[inner], moved[inner], np.ones(optical[inner].shape, bool))
    assert found.known and found.windows > 1
    assert np.hypot(found.across - put_in[0], found.down - put_in[1]) < 1


def test_unrelated_pictures_cannot_be_told():
    rng = np.random.default_rng(0)
    unrelated = 0
    for seed in range(5):
        first = np.sin(landscape(seed=10 + seed) * 7.0).astype(np.float32)
        second = (np.sin(landscape(seed=50 + seed) * 5.0) + rng.normal(0, 0.2, first.shape)).astype(
            np.float32
        )
        unrelated += not measure_shift(first, second, np.ones(first.shape, bool)).known
    assert unrelated >= 4


def test_flat_small_and_mostly_invalid_pictures_cannot_be_told():
    flat = np.ones((200, 200), np.float32)
    optical, echo = two_sensors(200)
    assert not measure_shift(flat, flat, np.ones(flat.shape, bool)).known
    assert not measure_shift(optical[:40, :40], echo[:40, :40], np.ones((40, 40), bool)).known
    assert not measure_shift(optical, echo, np.zeros(optical.shape, bool)).known


def pair(tmp_path, shift_m: tuple[float, float]) -> tuple[str, str]:
    optical, echo = two_sensors()
    stack = np.stack([optical] * 3).astype(np.uint16)
    first = write(tmp_path / "S2.tif", stack, descriptions=("B4", "B3", "B2"))
    place = Affine(10, 0, 500_000 + shift_m[0], 0, -10, 4_200_000 + shift_m[1])
    second = write(tmp_path / "S1.tif", echo[None], descriptions=("VV",), transform=place)
    return first, second


@pytest.mark.parametrize("crs", [None, "EPSG:4326"])
def test_the_correction_moves_the_grid_and_leaves_the_file(tmp_path, crs):
    first, second = pair(tmp_path, (70, -40))
    if crs:
        second = reprojected(second, tmp_path / "S1_other.tif", crs)
    before = Path(second).read_bytes()
    optical, sar = describe_raster(first), describe_raster(second)
    found = check_coregistration(optical, sar)
    assert found.metres == pytest.approx((70, 40), abs=10)
    assert "80 m" in found.sentence or ("81 m" in found.sentence and "south-east" in found.sentence)
    again = check_coregistration(optical, corrected(sar, found))
    assert np.hypot(again.shift.across, again.shift.down) < 1
    assert Path(second).read_bytes() == before


def test_the_command_prints_overlap_shift_and_confidence(tmp_path):
    first, second = pair(tmp_path, (0, 0))
    command = [sys.executable, "-m", "earthmind", "coregister", "--optical", first, "--sar", second, "--json"]
    ran = subprocess.run(command, capture_output=True, text=True)
    assert ran.returncode == 0, ran.stderr
    result = json.loads(ran.stdout)
    assert result["overlap"] == 1 and result["known"]
    assert np.abs(result["shift_pixels"]).max() < 1
    far = write(
        tmp_path / "far.tif", np.full((1, 50, 50), -9, "float32"), descriptions=("VV",), crs="EPSG:32633"
    )
    ran = subprocess.run([*command[:-2], far], capture_output=True, text=True)
    assert ran.returncode == 1 and "do not overlap" in ran.stderr


def test_layers_apart_are_refused(tmp_path):
    first, second = pair(tmp_path, (1e6, 0))
    with pytest.raises(InputError, match="do not overlap"):
        check_coregistration(describe_raster(first), describe_raster(second))


REAL = [
    ("california/S2_rgb.tif", "california/S1_vh.tif"),
    ("texas/S2_rgb.tif", "texas/S1_vh.tif"),
    ("spain_flood/S2.tif", "spain_flood/S1.tif"),
    ("rotterdam/RGB.tif", "rotterdam/SAR_quadpol.tif"),
    ("france_cloudy/S2_cloudy.tif", "france_cloudy/S1.tif"),
]


def test_shifts_put_into_real_pairs_are_recovered_where_the_confidence_says_yes():
    """What the pair is off by itself (the 8-bit scenes by about 3 pixels) is measured first."""
    rng = np.random.default_rng(1)
    yes = right = 0
    for names in REAL:
        optical, echo = (_middle(real_raster(name)) for name in names)
        valid = np.isfinite(echo)
        echo = np.where(valid, echo, np.nanmedian(echo))
        own = _measured(optical, echo, valid, (0, 0))
        for across, down in rng.integers(-8, 9, (3, 2)):
            found = _measured(optical, echo, valid, (across, down))
            if own.known and found.known:
                yes += 1
                error = np.hypot(found.across - own.across - across, found.down - own.down - down)
                right += error <= 1
    assert yes >= 8
    assert right / yes >= 0.8, (right, yes)


def _middle(path: str) -> np.ndarray:
    with rasterio.open(path) as dataset:
        picture = dataset.read().astype(np.float32)[:3].mean(axis=0)
    rows, columns = ((max(0, size // 2 - 160), size // 2 + 160) for size in picture.shape)
    return picture[slice(*rows), slice(*columns)]


def _measured(optical, echo, valid, put_in):
    edge = slice(LARGEST_SHIFT, -LARGEST_SHIFT)
    moved, seen = (np.roll(a, (put_in[1], put_in[0]), (0, 1))[edge, edge] for a in (echo, valid))
    return measure_shift(optical[edge, edge], moved, seen)


def test_nothing_is_told_of_a_narrow_strip():
    noise = np.random.default_rng(2)
    strips = [noise.normal(size=(27, 400)).astype(np.float32) for _ in range(2)]
    assert not measure_shift(*strips, np.ones((27, 400), bool)).known
    same = noise.normal(size=(27, 400)).astype(np.float32)
    assert measure_shift(same, same, np.ones((27, 400), bool)) == UNKNOWN
