"""What the embedded model knows: its concepts, their words, and what is known of a training sample."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CONCEPTS = (
    "water", "flooded area", "permanent water", "vegetation", "forest", "built-up area", "clouds",
    "bare land",
)  # fmt: skip
"""New concepts come last: weights trained for fewer are carried over by position."""
LAND_COVER = ("water", "vegetation", "built-up area", "bare land")
"""Concepts that do not overlap, for rankings and captions."""
PRESENT_SHARE = 0.004

PHRASES: dict[str, Any] = json.loads(Path(__file__).with_name("phrases.json").read_text(encoding="utf-8"))
SYNONYMS: Mapping[str, Sequence[str]] = PHRASES["synonyms"]
ABILITY = f"it can find, count, measure and compare {', '.join(CONCEPTS[:-1])} and {CONCEPTS[-1]}."


@dataclass(frozen=True)
class Knowledge:
    """What is known of a sample.

    Attributes:
        shares: Share of the valid pixels by concept, 0..1; concepts not labelled are left out.
        has_optical: Whether the model is shown an optical picture of the latest date.
        two_dates: Whether it is shown an earlier date as well.
    """

    shares: Mapping[str, float]
    has_optical: bool
    two_dates: bool

    def presence(self, concept: str) -> bool | None:
        """Whether a concept is there; None where that is not known or too little to say."""
        share = self.shares.get(concept)
        if share is None or 0 < share < PRESENT_SHARE:
            return None
        return share > 0

    def needs(self, concept: str) -> str | None:
        """What the model says when it is not shown what the concept needs."""
        if concept == "permanent water" and not self.two_dates:
            return "I need a picture from before the flood to tell <p>permanent water</p> from flood water."
        if concept == "clouds" and not self.has_optical:
            return "Clouds cannot be seen in SAR. I need an optical layer to find clouds."
        return None


@dataclass(frozen=True)
class Exchange:
    """One question, its answer, and the concept of each ``[SEG]`` in it."""

    question: str
    answer: str
    concepts: tuple[str, ...] = ()


def capitalised(answer: str) -> str:
    """An answer with a capital at its beginning, in the marked phrase where it begins with one.

    >>> capitalised("<p>water</p> [SEG]"), capitalised("the <p>water</p>")
    ('<p>Water</p> [SEG]', 'The <p>water</p>')
    """
    first = len("<p>") if answer.startswith("<p>") else 0
    return answer[:first] + answer[first].upper() + answer[first + 1 :]
