"""Algorithms by qgis_process, with no display."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from qgis_window import BACKEND_PYTHON, make_profile
from rasterio.warp import transform_bounds
from real_files import SCENES, at_hand
from stac_server import stac_server

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons

HELPERS = Path(__file__).parents[1] / "backend" / "helpers"


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


@pytest.fixture
def spain() -> list[str]:
    """A real flood in Spain, as parameters."""
    folder = at_hand(SCENES / "spain_flood", "S2.tif", "S1.tif")
    return [f"OPTICAL={folder / 'S2.tif'}", f"SAR={folder / 'S1.tif'}"]


def place_of(parameter: str) -> tuple:
    """CRS and bounds of a raster."""
    with rasterio.open(parameter.partition("=")[2]) as raster:
        return raster.crs, raster.bounds


def test_real_things_are_detected_and_counted(qgis_process, spain, tmp_path):
    out = tmp_path / "boxes.gpkg"
    arguments = [*spain, "CONCEPTS=water, built-up area", "MIN_AREA_M2=5000", f"OUTPUT={out}"]
    found = results(qgis_process("--json", "run", "earthmind:detect", "--", *arguments))
    meta, _, shapes, columns = pyogrio.raw.read(out)
    told = dict(zip(meta["fields"], columns))
    assert found["COUNT"] == len(shapes) > 20 and set(told["concept"]) == {"water", "built-up area"}
    assert found["AREA_M2"] == pytest.approx(told["area_m2"].sum(), rel=1e-9)
    assert (told["length_m"] >= told["width_m"]).all() and told["area_m2"].min() >= 5000
    assert ((told["orientation"] >= 0) & (told["orientation"] < 180)).all()
    crs, bounds = place_of(spain[0])
    assert meta["crs"] == crs.to_string()
    boxes = shapely.from_wkb(shapes)
    assert (shapely.intersects(boxes, shapely.box(*bounds))).all() and bounds.left <= boxes[0].centroid.x


def test_real_layers_are_examined(qgis_process, spain, tmp_path):
    report, usable = tmp_path / "report.html", tmp_path / "usable.tif"
    arguments = [*spain, f"OUTPUT={report}", f"USABLE={usable}"]
    found = results(qgis_process("--json", "run", "earthmind:usability", "--", *arguments))
    assert found["OPTICAL_USABLE"] > 0.95 and found["SAR_USABLE"] == 1 and found["CLOUDS"] < 0.05
    assert 3 < found["SAR_LOOKS"] < 8 and found["AGREEMENT"] > 1 and "<table>" in report.read_text("utf-8")
    assert place_of(f"={usable}") == place_of(spain[0])


def test_a_real_shift_is_measured_and_corrected(qgis_process, spain, tmp_path):
    out = tmp_path / "S1_moved.tif"
    found = results(qgis_process("--json", "run", "earthmind:coregister", "--", *spain, f"OUTPUT={out}"))
    assert (
        found["KNOWN"] and found["CONFIDENCE"] > 0.8 and abs(found["DX_M"]) < 15 and abs(found["DY_M"]) < 15
    )
    assert found["REMAINING_M"] < 5
    with rasterio.open(out) as copy, rasterio.open(spain[1].partition("=")[2]) as source:
        assert (copy.read() == source.read()).all() and copy.transform != source.transform


def test_what_each_sensor_counted_for_is_measured_on_real_layers(qgis_process, spain, tmp_path):
    weight = tmp_path / "weight.tif"
    arguments = [*spain, "QUESTION=How much water is there?", f"SENSOR_WEIGHT={weight}"]
    found = results(qgis_process("--json", "run", "earthmind:sensorattention", "--", *arguments))
    assert found["OPTICAL_SHARE"] + found["SAR_SHARE"] == pytest.approx(1) and 0.3 < found["AGREEMENT"] < 1
    assert len({found[name] for name in ("ANSWER", "OPTICAL_ANSWER", "SAR_ANSWER")}) == 3
    with rasterio.open(weight) as raster:
        assert raster.bounds == pytest.approx(place_of(spain[0])[1])
        assert 0 <= np.nanmin(raster.read(1)) < np.nanmax(raster.read(1)) <= 1


def test_views_of_a_real_layer_are_written(qgis_process, spain, tmp_path):
    arguments = [spain[0], "VIEWS=0", "VIEWS=6", f"OUTPUT={tmp_path / 'views'}"]
    found = results(qgis_process("--json", "run", "earthmind:spectralviews", "--", *arguments))
    with rasterio.open(spain[0].partition("=")[2]) as source, rasterio.open(found["NDVI"]) as ndvi:
        bands = {name.split(",")[0]: number for number, name in enumerate(source.descriptions, 1)}
        nir, red = (source.read(bands[name]).astype(float) for name in ("B8", "B4"))
        assert np.nanmax(np.abs(ndvi.read(1) - (nir - red) / (nir + red))) < 1e-5
        assert ndvi.transform == source.transform
    with rasterio.open(found["INFRARED"]) as picture:
        assert picture.dtypes == ("uint8",) * 3 and picture.nodata == 0
    assert sorted(path.name for path in (tmp_path / "views").iterdir()) == ["infrared.tif", "ndvi.tif"]


def test_a_real_map_without_the_flood_is_corrected(qgis_process, spain, tmp_path):
    old, out, changed = tmp_path / "old.tif", tmp_path / "new.tif", tmp_path / "changed.gpkg"
    with rasterio.open(spain[0].partition("=")[2]) as source:
        profile = {**source.profile, "count": 1, "dtype": "uint8", "nodata": 0}
        values = np.full(source.shape, 20, np.uint8)
    values[:5] = 80
    with rasterio.open(old, "w", **profile) as made:
        made.write(values, 1)
    arguments = [
        *spain,
        f"MAP={old}",
        "CLASSES=20=vegetation,80=water",
        f"OUTPUT={out}",
        f"CHANGED={changed}",
    ]
    found = results(qgis_process("--json", "run", "earthmind:refineraster", "--", *arguments))
    truth = at_hand(SCENES / "spain_flood", "water.tif") / "water.tif"
    with rasterio.open(out) as new, rasterio.open(truth) as water:
        wet = (new.read(1) == 80) & (values == 20)
        assert place_of(f"={out}") == place_of(f"={old}") and (water.read(1)[wet] == 1).mean() > 0.8
    meta, _, _, columns = pyogrio.raw.read(changed)
    told = dict(zip(meta["fields"], columns))
    assert found["CHANGED_M2"] == pytest.approx(told["area_m2"].sum(), rel=0.01) and found["CHANGED_M2"] > 1e5
    assert told["area_m2"][told["to_class"] == "water"].sum() > 0.9 * told["area_m2"].sum()


@pytest.fixture(scope="module")
def archive(tmp_path_factory):
    """Images of the real flood, and of the same ground with its water dried up a month before."""
    scene = at_hand(SCENES / "spain_flood", "S2.tif", "S1.tif")
    folder = tmp_path_factory.mktemp("archive")
    program = [str(BACKEND_PYTHON), str(HELPERS / "stac_scenes.py"), str(folder)]
    days = ("2019-08-15", "2019-09-15")
    subprocess.run([*program, scene / "S2.tif", scene / "S1.tif", "32630", *days], check=True)
    return folder


def test_real_images_are_fetched_and_asked_about(qgis_process, archive, tmp_path):
    with stac_server(archive) as served:
        where = [f"ENDPOINT={served.url}", "EXTENT=-0.775,-0.745,38.09,38.12 [EPSG:4326]"]
        days = ["BEGIN=2019-08-01", "END=2019-09-30", "DATES=5", f"OUTPUT={tmp_path / 'images'}"]
        found = results(qgis_process("--json", "run", "earthmind:fetchsentinel", "--", *where, *days))
    assert found["SCENES"] == 4
    with rasterio.open(found["OPTICAL"]) as optical, rasterio.open(found["SAR"]) as sar:
        assert optical.transform == sar.transform and optical.shape == sar.shape
        left, bottom, right, top = transform_bounds(optical.crs, "EPSG:4326", *optical.bounds)
        assert (left, bottom, right, top) == pytest.approx((-0.775, 38.09, -0.745, 38.12), abs=2e-3)
        assert optical.scales == (1e-4,) * 10 and (optical.read() > 0).mean() > 0.99
        assert -30 < np.nanmedian(sar.read(2)) < np.nanmedian(sar.read(1)) < -3
    table, chart = tmp_path / "t.csv", tmp_path / "c.svg"
    series = [f"FOLDER={tmp_path / 'images'}", "QUESTION==area(water)", f"TABLE={table}", f"CHART={chart}"]
    assert results(qgis_process("--json", "run", "earthmind:seriesask", "--", *series))["PROBLEMS"] == 0
    rows = [line.split(",") for line in table.read_text(encoding="utf-8").splitlines()]
    dry, wet = (float(row[rows[0].index("value")].strip('"')) for row in rows[1:3])
    assert len(rows) == 3 and wet > 1e6 > dry and chart.read_text(encoding="utf-8").count("<circle") == 2


def test_a_real_flood_is_reported_by_the_ready_model(qgis_process, archive, tmp_path):
    ring = [[-0.78, 38.08], [-0.76, 38.08], [-0.76, 38.13], [-0.78, 38.13], [-0.78, 38.08]]
    ground = {"type": "Polygon", "coordinates": [ring]}
    unit = {"type": "Feature", "properties": {"name": "west"}, "geometry": ground}
    units, report, changes = (tmp_path / name for name in ("units.geojson", "report.html", "changes.gpkg"))
    units.write_text(json.dumps({"type": "FeatureCollection", "features": [unit]}))
    with stac_server(archive) as served:
        given = [f"ENDPOINT={served.url}", "EXTENT=-0.775,-0.745,38.09,38.12 [EPSG:4326]", "WHAT=water"]
        given += ["BEFORE_BEGIN=2019-08-01", "BEFORE_END=2019-08-31", "AFTER_BEGIN=2019-09-01"]
        given += ["AFTER_END=2019-09-30", f"UNITS={units}", "UNIT_FIELD=name", "TITLE=Vega Baja", "CLOUDS=20"]
        given += [f"report:report={report}", f"change:changes={changes}"]
        results(qgis_process("--json", "run", "earthmind:floodreport", "--", *given))
    meta, _, _, columns = pyogrio.raw.read(changes)
    told = dict(zip(meta["fields"], columns))
    kinds = ("gained", "lost", "stayed")
    areas = {kind: told["area_m2"][told["change"] == kind].sum() for kind in kinds}
    assert areas["gained"] > 1e6 and areas["gained"] > 5 * (areas["lost"] + areas["stayed"])
    page = report.read_text(encoding="utf-8")
    assert "<h1>Vega Baja</h1>" in page and "<td>west</td>" in page and "data:image/png" in page
