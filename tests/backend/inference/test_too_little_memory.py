"""A GPU with too little memory: the CPU takes over where the device was left open, else it is told."""

import gc
import weakref

import pytest
import torch
from doubles import CARD, ThresholdModel, entry_of

from earthmind.errors import ModelError
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.models import shelf as shelves
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.model.library.catalogue import Catalogue
from earthmind.sentences import Sentence

FULL = ModelError(
    Sentence(
        "The model needs about {needed:.1f} GiB of GPU memory and {free:.1f} GiB are free on {device}; close "
        "other programs.",
        needed=9.9,
        free=3.0,
        device="cuda",
    ),
    code="memory",
)


class OnGpu(ThresholdModel):
    """Runs out of memory at one place: when it encodes, or in the middle of its answer."""

    def __init__(self, place: str) -> None:
        super().__init__()
        self.place = place

    def encode(self, pictures):
        if self.place == "encode":
            raise torch.OutOfMemoryError("CUDA out of memory. Tried to allocate 2.00 GiB.")
        return super().encode(pictures)

    def answer(self, encoded, text, **rest):
        for number, event in enumerate(super().answer(encoded, text, **rest)):
            if number == 1 and self.place == "answer":
                raise torch.OutOfMemoryError("CUDA out of memory.")
            yield event


@pytest.fixture
def shelf_on(monkeypatch):
    monkeypatch.setattr(shelves, "resolve_device", lambda asked, runtimes: "cuda")

    def make(on_gpu, asked="auto"):
        loads = []

        def load(device):
            loads.append(device)
            if device == "cpu":
                return ThresholdModel()
            if isinstance(on_gpu, Exception):
                raise on_gpu
            return on_gpu

        return ModelShelf(Catalogue((entry_of(CARD, load),)), asked, CARD.name), loads

    return make


def request(place):
    return PlaceRequest(optical=LayerRequest(str(place.optical)))


def asked(shelf, place, times=1):
    engine = Engine(shelf)
    return [list(engine.ask(request(place), "Segment the water.")) for _ in range(times)]


def notes(events):
    return [event.message for event in events if isinstance(event, happenings.Note)]


def test_a_model_that_does_not_fit_is_loaded_on_the_cpu_and_every_answer_tells_so(shelf_on, place):
    shelf, loads = shelf_on(FULL)
    first, second = asked(shelf, place, times=2)
    assert loads == ["cuda", "cpu"]
    assert isinstance(first[-1], happenings.Done) and isinstance(second[-1], happenings.Done)
    told = [note for note in notes(first) if "CPU" in note]
    assert told == [
        "The model needs about 9.9 GiB of GPU memory and 3.0 GiB are free on cuda, so double runs on the "
        "CPU, slowly."
    ]
    assert notes(second).count(told[0]) == 1


def test_a_named_device_is_kept_and_the_need_is_told(shelf_on, place):
    shelf, loads = shelf_on(FULL, asked="cuda")
    (events,) = asked(shelf, place)
    assert (events[-1].code, events[-1].message) == ("memory", FULL.message)
    assert loads == ["cuda"]


def test_running_out_while_encoding_goes_on_on_the_cpu(shelf_on, place):
    shelf, loads = shelf_on(OnGpu("encode"))
    (events,) = asked(shelf, place)
    assert isinstance(events[-1], happenings.Done), events[-1]
    assert loads == ["cuda", "cpu"] and any("ran out of memory" in note for note in notes(events))


def test_running_out_within_an_answer_is_told_and_the_next_question_is_answered(shelf_on, place):
    shelf, _ = shelf_on(OnGpu("answer"))
    first, second = asked(shelf, place, times=2)
    assert first[-1].code == "memory" and "ask again" in first[-1].message
    assert isinstance(second[-1], happenings.Done)


def test_running_out_on_a_named_device_says_what_to_do(shelf_on, place):
    (events,) = asked(shelf_on(OnGpu("encode"), asked="cuda")[0], place)
    assert events[-1].code == "memory" and "--device auto or cpu" in events[-1].message


def test_a_tiled_run_goes_on_on_the_cpu(shelf_on, place):
    shelf, loads = shelf_on(OnGpu("encode"))
    events = list(Engine(shelf).ask(request(place), "Segment the water.", Options(window=32)))
    assert isinstance(events[-1], happenings.Done), events[-1]
    assert loads == ["cuda", "cpu"] and len([note for note in notes(events) if "CPU" in note]) == 1


def test_other_errors_are_not_mistaken_for_a_lack_of_memory(shelf_on, place):
    shelf, loads = shelf_on(ModelError("Its weights are damaged.", code="weights"))
    (events,) = asked(shelf, place)
    assert events[-1].code == "weights" and loads == ["cuda"]


def test_memory_of_the_gpu_is_given_back_before_the_model_is_loaded_on_the_cpu(shelf_on, place, monkeypatch):
    class Held:
        """Something that was computed on the GPU."""

    held = []

    class Holding(OnGpu):
        def encode(self, pictures):
            computed = Held()
            held.append(weakref.ref(computed))
            return super().encode(pictures)

    alive = []
    shelf, loads = shelf_on(Holding("encode"))
    monkeypatch.setattr(
        shelves,
        "free_unused_memory",
        lambda: (gc.collect(), alive.append((held[0]() is not None, len(loads)))),
    )
    (events,) = asked(shelf, place)
    assert isinstance(events[-1], happenings.Done), events[-1]
    assert alive == [(False, 1)]
