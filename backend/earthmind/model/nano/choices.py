"""Multiple choice: the options are taken out of the question, and one is chosen by what was measured.

The model is asked the bare question. Which option fits is decided on its masks, not by its words: presence,
number of parts, share, direction, or the concept of the largest share. Where none fits, that is said.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from earthmind.model.nano.mask_measures import DIRECTIONS, NOWHERE, SPREAD, Measured

NONE_FITS = "None of the options fits what was measured."
PRESENT = 0.002
"""Least share of a mask that counts as present."""

_LETTERED = re.compile(r"^\s*[(\[]?[A-Ha-h][.):\]]\s*\S")
_LETTER = re.compile(r"^\s*[(\[]?[A-Ha-h][.):\]]\s*")
_BULLET = re.compile(r"^\s*[-*]\s+")
_HEADING = re.compile(
    r"^\s*(?:the\s+)?(?:options|choices|candidates|answers)\s*(?:are)?\s*:\s*$", re.IGNORECASE
)
_ABSENT = re.compile(r"\b(?:no|none|nothing)\b", re.IGNORECASE)
_REFUSED = re.compile(r"\b(?:does not know|do not know|i need|cannot|not known)\b", re.IGNORECASE)
_NUMBER = re.compile(r"\d+(?:[.,]\d+)?")
_WORDS = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten")
_UP_TO = re.compile(r"\b(?:less|fewer|at most|under|below|up to)\b|<", re.IGNORECASE)
_FROM = re.compile(r"\b(?:more|greater|at least|over|above)\b|>|\+", re.IGNORECASE)
_FULL_RANGE = float("inf")

_DIRECTION_WORDS = {"top": "north", "upper": "north", "bottom": "south", "lower": "south", "left": "west",
                    "right": "east", "northern": "north", "southern": "south", "eastern": "east",
                    "western": "west", "center": "centre", "central": "centre",
                    "middle": "centre"}  # fmt: skip
_DIRECTION = re.compile(
    r"\b(?:north|south)-?(?:east|west)?(?:ern)?\b|\b(?:east|west)(?:ern)?\b"
    r"|\b(?:centre|center|central|middle|top|upper|bottom|lower|left|right)\b"
)
_VECTORS = {"north": (0.0, 1.0), "south": (0.0, -1.0), "east": (1.0, 0.0), "west": (-1.0, 0.0)}
_OFF_CENTRE = 0.1
_SAME_WAY = 0.7
_JUDGED = re.compile(r"\b(?:build|suitable|suited|develop\w*|safe|wise|good|fit|construction)\b")
_EVERYWHERE = re.compile(
    r"\b(?:all over|everywhere|throughout|whole|entire|scattered|spread)\b", re.IGNORECASE
)

_CONCEPT_WORDS = {
    "water": "water|river|rivers|lake|lakes|pond|sea|reservoir|canal|wetland",
    "flooded area": "flood|flooded|flooding|inundated|inundation",
    "permanent water": "permanent|river|lake|usual",
    "vegetation": "vegetation|vegetated|green|grass|grassland|meadow|crops|farmland|cropland|plants",
    "forest": "forest|forests|wood|woods|woodland|trees|tree",
    "built-up area": "built|urban|city|town|village|residential|buildings?|settlement|houses|industrial",
    "clouds": "cloud|clouds|cloudy",
    "bare land": "bare|barren|soil|sand|desert|rock",
}


@dataclass(frozen=True)
class Choices:
    """A question and its options.

    Attributes:
        question: Without the options.
        options: Each exactly as it is written; empty for an open question.
    """

    question: str
    options: tuple[str, ...] = ()


def split_choices(text: str) -> Choices:
    r"""Split a question from its options, one a line: ``A. yes``, ``(b) no``, or plain after the question.

    >>> split_choices("Is there water?\nA. yes\nB. no")
    Choices(question='Is there water?', options=('A. yes', 'B. no'))
    >>> split_choices("Segment the water")
    Choices(question='Segment the water', options=())
    """
    lines = [line.strip() for line in text.splitlines() if line.strip() and not _HEADING.match(line)]
    lettered = [line for line in lines[1:] if _LETTERED.match(line)]
    if len(lettered) >= 2:
        first = lines.index(lettered[0], 1)
        return Choices(" ".join(lines[:first]), tuple(lettered))
    if len(lines) >= 3 and lines[0].endswith(("?", ":")):
        return Choices(lines[0], tuple(_BULLET.sub("", line) for line in lines[1:]))
    return Choices(text)


def choose(asked: Choices, answer: str, masks: Sequence[Measured]) -> str:
    """The option that fits what was measured, exactly as it is written, or ``NONE_FITS``.

    Args:
        asked: The question and its options.
        answer: What the model said; it tells absence from a refusal where there is no mask.
        masks: What was measured on its masks, in the order of its words.

    >>> lake = Measured("water", 0.31, 3, "north", (0.1, 0.6))
    >>> choose(Choices("How many lakes?", ("1", "2", "4")), "", [lake])
    '2'
    >>> choose(Choices("How much is water?", ("A. 5 %", "B. 30 %")), "", [lake])
    'B. 30 %'
    """
    if not masks and (_REFUSED.search(answer) or not _ABSENT.search(answer)):
        return NONE_FITS
    plain = [_LETTER.sub("", option).strip().lower() for option in asked.options]
    for kind in (_by_presence, _by_share, _by_count, _by_direction, _by_concept):
        index = kind(asked.question.lower(), plain, masks)
        if index is not None:
            return asked.options[index]
    return NONE_FITS


def _by_presence(question: str, options: list[str], masks: Sequence[Measured]) -> int | None:
    yes = next((i for i, option in enumerate(options) if re.match(r"(yes|true|present)\b", option)), None)
    no = next((i for i, option in enumerate(options) if re.match(r"(no|not|false|absent)\b", option)), None)
    if yes is None or no is None:
        return None
    if _JUDGED.search(question):
        return None
    if (asked := _direction(question)) and any(mask.share >= PRESENT for mask in masks):
        return yes if _agreement(asked, *masks[-1].offset) > _SAME_WAY else None
    if len(masks) > 1 and re.search(r"\b(?:more|larger|bigger|greater|less|smaller)\b", question):
        first_is_more = masks[0].share > masks[1].share
        return yes if first_is_more != bool(re.search(r"\b(?:less|smaller)\b", question)) else no
    return yes if any(mask.share >= PRESENT for mask in masks) else no


def _by_share(_question: str, options: list[str], masks: Sequence[Measured]) -> int | None:
    if not all("%" in option or "percent" in option for option in options):
        return None
    return _nearest(options, 100 * masks[-1].share if masks else 0.0)


def _by_count(_question: str, options: list[str], masks: Sequence[Measured]) -> int | None:
    return _nearest(options, float(masks[-1].count) if masks else 0.0)


def _nearest(options: list[str], value: float) -> int | None:
    """The option whose number, or range of numbers, is nearest; None where an option has no number."""
    ranges = [_range(option) for option in options]
    if not all(ranges):
        return None
    gaps = [max(low - value, value - high, 0.0) for low, high in filter(None, ranges)]
    return gaps.index(min(gaps))


def _range(option: str) -> tuple[float, float] | None:
    numbers = [float(number.replace(",", ".")) for number in _NUMBER.findall(option)]
    numbers = numbers or [float(_WORDS.index(word)) for word in re.findall(r"\w+", option) if word in _WORDS]
    if not numbers and re.match(r"(?:no|none)\b", option):
        numbers = [0.0]
    if not numbers:
        return None
    if len(numbers) == 1 and _UP_TO.search(option):
        return -_FULL_RANGE, numbers[0]
    if len(numbers) == 1 and _FROM.search(option):
        return numbers[0], _FULL_RANGE
    return min(numbers), max(numbers)


def _by_direction(_question: str, options: list[str], masks: Sequence[Measured]) -> int | None:
    """The option of the same ninth of the picture, else the one whose direction is nearest."""
    places = [_direction(option) for option in options]
    mask = next((mask for mask in reversed(masks) if mask.place != NOWHERE), None)
    if mask is None or sum(place is not None for place in places) < 2:
        return None
    if mask.place in places:
        return places.index(mask.place)
    east, north = mask.offset
    if mask.place == SPREAD or max(abs(east), abs(north)) < _OFF_CENTRE:
        return None
    agreement = [_agreement(place, east, north) for place in places]
    best = max(agreement)
    return agreement.index(best) if best > 0 else None


def _direction(option: str) -> str | None:
    if _EVERYWHERE.search(option):
        return SPREAD
    words = _DIRECTION.findall(option)
    compass = [part for word in words for part in re.findall(r"north|south|east|west", word) or [word]]
    found = [_DIRECTION_WORDS.get(word, word) for word in compass]
    joined = "-".join(sorted(set(found) - {"centre"}, key=("north", "south", "east", "west").index))
    name = joined or ("centre" if "centre" in found else "")
    return name if any(name in row for row in DIRECTIONS) else None


def _agreement(place: str | None, east: float, north: float) -> float:
    """Cosine between a direction and a centroid's offset; -1 for what is no direction."""
    parts = [_VECTORS[part] for part in (place or "").split("-") if part in _VECTORS]
    if not parts:
        return -1.0
    x, y = (sum(part[axis] for part in parts) for axis in (0, 1))
    return float((x * east + y * north) / ((x * x + y * y) ** 0.5 * (east * east + north * north) ** 0.5))


def _by_concept(question: str, options: list[str], masks: Sequence[Measured]) -> int | None:
    """The option that names the concept of the largest share; of the smallest where that is asked for."""
    least = bool(re.search(r"\b(?:least|smallest|less|smaller)\b", question))
    present = [mask for mask in masks if mask.share >= PRESENT or least]
    for mask in sorted(present, key=lambda mask: mask.share if least else -mask.share):
        words = re.compile(rf"\b(?:{_CONCEPT_WORDS.get(mask.phrase, re.escape(mask.phrase))})\b")
        exact = [i for i, option in enumerate(options) if mask.phrase and mask.phrase in option]
        named = exact or [i for i, option in enumerate(options) if words.search(option)]
        if len(named) == 1 or exact:
            return named[0]
    return None
