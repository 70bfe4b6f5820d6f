"""Names of files: which no disk or library takes, and how they are told."""

from __future__ import annotations

import os
import re
import sys
import unicodedata
from pathlib import Path, PurePath

from earthmind.sentences import Sentence

LONGEST_NAME = 255
"""Bytes that the file systems of Linux, macOS and Windows take for a name."""
LONGEST_PATH = 259
"""Characters that Windows takes for a path."""
_JOURNAL = len("-journal")
_BESIDE = len(".earthmind-0123456789ab.geoparquet-journal")
_DEVICE = re.compile(r"(con|prn|aux|nul|conin\$|conout\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS = frozenset('<>:"|?*')


def name_fault(path: PurePath, *, windows: bool = os.name == "nt") -> str | None:
    """Return what is wrong with the name of a file that is to be written; None where nothing is.

    Args:
        path: The file; its folder need not exist.
        windows: Whether it is to be one that Windows takes.
    """
    if not is_text(str(path)):
        return Sentence("its name holds characters that are no text. Choose another name")
    if any(unicodedata.category(letter) == "Cc" for letter in str(path)):
        return Sentence("its name holds a line break or another control character. Choose another name")
    size = len(path.name.encode())
    if size > LONGEST_NAME - _JOURNAL:
        return Sentence(
            "its name has {size} bytes, more than {most}. Choose a shorter name",
            size=size,
            most=LONGEST_NAME - _JOURNAL,
        )
    return _fault_on_windows(path) if windows else None


def _fault_on_windows(path: PurePath) -> str | None:
    """What Windows does not take; it would write to a device, into a stream of another file, or elsewhere.

    https://learn.microsoft.com/windows/win32/fileio/naming-a-file
    """
    name = path.name
    if _DEVICE.fullmatch(name):
        return Sentence('Windows keeps the name "{name}" for a device. Choose another name', name=name)
    if name != name.rstrip(". "):
        return Sentence("Windows cuts dots and spaces off the end of a name. Choose a name without")
    wrong = next((letter for letter in name if letter in _NOT_ON_WINDOWS), None)
    if wrong is not None:
        return Sentence("Windows takes no {letter} in a name. Choose another name", letter=wrong)
    whole = Path(path).absolute() if isinstance(path, Path) else path
    length = len(str(whole.parent)) + 1 + max(len(name) + _JOURNAL, _BESIDE)
    if length > LONGEST_PATH:
        return Sentence(
            "with the files that are needed beside it its path has {length} characters, more than the {most} "
            "that Windows takes. Choose a folder with a shorter path",
            length=length,
            most=LONGEST_PATH,
        )
    return None


def same_file(one: Path, other: Path) -> bool:
    """Return whether two paths name one file, also by a link, or in capitals on a disk that ignores them.

    A disk is asked where both are there. Else Windows and macOS are taken to ignore capitals, as they do
    unless somebody changed that.
    """
    try:
        return one.samefile(other)
    except (OSError, ValueError):
        return spelled(one) == spelled(other)


def spelled(path: Path) -> str:
    """Return what two paths share that name one file; not resolved, so that a drive stays a drive."""
    text = os.path.normcase(os.path.abspath(path))  # noqa: PTH100
    folds = os.name == "nt" or sys.platform == "darwin"
    return unicodedata.normalize("NFC", text).casefold() if folds else text


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
