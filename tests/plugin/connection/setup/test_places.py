"""Where the backend lives, and that nothing else is ever believed or removed."""

from __future__ import annotations

import json
import os
from pathlib import Path

import pytest

from qgis_earthmind import paths
from qgis_earthmind.connection.setup.places import Installation, Places, home


@pytest.mark.parametrize(
    ("variables", "system", "expected"),
    [
        ({"LOCALAPPDATA": "/c/Users/Ünal/AppData/Local"}, "win32", "/c/Users/Ünal/AppData/Local/earthmind"),
        ({"APPDATA": "/c/Roaming"}, "win32", "/home/u/AppData/Local/earthmind"),
        ({}, "darwin", "/home/u/Library/Application Support/earthmind"),
        ({"XDG_DATA_HOME": "/srv/data"}, "linux", "/srv/data/earthmind"),
        ({"XDG_DATA_HOME": "relative"}, "linux", "/home/u/.local/share/earthmind"),
        ({}, "linux", "/home/u/.local/share/earthmind"),
        (
            {"XDG_DATA_HOME": "/home/u/.var/app/org.qgis.qgis/data"},
            "linux",
            "/home/u/.var/app/org.qgis.qgis/data/earthmind",
        ),
    ],
    ids=["windows", "windows without LOCALAPPDATA", "macos", "xdg", "relative xdg", "linux", "flatpak"],
)
def test_each_system_has_its_place(variables, system, expected):
    assert home(variables, system, Path("/home/u")) == Path(expected)


def test_the_place_is_outside_the_plugin():
    assert paths.PLUGIN_DIR not in home().parents


@pytest.mark.parametrize(
    "said",
    [
        "half a js",
        "[]",
        '{"folder": "../../evil", "interpreter": "bin/python"}',
        '{"folder": "/evil", "interpreter": "bin/python"}',
        '{"folder": "..", "interpreter": "bin/python"}',
        '{"folder": "a", "interpreter": "../../bin/python"}',
        "[" * 100_000,
    ],
)
def test_a_pointer_that_makes_no_sense_points_to_nothing(tmp_path, said):
    (tmp_path / "current.json").write_text(said)
    assert Places(tmp_path).current() is None


def test_a_pointer_is_read_as_it_was_written(tmp_path):
    here = Places(tmp_path)
    made = Installation(
        here.backends / "0.1.0-ab", "0.1.0", "ab", "gpu", "cpython/bin/python3", "/base", "3.11"
    )
    here.point_to(made)
    assert here.current() == made and not here.current().intact
    assert [path.name for path in tmp_path.iterdir()] == ["current.json"]


def test_marks_of_the_dead_do_not_count(tmp_path):
    here = Places(tmp_path)
    here.mark_running(os.getpid(), here.backends / "mine")
    here.mark_running(2**22 + 1, here.backends / "gone")
    (here.running / "no number").write_text("x")
    assert here.in_use() == {"mine"}
    assert [path.name for path in here.running.iterdir()] == [str(os.getpid())]


def test_removing_takes_all_that_was_set_up_and_nothing_else(tmp_path):
    here = Places(tmp_path)
    for folder in (here.backends / "a", here.work, here.cache, here.running, tmp_path / "tools"):
        folder.mkdir(parents=True)
        (folder / "file").write_text("x")
    (tmp_path / "mine.txt").write_text("something of the user's")
    (tmp_path / "current.json").write_text(json.dumps({"folder": "a", "interpreter": "python"}))
    here.remove_everything()
    assert [path.name for path in tmp_path.iterdir()] == ["mine.txt"]


def test_nothing_is_removed_while_another_window_works_with_it(tmp_path):
    here = Places(tmp_path)
    python = here.backends / "a" / "python"
    python.parent.mkdir(parents=True)
    python.write_text("x")
    here.point_to(Installation(here.backends / "a", "0.1.0", "ab", "light", "python"))
    here.mark_running(os.getpid(), here.backends / "a")
    with pytest.raises(OSError, match="in use"):
        here.remove_everything()
    assert here.current().intact
    (here.running / str(os.getpid())).unlink()
    here.remove_everything()
    assert list(tmp_path.iterdir()) == []


def test_a_scanner_that_holds_a_file_for_a_moment_is_waited_for(tmp_path, monkeypatch):
    here, rename, asked = Places(tmp_path), Path.rename, []

    def held(path, target):
        asked.append(path.name)
        if len(asked) < 3:
            raise PermissionError(13, "The process cannot access the file")
        return rename(path, target)

    (here.backends / "a").mkdir(parents=True)
    monkeypatch.setattr(Path, "rename", held)
    here.remove_everything()
    assert asked[:3] == ["backends"] * 3 and list(tmp_path.iterdir()) == []


@pytest.mark.parametrize(
    ("libraries", "intact"),
    [
        (["python3.dll", "python311.dll"], True),
        (["python3.dll", "python312.dll"], False),
        ([], True),  # nothing that tells its version
    ],
)
def test_on_windows_the_base_tells_its_version_by_its_library(tmp_path, libraries, intact):
    base = tmp_path / "Python" / "python.exe"
    base.parent.mkdir()
    for path in (base, tmp_path / "own.exe", *(base.parent / name for name in libraries)):
        path.write_text("x")
    made = Installation(tmp_path, "0.1.0", "ab", "light", "own.exe", str(base), "3.11")
    assert made.intact is intact


@pytest.mark.parametrize(
    "interpreter", ["python/bin/python", "cpython/bin/python3", "python/Scripts/python.exe"]
)
@pytest.mark.parametrize(
    ("packages", "held"),
    [
        (["numpy-2.4.6"], "light"),
        (["torch-2.13.0+cpu", "onnxruntime-1.32.0"], "torch"),
        (["onnxruntime_gpu-1.32.0"], "gpu"),
        (["torchvision-0.25.0", "torch_geometric-2.0"], "light"),
    ],
)
def test_what_was_added_to_a_backend_is_seen(tmp_path, interpreter, packages, held):
    made = Installation(tmp_path / "0.1.0-ab", "0.1.0", "ab", "light", interpreter)
    root = made.python.parent.parent
    inside = "Lib/site-packages" if interpreter.endswith(".exe") else "lib/python3.12/site-packages"
    for package in packages:
        (root / inside / f"{package}.dist-info").mkdir(parents=True)
    assert made.held_extra == held
