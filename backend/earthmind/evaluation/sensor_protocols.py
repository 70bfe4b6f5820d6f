"""How a model that looks at two sensors bears it when one is missing, partly missing, or noisy.

After "Benchmarking Multi-modal Semantic Segmentation under Sensor Failures: Missing and Noisy Modality
Robustness" (arXiv 2503.18445): entirely missing modality (EMM), randomly missing modality (RMM) and noisy
modality (NM). Every set of sensors except all of them fails in turn, and the scores are told as their plain
mean, and as what is to be expected where each sensor fails by itself with a probability.

Two things differ from that paper: a sensor that is entirely missing is not shown at all, where it shows
zeros; and what is noise of the model's input there is noise of the 8-bit picture here.
"""

from __future__ import annotations

import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from itertools import combinations

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.evaluation.readers import DATASETS
from earthmind.evaluation.runner import BenchmarkReport, BenchmarkRequest, chosen_sensors, run_benchmark
from earthmind.model.protocol import Model, Picture

PROTOCOLS = ("emm", "rmm", "nm")
PROBABILITIES = (0.2, 0.1, 0.05)
"""With which each sensor fails, for what is to be expected."""
DROPPED = (0.25, 0.5, 0.75)
"""Shares of the values of a sensor that are missing at random."""
NOISE = ((0.05, 0.1), (0.1, 0.2), (0.2, 0.5))
"""Density of salt and pepper, and standard deviation of Gaussian noise as a share of the 8-bit range."""
WHOLE = "nothing fails"
MEAN = "mean"
_LEAST, _MOST = 1, 255  # 0 stands for no value


@dataclass(frozen=True)
class Condition:
    """What fails in one run.

    Attributes:
        failing: The sensors.
        level: Which strength, as it is called; empty where there is one.
        absent: Whether they are not shown at all.
        dropped: Share of their values that are missing, each drawn by itself.
        salt: Share of their values that are the least or the most, as many of each.
        gaussian: Standard deviation of what is added to their values, as a share of 255.
    """

    failing: tuple[str, ...] = ()
    level: str = ""
    absent: bool = False
    dropped: float = 0.0
    salt: float = 0.0
    gaussian: float = 0.0

    @property
    def name(self) -> str:
        """What it is called in tables."""
        if not self.failing:
            return WHOLE
        which = " and ".join(self.failing)
        return f"{which} missing" if self.absent else f"{which} {self.level}"


def run_protocol(
    model: Model, request: BenchmarkRequest, protocol: str, told: Callable[[str], None] = lambda name: None
) -> list[BenchmarkReport]:
    """One report for each condition, and one for each mean over them, which says so as its ``condition``.

    Places of which a sensor is missing on disk are left out everywhere, so that all reports are of the same
    questions. What is dropped and what the noise is hangs on the name of the first question about a place.

    Args:
        model: Any model of the protocol that looks at both sensors.
        request: What to run, with all sensors.
        protocol: One of ``PROTOCOLS``.
        told: Called with the name of each condition before it is run.

    Raises:
        InputError: The benchmark or the model has one sensor, or the benchmark cannot be read.
    """
    dataset, card = DATASETS[request.dataset], model.card
    sensors = chosen_sensors(dataset, request.sensors)
    if len(sensors) < 2:
        raise InputError(
            f"With {sensors[0]} pictures alone no sensor can fail; use a data set with both sensors and "
            "--sensors fused.",
            code="sensor",
        )
    if card.reflectance or not set(sensors) <= set(card.sensors):
        raise InputError(
            f"{card.name} does not look at pictures of {' and '.join(sensors)}; choose a model that does.",
            code="sensor",
        )
    reports = {}
    for condition in conditions(protocol, sensors):
        told(condition.name)
        changed = replace(request, change=_change(condition, sensors))
        reports[condition] = replace(run_benchmark(model, changed), condition=condition.name)
    return [*reports.values(), *_means(reports, len(sensors))]


def conditions(protocol: str, sensors: Sequence[str]) -> list[Condition]:
    """What is run: nothing fails, then every set of sensors except all of them, at every level.

    >>> [each.name for each in conditions("emm", ("optical", "sar"))]
    ['nothing fails', 'optical missing', 'sar missing']
    """
    levels = {
        "emm": [Condition(absent=True)],
        "rmm": [Condition(level=f"{share:.0%} dropped", dropped=share) for share in DROPPED],
        "nm": [
            Condition(level=f"noise {number}", salt=salt, gaussian=gaussian)
            for number, (salt, gaussian) in enumerate(NOISE, 1)
        ],
    }
    if protocol not in levels:
        raise InputError(f"There is no protocol {protocol}; use one of: {', '.join(PROTOCOLS)}.")
    failing = [some for count in range(1, len(sensors)) for some in combinations(sensors, count)]
    return [Condition(), *(replace(level, failing=some) for level in levels[protocol] for some in failing)]


def with_condition(pictures: Sequence[Picture], condition: Condition, place: str) -> list[Picture]:
    """The pictures as they are in a condition; the same ones for the same place every time."""
    found = []
    for number, picture in enumerate(pictures):
        if picture.sensor not in condition.failing:
            found.append(picture)
        elif not condition.absent:
            draw = np.random.default_rng((zlib.crc32(place.encode()), number))
            found.append(_damaged(picture, condition, draw))
    return found


def expected(scores: Mapping[Condition, float], probability: float, sensors: int) -> float:
    """Mean of scores over conditions, each as probable as it is where every sensor fails by itself.

    That all fail is left out, and the rest is made to sum to 1.
    """
    weights = {
        each: probability ** len(each.failing) * (1 - probability) ** (sensors - len(each.failing))
        for each in scores
    }
    return sum(weights[each] * score for each, score in scores.items()) / sum(weights.values())


def _change(
    condition: Condition, sensors: Sequence[str]
) -> Callable[[Sequence[Picture], str], list[Picture]]:
    def change(pictures: Sequence[Picture], place: str) -> list[Picture]:
        if not set(sensors) <= {picture.sensor for picture in pictures}:
            return []
        return with_condition(pictures, condition, place)

    return change


def _damaged(picture: Picture, condition: Condition, draw: np.random.Generator) -> Picture:
    filled = np.asarray(picture.pixels.any((1, 2)))  # an empty channel stays empty
    used = picture.valid & filled[:, None, None]
    if condition.dropped:
        kept = used & (draw.random(picture.pixels.shape) >= condition.dropped)
        return replace(picture, pixels=np.where(kept, picture.pixels, 0), valid=np.asarray(kept.any(0)))
    return replace(picture, pixels=_noisy(picture.pixels, used, condition, draw))


def _noisy(
    pixels: NDArray[np.uint8], used: NDArray[np.bool_], condition: Condition, draw: np.random.Generator
) -> NDArray[np.uint8]:
    drawn = draw.random(pixels.shape)
    salted = np.where(drawn < condition.salt / 2, _LEAST, pixels)
    salted = np.where(drawn > 1 - condition.salt / 2, _MOST, salted)
    added = salted + draw.normal(0, _MOST * condition.gaussian, pixels.shape)
    return np.where(used, np.clip(np.round(added), _LEAST, _MOST), 0).astype(np.uint8)


def _means(reports: Mapping[Condition, BenchmarkReport], sensors: int) -> list[BenchmarkReport]:
    """Of each level with the run in which nothing fails."""
    whole = next(iter(reports.values()))
    found = []
    for level in dict.fromkeys(each.level for each in reports if each.failing):
        own = {each: report for each, report in reports.items() if each.level == level or not each.failing}
        names = [name for name in whole.scores if all(name in report.scores for report in own.values())]
        columns = {name: {each: report.scores[name] for each, report in own.items()} for name in names}
        mean = {name: sum(column.values()) / len(column) for name, column in columns.items()}
        found.append(replace(whole, scores=mean, condition=_titled(level, MEAN)))
        for probability in PROBABILITIES:
            scores = {name: expected(column, probability, sensors) for name, column in columns.items()}
            title = _titled(level, f"expected at p = {probability:g}")
            found.append(replace(whole, scores=scores, condition=title))
    return found


def _titled(level: str, words: str) -> str:
    return f"{level}: {words}" if level else words
