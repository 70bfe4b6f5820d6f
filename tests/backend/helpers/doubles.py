"""A small model with fixed behaviour, for tests of what stands around models.

It marks dark water: pixels whose first channel is below a threshold in the first picture. The words
of the prompt choose what it does, so that a test can say what it needs.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from functools import partial

import numpy as np

from earthmind.inference.models.shelf import ModelShelf
from earthmind.model.library.catalogue import Catalogue, ModelEntry
from earthmind.model.loading.kind import ModelKind
from earthmind.model.protocol import (
    Attention,
    Mask,
    Model,
    ModelCard,
    ModelEvent,
    Picture,
    Remark,
    TextPiece,
    Thought,
)
from earthmind.sentences import Sentence

CARD = ModelCard(
    name="double",
    title="Threshold",
    sensors=("optical", "sar"),
    optical_bands=("swir1", "nir", "green"),
    optical_range=(0.0, 0.4),
    sar_bands=("vv", "vh"),
    sar_range_db={"vv": (-25.0, 0.0), "vh": (-30.0, -5.0)},
    resolution_m=(10.0, 20.0),
    max_side=64,
    licence="GPL-3.0-or-later",
    knows=("dark water",),
)


class ThresholdModel:
    """Marks pixels that are dark in the first channel of the first picture.

    ``slow`` in the prompt: words for a minute, 50 ms each. ``crash``: an unforeseen error in the middle.
    ``unicorn``: no ``[SEG]``. ``mirage``: a ``[SEG]`` with an empty mask. ``gaze``: where it looked, too.
    While ``broken`` is set, loading raises it.
    """

    def __init__(self, card: ModelCard = CARD, threshold: int = 60) -> None:
        self.card = card
        self.threshold = threshold
        self.broken: Exception | None = None
        self.encoded = 0
        self.asked: list[str] = []
        self.histories: list[Sequence[tuple[str, str]]] = []

    def encode(self, pictures: Sequence[Picture]) -> list[Picture]:
        self.encoded += 1
        return list(pictures)

    def answer(
        self,
        encoded: list[Picture],
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        self.asked.append(text)
        self.histories.append(history)
        if "slow" in text:
            for _ in range(1200):
                if stopped():
                    return
                yield TextPiece("word ")
                time.sleep(0.05)
        if "crash" in text:
            yield TextPiece("Well, ")
            raise ZeroDivisionError("secret detail")
        if "unicorn" in text:
            yield TextPiece("There is no unicorn here.")
            return
        first = encoded[0]
        logits = np.where(first.pixels[0] < self.threshold, 4.0, -4.0).astype(np.float32)
        if "mirage" in text:
            logits[:] = -4.0
        if "ponder" in text:
            yield Remark(Sentence("Nothing was marked."))
            yield Thought("A pond [SEG], ")
            yield Mask("pond", logits)
            yield Thought("so B.")
            yield TextPiece("B")
            return
        yield TextPiece("Sure. ")
        yield TextPiece("It is [SEG].")
        if "gaze" in text:
            yield Mask("water", logits, np.array([[0.7, 0.1], [0.1, 0.1]], np.float32))
            yield Attention(0.25, 0.75, np.full((4, 4), 0.75, np.float32), (0.5, 0.625))
            return
        yield Mask("water", logits)
        yield Attention(0.25, 0.75, np.full((4, 4), 0.75, np.float32))


def shelf_of(*models: Model) -> ModelShelf:
    """A shelf with these models, the first one the default."""
    entries = tuple(entry_of(model.card, partial(loaded, model)) for model in models)
    return ModelShelf(Catalogue(entries), device="cpu", default=models[0].card.name)


def loaded(model: Model, device: str) -> Model:
    if (broken := getattr(model, "broken", None)) is not None:
        raise broken
    return model


def entry_of(card: ModelCard, load: Callable[[str], Model]) -> ModelEntry:
    """The line in a catalogue of a model without files, which ``load`` brings onto a device."""
    return ModelEntry(card.name, ModelKind(lambda _: card, lambda _, device, options: load(device)))
