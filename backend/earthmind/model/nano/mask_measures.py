"""What is measured on a mask and written into an answer: share, number of parts, place in the picture."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

SMALLEST_PART = 16
"""Pixels; smaller parts of a mask are not counted."""
DIRECTIONS = (
    ("north-west", "north", "north-east"),
    ("west", "centre", "east"),
    ("south-west", "south", "south-east"),
)
SPREAD = "all over the area"
NOWHERE = "nowhere"
SPREAD_NINTHS = 7
SPREAD_SHARE = 0.04


@dataclass(frozen=True)
class Measured:
    """What was measured on one mask.

    Attributes:
        phrase: What the mask shows.
        share: Share of the valid pixels that it covers, 0..1.
        count: Number of its separate parts.
        place: One of ``DIRECTIONS``, ``SPREAD``, or ``NOWHERE`` for an empty mask.
        offset: Its centroid seen from the middle of the picture, (east, north), -1..1 at the edges.
    """

    phrase: str
    share: float
    count: int
    place: str
    offset: tuple[float, float]


def measure(phrase: str, logits: NDArray[np.float32], valid: NDArray[np.bool_]) -> Measured:
    """Measure a mask.

    Args:
        phrase: What it shows.
        logits: (H, W), above 0 inside.
        valid: (H, W), False where there is no picture; not counted.
    """
    inside = (logits > 0) & valid
    offset = _offset(inside)
    return Measured(phrase, masked_share(logits, valid), count_parts(inside), _place(inside, offset), offset)


def masked_share(logits: NDArray[np.float32], valid: NDArray[np.bool_]) -> float:
    """Share of the valid pixels that a mask covers, 0..1."""
    return float(((logits > 0) & valid).sum() / max(int(valid.sum()), 1))


def count_parts(inside: NDArray[np.bool_]) -> int:
    """Number of separate parts of at least ``SMALLEST_PART`` pixels; pixels may touch at a corner.

    A mask that has only smaller parts counts as one.

    >>> mask = np.zeros((20, 20), bool)
    >>> mask[:5, :5] = mask[5:9, 5:9] = mask[15:, 15:] = mask[0, 19] = True
    >>> count_parts(mask)
    2
    """
    labels, parts = ndimage.label(inside, np.ones((3, 3)))
    if not parts:
        return 0
    return max(1, int((np.bincount(labels.ravel())[1:] >= SMALLEST_PART).sum()))


def counted(parts: int) -> str:
    """A number of parts in words: the layer of polygons may hold smaller ones too.

    >>> counted(1), counted(7)
    ('1', '7 (each of 16 pixels or more)')
    """
    return f"{parts} (each of {SMALLEST_PART} pixels or more)" if parts > 1 else str(parts)


def _offset(inside: NDArray[np.bool_]) -> tuple[float, float]:
    if not inside.any():
        return 0.0, 0.0
    rows, columns = np.nonzero(inside)
    height, width = inside.shape
    return float((columns.mean() + 0.5) / width * 2 - 1), float(1 - (rows.mean() + 0.5) / height * 2)


def _place(inside: NDArray[np.bool_], offset: tuple[float, float]) -> str:
    """The ninth of the picture that holds the centroid; north is up.

    A mask is spread where at least seven of the nine ninths hold 4 % of it or more.
    """
    total = int(inside.sum())
    if not total:
        return NOWHERE
    ninths = [part for band in np.array_split(inside, 3) for part in np.array_split(band, 3, axis=1)]
    if sum(int(part.sum()) >= SPREAD_SHARE * total for part in ninths) >= SPREAD_NINTHS:
        return SPREAD
    column, row = (min(2, int((value + 1) * 1.5)) for value in (offset[0], -offset[1]))
    return DIRECTIONS[row][column]


def percentage(share: float) -> str:
    """A share in words: whole percent, with the ends told apart from 0 and 100.

    >>> percentage(0.004), percentage(0.374), percentage(0.998), percentage(0.0)
    ('less than 1 %', '37 %', 'more than 99 %', '0 %')
    """
    if share <= 0:
        return "0 %"
    if share < 0.01:
        return "less than 1 %"
    if 0.99 < share < 1:
        return "more than 99 %"
    return f"{100 * share:.0f} %"


def where(place: str) -> str:
    """A place as it stands in a sentence.

    >>> where("south-east"), where("centre"), where(SPREAD)
    ('in the south-east', 'in the centre', 'all over the area')
    """
    return place if place in (SPREAD, NOWHERE) else f"in the {place}"


def most(masks: Sequence[Measured]) -> str:
    """Phrase of the largest mask, ``neither`` where the two largest are equal or nothing was marked.

    >>> most([Measured("water", 0.1, 1, "north", (0, 1)), Measured("forest", 0.3, 1, "south", (0, -1))])
    'forest'
    """
    ordered = sorted(masks, key=lambda mask: -mask.share)
    if not ordered or ordered[0].share <= 0:
        return "neither"
    if len(ordered) > 1 and ordered[0].share == ordered[1].share:
        return "neither"
    return ordered[0].phrase


def ranking(masks: Sequence[Measured]) -> str:
    """Phrases by falling share, empty masks left out.

    >>> ranking([Measured("water", 0.1, 1, "north", (0, 1)), Measured("forest", 0.3, 1, "south", (0, -1))])
    'forest, water'
    """
    found = sorted((mask for mask in masks if mask.share > 0), key=lambda mask: -mask.share)
    return ", ".join(mask.phrase for mask in found) or "nothing was found"
