"""Such as "remove those smaller than 1 ha": what is taken away from what was asked for before."""

from __future__ import annotations

from collections.abc import Sequence

from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import NOUNS, Item

_PLACED = ("near", "within", "dist", "touch")
"""Tags of what places one thing by another."""


def with_what_stays(items: Sequence[Item], *, follows: bool) -> list[Item]:
    """Say what stays where something is taken away, which is all that masks and parts can be.

    Args:
        items: Of a question.
        follows: Whether another question came before, of which something can be taken away.
    """
    items = _said_first(items)
    items = _without_everything(_without_vague(items))
    if follows and (size := _left_without(items)) is not None:
        _turn(size)
        return [item for item in items if item.tag not in ("without", "except")]
    if not any(item.tag == "takeaway" for item in items):
        return list(items)
    if follows and (size := _only_size(items)) is not None:
        _turn(size)
        return [item for item in items if item.tag not in ("takeaway", "pron", "of", "everything", "all")]
    if (size := _only_size(items, nouns=1)) is not None:
        _turn(size)
        return [item for item in items if item.tag not in ("takeaway", "all")]
    if (turned := _said_last(items)) is not None:
        return turned
    known = follows or any(item.tag == "sensor" for item in items)  # "forget the radar"
    for item in items:
        if item.tag == "takeaway":
            item.mean(("without" if known else "unknown", ""))
    return list(items)


def _said_last(items: Sequence[Item]) -> list[Item] | None:
    """Such as "exclude the clouds and mark the water" put the other way round; None for other texts."""
    joins = [at for at, item in enumerate(items) if item.tag in ("and", "break") and at + 2 < len(items)]
    cut = next((at for at in joins if _next_tag(items, at) in ("want", "howmuch", "howmany")), None)
    if items[0].tag != "takeaway" or cut is None:
        return None
    said = any(item.tag in NOUNS for item in items[1:cut]) and any(item.tag in NOUNS for item in items[cut:])
    if not said:
        return None
    end = len(items) - (items[-1].tag == "break")
    taken = [Item("except", "", items[0].words), *items[1:cut]]
    return [*items[cut + 1 : end], *taken, *items[end:]]


def _said_first(items: Sequence[Item]) -> Sequence[Item]:
    """The items of "and if one leaves the clouds out" with what is done at the beginning."""
    ends = [at for at, item in enumerate(items) if item.tag not in ("break", "stop")][-1:]
    if not ends or items[ends[0]].tag != "takeaway" or sum(item.tag in NOUNS for item in items) != 1:
        return items
    if any(isinstance(item, Measure) for item in items):
        return items
    return [items[ends[0]], *(item for at, item in enumerate(items) if at != ends[0])]


def _without_everything(items: Sequence[Item]) -> list[Item]:
    """Leave out "everything" of "except everything within 100 m of houses": the place is what is denied."""
    denials = ("except", "without", "not", "takeaway")
    found: list[Item] = []
    for at, item in enumerate(items):
        led = bool(found) and found[-1].tag in denials and _next_tag(items, at) in _PLACED
        if not (led and item.tag in ("everything", "part")):
            found.append(item)
    return found


def _next_tag(items: Sequence[Item], at: int) -> str:
    return next((item.tag for item in items[at + 1 :] if item.tag not in ("stop", "break")), "")


def _without_vague(items: Sequence[Item]) -> list[Item]:
    """Leave out "small", "large" where a bound says how small: "the small ones below 1 ha"."""
    sized = any(isinstance(item, Measure) and item.tag == "size" and item.compared for item in items)
    for item in items:
        if item.tag == "vague" and not sized:
            item.mean(("unknown", ""))
    return [item for item in items if item.tag != "vague"]


def _left_without(items: Sequence[Item]) -> Measure | None:
    """The bound of a question that begins "without those below 1 ha"."""
    first = next((item for item in items if item.tag not in ("stop", "and", "break", "but")), None)
    return _only_size(items) if first is not None and first.tag in ("without", "except") else None


def _only_size(items: Sequence[Item], nouns: int = 0) -> Measure | None:
    """The one bound of an area that says what is taken away, where nothing else does but so many nouns."""
    sizes = [item for item in items if isinstance(item, Measure)]
    others = any(item.tag in ("adj", "side", "order", "in", "near", "touch", "beside") for item in items)
    others = others or sum(item.tag in NOUNS for item in items) > nouns
    if len(sizes) != 1 or others or sizes[0].tag != "size" or not sizes[0].compared:
        return None
    return sizes[0] if (sizes[0].low is None) != (sizes[0].high is None) else None


def _turn(size: Measure) -> None:
    """Parts smaller than a size are taken away where those that are larger stay."""
    size.low, size.high = size.high, size.low
    size.value = {"above": "below", "below": "above", "atleast": "atmost", "atmost": "atleast"}[size.value]
