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


def written(path, grid=GRID) -> None:
    """Write noise, which no compression makes small."""
    noise = np.random.default_rng(0).normal(0, 1, grid.shape).astype(np.float32)
    with RasterSink(path, grid, grid.shape, probability=True) as sink:
        sink.add(noise, np.ones(grid.shape, bool))
        sink.commit()


@pytest.mark.parametrize("name", ["a;b!c.tif", "a#b?c%20d.tif", "x" * 240 + ".tif", "ä𝄞.tif"])
def test_every_name_that_a_disk_takes_is_written(tmp_path, name):
    folder = tmp_path / "odd; folder!.zip"
    folder.mkdir()
    written(folder / name)
    assert [path.name for path in folder.iterdir()] == [name]
    copy = (folder / name).rename(tmp_path / "copy.tif")
    with rasterio.open(copy) as dataset:
        assert dataset.shape == GRID.shape and dataset.crs == GRID.crs


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a\nb.tif", r"a\\nb\.tif: its name holds a line break"),
        ("x" * 260 + ".tif", "has 264 bytes"),
        ("\udcff.tif", "characters that are no text"),
        ("folder.tif", "is a folder"),
    ],
)
def test_names_that_nothing_can_hold_are_refused_in_one_line(tmp_path, name, said):
    (tmp_path / "folder.tif").mkdir()
    with pytest.raises(OutputError, match=said) as caught:
        written(tmp_path / name)
    assert caught.value.message.isprintable() and len(list(tmp_path.iterdir())) == 1


@pytest.mark.parametrize("room", [1000, 100_000, 300_000])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path, room):
    resource, signal = pytest.importorskip("resource"), pytest.importorskip("signal")
    grid = Grid(GRID.crs, GRID.transform, 300, 300)
    old_limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    old_handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, old_limit[1]))
    try:
        with pytest.raises(OutputError, match=r"Cannot write .*a\.tif\. Check that"):
            written(tmp_path / "a.tif", grid)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old_limit)
        signal.signal(signal.SIGXFSZ, old_handler)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("unit", ["us-ft", "km"])
def test_a_raster_keeps_utm_in_other_units(tmp_path, unit):
    crs = CRS.from_proj4(f"+proj=utm +zone=30 +datum=WGS84 +units={unit}")
    written(tmp_path / "a.tif", Grid(crs, GRID.transform, 30, 20))
    with rasterio.open(tmp_path / "a.tif") as dataset:
        assert dataset.crs == crs
