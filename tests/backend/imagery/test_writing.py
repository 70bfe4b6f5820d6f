"""Masks and probabilities as rasters: the right pixels, cloud-optimised, whole or not at all."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasterio.crs import CRS

from earthmind.errors import OutputError
from earthmind.imagery import Grid
from earthmind.imagery.writing import RasterSink

GRID = Grid(CRS.from_epsg(32630), Affine(10, 0, 500_000, 0, -10, 4_200_000), 900, 700)
LOGITS = np.random.default_rng(0).normal(0, 3, GRID.shape).astype(np.float32)
VALID = np.random.default_rng(1).random(GRID.shape) > 0.1


@pytest.mark.parametrize("probability", [False, True])
def test_strips_become_one_cloud_optimised_raster(tmp_path, probability):
    with RasterSink(tmp_path / "water.tif", GRID, GRID.shape, probability=probability) as sink:
        for row in range(0, 700, 130):
            sink.add(LOGITS[row : row + 130], VALID[row : row + 130])
        sink.commit()
    with rasterio.open(tmp_path / "water.tif") as dataset:
        assert dataset.transform.almost_equals(GRID.transform) and dataset.crs == GRID.crs
        assert dataset.tags(ns="IMAGE_STRUCTURE")["LAYOUT"] == "COG"
        assert dataset.overviews(1)
        values = dataset.read(1)
    if probability:
        assert np.allclose(values[VALID], 1 / (1 + np.exp(-LOGITS[VALID])), atol=1e-6)
        assert np.isnan(values[~VALID]).all()
    else:
        assert np.array_equal(values, np.where(VALID, LOGITS > 0, 255))
    assert [path.name for path in tmp_path.iterdir()] == ["water.tif"]


def test_a_run_that_stops_leaves_nothing_and_an_older_file_alone(tmp_path):
    (tmp_path / "water.tif").write_bytes(b"old")
    with (
        pytest.raises(ZeroDivisionError),
        RasterSink(tmp_path / "water.tif", GRID, GRID.shape, probability=False) as sink,
    ):
        sink.add(LOGITS[:100], VALID[:100])
        raise ZeroDivisionError
    assert [path.name for path in tmp_path.iterdir()] == ["water.tif"]
    assert (tmp_path / "water.tif").read_bytes() == b"old"


def test_another_suffix_and_a_missing_folder_are_told(tmp_path):
    with pytest.raises(OutputError, match="must end in"):
        RasterSink(tmp_path / "water.png", GRID, GRID.shape, probability=False)
    with pytest.raises(OutputError, match="does not exist"):
        RasterSink(tmp_path / "no" / "water.tif", GRID, GRID.shape, probability=False)
