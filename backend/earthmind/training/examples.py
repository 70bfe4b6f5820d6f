"""Examples to fine-tune on: JSON lines beside pictures and masks."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.picture_files import picture, read_mask, same_size
from earthmind.errors import InputError
from earthmind.model.earthmind.config import TilingConfig
from earthmind.model.earthmind.encoded_scene import OPTICAL, SAR, check_pictures
from earthmind.model.protocol import SEG_TOKEN, Picture

FIELDS = (OPTICAL, SAR, "question", "answer", "masks")


@dataclass(frozen=True)
class Example:
    """One question with its answer.

    Attributes:
        pictures: Of one place.
        question: As an analyst asks.
        answer: As the model should answer, with one ``[SEG]`` for each mask.
        masks: bool (H, W) each.
    """

    pictures: tuple[Picture, ...]
    question: str
    answer: str
    masks: tuple[NDArray[np.bool_], ...] = ()

    def __post_init__(self) -> None:
        """Refuse an answer whose masks do not match its markers."""
        if self.answer.count(SEG_TOKEN) != len(self.masks):
            raise InputError(
                f'The answer "{self.answer[:60]}" has {self.answer.count(SEG_TOKEN)} {SEG_TOKEN} but '
                f"{len(self.masks)} masks; give one mask for each."
            )


@dataclass(frozen=True)
class ExampleFile:
    """A file of examples, read anew in each pass, so that it need not fit into memory.

    A line is a JSON object with ``question``, ``answer``, one or both of ``optical`` and ``sar`` (8-bit
    pictures) and, where the answer has ``[SEG]``, ``masks``: pictures that are not 0 inside, in the order of
    the markers. Paths are relative to the file.

    Attributes:
        path: Of the file.
        tiling: How the model cuts pictures.
    """

    path: Path
    tiling: TilingConfig

    def __iter__(self) -> Iterator[Example]:
        """One example after the other.

        Raises:
            InputError: The file, a line, a picture or a mask cannot be used; the sentence says which.
        """
        for number, line in enumerate(self._lines(), 1):
            try:
                if line.strip():
                    yield self._example(_fields(line))
            except InputError as error:
                raise InputError(f"{self.path}, line {number}: {error.message}", code=error.code) from error

    def _lines(self) -> list[str]:
        try:
            return self.path.read_text(encoding="utf-8").split("\n")
        except (OSError, ValueError) as error:
            raise InputError(f"{self.path} cannot be read as a text file; check --examples.") from error

    def _example(self, values: Mapping[str, Any]) -> Example:
        folder = self.path.parent
        pictures = [picture(s, folder / _text(values, s)) for s in (OPTICAL, SAR) if s in values]
        if not pictures:
            raise InputError('there is no picture; give "optical", "sar" or both.')
        check_pictures(same_size(pictures, "this example"), self.tiling)
        masks = tuple(read_mask(folder / name) for name in _texts(values, "masks"))
        height, width = pictures[0].valid.shape
        if any(mask.shape != (height, width) for mask in masks):
            raise InputError(f"a mask has not the {width} x {height} pixels of the pictures.")
        return Example(tuple(pictures), _text(values, "question"), _text(values, "answer"), masks)


def _fields(line: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except ValueError as error:
        raise InputError(f"this is not JSON ({error}).") from error
    if not isinstance(values, dict) or not values.keys() <= set(FIELDS):
        raise InputError(f"this is no JSON object with fields of these only: {', '.join(FIELDS)}.")
    return values


def _text(values: Mapping[str, Any], name: str) -> str:
    text = values.get(name)
    if not isinstance(text, str) or not text.strip():
        raise InputError(f'"{name}" is missing or no text.')
    return text


def _texts(values: Mapping[str, Any], name: str) -> list[str]:
    texts = values.get(name, [])
    if not isinstance(texts, list) or not all(isinstance(text, str) for text in texts):
        raise InputError(f'"{name}" is no list of paths.')
    return texts
