"""What the model says, from token ids to the text for people; runs without PyTorch."""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np
from numpy.typing import NDArray

from earthmind.model.protocol import SEG_TOKEN, TextPiece
from earthmind.model.tokens import PHRASE, PHRASE_END, SHARE_TOKEN, PromptTokenizer


class Transcript:
    """Turns token ids into the text for people: phrases unmarked, measured shares written out."""

    def __init__(self, tokenizer: PromptTokenizer) -> None:
        self._tokenizer = tokenizer
        self._shares: list[str] = []
        self._sent = 0

    def measure(self, share: float) -> None:
        """Note the share of the picture that the mask of the latest ``[SEG]`` covers, 0..1."""
        self._shares.append(percentage(share))

    def pieces(self, generated: list[int], *, last: bool = False) -> Iterator[TextPiece]:
        """The text that has become final since the last call."""
        text = self._text(generated)
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

    def _text(self, generated: list[int]) -> str:
        text = self._tokenizer.decode(generated).replace(PHRASE, "").replace(PHRASE_END, "")
        parts = text.split(SHARE_TOKEN)
        written = parts[0]
        for index, part in enumerate(parts[1:]):
            # The share of the mask said last before it; without a mask there is nothing to measure.
            masks_before = SHARE_TOKEN.join(parts[: index + 1]).count(SEG_TOKEN)
            written += (self._shares[masks_before - 1] if masks_before else "an unknown share") + part
        return written


def percentage(share: float) -> str:
    """A share in words: whole percent, with the ends told apart from 0 and 100.

    >>> percentage(0.004), percentage(0.374), percentage(0.998), percentage(0.0)
    ('less than 1 %', '37 %', 'more than 99 %', '0 %')
    """
    if share <= 0:
        return "0 %"
    if share < 0.01:
        return "less than 1 %"
    if 0.99 < share < 1:
        return "more than 99 %"
    return f"{100 * share:.0f} %"


def masked_share(logits: NDArray[np.float32], valid: NDArray[np.bool_]) -> float:
    """Share of the valid pixels that a mask covers, 0..1."""
    return float(((logits > 0) & valid).sum() / max(int(valid.sum()), 1))
