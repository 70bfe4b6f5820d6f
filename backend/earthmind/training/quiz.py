"""Questions with known answers about held-out samples: multiple choice, and probes for made-up answers."""

from __future__ import annotations

import random
from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.datasets.concepts import CONCEPTS, LAND_COVER, PHRASES, SYNONYMS, Knowledge
from earthmind.datasets.samples import UNKNOWN, Sample, sample_pictures
from earthmind.model.nano.mask_measures import DIRECTIONS, Measured, measure
from earthmind.model.protocol import Mask, Model, TextPiece
from earthmind.training.batches import knowledge_of
from earthmind.training.instructions import made_up

CLEARLY = 0.02
"""Share above which a concept is there without doubt."""
MARGIN = 0.05
AT_ONCE = 4
"""Questions about one sample at least: looking at it costs more than answering."""


@dataclass(frozen=True)
class QuizItem:
    """A question with its right answer.

    Attributes:
        family: What kind of question it is.
        text: The question, options one a line.
        answer: The right option as it is written; empty where refusing is right.
    """

    family: str
    text: str
    answer: str


@dataclass(frozen=True)
class Known:
    """What is known of a sample, for one quiz item.

    Attributes:
        knowledge: Shares and sensors.
        truth: Measured on the labels, by concept.
    """

    knowledge: Knowledge
    truth: dict[str, Measured]


def make_quiz(sample: Sample, each: int, random_: random.Random) -> list[QuizItem]:
    """About ``each`` questions about one sample, of changing families."""
    known = Known(knowledge_of(sample), _truths(sample))
    made: list[QuizItem] = []
    for family in random_.sample(FAMILIES, len(FAMILIES)):
        item = family(known, random_)
        if item is not None:
            made.append(item)
    return made[:each]


def _truths(sample: Sample) -> dict[str, Measured]:
    seen = sample.valid[0].any(0)
    truths = {}
    for concept, label in zip(CONCEPTS, sample.labels, strict=True):
        known = (label != UNKNOWN) & seen
        if known.sum() > 0.9 * max(int(seen.sum()), 1):
            truths[concept] = measure(concept, (label == 1).astype(np.float32), known)
    return truths


def _item(family: str, question: str, options: Sequence[str], right: str, random_: random.Random) -> QuizItem:
    shuffled = random_.sample(options, len(options))
    written = [f"{letter}. {option}" for letter, option in zip("ABCDEFGH", shuffled, strict=False)]
    return QuizItem(family, "\n".join([f"{question}?", *written]), written[shuffled.index(right)])


def _ask(forms: str, concept: str, random_: random.Random) -> str:
    return str(random_.choice(PHRASES[forms])).format(random_.choice(SYNONYMS[concept]))


def _draw(concepts: list[str], random_: random.Random) -> str | None:
    return random_.choice(concepts) if concepts else None


def _there(known: Known) -> list[str]:
    return [c for c, mask in known.truth.items() if mask.share >= CLEARLY and not known.knowledge.needs(c)]


def _exists(known: Known, random_: random.Random) -> QuizItem | None:
    concept = _draw(_there(known), random_)
    if concept is None:
        return None
    return _item("existence", _ask("exist_forms", concept, random_), ("yes", "no"), "yes", random_)


def _absent(known: Known, random_: random.Random) -> QuizItem | None:
    absent = [c for c, m in known.truth.items() if m.share == 0 and not known.knowledge.needs(c)]
    concept = _draw(absent, random_)
    if concept is None:
        return None
    return _item("absent probe", _ask("exist_forms", concept, random_), ("yes", "no"), "no", random_)


def _unknown(_known: Known, random_: random.Random) -> QuizItem:
    thing = made_up(random_) if random_.random() < 0.2 else random_.choice(PHRASES["probe_things"])
    forms = random_.choice(("segment_forms", "exist_forms", "where_forms"))
    return QuizItem("unknown probe", str(random_.choice(PHRASES[forms])).format(thing), "")


def _count(known: Known, random_: random.Random) -> QuizItem | None:
    concept = _draw([c for c in _there(known) if known.truth[c].count <= 8], random_)
    if concept is None:
        return None
    right = known.truth[concept].count
    options = [right, right + 3, right + 7, 2 * right + 12]
    question = random_.choice(PHRASES["count_forms"]).format(random_.choice(PHRASES["countable"][concept]))
    return _item("count", question, [str(o) for o in options], str(right), random_)


def _share(known: Known, random_: random.Random) -> QuizItem | None:
    concept = _draw(_there(known), random_)
    if concept is None:
        return None
    right = round(100 * known.truth[concept].share)
    written = [f"{(right + more) % 100} %" for more in (0, 25, 50, 75)]
    return _item("share", _ask("share_forms", concept, random_), written, written[0], random_)


def _where(known: Known, random_: random.Random) -> QuizItem | None:
    corners = [name for row in DIRECTIONS for name in row if "-" in name]
    concept = _draw([c for c in _there(known) if known.truth[c].place in corners], random_)
    if concept is None:
        return None
    right = known.truth[concept].place
    return _item("position", _ask("where_forms", concept, random_), corners, right, random_)


def _compare(known: Known, random_: random.Random) -> QuizItem | None:
    concepts = [c for c in known.truth if c not in ("clouds", "permanent water")]
    if len(concepts) < 2:
        return None
    first, second = random_.sample(concepts, 2)
    shares = known.truth[first].share, known.truth[second].share
    if abs(shares[0] - shares[1]) < MARGIN:
        return None
    right = first if shares[0] > shares[1] else second
    return _item("comparison", f"which covers more, {first} or {second}", (first, second), right, random_)


def _rank(known: Known, random_: random.Random) -> QuizItem | None:
    if not all(c in known.truth for c in LAND_COVER):
        return None
    ordered = sorted(LAND_COVER, key=lambda c: -known.truth[c].share)
    if known.truth[ordered[0]].share - known.truth[ordered[1]].share < MARGIN:
        return None
    return _item("land cover", random_.choice(MAIN_COVER), LAND_COVER, ordered[0], random_)


MAIN_COVER = ("what is the main land cover", "which land cover dominates", "what covers most of this area")
Family = Callable[[Known, random.Random], "QuizItem | None"]
FAMILIES: tuple[Family, ...] = (
    _exists, _absent, _absent, _unknown, _unknown, _count, _share, _where, _compare, _rank,
)  # fmt: skip


def is_right(item: QuizItem, text: str, masks: Sequence[NDArray[np.float32]]) -> bool:
    """Whether an answer is right: the exact option, or a refusal that marks nothing."""
    if item.answer:
        return text.splitlines()[-1:] == [item.answer]
    return not masks and "does not know" in text


def take_quiz(
    model: Model, samples: Sequence[Sample], questions: int, random_: random.Random
) -> dict[str, float]:
    """Share of right answers by family; ``questions`` is the mean of the families, ``probes`` of the probes.

    Args:
        model: What is asked.
        samples: Held-out samples.
        questions: How many questions at most.
        random_: Source of chance.
    """
    right: dict[str, list[bool]] = defaultdict(list)
    each = max(AT_ONCE, -(-questions // max(len(samples), 1)))
    chosen = random_.sample(list(samples), min(len(samples), -(-questions // each)))
    for sample in chosen:
        encoded = model.encode(sample_pictures(sample))
        for item in make_quiz(sample, each, random_):
            events = list(model.answer(encoded, item.text))
            text = "".join(event.text for event in events if isinstance(event, TextPiece))
            masks = [event.logits for event in events if isinstance(event, Mask)]
            right[item.family].append(is_right(item, text, masks))
    scores = {family: float(np.mean(answers)) for family, answers in sorted(right.items())}
    probes = [answer for family, answers in right.items() if "probe" in family for answer in answers]
    families = [score for family, score in scores.items() if "unknown" not in family]
    return {
        **{family: round(score, 4) for family, score in scores.items()},
        "questions": round(float(np.mean(families)), 4) if families else 0.0,
        "probes": round(float(np.mean(probes)), 4) if probes else 0.0,
        "asked": sum(len(answers) for answers in right.values()),
    }
