"""Answers of a model to scores, whatever kinds of questions a benchmark has."""

from __future__ import annotations

from itertools import chain

from earthmind.evaluation.answer_scores import (
    by_task,
    choice_is_right,
    label_scores,
    named_labels,
    same_class,
    same_letter,
    same_letters,
    short_answer_is_right,
)
from earthmind.evaluation.box_scores import BoxScorer
from earthmind.evaluation.questions import GivenAnswer, Kind
from earthmind.evaluation.referring_scores import MaskOutcome, compare_masks, referring_scores
from earthmind.evaluation.text_scores import cider, meteor


class Scorer:
    """Takes answers one by one, keeps what the scores need (no pixels), and gives the scores."""

    def __init__(self) -> None:
        self.n = 0
        self._marks: list[tuple[str, float]] = []
        self._masks: dict[str, list[MaskOutcome]] = {}
        self._boxes = BoxScorer()
        self._labels: list[tuple[set[str], set[str]]] = []
        self._texts: dict[str, list[tuple[str, tuple[str, ...]]]] = {}

    def add(self, answer: GivenAnswer) -> None:
        """Take one answer."""
        sample = answer.sample
        self.n += 1
        if sample.kind is Kind.REFERRING:
            if sample.mask is None:
                raise ValueError(f"the referring sample {sample.identifier} has no mask")
            self._masks.setdefault(sample.task, []).append(
                compare_masks(answer.mask, sample.mask, sample.known)
            )
        elif sample.kind in (Kind.BOX, Kind.BOXES):
            self._boxes.add(answer)
        elif sample.kind is Kind.OPEN:
            self._texts.setdefault(sample.task, []).append((answer.text, sample.answers))
        elif sample.kind is Kind.LABELS:
            self._labels.append((named_labels(answer.text, sample.options), set(sample.answers)))
        else:
            self._marks.append((self._group(answer), float(is_right(answer))))

    def scores(self) -> dict[str, float]:
        """All scores by name: ``accuracy/...``, ``meteor/...``, ``f1/...``, of masks and of boxes."""
        found = by_task(self._marks, "accuracy")
        if self._labels:
            found |= label_scores(self._labels)
        found |= self._text_scores()
        return found | self._mask_scores() | self._boxes.scores()

    def _mask_scores(self) -> dict[str, float]:
        """Scores over all masks, and those of each task under its name where there are several."""
        if not self._masks:
            return {}
        found = referring_scores(chain.from_iterable(self._masks.values()))
        if len(self._masks) > 1:
            for task, outcomes in self._masks.items():
                own = referring_scores(outcomes)
                found |= {f"{name}/{task}": own[name] for name in ("miou", "oiou")}
        return found

    def _text_scores(self) -> dict[str, float]:
        meteors = [
            (task, meteor(text, references)) for task, own in self._texts.items() for text, references in own
        ]
        ciders = [
            (task, score)
            for task, own in self._texts.items()
            for score in cider([text for text, _ in own], [references for _, references in own])
        ]
        return by_task(meteors, "meteor") | by_task(ciders, "cider")

    @staticmethod
    def _group(answer: GivenAnswer) -> str:
        """Scene classes are groups of their own, so that the macro mean is over classes."""
        sample = answer.sample
        return sample.answers[0] if sample.kind is Kind.SCENE else sample.task


def is_right(answer: GivenAnswer) -> bool:
    """Whether an answer that is right or wrong is right."""
    sample = answer.sample
    if sample.kind is Kind.CHOICE:
        return choice_is_right(answer.text, sample.options, sample.answers[0])
    if sample.kind is Kind.LETTER:
        return same_letter(answer.text, sample.answers[0])
    if sample.kind is Kind.LETTERS:
        return same_letters(answer.text, sample.answers)
    if sample.kind is Kind.VQA:
        return short_answer_is_right(answer.text, sample.answers[0], sample.task)
    return same_class(answer.text, sample.answers[0])
