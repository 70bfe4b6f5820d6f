"""The real backend with the small test model of ``tests/backend``, as the plugin would start it.

Run by the backend's Python; whatever arguments the plugin gives are not needed.
"""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "backend" / "helpers"))
sys.path.insert(0, str(Path(__file__).parents[3] / "backend"))
sys.path.insert(0, str(Path(__file__).parents[2] / "helpers"))

import windows_files

windows_files.take_part()  # before modules look up what the system has
# ruff: noqa: E402

from doubles import ThresholdModel, shelf_of

from earthmind.inference.engine import Engine
from earthmind.server.process import serve

if __name__ == "__main__":
    serve(Engine(shelf_of(ThresholdModel())), exit_with_stdin=True)
