"""Errors that end as one sentence for the analyst.

Each carries a message that names the layer or value and says what to do. Doors
(command line, HTTP) print the message in the language of who reads it, which a
``Sentence`` can be told in; details go to the log through the cause.
"""

from __future__ import annotations

from typing import Any

from earthmind.sentences import Sentence


class EarthMindError(Exception):
    """An expected failure, told in one clear sentence.

    Attributes:
        message: The sentence, ready to be shown: English, and a ``Sentence`` where it can be translated.
        code: A stable identifier for programs, such as ``no_overlap``.
    """

    code = "error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        if code is not None:
            self.code = code

    @property
    def values(self) -> dict[str, Any]:
        """What the sentence names, as JSON takes it; empty where it is plain text."""
        return self.message.plain_values() if isinstance(self.message, Sentence) else {}

    def __reduce__(self) -> tuple[Any, ...]:
        """Keep message and code on the way between processes."""
        return _restored, (type(self), self.message, self.code)


def _restored(kind: type[EarthMindError], message: str, code: str) -> EarthMindError:
    error = kind(message)
    error.code = code
    return error


class InputError(EarthMindError):
    """Something the user gave (a layer, an extent, a prompt) cannot be used."""

    code = "bad_input"


class ModelError(EarthMindError):
    """A model cannot be found, loaded or run."""

    code = "model"


class OutputError(EarthMindError):
    """A result cannot be written."""

    code = "output"


_STOPPED = Sentence("Stopped.")


class Cancelled(EarthMindError):
    """The user stopped the run."""

    code = "cancelled"

    def __init__(self, message: str = _STOPPED) -> None:
        super().__init__(message)
