"""A conversation's turns: how events change them, and how they read as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Optional

from ..connection.messages import Answer, Done, Event, Note, Progress, Segment, Shares, Shift, Text
from ..wording import plain_text, share_texts
from .progress import stage_text


@dataclass(frozen=True)
class Turn:
    """One question and what has come back so far.

    Attributes:
        question: As typed.
        text: The answer so far, with ``[SEG]`` markers.
        segments: Those that have arrived, in any order.
        shares: The sensors' shares, where known.
        notes: Sentences the analyst should know.
        shift: How far the layers lie off each other, where that should be corrected.
        model: The model's name, once done.
        seconds: Time from question to end, once done.
        error: The sentence of what went wrong.
        has_details: Whether there is more to show about the error.
        status: What is going on while the answer is under way.
        can_restart: Whether restarting the backend is what helps.
    """

    question: str
    text: str = ""
    segments: tuple[Segment, ...] = ()
    shares: Optional[Shares] = None
    notes: tuple[str, ...] = ()
    shift: Optional[Shift] = None
    model: str = ""
    seconds: Optional[float] = None
    error: str = ""
    has_details: bool = False
    status: str = ""
    can_restart: bool = False


def after(turn: Turn, event: Event) -> Turn:
    """The turn with an event of its answer."""
    if isinstance(event, Text):
        return replace(turn, text=turn.text + event.text)
    if isinstance(event, Segment):
        return replace(turn, segments=(*turn.segments, event))
    if isinstance(event, Shares):
        return replace(turn, shares=event)
    if isinstance(event, Note):
        return replace(turn, notes=(*turn.notes, event.message))
    if isinstance(event, Shift):
        return replace(turn, shift=event)
    if isinstance(event, Progress):
        return replace(turn, status=stage_text(event))
    if isinstance(event, Done):
        return replace(turn, text=event.text)
    return turn


def answered(turn: Turn, answer: Answer) -> Turn:
    """The turn with its complete answer."""
    return replace(
        turn,
        text=answer.text,
        segments=answer.segments,
        shares=answer.shares,
        notes=answer.notes,
        shift=answer.shift,
        model=answer.model,
        seconds=answer.total_seconds,
        status="",
    )


def plain(turns: Sequence[Turn]) -> str:
    """The conversation as plain text, to be pasted into a report."""
    return "\n\n".join("\n".join(_lines(turn)) for turn in turns)


def _lines(turn: Turn) -> list[str]:
    lines = [f"> {turn.question}"]
    if turn.text.strip():
        lines.append(plain_text(turn.text, turn.segments))
    lines += turn.notes
    if turn.shares is not None:
        lines.append(", ".join(share_texts(turn.shares)))
    return lines + [line for line in (turn.error, turn.model) if line]
