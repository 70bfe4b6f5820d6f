"""Folders of finished windows: where each system keeps such, out of sight, and free again at the end."""

from __future__ import annotations

import os
from pathlib import Path, PurePosixPath, PureWindowsPath
from types import SimpleNamespace

import pytest

from earthmind.inference.windows import own_folder
from earthmind.inference.windows.found_windows import cache_base
from earthmind.inference.windows.own_folder import LOCK, FolderInUse, OwnFolder, hide, open_own_folder

WINDOWS_HOME, HOME = PureWindowsPath(r"C:\Users\me"), PurePosixPath("/home/me")


@pytest.mark.parametrize(
    ("platform", "variables", "home", "base"),
    [
        ("win32", {"LOCALAPPDATA": r"D:\Local"}, WINDOWS_HOME, PureWindowsPath(r"D:\Local")),
        ("win32", {}, WINDOWS_HOME, PureWindowsPath(r"C:\Users\me\AppData\Local")),
        ("darwin", {"XDG_CACHE_HOME": "/x"}, HOME, PurePosixPath("/home/me/Library/Caches")),
        ("linux", {"XDG_CACHE_HOME": "/x"}, HOME, PurePosixPath("/x")),
        ("linux", {"XDG_CACHE_HOME": "not/absolute"}, HOME, PurePosixPath("/home/me/.cache")),
        ("linux", {}, HOME, PurePosixPath("/home/me/.cache")),
    ],
)
def test_what_can_be_made_again_is_where_the_system_keeps_such(platform, variables, home, base):
    assert cache_base(platform, variables, home) == base


def test_a_folder_beside_the_users_own_is_out_of_sight(tmp_path):
    first = open_own_folder(tmp_path / "work")
    second = open_own_folder(tmp_path / "work")
    assert (first.path.name, second.path.name) == ("work", ".work-2")
    for folder in (first, second):
        folder.remove(lambda name: True)
    assert not list(tmp_path.iterdir())


class Kernel:
    def __init__(self, attributes: int) -> None:
        self.set: list[tuple[str, int]] = []
        self.GetFileAttributesW = SimpleFunction(lambda path: attributes)
        self.SetFileAttributesW = SimpleFunction(
            lambda path, wanted: self.set.append((path.value, wanted.value))
        )


class SimpleFunction(SimpleNamespace):
    def __init__(self, answer) -> None:
        super().__init__(answer=answer, restype=None)

    def __call__(self, *given):
        return self.answer(*given)


def test_on_windows_such_a_folder_is_hidden_and_keeps_its_other_attributes(tmp_path, monkeypatch):
    kernel = Kernel(0x10)  # a directory
    hide(tmp_path, kernel)
    assert kernel.set == [(str(tmp_path), 0x12)]
    hide(tmp_path, gone := Kernel(0xFFFF_FFFF))
    assert gone.set == []
    hidden: list[Path] = []
    monkeypatch.setattr(own_folder, "hide", hidden.append)
    for name in ("work", ".work-2"):
        OwnFolder(tmp_path / name).close()
    assert hidden == [tmp_path / ".work-2"]


def test_without_handles_of_folders_the_lock_is_let_go_of_before_it_is_removed(tmp_path, monkeypatch):
    """On Windows a lock that is open could not be removed, and would stay for ever."""
    monkeypatch.setattr(own_folder, "_HAS_FOLDER_HANDLES", False)
    folder = OwnFolder(tmp_path / "work")
    with pytest.raises(FolderInUse):
        OwnFolder(tmp_path / "work")
    number, removed = folder._lock, []

    def remove(path, **named):
        if Path(path).name == LOCK:
            with pytest.raises(OSError):
                os.fstat(number)
        removed.append(Path(path).name)
        Path(path).unlink()

    monkeypatch.setattr(own_folder, "remove", remove)
    folder.remove(lambda name: True)
    assert removed == [LOCK]
    assert not (tmp_path / "work").exists()
