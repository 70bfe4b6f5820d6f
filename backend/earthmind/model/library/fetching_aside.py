"""Fetching a model in a process of its own, so that it can be stopped at any moment.

What fetches is ended where it is, in the middle of a file of gigabytes; what it had fetched is removed.
"""

from __future__ import annotations

import multiprocessing
import multiprocessing.connection
import os
import threading
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from multiprocessing.process import BaseProcess
from pathlib import Path

from earthmind.errors import EarthMindError, ModelError
from earthmind.model.library.fetching import READ, fetchable, partial_folder, pull
from earthmind.replacing import remove_tree
from earthmind.sentences import Sentence

_LOOK_SECONDS = 0.3
_END_SECONDS = 5.0
_ALMOST = 0.99  # until what was fetched is checked and in its place
_lock = threading.Lock()
_fetched_now: set[str] = set()


def require_not_fetching(name: str) -> None:
    """Refuse a model that this process has fetched at the moment.

    Raises:
        ModelError: It is one.
    """
    if name in _fetched_now:
        raise ModelError(
            Sentence('The model "{name}" is being fetched already; wait for it, or stop it.', name=name),
            code="busy",
        )


def fetch_aside(
    name: str, *, accept_licence: bool, mirror: Path | None = None
) -> Generator[float, None, None]:
    """Fetch a model; tells now and then which share of it is here, 0 to 1.

    Closing the iterator before its end stops the fetching and removes what was fetched so far. After a
    failure that stays, and fetching again goes on from there.

    Args:
        name: Such as ``earthmind-4b``.
        accept_licence: Whether the user accepts the licence.
        mirror: A folder that holds the same files; see ``pull``.

    Raises:
        ModelError: See ``pull``; or the model is being fetched already.
    """
    entry, source = fetchable(name)
    total = (source.gib * 2**30) if mirror is None else _size_of(mirror)
    partial = partial_folder(entry)
    with _alone(name):
        ours, theirs = multiprocessing.get_context("spawn").Pipe(duplex=False)
        process = multiprocessing.get_context("spawn").Process(
            target=_fetch, args=(theirs, name, accept_licence, mirror), daemon=True
        )
        process.start()
        theirs.close()
        try:
            yield 0.0
            while not ours.poll(_LOOK_SECONDS):
                yield min(_size_of(partial) / max(total, 1), _ALMOST)
            _raise_if_failed(name, ours)
        except GeneratorExit:
            _end(process)
            remove_tree(partial)
            raise
        finally:
            _end(process)
            ours.close()
    yield 1.0


@contextmanager
def _alone(name: str) -> Iterator[None]:
    with _lock:
        require_not_fetching(name)
        _fetched_now.add(name)
    try:
        yield
    finally:
        _fetched_now.discard(name)


def _fetch(
    told: multiprocessing.connection.Connection, name: str, accept_licence: bool, mirror: Path | None
) -> None:
    """Fetch, in the other process; sends None, or the error. Ends with the process that began it."""
    threading.Thread(target=_end_with_parent, daemon=True).start()
    try:
        pull(name, accept_licence=accept_licence, mirror=mirror)
        told.send(None)
    except EarthMindError as error:
        told.send(error)


def _end_with_parent() -> None:
    parent = multiprocessing.parent_process()
    if parent is not None:
        multiprocessing.connection.wait([parent.sentinel])
        os._exit(1)


def _raise_if_failed(name: str, ours: multiprocessing.connection.Connection) -> None:
    try:
        error = ours.recv()
    except EOFError as end:
        raise ModelError(
            Sentence('The process that fetched the model "{name}" ended; fetch it again.', name=name),
            code="source",
        ) from end
    if error is not None:
        raise error


def _end(process: BaseProcess) -> None:
    if process.is_alive():
        process.kill()
    process.join(_END_SECONDS)


def _size_of(folder: Path) -> int:
    """Bytes of what is fetched of a model that lie in a folder, whatever comes and goes there."""
    total = 0
    for path in folder.rglob("*"):
        try:
            wanted = any(path.match(pattern) for pattern in READ) or path.suffix in (
                ".incomplete",
                ".beside",
                "",
            )
            total += path.stat().st_size if wanted and path.is_file() else 0
        except OSError:
            continue  # renamed meanwhile
    return total
