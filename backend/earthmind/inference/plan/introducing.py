"""What people say of themselves before they ask: "I work for the town and must know", "Soy bombero"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from itertools import pairwise

from earthmind.inference.plan.question_items import NOUNS, Item

_OF_ONESELF = re.compile(
    r"(?:je|j|nous|on|soy|somos|trabajo|trabajamos|estoy|estamos|tengo|tenemos|vivo|escribo|sono|siamo|"
    r"lavoro|lavoriamo|sto|stiamo|ho|abbiamo|devo|dobbiamo|vivo|scrivo|abito|sou|trabalho|trabalhamos|estou|"
    r"tenho|temos|moro|escrevo|faço|hago|hacemos|faccio|en tant que|comme|como|come|queria|quero|quisiera|"
    r"quiero|necesito|vorrei|voglio|volevo|voudrais|veux|aimerais|preciso|gostaria|me gustaría|il me faut|"
    r"para el seguro|pour|i|we|ich|wir)\b",
    re.IGNORECASE,
)
_MINE = ("mi", "mis", "ma", "mon", "mes", "mia", "mio", "mie", "miei", "meu", "minha", "meus", "minhas", "my")
_ENDS = (",", ".", ":", ";", "!", "¿", "¡", "…", "\n")
_ASKS = ("howmuch", "howmany")
_LITTLE = ("stop", "break", "pron", "of", "using", "in", "greeting")
_MEANT = (
    "side",
    "number",
    "size",
    "dist",
    "order",
    "moment",
    "sensor",
    "near",
    "percent",
    "not",
    "no",
    "drawn",
)
"""What is meant even where someone speaks of themselves: "I need two lakes: ..."."""


def without_introduction(items: Sequence[Item]) -> list[Item]:
    """The items without a first clause in which someone tells who they are and what they ask for.

    It is left out only where words in it are not understood, it asks for nothing, and a clause with a
    question of its own follows.
    """
    cut = _end_of_first(items)
    first, rest = items[:cut], list(items[cut:])
    begins = next((item for item in first if item.tag not in ("break", "greeting")), None)
    if begins is None or not _OF_ONESELF.match(begins.words):
        return list(items)
    asks = any(
        item.tag in _ASKS or (item.tag == "want" and item.value not in ("presence", "show")) for item in first
    )
    strange = any(item.tag in ("unknown", "beyond") for item in first) or (first[-1].value == ":")
    named = any(item.tag in (*NOUNS, "adj") for item in rest)
    if asks or not strange or not named or any(item.tag in _MEANT for item in first):
        return list(items)
    return rest


def with_what_is_mine(items: Sequence[Item]) -> list[Item]:
    """The items with "my" not understood before "house", "field": which one it is, nobody can see."""
    for item, after in pairwise(items):
        if item.tag in ("stop", "pron") and item.words.lower() in _MINE and _is_owned(after):
            item.mean(("unknown", ""))
    return list(items)


def _is_owned(item: Item) -> bool:
    return item.tag in ("item", "piece") or (item.tag, item.value) == ("thing", "crops")


def _end_of_first(items: Sequence[Item]) -> int:
    """Where the clause that follows the first one begins; 0 for none."""
    for at, item in enumerate(items):
        said = any(other.tag not in _LITTLE for other in items[:at])
        if item.tag == "break" and item.value in _ENDS and said:
            return at + 1
        after = items[at + 1] if at + 1 < len(items) else None
        joins = item.tag in ("and", "but") and after is not None
        if (
            joins
            and after is not None
            and said
            and (_OF_ONESELF.match(after.words) or after.tag in ("want", *_ASKS))
        ):
            return at + 1
    return 0
