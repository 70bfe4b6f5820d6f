"""The stretch of a whole extent: measured once, told, the same in every window."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
from doubles import CARD, ThresholdModel, shelf_of
from rasterio.windows import Window
from rasters import COLOUR_RENDERING, write

from earthmind.imagery import Sensor, analysis_grid, describe_raster
from earthmind.imagery.rendering.stretch import measured_stretch, stretch_sentence
from earthmind.imagery.rendering.window_reader import open_windows
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest


@pytest.fixture
def layers(tmp_path):
    """A scene that brightens from left to right."""
    ramp = np.broadcast_to(np.linspace(500, 4500, 300), (3, 200, 300))
    optical = write(tmp_path / "S2.tif", ramp.astype(np.uint16), descriptions=("B11", "B8", "B3"))
    echo = np.broadcast_to(np.linspace(-22, -6, 300), (2, 200, 300)).astype(np.float32)
    return optical, write(tmp_path / "S1.tif", echo, descriptions=("VV", "VH"))


def test_ranges_are_the_percentiles_of_the_extent(layers):
    rendering = dataclasses.replace(COLOUR_RENDERING, optical_bands=("swir1", "nir", "green"))
    references = [describe_raster(layer) for layer in layers]
    found = measured_stretch(references, analysis_grid(references), rendering)
    assert found.optical_range == pytest.approx((0.058, 0.442), abs=0.002)
    assert found.sar_range_db["vv"] == pytest.approx((-21.7, -6.3), abs=0.1)
    told = stretch_sentence(found, [Sensor.OPTICAL, Sensor.SAR])
    assert "reflectance 0.05" in told and "VV -21." in told


def test_windows_of_a_stretched_scene_meet_without_a_step(layers):
    reference = describe_raster(layers[0])
    rendering = dataclasses.replace(COLOUR_RENDERING, optical_bands=("swir1", "nir", "green"))
    grid = analysis_grid([reference])
    found = measured_stretch([reference], grid, rendering)
    with open_windows([reference], grid, found) as reader:
        left, right = (reader.read(Window(column, 0, 150, 200))[0].pixels[0] for column in (0, 150))
    assert abs(int(left[0, -1]) - int(right[0, 0])) <= 2
    assert left.min() == 0 and right.max() == 255


def test_only_models_that_ask_for_it_are_stretched_and_the_answer_tells_it(layers):
    request = PlaceRequest(LayerRequest(layers[0]), LayerRequest(layers[1]))
    for stretch, told in (("fixed", False), ("percentile", True)):
        model = ThresholdModel(dataclasses.replace(CARD, stretch=stretch))
        engine = Engine(shelf_of(model))
        for events in (
            list(engine.ask(request, "Segment the water.", Options())),
            list(engine.ask(request, "Segment the water.")),
        ):
            notes = [e.message for e in events if isinstance(e, happenings.Note)]
            assert any(note.startswith("Stretch of the whole extent") for note in notes) == told
        tiled = list(engine.ask(request, "Segment the water.", Options()))
        (segment,) = [e for e in tiled if isinstance(e, happenings.Segment)]
        assert ("stretch" in segment.features[0].attributes) == told
