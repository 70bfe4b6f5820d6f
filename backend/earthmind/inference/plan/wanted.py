"""What a question wants of its subjects: found in its words, the strongest first."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from earthmind.inference.plan.expression import Unit, Wanted
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import ASKING, NOUNS, Item

STRONG = ("report", "change", "ranking", "comparison", "distance", "direction")
"""What says by itself what is wanted, whatever else is said; in this order."""
WEAK = ("show", "presence", "description")
"""What is wanted only where nothing else is."""
_MEASURED = ("depth", "name", "date", "height", "length", "cause", "quality", "value", "damage", "people")
_WHEN = re.compile(
    r"when|what|which|how|wann|welch|wie |quand|quel|combien|cu[aá]ndo|qu[eé] |cu[aá]nto|quando|che |"
    r"quanto|que |什么|何时|哪|几|多久",
    re.IGNORECASE,
)
_RELATIVE = ("where", "wo", "où", "donde", "dove", "onde", "où y a t il", "donde hay", "onde há", "dove c'è")
_ALSO = ("mask", "area", "place", "count", "share", "boxes")
_WHAT_IS = re.compile(
    r"what|was (?:ist|sind)|qu['’]est|qué (?:es|son)|cosa |o que (?:é|são)|是什么", re.IGNORECASE
)
_SOME = ("welche", "which", "que", "che", "quali", "quais")
_WHICH = re.compile(r"(?:qu[eé]|(?:l[ea]s?)?quell?e?s?|qua[li][eis]*|cu[aá]l(?:es)?|che)$", re.IGNORECASE)
_MEASURES = re.compile(
    r"calcu?[ol]|estim|mesur|misur|quantif|[eé]valu|valut|m[eé]d[ie]|mid[ea]|meç|berechn|schätz|miss|measur",
    re.IGNORECASE,
)
_LENGTHS = ("m", "km", "miles")
_CHIEFLY = (
    "mainly",
    "mostly",
    "primarily",
    "predominantly",
    "hauptsächlich",
    "überwiegend",
    "vorwiegend",
    "主要",
)
_BY_HOW_MUCH = {"by how much", "by how many"}
_GROWS = ("grow", "grows", "growing", "wächst", "wachsen")


@dataclass(slots=True)
class Asked:
    """What is wanted.

    Attributes:
        wanted: The first thing; None where the words do not say.
        also: What else.
        unit: Of the answer.
        low: Asked whether it is at least so much.
        high: At most.
        is_question: Whether it ends with a question mark or begins like a question.
    """

    wanted: Wanted | None = None
    also: tuple[Wanted, ...] = ()
    unit: Unit | None = None
    low: float | None = None
    high: float | None = None
    is_question: bool = False
    unknown: list[str] = field(default_factory=list)


def asked_of(items: Sequence[Item], *, subjects: int, moved: bool, ordered: bool) -> Asked:
    """Find what is wanted.

    Args:
        items: The question.
        subjects: How many regions it names.
        moved: Whether it names a date of a region.
        ordered: Whether parts are chosen by order.
    """
    asked = Asked(is_question=any(item.value in ("?", "？") for item in items if item.tag == "break"))
    found = _wants(items)
    near = any(item.tag in ("near", "within", "far", "dist") for item in items)
    unit = _unit(items)
    thresholds = [item for item in items if isinstance(item, Measure) and item.tag in ("percent", "times")]
    counted = [item for item in items if item.tag == "howmany" and "多少" not in item.words]
    parted = [item for item in thresholds if item.tag == "percent" and item.compared]
    if counted and parted and _thing_after(items, counted[0]):  # "how many fields are more than half flooded"
        asked.unknown += [item.words for item in parted]
        thresholds = [item for item in thresholds if item not in parted]
    elif unit == "%" or any(item.tag == "percent" for item in thresholds):
        found = ["share" if each in ("area", "presence", "count", "soft area") else each for each in found]
        found = list(dict.fromkeys(found if "share" in found else [*found, "share"]))
        unit = None
    elif unit is not None and unit not in _LENGTHS:
        found = [each for each in found if each not in ("share", "count", "description", "presence")]
        strong = {"area", "change", "comparison", "ranking", "place"} & set(found)
        found = found if strong - {"place"} else [*found, "area"]
    elif (
        unit in _LENGTHS
        and subjects > 1
        and not near
        and any(item.tag in ("howmany", "howmuch") for item in items)
    ):
        found = ["distance"]
    elif unit in _LENGTHS and not {"distance", "perimeter"} & set(found):
        asked.unknown.append(next(item.words for item in items if item.tag == "unit"))
        unit = None
    if "share" in found and any(item.tag == "howmuch" for item in items) and not says_area(items):
        found = [each for each in found if each != "area"]  # "how much, in percent?"
    if "confidence" in found and not says_area(items):
        named = [item.value for item in items if item.tag == "want"]
        found = [
            each for each in found if each not in ("area", "count") or each in named
        ]  # "how much can one trust it"
    if "comparison" in found and subjects > 1:  # "is A larger than B, and by how much?"
        changes = {item.words.lower() for item in items if item.tag == "want" and item.value == "change"}
        if changes and changes <= _BY_HOW_MUCH:
            found = [each for each in found if each != "change"]
    found = _changes(items, found, moved=moved, subjects=subjects)
    if "comparison" in found and "mask" in found and subjects > 1:  # "mark all that are larger than the lake"
        asked.unknown += [item.words for item in items if item.value == "comparison"]
        found = [each for each in found if each != "comparison"]
    if ordered and "ranking" in found and any(item.tag in NOUNS for item in items):
        found.remove("ranking")
    if ordered and "description" in found and any(_WHAT_IS.match(item.words) for item in items):
        found[found.index("description")] = "show"  # "what is the largest lake"
    if "comparison" in found and subjects < 2:
        found = [each for each in found if each != "comparison"]
        if (
            "change" not in found
            and not ordered
            and any(item.value == "comparison" for item in items)
            and subjects < 2
        ):
            asked.unknown += [item.words for item in items if item.value == "comparison"][:1]
        if "change" not in found:
            asked.unknown += [item.words for item in items if item.tag in ("more", "less")]
    _choose(asked, found, items)
    asked.unit = unit  # type: ignore[assignment]
    _threshold(asked, thresholds)
    return asked


def shows(items: Sequence[Item]) -> bool:
    """Whether something is to be shown or marked by a verb, not only picked by "which"."""
    return any(
        item.tag == "want"
        and item.value in ("show", "mask")
        and item.words.lower() not in _SOME
        and not _WHICH.match(item.words)
        for item in items
    )


def says_area(items: Sequence[Item]) -> bool:
    """Whether an area is asked for by its name."""
    return any(item.tag == "areaword" or (item.tag == "want" and item.value == "area") for item in items)


def _wants(items: Sequence[Item]) -> list[str]:
    """All that is wanted, in the order of the words."""
    found: list[str] = []
    nouns = [at for at, item in enumerate(items) if item.tag in (*NOUNS, "part", "piece", "everything")]
    question = any(item.value in ("?", "？") for item in items)
    for at, item in enumerate(items):
        asks = question or item.words in ASKING
        if item.value == "presence" and not asks and nouns and nouns[0] < at:
            continue  # "houses that are flooded"
        if item.tag == "want":
            if item.value == "place" and item.words.lower() in _RELATIVE and _part_before(items, at):
                continue  # "areas where there is no forest"
            if item.value == "area" and _before_size(items, at):
                continue
            if item.value == "change" and item.words.lower() in _GROWS and _measures(items):
                continue
            if item.value == "area" and at and items[at - 1].tag == "of" and _shares_before(items, at):
                continue  # "how much of the total area"
            if item.value == "distance" and any(other.tag == "dist" for other in items):
                continue
            if item.value == "ranking" and item.words.lower() in _CHIEFLY and _asks_where(items):
                continue
            if item.words.lower() == "portion" and shows(items):
                continue  # "show the flooded portion of the meadows"
            if item.value == "share" and _is_unit_next(items, at):
                found.append("area")
                continue
            if item.value == "show" and "presence" in found and item.words.lower() in _SOME:
                continue
            found.append(item.value)
        elif item.tag == "total":
            found.append("total")
        elif item.tag == "areaword":
            found += _area_word(items, at)
        elif item.tag == "howmuch" and item.words in ("多少", "有多少") and _measured_already(items):
            if at + 1 < len(items) and items[at + 1].tag == "areaword":
                found.append("area")
            continue
        elif item.tag in ("howmany", "howmuch"):
            found.append(_how_many(items, at))
        elif item.tag == "how" and at + 1 < len(items) and items[at + 1].tag == "adj":
            found.append("share")
        elif (item.tag == "no" and _denies_presence(items, at)) or (
            item.tag == "cloudfree" and not _marks(items)
        ):
            found.append("absence")
    return list(dict.fromkeys(found))


def _shares_before(items: Sequence[Item], at: int) -> bool:
    return any(item.value == "share" or item.tag == "howmuch" for item in items[:at])


def _thing_after(items: Sequence[Item], counted: Item) -> bool:
    """Whether countable things are what is counted."""
    after = items[[item is counted for item in items].index(True) + 1 :]
    return any(item.tag in ("thing", "item") for item in after[:4])


def _asks_where(items: Sequence[Item]) -> bool:
    return any(item.tag == "want" and item.value == "place" for item in items)


def _measures(items: Sequence[Item]) -> bool:
    """Whether how much there is is asked for: "on how much of the land do crops grow?"."""
    dated = any(item.tag in ("dates", "moment") for item in items)
    firm = any(item.tag == "want" and item.value in ("share", "area", "place", "mask") for item in items)
    return not dated and (firm or any(item.tag in ("howmuch", "howmany") for item in items))


def _marks(items: Sequence[Item]) -> bool:
    """Whether things are to be shown: "show the flooded fields, free of clouds"."""
    shows = any(item.tag == "want" and item.value in ("show", "mask", "boxes") for item in items)
    return shows and any(item.tag in (*NOUNS, "adj") for item in items)


def _measured_already(items: Sequence[Item]) -> bool:
    """Whether the words say by themselves what 多少 asks for."""
    firm = ("share", "count", "distance", "area")
    return any(
        (item.tag == "want" and item.value in firm)
        or item.tag == "areaword"
        or (item.tag == "beyond" and item.value in ("depth", "height", "length", "name"))
        for item in items
    )


def _part_before(items: Sequence[Item], at: int) -> bool:
    back = [item.tag for item in items[:at] if item.tag != "stop"][-1:]
    return back in (["part"], ["piece"], ["areaword"])


def _area_word(items: Sequence[Item], at: int) -> list[str]:
    """Such as "Area" asks for the area unless it only names a region, as in "forest area"."""
    before = items[at - 1].tag if at else ""
    back = next((i for i in reversed(items[:at]) if i.tag != "stop"), None)
    if back is not None and back.tag == "of":
        sized = next((i for i in reversed(items[:at]) if i.tag not in ("stop", "of")), None)
        back = sized if isinstance(sized, Measure) else back
    shares = any(i.value == "share" or i.tag == "howmuch" for i in items[:at])
    if shares and back is not None and (back.tag in ("of", "in") or back.value == "share"):
        return []
    points = at > 0 and ("pron", "pointed") in ((before, items[at - 1].value), *items[at - 1].others)
    if points and shows(items[:at]):
        return []  # "show me that area"
    if isinstance(back, Measure) and back.tag == "size":
        return []  # "with less than 2 ha of area"
    if _before_size(items, at) or before in ("side", "howmuch", "adj", "part", "everything"):
        return []
    return ["soft area"] if before in NOUNS else ["area"]


def _before_size(items: Sequence[Item], at: int) -> bool:
    after = [item.tag for item in items[at + 1 :] if item.tag not in ("stop", "of")][:1]
    return after == ["size"]


def _is_unit_next(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].tag == "unit" and items[at + 1].value != "%"


def _how_many(items: Sequence[Item], at: int) -> str:
    """What "how many", "combien", 多少 ask for: it depends on what follows."""
    after = [item.tag for item in items[at + 1 :] if item.tag != "stop"][:1]
    if "多少" in items[at].words and at and items[at - 1].tag == "pron":
        return "area"  # 其中多少: of what was spoken of
    if (
        "多少" in items[at].words
        and after in (["adj"], ["not"])
        and any(item.tag in NOUNS for item in items[:at])
    ):
        return "share"
    for item in items[at + 1 :]:
        if item.tag == "size" and (items[at].tag == "howmany" or items[at].words.lower() == "combien"):
            return "count"  # "how many exceed 4 ha"
        if item.tag == "unit":
            return "share" if item.value == "%" else "area"
        if item.tag == "beyond" and item.value in ("depth", "height", "length"):
            return "description"
        if item.tag in ("thing", "item", "beyond", "piece"):
            things = item.tag != "beyond" or item.value in ("thing", "people")
            return "count" if things else "area"
        if item.tag == "concept" and items[at].words.lower().startswith("combien"):
            return "count" if item.words.lower().startswith("zones ") else "area"
        if item.value == "presence" and items[at].tag == "howmuch":
            then = items[items.index(item) + 1 :][:1]
            return "description" if then and then[0].value in ("depth", "height", "length") else "area"
        if item.tag in ("unknown",) and items[at].tag == "howmany":
            return "count"
        if item.tag not in ("stop", "of", "adj", "order", "number", "new", "more"):
            break
    if "多少" in items[at].words:
        before = [item.tag for item in items[:at] if item.tag in NOUNS][-1:]
        return "count" if before in (["thing"], ["item"]) else "area"
    return "count" if items[at].tag == "howmany" else "area"


def _denies_presence(items: Sequence[Item], at: int) -> bool:
    """Whether a "no" denies that there is any: "is there no water", "no clouds"."""
    return not any(item.tag in (*NOUNS, "everything", "part") for item in items[:at])


def _unit(items: Sequence[Item]) -> str | None:
    units = [item.value for item in items if item.tag == "unit"]
    return units[0] if units else None


def _changes(items: Sequence[Item], found: list[str], *, moved: bool, subjects: int) -> list[str]:
    """Comparisons with an earlier date are changes."""
    compares = any(item.tag in ("more", "less") for item in items) or "comparison" in found
    two = subjects > 1 and any(item.tag == "than" for item in items)  # "more forest than water now"
    compares = compares or two
    if any(item.tag == "dates" for item in items) or (moved and compares and not two):
        found = [*found, "change"]
    elif compares and "comparison" not in found:
        found = [*found, "comparison"]
    return found


def _choose(asked: Asked, found: list[str], items: Sequence[Item]) -> None:
    if measure := next((each for each in found if each in ("perimeter", "coordinates")), None):
        asked.wanted = measure  # type: ignore[assignment]
        asked.also = tuple(each for each in found if each in ("mask", "boxes"))  # type: ignore[misc]
        return
    if "average" in found:
        found.remove("average")
        if {"area", "soft area"} & set(found):
            asked.wanted = "average"
            return
        asked.unknown += [item.words for item in items if item.value == "average"]
    for strong in STRONG:
        if strong in found:
            lost = [each for each in ("distance", "direction") if each in found and strong == "comparison"]
            asked.unknown += [
                item.words
                for item, after in pairwise(items)
                if item.tag == "want" and item.value in lost and after.tag == "of"
            ]
            others = [each for each in found if each == "place" and strong in ("change", "report")]
            if others and strong == "change":
                asked.unknown.append(next(i.words for i in items if i.value == "place"))
            asked.wanted = strong  # type: ignore[assignment]
            if strong in ("distance", "direction", "report"):
                also = [
                    each for each in found if each in ("mask", "area", "place", "count", "share", "boxes")
                ]
                also += ["change"] if strong == "report" and "change" in found else []
                asked.also = tuple(also)  # type: ignore[arg-type]
            return
    if "total" in found:
        found = ["area"] if found == ["total"] else [each for each in found if each != "total"]
    if "soft area" in found:
        plain = not [each for each in found if each not in ("soft area", "description", "presence")]
        asks = asked.is_question or "description" in found
        found = [each for each in found if each != "soft area"]
        found = ["area"] if plain and (asks or not found) else found
    if found[:1] == ["show"] and "place" in found and not _and_where(items):  # "show me, where"
        found = ["mask"] + [each for each in found if each not in ("show", "place")]
    if "boxes" in found:
        found = [each for each in found if each not in ("mask", "show")]
    if "show" in found and "place" in found and _and_where(items):
        found = ["mask" if each == "show" else each for each in found]
    firm = [each for each in found if each not in WEAK]
    if "absence" in firm and len(firm) > 1:
        firm.remove("absence")
    if firm:
        asked.wanted = firm[0]  # type: ignore[assignment]
        asked.also = tuple(firm[1:])  # type: ignore[arg-type]
        return
    if "description" in found or _asks_unseen(items, found):
        asked.wanted = "description"
    elif "show" in found:
        asked.wanted = "mask"
    elif "presence" in found:
        asked.wanted = "presence"
    elif any(item.tag == "stop" and _MEASURES.match(item.words) for item in items):
        asked.wanted = "area"  # "estimate the woods that are left"


def _and_where(items: Sequence[Item]) -> bool:
    """Whether the place is a further wish: "which forest is the largest and where is it"."""
    joins = [at for at, item in enumerate(items) if item.tag in ("and", "also")]
    return any(item.value == "place" for at in joins for item in items[at + 1 : at + 3])


def _asks_unseen(items: Sequence[Item], found: Sequence[str]) -> bool:
    """Whether a question asks for what cannot be seen: "how deep is", "what is the name"."""
    unseen = [
        at
        for at, item in enumerate(items)
        if item.tag == "beyond"
        and item.value in _MEASURED
        and not item.number  # a name itself asks for none
        and (item.value != "date" or _WHEN.search(item.words + " "))
    ]
    asks = [at for at, item in enumerate(items) if item.value == "presence"]
    for at, item in enumerate(items):
        after = [other for other in items[at + 1 :] if other.tag != "stop"][:1]
        beyond = bool(after) and after[0].tag == "beyond" and after[0].value in _MEASURED
        if item.value == "show" and beyond and after[0].value != "name":
            return True
    return bool(unseen) and (not asks or unseen[0] < asks[0]) and "show" not in found


def _threshold(asked: Asked, thresholds: Sequence[Measure]) -> None:
    """Take the number that a yes/no question asks about."""
    for measure in thresholds:
        fits = (measure.tag == "percent" and asked.wanted == "share") or (
            measure.tag == "times" and asked.wanted in ("presence", "count", "comparison", None)
        )
        if not fits or asked.low is not None or asked.high is not None:
            asked.unknown.append(measure.words)
            continue
        if measure.tag == "times":
            asked.wanted, asked.also = "count", ()
        asked.low, asked.high = measure.low, measure.high
