"""How closely a large area is looked at: as one picture, or in windows at full resolution."""

from __future__ import annotations

import math
import re
from dataclasses import dataclass
from enum import Enum

_SLACK = 1.02  # an area that is a few pixels too large is one picture still
_OVERLAP_SHARE = 16
# English, as the models are: the first words of an instruction to draw something.
_INSTRUCTION = re.compile(
    r"\W*(?:(?:please|now|can you|could you)\s+)*"
    r"(?:segment|mark|outline|delineate|highlight|extract|detect|map|draw|locate|identify|find|show)\b"
    r"(?!\s+(?:out|me\s+how|how))",
    re.IGNORECASE,
)


class Detail(Enum):
    """What the user wants of a large area."""

    AUTOMATIC = "automatic"
    OVERVIEW = "overview"
    FULL = "full"


@dataclass(frozen=True)
class GroundSize:
    """An area in pixels of the layer that the analysis follows.

    Attributes:
        columns: Pixels across.
        rows: Pixels down.
        pixel_m: Side of a pixel on the ground, in metres.
    """

    columns: float
    rows: float
    pixel_m: float

    def at(self, finest_m: float) -> GroundSize:
        """The same area in pixels that are not finer than this."""
        pixel = max(self.pixel_m, finest_m)
        share = self.pixel_m / pixel
        return GroundSize(self.columns * share, self.rows * share, pixel)


def is_instruction(text: str) -> bool:
    """Whether a text asks for something to be drawn, such as "Segment the water."."""
    return _INSTRUCTION.match(text) is not None


def is_question(text: str) -> bool:
    """Whether a text asks for words: only the area as a whole can answer it."""
    return text.rstrip().endswith("?")


def wants_windows(detail: Detail, text: str) -> bool:
    """Whether a text is to be answered in windows, if the area is larger than one picture of the model."""
    if detail is Detail.OVERVIEW:
        return False
    if detail is Detail.FULL:
        return is_instruction(text) or not is_question(text)
    return is_instruction(text)


def window_count(size: GroundSize, picture: int, window: int) -> int:
    """About how many windows it takes to see an area; 1 where one picture is enough.

    Args:
        size: The area.
        picture: Longest side of a picture, in pixels.
        window: Side of a window, in pixels.
    """
    if max(size.columns, size.rows) <= picture * _SLACK:
        return 1
    overlap = window // _OVERLAP_SHARE
    count = 1
    for length in (size.columns, size.rows):
        count *= max(1, math.ceil((length - overlap) / (window - overlap)))
    return count
