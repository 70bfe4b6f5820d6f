"""Items of a question made ready: sensors, dates and what is beyond sight taken out, unknown words joined."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise, zip_longest

from earthmind.inference.plan.becoming import with_becoming
from earthmind.inference.plan.expression import Beyond
from earthmind.inference.plan.hit_by import with_compared, with_hits
from earthmind.inference.plan.introducing import with_what_is_mine, without_introduction
from earthmind.inference.plan.placed_by import (
    with_closer,
    with_corners,
    with_edges,
    with_places,
    with_verb_last,
    with_what_is_in,
)
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import NOUNS, Item
from earthmind.inference.plan.rereading import reread
from earthmind.inference.plan.taking_away import with_what_stays
from earthmind.inference.plan.two_shares import shares_of_another, with_second_share
from earthmind.inference.plan.usual_items import (
    ask_for_names,
    is_comparing,
    joined_corners,
    with_denial,
    with_most,
    with_reaching,
    without_class_order,
    without_lead,
    without_moments,
    without_other_unit,
)

_OTHER = {"sar": "optical", "optical": "sar"}
_BESIDE_SENSORS = ("stop", "pron", "only", "using", "in", "of", "and", "or")
_FIRM = ("mask", "boxes", "area", "share", "count", "place", "distance", "direction", "report")
_IS = ("is", "ist", "est", "es", "è", "é", "está", "misst", "does", "tiene", "ha", "tem")
_WITHHOLDS = ("without", "not", "except", "no")
_PICKING = ("mask", "boxes", "count", "show", "ranking", "place")
_EXCEEDS = re.compile(
    r"(?:exceeds?|surpass(?:es)?|dépassent?|dépasse t (?:il|elle)|supera|superano|superan|excede[nm]?|"
    r"ultrapassam?|übersteigt|überschreitet|超过|超出)(?: (?:i|gli|le|los|las|les|os|as))?$",
    re.IGNORECASE,
)
_MAKES_UP = ("占", "占据", "占了")
_YEARS = range(1900, 2101)


@dataclass
class Prepared:
    """Items without what was taken out of them.

    Attributes:
        items: The rest.
        beyond: What cannot be seen.
        unknown: What was not understood.
        withheld: The sensor that is not to be used.
        one_sensor: Whether it is withheld because only the other one is named.
        cloud_free: Whether "cloud-free" was said.
        threshold: "At least 20 hectares of", of a question that asks for yes or no.
        of_land: Whether the share of something in the land is asked for, not in the picture.
        each: "Each", "every", as it was typed; empty where it was not.
    """

    items: list[Item] = field(default_factory=list)
    beyond: list[Beyond] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)
    withheld: str = ""
    one_sensor: bool = False
    cloud_free: bool = False
    of_land: bool = False
    each: str = ""
    threshold: Measure | None = None


def prepare(items: Sequence[Item], language: str, *, follows: bool = False) -> Prepared:
    """Take out what is no part of the grammar.

    Args:
        items: As they were looked up.
        language: Of the question.
        follows: Whether another question came before, of which something can be taken away.
    """
    items = with_what_is_mine(without_introduction(items))
    items = joined_corners(without_class_order(without_lead(items)))
    flood = ("concept", "adj")
    items = [
        item
        for item, after in zip_longest(items, items[1:])
        if not (after and (item.tag, after.tag) == flood and item.value == after.value == "flooded area")
    ]
    ask_for_names(items)
    if not any(item.tag == "neither" for item in items):
        items = [item for item in items if item.words.lower() != "noch"]  # "still"
        for item in items:
            if item.tag == "nor":
                item.mean(("unknown", ""))
    for before, item in pairwise(items):
        if before.tag == "order" and item.tag == "moment" and item.value == "earlier":
            before.mean(("more", ""))  # "était-il plus grand avant"
        if before.value == "presence" and item.tag == "order" and is_comparing(item, items):
            item.mean(("want", "comparison"))  # "¿es más grande el lago que ...?"
        if before.tag == "more" and item.tag == "near":  # "le plus proche": parts have no such order
            before.mean(("unknown", ""))
            item.mean(("unknown", ""))
        if before.words in ("换成", "换作") and item.tag in NOUNS:
            before.mean(("whatabout", ""))
        if before.words in ("靠", "靠着") and item.tag in NOUNS:
            before.mean(("near", ""))
        if before.tag == "everything" and item.tag in ("but", "less"):
            item.mean(("except", ""))
    items = with_what_is_in(with_verb_last(with_reaching(without_other_unit(items)), language))
    items = with_second_share(with_compared(with_hits(reread(items, language))), language)
    items = with_what_stays(items, follows=follows)
    items = with_corners(items)
    items = with_closer(with_edges(items))
    items = with_most(without_moments(with_becoming(with_denial(items), language)))
    ready = Prepared(cloud_free=any(item.tag == "cloudfree" for item in items))
    left = _without_sensors(_without_land(items, ready), ready)
    left = with_places(left, language)
    left = _without_second_clause(left, ready)
    left = _without_thresholds(left, ready, language)
    left = _beyond_and_unknown(left, ready)
    ready.items = left
    return ready


def _without_land(items: Sequence[Item], ready: Prepared) -> list[Item]:
    """Take "of the land" out of a question for a share: that is of what is not water."""
    shares = any(item.tag == "howmuch" or item.value in ("share", "%") for item in items)
    left: list[Item] = []
    for at, item in enumerate(items):
        led = at > 0 and items[at - 1].words in _MAKES_UP
        if item.tag != "land" and not (item.words == "陆地" and led):
            left.append(item)
            continue
        before = next((other for other in reversed(items[:at]) if other.tag != "stop"), None)
        of = before is not None and (before.tag == "of" or before.value in ("share", "%"))
        named = any(other.tag in (*NOUNS, "adj") for other in items[at + 1 :])
        named_before = led and any(other.tag in (*NOUNS, "adj") for other in items[:at])
        if shares and ((of and named) or named_before):
            ready.of_land = True
        else:
            item.mean(("unknown", ""))
            left.append(item)
    return left


def _without_sensors(items: Sequence[Item], ready: Prepared) -> list[Item]:
    """Find which sensor is withheld, and take the words about sensors out."""
    named = {item.value for item in items if item.tag == "sensor"}
    if not named:
        return list(items)
    left: list[Item] = []
    withheld = ""
    for item in items:
        if item.tag != "sensor":
            left.append(item)
            continue
        taken: list[str] = []
        while left and (left[-1].tag in (*_BESIDE_SENSORS, *_WITHHOLDS) or left[-1].value == "absence"):
            taken.append("without" if left[-1].value == "absence" else left[-1].tag)
            left.pop()
        strange = any(other.tag == "unknown" for other in left[-1:])
        if strange and set(_WITHHOLDS) & {other.tag for other in left[-3:]}:
            taken.append("without")  # "without the radar layer", of which one word is not known
        if set(_WITHHOLDS) & set(taken):
            withheld = item.value
        elif len(named) == 1 and not taken and _is_strange(items):
            item.mean(("unknown", ""))
            left.append(item)  # "what is radar good for"
        elif len(named) == 1:
            ready.one_sensor = not withheld
            withheld = withheld or _OTHER[item.value]
    ready.withheld = withheld
    return left


def _is_strange(items: Sequence[Item]) -> bool:
    """Whether something is asked about a sensor itself: "what is radar good for"."""
    named = any(item.tag in (*NOUNS, "adj") for item in items)
    return not named and any(item.tag in ("unknown", "greeting", "beyond") for item in items)


def _asks(item: Item) -> bool:
    """Whether an item says by itself what is wanted."""
    return item.tag in ("howmuch", "howmany") or (item.tag == "want" and item.value in _FIRM)


def _without_second_clause(items: list[Item], ready: Prepared) -> list[Item]:
    """Take out a second question about something else: "how much water is there and where is the forest?"."""
    first: Item | None = None
    for at, item in enumerate(items):
        if first is None or not _asks(item):
            first = first or (item if _asks(item) else None)
            continue
        cut = next((i for i in range(at - 1, 0, -1) if items[i].tag in ("and", "break", "but")), None)
        if cut is None or not any(_asks(other) for other in items[:cut]):
            continue
        nouns = [other.value for other in items[:cut] if other.tag in NOUNS]
        others = [other.value for other in items[cut:] if other.tag in (*NOUNS, "adj")]
        other = _wish(first) != _wish(item) or shares_of_another(items, at)
        if nouns and others and other:
            ready.unknown.append(" ".join(o.words for o in items[cut + 1 :] if o.tag != "break"))
            return items[:cut] + [other for other in items[-1:] if other.tag == "break"]
    return items


def _wish(item: Item) -> str:
    return {"howmuch": "area", "howmany": "count"}.get(item.tag, item.value)


def _without_thresholds(items: list[Item], ready: Prepared, language: str) -> list[Item]:
    """Take out "at least 20 hectares of" where a question asks whether that is so."""
    first = next((at for at, item in enumerate(items) if item.tag not in ("stop", "break")), 0)
    exceeds = _that_exceeds(items)
    if exceeds is not None:
        ready.threshold = exceeds
        return [item for item in items if item is not exceeds]
    opens = bool(items) and isinstance(items[first], Measure) and _is_asked(items[first + 1 :])
    if language == "zh" or not items or not (items[first].value == "presence" or opens):
        return items
    for at, item in enumerate(items):
        if isinstance(item, Measure) and item.tag == "size" and item.compared:
            before = [other.tag for other in items[:at] if other.tag in (*NOUNS, "part", "piece", "adj")]
            whole = before == ["concept"] and items[first].words.lower() in _IS
            if not before or whole:
                ready.threshold = item
                return items[:at] + items[at + 1 :]
    return items


def _is_asked(items: Sequence[Item]) -> bool:
    """Whether what follows a bound asks for yes or no: "at least 5 ha of crops were hit?"."""
    asks = any(item.tag == "break" and item.value in ("?", "？") for item in items)
    verb = any(item.value == "presence" for item in items)
    others = any(item.tag == "want" and item.value != "presence" for item in items)
    return asks and verb and not others


def _that_exceeds(items: Sequence[Item]) -> Measure | None:
    """The area of "does the water exceed 20 hectares": of a yes/no question that names one mass before it."""
    asks = any(item.tag == "break" and item.value in ("?", "？") for item in items)
    others = ("howmany", "order", "only", "all", "each")
    picks = any(item.tag in others or (item.tag == "want" and item.value in _PICKING) for item in items)
    if not asks or picks:
        return None
    for at, item in enumerate(items):
        if not isinstance(item, Measure) or item.tag != "size":
            continue
        nouns = [other.tag for other in items[:at] if other.tag in (*NOUNS, "areaword")]
        mass = nouns == ["concept"] or (len(nouns) == 2 and "areaword" in nouns)
        if mass and _EXCEEDS.match(item.words.rsplit(" ", 2)[0]):
            return item
    return None


def _beyond_and_unknown(items: Sequence[Item], ready: Prepared) -> list[Item]:
    """Gather what is beyond sight with its numbers, dates, and unknown words that stand together."""
    left: list[Item] = []
    for at, item in enumerate(items):
        after = items[at + 1] if at + 1 < len(items) else None
        before = items[at - 1] if at else None
        if (
            item.value == "length"
            and item.tag != "order"
            and any(other.value == "perimeter" for other in items)
        ):
            continue  # "how long is the shoreline"
        if item.tag == "beyond":
            ready_words = item.words
            if before is not None and before.tag == "dist" and item.value in ("depth", "height", "length"):
                ready_words = f"{before.words} {item.words}"
            _add_beyond(ready, item.value, ready_words, joins=before is not None and before.tag == "beyond")
            left.append(item)
        elif item.tag == "affected":
            if any(beyond.kind == "people" for beyond in ready.beyond):
                _add_beyond(ready, "people", item.words, joins=ready.beyond[-1].kind == "people")
            else:
                left.append(item)
        elif item.tag == "difference":
            if sum(other.tag in NOUNS for other in items) == 2:
                left.append(Item("want", "comparison", item.words))
            elif not any(other.tag in ("dates", "moment") for other in items):
                ready.unknown.append(item.words)
        elif item.tag == "unknown":
            joins = before is not None and before.tag == "unknown" and bool(ready.unknown)
            joint = "" if item.value == "cjk" else " "
            if joins:
                ready.unknown[-1] += joint + item.words
            else:
                ready.unknown.append(item.words)
            left.append(item)
        elif item.tag == "size" and any(other.value == "change" for other in items):
            ready.unknown.append(item.words)
        elif item.tag == "dist" and before is not None and before.value in ("depth", "height", "length"):
            _add_beyond(ready, before.value, item.words, joins=True)
        elif item.tag == "dist" and after is not None and after.tag == "beyond":
            continue
        elif item.tag == "number" and _is_date(item, after, before):
            _add_beyond(ready, "date", item.words, joins=before is not None and before.tag == "beyond")
        elif item.tag == "each":
            ready.each = item.words
        elif item.tag == "fraction":
            ready.unknown.append(item.words)
        elif item.tag == "sidestop" or (item.tag == "halfword" and not _of_side(items, at)):
            if item.tag != "sidestop":
                ready.unknown.append(item.words)
        else:
            left.append(item)
    return left


def _of_side(items: Sequence[Item], at: int) -> bool:
    near = [items[i].tag for i in range(max(at - 2, 0), min(at + 3, len(items)))]
    return "side" in near


def _is_date(item: Item, after: Item | None, before: Item | None) -> bool:
    dated = any(
        other is not None and other.tag == "beyond" and other.value == "date" for other in (after, before)
    )
    return dated or (item.number in _YEARS and item.words.isdigit())


def _add_beyond(ready: Prepared, kind: str, words: str, *, joins: bool) -> None:
    if joins and ready.beyond and ready.beyond[-1].kind == kind:
        ready.beyond[-1] = Beyond(kind, f"{ready.beyond[-1].words} {words}")
    else:
        ready.beyond.append(Beyond(kind, words))
