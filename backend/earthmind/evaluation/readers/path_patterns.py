"""Paths with parts in braces: found on disk, and filled in."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from itertools import product
from pathlib import Path

from earthmind.errors import InputError

_PART = re.compile(r"\{(\w+)\}")

Parts = dict[str, str]


def files_like(
    root: Path, pattern: str, given: Mapping[str, str | tuple[str, ...]]
) -> Iterator[tuple[Parts, Path]]:
    """Files whose path fits a pattern, in the order of their paths, and what its parts are there.

    Args:
        root: The folder.
        pattern: Such as ``masks/{zone}/MSK_{name}.tif``; the same part has the same value everywhere in it,
            and no part has a slash. Parts are as short as they can be.
        given: Parts that are known; several values are alternatives.
    """
    names = list(given)
    choices = [(value,) if isinstance(value, str) else value for value in given.values()]
    for values in product(*choices):
        known = dict(zip(names, values, strict=True))
        open_ = _filled(pattern, known)
        fits = re.compile(_expression(open_))
        for path in sorted(root.glob(_PART.sub("*", open_))):
            found = fits.fullmatch(path.relative_to(root).as_posix())
            if found is not None:
                yield {**known, **found.groupdict()}, path


def one_file(root: Path, pattern: str, parts: Mapping[str, str]) -> Path:
    """The one file that a pattern means; ``*`` in it stands for anything.

    Raises:
        InputError: There is none, or several.
    """
    filled = pattern.format(**parts)
    if "*" not in filled:
        path = root / filled
        found = [path] if path.is_file() else []
    else:
        found = sorted(root.glob(filled))
    if len(found) != 1:
        many = f"{len(found)} files are like" if found else "There is no file"
        raise InputError(
            f"{many} {root / filled}; check --root and --split, or fetch it again.", code="no_benchmark"
        )
    return found[0]


def _filled(pattern: str, known: Mapping[str, str]) -> str:
    return _PART.sub(lambda part: known.get(part[1], part[0]), pattern)


def _expression(pattern: str) -> str:
    seen: set[str] = set()
    pieces = []
    end = 0
    for part in _PART.finditer(pattern):
        pieces.append(re.escape(pattern[end : part.start()]))
        pieces.append(f"(?P={part[1]})" if part[1] in seen else f"(?P<{part[1]}>[^/]+?)")
        seen.add(part[1])
        end = part.end()
    return "".join((*pieces, re.escape(pattern[end:])))
