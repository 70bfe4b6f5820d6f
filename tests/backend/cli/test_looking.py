"""Looks at layers on the command line, with the results of the engine."""

from __future__ import annotations

import base64
import io
import json

import numpy as np
import pyogrio
import pytest
import rasterio
from commands import refused
from concept_double import ConceptDouble, write_valley
from doubles import shelf_of
from PIL import Image
from stac_scenes import Catalogue
from stac_server import stac_server

from earthmind.inference.models import shelf as shelves


@pytest.fixture
def valley(tmp_path, monkeypatch):
    monkeypatch.setattr(shelves, "open_shelf", lambda *_: shelf_of(ConceptDouble()))
    return write_valley(tmp_path)


def given(valley):
    return ("--optical", valley.optical, "--sar", valley.sar)


def test_detect_counts_and_writes_boxes(run, valley, tmp_path):
    result = run("detect", *given(valley), "--what", "water, forest", "--out", tmp_path / "b.gpkg")
    assert result.out.splitlines() == ["Found: water 2, forest 1.", f"Written: {tmp_path / 'b.gpkg'}"]
    assert pyogrio.read_info(tmp_path / "b.gpkg")["features"] == 3
    told = json.loads(run("detect", *given(valley), "--what", "water", "--min-area", 20_000, "--json").out)
    assert told["count"] == 1 and told["concepts"][0]["mean_length_m"] == pytest.approx(400, rel=0.002)


def test_usability_tells_each_layer(run, valley, tmp_path):
    result = run("usability", *given(valley), "--out", tmp_path / "u.tif")
    assert result.code == 0, result.err
    assert (
        "S2: 100.0% can be used" in result.out and "Note: concepts does not know cloud shadow" in result.err
    )
    with rasterio.open(tmp_path / "u.tif") as usable:
        assert (usable.read() == 1).all() and usable.count == 2


def test_sensors_tells_what_each_says_alone(run, valley):
    result = run("sensors", *given(valley), "--question", "=area(water)")
    lines = result.out.splitlines()
    assert lines[0].startswith("Optical ") and "alone they agree in 89%" in lines[0]
    assert [line.split(":")[0] for line in lines[1:]] == ["both", "optical", "sar"]
    assert "9.01 ha" in lines[2] and "8.01 ha" in lines[3]


def test_views_are_written_into_a_folder_that_is_made(run, valley, tmp_path):
    result = run("views", "--optical", valley.optical, "--views", "ndvi, truecolour", "--out", tmp_path / "v")
    assert sorted(path.name for path in (tmp_path / "v").iterdir()) == ["ndvi.tif", "truecolour.tif"]
    assert result.out.count("Written: ") == 2


@pytest.mark.parametrize(
    "arguments, sentence",
    [
        (("detect", "--what", "unicorn"), "does not know unicorn"),
        (("views", "--out", "OUT", "--views", "evi"), "There is no view evi"),
        (("coregister", "--out", "copy.jpg"), "must end in .tif"),
    ],
)
def test_what_cannot_be_done_is_one_line(run, valley, tmp_path, arguments, sentence):
    filled = [tmp_path / "v" if part == "OUT" else part for part in arguments]
    assert sentence in refused(run(filled[0], *given(valley), *filled[1:]))


@pytest.mark.parametrize(
    "arguments",
    [("detect", "--what", "water", "--outline", "round"), ("coregister", "--move", "both"),
     ("detect", "--what", "water", "--min-confidence", "2")],
)  # fmt: skip
def test_a_choice_that_is_none_is_refused(run, valley, arguments):
    result = run(arguments[0], *given(valley), *arguments[1:])
    assert (result.code == 2 and arguments[-1] in result.err) or "between 0 and 1" in result.err


def test_a_land_cover_map_has_the_areas_that_asking_gives(run, valley, tmp_path):
    out, parts = tmp_path / "land.tif", tmp_path / "parts.gpkg"
    given = ("--optical", valley.optical, "--what", "water,forest")
    told = json.loads(run("landcover", *given, "--out", out, "--polygons", parts, "--json").out)
    areas = {each["name"]: each["area_m2"] for each in told["classes"]}
    for name, area in areas.items():
        asked = json.loads(
            run("ask", "--optical", valley.optical, "--question", f"=area({name})", "--json").out
        )
        assert area == pytest.approx(asked["value"], rel=1e-4)
    with rasterio.open(out) as drawn:
        assert (drawn.read(1) == 1).sum() == 900 and drawn.tags()["CLASS_2"] == "forest"
        assert drawn.colormap(1)[1] == (0x2C, 0x7F, 0xB8, 255)
    assert pyogrio.read_info(parts)["features"] == 3


def test_all_land_covers_leave_out_what_is_none(run, valley, tmp_path):
    told = json.loads(run("landcover", "--sar", valley.sar, "--out", tmp_path / "land.tif", "--json").out)
    names = {each["name"] for each in told["classes"]}
    assert "water" in names and not {"clouds", "flooded area"} & names
    assert any(note.startswith("Left out") for note in told["notes"]) or names >= {"water", "forest"}


def test_change_tells_what_was_gained_and_stayed(run, valley, tmp_path):
    dates = ("--optical", valley.optical, "--optical-before", valley.before)
    result = run("change", *dates, "--what", "water", "--out", tmp_path / "c.gpkg")
    assert result.code == 0, result.err
    assert result.out.startswith("water: 4.00 ha before, 9.01 ha after; gained 5.00 ha, lost 0.00 ha")
    meta, _, _, columns = pyogrio.raw.read(tmp_path / "c.gpkg", read_geometry=False)
    told = dict(zip(meta["fields"], columns))
    assert set(told["change"]) == {"gained", "stayed"} and set(told["concept"]) == {"water"}
    assert told["area_m2"][told["change"] == "gained"].sum() == pytest.approx(50_000, rel=0.002)


def test_one_date_is_no_change(run, valley):
    assert "There is only one date" in refused(run("change", "--optical", valley.optical, "--what", "water"))


def test_a_report_has_answers_areas_and_a_picture_with_what_was_marked(run, valley, tmp_path):
    page = tmp_path / "place.html"
    given = ("--optical", valley.optical, "--sar", valley.sar, "--out", page)
    result = run("report", *given, "--question", "How much <water> is there?", "--question", "=count(water)")
    assert result.code == 0 and f"Written: {page}" in result.out, result.err
    text = page.read_text(encoding="utf-8")
    assert "How much &lt;water&gt; is there?" in text and "9.01 ha" in text and "<td>S1</td>" in text
    encoded = text.partition("base64,")[2].partition('"')[0]
    with Image.open(io.BytesIO(base64.b64decode(encoded))) as picture:
        assert min(picture.size) >= 1024
        colours = {colour for _, colour in picture.getcolors(2**20)}
    assert (0x2C, 0x7F, 0xB8) in colours  # the outline of the water
    assert [path.name for path in tmp_path.iterdir() if path.suffix == ".html"] == ["place.html"]


@pytest.mark.parametrize(
    "name, sentence", [("place.pdf", "must end in .html"), ("no/place.html", "does not exist")]
)
def test_a_report_that_cannot_be_written_is_refused_at_once(run, valley, tmp_path, name, sentence):
    assert sentence in refused(run("report", "--optical", valley.optical, "--out", tmp_path / name))


def test_an_old_map_is_corrected_and_compared_with(run, valley, tmp_path):
    drawn = tmp_path / "old.tif"
    assert (
        run("landcover", *given(valley), "--what", "water,vegetation,built-up area", "--out", drawn).code == 0
    )
    with rasterio.open(drawn, "r+") as old:  # 1 water, 2 vegetation: as if the lake were not there yet
        values = old.read(1)
        old.write(np.where(values == 1, 2, values), 1)
        old.update_tags(CLASS_1="", CLASS_2="", CLASS_3="")
    named = ("--map", drawn, "--classes", "1=Wasser, 2=vegetation, 3=town")
    result = run("refine", *given(valley), *named, "--out", tmp_path / "new.tif")
    assert result.code == 0, result.err
    assert "9.01 of" in result.out and f"Written: {tmp_path / 'new.tif'}" in result.out
    assert "1 Wasser: 0.00 ha -> 9.01 ha" in result.out
    with rasterio.open(tmp_path / "new.tif") as new:
        assert (new.read(1) == values).all()
    told = json.loads(run("change", *given(valley), *named, "--what", "water", "--json").out)
    assert told["changes"][0]["areas_m2"]["gained"] == pytest.approx(90_000, rel=0.002)
    unclear = run(
        "refine", *given(valley), "--map", drawn, "--classes", "forest", "--out", tmp_path / "b.tif"
    )
    assert unclear.code == 2 and "is not like 10=forest" in unclear.err
    alone = run("change", *given(valley), "--classes", "1=water")
    assert alone.code == 2 and "needs --map" in alone.err


def test_images_are_fetched_from_a_catalogue_on_loopback(run, valley, tmp_path):
    made = Catalogue(tmp_path / "catalogue", "EPSG:32630")
    values = np.full((256, 256), 2000, np.uint16)
    classes = np.full((128, 128), 4, np.uint8)
    origin, moment = (500_000, 4_200_000), "2023-05-07T10:50:31Z"
    made.add_optical("S2", moment, origin, {"red": values}, classes, cloud_cover=0.0)
    made.write()
    options = (
        "--extent",
        "500500,4198500,501500,4199500",
        "--extent-crs",
        "EPSG:32630",
        "--sensors",
        "optical",
    )
    with stac_server(tmp_path / "catalogue") as served:
        days = ("--endpoint", served.url, *options, "--from", "2023-05-01", "--to", "2023-05-31")
        result = run("fetch", *days, "--out", tmp_path / "new")
        assert result.code == 0, result.err
        path = tmp_path / "new" / "S2_2023-05-07T105031.tif"
        assert result.out.splitlines() == [
            "Sentinel-2 of 2023-05-07: 0% of the place under clouds or their shadow.",
            f"Written: {path}",
        ]
        with rasterio.open(path) as raster:
            assert (raster.read(1) == 1000).all() and raster.shape == (100, 100)
        late = run("fetch", *days[:-3], "2023-05-31", "--to", "2023-05-01", "--out", tmp_path / "new")
        assert "is after the last one" in refused(late)
    assert run("fetch", *days[:-1], "soon", "--out", tmp_path / "new").code == 2


def test_a_series_is_a_table_a_chart_and_polygons(run, valley, tmp_path):
    files = [tmp_path / f"S2_2023-0{month}-10.tif" for month in (1, 2)]
    for path, source in zip(files, (valley.before, valley.optical)):
        path.write_bytes(source.read_bytes())
    options = ("--optical", files[0], "--optical", files[1], "--question", "How much water is there?")
    result = run("series", *options, "--chart", tmp_path / "c.svg", "--out", tmp_path / "w.gpkg")
    assert result.code == 0, result.err
    assert "2023-01-10: " in result.out and "9.01 ha" in result.out
    assert (tmp_path / "c.svg").read_text(encoding="utf-8").startswith("<svg")
    told = json.loads(run("series", *options, "--json").out)
    assert [each["value"] for each in told["dates"]] == pytest.approx([40_000, 90_000], rel=0.003)
