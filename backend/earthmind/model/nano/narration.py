"""From generated tokens and mask logits to model events; needs no PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterable

import numpy as np
from numpy.typing import NDArray

from earthmind.model.markers import END
from earthmind.model.nano.calibration import Calibration
from earthmind.model.nano.choices import choose, split_choices
from earthmind.model.nano.mask_measures import measure
from earthmind.model.nano.spoken_text import SpokenText
from earthmind.model.nano.tokens import PromptTokenizer
from earthmind.model.protocol import OUTSIDE, SEG_TOKEN, Mask, ModelEvent, TextPiece

Floats = NDArray[np.float32]


class Narration:
    """One answer on its way.

    Attributes:
        question: What the model is to be asked: the text without the options to choose from.
    """

    def __init__(
        self,
        tokenizer: PromptTokenizer,
        valid: NDArray[np.bool_],
        text: str,
        calibration: Calibration | None = None,
    ) -> None:
        """Begin an answer.

        Args:
            tokenizer: Of the model.
            valid: bool (H, W), where the picture has pixels.
            text: What was asked, with options one a line for multiple choice.
            calibration: Of the model; None for none.
        """
        self._asked = split_choices(text)
        self._tokenizer = tokenizer
        self._valid = valid
        self._calibration = calibration or Calibration()
        self._spoken = SpokenText(tokenizer, self._asked.question)
        self.question = self._asked.question

    def events(
        self,
        tokens: Iterable[tuple[int, Floats]],
        decode: Callable[[str, Floats], Floats],
        stopped: Callable[[], bool] = lambda: False,
    ) -> Generator[ModelEvent, None, bool]:
        """Text pieces and masks in the order of the words, then the option chosen.

        Args:
            tokens: Generated ids, each with the hidden state after it.
            decode: Mask logits (H, W) from the phrase before ``[SEG]`` and the hidden state at it.
            stopped: Asked after every token.

        Returns:
            Whether the answer is complete, that is, was not stopped.
        """
        ids, generated, spoken = self._tokenizer.ids, list[int](), self._spoken
        for token, hidden in tokens:
            if stopped():
                return False
            if token == ids[END]:
                break
            generated.append(token)
            if token == ids[SEG_TOKEN]:
                phrase = spoken.phrase(generated)
                logits = self._calibration.apply(decode(phrase, hidden))
                logits = np.where(self._valid, logits, np.float32(OUTSIDE))
                spoken.measure(measure(phrase, logits, self._valid))
                yield from spoken.pieces(generated)
                yield Mask(phrase, logits)
            else:
                yield from spoken.pieces(generated)
        yield from spoken.pieces(generated, last=True)
        if self._asked.options:
            yield TextPiece("\n" + choose(self._asked, spoken.text(generated), spoken.masks))
        return True
