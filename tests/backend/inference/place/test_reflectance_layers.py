"""Layers for a model that takes reflectance of nine bands: what it cannot use, and what is told of others."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from real_files import real_raster

from earthmind.errors import InputError
from earthmind.imagery import RasterReference, Sensor, Unit, analysis_grid, describe_raster, read_scene
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery.reading.layer_values import read_values
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.imagery.rendering.window_reader import open_windows
from earthmind.inference.place.look import choose_look
from earthmind.inference.place.usable_layers import rendering, usable_layers
from earthmind.inference.requests import PlaceRequest
from earthmind.model.dynamic_world.band_normalisation import BANDS
from earthmind.model.dynamic_world.dynamic_world_kind import CARD


def layer(name="S2_MSIL1C.tif", bands=BANDS, unit=Unit.REFLECTANCE, sensor=Sensor.OPTICAL):
    return RasterReference(f"/data/{name}", name, sensor, {r: n for n, r in enumerate(bands, 1)}, unit)


def refusal(*layers):
    with pytest.raises(InputError) as told:
        usable_layers(layers, CARD)
    return told.value.message


def test_missing_bands_are_named_with_those_that_are_there():
    told = refusal(layer(bands=("blue", "green", "red", "nir")))
    assert "lacks the bands rededge1, rededge2, rededge3, swir1, swir2 that dynamic-world needs" in told
    assert "it has: blue, green, red, nir" in told


def test_numbers_of_a_picture_as_it_is_shown_are_no_reflectance():
    told = refusal(layer(unit=Unit.DISPLAY))
    assert "takes reflectance" in told and "unit and scale" in told


def test_a_sar_layer_is_left_out_and_that_is_said():
    sar = layer("S1.tif", ("vv", "vh"), Unit.DB, Sensor.SAR)
    used, notes = usable_layers([layer(), sar], CARD)
    assert used == [layer()]
    assert notes == [
        'dynamic-world does not take SAR layers such as "S1.tif". The answer uses the optical layer only.'
    ]
    assert "does not take SAR" in refusal(sar)


@pytest.mark.parametrize(
    ("name", "bands", "said"),
    [
        ("S2A_MSIL1C_2020.tif", BANDS, ""),
        ("stack.tif", (*BANDS, "cirrus"), ""),
        ("S2A_MSIL2A_2020.tif", BANDS, "is surface reflectance (L2A)"),
        ("S2A_MSIL2A_2020.tif", (*BANDS, "cirrus"), "is surface reflectance (L2A)"),
        ("stack.tif", BANDS, "Nothing says whether"),
    ],
)
def test_the_processing_level_is_told_where_it_is_not_the_one_expected(name, bands, said):
    _, notes = usable_layers([layer(name, bands)], CARD)
    assert [said in note for note in notes] == ([True] if said else [])
    assert all("very dark water can come out as forest" in note for note in notes)


def test_pictures_are_reflectance_itself_whole_and_in_windows():
    request = LayerRequest(real_raster("spain_flood/S2.tif"))
    reference = describe_raster(request, Sensor.OPTICAL)
    grid = analysis_grid([reference])
    shown = rendering(CARD)
    (frame,) = read_scene([reference], grid, shown).frames
    values, valid = read_values(reference, grid, [reference.bands[role] for role in BANDS])
    assert frame.roles == BANDS and frame.pixels.dtype == np.float32
    assert np.array_equal(frame.pixels[:, valid], values[:, valid])
    with open_windows([reference], grid, shown) as reader:
        from rasterio.windows import Window

        (part,) = reader.read(Window(100, 40, 64, 48))
    assert np.allclose(part.pixels, frame.pixels[:, 40:88, 100:164], atol=1e-7)
    picture = shown_channels(frame)
    assert picture.shape == (3, *grid.shape) and picture.dtype == np.uint8 and picture.std() > 5


def test_a_place_at_ten_metres_keeps_its_pixels_and_another_is_told():
    request = LayerRequest(real_raster("spain_flood/S2.tif"))
    reference = describe_raster(request, Sensor.OPTICAL)
    look = choose_look(PlaceRequest(optical=request), [reference], CARD)
    assert look.grid.shape == (512, 512)
    coarse = dataclasses.replace(look, grid=look.grid.coarsened(200)).in_one_picture()
    assert any("outside the 8 to 12 m" in note for note in coarse.notes)
