"""Programs that are started get a standard input of their own, and no shell; text has an encoding."""

from __future__ import annotations

import ast
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
FOLDERS = ("backend/earthmind", "backend/benchmarks", "tools", "qgis_earthmind")
STARTS = {"run", "Popen", "call", "check_call", "check_output"}
SHELLS = {"system", "popen", "getoutput", "getstatusoutput", "startfile"}


def calls(path: Path):
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if not isinstance(node, ast.Call) or not isinstance(node.func, ast.Attribute):
            continue
        owner = node.func.value
        if isinstance(owner, ast.Name) and owner.id in ("subprocess", "os", "asyncio"):
            yield node, owner.id, node.func.attr


def faults(path: Path) -> list[str]:
    found = []
    for node, module, name in calls(path):
        given = {keyword.arg for keyword in node.keywords}
        where = f"{path.relative_to(ROOT) if path.is_relative_to(ROOT) else path.name}:{node.lineno}"
        if module == "subprocess" and name in STARTS and not given & {"stdin", "input"}:
            found.append(f"{where} inherits standard input")
        if name in SHELLS or "shell" in given or (module == "asyncio" and "subprocess" in name):
            found.append(f"{where} uses a shell")
    return found


def test_every_program_that_is_started_has_its_own_standard_input_and_no_shell():
    paths = [path for folder in FOLDERS for path in sorted((ROOT / folder).rglob("*.py"))]
    assert [fault for path in paths for fault in faults(path)] == []
    started = [node for path in paths for node, module, name in calls(path) if name in STARTS]
    assert len(started) >= 5  # it looks


@pytest.mark.parametrize(
    ("source", "said"),
    [
        ("import subprocess\nsubprocess.run(['a'])", "inherits standard input"),
        ("import subprocess\nsubprocess.Popen('a', stdin=subprocess.DEVNULL, shell=True)", "uses a shell"),
        ("import os\nos.system('a')", "uses a shell"),
    ],
)
def test_what_is_wrong_would_be_found(tmp_path, source, said):
    path = tmp_path / "a.py"
    path.write_text(source, encoding="utf-8")
    assert said in "".join(faults(path))


COMMANDS = """
import sys, warnings
warnings.filterwarnings("error", category=EncodingWarning, module="earthmind")
sys.argv = ["earthmind", *sys.argv[1:]]
from earthmind.cli.main import main
main()
"""


@pytest.mark.parametrize(
    "arguments",
    [("models", "list"), ("models", "info", "nano"), ("segment", "--prompt", "Segment the water.")],
    ids=lambda arguments: arguments[0],
)
def test_no_text_file_is_opened_in_the_encoding_of_the_computer(place, tmp_path, arguments):
    if arguments[0] == "segment":
        arguments += ("--optical", str(place.optical), "--out", str(tmp_path / "water.geojson"))
    done = subprocess.run(
        [sys.executable, "-X", "warn_default_encoding", "-c", COMMANDS, *arguments],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
    )
    assert done.returncode == 0 and "EncodingWarning" not in done.stderr, done.stderr
