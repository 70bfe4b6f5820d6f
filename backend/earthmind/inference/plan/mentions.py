"""What a question is about: its regions, each with what is said of it, found from left to right."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from earthmind.inference.plan.expression import Concept, Drawn, Everything, Moment, Order, Region, Side
from earthmind.inference.plan.lexicon import plain
from earthmind.inference.plan.measures import Measure
from earthmind.inference.plan.question_items import NOUNS, Item

_AT = ("am", "an der", "an dem", "beim", "an den")
_ARTICLES = set(
    "the a an der die das den dem des ein eine einen einem einer eines le la les l' un une el los las una il lo "
    "gli i un' o a os as um uma".split()
)
_AROUND = ("around", "um d", "autour", "alrededor", "intorno", "attorno", "ao redor")
FEW = 3
"""How many "the largest lakes" are, where no number is given and more than one is meant."""
RELATIONS = ("in", "near", "touch", "far", "outside", "except", "without", "not", "neither", "reach")
_BEFORE_NOUN = {"all", "adj", "order", "ordinal", "number", "new", "lost", "side", "more", "only", "sidestop"}


@dataclass(slots=True)
class Mention:
    """A region that a question names.

    Attributes:
        head: What it is, without what is said of it.
        kind: ``concept`` (a mass), ``thing`` (has parts), ``item`` (a mass of countable things), ``all``,
            ``drawn``; empty for one that only leans on an earlier question.
        joined: ``and`` or ``or`` where that links it to the one before.
        relation: What it is to `target`: one of `RELATIONS`; empty for a region of its own.
        metres: Of ``near`` and ``far``.
        adjectives: Concepts said of it; whether denied; whether said after it.
        sides: Sides; whether denied.
        low_m2: Least area of its parts.
        high_m2: Greatest.
        soft: Whether it is only "areas", "places".
        replaces: Whether it is a copy of the one before for another side.
    """

    head: Region = field(default_factory=Everything)
    kind: str = ""
    joined: str = ""
    relation: str = ""
    target: Mention | None = None
    metres: float | None = None
    adjectives: list[tuple[str, bool, bool]] = field(default_factory=list)
    sides: list[tuple[Side, bool]] = field(default_factory=list)
    sides_as_base: bool = False
    order: Order | None = None
    least: bool = False
    count: int | None = None
    skip: int = 0
    low_m2: float = 0.0
    high_m2: float = math.inf
    moment: Moment | None = None
    new: str = ""
    soft: bool = False
    words: str = ""
    number: Measure | None = None
    rank: Item | None = None

    @property
    def says(self) -> bool:
        """Whether anything is said of it."""
        sized = self.low_m2 > 0 or math.isfinite(self.high_m2)
        return bool(self.adjectives or self.sides or self.order or sized or self.moment or self.new)


class Scan:
    """Reads items from left to right and gathers mentions.

    Attributes:
        mentions: In the order of the question.
        loose: What was said of no region at all.
        unknown: Words that found no place.
        seen: Tags that were met, with where.
    """

    def __init__(self, items: Sequence[Item], language: str) -> None:
        self.items, self.language = items, language
        self.mentions: list[Mention] = []
        self.loose = Mention()
        self.unknown: list[str] = []
        self._current: Mention | None = None
        self._pending = Mention()
        self._number: Measure | None = None
        self._rank: Item | None = None
        self._relation, self._metres = "", 0.0
        self._repeated: Mention | None = None
        self._has_metres = self._doubtful = False
        self._relation_words = ""
        self._denied = ""
        self._joined = ""
        self._hit: list[Item] = []
        self._postponed: list[Mention] = []
        self._held: set[int] = set()
        for at, item in enumerate(items):
            self._take(at, item)
        self._end()

    def _take(self, at: int, item: Item) -> None:
        tag = item.tag
        if tag in NOUNS or tag in ("drawn", "everything"):
            self._noun(at, item)
        elif tag in ("part", "piece", "areaword"):
            self._part(at, item)
        elif tag == "adj":
            self._adjective(at, item)
        elif tag in ("order", "ordinal", "number", "side", "size", "dist", "moment", "new", "lost", "dry"):
            getattr(self, f"_{tag}_said")(at, item)
        elif tag in RELATIONS:
            self._relate(at, item)
        elif tag == "affected":
            self._affected(item)
        elif tag in ("and", "or", "nor", "break"):
            self._join(at, item)

    def _affected(self, item: Item) -> None:
        """ "Buildings hit by the flood" are those in it, wherever the verb stands."""
        self._hit.append(item)

    def _relate_hit(self, item: Item) -> None:
        roots = [mention for mention in self.mentions if not mention.relation]
        floods = [mention for mention in roots if mention.head == Concept("flooded area")]
        if len(roots) == 2 and len(floods) == 1 and not roots[1].joined:
            other = next(mention for mention in roots if mention is not floods[0])
            floods[0].relation, floods[0].target = "in", other
        elif not any(mention.relation == "in" for mention in self.mentions):
            self.unknown.append(item.words)

    def noun_follows(self, at: int, *, of: bool = False) -> bool:
        """Whether a noun comes next, after nothing but what may stand before one."""
        for item in self.items[at + 1 :]:
            if item.tag in NOUNS or item.tag == "drawn":
                return True
            if item.tag in ("part", "piece", "areaword", "halfword"):
                of = True
            elif item.tag == "stop":
                if item.words.lower() not in _ARTICLES and self.language != "zh":
                    return False
            elif not (
                item.tag in _BEFORE_NOUN
                or (item.tag == "of" and (of or self.language == "zh"))
                or item.tag == "everything"
            ):
                return False
        return False

    def _noun(self, at: int, item: Item) -> None:
        if item.tag == "everything" and self.noun_follows(at):
            return
        before = self.mentions[-1] if self.mentions else None
        adjacent = at > 0 and self.items[at - 1].tag in (*NOUNS, "part", "areaword", "piece")
        head: Region = Drawn() if item.tag == "drawn" else Everything()
        if item.tag in NOUNS:
            head = Concept(item.value)
        if (
            before is not None
            and before.head == head
            and adjacent
            and not self._relation
            and not self._joined
        ):
            before.kind = "thing" if "thing" in (before.kind, item.tag) else before.kind
            self._current = before
            return
        if before is not None and before.soft and self._of_soft(at) and not self._relation:
            mention = before
            mention.soft = False
        else:
            mention = self._pending
            self.mentions.append(mention)
        self._pending = Mention()
        mention.words = item.words
        mention.head, mention.kind = head, {"everything": "all"}.get(item.tag, item.tag)
        if any(id(mention) == held for held in self._held):
            mention.kind = "thing"
        self._give_number(mention, item)
        if self._doubtful:
            self.unknown.append(item.words)
            self._doubtful = False
        if self._relation:
            mention.relation, mention.target = self._relation, self._root()
            mention.metres = self._metres if self._has_metres else None
            mention.joined = self._joined
            if self._repeated is not None:
                mention.target, mention.metres = self._repeated.target, self._repeated.metres
            if self._relation != "neither":
                self._relation, self._has_metres = "", False
        else:
            mention.joined = self._joined
            if self._denied:
                mention.relation, self._denied, mention.target = "not", "", self._root()
        self._joined, self._repeated = "", None
        self._current = mention

    def _of_soft(self, at: int) -> bool:
        """Whether "areas of", "parts of the" stand before."""
        back = at - 1
        while back >= 0 and self.items[back].tag in ("stop", "of", "areaword", "adj"):
            back -= 1
        return back >= 0 and self.items[back].tag in ("part", "piece", "areaword")

    def _root(self) -> Mention | None:
        roots = [mention for mention in self.mentions[:-1] if not mention.relation]
        return roots[-1] if roots else None

    def _give_number(self, mention: Mention, item: Item) -> None:
        if mention.order is None:
            mention.number, mention.rank = self._number, self._rank
        self._number = self._rank = None
        if mention.order is not None and mention.count is None:
            many = item.tag in NOUNS and self._is_plural(item)
            mention.count = FEW if many and not mention.skip else 1

    def _is_plural(self, item: Item) -> bool:
        last = item.words.split()[-1].lower() if item.words.split() else ""
        if self.language in ("en", "fr", "es", "pt"):
            return last.endswith("s") and not last.endswith("ss") and len(last) > 3 and last != "bois"
        return False

    def _part(self, at: int, item: Item) -> None:
        before = self.items[at - 1].tag if at else ""
        if before in (*NOUNS, "part", "areaword", "halfword") or (before == "side" and self._current):
            if item.tag == "piece" and self._current is not None:
                self._current.kind = "thing"
            return
        if self._current is not None or self.noun_follows(at, of=True):
            if item.tag == "piece" and self._current is None:
                self._held.add(id(self._pending))
            return
        if self._named_shape(at):
            return
        mention = self._pending
        self._pending = Mention()
        mention.soft, mention.kind = True, "thing" if item.tag == "piece" else "all"
        self._give_number(mention, Item("part", "", ""))
        if self._denied:
            mention.relation, self._denied = "not", ""
        self.mentions.append(mention)
        self._current = mention

    def _named_shape(self, at: int) -> bool:
        """Whether "a polygon" is what is drawn around something."""
        after = self.items[at + 1] if at + 1 < len(self.items) else None
        return after is not None and after.tag == "near" and plain(after.words).startswith(_AROUND)

    def _receiver(self, at: int) -> Mention:
        """What something is said of: the noun that follows, else the last one."""
        if self.noun_follows(at) or self._current is None:
            return self._pending
        return self._current

    def _adjective(self, at: int, item: Item) -> None:
        receiver = self._receiver(at)
        alone = receiver is self._pending and not self.noun_follows(at, of=True) and self._relation
        if alone or self._relation == "neither":
            self._noun(at, Item("concept", item.value, item.words))
            return
        attributive = self.items[at - 1].tag in NOUNS and self.language in ("fr", "es", "it", "pt")
        if receiver is self._current and receiver.target is not None and not attributive:
            receiver = receiver.target
        denied = bool(self._denied)
        self._denied = ""
        if self._joined and receiver is self._current and not receiver.relation:
            self._joined = ""
        receiver.adjectives.append((item.value, denied, receiver is not self._pending))

    def _side_said(self, at: int, item: Item) -> None:
        side: Side = item.value  # type: ignore[assignment]
        after = self.items[at + 1].tag if at + 1 < len(self.items) else ""
        of = after in ("halfword", "part")
        base = of and not self.noun_follows(at, of=True)
        receiver = self._receiver(at)
        back = at - 1
        while back > 0 and self.items[back].tag == "stop":
            back -= 1
        placed = back >= 0 and self.items[back].tag == "in" and after not in NOUNS
        if base or placed or (of and self._current is None and self._share_before(at)):
            receiver = self._current if self._current is not None else self._pending
        if of and receiver is self._pending and self._share_before(at) and self._current is None:
            receiver.kind, receiver.head = "all", Everything()
            self.mentions.append(receiver)
            self._current, self._pending = receiver, Mention()
        if self._relation in ("except", "without", "not", "outside"):
            self._denied, self._relation = self._relation, ""
        root = self._current
        while receiver is self._current and receiver.relation and receiver.target is not None:
            receiver = receiver.target
        if receiver.sides and receiver is not self._pending and not self._denied and root is not None:
            copy = Mention(receiver.head, receiver.kind, self._joined or "and")
            copy.adjectives = list(receiver.adjectives)
            self.mentions.append(copy)
            self._current = receiver = copy
            self._joined = ""
        receiver.sides.append((side, bool(self._denied)))
        self._denied = ""

    def _share_before(self, at: int) -> bool:
        return any(item.tag == "want" and item.value == "share" for item in self.items[:at])

    def _order_said(self, at: int, item: Item) -> None:
        receiver = self._receiver(at)
        receiver.order = item.value.lstrip("-")  # type: ignore[assignment]
        receiver.least = item.value.startswith("-")
        if self._number is not None:
            receiver.count = int(self._number.number)
        if self._rank is not None:
            receiver.skip, receiver.count = int(self._rank.number) - 1, 1
        self._number = self._rank = None
        if receiver.number is not None:
            receiver.count, receiver.number = int(receiver.number.number), None
        if receiver.rank is not None:
            receiver.skip, receiver.count, receiver.rank = int(receiver.rank.number) - 1, 1, None
        if receiver is self._current and receiver.count is None:
            receiver.count = 1

    def _number_said(self, at: int, item: Item) -> None:
        receiver = self._current if self._current is not None else self._pending
        after = self.items[at + 1].tag if at + 1 < len(self.items) else ""
        ordered = at and self.items[at - 1].tag in ("order", "part", "of", "stop") and after != "order"
        if ordered and self._pending.order is not None:
            receiver = self._pending
        if receiver.order is not None and after != "order" and receiver.count in (None, 1) and ordered:
            receiver.count = int(item.number)
        elif self._number is None and isinstance(item, Measure):
            self._number = item
        else:
            self.unknown.append(item.words)

    def _ordinal_said(self, at: int, item: Item) -> None:
        ordered = self._current is not None and self._current.order and not self.noun_follows(at)
        if ordered and self._current is not None:
            self._current.skip = int(item.number) - 1
        else:
            self._rank = item

    def _size_said(self, at: int, item: Item) -> None:
        receiver = self._receiver(at)
        if isinstance(item, Measure) and not item.compared:
            self.unknown.append(item.words)
        elif isinstance(item, Measure):
            low, high = item.square_metres()
            receiver.low_m2 = max(receiver.low_m2, low)
            receiver.high_m2 = min(receiver.high_m2, high)
        self._joined = ""

    def _dist_said(self, at: int, item: Item) -> None:
        if not isinstance(item, Measure):
            return
        before = self.items[at - 1].tag if at else ""
        kind = "far" if item.value in ("above", "atleast") or before == "far" else "near"
        around = {self.items[i].tag for i in (at - 1, at + 1, at + 2) if 0 <= i < len(self.items)}
        near = around & {"near", "within", "fromdistance", "awaystop", "of", "far", "in"} or item.compared
        if not near:
            self.unknown.append(item.words)
            return
        self._relation, self._metres, self._has_metres = kind, item.metres, True
        self._relation_words = item.words
        if self._denied:
            self._relation, self._denied = "far", ""
        if self.language == "zh":
            self._turn(at)

    def _moment_said(self, at: int, item: Item) -> None:
        receiver = self._receiver(at)
        receiver.moment = item.value  # type: ignore[assignment]

    def _new_said(self, at: int, item: Item) -> None:
        self._receiver(at).new = "new"

    def _lost_said(self, at: int, item: Item) -> None:
        self._receiver(at).new = "lost"

    def _dry_said(self, at: int, item: Item) -> None:
        self._denied = self._denied or "not"
        self._noun(at, Item("concept", "water", item.words))

    def _relate(self, at: int, item: Item) -> None:
        tag = item.tag
        after = self.items[at + 1].tag if at + 1 < len(self.items) else ""
        if self.language == "zh" and tag == "near" and after == "dist":
            return
        if tag == "touch" and self._current is not None and self._current.relation == "near":
            if self._current.metres is None and not self.noun_follows(at):
                self._current.relation = "touch"
                return
        if tag == "reach":
            tag = "in"
        elif self.language == "zh" and tag in ("in", "near", "touch", "outside", "far") and self._turn(at):
            return
        if tag == "in":
            after_side = at + 1 < len(self.items) and self.items[at + 1].tag == "side"
            if not self._relation and not self._denied and not after_side and self.noun_follows(at):
                self._relation, self._has_metres = "in", False
            return
        if tag == "not" or (tag in ("without", "except") and not self.noun_follows(at)):
            self._denied = item.words
            return
        if tag in ("near", "touch") and self._relation in ("near", "far"):
            return
        if item.words.lower() in _AT:
            wants_share = any(other.value == "share" for other in self.items[:at])
            if wants_share or not self.noun_follows(at) or not any(not m.soft for m in self.mentions):
                return
        around = plain(item.words).startswith(_AROUND)
        if around and not any(not mention.soft for mention in self.mentions):
            return  # boxes or a line around something
        if tag == "neither" and self._adjective_next(at):
            self._relation, self._has_metres, self._relation_words = tag, False, item.words
            return
        if not self.noun_follows(at):
            if self.language == "de" and tag == "touch" and self._verb_last():
                return
            if after != "dist":
                self.unknown.append(item.words)
            return
        if self._denied and tag in ("near", "touch", "in"):
            tag, self._denied = "far", ""
        self._relation, self._has_metres, self._relation_words = tag, False, item.words

    def _adjective_next(self, at: int) -> bool:
        return [other.tag for other in self.items[at + 1 :] if other.tag != "stop"][:1] == ["adj"]

    def _verb_last(self) -> bool:
        """German: "forests that border on the lake" has its verb at the end."""
        roots = [mention for mention in self.mentions if not mention.relation]
        if len(roots) < 2 or roots[-1] is not self._current or roots[-1].joined == "and":
            return False
        roots[-1].relation, roots[-1].target = "touch", roots[-2]
        return True

    def _turn(self, at: int) -> bool:
        """Chinese: what stands before the word for near, within, outside is what is related to the next noun."""
        mention, item = self._current, self.items[at]
        if mention is None or mention.relation or (item.tag == "in" and not self._relates_in(at)):
            if item.tag == "outside":
                self._relation = self._denied = ""
                return True
            return item.tag == "in" or (mention is not None and item.tag in ("near", "outside", "far"))
        if item.tag == "outside" and self._relation == "except":
            self._relation = ""
            return True
        roots = [other for other in self.mentions if other is not mention and not other.relation]
        mention.relation = self._relation if isinstance(item, Measure) else item.tag
        mention.metres = self._metres if isinstance(item, Measure) else None
        mention.target = None if self.noun_follows(at, of=True) or not roots else roots[-1]
        if mention.target is None:
            self._postponed.append(mention)
        self._relation, self._current = "", mention.target
        return True

    def _relates_in(self, at: int) -> bool:
        mention = self._current
        others = any(other is not mention for other in self.mentions)
        return others or self.noun_follows(at, of=True) or self._noun_later(at)

    def _noun_later(self, at: int) -> bool:
        return any(item.tag in NOUNS for item in self.items[at + 1 :])

    def _join(self, at: int, item: Item) -> None:
        if item.tag == "break":
            if item.value in (",", "，", ";", "；") and self._relation not in ("except", "neither"):
                self._relation = "" if self._relation and self._current is not None else self._relation
                self._joined = self._joined or ","
            elif item.value not in (",", "，"):
                self._close()
            if item.value in (".", ";", "；", "。"):
                self._current = None
            return
        last = self._current
        if self._relation == "neither" or item.tag == "nor":
            self._joined = "or"
            return
        self._joined = item.tag
        if last is not None and last.relation and self.noun_follows(at) and self.language != "zh":
            if last.relation in ("not", "except", "without", "outside"):
                self._relation, self._repeated = last.relation, last
            elif last.relation in ("near", "touch", "in", "far") and item.tag == "and":
                self._doubtful = True
            else:
                self._relation, self._repeated = last.relation, last
        else:
            self._relation = ""

    def _close(self) -> None:
        """End a sentence."""
        self._relation, self._joined, self._has_metres = "", "", False

    def _end(self) -> None:
        self.loose = self._pending
        if self._number is not None:
            self.unknown.append(self._number.words)
        if self._rank is not None:
            self.unknown.append(self._rank.words)
        for mention in self.mentions:
            self.unknown += [said.words for said in (mention.number, mention.rank) if said is not None]
        if self._denied:
            self.unknown.append(self._denied)
        if self._relation and self._relation != "in" and not any(m.relation for m in self.mentions):
            self.unknown.append(self._relation_words)
        for item in self._hit:
            self._relate_hit(item)
        self._split_sides()
        firm = [mention for mention in self.mentions if not mention.soft or mention.says]
        related = {id(mention.target) for mention in self.mentions if mention.target is not None}
        if any(not mention.soft for mention in firm):
            firm = [m for m in self.mentions if not m.soft or m.says or id(m) in related]
        self.mentions = firm
        self._find_targets()

    def _split_sides(self) -> None:
        """Make two mentions of "forest in the north and in the south"."""
        for at in range(len(self.mentions) - 1, -1, -1):
            mention = self.mentions[at]
            if len(mention.sides) > 1 and not any(denied for _, denied in mention.sides):
                others = mention.sides[1:]
                mention.sides = mention.sides[:1]
                copies = [replace(mention, sides=[side], joined="and") for side in others]
                self.mentions[at + 1 : at + 1] = copies

    def _find_targets(self) -> None:
        """Relate what came before its noun to the first noun that follows, or to the whole extent."""
        for at, mention in enumerate(self.mentions):
            if mention.relation and mention.target is None and mention.relation != "neither":
                after = [other for other in self.mentions[at + 1 :] if not other.relation]
                mention.target = after[0] if after else None
        lonely = [m for m in self.mentions if m.target is None and m.relation and m.relation != "neither"]
        if lonely and not any(not mention.relation for mention in self.mentions):
            whole = Mention(kind="all")
            self.mentions.insert(0, whole)
            for mention in lonely:
                mention.target = whole
        for mention in [m for m in self.mentions if m.target is not None]:
            same = mention.target is not None and mention.head == mention.target.head
            if same and not mention.says and mention.relation in ("not", "except", "without", "outside"):
                self.unknown.append(mention.words)  # kinds of water that cannot be told apart
                self.mentions.remove(mention)
