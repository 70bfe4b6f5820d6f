"""The models of this process: listed at once, loaded when first needed."""

from __future__ import annotations

import threading
from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import TypeVar

from earthmind.errors import EarthMindError, ModelError
from earthmind.inference.models.devices import (
    DeviceWorker,
    cannot_use,
    free_unused_memory,
    gpus_left_to_us,
    is_out_of_memory,
    on_gpu,
    resolve_device,
    too_little_memory,
)
from earthmind.model.library import catalogue
from earthmind.model.library.catalogue import Catalogue, ModelEntry
from earthmind.model.loading.effort import Effort, Work
from earthmind.model.model_options import DEFAULTS, ModelOptions
from earthmind.model.protocol import Model, ModelCard, PlacedModel, TellingModel
from earthmind.sentences import Sentence, joined

Result = TypeVar("Result")


@dataclass(frozen=True)
class ModelState:
    """Whether a model can answer.

    Attributes:
        status: ``loading``, ``ok`` or ``failed``.
        message: Why it failed, in one sentence.
    """

    status: str
    message: str | None = None


class ModelShelf:
    """Loads each model once, on the one thread of its device.

    Where the device was left to EarthMind (``auto``), a model for which the GPU has too little memory goes
    to the CPU, when it is loaded or when it runs out of memory later; so does one whose runtime does not get
    the GPU. A device that was named is kept. Each model has the device that its own runtime can use.

    Attributes:
        device: Where the model that was loaded last really runs; what was asked for until then.
    """

    def __init__(
        self,
        models: Catalogue,
        device: str = "auto",
        default: str = "nano",
        options: ModelOptions = DEFAULTS,
        number: int = 0,
    ) -> None:
        """Make a shelf; nothing is loaded yet.

        Args:
            models: The models known by name.
            device: ``auto``, ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
            default: Name or folder of the model that answers where none is named.
            options: How models are loaded and answer.
            number: Of the GPU, where the device leaves that open.
        """
        self.device = device
        self.default = default
        self._asked, self._number = device, number
        self._may_choose = device == "auto"
        self._models = models
        self._options = options
        self._worker = DeviceWorker()
        self._lock = threading.Lock()
        self._opened: dict[str, ModelEntry] = {}  # once loaded, a model is described as it was then
        self._loaded: dict[str, Model] = {}
        self._failed: dict[str, str] = {}
        self._notices: dict[str, str] = {}  # of models that are on the CPU instead of the GPU

    def known(self) -> list[ModelEntry]:
        """The models that can be named, fetched or not, and those loaded from folders."""
        names = {entry.name for entry in self._models.entries}
        with self._lock:
            given = [entry for entry in self._opened.values() if entry.given]
        return [*self._models.entries, *(entry for entry in given if entry.card.name not in names)]

    def cards(self) -> list[ModelCard]:
        """The cards of all models that are on this machine and known by name, and of those from folders."""
        return [entry.card for entry in self.known() if entry.fetched]

    def card(self, name: str) -> ModelCard:
        """The card of a model, without loading its weights.

        Raises:
            ModelError: If there is no such model, it is not fetched, or its folder holds no card.
        """
        entry = self._entry(name)
        entry.require_fetched()
        return entry.card

    def weight_states(self, name: str) -> list[tuple[str, int, int]]:
        """Name, size and time of change (ns) of a model's files of weights."""
        return self._entry(name).folder.weight_states

    def _entry(self, name: str) -> ModelEntry:
        with self._lock:
            entry = self._opened.get(name)
        return entry or self._models.find(name)

    @property
    def waiting(self) -> int:
        """How many calls wait for the device, or are run."""
        return self._worker.waiting

    def wants_gpu(self, name: str) -> bool:
        """Whether a model is to run on an NVIDIA GPU here; False where it cannot be loaded."""
        try:
            return resolve_device(self._asked, self._entry(name).runtimes(self._options)).startswith("cuda")
        except ModelError:
            return False

    def device_of(self, name: str) -> str:
        """Where a model runs, or would be loaded.

        Raises:
            ModelError: There is no such model, or the device that was named cannot be used.
        """
        with self._lock:
            model: object = self._loaded.get(name)
        if isinstance(model, PlacedModel):
            return model.device
        if name in self._notices:
            return "cpu"
        device = resolve_device(self._asked, self._entry(name).runtimes(self._options))
        return on_gpu(device, self._asked, self._number)

    def tells_effort(self, name: str) -> bool:
        """Whether it is told of a model what a question takes."""
        return self._entry(name).kind.effort is not None

    def effort(self, name: str, device: str, work: Work) -> Effort | None:
        """What a question takes of a device; None where that is not told of a model of its kind.

        Raises:
            ModelError: There is no such model, or its files cannot be read.
        """
        entry = self._entry(name)
        entry.require_fetched()
        told = entry.kind.effort
        return None if told is None else told(entry.folder, device, self._options, work)

    def submit(self, call: Callable[[], Result]) -> Future[Result]:
        """Queue a call for the device's thread."""
        return self._worker.submit(call)

    def start_loading(self, name: str) -> None:
        """Load a model in the background; ``state`` tells how it went."""
        self.submit(lambda: self.obtain(name))

    def is_loaded(self, name: str) -> bool:
        """Whether a model is in memory."""
        with self._lock:
            return name in self._loaded

    def loaded(self, name: str) -> Model:
        """A model that is in memory (KeyError where it is not)."""
        with self._lock:
            return self._loaded[name]

    def state(self, name: str) -> ModelState:
        """Whether a model can answer by now."""
        with self._lock:
            if name in self._loaded:
                return ModelState("ok")
            if name in self._failed:
                return ModelState("failed", self._failed[name])
            return ModelState("loading")

    def obtain(self, name: str) -> Model:
        """A loaded model. To be called on the device's thread only.

        Raises:
            ModelError: If it cannot be loaded.
        """
        if name in self._loaded:
            return self._loaded[name]
        try:
            entry = self._models.find(name)
            model = self._load_somewhere(entry)
        except Exception as error:
            failure = _told(name, error)
            with self._lock:
                self._failed[name] = failure.message
            raise failure from error
        with self._lock:
            self._loaded[name], self._opened[name] = model, entry
            self._failed.pop(name, None)
        return model

    def notice(self, name: str) -> str | None:
        """What to tell about where and how a model runs; None where there is nothing to tell."""
        with self._lock:
            model = self._loaded.get(name)
        told = [self._notices.get(name, ""), model.told if isinstance(model, TellingModel) else ""]
        return joined(sentences) if (sentences := [sentence for sentence in told if sentence]) else None

    def make_way(self, name: str, error: BaseException, failed: Model | None = None) -> None:
        """Move a model to the CPU after the GPU ran out of memory. On the device's thread only.

        Args:
            name: Its name.
            error: What the GPU said.
            failed: The model that said it; where another run has moved it since, nothing is left to do.

        Raises:
            BaseException: ``error``, where the model is on the CPU already.
            ModelError: The device was named, so that the model may not be moved; says what to do.
        """
        if failed is not None and self._loaded.get(name) is not failed:
            return
        if name in self._notices:
            raise error
        if not self._may_choose:
            raise too_little_memory(name, self._asked) from error
        with self._lock:
            self._loaded.pop(name, None)
        model = self._load_on_cpu(self._opened[name], error)
        with self._lock:
            self._loaded[name] = model

    def _load_somewhere(self, entry: ModelEntry) -> Model:
        device = self.device_of(entry.name)
        try:
            model = entry.load(device, self._options)
        except Exception as error:
            if not is_out_of_memory(error) or device == "cpu":
                raise
            if self._may_choose:
                return self._load_on_cpu(entry, error)
            if isinstance(error, ModelError):
                raise
            raise too_little_memory(entry.name, device) from error
        self.device = device
        if isinstance(model, PlacedModel):
            self.device = model.device
            self._notice_place(entry.name, model.why_not_gpu)
        return model

    def _notice_place(self, name: str, why_not_gpu: str) -> None:
        """Tell that a model did not get the GPU.

        Raises:
            ModelError: The GPU was named.
        """
        if not why_not_gpu:
            return
        if not self._may_choose:
            raise cannot_use(self._asked, why_not_gpu)
        self._notices[name] = joined([Sentence("{model} runs on the CPU.", model=name), why_not_gpu])

    def _load_on_cpu(self, entry: ModelEntry, error: BaseException) -> Model:
        error.__traceback__ = None  # its frames hold what was computed on the GPU
        free_unused_memory()
        model = entry.load("cpu", self._options)
        known = error.values if isinstance(error, EarthMindError) else {}
        told = Sentence("The GPU ran out of memory, so {model} runs on the CPU, slowly.", model=entry.name)
        if {"needed", "free", "device"} <= known.keys():
            told = Sentence(
                "The model needs about {needed:.1f} GiB of GPU memory and {free:.1f} GiB are free on "
                "{device}, so {model} runs on the CPU, slowly.",
                **{name: known[name] for name in ("needed", "free", "device")},
                model=entry.name,
            )
        self._notices[entry.name] = told
        self.device = "cpu"
        return model


def open_shelves(
    device: str = "auto", default: str = "nano", options: ModelOptions = DEFAULTS
) -> tuple[ModelShelf, ...]:
    """A shelf for each GPU that was left to EarthMind, else one; see ``open_shelf``."""
    gpus = gpus_left_to_us(device)
    if gpus == 1:
        return (open_shelf(device, default, options),)
    return tuple(ModelShelf(catalogue.CATALOGUE, device, default, options, number) for number in range(gpus))


def open_shelf(device: str = "auto", default: str = "nano", options: ModelOptions = DEFAULTS) -> ModelShelf:
    """The shelf of the models that come with EarthMind.

    Args:
        device: ``auto``, ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        default: Name or folder of the model that answers where none is named.
        options: How models are loaded and answer.
    """
    return ModelShelf(catalogue.CATALOGUE, device, default, options)


def _told(name: str, error: Exception) -> EarthMindError:
    if isinstance(error, EarthMindError):
        return error
    reason = " ".join(str(error).split()) or type(error).__name__
    return ModelError(
        Sentence('The model "{name}" could not be loaded: {reason}', name=name, reason=reason[:300])
    )
