"""DisasterM3: multiple choice about a place before (optical) and after (optical or SAR) a disaster.

Layout: ``benchmark_release.json``, a list with ``task``, ``pre_image_path``, ``post_image_path``,
``post_image_type`` (Optical or SAR), ``prompts``, ``options_str`` (all options in one line) and
``ground_truth_option``; pictures below the same folder, or below ``disaster`` in it.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from earthmind.datasets.picture_files import picture, same_size
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, file_in, read_json
from earthmind.model.protocol import ModelCard, Picture

LISTING = "benchmark_release.json"
FOLDERS = ("", "disaster", "images")
ALL = "test"


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Questions of a task, such as ``building_damage_counting``, or of all: ``test``.

    Of the sensors only those questions are asked whose later picture is of one of them; the earlier picture
    is optical always. Questions without options are left out.

    Raises:
        InputError: A file or field is missing, there is no such task, or none with these sensors.
    """
    path = file_in(root / LISTING, root / "data" / LISTING)
    listed = [entry for entry in entries(read_json(path), path) if entry.get("options_str")]
    tasks = sorted({_task(entry, path) for entry in listed})
    if split not in (ALL, *tasks):
        raise InputError(
            f'DisasterM3 has no task "{split}" with options; use {ALL} or one of: {", ".join(tasks)}.',
            code="split",
        )
    for number, entry in enumerate(listed):
        sensor = _sensor(entry, path)
        if split in (ALL, _task(entry, path)) and sensor in sensors:
            yield _sample(entry, number, sensor, path)


def _sample(entry: Mapping[str, Any], number: int, sensor: str, path: Path) -> BenchmarkSample:
    return BenchmarkSample(
        identifier=str(number),
        kind=Kind.LETTER,
        task=_task(entry, path),
        pictures=_pair(entry, number, sensor, path),
        question=str(field(entry, "prompts", path)),
        options=(str(field(entry, "options_str", path)),),
        answers=(str(field(entry, "ground_truth_option", path)),),
    )


def _pair(entry: Mapping[str, Any], number: int, sensor: str, path: Path) -> tuple[Picture, ...]:
    """The later picture, and the earlier one."""
    later = picture(sensor, _picture_file(entry, "post_image_path", path))
    earlier = picture("optical", _picture_file(entry, "pre_image_path", path))
    return same_size((later, replace(earlier, moment=-1)), f"{path.name}, entry {number}")


def _picture_file(entry: Mapping[str, Any], name: str, path: Path) -> Path:
    """A picture by its path in the listing, which may be written as on Windows; never outside the folder."""
    parts = [part for part in str(field(entry, name, path)).replace("\\", "/").split("/") if part]
    if not parts or any(part == ".." or ":" in part for part in parts):
        raise InputError(f'{path}: "{entry[name]}" is no path of a picture in its folder.', code="field")
    return file_in(*(path.parent.joinpath(folder, *parts) for folder in FOLDERS))


def _task(entry: Mapping[str, Any], path: Path) -> str:
    return "_".join(str(field(entry, "task", path)).lower().split())


def _sensor(entry: Mapping[str, Any], path: Path) -> str:
    sensor = str(field(entry, "post_image_type", path)).strip().lower()
    if sensor not in ("optical", "sar"):
        raise InputError(f'{path}: "{sensor}" is neither Optical nor SAR.', code="field")
    return sensor
