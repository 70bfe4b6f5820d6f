"""The verbs that ask for something to be marked."""

from __future__ import annotations

import re

_INSTRUCTION = re.compile(
    r"\W*(?:(?:please|now|can you|could you)\s+)*"
    r"(?:segment|mark|outline|delineate|highlight|extract|detect|map|draw|locate|identify|find|show)\b"
    r"(?!\s+(?:out|me\s+how|how))",
    re.IGNORECASE,
)


def is_instruction(text: str) -> bool:
    """Whether a text asks for something to be marked, such as "Segment the water."."""
    return _INSTRUCTION.match(text) is not None
