"""What becomes of the polygons of an answer, whichever way they were found: chosen, shaped, written, told."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from itertools import chain
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.imagery import Sensor
from earthmind.imagery.grid import crs_text
from earthmind.imagery.rendering.stretch import stretch_sentence
from earthmind.inference.events import Done, Note, Segment, Written
from earthmind.inference.place.look import Look
from earthmind.inference.plan.figure import Figure
from earthmind.inference.plan.selection import choose
from earthmind.inference.plan.text_form import to_text
from earthmind.inference.question.run import Run, Steps
from earthmind.inference.requests import Outline, Tables
from earthmind.replacing import FileInUse, free_beside, written_instead
from earthmind.sentences import Sentence
from earthmind.vector import Feature, add_tables, write_features
from earthmind.vector.features_on_disk import bounds_of, numbers_of
from earthmind.vector.polygons.drawn_outlines import boxed
from earthmind.vector.polygons.ground_boxes import BoxMaker
from earthmind.vector.polygons.shaping import shaped

_TAKES_TWO_DATES = re.compile(r"flood|inundat|permanent water")


@dataclass
class Found:
    """What was found for a question, before its end is told.

    Attributes:
        text: The words of the answer.
        segments: What was marked, in the order of the words.
        told: What is to be said of them once the words have ended.
        concepts: What the model was asked the masks of for them, where it was not asked in words.
        figure: The number that was asked for, where it is one.
        thoughts: What the model thought before it answered.
        looked: Where it looked for each segment, by its phrase; see ``protocol.Mask``.
    """

    text: str
    segments: list[Segment]
    told: list[str]
    concepts: list[str] = field(default_factory=list)
    figure: Figure | None = None
    thoughts: str = ""
    looked: list[tuple[str, NDArray[np.float32]]] = field(default_factory=list)


def attributes(run: Run, look: Look, phrase: str) -> dict[str, str]:
    """What every polygon of a phrase says of its origin; also the stretch, where it was measured."""
    origin = {
        "phrase": phrase,
        "model": look.card.name,
        "optical": look.layer_name(Sensor.OPTICAL),
        "sar": look.layer_name(Sensor.SAR),
        "prompt": run.plan.text,
    }
    if run.plan.intent is not None:
        origin["plan"] = to_text(run.plan.intent)
    if look.card.stretch != "percentile":
        return origin
    stretch = stretch_sentence(look.rendering, [layer.sensor for layer in look.layers])
    return {**origin, "stretch": stretch.told_in("en")}


def segment_of(
    run: Run, look: Look, index: int, phrase: str, features: Sequence[Feature], left_out: int = 0
) -> tuple[Segment, list[str]]:
    """Choose of the polygons of a phrase, and shape those that are chosen.

    Args:
        run: Says what is wanted.
        look: The whole extent.
        index: Number of the marker, from 0.
        phrase: What was segmented.
        features: All its polygons that are large enough, in the CRS of the grid.
        left_out: How many were too small.

    Returns:
        The segment, and what is to be said of it.
    """
    told = []
    selection = run.plan.selection
    if left_out:
        told.append(_too_small(phrase, left_out, bool(features)))
    elif not features:
        told.append(
            Sentence("Nothing was marked: {phrase} was not found in this extent.", phrase=phrase)
            if phrase
            else Sentence("Nothing was marked: what was asked for was not found in this extent.")
        )
    if features and selection.chooses:
        choice = choose(features, selection, look.grid, run.near)
        features = choice.features
        told.append(choice.sentence)
    if run.options.shaping.changes:
        features = shaped(features, look.grid, run.options.shaping)
    return summed_up(index, phrase, features, look), told


def conclude(run: Run, look: Look, found: Found) -> Steps[None]:
    """Tell what is to be said at the end of an answer, then write its polygons.

    Raises:
        OutputError: A file cannot be written.
    """
    told = list(found.told)
    if run.plan.selection.chooses and not found.segments:
        told.append(
            Sentence(
                '{model} was asked "{asked}" and marked nothing to choose from; ask it to segment what '
                "you mean.",
                model=look.card.name,
                asked=run.plan.asked,
            )
        )
    if run.plan.intent is None:
        told += _one_date_notes(found.segments, look)
    yield from (Note(sentence) for sentence in told)
    run.check()
    yield from _written(run, _drawn(run, look, found.segments))


def done(run: Run, look: Look, found: Found) -> Done:
    """The last event of an answer that was given."""
    value, unit = (found.figure.value, found.figure.unit) if found.figure is not None else (None, None)
    return Done(found.text, look.card.name, len(found.segments), run.total(), value, unit, found.thoughts)


def _drawn(run: Run, look: Look, segments: Sequence[Segment]) -> Sequence[Segment]:
    """The segments as they are written: with boxes for their parts, where that is wanted."""
    outline = run.options.outline
    if run.options.out is None or outline is Outline.SHAPE:
        return segments
    made = BoxMaker(look.grid)
    return [
        replace(segment, features=[boxed(each, made, outline) for each in segment.features])
        for segment in segments
    ]


def _written(run: Run, segments: Sequence[Segment]) -> Steps[None]:
    """Write the polygons to the file that is wanted; none where nothing was marked."""
    out, marked = run.options.out, [segment for segment in segments if segment.features]
    if out is None or not marked:
        return
    try:
        written = _written_to(out, run, marked)
    except FileInUse:  # only since the run began: what was found is not lost for that
        free = free_beside(out)
        yield Note(written_instead(out, free))
        written = _written_to(free, run, marked)
    yield from written


def _written_to(out: Path, run: Run, marked: Sequence[Segment]) -> list[Written]:
    """Write polygons to a file, and tell what is in it."""
    if run.options.tables is Tables.BY_PHRASE:
        tables = [(segment.phrase, segment.features) for segment in marked]
        names = add_tables(out, tables, marked[0].crs)
        return [
            Written("polygons", str(out), name, segment.index, segment.count)
            for segment, name in zip(marked, names, strict=True)
        ]
    features = marked[0].features if len(marked) == 1 else list(chain(*(s.features for s in marked)))
    write_features(out, features, marked[0].crs, output_crs=run.options.output_crs)
    only = marked[0].index if len(marked) == 1 else None
    return [Written("polygons", str(out), Path(out).stem, only, len(features))]


def _too_small(phrase: str, count: int, others: bool) -> str:
    if count == 1 and others:
        return Sentence("1 polygon of {phrase} is smaller than asked for and left out.", phrase=phrase)
    if count == 1:
        return Sentence(
            "1 polygon of {phrase} is smaller than asked for and left out, so nothing was marked.",
            phrase=phrase,
        )
    if others:
        return Sentence(
            "{count} polygons of {phrase} are smaller than asked for and left out.",
            count=count,
            phrase=phrase,
        )
    return Sentence(
        "{count} polygons of {phrase} are smaller than asked for and left out, so nothing was marked.",
        count=count,
        phrase=phrase,
    )


def summed_up(index: int, phrase: str, features: Sequence[Feature], look: Look) -> Segment:
    """A segment of these features, with their mean score by area and the sum of their areas."""
    areas, scores = numbers_of(features, "area_m2"), numbers_of(features, "score")
    area = float(areas.sum())
    score = float(np.average(scores, weights=areas)) if area > 0 else 0.0
    crs = crs_text(look.grid.crs)
    return Segment(index, phrase, score, area, crs, len(features), bounds_of(features), features=features)


def _one_date_notes(segments: Sequence[Segment], look: Look) -> list[str]:
    """What to tell where something was marked at one date that takes two to be sure of."""
    if any(layer.moment < 0 for layer in look.layers):
        return []
    phrases = (segment.phrase for segment in segments if segment.features)
    doubtful = next((phrase for phrase in phrases if _TAKES_TWO_DATES.search(phrase.lower())), None)
    if doubtful is None:
        return []
    return [
        Sentence(
            'One date cannot tell flood from water that is always there: check "{phrase}", or add a layer of '
            "an earlier date.",
            phrase=doubtful,
        )
    ]
