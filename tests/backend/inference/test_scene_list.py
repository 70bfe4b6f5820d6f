"""Lists of scenes as spreadsheets write them; one bad scene never ends the others."""

from __future__ import annotations

from pathlib import Path

import pytest

from earthmind.errors import InputError
from earthmind.inference.batch import run_scenes
from earthmind.inference.scene_list import read_scenes

PROMPT = "Segment the water."
PLAIN = "optical,sar,out\nS2.tif,S1.tif,a.gpkg\n"


def listed(folder: Path, text: str | bytes) -> Path:
    path = folder / "list.csv"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return path


@pytest.mark.parametrize(
    "text",
    [
        PLAIN,
        PLAIN.replace(",", ";"),
        PLAIN.replace(",", "\t"),
        PLAIN.replace("\n", "\r\n"),
        PLAIN.replace(",", " , "),
        "Optical,SAR,Out\nS2.tif,S1.tif,a.gpkg\n",
        "\ufeff" + PLAIN,
        "sep=;\n" + PLAIN.replace(",", ";"),
        PLAIN + ",,\n\n , ,\n",
        '"optical", "sar", "out"\n"S2.tif", "S1.tif", "a.gpkg"\n',
        PLAIN.replace(",", "\t").encode("utf-16"),
    ],
)
def test_whatever_a_spreadsheet_puts_between_and_around_cells_the_scene_is_the_same(tmp_path, text):
    (scene,) = read_scenes(listed(tmp_path, text), PROMPT).scenes
    assert scene.place.optical.uri == str(tmp_path / "S2.tif")
    assert scene.place.sar.uri == str(tmp_path / "S1.tif")
    assert (scene.out, scene.prompt) == (tmp_path / "a.gpkg", PROMPT)


def test_names_in_the_code_page_of_windows_are_read(tmp_path):
    text = "optical;out\nKöln.tif;Köln.gpkg\n".encode("cp1252")
    assert read_scenes(listed(tmp_path, text), PROMPT).scenes[0].out.name == "Köln.gpkg"


def test_further_columns_are_ignored_with_a_sentence(tmp_path):
    given = read_scenes(listed(tmp_path, "Optical,Out,Notes,Done by\na.tif,a.gpkg,x,\n"), PROMPT)
    assert given.notes == ("list.csv: the columns notes, done by are not used.",)
    assert len(given.scenes) == 1


def test_files_of_one_layer_are_each_seen_from_the_folder_of_the_list(tmp_path):
    text = "optical,out\nx_B03.tif|x_B08.tif,a.gpkg\nodd|name.tif,b.gpkg\n/vsizip/x.zip/y.tif,c.gpkg\n"
    (tmp_path / "odd|name.tif").touch()
    two, odd, inside = read_scenes(listed(tmp_path, text), PROMPT).scenes
    assert two.place.optical.uri == f"{tmp_path / 'x_B03.tif'}|{tmp_path / 'x_B08.tif'}"
    assert odd.place.optical.uri == str(tmp_path / "odd|name.tif")
    assert inside.place.optical.uri == "/vsizip/x.zip/y.tif"


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("optical,out\na.tif,same.gpkg\nb.tif,b.gpkg\n\nc.tif,./same.gpkg\n", "Lines 2 and 5 .*same.gpkg"),
        ("optical,out\n", "holds no scene"),
        ("optical,out\n,\n", "holds no scene"),
        ("", "has the columns none"),
        ("optical,out\n,a.gpkg\n", "Line 2 .* lacks a layer"),
        ("optical,out,out\na.tif,a.gpkg,b.gpkg\n", "column out twice"),
        ("optical,out,prompt\na.tif,a.gpkg,Mark water, then land\n", "Line 2 .* double quotes"),
    ],
)
def test_a_list_that_cannot_be_meant_is_refused_before_anything_runs(tmp_path, text, said):
    with pytest.raises(InputError, match=said):
        read_scenes(listed(tmp_path, text), PROMPT)


class FailingEngine:
    """An engine that fails on one file in a way that nobody foresaw."""

    def ask(self, place, text, options, *, windows, intent):
        if "bad" in place.optical.uri:
            raise ZeroDivisionError("nobody\nforesaw this")
        raise InputError("A known reason.")


def test_an_error_that_nobody_foresaw_ends_only_its_own_scene(tmp_path):
    given = read_scenes(listed(tmp_path, "optical,out\nbad.tif,a.gpkg\ngood.tif,b.gpkg\n"), PROMPT)
    first, second = run_scenes(FailingEngine(), given.scenes)
    assert "ZeroDivisionError: nobody foresaw this" in first["error"] and "\n" not in first["error"]
    assert second["error"] == "A known reason."
