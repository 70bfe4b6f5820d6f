"""Names of outputs: what Windows does not take is refused there, and one file is known by all its names."""

from __future__ import annotations

import os
import sys
from pathlib import Path, PureWindowsPath

import pytest

from earthmind import file_names
from earthmind.errors import OutputError
from earthmind.file_names import name_fault, same_file
from earthmind.imagery.writing import check_raster_target
from earthmind.vector.files.targets import check_target, needs_link

LONG = "\\".join(["folder"] * 32)


@pytest.mark.parametrize(
    ("path", "said"),
    [
        (r"C:\out\CON.gpkg", 'keeps the name "CON.gpkg" for a device'),
        (r"C:\out\nul", "for a device"),
        (r"C:\out\aux.2024.gpkg", "for a device"),
        (r"C:\out\Com1.tif", "for a device"),
        (r"C:\out\LPT9 .gpkg", "for a device"),
        (r"C:\out\com¹.gpkg", "for a device"),
        (r"C:\out\water.gpkg.", "cuts dots and spaces off"),
        (r"C:\out\water.gpkg ", "cuts dots and spaces off"),
        (r"C:\out\water:1.gpkg", "takes no : in a name"),
        (r"C:\out\what?.gpkg", r"takes no \? in a name"),
        (r"C:\out\a*b.gpkg", r"takes no \* in a name"),
        (r'C:\out\"water".gpkg', 'takes no " in a name'),
        (r"C:\out\a|b.gpkg", r"takes no \| in a name"),
        (r"C:\out\a<b>.gpkg", "takes no < in a name"),
        (f"C:\\{LONG}\\water.gpkg", "more than the 259 that Windows takes"),
        (f"\\\\server\\share\\{LONG}\\water.gpkg", "Choose a folder with a shorter path"),
    ],
)
def test_names_that_windows_does_not_take_are_refused_there_in_one_sentence(path, said):
    import re

    fault = name_fault(PureWindowsPath(path), windows=True)
    assert fault is not None and re.search(said, fault) and "\n" not in fault


@pytest.mark.parametrize(
    "path",
    [
        r"C:\out\water.gpkg",
        r"\\server\share\fields (2).tif",
        r"Z:\Flüsse\common.gpkg",
        r"C:\out\console.gpkg",
        r"C:\out\com10.gpkg",
        r"C:\out\.hidden.gpkg",
        r"C:\out\water 1.2.gpkg",
    ],
)
def test_ordinary_names_are_taken(path):
    assert name_fault(PureWindowsPath(path), windows=True) is None


def test_elsewhere_such_names_are_names(tmp_path):
    assert name_fault(tmp_path / "CON: what?.gpkg", windows=False) is None


@pytest.mark.parametrize("check", [check_target, check_raster_target])
def test_the_check_at_the_start_of_a_run_knows_them(tmp_path, monkeypatch, check):
    monkeypatch.setattr(file_names.name_fault, "__kwdefaults__", {"windows": True})
    with pytest.raises(OutputError, match="Windows keeps the name"):
        check(tmp_path / "nul.tif")


def test_an_archive_is_what_a_mark_in_a_path_means_on_windows():
    assert not needs_link(PureWindowsPath(r"C:\odd; folder!\a.gpkg"))
    assert needs_link(PureWindowsPath(r"C:\odd.zip!\a.gpkg"))
    assert needs_link(PureWindowsPath(r"\\server\odd;share\a.gpkg"))
    assert needs_link(Path("/tmp/odd; folder/a.gpkg"))


def test_a_file_is_known_through_links_and_other_spellings(tmp_path):
    (tmp_path / "a.tif").write_text("", encoding="utf-8")
    os.link(tmp_path / "a.tif", tmp_path / "b.tif")
    assert same_file(tmp_path / "a.tif", tmp_path / "." / "b.tif")
    assert same_file(tmp_path / "none" / ".." / "c.tif", tmp_path / "c.tif")
    assert not same_file(tmp_path / "a.tif", tmp_path / "A.tif")


@pytest.mark.parametrize(("platform", "same"), [("darwin", True), ("linux", False)])
def test_capitals_make_another_file_only_where_disks_see_them(tmp_path, monkeypatch, platform, same):
    monkeypatch.setattr(sys, "platform", platform)
    assert same_file(tmp_path / "Flüsse.gpkg", tmp_path / "FLÜSSE.gpkg") is same
    decomposed = "Flu\N{COMBINING DIAERESIS}sse.gpkg"  # as macOS lists it
    assert same_file(tmp_path / "Flüsse.gpkg", tmp_path / decomposed) is same
