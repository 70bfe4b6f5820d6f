"""The command-line door: results, and one clear sentence for everything that cannot be used."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import shapely
from commands import layers, refused
from doubles import ThresholdModel, shelf_of
from places import S2_BANDS, optical_pixels, sar_pixels, write_raster

from earthmind import __version__
from earthmind.inference.models import shelf
from earthmind.model.model_options import DEFAULTS, ModelOptions


def test_help_loads_no_pytorch_and_lists_the_commands():
    done = subprocess.run(
        [sys.executable, "-X", "importtime", "-m", "earthmind", "--help"], capture_output=True, text=True
    )
    assert done.returncode == 0
    for command in ("serve", "ask", "segment", "models", "doctor"):
        assert f"\n  {command} " in done.stdout
    assert "torch" not in done.stderr
    assert "rasterio" not in done.stderr


@pytest.mark.parametrize(
    "command", [["serve"], ["ask"], ["segment"], ["models"], ["models", "list"], ["doctor"]]
)
def test_every_command_has_help(run, command):
    result = run(*command, "--help")
    assert result.code == 0
    assert "Usage: " in result.out


def test_the_version_is_told(run):
    assert run("--version").out.strip() == __version__


@pytest.mark.parametrize(("suffix", "crs"), [(".gpkg", "EPSG:32630"), (".geojson", "EPSG:4326")])
def test_segment_writes_polygons_and_prints_the_result(run, place, tmp_path, suffix, crs):
    out = tmp_path / f"water{suffix}"
    result = run("segment", *layers(place), "--prompt", "Segment the water.", "--out", out, "--json")
    assert result.code == 0, result.err
    answer = json.loads(result.out)
    assert set(answer) == {
        *("text", "thoughts", "segments", "shares", "attention", "value", "unit", "notes", "model", "plan"),
        *("seconds", "out"),
    }
    assert answer["text"] == "Sure. It is [SEG]."
    assert answer["attention"] == {"optical": 0.25, "sar": 0.75, "sar_by_layer": []}
    assert answer["out"] == str(out)
    (segment,) = answer["segments"]
    assert set(segment) == {"phrase", "score", "area_m2", "features"}
    assert (segment["phrase"], segment["features"]) == ("water", 1)
    meta, _, geometries, _ = pyogrio.raw.read(out)
    assert meta["crs"] == crs
    (polygon,) = shapely.from_wkb(geometries)
    if suffix == ".gpkg":
        assert polygon.bounds == pytest.approx(place.pond, abs=10)


@pytest.mark.parametrize("sensor", ["optical", "sar"])
def test_one_sensor_is_enough(run, place, tmp_path, sensor):
    out = tmp_path / "water.gpkg"
    result = run(
        "segment",
        f"--{sensor}",
        getattr(place, sensor),
        "--prompt",
        "Segment the water.",
        "--out",
        out,
        "--json",
    )
    answer = json.loads(result.out)
    assert answer["attention"] is None
    assert answer["segments"][0]["area_m2"] == pytest.approx(20_000, rel=0.05)


def test_an_extent_limits_the_answer(run, place, tmp_path):
    out = tmp_path / "water.gpkg"
    extent = ("--extent", "500000,4199600,500200,4200000", "--extent-crs", "EPSG:32630")
    result = run("segment", *layers(place), *extent, "--prompt", "Segment the water.", "--out", out, "--json")
    assert json.loads(result.out)["segments"][0]["area_m2"] == pytest.approx(15_000, rel=0.05)


def test_a_negative_extent_is_no_option(run, place):
    result = run(
        "ask",
        *layers(place),
        "--question",
        "Is there water?",
        "--extent",
        "-3,37.94,-2.9,37.95",
        "--extent-crs",
        "EPSG:4326",
    )
    assert result.code == 0, result.err


@pytest.mark.parametrize("extent", [["--extent", "1,2,3"], ["--extent", "a,b,c,d"], ["--extent", "1,2,3,4"]])
def test_a_malformed_extent_is_a_usage_error(run, place, extent):
    crs = [] if extent[1] == "1,2,3,4" else ["--extent-crs", "EPSG:4326"]
    result = run("ask", *layers(place), "--question", "Is there water?", *extent, *crs)
    assert result.code == 2
    assert "--extent" in result.err


def test_an_answer_for_people_numbers_the_segments(run, place, tmp_path):
    result = run("segment", *layers(place), "--prompt", "Segment the water.", "--out", tmp_path / "w.gpkg")
    assert "Sure. It is [1].\n[1] water: 1 polygon, 2 ha, score 0.98\n" in result.out
    assert "Attention: optical 25%, SAR 75%" in result.out
    assert f"Written: {tmp_path / 'w.gpkg'}" in result.out


def test_ask_prints_the_answer(run, place):
    plain = run("ask", *layers(place), "--question", "Is there a unicorn?")
    assert plain.out.startswith("There is no unicorn here.\n")
    answer = json.loads(run("ask", *layers(place), "--question", "Is there a unicorn?", "--json").out)
    assert answer["text"] == "There is no unicorn here."
    assert (answer["segments"], answer["model"]) == ([], "double")


@pytest.mark.parametrize("prompt", ["mirage", "unicorn"])
def test_where_nothing_is_found_the_text_says_so_and_no_file_is_written(run, place, tmp_path, prompt):
    out = tmp_path / "nothing.geojson"
    out.write_bytes(b"earlier")
    result = run("segment", *layers(place), "--prompt", prompt, "--out", out, "--json")
    assert result.code == 0
    answer = json.loads(result.out)
    assert answer["text"].endswith("Nothing was marked.")
    assert answer["out"] is None
    assert out.read_bytes() == b"earlier"
    assert "Nothing was marked" in run("segment", *layers(place), "--prompt", prompt, "--out", out).out


def test_an_existing_file_is_replaced_on_success_only(run, place, tmp_path):
    out = tmp_path / "water.geojson"
    out.write_bytes(b"earlier")
    run("segment", *layers(place), "--prompt", "crash", "--out", out)
    assert out.read_bytes() == b"earlier"
    run("segment", *layers(place), "--prompt", "Segment the water.", "--out", out)
    assert len(pyogrio.raw.read(out)[2]) == 1


def bad_layers(tmp_path, place):
    """Arguments that must be refused, with words of the sentence, by name."""
    far = write_raster(tmp_path / "far.tif", sar_pixels(), ("VV", "VH"), west=700_000.0)
    no_crs = write_raster(tmp_path / "no crs.tif", optical_pixels(), S2_BANDS, crs=None)
    text = tmp_path / "notes.txt"
    text.write_text("not a raster")
    cut = tmp_path / "cut.tif"
    cut.write_bytes(place.optical.read_bytes()[: place.optical.stat().st_size // 3])
    empty = write_raster(tmp_path / "empty.tif", np.zeros_like(optical_pixels()), S2_BANDS, nodata=0)
    optical, sar = place.optical, place.sar
    outside = ("--extent", "0,0,1,1", "--extent-crs", "EPSG:4326")
    return {
        "no overlap": (("--optical", optical, "--sar", far), ("S2", "far", "overlap")),
        "no CRS": (("--optical", no_crs, "--sar", sar), ("no crs", "coordinate reference system")),
        "missing": (("--optical", tmp_path / "gone.tif", "--sar", sar), ("gone",)),
        "truncated": (("--optical", cut, "--sar", sar), ("cut",)),
        "not a raster": (("--optical", text, "--sar", sar), ("notes", "raster")),
        "swapped": (("--optical", sar, "--sar", optical), ("S1", "SAR", "Swap")),
        "all nodata": (("--optical", empty, "--sar", sar), ("empty", "nodata")),
        "extent outside": (("--optical", optical, "--sar", sar, *outside), ("extent", "outside")),
        "extent CRS": (("--optical", optical, "--extent", "0,0,1,1", "--extent-crs", "EPSG:0"), ("EPSG:0",)),
        "no layer": ((), ("No layer",)),
    }


BAD = (
    "no overlap",
    "no CRS",
    "missing",
    "truncated",
    "not a raster",
    "swapped",
    "all nodata",
    "extent outside",
    "extent CRS",
    "no layer",
)


@pytest.mark.parametrize("case", BAD)
@pytest.mark.parametrize("command", ["segment", "ask"])
def test_bad_layers_are_told_in_one_sentence(run, place, tmp_path, case, command):
    arguments, words = bad_layers(tmp_path, place)[case]
    out = tmp_path / "out" / "water.gpkg"
    out.parent.mkdir()
    if command == "segment":
        result = run("segment", *arguments, "--prompt", "Segment the water.", "--out", out)
    else:
        result = run("ask", *arguments, "--question", "Is there water?", "--json")
    sentence = refused(result, out)
    for word in words:
        assert word in sentence


def test_an_empty_prompt_is_refused(run, place, tmp_path):
    assert "prompt is empty" in refused(run("ask", *layers(place), "--question", " "))
    out = tmp_path / "water.gpkg"
    assert "prompt is empty" in refused(run("segment", *layers(place), "--prompt", "", "--out", out), out)


@pytest.mark.parametrize(
    ("name", "word"), [("water.shp", ".gpkg"), ("gone/water.gpkg", "gone"), ("", "folder")]
)
def test_a_place_that_cannot_be_written_is_told_before_anything_is_read(run, tmp_path, name, word):
    arguments = ("--optical", "gone.tif", "--prompt", "Segment the water.", "--out", tmp_path / name)
    assert word in refused(run("segment", *arguments))


def test_an_unknown_model_is_told(run, place):
    assert 'no model "huge"' in refused(run("ask", *layers(place), "--question", "x?", "--model", "huge"))


def test_models_are_listed(run):
    assert "double: Threshold" in run("models", "list").out
    (card,) = json.loads(run("models", "list", "--json").out)["models"]
    assert card["resolution_m"] == [10.0, 20.0]


def test_a_used_port_is_told(run):
    import socket

    with socket.create_server(("127.0.0.1", 0)) as taken:
        assert "cannot be used" in refused(run("serve", "--port", taken.getsockname()[1]))


def test_the_doctor_finds_this_machine_fine_or_says_what_is_not(run):
    result = run("doctor", "--json")
    report = json.loads(result.out)
    subjects = {finding["subject"]: finding for finding in report["findings"]}
    assert {
        "python",
        "torch",
        "rasterio",
        "device",
        "model double",
        "loopback port",
        "temporary files",
    } <= set(subjects)
    assert all(finding["message"] for finding in report["findings"])
    assert report["ok"] == all(finding["ok"] for finding in report["findings"])
    assert result.code == (0 if report["ok"] else 1)


def test_the_doctor_fails_where_a_model_does_not_load(run, monkeypatch):
    model = ThresholdModel()
    model.broken = OSError("weights are missing")
    monkeypatch.setattr(shelf, "open_shelf", lambda device="auto", default="nano": shelf_of(model))
    result = run("doctor")
    assert result.code == 1
    assert "BAD  model double:" in result.out
    assert "weights are missing" in result.out


@pytest.mark.parametrize("case", ["truncated", "all nodata", "crash", "not a raster"])
def test_a_failing_process_writes_one_line_to_standard_error(place, tmp_path, case):
    """In a process of its own, where no test runner catches what libraries log."""
    arguments = bad_layers(tmp_path, place)[case][0] if case != "crash" else layers(place)
    helpers = Path(__file__).parents[1] / "helpers"
    script = f"""
import sys
sys.path.insert(0, {str(helpers)!r})
from commands import layers, refused
from doubles import ThresholdModel, shelf_of
from earthmind.cli import main as cli
from earthmind.inference.models import shelf
shelf.open_shelf = lambda device, default, options: shelf_of(ThresholdModel())
sys.argv += ["--model", "double"]
cli.main()
"""
    command = [sys.executable, "-c", script, "ask", *map(str, arguments), "--question", "crash"]
    done = subprocess.run(command, capture_output=True, text=True)
    assert done.returncode == 1
    lines = [line for line in done.stderr.splitlines() if not line.startswith("Note: ")]
    assert [line[:7] for line in lines] == ["Error: "]


def test_segment_looks_in_windows_where_they_or_a_raster_are_asked_for(run, place, tmp_path):
    out, mask = tmp_path / "water.fgb", tmp_path / "mask.tif"
    command = (
        "segment",
        *layers(place),
        "--prompt",
        "Segment the largest pond.",
        "--out",
        out,
        "--mask",
        mask,
    )
    for window, told in ((("--window", 32), "in 4 windows"), ((), "in 1 window at")):
        result = run(*command, *window, "--json")
        assert result.code == 0 and told in result.err, result.err
        answer = json.loads(result.out)
        assert [segment["features"] for segment in answer["segments"]] == [1]
        assert out.is_file() and mask.is_file()
        mask.unlink()
    assert "none of automatic" in run(*command, "--detail", "more").err


def test_a_whole_extent_is_filtered_shaped_and_moved_to_another_crs(run, place, tmp_path):
    def segment(*options, name="water.gpkg"):
        out = tmp_path / name
        prompt = ("--prompt", "Segment the water.", "--out", out, "--json")
        result = run("segment", *layers(place), *prompt, *options)
        assert result.code == 0, result.err
        return json.loads(result.out)["segments"][0], out

    plain, _ = segment()
    moved, out = segment("--out-crs", "EPSG:4326", "--smooth", 1)
    assert pyogrio.read_info(out)["crs"] == "EPSG:4326"
    assert moved["area_m2"] == pytest.approx(plain["area_m2"], rel=0.2) and moved != plain
    none, out = segment("--min-area", 30_000, name="none.gpkg")
    assert (none["features"], none["area_m2"], out.exists()) == (0, 0, False)
    told = run(
        "segment", *layers(place), "--prompt", "Segment the water.", "--out", out, "--min-area", 30_000
    )
    assert "1 polygon of water is smaller than asked for and left out, so nothing was marked." in told.err


def test_a_sar_weight_of_one_sensor_is_refused_before_a_window_is_looked_at(run, place, tmp_path):
    out, weight = tmp_path / "water.gpkg", tmp_path / "weight.tif"
    command = ("segment", "--sar", place.sar, "--prompt", "Segment the water.", "--out", out)
    assert "both sensors" in refused(run(*command, "--sar-weight", weight), out)
    assert not weight.exists()


def test_the_choices_of_a_model_reach_it(run, place, monkeypatch):
    given = []

    def open_shelf(device="auto", default="nano", options=DEFAULTS):
        given.append(options)
        return shelf_of(ThresholdModel())

    monkeypatch.setattr(shelf, "open_shelf", open_shelf)
    choices = ("--bits", 4, "--mask-view", "sar", "--temperature", 0.5)
    run("ask", *layers(place), "--question", "Is there water?", *choices, "--model", "earthmind-4b")
    assert given == [ModelOptions(bits=4, mask_view="sar", temperature=0.5)]
    assert "use 8 or 4" in refused(run("ask", *layers(place), "--question", "What?", "--bits", 3))


def test_choices_that_the_embedded_model_does_not_heed_are_refused(run, place):
    told = refused(run("ask", *layers(place), "--question", "What?", "--bits", 4, "--mask-view", "sar"))
    assert '"nano" does not heed --bits and --mask-view' in told and "--model" in told


@pytest.mark.parametrize("windows", [(), ("--window", "32")])
def test_an_unknown_output_crs_is_refused_before_anything_runs(run, place, tmp_path, windows):
    out = tmp_path / "water.gpkg"
    command = ("segment", *layers(place), "--prompt", "Segment the water.", "--out", out)
    assert '"EPSG:99"' in refused(run(*command, "--out-crs", "EPSG:99", *windows), out)


def test_the_largest_is_chosen_and_told_without_windows_too(run, place, tmp_path):
    out = tmp_path / "lake.gpkg"
    result = run("segment", *layers(place), "--prompt", "Segment the largest lake.", "--out", out, "--json")
    assert result.code == 0, result.err
    assert [segment["features"] for segment in json.loads(result.out)["segments"]] == [1]
    assert "Note: Chosen: the " in result.err


def test_other_layers_of_the_users_geopackage_survive(run, place, tmp_path):
    out = tmp_path / "project.gpkg"
    other = np.array([shapely.to_wkb(shapely.box(0, 0, 1, 1))], dtype=object)
    pyogrio.raw.write(
        out,
        other,
        [],
        np.array([], dtype=object),
        layer="parcels",
        driver="GPKG",
        geometry_type="Polygon",
        crs="EPSG:4326",
    )
    for windows in ((), ("--window", "32")):
        result = run("segment", *layers(place), "--prompt", "Segment the water.", "--out", out, *windows)
        assert result.code == 0, result.err
        assert {str(name) for name in pyogrio.list_layers(out)[:, 0]} == {"parcels", "project"}
        assert pyogrio.read_info(out, layer="parcels")["features"] == 1
