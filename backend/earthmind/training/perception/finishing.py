"""A trained perception becomes part of a finished model: calibrated, with its graphs, and with its card."""

from __future__ import annotations

import json
import shutil
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict
from pathlib import Path
from typing import Any

import numpy as np
import torch

from earthmind.band_codes import HIGHEST_DB, LOWEST_DB, OPTICAL_BANDS, SAR_BANDS
from earthmind.model.loading.folder import WEIGHTS, ModelFolder, sha256
from earthmind.model.nano.calibration import Calibration, Calibrations, fit_calibration
from earthmind.model.nano.graphs.export import export_graphs
from earthmind.model.nano.graphs.grounding_bytes import write_in_bytes
from earthmind.model.nano.graphs.layout import layout_of
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.nano.known_concepts import CONCEPTS
from earthmind.model.nano.onnx_runtime import OnnxRuntime
from earthmind.model.nano.perception.coded import CodedScene
from earthmind.model.nano.perception.loading import (
    PERCEPTION_WEIGHTS,
    load_perception,
    save_perception,
)
from earthmind.model.nano.perception.seeing_graphs import export_perception
from earthmind.model.network.perception import Perception
from earthmind.model.network.sizes import EarthMindConfig
from earthmind.training.perception.mask_trainer import VIEWS, Source, stacked, viewed
from earthmind.training.perception.scene_changes import augment, cut
from earthmind.training.perception.scenes import UNKNOWN, LabelledScene

SAMPLED = 400
"""Pixels of a mask that the calibration looks at."""
CALIBRATION_SIDE, PICTURES_EACH = 192, 12
OFFERED = (*CONCEPTS, "crops")
"""What the card offers: too little is found of the others, ships or snow among them, to say "none"."""
SHARES_OF_EYES: Mapping[str, Mapping[str, float]] = {
    "water": {"both": 0.67, "both twice": 0.0, "optical twice": 0.0},
    "flooded area": {"both twice": 0.0, "optical twice": 0.0, "sar twice": 0.0},
    "permanent water": {"both twice": 0.0, "optical twice": 0.0, "sar twice": 0.0},
    "forest": {"optical": 0.0},
    "clouds": {"both twice": 0.0, "optical twice": 0.0},
}
"""How much of a mask the eyes draw beside nano's older branch of three bands, by validation."""
FEWEST = 300
"""Sampled pixels below which a concept is not calibrated."""


@torch.no_grad()
def fit_calibrations(
    network: Perception, scenes: Mapping[str, Sequence[LabelledScene]], side: int = 192
) -> Calibrations:
    """One calibration for each concept and choice of sensors, on scenes that were not learned from."""
    network.eval()
    which = torch.arange(len(network.config.concepts))
    fitted: dict[str, dict[str, Calibration]] = {concept: {} for concept in network.config.concepts}
    for view in VIEWS:
        found = _sampled(network, [scene for each in scenes.values() for scene in each], view, which, side)
        for concept, (logits, truth) in found.items():
            if truth.sum() >= FEWEST and (~truth).sum() >= FEWEST:
                fitted[concept][view] = fit_calibration(logits, truth)
    return fitted


def _sampled(
    network: Perception, scenes: Sequence[LabelledScene], view: str, which: torch.Tensor, side: int
) -> dict[str, tuple[Any, Any]]:
    """Logits and truth of some pixels by concept; scenes that lack a sensor of the view are left out."""
    draw = np.random.default_rng(0)
    found: dict[str, list[tuple[Any, Any]]] = {concept: [] for concept in network.config.concepts}
    for scene in scenes:
        if not all(scene.has(0, sensor) for sensor, wanted in enumerate(VIEWS[view]) if wanted):
            continue
        seen = viewed(cut(scene, side, None), view)
        valid = seen.codes[0].any(0)
        logits = network(*stacked([seen])[:2], which)[0].numpy()
        for concept, logit, label in zip(found, logits, seen.labels, strict=True):
            known = (label != UNKNOWN) & valid
            if known.any():
                chosen = draw.integers(int(known.sum()), size=SAMPLED)
                found[concept].append((logit[known][chosen], label[known][chosen] == 1))
    return {
        concept: (np.concatenate([part[0] for part in parts]), np.concatenate([part[1] for part in parts]))
        for concept, parts in found.items()
        if parts
    }


def finish(
    network: Perception,
    base: ModelFolder,
    out: Path,
    *,
    training: Sequence[Source],
    calibrations: Calibrations,
    card: Mapping[str, Any],
) -> None:
    """Write a model folder: a base model's language, a new perception, and graphs of both.

    Args:
        network: The perception, trained.
        base: Folder of the model that reads and speaks.
        out: Folder to write.
        training: What the ranges of the 8-bit graph are measured on.
        calibrations: By concept.
        card: What its ``card.json`` says besides sensors, bands and checksum.
    """
    out.mkdir(parents=True, exist_ok=True)
    config = dict(base.config) | {
        "perception": asdict(network.config),
        "shares_of_eyes": SHARES_OF_EYES,
        "calibrations": {
            concept: {seen_by: asdict(each) for seen_by, each in by_sensors.items()}
            for concept, by_sensors in calibrations.items()
        },
    }
    (out / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
    shutil.copy2(base.path / "tokenizer.json", out / "tokenizer.json")
    shutil.copy2(base.path / WEIGHTS, out / WEIGHTS)
    save_perception(network, out / PERCEPTION_WEIGHTS)
    decibels = [LOWEST_DB, HIGHEST_DB]
    said = dict(card) | {
        "coded": True,
        "snow_aside": True,
        "optical_bands": list(OPTICAL_BANDS),
        "optical_range": [0.0, 1.0],
        "colour_range": None,
        "sar_bands": list(SAR_BANDS),
        "sar_range_db": dict.fromkeys(SAR_BANDS, decibels),
        "concepts": list(OFFERED),
        "sha256": sha256(out / WEIGHTS),
    }
    (out / "card.json").write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
    folder = ModelFolder(out)
    export_graphs(folder, out)
    network = load_perception(folder, network.config)  # as it is stored
    export_perception(
        network,
        out,
        layout_of(folder),
        sha256(out / PERCEPTION_WEIGHTS),
        list(pictures_to_calibrate(training)),
    )
    ground_in_bytes(folder, training)


def ground_in_bytes(folder: ModelFolder, training: Sequence[Source]) -> None:
    """Make the convolutions of the older branch's graph integers, by ranges of training pictures.

    Those are left out that its three channels do not suit.
    """
    if folder.config.get("grounding") is None:
        return
    runtime = OnnxRuntime(Graphs(folder, "cpu"), EarthMindConfig.from_json(folder.config))
    scenes = (
        CodedScene(codes, np.asarray(measured, np.float32), codes.shape[-2:])
        for codes, measured in pictures_to_calibrate(training)
    )
    suited = (scene.as_pictures() for scene in scenes if scene.suits_three_channels)
    write_in_bytes(folder, "ground", (runtime.grounding_inputs(stack) for stack in suited))


def pictures_to_calibrate(training: Sequence[Source]) -> Iterator[tuple[np.ndarray, np.ndarray]]:
    """Varied training pictures, as (codes, measured)."""
    for number, source in enumerate(training):
        for index in range(PICTURES_EACH):
            draw = np.random.default_rng((number, index))
            scene = source.scenes[int(draw.integers(len(source.scenes)))]
            picture = augment(scene, CALIBRATION_SIDE, draw)
            yield picture.codes, picture.measured
