"""The real backend with the models that it is shipped with; nothing is loaded before it is asked."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[3] / "backend"))

from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import open_shelf
from earthmind.server.process import serve

if __name__ == "__main__":
    serve(Engine(open_shelf()), exit_with_stdin=True)
