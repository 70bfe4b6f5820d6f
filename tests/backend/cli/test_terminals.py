"""Terminals that cannot show every character: nothing fails, and JSON stays JSON."""

from __future__ import annotations

import io
import json
import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

HELPERS = Path(__file__).resolve().parents[1] / "helpers"
COMMAND = f'''
import sys
sys.path.insert(0, {str(HELPERS)!r})
from doubles import ThresholdModel, shelf_of
from earthmind.model.protocol import Mask, TextPiece
class Echo(ThresholdModel):
    """Says and marks what it is asked for."""
    def answer(self, encoded, text, **named):
        yield TextPiece(text + " ")
        for event in super().answer(encoded, text, **named):
            yield Mask(text, event.logits) if isinstance(event, Mask) else event
from earthmind.cli import main as cli
from earthmind.inference.models import shelf
def open_shelf(*given, **named):
    opened = shelf_of(Echo())
    opened.default = "double"
    return opened
shelf.open_shelf = open_shelf
cli.main()
'''
PHRASE = "wässer 水 \N{WATER WAVE}"

# Options of Python, and variables: as on a Western Windows, and as in the plainest of shells.
TERMINALS = {
    "cp1252": ([], {"PYTHONIOENCODING": "cp1252"}),
    "cp1252 strict": ([], {"PYTHONIOENCODING": "cp1252:strict"}),
    "ascii": (["-X", "utf8=0"], {"LC_ALL": "C", "PYTHONCOERCECLOCALE": "0"}),
    "ascii strict": ([], {"PYTHONIOENCODING": "ascii:strict"}),
}


@pytest.fixture(params=TERMINALS)
def earthmind(request):
    """Run a command in a terminal; gives its outputs as bytes."""
    options, variables = TERMINALS[request.param]
    kept = {
        name: value for name, value in os.environ.items() if not name.startswith(("PYTHON", "LC_", "LANG"))
    }

    def run(*arguments: object) -> subprocess.CompletedProcess[bytes]:
        return subprocess.run(
            [sys.executable, *options, "-c", COMMAND, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            capture_output=True,
            env={**kept, **variables},
            timeout=120,
        )

    run.encoding = "cp1252" if "cp1252" in request.param else "ascii"
    return run


def test_answers_in_every_script_are_printed(earthmind, place):
    done = earthmind("ask", "--optical", place.optical, "--question", f"Segment the {PHRASE}.")
    assert done.returncode == 0, done.stderr
    if earthmind.encoding == "cp1252":
        assert rb"w\xe4sser" not in done.stdout and "wässer".encode("cp1252") in done.stdout
        assert rb"\u6c34 \U0001f30a" in done.stdout
    else:  # click takes a terminal that says ASCII for one that knows UTF-8
        assert PHRASE in done.stdout.decode("utf-8")
    assert b"Traceback" not in done.stderr


def test_json_is_whole_and_says_every_character(earthmind, place, tmp_path):
    out = tmp_path / "out.gpkg"
    done = earthmind(
        *("segment", "--optical", place.optical, "--prompt", f"Segment the {PHRASE}."), "--out", out, "--json"
    )
    assert done.returncode == 0, done.stderr
    told = json.loads(done.stdout.decode("ascii"))
    assert PHRASE in told["segments"][0]["phrase"] and PHRASE in told["text"]
    assert told["out"] == str(out) and out.is_file()


def test_an_error_names_a_file_of_any_name_in_one_line(earthmind, tmp_path):
    missing = tmp_path / "Flüsse 水 \N{WATER WAVE}.tif"
    done = earthmind("ask", "--optical", missing, "--question", "Is there water?")
    assert done.returncode == 1 and b"Traceback" not in done.stderr
    (line,) = done.stderr.decode("utf-8", "surrogateescape").splitlines()
    assert line.startswith("Error: ") and "Fl" in line


def test_a_list_of_scenes_whose_names_no_terminal_shows_is_run(earthmind, place, tmp_path):
    shutil.copy(place.optical, tmp_path / "水.tif")
    scenes = tmp_path / "scenes.csv"
    scenes.write_text("optical,out\n水.tif,flüsse 水.gpkg\n", encoding="utf-8")
    done = earthmind("batch", scenes, "--prompt", "Segment the water.")
    assert b"Traceback" not in done.stderr and b"UnicodeEncodeError" not in done.stderr
    if earthmind.encoding == "cp1252":
        assert done.returncode == 0, done.stderr
        assert r"\u6c34.gpkg" in done.stdout.decode("cp1252")


def test_without_a_terminal_there_is_nothing_to_prepare(monkeypatch):
    from earthmind.cli.terminal import take_every_character

    monkeypatch.setattr(sys, "stdout", None)
    monkeypatch.setattr(sys, "stderr", io.StringIO())
    take_every_character()
