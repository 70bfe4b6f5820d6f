"""The dock's job in a real QGIS window with the real backend, and what happens when things go wrong."""

from __future__ import annotations

import os

import pytest

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons


@pytest.fixture
def main_job(in_window, scene):
    folder = in_window.folder / "output"
    folder.mkdir(parents=True)
    answer = folder / "my answer.gpkg"
    job = {"optical": str(scene.optical), "sar": str(scene.sar), "answer": str(answer)}
    return in_window("drive_main_job.py", job), answer


def test_a_typed_sentence_becomes_polygons_over_the_water(main_job, scene):
    state, answer = main_job
    assert state["problem"] == "" and state["second_problem"] == ""
    assert state["suggested"] == ["S2", "S1"]
    assert state["ask_before_typing"] is False
    assert state["answer"] and "Segment the water." in state["conversation"]

    polygons = read_polygons(answer)
    assert polygons.geometries
    assert confusion_with_truth(polygons, scene.water).iou_foreground > 0.6
    assert state["group"] == "Segment the water."
    assert state["group_layers"] and all(str(answer) in source for source in state["group_layers"])
    assert state["crs_kept"] and state["view_kept"]

    assert sum(state["attention"]) == pytest.approx(1, abs=1e-3)
    assert {"read", "encode", "answer", "polygons"} <= set(state["stages"])
    assert state["second_answer"].strip()
    assert state["dialogs"] == [] and state["messages"] == []

    assert state["exit_code"] == 0
    with pytest.raises(ProcessLookupError):  # the backend ended with its QGIS
        os.kill(state["backend_pid"], 0)
    assert sorted(path.name for path in answer.parent.iterdir()) == [answer.name]


@pytest.fixture
def trouble(in_window, scene):
    folder = in_window.folder / "output"
    folder.mkdir(parents=True)
    job = {"optical": str(scene.optical), "sar": str(scene.sar), "answer": str(folder / "answer.gpkg")}
    return in_window("drive_trouble.py", job)


def test_swapped_layers_stop_and_a_killed_backend_leave_qgis_going(trouble):
    rasters = ["S1", "S2"]
    assert "swap" in trouble["swapped"]["problem"].lower()
    assert trouble["swapped"]["layers"] == rasters and len(trouble["swapped"]["bar"]) == 1

    assert trouble["stopped"]["seconds"] < 20
    assert trouble["stopped"]["problem"] == "" and "Stopped" in trouble["stopped"]["status"]
    assert trouble["stopped"]["layers"] == rasters

    assert trouble["killed"]["busy_before"]
    assert "backend" in trouble["killed"]["problem"] and "restart" in trouble["killed"]["problem"]
    assert trouble["killed"]["can_restart"]
    assert trouble["killed"]["layers"] == rasters
    assert trouble["files_after_kill"] == []

    assert trouble["restarted"]["problem"] == "" and trouble["restarted"]["answer"]
    assert len(trouble["restarted"]["layers"]) == 3
    assert trouble["dialogs"] == [] and trouble["exit_code"] == 0


@pytest.fixture
def large_area(in_window, long_scene):
    folder = in_window.folder / "output"
    folder.mkdir(parents=True)
    answer = folder / "answer.gpkg"
    job = {"optical": str(long_scene.optical), "sar": str(long_scene.sar), "answer": str(answer)}
    return in_window("drive_large_area.py", job), answer


def test_a_large_area_is_segmented_in_windows_stopped_and_limited_by_drawing(large_area, long_scene):
    state, answer = large_area
    assert any("as one picture" in note for note in state["question_notes"])

    windows = state["windows"]
    assert windows["problem"] == "" and windows["answer"]
    assert windows["hint"] == "Full resolution: about 2 windows."
    assert "Looked at in 2 windows at 10 m." in windows["notes"]
    assert windows["told"] and set(windows["told"]) <= {f"{done} of 2 windows" for done in range(3)}
    assert confusion_with_truth(read_polygons(answer), long_scene.water).iou_foreground > 0.6

    assert state["stopped"]["seconds"] < 1.5 and "Stopped" in state["stopped"]["status"]

    drawn = state["drawn"]
    assert drawn["problem"] == "" and drawn["inside"]
    assert all(100 < length < 11000 for length in drawn["drawn_m"])
    assert not any("window" in note for note in drawn["notes"])
    assert state["dialogs"] == [] and state["messages"] == [] and state["exit_code"] == 0
