"""Looks at layers on a terminal: what was found in words, then the files."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

import typer

from earthmind.cli.model_choice import ModelChoice
from earthmind.cli.terminal import language, say
from earthmind.sentences import translated

if TYPE_CHECKING:
    from earthmind.inference.events import Event


def print_look(choice: ModelChoice, request: Any, *, as_json: bool) -> dict[str, Any]:
    """Take a look at layers, and print what was found; notes and progress go to standard error.

    Args:
        choice: The model that is asked within it.
        request: Of one of ``inference.looks.kinds.KINDS``.
        as_json: Whether to print the values and nothing else.

    Returns:
        What was found.

    Raises:
        EarthMindError: With the sentence that says what is wrong.
    """
    from earthmind.inference.answer import answer_of
    from earthmind.inference.events import Note, Progress
    from earthmind.inference.looks.kinds import look

    def follow(event: Event) -> None:
        if isinstance(event, Note):
            say("Note: {note}", note=event.message, err=True)
        elif isinstance(event, Progress) and sys.stderr.isatty():
            typer.echo(f"\r{event.fraction:4.0%} ", nl=False, err=True)

    answer = translated(answer_of(look(choice.engine(), request), follow), language())
    values = dict(answer.report.values) if answer.report is not None else {}
    if as_json:
        typer.echo(json.dumps({**values, "message": answer.text, "notes": list(answer.notes)}))
        return values
    typer.echo(answer.text)
    for path in filter(None, (values.get(name) for name in ("out", "polygons", "sensor_weight"))):
        say("Written: {path}", path=path)
    for view in values.get("views", ()):
        say("Written: {path}", path=view["path"])
    return values
