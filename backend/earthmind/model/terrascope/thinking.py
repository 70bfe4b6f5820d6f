"""Thoughts and answer told apart: ``<think>...</think><answer>...</answer>`` as it arrives."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from earthmind.model.markers import PHRASE, PHRASE_END
from earthmind.model.protocol import SEG_TOKEN

THINK, THINK_END, ANSWER, ANSWER_END = "<think>", "</think>", "<answer>", "</answer>"
_TAGS = (THINK, THINK_END, ANSWER, ANSWER_END)
_DROPPED = (PHRASE, PHRASE_END, "<vp>", "</vp>", "<REGION>", "<|im_end|>", "<|end|>", "<|endoftext|>")
_MARKS = (*_TAGS, *_DROPPED)
_MARK = re.compile("|".join(map(re.escape, _MARKS)))
_CLAUSE = re.compile(
    r"[.!?;:,\n()]|\b(?:and|or|while|whereas|but|with|is|are|was|were|shows?|than|of|at|by)\b", re.I
)
_LEADING = re.compile(
    r"^(?:[\d.%\s-]|\b(?:the|an?|this|these|that|those|some|then|there|about|its)\b)+", re.I
)
_MOST_WORDS = 5


@dataclass(frozen=True)
class Said:
    """A piece of what was said; ``thought`` tells whether it belongs to the thoughts or to the answer."""

    text: str
    thought: bool


class ThoughtReader:
    """Tells thoughts and answer apart while a text grows.

    What lies between ``<think>`` and ``</think>`` is thought, all else is the answer: also where the tags are
    missing, and what is thought again after an answer has begun, so that nothing that was said is lost and
    thoughts always come first.
    """

    def __init__(self) -> None:
        self._done = 0
        self._thought = False
        self._spoken = {True: False, False: False}  # whether anything was said there
        self._space = ""  # white space that is told once something follows
        self._apart = False  # whether a tag stands between what was told and what follows

    def read(self, text: str, *, ended: bool = False) -> Iterator[Said]:
        """What is new in all of the text so far.

        Args:
            text: As decoded; what was there at the last call has not changed, but for a character cut off.
            ended: Whether nothing more will come.
        """
        end = len(text) if ended else _settled(text)
        while self._done < end:
            mark = _MARK.search(text, self._done, end)
            words = text[self._done : mark.start() if mark else end]
            self._done = mark.end() if mark else end
            yield from self._told(words)
            if mark and mark[0] in _TAGS:
                self._thought = mark[0] == THINK and not self._spoken[False]
                self._apart = True

    def _told(self, words: str) -> Iterator[Said]:
        bare = words.strip()
        if not bare:
            self._space += words
            return
        space = " " if self._apart else self._space + words[: len(words) - len(words.lstrip())]
        yield Said((space if self._spoken[self._thought] else "") + bare, self._thought)
        self._space, self._apart = words[len(words.rstrip()) :], False
        self._spoken[self._thought] = True


def _settled(text: str) -> int:
    """Up to where later tokens cannot change a text."""
    end = len(text.rstrip("\N{REPLACEMENT CHARACTER}"))
    start = text.rfind("<", 0, end)
    if start >= 0 and any(mark.startswith(text[start:end]) and mark != text[start:end] for mark in _MARKS):
        return start
    return end


def mention(text: str) -> str:
    """What the last ``[SEG]`` of a text so far stands for, in the words before it; empty without any.

    >>> mention("<think>Water [SEG] 31%, the dense forest [SEG]")
    'dense forest'
    >>> mention("<think>I see <p>a long pier</p> [SEG]")
    'a long pier'
    """
    before = text[: text.rfind(SEG_TOKEN)].rsplit(SEG_TOKEN, 1)[-1]
    start, end = before.rfind(PHRASE), before.rfind(PHRASE_END)
    if 0 <= start < end:
        return before[start + len(PHRASE) : end].strip()
    clauses = [_LEADING.sub("", part.strip()).strip() for part in _CLAUSE.split(_MARK.sub(" ", before))]
    said = next((clause for clause in reversed(clauses) if clause), "")
    return " ".join(said.split()[-_MOST_WORDS:])
