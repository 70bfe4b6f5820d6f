"""Facts that are known exactly of simulated scenes, and whether an answer in free words states them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.ombria import SENSORS
from earthmind.datasets.samples import UNKNOWN, Sample, sample_pictures, simulated_sample
from earthmind.evaluation.answer_scores import by_task
from earthmind.model.protocol import Model, TextPiece

FIRST_SEED = 95_000_000  # far from the seeds of training and validation scenes
PLAINLY_THERE = 0.01
KNOWN_ENOUGH = 0.9
TOLERANCE = 5.0

_REFUSAL = re.compile(r"\b(?:i do not know|i don't know|cannot|can't|i need)\b", re.IGNORECASE)
_DENIAL = re.compile(
    r"^(?:no|none|nothing)\b|\b(?:see|is|are|find|found) no\b|\bthere (?:is|are) not\b|\b(?:is|are) absent\b",
    re.IGNORECASE,
)
_PERCENT = re.compile(r"(less than|under|below)?\s*(\d+(?:\.\d+)?)\s*(?:%|per ?cent)", re.IGNORECASE)


@dataclass(frozen=True)
class Fact:
    """A question with an exact answer.

    Attributes:
        question: The question.
        task: ``presence`` (it is there), ``hallucination`` (it is not) or ``share``.
        present: Whether the thing is there.
        percent: Share of the picture that it covers, 0..100, for ``share``; else None.
    """

    question: str
    task: str
    present: bool
    percent: float | None = None


def facts_of(sample: Sample) -> Iterator[Fact]:
    """Presence and share of every concept that is labelled on nearly all of a sample.

    Concepts that cover more than nothing and less than 1 % are left out: whether they count is a matter of
    taste.
    """
    for concept, label in zip(CONCEPTS, sample.labels, strict=True):
        known = label != UNKNOWN
        if known.mean() < KNOWN_ENOUGH:
            continue
        share = float((label[known] == 1).mean())
        if 0 < share < PLAINLY_THERE:
            continue
        verb = "Are" if concept == "clouds" else "Is"
        task = "presence" if share else "hallucination"
        yield Fact(f"{verb} there {concept} in this image?", task, bool(share))
        if share and known.all():
            yield Fact(f"How much of the image is {concept}?", "share", True, 100 * share)


def states_fact(text: str, fact: Fact) -> bool:
    """Whether an answer states a fact.

    Presence: it does not deny ("No, ...", "I see no ...") where the thing is there, and does where it is not;
    an answer that refuses states nothing. Share: the first percentage is within 5 points.
    """
    if _REFUSAL.search(text) or not text.strip():
        return False
    if fact.percent is None:
        return (_DENIAL.search(text.strip()) is None) == fact.present
    percent = stated_percent(text)
    return percent is not None and abs(percent - fact.percent) <= TOLERANCE


def stated_percent(text: str) -> float | None:
    """The first percentage in a text; "less than 1 %" is half of it; None where there is none."""
    match = _PERCENT.search(text)
    if match is None:
        return None
    return float(match[2]) / 2 if match[1] else float(match[2])


def score_facts(model: Model, scenes: int, sensors: Sequence[str] = SENSORS) -> dict[str, float]:
    """Share of facts stated rightly, by task, about simulated scenes that no model was trained on.

    Args:
        model: Any model of the protocol.
        scenes: How many scenes to simulate.
        sensors: What the model is shown.
    """
    marks: list[tuple[str, float]] = []
    for seed in range(FIRST_SEED, FIRST_SEED + scenes):
        sample = simulated_sample(seed)
        encoded = model.encode([p for p in sample_pictures(sample) if p.sensor in sensors])
        for fact in facts_of(sample):
            events = model.answer(encoded, fact.question)
            text = "".join(event.text for event in events if isinstance(event, TextPiece))
            marks.append((fact.task, float(states_fact(text, fact))))
    return {"n": float(len(marks)), **by_task(marks, "facts")}
