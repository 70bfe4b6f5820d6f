"""A reading made an intent that leans on the question before: "only the largest", "and the forest?"."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

from earthmind.inference.plan.expression import (
    And,
    Beside,
    Concept,
    Drawn,
    Everything,
    InSide,
    Intent,
    Not,
    Parts,
    Region,
    Wanted,
)
from earthmind.inference.plan.follow_ups import about, all_of, narrowed
from earthmind.inference.plan.mentions import BOTH
from earthmind.inference.plan.question_items import NOUNS
from earthmind.inference.plan.region_tree import AROUND_THINGS
from earthmind.inference.plan.region_tree import all_of as made_of_all
from earthmind.inference.plan.standing import BY_ITSELF, withheld
from earthmind.inference.plan.subjects import both, either
from earthmind.inference.plan.text_form import SQUARE_METRES
from earthmind.inference.plan.wanted import shows

if TYPE_CHECKING:
    from earthmind.inference.plan.read_question import Reading

_ANYTHING = re.compile(r"thing|etwas|quelque chose|algo|qualcosa|什么|东西", re.IGNORECASE)
_IS_IT = re.compile(r"\b(?:is it|isn't it|est il|est elle|sont ils|sont elles)\b", re.IGNORECASE)
_FLOOD = Concept("flooded area")
_TAKING = ("去", "扣", "减", "剔")
_LEADS = ("and", "whatabout", "alsoword", "same", "only", "without", "except", "but")
_PLACES = ("near", "touch", "far", "beside", "amid", "outside")
"""What begins a fragment that only says where: "near the river?"."""


def leaning(reading: Reading, last: Intent) -> Intent | None:
    """An intent that leans on the one before; None where the question stands by itself."""
    asked, loose = reading.asked, reading.scan.loose
    tags = [item.tag for item in reading.prepared.items if item.tag not in ("break",)]
    first = next((tag for tag in tags if tag != "stop"), "")
    words = [item.words for item in reading.said if item.tag != "break"]
    ends = reading.scan.language == "zh" and words[-1:] != [] and words[-1].endswith("的")  # 离河100米以内的
    leads = ends or first in (*_LEADS, "pron") or any(tag in ("whatabout", "same") for tag in tags)
    leads = leads or (first in _PLACES and asked.wanted is None)
    if loose.order == "distance":
        return _nearest_of(reading, last)
    if reading.has("all") and loose.adjectives and asked.is_question and not reading.subjects:
        return _whether_all(reading, last)
    if first in ("without", "except") and loose.order is not None and not reading.subjects:
        return _all_but(reading, last)
    if reading.has("cover") and (hidden := _covered(reading, last)) is not None:
        return hidden
    if reading.subjects:
        return _about(reading, last, leads=leads)
    kinds = {beyond.kind for beyond in reading.prepared.beyond}
    if (place := _beside_it(reading, last)) is not None:
        return place
    points = any(tag in ("pron", "same", "only", "whatabout") for tag in tags) or leads
    says = loose.says or asked.unit is not None or bool(reading.prepared.withheld)
    if kinds & {"thing", "people"} or not (points or says or asked.wanted or kinds):
        return None
    if asked.wanted in BY_ITSELF and not (points or (kinds and not loose.says)):
        return None
    if _percent_of_all(reading) and len(last.subjects) == 1:
        return Intent("share", last.subjects)  # "in percent of the picture?"
    if reading.has("extent") and asked.wanted is not None and not points:
        return None
    if loose.adjectives and asked.wanted is not None and not points and len(last.subjects) > 1:
        return None  # "What percentage is flooded?" asks of the extent, not of all that was compared before
    if asked.wanted is not None and not points and {name for name, _, _ in loose.adjectives} == {"clouds"}:
        return None  # what clouds hide does not show: they are asked of the extent
    intent = narrowed(replace(last, beyond=(), unknown=(), options=(), low=None, high=None), loose)
    if loose.rank is not None and intent.subjects == last.subjects:
        reading.unknown.append(loose.rank.words)
    return _with_wanted(reading, intent, last, kinds)


def _with_wanted(reading: Reading, intent: Intent, last: Intent, kinds: set[str]) -> Intent:
    """Take over what is wanted now."""
    asked, ordered = reading.asked, reading.scan.loose.order is not None
    if reading.prepared.withheld:
        return withheld(reading, intent, last)
    if asked.unit is not None:
        if (
            last.wanted == "distance" and last.subjects and asked.unit in SQUARE_METRES
        ):  # "is it bigger than 5 ha?"
            last = Intent("area", (_spoken_of(last),))
            intent = replace(intent, subjects=last.subjects)
        wanted = asked.wanted if asked.wanted != "area" else None
        kept: Wanted = last.wanted if last.wanted in ("area", "change", "distance") else "area"
        intent = replace(intent, wanted=wanted or kept, unit=asked.unit, of=None, also=())
        return replace(intent, low=asked.low, high=asked.high)
    if kinds and asked.wanted in (None, "description"):
        return intent if kinds == {"cause"} else replace(intent, wanted="description", of=None, also=())
    if asked.wanted == "count" and reading.has("together", "total"):
        return replace(intent, wanted="count", subjects=tuple(map(all_of, intent.subjects)), also=())
    shown = asked.wanted == "mask" and shows(reading.prepared.items)
    if asked.wanted is None or (
        ordered and asked.wanted in ("presence", "description", "mask") and not shown
    ):
        return intent
    if asked.wanted == intent.wanted:
        return intent
    if asked.wanted == "presence" and not reading.scan.loose.says and not reading.has("pron"):
        return intent
    if asked.wanted == "presence" and reading.has("without"):
        return intent  # "take away those that are flooded"
    if asked.wanted == "area" and reading.prepared.each and len(intent.subjects) == 1:
        reading.unknown = [words for words in reading.unknown if words != reading.prepared.each]
        return replace(intent, wanted="sizes", also=asked.also, of=None, unit=asked.unit)
    of = intent.of if asked.wanted == "share" else None
    if asked.wanted == "share" and reading.scan.loose.adjectives and len(last.subjects) == 1:
        of = last.subjects[0]
    if asked.wanted == "share" and of is None and len(intent.subjects) == 1:
        of = _first_of_two(intent.subjects[0])
    intent = replace(intent, wanted=asked.wanted, also=asked.also, of=of, unit=asked.unit)
    return replace(intent, low=asked.low, high=asked.high)


def of_both(reading: Reading, last: Intent, before: Intent | None) -> Intent | None:
    """Such as "compare both", "which is larger?", "show me both": of the last two things spoken of."""
    items = reading.prepared.items
    both_words = [item.words for item in items if item.words.lower() in BOTH]
    compares = [item.words for item in items if item.value == "comparison"]
    subjects = last.subjects if before is None or len(last.subjects) > 1 else before.subjects + last.subjects
    if reading.subjects or len(subjects) != 2 or not (both_words or compares):
        return None
    said = (*both_words, *compares, *(item.words for item in items if item.tag in ("more", "less")))
    reading.unknown = [words for words in reading.unknown if words not in said]
    wanted: Wanted = "comparison" if compares else reading.asked.wanted or last.wanted
    return Intent(wanted, tuple(subjects), unit=reading.asked.unit)


def _whether_all(reading: Reading, last: Intent) -> Intent | None:
    """Such as "all of them flooded?" after a question about houses."""
    adjectives = reading.scan.loose.adjectives
    if len(last.subjects) != 1 or reading.asked.wanted not in (None, "presence"):
        return None
    said = [Not(Concept(name)) if no else Concept(name) for name, no, _ in adjectives]
    whole = last.subjects[0]
    return Intent("share", (both([whole, *said]),), whole, low=100.0)


def _all_but(reading: Reading, last: Intent) -> Intent:
    """Such as "without the smallest one"."""
    loose, items = reading.scan.loose, reading.prepared.items
    said = [item.words for item in items if item.tag in ("without", "except")]
    reading.unknown = [words for words in reading.unknown if words not in said]
    clean = replace(last, beyond=(), unknown=(), options=(), low=None, high=None)
    few = {"order": loose.order, "least": loose.least, "count": loose.count or 1, "skip": loose.skip}
    left = (both([each, Not(Parts(all_of(each), **few))]) for each in last.subjects)  # type: ignore[arg-type]
    return replace(clean, subjects=tuple(left))


def _covered(reading: Reading, last: Intent) -> Intent | None:
    """Such as "do they hide the village?": whether what was spoken of lies on it."""
    usual = reading.asked.wanted in (None, "presence")
    if not usual or len(reading.subjects) != 1 or len(last.subjects) != 1:
        return None
    mentions = [mention for mention in reading.scan.mentions if not mention.relation]
    return (
        Intent("presence", (both([reading.subjects[0], last.subjects[0]]),)) if len(mentions) == 1 else None
    )


def _nearest_of(reading: Reading, last: Intent) -> Intent | None:
    """Such as "which is nearest to the town?" after a question about lakes."""
    if len(last.subjects) != 1 or len(reading.subjects) != 1:
        return None
    loose, place = reading.scan.loose, reading.subjects[0]
    chosen = Parts(all_of(last.subjects[0]), order="distance", least=loose.least, count=1, to=place)
    return Intent("mask", (chosen,))


def _first_of_two(region: Region) -> Region | None:
    """What "flooded houses" are a share of: the houses."""
    concepts = region.parts if isinstance(region, And) else ()
    both_are = len(concepts) > 1 and all(isinstance(part, Concept) for part in concepts)
    return concepts[0] if both_are else None


def _about(reading: Reading, last: Intent, *, leads: bool) -> Intent | None:
    """The question before about something else: "and the forest?", "also the clouds"."""
    wanted: Wanted
    clean = replace(last, beyond=(), unknown=(), options=(), low=None, high=None)
    between = reading.asked.wanted in ("distance", "direction") and not _reaches(reading)
    between = between or reading.has("than")
    compares = [item.words for item in reading.prepared.items if item.value == "comparison"]
    between = between or bool(compares)
    one, points = len(reading.subjects) == 1 and bool(last.subjects), _points_back(reading)
    leans = reading.has("pron") or reading.asked.wanted == "count"
    if one and leans and isinstance(reading.subjects[0], Parts):
        chosen = reading.subjects[0]
        if chosen.of == Everything() and len(last.subjects) == 1:  # "how many of these touch the forest?"
            wanted = reading.asked.wanted or last.wanted
            return Intent(wanted, (replace(chosen, of=last.subjects[0]),), unit=reading.asked.unit)
    hit = [item.words for item in reading.prepared.items if item.tag == "affected"]
    if hit and one and _FLOOD in made_of_all(last.subjects[0]):  # "which fields are affected?"
        reading.unknown = [words for words in reading.unknown if words not in hit]
        wanted = reading.asked.wanted or "mask"
        return Intent(wanted, (both([reading.subjects[0], _FLOOD]),), unit=reading.asked.unit)
    points = points or any(i.value == "comparison" for i in reading.prepared.items[:1])  # "compare with it"
    if between and one and (points or reading.asked.wanted == "distance"):
        asked = reading.asked.wanted
        reading.unknown = [words for words in reading.unknown if words not in compares]
        wanted = asked if asked == "distance" or asked == "direction" else "comparison"
        return Intent(wanted, (_spoken_of(last), reading.subjects[0]), unit=reading.asked.unit)
    shares = reading.asked.wanted == "share" or (reading.asked.wanted == "area" and reading.has("howmuch"))
    whole = reading.subjects[0]
    if shares and one and _of_noun(reading) and not reading.has("pron") and reading.has("unit"):
        inner = last.subjects[0]
        if len(last.subjects) == 1 and inner != whole and whole in made_of_all(inner):
            return Intent("share", (inner,), whole)  # "and in percent of the fields?"
    if (
        shares
        and ((reading.has("pron") and not _resumed(reading)) or _only_whole(reading))
        and len(reading.subjects) == 1
        and len(last.subjects) == 1
    ):
        whole = both([last.subjects[0], reading.subjects[0]])
        return Intent("share", (whole,), reading.subjects[0] if _of_noun(reading) else last.subjects[0])
    if one and (where := _whether_there(reading)) is not None:
        return Intent("presence", (both([_spoken_of(last), where]),))
    place = reading.subjects[0].part if isinstance(reading.subjects[0], Not) else reading.subjects[0]
    near = isinstance(place, AROUND_THINGS)
    picks = near and reading.has("only")  # "only what lies between the town and the river"
    picked = near and not picks and _picks_of_them(reading)
    leads, picks = leads or picked, picks or picked
    usual = reading.asked.wanted in (None, "presence", "mask")
    taken = reading.prepared.items[0].words[:1] in _TAKING
    if not (leads or taken) or not (usual or picks) or reading.prepared.withheld:
        return None
    tags = [item.tag for item in reading.prepared.items if item.tag not in ("break", "stop", "and", "but")]
    relations = {mention.relation for mention in reading.scan.mentions if mention.relation}
    takes = tags[0] == "except" and reading.prepared.items[0].words[:1] in _TAKING
    if (
        tags[0] in ("without", "except")
        or takes
        or (relations & {"without", "except", "not"} and isinstance(reading.subjects[0], Not))
    ):
        return replace(clean, subjects=tuple(both([s, *_denied(reading, s)]) for s in last.subjects))
    joins = "alsoword" in tags or ("pron" in tags and "and" in tags[tags.index("pron") :])
    more = joins and reading.asked.wanted == clean.wanted == "mask"  # "and mark the forest too"
    if reading.asked.wanted is not None and not reading.has("whatabout") and not (picks or more):
        return None
    if "alsoword" in tags or more:
        return replace(clean, subjects=tuple(dict.fromkeys((*last.subjects, *reading.subjects))))
    mentions = reading.scan.mentions
    only = tags[0] == "only" and not reading.has("pron")
    region = reading.subjects[0] if len(reading.subjects) == 1 else None
    if region is None:
        return replace(clean, subjects=reading.subjects, of=None)
    if isinstance(region, Parts) and region.of == Everything():  # "only those that touch the river"
        return replace(clean, subjects=tuple(replace(region, of=subject) for subject in last.subjects))
    if only and not near and not isinstance(region, (Drawn, InSide)):
        return None
    if isinstance(region, (Drawn, InSide)) and clean.wanted == "ranking" and not clean.subjects:
        return replace(clean, of=region)
    if picked and not shows(reading.prepared.items):
        clean = replace(clean, wanted="mask", also=(), of=None)
    if isinstance(region, (Drawn, InSide)) or near or mentions[0].relation == "in":
        return replace(clean, subjects=tuple(both([s, region]) for s in last.subjects))
    return about(clean, region)


def _resumed(reading: Reading) -> bool:
    """Such as "and the forest, how large is it?": the pronoun stands for what was just named."""
    tags = [item.tag for item in reading.prepared.items if item.tag != "stop"]
    named = next((at for at, tag in enumerate(tags) if tag in NOUNS), len(tags))
    return tags[0] in _LEADS and named < tags.index("pron") and "of" not in tags


def _only_whole(reading: Reading) -> bool:
    """Such as "in percent of the town?": nothing is said but what it is a share of."""
    little = ("in", "and", "want", "unit", "of", "stop", "break", "concept", "thing", "item", "using", "to")
    said = [item for item in reading.prepared.items if item.tag not in ("stop", "break")]
    only = all(item.tag in little for item in said) and reading.asked.wanted == "share"
    return only and said[0].tag in ("in", "and", "using", "want") and _of_noun(reading)


def _picks_of_them(reading: Reading) -> bool:
    """Such as "which are near the river?": which of those that were spoken of."""
    anywhere = reading.has("part", "everything", "extent", "piece", "areaword", "order")
    which = reading.asked.wanted in ("mask", "presence") and any(
        item.value == "show" for item in reading.prepared.items
    )
    return which and not anywhere


def _of_noun(reading: Reading) -> bool:
    """Whether a share of what is named is asked for, "of the fields", and not one of what was spoken of."""
    said = [item for item in reading.prepared.items if item.tag not in ("stop", "break")]
    return any(one.tag == "of" and other.tag in NOUNS for one, other in pairwise(said))


def _beside_it(reading: Reading, last: Intent) -> Intent | None:
    """Such as "and south of it?", "und südlich davon?": what lies on that side of what was spoken of."""
    items, sides = reading.prepared.items, reading.scan.loose.sides
    at = next((i for i, item in enumerate(items) if item.tag == "side"), None)
    if at is None or len(sides) != 1 or sides[0][0] == "centre" or not last.subjects:
        return None
    rest = [item for item in items[at + 1 :] if item.tag not in ("break", "stop")]
    of_it = [item.tag for item in rest] in (["of", "pron"], ["fromdistance", "pron"])
    if not of_it and [item.words.lower() for item in rest] != ["davon"]:
        return None
    wanted: Wanted = "ranking" if reading.asked.wanted == "ranking" else "description"
    if reading.has("only") and reading.asked.wanted is None:
        wanted = last.wanted
    return Intent(wanted, (Beside(_spoken_of(last), sides[0][0]),))


def _percent_of_all(reading: Reading) -> bool:
    """Whether nothing but "in percent of the picture" is said."""
    said = [item.tag for item in reading.prepared.items if item.tag not in ("stop", "break", "and")]
    return (
        reading.asked.wanted == "share" and "extent" in said and set(said) <= {"in", "unit", "of", "extent"}
    )


def _points_back(reading: Reading) -> bool:
    """Whether a word such as "it" stands for what was spoken of, by itself or within "is it"."""
    return reading.has("pron") or any(_IS_IT.search(item.words) for item in reading.prepared.items)


def _spoken_of(last: Intent) -> Region:
    """What "it" stands for: all that the question before was about, or what it was measured from."""
    return last.subjects[0] if last.wanted in ("distance", "direction") else either(last.subjects)


def _whether_there(reading: Reading) -> Region | None:
    """Where what was spoken of is asked for: "are they in the forest?", "is there any near the town?"."""
    items, mentions = reading.prepared.items, [m for m in reading.scan.mentions if m.words]
    relation = mentions[0].relation if len(mentions) == 1 else ""
    if reading.asked.wanted != "presence" or relation not in ("in", "near", "far"):
        return None
    anything = any(_ANYTHING.search(item.words) for item in items)
    points = _points_back(reading) or (relation != "in" and not anything)
    return reading.subjects[0] if points else None


def _reaches(reading: Reading) -> bool:
    """Whether it is asked how far one thing reaches, which is no distance to another one."""
    return any("reach" in (item.tag, *(tag for tag, _ in item.others)) for item in reading.prepared.items)


def _denied(reading: Reading, of: Region) -> list[Region]:
    """What is to be left out of a region, as regions."""
    told = [subject if isinstance(subject, Not) else Not(subject) for subject in reading.subjects]
    whole = [isinstance(each.part, Parts) and each.part.of == Everything() for each in told]
    return [
        Not(replace(each.part, of=of)) if parts and isinstance(each.part, Parts) else each
        for each, parts in zip(told, whole, strict=True)
    ]  # "take away those that touch the forest": whole parts of it
