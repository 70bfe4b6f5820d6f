"""Outputs that a program has open: another name, which is told, instead of a failure after all the work."""

from __future__ import annotations

import os
from contextlib import closing
from pathlib import Path

import answers
import pytest

from qgis_earthmind.connection.messages import Written
from qgis_earthmind.errors import OutputError
from qgis_earthmind.layers import output_in_use
from qgis_earthmind.layers.output_in_use import free_beside, in_use, put_in_place
from qgis_earthmind.layers.polygons_of import PolygonsOf


@pytest.fixture
def held(monkeypatch):
    """Files that Windows would not let anybody replace."""
    files: set[str] = set()

    def refusing(function):
        def call(source, target, **more):
            if {os.fspath(source), os.fspath(target)} & files:
                error = PermissionError(13, "[WinError 32]", os.fspath(target))
                error.winerror = 32
                raise error
            return function(source, target, **more)

        return call

    monkeypatch.setattr(os, "rename", refusing(os.rename))
    monkeypatch.setattr(os, "replace", refusing(os.replace))
    monkeypatch.setattr(output_in_use, "_PATIENCE_SECONDS", 0.2)
    return files


def test_a_file_in_use_is_noticed_and_another_name_is_free(tmp_path, held):
    path = tmp_path / "water.gpkg"
    path.write_text("mine")
    assert not in_use(path)
    held.add(str(path))
    assert in_use(path) and free_beside(path) == tmp_path / "water_2.gpkg"


def test_a_finished_file_gets_a_free_name_where_the_wanted_one_is_in_use(tmp_path, held):
    path, beside = tmp_path / "answer.json", tmp_path / ".answer.json.part"
    path.write_text("mine")
    beside.write_text("new")
    held.add(str(path))
    assert put_in_place(beside, path) == tmp_path / "answer_2.json"
    assert (path.read_text(), (tmp_path / "answer_2.json").read_text()) == ("mine", "new")
    assert not beside.exists()


def test_polygons_are_read_as_they_were_written_and_the_file_is_let_go_of(tmp_path):
    path = tmp_path / "polygons.gpkg"
    (table,) = answers.write_tables(path, answers.segment())
    with closing(PolygonsOf(table)) as polygons:
        found = list(polygons.features())
    assert [feature.geometry().area() for feature in found] == [answers.SIDE**2] * 2
    assert [feature["phrase"] for feature in found] == ["water", "water"]
    assert found[0]["area_m2"] == answers.NUMBERS["area_m2"]
    assert not found[0]["sar"]
    if Path("/proc/self/fd").is_dir():
        targets = [str(link.readlink()) for link in Path("/proc/self/fd").iterdir() if link.is_symlink()]
        assert str(path) not in targets


@pytest.mark.parametrize("content", [None, b"", b"no database at all, only text"])
def test_a_table_that_cannot_be_read_is_told(tmp_path, content):
    path = tmp_path / "polygons.gpkg"
    if content is not None:
        path.write_bytes(content)
    with pytest.raises(OutputError, match=r"polygons\.gpkg were written but cannot be opened"):
        PolygonsOf(Written("polygons", str(path), "water"))
