"""The states of the panel on a screen of 1366 by 768, and what can be done in them; pictures of each."""

from __future__ import annotations

import http.server
import shutil
import subprocess
import threading
from pathlib import Path

import pytest
from qgis_window import PLUGIN
from update_translations import source_texts, translations

ROOT = Path(__file__).resolve().parents[2]
SCREENS = ROOT / "build" / "screens"


@pytest.fixture(scope="module", autouse=True)
def gathered():
    """One folder for the pictures of all runs."""
    shutil.rmtree(SCREENS, ignore_errors=True)
    SCREENS.mkdir(parents=True)


@pytest.fixture
def pictured(in_window):
    """Run a script and gather its pictures; returns what it reports, and their names."""

    def run(script, job, **options):
        state = in_window(script, job, **options)
        taken = sorted((in_window.folder / "screens").glob("*.png"))
        for path in taken:
            shutil.copy2(path, SCREENS / path.name)
        return state, [path.stem for path in taken]

    return run


class _Index(http.server.BaseHTTPRequestHandler):
    """A package index that says nothing for a while, then refuses everybody."""

    refuses = threading.Event()

    def do_GET(self) -> None:
        if self.path == "/refuse":
            self.refuses.set()
        else:
            self.refuses.wait(60)
        self.send_response(200 if self.path == "/refuse" else 403)
        self.send_header("Content-Length", "0")
        self.end_headers()

    do_HEAD = do_GET

    def log_message(self, *_: object) -> None:
        """Keep quiet."""


@pytest.fixture
def index():
    _Index.refuses.clear()
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), _Index)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    yield f"http://127.0.0.1:{server.server_port}"
    _Index.refuses.set()
    server.shutdown()
    server.server_close()


def test_the_first_start_and_a_set_up_that_fails_with_its_cause(pictured, in_window, index):
    if not list((PLUGIN / "backend").glob("earthmind-*.whl")):
        pytest.skip("needs the backend's wheel in the plugin (make plugin)")
    data = {"XDG_DATA_HOME": str(in_window.folder / "data"), "PYTHONNOUSERSITE": "1"}
    state, names = pictured("drive_first_screens.py", {"server": index}, environment=data, backend="")
    assert names == ["01 first start", "02 setting up", "03 failed set-up"]
    assert state["offer"] == "Set up the backend" and state["hint"] == "Set up the backend first."
    assert "127.0.0.1 refuses to send files" in state["why"]
    print(f"longest stand-still while setting up: {state['still_ms']:.0f} ms")
    assert state["dialogs"] == [] and state["exit_code"] == 0


def test_the_states_of_the_panel_on_a_small_screen(pictured, scene):
    state, names = pictured("drive_screens.py", {"optical": str(scene.optical), "sar": str(scene.sar)})
    print(f"longest stand-still while asking: {state['still_ms']:.0f} ms")
    assert state["streamed"] and "rectangle" in state["region"]
    assert state["told"] == "Click at what is wrong in the last answer; Esc ends."
    assert state["clicks"] == 1 and state["after"][1] < state["before"][1]
    assert any(note.startswith("Removed at ") for note in state["notes"])
    assert state["undone"] == pytest.approx(state["before"][1])
    assert state["totals"] == pytest.approx(state["before"][1], rel=0.02)
    assert state["bar"] == [] and state["dialogs"] == []
    group, within, *widths = state["raster"]
    assert (group, within) == ("Segment the water.", "EarthMind") and widths[0] == widths[1]
    assert len(state["save"]) == 1 and state["save"][0].startswith("Save Vector Layer as")
    assert "swap" in state["problem"].lower()
    assert [name[:2] for name in names] == [f"{number:02}" for number in range(4, 14)] + ["13"]


def test_german_is_complete(pictured, scene):
    _is_complete("de", "de", "14 German", pictured, scene)


def test_chinese_is_complete(pictured, scene):
    if not _has_chinese_letters():
        pytest.skip("needs a font with Chinese letters (fonts-wqy-microhei)")
    _is_complete("zh", "zh-Hans", "15 Chinese", pictured, scene)


def _is_complete(code, locale, name, pictured, scene):
    known = translations(ROOT / "i18n" / f"earthmind_{code}.ts")
    english = [text for text in source_texts() if known.get(text, "") != text]
    job = {"optical": str(scene.optical), "sar": str(scene.sar), "name": name, "english": english}
    state, names = pictured("drive_language_screens.py", job, locale=locale)
    assert state["english"] == [] and len(names) == 3
    assert all(state["answers"]) and not any("Water" in answer for answer in state["answers"])


def test_a_screen_of_twice_the_resolution(pictured, scene):
    job = {"optical": str(scene.optical), "sar": str(scene.sar), "name": "16 double resolution"}
    double = {"QT_SCALE_FACTOR": "2"}
    state, _ = pictured(
        "drive_language_screens.py", {**job, "english": []}, environment=double, screen=(2732, 1536)
    )
    assert state["wide"] == 2 * 1366


def _has_chinese_letters() -> bool:
    program = shutil.which("fc-list")
    listed = [] if program is None else subprocess.check_output([program, ":lang=zh"], text=True).split()
    return bool(listed)
