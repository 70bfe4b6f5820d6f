"""What became of what: "forest that turned into bare land", "was water and is dry land now"."""

from __future__ import annotations

from collections.abc import Sequence

from earthmind.inference.plan.question_items import NOUNS, Item

_THINGS = (*NOUNS, "adj", "dry")
_DROPPED = (
    "stop",
    "and",
    "but",
    "moment",
    "becomes",
    "fromdistance",
    "to",
    "pron",
    "in",
    "break",
    "dates",
    "of",
)
_COMPARES = ("more", "less", "than", "whatabout", "or")
_DISTANT = ("distance", "direction", "comparison")
_WAS = frozenset(["was", "were", "war", "waren", "était", "étaient", "era", "eran", "erano", "eram"])
_BECAME_IN_GERMAN = frozenset(["wurde", "wurden", "wird", "werden"])
_TO_IN_GERMAN = frozenset(["zu", "zum", "zur"])
_FROM = frozenset(
    ["from", "von", "vom", "de", "du", "des", "del", "da", "dal", "dalla", "do", "desde", "从", "由"]
)
_TO = frozenset(["to", "into", "zu", "à", "a", "en", "in", "para", "em", "al", "zum", "zur"])


def with_becoming(items: Sequence[Item], language: str) -> list[Item]:
    """The items with one ``became`` between what something was and what it is now.

    Where it is said of other than two things, its words stay behind as unknown.

    Args:
        items: Of a question.
        language: Of the question.
    """
    things = [at for at, item in enumerate(items) if item.tag in _THINGS]
    if len(things) == 2 and language in ("en", "de") and _was_once(items, *things):
        items = [*items[: things[0]], items[things[1]], items[things[0]], *items[things[1] + 1 :]]
        items = [item for item in items if not (item.tag == "moment" or item.words.lower() in _WAS)]
        return _joined(items, things[0], things[0] + 1)
    if len(things) == 2 and _becomes(items, things[0], things[1], language):
        return _joined(items, *things)
    for item in items:
        if item.tag == "becomes":
            item.mean(("unknown", ""))
    return list(items)


def _joined(items: Sequence[Item], first: int, second: int) -> list[Item]:
    before = [
        item for item in items[:first] if item.tag not in ("fromdistance", "becomes", "moment", "dates")
    ]
    between = [item for item in items[first + 1 : second] if not _dropped(item)]
    after = [item for item in items[second + 1 :] if item.tag not in ("becomes", "moment", "dates")]
    said = next((item.words for item in items if item.tag == "becomes"), "")
    if items[second].tag == "dry":
        return [*before, items[first], Item("lost", "", items[second].words), *between, *after]
    return [*before, items[first], *between, Item("became", "", said), items[second], *after]


def _dropped(item: Item) -> bool:
    return item.tag in _DROPPED or item.value in ("presence", "change")


def _becomes(items: Sequence[Item], first: int, second: int, language: str) -> bool:
    if any(item.tag in _COMPARES or item.value in _DISTANT for item in items):
        return False
    if any(item.tag == "becomes" for item in items):
        return True
    words = [item.words.lower() for item in items]
    between = words[first + 1 : second]
    led_by = words[max(first - 2, 0) : first]
    if language == "de" and _BECAME_IN_GERMAN & set(words):
        return bool(_TO_IN_GERMAN & set(between)) or "aus" in led_by
    changes = any(item.value == "change" or item.tag == "dates" for item in items)
    leads = bool(_FROM & set(led_by))
    if changes and leads and _TO & set(between):
        return True
    return _was_and_is(items, first, second)


def _was_once(items: Sequence[Item], first: int, second: int) -> bool:
    """Such as "forest that was farmland before": what is said later was there earlier."""
    if any(item.tag in (*_COMPARES, "and", "but") or item.value in _DISTANT for item in items):
        return False
    if items[first].tag not in NOUNS or items[second].tag not in NOUNS:
        return False
    was = [at for at, item in enumerate(items) if item.words.lower() in _WAS]
    before = [at for at, item in enumerate(items) if (item.tag, item.value) == ("moment", "earlier")]
    told = any(item.tag == "howmany" or item.value in ("change", "comparison") for item in items)
    return bool(was and before) and not told and min(was) > first and min(before) > first and second > first


def _was_and_is(items: Sequence[Item], first: int, second: int) -> bool:
    """Such as "was forest and is water now": a past one, then a present one with its moment."""
    between = {(item.tag, item.value) for item in items[first + 1 : second] if item.tag != "stop"}
    earlier = any((item.tag, item.value) == ("moment", "earlier") for item in items[:first])
    if earlier and between == {("moment", "later")}:
        return True  # 原来是农田现在是水的地方
    cut = next((at for at in range(first + 1, second) if items[at].tag in ("and", "but", "break")), None)
    if cut is None or not any(item.tag == "moment" and item.value == "later" for item in items[cut:]):
        return False
    past = any(
        item.words.lower() in _WAS or (item.tag == "moment" and item.value == "earlier")
        for item in items[:cut]
    )
    is_now = any(item.value == "presence" for item in items[cut:second])
    return past and (is_now or items[cut].tag == "break")
