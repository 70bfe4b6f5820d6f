"""The clicks of a question on the masks of its place."""

from __future__ import annotations

from collections.abc import Sequence

from earthmind.imagery import Grid
from earthmind.inference.place.clicked_pixels import pixels_of, told
from earthmind.inference.plan.correcting import Click, Kept, corrected_by, with_changes
from earthmind.inference.plan.execution import GiveRows, Leaf
from earthmind.inference.question.polygons import Found
from earthmind.inference.question.run import Run, Steps


def corrected_rows(
    run: Run, grid: Grid, rows: GiveRows, leaves: Sequence[Leaf], kept: Kept, found: Found
) -> Steps[GiveRows]:
    """The place with its masks corrected by the clicks of a question; what each did is kept to be told.

    Args:
        run: The question.
        grid: The place.
        rows: Gives it as the model sees it.
        leaves: The masks that are asked for.
        kept: What clicks have made of the place before.
        found: What is to be told.

    Raises:
        Cancelled: If the run was cancelled.
        InputError: ``click`` where one lies outside the place.
    """
    corrections = run.options.corrections
    if not corrections:
        return rows
    pixels = pixels_of(corrections, grid)
    clicks = [
        Click(one.kind, row, column, told(one))
        for one, (row, column) in zip(corrections, pixels, strict=True)
    ]
    steps = corrected_by(clicks, leaves, grid, rows, kept)
    while True:
        run.check()
        try:
            next(steps)
        except StopIteration as end:
            found.told += end.value.told
            return with_changes(rows, end.value.changes, grid)
        yield run.tell("polygons", 0.0)
