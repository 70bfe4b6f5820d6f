"""A classifier taught with samples, and how good it is on shapes that it was not taught with."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.inference.teaching.ground_samples import GroundSamples
from earthmind.model.taught.softmax_regression import SoftmaxRegression, fitted

FOLDS, INNER_FOLDS = 5, 3
RIDGES = (0.003, 0.03, 0.3, 1.0)
"""Strengths of the penalty to choose from: few samples need a strong one."""
_SEED = 5
_LEAST = 1e-6


@dataclass(frozen=True)
class HeldOutScores:
    """Scores on held-out shapes, every shape counting the same.

    Attributes:
        confusion: (K, K), shapes of the class of the row by the class that was told, in parts of a shape.
    """

    confusion: NDArray[np.float64]

    @property
    def accuracy(self) -> float:
        """Share of what was told right."""
        return float(np.trace(self.confusion) / max(self.confusion.sum(), 1e-9))

    @property
    def f1(self) -> list[float]:
        """F1 of each class, 2 TP / (2 TP + FP + FN)."""
        right = np.diag(self.confusion)
        told, there = self.confusion.sum(0), self.confusion.sum(1)
        return [float(2 * r / max(t + w, 1e-9)) for r, t, w in zip(right, told, there, strict=True)]


def taught_with(samples: GroundSamples) -> SoftmaxRegression:
    """A classifier of all samples, with the penalty that does best on held-out shapes of them."""
    losses = [_loss(samples, ridge) for ridge in RIDGES]
    return _fit(samples, RIDGES[int(np.argmin(losses))])


def held_out_scores(samples: GroundSamples, classes: int) -> Iterator[float | HeldOutScores]:
    """Teach with four fifths of the shapes and test on the last, five times; shapes are never parted.

    The penalty is chosen anew each time, of the shapes that are taught with. Yields how far it is, and at
    last the scores.
    """
    confusion = np.zeros((classes, classes))
    for fold, (taught, tested) in enumerate(_parted(samples, FOLDS)):
        yield fold / FOLDS
        told = taught_with(taught).probabilities(tested.features.T).argmax(0)
        in_shape = np.bincount(tested.shapes)[tested.shapes]
        np.add.at(confusion, (tested.classes, told), 1 / in_shape)
    yield HeldOutScores(confusion)


def _loss(samples: GroundSamples, ridge: float) -> float:
    """Mean negative logarithm of the probability of what is right, on held-out shapes."""
    losses = []
    for taught, tested in _parted(samples, INNER_FOLDS):
        probabilities = _fit(taught, ridge).probabilities(tested.features.T)
        right = probabilities[tested.classes, np.arange(len(tested.classes))]
        losses.append(
            float(-(tested.weights * np.log(np.maximum(right, _LEAST))).sum() / tested.weights.sum())
        )
    return float(np.mean(losses)) if losses else 0.0


def _fit(samples: GroundSamples, ridge: float) -> SoftmaxRegression:
    return fitted(samples.features.astype(np.float64), samples.classes, samples.weights, ridge)


def _parted(samples: GroundSamples, folds: int) -> Iterator[tuple[GroundSamples, GroundSamples]]:
    """Samples to teach with and to test on: shapes of each class are dealt out in turn."""
    random = np.random.default_rng(_SEED)
    fold_of = np.zeros(int(samples.shapes.max()) + 1, np.intp)
    for number in np.unique(samples.classes):
        shapes = random.permutation(np.unique(samples.shapes[samples.classes == number]))
        fold_of[shapes] = np.arange(len(shapes)) % folds
    each = fold_of[samples.shapes]
    for fold in range(folds):
        taught, tested = samples.of(each != fold), samples.of(each == fold)
        complete = len(np.unique(taught.classes)) == len(np.unique(samples.classes))
        if len(tested.classes) and complete:
            yield taught, tested
