"""Snow is no water: where the optical layer looks like plentiful snow, water and flood are not marked.

The networks saw hardly any snow and take it for flood water, which is as dark in shortwave infrared. The
index tells it better (`earthmind.snow_index`), and whoever looks at such a place is told so.
"""

from __future__ import annotations

import numpy as np

from earthmind.model.nano.perception.coded import CodedScene
from earthmind.model.nano.plausibility import Floats, Measured
from earthmind.snow_index import snow

WATERS = ("water", "flooded area", "permanent water")
_IN_SNOW = np.float32(-4.0)
"""Logit of water in snow: a probability of 2 %."""


def snow_aside(logits: Floats, scene: CodedScene, concept: str) -> Floats:
    """Logits (H, W) of a concept, of water low where the latest optical picture shows snow."""
    if concept not in WATERS or not (logits > 0).any():
        return logits
    measured = Measured(scene)
    green, nir, swir1 = (measured.reflectance(role) for role in ("green", "nir", "swir1"))
    if green is None or nir is None or swir1 is None:
        return logits
    return np.where(snow(green, nir, swir1), np.minimum(logits, _IN_SNOW), logits)
