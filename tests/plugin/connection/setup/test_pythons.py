"""Which Pythons of the computer may carry the backend."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from qgis_earthmind.connection.setup.pythons import OPTIONS, PROBE, candidates, understood

GOOD = {
    "program": "/usr/bin/python3",
    "version": [3, 12, 1],
    "bits": 64,
    "pip": True,
    "implementation": "cpython",
    "free_threaded": False,
}


def program(folder: Path, name: str) -> Path:
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / name
    path.write_text("#!/bin/sh\n")
    path.chmod(0o755)
    return path


def test_this_python_passes_the_probe():
    said = subprocess.check_output([sys.executable, *OPTIONS, "-c", PROBE], text=True)
    assert understood(said).version == "{}.{}".format(*sys.version_info[:2])


@pytest.mark.parametrize(
    "changes",
    [
        {"version": [3, 9, 20]},
        {"version": [3, 15, 0]},
        {"version": [2, 7, 18]},
        {"bits": 32},
        {"implementation": "pypy"},
        {"free_threaded": True},
    ],
)
def test_an_unsuitable_python_does_not(changes):
    assert understood(json.dumps(GOOD)) is not None
    assert understood(json.dumps({**GOOD, **changes})) is None


@pytest.mark.parametrize("said", ["", "Python was not found; run without arguments to install", "[]", "{}"])
def test_a_stand_in_that_is_no_python_does_not(said):
    assert understood(said) is None


def test_a_python_without_ssl_or_sqlite_does_not(tmp_path):
    """As built on a computer that lacked the libraries: the import fails, and so does the probe."""
    lacking = "import sys; sys.modules['ssl'] = None\n" + PROBE
    assert subprocess.run(
        [sys.executable, *OPTIONS, "-c", lacking], capture_output=True, check=False
    ).returncode


def test_windows_store_and_qgis_and_shims_are_left_out(tmp_path):
    store = program(tmp_path / "Users" / "u" / "AppData" / "Local" / "Microsoft" / "WindowsApps", "python3")
    qgis = program(tmp_path / "OSGeo4W" / "apps" / "Python312", "python")
    own = program(tmp_path / "Python311", "python3.11")
    search = os.pathsep.join(str(path.parent) for path in (store, qgis, own))
    found = candidates(search, "win32", [tmp_path / "OSGeo4W"])
    assert found == [str(own)]


def test_a_conda_that_qgis_runs_in_is_left_out(tmp_path):
    conda = program(tmp_path / "conda" / "bin", "python3")
    for system in ("win32", "darwin", "linux"):
        assert str(conda) not in candidates(str(conda.parent), system, [tmp_path / "conda"])


def test_a_distributions_python_is_a_candidate_though_qgis_runs_in_it():
    found = candidates("/usr/bin", "linux", [Path("/usr")])
    assert "/usr/bin/python3" in found


def test_macs_stand_in_that_opens_a_window_is_never_run(tmp_path):
    brew = program(tmp_path / "opt" / "homebrew" / "bin", "python3.12")
    found = candidates(str(brew.parent), "darwin", [], ["/usr/bin", str(brew.parent)])
    assert found[0] == str(brew) and not any(path.startswith("/usr/bin/") for path in found)


def test_a_python_beside_us_is_no_candidate(monkeypatch, tmp_path):
    program(tmp_path, "python3")
    monkeypatch.chdir(tmp_path)
    found = candidates(f".{os.pathsep}{os.environ['PATH']}", "linux")
    assert all(Path(path).is_absolute() for path in found)
