"""The output that was chosen: written, refused before anything runs, or replaced by a temporary layer."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import segment, stream, written_answer
from contract_server import STARTED
from panels import groups, polygons

REFUSED = {"event": "error", "code": "output", "message": "a.gpkg cannot be written. Choose another one."}


def test_a_file_that_the_backend_cannot_write_becomes_a_temporary_layer_and_is_told(
    scripted, tmp_path, message_bar
):
    chosen = tmp_path / "a.gpkg"

    def answer(body):
        out = Path(body["options"]["out"])
        return [STARTED, REFUSED] if out == chosen else stream(written_answer(out, segment()))

    scripted.server.answer = answer
    scripted.outputFile.setFilePath(str(chosen))
    scripted.ask("Segment the water.")
    (layer,) = polygons()
    assert layer.isTemporary() and layer.featureCount() == 2 and scripted.turn.problem == ""
    for told in (scripted.text, message_bar.currentItem().text()):
        assert "a.gpkg cannot be written" in told and "temporary layer instead" in told
    first, second = scripted.server.asked()
    assert first["options"].pop("out") == str(chosen) and second["options"].pop("out") != str(chosen)
    assert first == second


def test_a_folder_that_cannot_be_made_becomes_a_temporary_layer_too(scripted, tmp_path):
    (tmp_path / "file").write_text("")
    scripted.outputFile.setFilePath(str(tmp_path / "file" / "a.gpkg"))
    scripted.ask("Segment the water.")
    assert len(polygons()) == 1 and "temporary layer instead" in scripted.text


def test_an_error_of_another_kind_is_told_once(scripted, tmp_path):
    scripted.server.answer = lambda body: [STARTED, {**REFUSED, "code": "model"}]
    scripted.outputFile.setFilePath(str(tmp_path / "a.gpkg"))
    scripted.ask("Segment the water.")
    assert scripted.turn.problem == REFUSED["message"] and len(scripted.server.asked()) == 1
    assert groups() == []


def test_a_temporary_file_that_cannot_be_written_is_told(scripted):
    scripted.server.answer = lambda body: [STARTED, REFUSED]
    scripted.ask("Segment the water.")
    assert scripted.turn.problem == REFUSED["message"] and len(scripted.server.asked()) == 1


def test_a_file_that_is_no_geopackage_is_kept_and_the_polygons_are_not_lost(loaded, tmp_path):
    chosen = tmp_path / "notes.gpkg"
    chosen.write_text("not a GeoPackage")
    loaded.outputFile.setFilePath(str(chosen))
    loaded.ask("Segment the water.")
    (layer,) = polygons()
    assert layer.isTemporary() and layer.featureCount() == 1
    assert "notes.gpkg" in loaded.text and "temporary layer instead" in loaded.text
    assert chosen.read_text() == "not a GeoPackage"


@pytest.mark.parametrize("name", ["a #b.gpkg", 'it\'s "it".gpkg', "x" * 190 + ".gpkg"])
def test_an_unusual_name_is_written_and_opened(loaded, tmp_path, name):
    loaded.outputFile.setFilePath(str(tmp_path / name))
    loaded.ask("Segment the water.")
    (layer,) = polygons()
    assert layer.featureCount() == 1 and [path.name for path in tmp_path.glob("*.gpkg")] == [name]


def test_another_format_is_told_before_anything_runs(loaded, tmp_path):
    loaded.outputFile.setFilePath(str(tmp_path / "a.shp"))
    loaded.type("Segment the water.")
    assert not loaded.askButton.isEnabled() and "writes GeoPackages" in loaded.hintLabel.text()
    loaded.outputFile.setFilePath(str(tmp_path / "a.gpkg"))
    assert loaded.askButton.isEnabled()


@pytest.mark.parametrize("name", ["a;b.gpkg", "a!b.gpkg", "y" * 200 + ".gpkg"])
def test_whatever_the_name_the_polygons_are_shown_or_it_is_refused(loaded, tmp_path, name):
    loaded.outputFile.setFilePath(str(tmp_path / name))
    loaded.type("Segment the water.")
    if not loaded.askButton.isEnabled():
        assert "choose a shorter one" in loaded.hintLabel.text()
        return
    loaded.ask("Segment the water.")
    (layer,) = polygons()
    assert layer.featureCount() == 1
    assert (tmp_path / name).exists() or "temporary layer instead" in loaded.text
