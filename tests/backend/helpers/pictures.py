"""Pictures for models that know nothing of maps."""

from __future__ import annotations

import numpy as np

from earthmind.model.protocol import Picture


def picture(sensor: str, shape: tuple[int, int] = (50, 70), seed: int = 0, moment: int = 0) -> Picture:
    pixels = np.random.default_rng(seed).integers(1, 255, (3, *shape), dtype=np.uint8)
    return Picture(sensor, pixels, np.ones(shape, bool), moment)
