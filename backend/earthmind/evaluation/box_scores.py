"""Scores of boxes: one that an expression means, or all things of a kind.

An answer's boxes are those that it says in words, else those around its mask: around all of it where one
box is meant, around each connected part where all are. The intersection over union (IoU) of two boxes is that
of their areas. A turned box counts as the upright one around it.
"""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray
from scipy import ndimage

from earthmind.evaluation.answer_scores import by_task
from earthmind.evaluation.questions import Box, GivenAnswer, Kind
from earthmind.inference.question.boxes_in_words import Boxes, BoxReader, SaidBox

LIMITS = (0.5, 0.7)
"""IoU from which one box counts as found (VRSBench, arXiv 2406.12384: Acc@0.5 and Acc@0.7)."""
MATCHING = 0.5
"""IoU from which one of several boxes counts as found (PASCAL VOC, 10.1007/s11263-009-0275-4)."""


def box_iou(one: Box, other: Box) -> float:
    """Intersection over union of two boxes; 0 where either has no area.

    >>> box_iou((0, 0, 0.5, 1), (0.25, 0, 0.75, 1))
    0.3333333333333333
    """
    across = min(one[2], other[2]) - max(one[0], other[0])
    down = min(one[3], other[3]) - max(one[1], other[1])
    shared = max(across, 0.0) * max(down, 0.0)
    union = _area(one) + _area(other) - shared
    return shared / union if union > 0 else 0.0


def said_boxes(text: str) -> list[Box]:
    """Upright boxes that a text says in brackets, in its order."""
    reader = BoxReader()
    found = [each for piece in (reader.add(text), reader.finish()) for each in piece]
    return [_upright(box) for each in found if isinstance(each, Boxes) for box in each.boxes]


def answered_boxes(answer: GivenAnswer) -> list[Box]:
    """The boxes of an answer: see above."""
    said = said_boxes(answer.text)
    if said or answer.mask is None:
        return said
    if answer.sample.kind is Kind.BOX:
        return around_parts(answer.mask, np.ones_like(answer.mask, np.int32) * answer.mask)
    return around_parts(answer.mask, ndimage.label(answer.mask, np.ones((3, 3)))[0])


def around_parts(mask: NDArray[np.bool_], numbers: NDArray[np.integer]) -> list[Box]:
    """Boxes around the numbered parts of a mask (H, W), in shares of the picture."""
    height, width = mask.shape
    return [
        (columns.start / width, rows.start / height, columns.stop / width, rows.stop / height)
        for part in ndimage.find_objects(numbers)
        if part is not None
        for rows, columns in (part,)
    ]


def matched(found: Sequence[Box], wanted: Sequence[Box]) -> int:
    """How many wanted boxes have one of the found ones to themselves, the most alike pairs first."""
    pairs = sorted(
        ((box_iou(one, other), i, j) for i, one in enumerate(found) for j, other in enumerate(wanted)),
        reverse=True,
    )
    taken: set[int] = set()
    given: set[int] = set()
    for iou, i, j in pairs:
        if iou >= MATCHING and i not in taken and j not in given:
            taken.add(i)
            given.add(j)
    return len(given)


class BoxScorer:
    """Takes answers one by one and gives the scores.

    Of one box: ``acc@0.5`` and ``acc@0.7``, the shares whose first box has at least that IoU, and
    ``box_iou``, their mean, by task. Of several: ``precision@0.5``, ``recall@0.5`` and ``box_f1@0.5`` over
    all pictures.
    """

    def __init__(self) -> None:
        self._ious: list[tuple[str, float]] = []
        self._counts: dict[str, list[int]] = {}

    def add(self, answer: GivenAnswer) -> None:
        """Take one answer; without a box it counts as wrong."""
        sample, found = answer.sample, answered_boxes(answer)
        if sample.kind is Kind.BOX:
            self._ious.append((sample.task, box_iou(found[0], sample.boxes[0]) if found else 0.0))
            return
        count = self._counts.setdefault(sample.task, [0, 0, 0])
        for place, number in enumerate((matched(found, sample.boxes), len(found), len(sample.boxes))):
            count[place] += number

    def scores(self) -> dict[str, float]:
        """All scores by name."""
        found: dict[str, float] = {}
        for limit in LIMITS:
            found |= by_task([(task, float(iou >= limit)) for task, iou in self._ious], f"acc@{limit:g}")
        found |= by_task(self._ious, "box_iou")
        if self._counts:
            found |= _rates([sum(column) for column in zip(*self._counts.values(), strict=True)], "")
        if len(self._counts) > 1:
            for task, count in self._counts.items():
                found |= _rates(count, f"/{task}")
        return found


def _rates(count: Sequence[int], task: str) -> dict[str, float]:
    right, found, wanted = count
    return {
        f"precision@{MATCHING:g}{task}": right / found if found else 0.0,
        f"recall@{MATCHING:g}{task}": right / wanted if wanted else 0.0,
        f"box_f1@{MATCHING:g}{task}": 2 * right / (found + wanted) if found + wanted else 0.0,
    }


def _area(box: Box) -> float:
    return max(box[2] - box[0], 0.0) * max(box[3] - box[1], 0.0)


def _upright(box: SaidBox) -> Box:
    across, down = zip(*box.pixels(1, 1), strict=True)
    return min(across), min(down), max(across), max(down)
