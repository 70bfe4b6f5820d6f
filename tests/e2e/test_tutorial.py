"""The tutorial, step by step as it is written, in a real QGIS window with the real backend."""

from __future__ import annotations

import pytest

from earthmind.datasets.simulated.sample_scene import DEFAULT_RECIPE, read_recipe, simulate

SQUARE_KM = 1e6


@pytest.fixture(scope="module")
def truth():
    """What the recipe really holds, in square metres."""
    recipe = read_recipe(DEFAULT_RECIPE)
    scene = simulate(recipe)
    pixel = recipe.resolution_m**2
    under_trees = scene.flooded_vegetation.sum() * pixel
    flood = scene.flood.sum() * pixel
    return {"water": scene.water.sum() * pixel, "flood": flood, "under trees": under_trees}


def test_every_step_of_the_tutorial_does_what_it_says(in_window, truth):
    state = in_window("drive_tutorial.py", {})
    steps = state["steps"]
    assert list(steps) == state["names"]  # those of the page, in its order
    assert [name for name, told in steps.items() if "failed" in told] == [], steps

    assert steps["load"]["layers"] == ["Districts", "S1", "S1 before the flood", "S2", "S2 before the flood"]
    assert steps["load"]["chosen"] == ["S2", "S1"]
    assert "Sentinel-2" in steps["layers"]["said"]

    (water,) = steps["ask"]["areas"]
    assert water == pytest.approx(truth["water"], rel=0.1)
    assert "Understood: area of water" in steps["card"]["understood"].replace("\xa0", " ")
    assert sum(steps["card"]["shares"]) == pytest.approx(1) and steps["card"]["bar"]
    (north,) = steps["follow"]["areas"]
    assert 0 < north < water
    segment = steps["segment"]
    assert segment["polygons"] > 3 and segment["group"] and segment["zoomed"]

    assert "rectangle" in steps["region"]["about"] and steps["region"]["areas"][0] < water / 2
    before, after, undone = steps["refine"]["counts"]
    assert (after, undone) == (before - 1, before)
    shown, hidden = steps["table"]["titles"]
    assert shown != hidden and steps["table"]["filtered"] < steps["table"]["all"]
    assert steps["zones"]["zones"] == ["A", "B", "C", "D"]
    assert steps["zones"]["sum"] == pytest.approx(segment["areas"][0], rel=0.02)
    (flood,) = steps["dates"]["areas"]
    assert flood < water
    assert truth["flood"] - 1.5 * truth["under trees"] < flood < truth["flood"]
    kept = steps["keep"]
    assert kept["written"] and kept["read"] and kept["turns"][0] == kept["turns"][1] > 4
    assert kept["pinned"] and kept["polygons"][0] == kept["polygons"][1] == kept["saved"] > 3
    assert kept["pictures"]
    (saved,) = state["bar"]
    assert "The conversation was saved" in saved and state["dialogs"] == [] and state["exit_code"] == 0
