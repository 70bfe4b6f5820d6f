"""Places and windows shared out over several GPUs; the driver is a stand-in, models note their GPU."""

import dataclasses
import threading

import numpy as np
import pytest
import torch
from doubles import CARD as MODEL
from doubles import ThresholdModel, entry_of
from gpus import CARD
from places import S2_BANDS, write_raster

from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.models import devices
from earthmind.inference.models import shelf as shelves
from earthmind.inference.models.shelf import ModelShelf, open_shelves
from earthmind.inference.requests import Detail, LayerRequest, Options, PlaceRequest
from earthmind.inference.windows.windowed import in_this_process
from earthmind.model.library.catalogue import Catalogue
from earthmind.model.loading.nvidia import NvidiaDriver


@pytest.fixture
def two_gpus(monkeypatch):
    monkeypatch.setattr(devices.sys, "platform", "linux")
    monkeypatch.setattr(devices, "nvidia_driver", lambda: NvidiaDriver((CARD, CARD), (12, 8)))
    monkeypatch.setattr(devices, "cuda_at_hand", lambda: True)
    monkeypatch.setattr(devices, "torch_gpu", lambda: "cuda")


class OnDevice(ThresholdModel):
    """Notes its device at each place; the first of each device waits until all have begun."""

    def __init__(self, device, noted, barrier=None, fails=""):
        super().__init__(dataclasses.replace(MODEL, max_side=64))
        self.device_of, self.noted, self.barrier, self.fails = device, noted, barrier, fails

    def encode(self, pictures):
        self.noted.append(self.device_of)
        if self.fails == self.device_of:
            raise torch.OutOfMemoryError("CUDA out of memory.")
        if self.barrier is not None and self.noted.count(self.device_of) == 1:
            self.barrier.wait(30)
        return super().encode(pictures)


def engine_on(noted, *, barrier=None, fails="", count=2, asked="auto"):
    def load(device):
        return OnDevice(device, noted, barrier, fails)

    models = Catalogue((entry_of(MODEL, load),))
    return Engine(*(ModelShelf(models, asked, MODEL.name, number=number) for number in range(count)))


def layer(folder, seed):
    rows, columns = np.mgrid[:150, :150]
    water = np.abs(columns - 75 - 30 * np.sin(rows / 24) - seed) < 12
    bands = np.where(water, 300, 2600).astype(np.int16)[None].repeat(13, axis=0)
    return PlaceRequest(LayerRequest(str(write_raster(folder / f"S2_{seed}.tif", bands, S2_BANDS))))


def polygons(engine, request, windows=None):
    events = list(engine.ask(request, "Segment the water.", Options(window=32, overlap=8), windows=windows))
    assert isinstance(events[-1], happenings.Done), events[-1]
    found = [event for event in events if isinstance(event, happenings.Segment)]
    shapes = sorted(f.geometry.normalize().wkb_hex for segment in found for f in segment.features)
    return shapes, [event.message for event in events if isinstance(event, happenings.Note)]


@pytest.mark.parametrize("windows", [None, in_this_process])
def test_windows_of_one_run_are_shared_out_over_all_gpus_and_give_the_same(two_gpus, tmp_path, windows):
    request, noted = layer(tmp_path, 0), []
    alone, _ = polygons(engine_on([], count=1), request)
    both, _ = polygons(engine_on(noted, barrier=threading.Barrier(2)), request, windows)
    assert both == alone and alone
    assert {*noted} == {"cuda:0", "cuda:1"}


def test_a_gpu_that_runs_out_of_memory_goes_on_on_the_cpu_beside_the_others(two_gpus, tmp_path):
    request, noted = layer(tmp_path, 0), []
    alone, _ = polygons(engine_on([], count=1), request)
    found, notes = polygons(engine_on(noted, fails="cuda:1"), request)
    assert found == alone
    assert "cpu" in noted and "cuda:0" in noted
    assert len([note for note in notes if "ran out of memory" in note]) == 1


def test_an_error_on_one_gpu_ends_the_run_with_its_sentence_and_no_thread_is_left(two_gpus, tmp_path):
    request = layer(tmp_path, 0)
    engine = engine_on([], fails="cuda:1", asked="cuda")
    last = list(engine.ask(request, "Segment the water.", Options(window=32)))[-1]
    assert isinstance(last, happenings.Failed) and last.code == "memory"
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("earthmind-windows")]


def test_a_run_that_is_stopped_stops_on_all_gpus(two_gpus, tmp_path):
    request = layer(tmp_path, 0)
    events = engine_on([]).ask(request, "Segment the water, slow", Options(window=32))
    for event in events:
        if isinstance(event, happenings.Progress) and event.stage == "answering":
            break
    events.close()
    assert not [thread for thread in threading.enumerate() if thread.name.startswith("earthmind-windows")]


def test_places_are_spread_and_a_further_question_about_one_goes_where_it_lies(two_gpus, tmp_path):
    noted = []
    engine = engine_on(noted)
    places = [layer(tmp_path, seed) for seed in range(2)]
    for place in (*places, *places):
        *_, done = engine.ask(place, "Segment the water.", Options(detail=Detail.OVERVIEW))
        assert isinstance(done, happenings.Done), done
    assert noted == ["cuda:0", "cuda:1"]  # each was encoded once


def test_a_model_whose_runtime_has_no_gpu_is_loaded_once_on_the_cpu(two_gpus, tmp_path, monkeypatch):
    monkeypatch.setattr(devices, "cuda_at_hand", lambda: False)
    monkeypatch.setattr(devices, "torch_gpu", lambda: None)
    noted = []
    polygons(engine_on(noted), layer(tmp_path, 0))
    assert {*noted} == {"cpu"}


def test_there_is_a_shelf_for_each_gpu_only_where_none_was_named(two_gpus, monkeypatch):
    assert [len(open_shelves(asked)) for asked in ("auto", "cuda", "cuda:1", "cpu")] == [2, 2, 1, 1]
    monkeypatch.setattr(devices, "nvidia_driver", lambda: NvidiaDriver(problem="no NVIDIA driver was found"))
    assert len(open_shelves("auto")) == 1


def test_processes_share_the_gpus_out_by_their_numbers(two_gpus, monkeypatch):
    from earthmind.inference.windows import processes

    loaded = []
    monkeypatch.setattr(shelves.catalogue, "find_model", lambda name: entry_of(MODEL, loaded.append))
    for number in range(3):
        numbers = type("Numbers", (), {"get": lambda self, number=number: number})()
        monkeypatch.setitem(processes._own, "number", 0)
        processes.take_number(numbers)
        processes.load_known("double", "auto")
    processes.load_known("double", "cuda:1")
    assert loaded == ["cuda:0", "cuda:1", "cuda:0", "cuda:1"]
