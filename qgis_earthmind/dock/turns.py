"""A conversation's turns, and how they read as plain text."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime, timezone
from typing import Optional

from ..connection.messages import Answer, Segment
from ..connection.requests import AskRequest, PlaceRequest
from ..errors import PluginError
from ..wording import plain_answer, share_texts, understood_text


@dataclass(frozen=True)
class Turn:
    """One question and what has come back so far.

    Attributes:
        question: As typed.
        answer: The answer so far.
        status: What is going on while the answer is under way, or that it was stopped.
        error: What went wrong.
        asked: When, as ISO 8601 with the offset from UTC; empty where that is not known.
        place: What was asked about; None where that could not be said.
        layers: Index of a segment, and id of the layer that holds its polygons.
        gone: Segments whose layer was not there any more when the project was opened.
        pinned: Whether the turn stays when a new conversation begins.
        clicks: How many clicks have corrected the answer.
        unfolded: Whether what the model thought is shown.
        rasters: Ids of layers that show the answer as a raster.
        making: The kind of raster that is being made of the answer; empty for none.
        request: What was asked, as long as QGIS runs; None before and where nothing was answered.
    """

    question: str
    answer: Answer = field(default_factory=Answer)
    status: str = ""
    error: Optional[PluginError] = None
    asked: str = ""
    place: Optional[PlaceRequest] = None
    layers: tuple[tuple[int, str], ...] = ()
    gone: tuple[int, ...] = ()
    pinned: bool = False
    clicks: int = 0
    unfolded: bool = False
    rasters: tuple[str, ...] = ()
    making: str = ""
    request: Optional[AskRequest] = None

    @property
    def problem(self) -> str:
        """The sentence of what went wrong; empty where nothing did."""
        return self.error.message if self.error is not None else ""

    @property
    def layer_ids(self) -> tuple[str, ...]:
        """Ids of all its layers."""
        return (*(layer_id for _, layer_id in self.layers), *self.rasters)

    def layer_id(self, segment: Segment) -> str:
        """Id of the layer with a segment's polygons; empty where there never was one."""
        return dict(self.layers).get(segment.index, "")


def now() -> str:
    """This moment, as a turn keeps it."""
    return datetime.now(timezone.utc).isoformat(timespec="seconds")


def plain(turns: Sequence[Turn]) -> str:
    """The conversation as plain text, to be pasted into a report."""
    notes = fresh_notes(turns)
    return "\n\n".join("\n".join(_lines(turn, told)) for turn, told in zip(turns, notes))


def fresh_notes(turns: Sequence[Turn]) -> list[tuple[str, ...]]:
    """The notes of each turn that its predecessor did not have: what holds on is said once."""
    notes = [turn.answer.notes for turn in turns]
    before = [(), *notes[:-1]]
    return [tuple(note for note in now if note not in earlier) for now, earlier in zip(notes, before)]


def _lines(turn: Turn, notes: Sequence[str]) -> list[str]:
    answer = turn.answer
    lines = [f"> {turn.question}", understood_text(answer), plain_answer(answer), *notes]
    if answer.counted is not None:
        lines.append(", ".join(share_texts(answer.counted)))
    return [line for line in (*lines, turn.problem, answer.model) if line]
