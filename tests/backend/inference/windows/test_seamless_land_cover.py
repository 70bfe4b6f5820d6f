"""Windows of a model whose masks depend on what lies nearby are those of the whole, without a seam."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest
import rasterio
from land_cover_weights import write_random_weights

from earthmind.inference.engine import Engine
from earthmind.inference.events import Done, Failed
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.dynamic_world.band_normalisation import BANDS
from earthmind.model.dynamic_world.dynamic_world_kind import CARD
from earthmind.model.dynamic_world.dynamic_world_model import DynamicWorldModel
from earthmind.model.dynamic_world.land_cover_runtimes import OnnxLandCovers
from earthmind.model.library.catalogue import Catalogue, ModelEntry
from earthmind.model.loading.kind import ModelKind


def land_covers(folder, card=CARD):
    def load(_folder, _device, _options):
        return DynamicWorldModel(card, OnnxLandCovers(folder, "cpu"))

    entry = ModelEntry("dynamic-world", ModelKind(lambda folder: card, load))
    return Engine(ModelShelf(Catalogue((entry,)), "cpu", "dynamic-world"))


@pytest.fixture
def layer(tmp_path):
    """Nine bands of an odd number of rows and columns, in which no two places look alike."""
    rng = np.random.default_rng(3)
    values = rng.uniform(300, 5000, (9, 301, 283)).astype(np.uint16)
    transform = rasterio.transform.from_origin(500_000, 4_500_000, 10, 10)
    with rasterio.open(
        tmp_path / "s2.tif", "w", driver="GTiff", count=9, height=301, width=283, dtype="uint16",
        crs="EPSG:32630", transform=transform,
    ) as made:  # fmt: skip
        made.write(values)
        for band, name in enumerate(BANDS, start=1):
            made.set_band_description(band, name)
    return LayerRequest(str(tmp_path / "s2.tif"), unit="reflectance", scale=1e-4)


def probability(engine, layer, out, **window):
    options = Options(probability=out, work=out.with_suffix(".work"), **window)
    last = list(engine.ask(PlaceRequest(optical=layer), "Segment the built-up area.", options))[-1]
    assert not isinstance(last, Failed), last
    assert isinstance(last, Done)
    with rasterio.open(out) as source:
        return source.read(1)


def test_masks_of_windows_are_those_of_one_picture(tmp_path, layer):
    engine = land_covers(write_random_weights(tmp_path / "weights", seed=1))
    whole = probability(engine, layer, tmp_path / "whole.tif", window=512)
    parts = probability(engine, layer, tmp_path / "parts.tif", window=128)
    assert 0.1 < (whole > 0.5).mean() < 0.9, "the picture is to have both"
    assert np.abs(whole - parts).max() < 2e-3  # logits are kept in 16 bits


@pytest.mark.parametrize("changed", [{"reach": 0}, {"grid": 1}])
def test_without_reach_or_grid_there_are_seams(tmp_path, layer, changed):
    card = dataclasses.replace(CARD, **changed)
    engine = land_covers(write_random_weights(tmp_path / "weights", seed=1), card)
    whole = probability(engine, layer, tmp_path / "whole.tif", window=512)
    parts = probability(engine, layer, tmp_path / "parts.tif", window=128)
    assert np.abs(whole - parts).max() > 0.01
