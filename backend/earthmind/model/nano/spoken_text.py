"""What the model says, from token ids to the text for people; runs without PyTorch."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from earthmind.model.instruction_verbs import POLITE, VERBS
from earthmind.model.markers import PHRASE, PHRASE_END
from earthmind.model.nano.mask_measures import (
    Measured,
    counted,
    most,
    percentage,
    ranking,
    where,
)
from earthmind.model.nano.tokens import (
    ASKED_TOKEN,
    COUNT_TOKEN,
    MORE_TOKEN,
    RANKING_TOKEN,
    SHARE_TOKEN,
    WHERE_TOKEN,
    WRITTEN_TOKENS,
    PromptTokenizer,
)
from earthmind.model.protocol import SEG_TOKEN, TextPiece

_WRITTEN = re.compile("|".join(re.escape(token) for token in WRITTEN_TOKENS))
_OF_LAST: Mapping[str, tuple[Callable[[Measured], str], str]] = {
    SHARE_TOKEN: (lambda mask: percentage(mask.share), "an unknown share"),
    COUNT_TOKEN: (lambda mask: counted(mask.count), "an unknown number"),
    WHERE_TOKEN: (lambda mask: where(mask.place), "at an unknown place"),
}
_OF_ALL: Mapping[str, Callable[[Sequence[Measured]], str]] = {MORE_TOKEN: most, RANKING_TOKEN: ranking}


class SpokenText:
    """Turns token ids into the text for people: phrases unmarked, what was measured written out."""

    def __init__(self, tokenizer: PromptTokenizer, question: str = "") -> None:
        """Begin an answer to ``question``."""
        self._tokenizer = tokenizer
        self._question = question
        self._sent = 0
        self.masks: list[Measured] = []

    def measure(self, measured: Measured) -> None:
        """Note what was measured on the mask of the latest ``[SEG]``."""
        self.masks.append(measured)

    def pieces(self, generated: list[int], *, last: bool = False) -> Iterator[TextPiece]:
        """The text that has become final since the last call."""
        text = self.text(generated)
        if not last and text.endswith("\N{REPLACEMENT CHARACTER}"):
            return  # the first bytes of a character that the next token completes
        if len(text) > self._sent:
            yield TextPiece(text[self._sent :])
            self._sent = len(text)

    def phrase(self, generated: list[int]) -> str:
        """The phrase marked before the latest ``[SEG]``."""
        before = self._tokenizer.decode(generated)
        start = before.rfind(PHRASE)
        end = before.find(PHRASE_END, start)
        return before[start + len(PHRASE) : end].strip().lower() if start >= 0 and end >= 0 else ""

    def text(self, generated: list[int]) -> str:
        """The whole text so far."""
        text = self._tokenizer.decode(generated).replace(PHRASE, "").replace(PHRASE_END, "")
        return _WRITTEN.sub(
            lambda found: self._value(found[0], text.count(SEG_TOKEN, 0, found.start())), text
        )

    def _value(self, token: str, masks_before: int) -> str:
        """What is written for a token: measured on the masks said before it, or a plain word without any."""
        if token == ASKED_TOKEN:
            return asked_thing(self._question)
        masks = self.masks[:masks_before]
        if token in _OF_ALL:
            return _OF_ALL[token](masks)
        write, unknown = _OF_LAST[token]
        return write(masks[-1]) if masks else unknown


_ASKING = (
    "i need", "give me", "return", "show me", *VERBS, "select", "trace", "digitise", "count", "check for",
    "do you see", "can you see", "are there", "is there", "was there", "does the image show",
    "does this area contain", "where is", "where are", "how many", "how much", "how big is", "how large is",
    "which areas are", "a mask of", "the mask of", "polygons of", "what is the area of",
)  # fmt: skip
_BEFORE_THING = re.compile(rf"^(?:(?:{'|'.join((*POLITE, *_ASKING))}|all|any|the|a|an|some|of)\s+)+")
_AFTER_THING = re.compile(
    r"(?:\s+(?:in this image|in this area|in this scene|in the image|on this image|here|for me|is there"
    r"|are there|are here|is here|please|visible|as polygons|can you see|do you see))+$"
)
_LONGEST_THING = 40


def asked_thing(question: str) -> str:
    """What a question asks for, in its own words; the whole question, quoted, where that is not clear.

    >>> asked_thing("Segment the ships in this image."), asked_thing("who are you?")
    ('ships', '"who are you"')
    """
    plain = " ".join(question.lower().split()).rstrip(" .!?")
    thing, found = _BEFORE_THING.subn("", plain)
    thing = _AFTER_THING.sub("", thing)
    if found and thing and len(thing) <= _LONGEST_THING and "?" not in thing:
        return thing
    return f'"{plain}"' if plain else "that"
