"""How long an answer takes and how much memory, told before anything is loaded.

What a model has to compute is known from its sizes and the place; how fast the device is, is tried out once
and kept in the user's cache. At best a device reaches what was tried; the other end of the range is so many
times as long as was measured for what is not products of large matrices, with a long answer.
"""

from __future__ import annotations

import json
import threading
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from earthmind.errors import EarthMindError, ModelError
from earthmind.inference.events import Event, Note
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.question.run import Run
from earthmind.inference.question_course import Course
from earthmind.inference.windows.found_windows import cache_folder
from earthmind.model.loading.device_rates import device_name, measured_rates
from earthmind.model.loading.effort import Effort, Rates, Work
from earthmind.replacing import replace
from earthmind.sentences import Sentence

FEWEST_WORDS, MOST_WORDS = 8, 160  # of usual answers
SLOWER = 2.5  # times what products of matrices take is the most that was measured: RESULTS.md, "a CPU"
TOLD_SECONDS = 15.0  # answers that are faster are not announced
SLOWEST = Rates(5e9, 5e8)  # of any computer that is used; what is fast even there needs no trial
_MINUTE, _HOUR = 60.0, 3600.0
_RATES = "device_rates.json"
_lock = threading.Lock()

RatesOf = Callable[[str, str], Rates]
"""Rates of a device for a type of numbers, both by name."""


@dataclass(frozen=True)
class Forecast:
    """How long an answer takes and what it needs.

    Attributes:
        least: Seconds of a short answer at best.
        most: Seconds of a long answer.
        memory: Bytes that the model needs on the device.
        device: ``cpu``, ``cuda:N`` or ``mps``.
    """

    least: float
    most: float
    memory: int
    device: str

    def sentence(self, model: str) -> Sentence:
        """What is told of it."""
        return Sentence(
            "{model} on the device {device} takes about {least} to {most} for this, the longer the answer "
            "the more, and {gib:.0f} GiB of memory; reading its files comes on top the first time.",
            model=model,
            device=self.device,
            least=_duration(self.least),
            most=_duration(self.most),
            gib=max(1.0, self.memory / 2**30),
        )


def kept_rates(device: str, numbers: str, *, keep: bool = True) -> Rates:
    """Rates of a device: as they were measured before on this computer, else measured now.

    Args:
        device: A PyTorch device.
        numbers: Type of its numbers.
        keep: Whether what is measured now is kept; not of a device that is busy.
    """
    path, key = cache_folder() / _RATES, f"{device_name(device)}, {numbers}"
    with _lock:
        known = _read(path)
        try:
            rates = Rates(**known[key])
            if rates.operations > 0 and rates.bytes > 0:
                return rates
        except (KeyError, TypeError):
            pass
        rates = measured_rates(device, numbers)
        if keep:
            _keep(path, {**known, key: asdict(rates)})
    return rates


def forecast(
    shelf: ModelShelf, model: str, course: Course, rates_of: RatesOf = kept_rates
) -> Forecast | None:
    """How long an answer takes; None for models that answer in seconds wherever they run.

    Args:
        shelf: The models.
        model: Name or folder of the model.
        course: What will be done.
        rates_of: How fast a device is.

    Raises:
        ModelError: The model cannot be loaded here.
    """
    device = shelf.device_of(model)
    effort = shelf.effort(model, device, work_of(course))
    if effort is None or forecast_of(effort, SLOWEST, device).most < TOLD_SECONDS:
        return None
    return forecast_of(effort, rates_of(device, effort.numbers), device)


def forecast_of(effort: Effort, rates: Rates, device: str) -> Forecast:
    """The range of what a device with some rates takes."""
    least, most = (effort.seconds(rates, words) for words in (FEWEST_WORDS, MOST_WORDS))
    return Forecast(least, SLOWER * most, effort.memory, device)


def work_of(course: Course) -> Work:
    """What a model is asked about, from the headers of the files."""
    look = course.look
    dates = {layer.moment for layer in look.layers}
    if course.job is None:
        height, width = look.in_one_picture().grid.shape
    else:
        height, width = (min(side, course.job.tiling.side) for side in look.grid.shape)
    return Work(
        pictures=len(look.layers),
        sensors=len({layer.sensor for layer in look.layers if layer.moment == 0}),
        blocks=len(dates),
        width=width,
        height=height,
        windows=1 if course.job is None else course.job.count,
    )


def announced(run: Run, course: Course) -> Iterator[Event]:
    """Tell how long an answer takes, where that is long; on the thread of the models, as it tries the device.

    What stands in the way of loading is told where the model is loaded.
    """
    if not run.shelf.tells_effort(run.model):
        return
    try:
        told = yield from run.call(lambda: forecast(run.shelf, run.model, course))
    except ModelError:
        return
    if told is not None and told.most >= TOLD_SECONDS:
        yield Note(told.sentence(course.look.card.title))


def _duration(seconds: float) -> Sentence:
    """A duration in whole seconds, minutes or hours."""
    if seconds < 2 * _MINUTE:
        return Sentence("{count} s", count=max(1, round(seconds)))
    if seconds < 2 * _HOUR:
        return Sentence("{count} min", count=round(seconds / _MINUTE))
    return Sentence("{count} h", count=round(seconds / _HOUR))


def _read(path: Path) -> dict[str, dict[str, float]]:
    try:
        known = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return known if isinstance(known, dict) else {}


def _keep(path: Path, rates: dict[str, dict[str, float]]) -> None:
    """Write rates; a cache that cannot be written is done without."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        partial = path.with_name(f"{path.name}.part")
        partial.write_text(json.dumps(rates, indent=1), encoding="utf-8")
        replace(partial, path)
    except (OSError, EarthMindError):
        return
