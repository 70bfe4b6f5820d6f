"""Two shares of one thing: "how much of the area is forest, and how much of it is built up?"."""

from __future__ import annotations

from collections.abc import Sequence

from earthmind.inference.plan.expression import Region
from earthmind.inference.plan.mentions import Scan
from earthmind.inference.plan.question_items import NOUNS, Item
from earthmind.inference.plan.shares import share_of

_SAID = (*NOUNS, "adj", "dry")
_JOINS = ("and", "break", "but")
_CHINESE_IS = ("是", "为", "属于")


def with_second_share(items: Sequence[Item], language: str) -> Sequence[Item]:
    """The items with the second "how much" asking for a share where it is one of what the first names."""
    first = next((at for at, item in enumerate(items) if item.tag in ("howmuch", "want")), None)
    if first is None:
        return items
    if language == "zh" and items[first].tag == "howmuch" and _is_after(items, first):
        seconds = [at for at in _asking(items) if at > first and _is_after(items, at)]
        if seconds and any(item.tag in ("extent", "part", "here", "areaword") for item in items[:first]):
            items[first].mean(("want", "share"))  # 这片区域有多少是森林
    if items[first].value != "share":
        return items
    second = _second(items, first)
    if second is not None:
        items[second].mean(("want", "share"))
    return items


def two_shares(scan: Scan) -> tuple[tuple[Region, ...], Region | None] | None:
    """What is measured in two clauses, and the one thing that both are shares of; None for one clause."""
    items = scan.items
    first = next((at for at, item in enumerate(items) if item.tag == "want"), None)
    if first is None or items[first].value != "share":
        return None
    second = _second(items, first)
    if second is None:
        return None
    is_at = next((at for at in range(first, second) if items[at].value == "presence"), first)
    tail = _after(items, second)
    while is_at > first and tail and (tail[0].value == "presence" or tail[0].tag == "stop"):
        tail = tail[1:]
    ends = next(at for at in range(second, 0, -1) if items[at - 1].tag not in (*_JOINS, "stop"))
    found = [share_of(Scan(part, scan.language)) for part in (items[:ends], [*items[: is_at + 1], *tail])]
    shares = [share for share in found if share is not None]
    if len(shares) != 2 or shares[0][1] != shares[1][1]:
        return None
    return (*shares[0][0], *shares[1][0]), shares[0][1]


def shares_of_another(items: Sequence[Item], at: int) -> bool:
    """Whether a "how much" asks for a share of a side: "... and how much of the north is water"."""
    tail = _after(items, at)
    verb = next((i for i, item in enumerate(tail) if item.value == "presence"), 0)
    sided = any(item.tag == "side" for item in tail[:verb])
    return items[at].value == "share" and sided and any(item.tag in _SAID for item in tail[verb:])


def _asking(items: Sequence[Item]) -> list[int]:
    """Where "how much" or "what share" stands."""
    asks = [item.tag == "howmuch" or (item.tag, item.value) == ("want", "share") for item in items]
    return [at for at, asked in enumerate(asks) if asked]


def _is_after(items: Sequence[Item], at: int) -> bool:
    return at + 1 < len(items) and items[at + 1].words in _CHINESE_IS


def _second(items: Sequence[Item], first: int) -> int | None:
    """Where the second of two clauses asks how much of the same thing is something else; None elsewhere."""
    later = [at for at in _asking(items) if at > first]
    if len(later) != 1:
        return None
    second = later[0]
    before = next((item.tag for item in reversed(items[:second]) if item.tag != "stop"), "")
    named = any(item.tag in _SAID for item in items[first:second])
    tail = _after(items, second)
    verb = next((at for at, item in enumerate(tail) if item.value == "presence"), 0)
    whole = any(item.tag in (*_SAID, "side", "part", "areaword", "extent") for item in tail[:verb])
    others = any(item.tag in ("want", "howmany") and item.value != "presence" for item in tail)
    said = any(item.tag in _SAID for item in tail)
    owned = items[second].value == "share" and not any(item.value == "presence" for item in tail)
    if owned and not any(item.tag == "pron" for item in items[second:]):
        return None  # "... and how much of the fields?"
    return second if before in _JOINS and named and said and not whole and not others else None


def _after(items: Sequence[Item], second: int) -> list[Item]:
    """What follows the second "how much", without "of it"."""
    tail = list(items[second + 1 :])
    while tail and tail[0].tag in ("of", "pron", "in"):
        tail = tail[1:]
    return tail
