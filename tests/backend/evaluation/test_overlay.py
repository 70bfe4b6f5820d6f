"""Polygons against truth: the number in the demo's report."""

from __future__ import annotations

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from pyproj import Transformer
from rasterio.transform import from_origin

from earthmind.errors import InputError
from earthmind.evaluation.overlay import Polygons, confusion_with_truth, read_polygons

WEST, NORTH, PIXEL = 500_000.0, 4_200_000.0, 10.0


@pytest.fixture
def truth(tmp_path):
    """20 x 20 pixels in UTM, water in the left half, the upper row unknown, one pixel nodata."""
    pixels = np.zeros((20, 20), np.int16)
    pixels[:, :10] = 1
    pixels[0] = -1
    pixels[1, 0] = 99
    path = tmp_path / "truth.tif"
    profile = {"driver": "GTiff", "width": 20, "height": 20, "count": 1, "dtype": "int16", "nodata": 99}
    with rasterio.open(
        path, "w", crs="EPSG:32630", transform=from_origin(WEST, NORTH, PIXEL, PIXEL), **profile
    ) as target:
        target.write(pixels, 1)
    return path


def write(path, boxes, crs):
    shapes = [shapely.box(*box) for box in boxes]
    if crs != "EPSG:32630":
        to = Transformer.from_crs("EPSG:32630", crs, always_xy=True).transform
        shapes = [shapely.transform(shapely.segmentize(s, 5), to, interleaved=False) for s in shapes]
    areas = np.array([s.area for s in shapes])
    pyogrio.raw.write(
        path,
        shapely.to_wkb(np.array(shapes)),
        [areas],
        ["area_m2"],
        driver="GPKG",
        layer="water",
        crs=crs,
        geometry_type="Polygon",
    )
    return path


@pytest.mark.parametrize("crs", ["EPSG:32630", "EPSG:4326", "EPSG:3857"])
def test_polygons_over_the_water_score_one_in_any_crs(truth, tmp_path, crs):
    left = (WEST, NORTH - 200, WEST + 100, NORTH)
    confusion = confusion_with_truth(read_polygons(write(tmp_path / "a.gpkg", [left], crs)), truth)
    assert confusion.iou_foreground == 1
    assert confusion.total == 19 * 20 - 1


def test_half_of_the_water_scores_a_half_and_unknown_pixels_do_not_count(truth, tmp_path):
    half = (WEST, NORTH - 200, WEST + 50, NORTH)
    confusion = confusion_with_truth(read_polygons(write(tmp_path / "a.gpkg", [half], "EPSG:32630")), truth)
    assert confusion.true_positive == 19 * 5 - 1
    assert confusion.iou_foreground == pytest.approx((19 * 5 - 1) / (19 * 10 - 1))


def test_area_is_summed_over_all_polygons(tmp_path):
    boxes = [(WEST, NORTH - 20, WEST + 10, NORTH), (WEST + 50, NORTH - 20, WEST + 80, NORTH)]
    polygons = read_polygons(write(tmp_path / "a.gpkg", boxes, "EPSG:32630"))
    assert len(polygons.geometries) == 2 and polygons.area_m2 == pytest.approx(800)


def test_files_that_are_none_are_refused_by_name(tmp_path, truth):
    nonsense = tmp_path / "nonsense.gpkg"
    nonsense.write_text("no")
    with pytest.raises(InputError, match="nonsense"):
        read_polygons(nonsense)
    with pytest.raises(InputError, match="absent"):
        confusion_with_truth(Polygons((), (), 0.0), tmp_path / "absent.tif")
