"""Words that other words of a question give another meaning: "the third lake by area", "the main river"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from earthmind.inference.plan.question_items import NOUNS, Item

_INVERTED = ("t il", "t elle", "t ils", "t elles", "il", "elle", "ils", "elles", "t on")
_RELATIVE_TO = re.compile(
    r"rispetto|par rapport|(?:con )?respecto|em relação|en relación|in relazione", re.IGNORECASE
)
_WHERE = re.compile(r"(?:where|wo|où|d[oó]nde|dove|onde)\b", re.IGNORECASE)
_MAIN = re.compile(r"princip(?:al|ales|ale|ali|aux|ais)$", re.IGNORECASE)
_RECEDED = re.compile(r"reced|retir|recul|reflu|recu[ao]|ritir|arretr|zurück", re.IGNORECASE)
_SIZES = (
    "by area", "by size", "nach fläche", "nach größe", "par surface", "par taille", "par superficie",
    "por superficie", "por tamaño", "por área", "por tamanho", "per superficie", "per dimensione",
    "per estensione", "per grandezza", "per ampiezza",
)  # fmt: skip


def reread(items: Sequence[Item], language: str) -> Sequence[Item]:
    """The items with the meanings that stand to reason beside one another.

    Args:
        items: A question.
        language: Of the question.
    """
    told = _without_loss(_uninverted(_compared_to(items), language))
    return _only_where(_where_lost(_by_size(_by_perimeter(_with_main(told)))))


def _uninverted(items: Sequence[Item], language: str) -> Sequence[Item]:
    """French "touche-t-il le village" with its pronoun before the verb, which then meets its noun."""
    if language != "fr":
        return items
    told = list(items)
    for at in range(1, len(told)):
        pronoun = told[at].words.lower() in _INVERTED and told[at].tag in ("want", "pron")
        if told[at].tag == "not" and told[at - 1].tag in ("touch", "near"):  # "qui ne touchent pas"
            told[at - 1], told[at] = told[at], told[at - 1]
        if pronoun and told[at - 1].tag in ("touch", "near", "cover", "in", "above", "below", "becomes"):
            told[at - 1], told[at] = Item("want", "presence", told[at].words), told[at - 1]
    return told


def _compared_to(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "how much water is there relative to the forest": sizes, and no direction."""
    much = any(item.tag in ("howmuch", "howmany", "more", "less") for item in items)
    for item in items:
        if much and item.value == "direction" and _RELATIVE_TO.match(item.words):
            item.mean(("want", "comparison"))
    return items


def _with_main(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "the main lake": the largest one."""
    for at, item in enumerate(items):
        around = [other.tag for other in (*items[max(at - 1, 0) : at], *items[at + 1 : at + 2])]
        if item.value == "ranking" and _MAIN.match(item.words) and set(around) & {"thing", "concept", "item"}:
            item.mean(("order", "area"))
    return items


def _without_loss(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "lost under the water": it is flooded, and nothing more is meant by "lost"."""
    under = [at for at, item in enumerate(items) if (item.tag, item.value) == ("adj", "flooded area")]
    lost = [at - 1 for at in under if at and items[at - 1].tag == "lost"]
    return [item for at, item in enumerate(items) if at not in lost]


def _where_lost(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "where has the water gone back": a place asks for what was lost, not for how much changed."""
    placed = any((item.tag, item.value) == ("want", "place") for item in items)
    for item in items:
        if placed and item.value == "change" and _RECEDED.search(item.words):
            item.mean(("lost", ""))
    return items


def _only_where(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "only where there are crops": within what was shown, which is not held, and no place."""
    for before, item in pairwise(items):
        if before.tag == "only" and item.value == "place" and _WHERE.match(item.words):
            item.mean(("unknown", ""))
    return items


def _by_perimeter(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "which lake has the longest perimeter": the perimeter orders, and is not what is wanted."""
    said = [item for item in items if item.tag != "stop"]
    picks = len(said) > 1 and said[0].value == "show" and said[1].tag in NOUNS
    for before, item in pairwise(said):
        if picks and {before.value, item.value} == {"perimeter", "length"}:
            measure = before if before.value == "perimeter" else item
            return [each for each in items if each is not measure]
    return items


def _by_size(items: Sequence[Item]) -> Sequence[Item]:
    """Such as "the third lake by area": the order of a rank where nothing else orders."""
    ranked = any(item.tag == "ordinal" for item in items) and not any(item.tag == "order" for item in items)
    sized = [item for item in items if item.value == "ranking" and item.words.lower() in _SIZES]
    if ranked and sized:
        sized[0].mean(("order", "area"))
    return items


def asks_where_most(items: Sequence[Item]) -> bool:
    """Whether it is asked where there is most of one thing: its place says so anyway."""
    placed = any((item.tag, item.value) == ("want", "place") for item in items)
    others = any(item.tag in ("or", "than", "dates", "moment", "size", "number") for item in items)
    named = [item for item in items if item.tag in (*NOUNS, "adj")]
    sided = any(item.tag == "side" for item in items)
    firm = any(item.value in ("comparison", "change", "distance", "direction") for item in items)
    more = [at for at, item in enumerate(items) if item.tag == "more"]
    after = [item.tag for item in items[more[0] + 1 :] if item.tag not in ("stop", "of")][:1] if more else []
    return (
        placed and after[:1] != [] and after[0] in NOUNS and len(named) == 1 and not (others or sided or firm)
    )
