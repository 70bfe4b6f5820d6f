"""The states of the panel on a screen of 1366 by 768, and what can be done in them; pictures of each."""

from __future__ import annotations

import pytest


def test_the_states_of_the_panel_on_a_small_screen(in_window, scene):
    state = in_window("drive_screens.py", {"optical": str(scene.optical), "sar": str(scene.sar)})
    assert "error" not in state, state
    assert state["told"] == "Click at what is wrong in the last answer; Esc ends."
    assert state["clicks"] == 1 and state["after"][1] < state["before"][1]
    assert any(note.startswith("Removed at ") for note in state["notes"])
    assert state["undone"] == pytest.approx(state["before"][1])
    assert state["totals"] == pytest.approx(state["before"][1], rel=0.02)
    assert state["bar"] == [] and state["dialogs"] == []
    assert (
        state["raster"][:2] == ["Segment the water.", "EarthMind"]
        and state["raster"][2] == state["raster"][3]
    )
    assert len(state["save"]) == 1 and state["save"][0].startswith("Save Vector Layer as")
    pictures = sorted(path.name for path in (in_window.folder / "screens").glob("*.png"))
    assert len(pictures) == 7
