"""The dock's job in a real QGIS window with the real backend, and what happens when things go wrong."""

from __future__ import annotations

import os
import subprocess

import pyogrio
import pytest
import rasterio
import shapely
from qgis_window import BACKEND_PYTHON

from earthmind.evaluation.overlay import confusion_with_truth, read_polygons


@pytest.fixture
def main_job(in_window, scene):
    folder = in_window.folder / "output"
    folder.mkdir(parents=True)
    answer = folder / "my answer.gpkg"
    job = {"optical": str(scene.optical), "sar": str(scene.sar), "answer": str(answer)}
    return in_window("drive_main_job.py", job), answer


def outlines(path, layer=None) -> list[str]:
    """All polygons of a layer, to be compared."""
    shapes = shapely.from_wkb(pyogrio.raw.read(path, layer=layer)[2])
    return sorted(polygon.normalize().wkb_hex for polygon in shapely.get_parts(shapes))


def test_a_typed_sentence_becomes_polygons_over_the_water(main_job, scene, toolbox, tmp_path):
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

    by_toolbox, by_command = tmp_path / "toolbox.gpkg", tmp_path / "command.gpkg"
    prompt = "Segment the water."
    toolbox.run("segmenttext", OPTICAL=scene.optical, SAR=scene.sar, PROMPT=prompt, OUTPUT=by_toolbox)
    command = [BACKEND_PYTHON, "-I", "-m", "earthmind", "segment", "--prompt", prompt, "--out", by_command]
    subprocess.run(
        [*command, "--optical", scene.optical, "--sar", scene.sar], check=True, capture_output=True
    )
    assert (
        outlines(answer, "water") == outlines(by_toolbox) == outlines(by_command)
    )  # three doors, one answer


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
def bare_bands(in_window, scene):
    """Five of the scene's bands, under numbers that several missions use."""
    folder = in_window.folder / "output"
    folder.mkdir(parents=True)
    with rasterio.open(scene.optical) as source:
        numbers = [source.descriptions.index(name) + 1 for name in ("B2", "B3", "B4", "B8", "B11")]
        values, profile = source.read(numbers), {**source.profile, "count": len(numbers)}
    optical = folder / "field.tif"
    with rasterio.open(optical, "w", **profile) as target:
        target.write(values)
        for number in target.indexes:
            target.set_band_description(number, f"B{number}")
    job = {"optical": str(optical), "bands": "blue=1,green=2,red=3,nir=4,swir1=5"}
    return in_window("drive_bands.py", job)


def test_advice_to_name_the_bands_works_when_followed(bare_bands):
    assert "Bands" in bare_bands["refused"]
    assert "field" in bare_bands["why"]
    assert "eflectance" in bare_bands["unit"] and "reflectance" in bare_bands["notes"]
    assert bare_bands["problem"] == "" and "[SEG]" in bare_bands["answer"]
    assert bare_bands["dialogs"] == [] and bare_bands["exit_code"] == 0


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
