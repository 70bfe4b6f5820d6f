"""Answers on a terminal: words as they come, then a line for each segment."""

from __future__ import annotations

import sys
from collections.abc import Iterable
from typing import TYPE_CHECKING

import typer

from earthmind.inference.answer import Answer, answer_of
from earthmind.inference.events import Event, Note, Progress, Segment, Shares, Text, Understood
from earthmind.model.protocol import SEG_TOKEN

if TYPE_CHECKING:
    from collections.abc import Iterator


class Printer:
    """Prints the events of one answer as they come; notes and progress go to standard error."""

    def __init__(self, *, words: bool) -> None:
        """Begin; without ``words`` only notes and progress are printed."""
        self._words = words
        self._markers = 0
        self._in_a_line = False

    def show(self, event: Event) -> None:
        """Print what an event has to say."""
        if isinstance(event, Understood):
            typer.echo(event.line, err=True)
        elif isinstance(event, Note):
            self.end_line()
            typer.echo(f"Note: {event.message}", err=True)
        elif isinstance(event, Progress) and event.windows and sys.stderr.isatty():
            typer.echo(f"\r{event.stage} {event.fraction:4.0%} ", nl=False, err=True)
        elif isinstance(event, Text) and self._words:
            typer.echo("".join(self._numbered(event.text)), nl=False)
            self._in_a_line = True
            sys.stdout.flush()

    def end_line(self) -> None:
        """Begin a new line, where words stand in this one."""
        if self._in_a_line:
            typer.echo()
        self._in_a_line = False

    def _numbered(self, text: str) -> Iterator[str]:
        """A text with each marker as the number of its segment."""
        first, *rest = text.split(SEG_TOKEN)
        yield first
        for piece in rest:
            self._markers += 1
            yield f"[{self._markers}]{piece}"


def print_answer(events: Iterable[Event], *, as_json: bool) -> Answer:
    """Take a run's events to the end, printing the answer as it comes unless JSON is wanted.

    Raises:
        EarthMindError: With the sentence of an answer that failed.
    """
    printer = Printer(words=not as_json)
    answer = answer_of(events, printer.show)
    printer.end_line()
    if not as_json:
        for line in summary(answer):
            typer.echo(line)
    return answer


def summary(answer: Answer) -> list[str]:
    """What follows the text: a line per segment, the shares of the sensors, the time."""
    lines = [_segment_line(segment) for segment in answer.segments]
    if answer.shares is not None:
        lines.append(_shares_line(answer.shares))
    elif answer.attention is not None:
        lines.append(f"Attention: optical {answer.attention.optical:.0%}, SAR {answer.attention.sar:.0%}")
    return [*lines, f"{answer.model}, {answer.seconds['total']:.1f} s"]


def _shares_line(shares: Shares) -> str:
    counted = f"Sensors counted: optical {shares.optical:.0%}, SAR {shares.sar:.0%}"
    if shares.withheld is not None:
        return f"{counted}; the other was left out"
    if shares.agree:
        return f"{counted}; either alone would say the same"
    return f"{counted}; alone they agree by {shares.agreement:.0%}"


def _segment_line(segment: Segment) -> str:
    if not segment.count:
        return f"[{segment.index + 1}] {segment.phrase}: nothing was marked"
    polygons = "1 polygon" if segment.count == 1 else f"{segment.count} polygons"
    area = f"{segment.area_m2 / 1e6:.3g} km2" if segment.area_m2 >= 1e6 else f"{segment.area_m2 / 1e4:.3g} ha"
    return f"[{segment.index + 1}] {segment.phrase}: {polygons}, {area}, score {segment.score:.2f}"
