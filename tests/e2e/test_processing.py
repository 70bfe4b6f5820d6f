"""Questions and ready models by qgis_process, with no display; what they write is opened again with GDAL."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import numpy as np
import pytest
import rasterio
import shapely
from qgis_window import BACKEND_PYTHON
from rasterio.warp import transform_bounds
from stac_server import stac_server
from toolbox import Table, Toolbox, overlap, place_of

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons

HELPERS = Path(__file__).parents[1] / "backend" / "helpers"
AREA = "EXTENT=-0.775,-0.745,38.09,38.12 [EPSG:4326]"


def test_segmenting_starts_a_backend_of_its_own_where_none_is_named(scene, tmp_path):
    out = tmp_path / "water.gpkg"
    given = {"OPTICAL": scene.optical, "SAR": scene.sar, "PROMPT": "Segment the water.", "OUTPUT": out}
    found = Toolbox(tmp_path).run("segmenttext", **given)
    assert found["OUTPUT"].startswith(str(out)) and found["ANSWER"]
    assert confusion_with_truth(read_polygons(out), scene.water).iou_foreground > 0.6


def test_segmenting_gives_boxes_and_rasters_of_the_same_ground(toolbox, spain, water, pixel_m2, tmp_path):
    out, mask, probability = (tmp_path / name for name in ("boxes.gpkg", "mask.tif", "probability.tif"))
    given = {"PROMPT": "Segment the water.", "OUTLINE": 0, "OUTPUT": out}
    toolbox.run("segmenttext", *spain.given, **given, MASK=mask, PROBABILITY=probability)
    boxes = Table(out)
    assert (boxes["length_m"] >= boxes["width_m"]).all() and set(boxes["phrase"]) == {"water"}
    assert (boxes["length_m"] * boxes["width_m"] >= 0.99 * boxes["area_m2"]).all()
    assert (shapely.get_num_coordinates(boxes.shapes) == 5).all()
    with rasterio.open(mask) as drawn, rasterio.open(probability) as likely:
        wet = drawn.read(1) == 1
        assert place_of(mask) == place_of(probability) == place_of(spain.optical)
        assert ((likely.read(1) >= 0.5) == wet).mean() > 0.99 and overlap(wet, water) > 0.6
    assert boxes["area_m2"].sum() == pytest.approx(wet.sum() * pixel_m2, rel=0.05)


def test_a_question_is_answered_from_one_sensor_with_what_it_speaks_of(toolbox, scene, tmp_path):
    told, polygons, page = (tmp_path / name for name in ("a.json", "a.gpkg", "a.html"))
    given = {"SAR": scene.sar, "QUESTION": "How much water is there?", "OUTPUT": told}
    found = toolbox.run("ask", **given, POLYGONS=polygons, REPORT=page)
    values = json.loads(told.read_text(encoding="utf-8"))
    marked = Table(polygons)
    assert values["unit"] == "m2" and values["value"] == pytest.approx(marked["area_m2"].sum(), rel=1e-6)
    assert confusion_with_truth(read_polygons(polygons), scene.water).iou_foreground > 0.5
    assert found["ANSWER"] in page.read_text(encoding="utf-8")


def test_each_feature_of_a_layer_is_asked_about_and_segmented(toolbox, spain, water, pixel_m2, tmp_path):
    left, bottom, right, top = place_of(spain.optical)[1]
    middle = (left + right) / 2
    ring = [[left, bottom], [middle, bottom], [middle, top], [left, top], [left, bottom]]
    parcel = {"type": "Feature", "properties": {"name": "west"}}
    parcel["geometry"] = {"type": "Polygon", "coordinates": [ring]}
    parcels, answers, cut = (tmp_path / name for name in ("parcels.geojson", "answers.geojson", "cut.gpkg"))
    parcels.write_text(json.dumps({"type": "FeatureCollection", "features": [parcel]}), encoding="utf-8")
    given = [*spain.given, f"INPUT={parcels}"]
    found = toolbox.run("askfeatures", *given, QUESTION="=share(water)", OUTPUT=answers)
    (answered,) = json.loads(answers.read_text(encoding="utf-8"))["features"]
    half = 100 * water[:, : water.shape[1] // 2].mean()
    assert found["PROBLEMS"] == 0 and answered["properties"]["unit"] == "%"
    assert answered["properties"]["value"] == pytest.approx(half, abs=5)
    assert toolbox.run("segmentfeatures", *given, PROMPT="water", OUTPUT=cut)["PROBLEMS"] == 0
    parts = Table(cut)
    assert parts.crs == "EPSG:4326" and set(parts["name"]) == {"west"}
    assert shapely.box(left, bottom, middle, top).buffer(1e-9).contains(parts.shapes).all()
    assert 100 * parts["area_m2"].sum() / (pixel_m2 * water.size / 2) == pytest.approx(half, abs=5)


def test_tiles_tell_the_share_of_water_in_each(toolbox, spain, water, tmp_path):
    out = tmp_path / "tiles.gpkg"
    found = toolbox.run("asktiles", *spain.given, QUESTION="=share(water)", TILE_SIZE=1500, OUTPUT=out)
    tiles = Table(out)
    with rasterio.open(spain.optical) as source:
        parts = [source.window(*tile.bounds).round_offsets().round_lengths() for tile in tiles.shapes]
    shares = [100 * water[part.toslices()].mean() for part in parts]
    assert found["PROBLEMS"] == 0 and np.corrcoef(tiles["value"], shares)[0, 1] > 0.9
    assert shapely.union_all(tiles.shapes).bounds == pytest.approx(place_of(spain.optical)[1])


def test_a_place_is_described_with_its_areas(toolbox, spain, water, pixel_m2, tmp_path):
    page, told = tmp_path / "page.html", tmp_path / "page.json"
    found = toolbox.run("describe", *spain.given, OUTPUT=page, JSON=told)
    values = json.loads(told.read_text(encoding="utf-8"))
    areas = {each["phrase"]: each["area_m2"] for each in values["segments"]}
    assert values["extent_m2"] == pytest.approx(water.size * pixel_m2, rel=0.01)
    assert areas["water"] == pytest.approx(water.sum() * pixel_m2, rel=0.4)
    assert found["ANSWER"] in page.read_text(encoding="utf-8") and "<td>water</td>" in page.read_text("utf-8")


def test_a_bad_layer_is_told_in_one_sentence(toolbox, tmp_path):
    given = [f"OPTICAL={tmp_path / 'absent.tif'}", "PROMPT=water", "OUTPUT=TEMPORARY_OUTPUT"]
    done = toolbox.start("run", "earthmind:segmenttext", "--", *given)
    assert done.returncode != 0 and "absent.tif" in done.stderr + done.stdout
    assert "Traceback" not in done.stderr + done.stdout


@pytest.fixture(scope="module")
def archive(tmp_path_factory, spain):
    """Images of the real flood, and of the same ground with its water dried up a month before."""
    folder = tmp_path_factory.mktemp("archive")
    program = [str(BACKEND_PYTHON), str(HELPERS / "stac_scenes.py"), str(folder)]
    days = ("2019-08-15", "2019-09-15")
    subprocess.run([*program, spain.optical, spain.sar, "32630", *days], check=True)
    with stac_server(folder) as served:
        yield f"ENDPOINT={served.url}"


def test_images_are_fetched_and_asked_about(toolbox, archive, tmp_path):
    days = {"BEGIN": "2019-08-01", "END": "2019-09-30", "DATES": 5, "OUTPUT": tmp_path / "images"}
    found = toolbox.run("fetchsentinel", archive, AREA, **days)
    assert found["SCENES"] == 4
    with rasterio.open(found["OPTICAL"]) as optical, rasterio.open(found["SAR"]) as sar:
        assert optical.transform == sar.transform and optical.shape == sar.shape
        left, bottom, right, top = transform_bounds(optical.crs, "EPSG:4326", *optical.bounds)
        assert (left, bottom, right, top) == pytest.approx((-0.775, 38.09, -0.745, 38.12), abs=2e-3)
        assert optical.scales == (1e-4,) * 10 and (optical.read() > 0).mean() > 0.99
        assert -30 < np.nanmedian(sar.read(2)) < np.nanmedian(sar.read(1)) < -3
    table, chart = tmp_path / "t.csv", tmp_path / "c.svg"
    series = {"FOLDER": tmp_path / "images", "QUESTION": "=area(water)", "TABLE": table, "CHART": chart}
    assert toolbox.run("seriesask", **series)["PROBLEMS"] == 0
    rows = [line.split(",") for line in table.read_text(encoding="utf-8").splitlines()]
    dry, wet = (float(row[rows[0].index("value")].strip('"')) for row in rows[1:3])
    assert len(rows) == 3 and wet > 1e6 > dry and chart.read_text(encoding="utf-8").count("<circle") == 2


def test_a_flood_is_reported_by_the_ready_model_and_again_by_unit(toolbox, archive, tmp_path):
    ring = [[-0.78, 38.08], [-0.76, 38.08], [-0.76, 38.13], [-0.78, 38.13], [-0.78, 38.08]]
    ground = {"type": "Polygon", "coordinates": [ring]}
    unit = {"type": "Feature", "properties": {"name": "west"}, "geometry": ground}
    units, report, changes = (tmp_path / name for name in ("units.geojson", "report.html", "changes.gpkg"))
    units.write_text(json.dumps({"type": "FeatureCollection", "features": [unit]}), encoding="utf-8")
    days = [
        "BEFORE_BEGIN=2019-08-01",
        "BEFORE_END=2019-08-31",
        "AFTER_BEGIN=2019-09-01",
        "AFTER_END=2019-09-30",
    ]
    given = {"WHAT": "water", "UNITS": units, "UNIT_FIELD": "name", "TITLE": "Vega Baja", "CLOUDS": 20}
    outputs = [f"report:report={report}", f"change:changes={changes}"]
    toolbox.run("floodreport", archive, AREA, *days, *outputs, **given)
    found = Table(changes)
    areas = {kind: found["area_m2"][found["change"] == kind].sum() for kind in ("gained", "lost", "stayed")}
    assert areas["gained"] > 1e6 and areas["gained"] > 5 * (areas["lost"] + areas["stayed"])
    page = report.read_text(encoding="utf-8")
    assert "<h1>Vega Baja</h1>" in page and "<td>west</td>" in page and "data:image/png" in page
    again, table = tmp_path / "again.html", tmp_path / "units.gpkg"
    given = {"POLYGONS": changes, "FIELD": "change", "UNITS": units, "UNIT_FIELD": "name"}
    told = toolbox.run("areareport", **given, OUTPUT=again, STATISTICS=table)
    west = Table(table)
    by_kind = {name: west[name][0] for name in west.columns if name.endswith("_m2") and name != "unit_m2"}
    assert west.crs == "EPSG:4326" and max(by_kind, key=by_kind.get) == "gained_m2"
    assert sum(by_kind.values()) == pytest.approx(told["AREA_M2"])
    assert 0 < told["AREA_M2"] < sum(areas.values())


def test_water_through_the_year_is_told_by_the_ready_model(toolbox, archive, tmp_path):
    table, polygons, page = (tmp_path / name for name in ("t.csv", "p.gpkg", "r.html"))
    days = {"BEGIN": "2019-01-01", "END": "2019-12-31", "DATES": 6, "CLOUDS": 20}
    outputs = [f"series:table={table}", f"series:polygons={polygons}", f"series:report={page}"]
    given = {**days, "QUESTION": "Segment the water."}
    toolbox.run("waterthroughtheyear", archive, AREA, *outputs, **given)
    rows = [line.split(",") for line in table.read_text(encoding="utf-8").splitlines()]
    dates = [row[rows[0].index("date")].strip('"').replace("/", "-") for row in rows[1:]]
    assert dates == ["2019-08-15", "2019-09-15"]
    found = Table(polygons)
    wet = found["area_m2"][np.datetime_as_string(found["date"].astype("datetime64[D]")) == "2019-09-15"]
    assert wet.sum() > 1e6 and "<circle" in page.read_text(encoding="utf-8")
