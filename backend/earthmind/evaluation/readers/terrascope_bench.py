"""TerraScope-Bench: multiple choice about one picture, by task (arXiv 2603.19039).

Layout: one parquet file, ``data/TerraScope_bench.parquet``, with the columns ``image`` (an encoded picture,
or ``{bytes, path}``), ``question``, ``candidates`` (texts by letter, as a mapping or JSON), ``answer`` and
``task_type``. The published script scores accuracy by task; it has no masks.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from earthmind.datasets.picture_files import picture_of_bytes
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import field
from earthmind.model.protocol import ModelCard

FILES = ("data/TerraScope_bench.parquet", "TerraScope_bench.parquet")
COLUMNS = ("image", "question", "candidates", "answer", "task_type")
ALL = "test"
_ROWS = 16  # at a time: pictures stay on disk


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Questions of a task, or of all: ``test``.

    Raises:
        InputError: The file is missing or damaged, lacks a column, or has no such task; or pyarrow, which
            reads it, is not installed.
    """
    path = _file(root)
    tasks: set[str] = set()
    found = False
    for number, row in enumerate(_rows(path)):
        task = str(field(row, "task_type", path))
        tasks.add(task)
        if split in (ALL, task):
            found = True
            yield _sample(row, number, task, path)
    if not found:
        raise InputError(
            f'{path} has no task "{split}"; use {ALL} or one of: {", ".join(sorted(tasks)) or "none"}.',
            code="split",
        )


def _sample(row: Mapping[str, Any], number: int, task: str, path: Path) -> BenchmarkSample:
    name = f"{path.name}, row {number}"
    return BenchmarkSample(
        identifier=str(number),
        kind=Kind.LETTER,
        task=task,
        pictures=(picture_of_bytes("optical", _bytes(field(row, "image", path), name), name),),
        question=str(field(row, "question", path)),
        options=_options(field(row, "candidates", path), name),
        answers=(str(field(row, "answer", path)),),
    )


def _options(candidates: Any, name: str) -> tuple[str, ...]:
    """Candidates in the order of their letters, as ``A. text``."""
    try:
        by_letter = json.loads(candidates) if isinstance(candidates, str) else dict(candidates)
        texts = {str(letter).upper(): text for letter, text in by_letter.items() if text is not None}
    except (AttributeError, TypeError, ValueError) as error:
        raise InputError(f"{name}: the candidates are no texts by letter.", code="field") from error
    return tuple(f"{letter}. {texts[letter]}" for letter in sorted(texts))


def _bytes(image: Any, name: str) -> bytes:
    content = image.get("bytes") if isinstance(image, Mapping) else image
    if not isinstance(content, bytes):
        raise InputError(f"{name} holds no picture; fetch the file again.", code="field")
    return content


def _rows(path: Path) -> Iterator[dict[str, Any]]:
    """The rows of the file as plain values, a few at a time."""
    try:
        import pyarrow
        from pyarrow import parquet
    except ModuleNotFoundError as error:
        raise InputError(
            f"Cannot read {path}: parquet needs the Python package pyarrow; install it.", code="pyarrow"
        ) from error
    try:
        with parquet.ParquetFile(path) as file:
            missing = [name for name in COLUMNS if name not in file.schema_arrow.names]
            if missing:
                raise InputError(f"{path} lacks {', '.join(missing)}; fetch it again.", code="field")
            for batch in file.iter_batches(_ROWS, columns=list(COLUMNS)):
                yield from batch.to_pylist()
    except (pyarrow.ArrowException, OSError) as error:
        raise InputError(f"{path} cannot be read as parquet; fetch it again.", code="damaged") from error


def _file(root: Path) -> Path:
    candidates = [root, *(root / name for name in FILES), *sorted(root.glob("data/*.parquet"))]
    found = next((path for path in candidates if path.is_file()), None)
    if found is None:
        raise InputError(
            f"There is no {FILES[0]} in {root}; give --root the folder of TerraScope-Bench.",
            code="no_benchmark",
        )
    return found
