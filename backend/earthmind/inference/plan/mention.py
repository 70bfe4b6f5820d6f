"""One region that a question names, and what the reading from left to right keeps in mind."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, field

from earthmind.inference.plan.expression import Bearing, Everything, Moment, Order, Region, Side
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import NOUNS, Item

_ARTICLES = {
    "the", "teh", "hte", "a", "an", "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem",
    "einer", "eines", "le", "la", "les", "l'", "un", "une", "el", "los", "las", "una", "il", "lo",
    "gli", "i", "un'", "o", "os", "as", "um", "uma",
    "my", "our", "your", "mein", "meine", "meinem", "meinen", "meiner", "unser", "unsere", "unserem",
    "unseren", "unserer", "dein", "deine", "ans",
}  # fmt: skip
RELATIONS = (
    "in", "near", "touch", "far", "outside", "except", "without", "not", "neither", "reach",
    "cover", "became", "beside", "amid", "apart",
)  # fmt: skip
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
        bearing: Of ``beside``.
        adjectives: Concepts said of it; whether denied; whether said after it.
        sides: Sides; whether denied.
        low_m2: Least area of its parts.
        high_m2: Greatest.
        soft: Whether it is only "areas", "places".
        at: Place of its noun among the items.
        replaces: Whether it is a copy of the one before for another side.
    """

    head: Region = field(default_factory=Everything)
    kind: str = ""
    joined: str = ""
    relation: str = ""
    target: Mention | None = None
    metres: float | None = None
    bearing: Bearing | None = None
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
    at: int = 0

    @property
    def says(self) -> bool:
        """Whether anything is said of it."""
        sized = self.low_m2 > 0 or math.isfinite(self.high_m2)
        return bool(
            self.adjectives or self.sides or self.order or sized or self.moment or self.new or self.rank
        )


class ScanState:
    """What is kept in mind while items are read from left to right.

    Attributes:
        mentions: In the order of the question.
        loose: What was said of no region at all.
        unknown: Words that found no place.
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
        self._ranks = 1
        self._relation, self._metres = "", 0.0
        self._bearing: Bearing | None = None
        self._repeated: Mention | None = None
        self._has_metres = self._doubtful = False
        self._relation_words = ""
        self._denied = ""
        self._joined = ""
        self._hit: list[Item] = []
        self._nearest: list[tuple[int, Item]] = []
        self._covers = False
        self._postponed: list[Mention] = []
        self._held: set[int] = set()

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

    def _receiver(self, at: int) -> Mention:
        """What something is said of: the noun that follows, else the last one."""
        if self.noun_follows(at) or self._current is None:
            return self._pending
        return self._current

    def _root(self) -> Mention | None:
        roots = [mention for mention in self.mentions[:-1] if not mention.relation]
        return roots[-1] if roots else None

    def _noun(self, at: int, item: Item) -> None:
        raise NotImplementedError

    def _is_plural(self, item: Item) -> bool:
        raise NotImplementedError
