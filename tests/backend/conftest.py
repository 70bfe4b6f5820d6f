"""Places to ask about; ``helpers/`` here and beside this folder hold what tests import by name."""

from __future__ import annotations

import os
import sys
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE / "helpers"), str(HERE.parent / "helpers")]

os.environ["LC_ALL"] = "C.UTF-8"  # commands speak English, whatever the computer's own language

from place_fixtures import own_cache, place  # noqa: E402, F401
from places import Place  # noqa: E402
from real_files import SCENES, at_hand  # noqa: E402


@pytest.fixture(scope="session")
def real_scene() -> Place:
    """A real flood, with its water outlined by people."""
    folder = at_hand(SCENES / "spain_flood", "S2.tif", "S1.tif", "water.tif")
    return Place(folder / "S2.tif", folder / "S1.tif", (0, 0, 0, 0))
