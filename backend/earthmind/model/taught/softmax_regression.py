"""Multinomial logistic regression: from features to the probability of each class."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy.optimize import minimize

Doubles = NDArray[np.float64]
_MOST_ROUNDS = 300
_LEAST_DEVIATION = 1e-3


@dataclass(frozen=True)
class SoftmaxRegression:
    """Probabilities ``softmax(((x - mean) / deviation) W^T + b)``.

    Attributes:
        weight: (K, F), of classes and features.
        bias: (K,).
        mean: (F,), of the samples that it was fitted to.
        deviation: (F,).
    """

    weight: Doubles
    bias: Doubles
    mean: Doubles
    deviation: Doubles

    def probabilities(self, features: NDArray[np.floating]) -> Doubles:
        """Of each class, (K, N), from features (F, N)."""
        scaled = self.weight / self.deviation
        scores = scaled @ features + (self.bias - scaled @ self.mean)[:, None]
        scores -= scores.max(0)
        exponential = np.exp(scores)
        return np.asarray(exponential / exponential.sum(0))


def fitted(
    features: NDArray[np.floating], classes: NDArray[np.intp], weights: Doubles, ridge: float
) -> SoftmaxRegression:
    """Fit by the likelihood of the classes with a ridge penalty (L-BFGS).

    Args:
        features: (N, F).
        classes: (N,), from 0 on; each from 0 to the highest occurs.
        weights: (N,), how much each sample counts.
        ridge: Weight of the sum of squares of the coefficients beside the mean loss of a sample.
    """
    count = int(classes.max()) + 1
    mean, deviation = features.mean(0), np.maximum(features.std(0), _LEAST_DEVIATION)
    values = np.concatenate([(features - mean) / deviation, np.ones((len(features), 1))], 1)
    shares = weights / weights.sum()
    truth = np.eye(count)[classes]

    def loss(flat: Doubles) -> tuple[float, Doubles]:
        matrix = flat.reshape(count, -1)
        scores = values @ matrix.T
        scores -= scores.max(1, keepdims=True)
        logarithms = scores - np.log(np.exp(scores).sum(1, keepdims=True))
        slopes = matrix.copy()
        slopes[:, -1] = 0
        gradient = ((np.exp(logarithms) - truth) * shares[:, None]).T @ values + ridge * slopes
        value = -float((shares * (logarithms * truth).sum(1)).sum()) + ridge / 2 * float((slopes**2).sum())
        return value, gradient.ravel()

    start = np.zeros(count * values.shape[1])
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": _MOST_ROUNDS})
    matrix = found.x.reshape(count, -1)
    return SoftmaxRegression(
        matrix[:, :-1], matrix[:, -1], np.asarray(mean, float), np.asarray(deviation, float)
    )
