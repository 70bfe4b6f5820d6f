"""An answer as one value, folded from the events of its run."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from typing import Any

from earthmind.errors import Cancelled, EarthMindError
from earthmind.inference.events import (
    Attention,
    Done,
    Event,
    Failed,
    Note,
    Reported,
    Segment,
    Shares,
    Shift,
    Stopped,
    Understood,
    Written,
)
from earthmind.sentences import Sentence

_NOTHING = Sentence("Nothing was marked.")


@dataclass(frozen=True)
class Answer:
    """All that came of one question.

    Attributes:
        text: The whole answer, with its ``[SEG]`` markers.
        thoughts: What the model thought before it answered; its markers come before those of the text.
        segments: What was marked, in the order of the markers.
        attention: Weights of the model's own fusion; None where one sensor was used.
        notes: What the analyst should know, one sentence each.
        written: The files and tables that were written.
        model: Name of the model.
        seconds: Seconds per stage.
        shift: The shift between the sensors, where there is one to be corrected.
        shares: How much each sensor counted, measured; None where it was not.
        plan: What was understood of the question; None for models that understand language by themselves.
        value: The number that was asked for, unrounded; None where it is none.
        unit: ``m2``, ``%`` or ``count``.
        report: What a look at layers found; None for the answer to a question.
    """

    text: str
    segments: tuple[Segment, ...]
    attention: Attention | None
    notes: tuple[str, ...]
    written: tuple[Written, ...]
    model: str
    seconds: dict[str, float]
    shift: Shift | None = None
    shares: Shares | None = None
    plan: Understood | None = None
    value: float | None = None
    unit: str | None = None
    report: Reported | None = None
    thoughts: str = ""

    @property
    def count(self) -> int:
        """Number of polygons of all segments."""
        return sum(segment.count for segment in self.segments)

    @property
    def area_m2(self) -> float:
        """Area of all segments in square metres."""
        return sum((segment.area_m2 for segment in self.segments), 0.0)

    @property
    def polygons_file(self) -> str | None:
        """The file that the polygons are in; None where nothing was written."""
        return next((file.path for file in self.written if file.kind == "polygons"), None)

    def to_json(self, *, marks: bool = False) -> dict[str, Any]:
        """The answer as plain JSON values.

        Args:
            marks: Whether polygons were asked for: the text then says so where there are none.
        """
        plan = self.plan
        weights, shares = self.attention, self.shares
        return {
            "text": self._text(marks or bool(self.segments)),
            "thoughts": self.thoughts or None,
            "segments": [
                {
                    "phrase": s.phrase,
                    "score": s.score,
                    "area_m2": s.area_m2,
                    "features": s.count,
                    **({} if s.looked_inside is None else {"looked_inside": s.looked_inside}),
                }
                for s in self.segments
            ],
            "shares": {k: v for k, v in asdict(shares).items() if k != "event"} if shares else None,
            "attention": {k: v for k, v in asdict(weights).items() if k != "event"} if weights else None,
            "value": self.value,
            "unit": self.unit,
            "notes": list(self.notes),
            "model": self.model,
            "plan": None
            if plan is None
            else {"text": plan.text, "understood": plan.line, "intent": dict(plan.intent)},
            "seconds": self.seconds,
        }

    def _text(self, marks: bool) -> str:
        if self.plan or self.count or not marks or self.text.endswith(_NOTHING):
            return self.text
        return f"{self.text} {_NOTHING}".strip()


def answer_of(events: Iterable[Event], follow: Callable[[Event], None] = lambda event: None) -> Answer:
    """Take a run's events to the end.

    Args:
        events: From ``Engine.ask``.
        follow: Called with each event as it comes.

    Raises:
        EarthMindError: With the sentence of ``Failed``.
        Cancelled: For ``Stopped``.
    """
    seen: dict[type[Any], list[Any]] = {}
    for event in events:
        if isinstance(event, Failed):
            raise EarthMindError(event.message, code=event.code)
        if isinstance(event, Stopped):
            raise Cancelled
        seen.setdefault(type(event), []).append(event)
        follow(event)
    (done,) = seen[Done]
    return Answer(
        done.text,
        tuple(seen.get(Segment, ())),
        next(iter(seen.get(Attention, ())), None),
        tuple(note.message for note in seen.get(Note, ())),
        tuple(seen.get(Written, ())),
        done.model,
        dict(done.seconds),
        next(iter(seen.get(Shift, ())), None),
        next(iter(seen.get(Shares, ())), None),
        next(iter(seen.get(Understood, ())), None),
        done.value,
        done.unit,
        next(iter(seen.get(Reported, ())), None),
        done.thoughts,
    )
