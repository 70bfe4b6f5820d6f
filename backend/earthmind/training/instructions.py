"""Questions and answers about one training sample, made from what is known of its pixels.

The answers name what they segment between ``<p>`` and ``</p>``, put ``[SEG]`` where a mask belongs, and
``[SHARE]`` where the share of the picture that the last mask covers is to be measured and written: the
model decides what to say, the number comes from its own mask.
"""

from __future__ import annotations

import json
import random
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

CONCEPTS = ("water", "flooded area", "permanent water", "vegetation", "forest", "built-up area", "clouds")

_PHRASES: dict[str, Any] = json.loads(Path(__file__).with_name("phrases.json").read_text(encoding="utf-8"))
SYNONYMS: Mapping[str, Sequence[str]] = _PHRASES["synonyms"]
ABILITY = "I can find water, flooded area, permanent water, vegetation, forest, built-up area and clouds."


@dataclass(frozen=True)
class Knowledge:
    """What is known of a sample.

    Attributes:
        shares: Share of the valid pixels by concept, 0..1; concepts not labelled are left out.
        has_optical: Whether the model is shown an optical picture of the latest date.
        two_dates: Whether it is shown an earlier date as well.
    """

    shares: Mapping[str, float]
    has_optical: bool
    two_dates: bool


@dataclass(frozen=True)
class Exchange:
    """One question, its answer, and the concept of each ``[SEG]`` in it."""

    question: str
    answer: str
    concepts: tuple[str, ...] = ()


PRESENT_SHARE = 0.004


def exchange(knowledge: Knowledge, random_: random.Random) -> Exchange:
    """Draw one question that can be answered from what is known, and its answer."""
    families = (
        (_segment, 0.4), (_exists, 0.17), (_share, 0.17), (_suitable, 0.04), (_describe, 0.05),
        (_unknown_thing, 0.1), (_off_topic, 0.04), (_water_kind, 0.03),
    )  # fmt: skip
    while True:
        family = random_.choices([f for f, _ in families], [w for _, w in families])[0]
        made = family(knowledge, random_)
        if made is not None:
            return made


def _presence(knowledge: Knowledge, concept: str) -> bool | None:
    """Whether a concept is there; None where that is not known or too little to say."""
    share = knowledge.shares.get(concept)
    if share is None or 0 < share < PRESENT_SHARE:
        return None
    return share > 0


def _needs(knowledge: Knowledge, concept: str) -> str | None:
    """What the model says when it is not shown what the concept needs."""
    if concept == "permanent water" and not knowledge.two_dates:
        return "I need a picture from before the flood to tell <p>permanent water</p> from flood water."
    if concept == "clouds" and not knowledge.has_optical:
        return "Clouds cannot be seen in SAR. I need an optical layer to find clouds."
    return None


def _draw_concept(knowledge: Knowledge, random_: random.Random) -> str:
    concepts = [c for c in CONCEPTS if c in knowledge.shares]
    weights = [3.0 if c in ("water", "flooded area") else 1.0 for c in concepts]
    if not knowledge.two_dates:
        concepts, weights = [*concepts, "permanent water"], [*weights, 0.3]
    if not knowledge.has_optical:
        concepts, weights = [*concepts, "clouds"], [*weights, 0.3]
    return random_.choices(concepts, weights)[0]


def _absent(concept: str, random_: random.Random) -> str:
    return random_.choice((f"I see no {concept} here.", f"There is no {concept} in this image."))


def _segment(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(_PHRASES["segment_forms"]).format(random_.choice(SYNONYMS[concept]))
    if needs := _needs(knowledge, concept):
        return Exchange(question, needs)
    present = _presence(knowledge, concept)
    if present is None:
        return None
    if not present:
        return Exchange(question, _absent(concept, random_))
    answer = random_.choice(
        (f"Sure. The <p>{concept}</p> is marked: [SEG].", f"Here is the <p>{concept}</p>: [SEG].")
    )
    return Exchange(
        question,
        answer.replace("clouds</p> is", "clouds</p> are").replace("is the <p>cl", "are the <p>cl"),
        (concept,),
    )


def _exists(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(_PHRASES["exist_forms"]).format(random_.choice(SYNONYMS[concept]))
    if concept == "flooded area" and random_.random() < 0.5:
        question = random_.choice(_PHRASES["flood_exist"])
    if needs := _needs(knowledge, concept):
        return Exchange(question, needs)
    present = _presence(knowledge, concept)
    if present is None:
        return None
    if not present:
        return Exchange(question, f"No, I see no {concept} here.")
    return Exchange(
        question,
        f"Yes. <p>{concept.capitalize()}</p> [SEG] cover{_s(concept)} about [SHARE] of the area.",
        (concept,),
    )


def _share(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(_PHRASES["share_forms"]).format(random_.choice(SYNONYMS[concept]))
    special = {"water": _PHRASES["water_share"], "flooded area": _PHRASES["flood_share"]}.get(concept)
    if special and random_.random() < 0.6:
        question = random_.choice(special)
    if needs := _needs(knowledge, concept):
        return Exchange(question, needs)
    present = _presence(knowledge, concept)
    if present is None:
        return None
    if not present:
        return Exchange(question, f"None of it: I see no {concept} here.")
    return Exchange(
        question,
        f"<p>{concept.capitalize()}</p> [SEG] cover{_s(concept)} about [SHARE] of the area.",
        (concept,),
    )


def _suitable(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    question = random_.choice(_PHRASES["suitable_forms"])
    caution = "I cannot judge slope, soil or planning law."
    flooded, water = (_presence(knowledge, c) for c in ("flooded area", "water"))
    if flooded:
        text = f"Not everywhere: <p>flooded area</p> [SEG] covers about [SHARE] of it. {caution}"
        return Exchange(question, text, ("flooded area",))
    if flooded is None or water is None:
        return None
    if water:
        text = f"Not on the <p>water</p> [SEG], about [SHARE] of it. I see no flooded area. {caution}"
        return Exchange(question, text, ("water",))
    return Exchange(question, f"I see no water or flooded area here. {caution}")


def _describe(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    question = random_.choice(_PHRASES["describe_forms"])
    found = [c for c in ("water", "flooded area", "vegetation", "built-up area") if _presence(knowledge, c)]
    if not found:
        return None
    parts = [f"<p>{c}</p> [SEG] about [SHARE]" for c in found[:3]]
    return Exchange(question, "I see " + ", ".join(parts) + " of the area.", tuple(found[:3]))


def _unknown_thing(_knowledge: Knowledge, random_: random.Random) -> Exchange:
    forms: Sequence[str] = random_.choice(
        (
            _PHRASES["segment_forms"],
            _PHRASES["segment_forms"],
            _PHRASES["exist_forms"],
            _PHRASES["share_forms"],
        )
    )
    thing = random_.choice(_PHRASES["unknown_things"])
    if random_.random() < 0.2:
        thing = f"the {random_.choice(('largest', 'red', 'northern', 'old', 'small', 'new'))} {thing}"
    return Exchange(random_.choice(forms).format(thing), f"I do not know how to find that. {ABILITY}")


def _off_topic(_knowledge: Knowledge, random_: random.Random) -> Exchange:
    return Exchange(random_.choice(_PHRASES["off_topic"]), f"I cannot answer that. {ABILITY}")


def _water_kind(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    kind = random_.choice(_PHRASES["water_kinds"])
    size = random_.choice(("", "", "largest ", "biggest ", "main ", "smallest ", "northern "))
    question = random_.choice(_PHRASES["segment_forms"] + _PHRASES["exist_forms"]).format(f"the {size}{kind}")
    present = _presence(knowledge, "water")
    if present is None:
        return None
    if not present:
        return Exchange(question, _absent("water", random_))
    return Exchange(
        question, "I cannot tell one kind of water from another. All <p>water</p>: [SEG].", ("water",)
    )


def _s(concept: str) -> str:
    return "" if concept == "clouds" else "s"


def all_texts() -> list[str]:
    """Texts that cover the vocabulary of questions and answers, for the tokenizer."""
    draw = random.Random(0)  # noqa: S311  (no secret depends on it)
    shares_of = (dict.fromkeys(CONCEPTS, 0.3), dict.fromkeys(CONCEPTS, 0.0))
    texts = []
    for index in range(12000):
        known = Knowledge(shares_of[index % 2], has_optical=index % 3 > 0, two_dates=index % 5 > 0)
        made = exchange(known, draw)
        texts += [made.question, made.answer]
    return texts
