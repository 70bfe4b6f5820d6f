"""Algorithms by qgis_process, with no display."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess

import pytest
import rasterio
from qgis_window import BACKEND_PYTHON, make_profile
from rasterio.warp import transform_bounds

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons


def program() -> str:
    """The program itself where there is one: Debian 12 puts a wrapper before it that finds no libraries."""
    found = shutil.which("qgis_process.bin") or shutil.which("qgis_process")
    assert found, "qgis_process is not installed; run: make apt"
    return found


@pytest.fixture
def qgis_process(tmp_path):
    """Run ``qgis_process`` in a fresh profile."""
    profiles = make_profile(tmp_path / "profile")
    environment = {
        **os.environ,
        "QT_QPA_PLATFORM": "offscreen",
        "QGIS_CUSTOM_CONFIG_PATH": str(profiles),
        "EARTHMIND_BACKEND_PYTHON": str(BACKEND_PYTHON),
    }

    def run(*arguments: str) -> subprocess.CompletedProcess:
        return subprocess.run(
            [program(), *arguments], env=environment, capture_output=True, text=True, timeout=600, check=False
        )

    return run


def results(done: subprocess.CompletedProcess) -> dict:
    """The results that ``--json`` prints."""
    assert done.returncode == 0, done.stderr + done.stdout
    return json.loads(re.search(r"^\{.*", done.stdout, re.DOTALL | re.MULTILINE)[0])["results"]


def test_segment_by_text_writes_polygons(qgis_process, scene, tmp_path):
    out = tmp_path / "water.gpkg"
    arguments = [f"OPTICAL={scene.optical}", f"SAR={scene.sar}", "PROMPT=Segment the water.", f"OUTPUT={out}"]
    found = results(qgis_process("--json", "run", "earthmind:segmenttext", "--", *arguments))
    assert found["OUTPUT"].startswith(str(out)) and found["ANSWER"]
    assert confusion_with_truth(read_polygons(out), scene.water).iou_foreground > 0.6


def test_ask_answers_from_one_sensor(qgis_process, scene):
    arguments = [f"SAR={scene.sar}", "QUESTION=Is there flooding?"]
    found = results(qgis_process("--json", "run", "earthmind:ask", "--", *arguments))
    assert found["ANSWER"].strip()


def test_each_feature_of_a_layer_is_asked_about(qgis_process, scene, tmp_path):
    with rasterio.open(scene.sar) as raster:
        left, bottom, right, top = transform_bounds(raster.crs, "EPSG:4326", *raster.bounds)
    middle = (left + right) / 2
    ring = [[left, bottom], [middle, bottom], [middle, top], [left, top], [left, bottom]]
    parcel = {"type": "Feature", "properties": {}, "geometry": {"type": "Polygon", "coordinates": [ring]}}
    parcels, out = tmp_path / "parcels.geojson", tmp_path / "answers.geojson"
    parcels.write_text(json.dumps({"type": "FeatureCollection", "features": [parcel]}))
    arguments = [f"INPUT={parcels}", f"SAR={scene.sar}", "QUESTION==share(water)", f"OUTPUT={out}"]
    assert results(qgis_process("--json", "run", "earthmind:askfeatures", "--", *arguments))["PROBLEMS"] == 0
    (answered,) = json.loads(out.read_text())["features"]
    assert answered["properties"]["unit"] == "%" and 0 < answered["properties"]["value"] < 100


def test_a_bad_layer_is_told_in_one_sentence(qgis_process, scene, tmp_path):
    arguments = [f"OPTICAL={tmp_path / 'absent.tif'}", "PROMPT=Segment the water.", "OUTPUT=TEMPORARY_OUTPUT"]
    done = qgis_process("run", "earthmind:segmenttext", "--", *arguments)
    assert done.returncode != 0
    assert "OPTICAL" in done.stderr + done.stdout or "absent" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout
