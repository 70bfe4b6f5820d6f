"""One small answer of the embedded model: which device really gives it, and in which time."""

from __future__ import annotations

import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from earthmind.diagnosis.findings import Finding, look, reason_of
from earthmind.inference.models import shelf as shelves
from earthmind.inference.models.devices import why_no_gpu
from earthmind.inference.models.shelf import ModelShelf
from earthmind.model.library.catalogue import ModelEntry
from earthmind.model.loading.nvidia import free_memory, nvidia_driver
from earthmind.model.protocol import Picture

_SIDE = 64  # pixels
_QUESTION = "Segment the water."


@dataclass(frozen=True)
class FirstAnswer:
    """What came of it.

    Attributes:
        findings: On the models and the device.
        device: What ran the answer, ``cpu`` or ``cuda:0``; empty where there was none.
        why_not_gpu: Why no GPU ran it, in one sentence; empty where one did.
    """

    findings: tuple[Finding, ...]
    device: str
    why_not_gpu: str


def first_answer() -> FirstAnswer:
    """Ask the default model once, and look at the files of the others that are here."""
    shelf = shelves.open_shelf()
    try:
        card = shelf.card(shelf.default)
        others = [entry for entry in shelf.known() if entry.fetched and entry.name != shelf.default]
    except Exception as error:  # whatever it is, it is told
        return FirstAnswer((Finding("models", False, reason_of(error)),), "", "")
    asked = look(f"model {shelf.default}", partial(_asked, shelf, card.title))
    findings = [asked, *(look(f"model {entry.name}", partial(_described, entry)) for entry in others)]
    if not asked.ok:
        return FirstAnswer((*findings, look("device", _gpus)), "", "")
    why = "" if shelf.device.startswith(("cuda", "mps")) else _why_not(shelf)
    device = Finding("device", True, " ".join([f"{shelf.device}.", why or _gpus()]).strip())
    return FirstAnswer((*findings, device), shelf.device, why)


def _asked(shelf: ModelShelf, title: str) -> str:
    return shelf.submit(partial(_answered, shelf, title)).result()


def _answered(shelf: ModelShelf, title: str) -> str:
    """Load the default model and ask it about a simulated place, on the device's thread."""
    begun = time.perf_counter()
    model = shelf.obtain(shelf.default)
    pictures = _pictures(model.card.sensors)
    loaded = time.perf_counter()
    events = list(model.answer(model.encode(pictures), _QUESTION))
    done = time.perf_counter()
    if not events:
        raise RuntimeError("it gives no answer")
    return f"{title} answered on {shelf.device} in {done - loaded:.1f} s (loaded in {loaded - begun:.1f} s)"


def _pictures(sensors: Sequence[str]) -> list[Picture]:
    """A small simulated place, as a model sees it."""
    from earthmind.datasets.samples import simulated_sample

    sample = simulated_sample(3, _SIDE)
    seen = (("optical", 0), ("sar", 1))
    return [Picture(name, sample.pictures[0, i], sample.valid[0, i]) for name, i in seen if name in sensors]


def _described(entry: ModelEntry) -> str:
    """Whether the weights of a fetched model are whole; they are too large to be loaded here."""
    if entry.folder.path.is_dir():
        _ = entry.folder.headers
    return f"{entry.card.title}: weights are here"


def _why_not(shelf: ModelShelf) -> str:
    """Why the answer ran on the CPU."""
    entry = next(entry for entry in shelf.known() if entry.name == shelf.default)
    return shelf.notice(shelf.default) or why_no_gpu(entry.runtimes())


def _gpus() -> str:
    """The NVIDIA GPUs of this computer, and their memory."""
    driver = nvidia_driver()
    return "; ".join(_gpu_lines()) if driver.gpus else f"{driver.problem[:1].upper()}{driver.problem[1:]}."


def _gpu_lines() -> Iterator[str]:
    for number, gpu in enumerate(nvidia_driver().gpus):
        free = free_memory(number)
        memory = f"{gpu.total_bytes / 2**30:.1f} GiB"
        if free is not None:
            memory = f"{free / 2**30:.1f} of {memory} free"
        capability = ".".join(map(str, gpu.capability))
        yield f"cuda:{number} is {gpu.name}, compute capability {capability}, {memory}"
