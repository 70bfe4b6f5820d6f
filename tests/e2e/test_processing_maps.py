"""Maps by qgis_process of a real flood in Spain, opened again with GDAL."""

from __future__ import annotations

import json

import numpy as np
import pytest
import rasterio
import rasterio.features
import shapely
from toolbox import Table, Toolbox, overlap, place_of

from earthmind.datasets.picture_files import read_mask


def test_land_cover_is_drawn_where_it_is(toolbox, spain, water, pixel_m2, tmp_path):
    out, parts, told = (tmp_path / name for name in ("land.tif", "land.gpkg", "land.json"))
    toolbox.run("landcover", *spain.given, CONCEPTS="water,crops", OUTPUT=out, POLYGONS=parts, JSON=told)
    areas = {each["name"]: each for each in json.loads(told.read_text(encoding="utf-8"))}
    with rasterio.open(out) as made:
        wet = made.read(1) == areas["water"]["class"]
        assert place_of(out) == place_of(spain.optical) and made.tags()["CLASS_1"] == "water"
        assert areas["water"]["area_m2"] == pytest.approx(wet.sum() * pixel_m2, rel=0.01)
    assert overlap(wet, water) > 0.6
    polygons = Table(parts)
    assert polygons["area_m2"][polygons["name"] == "water"].sum() == pytest.approx(
        areas["water"]["area_m2"], rel=0.01
    )
    assert 0.5 <= polygons["confidence"].min() <= polygons["confidence"].max() <= 1


def test_a_flood_is_what_was_gained_since_before_it(toolbox, spain, water, tmp_path):
    dry, out, told = (tmp_path / name for name in ("dry.tif", "change.gpkg", "change.json"))
    with rasterio.open(spain.optical) as source:
        values, profile, names = source.read(), source.profile, source.descriptions
    values[:, water] = np.median(values[:, ~water], axis=1)[:, None]
    with rasterio.open(dry, "w", **profile) as made:
        made.write(values)
        made.descriptions = names
    given = {"OPTICAL": spain.optical, "OPTICAL_BEFORE": dry, "CONCEPT": "water"}
    found = toolbox.run("change", **given, OUTPUT=out, JSON=told)
    polygons = Table(out)
    areas = {kind: polygons["area_m2"][polygons["change"] == kind].sum() for kind in ("gained", "lost")}
    assert areas["gained"] == pytest.approx(found["GAINED_M2"], rel=1e-6) and found["GAINED_M2"] > 1e6
    assert areas["gained"] > 5 * areas["lost"]
    (concept,) = json.loads(told.read_text(encoding="utf-8"))["changes"]
    assert concept["areas_m2"]["gained"] == pytest.approx(found["GAINED_M2"])
    gained = polygons.shapes[polygons["change"] == "gained"]
    drawn = rasterio.features.rasterize(gained, water.shape, transform=profile["transform"]) == 1
    assert overlap(drawn, water) > 0.5


def test_a_classifier_is_taught_with_points_and_drawn(toolbox, spain, water, tmp_path):
    points, taught, page, out = (tmp_path / name for name in ("points.geojson", "taught", "r.html", "c.tif"))
    random = np.random.default_rng(3)
    features = []
    with rasterio.open(spain.optical) as source:
        for name, mask in (("wet", water), ("dry", ~water)):
            rows, columns = np.nonzero(mask)
            for place in random.choice(len(rows), 25, replace=False):
                at = source.xy(int(rows[place]), int(columns[place]))
                point = {"type": "Point", "coordinates": at}
                features.append({"type": "Feature", "properties": {"kind": name}, "geometry": point})
        code = source.crs.to_epsg()
    crs = {"type": "name", "properties": {"name": f"urn:ogc:def:crs:EPSG::{code}"}}
    collection = {"type": "FeatureCollection", "crs": crs, "features": features}
    points.write_text(json.dumps(collection), encoding="utf-8")
    labels = {"LABELS": points, "FIELD": "kind", "OUTPUT": taught, "REPORT": page}
    found = toolbox.run("trainclassifier", *spain.given, **labels)
    assert found["ACCURACY"] > 0.8 and (taught / "card.json").is_file()
    assert "<td>wet</td>" in page.read_text(encoding="utf-8")
    toolbox.run("applyclassifier", *spain.given, CLASSIFIER=taught, OUTPUT=out)
    with rasterio.open(out) as made:
        number = next(int(name[6:]) for name, text in made.tags().items() if text == "wet")
        assert overlap(made.read(1) == number, water) > 0.5 and place_of(out) == place_of(spain.optical)


def test_things_are_detected_and_counted(toolbox, spain, tmp_path):
    out = tmp_path / "boxes.gpkg"
    found = toolbox.run("detect", *spain.given, CONCEPTS="water, built-up area", MIN_AREA_M2=5000, OUTPUT=out)
    boxes = Table(out)
    assert found["COUNT"] == len(boxes) > 20 and set(boxes["concept"]) == {"water", "built-up area"}
    assert found["AREA_M2"] == pytest.approx(boxes["area_m2"].sum(), rel=1e-9)
    assert (boxes["length_m"] >= boxes["width_m"]).all() and boxes["area_m2"].min() >= 5000
    assert ((boxes["orientation"] >= 0) & (boxes["orientation"] < 180)).all()
    crs, bounds = place_of(spain.optical)
    assert boxes.crs == crs.to_string() and shapely.intersects(boxes.shapes, shapely.box(*bounds)).all()
    assert bounds.left <= boxes.shapes[0].centroid.x


def test_a_map_without_the_flood_is_corrected(toolbox, spain, water, tmp_path):
    old, out, changed = tmp_path / "old.tif", tmp_path / "new.tif", tmp_path / "changed.gpkg"
    with rasterio.open(spain.optical) as source:
        profile = {**source.profile, "count": 1, "dtype": "uint8", "nodata": 0}
        values = np.full(source.shape, 20, np.uint8)
    values[:5] = 80
    with rasterio.open(old, "w", **profile) as made:
        made.write(values, 1)
    given = {"MAP": old, "CLASSES": "20=vegetation,80=water", "OUTPUT": out, "CHANGED": changed}
    found = toolbox.run("refineraster", *spain.given, **given)
    with rasterio.open(out) as new:
        wet = (new.read(1) == 80) & (values == 20)
    assert place_of(out) == place_of(old) and water[wet].mean() > 0.8
    parts = Table(changed)
    assert found["CHANGED_M2"] == pytest.approx(parts["area_m2"].sum(), rel=0.01)
    assert found["CHANGED_M2"] > 1e5
    assert parts["area_m2"][parts["to_class"] == "water"].sum() > 0.9 * parts["area_m2"].sum()


def test_layers_are_examined(toolbox, spain, tmp_path):
    report, usable = tmp_path / "report.html", tmp_path / "usable.tif"
    found = toolbox.run("usability", *spain.given, OUTPUT=report, USABLE=usable)
    assert found["OPTICAL_USABLE"] > 0.95 and found["SAR_USABLE"] == 1 and found["CLOUDS"] < 0.05
    assert 3 < found["SAR_LOOKS"] < 8 and found["AGREEMENT"] > 1 and "<table>" in report.read_text("utf-8")
    assert place_of(usable) == place_of(spain.optical)


def test_a_shift_is_measured_and_corrected(toolbox, spain, tmp_path):
    out = tmp_path / "S1_moved.tif"
    found = toolbox.run("coregister", *spain.given, OUTPUT=out)
    assert found["KNOWN"] and found["CONFIDENCE"] > 0.8 and found["REMAINING_M"] < 5
    assert abs(found["DX_M"]) < 15 and abs(found["DY_M"]) < 15
    with rasterio.open(out) as copy, rasterio.open(spain.sar) as source:
        assert (copy.read() == source.read()).all() and copy.transform != source.transform


def test_what_each_sensor_counted_for_is_measured(toolbox, spain, tmp_path):
    weight, question = tmp_path / "weight.tif", "How much water is there?"
    found = toolbox.run("sensorattention", *spain.given, QUESTION=question, SENSOR_WEIGHT=weight)
    assert found["OPTICAL_SHARE"] + found["SAR_SHARE"] == pytest.approx(1) and 0.3 < found["AGREEMENT"] < 1
    assert len({found[name] for name in ("ANSWER", "OPTICAL_ANSWER", "SAR_ANSWER")}) == 3
    with rasterio.open(weight) as raster:
        assert raster.bounds == pytest.approx(place_of(spain.optical)[1])
        assert 0 <= np.nanmin(raster.read(1)) < np.nanmax(raster.read(1)) <= 1


def test_views_of_a_layer_are_written(toolbox, spain, tmp_path):
    out = tmp_path / "views"
    found = toolbox.run("spectralviews", "VIEWS=0", "VIEWS=6", OPTICAL=spain.optical, OUTPUT=out)
    with rasterio.open(spain.optical) as source, rasterio.open(found["NDVI"]) as ndvi:
        bands = {name.split(",")[0]: number for number, name in enumerate(source.descriptions, 1)}
        nir, red = (source.read(bands[name]).astype(float) for name in ("B8", "B4"))
        assert np.nanmax(np.abs(ndvi.read(1) - (nir - red) / (nir + red))) < 1e-5
        assert ndvi.transform == source.transform
    with rasterio.open(found["INFRARED"]) as picture:
        assert picture.dtypes == ("uint8",) * 3 and picture.nodata == 0
    assert sorted(path.name for path in out.iterdir()) == ["infrared.tif", "ndvi.tif"]


def test_tiles_are_indexed_searched_and_named(toolbox, spain, encoder, tmp_path):
    """The weights are random: what is checked is that the tiles are where they are, and in order."""
    index, found, named = tmp_path / "index", tmp_path / "found.gpkg", tmp_path / "named.gpkg"
    made = toolbox.run("indextiles", OPTICAL=spain.optical, INDEX=index, TILE=224, MODEL=encoder)
    search = {"INDEX": index, "TEXT": "water", "MOST": 3, "MODEL": encoder, "OUTPUT": found}
    told = toolbox.run("search", **search)
    tiles, crs_and_bounds = Table(found), place_of(spain.optical)
    area = shapely.box(*crs_and_bounds[1]).buffer(1e-6)
    assert len(tiles) == told["COUNT"] == 3 <= made["TILES"] and area.contains(tiles.shapes).all()
    by_rank = tiles["likeness"][np.argsort(tiles["rank"])]
    assert by_rank[0] == pytest.approx(told["BEST"]) and (np.diff(by_rank) <= 0).all()
    classes = {"CLASSES": "water, field", "TILE": 256, "MODEL": encoder, "OUTPUT": named}
    told = toolbox.run("classifyscene", OPTICAL=spain.optical, **classes)
    scenes = Table(named)
    assert set(scenes["class"]) <= {"water", "field"} and told["CLASS"] in {"water", "field"}
    assert scenes["probability"] + scenes["second_probability"] == pytest.approx(1)
    assert shapely.union_all(scenes.shapes).area == pytest.approx(area.area, rel=0.02)


def test_training_pictures_are_cut_and_a_model_learns_from_them(toolbox, spain, water, tmp_path):
    """The checkpoint is a tiny one of random weights: what is checked is the way, not what it learns."""
    from checkpoints import write_tiny_checkpoint

    polygons, chips, tuned = (tmp_path / name for name in ("water.geojson", "chips", "tuned"))
    with rasterio.open(spain.optical) as source:
        drawn = rasterio.features.shapes(water.astype(np.uint8), water, transform=source.transform)
        features = [
            {"type": "Feature", "properties": {"kind": "water"}, "geometry": shape} for shape, _ in drawn
        ]
    polygons.write_text(json.dumps({"type": "FeatureCollection", "features": features}), encoding="utf-8")
    labels = {"LABELS": polygons, "FIELD": "kind", "SIDE": 128}
    made = toolbox.run("trainingchips", *spain.given, **labels, OUTPUT=chips)
    lines = [json.loads(line) for line in (chips / "examples.jsonl").read_text("utf-8").splitlines()]
    assert len(lines) == made["COUNT"] <= 16 and lines[0]["question"] == "Segment the water."
    marked = sum(int(read_mask(chips / line["masks"][0]).sum()) for line in lines)
    assert marked == pytest.approx(water.sum(), rel=0.01)
    model = write_tiny_checkpoint(tmp_path / "tiny")
    given = {"EXAMPLES": chips / "examples.jsonl", "MODEL": model, "STEPS": 1, "RANK": 2, "OUTPUT": tuned}
    own = Toolbox(tmp_path)  # it takes a process of the backend's Python, not the backend that runs
    assert own.run("finetune", **given)["LOSS"] > 0
    assert {"config.json", "model.safetensors"} <= {path.name for path in tuned.iterdir()}
