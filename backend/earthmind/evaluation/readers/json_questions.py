"""Questions about pictures as JSON: every published data set of this form is one entry of ``QUESTIONS``.

Entries are read by the names of their fields; what decides how an answer is scored is named there too.
Questions of a kind that no model here can be asked, such as those whose options are pictures, are left out.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, TypeVar

from earthmind.datasets.picture_files import picture, read_mask
from earthmind.errors import InputError
from earthmind.evaluation.box_scores import said_boxes
from earthmind.evaluation.questions import BenchmarkSample, Box, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, file_in, read_json
from earthmind.evaluation.readers.json_question_entries import QUESTIONS, QuestionForm
from earthmind.evaluation.readers.path_patterns import Parts, files_like
from earthmind.model.protocol import ModelCard, Picture

Entry = Mapping[str, Any]
Value = TypeVar("Value")
_CORNERS = 4


def read(
    root: Path, split: str, sensors: Sequence[str], card: ModelCard, entry: str
) -> Iterator[BenchmarkSample]:
    """Questions of a split, or of one task of its first split.

    Raises:
        InputError: There is no such split or task, a file or field is missing, or a field is damaged.
    """
    form = QUESTIONS[entry]
    listed = split if split in form.files else next(iter(form.files))
    tasks: set[str] = set()
    found = False
    shown: tuple[Path, tuple[Picture, ...]] | None = None
    for path, parts, number, listing in _listed(root, form, listed):
        task = _task(listing, form, parts, listed, path)
        kind = _kind(listing, form, listed)
        if kind is None:
            continue
        tasks.add(task)
        if split not in (listed, task):
            continue
        found = True
        stated = str(field(listing, form.picture, path))
        file = _file(root, stated, _of(form.pictures, listed))
        if shown is None or shown[0] != file:
            shown = file, (picture("optical", file),)
        yield _sample(listing, form, kind, task, f"{path.stem}-{number}", shown[1], path, root)
    if not found:
        raise InputError(
            f'{root} has no questions of "{split}"; use '
            f"{', '.join(form.files)}, or one of: {', '.join(sorted(tasks)) or 'none'}.",
            code="split",
        )


def _listed(root: Path, form: QuestionForm, split: str) -> Iterator[tuple[Path, Parts, int, Entry]]:
    files = list(files_like(root, form.files[split], {}))
    if not files:
        raise InputError(
            f"There is no file {root / form.files[split]}; check --root and --split, or fetch it again.",
            code="no_benchmark",
        )
    for parts, path in files:
        for number, listing in enumerate(_entries(read_json(path), form, path)):
            yield path, parts, number, listing


def _entries(content: Any, form: QuestionForm, path: Path) -> Iterable[Entry]:
    if not form.by_picture:
        return entries(content, path)
    if not isinstance(content, Mapping):
        raise InputError(f"{path} holds no questions by picture; fetch it again.", code="field")
    return [
        {form.picture: name, **dict(zip(form.by_picture, about.values(), strict=False))}
        for name, questions in content.items()
        for about in entries(questions, path)
    ]


def _task(listing: Entry, form: QuestionForm, parts: Parts, split: str, path: Path) -> str:
    name = _of(form.tasks, split) if form.tasks else ""
    if name in parts:
        return parts[name]
    if not name:
        return split
    stated = str(field(listing, name, path)).strip()
    return form.task_names.get(stated, "_".join(stated.lower().split()))


def _kind(listing: Entry, form: QuestionForm, split: str) -> Kind | None:
    if form.mask and form.mask in listing:
        return Kind.REFERRING
    if form.kind_field:
        return form.kinds.get(str(listing.get(form.kind_field)))
    if form.letters_only and not isinstance(listing.get(form.answer), str):
        return None
    return _of(form.kinds, split)


def _of(values: Mapping[str, Value], split: str) -> Value:
    """The value of a split, or of all others."""
    return values[split if split in values else "*"]


def _sample(
    listing: Entry,
    form: QuestionForm,
    kind: Kind,
    task: str,
    identifier: str,
    pictures: tuple[Picture, ...],
    path: Path,
    root: Path,
) -> BenchmarkSample:
    name = next((name for name in form.questions if name in listing), form.questions[0])
    question = str(field(listing, name, path))
    if kind is Kind.REFERRING:
        mask = read_mask(_file(root, str(listing[form.mask]), ("",)))
        if mask.shape != pictures[0].valid.shape:
            raise InputError(f"{listing[form.mask]} has another size than its picture.", code="size")
        expression = re.sub(form.expression, "", question).strip(" .")
        return BenchmarkSample(identifier, kind, task, pictures, expression, mask=mask)
    answer = field(listing, form.answer, path)
    if kind is Kind.BOX:
        box = _box(answer, path)
        return BenchmarkSample(identifier, kind, task, pictures, question, boxes=(box,))
    answers = tuple(map(str, answer)) if isinstance(answer, list) else (str(answer),)
    if kind is Kind.LETTERS and len(answers) == 1:
        kind = Kind.LETTER if answers[0] in "ABCDE" else kind
    return BenchmarkSample(identifier, kind, task, pictures, question, _options(listing, form, path), answers)


def _options(listing: Entry, form: QuestionForm, path: Path) -> tuple[str, ...]:
    stated = listing.get(form.options) if form.options else None
    if stated is None:
        return ()
    if not isinstance(stated, Mapping):
        raise InputError(f"{path}: {form.options} holds no options by letter.", code="field")
    return tuple(f"{letter}. {text}" for letter, text in stated.items())


def _box(answer: Any, path: Path) -> Box:
    if isinstance(answer, str):
        said = said_boxes(answer)
        if len(said) == 1:
            return said[0]
    elif isinstance(answer, list) and len(answer) == _CORNERS:
        numbers = [float(number) for number in answer if isinstance(number, (int, float))]
        if len(numbers) == _CORNERS:
            left, top, right, bottom = numbers
            return left, top, right, bottom
    raise InputError(f"{path}: {answer!r} is no box; fetch it again.", code="field")


def _file(root: Path, stated: str, folders: Sequence[str]) -> Path:
    """A file by its path in a listing, below one of the folders and never outside the data set."""
    parts = [part for part in stated.replace("\\", "/").split("/") if part not in ("", ".")]
    if not parts or any(part == ".." or ":" in part for part in parts):
        raise InputError(f'"{stated}" is no path of a picture in its folder.', code="field")
    return file_in(*(root.joinpath(folder, *parts) for folder in folders))
