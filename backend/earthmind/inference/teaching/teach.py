"""Teach a classifier: shapes and layers to a folder with a model, and how good it is."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.described import CLOSED, described
from earthmind.errors import InputError, ModelError, OutputError
from earthmind.file_names import shown
from earthmind.inference.events import Event
from earthmind.inference.looks.course import Course
from earthmind.inference.place.look import Look, choose_look, measured, usable
from earthmind.inference.place.open_places import recognise
from earthmind.inference.requests import PlaceRequest
from earthmind.inference.teaching.ground_samples import Described, GroundSamples, gathered
from earthmind.inference.teaching.ground_truth import GroundTruth, read_ground_truth
from earthmind.inference.teaching.held_out import HeldOutScores, held_out_scores, taught_with
from earthmind.inference.teaching.new_folder import write_folder
from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.nano.encoded_once import Encoded
from earthmind.model.protocol import ModelCard, Picture
from earthmind.model.taught.ground_features import feature_names, ground_features
from earthmind.model.taught.taught_kind import base_card, write_taught
from earthmind.sentences import Listed, Sentence

LEAST_SHAPES = 5
"""Shapes of a class from which it can be taught and tested."""
_BASE = "nano"
_GATHERED, _TESTED = (0.0, 0.7), (0.7, 0.95)


@dataclass(frozen=True)
class TeachRequest:
    """Layers, and shapes with a class each."""

    __pydantic_config__ = CLOSED

    place: PlaceRequest = described("The layers that the shapes were drawn on.")
    labels: Path = described("Vector file of polygons or points.")
    field: str = described("Its field with the class.", min_length=1)
    out: Path = described("Folder for the classifier; it must not exist yet.")
    layer: str | None = described("Layer of the vector file; null for the first one.", None)


def teach(course: Course, request: TeachRequest) -> Iterator[Event]:
    """Gather pixels, test on held-out shapes, teach with all, and write the folder; ends with ``Done``.

    Raises:
        InputError: The shapes cannot be used, or there are too few of a class.
        OutputError: The folder is there already, or cannot be written.
    """
    if request.out.exists():
        raise OutputError(
            Sentence(
                "{path} is there already; choose a new folder for the classifier.", path=shown(request.out)
            )
        )
    look = usable(measured(choose_look(request.place, recognise(request.place), base_card())))
    yield from course.note(*look.notes)
    truth = read_ground_truth(request.labels, request.field, look.grid.crs, layer=request.layer)
    _require_enough(truth.counts())
    model = _base(course)
    describe = _describing(course, model)
    samples: GroundSamples = yield from course.follow(gathered(describe, look, truth), _GATHERED)
    counts = _shapes_by_class(samples, truth)
    _require_enough(counts)
    scores: HeldOutScores = yield from course.follow(held_out_scores(samples, len(truth.classes)), _TESTED)
    regression = taught_with(samples)
    course.check()
    values = _report(truth, samples, scores, counts)
    card = _card(request.out.name, look, truth, scores, counts)
    write_folder(
        request.out,
        lambda folder: write_taught(folder, card, regression, samples.bands, feature_names(model), values),
    )
    yield from course.end("teaching", {**values, "out": str(request.out)}, _sentence(values))


def _base(course: Course) -> EmbeddedModel:
    shelf = course.engine.shelf
    model = shelf.submit(lambda: shelf.obtain(_BASE)).result()
    if not isinstance(model, EmbeddedModel):
        raise ModelError(Sentence("{model} cannot be taught.", model=_BASE), code="settings")
    return model


def _describing(course: Course, model: EmbeddedModel) -> Described:
    """Gives the features of pictures, computed on the thread of the model's device."""

    def describe(pictures: Sequence[Picture]) -> tuple[Encoded, NDArray[np.float32]]:
        encoded = model.encode(pictures)
        return encoded, ground_features(model, encoded)

    return lambda pictures: course.engine.shelf.submit(lambda: describe(pictures)).result()


def _shapes_by_class(samples: GroundSamples, truth: GroundTruth) -> dict[str, int]:
    return {
        name: len(np.unique(samples.shapes[samples.classes == number]))
        for number, name in enumerate(truth.classes)
    }


def _require_enough(counts: Mapping[str, int]) -> None:
    if len(counts) < 2:
        raise InputError(
            Sentence(
                'There is one class only, "{name}"; mark some ground of another class too.',
                name=next(iter(counts)),
            ),
            code="too_few",
        )
    few = [f"{name} ({count})" for name, count in counts.items() if count < LEAST_SHAPES]
    if few:
        raise InputError(
            Sentence(
                "There are too few polygons or points on these layers of {few}: mark at least {least} of "
                "each class, in different places.",
                few=Listed(few, "and"),
                least=LEAST_SHAPES,
            ),
            code="too_few",
        )


def _report(
    truth: GroundTruth, samples: GroundSamples, scores: HeldOutScores, counts: Mapping[str, int]
) -> dict[str, Any]:
    pixels = np.bincount(samples.classes, minlength=len(truth.classes))
    return {
        "accuracy": round(scores.accuracy, 4),
        "classes": [
            {"name": name, "shapes": counts[name], "pixels": int(pixels[number]), "f1": round(f1, 4)}
            for number, (name, f1) in enumerate(zip(truth.classes, scores.f1, strict=True))
        ],
        "confusion": scores.confusion.round(2).tolist(),
        "bands": list(samples.bands),
    }


def _card(
    name: str, look: Look, truth: GroundTruth, scores: HeldOutScores, counts: Mapping[str, int]
) -> ModelCard:
    base = base_card()
    sensors = tuple(dict.fromkeys(layer.sensor.value for layer in look.layers))
    layers = ", ".join(sorted({layer.name for layer in look.layers}))
    metrics = {f"F1 of {each}": round(f1, 3) for each, f1 in zip(truth.classes, scores.f1, strict=True)}
    return ModelCard(
        name=name,
        title=name,
        sensors=sensors,
        optical_bands=base.optical_bands,
        optical_range=base.optical_range,
        sar_bands=base.sar_bands,
        sar_range_db=base.sar_range_db,
        resolution_m=base.resolution_m,
        max_side=base.max_side,
        window=base.window,
        licence="yours; it computes with the features of nano, GPL-3.0-or-later",
        knows=truth.classes,
        limits=("It gives every pixel one of its classes, also where the ground is something else.",),
        metrics={"accuracy on held-out shapes": round(scores.accuracy, 3), **metrics},
        data=(f"{sum(counts.values())} polygons or points on {layers}.",),
        concepts=truth.classes,
        coded=True,
    )


def _sentence(values: Mapping[str, Any]) -> Sentence:
    worst = min(values["classes"], key=lambda each: each["f1"])
    return Sentence(
        "On shapes that it was not taught with, {accuracy:.0%} is told right; the weakest class is {name} "
        "(F1 {f1:.2f}).",
        accuracy=values["accuracy"],
        name=worst["name"],
        f1=worst["f1"],
    )
