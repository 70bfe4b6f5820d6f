"""A question of an analyst, in any of seven languages, read as an `Intent`.

Words are looked up (`lexicon`), numbers joined with their units (`quantities`), regions gathered with what is
said of them (`mentions`, `subjects`), and what is wanted of them found (`wanted`). A word that carries
meaning ends in the intent, in ``beyond`` or in ``unknown``; none is dropped.
"""

from __future__ import annotations

import math
import re
from collections.abc import Collection, Sequence
from copy import copy
from dataclasses import dataclass, field, replace
from itertools import pairwise

from earthmind.inference.plan.accounting import unaccounted
from earthmind.inference.plan.context import in_context
from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Concept,
    Drawn,
    Everything,
    Intent,
    Language,
    Not,
    Parts,
    Region,
)
from earthmind.inference.plan.lexicon import detect_language, lexicon, words_of
from earthmind.inference.plan.mentions import Scan
from earthmind.inference.plan.multiple_choice import split_options
from earthmind.inference.plan.prepared_items import Prepared, prepare
from earthmind.inference.plan.quantities import join_measures
from earthmind.inference.plan.question_items import NOUNS, Item, items_of
from earthmind.inference.plan.reading_options import as_choice, names_thing, of_what_is_shown
from earthmind.inference.plan.shares import share_of
from earthmind.inference.plan.subjects import both, region_of, subjects_of
from earthmind.inference.plan.two_shares import two_shares
from earthmind.inference.plan.wanted import Asked, asked_of, says_area

_OF_PLACE = ("description", "report", "ranking", "presence")
_LISTED = ("presence", "mask", "area", "count", "place", "absence", "boxes")
"""What is wanted of regions that stand in a list; two that nothing joins were hardly understood."""
_PER = ("per", "for each", "for every", "je", "pro", "par", "por", "per ogni", "per ciascun")
_NAMES_DIRECTION = re.compile(r"dire|richt|relati?on|bezieh|方|位|side", re.IGNORECASE)
_SIDE = re.compile(r"side|seite|côté|lado|lato|parte", re.IGNORECASE)
MOST_TEXT = 4000
"""Longest text that is read, in characters; what follows is unknown."""


@dataclass
class Reading:
    """What was read of one sentence, before it is an intent.

    Attributes:
        said: Its items as they were looked up.
        prepared: Those that are left of them.
        scan: The regions that it names.
        asked: What it wants.
        subjects: The regions put together.
        of: What a share is a share of.
        unknown: Words that were not understood.
        stem_of_choice: Whether options follow, which say what it is about.
    """

    said: Sequence[Item]
    prepared: Prepared
    scan: Scan
    asked: Asked
    subjects: tuple[Region, ...] = ()
    of: Region | None = None
    unknown: list[str] = field(default_factory=list)
    stem_of_choice: bool = False

    def has(self, *tags: str) -> bool:
        """Whether it has an item of one of some tags."""
        return any(item.tag in tags for item in self.prepared.items)


def read_question(
    text: str,
    *,
    earlier: Sequence[Intent] = (),
    drawn: bool = False,
    known: Collection[str] | None = None,
    otherwise: Language = "en",
) -> Intent:
    """Read a question.

    Args:
        text: As it was typed.
        earlier: What was understood of the questions before, the last one last.
        drawn: Whether a region was drawn, which "here" then means.
        known: Concepts that the model has; None for all that there are words for.
        otherwise: The language where the words are of several or of none, and no question was before.
    """
    concepts = None if known is None else frozenset(known)
    read, rest = text[:MOST_TEXT], text[MOST_TEXT:].strip()[:MOST_TEXT]
    stem, options = split_options(read)
    language = detect_language(words_of(read), [otherwise, *(intent.language for intent in earlier)])
    reading = _read(stem, language, concepts, drawn=drawn, follows=bool(earlier))
    reading.stem_of_choice = bool(options)
    last = next((intent for intent in reversed(earlier) if intent.subjects), earlier[-1] if earlier else None)
    if options and all(names_thing(text, lexicon(language, concepts)) for _, text in options):
        last = None  # "Which of these is larger?": they are what it is about
    if drawn and _points(reading):
        last = None  # "What is this?": what was drawn, not what was spoken of before
    others = (each for each in reversed(earlier) if last is not None and len(each.subjects) == 1)
    before = next((each for each in others if last is not None and each.subjects != last.subjects), None)
    intent = in_context(reading, last, language, before)
    if options:
        chosen = as_choice(intent, options, language, concepts, reading.subjects, reading.said)
        intent = of_what_is_shown(chosen, stem)
    lost = unaccounted(reading.said, intent)
    return replace(intent, unknown=(*intent.unknown, *lost, *([rest] if rest else [])))


def _points(reading: Reading) -> bool:
    """Whether a word such as "this" stands for a region that was drawn."""
    if reading.subjects or reading.asked.wanted not in _OF_PLACE or reading.scan.loose.order is not None:
        return False
    meanings = [((item.tag, item.value), *item.others) for item in reading.prepared.items]
    return any(("pron", "pointed") in each for each in meanings)


def _read(
    text: str, language: Language, known: frozenset[str] | None, *, drawn: bool, follows: bool
) -> Reading:
    table = lexicon(language, known)
    items = join_measures(items_of(table, words_of(text)))
    said = [copy(item) for item in items]
    prepared = prepare(items, language, follows=follows)
    scan = Scan(prepared.items, language)
    roots = [mention for mention in scan.mentions if not mention.relation or mention.target is None]
    asked = asked_of(
        prepared.items,
        subjects=len(roots) or len(scan.loose.sides),
        moved=any(mention.moment or mention.new for mention in (*scan.mentions, scan.loose)),
        ordered=any(mention.order for mention in (*scan.mentions, scan.loose)),
    )
    reading = Reading(said, prepared, scan, asked)
    reading.unknown = [*prepared.unknown, *scan.unknown, *asked.unknown]
    if prepared.each:
        _each(reading, len(roots))
    if prepared.threshold is not None:
        asked.wanted, asked.also = "area", ()
        asked.low, asked.high = prepared.threshold.low, prepared.threshold.high
        asked.unit = prepared.threshold.unit  # type: ignore[assignment]
    _put_together(reading, drawn=drawn)
    if asked.wanted == "comparison" and len(roots) > 2 and not any(mention.joined for mention in roots):
        reading.unknown.append(roots[0].words)  # "has the town more forest than fields"
    if asked.wanted in _LISTED and asked.wanted is not None and not reading.has("together", "closer"):
        loose = [mention for mention in roots[1:] if not mention.relation and not mention.joined]
        sided = [mention for mention in loose if mention.sides or mention.soft or not mention.words]
        reading.unknown += [mention.words for mention in loose if mention not in sided]
    return reading


def _each(reading: Reading, subjects: int) -> None:
    """Such as "the size of each lake" asks for all sizes; "each class" and lists are told so anyway."""
    asked = reading.asked
    if subjects > 1 and reading.prepared.each.lower() in _PER:
        reading.unknown.append(reading.prepared.each)
    elif subjects == 1 and (asked.wanted == "area" or (asked.wanted == "mask" and _sizes_of_each(reading))):
        asked.wanted = "sizes"
    elif not (
        asked.wanted in ("mask", "boxes", "ranking", "report", "presence", None)
        or (subjects > 1 and asked.wanted in ("area", "share", "count", "place"))
    ):
        reading.unknown.append(reading.prepared.each)


def _sizes_of_each(reading: Reading) -> bool:
    """Whether "each" stands with "area": "the three largest and the area of each"."""
    return any({one.tag, other.tag} == {"each", "areaword"} for one, other in pairwise(reading.said))


def _put_together(reading: Reading, *, drawn: bool) -> None:
    """Make regions of the mentions."""
    asked, scan = reading.asked, reading.scan
    if asked.wanted == "change" and any(m.new or m.relation == "became" for m in scan.mentions):
        shares = any(item.value in ("share", "%") for item in reading.prepared.items)
        asked.wanted = "area" if reading.has("howmuch", "unit", "areaword") else "mask"
        asked.wanted = "share" if shares else asked.wanted
    if asked.wanted == "change":
        for mention in scan.mentions:
            mention.moment = None
    if asked.wanted == "distance":
        _between_nearest(reading)
    all_of_it = reading.has("all") or bool(reading.prepared.each)
    if asked.wanted == "presence" and all_of_it and (whole := _of_all(reading)) is not None:
        asked.wanted, asked.low = "share", 100.0
        reading.subjects, reading.of = whole
    elif asked.wanted == "presence" and reading.prepared.each:
        reading.unknown.append(reading.prepared.each)
    if asked.wanted == "share" and not reading.subjects:
        shared = two_shares(scan) or share_of(scan)
        if shared is not None:
            reading.subjects, reading.of = shared
            reading.of = None if isinstance(reading.of, Everything) else reading.of
            if isinstance(reading.of, And) and reading.subjects == (reading.of,):
                reading.of = reading.of.parts[0]  # "the flooded fields": of the fields
    if not reading.subjects:
        reading.subjects = subjects_of(
            scan.mentions,
            counted=asked.wanted == "count",
            apart=asked.wanted in ("comparison", "ranking"),
            together=reading.has("together") and asked.wanted != "comparison",
        )
    if asked.wanted == "share" and len(reading.subjects) == 1 and reading.of == reading.subjects[0]:
        reading.of = None  # "which share of the municipality is built-up": all of it would be
        reading.unknown += [mention.words for mention in scan.mentions[:1]]
    if asked.wanted == "share" and len(reading.subjects) == 1 and reading.of is None:
        reading.of = _whole_before(reading.subjects[0])
    if reading.prepared.of_land and asked.wanted in ("share", "area") and reading.subjects:
        land = Not(Concept("water"))
        asked.wanted, reading.of = "share", land
        reading.subjects = tuple(both([subject, land]) for subject in reading.subjects)
    if asked.wanted == "direction" and len(reading.subjects) == 2 and _from_first(scan):
        reading.subjects = reading.subjects[::-1]
    if reading.prepared.cloud_free:
        clear = Concept("clouds")
        if not reading.subjects and reading.has("part", "piece", "areaword"):
            reading.subjects = (Not(clear),)
            asked.wanted = "mask" if asked.wanted == "absence" else asked.wanted
        elif asked.wanted == "share" and not reading.subjects:
            reading.subjects = (Not(clear),)
        elif reading.subjects and asked.wanted != "absence":
            reading.subjects = tuple(both([subject, Not(clear)]) for subject in reading.subjects)
        elif not reading.subjects:
            reading.subjects = (clear,)
    if asked.wanted == "area" and asked.unit is None and _counts_by_size(reading):
        asked.wanted = "count"
    if drawn and reading.has("here"):
        reading.subjects = tuple(both([subject, Drawn()]) for subject in reading.subjects) or (Drawn(),)


def _whole_before(region: Region) -> Region | None:
    """What something that was lost is a share of: all that there was; of what is new no whole is known."""
    match region:
        case And((AtDate(_, "earlier") as before, Not(AtDate(_, "later")))):
            return before
    return None


def _counts_by_size(reading: Reading) -> bool:
    """Whether one word for "how much" and "how many" asks for parts of a size: "combien de plus de 2 ha".

    A size makes them things that are counted, whatever they are called.
    """
    items = reading.prepared.items
    both_words = [item.words.lower() for item in items if item.tag == "howmuch"]
    if not any(words.startswith("combien") or "多少" in words for words in both_words):
        return False
    sized = [part for part in reading.subjects if isinstance(part, Parts) and part.order is None]
    bounded = [part for part in sized if part.at_least_m2 > 0 or math.isfinite(part.at_most_m2)]
    return bool(bounded) and len(bounded) == len(reading.subjects) and not says_area(items)


def _between_nearest(reading: Reading) -> None:
    """How far the nearest one is from something: the distance of all of them says it."""
    for mention in reading.scan.mentions:
        thing = mention.target
        if mention.relation != "nearest" or thing is None:
            continue
        if any(item.value == "show" for item in reading.prepared.items):
            reading.asked.wanted = "mask"  # "which lake is nearest, and how far": told with its distance
            continue
        if thing.least and not thing.skip and thing.count == 1:
            mention.relation, mention.target, thing.order, thing.count = "", None, None, None
        else:
            reading.asked.wanted = "place"  # told with its distance


def _of_all(reading: Reading) -> tuple[tuple[Region, ...], Region | None] | None:
    """What "are all houses flooded" asks the share of; None where "all" says nothing."""
    roots = [mention for mention in reading.scan.mentions if not mention.relation]
    loose = reading.scan.loose.adjectives
    if not roots and loose and reading.has("extent"):
        return (Concept(loose.pop(0)[0]),), None
    if len(roots) != 1 or roots[0].order is not None:
        return None
    root = roots[0]
    related = any(mention.target is root for mention in reading.scan.mentions)
    whole = region_of(root, reading.scan.mentions)
    items = reading.prepared.items
    tags = [item.tag for item in items]
    inverted = (
        "adj" in tags and "all" in tags and tags.index("adj") < tags.index("all")
    )  # "¿Están inundadas todas las casas?"
    if related or root.sides or inverted or any(after for _, _, after in root.adjectives):
        first = [Concept(name) for name, no, after in root.adjectives if not (after or no or inverted)]
        return (whole,), both([root.head, *first])
    return ((whole,), None) if reading.has("extent", "pron") or reading.scan.language == "zh" else None


def _from_first(scan: Scan) -> bool:
    """Whether a direction is asked from the first region to the second: "from the village"."""
    nouns = [at for at, item in enumerate(scan.items) if item.tag in NOUNS]
    before = [item for item in scan.items[: nouns[0]] if item.tag != "stop"][-1:] if nouns else []
    relative = [
        item for item in before if item.value == "direction" and not _NAMES_DIRECTION.search(item.words)
    ]
    return (
        _side_of_first(scan)
        or bool(relative)
        or any(item.tag == "fromdistance" or item.words == "从" for item in before)
    )


def _side_of_first(scan: Scan) -> bool:
    """Such as "on which side of the town is the lake"."""
    return any(
        item.value == "direction" and after.tag == "of" and _SIDE.search(item.words)
        for item, after in pairwise(scan.items)
    )
