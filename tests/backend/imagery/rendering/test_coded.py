"""Frames of coded bands: whichever there are, each in its place, in windows as in the whole."""

import dataclasses

import numpy as np
import pytest
import rasterio
from rasters import FLOOD_RENDERING, write

from earthmind.band_codes import BANDS, OPTICAL_BANDS, SAR_BANDS, decibels_of, reflectance_of
from earthmind.errors import InputError
from earthmind.imagery import Rendering, analysis_grid, describe_raster, read_scene
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.imagery.rendering.window_reader import open_windows

NOISE = np.random.default_rng(6)
CODED = Rendering(OPTICAL_BANDS, (0, 1), SAR_BANDS, {}, coded=True)
STORED = dict(zip(("B2", "B3", "B4", "B8", "B11", "B12"), (400, 700, 600, 2500, 1500, 900), strict=True))


def full_grid(path):
    return analysis_grid([describe_raster(path)])


def optical(path, names):
    data = np.stack([np.full((32, 48), STORED[name]) + NOISE.integers(0, 300, (32, 48)) for name in names])
    return write(path, data.astype(np.uint16), descriptions=tuple(names)), data


@pytest.mark.parametrize("names", [tuple(STORED), ("B4", "B3", "B2"), ("B8", "B11"), ("B12",)])
def test_each_band_is_in_its_channel_and_the_others_are_empty(tmp_path, names):
    path, stored = optical(tmp_path / "S2.tif", names)
    (frame,) = read_scene([describe_raster(path)], full_grid(path), CODED).frames
    assert frame.roles == OPTICAL_BANDS and frame.pixels.shape == (6, 32, 48) and frame.measured
    for name, role in zip(STORED, OPTICAL_BANDS, strict=True):
        channel = frame.pixels[OPTICAL_BANDS.index(role)]
        if name in names:
            expected = stored[names.index(name)] / 10000
            assert np.abs(reflectance_of(channel) - expected).max() < 3e-3
        else:
            assert not channel.any()
    assert frame.colour == (set(names) == {"B2", "B3", "B4"})


def test_windows_are_as_the_whole(tmp_path):
    path, _ = optical(tmp_path / "S2.tif", ("B2", "B8", "B12"))
    reference = describe_raster(path)
    (frame,) = read_scene([reference], full_grid(path), CODED).frames
    with open_windows([reference], full_grid(path), CODED) as reader:
        (window,) = reader.read(rasterio.windows.Window(16, 8, 24, 16))
    assert window.roles == frame.roles
    assert np.array_equal(window.pixels, frame.pixels[:, 8:24, 16:40])


@pytest.mark.parametrize(
    ("names", "channels"), [(("VV", "VH"), (0, 1)), (("HH", "HV"), (0, 1)), (("VH",), (1,))]
)
def test_sar_is_in_decibels_and_kin_stand_in(tmp_path, names, channels):
    data = NOISE.normal(-14, 3, (len(names), 32, 48)).astype(np.float32)
    path = write(tmp_path / "S1.tif", data, descriptions=names)
    (frame,) = read_scene([describe_raster(path)], full_grid(path), CODED).frames
    assert frame.pixels.shape == (2, 32, 48)
    for channel in range(2):
        if channel in channels:
            assert np.abs(decibels_of(frame.pixels[channel]) - data[channels.index(channel)]).max() < 0.1
        else:
            assert not frame.pixels[channel].any()


def test_a_picture_as_it_is_shown_is_told_from_measured_values(tmp_path):
    data = NOISE.integers(1, 255, (3, 32, 48)).astype(np.uint8)
    path = write(tmp_path / "rgb.tif", data, descriptions=("red", "green", "blue"))
    (frame,) = read_scene([describe_raster(path)], full_grid(path), CODED).frames
    assert not frame.measured and frame.colour
    red = frame.pixels[OPTICAL_BANDS.index("red")]
    assert np.abs(reflectance_of(red) - data[0] * 0.3 / 255).max() < 2.5e-3


def test_pixels_without_a_value_have_no_code(tmp_path):
    data = np.full((2, 16, 16), 900, np.uint16)
    data[:, 4] = 0
    path = write(tmp_path / "S2.tif", data, nodata=0, descriptions=("B3", "B8"))
    (frame,) = read_scene([describe_raster(path)], full_grid(path), CODED).frames
    assert not frame.valid[4].any() and not frame.pixels[:, 4].any() and frame.valid[5].all()


def test_a_layer_with_none_of_the_bands_is_refused(tmp_path):
    path = write(tmp_path / "S2.tif", np.full((1, 16, 16), 900, np.uint16), descriptions=("B5",))
    with pytest.raises(InputError, match=r'"S2" has .*rededge1.*; choose a layer with some of blue'):
        read_scene([describe_raster(path)], full_grid(path), CODED)


def test_what_is_compared_and_looked_at_is_the_picture_of_three_channels(tmp_path):
    path, _ = optical(tmp_path / "S2.tif", tuple(STORED))
    reference, grid = describe_raster(path), full_grid(path)
    (coded,) = read_scene([reference], grid, CODED).frames
    linear = dataclasses.replace(FLOOD_RENDERING, optical_range=(0.0, 1.0))
    (picture,) = read_scene([reference], grid, linear).frames
    assert np.abs(shown_channels(coded).astype(int) - picture.pixels).max() <= 1
    assert shown_channels(picture) is picture.pixels
    path, _ = optical(tmp_path / "two.tif", ("B8", "B12"))
    (coded,) = read_scene([describe_raster(path)], full_grid(path), CODED).frames
    assert shown_channels(coded)[:2].any((1, 2)).all() and not shown_channels(coded)[2].any()
    assert (*OPTICAL_BANDS, *SAR_BANDS) == BANDS
