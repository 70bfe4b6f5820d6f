"""The answer to an intent in words, from what was measured, with a marker behind each marked thing."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from earthmind.inference.plan.expression import Intent, Region, Wanted
from earthmind.inference.plan.figure import Figure, figure_of
from earthmind.inference.plan.found_regions import Find, FoundRegions
from earthmind.inference.plan.understood import Seen, as_asked, asks_back, subjects_of_intent
from earthmind.inference.plan.wording import many_regions, one_region, two_regions
from earthmind.inference.plan.wording.answer_text import AnswerText, Marked
from earthmind.inference.plan.wording.deciding import among_options, by_a_number
from earthmind.inference.plan.wording.doubts import doubts, notes
from earthmind.inference.plan.wording.tongue import tongue


@dataclass(frozen=True)
class Told:
    """An answer.

    Attributes:
        text: With ``[SEG]`` behind each thing that is marked.
        marked: In the order of the markers.
        notes: What to know of it, one sentence each.
        figure: The number that was asked for, where it is one.
    """

    text: str
    marked: tuple[Marked, ...]
    notes: tuple[str, ...] = ()
    figure: Figure | None = None


def tell(intent: Intent, seen: Seen, find: Find) -> Told:
    """Put an answer into words.

    Args:
        intent: What was understood.
        seen: What there is to see.
        find: Gives the polygons of a region.
    """
    found = FoundRegions(find, seen.grid)
    speech = AnswerText(as_asked(intent), seen, found, tongue(intent.language))
    sentences = doubts(speech)
    if not asks_back(speech.intent):
        sentences += _answer(speech)
    text, marked = speech.written(sentences)
    return Told(text, marked, notes(speech, marked), figure_of(intent, seen, found))


def _answer(speech: AnswerText) -> list[str]:
    intent = speech.intent
    regions, missing = subjects_of_intent(intent, speech.seen)
    lacking = [speech.words.texts[key] for key in missing]
    if missing and not regions:
        return lacking
    if intent.wanted == "choice":
        return [*lacking, *among_options(speech, regions, _wanted)]
    if intent.low is not None or intent.high is not None:
        return [*lacking, *by_a_number(speech, regions, _wanted)]
    also = () if intent.wanted == "without sensor" else intent.also
    every = dict.fromkeys((intent.wanted, *also))
    return [*lacking, *(sentence for wanted in every for sentence in _wanted(speech, wanted, regions))]


def _wanted(speech: AnswerText, wanted: Wanted, regions: Sequence[Region]) -> list[str]:
    """What is wanted of regions, of each or of all together."""
    if wanted == "comparison" and len(regions) > 2:
        wanted = "ranking"
    if wanted in _TOGETHER:
        return _TOGETHER[wanted](speech, regions)
    return [sentence for region in regions for sentence in one_region.told(speech, wanted, region)]


_TOGETHER: Mapping[str, Callable[[AnswerText, Sequence[Region]], list[str]]] = {
    "distance": two_regions.distance,
    "direction": two_regions.direction,
    "comparison": two_regions.comparison,
    "ranking": many_regions.ranking,
    "change": many_regions.change,
    "description": many_regions.description,
    "report": many_regions.description,
    "without sensor": many_regions.without_sensor,
}
