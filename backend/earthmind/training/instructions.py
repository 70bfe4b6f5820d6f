"""Questions and answers about one training sample, made from what is known of its pixels.

The answers name what they segment between ``<p>`` and ``</p>`` and put ``[SEG]`` where a mask belongs. Where
``[SHARE]``, ``[COUNT]``, ``[WHERE]``, ``[MORE]`` or ``[RANKING]`` stands, something measured on the masks
said before is written: the model decides what to say, the numbers come from its own masks.
"""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence

from earthmind.datasets.concepts import ABILITY, CONCEPTS, PHRASES, SYNONYMS, Exchange, Knowledge, capitalised
from earthmind.training.reports import assess_flood, caption, compare, judge_site, rank_cover, tell_change

Family = Callable[[Knowledge, random.Random], "Exchange | None"]


def exchange(knowledge: Knowledge, random_: random.Random) -> Exchange:
    """Draw one question that can be answered from what is known, and its answer."""
    while True:
        family = random_.choices([f for f, _ in FAMILIES], [w for _, w in FAMILIES])[0]
        made = family(knowledge, random_)
        if made is not None:
            return made


def _draw_concept(knowledge: Knowledge, random_: random.Random) -> str:
    concepts = [c for c in CONCEPTS if c in knowledge.shares]
    weights = [2.5 if c in ("water", "flooded area") else 1.0 for c in concepts]
    if not knowledge.two_dates:
        concepts, weights = [*concepts, "permanent water"], [*weights, 0.3]
    if not knowledge.has_optical:
        concepts, weights = [*concepts, "clouds"], [*weights, 0.3]
    return random_.choices(concepts, weights)[0]


def _about(
    knowledge: Knowledge,
    random_: random.Random,
    concept: str,
    question: str,
    *,
    there: Sequence[str],
    absent: Sequence[str],
) -> Exchange | None:
    """The answer to a question about one concept.

    Args:
        knowledge: Of the sample.
        random_: Source of chance.
        concept: What is asked about.
        question: The question.
        there: Answers where it is there: ``{}`` its name, ``{s}`` its verb's ending, ``{is_}`` its verb.
        absent: Answers where it is not.
    """
    if needs := knowledge.needs(concept):
        return Exchange(question, needs)
    present = knowledge.presence(concept)
    if present is None:
        return None
    words = {"s": "", "is_": "are"} if concept == "clouds" else {"s": "s", "is_": "is"}
    if not present:
        return Exchange(question, random_.choice(absent).format(concept, **words))
    answer = random_.choice(there).format(concept, **words)
    return Exchange(question, capitalised(answer), (concept,))


ABSENT = ("I see no {} here.", "There is no {} in this image.", "I find no {} here.")


def _segment(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(PHRASES["segment_forms"]).format(random_.choice(SYNONYMS[concept]))
    there = (
        "Sure. The <p>{}</p> {is_} marked: [SEG].",
        "Here {is_} the <p>{}</p>: [SEG].",
        "The <p>{}</p> {is_} marked: [SEG].",
    )
    return _about(knowledge, random_, concept, question, there=there, absent=ABSENT)


def _refer(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    """Expressions of size, place and relation: all of the concept is marked, the choice is made elsewhere."""
    concept = _draw_concept(knowledge, random_)
    noun = random_.choice(PHRASES["refer_nouns"][concept])
    thing = random_.choice(PHRASES["refer"]).format(noun) if random_.random() < 0.75 else f"the {noun}"
    question = random_.choice(PHRASES["segment_forms"]).format(thing)
    kind = "Water of any kind is marked: <p>{}</p> [SEG]."
    there = (kind,) if concept == "water" else ("All of the <p>{}</p> {is_} marked: [SEG].",)
    return _about(knowledge, random_, concept, question, there=there, absent=ABSENT)


def _exists(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    words = SYNONYMS[concept] if random_.random() < 0.7 else PHRASES["refer_nouns"][concept]
    question = random_.choice(PHRASES["exist_forms"]).format(random_.choice(words))
    if concept == "flooded area" and random_.random() < 0.5:
        question = random_.choice(PHRASES["flood_exist"])
    there = (
        "Yes: <p>{}</p> [SEG] cover{s} about [SHARE] of the area.",
        "Yes: <p>{}</p> [SEG] cover{s} about [SHARE] of the area.",
    )
    absent = ("No, I see no {} here.", "No, there is no {} in this image.")
    return _about(knowledge, random_, concept, question, there=there, absent=absent)


def _share(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(PHRASES["share_forms"]).format(random_.choice(SYNONYMS[concept]))
    special = {"water": PHRASES["water_share"], "flooded area": PHRASES["flood_share"]}.get(concept)
    if special and random_.random() < 0.5:
        question = random_.choice(special)
    there = (
        "<p>{}</p> [SEG] cover{s} about [SHARE] of the area.",
        "<p>{}</p> [SEG]: about [SHARE] of the area.",
    )
    absent = ("None of it: I see no {} here.", "0 %: I see no {} here.")
    return _about(knowledge, random_, concept, question, there=there, absent=absent)


def _count(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    if random_.random() < 0.2:
        thing = random_.choice(PHRASES["uncountable"])
        return _refusal(random_.choice(PHRASES["count_forms"]).format(thing))
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(PHRASES["count_forms"]).format(random_.choice(PHRASES["countable"][concept]))
    there = (
        "Number of separate parts of the <p>{}</p> [SEG]: [COUNT].",
        "The <p>{}</p> [SEG]: number of separate parts: [COUNT].",
    )
    return _about(knowledge, random_, concept, question, there=there, absent=("None: I see no {} here.",))


def _place(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    concept = _draw_concept(knowledge, random_)
    question = random_.choice(PHRASES["where_forms"]).format(random_.choice(SYNONYMS[concept]))
    there = (
        "The <p>{}</p> [SEG] {is_} [WHERE].",
        "<p>{}</p> [SEG] lie{s} mainly [WHERE], north being up.",
    )
    return _about(knowledge, random_, concept, question, there=there, absent=ABSENT)


def _water_kind(knowledge: Knowledge, random_: random.Random) -> Exchange | None:
    kind = random_.choice(PHRASES["water_kinds"])
    forms = PHRASES["segment_forms"] + PHRASES["where_forms"]
    question = random_.choice(forms).format(f"the {kind}" if random_.random() < 0.7 else kind)
    there = ("Water of any kind is marked: <p>{}</p> [SEG].",)
    return _about(knowledge, random_, "water", question, there=there, absent=ABSENT)


def _refusal(question: str) -> Exchange:
    return Exchange(question, f"This small model does not know [ASKED]; {ABILITY}")


def _unknown_thing(_knowledge: Knowledge, random_: random.Random) -> Exchange:
    kinds = ("segment", "segment", "exist", "exist", "share", "where", "count")
    thing = made_up(random_) if random_.random() < 0.12 else random_.choice(PHRASES["unknown_things"])
    if random_.random() < 0.2:
        thing = f"the {random_.choice(('largest', 'red', 'northern', 'old', 'small', 'new'))} {thing}"
    elif random_.random() < 0.3:
        thing = f"{random_.choice(('the', 'a', 'any', 'all', 'some'))} {thing}"
    return _refusal(random_.choice(PHRASES[f"{random_.choice(kinds)}_forms"]).format(thing))


SOUNDS = [
    "ba",
    "ko",
    "ri",
    "ten",
    "sul",
    "mar",
    "ol",
    "gre",
    "pi",
    "vant",
    "ex",
    "du",
    "cho",
    "lin",
    "ers",
]


def made_up(random_: random.Random) -> str:
    """A word that means nothing, so that the model learns to refuse words it never saw."""
    return "".join(random_.choice(SOUNDS) for _ in range(random_.randint(2, 4)))


def _off_topic(_knowledge: Knowledge, random_: random.Random) -> Exchange:
    return _refusal(random_.choice(PHRASES["off_topic"]))


FAMILIES: tuple[tuple[Family, float], ...] = (
    (_segment, 0.24), (_refer, 0.08), (_exists, 0.13), (_share, 0.1), (_count, 0.08), (_place, 0.07),
    (compare, 0.06), (rank_cover, 0.035), (caption, 0.035), (assess_flood, 0.03), (judge_site, 0.025),
    (tell_change, 0.03), (_unknown_thing, 0.13), (_off_topic, 0.035), (_water_kind, 0.025),
)  # fmt: skip


def all_texts() -> list[str]:
    """Texts that cover the vocabulary of questions and answers, for the tokenizer."""
    draw = random.Random(0)  # noqa: S311  (no secret depends on it)
    shares_of = (dict.fromkeys(CONCEPTS, 0.3), dict.fromkeys(CONCEPTS, 0.0))
    texts = []
    for index in range(16000):
        known = Knowledge(shares_of[index % 2], has_optical=index % 3 > 0, two_dates=index % 5 > 0)
        made = exchange(known, draw)
        texts += [made.question, made.answer]
    return texts
