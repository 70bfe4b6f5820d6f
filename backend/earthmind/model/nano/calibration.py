"""Scale and bias that make the score of a mask an honest probability (Platt scaling)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

STEPS = 30


@dataclass(frozen=True)
class Calibration:
    """``sigmoid(scale * logit + bias)`` is the share of pixels of this logit that are right.

    Attributes:
        scale: Above 0.
        bias: Added after scaling.
    """

    scale: float = 1.0
    bias: float = 0.0

    def apply(self, logits: NDArray[np.float32]) -> NDArray[np.float32]:
        """Calibrated logits of the same shape."""
        return np.asarray(logits * np.float32(self.scale) + np.float32(self.bias), np.float32)

    @classmethod
    def of(cls, config: Mapping[str, Any]) -> Calibration:
        """The ``calibration`` of a ``config.json``; without one nothing is changed."""
        values = config.get("calibration")
        return cls(float(values["scale"]), float(values["bias"])) if values else cls()


Calibrations = Mapping[str, Mapping[str, Calibration]]
"""By concept, and by the sensors that the latest date was seen by: ``both``, ``optical`` or ``sar``."""


def calibrations_of(config: Mapping[str, Any]) -> Calibrations:
    """The ``calibrations`` of a ``config.json``; those of sensors that it does not name change nothing."""
    return {
        concept: {seen_by: Calibration(float(v["scale"]), float(v["bias"])) for seen_by, v in each.items()}
        for concept, each in config.get("calibrations", {}).items()
    }


def fit_calibration(logits: NDArray[np.float32], truth: NDArray[np.bool_]) -> Calibration:
    """Fit scale and bias by maximum likelihood (Platt 1999), with Newton steps.

    Args:
        logits: (N,), of pixels not trained on.
        truth: (N,), whether the concept is there.

    Returns:
        The calibration; none where the logits say nothing about the truth.
    """
    design = np.stack([np.asarray(logits, np.float64), np.ones(len(logits))], 1)
    parameters = np.array([1.0, 0.0])
    ridge = np.diag([1e-6, 1e-6])
    for _ in range(STEPS):
        probability = 1 / (1 + np.exp(-np.clip(design @ parameters, -30, 30)))
        slope = design.T @ (probability - truth) / len(truth)
        weight = probability * (1 - probability)
        curvature = (design * weight[:, None]).T @ design / len(truth) + ridge
        step = np.linalg.solve(curvature, slope)
        parameters = parameters - np.clip(step, -1, 1)
    if not np.isfinite(parameters).all() or parameters[0] <= 0:
        return Calibration()
    return Calibration(float(parameters[0]), float(parameters[1]))
