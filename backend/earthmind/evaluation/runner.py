"""Asks a model the questions of a benchmark."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import islice
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, GivenAnswer
from earthmind.evaluation.readers import DATASETS, Dataset
from earthmind.evaluation.scoring import Scorer
from earthmind.model.protocol import Mask, Model, ModelCard, Picture, TextPiece

RGB = ("red", "green", "blue")


@dataclass(frozen=True)
class BenchmarkReport:
    """Scores of a model on a split.

    Attributes:
        dataset: Name of the benchmark.
        split: Which part of it.
        sensors: What the model was shown.
        model: Name of the model.
        n: Number of questions asked.
        scores: By name.
        notes: What a reader of the scores should know, one sentence each.
        condition: What was done to the sensors, in words; empty for nothing.
    """

    dataset: str
    split: str
    sensors: tuple[str, ...]
    model: str
    n: int
    scores: dict[str, float]
    notes: tuple[str, ...] = ()
    condition: str = ""


PictureChange = Callable[[Sequence[Picture], str], Sequence[Picture]]
"""The pictures of a place and its name to what is shown of them; none where the place is left out."""


@dataclass(frozen=True)
class BenchmarkRequest:
    """What to run.

    Attributes:
        dataset: A name from ``DATASETS``.
        root: Folder of the benchmark.
        split: Which part of it.
        sensors: ``fused``, ``optical`` or ``sar``.
        limit: Most questions to ask; None for all.
        change: What happens to the pictures before they are shown; None for nothing.
    """

    dataset: str
    root: Path
    split: str
    sensors: str
    limit: int | None = None
    change: PictureChange | None = None


def run_benchmark(
    model: Model, request: BenchmarkRequest, seen: Callable[[GivenAnswer], None] = lambda answer: None
) -> BenchmarkReport:
    """Ask and score.

    Args:
        model: Any model of the protocol.
        request: What to run.
        seen: Called with every answer, such as to write it down.

    Raises:
        InputError: The benchmark lacks the sensor, a file or a field, or has no question.
    """
    dataset = DATASETS[request.dataset]
    sensors = chosen_sensors(dataset, request.sensors)
    samples = dataset.read(request.root, request.split, sensors, model.card)
    if dataset.eight_bit and model.card.coded:
        samples = in_colours(samples)
    if request.change is not None:
        samples = changed(samples, request.change)
    scorer = Scorer()
    for answer in answers(model, islice(samples, request.limit)):
        scorer.add(answer)
        seen(answer)
    if not scorer.n:
        raise InputError(f"{dataset.title} has no question in {request.split}; check --split and --limit.")
    notes, name = tuple(card_notes(dataset, model.card)), model.card.name
    return BenchmarkReport(request.dataset, request.split, sensors, name, scorer.n, scorer.scores(), notes)


def chosen_sensors(dataset: Dataset, choice: str) -> tuple[str, ...]:
    """The sensors to show: those of the benchmark for ``fused``, else the one named.

    Raises:
        InputError: The benchmark does not have it.
    """
    if choice == "fused":
        return dataset.sensors
    if choice not in dataset.sensors:
        raise InputError(
            f"{dataset.title} has no {choice.upper() if choice == 'sar' else choice} pictures; "
            f"use --sensors {' or '.join(dataset.sensors)}.",
            code="sensor",
        )
    return (choice,)


def answers(model: Model, samples: Iterable[BenchmarkSample]) -> Iterator[GivenAnswer]:
    """Ask every question by itself; questions in a row about the same pictures share their encoding.

    Raises:
        InputError: The model takes reflectance, and a picture is none.
    """
    pictures: tuple[Picture, ...] | None = None
    encoded: Any = None
    for sample in samples:
        if model.card.reflectance and not all(each.roles for each in sample.pictures):
            raise InputError(
                f"{model.card.name} takes reflectance in its own bands, which the pictures of this benchmark "
                "do not have; choose another model, or EuroSAT in 13 bands.",
                code="bands",
            )
        if sample.pictures is not pictures:
            pictures, encoded = sample.pictures, model.encode(sample.pictures)
        yield _answer(model, encoded, sample)


def in_colours(samples: Iterable[BenchmarkSample]) -> Iterator[BenchmarkSample]:
    """Samples whose optical pictures are said to be red, green and blue, as those of 8-bit data sets are."""
    given: tuple[Picture, ...] | None = None
    told: tuple[Picture, ...] = ()
    for sample in samples:
        if sample.pictures is not given:
            given = sample.pictures
            told = tuple(replace(each, colour=each.sensor == "optical" and not each.roles) for each in given)
        yield replace(sample, pictures=told)


def changed(samples: Iterable[BenchmarkSample], change: PictureChange) -> Iterator[BenchmarkSample]:
    """Samples with changed pictures, once for all questions about them; those without any are left out."""
    given: tuple[Picture, ...] | None = None
    shown: tuple[Picture, ...] = ()
    for sample in samples:
        if sample.pictures is not given:
            given = sample.pictures
            shown = tuple(change(given, sample.identifier))
        if shown:
            yield replace(sample, pictures=shown)


def card_notes(dataset: Dataset, card: ModelCard) -> list[str]:
    """What to tell where a benchmark is not what the model is made for."""
    if dataset.eight_bit and card.coded:
        return [
            f"{dataset.title} shows red, green and blue, in which {card.name} sees less than with infrared."
        ]
    if dataset.eight_bit and card.optical_bands != RGB:
        weaker = " first of all" if card.colour_range else ""
        return [
            f"{dataset.title} shows red, green and blue, but {card.name} was trained{weaker} on "
            f"{', '.join(card.optical_bands)}: expect low scores."
        ]
    return []


def _answer(model: Model, encoded: Any, sample: BenchmarkSample) -> GivenAnswer:
    words: list[str] = []
    mask: NDArray[np.bool_] | None = None
    for event in model.answer(encoded, sample.prompt):
        if isinstance(event, TextPiece):
            words.append(event.text)
        elif isinstance(event, Mask):
            drawn = event.logits > 0
            mask = drawn if mask is None else mask | drawn
    return GivenAnswer(sample, "".join(words), mask)
