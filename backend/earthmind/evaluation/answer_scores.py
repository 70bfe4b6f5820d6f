"""Scores of answers in words that are right or wrong: choices, short answers, classes, sets of labels."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence

_LETTER = re.compile(r"^\(?([a-z])(?:[).:]|\s*$)\s*(.*)$", re.IGNORECASE | re.DOTALL)
_LEADING_LETTER = re.compile(r"\W*([a-e])\b", re.IGNORECASE)
_CAPITAL = re.compile(r"(?<![\w'])([A-Z])(?![\w'])")
_LONE_LETTER = re.compile(r"\b([A-E])\b")
_BINS = ((0, "0"), (10, "1 to 10"), (100, "11 to 100"), (1000, "101 to 1000"))
_NUMBER = re.compile(r"^(\d+(?:\.\d+)?)\s*(?:m2|m²)?$")
BINNED = ("count", "area")


def chosen_option(text: str, options: Sequence[str]) -> int | None:
    """Which option an answer names, exactly: its letter, its words, or both; None where it names none.

    Upper and lower case, outer white space and a closing full stop do not count.

    >>> chosen_option("B", ("A. harbour", "B. airport")), chosen_option("Airport.", ("harbour", "airport"))
    (1, 1)
    """
    said = _plain(text)
    bare = [_plain(option) for option in options]
    words = [_words(option) for option in bare]
    for index in range(len(options)):
        letter = chr(ord("a") + index)
        named = (bare[index], words[index], letter, f"({letter})", f"{letter})")
        if said in named or _after_letter(said, letter) == words[index]:
            return index
    return None


def choice_is_right(text: str, options: Sequence[str], answer: str) -> bool:
    """Whether an answer names the right option; ``answer`` is its letter, its words, or both."""
    right, chosen = chosen_option(answer, options), chosen_option(text, options)
    return _plain(text) == _plain(answer) if right is None else chosen == right


def said_letter(text: str) -> str:
    """The letter A to E that an answer begins with, else the first that stands alone; empty where none does.

    As the scripts of TerraScope's evaluation find it, so that "A", "(b) lake" and "It is C." all count.

    >>> said_letter("b. lake"), said_letter("It is C."), said_letter("a lake"), said_letter("lake")
    ('B', 'C', 'A', '')
    """
    found = _LEADING_LETTER.match(text) or _LONE_LETTER.search(text)
    return found[1].upper() if found else ""


def same_letter(text: str, answer: str) -> bool:
    """Whether two answers name the same letter; see ``said_letter``."""
    return bool(said_letter(answer)) and said_letter(text) == said_letter(answer)


def same_letters(text: str, answers: Sequence[str]) -> bool:
    """Whether an answer names these letters and no others, in any order, as "A, C" does.

    Words count as long as they are in front of no letter: "A. cloud" is A.

    >>> same_letters("C and A", ("A", "C")), same_letters("A", ("A", "C")), same_letters("B. weeds", ("B",))
    (True, False, True)
    """
    said = set(_CAPITAL.findall(text)) or {text.strip().upper()[:1]}
    return said == {answer.strip().upper() for answer in answers}


def short_answer_is_right(text: str, answer: str, task: str) -> bool:
    """Whether a short answer is the expected one; numbers of tasks ``count`` and ``area`` are binned.

    Bins: 0, 1 to 10, 11 to 100, 101 to 1000, more (Lobry et al., 10.1109/TGRS.2020.2988782). "Yes, there is"
    counts as "yes".
    """
    said, wanted = _plain(text), _plain(answer)
    if wanted in ("yes", "no"):
        return re.split(r"\W+", said, maxsplit=1)[0] == wanted
    if task in BINNED:
        return _binned(said) == _binned(wanted)
    return said == wanted


def same_class(text: str, answer: str) -> bool:
    """Whether two names of a class differ in nothing but case, spaces and punctuation."""
    return _letters(text) == _letters(answer)


def named_labels(text: str, options: Iterable[str]) -> set[str]:
    """The options whose words an answer contains; a longer option hides shorter ones inside it."""
    left = f" {_spaced(text)} "
    found = set()
    for option in sorted(options, key=len, reverse=True):
        words = f" {_spaced(option)} "
        if words in left:
            found.add(option)
            left = left.replace(words, "  ")
    return found


def label_scores(pairs: Iterable[tuple[set[str], set[str]]]) -> dict[str, float]:
    """F1 = 2 TP / (2 TP + FP + FN) of sets of labels: over all decisions, and the mean over labels (macro).

    Args:
        pairs: Predicted and true labels of each sample.
    """
    counts: dict[str, list[int]] = {}
    for predicted, truth in pairs:
        for label in predicted | truth:
            count = counts.setdefault(label, [0, 0])
            count[0 if label in predicted and label in truth else 1] += 1
    each = [_f1(right, wrong) for right, wrong in counts.values()]
    micro = _f1(sum(right for right, _ in counts.values()), sum(wrong for _, wrong in counts.values()))
    return {"f1/micro": micro, "f1/macro": sum(each) / len(each) if each else 0.0}


def by_task(marks: Iterable[tuple[str, float]], name: str) -> dict[str, float]:
    """Mean mark of each task, ``<name>/macro`` over the tasks and ``<name>/all`` over the questions."""
    sums: dict[str, list[float]] = {}
    for task, mark in marks:
        sums.setdefault(task, []).append(mark)
    tasks: Mapping[str, float] = {task: sum(own) / len(own) for task, own in sums.items()}
    every = [mark for own in sums.values() for mark in own]
    if not every:
        return {}
    return {
        **{f"{name}/{task}": mean for task, mean in tasks.items()},
        f"{name}/macro": sum(tasks.values()) / len(tasks),
        f"{name}/all": sum(every) / len(every),
    }


def _f1(right: int, wrong: int) -> float:
    return 2 * right / (2 * right + wrong) if right + wrong else 0.0


def _plain(text: str) -> str:
    return " ".join(text.lower().split()).strip().rstrip(".").strip()


def _words(option: str) -> str:
    """An option without the letter before it."""
    match = _LETTER.match(option)
    return match[2].strip() if match and match[2] and option[1:2] in (".", ")", ":") else option


def _after_letter(said: str, letter: str) -> str | None:
    match = _LETTER.match(said)
    return match[2].strip() if match and match[1] == letter and match[2] else None


def _letters(text: str) -> str:
    return re.sub(r"[\W_]+", "", text.lower())


def _spaced(text: str) -> str:
    return " ".join(re.sub(r"[\W_]+", " ", text.lower()).split())


def _binned(text: str) -> str:
    match = _NUMBER.match(text)
    if match is None:
        return text
    number = float(match[1])
    return next((name for limit, name in _BINS if number <= limit), "more than 1000")
