"""A folder that is there as a whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from earthmind.errors import OutputError
from earthmind.file_names import shown
from earthmind.replacing import move_folder, remove_tree
from earthmind.sentences import Sentence


def write_folder(out: Path, write: Callable[[Path], None]) -> None:
    """Write a folder beside its place, and give it its name when it is whole.

    Args:
        out: The folder; it must not exist yet.
        write: Fills the folder that it is given; whatever it raises leaves nothing behind.

    Raises:
        OutputError: It cannot be written.
    """
    beside = out.with_name(f".earthmind-{secrets.token_hex(4)}")
    try:
        beside.mkdir(parents=True)
        write(beside)
        move_folder(beside, out)
    except OSError as error:
        raise OutputError(
            Sentence(
                "Cannot write {path}. Check that the folder is writable and the disk is not full, or choose "
                "another place.",
                path=shown(out),
            )
        ) from error
    finally:
        with suppress(OSError, OutputError):
            if beside.exists():
                remove_tree(beside)
