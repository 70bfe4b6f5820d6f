"""The verbs by which an analyst asks for something to be drawn. English, as the models are."""

from __future__ import annotations

import re

TRAINED = ("segment", "mark", "outline", "delineate", "map")
"""Those that mean a mask and nothing else; the released models are asked in one wording for all of them."""
VERBS = (*TRAINED, "highlight", "extract", "detect", "draw", "locate", "identify", "find", "show")
POLITE = ("please", "can you", "could you")

_INSTRUCTION = re.compile(
    rf"\W*(?:(?:{'|'.join(POLITE)}|now)\s+)*(?:{'|'.join(VERBS)})\b(?!\s+(?:out|me\s+how|how))", re.IGNORECASE
)


def is_instruction(text: str) -> bool:
    """Whether a text asks for something to be drawn.

    >>> is_instruction("Please segment the water."), is_instruction("Now, where is the water?")
    (True, False)
    >>> is_instruction("Find out how much water there is."), is_instruction("Show me how it changed.")
    (False, False)
    """
    return _INSTRUCTION.match(text) is not None
