"""Lists of scenes as spreadsheets write them, read into what a batch runs."""

from __future__ import annotations

import codecs
import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from earthmind.errors import InputError
from earthmind.file_names import spelled
from earthmind.imagery.layers.request import SEPARATOR
from earthmind.imagery.reading.layer_files import local_path
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.sentences import Listed, Sentence

_COLUMNS = ("optical", "sar", "out", "prompt")
_DELIMITERS = (",", ";", "\t")
_BYTE_ORDER_MARKS = {
    codecs.BOM_UTF8: "utf-8-sig",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_OF_WINDOWS = "cp1252"

Row = Mapping[str, str]


@dataclass(frozen=True)
class BatchScene:
    """One line of a batch.

    Attributes:
        place: Layers.
        prompt: What to mark.
        out: File for the polygons.
    """

    place: PlaceRequest
    prompt: str
    out: Path


@dataclass(frozen=True)
class SceneList:
    """A list of scenes that was read.

    Attributes:
        scenes: What to do, in the order of the lines.
        notes: What was left out of the list, one sentence each.
    """

    scenes: tuple[BatchScene, ...]
    notes: tuple[str, ...] = ()


def read_scenes(path: Path, prompt: str | None) -> SceneList:
    """Read the scenes of a batch; relative paths are seen from the list's folder.

    Commas, semicolons or tabs stand between the cells; capitals and blanks around names of columns, blanks
    around values and empty lines do not matter.

    Args:
        path: With a header; columns ``optical``, ``sar``, ``out`` and optionally ``prompt``.
        prompt: For lines without one.

    Raises:
        InputError: The file cannot be read, holds no scene, a line lacks something, or two lines write the
            same file.
    """
    header, lines = _table(path)
    ignored = [name for name in header if name and name not in _COLUMNS]
    if not lines:
        raise InputError(
            Sentence(
                "The list of scenes {path} holds no scene; add a line for each below its header.", path=path
            )
        )
    scenes = tuple(_scene(row, number, path, prompt) for number, row in lines)
    _refuse_shared_outputs([number for number, _ in lines], scenes, path)
    return SceneList(scenes, tuple(_ignored(ignored, path)))


def _table(path: Path) -> tuple[list[str], list[tuple[int, Row]]]:
    """Return the names of the columns, and each line that is not empty with its number."""
    text = _text(path)
    told = text.partition("\n")[0].strip().lower()
    known = next((mark for mark in _DELIMITERS if told == f"sep={mark}"), None)
    try:
        records = _records(text, known or _delimiter(text))
        if known:
            next(records)
        _, cells = next(records, (0, []))
        header = [name.lower() for name in cells]
        _check_header(header, path)
        return header, [
            (number, _row(header, cells, number, path)) for number, cells in records if any(cells)
        ]
    except csv.Error as error:
        raise _unreadable(path) from error


def _text(path: Path) -> str:
    try:
        content = path.read_bytes()
    except OSError as error:
        raise _unreadable(path) from error
    marked = next((name for mark, name in _BYTE_ORDER_MARKS.items() if content.startswith(mark)), "utf-8")
    try:
        return content.decode(marked)
    except UnicodeDecodeError as error:
        if marked != "utf-8" or b"\0" in content:
            raise _unreadable(path) from error
    return content.decode(_OF_WINDOWS, errors="replace")


def _records(text: str, delimiter: str) -> Iterator[tuple[int, list[str]]]:
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter, skipinitialspace=True)
    for cells in reader:
        yield reader.line_num, [cell.strip() for cell in cells]


def _delimiter(text: str) -> str:
    """Return what stands between the cells of the first line: where most of the known columns appear."""
    first = text.partition("\n")[0].lower()

    def known(mark: str) -> int:
        return sum(cell.strip().strip('"') in _COLUMNS for cell in first.split(mark))

    return max(_DELIMITERS, key=known)


def _check_header(header: Sequence[str], path: Path) -> None:
    if "out" not in header or not {"optical", "sar"} & set(header):
        shown = Listed(name for name in header if name) or Sentence("none")
        raise InputError(
            Sentence(
                "The list of scenes {path} has the columns {shown}; it needs out, optical and/or sar, and"
                " may have prompt.",
                path=path,
                shown=shown,
            )
        )
    twice = next((name for name in _COLUMNS if header.count(name) > 1), None)
    if twice is not None:
        raise InputError(
            Sentence(
                "The list of scenes {path} has the column {twice} twice; remove one of them.",
                path=path,
                twice=twice,
            )
        )


def _row(header: Sequence[str], cells: Sequence[str], number: int, path: Path) -> Row:
    if any(cells[len(header) :]):
        raise InputError(
            Sentence(
                "Line {number} of {path} has more cells than the header; put a value that holds the "
                "separator in double quotes.",
                number=number,
                path=path,
            )
        )
    return dict(zip(header, cells))


def _scene(row: Row, number: int, path: Path, prompt: str | None) -> BatchScene:
    asked, out = row.get("prompt") or prompt, row.get("out")
    optical, sar = (_layer(row.get(sensor), path.parent) for sensor in ("optical", "sar"))
    if optical is None and sar is None:
        raise InputError(
            Sentence(
                "Line {number} of {path} lacks a layer; give optical, sar, or both.", number=number, path=path
            )
        )
    if not asked or not out:
        lacking = Sentence("a prompt (or give --prompt)") if not asked else "out"
        raise InputError(
            Sentence("Line {number} of {path} lacks {lacking}.", number=number, path=path, lacking=lacking)
        )
    return BatchScene(PlaceRequest(optical, sar), asked, path.parent / out)


def _layer(uri: str | None, folder: Path) -> LayerRequest | None:
    if not uri:
        return None
    files = [uri] if (folder / uri).exists() else uri.split(SEPARATOR)
    return LayerRequest(SEPARATOR.join(_seen_from(folder, file.strip()) for file in files if file.strip()))


def _seen_from(folder: Path, uri: str) -> str:
    return uri if local_path(uri) is None else str(folder / uri)


def _refuse_shared_outputs(numbers: Sequence[int], scenes: Sequence[BatchScene], path: Path) -> None:
    first: dict[str, int] = {}
    for number, scene in zip(numbers, scenes, strict=True):
        earlier = first.setdefault(spelled(scene.out), number)
        if earlier != number:
            raise InputError(
                Sentence(
                    "Lines {earlier} and {number} of {path} both write {out}; give each line a file of its "
                    "own.",
                    earlier=earlier,
                    number=number,
                    path=path,
                    out=scene.out,
                )
            )


def _ignored(names: Sequence[str], path: Path) -> Iterator[Sentence]:
    if len(names) == 1:
        yield Sentence("{file}: the column {name} is not used.", file=path.name, name=names[0])
    elif names:
        yield Sentence("{file}: the columns {names} are not used.", file=path.name, names=Listed(names))


def _unreadable(path: Path) -> InputError:
    return InputError(Sentence("The list of scenes {path} cannot be read; give a CSV file.", path=path))
