"""What can be asked: refuses prompts, conversations and regions that no model, or not this one, reads."""

from __future__ import annotations

from earthmind.errors import InputError
from earthmind.inference.requests import LONGEST_HISTORY, LONGEST_PROMPT, MOST_TURNS, History
from earthmind.model.protocol import ModelCard
from earthmind.sentences import Sentence


def require_regions(card: ModelCard) -> None:
    """Refuse a model that cannot be asked about regions.

    Raises:
        InputError: With code ``no_regions``.
    """
    if not card.regions:
        raise InputError(
            Sentence(
                "{model} cannot be asked about regions: give an extent instead, or choose nano.",
                model=card.name,
            ),
            code="no_regions",
        )


def require_prompt(text: str) -> None:
    """Refuse an empty prompt, and one that no model reads to its end.

    Raises:
        InputError: If there is nothing but white space, or more than ``LONGEST_PROMPT`` characters.
    """
    if len(text) > LONGEST_PROMPT:
        raise InputError(
            Sentence(
                "The prompt has {count} characters, more than the {most} that are read; shorten it.",
                count=len(text),
                most=LONGEST_PROMPT,
            ),
            code="long_prompt",
        )
    if not text.strip():
        raise InputError(
            Sentence(
                "The prompt is empty: type a question, or what to mark (for example: segment the water)."
            ),
            code="empty_prompt",
        )


def require_history(history: History) -> None:
    """Refuse more earlier turns than a model reads.

    Raises:
        InputError: With code ``long_history``.
    """
    characters = sum(len(part) for turn in history for part in turn)
    if len(history) > MOST_TURNS or characters > LONGEST_HISTORY:
        raise InputError(
            Sentence(
                "The conversation has {turns} earlier turns of {characters} characters, more than the "
                "{most_turns} turns and {most_characters} characters that are read; begin a new one.",
                turns=len(history),
                characters=characters,
                most_turns=MOST_TURNS,
                most_characters=LONGEST_HISTORY,
            ),
            code="long_history",
        )
