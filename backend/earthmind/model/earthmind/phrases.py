"""The words around a mask: what is asked for, and what each ``[SEG]`` of an answer stands for."""

from __future__ import annotations

import re

from earthmind.model.earthmind.prompts import PICTURE
from earthmind.model.instruction_verbs import POLITE, TRAINED
from earthmind.model.markers import ASSISTANT, END, PHRASE, PHRASE_END, USER
from earthmind.model.protocol import SEG_TOKEN

_ASKS_FOR_MASK = re.compile(
    rf"^(?:(?:{'|'.join(POLITE)})\s+)*(?:{'|'.join(TRAINED)})\s+(?P<what>.+?)"
    r"(?:\s+in (?:this|the) (?:image|picture|scene))?\s*[.?!]*$",
    re.IGNORECASE | re.DOTALL,
)
_OPENINGS = re.compile(
    r"^(?:sure|yes|okay|ok|here)?[\s,.:;!]*(?:it is|it's|this is|here is|is|are|the)?\s*$", re.IGNORECASE
)
_MARKERS = (PHRASE, PHRASE_END, END, USER, ASSISTANT)
_MARKUP = re.compile("|".join(re.escape(marker) for marker in _MARKERS) + r"|<\|im_end\|>|<\|endoftext\|>")


def worded(text: str) -> str:
    """A question in the words of the model's training.

    >>> print(worded("Segment the flooded area."))
    <image>
     Please segment the flooded area in this image.
    >>> worded("Is there a harbour?")
    '<image>Is there a harbour?'
    """
    wanted = expression(text)
    return f"{PICTURE}\n Please segment {wanted} in this image." if wanted else f"{PICTURE}{text.strip()}"


def expression(text: str) -> str:
    """What a question asks to segment; empty where it does not ask for a mask."""
    match = _ASKS_FOR_MASK.match(text.replace(PICTURE, " ").strip())
    return " ".join(match["what"].split()) if match else ""


def phrase(answer: str, question: str) -> str:
    """What the last ``[SEG]`` of an answer so far stands for.

    The phrase marked by ``<p>`` before it, else its own words of the sentence, else what the question
    asked for.

    >>> phrase("Sure. It is [SEG]", "Please segment the lake in this image.")
    'the lake'
    >>> phrase("A ship [SEG] and <p>two cranes</p> [SEG]", "Describe.")
    'two cranes'
    """
    before = answer[: answer.rfind(SEG_TOKEN)].rsplit(SEG_TOKEN, 1)[-1]
    start, end = before.rfind(PHRASE), before.rfind(PHRASE_END)
    if 0 <= start < end:
        return before[start + len(PHRASE) : end].strip()
    words = plain(re.split(r"[.!?\n]\s*", before)[-1]).strip(" ,:;()")
    words = re.sub(r"^(?:and|with|or)\s+", "", words, flags=re.IGNORECASE)
    return expression(question) if not words or _OPENINGS.match(words) else words


def plain(text: str) -> str:
    """An answer without the markers that are not for people; ``[SEG]`` stays."""
    return _MARKUP.sub("", text)


def settled(text: str) -> str:
    """The part of an answer so far that later tokens cannot change."""
    text = text.rstrip("\N{REPLACEMENT CHARACTER}")
    start = text.rfind("<")
    if start >= 0 and any(marker.startswith(text[start:]) and marker != text[start:] for marker in _MARKERS):
        text = text[:start]
    return plain(text)
