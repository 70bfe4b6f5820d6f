"""The imitation of Windows, which other tests rely on: what it refuses, and what it tells."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
linux = pytest.mark.skipif(not sys.platform.startswith("linux"), reason="open files are found in /proc")

BEGIN = """
import mmap, os, pathlib, shutil, subprocess, sys, tempfile
sys.path.insert(0, {helpers!r})
import windows_files
windows = windows_files.WindowsFiles()
windows.switch_on()
os.chdir({folder!r})
path = pathlib.Path("a.txt")
path.write_text("old", encoding="utf-8")
pathlib.Path("new.txt").write_text("new", encoding="utf-8")

def refused(call, *given):
    try:
        call(*given)
    except OSError as error:
        return error.winerror
    return None
"""


def on_windows(folder: Path, code: str) -> str:
    """What a script prints whose files behave as on Windows."""
    begin = BEGIN.format(helpers=str(ROOT / "tests" / "helpers"), folder=str(folder))
    done = subprocess.run(
        [sys.executable, "-c", begin + code],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


@linux
def test_an_open_file_is_not_replaced_renamed_or_removed(tmp_path):
    code = """
calls = ((os.replace, "new.txt", path), (os.replace, path, "b"), (os.rename, path, "b"), (path.unlink,))
with path.open():
    print([refused(*call) for call in calls], end=" ")
print(refused(os.replace, "new.txt", path), path.read_text())
"""
    assert on_windows(tmp_path, code) == "[32, 32, 32, 32] None new"


@linux
def test_a_file_that_is_mapped_or_open_in_another_process_is_not_removed(tmp_path):
    code = """
number = os.open(path, os.O_RDONLY)
held = mmap.mmap(number, 0, prot=mmap.PROT_READ)
os.close(number)
print(refused(os.unlink, path), end=" ")
held.close()
reader = "import sys; f = open(sys.argv[1]); print(flush=True); sys.stdin.read()"
other = subprocess.Popen(
    [sys.executable, "-c", reader, str(path)], stdin=subprocess.PIPE, stdout=subprocess.PIPE
)
other.stdout.readline()
print(refused(os.unlink, path), end=" ")
other.communicate()
print(refused(os.unlink, path), path.exists())
"""
    assert on_windows(tmp_path, code) == "32 32 None False"


@linux
def test_a_folder_is_kept_while_something_in_it_is_open_or_somebody_works_there(tmp_path):
    code = """
folder = pathlib.Path("folder")
folder.mkdir()
file = (folder / "b").open("w")
print(refused(os.rename, folder, "other"), refused(shutil.rmtree, folder), end=" ")
file.close()
os.chdir(folder)
inside = refused(os.rename, "../folder", "../other")
os.chdir("..")
print(inside, refused(shutil.rmtree, folder), folder.exists())
"""
    assert on_windows(tmp_path, code) == "5 32 5 None False"


@linux
def test_renaming_does_not_overwrite_temporary_files_have_names_and_folders_no_handles(tmp_path):
    code = """
print(refused(os.rename, "new.txt", path), refused(os.rename, path, path), end=" ")
with tempfile.TemporaryFile(dir=".") as file:
    print(os.path.exists(file.name), os.open in os.supports_dir_fd)
"""
    assert on_windows(tmp_path, code) == "183 None True False"


@linux
def test_it_can_be_switched_off(tmp_path):
    code = """
windows.switch_off()
with path.open():
    os.replace("new.txt", path)
print(path.read_text())
"""
    assert on_windows(tmp_path, code) == "new"


@linux
def test_what_our_code_was_refused_is_told_with_its_place_also_where_it_swallowed_the_error(tmp_path):
    (tmp_path / "ours.py").write_text(
        "import contextlib, os\n\n\ndef tidy(path):\n    with contextlib.suppress(OSError):\n"
        "        os.unlink(path)\n",
        encoding="utf-8",
    )
    code = f"""
sys.path.insert(0, {str(tmp_path)!r})
windows_files._OURS, windows_files.ROOT = ({str(tmp_path)!r},), pathlib.Path({str(tmp_path)!r})
import ours
with path.open():
    ours.tidy(path)
    refused(os.unlink, path)  # not by our code
(offence,) = windows_files.OFFENCES
print(offence.call, offence.place, "open" in offence.holder)
"""
    assert on_windows(tmp_path, code) == "unlink ours.py:6 True"


@linux
def test_a_test_in_which_our_code_was_refused_something_fails(tmp_path):
    (tmp_path / "test_it.py").write_text(
        "import os\nimport windows_files\n\n\n"
        "def test_it(tmp_path):\n"
        "    windows_files._OURS = (os.path.dirname(__file__),)\n"
        "    windows_files.ROOT = windows_files.Path(os.path.dirname(__file__))\n"
        "    path = tmp_path / 'a'\n"
        "    with path.open('w'):\n"
        "        try:\n"
        "            path.unlink()\n"
        "        except OSError:\n"
        "            pass\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, "-m", "pytest", "-q", "-p", "windows_files", str(tmp_path), "-c", "/dev/null"],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=ROOT / "tests" / "helpers",
    )
    assert "Windows would have refused" in done.stdout and "unlink at test_it.py:11" in done.stdout
    assert "1 passed, 1 error" in done.stdout and "files as on Windows: 1 offences" in done.stdout
