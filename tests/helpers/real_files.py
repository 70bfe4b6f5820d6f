"""Real files that tests of both sides run on where they are at hand."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

_SHARED = Path(__file__).parents[2].parent / "shared"
SCENES = Path(os.environ.get("EARTHMIND_DATA", _SHARED / "data")) / "scenes"
CONFORMANCE = Path(os.environ.get("EARTHMIND_CONFORMANCE", _SHARED / "conformance"))


def at_hand(folder: Path, *names: str) -> Path:
    """The folder, all of these files in it (patterns, too); else the test is skipped by the missing name."""
    for name in names:
        if not any(folder.glob(name)):
            pytest.skip(f"{folder / name} is not here; see EARTHMIND_DATA in CONTRIBUTING.md")
    return folder


def real_raster(relative: str) -> str:
    """A file of the real scenes; without it the test is skipped by its name."""
    return str(at_hand(SCENES, relative) / relative)


def bigearthnet() -> Path:
    """Three patches of BigEarthNet, as published."""
    stem = "S2A_MSIL2A_20170"
    patches = (f"{stem}613T101031_87_48", f"{stem}617T113321_36_85", f"{stem}617T113321_4_55")
    parts = (
        "S2*_labels_metadata.json",
        "S2*_B03.tif",
        "S2*_B08.tif",
        "S2*_B11.tif",
        "S1*_VV.tif",
        "S1*_VH.tif",
    )
    return at_hand(SCENES / "bigearthnet", *(f"{patch}/{part}" for patch in patches for part in parts))
