"""How a region stands to another one: in it, near it, without it."""

from __future__ import annotations

from earthmind.inference.plan.expression import Concept
from earthmind.inference.plan.hit_by import BY
from earthmind.inference.plan.lexicon import plain
from earthmind.inference.plan.mention import Mention, ScanState
from earthmind.inference.plan.quantities import Measure
from earthmind.inference.plan.question_items import NOUNS, Item

_LEADS_TO_PLACE = frozenset(
    [
        "to",
        "from",
        "an",
        "zu",
        "zum",
        "zur",
        "bei",
        "von",
        "vom",
        "de",
        "du",
        "des",
        "d'",
        "del",
        "al",
        "a",
        "alla",
        "ai",
        "alle",
        "da",
        "dal",
        "dalla",
        "dai",
        "dalle",
        "do",
        "das",
        "dos",
        "ao",
        "à",
    ]
)
FEW = 3
"""How many "the largest lakes" are, where no number is given and more than one is meant."""
_MOVING = tuple(map(Concept, ("water", "permanent water", "flooded area", "ships", "clouds")))
_AT = ("am", "an der", "an dem", "beim", "an den")
_TOUCHING = (
    "挨着",
    "紧邻",
    "紧挨着",
    "紧挨",
    "毗邻",
    "靠近",
    "邻近",
    "临近",
    "接触",
    "贴着",
    "紧靠",
    "连着",
    "紧贴",
    "挨近",
)
WEAKLY_NEAR = (*_AT, "by the")
"""Words of nearness that often stand for something else."""
AROUND = ("around", "um d", "autour", "alrededor", "intorno", "attorno", "ao redor")


class Relations(ScanState):
    """Relates the next region, or in Chinese the one before, to another one."""

    def _relate(self, at: int, item: Item) -> None:
        tag = item.tag
        after = self.items[at + 1].tag if at + 1 < len(self.items) else ""
        if self.language == "zh" and tag == "near" and after == "dist":
            return
        last = self._current
        beside = last is not None and last.relation == "near" and last.metres is None
        if tag == "touch" and last is not None and beside and not self.noun_follows(at):
            last.relation = "touch"
            return
        if tag == "cover":
            shares = any(other.value == "share" or other.tag == "howmuch" for other in self.items[:at])
            if shares or self._current is None or self._relation or not self.noun_follows(at):
                self._covers = not shares
                return
            tag = "in"
        if tag == "became":
            self._relation, self._has_metres, self._relation_words = tag, False, item.words
            return
        if tag == "reach":
            lies = last is not None and isinstance(last.head, Concept) and last.head not in _MOVING
            passive = at + 1 < len(self.items) and self.items[at + 1].words.lower() in BY
            dry = lies and not passive and self.language != "de"  # where the verb comes last
            tag = "touch" if dry else "in"  # a forest that reaches the river ends there
        if self._current is None and self._pending.adjectives and tag in ("near", "touch", "far", "beside"):
            name = self._pending.adjectives.pop()[0]
            self._noun(at - 1, Item("concept", name, name))  # "anything flooded near the town"
        if tag == "beside":
            self._bearing = item.value  # type: ignore[assignment]
        if (
            self.language == "zh"
            and tag in ("in", "near", "beside", "touch", "outside", "far")
            and not self._verb_between(at)
            and self._turn(at)
        ):
            return
        if item.words.lower() == "by the" and self._next_noun(at) == "flooded area":
            tag = "in"
        if tag == "in":
            after_side = at + 1 < len(self.items) and self.items[at + 1].tag == "side"
            if not self._relation and not self._denied and not after_side and self.noun_follows(at):
                self._relation, self._has_metres = "in", False
            return
        if tag == "not" and self._relation in ("near", "touch") and self.noun_follows(at):
            self._relation = "apart" if self._relation == "touch" else "far"  # "qui ne touchent pas l'eau"
            self._has_metres = False
            return
        is_next = at + 1 < len(self.items) and self.items[at + 1].value == "presence"
        if (
            tag == "not"
            and after != "adj"
            and self._current is None
            and self._pending.adjectives
            and self.noun_follows(at + 1 if is_next else at)
        ):
            name = self._pending.adjectives.pop()[0]
            self._noun(at - 1, Item("concept", name, name))  # "the flooded ground that is no cropland"
            self._relation, self._has_metres, self._relation_words = "not", False, item.words
            return
        if tag == "not" or (tag in ("without", "except") and not self.noun_follows(at)):
            self._denied = item.words
            return
        if tag in ("near", "touch", "far") and self._relation in ("near", "far") and self._has_metres:
            return
        if tag in ("near", "touch") and self._relation in ("near", "far"):
            return
        if item.words.lower() in _AT:
            wants_share = any(other.value == "share" for other in self.items[:at])
            if wants_share or not self.noun_follows(at) or not any(not m.soft for m in self.mentions):
                return
        around = plain(item.words).startswith(AROUND)
        draws = any(other.value in ("mask", "boxes", "show") for other in self.items[:at])
        if around and draws and not any(not mention.soft for mention in self.mentions):
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
            tag, self._denied = "apart" if tag == "touch" else "far", ""
        if self._current is None and self._pending.adjectives and tag in ("touch", "near", "far"):
            name = self._pending.adjectives.pop()[0]
            self._noun(at - 1, Item("concept", name, name))  # "what is flooded touches the houses"
        self._relation, self._has_metres, self._relation_words = tag, False, item.words

    def _affected(self, item: Item) -> None:
        """Such as "Buildings hit by the flood" are those in it, wherever the verb stands."""
        self._hit.append(item)

    def _relate_hit(self, item: Item) -> None:
        roots = [mention for mention in self.mentions if not mention.relation]
        floods = [mention for mention in roots if mention.head == Concept("flooded area")]
        if len(roots) == 2 and len(floods) == 1 and not roots[1].joined:
            other = next(mention for mention in roots if mention is not floods[0])
            floods[0].relation, floods[0].target = "in", other
            return
        related = {mention.relation for mention in self.mentions}
        denied = bool(related & {"not", "outside"})
        one = len(roots) == 1 and not floods and not denied
        if one and isinstance(roots[0].head, Concept) and roots[0].at:
            roots[0].adjectives.append(("flooded area", False, True))  # "which homes were hit?"
        elif "in" not in related and not denied:
            self.unknown.append(item.words)

    def _order_by_distance(self, at: int, item: Item) -> None:
        """Such as "the lake nearest to the town": which is the thing, and which the place it is near to."""
        pair = self._thing_and_place(at, item)
        places = [mention for mention in self.mentions if not mention.soft]
        if (
            pair is None
            and len(places) == 1
            and places[0].metres is None
            and (places[0].at > at or self.language == "zh")
        ):
            self.loose.order, self.loose.least = "distance", item.value.startswith("-")
            self.loose.words = item.words  # nearest of what was asked about before
            return
        if pair is None or pair[1].joined in ("and", "or"):
            self.unknown.append(item.words)
            return
        thing, place = pair
        place.relation, place.target = "nearest", thing
        thing.order, thing.least = "distance", item.value.startswith("-")
        several = self._is_plural(self.items[thing.at]) and at <= thing.at + 1  # not "which lakes is nearest"
        thing.count = (FEW if several else 1) if thing.number is None else int(thing.number.number)
        if thing.rank is not None:
            thing.skip, thing.count = int(thing.rank.number) - 1, 1
        thing.number = thing.rank = None

    def _thing_and_place(self, at: int, item: Item) -> tuple[Mention, Mention] | None:
        vague = ("", "near", "touch", "in")
        named = [m for m in self.mentions if m.relation in vague and m.metres is None and not m.soft]
        before, after = [m for m in named if m.at < at], [m for m in named if m.at > at]
        attributive = self.language == "de" and at + 1 < len(self.items) and self.items[at + 1].tag in NOUNS
        attributive = attributive and item.words.lower().split()[-1] not in _LEADS_TO_PLACE
        if before and after and (self.language == "zh" or attributive):
            thing, place = after[0], before[-1]
        elif before and after:
            thing, place = before[-1], after[0]
        elif len(before) > 1:
            thing, place = before[-2:]
        elif len(after) == 2 and not self._leads_to_place(at, item):
            thing, place = after[:2][::-1] if self.language == "zh" else after[:2]
        else:
            return None
        return None if thing.relation else (thing, place)

    def _leads_to_place(self, at: int, item: Item) -> bool:
        """Whether what comes next is the place: "closest to the water", of things that are named later."""
        after = self.items[at + 1].tag if at + 1 < len(self.items) else ""
        last = item.words.lower().split()[-1]
        return self.language != "zh" and (last in _LEADS_TO_PLACE or after in ("fromdistance", "of", "near"))

    def _next_noun(self, at: int) -> str:
        return next((other.value for other in self.items[at + 1 :] if other.tag in NOUNS), "")

    def _adjective_next(self, at: int) -> bool:
        return [other.tag for other in self.items[at + 1 :] if other.tag != "stop"][:1] == ["adj"]

    def _verb_last(self) -> bool:
        """German: "forests that border on the lake" has its verb at the end."""
        roots = [mention for mention in self.mentions if not mention.relation]
        if len(roots) < 2 or roots[-1] is not self._current or roots[-1].joined == "and":
            return False
        listed = 2 if len(roots) > 2 and roots[-1].joined == "or" else 1
        for root in roots[-listed:]:
            root.relation, root.target = "touch", roots[-listed - 1]
        return True

    def _verb_between(self, at: int) -> bool:
        """Chinese: whether a verb stands between what touches and what is touched: 林子挨着农田."""
        rest = [item.tag for item in self.items[at + 2 :] if item.tag != "stop"]
        ends = not rest or rest[0] == "break" or self.items[at + 2].value == "presence"
        touches = self.items[at].words in _TOUCHING and self._current is not None
        return touches and at + 1 < len(self.items) and self.items[at + 1].tag in NOUNS and ends

    def _turn(self, at: int) -> bool:
        """Chinese: what stands before "near", "within", "outside" is related to the next noun."""
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
        mention.bearing = self._bearing if mention.relation == "beside" else None
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
