"""Finding pictures by their captions, and captions by their pictures, with a text-image encoder."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import islice

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers import DATASETS, Dataset
from earthmind.evaluation.retrieval_scores import both_ways
from earthmind.evaluation.runner import BenchmarkReport, BenchmarkRequest, chosen_sensors
from earthmind.model.protocol import Picture, TextImageModel

AT_ONCE = 16
"""Pictures or texts that are encoded together."""


def run_retrieval(model: TextImageModel, request: BenchmarkRequest) -> BenchmarkReport:
    """Encode all captioned pictures of a split and score how they are found.

    A caption counts for the picture that it was written for, also where it would suit another one: that is
    how published scores are computed.

    Args:
        model: The encoder.
        request: What to run; ``limit`` is the most pictures.

    Raises:
        InputError: The benchmark has no captions in the split, lacks the sensor, or a file is damaged.
    """
    dataset = DATASETS[request.dataset]
    sensors = one_sensor(dataset, request.sensors)
    samples = dataset.read(request.root, request.split, sensors, model.card)
    pictures, texts, owners = _encoded(model, samples, request.limit)
    if not len(texts):
        raise InputError(
            f"{dataset.title} has no captions in {request.split}; choose a data set with captions and its "
            "split of captions.",
            code="no_benchmark",
        )
    scores = both_ways(texts, pictures, owners)
    scores["pictures"] = float(len(pictures))
    name = model.card.name
    return BenchmarkReport(request.dataset, request.split, sensors, name, len(texts), scores)


def one_sensor(dataset: Dataset, choice: str) -> tuple[str, ...]:
    """The one sensor to look at.

    Raises:
        InputError: The benchmark does not have it, or has two and none is chosen.
    """
    sensors = chosen_sensors(dataset, choice)
    if len(sensors) > 1:
        raise InputError(
            f"A text-image encoder looks at one sensor; use --sensors {' or '.join(sensors)}.", code="sensor"
        )
    return sensors


def _encoded(
    model: TextImageModel, samples: Iterable[BenchmarkSample], limit: int | None
) -> tuple[NDArray[np.float32], NDArray[np.float32], NDArray[np.intp]]:
    """Vectors of pictures and of texts, and to which picture each text belongs; some pictures in memory."""
    vectors: list[NDArray[np.float32]] = []
    waiting: list[Picture] = []
    texts: list[str] = []
    owners: list[int] = []
    shown: tuple[Picture, ...] = ()
    number = -1
    for sample in islice((each for each in samples if each.kind is Kind.OPEN), limit):
        if sample.pictures is not shown:
            shown = sample.pictures
            number += 1
            waiting.append(shown[0])
        texts.extend(sample.answers)
        owners.extend([number] * len(sample.answers))
        if len(waiting) == AT_ONCE:
            vectors.append(model.picture_vectors(waiting))
            waiting = []
    if waiting:
        vectors.append(model.picture_vectors(waiting))
    return _stacked(vectors, model), _text_vectors(model, texts), np.array(owners, np.intp)


def _text_vectors(model: TextImageModel, texts: Sequence[str]) -> NDArray[np.float32]:
    parts = [texts[begin : begin + AT_ONCE] for begin in range(0, len(texts), AT_ONCE)]
    return _stacked([model.text_vectors(part) for part in parts], model)


def _stacked(vectors: Sequence[NDArray[np.float32]], model: TextImageModel) -> NDArray[np.float32]:
    return np.concatenate(vectors) if vectors else np.zeros((0, model.dimension), np.float32)
