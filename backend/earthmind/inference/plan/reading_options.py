"""The options of a multiple choice: what each stands for, and what they answer."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from earthmind.inference.plan.expression import (
    Beyond,
    Concept,
    Everything,
    InSide,
    Intent,
    Language,
    Option,
    Parts,
    Region,
    Wanted,
)
from earthmind.inference.plan.follow_ups import first_concept, without_sides
from earthmind.inference.plan.lexicon import Lexicon, lexicon, words_of
from earthmind.inference.plan.mentions import Scan
from earthmind.inference.plan.placed_options import nearest_option, placed_options, whether_beside
from earthmind.inference.plan.prepared_items import prepare
from earthmind.inference.plan.quantities import Measure, join_measures
from earthmind.inference.plan.question_items import Item, items_of
from earthmind.inference.plan.subjects import subjects_of

_ONE = ("one", "eins", "ein", "eine", "einer", "un", "une", "una", "uno", "um", "uma", "一个", "一")
_ASKS_LARGER = ("above", "more", "space", "stop", "of", "want", "cover", "in")
_SHOWN = re.compile(
    r"\b(?:visible|present|shown|seen|appears?|contained|depicted|sichtbar|zu sehen|vorhanden|abgebildet"
    r"|im bild|visibles?|présente?s?|apparaît|aparecen?|visibil[ei]"
    r"|presenti?|si ved[eo]|visíve(?:l|is)|presentes?)\b"
    r"|可见|存在|看到|出现",
    re.IGNORECASE,
)
_DENIED = re.compile(r"\b(?:not|n't|nicht|kein\w*|pas|no|non|não|absent)\b|不|没有", re.IGNORECASE)
_ABSENT = re.compile(
    r"\b(?:absente?s?|ausentes?|assenti?e?|missing|fehlt|fehlen|manque|manquent|faltan?|mancano?)\b",
    re.IGNORECASE,
)


def as_choice(
    intent: Intent,
    options: Sequence[tuple[str, str]],
    language: Language,
    known: frozenset[str] | None,
    subjects: tuple[Region, ...],
    said: Sequence[Item],
) -> Intent:
    """A multiple choice of a question and its options; `subjects` and `said` are what the question names."""
    only = intent.subjects[0] if len(intent.subjects) == 1 else None
    if isinstance(only, Parts) and only.of == Everything() and only.order == "area":
        told = ("smallest",) if only.least else ()  # "which of these covers the largest area?"
        intent = replace(intent, wanted="mask", subjects=(), unknown=(*intent.unknown, *told))
        subjects = ()
    if intent.wanted == "choice":
        by = intent.by
    elif intent.wanted in ("mask", "presence", "description") and not any(
        map(first_concept, intent.subjects)
    ):
        by = "description" if intent.subjects else "ranking"
    else:
        by = intent.wanted
    table = lexicon(language, known)
    read = [_option(label, text, table, counts=by == "count", by=by) for label, text in options]
    beyond = [*intent.beyond, *(each for _, more in read for each in more)]
    found = tuple(option for option, _ in read)
    if by == "ranking" and intent.wanted == "presence" and all(option.yes is not None for option in found):
        by = "presence"
    if by == "ranking" and all(option.side is not None for option in found) and subjects:
        whole = tuple(dict.fromkeys(without_sides(subject) for subject in subjects))
        return replace(intent, wanted="choice", subjects=whole, by="place", options=found, also=())
    if (placed := placed_options(intent, found, table)) is not None:
        return placed
    if (nearest := nearest_option(intent, found, said)) is not None:
        return nearest
    if by == "direction" and len(subjects) > 1 and found and all(option.yes is not None for option in found):
        intent, by = whether_beside(intent, said), "presence"
    sided = all(option.side is not None for option in found)
    if sided and by in ("mask", "presence", "description") and intent.subjects:
        return replace(intent, wanted="choice", by="place", options=found, also=())  # "it lies: a) left"
    unknown = intent.unknown
    if any(_says_something(option) for option in found):
        unknown = (*unknown, *(option.text for option, more in read if not (_says_something(option) or more)))
    if by == "ranking" and all(option.region is not None for option in found):
        unknown = tuple(words for words in unknown if not _means_larger(table, words))
    return replace(
        intent, wanted="choice", by=by, options=found, also=(), beyond=tuple(beyond), unknown=unknown
    )


def _says_something(option: Option) -> bool:
    """Whether an option was understood: it names something, a number, a side, or says yes or no."""
    bounded = option.low is not None or option.high is not None
    return option.region is not None or bounded or option.side is not None or option.yes is not None


def names_thing(text: str, table: Lexicon) -> bool:
    """Whether an option names something that can be looked for."""
    return _option("", text, table, counts=False)[0].region is not None


def _means_larger(table: Lexicon, text: str) -> bool:
    """Whether words say "larger", "more": what a choice among several things asks for anyway."""
    items = items_of(table, words_of(text))
    return all(item.tag in _ASKS_LARGER or (item.tag, item.value) == ("order", "area") for item in items)


def of_what_is_shown(intent: Intent, stem: str) -> Intent:
    """A choice of what is to be seen or not, where that is asked and not what there is most of."""
    if intent.by == "ranking" and _ABSENT.search(stem):
        unknown = tuple(words for words in intent.unknown if not _ABSENT.search(words))
        return replace(intent, by="absence", unknown=unknown)
    if intent.by != "ranking" or not _SHOWN.search(stem):
        return intent
    if not _DENIED.search(stem):
        return replace(intent, by="presence")
    unknown = tuple(words for words in intent.unknown if not _DENIED.search(words))
    return replace(intent, by="absence", unknown=unknown)


def _larger_of(items: Sequence[Item], regions: Sequence[Region]) -> Region | None:
    """The one that an option says is larger: "there is more forest than water"."""
    if len(regions) != 2 or not any(item.tag == "than" for item in items):
        return None
    if any(item.tag == "more" for item in items):
        return regions[0]
    return regions[1] if any(item.tag == "less" for item in items) else None


def _option(
    label: str, text: str, table: Lexicon, *, counts: bool, by: Wanted | None = None
) -> tuple[Option, list[Beyond]]:
    """Read an option: a region, a number, a side, or yes or no."""
    items = items_of(table, words_of(text))
    named = [item.value for item in items if item.tag == "side"]
    prepared = prepare(join_measures(items), table.language)
    scan = Scan(prepared.items, table.language)
    regions = subjects_of(scan.mentions)
    low = high = None
    for item in prepared.items:
        if isinstance(item, Measure):
            low, high = item.low, item.high
    sides = [side for side, denied in scan.loose.sides if not denied]
    if regions and any(item.value == "absence" or item.tag in ("no", "without") for item in prepared.items):
        low = high = 0.0  # "there is no water"
    yes: bool | None = None
    tags = [item.tag for item in prepared.items if item.tag not in ("stop", "break")]
    if tags[:1] == ["yes"] or (tags[:1] in (["no"], ["without"], ["not"]) and not regions):
        yes = tags[0] == "yes"
    if counts and low is None and high is None:
        last = text.lower().rstrip(".").split()[-1:]
        if any(item.tag == "above" or item.value == "comparison" for item in items) and last[0] in _ONE:
            return Option(label, text, None, 2.0), prepared.beyond  # "more than one"
        number = 0.0 if yes is False or tags == ["neither"] else 1.0 if text.lower() in _ONE else None
        low = high = number
        yes = None if number is not None else yes
    side = sides[0] if sides else None
    region = regions[0] if len(regions) == 1 else _larger_of(prepared.items, regions)
    if region is None and not regions and scan.loose.adjectives and not sides:
        region = Concept(scan.loose.adjectives[0][0])  # "a flooded plain"
    if by == "direction" and side is None and len(named) == 1:
        side, region = named[0], None  # type: ignore[assignment]  # "the town is north of the river"
    if isinstance(region, InSide):
        side, region = region.side, None
    return Option(label, text, region, low, high, side, yes), prepared.beyond
