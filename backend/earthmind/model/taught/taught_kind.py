"""Taught classifiers in their folders: written once, checked whenever they are loaded."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import numpy as np
from safetensors import SafetensorError
from safetensors.numpy import load_file, save_file

from earthmind.band_codes import BANDS
from earthmind.errors import ModelError
from earthmind.model.loading.folder import WEIGHTS, ModelFolder, sha256, unreadable
from earthmind.model.loading.kind import ModelKind
from earthmind.model.model_options import ModelOptions
from earthmind.model.nano.embedded_kind import EMBEDDED_KIND, read_card
from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.protocol import Model, ModelCard
from earthmind.model.taught.ground_features import feature_names
from earthmind.model.taught.softmax_regression import SoftmaxRegression
from earthmind.model.taught.taught_model import TaughtModel
from earthmind.sentences import Sentence

MODEL_TYPE = "earthmind_taught"
BASE = Path(__file__).parents[1] / "nano" / "weights" / "nano"
MOST_CLASSES = 64
_PARTS = ("weight", "bias", "mean", "deviation")


def write_taught(
    folder: Path,
    card: ModelCard,
    regression: SoftmaxRegression,
    bands: Sequence[str],
    features: Sequence[str],
    report: Mapping[str, Any],
) -> None:
    """Write a classifier into a folder, which must exist.

    Args:
        folder: Its own.
        card: Its card; the checksum is filled in.
        regression: From features to its classes.
        bands: What it was taught with.
        features: Names of the features that the regression takes.
        report: What is known of how good it is.
    """
    tensors = {name: np.asarray(getattr(regression, name), np.float32) for name in _PARTS}
    save_file(tensors, folder / WEIGHTS)
    card = replace(card, sha256=sha256(folder / WEIGHTS))
    config = {
        "model_type": MODEL_TYPE,
        "base_sha256": base_card().sha256,
        "bands": list(bands),
        "features": list(features),
    }
    for name, values in (("config.json", config), ("card.json", asdict(card)), ("report.json", report)):
        (folder / name).write_text(json.dumps(values, indent=1, ensure_ascii=False), encoding="utf-8")


def base_card() -> ModelCard:
    """The card of the embedded model, whose features classifiers are taught on."""
    return read_card(ModelFolder(BASE))


def _load(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    card = read_card(folder)
    if not card.sha256:
        raise _damaged(folder)
    folder.require_weights(card.sha256)
    base = EMBEDDED_KIND.load(ModelFolder(BASE), device, options)
    if not isinstance(base, EmbeddedModel):
        raise TypeError("the base is no embedded model")
    same = folder.config.get("base_sha256") == base_card().sha256
    if not same or folder.config.get("features") != list(feature_names(base)):
        raise ModelError(
            Sentence(
                'The classifier "{path}" was taught on another version of nano; teach it again.',
                path=folder.path,
            ),
            code="base",
        )
    return TaughtModel(card, base, _regression(folder, card, len(feature_names(base))), _bands(folder))


def _regression(folder: ModelFolder, card: ModelCard, count: int) -> SoftmaxRegression:
    path = folder.path / WEIGHTS
    try:
        tensors = {name: value.astype(np.float64) for name, value in load_file(path).items()}
    except SafetensorError as error:
        raise unreadable(path) from error
    if set(tensors) != set(_PARTS) or not all(np.isfinite(value).all() for value in tensors.values()):
        raise _damaged(folder)
    classes = len(card.concepts)
    shapes = {"weight": (classes, count), "bias": (classes,), "mean": (count,), "deviation": (count,)}
    fits = all(tensors[name].shape == shape for name, shape in shapes.items())
    if not fits or not 2 <= classes <= MOST_CLASSES or (tensors["deviation"] <= 0).any():
        raise _damaged(folder)
    return SoftmaxRegression(**tensors)


def _bands(folder: ModelFolder) -> tuple[str, ...]:
    bands = folder.config.get("bands")
    if not isinstance(bands, list) or not bands or not set(map(str, bands)) <= set(BANDS):
        raise _damaged(folder)
    return tuple(map(str, bands))


def _damaged(folder: ModelFolder) -> ModelError:
    return ModelError(
        Sentence('The classifier "{path}" is damaged; teach it again.', path=folder.path), code="weights"
    )


TAUGHT_KIND = ModelKind(
    read_card,
    _load,
    MODEL_TYPE,
    heeds=("runtime",),
    runtimes=lambda folder, options: EMBEDDED_KIND.runtimes(ModelFolder(BASE), options),
)
