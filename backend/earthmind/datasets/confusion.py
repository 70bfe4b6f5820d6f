"""Scores of masks."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray


@dataclass
class BinaryConfusion:
    """Pixel counts of foreground and background, summed over all pixels of a split."""

    true_positive: int = 0
    false_positive: int = 0
    false_negative: int = 0
    true_negative: int = 0

    def add(self, predicted: NDArray[np.bool_], truth: NDArray[np.bool_]) -> None:
        """Count one picture; both arrays have the same shape."""
        self.true_positive += int((predicted & truth).sum())
        self.false_positive += int((predicted & ~truth).sum())
        self.false_negative += int((~predicted & truth).sum())
        self.true_negative += int((~predicted & ~truth).sum())

    @property
    def total(self) -> int:
        """All pixels counted."""
        return self.true_positive + self.false_positive + self.false_negative + self.true_negative

    @property
    def pixel_accuracy(self) -> float:
        """Share of pixels with the right class."""
        return _ratio(self.true_positive + self.true_negative, self.total)

    @property
    def iou_foreground(self) -> float:
        """Intersection over union of the foreground."""
        return _ratio(self.true_positive, self.true_positive + self.false_positive + self.false_negative)

    @property
    def iou_background(self) -> float:
        """Intersection over union of the background."""
        return _ratio(self.true_negative, self.true_negative + self.false_positive + self.false_negative)

    @property
    def iou_mean(self) -> float:
        """Mean of the two classes' IoU; what the OMBRIA paper calls IoU."""
        return (self.iou_foreground + self.iou_background) / 2

    @property
    def iou_frequency_weighted(self) -> float:
        """Mean of the two classes' IoU, weighted by how frequent each is in the truth."""
        foreground = _ratio(self.true_positive + self.false_negative, self.total)
        return foreground * self.iou_foreground + (1 - foreground) * self.iou_background


def intersection_over_union(predicted: NDArray[np.bool_], truth: NDArray[np.bool_]) -> float:
    """IoU of two masks of one shape; 1 where both are empty."""
    return _ratio(int((predicted & truth).sum()), int((predicted | truth).sum()))


def _ratio(part: int, whole: int) -> float:
    return part / whole if whole else 1.0
