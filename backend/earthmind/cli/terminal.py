"""What the terminal can show, what is typed in it, and the language that is spoken there."""

from __future__ import annotations

import io
import sys
from typing import Any

import typer

from earthmind.sentences import Sentence, Speech, words_in
from earthmind.sentences.languages import of_environment

_spoken: list[Speech] = []  # what was chosen, and found out later, the last one last


def take_every_character() -> None:
    """Have what a terminal's encoding lacks, such as cp1252 or ASCII, written as escapes instead of failing.

    JSON is not touched by that: it is written in ASCII, with escapes of its own.
    """
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):  # there is none without a terminal, as in pythonw.exe
            stream.reconfigure(errors="backslashreplace")


def typed(text: str) -> str:
    """Return what was typed as a question, also where Python took the shell for one that knows but ASCII."""
    return text.encode("utf-8", "surrogateescape").decode("utf-8", "replace")


def language() -> Speech:
    """The language that is spoken: what was chosen or found out, else that of the environment."""
    return _spoken[-1] if _spoken else of_environment()


def speak(chosen: Speech) -> None:
    """Speak a language from here on."""
    _spoken[:] = [chosen]


def say(template: str, /, *, err: bool = False, **values: Any) -> None:
    """Print a sentence in the language that is spoken; the template is written out where it is printed."""
    typer.echo(words_in(language(), Sentence(template, **values)), err=err)
