"""Flood mapping scores of a model on OMBRIA."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.confusion import BinaryConfusion
from earthmind.datasets.ombria import SENSORS, OmbriaTile
from earthmind.errors import InputError
from earthmind.evaluation.failures import SensorFailure, with_failure
from earthmind.model.protocol import Mask, Model, Picture

PROMPT = "Segment the flooded area."
SENSOR_CHOICES = {"fused": ("optical", "sar"), "optical": ("optical",), "sar": ("sar",)}


@dataclass(frozen=True)
class FloodScores:
    """Scores over all pixels of a split; ``iou_mean`` is what the OMBRIA paper calls IoU."""

    n: int
    pixel_accuracy: float
    iou_foreground: float
    iou_mean: float
    iou_frequency_weighted: float


def pictures_of(tile: OmbriaTile, sensors: tuple[str, ...]) -> list[Picture]:
    """The tile's pictures of the chosen sensors, at both dates; a pixel of 0 in all channels is nodata."""
    return [
        Picture(sensor, pixels, pixels.any(0), moment=-moment)
        for moment, of_moment in enumerate(tile.pictures)
        for sensor, pixels in zip(SENSORS, of_moment, strict=True)
        if sensor in sensors
    ]


def flood_mask(model: Model, pictures: list[Picture]) -> NDArray[np.bool_]:
    """What the model marks when asked for the flooded area; nothing where it marks nothing."""
    mask = np.zeros(pictures[0].valid.shape, bool)
    for event in model.answer(model.encode(pictures), PROMPT):
        if isinstance(event, Mask):
            mask |= event.logits > 0
    return mask


def score_flood(
    model: Model,
    tiles: Iterable[OmbriaTile],
    sensors: str = "fused",
    failure: SensorFailure | None = None,
) -> FloodScores:
    """Ask the model for the flooded area of every tile and compare with the outlines.

    Args:
        model: Any model of the protocol.
        tiles: The tiles of a split.
        sensors: ``fused``, ``optical`` or ``sar``; at both dates.
        failure: Frames that are absent (not black: the model is not shown them at all) and noise.

    Raises:
        InputError: The failure leaves nothing of the latest date.
    """
    pixels = BinaryConfusion()
    count = 0
    for tile in tiles:
        pictures = pictures_of(tile, SENSOR_CHOICES[sensors])
        pictures = with_failure(pictures, failure or SensorFailure(), int(tile.name))
        if not any(picture.moment == 0 for picture in pictures):
            raise InputError(
                f"With --sensors {sensors} and these frames missing nothing of the latest date is left; "
                "leave one.",
                code="missing",
            )
        pixels.add(flood_mask(model, pictures), tile.flood)
        count += 1
    return FloodScores(
        count, pixels.pixel_accuracy, pixels.iou_foreground, pixels.iou_mean, pixels.iou_frequency_weighted
    )
