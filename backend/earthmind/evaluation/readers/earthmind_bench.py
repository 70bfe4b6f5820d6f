"""EarthMind-Bench: paired optical and SAR pictures; multiple choice, open questions, referring expressions.

Layout: ``test/{rgb,sar}/img/*.png`` (some copies have one more ``img/``), one JSON file of questions
for each task anywhere below the root, and ``Refer_Segm/sarnew/{rgb,sar}/`` with ``refs(unc).p`` and
``instances.json``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath
from typing import Any

from earthmind.datasets.picture_files import picture, same_size
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, folder_in, picture_file, read_json
from earthmind.evaluation.readers.refer import read_expressions
from earthmind.model.protocol import ModelCard, Picture

CHOICE_TASKS = {
    "scene_classification": "scene_classification_unmatched.json",
    "object_existence": "object_existence_all_unmatched.json",
    "hallucination_detection": "hallucination_detection_all_unmatched.json",
    "object_counting": "object_counting_all_unmatched.json",
    "spatial_relationship": "spatial_relationship_all_unmatched.json",
}
OPEN_TASKS = {
    "caption": "caption_all_unmatched.json",
    "disaster": "disaster_all_unmatched.json",
    "navigation": "Navigation_all_unmatched.json",
    "urban": "urban_all_unmatched.json",
}
REFERRING = "referring"
GROUPS = {
    "test": (*CHOICE_TASKS, *OPEN_TASKS, REFERRING),
    "mcq": tuple(CHOICE_TASKS),
    "open": tuple(OPEN_TASKS),
}
FOLDERS = {"optical": "rgb", "sar": "sar"}


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Questions of a task, of ``mcq``, ``open``, or of all: ``test``.

    Raises:
        InputError: There is no such split, or a file or field is missing.
    """
    tasks = GROUPS.get(split, (split,))
    known = (*CHOICE_TASKS, *OPEN_TASKS, REFERRING)
    if not set(tasks) <= set(known):
        raise InputError(
            f'EarthMind-Bench has no split "{split}"; use one of: {", ".join((*GROUPS, *known))}.',
            code="split",
        )
    for task in tasks:
        yield from _referring(root, sensors) if task == REFERRING else _questions(root, task, sensors)


def _questions(root: Path, task: str, sensors: Sequence[str]) -> Iterator[BenchmarkSample]:
    choice = task in CHOICE_TASKS
    path = _below(root, (CHOICE_TASKS | OPEN_TASKS)[task])
    folders = {sensor: _pictures_folder(root, FOLDERS[sensor]) for sensor in sensors}
    for number, entry in enumerate(entries(read_json(path), path)):
        stem = PurePosixPath(str(field(entry, "file_name", path))).stem
        found = [picture(sensor, picture_file(folder, stem)) for sensor, folder in folders.items()]
        yield BenchmarkSample(
            identifier=f"{task}-{number}",
            kind=Kind.CHOICE if choice else Kind.OPEN,
            task=task,
            pictures=same_size(found, stem),
            question=str(field(entry, "question", path)),
            options=tuple(map(str, field(entry, "candidate", path))) if choice else (),
            answers=_texts(field(entry, "answer", path)),
        )


def _referring(root: Path, sensors: Sequence[str]) -> Iterator[BenchmarkSample]:
    folder = folder_in(root / "Refer_Segm" / "sarnew", root / "test" / "Refer_Segm" / "sarnew")
    for expression in read_expressions(folder, "all"):
        stem = PurePosixPath(expression.file_name).stem
        found: list[Picture] = [
            picture(sensor, picture_file(folder_in(folder / FOLDERS[sensor]), stem)) for sensor in sensors
        ]
        yield BenchmarkSample(
            identifier=expression.identifier,
            kind=Kind.REFERRING,
            task=REFERRING,
            pictures=same_size(found, stem),
            question=expression.words,
            mask=expression.mask,
        )


def _pictures_folder(root: Path, sensor_folder: str) -> Path:
    base = root / "test" / sensor_folder / "img"
    return folder_in(base / "img") if (base / "img").is_dir() else folder_in(base)


def _below(root: Path, name: str) -> Path:
    found = sorted(root.rglob(name))
    if not found:
        raise InputError(
            f"There is no {name} below {root}; give --root the folder of EarthMind-Bench.",
            code="no_benchmark",
        )
    return found[0]


def _texts(answer: Any) -> tuple[str, ...]:
    return tuple(map(str, answer)) if isinstance(answer, list) else (str(answer),)
