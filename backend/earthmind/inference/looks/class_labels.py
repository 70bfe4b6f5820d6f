"""What the values of somebody's class map stand for: labels in words to concepts of a model."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from earthmind.described import CLOSED, described
from earthmind.errors import InputError
from earthmind.inference.plan.expression import Concept
from earthmind.inference.plan.read_question import read_question
from earthmind.sentences import Listed, Sentence

_SEEN_AT_ONE_DATE = {"permanent water": "water"}
MOST_LABELS = 256


@dataclass(frozen=True)
class MapClass:
    """A value of a class map, and what it stands for."""

    __pydantic_config__ = CLOSED

    value: int = described("As it is stored in the raster.")
    label: str = described("What it stands for, in words: forest, Tree cover, Wald.", min_length=1)


@dataclass(frozen=True)
class KnownClass:
    """A value of a class map whose label a model can look for.

    Attributes:
        value: As it is stored in the raster.
        label: As the map calls it.
        concept: As the model calls it.
    """

    value: int
    label: str
    concept: str


def known_classes(
    classes: Sequence[MapClass], concepts: Sequence[str], model: str
) -> tuple[list[KnownClass], list[str]]:
    """The classes that a model can look for, and the labels of the others.

    Args:
        classes: Values and labels; of several labels for a value the last one counts.
        concepts: That the model knows.
        model: Its name, for people.

    Raises:
        InputError: There are too many, or the model can look for none of them.
    """
    if len(classes) > MOST_LABELS:
        raise InputError(
            Sentence(
                "{count} classes are named; a class map has at most {most}.",
                count=len(classes),
                most=MOST_LABELS,
            ),
            code="classes",
        )
    labels = {each.value: " ".join(each.label.split()) for each in classes}
    read = {label: concept_of(label, concepts) for label in dict.fromkeys(labels.values())}
    known = [
        KnownClass(value, label, concept)
        for value, label in sorted(labels.items())
        if (concept := read[label]) is not None
    ]
    if not known:
        raise InputError(
            Sentence(
                "{model} can look for none of the map's classes ({labels}); say what the values are, as in "
                "10=forest,80=water. It knows {concepts}.",
                model=model,
                labels=Listed(list(read)[:10]),
                concepts=Listed(concepts),
            ),
            code="classes",
        )
    return known, [label for label, concept in read.items() if concept is None]


def concept_of(label: str, concepts: Sequence[str]) -> str | None:
    """The concept that a label in any of the seven languages stands for; None where it is none of these."""
    exact = label.strip().lower()
    if exact in concepts:
        return exact
    intent = read_question(label)
    if len(intent.subjects) != 1 or intent.beyond or not isinstance(intent.subjects[0], Concept):
        return None
    name = intent.subjects[0].name
    name = _SEEN_AT_ONE_DATE.get(name, name)
    return name if name in concepts else None


def labels_of_tags(tags: Mapping[str, str]) -> list[MapClass]:
    """The classes that the tags of a raster name, ``CLASS_1`` and so on, as our own maps have them."""
    named = []
    for name, label in tags.items():
        number = name.removeprefix("CLASS_")
        if number != name and number.isdecimal() and label.strip():
            named.append(MapClass(int(number), label))
    return sorted(named, key=lambda each: each.value)
