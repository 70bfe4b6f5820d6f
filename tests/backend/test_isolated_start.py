"""Processes that the backend starts itself: isolated as it is, spawned, and doing nothing twice."""

from __future__ import annotations

import ast
import json
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
OPTIONS = ("-I", "-X", "utf8", "-u")  # as the plugin starts the backend

SPAWNS = """
import multiprocessing, sys
from concurrent.futures import ProcessPoolExecutor

def of(code):
    with ProcessPoolExecutor(1, mp_context=multiprocessing.get_context("spawn")) as pool:
        return pool.submit(eval, code).result()

if __name__ == "__main__":
    told = "[__import__('sys').flags.isolated, __import__('sys').flags.utf8_mode]"
    print(of(told), eval(told), of("__import__('sys').stdin.read() if __import__('sys').stdin else ''") == "")
"""


def test_a_process_of_a_process_is_isolated_as_that_one_is_and_reads_no_input(tmp_path):
    script = tmp_path / "spawns.py"
    script.write_text(SPAWNS, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, *OPTIONS, str(script)],
        input="a line that belongs to the parent\n",
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=60,
    )
    assert done.stdout.strip() == "[1, 1] [1, 1] True", done.stderr


def test_a_batch_on_spawned_processes_runs_isolated_and_prints_each_scene_once(place, tmp_path):
    shutil.copy(place.optical, tmp_path / "S2.tif")
    (tmp_path / "numpy.py").write_text("raise SystemExit('planted')", encoding="utf-8")
    (tmp_path / "scenes.csv").write_text("optical,out\nS2.tif,a.gpkg\n", encoding="utf-8")
    command = [sys.executable, *OPTIONS, "-m", "earthmind", "batch", "scenes.csv", "--json", "--workers", "2"]
    done = subprocess.run(
        [*command, "--prompt", "Segment the water."],
        stdin=subprocess.DEVNULL,
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=tmp_path,
        timeout=120,
    )
    (line,) = done.stdout.splitlines()
    assert done.returncode == 0 and json.loads(line)["error"] is None, done.stderr


def started_on_import(path: Path) -> list[str]:
    """Calls at the top of a module that a spawned process would make again."""
    found = []
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.Expr) and isinstance(node.value, ast.Call):
            name = ast.unparse(node.value.func)
            if name in ("main", "app", "typer.run", "serve") or name.startswith(("subprocess.", "asyncio.")):
                found.append(f"{path.relative_to(ROOT)}:{node.lineno} {name}")
    return found


def test_no_module_does_its_work_where_it_is_only_imported():
    folders = ("backend/earthmind", "backend/benchmarks", "tools")
    inside_qgis = {"demo_in_qgis.py", "in_qgis.py"}  # scripts that QGIS itself runs, by their text
    paths = [path for folder in folders for path in sorted((ROOT / folder).rglob("*.py"))]
    assert [c for path in paths if path.name not in inside_qgis for c in started_on_import(path)] == []


@pytest.mark.parametrize("name", ["earthmind", "scale"])
def test_the_guard_is_there_where_there_is_a_command(name):
    path = {"earthmind": "backend/earthmind/__main__.py", "scale": "backend/benchmarks/scale.py"}[name]
    assert 'if __name__ == "__main__":' in (ROOT / path).read_text(encoding="utf-8")
