"""The answer to what was understood: regions found on a place, measured, told, and marked.

This is the way of models that can be asked for the masks of concepts. Their words are not used.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace

from earthmind.imagery import Grid
from earthmind.inference.events import Event, Segment, Text, Understood
from earthmind.inference.place.look import Look
from earthmind.inference.place.regions import region_masks
from earthmind.inference.plan.execution import Execution, Raster
from earthmind.inference.plan.expression import Everything, Intent, Region
from earthmind.inference.plan.json_form import to_json
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.plan.understood import Seen, concepts_of
from earthmind.inference.plan.understood_line import understood_line
from earthmind.inference.plan.wording.answer_text import Marked
from earthmind.inference.plan.wording.telling import Told, tell
from earthmind.inference.question.polygons import Found, attributes, summed_up
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.requests import Options
from earthmind.model.protocol import SEG_TOKEN
from earthmind.vector import Feature
from earthmind.vector.features_on_disk import relabelled
from earthmind.vector.polygons.shaping import Shaping, shaped

_PIECES = re.compile(f"(?<={re.escape(SEG_TOKEN)})")


class NotTraced(Exception):
    """A region is asked for that was not looked for yet."""

    def __init__(self, region: Region, without: str) -> None:
        super().__init__(region, without)
        self.region, self.without = region, without


@dataclass
class Measured:
    """What was found on a place for one question.

    Attributes:
        executions: Where regions are found, with all sensors (empty) and without one.
        shaping: What is done to the outlines of polygons before anything is measured on them.
    """

    executions: Mapping[str, Execution]
    shaping: Shaping
    _shaped: dict[tuple[Region, str], Sequence[Feature]] = field(default_factory=dict)

    def features(self, region: Region, without: str = "") -> Sequence[Feature]:
        """The polygons of a region.

        Raises:
            NotTraced: It was not looked for yet.
        """
        execution = self.executions[without]
        if not execution.has(region):
            raise NotTraced(region, without)
        found = execution.features(region)
        if not self.shaping.changes or isinstance(region, Everything):
            return found
        if (region, without) not in self._shaped:
            self._shaped[region, without] = shaped(found, execution.grid, self.shaping)
        return self._shaped[region, without]

    def left_out(self, region: Region) -> int:
        """How many parts of a region were smaller than asked for.

        Raises:
            NotTraced: It was not looked for yet.
        """
        if not self.executions[""].has(region):
            raise NotTraced(region, "")
        return self.executions[""].traced(region).left_out


def understood(intent: Intent) -> Understood:
    """What was understood, as an event."""
    return Understood(to_text(intent), understood_line(intent), to_json(intent))


def what_is_seen(options: Options, look: Look) -> Seen:
    """What there is to see on a place."""
    dates = [
        tuple(
            sensor
            for sensor in ("optical", "sar")
            if any(layer.sensor.value == sensor and (layer.moment < 0) is early for layer in look.layers)
        )
        for early in (False, True)
    ]
    colours = any(layer.moment == 0 and look.rendering.in_colour(layer) for layer in look.layers)
    sensors, earlier = dates
    drawn = bool(options.regions)
    return Seen(look.card.concepts, sensors, bool(earlier), drawn, look.grid, colours, earlier)


def drawn_on(run: Run, grid: Grid) -> dict[str, object]:
    """What was drawn, all together where it is several, and clicked, as arguments of ``Execution``."""
    clicked = {"corrected_as": run.options.corrections or None}
    masks = region_masks(run.options.regions, grid)
    if not masks:
        return {**clicked}
    drawn = masks[0]
    for mask in masks[1:]:
        drawn = drawn | mask
    return {**clicked, "drawn": drawn, "drawn_as": run.options.regions}


def tell_measured(
    run: Run, intent: Intent, seen: Seen, measured: Measured, rasters: Mapping[Region, Raster] | None = None
) -> Steps[Told]:
    """Put the answer into words; what it takes is traced as it turns out.

    Args:
        run: The question.
        intent: What it means.
        seen: What there is to see.
        measured: Where regions are found.
        rasters: Regions whose logits are also wanted, row by row.
    """
    told = 0.0
    for region, raster in (rasters or {}).items():
        told = yield from _trace(run, measured, region, "", told, raster)
    while True:
        run.check()
        try:
            return tell(intent, seen, measured)
        except NotTraced as missing:
            told = yield from _trace(run, measured, missing.region, missing.without, told)


def _trace(
    run: Run, measured: Measured, region: Region, without: str, told: float, raster: Raster | None = None
) -> Steps[float]:
    """Trace one of a number of regions that is not known before: each takes half of what is left to tell."""
    for fraction in measured.executions[without].trace(region, raster):
        yield run.tell("polygons", told + fraction * (1 - told) / 2)
    return told + (1 - told) / 2


def concepts_marked(found: Found) -> list[str]:
    """The concepts that the marked things are made of, each once."""
    return list(dict.fromkeys(found.concepts))


def pass_on(run: Run, look: Look, told: Told, found: Found) -> Iterator[Event]:
    """Tell an answer: its words up to each marker, then what is marked there."""
    for piece in filter(None, _PIECES.split(told.text)):
        found.text += piece
        yield Text(piece)
        if piece.endswith(SEG_TOKEN):
            marked = told.marked[len(found.segments)]
            segment = _segment(run, look, len(found.segments), marked)
            found.segments.append(segment)
            found.concepts += concepts_of(marked.region)
            yield segment
    found.told += told.notes
    found.figure = told.figure


def _segment(run: Run, look: Look, index: int, marked: Marked) -> Segment:
    stamped = relabelled(marked.features, attributes(run, look, marked.phrase))
    concepts = concepts_of(marked.region)
    return replace(
        summed_up(index, marked.phrase, stamped, look), concept=concepts[0] if len(concepts) == 1 else None
    )
