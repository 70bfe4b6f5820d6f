"""Words such as "affected" and "more flooded": what they say of the things that a question names."""

from __future__ import annotations

from collections.abc import Sequence

from earthmind.inference.plan.question_items import NOUNS, Item

_FLOOD = "flooded area"
_HIT = ("built-up area", "crops", "forest", "grass", "vegetation", "bare land")
"""What a flood hits."""
BY = ("par", "por", "da", "dal", "dalla", "by", "von", "vom", "durch", "pela", "pelo")
"""What leads to the doer of a verb that says what was done."""
_OTHERWISE = ("beyond", "unknown", "number", "moment", "dates", "sensor")
"""Words beside which "affected" may be by something else."""


def with_hits(items: Sequence[Item]) -> list[Item]:
    """The items with "affected" as "flooded", where nothing else is named that it may be by.

    "How much of the town is affected?" is asked of a flood: it is the one thing seen here that hits a town.
    """
    nouns = [item for item in items if item.tag in NOUNS]
    other = any(item.tag in _OTHERWISE or item.value == _FLOOD for item in items)
    other = other or any(item.tag == "stop" and item.words.lower() in BY for item in items)
    if other or any(item.value not in _HIT for item in nouns):
        return list(items)
    for item in items:
        if item.tag == "affected" and item.words.lower() not in ("hit", "hits"):  # "hit" says less
            item.mean(("adj", _FLOOD))
    return list(items)


def with_compared(items: Sequence[Item]) -> list[Item]:
    """The items with what compares two things, "are fields more flooded than meadows", said of each."""
    nouns = [at for at, item in enumerate(items) if item.tag in NOUNS]
    said = [at for at, item in enumerate(items) if item.tag == "adj"]
    if len(nouns) != 2 or len(said) != 1 or items[nouns[0]].value == items[nouns[1]].value:
        return list(items)
    back = said[0] - 1
    while back >= 0 and items[back].tag == "stop":
        back -= 1
    if (
        back < 0
        or items[back].tag not in ("more", "less")
        or any(item.tag in ("in", "side") for item in items)
    ):
        return list(items)
    told: list[Item] = []
    for at, item in enumerate(items):
        if at != said[0]:
            told.append(item)
        if at in nouns:
            told.append(items[said[0]])
    return told
