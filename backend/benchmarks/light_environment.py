"""Size and set-up time of the light environment, made as the plugin makes it; then a first question in it.

python backend/benchmarks/light_environment.py [--python /usr/bin/python3]
"""

from __future__ import annotations

import argparse
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parents[2]
sys.path.insert(0, str(REPOSITORY / "backend"))


def main() -> None:
    """Make an environment in a path with a space, ask in it, print the figures, remove it."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--python", default="/usr/bin/python3", help="Interpreter to make it with.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="light environment ") as folder:
        measure(Path(folder), options.python)


def measure(folder: Path, python: str) -> None:
    """Make, ask, print."""
    source, venv = folder / "source", folder / "venv"
    skip = shutil.ignore_patterns(".venv*", "build", "*.egg-info", "__pycache__", "benchmarks")
    shutil.copytree(REPOSITORY / "backend", source, ignore=skip)
    inner = str(venv / "bin" / "python")
    started = time.perf_counter()
    run(python, "-I", "-m", "venv", str(venv))
    run(inner, "-I", "-m", "pip", "install", "--quiet", "--no-compile", str(source))
    run(inner, "-I", "-c", plugin_script("_SLIM"))
    run(inner, "-I", "-m", "earthmind", "--help")
    print(f"set-up: {time.perf_counter() - started:.0f} s (load {os.getloadavg()[0]:.1f})")
    print(f"size: {megabytes(venv):.0f} MB")
    if "torch" in run(inner, "-I", "-m", "pip", "list"):
        raise SystemExit("PyTorch was installed: this is no light environment.")
    ask(inner, folder)
    print(f"size after a question: {megabytes(venv):.0f} MB")


def ask(inner: str, folder: Path) -> None:
    """Ask about the sample scene."""
    run(inner, "-I", "-m", "earthmind.datasets.simulated.sample_scene", str(folder / "scene"),
        "--recipe", str(REPOSITORY / "resources" / "sample_scene.json"))  # fmt: skip
    rasters = ("--optical", str(folder / "scene" / "S2.tif"), "--sar", str(folder / "scene" / "S1.tif"))
    started = time.perf_counter()
    told = run(inner, "-I", "-m", "earthmind", "ask", *rasters, "--question", "Is there flooding?", "--json")
    print(f"first question, start of the process included: {time.perf_counter() - started:.1f} s")
    print(f"answer: {json.loads(told)['text']}")


def plugin_script(name: str) -> str:
    """A script that the plugin's installer runs, read from its source, which only QGIS can import."""
    source = (REPOSITORY / "qgis_earthmind" / "connection" / "installer.py").read_text(encoding="utf-8")
    return source.split(f'{name} = """', 1)[1].split('"""', 1)[0]


def run(*command: str) -> str:
    """Output of a command that has to succeed."""
    done = subprocess.run(command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL)
    return done.stdout


def megabytes(folder: Path) -> float:
    """What a folder takes on the disk, in blocks."""
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*")) / 1e6


if __name__ == "__main__":
    main()
