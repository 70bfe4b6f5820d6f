"""Reading what benchmarks keep on disk; every failure names the file and what it lacks."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, NoReturn

from earthmind.errors import InputError

SUFFIXES = (".png", ".jpg", ".jpeg", ".tif", ".tiff", ".webp")


def folder_in(*candidates: Path) -> Path:
    """The first folder that is there.

    Raises:
        InputError: None is.
    """
    return next(filter(Path.is_dir, candidates), None) or _none_of("folder", candidates)


def file_in(*candidates: Path) -> Path:
    """The first file that is there.

    Raises:
        InputError: None is.
    """
    return next(filter(Path.is_file, candidates), None) or _none_of("file", candidates)


def _none_of(kind: str, candidates: Sequence[Path]) -> NoReturn:
    others = f" (nor {', '.join(path.name for path in candidates[1:])})" if candidates[1:] else ""
    raise InputError(
        f"There is no {kind} {candidates[0]}{others}; check --root and --split, or fetch it again.",
        code="no_benchmark",
    )


def read_json(path: Path) -> Any:
    """The content of a JSON file.

    Raises:
        InputError: It is not there, or no JSON.
    """
    try:
        return json.loads(file_in(path).read_text(encoding="utf-8"))
    except ValueError as error:
        raise InputError(f"{path} is not valid JSON ({error}); fetch it again.", code="damaged") from error


def entries(content: Any, path: Path, name: str | None = None) -> list[dict[str, Any]]:
    """The list of entries that a file holds, by itself or under ``name``.

    Raises:
        InputError: It holds no such list.
    """
    found = content.get(name) if name is not None and isinstance(content, Mapping) else content
    if not isinstance(found, list) or not all(isinstance(entry, dict) for entry in found):
        raise InputError(
            f"{path} holds no list of entries{f' under {name!r}' if name else ''}.", code="field"
        )
    return found


def field(entry: Mapping[str, Any], name: str, path: Path) -> Any:
    """A field of an entry.

    Raises:
        InputError: The entry lacks it.
    """
    if name not in entry:
        raise InputError(f"{path}: an entry has no field {name!r}.", code="field")
    return entry[name]


def lines_of(path: Path) -> list[str]:
    """The lines of a text file that are not empty.

    Raises:
        InputError: It is not there.
    """
    return [line.strip() for line in file_in(path).read_text(encoding="utf-8").splitlines() if line.strip()]


def picture_file(folder: Path, stem: str) -> Path:
    """A picture by its name without suffix.

    Raises:
        InputError: It is not there.
    """
    return file_in(*(folder / f"{stem}{suffix}" for suffix in SUFFIXES))
