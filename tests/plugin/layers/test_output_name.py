"""Which file is meant by what the user types as output, and what cannot be one."""

from __future__ import annotations

from pathlib import Path

import pytest
from answers import segment, write_tables

from qgis_earthmind.layers.output_name import output_path, problem_of
from qgis_earthmind.layers.tables import open_table


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("answers", "/project/answers.gpkg"),
        ("answers.GPKG", "/project/answers.GPKG"),
        ("flood v1.2", "/project/flood v1.2.gpkg"),
        ("flood.2024.001", "/project/flood.2024.001.gpkg"),
        ("sub/a.gpkg", "/project/sub/a.gpkg"),
        ("/data/a;b.gpkg", "/data/a;b.gpkg"),
    ],
)
def test_a_name_becomes_a_geopackage_in_the_projects_folder(qgis_app, typed, meant):
    assert problem_of(typed) == "" and output_path(typed, Path("/project")) == Path(meant)


@pytest.mark.parametrize("kind", [".shp", ".GeoJSON", ".fgb", ".kml", ".parquet", ".tif"])
def test_another_format_is_refused_with_the_name_to_choose(qgis_app, kind):
    problem = problem_of(f"/data/a{kind}")
    assert "writes GeoPackages" in problem and kind in problem and '"a.gpkg"' in problem


@pytest.mark.parametrize(
    "typed, said",
    [
        ("/data/a|layername=b.gpkg", "|"),
        ("/data/a%20b.gpkg", "%20"),
        ("/data/50%25/a.gpkg", "%25"),
        ("/data/a\nb.gpkg", r"\n"),
        ("/data/", "folder"),
        ("/data/" + "水" * 80 + ".gpkg", "too long"),
    ],
)
def test_what_qgis_could_not_open_again_is_refused_in_a_sentence(qgis_app, typed, said):
    assert (said in problem_of(typed) and "choose" in problem_of(typed)) or "add" in problem_of(typed)


def test_the_longest_name_that_is_accepted_can_be_written_and_opened(tmp_path):
    path = tmp_path / ("a" * 195 + ".gpkg")
    assert problem_of(str(path)) == ""
    (table,) = write_tables(path, segment())
    assert open_table(table, "water").isValid()


@pytest.mark.parametrize(
    "typed",
    [
        r"C:\out\CON.gpkg",
        "nul",
        r"C:\out\Com1.2024.gpkg",
        r"C:\out\what?.gpkg",
        r"C:\out\water:1.gpkg",
        r"C:\out\water.gpkg.",
        r"C:\out\water.gpkg ",
        r"\\server\share\a*b.gpkg",
    ],
)
def test_what_windows_would_write_elsewhere_is_refused_there(qgis_app, typed):
    problem = problem_of(typed, windows=True)
    assert "Windows takes no file of the name" in problem and "choose another output file" in problem
    assert "Windows" not in problem_of(typed, windows=False)


@pytest.mark.parametrize(
    "typed",
    [r"C:\out\water.gpkg", r"\\server\share\Flüsse 1.gpkg", r"Z:\common.gpkg", "console", "com10.gpkg"],
)
def test_drives_servers_and_ordinary_names_are_taken_on_windows(qgis_app, typed):
    assert problem_of(typed, windows=True) == ""


def test_an_address_of_a_file_is_the_file(qgis_app):
    typed = "file:///data/my%20answers/fl%C3%BCsse.gpkg"
    assert problem_of(typed) == ""
    assert output_path(typed, Path("/project")) == Path("/data/my answers/flüsse.gpkg")
