"""docs/adding_a_reader.md, followed to the letter in a copy of the package."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
from benchmark_folders import write_picture

ROOT = Path(__file__).resolve().parents[3]
MODULE, LINE = re.findall(r"```python\n(.*?)```", (ROOT / "docs/adding_a_reader.md").read_text(), re.DOTALL)


@pytest.fixture
def earthmind(tmp_path):
    """The command line of a package with one module and one line more."""
    package = shutil.copytree(
        ROOT / "backend" / "earthmind", tmp_path / "earthmind", ignore=shutil.ignore_patterns("__pycache__")
    )
    readers = package / "evaluation" / "readers"
    (readers / "harbours.py").write_text(MODULE)
    table = (readers / "__init__.py").read_text()
    (readers / "__init__.py").write_text(table.replace("DATASETS = {\n", f"DATASETS = {{\n{LINE}"))

    def run(*arguments):
        return subprocess.run(
            [sys.executable, "-m", "earthmind", *arguments], cwd=tmp_path, capture_output=True, text=True
        )

    return run


def test_a_module_and_a_line_make_a_benchmark(earthmind, tmp_path):
    root = tmp_path / "harbours"
    write_picture(root / "pictures" / "quay.png", 90, side=64)
    (root / "test.csv").write_text("quay,Is there a ship?,no\nquay,Is there water?,yes\n")
    done = earthmind("eval", "harbours", "--root", "harbours", "--split", "test", "--json")
    assert done.returncode == 0, done.stderr
    report = json.loads(done.stdout)
    assert (report["dataset"], report["n"], report["sensors"]) == ("harbours", 2, ["optical"])
    assert "accuracy/presence" in report["scores"]

    (root / "test.csv").write_text("quay,Is there a ship?\n")
    done = earthmind("eval", "harbours", "--root", "harbours", "--split", "test")
    assert done.returncode == 1
    assert (
        done.stderr == 'Error: harbours/test.csv: "quay,Is there a ship?" is no name, question and answer.\n'
    )


def test_the_new_benchmark_has_help(earthmind):
    told = " ".join(earthmind("eval", "harbours", "--help").stdout.split())
    assert "Score a model on Harbours: yes-or-no questions. --split: test." in told
