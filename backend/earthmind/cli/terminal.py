"""What the terminal can show, and what is typed in it."""

from __future__ import annotations

import io
import sys


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
