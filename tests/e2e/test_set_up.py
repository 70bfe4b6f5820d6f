"""The backend set up from the dock of a real QGIS: the real lock, a package index, a Python of its own."""

from __future__ import annotations

import json
import shutil
import ssl
import sys
import urllib.request
from pathlib import Path

import pytest

HELPERS = Path(__file__).resolve().parents[1] / "plugin" / "helpers"
sys.path.insert(0, str(HELPERS))

from qgis_window import PLUGIN  # noqa: E402
from standalone_python import standalone_python  # noqa: E402

INDEX = "https://pypi.org/simple"


@pytest.fixture
def plugin(in_window) -> Path:
    """The assembled plugin, which finds its Python in a local file: the system's own, packed as one."""
    if not list((PLUGIN / "backend").glob("earthmind-*.whl")):
        pytest.skip("needs the backend's wheel in the plugin (make plugin)")
    context = ssl.create_default_context()
    try:
        urllib.request.urlopen(f"{INDEX}/uv/", timeout=20, context=context).close()
    except OSError as error:
        pytest.skip(f"needs {INDEX} ({error})")
    copy = in_window.folder / "Ünal O'Neil (x)" / "qgis_earthmind"
    shutil.copytree(PLUGIN, copy)
    listed = copy / "backend" / "provisioning" / "python.json"
    archive = in_window.folder / "python.tar.gz"
    listed.write_text(json.dumps(standalone_python(archive)), encoding="utf-8")
    return copy


def test_a_button_sets_the_backend_up_and_another_removes_it(in_window, scene, plugin):
    data = in_window.folder / "Ünal O'Neil (x)" / "data"
    environment = {"XDG_DATA_HOME": str(data), "PYTHONNOUSERSITE": "1"}
    job = {"optical": str(scene.optical), "sar": str(scene.sar), "settings": {}}
    state = in_window("drive_set_up.py", job, environment=environment, plugin=plugin, backend="")
    assert state["offer"] == "Set up the backend"
    print(f"longest stand-still while setting up: {1000 * state['set_up']['still']:.0f} ms")
    assert state["set_up"]["still"] < 2.0
    assert state["answer"]["problem"] == "" and state["answer"]["text"]
    assert Path(state["python"]).is_relative_to(data / "earthmind" / "backends")
    assert "cpython-" in state["python"], "the standalone Python was not used"
    assert state["tree"]["bytes"] <= 600e6, state["tree"]
    assert len(state["tree"]["longest"]) <= 120, state["tree"]  # Windows takes 260 with all that is before
    assert state["removed"] == "Set up the backend"
    assert [path.name for path in (data / "earthmind").iterdir() if path.name != "work"] == []
    assert state["messages"] == [] and state["exit_code"] == 0


def test_quitting_in_the_middle_leaves_nothing_running(in_window, plugin):
    data = in_window.folder / "data"
    environment = {"XDG_DATA_HOME": str(data)}
    state = in_window("drive_quit_in_set_up.py", {}, environment=environment, plugin=plugin, backend="")
    assert "packages" in state["step"] and state["exit_code"] == 0
    assert _working_in(data) == []
    assert not (data / "earthmind" / "current.json").exists()


def _working_in(folder: Path) -> list[str]:
    """Commands of the processes whose working folder is below a folder."""
    found = []
    for entry in Path("/proc").iterdir():
        if entry.name.isdigit():
            try:
                if (entry / "cwd").readlink().is_relative_to(folder):
                    found.append((entry / "cmdline").read_text())
            except OSError:
                continue
    return found
