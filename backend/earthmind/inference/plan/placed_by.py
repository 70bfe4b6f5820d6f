"""Words that place one thing by another: "north of the river", "between the river and the town"."""

from __future__ import annotations

import re
from collections.abc import Sequence

from earthmind.inference.plan.question_items import NOUNS, Item

_AMID = ("between", "in between", "zwischen", "entre", "tra", "fra")
_ANY = re.compile(
    r"there|gibt|hay|y a|existe|esist|ci son|c'è|há|any|有|"
    r"ved|v[êe]|voi|voy|aper|appar|compa|apare|osserv|observ|distin|not[ao]|scorg|trouve t on|encontra",
    re.IGNORECASE,
)
"""Words that ask whether there is one, and not where a certain one lies."""
_MIDDLE = ("中间的", "中间")
_CHINESE_SIDES = {"北": "north", "南": "south", "东": "east", "西": "west"}
_EDGES = ("edge", "border", "rand", "bord", "borde", "bordo", "borda", "margen", "边缘", "边")
_CORNERS = ("north-west", "north-east", "south-west", "south-east")
_QUADRANT = re.compile(r"quadrant|viertel|quart|cuadrante|象限", re.IGNORECASE)
_LIES = ("fica", "ficam", "queda", "quedan", "sta", "stanno")
"""Words that ask where a certain thing lies, and that say nothing elsewhere."""
_LITTLE = ("stop", "of", "adj", "near", "in", "fromdistance")
_ASKS = ("area", "share", "count", "place", "mask", "boxes", "distance", "direction", "report", "sizes")


def with_places(items: Sequence[Item], language: str) -> list[Item]:
    """The items with sides and "between" as relations, where they place one thing by another.

    "Is the forest north of the river" asks for a direction; "is there forest north of the river" for what
    lies there.

    Args:
        items: A question.
        language: Of the question.
    """
    left: list[Item] = []
    taken = False
    items = _between_first(items) if language == "zh" else items
    for at, item in enumerate(items):
        if taken:
            taken = False  # the "of" of "north of"
            continue
        side = _chinese_side(items, at) if language == "zh" else ""
        if _is_what_remains(items, at):
            left.append(Item("unknown", "", item.words))
            continue
        if language != "zh" and _is_relative(items, at, language):
            side, taken = item.value, True
        if side and _asks_of_certain(items, at):
            left = _without_alternatives(left)
            left.append(Item("want", "direction", item.words))
        elif side:
            words = f"{item.words} {items[at + 1].words}" if taken else item.words
            left.append(Item("beside", side, words))
        elif item.words.lower() in _AMID and item.tag == "unknown" and _two_follow(items, at):
            left.append(Item("amid", "", item.words))
        elif item.words.lower() in _AMID and any(other.tag == "difference" for other in items[:at]):
            left.append(Item("stop", "", item.words))
        elif language != "zh" and (_is_middle(items, at) or _is_by_unknown(items, at)):
            left.append(Item("unknown", "", f"{item.words} {items[at + 1].words}"))
            taken = True
        else:
            left.append(item)
    return left


def _between_first(items: Sequence[Item]) -> Sequence[Item]:
    """村庄与森林之间的空地 in the order of "ground between the village and the forest"."""
    at = next((at for at, item in enumerate(items) if item.tag == "mid" or item.words in _MIDDLE), None)
    if at is None:
        return items
    nouns = [i for i, item in enumerate(items) if item.tag in NOUNS]
    two, after = [i for i in nouns if i < at][-2:], [i for i in nouns if i > at][:1]
    said = ("distance", "direction", "comparison", *(() if after else ("change",)))
    measured = any(item.value in said or item.tag in ("size", "dist", "percent", "dates") for item in items)
    joined = len(two) == 2 and any(item.tag in ("and", "to") for item in items[two[0] : two[1]])
    if measured or not joined:
        if items[at].tag == "mid":
            items[at].mean(("stop", "") if measured else ("unknown", ""))
        return items
    amid = Item("amid", "", items[at].words)
    place = [amid, items[two[0]], Item("amid", "", items[at].words), items[two[1]]]
    rest = items[at + 1 :] if not after else items[at + 1 : after[0] + 1]
    return [*items[: two[0]], *rest, *place, *(items[after[0] + 1 :] if after else [])]


def _without_alternatives(items: list[Item]) -> list[Item]:
    """What stands before the last of "north, east or south of": the direction answers them all."""
    told = [item for item in items if item.tag != "stop" or item.words.lower() not in ("a", "à", "ao", "al")]
    while len(told) > 1 and told[-1].tag in ("or", "break") and told[-2].tag == "side":
        told = told[:-2]
        items = told
    return items


def with_verb_last(items: Sequence[Item], language: str) -> Sequence[Item]:
    """The items with "does touch the forest the village" as "does the forest touch the village"."""
    first = next((at for at, item in enumerate(items) if item.tag not in ("stop", "break")), 0)
    nouns = [at for at, item in enumerate(items) if item.tag in NOUNS]
    if language == "zh" or not items or items[first].tag != "touch" or len(nouns) != 2:
        return items
    between = [item for item in items[nouns[0] + 1 : nouns[1]] if item.tag not in ("near", "in")]
    if any(item.tag not in ("stop", "of", "adj") for item in between):
        return items
    asks = Item("want", "presence", "")
    return [asks, *items[first + 1 : nouns[0] + 1], items[first], *between, *items[nouns[1] :]]


def with_what_is_in(items: Sequence[Item]) -> Sequence[Item]:
    """The items with "villages that have water in them" as "villages in water"."""
    ends = [at for at, item in enumerate(items) if item.tag not in ("break", "stop")][-2:]
    if len(ends) < 2 or items[ends[0]].tag != "in" or items[ends[1]].tag != "pron":
        return items
    nouns = [at for at in range(ends[0]) if items[at].tag in (*NOUNS, "everything")]
    if len(nouns) < 2 or nouns[-1] != ends[0] - 1:
        return items
    within = Item("in", "", items[ends[0]].words)
    return [*items[: nouns[-1]], within, items[nouns[-1]], *items[ends[1] + 1 :]]


def with_edges(items: Sequence[Item]) -> list[Item]:
    """The items with "closest to the northern edge" as "northernmost"."""
    left = list(items)
    for at, item in enumerate(items):
        rest = [other for other in items[at + 1 :] if other.tag not in ("stop", "of")]
        sided = rest[:1] and rest[0].tag == "side" and (len(rest) == 1 or rest[1].tag not in NOUNS)
        if item.value != "-distance" or not sided or "-" in rest[0].value:
            continue
        edge = [other for other in rest[1:2] if other.words.lower() in _EDGES]
        item.mean(("order", rest[0].value))
        left = [other for other in left if other is not rest[0] and other not in edge]
    return left


def with_corners(items: Sequence[Item]) -> list[Item]:
    """The items with "which quadrant has the most" as a comparison of all four."""
    asked = next((i for i in items if i.value == "place" and _QUADRANT.search(i.words)), None)
    most = any(
        item.tag in ("most", "more", "less") or (item.tag, item.value) == ("order", "area") for item in items
    )
    if asked is None or not most or not any(item.tag in (*NOUNS, "adj") for item in items):
        return list(items)
    asked.mean(("want", "comparison"))
    end = [item for item in items[-1:] if item.tag == "break"]
    told = [
        item for item in items[: len(items) - len(end)] if item.tag not in ("most", "more", "less", "order")
    ]
    told = [item for item in told if item.value != "presence"]
    for at, corner in enumerate(_CORNERS):
        told += [*([Item("or", "", "")] if at else []), Item("side", corner, "")]
    return [*told, *end]


def with_closer(items: Sequence[Item]) -> list[Item]:
    """The items with "closer" kept where one thing is closer to one of two: "to the river or to the forest".

    Elsewhere it is not understood; words that also mean "the nearest" keep that meaning there.
    """
    for at, item in enumerate(items):
        if item.tag != "closer" and (item.tag, item.value) != ("order", "-distance"):
            continue
        after = [other.tag for other in items[at + 1 :] if other.tag not in _LITTLE]
        named = [other for other in items[:at] if other.tag in NOUNS]
        of_two = len(after) > 2 and after[0] in NOUNS and after[1] == "or" and after[2] in NOUNS
        if not named and after[:1] and after[0] in NOUNS and (turned := _place_first(items, at)) is not None:
            return turned
        if of_two and len(named) == 1:
            item.mean(("closer", ""))
            rest = [other for other in items[at + 1 :] if other.tag not in ("near", "in", "fromdistance")]
            return [*items[: at + 1], *rest]  # "näher am Wald oder am Wasser": no other relation
        if item.tag == "closer":
            item.mean(("unknown", ""))
    return list(items)


def _place_first(items: Sequence[Item], at: int) -> list[Item] | None:
    """The items of "which is closer to the forest, the town or the lake" with the place before "closer"."""
    nouns = [i for i, item in enumerate(items) if item.tag in NOUNS]
    if len(nouns) != 3 or nouns[0] < at or not any(i.tag == "or" for i in items[nouns[1] : nouns[2]]):
        return None
    items[at].mean(("closer", ""))
    rest = [item for item in items[nouns[0] + 1 :] if item.value not in (",", "，")]
    return [*items[:at], items[nouns[0]], items[at], *rest]


def _asks_of_certain(items: Sequence[Item], at: int) -> bool:
    """Whether it is asked where one certain thing lies: "is the forest ...", and nothing else is wanted."""
    firm = any(
        item.tag in ("howmuch", "howmany") or (item.tag == "want" and item.value in _ASKS) for item in items
    )
    asking = [
        item
        for item in items
        if item.value == "presence" or item.words.startswith("有") or item.words.lower() in _LIES
    ]
    nouns = [item for item in items[:at] if item.tag in NOUNS]
    picks = any(item.value == "show" for item in items[:at])  # "which fields are north of the river"
    anyone = picks or any(_ANY.search(item.words) for item in asking)
    told = ("adj", "dry", "affected", "size", "dist", "new", "lost", "touch")
    if any(item.tag in told for item in items[at + 1 :]) and not any(item.tag == "or" for item in items):
        return False  # "are the fields south of the town flooded"
    return bool(asking and nouns) and not firm and not anyone


def _is_relative(items: Sequence[Item], at: int, language: str) -> bool:
    """Whether a side stands before "of" and a noun, and is no part of the picture itself."""
    item = items[at]
    before = ("halfword",) if language in ("en", "de") else ("part", "halfword")  # "la parte norte de"
    return (
        item.tag == "side"
        and item.value != "centre"
        and at + 1 < len(items)
        and items[at + 1].tag in ("of", "fromdistance")
        and not (at and items[at - 1].tag in before)
        and _noun_after(items, at + 2)
        and not any(other.tag == "in" for other in items[max(at - 2, 0) : at])
    )


def _is_what_remains(items: Sequence[Item], at: int) -> bool:
    """Such as "what is left of the forest", which is no side."""
    before = items[at - 1].words.lower().split()[-1:] if at else []
    return items[at].words.lower() == "left" and before in (["is"], ["be"], ["are"], ["was"], ["'s"])


def _is_by_unknown(items: Sequence[Item], at: int) -> bool:
    """Such as "south of the railway", which nothing here can see."""
    after = [item.tag for item in items[at + 1 :] if item.tag != "stop"][:2]
    return items[at].tag == "side" and after == ["of", "beyond"]


def _is_middle(items: Sequence[Item], at: int) -> bool:
    """Such as "the centre of the lake": no part of the picture, and nothing that is looked for."""
    item = items[at]
    return (
        (item.tag, item.value) == ("side", "centre")
        and at + 1 < len(items)
        and items[at + 1].tag == "of"
        and _noun_after(items, at + 2)
    )


def _chinese_side(items: Sequence[Item], at: int) -> str:
    """湖的北边, 湖以北: what lies north of the lake rather than its northern part."""
    item = items[at]
    back = at - 1
    while back >= 0 and items[back].tag == "of":
        back -= 1
    if back < 0 or items[back].tag not in NOUNS:
        return ""
    if item.words.startswith("以"):
        return _CHINESE_SIDES.get(item.words[1:2], "")
    joined = _noun_after(items, at + 1)  # 湖北边的村庄 is said of villages; 北边的湖 was no noun before
    return str(item.value) if item.tag == "side" and item.words[-1:] in "边方面侧" and not joined else ""


def _two_follow(items: Sequence[Item], at: int) -> bool:
    """Whether two nouns come next that "and" joins; not after words such as "the boundary"."""
    said = {item.tag for item in items[:at]}
    if "difference" in said or (at and items[at - 1].tag in ("unknown", "beyond")):
        return False
    tags = [item.tag for item in items[at + 1 :] if item.tag not in ("stop", "of", "adj")]
    return len(tags) > 2 and tags[0] in NOUNS and tags[1] == "and" and tags[2] in NOUNS


def _noun_after(items: Sequence[Item], at: int) -> bool:
    while at < len(items) and items[at].tag in ("stop", "adj", "order"):
        at += 1
    return at < len(items) and items[at].tag in NOUNS
