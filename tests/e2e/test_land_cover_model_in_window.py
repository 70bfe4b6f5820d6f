"""Dynamic World in a real QGIS window: pulled from a mirror, chosen in the panel, asked, drawn as a map."""

from __future__ import annotations

import numpy as np
import rasterio
from real_files import CONFORMANCE, at_hand, real_raster

from earthmind.model.dynamic_world.published_weights import DATA
from earthmind.model.library.fetching import pull


def test_land_covers_of_the_flood_in_spain(in_window, monkeypatch):
    mirror = at_hand(CONFORMANCE / "dynamic_world", DATA)
    optical = real_raster("spain_flood/S2.tif")
    models = in_window.folder / "models"
    monkeypatch.setenv("EARTHMIND_MODELS", str(models))
    pull("dynamic-world", accept_licence=True, mirror=mirror)
    questions = ["Segment the crops.", "Wie viel ist bebaut?", "Where are the clouds?", "What is here?"]
    out = in_window.folder / "land cover.tif"
    job = {"optical": optical, "map": str(out), "questions": questions}
    state = in_window("drive_land_cover_model.py", job, environment={"EARTHMIND_MODELS": str(models)})
    asked = state["asked"]
    assert "6.06 km²" in asked["Segment the crops."]
    assert "19 %" in asked["Wie viel ist bebaut?"]
    assert "no class for clouds" in asked["Where are the clouds?"]
    assert "Wetland" in asked["What is here?"]
    assert state["dialogs"] == [] and state["exit_code"] == 0
    with rasterio.open(out) as source:
        classes, names = source.read(1), {int(k[6:]): v for k, v in source.tags().items() if "CLASS_" in k}
    shares = dict(zip(*np.unique(classes, return_counts=True), strict=True))
    assert shares.get(0, 0) < 0.001 * classes.size, "each pixel is of a class"
    crops = next(number for number, name in names.items() if name == "crops")
    assert abs(shares[crops] / classes.size - 0.29) < 0.01
