"""A reading made an intent that needs no earlier question."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from earthmind.inference.plan.expression import (
    And,
    AtDate,
    Concept,
    Everything,
    InSide,
    Intent,
    Not,
    Option,
    Or,
    Parts,
    Region,
    Wanted,
)
from earthmind.inference.plan.follow_ups import first_concept, in_sides
from earthmind.inference.plan.mention import Mention
from earthmind.inference.plan.question_items import NOUNS
from earthmind.inference.plan.region_tree import AROUND_THINGS
from earthmind.inference.plan.subjects import both, region_of
from earthmind.inference.plan.wanted import shows

if TYPE_CHECKING:
    from earthmind.inference.plan.read_question import Reading

BY_ITSELF: tuple[Wanted, ...] = ("description", "report", "ranking", "change", "comparison")
"""What can be wanted without a subject."""
_FLOODED = Concept("flooded area")
_IS = ("es", "è", "é", "is it", "est ce", "ist es", "est ce que c'est", "是")


def standing(reading: Reading) -> Intent:
    """An intent that needs no earlier one."""
    asked, loose = reading.asked, reading.scan.loose
    subjects, of, unknown = list(reading.subjects), reading.of, []
    if loose.adjectives and loose.new and not subjects:
        subjects = [_came(both([Concept(name) for name, _, _ in loose.adjectives]), loose)]
    elif loose.adjectives and not subjects:
        subject = both([Not(Concept(name)) if no else Concept(name) for name, no, _ in loose.adjectives])
        subjects = [both([subject, InSide(side)]) for side, _ in loose.sides] or [subject]
    elif loose.sides and not subjects:
        subjects = [Not(InSide(side)) if denied else InSide(side) for side, denied in loose.sides]
    elif loose.sides:
        subjects = [both([subject, *(InSide(side) for side, _ in loose.sides)]) for subject in subjects]
    if loose.rank is not None:
        unknown.append(loose.rank.words)
    if loose.order is not None or loose.low_m2 or loose.high_m2 != float("inf"):
        unknown += words_said(reading, "order", "size")
    if loose.moment is not None and subjects:
        subjects = [_at(subject, loose) for subject in subjects]
    elif loose.moment is not None:
        unknown += words_said(reading, "moment")
    if loose.adjectives and reading.subjects:
        unknown += words_said(reading, "adj")
    if loose.new and (reading.subjects or not loose.adjectives):
        unknown += words_said(reading, "new", "lost")
    wanted = asked.wanted or _usual(reading, bool(subjects))
    if asked.wanted is None and wanted == "presence" and subjects and not any(map(first_concept, subjects)):
        wanted = "description"  # "what takes up the middle?"
    if wanted not in ("comparison", "change"):
        unknown += words_said(reading, "than")
    if (
        not subjects
        and not reading.stem_of_choice
        and wanted in ("place", "area", "count", "distance", "share", "absence", "mask")
    ):
        unknown += words_said(reading, "pron") if not reading.prepared.beyond else []
    unknown += words_said(reading, "same") + (words_said(reading, "whatabout") if not subjects else [])
    if wanted == "area" and not subjects and reading.has("extent"):
        subjects = [Everything()]
    subjects, of = _within(wanted, subjects, of, asks=asked.is_question)
    intent = Intent(
        wanted,
        tuple(subjects),
        of,
        asked.unit,
        also=asked.also,
        low=asked.low,
        high=asked.high,
        by=_by(reading, wanted),
        unknown=tuple(unknown),
    )
    return withheld(reading, _either_or(reading, intent), None)


def _came(region: Region, loose: Mention) -> Region:
    """What is new or lost of a region that only an adjective names: "how much is newly flooded?"."""
    came = And((AtDate(region, "later"), Not(AtDate(region, "earlier"))))
    return came if loose.new == "new" else And((AtDate(region, "earlier"), Not(AtDate(region, "later"))))


def _at(subject: Region, loose: Mention) -> Region:
    """A region at the date that is said of nothing else."""
    return AtDate(subject, loose.moment) if loose.moment is not None else subject


def _within(
    wanted: Wanted, subjects: list[Region], of: Region | None, *, asks: bool
) -> tuple[list[Region], Region | None]:
    """The place that a ranking is within is no subject of it."""
    if wanted == "ranking" and subjects == [_FLOODED]:
        return [], _FLOODED  # "what covers the flooded ground"
    if wanted == "ranking" and len(subjects) == 1 and isinstance(subjects[0], Not):
        return [], subjects[0]  # "ignoring clouds, what is the dominant cover"
    if wanted == "ranking" and len(subjects) == 1 and isinstance(subjects[0], Concept) and asks:
        return [], of
    place = len(subjects) == 1 and (
        first_concept(subjects[0]) is None or isinstance(subjects[0], AROUND_THINGS)
    )
    if wanted == "ranking" and len(subjects) == 1 and isinstance(subjects[0], Parts):
        return [], of if first_concept(subjects[0]) is None else subjects[0]  # "the second largest class"
    if wanted == "ranking" and place:
        return [], None if isinstance(subjects[0], Everything) else subjects[0]
    return subjects, of


def _usual(reading: Reading, named: bool) -> Wanted:
    """What is wanted where the words do not say."""
    ordered = any(mention.order for mention in reading.scan.mentions)
    if reading.prepared.withheld and not named:
        return "description"
    kinds = {beyond.kind for beyond in reading.prepared.beyond}
    if kinds and not named and not kinds & {"thing", "people", "name"}:
        return "description"
    return (
        "presence"
        if reading.asked.is_question and not ordered and (named or kinds or reading.unknown)
        else "mask"
    )


def _by(reading: Reading, wanted: Wanted) -> Wanted | None:
    roots = [mention for mention in reading.scan.mentions if not mention.relation]
    things = len(roots) > 1 and all(mention.kind == "thing" for mention in roots)
    by_number = reading.has("more", "less")
    if reading.scan.language == "zh":  # 比 is "than": whether sizes are compared, 大 and 多 say
        by_number = any("多" in item.words or "少" in item.words for item in reading.prepared.items)
    counts = wanted == "comparison" and things and by_number
    return "count" if counts and not reading.has("space") else None


def _either_or(reading: Reading, intent: Intent) -> Intent:
    """Such as "On the left or on the right?", "forest, water or town?": a choice without labels."""
    if kinds := _kinds_of_one(reading):
        return replace(intent, unknown=(*intent.unknown, kinds))
    mentions = [mention for mention in reading.scan.mentions if not mention.relation]
    places = [m for m in reading.scan.mentions if m.relation == "in"]
    one_of = len(places) == 2 and places[1].joined == "or" and len(mentions) == 1
    if one_of and intent.wanted in ("presence", "ranking", "comparison"):
        root = mentions[0].head
        apart = tuple(both([root, region_of(place, reading.scan.mentions)]) for place in places)
        return replace(intent, wanted="comparison", subjects=apart)
    if len(mentions) < 2 or not any(mention.joined == "or" for mention in mentions):
        return intent
    asks = intent.wanted in ("presence", "place") or (intent.wanted == "mask" and reading.asked.is_question)
    sided = all(m.head == mentions[0].head and m.sides for m in mentions)
    if sided and intent.wanted == "comparison":
        apart = tuple(region_of(mention, reading.scan.mentions) for mention in mentions)
        return replace(intent, subjects=apart)
    if asks and sided:
        said = words_said(reading, "side")
        options = tuple(
            Option("", text, side=mention.sides[0][0]) for text, mention in zip(said, mentions, strict=False)
        )
        subject = intent.subjects[0]
        first = in_sides(subject.parts[0] if isinstance(subject, Or) else subject, [])
        return replace(intent, wanted="choice", subjects=(first,), by="place", options=options)
    chinese = any(item.words == "还是" for item in reading.prepared.items)
    items = reading.prepared.items
    plain = any(
        one.value == "presence" and one.words.lower() in _IS and other.tag in (*NOUNS, "stop")
        for one, other in zip(items, items[1:], strict=False)
    )
    is_it = intent.wanted == "presence" and (reading.has("pron") or chinese or plain)
    nearer = reading.has("closer") and len(mentions) == 3
    if intent.wanted != "ranking" and not is_it and not nearer:
        return intent
    start = 1 if nearer else _first_alternative(mentions)
    where = [region_of(mention, reading.scan.mentions) for mention in mentions[:start]]
    words = words_said(reading, *NOUNS)[start:]
    options = tuple(
        Option("", text, region=mention.head if nearer else both([mention.head, *where]))
        for text, mention in zip(words, mentions[start:], strict=False)
    )
    by: Wanted = "distance" if nearer else "ranking"
    return replace(intent, wanted="choice", subjects=tuple(where) if nearer else (), by=by, options=options)


def _kinds_of_one(reading: Reading) -> str:
    """Such as "a river or a lake": kinds of one concept, which nothing here tells apart."""
    said = [item for item in reading.prepared.items if item.tag != "stop"]
    for one, joint, other in zip(said, said[1:], said[2:], strict=False):
        alike = one.tag == other.tag == "thing" and one.value == other.value
        if alike and joint.tag == "or" and one.words.lower() != other.words.lower():
            return f"{one.words} {joint.words} {other.words}" if reading.asked.is_question else ""
    return ""


def _first_alternative(mentions: Sequence[Mention]) -> int:
    """The first of the things that "or" joins: what stands before, "are the flooded areas", is where."""
    first = next(at for at, mention in enumerate(mentions) if mention.joined == "or") - 1
    while first > 0 and mentions[first].joined:
        first -= 1
    return first


def withheld(reading: Reading, intent: Intent, last: Intent | None) -> Intent:
    """What would be said without one of the sensors."""
    sensor = reading.prepared.withheld
    if not sensor:
        return intent
    told: Wanted | None = reading.asked.wanted
    if told == "mask" and last is not None and not reading.subjects and not shows(reading.prepared.items):
        told = None  # "what would you say without radar?"
    if told is None and last is not None:
        told = last.wanted if last.wanted != "without sensor" else next(iter(last.also), None)
    elif told is None and (intent.subjects or reading.prepared.one_sensor):
        told = intent.wanted
    also = (told,) if told is not None else ()
    more = intent.also if last is None or last.wanted != "without sensor" else ()
    return replace(intent, wanted="without sensor", sensor=sensor, also=tuple(dict.fromkeys((*also, *more))))


def words_said(reading: Reading, *tags: str) -> list[str]:
    """The words of a question that have one of some tags, as they were typed."""
    return [item.words for item in reading.prepared.items if item.tag in tags]
