"""Masks in the three forms of COCO's ``instances.json``.

Source: the COCO data format, cocodataset.org, and its mask API: run lengths go down the columns, the first
run is background; the compact text holds them in groups of five bits, each run from the fourth one on as the
difference to the one two before.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray
from rasterio.features import rasterize

from earthmind.errors import InputError

Mask = NDArray[np.bool_]


def coco_mask(segmentation: Any, height: int, width: int, name: str) -> Mask:
    """A segmentation as bool (H, W).

    Args:
        segmentation: A list of polygons ``[x0, y0, x1, y1, ...]`` in pixels; or ``{"size", "counts"}`` with
            counts as a list or as compact text; or a list of these. A pixel is inside a polygon where its
            centre is (COCO's own rasteriser also marks pixels that the border touches by half).
        height: Of the picture.
        width: Of the picture.
        name: What it belongs to, for messages.

    Raises:
        InputError: It is none of these, or does not fit the picture.
    """
    if isinstance(segmentation, Mapping):
        return _from_runs(segmentation, height, width, name)
    if not isinstance(segmentation, Sequence) or isinstance(segmentation, (str, bytes)):
        raise InputError(f"The segmentation of {name} is neither polygons nor run lengths.", code="field")
    mask = np.zeros((height, width), bool)
    polygons = []
    for part in segmentation:
        if isinstance(part, Mapping):
            mask |= _from_runs(part, height, width, name)
        else:
            polygons.append(_ring(part, name))
    if polygons:
        shapes = [{"type": "Polygon", "coordinates": [ring]} for ring in polygons]
        mask |= rasterize(shapes, out_shape=(height, width)).astype(bool)
    return mask


def runs_from_text(text: str) -> list[int]:
    """Run lengths of COCO's compact text.

    Raises:
        ValueError: The text ends in the middle of a number.
    """
    runs: list[int] = []
    value = shift = 0
    for character in text:
        bits = ord(character) - 48
        value |= (bits & 0x1F) << shift
        shift += 5
        if bits & 0x20:
            continue
        if bits & 0x10:
            value -= 1 << shift
        runs.append(value + (runs[-2] if len(runs) > 2 else 0))
        value = shift = 0
    if shift:
        raise ValueError("the text ends in the middle of a number")
    return runs


def _ring(points: Any, name: str) -> list[tuple[float, float]]:
    try:
        pairs = np.asarray(points, float).reshape(-1, 2)
    except (TypeError, ValueError) as error:
        raise InputError(f"A polygon of {name} is no list of x and y.", code="field") from error
    if len(pairs) < 3:
        raise InputError(f"A polygon of {name} has fewer than three corners.", code="field")
    ring = [(float(x), float(y)) for x, y in pairs]
    return [*ring, ring[0]]


def _from_runs(segmentation: Mapping[str, Any], height: int, width: int, name: str) -> Mask:
    try:
        counts = segmentation["counts"]
        if isinstance(counts, bytes):
            counts = counts.decode("ascii")
        runs = runs_from_text(counts) if isinstance(counts, str) else [int(run) for run in counts]
        rows, columns = (int(side) for side in segmentation.get("size", (height, width)))
        values = np.arange(len(runs)) % 2 == 1
        flat = np.repeat(values, runs)
    except (KeyError, TypeError, ValueError) as error:
        raise InputError(f"The run lengths of {name} cannot be read.", code="field") from error
    if (rows, columns) != (height, width) or flat.size != height * width:
        raise InputError(
            f"The mask of {name} has not the {width} x {height} pixels of its picture; fetch it again.",
            code="size",
        )
    return flat.reshape(width, height).T
