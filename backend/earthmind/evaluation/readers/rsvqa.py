"""RSVQA, low resolution (Sentinel-2) and high resolution (aerial): questions made from OpenStreetMap.

Layout: ``*_split_<split>_{questions,answers,images}.json`` and a folder of pictures named by number. Source:
Lobry et al., RSVQA: Visual Question Answering for Remote Sensing Data, 10.1109/TGRS.2020.2988782.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from earthmind.datasets.picture_files import picture
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, folder_in, picture_file, read_json
from earthmind.model.protocol import ModelCard, Picture

PICTURES = ("Images_LR", "Images_HR", "Data", "Images", "images")


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Questions of a split, those about one picture one after the other; the types are the tasks.

    Entries that the benchmark has switched off (``active`` is false) are left out.

    Raises:
        InputError: A file, field, answer or picture is missing.
    """
    question_file, answer_file = (_one(root, split, part) for part in ("questions", "answers"))
    folder = folder_in(*(root / name for name in PICTURES))
    answers = {
        str(field(entry, "id", answer_file)): str(field(entry, "answer", answer_file))
        for entry in _active(answer_file, "answers")
    }
    questions = _active(question_file, "questions")
    by_picture: dict[str, list[dict[str, Any]]] = {}
    for entry in questions:
        by_picture.setdefault(str(field(entry, "img_id", question_file)), []).append(entry)
    for number, about in by_picture.items():
        shown = (picture("optical", picture_file(folder, number)),)
        for entry in about:
            yield _sample(entry, shown, answers, question_file)


def _sample(
    entry: dict[str, Any], shown: tuple[Picture, ...], answers: dict[str, str], path: Path
) -> BenchmarkSample:
    number = str(field(entry, "id", path))
    wanted = [str(answer) for answer in field(entry, "answers_ids", path)]
    known = [answers[answer] for answer in wanted if answer in answers]
    if not known:
        raise InputError(f"{path}: question {number} has no answer in the file of answers.", code="field")
    return BenchmarkSample(
        identifier=number,
        kind=Kind.VQA,
        task=str(field(entry, "type", path)),
        pictures=shown,
        question=str(field(entry, "question", path)),
        answers=(known[0],),
    )


def _active(path: Path, name: str) -> list[dict[str, Any]]:
    return [entry for entry in entries(read_json(path), path, name) if entry.get("active", True)]


def _one(root: Path, split: str, part: str) -> Path:
    found = sorted(root.glob(f"*_split_{split}_{part}.json"))
    if len(found) != 1:
        raise InputError(
            f"{root} has {len(found)} files named *_split_{split}_{part}.json, and one is needed; "
            "check --root and --split.",
            code="no_benchmark",
        )
    return found[0]
