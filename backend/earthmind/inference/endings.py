"""How a run ends: with its last event, and with one sentence for whatever went wrong."""

from __future__ import annotations

import logging
import threading
from collections.abc import Iterator
from contextlib import contextmanager

from earthmind.errors import Cancelled, EarthMindError, InputError
from earthmind.inference.events import Event, Failed, Started, Stopped
from earthmind.sentences import Sentence

log = logging.getLogger("earthmind")
log.addHandler(logging.NullHandler())  # a door decides whether and where the log is shown
_SHOWN_NAME = 80


def with_its_ends(events: Iterator[Event], run: str, closed: threading.Event) -> Iterator[Event]:
    """Pass on events between ``Started`` and a last one that tells failures too.

    Args:
        events: They end with ``Done`` or an error.
        run: Identifier of the run.
        closed: Set at the end, also where the reader goes away.
    """
    try:
        yield Started(run)
        yield from events
    except Cancelled:
        yield Stopped()
    except EarthMindError as error:
        log.info("A run failed.", exc_info=error)
        yield Failed(error.code, error.message, error.values)
    except Exception as error:
        log.exception("A run failed unexpectedly.")
        yield Failed("internal", unexpected(error))
    finally:
        closed.set()


@contextmanager
def file_system_errors() -> Iterator[None]:
    """Tell what the file system says to a name, such as that it is too long, in one sentence."""
    try:
        yield
    except OSError as error:
        name = str(error.filename or "A file")
        shown = name if len(name) <= _SHOWN_NAME else f"{name[:_SHOWN_NAME]}..."
        raise InputError(
            Sentence(
                "{file} cannot be used: {reason}. Choose another.", file=shown, reason=error.strerror or error
            ),
            code="file",
        ) from error


def unexpected(error: BaseException) -> str:
    """The sentence for an error that nobody foresaw."""
    return Sentence(
        "EarthMind failed unexpectedly ({kind}); its log or --debug says more.", kind=type(error).__name__
    )
