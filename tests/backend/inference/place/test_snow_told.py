"""Whoever looks at snow is told so, and what the model does about it."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import rasterio
from rasterio.transform import from_origin

from earthmind.imagery.layers.request import LayerRequest
from earthmind.inference.place.look import choose_look, usable
from earthmind.inference.place.open_places import recognise, see
from earthmind.inference.requests import PlaceRequest
from earthmind.model.library.catalogue import find_model

SIDE = 160
SNOW = {"B2": 0.82, "B3": 0.8, "B4": 0.8, "B8": 0.7, "B11": 0.05, "B12": 0.04}
FIELD = {"B2": 0.06, "B3": 0.08, "B4": 0.07, "B8": 0.3, "B11": 0.2, "B12": 0.1}
MARKS_NONE = "looks like snow (NDSI above 0.4): nano marks neither water nor flood there."


@pytest.fixture
def nano():
    return find_model("nano").card


def place(folder, snowy: float) -> PlaceRequest:
    """A Sentinel-2 raster whose left part is snow."""
    draw = np.random.default_rng(0)
    texture = 1 + 0.1 * draw.standard_normal((SIDE, SIDE))
    is_snow = np.arange(SIDE)[None] < snowy * SIDE
    path = folder / "S2_MSIL1C.tif"
    with rasterio.open(
        path, "w", driver="GTiff", width=SIDE, height=SIDE, count=len(SNOW), dtype="uint16",
        crs="EPSG:32617", transform=from_origin(500000, 5800000, 10, 10),
    ) as target:  # fmt: skip
        for number, role in enumerate(SNOW, 1):
            target.write(
                (np.where(is_snow, SNOW[role], FIELD[role]) * texture * 10000).astype("uint16"), number
            )
            target.set_band_description(number, role)
    return PlaceRequest(LayerRequest(str(path)))


def looked(request, card):
    """What is told of one picture, and of windows."""
    look = choose_look(request, recognise(request), card)
    return see(look).look.notes, usable(look).notes


def test_half_of_a_layer_is_snow_in_one_picture_and_in_windows(tmp_path, nano):
    for notes in looked(place(tmp_path, 0.5), nano):
        (told,) = (note for note in notes if "snow" in note)
        assert told.startswith("About 50% of the optical layer") and told.endswith(MARKS_NONE)


def test_nothing_is_told_of_fields(tmp_path, nano):
    for notes in looked(place(tmp_path, 0), nano):
        assert not any("snow" in note for note in notes)


def test_a_model_that_does_nothing_about_it_tells_to_compare(tmp_path, nano):
    card = dataclasses.replace(nano, snow_aside=False)
    for notes in looked(place(tmp_path, 0.5), card):
        (told,) = (note for note in notes if "snow" in note)
        assert told.endswith("compare what is marked there with the image.")
