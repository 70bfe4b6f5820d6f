"""What is said of a region: adjectives, sides, orders, numbers, sizes, distances, dates."""

from __future__ import annotations

from dataclasses import replace

from earthmind.inference.plan.expression import Concept, Everything, Side
from earthmind.inference.plan.mention import Mention, ScanState
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import NOUNS, Item

_COVERS = frozenset(
    ["water", "forest", "built-up area", "bare land", "vegetation", "crops", "grass", "shrub"]
)
"""What the same ground cannot be at once, but for vegetation and its kinds."""


class Modifiers(ScanState):
    """Gives what is said to the region that it is said of."""

    def _adjective(self, at: int, item: Item) -> None:
        receiver = self._receiver(at)
        if self._lists_cover(at, receiver):
            self._noun(at, Item("concept", item.value, item.words))
            return
        alone = receiver is self._pending and not self.noun_follows(at, of=True) and self._relation
        if alone or self._relation in ("neither", "became"):
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

    def _lists_cover(self, at: int, receiver: Mention) -> bool:
        """Whether an adjective is a land cover of its own: nothing is both, "forested and built-up"."""
        if self.items[at].value not in _COVERS or self._denied or self._relation:
            return False
        if receiver is self._pending:
            after = self.items[at + 1 : at + 3]
            joins = len(after) == 2 and (after[0].tag in ("and", "or") or after[0].value in (",", "，", "、"))
            return joins and after[1].tag in (*NOUNS, "adj") and after[1].value in _COVERS
        others = [name for name, denied, _ in receiver.adjectives if not denied]
        others += [receiver.head.name] if isinstance(receiver.head, Concept) else []
        return bool(self._joined) and any(name in _COVERS for name in others)

    def _side_said(self, at: int, item: Item) -> None:
        side: Side = item.value  # type: ignore[assignment]
        after = self.items[at + 1].tag if at + 1 < len(self.items) else ""
        before = self.items[at - 1].tag if at else ""
        of = after in ("halfword", "part") or before == "halfword"
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
            copy = replace(receiver, joined=self._joined or "and", sides=[], number=None, rank=None)
            copy.adjectives = list(receiver.adjectives)
            self.mentions.append(copy)
            self._current = receiver = copy
            self._joined = ""
        receiver.sides.append((side, bool(self._denied)))
        self._denied = ""

    def _share_before(self, at: int) -> bool:
        return any(item.tag == "want" and item.value == "share" for item in self.items[:at])

    def _order_said(self, at: int, item: Item) -> None:
        if item.value.lstrip("-") == "distance":
            self._nearest.append((at, item))  # to what, is known at the end
            return
        receiver = self._receiver(at)
        other = receiver.order is not None and receiver.order != item.value.lstrip("-")
        if other or (receiver.order is not None and receiver.least != item.value.startswith("-")):
            self.unknown.append(item.words)  # "the largest and the smallest": parts have one order
            return
        receiver.order = item.value.lstrip("-")  # type: ignore[assignment]
        receiver.least = item.value.startswith("-")
        if self._number is not None:
            receiver.count = int(self._number.number)
        if self._rank is not None:
            receiver.skip, receiver.count = int(self._rank.number) - 1, self._ranks
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
        elif self._rank is not None and item.number == self._rank.number + self._ranks:
            self._ranks += 1  # "the second and third largest"
        else:
            self._rank, self._ranks = item, 1

    def _size_said(self, at: int, item: Item) -> None:
        receiver = self._receiver(at)
        joined = (at > 0 and self.items[at - 1].tag in ("and", "but")) or self._is_one_place(receiver)
        if joined and receiver is self._current and receiver.relation and receiver.target is not None:
            receiver = receiver.target  # "fields north of the river and larger than 1 ha"
        if isinstance(item, Measure) and not item.compared:
            self.unknown.append(item.words)
        elif isinstance(item, Measure):
            low, high = item.square_metres()
            receiver.low_m2 = max(receiver.low_m2, low)
            receiver.high_m2 = min(receiver.high_m2, high)
        self._joined = ""

    def _is_one_place(self, mention: Mention) -> bool:
        """Whether something lies by one thing, "al sur del río": a size is said of what lies there."""
        ends = {"fr": "sx", "es": "s", "pt": "s", "it": "ie"}.get(self.language)
        by = mention.relation in ("near", "touch", "far", "beside") and mention.words != ""
        return by and ends is not None and mention.words[-1].lower() not in ends

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
        if item.low is not None and item.high is not None and item.low != item.high:
            self.unknown.append(item.words)  # "between 100 and 300 m": only the farther bound is held
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
        if self.noun_follows(at):
            self.unknown.append(item.words)  # "dry fields": of land in a drought nothing is known
            return
        after = [other for other in self.items[at + 1 : at + 3] if other.tag != "stop"]
        if (
            self._current is None
            and len(after) == 2
            and after[0].tag == "of"
            and after[1].value in _COVERS - {"water"}
        ):
            self._pending.adjectives.append(("flooded area", True, False))  # "dry hectares of grass"
            return
        said_of = self._current.head if self._current is not None else None
        if isinstance(said_of, Concept) and said_of.name in _COVERS - {"water"} and self._current is not None:
            self._current.adjectives.append(("flooded area", True, True))  # "the forest stayed dry"
            return
        self._denied = self._denied or "not"
        self._noun(at, Item("concept", "water", item.words))

    def _turn(self, at: int) -> bool:
        raise NotImplementedError
