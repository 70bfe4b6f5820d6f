"""Names of files: which no disk or library takes, and how they are told."""

from __future__ import annotations

import unicodedata
from pathlib import Path

LONGEST_NAME = 255
"""Bytes that the file systems of Linux, macOS and Windows take for a name."""
_JOURNAL = len("-journal")


def name_fault(path: Path) -> str | None:
    """Return what is wrong with the name of a file that is to be written; None where nothing is.

    Args:
        path: The file; its folder need not exist.
    """
    if not is_text(str(path)):
        return "its name holds characters that are no text. Choose another name"
    if any(unicodedata.category(letter) == "Cc" for letter in str(path)):
        return "its name holds a line break or another control character. Choose another name"
    size = len(path.name.encode())
    if size > LONGEST_NAME - _JOURNAL:
        return f"its name has {size} bytes, more than {LONGEST_NAME - _JOURNAL}. Choose a shorter name"
    return None


def shown(path: Path) -> str:
    """Return a path as one line that every terminal takes; a long one is cut in its middle."""
    text = printable(str(path))
    return text if len(text) <= 2 * LONGEST_NAME else f"{text[:LONGEST_NAME]}...{text[-LONGEST_NAME:]}"


def is_text(name: str) -> bool:
    """Return whether a name can be told in UTF-8; names of other encodings hold lone surrogates."""
    try:
        name.encode()
    except UnicodeEncodeError:
        return False
    return True


def printable(text: str) -> str:
    """Return a text as one line that every terminal takes, what cannot be printed as an escape."""
    return "".join(letter if letter.isprintable() else _escaped(letter) for letter in text)


def _escaped(letter: str) -> str:
    return letter.encode("unicode_escape", "surrogatepass").decode()
