"""From a mask on the model's picture to polygons on the ground."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery import Grid, RasterReference, Scene, Sensor, latest
from earthmind.inference.events import SegmentFound
from earthmind.inference.place.look import View, crs_text
from earthmind.inference.plan.selection import Selection, choose
from earthmind.model.protocol import Mask
from earthmind.vector import Feature, polygonise
from earthmind.vector.features_on_disk import numbers_of
from earthmind.vector.polygons.shaping import Shaping, shaped

_TAKES_TWO_DATES = re.compile(r"flood|inundat|permanent water")


def segment_found(index: int, mask: Mask, view: View, *, model: str, prompt: str) -> SegmentFound:
    """Turn the mask of one ``[SEG]`` into polygons with their attributes.

    Args:
        index: Number of the marker, from 0.
        mask: From the model, as large as the view's grid.
        view: What the model looked at.
        model: Name of the model.
        prompt: What the analyst typed.

    Returns:
        Polygons in the CRS of the view's grid; none where no valid pixel is inside the mask.
    """
    features = polygonise(
        mask.logits,
        view.scene.grid,
        valid=valid_anywhere(view.scene),
        attributes={
            "phrase": mask.phrase,
            "model": model,
            "optical": view.layer_name(Sensor.OPTICAL),
            "sar": view.layer_name(Sensor.SAR),
            "prompt": prompt,
        },
    )
    return summed_up(index, mask.phrase, tuple(features), view.scene.grid)


def summed_up(index: int, phrase: str, features: Sequence[Feature], grid: Grid) -> SegmentFound:
    """Return a segment of these features, with their mean score by area and the sum of their areas."""
    areas, scores = numbers_of(features, "area_m2"), numbers_of(features, "score")
    area = float(areas.sum())
    score = float(np.average(scores, weights=areas)) if area > 0 else 0.0
    return SegmentFound(index, phrase, score, area, crs_text(grid.crs), features)


def chosen_of(
    segment: SegmentFound, selection: Selection, grid: Grid, near: Sequence[Feature]
) -> tuple[SegmentFound, str | None]:
    """Choose of a segment's polygons.

    Args:
        segment: All polygons of a phrase in the extent.
        selection: What to choose.
        grid: The whole extent.
        near: The polygons of ``selection.near``.

    Returns:
        The segment with what is kept, and the sentence that tells it; None where there was nothing to
        choose.
    """
    if not selection.chooses or not segment.features:
        return segment, None
    choice = choose(segment.features, selection, grid, near)
    return summed_up(segment.index, segment.phrase, choice.features, grid), choice.sentence


def finished(
    segment: SegmentFound, grid: Grid, minimum_area_m2: float | None, shaping: Shaping
) -> SegmentFound:
    """Leave out small polygons of a segment and shape the others.

    Args:
        segment: Of the whole extent.
        grid: Says how large a pixel is.
        minimum_area_m2: Smallest ellipsoidal area; None keeps all.
        shaping: What is done to the others.
    """
    if minimum_area_m2 is None and not shaping.changes:
        return segment
    areas = numbers_of(segment.features, "area_m2")
    kept = [
        feature
        for feature, area in zip(segment.features, areas, strict=True)
        if minimum_area_m2 is None or area >= minimum_area_m2
    ]
    return summed_up(segment.index, segment.phrase, shaped(kept, grid, shaping), grid)


def one_date_notes(segments: Sequence[SegmentFound], references: Sequence[RasterReference]) -> list[str]:
    """What to tell where something was marked at one date that takes two to be sure of."""
    if any(reference.moment < 0 for reference in references):
        return []
    phrases = (segment.phrase for segment in segments if segment.features)
    doubtful = next((phrase for phrase in phrases if _TAKES_TWO_DATES.search(phrase.lower())), None)
    if doubtful is None:
        return []
    return [
        f'One date cannot tell flood from water that is always there: check "{doubtful}", or add a layer of '
        "an earlier date."
    ]


def valid_anywhere(scene: Scene) -> NDArray[np.bool_]:
    """Where at least one sensor has a value at the latest date, bool of shape (H, W)."""
    valid: NDArray[np.bool_] = np.logical_or.reduce([frame.valid for frame in latest(scene.frames)])
    return valid
