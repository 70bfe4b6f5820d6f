"""Scores of masks on validation samples, and the calibration that follows from them."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.confusion import BinaryConfusion, intersection_over_union
from earthmind.model.nano.calibration import fit_calibration

SAMPLED = 500
"""Pixels of a mask that the calibration looks at."""
THRESHOLDS = np.linspace(-2, 2, 17)


class PixelScores:
    """Confusion by concept, and a sample of logits with their truth."""

    def __init__(self, concepts: Sequence[str]) -> None:
        self._confusion = {concept: BinaryConfusion() for concept in concepts}
        self._logits: list[NDArray[np.float32]] = []
        self._truth: list[NDArray[np.bool_]] = []
        self._draw = np.random.default_rng(0)

    def add(self, concept: str, logits: NDArray[np.float32], truth: NDArray[np.bool_]) -> None:
        """Take the known pixels of one mask, both of shape (N,)."""
        if not len(logits):
            return
        self._confusion[concept].add(logits > 0, truth)
        chosen = self._draw.integers(len(logits), size=SAMPLED)
        self._logits.append(np.asarray(logits[chosen], np.float32))
        self._truth.append(truth[chosen])

    def by_concept(self) -> dict[str, float]:
        """Foreground IoU by concept; ``iou_mean`` is flooded area's mean of both classes."""
        flood = self._confusion["flooded area"]
        scores = {f"iou {c}": round(v.iou_foreground, 4) for c, v in self._confusion.items() if v.total}
        return {"iou_mean": round(flood.iou_mean, 4) if flood.total else 0.0, **scores}

    def calibration(self) -> dict[str, float]:
        """``scale`` and ``bias``, foreground IoU before and after, the calibrated logit of the best IoU."""
        if not self._logits:
            return {"scale": 1.0, "bias": 0.0}
        logits, truth = np.concatenate(self._logits), np.concatenate(self._truth)
        fitted = fit_calibration(logits, truth)
        calibrated = fitted.apply(logits)
        ious = [intersection_over_union(calibrated > threshold, truth) for threshold in THRESHOLDS]
        return {
            "scale": round(fitted.scale, 4),
            "bias": round(fitted.bias, 4),
            "iou_uncalibrated": round(intersection_over_union(logits > 0, truth), 4),
            "iou_calibrated": round(intersection_over_union(calibrated > 0, truth), 4),
            "best_threshold": float(THRESHOLDS[int(np.argmax(ious))]),
            "iou_best_threshold": round(max(ious), 4),
        }


def summary_score(scores: Mapping[str, float]) -> float:
    """What the best weights are kept by: 0.6 flood IoU (mean of classes) + 0.2 questions + 0.2 probes."""
    words = scores["words"]
    quiz = scores.get("questions", words) + scores.get("probes", words)
    return round(0.6 * scores["iou_mean"] + 0.2 * quiz, 4)
