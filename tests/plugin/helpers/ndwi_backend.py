"""The real backend with one more model in its catalogue, as ``docs/adding_a_model.md`` adds it.

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

from ndwi_model import NDWI

from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import ModelShelf
from earthmind.model.library.catalogue import CATALOGUE, Catalogue, ModelEntry
from earthmind.server.process import serve

models = Catalogue((*CATALOGUE.entries, ModelEntry("ndwi", NDWI)))
serve(Engine(ModelShelf(models, "cpu")), exit_with_stdin=True)
