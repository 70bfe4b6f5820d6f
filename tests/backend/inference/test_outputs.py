"""Outputs that would overwrite what the user has, or that are in use: noticed before any work is done."""

from __future__ import annotations

import contextlib
import os
import shutil
import sqlite3

import pyogrio
import pytest
import rasterio
import rasterio.shutil
from affine import Affine
from doubles import ThresholdModel, shelf_of

from earthmind.errors import OutputError
from earthmind.imagery.layers.request import LayerRequest
from earthmind.inference import events as happenings
from earthmind.inference import outputs
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.requests import Options, PlaceRequest, Tables


@pytest.fixture
def asked():
    """Ask an engine with a small model; gives its answer, and what the model was asked."""
    model = ThresholdModel()
    engine = Engine(shelf_of(model))

    def ask(uri, **options):
        return answer_of(
            engine.ask(PlaceRequest(LayerRequest(str(uri))), "Segment the water.", Options(**options))
        )

    ask.model = model
    return ask


@pytest.fixture
def layer(place, tmp_path):
    return shutil.copy(place.optical, tmp_path / "S2.tif")


def other_names(path):
    """The same file under a link, through its folder, as an address."""
    link = path.with_name("link.tif")
    os.link(path, link)
    return [path, link, path.parent / "x" / ".." / path.name]


def test_a_result_never_overwrites_a_layer_under_whatever_name(layer, asked, tmp_path):
    (tmp_path / "x").mkdir()
    before = layer.read_bytes()
    for name in other_names(layer):
        with pytest.raises(OutputError, match="belongs to a layer that is looked at"):
            asked(layer, mask=name)
        with pytest.raises(OutputError, match="Choose another file for the result"):
            asked(layer.as_uri(), probability=name)
    assert layer.read_bytes() == before and not asked.model.asked


def test_a_result_never_overwrites_a_file_that_a_virtual_raster_names(layer, asked, tmp_path):
    rasterio.shutil.copy(layer, tmp_path / "v.vrt", driver="VRT")
    with pytest.raises(OutputError, match=r"S2\.tif belongs to a layer"):
        asked(tmp_path / "v.vrt", mask=layer)


def test_on_a_disk_that_ignores_capitals_another_spelling_is_the_layer(layer, asked, tmp_path, monkeypatch):
    spelled_otherwise = tmp_path / "s2.TIF"
    os.link(layer, spelled_otherwise)  # what such a disk answers for the other spelling
    with pytest.raises(OutputError, match=r"s2\.TIF belongs to a layer"):
        asked(layer, mask=spelled_otherwise)


def test_two_results_are_not_written_to_one_file(layer, asked, tmp_path, monkeypatch):
    with pytest.raises(OutputError, match="Two results are to be written"):
        asked(layer, mask=tmp_path / "a.tif", probability=tmp_path / "." / "a.tif")
    monkeypatch.setattr("sys.platform", "darwin")
    with pytest.raises(OutputError, match="give each a file of its own"):
        asked(layer, mask=tmp_path / "a.tif", probability=tmp_path / "A.tif")


def test_a_geopackage_that_holds_a_layer_gets_tables_but_is_not_replaced(tmp_path):
    path = tmp_path / "all.gpkg"
    profile = {"driver": "GPKG", "count": 3, "height": 8, "width": 8, "dtype": "uint8", "crs": "EPSG:32630"}
    with rasterio.open(path, "w", transform=Affine(10, 0, 5e5, 0, -10, 4.2e6), **profile):
        pass
    with pytest.raises(OutputError, match="would be overwritten"):
        outputs.require_apart([f"GPKG:{path}:all"], Options(out=path))
    outputs.require_apart([f"GPKG:{path}:all"], Options(out=path, tables=Tables.BY_PHRASE))


def refusing(files, function):
    def call(source, target, **more):
        if {os.fspath(source), os.fspath(target)} & {str(file) for file in files}:
            error = PermissionError(13, "[WinError 32]", os.fspath(target))
            error.winerror = 32
            raise error
        return function(source, target, **more)

    return call


@pytest.fixture
def held(monkeypatch):
    """Files that others have open, so that Windows lets nobody replace them."""
    files: list = []
    monkeypatch.setattr(os, "rename", refusing(files, os.rename))
    monkeypatch.setattr(os, "replace", refusing(files, os.replace))
    monkeypatch.setattr("earthmind.replacing.PATIENCE_SECONDS", 0.1)
    return files


@pytest.mark.parametrize("name", ["water.geojson", "water.fgb", "water.parquet"])
def test_an_output_in_use_is_told_first_and_the_polygons_are_in_the_file_that_is_named(
    layer, asked, tmp_path, held, name
):
    out = tmp_path / name
    out.write_text("mine", encoding="utf-8")
    held.append(out)
    answer = asked(layer, out=out)
    free = out.with_name(name.replace("water", "water_2"))
    assert f"written to {free} instead" in answer.notes[0]
    assert answer.polygons_file == str(free) and free.stat().st_size > 0
    assert out.read_text(encoding="utf-8") == "mine"


def test_an_output_that_somebody_opens_while_the_model_works_costs_no_result(layer, asked, tmp_path, held):
    out, mask = tmp_path / "water.geojson", tmp_path / "mask.tif"
    out.write_text("mine", encoding="utf-8")
    shutil.copy(layer, mask)
    before, look = mask.read_bytes(), asked.model.answer

    def answer(*given, **named):
        held.extend([out, mask])
        return look(*given, **named)

    asked.model.answer = answer
    done = asked(layer, out=out, mask=mask)
    written = {file.kind: file.path for file in done.written}
    assert written == {"polygons": str(tmp_path / "water_2.geojson"), "mask": str(tmp_path / "mask_2.tif")}
    assert sum("instead" in note for note in done.notes) == 2
    assert pyogrio.read_info(written["polygons"])["features"] == done.count > 0
    assert out.read_text(encoding="utf-8") == "mine" and mask.read_bytes() == before


@pytest.mark.held_open
@pytest.mark.parametrize("tables", list(Tables))
def test_a_geopackage_that_is_edited_elsewhere_is_noticed_first_and_left_alone(
    layer, asked, tmp_path, tables
):
    out = tmp_path / "water.gpkg"
    asked(layer, out=out)
    with contextlib.closing(sqlite3.connect(out, isolation_level=None)) as editor:
        editor.execute("BEGIN IMMEDIATE")
        editor.execute("UPDATE gpkg_contents SET description = 'edited'")
        answer = asked(layer, out=out, tables=tables)
        assert "water_2.gpkg instead" in answer.notes[0]
        assert answer.polygons_file == str(tmp_path / "water_2.gpkg")
        editor.execute("COMMIT")
        assert editor.execute("SELECT description FROM gpkg_contents").fetchall() == [("edited",)]
    assert pyogrio.read_info(tmp_path / "water_2.gpkg")["features"] == answer.count > 0


@pytest.mark.held_open
def test_a_geopackage_that_is_shown_elsewhere_is_the_file_that_is_written(layer, asked, tmp_path, held):
    out = tmp_path / "water.gpkg"
    first = asked(layer, out=out)
    held.append(out)
    with contextlib.closing(sqlite3.connect(out)) as shown:
        shown.execute("DELETE FROM water")
        shown.commit()
        shown.execute("SELECT count(*) FROM water").fetchall()
        again = asked(layer, out=out)
        assert again.polygons_file == str(out) and not [n for n in again.notes if "instead" in n]
        assert shown.execute("SELECT count(*) FROM water").fetchall() == [(first.count,)]


def test_events_tell_the_file_that_was_written(layer, tmp_path, held):
    out = tmp_path / "water.geojson"
    out.write_text("mine", encoding="utf-8")
    held.append(out)
    place = PlaceRequest(LayerRequest(str(layer)))
    told = list(Engine(shelf_of(ThresholdModel())).ask(place, "Segment the water.", Options(out=out)))
    assert isinstance(told[0], happenings.Started) and isinstance(told[1], happenings.Note)
    (written,) = (event for event in told if isinstance(event, happenings.Written))
    assert written.path == str(tmp_path / "water_2.geojson")
