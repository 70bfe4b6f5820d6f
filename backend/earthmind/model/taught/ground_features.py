"""What a taught classifier is told of each pixel: what nano sees there of its own concepts, and its bands."""

from __future__ import annotations

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import BANDS, CODES
from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.nano.encoded_once import Encoded
from earthmind.model.nano.perception.coded import CodedScene

Floats = NDArray[np.float32]
_SUREST = np.float32(8)
"""Logits beyond it count as this."""


def feature_names(model: EmbeddedModel) -> tuple[str, ...]:
    """Names of the features, in their order."""
    return (*model.seen_concepts, *BANDS)


def ground_features(model: EmbeddedModel, encoded: Encoded) -> Floats:
    """Features of every pixel, float32 (F, H, W).

    First nano's logit of each of its concepts, also of those that it does not offer, then the level of each
    band of ``BANDS`` at the latest date, 0 to 1 and 0 where there is none.

    Raises:
        ValueError: The scene is not made of codes of bands.
    """
    scene = encoded.scene
    if not isinstance(scene, CodedScene):
        raise ValueError("features of the ground are computed of coded bands")
    height, width = scene.shape
    levels = scene.codes[0, :, :height, :width].astype(np.float32) / np.float32(CODES)
    return np.concatenate([model.seen_logits(encoded).clip(-_SUREST, _SUREST), levels])


def bands_of(encoded: Encoded) -> tuple[str, ...]:
    """Roles of the bands that a scene has at the latest date."""
    scene = encoded.scene
    codes = scene.codes[0] if isinstance(scene, CodedScene) else ()
    return tuple(role for role, band in zip(BANDS, codes, strict=False) if band.any())
