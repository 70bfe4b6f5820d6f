"""Masks corrected by clicks: the connected part around a click is added to a mask, or taken from it.

A place is given row by row, so one picture and windows of any number are corrected alike. What was corrected
is given row by row again: everything that is made of masks, measured and written follows.
"""

from __future__ import annotations

import math
from collections.abc import Generator, Iterator, MutableMapping, Sequence
from dataclasses import dataclass, replace
from typing import Any, Literal

import numpy as np
import shapely
from affine import Affine
from numpy.typing import NDArray
from rasterio.features import rasterize

from earthmind.imagery import Grid
from earthmind.inference.plan.execution import INSIDE, GiveRows, Leaf, Rows
from earthmind.vector import PolygonStream

LEAST_PROBABLE = 0.02
"""A model that gives a place less than this sees nothing there that could be added."""
_LARGEST_GROWTH = 0.5
_AROUND = 1
_BELOW = np.float32(1e-4)


@dataclass(frozen=True)
class Click:
    """A click on a pixel of a grid.

    Attributes:
        kind: What it does.
        row: From the top.
        column: From the left.
        where: The click as it was given, to be told.
    """

    kind: Literal["add", "remove"]
    row: int
    column: int
    where: str


@dataclass(frozen=True)
class Change:
    """What a click changed.

    Attributes:
        concept: Of which mask.
        adds: Whether the shape was added; else it was taken away.
        shape: In the CRS of the grid.
    """

    concept: str
    adds: bool
    shape: shapely.Geometry


@dataclass(frozen=True)
class Corrected:
    """What some clicks made of the masks of a place.

    Attributes:
        changes: One after the other.
        told: A sentence for each click.
    """

    changes: tuple[Change, ...] = ()
    told: tuple[str, ...] = ()


Steps = Generator[float, None, Corrected]
Kept = MutableMapping[Any, Corrected]


def corrected_by(
    clicks: Sequence[Click], leaves: Sequence[Leaf], grid: Grid, rows: GiveRows, kept: Kept
) -> Steps:
    """Follow clicks, yielding how far it is, 0 to 1.

    Args:
        clicks: In their order; each is done to what those before have left.
        leaves: The masks that are asked for; those of the latest date with all sensors are corrected.
        grid: The place.
        rows: Gives it.
        kept: What fewer of the same clicks made of it; may be kept for the next click.
    """
    masks = tuple(leaf for leaf in leaves if not leaf.earlier and not leaf.without)
    found = Corrected()
    for number, click in enumerate(clicks, start=1):
        key = (masks, tuple(clicks[:number]))
        if key not in kept:
            kept[key] = _followed(click, masks, grid, rows, found)
        found = kept[key]
        yield number / len(clicks)
    return found


def with_changes(rows: GiveRows, changes: Sequence[Change], grid: Grid) -> GiveRows:
    """Gives a place with its masks changed, those with a sensor withheld like those with all."""

    def give(leaves: Sequence[Leaf]) -> Iterator[Rows]:
        for some in rows(leaves):
            logits = {leaf: _changed(leaf, some, changes, grid) for leaf in leaves}
            yield replace(some, logits=logits)

    return give if changes else rows


def _followed(
    click: Click, masks: Sequence[Leaf], grid: Grid, rows: GiveRows, before: Corrected
) -> Corrected:
    changes = before.changes
    if click.kind == "remove":
        now = with_changes(rows, changes, grid)
        told, new = _removed(click, masks, grid, now)
    else:
        here = shapely.Point(_middle(grid, click.row, click.column))
        kept = [change for change in changes if change.adds or not change.shape.contains(here)]
        told, new = _added(
            click, masks, grid, with_changes(rows, kept, grid), with_changes(rows, changes, grid)
        )
    return Corrected((*changes, *new), (*before.told, told))


def _removed(click: Click, masks: Sequence[Leaf], grid: Grid, rows: GiveRows) -> tuple[str, list[Change]]:
    new, area = [], 0.0
    for leaf in masks:
        part = _part_at(leaf, 0.0, (click.row, click.column), grid, rows)
        if part is not None:
            new.append(Change(leaf.concept, False, part))
            area = max(area, part.area / _pixel_area(grid) * math.prod(grid.resolution_m))
    if not new:
        return f"Nothing is marked at {click.where}, so nothing was removed there.", []
    names = " and ".join(change.concept for change in new)
    return f"Removed at {click.where}: {_hectares(area)} of {names}.", new


def _added(
    click: Click, masks: Sequence[Leaf], grid: Grid, rows: GiveRows, now: GiveRows
) -> tuple[str, list[Change]]:
    """Add around a click, on a place without what was taken from it there; ``now`` is how it is."""
    peaks = {leaf: _peak(leaf, click, rows) for leaf in masks}
    known = {leaf: peak for leaf, peak in peaks.items() if peak is not None}
    if not known:
        return f"No layer has a value at {click.where}, so nothing was added there.", []
    leaf = max(known, key=lambda one: known[one][0])
    peak, row, column = known[leaf]
    if 1 / (1 + math.exp(-peak)) < LEAST_PROBABLE:
        probable = f"probability {100 / (1 + math.exp(-peak)):.1f} %"
        told = f"The model sees no {leaf.concept} at {click.where} ({probable}), so nothing was added"
        return f"{told}; draw it by hand.", []
    level = min(peak - float(_BELOW), 0.0)
    part = _part_at(leaf, level, (row, column), grid, rows)
    grown, of = (0, 0) if part is None else _growth(leaf, part, grid, now)
    if part is None or not grown:
        return f"{leaf.concept.capitalize()} is marked at {click.where} already.", []
    probable = f"at least {100 / (1 + math.exp(-level)):.0f} % probable"
    if grown > _LARGEST_GROWTH * of:
        told = f"What is {probable} around {click.where} takes in more than half of the place"
        return f"{told}: nothing was added; click in the middle of what is missing.", []
    area = _hectares(grown * math.prod(grid.resolution_m))
    return f"Added at {click.where}: {area} of {leaf.concept}, {probable}.", [
        Change(leaf.concept, True, part)
    ]


def _peak(leaf: Leaf, click: Click, rows: GiveRows) -> tuple[float, int, int] | None:
    """The greatest logit within a pixel of a click, its row and its column; None where nothing is valid.

    Where the click is on ground that is not marked, marked pixels do not count: beside a part is not on it.
    """
    found: list[tuple[float, int, int]] = []
    for some in rows([leaf]):
        for row in range(click.row - _AROUND, click.row + _AROUND + 1):
            if row not in some.numbers:
                continue
            logits, valid = some.logits[leaf][row - some.first], some.valid[row - some.first]
            columns = range(max(0, click.column - _AROUND), min(len(logits), click.column + _AROUND + 1))
            found += [(float(logits[column]), row, column) for column in columns if valid[column]]
    own = [one for one in found if one[1:] == (click.row, click.column)]
    if own and own[0][0] > 0:
        return own[0]
    return max((one for one in found if one[0] <= 0), default=None)


def _part_at(
    leaf: Leaf, level: float, pixel: tuple[int, int], grid: Grid, rows: GiveRows
) -> shapely.Geometry | None:
    """The connected part of what is above a level that a pixel (row, column) is in; None where it is not."""
    stream = PolygonStream(grid, grid.width, minimum_area_m2=0.0, attributes={})
    here = shapely.Point(_middle(grid, *pixel))
    found: list[shapely.Geometry] = []
    for some in rows([leaf]):
        parts = stream.add(some.logits[leaf] - np.float32(level), some.valid)
        found += [part.geometry for part in parts if part.geometry.contains(here)]
    found += [part.geometry for part in stream.finish() if part.geometry.contains(here)]
    return found[0] if found else None


def _growth(leaf: Leaf, part: shapely.Geometry, grid: Grid, rows: GiveRows) -> tuple[int, int]:
    """How many pixels a part adds to a mask, and how many pixels are valid."""
    grown = valid = 0
    for some in rows([leaf]):
        inside = _drawn(part, grid, some.numbers)
        grown += int((inside & some.valid & (some.logits[leaf] <= 0)).sum())
        valid += int(some.valid.sum())
    return grown, valid


def _changed(leaf: Leaf, rows: Rows, changes: Sequence[Change], grid: Grid) -> NDArray[np.float32]:
    logits = rows.logits[leaf]
    for change in changes:
        if change.concept == leaf.concept and not leaf.earlier:
            inside = _drawn(change.shape, grid, rows.numbers)
            sure = np.maximum(logits, INSIDE) if change.adds else np.minimum(logits, -INSIDE)
            logits = np.where(inside, sure, logits)
    return logits


def _drawn(shape: shapely.Geometry, grid: Grid, rows: range) -> NDArray[np.bool_]:
    """Where the middles of pixels are within a shape, bool (rows, W)."""
    transform = grid.transform @ Affine.translation(0, rows.start)
    return np.asarray(rasterize([shape], (len(rows), grid.width), transform=transform) == 1)


def _middle(grid: Grid, row: int, column: int) -> tuple[float, float]:
    x, y = grid.transform @ (column + 0.5, row + 0.5)
    return float(x), float(y)


def _pixel_area(grid: Grid) -> float:
    return abs(float(grid.transform.determinant))


def _hectares(area_m2: float) -> str:
    return f"{area_m2 / 10_000:.2f} ha"
