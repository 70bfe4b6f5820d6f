"""The command as a user calls it: the installed script, real files, polygons on disk."""

from __future__ import annotations

import json
import subprocess

import numpy as np
import pytest
import rasterio
import shapely
from qgis_window import BACKEND_PYTHON
from rasterio.warp import Resampling, calculate_default_transform, reproject

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons

KEYS = {"text", "segments", "attention", "model", "seconds", "out"}


@pytest.fixture
def segment(tmp_path):
    """Run ``earthmind segment --json`` by its script; returns what it prints and its polygons."""

    def run(name: str, *arguments: str):
        out = tmp_path / f"{name}.gpkg"
        command = [str(BACKEND_PYTHON.with_name("earthmind")), "segment", "--prompt", "Segment the water."]
        done = subprocess.run(
            [*command, *arguments, "--out", str(out), "--json"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout), read_polygons(out)

    return run


def in_degrees(source, target):
    """A copy of a raster in EPSG:4326."""
    with rasterio.open(source) as raster:
        transform, width, height = calculate_default_transform(
            raster.crs, "EPSG:4326", raster.width, raster.height, *raster.bounds
        )
        warped = np.full((raster.count, height, width), np.nan, np.float32)
        reproject(
            raster.read(),
            warped,
            src_transform=raster.transform,
            src_crs=raster.crs,
            dst_transform=transform,
            dst_crs="EPSG:4326",
            dst_nodata=np.nan,
            resampling=Resampling.bilinear,
        )
        profile = {
            **raster.profile,
            "crs": "EPSG:4326",
            "transform": transform,
            "width": width,
            "height": height,
        }
        for key in ("blockxsize", "blockysize", "tiled"):
            profile.pop(key)
        with rasterio.open(target, "w", **profile) as copy:
            copy.write(warped)
            copy.descriptions = raster.descriptions
    return target


def test_both_sensors_in_one_or_in_two_crs_give_polygons_in_the_same_place(segment, scene, tmp_path):
    printed, polygons = segment("one", "--optical", str(scene.optical), "--sar", str(scene.sar))
    assert set(printed) >= KEYS
    assert printed["segments"] and set(printed["segments"][0]) >= {"phrase", "score", "area_m2", "features"}
    assert sum(segment_["features"] for segment_ in printed["segments"]) == len(polygons.geometries)
    assert printed["attention"]["optical"] + printed["attention"]["sar"] == pytest.approx(1, abs=1e-3)
    assert confusion_with_truth(polygons, scene.water).iou_foreground > 0.6

    moved = in_degrees(scene.sar, tmp_path / "S1 in degrees.tif")
    _, other = segment("two", "--optical", str(scene.optical), "--sar", str(moved))
    first, second = shapely.union_all(polygons.geometries), shapely.union_all(other.geometries)
    assert set(other.crs) == set(polygons.crs) == {"EPSG:32630"}
    assert first.intersection(second).area / first.union(second).area > 0.9
    assert first.centroid.distance(second.centroid) < 10  # metres: one pixel


@pytest.mark.parametrize("sensor", ["optical", "sar"])
def test_one_sensor_alone_gives_polygons_and_no_attention(segment, scene, sensor):
    printed, polygons = segment(sensor, f"--{sensor}", str(getattr(scene, sensor)))
    assert printed["attention"] is None
    assert confusion_with_truth(polygons, scene.water).iou_foreground > 0.5
