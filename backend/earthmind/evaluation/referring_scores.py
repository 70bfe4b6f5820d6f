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
class ReferringScores:
    """Scores of a split.

    Attributes:
        n: Samples.
        skipped: Samples without a mask: misses for the foreground scores, left out of the two-class ones.
        miou: Foreground mIoU.
        oiou: Foreground oIoU.
        precision: Pr@X by X.
        two_class_miou: Mean over samples of the mean of both classes' IoU.
        two_class_oiou: Mean of both classes' IoU over the pixels of all samples.
    """

    n: int
    skipped: int
    miou: float
    oiou: float
    precision: dict[float, float]
    two_class_miou: float
    two_class_oiou: float

    def flat(self) -> dict[str, float]:
        """The scores by name."""
        return {
            "miou": self.miou,
            "oiou": self.oiou,
            **{f"pr@{threshold:g}": share for threshold, share in self.precision.items()},
            "two_class_miou": self.two_class_miou,
            "two_class_oiou": self.two_class_oiou,
            "without_mask": float(self.skipped),
        }


@dataclass(frozen=True)
class MaskOutcome:
    """One predicted mask beside the true one.

    Attributes:
        confusion: Its pixel counts.
        drawn: Whether there was a mask at all.
    """

    confusion: BinaryConfusion
    drawn: bool


def compare_masks(predicted: Mask | None, truth: Mask) -> MaskOutcome:
    """Count the pixels of a predicted mask (None where nothing was drawn); both bool (H, W)."""
    confusion = BinaryConfusion()
    confusion.add(np.zeros_like(truth) if predicted is None else predicted, truth)
    return MaskOutcome(confusion, predicted is not None)


def referring_scores(outcomes: Iterable[MaskOutcome]) -> ReferringScores:
    """Scores of a split, one outcome for each sample."""
    every = list(outcomes)
    foreground = [outcome.confusion for outcome in every]
    drawn = [outcome.confusion for outcome in every if outcome.drawn]
    each = [confusion.iou_foreground for confusion in foreground]
    return ReferringScores(
        n=len(each),
        skipped=len(foreground) - len(drawn),
        miou=_mean(each),
        oiou=_summed(foreground).iou_foreground if each else 0.0,
        precision={limit: _mean([float(iou >= limit) for iou in each]) for limit in THRESHOLDS},
        two_class_miou=_mean([confusion.iou_mean for confusion in drawn]),
        two_class_oiou=_summed(drawn).iou_mean if drawn else 0.0,
    )


def _summed(parts: Sequence[BinaryConfusion]) -> BinaryConfusion:
    return BinaryConfusion(
        sum(part.true_positive for part in parts),
        sum(part.false_positive for part in parts),
        sum(part.false_negative for part in parts),
        sum(part.true_negative for part in parts),
    )


def _mean(values: Sequence[float]) -> float:
    return float(np.mean(values)) if values else 0.0
