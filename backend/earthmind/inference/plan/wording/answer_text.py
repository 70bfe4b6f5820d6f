"""What all sentences of one answer share: the language, the measures, what is marked, what is noted."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field, replace

from earthmind.inference.plan.expression import Intent, Parts, Region, Unit
from earthmind.inference.plan.found_regions import FoundRegions
from earthmind.inference.plan.text_form import SQUARE_METRES
from earthmind.inference.plan.understood import Seen
from earthmind.inference.plan.wording.figures import area_text, number, share_text
from earthmind.inference.plan.wording.naming import counted, noun_of
from earthmind.inference.plan.wording.tongue import Noun, Tongue
from earthmind.model.protocol import SEG_TOKEN
from earthmind.vector import Feature

_MARK = re.compile("\0(\\d+)\0")
_SENTENCE = re.compile(r"(?:^|(?<=[.!?] )|(?<=\n))([^\W\d_])")


@dataclass(frozen=True)
class Marked:
    """A thing that is marked.

    Attributes:
        region: What.
        phrase: What it is called in the answer.
        features: Its polygons.
        without: The sensor that was withheld; empty for none.
    """

    region: Region
    phrase: str
    features: Sequence[Feature]
    without: str = ""

    def is_of(self, region: Region, without: str) -> bool:
        """Whether this is such a region."""
        return (self.region, self.without) == (region, without)


@dataclass
class AnswerText:
    """One answer on its way.

    Attributes:
        intent: What was understood.
        seen: What there is to see.
        found: The regions on the place.
        words: The language.
        marked: What is marked, in the order in which it was first named.
        notes: What to know of the answer, one sentence each.
    """

    intent: Intent
    seen: Seen
    found: FoundRegions
    words: Tongue
    marked: list[Marked] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)

    # sentences

    def say(self, key: str, region: Region, **values: str) -> str:
        """A text of the table with a region as its subject."""
        noun = self.noun(region)
        return self.words.say(key, plural=noun.plural, s=self.subject(region), **values)

    def note(self, key: str) -> None:
        """Note a text of the table."""
        self.notes.append(self.words.texts[key])

    def written(self, sentences: Sequence[str]) -> tuple[str, tuple[Marked, ...]]:
        """The sentences as one text with ``[SEG]`` behind each thing that is marked, and these in order."""
        text = self.words.together(list(sentences))
        order = list(dict.fromkeys(int(found) for found in _MARK.findall(text)))
        text = _SENTENCE.sub(lambda found: found[1].upper(), _MARK.sub(SEG_TOKEN, text))
        return text.strip(), tuple(self.marked[index] for index in order)

    # names

    def noun(self, region: Region) -> Noun:
        """What a region is called; of a number of parts, as many as there are."""
        if isinstance(region, Parts) and region.order is not None and region.count is not None:
            region = replace(region, count=min(region.count, self.found.count(region) or region.count))
        return noun_of(self.words, region)

    def counted(self, region: Region, count: int | None = None) -> Noun:
        """So many parts of a region, as many as were found where no number is given."""
        count = self.found.count(region) if count is None else count
        return counted(self.words, region, count, number(self.words, count, 0))

    def names(self, regions: Sequence[Region]) -> str:
        """The names of regions in a row."""
        return self.words.listed([noun_of(self.words, region).name for region in regions])

    def known(self) -> str:
        """The names of what can be told on this place."""
        return self.words.listed([self.words.concept(name).name for name in self.seen.visible])

    def subject(self, region: Region, noun: Noun | None = None, without: str = "") -> str:
        """A region as the subject of a sentence, with a marker where it is marked for the first time."""
        noun = noun or self.noun(region)
        phrase = noun.name
        if without:
            sensor = self.words.texts[f"sensor {without}"]
            phrase = self.words.say("without label", name=phrase, sensor=sensor)
        return f"{noun.subject} {self.mark(region, phrase, without)}".rstrip()

    def mark(self, region: Region, phrase: str, without: str = "") -> str:
        """A marker for a region, where it has parts and is not marked yet."""
        features = self.found.features(region, without)
        if not features or any(mark.is_of(region, without) for mark in self.marked):
            return ""
        if left_out := self.found.find.left_out(region):
            count = number(self.words, left_out, 0)
            self.notes.append(self.words.say("left out", plural=left_out != 1, name=phrase, n=count))
        self.marked.append(Marked(region, phrase, features, without))
        return f"\0{len(self.marked) - 1}\0"

    def mark_instead(self, region: Region, features: Sequence[Feature]) -> None:
        """Draw other polygons where a region is marked."""
        self.marked = [
            replace(mark, features=features) if mark.region == region else mark for mark in self.marked
        ]

    # figures

    @property
    def unit(self) -> Unit | None:
        """The unit of areas that the question names."""
        return self.intent.unit if self.intent.unit in SQUARE_METRES else None

    def area_text(self, square_metres: float) -> str:
        """An area in the unit of the question, else in a usual one."""
        return area_text(self.words, square_metres, self.unit)

    def area(self, region: Region) -> str:
        """The area of a region."""
        return self.area_text(self.found.square_metres(region))

    def share(self, region: Region, of: Region | None = None) -> str:
        """The share of a region in another or in the whole extent."""
        return share_text(self.words, self.found.share(region, of))

    def pieces(self, region: Region) -> str:
        """In how many parts a region lies."""
        count = self.found.count(region)
        return self.words.say("pieces", plural=count != 1, n=number(self.words, count, 0))


def at_start(text: str) -> str:
    """A text as the beginning of a sentence."""
    return text[:1].upper() + text[1:]


def in_two_numbers(line: str, first: bool, second: bool) -> str:
    """A line with the first choice of number, ``<one|several>``, for one thing and the others for another.

    >>> in_two_numbers("{a} <is|are> larger than {b}, which <is|are>", True, False)
    '{a} are larger than {b}, which is'
    """
    numbers = iter((first, second, second))
    return re.sub(r"<([^|<>]*)\|([^<>]*)>", lambda found: found[2 if next(numbers) else 1], line)
