"""Scores of referring segmentation, in both definitions that publications use.

With I and U the intersection and union of a predicted and a true mask:

- foreground: mIoU = mean of I / U over all samples, oIoU = sum of I / sum of U, Pr@X = share of samples with
  I / U >= X; a sample without a mask counts as an empty prediction (I = 0, U = the true mask);
- two classes: the mean of the IoU of the object and of what is not the object, per sample and then over
  samples, and the same of the summed pixels; samples without a mask are skipped.

Where both masks are empty the IoU is 1.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.confusion import BinaryConfusion

THRESHOLDS = (0.5, 0.6, 0.7, 0.8, 0.9)
Mask = NDArray[np.bool_]


@dataclass(frozen=True)
class MaskOutcome:
    """One predicted mask beside the true one.

    Attributes:
        confusion: Its pixel counts.
        drawn: Whether there was a mask at all.
    """

    confusion: BinaryConfusion
    drawn: bool


def compare_masks(predicted: Mask | None, truth: Mask, known: Mask | None = None) -> MaskOutcome:
    """Count the pixels of a predicted mask (None where nothing was drawn); all bool (H, W).

    Pixels outside ``known`` are left out; without it every pixel counts.
    """
    confusion = BinaryConfusion()
    drawn = np.zeros_like(truth) if predicted is None else predicted
    if known is not None:
        drawn, truth = drawn[known], truth[known]
    confusion.add(drawn, truth)
    return MaskOutcome(confusion, predicted is not None)


def referring_scores(outcomes: Iterable[MaskOutcome]) -> dict[str, float]:
    """Scores of a split by name, from one outcome for each sample.

    ``without_mask`` is the number of samples that the two-class scores leave out.
    """
    every = list(outcomes)
    foreground = [outcome.confusion for outcome in every]
    drawn = [outcome.confusion for outcome in every if outcome.drawn]
    each = [confusion.iou_foreground for confusion in foreground]
    return {
        "miou": _mean(each),
        "oiou": _summed(foreground).iou_foreground if each else 0.0,
        **{f"pr@{limit:g}": _mean([float(iou >= limit) for iou in each]) for limit in THRESHOLDS},
        "two_class_miou": _mean([confusion.iou_mean for confusion in drawn]),
        "two_class_oiou": _summed(drawn).iou_mean if drawn else 0.0,
        "without_mask": float(len(foreground) - len(drawn)),
    }


def _summed(parts: Sequence[BinaryConfusion]) -> BinaryConfusion:
    return BinaryConfusion(
        sum(part.true_positive for part in parts),
        sum(part.false_positive for part in parts),
        sum(part.false_negative for part in parts),
        sum(part.true_negative for part in parts),
    )


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else 0.0
