"""Copies of rasters in another place: the same pixels, everything that is said of them, nothing resampled."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import rasterio
from affine import Affine
from rasters import TEN_METRES, described, write

from earthmind.errors import Cancelled, OutputError
from earthmind.imagery.corrected_copy import copy_moved


@pytest.fixture
def raster(tmp_path) -> str:
    values = np.random.default_rng(2).integers(0, 4000, (3, 300, 520)).astype(np.uint16)
    return write(
        tmp_path / "S2.tif",
        values,
        nodata=0,
        descriptions=("B4", "B3", "B2"),
        tags={"PRODUCT": "a product"},
        scale=1e-4,
    )


def test_a_copy_holds_the_same_pixels_elsewhere(raster, tmp_path):
    before = Path(raster).read_bytes()
    layer = replace(described(raster), shift=(-31.5, 12.25))
    *fractions, out = copy_moved(layer, tmp_path / "copy.tif")
    assert fractions == sorted(fractions) and fractions[-1] == 1
    with rasterio.open(raster) as source, rasterio.open(out) as copy:
        assert (copy.read() == source.read()).all()
        assert copy.transform.almost_equals(Affine.translation(-31.5, 12.25) @ TEN_METRES, 1e-6)
        for said in ("crs", "nodata", "dtypes", "descriptions", "scales", "offsets"):
            assert getattr(copy, said) == getattr(source, said)
        assert copy.tags()["PRODUCT"] == "a product"
    assert Path(raster).read_bytes() == before
    assert sorted(path.name for path in tmp_path.iterdir()) == ["S2.tif", "copy.tif"]


def test_the_layers_own_file_is_refused(raster):
    before = Path(raster).read_bytes()
    with pytest.raises(OutputError, match="never changed"):
        list(copy_moved(described(raster), Path(raster)))
    assert Path(raster).read_bytes() == before


def test_a_copy_that_is_stopped_leaves_nothing(raster, tmp_path):
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        list(copy_moved(described(raster), tmp_path / "copy.tif", stopped=lambda: next(asked)))
    assert [path.name for path in tmp_path.iterdir()] == ["S2.tif"]


def test_an_earlier_copy_stays_until_the_new_one_is_complete(raster, tmp_path):
    out = tmp_path / "copy.tif"
    out.write_bytes(b"earlier")
    asked = iter([False, True])
    with pytest.raises(Cancelled):
        list(copy_moved(described(raster), out, stopped=lambda: next(asked)))
    assert out.read_bytes() == b"earlier"
