"""What a taught classifier is told of each pixel: what nano computes of its surroundings, and its bands."""

from __future__ import annotations

from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import BANDS, CODES
from earthmind.model.nano.embedded_model import Encoded
from earthmind.model.nano.perception.coded import CodedScene

Floats = NDArray[np.float32]
_CELL = 2
"""Side in pixels of the cells that nano's features are kept by."""


def ground_features(encoded: Encoded) -> Floats:
    """Features of every pixel, float32 (F, H, W).

    First nano's embedding of the pixel, in which each of its own concepts is one direction, then the level of
    each band of ``BANDS`` at the latest date, 0 to 1 and 0 where there is none.

    Raises:
        ValueError: The scene is not made of codes of bands.
    """
    scene = encoded.scene
    if not isinstance(scene, CodedScene):
        raise ValueError("features of the ground are computed of coded bands")
    height, width = scene.shape
    levels = scene.codes[0, :, :height, :width].astype(np.float32) / np.float32(CODES)
    return np.concatenate([_embedding(encoded)[:, :height, :width], levels])


def bands_of(encoded: Encoded) -> tuple[str, ...]:
    """Roles of the bands that a scene has at the latest date."""
    scene = encoded.scene
    codes = scene.codes[0] if isinstance(scene, CodedScene) else ()
    return tuple(role for role, band in zip(BANDS, codes, strict=False) if band.any())


def _embedding(encoded: Encoded) -> Floats:
    """Embeddings (P, H, W) of the padded picture; cells (1, 4 P, H / 2, W / 2) hold those of four pixels."""
    kept: Any = encoded.features.features
    cells = kept[1] if isinstance(kept, tuple) else kept.cells.float().cpu().numpy()
    _, channels, rows, columns = cells.shape
    by_pixel = np.asarray(cells, np.float32).reshape(channels // _CELL**2, _CELL, _CELL, rows, columns)
    return by_pixel.transpose(0, 3, 1, 4, 2).reshape(-1, rows * _CELL, columns * _CELL)
