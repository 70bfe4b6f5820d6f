"""The real backend with an encoder that knows three colours; with ENCODER_BACKEND it writes a scene instead.

Run by the backend's Python; whatever arguments the plugin gives are not needed.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parents[2] / "backend" / "helpers"))
sys.path.insert(0, str(Path(__file__).parents[3] / "backend"))
sys.path.insert(0, str(Path(__file__).parents[2] / "helpers"))

import windows_files

windows_files.take_part()  # before modules look up what the system has
# ruff: noqa: E402

from scene_encoder_double import ColourEncoder, engine_of, write_colours

from earthmind.server.process import serve

if "ENCODER_BACKEND" in os.environ:
    write_colours(Path(os.environ["ENCODER_BACKEND"]), ["rrg", "bg."])
else:
    serve(engine_of(ColourEncoder()), exit_with_stdin=True)
