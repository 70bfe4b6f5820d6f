"""What one benchmark question is, whatever the benchmark."""

from __future__ import annotations

from dataclasses import dataclass
from enum import Enum

import numpy as np
from numpy.typing import NDArray

from earthmind.model.protocol import Picture


class Kind(str, Enum):
    """What kind of answer a question wants, and so how it is scored."""

    CHOICE = "choice"
    LETTER = "letter"
    OPEN = "open"
    REFERRING = "referring"
    VQA = "vqa"
    SCENE = "scene"
    LABELS = "labels"
    LETTERS = "letters"
    BOX = "box"
    BOXES = "boxes"


Box = tuple[float, float, float, float]
"""Left, top, right and bottom in shares of the picture."""


@dataclass(frozen=True)
class BenchmarkSample:
    """One question about one place.

    Attributes:
        identifier: Names it in messages and in files of answers.
        kind: How it is scored.
        task: Group of questions that is scored by itself, such as ``object_counting`` or ``presence``.
        pictures: What the model is shown, all of one height and width.
        question: In the words of the benchmark; for ``REFERRING`` the expression alone.
        options: What can be chosen from; empty where the answer is free.
        answers: What is right: one text for ``CHOICE``, ``VQA`` and ``SCENE``; one that begins with a letter
            for ``LETTER``; all letters for ``LETTERS``; all references for ``OPEN``; all labels for
            ``LABELS``; none where a mask or boxes are right.
        mask: bool (H, W) for ``REFERRING``, else None.
        known: bool (H, W), the pixels of the mask that count; None where all do.
        boxes: What is right for ``BOX``, one, and for ``BOXES``, all.
    """

    identifier: str
    kind: Kind
    task: str
    pictures: tuple[Picture, ...]
    question: str
    options: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    mask: NDArray[np.bool_] | None = None
    known: NDArray[np.bool_] | None = None
    boxes: tuple[Box, ...] = ()

    @property
    def prompt(self) -> str:
        """What the model is asked: an instruction for a mask, or the question with one option a line.

        Where boxes are right a mask is asked for as well: boxes that a model says count, else those around
        its mask.
        """
        if self.kind in (Kind.REFERRING, Kind.BOX, Kind.BOXES):
            return f"Please segment {self.question} in this image."
        return "\n".join((self.question, *self.options))


@dataclass(frozen=True)
class GivenAnswer:
    """What a model answered.

    Attributes:
        sample: To what.
        text: Its words.
        mask: bool (H, W), the union of its masks; None where it drew none.
    """

    sample: BenchmarkSample
    text: str
    mask: NDArray[np.bool_] | None = None
