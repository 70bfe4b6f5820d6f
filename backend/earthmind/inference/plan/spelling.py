"""Typing errors: a word that is one letter away from a word of the lexicon, and is no word itself."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from earthmind.inference.plan.lexicon import Lexicon, Word

SHORTEST = 4
"""Shorter words are never corrected."""
LONG = 8
"""From so many letters on, two errors are corrected."""
_SHORT = 6
"""Below so many letters, no letter is taken for another one: ``lane`` is no ``lake``."""


def without_one_letter(word: str) -> list[str]:
    """All that is left of a word where one letter is missing."""
    return [word[:i] + word[i + 1 :] for i in range(len(word))]


def corrected(table: Lexicon, word: Word) -> str | None:
    """The word of a lexicon that was meant by one that it does not have; None where that is doubtful."""
    typed = word.plain
    known = typed in table.single or typed in table.guarded or word.lower in table.exact
    if known or len(typed) < SHORTEST or word.kind != "word":
        return None
    close: dict[str, int] = {}
    for shorter in (typed, *without_one_letter(typed)):
        for candidate in table.near_words.get(shorter, ()):
            errors = _errors(typed, candidate)
            if errors is not None:
                close[candidate] = errors
    if not close:
        return None
    best = min(close.values())
    nearest = sorted(candidate for candidate, errors in close.items() if errors == best)
    meanings = {table.folded.get(candidate) for candidate in nearest}
    return nearest[0] if len(meanings) == 1 else None


def _errors(typed: str, meant: str) -> int | None:
    """Number of typing errors between two words; None for too many or for unlikely ones."""
    if typed[0] != meant[0] and sorted(typed[:2]) != sorted(meant[:2]):
        return None
    errors = distance(typed, meant)
    if errors > (2 if min(len(typed), len(meant)) >= LONG else 1):
        return None
    replaced = len(typed) == len(meant) and sorted(typed) != sorted(meant)
    if len(meant) < SHORTEST or (replaced and len(typed) < _SHORT):
        return None
    participle = typed[:-1] == meant and typed[-1] in "dr" and len(typed) >= _SHORT
    if participle:
        return None  # "isolated" is no "isolate"
    only_ending = typed[:-1] == meant or meant[:-1] == typed or typed[:-1] == meant[:-1]
    return None if only_ending and len(typed) < _SHORT and typed[-1:] not in "sen" else errors


@lru_cache(maxsize=4096)
def distance(one: str, other: str) -> int:
    """Letters missing, added, replaced or swapped with their neighbour (Damerau 1964)."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, start=1):
        last, before, row = before, row, [i]
        for j, against in enumerate(other, start=1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != against))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == against:
                cost = min(cost, last[j - 2] + 1)
            row.append(cost)
    return row[-1]
