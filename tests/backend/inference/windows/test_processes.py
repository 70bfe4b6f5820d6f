"""Windows in other processes: the same polygons, also where a process is killed in the middle."""

from __future__ import annotations

import os
import signal
from pathlib import Path

import distributed
import numpy as np
import pyogrio
import pytest
import shapely
from doubles import ThresholdModel, shelf_of
from elsewhere_model import load
from places import S2_BANDS, write_raster

from earthmind.errors import EarthMindError, InputError
from earthmind.inference import events as happenings
from earthmind.inference.batch import run_scenes
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.inference.scene_list import read_scenes
from earthmind.inference.windows.processes import on_cluster, on_processes, run_windows_by

HELPERS = str(Path(__file__).parents[2] / "helpers")
PROMPT = "Segment the water."


@pytest.fixture
def request_of_river(tmp_path, monkeypatch) -> PlaceRequest:
    monkeypatch.setenv("PYTHONPATH", os.pathsep.join([HELPERS, os.environ.get("PYTHONPATH", "")]))
    rows, columns = np.mgrid[:200, :200]
    water = np.abs(columns - 100 - 60 * np.sin(rows / 24)) < 12
    bands = np.where(water, 300, 2600).astype(np.int16)[None].repeat(13, axis=0)
    return PlaceRequest(LayerRequest(str(write_raster(tmp_path / "S2.tif", bands, S2_BANDS))))


def polygons(request, options=None, windows=None) -> list[str]:
    events = list(Engine(shelf_of(ThresholdModel())).ask(request, PROMPT, options, windows=windows))
    assert isinstance(events[-1], happenings.Done), events[-1]
    segments = [event for event in events if isinstance(event, happenings.Segment)]
    return sorted(f.geometry.normalize().wkb_hex for segment in segments for f in segment.features)


def killing(run_windows, after: int, kill):
    """Run windows, killing a process once some are finished."""

    def run(asked, job, store, numbers):
        for done, number in enumerate(run_windows(asked, job, store, numbers), start=1):
            if done == after:
                kill()
            yield number

    return run


def test_a_killed_dask_worker_changes_nothing(request_of_river):
    expected = polygons(request_of_river, Options())
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as cluster:
        pids = [worker.pid for worker in cluster.workers.values()]

        run = on_cluster(cluster.scheduler_address, "double", "cpu", load)
        windows = killing(run, 4, lambda: os.kill(pids[0], signal.SIGKILL))
        assert polygons(request_of_river, Options(), windows) == expected


def test_a_killed_process_of_this_machine_changes_nothing(request_of_river):
    expected = polygons(request_of_river, Options())
    killed = []

    def kill() -> None:
        import multiprocessing

        killed.append(multiprocessing.active_children()[0].pid)
        os.kill(killed[0], signal.SIGKILL)

    windows = killing(on_processes(2, "double", "cpu", load), 4, kill)
    assert polygons(request_of_river, Options(), windows) == expected
    assert killed


def test_errors_of_a_worker_arrive_in_their_own_sentence(request_of_river, tmp_path):
    def windows(asked, job, store, numbers):
        Path(job.look.layers[0].uri).unlink()
        return on_processes(1, "double", "cpu", load)(asked, job, store, numbers)

    engine = Engine(shelf_of(ThresholdModel()))
    last = list(engine.ask(request_of_river, PROMPT, Options(), windows=windows))[-1]
    assert isinstance(last, happenings.Failed) and last.code == "missing"


def test_a_scheduler_that_does_not_answer_is_told(request_of_river):
    engine = Engine(shelf_of(ThresholdModel()))
    events = engine.ask(
        request_of_river,
        PROMPT,
        Options(),
        windows=on_cluster("tcp://127.0.0.1:9", "double", "cpu", load),
    )
    last = list(events)[-1]
    assert isinstance(last, happenings.Failed) and "tcp://127.0.0.1:9 does not answer" in last.message


def test_a_batch_goes_on_past_a_scene_that_fails(request_of_river, tmp_path):
    table = tmp_path / "scenes.csv"
    table.write_text("optical,out,prompt\nS2.tif,a.gpkg,\nnone.tif,b.gpkg,\nS2.tif,c.geojson,Mark lakes\n")
    scenes = read_scenes(table, PROMPT).scenes
    engine = Engine(shelf_of(ThresholdModel()))
    windows = run_windows_by("double", "cpu", workers=2, load=load)
    results = list(run_scenes(engine, scenes, Options(window=64, overlap=8), windows))
    assert [result["error"] is None for result in results] == [True, False, True]
    assert "none.tif" in results[1]["error"] and results[0]["features"] == 1
    first = shapely.from_wkb(pyogrio.raw.read(tmp_path / "a.gpkg")[2])
    assert first[0].area == pytest.approx(results[0]["area_m2"], rel=2e-3)


def test_lists_of_scenes_that_lack_something_are_refused(tmp_path):
    table = tmp_path / "scenes.csv"
    for text, said in [
        ("optical,sar\na,b\n", "needs out"),
        ("optical,out\na.tif,\n", "Line 2 .* lacks out"),
        ("optical,out\na.tif,b.gpkg\n", "lacks a prompt"),
    ]:
        table.write_text(text)
        with pytest.raises(InputError, match=said):
            read_scenes(table, None if "prompt" in said else PROMPT)
    with pytest.raises(EarthMindError, match="cannot be read"):
        read_scenes(tmp_path / "none.csv", PROMPT)
