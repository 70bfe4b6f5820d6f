"""Windows in other processes: the same polygons, also where a process is killed in the middle."""

from __future__ import annotations

import os
import signal
import time
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


@pytest.fixture(scope="module", autouse=True)
def helpers_elsewhere():
    """Other processes find the model of these tests."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("PYTHONPATH", os.pathsep.join([HELPERS, os.environ.get("PYTHONPATH", "")]))
        yield


@pytest.fixture(scope="module")
def cluster(helpers_elsewhere):
    """A Dask cluster of two processes; one that is killed is started again."""
    with distributed.LocalCluster(
        n_workers=2, threads_per_worker=1, processes=True, dashboard_address=None
    ) as local:
        yield local


@pytest.fixture
def request_of_river(tmp_path) -> PlaceRequest:
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


def test_a_killed_dask_worker_changes_nothing(request_of_river, cluster):
    expected = polygons(request_of_river, Options())
    pids = [worker.pid for worker in cluster.workers.values()]
    run = on_cluster(cluster.scheduler_address, "double", "cpu", load)
    windows = killing(run, 4, lambda: os.kill(pids[0], signal.SIGKILL))
    assert polygons(request_of_river, Options(), windows) == expected


def test_what_is_cancelled_on_a_cluster_leaves_no_task_and_no_file(request_of_river, cluster, tmp_path):
    before, done = sorted(tmp_path.iterdir()), []
    run = on_cluster(cluster.scheduler_address, "double", "cpu", load)

    def counted(*given):
        for each in run(*given):
            done.append(each)
            yield each

    options = Options(window=32, overlap=4, out=tmp_path / "out.gpkg", work=tmp_path.parent / "finished")
    engine = Engine(shelf_of(ThresholdModel()))
    events = list(
        engine.ask(request_of_river, PROMPT, options, windows=counted, stopped=lambda: len(done) >= 3)
    )
    assert isinstance(events[-1], happenings.Stopped) and 3 <= len(done) < 20
    assert sorted(tmp_path.iterdir()) == before
    with distributed.Client(cluster.scheduler_address) as client:
        deadline = time.monotonic() + 10  # a window that is under way is finished, and forgotten
        while any(client.processing().values()) and time.monotonic() < deadline:
            time.sleep(0.05)
        assert not any(client.processing().values()) and not any(client.has_what().values())


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


@pytest.mark.parametrize("where", ["processes", "cluster"])
def test_a_batch_goes_on_past_a_scene_that_fails(request_of_river, tmp_path, where, request):
    table = tmp_path / "scenes.csv"
    table.write_text("optical,out,prompt\nS2.tif,a.gpkg,\nnone.tif,b.gpkg,\nS2.tif,c.geojson,Mark lakes\n")
    scenes = read_scenes(table, PROMPT).scenes
    engine = Engine(shelf_of(ThresholdModel()))
    address = request.getfixturevalue("cluster").scheduler_address if where == "cluster" else None
    windows = run_windows_by("double", "cpu", workers=2, scheduler=address, load=load)
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
