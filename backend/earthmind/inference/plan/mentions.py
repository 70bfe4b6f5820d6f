"""What a question is about: its regions, each with what is said of it, found from left to right."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from earthmind.inference.plan.expression import Concept, Drawn, Everything, Region
from earthmind.inference.plan.lexicon import plain as folded
from earthmind.inference.plan.mention import RELATIONS, Mention
from earthmind.inference.plan.modifiers import Modifiers
from earthmind.inference.plan.question_items import NOUNS, Item
from earthmind.inference.plan.relations import AROUND, FEW, Relations

BOTH = (
    "both",
    "beide",
    "beides",
    "les deux",
    "ambos",
    "ambas",
    "entrambi",
    "entrambe",
    "两者",
    "两个",
    "二者",
)
"""Words for two things that were spoken of."""


class Scan(Relations, Modifiers):
    """Reads items from left to right and gathers mentions."""

    def __init__(self, items: Sequence[Item], language: str) -> None:
        super().__init__(items, language)
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
        elif tag == "overlaps" and self._current is not None and self.noun_follows(at):
            item.mean(("in", ""))  # "which forests overlap the flooded area"
            self._relate(at, item)
        elif tag in RELATIONS:
            self._relate(at, item)
        elif tag == "affected":
            self._affected(item)
        elif tag in ("and", "or", "nor", "break"):
            self._join(at, item)

    def _noun(self, at: int, item: Item) -> None:
        if item.tag == "everything" and self.noun_follows(at):
            return
        before = self.mentions[-1] if self.mentions else None
        adjacent = at > 0 and self.items[at - 1].tag in (*NOUNS, "part", "areaword", "piece")
        of = at > 1 and self.items[at - 1].tag == "of" and self.items[at - 2].tag in NOUNS
        adjacent = adjacent or (of and self.items[at - 2].value == item.value)  # "parcelles de cultures"
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
        mention.words, mention.at = item.words, at
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
            mention.bearing = self._bearing if self._relation == "beside" else None
            mention.joined = self._joined
            if self._repeated is not None:
                mention.target, mention.metres = self._repeated.target, self._repeated.metres
                mention.bearing = self._repeated.bearing
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

    def _give_number(self, mention: Mention, item: Item) -> None:
        if mention.order is None:
            mention.number, mention.rank = self._number, self._rank
        self._number = self._rank = None
        if mention.order is not None and mention.count is None:
            many = item.tag in NOUNS and self._is_plural(item) and not self._one_of(mention, item)
            mention.count = FEW if many and not mention.skip else 1

    def _one_of(self, mention: Mention, item: Item) -> bool:
        """Whether it is the first of several: "le plus grand des lacs", "la mayor de las lagunas"."""
        at = next((i for i, other in enumerate(self.items) if other is item), 0)
        order = next((i for i in range(at - 1, -1, -1) if self.items[i].tag == "order"), None)
        if order is None or not any(other.tag == "of" for other in self.items[order + 1 : at]):
            return False
        before = self.items[order - 1].words.lower().split()[-1:] if order else []
        return before[:1] not in (["les"], ["los"], ["las"], ["os"], ["as"], ["the"]) or not mention.order

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
        return after is not None and after.tag == "near" and folded(after.words).startswith(AROUND)

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
        if item.tag == "or" and last is None and self._pending.adjectives and not self._relation:
            name = self._pending.adjectives.pop()[0]
            self._noun(at - 1, Item("concept", name, name))
            last = self._current
        if self._relation == "neither" or item.tag == "nor":
            self._joined = "or"
            return
        self._joined = item.tag
        listed = last is not None and (self.language != "zh" or last.relation == "except")
        if last is not None and listed and last.relation and self.noun_follows(at):
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
        for at, item in self._nearest:
            self._order_by_distance(at, item)
        if self._number is not None and self._number.words.lower() not in BOTH:
            self.unknown.append(self._number.words)
        if self._rank is not None and self.mentions:
            self.unknown.append(self._rank.words)
        elif self._rank is not None:
            self.loose.rank = self._rank
        for mention in self.mentions:
            told = [said for said in (mention.number, mention.rank) if said is not None]
            self.unknown += [said.words for said in told if said.words.lower() not in ("both", "beide")]
        if self._denied:
            self.unknown.append(self._denied)
        if self._relation and self._relation != "in" and not any(m.relation for m in self.mentions):
            self.unknown.append(self._relation_words)
        for item in self._hit:
            self._relate_hit(item)
        roots = [mention for mention in self.mentions if not mention.relation]
        overlap = any(item.tag == "overlaps" for item in self.items)
        if overlap and len(roots) == 2 and roots[1].joined == "and":
            roots[1].relation, roots[1].target = "in", roots[0]  # "where crops and water overlap"
        if self._covers and len(roots) == 2 and not roots[1].joined:
            roots[1].relation, roots[1].target = "in", roots[0]  # "do clouds cover the town"
        self._join_alike()
        self._split_sides()
        firm = [mention for mention in self.mentions if not mention.soft or mention.says]
        related = {id(mention.target) for mention in self.mentions if mention.target is not None}
        if any(not mention.soft for mention in firm):
            firm = [m for m in self.mentions if not m.soft or m.says or id(m) in related]
        self.mentions = firm
        self._find_targets()

    def _join_alike(self) -> None:
        """Take "ponds and lakes larger than 1 ha" for one region: both are water."""
        for before, mention in list(pairwise(self.mentions)):
            listed = mention.joined and not mention.relation and not before.relation
            plain = not before.says and before.number is None
            target = any(other.target is before for other in self.mentions)
            if listed and plain and not target and before.head == mention.head:
                mention.joined = before.joined
                self.mentions.remove(before)

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
