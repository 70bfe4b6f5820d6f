"""Boxes that a model says in words: numbers in brackets after a phrase, as corners in the picture.

Read are ``[0.2, 0.3, 0.5, 0.7]`` (EarthMind and others: shares of the picture, of 100 or 1000, whichever the
numbers fit), ``<box>[[200, 300, 500, 700]]</box>`` (InternVL: thousandths) and GeoChat's
``{<20><30><50><70>|<45>}`` (hundredths, turned by degrees about the middle, clockwise as seen; github
mbzuai-oryx/GeoChat). A fifth number in plain brackets is such an angle too; eight numbers are four corners
where they are no two boxes.
"""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from itertools import chain

Corner = tuple[float, float]

_NUMBER = r"-?\d+(?:\.\d+)?°?"
_PLAIN = rf"\[\s*{_NUMBER}(?:\s*[,|;]\s*{_NUMBER})+\s*\]"
_NESTED = rf"\[\s*{_PLAIN}(?:\s*,?\s*{_PLAIN})*\s*\]"
_ANGLED = rf"\{{(?:\s*<\s*{_NUMBER}\s*>\s*\|?)+\}}"
_WHOLE = re.compile(
    rf"(?P<tag><box>)\s*(?:{_NESTED}|{_PLAIN})\s*</box>|{_NESTED}|{_PLAIN}|(?P<angled>{_ANGLED})"
)
_OPENERS = "[{<"
_MAY_GO_ON = re.compile(r"(?:<b?o?x?|<box>)?\s*[\[{]?[\[\]{}<>\d\s.,;|°-]*(?:</?b?o?x?)?")
_LONGEST = 2000
_LIST = re.compile(rf"\[\s*(?:{_NUMBER})(?:\s*[,|;]\s*{_NUMBER})+\s*\]")
_NUMBERS = re.compile(r"-?\d+(?:\.\d+)?")
_JOINING = ("and", "und", "et", "y", "e", "和", "、", "&")
"""Words that may stand between two boxes of one phrase."""
_MARKED = re.compile(r"<(?P<tag>p|ref)>\s*(?P<words>[^<]+?)\s*</(?P=tag)>\s*$")
_CLAUSE = re.compile(r"[.!?;\n]\s+|\n|,\s+|\s+and\s+")
_OPENING = re.compile(
    r"^(?:(?:yes|sure|okay|ok|here|there|this|that|it|i|we|you|can|see|found|find|is|are|was|were|lies?|the|an?|"
    r"located|at|in|with|and|or)\b[\s,:]*)+",
    re.IGNORECASE,
)
_SCALES = (1.0, 100.0, 1000.0)


@dataclass(frozen=True)
class SaidBox:
    """One box.

    Attributes:
        corners: Four corners (across, down) in shares of the picture.
        degrees: By how much it is turned about its middle, clockwise as seen.
    """

    corners: tuple[Corner, ...]
    degrees: float = 0.0

    @property
    def middle(self) -> Corner:
        """Its middle, in shares of the picture."""
        across, down = (sum(corner[axis] for corner in self.corners) / 4 for axis in (0, 1))
        return across, down

    def pixels(self, width: int, height: int) -> list[Corner]:
        """Its corners in pixels of a picture, where a rectangle stays one, whatever the picture's shape."""
        (across, down), angle = self.middle, math.radians(self.degrees)
        away = [((x - across) * width, (y - down) * height) for x, y in self.corners]
        cos, sin = math.cos(angle), math.sin(angle)
        return [(across * width + cos * x - sin * y, down * height + sin * x + cos * y) for x, y in away]


@dataclass(frozen=True)
class Boxes:
    """Boxes of one phrase.

    Attributes:
        phrase: What they are around, in the words before them; empty where there are none.
        boxes: The boxes, in the order of the words.
    """

    phrase: str
    boxes: tuple[SaidBox, ...]


class BoxReader:
    """Reads boxes out of a text that arrives piece by piece; what cannot be one is passed on at once."""

    def __init__(self) -> None:
        self._said = ""  # all words that were passed on
        self._held = ""  # what may still become a box
        self._pending: list[SaidBox] = []
        self._gap = ""  # between the last box and what follows

    def add(self, piece: str) -> Iterator[str | Boxes]:
        """Words that are no boxes, and boxes once no more of the same phrase can follow."""
        self._held += piece
        yield from _joined(self._read(ended=False))

    def finish(self) -> Iterator[str | Boxes]:
        """What was held back."""
        yield from _joined(chain(self._read(ended=True), self._close()))

    def _read(self, *, ended: bool) -> Iterator[str | Boxes]:
        while self._held:
            at = min((i for o in _OPENERS if (i := self._held.find(o)) >= 0), default=len(self._held))
            if at:
                words, self._held = self._held[:at], self._held[at:]
                yield from self._words(words)
                continue
            found = _WHOLE.match(self._held)
            boxes = (
                []
                if found is None
                else boxes_of(found[0], tag=bool(found["tag"]), angled=bool(found["angled"]))
            )
            if found is not None and boxes and (ended or not _may_be_longer(self._held, found.end())):
                self._held = self._held[found.end() :]
                self._pending += boxes
                self._gap = ""
                continue
            if not ended and len(self._held) < _LONGEST and _MAY_GO_ON.fullmatch(self._held) is not None:
                return
            first, self._held = self._held[0], self._held[1:]
            yield from self._words(first)

    def _words(self, words: str) -> Iterator[str | Boxes]:
        if self._pending and _joins(self._gap + words):
            self._gap += words
            return
        yield from self._close()
        self._said += words
        yield words

    def _close(self) -> Iterator[str | Boxes]:
        gap, self._gap = self._gap, ""
        if self._pending:
            boxes, self._pending = tuple(self._pending), []
            yield Boxes(phrase_before(self._said), boxes)
            self._said += " "
        if gap:
            self._said += gap
            yield gap


def _joined(said: Iterable[str | Boxes]) -> Iterator[str | Boxes]:
    """The same with words in a row as one text: other markers in brackets stay whole."""
    words = ""
    for each in said:
        if isinstance(each, str):
            words += each
            continue
        if words:
            yield words
        words = ""
        yield each
    if words:
        yield words


def boxes_of(text: str, *, tag: bool = False, angled: bool = False) -> list[SaidBox]:
    """Boxes of a text in brackets as corners in shares of the picture; none where the numbers are no box.

    Args:
        text: With its brackets.
        tag: Whether it stood between ``<box>`` and ``</box>``: thousandths.
        angled: Whether it is of GeoChat's form: hundredths.

    >>> boxes_of("[0.1, 0.2, 0.3, 0.4]")[0].corners
    ((0.1, 0.2), (0.3, 0.2), (0.3, 0.4), (0.1, 0.4))
    """
    lists = [text] if angled else _LIST.findall(text)
    groups = [[float(number) for number in _NUMBERS.findall(each)] for each in lists]
    scale = 100.0 if angled else 1000.0 if tag else _scale_of(groups)
    found = [box for group in groups for box in _boxes_of_numbers(group, scale)]
    return found if scale and all(_inside(box) for box in found) else []


def phrase_before(text: str) -> str:
    """What a box after these words is around.

    >>> phrase_before("Yes. There are four ships: ")
    'four ships'
    >>> phrase_before("I see <p>a long pier</p> ")
    'a long pier'
    """
    marked = _MARKED.search(text)
    if marked is not None:
        return marked["words"]
    clause = _CLAUSE.split(text.rstrip(" :([{"))[-1].strip(" ,:;()[]{}.\"'")
    return _OPENING.sub("", clause).strip(" ,:;") or ""


def _joins(text: str) -> bool:
    """Whether words can stand, or begin to stand, between two boxes of one phrase."""
    core = re.sub(r"[\s,;]+", "", text)
    return any(word.startswith(core) for word in _JOINING)


def _may_be_longer(text: str, end: int) -> bool:
    """Whether what follows decides what it is: a bracket of brackets that is not closed is no whole one."""
    return False if end < len(text) else text.startswith("[[") and not text.endswith("]]")


def _scale_of(groups: Sequence[Sequence[float]]) -> float:
    """What the picture's side is taken for: the least of 1, 100 and 1000 that no coordinate exceeds."""
    largest = max((max(group[:4] if len(group) == 5 else group) for group in groups if group), default=0.0)
    return next((scale for scale in _SCALES if largest <= scale), 0.0)


def _boxes_of_numbers(numbers: Sequence[float], scale: float) -> list[SaidBox]:
    if not scale:
        return []
    if len(numbers) == 5:
        straight = _boxes_of_numbers(numbers[:4], scale)
        return [SaidBox(box.corners, numbers[4]) for box in straight]
    shares = [number / scale for number in numbers]
    fours = [shares[at : at + 4] for at in range(0, len(shares), 4)]
    if not shares or len(shares) % 4:
        return []
    if all(x0 < x1 and y0 < y1 for x0, y0, x1, y1 in fours):
        return [SaidBox(((x0, y0), (x1, y0), (x1, y1), (x0, y1))) for x0, y0, x1, y1 in fours]
    if len(shares) == 8:
        return [SaidBox(tuple(zip(shares[::2], shares[1::2], strict=True)))]
    return []


def _inside(box: SaidBox) -> bool:
    """Whether the middle of a box lies in the picture."""
    return all(0 <= place <= 1 for place in box.middle)
