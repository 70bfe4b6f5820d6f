"""From generated tokens and mask logits to model events; shared by every runtime, needs no PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable
from typing import Generic, TypeVar

import numpy as np
from numpy.typing import NDArray

from earthmind.model.protocol import SEG_TOKEN, Mask, ModelEvent
from earthmind.model.tokens import END, PromptTokenizer
from earthmind.model.transcript import Transcript, masked_share

OUTSIDE = -20.0
"""Logit where there is no picture."""

Hidden = TypeVar("Hidden")


class Narration(Generic[Hidden]):
    """One answer on its way; ``Hidden`` is whatever a runtime makes masks from.

    Attributes:
        question: What the model is to be asked.
    """

    def __init__(self, tokenizer: PromptTokenizer, valid: NDArray[np.bool_], text: str) -> None:
        """Begin an answer.

        Args:
            tokenizer: Of the model.
            valid: bool (H, W), where the picture has pixels.
            text: What was asked.
        """
        self._tokenizer = tokenizer
        self._valid = valid
        self._transcript = Transcript(tokenizer)
        self.question = text

    def events(
        self,
        tokens: Iterable[tuple[int, Hidden]],
        decode: Callable[[Hidden], NDArray[np.float32]],
        stopped: Callable[[], bool] = lambda: False,
    ) -> Generator[ModelEvent, None, bool]:
        """Text pieces and masks in the order of the words.

        Args:
            tokens: Generated ids, each with the hidden state after it.
            decode: Mask logits (H, W) from the hidden state at ``[SEG]``.
            stopped: Asked after every token.

        Returns:
            Whether the answer is complete, that is, was not stopped.
        """
        ids, generated, transcript = self._tokenizer.ids, list[int](), self._transcript
        for token, hidden in tokens:
            if stopped():
                return False
            if token == ids[END]:
                break
            generated.append(token)
            if token == ids[SEG_TOKEN]:
                logits = np.where(self._valid, decode(hidden), np.float32(OUTSIDE))
                transcript.measure(masked_share(logits, self._valid))
                yield from transcript.pieces(generated)
                yield Mask(transcript.phrase(generated), logits)
            else:
                yield from transcript.pieces(generated)
        yield from transcript.pieces(generated, last=True)
        return True
