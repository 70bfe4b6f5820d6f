"""Answers on a terminal: words as they come, then a line for each segment."""

from __future__ import annotations

import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING

import typer

from earthmind.cli.terminal import language, say, speak
from earthmind.inference.answer import Answer, answer_of
from earthmind.inference.events import (
    Event,
    Note,
    Progress,
    Segment,
    Shares,
    Stage,
    Text,
    Thought,
    Understood,
)
from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.understanding import spoken
from earthmind.model.protocol import SEG_TOKEN
from earthmind.sentences import Sentence, Speech, translated, words_in

if TYPE_CHECKING:
    from collections.abc import Iterator


_STAGES: Mapping[Stage, Sentence] = {
    "loading": Sentence("loading the model"),
    "reading": Sentence("reading the layers"),
    "encoding": Sentence("looking at the place"),
    "answering": Sentence("answering"),
    "polygons": Sentence("drawing polygons"),
}


class Printer:
    """Prints the events of one answer as they come; notes and progress go to standard error."""

    def __init__(self, *, words: bool, thoughts: bool = False) -> None:
        """Begin; without ``words`` only notes and progress are printed, with ``thoughts`` these too."""
        self._words = words
        self._thoughts = words and thoughts
        self._thinking = False
        self._markers = 0
        self._in_a_line = False

    def show(self, event: Event) -> None:
        """Print what an event has to say."""
        if isinstance(event, Understood):
            typer.echo(event.line, err=True)
        elif isinstance(event, Note):
            self.end_line()
            say("Note: {note}", note=event.message, err=True)
        elif isinstance(event, Progress) and event.windows and sys.stderr.isatty():
            stage = words_in(language(), _STAGES[event.stage])
            typer.echo(f"\r{stage} {event.fraction:4.0%} ", nl=False, err=True)
        elif isinstance(event, Thought):
            self._think(event.text)
        elif isinstance(event, Text) and self._words:
            if self._thinking:
                self.end_line()
                self._thinking = False
            self._say(event.text)

    def _think(self, text: str) -> None:
        """Print a thought, or only count its markers."""
        if not self._thoughts:
            self._markers += text.count(SEG_TOKEN)
            return
        if not self._thinking:
            typer.echo(words_in(language(), Sentence("Thoughts:")))
        self._thinking = True
        self._say(text)

    def _say(self, text: str) -> None:
        typer.echo("".join(self._numbered(text)), nl=False)
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


def in_language_of(question: str, intent: Intent | None = None) -> Speech:
    """Speak the language of a question from here on, as far as its words tell it; returns that before."""
    window = language()
    speak(spoken(question, intent=intent, otherwise=window))
    return window


def print_answer(events: Iterable[Event], *, as_json: bool, thoughts: bool = False) -> Answer:
    """Take a run's events to the end, printing the answer as it comes unless JSON is wanted.

    Args:
        events: Of the run.
        as_json: Whether JSON will be printed.
        thoughts: Whether thoughts are printed too.

    Raises:
        EarthMindError: With the sentence of an answer that failed.
    """
    printer = Printer(words=not as_json, thoughts=thoughts)
    answer = translated(answer_of(events, printer.show), language())
    printer.end_line()
    if not as_json:
        if answer.thoughts and not thoughts:
            say("It thought before it answered; --thoughts shows what.")
        for line in summary(answer):
            typer.echo(words_in(language(), line))
    return answer


def print_written(path: str | None) -> None:
    """Tell which file the polygons were written to; None where nothing was marked."""
    if path is None:
        say("Nothing was marked, so no file was written.")
    else:
        say("Written: {path}", path=path)


def summary(answer: Answer) -> list[Sentence]:
    """What follows the text: a line per segment, the shares of the sensors, the time."""
    lines = [_segment_line(segment) for segment in answer.segments]
    if answer.shares is not None:
        lines.append(_shares_line(answer.shares))
    elif answer.attention is not None:
        lines.append(
            Sentence(
                "Attention: optical {optical:.0%}, SAR {sar:.0%}",
                optical=answer.attention.optical,
                sar=answer.attention.sar,
            )
        )
    seconds = answer.seconds["total"]
    return [*lines, Sentence("{model}, {seconds:.1f} s", model=answer.model, seconds=seconds)]


def _shares_line(shares: Shares) -> Sentence:
    counted = Sentence(
        "Sensors counted: optical {optical:.0%}, SAR {sar:.0%}", optical=shares.optical, sar=shares.sar
    )
    if shares.withheld is not None:
        return Sentence("{shares}; the other was left out", shares=counted)
    if shares.agree:
        return Sentence("{shares}; either alone would say the same", shares=counted)
    return Sentence(
        "{shares}; alone they agree by {agreement:.0%}", shares=counted, agreement=shares.agreement
    )


def _segment_line(segment: Segment) -> Sentence:
    number = segment.index + 1
    if not segment.count:
        return Sentence("[{number}] {phrase}: nothing was marked", number=number, phrase=segment.phrase)
    polygons = Sentence("1 polygon")
    if segment.count > 1:
        polygons = Sentence("{count} polygons", count=segment.count)
    area = Sentence("{size:.3g} ha", size=segment.area_m2 / 1e4)
    if segment.area_m2 >= 1e6:
        area = Sentence("{size:.3g} km2", size=segment.area_m2 / 1e6)
    return Sentence(
        "[{number}] {phrase}: {polygons}, {area}, score {score:.2f}",
        number=number,
        phrase=segment.phrase,
        polygons=polygons,
        area=area,
        score=segment.score,
    )
