"""Items of what is said in a roundabout way, turned into those of the usual way of saying it."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import ASKING, NOUNS, Item
from earthmind.inference.plan.rereading import asks_where_most

_MORE = ("más ", "plus ", "più ", "mais ")
_NOW = ("now", "jetzt", "nun", "maintenant", "ahora", "ora", "adesso", "agora")
_CORNERS = {
    frozenset((north, east)): f"{north}-{east}" for north in ("north", "south") for east in ("east", "west")
}
_MOSTLY = frozenset(
    ["mostly", "mainly", "predominantly", "überwiegend", "hauptsächlich", "größtenteils", "vorwiegend",
     "principalement", "majoritairement", "surtout", "principalmente", "mayormente", "sobre todo",
     "prevalentemente", "per lo più", "majoritariamente", "主要是", "主要"]
)  # fmt: skip
_NOTHING_BUT = (
    "nothing but",
    "nichts als",
    "rien que",
    "rien d'autre que",
    "nada más que",
    "nient'altro che",
    "nada além de",
)
_EXIST = ("liegen", "sind", "gibt es", "stehen", "existieren", "befinden sich")


def without_other_unit(items: Sequence[Item]) -> list[Item]:
    """Leave out the unit that is not wanted: "in hectares, not acres"."""
    found: list[Item] = []
    units = sum(item.tag == "unit" for item in items)
    for item in items:
        denied = bool(found) and (found[-1].tag == "not" or found[-1].words.lower() == "instead of")
        if units > 1 and item.tag == "unit" and denied:
            found.pop()
        else:
            found.append(item)
    return found


def with_reaching(items: Sequence[Item]) -> Sequence[Item]:
    """The items with "has the village spread" as a change, and "how far to the forest" as no reaching."""
    far = any(item.value in ("distance", "direction") for item in items)
    said = [item for item in items if item.tag != "break"]
    for item in items:
        if item.tag == "reach" and far and item.words.lower().startswith("bis "):
            item.mean(("stop", ""))
    for before, item in pairwise(items):
        if before.tag == "lost" and item.tag == "more" and any(other.tag == "or" for other in items):
            before.mean(("want", "change"))  # "forest or farmland, which one lost more?"
            item.mean(("stop", ""))
    opens = [item.words.lower() for item in items[:2]]
    if len(opens) == 2 and opens[0] in _EXIST and opens[1] == "welche":
        items = [Item("want", "presence", items[0].words), Item("pron", "", items[1].words), *items[2:]]
    for at, (before, item) in enumerate(pairwise(items)):
        ends = at + 2 < len(items) and items[at + 2].tag == "break"
        if before.tag in NOUNS and item.words.lower() == "ausgenommen" and ends:
            items = [*items[:at], item, before, *items[at + 2 :]]  # "houses excepted, ..."
    takes = any(item.words.lower() in ("nimmt", "nehmen", "nahm", "nahmen") for item in said)
    if takes and said[-1].words.lower() in ("ab", "zu"):
        said[-1].mean(("want", "change"))
    one = sum(item.tag in (*NOUNS, "adj", "extent") for item in items) == 1
    if len(said) > 2 and one and said[-1].tag == "reach" and said[0].value == "presence":
        said[-1].mean(("want", "change"))
    return items


def with_most(items: Sequence[Item]) -> list[Item]:
    """Such as "Is most of it water" asks for more than half; "where is most of it" is told anyway."""
    first = next((item for item in items if item.tag not in ("stop", "break")), None)
    asks = first is not None and (first.value == "presence" or any(item.words in ASKING for item in items))
    asked = any(item.tag == "break" and item.value in ("?", "？") for item in items)
    asks = asks or (asked and first is not None and first.words.lower() in _MOSTLY)  # "mostly forest?"
    asks = asks or (first is not None and first.tag == "most" and any(i.value == "?" for i in items))
    found = []
    if asks_where_most(items):
        for item in items:
            if item.tag == "more":
                item.mean(("stop", ""))
    one_noun = sum(item.tag in NOUNS for item in items) == 1 and not any(i.tag == "or" for i in items)
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        if asks and one_noun and item.value == "ranking" and item.words.lower() in _MOSTLY:
            item = Measure("percent", "above", item.words, low=50.0, unit="%", compared=True)
        elif asks and one_noun and item.words.lower() in _NOTHING_BUT and after and after.tag in NOUNS:
            item = Measure("percent", "atleast", item.words, low=100.0, unit="%", compared=True)
        if item.tag == "most" and asks:
            item = Measure("percent", "above", item.words, low=50.0, unit="%", compared=True)
        elif item.tag == "most":
            told = any(other.value in ("place", "direction", "ranking", "comparison") for other in items)
            sided = sum(other.tag == "side" for other in items) > 1
            item.mean(("more", "") if sided else ("stop", "") if told else ("unknown", ""))
        found.append(item)
    return found


def is_comparing(item: Item, items: Sequence[Item]) -> bool:
    """Whether "más grande" after a verb compares, as it does where no article makes it the greatest."""
    noun = any(other.tag in NOUNS for other in items)
    return noun and item.value in ("area", "-area") and item.words.lower().startswith(_MORE)


def ask_for_names(items: Sequence[Item]) -> None:
    """Take "which river is this" for a question about a name."""
    said = [item for item in items if item.tag not in ("break", "stop")]
    tags = [item.tag for item in said]
    if len(said) != 4 or said[0].value not in ("show", "description"):
        return
    if tags[1] in NOUNS and said[2].value == "presence" and tags[3] == "pron":
        said[3].mean(("beyond", "name"))


def with_denial(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "Where is no water" denies the water; only "is there no water" asks for its absence."""
    firm = any(
        item.tag == "want" and item.value in ("place", "area", "share", "mask", "count", "show", "boxes")
        for item in items
    )
    if firm or any(item.tag == "howmuch" for item in items):
        for item in items:
            if item.tag == "no" or (item.tag == "want" and item.value == "absence"):
                item.mean(("not", ""))
    nouns = [at for at, item in enumerate(items) if item.tag in (*NOUNS, "part", "everything")]
    for item in items[nouns[0] :] if nouns else []:
        if item.tag == "no" and not any(other.words in ("吗", "么") for other in items):
            item.mean(("not", ""))
    return items


def without_moments(items: Sequence[Item]) -> list[Item]:
    """Such as "Before and after", "now than before": both dates together ask for the change."""
    if {"earlier", "later"} <= {item.value for item in items if item.tag == "moment"}:
        left = [item for item in items if item.tag != "moment"]
        if any(item.tag in ("new", "lost") for item in items):
            return left
        return [*left, Item("dates", "", "")]
    return list(items)


def joined_corners(items: Sequence[Item]) -> list[Item]:
    """Such as "top right": two sides that stand together are one corner."""
    found: list[Item] = []
    for at, item in enumerate(items):
        last = found[-1] if found else None
        if (
            len(found) > 1
            and (item.tag, item.value) == ("side", "centre")
            and [each.tag for each in found[-2:]] == ["side", "of"]
        ):
            del found[-1]  # "east of the middle"
            continue
        corner = "" if last is None else _CORNERS.get(frozenset((last.value, item.value)), "")
        of = at + 1 < len(items) and items[at + 1].tag == "of"
        corner = (
            "" if of and item.value in ("north", "south") else corner
        )  # "on the left, north of the river"
        if last is not None and corner and last.tag == item.tag == "side":
            found[-1] = Item("side", corner, f"{last.words} {item.words}")
        else:
            found.append(item)
    return found


def without_lead(items: Sequence[Item]) -> Sequence[Item]:
    """A "now" that only opens a sentence says nothing about dates."""
    if len(items) > 2 and items[0].tag in ("no", "not", "yes") and items[1].tag == "break":
        items = items[2:]  # "no, the southern one"
    opens = len(items) > 2 and items[0].tag == "moment" and items[0].words.lower() in _NOW
    if opens and items[1].tag != "break":
        return items[1:]
    if len(items) > 3 and items[0].tag in ("and", "but") and items[1].words.lower() in _NOW:
        tells = items[2].tag in ("takeaway", "only") or items[2].value in ("mask", "show", "boxes")
        return [items[0], *items[2:]] if tells else items  # "and now mark the forest"
    return items


def without_class_order(items: Sequence[Item]) -> Sequence[Item]:
    """Take the order out of "the three largest classes": all of them are told by their area."""
    ranks = next((at for at, item in enumerate(items) if item.value == "ranking"), None)
    if ranks is None or any(item.tag in (*NOUNS, "adj") for item in items):
        return items
    start = ranks
    while start and items[start - 1].tag in ("stop", "of", "number", "order", "ordinal"):
        start -= 1
    before = items[start:ranks]
    if any(item.tag == "order" and item.value == "area" for item in before):
        return [*items[:start], *items[ranks:]]
    return items
