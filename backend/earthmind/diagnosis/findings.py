"""What was looked at, and what came of it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

_LONGEST = 600  # characters of a message


@dataclass(frozen=True)
class Finding:
    """One thing that was looked at.

    Attributes:
        subject: What was looked at.
        ok: Whether EarthMind can work with it.
        message: What was found, and what to do where it is not ok.
    """

    subject: str
    ok: bool
    message: str


def look(subject: str, examine: Callable[[], str], advice: str = "") -> Finding:
    """What an examination finds, or what is wrong where it fails.

    Args:
        subject: What is looked at.
        examine: Gives what was found, or raises whatever a library raises.
        advice: What to do where it fails.
    """
    try:
        return Finding(subject, True, examine())
    except Exception as error:  # a broken library may raise anything; it is told
        return Finding(subject, False, advice.format(reason=reason_of(error)) or reason_of(error))


def reason_of(error: BaseException) -> str:
    """An error's own words on one line, such as Windows' "DLL load failed"."""
    return " ".join(str(error).split())[:_LONGEST] or type(error).__name__
