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
from earthmind.inference.plan.placed_by import with_closer, with_corners, with_edges, with_places
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import ASKING, NOUNS, Item
from earthmind.inference.plan.rereading import asks_where_most, reread
from earthmind.inference.plan.taking_away import with_what_stays

_OTHER = {"sar": "optical", "optical": "sar"}
_BESIDE_SENSORS = ("stop", "pron", "only", "using", "in", "of", "and", "or")
_FIRM = ("mask", "boxes", "area", "share", "count", "place", "distance", "direction", "report")
_IS = ("is", "ist", "est", "es", "è", "é", "está", "misst", "does", "tiene", "ha", "tem")
_MORE = ("más ", "plus ", "più ", "mais ")
_NOW = ("now", "jetzt", "nun", "maintenant", "ahora", "ora", "adesso", "agora")
_WITHHOLDS = ("without", "not", "except", "no")
_PICKING = ("mask", "boxes", "count", "show", "ranking", "place")
_CORNERS = {
    frozenset((north, east)): f"{north}-{east}" for north in ("north", "south") for east in ("east", "west")
}
_EXCEEDS = re.compile(
    r"(?:exceeds?|surpass(?:es)?|dépassent?|dépasse t (?:il|elle)|supera|superano|superan|excede[nm]?|"
    r"ultrapassam?|übersteigt|überschreitet|超过|超出)(?: (?:i|gli|le|los|las|les|os|as))?$",
    re.IGNORECASE,
)
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
    items = _corners(_without_lead(with_what_is_mine(without_introduction(items))))
    flood = ("concept", "adj")
    items = [
        item
        for item, after in zip_longest(items, items[1:])
        if not (after and (item.tag, after.tag) == flood and item.value == after.value == "flooded area")
    ]
    _ask_for_names(items)
    if not any(item.tag == "neither" for item in items):
        for item in items:
            if item.tag == "nor":
                item.mean(("unknown", ""))
    for before, item in pairwise(items):
        if before.tag == "order" and item.tag == "moment" and item.value == "earlier":
            before.mean(("more", ""))  # "était-il plus grand avant"
        if before.value == "presence" and item.tag == "order" and _compares(item, items):
            item.mean(("want", "comparison"))  # "¿es más grande el lago que ...?"
        if before.tag == "more" and item.tag == "near":  # "le plus proche": parts have no such order
            before.mean(("unknown", ""))
            item.mean(("unknown", ""))
        if before.tag == "everything" and item.tag in ("but", "less"):
            item.mean(("except", ""))
    items = with_compared(with_hits(reread(items, language)))
    items = with_what_stays(items, follows=follows)
    items = with_corners(items)
    items = with_closer(with_edges(items))
    items = _with_most(_without_moments(with_becoming(_with_denial(items), language)))
    ready = Prepared(cloud_free=any(item.tag == "cloudfree" for item in items))
    left = _without_sensors(_without_land(items, ready), ready)
    left = with_places(left, language)
    left = _without_second_clause(left, ready)
    left = _without_thresholds(left, ready, language)
    left = _beyond_and_unknown(left, ready)
    ready.items = left
    return ready


def _with_most(items: Sequence[Item]) -> list[Item]:
    """Such as "Is most of it water" asks for more than half; "where is most of it" is told anyway."""
    first = next((item for item in items if item.tag not in ("stop", "break")), None)
    asks = first is not None and (first.value == "presence" or any(item.words in ASKING for item in items))
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


def _compares(item: Item, items: Sequence[Item]) -> bool:
    """Whether "más grande" after a verb compares, as it does where no article makes it the greatest."""
    noun = any(other.tag in NOUNS for other in items)
    return noun and item.value in ("area", "-area") and item.words.lower().startswith(_MORE)


def _ask_for_names(items: Sequence[Item]) -> None:
    """Take "which river is this" for a question about a name."""
    said = [item for item in items if item.tag not in ("break", "stop")]
    tags = [item.tag for item in said]
    if len(said) != 4 or said[0].value not in ("show", "description"):
        return
    if tags[1] in NOUNS and said[2].value == "presence" and tags[3] == "pron":
        said[3].mean(("beyond", "name"))


def _with_denial(items: Sequence[Item]) -> Sequence[Item]:
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


def _without_moments(items: Sequence[Item]) -> list[Item]:
    """Such as "Before and after", "now than before": both dates together ask for the change."""
    if {"earlier", "later"} <= {item.value for item in items if item.tag == "moment"}:
        left = [item for item in items if item.tag != "moment"]
        if any(item.tag in ("new", "lost") for item in items):
            return left
        return [*left, Item("dates", "", "")]
    return list(items)


def _corners(items: Sequence[Item]) -> list[Item]:
    """Such as "top right": two sides that stand together are one corner."""
    found: list[Item] = []
    for at, item in enumerate(items):
        last = found[-1] if found else None
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


def _without_lead(items: Sequence[Item]) -> Sequence[Item]:
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


def _without_land(items: Sequence[Item], ready: Prepared) -> list[Item]:
    """Take "of the land" out of a question for a share: that is of what is not water."""
    shares = any(item.tag == "howmuch" or item.value in ("share", "%") for item in items)
    left: list[Item] = []
    for at, item in enumerate(items):
        if item.tag != "land":
            left.append(item)
            continue
        before = next((other for other in reversed(items[:at]) if other.tag != "stop"), None)
        of = before is not None and (before.tag == "of" or before.value in ("share", "%"))
        named = any(other.tag in (*NOUNS, "adj") for other in items[at + 1 :])
        if shares and of and named:
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
        if nouns and others and _wish(first) != _wish(item):
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
        if item.value == "length" and any(other.value == "perimeter" for other in items):
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
