"""Pages and charts written to disk: beside their place first, then named, so that none is ever half there."""

from __future__ import annotations

import secrets
from contextlib import suppress
from pathlib import Path

from earthmind.errors import OutputError
from earthmind.file_names import shown
from earthmind.imagery.writing import named
from earthmind.replacing import FileInUse, remove
from earthmind.sentences import Sentence


def write_text(path: Path, text: str) -> Path:
    """Write a text file in UTF-8; returns where it is, another name where that one is in use.

    Raises:
        OutputError: It cannot be written.
    """
    begun = path.with_name(f".earthmind-{secrets.token_hex(4)}{path.suffix}")
    try:
        begun.write_text(text, encoding="utf-8")
        return named(begun, path)
    except OSError as error:
        raise OutputError(
            Sentence(
                "Cannot write {path}. Check that the folder is writable and the disk is not full, or choose "
                "another place.",
                path=shown(path),
            )
        ) from error
    finally:
        with suppress(OSError, FileInUse):
            remove(begun)
