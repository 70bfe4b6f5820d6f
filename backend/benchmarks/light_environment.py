"""Size and set-up time of the light environment, made from the lock by uv as the plugin makes it, beside pip.

python backend/benchmarks/light_environment.py [--python /usr/bin/python3]

The plugin puts the packages into a standalone Python of its own; here an environment of a Python that is
there takes its place. The standalone one adds about 60 MB, which are in the figures of a real set-up
(RESULTS.md).
"""

from __future__ import annotations

import argparse
import importlib.util
import json
import os
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

import uv

REPOSITORY = Path(__file__).resolve().parents[2]
LOCK = REPOSITORY / "backend" / "earthmind" / "provisioning" / "light.txt"
CHECKED = ("--require-hashes", "--only-binary", ":all:", "-r", str(LOCK))
PIP = ("-m", "pip", "install", "--quiet", "--disable-pip-version-check", "--no-compile")
sys.path[:0] = [str(REPOSITORY / "backend"), str(REPOSITORY / "tools")]

from assemble_plugin import backend_wheel  # noqa: E402


def main() -> None:
    """Make two environments in a path with a space, ask in one, print the figures, remove them."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--python", default="/usr/bin/python3", help="Interpreter to make them with.")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="light environment ") as folder:
        pip = by_pip(Path(folder) / "pip", options.python)
        own = by_uv(Path(folder) / "uv", options.python)
        print(f"pip, the same lock: {pip:.1f} s; uv: {own:.1f} s; ratio {pip / own:.1f}")
        measure(Path(folder) / "uv", Path(folder))


def by_pip(folder: Path, python: str) -> float:
    """Seconds of an environment by pip."""
    started = time.perf_counter()
    run(python, "-I", "-m", "venv", str(folder))
    run(interpreter(folder), "-I", *PIP, *CHECKED)
    run(interpreter(folder), "-I", *PIP, "--no-deps", "--no-index", str(backend_wheel()))
    return time.perf_counter() - started


def by_uv(folder: Path, python: str) -> float:
    """Seconds of an environment by uv, slimmed and tried as the plugin does it."""
    started = time.perf_counter()
    run(python, "-I", "-m", "venv", "--without-pip", str(folder))
    install = (uv.find_uv_bin(), "pip", "install", "--no-config", "--quiet", "--system-certs")
    install += ("--cache-dir", str(folder / "cache"), "--python", interpreter(folder))
    run(*install, *CHECKED)
    run(*install, "--no-deps", "--no-index", str(backend_wheel()))
    shutil.rmtree(folder / "cache")
    slim(folder)
    run(interpreter(folder), "-I", "-m", "earthmind", "doctor", "--json")
    return time.perf_counter() - started


def slim(folder: Path) -> None:
    """Remove what the plugin removes; its module needs no QGIS."""
    path = REPOSITORY / "qgis_earthmind" / "connection" / "setup" / "slimming.py"
    spec = importlib.util.spec_from_file_location("slimming", path)
    if spec is None or spec.loader is None:
        raise SystemExit(f"{path} cannot be loaded.")
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    module.slim(folder)


def measure(folder: Path, work: Path) -> None:
    """Print sizes, and ask a question."""
    print(f"size: {megabytes(folder):.0f} MB (load {os.getloadavg()[0]:.1f})")
    if list(folder.glob("lib/python3*/site-packages/torch")):
        raise SystemExit("PyTorch was installed: this is no light environment.")
    ask(interpreter(folder), work)
    print(f"size after a question: {megabytes(folder):.0f} MB")


def ask(inner: str, folder: Path) -> None:
    """Ask about the sample scene."""
    run(inner, "-I", "-m", "earthmind.datasets.simulated.sample_scene", str(folder / "scene"),
        "--recipe", str(REPOSITORY / "resources" / "sample_scene.json"))  # fmt: skip
    rasters = ("--optical", str(folder / "scene" / "S2.tif"), "--sar", str(folder / "scene" / "S1.tif"))
    started = time.perf_counter()
    told = run(inner, "-I", "-m", "earthmind", "ask", *rasters, "--question", "Is there flooding?", "--json")
    print(f"first question, start of the process included: {time.perf_counter() - started:.1f} s")
    print(f"answer: {json.loads(told)['text']}")


def interpreter(folder: Path) -> str:
    """The Python of an environment."""
    return str(folder / "bin" / "python")


def run(*command: str) -> str:
    """Output of a command that has to succeed."""
    return subprocess.run(
        command, check=True, capture_output=True, text=True, stdin=subprocess.DEVNULL
    ).stdout


def megabytes(folder: Path) -> float:
    """What a folder takes on the disk, in blocks."""
    return sum(path.lstat().st_blocks * 512 for path in folder.rglob("*")) / 1e6


if __name__ == "__main__":
    main()
