"""Files that another program has open: waited for, then told in one sentence; and nobody goes around that."""

from __future__ import annotations

import ast
import os
import threading
import time
from pathlib import Path

import pytest

from earthmind import replacing
from earthmind.replacing import FileInUse, free_beside, in_use, move_folder, remove, remove_tree, replace

PACKAGE = Path(__file__).resolve().parents[2] / "backend" / "earthmind"
OF_OS = {"replace", "rename", "renames", "unlink", "remove", "rmdir", "removedirs", "rmtree", "move"}
OF_PATHS = {"rename", "unlink", "rmdir"}


def refused(number: int, path: Path) -> PermissionError:
    error = PermissionError(13, f"[WinError {number}]", str(path))
    error.winerror = number
    return error


class Busy:
    """Stands for a function of ``os`` that Windows refuses so many times."""

    def __init__(self, function, times: float, number: int = 32) -> None:
        self.function, self.left, self.number, self.calls = function, times, number, 0

    def __call__(self, path, *more, **named):
        self.calls += 1
        if self.left > 0:
            self.left -= 1
            raise refused(self.number, path)
        return self.function(path, *more, **named)


def write(path: Path, text: str = "new") -> Path:
    path.write_text(text, encoding="utf-8")
    return path


@pytest.mark.parametrize("number", [5, 32, 33, 1224])
def test_a_file_that_is_open_for_a_moment_is_waited_for(tmp_path, monkeypatch, number):
    beside, target = write(tmp_path / "beside"), write(tmp_path / "a.gpkg", "old")
    busy = Busy(os.replace, 3, number)
    monkeypatch.setattr(os, "replace", busy)
    replace(beside, target)
    assert target.read_text(encoding="utf-8") == "new" and busy.calls == 4


def test_a_file_that_stays_open_is_told_in_one_sentence_that_says_what_to_do(tmp_path, monkeypatch):
    beside, target = write(tmp_path / "beside"), write(tmp_path / "a.gpkg", "old")
    monkeypatch.setattr(os, "replace", Busy(os.replace, float("inf")))
    begun = time.monotonic()
    with pytest.raises(FileInUse) as caught:
        replace(beside, target, patience=0.3)
    assert time.monotonic() - begun < 2
    assert str(target) in caught.value.message and "QGIS, Excel or a virus scanner" in caught.value.message
    assert "Close it there" in caught.value.message and "\n" not in caught.value.message
    assert (beside.read_text(encoding="utf-8"), target.read_text(encoding="utf-8")) == ("new", "old")


@pytest.mark.parametrize("error", [PermissionError(13, "denied"), OSError(28, "No space left on device")])
def test_another_refusal_is_not_waited_for(tmp_path, monkeypatch, error):
    def fail(*given):
        calls.append(given)
        raise error

    calls: list = []
    monkeypatch.setattr(os, "replace", fail)
    with pytest.raises(OSError) as caught:
        replace(tmp_path / "beside", tmp_path / "a")
    assert caught.value is error and len(calls) == 1


def test_a_write_protected_file_is_not_taken_for_an_open_one(tmp_path, monkeypatch):
    target = write(tmp_path / "a.gpkg")
    target.chmod(0o444)
    busy = Busy(os.replace, float("inf"), number=5)
    monkeypatch.setattr(os, "replace", busy)
    with pytest.raises(PermissionError):
        replace(target, target)
    assert busy.calls == 1


def test_removing_waits_too_and_what_is_gone_is_no_failure(tmp_path, monkeypatch):
    path, folder = write(tmp_path / "a"), tmp_path / "folder"
    folder.mkdir()
    write(folder / "b")
    monkeypatch.setattr(os, "unlink", Busy(os.unlink, 2))
    remove(path)
    remove(path)
    remove_tree(folder)
    remove_tree(folder)
    assert not list(tmp_path.iterdir())


def test_a_folder_takes_its_name_when_the_scanner_lets_go_of_it(tmp_path, monkeypatch):
    (tmp_path / "part").mkdir()
    monkeypatch.setattr(os, "rename", Busy(os.rename, 2, number=5))
    move_folder(tmp_path / "part", tmp_path / "whole")
    assert [path.name for path in tmp_path.iterdir()] == ["whole"]


def test_a_file_is_in_use_where_windows_would_not_let_it_be_renamed(tmp_path, monkeypatch):
    path = write(tmp_path / "a.geojson")
    assert not in_use(path) and not in_use(tmp_path / "none")
    monkeypatch.setattr(os, "rename", Busy(os.rename, 1))
    assert in_use(path)
    assert path.read_text(encoding="utf-8") == "new"


def test_a_free_name_is_one_that_nothing_has(tmp_path):
    write(tmp_path / "water.gpkg")
    write(tmp_path / "water_2.gpkg")
    assert free_beside(tmp_path / "water.gpkg") == tmp_path / "water_3.gpkg"


@pytest.mark.held_open
def test_a_reader_that_closes_in_time_is_waited_for_under_the_imitation_of_windows(tmp_path):
    """Waits really only where files behave as on Windows; elsewhere it is replaced at once."""
    beside, target = write(tmp_path / "beside"), write(tmp_path / "a.gpkg", "old")
    reader = target.open(encoding="utf-8")
    threading.Timer(0.4, reader.close).start()
    replace(beside, target)
    assert target.read_text(encoding="utf-8") == "new"
    reader.close()


def going_around(path: Path) -> list[str]:
    """Calls that replace or remove files by other means than the one module for it."""
    found = []
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner, name = node.func.value, node.func.attr
        of_module = isinstance(owner, ast.Name) and owner.id in ("os", "shutil") and name in OF_OS
        # str.replace takes two arguments, dataclasses.replace and the like take names; Path.replace one
        moves = name == "replace" and len(node.args) == 1 and not node.keywords
        if of_module or moves or name in OF_PATHS:
            found.append(f"{path.relative_to(PACKAGE)}:{node.lineno} {ast.unparse(node.func)}")
        if name == "TemporaryDirectory":  # which fails at its end where a scanner has a file in it open
            forgiving = any(keyword.arg == "ignore_cleanup_errors" for keyword in node.keywords)
            found += [] if forgiving else [f"{path.relative_to(PACKAGE)}:{node.lineno} {name}"]
    return found


def test_everything_replaces_and_removes_files_through_one_module():
    own = {"inference/windows/own_folder.py": "self.unlink", "inference/windows/found_windows.py": "unlink"}
    found = [call for path in sorted(PACKAGE.rglob("*.py")) for call in going_around(path)]
    elsewhere = [
        call
        for call in found
        if not call.startswith("replacing.py")
        and not any(call.startswith(file) and call.endswith(allowed) for file, allowed in own.items())
    ]
    assert elsewhere == []
    assert any(call.startswith("replacing.py") for call in found)  # it looks


def test_the_sentence_of_a_file_in_use_survives_on_its_way_between_processes():
    import pickle

    error = pickle.loads(pickle.dumps(replacing._held(Path("a.gpkg"))))
    assert isinstance(error, FileInUse) and error.code == "in_use" and "a.gpkg" in error.message
