"""The prompt of a question: instruction, pictures, question, earlier turns."""

from __future__ import annotations

import re
from collections.abc import Sequence

from earthmind.model.earthmind.prompts import NEEDED, PICTURE, ReleasedTokenizer, conversation, pictures_text
from earthmind.model.terrascope.reasoning import ENDS, REGION_TOKEN

_MARKERS = (PICTURE, REGION_TOKEN, *NEEDED, *ENDS)
_MARKER = re.compile("|".join(map(re.escape, _MARKERS)))


def posed(instruction: str, question: str) -> str:
    """A question as the released code poses it: instruction, pictures, question and options, a new line.

    What a user types cannot stand for a picture, a visual token or the end of a turn.
    """
    return f"{instruction}{PICTURE}\n{asked(question)}\n"


def asked(question: str) -> str:
    """A question without markers."""
    return _MARKER.sub(" ", question).strip()


def prompt_ids(
    tokenizer: ReleasedTokenizer,
    question: str,
    counts: Sequence[int],
    history: Sequence[tuple[str, str]] = (),
) -> list[int]:
    """Token ids of a prompt.

    Args:
        tokenizer: Knows the template.
        question: With the place of the pictures, where it is the first.
        counts: Visual tokens of each picture.
        history: Earlier (question, answer) turns.
    """
    text = conversation(question, history, pictures_text(counts), tokenizer.template)
    return tokenizer.encode(text)
