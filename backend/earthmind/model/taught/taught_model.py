"""A taught classifier as a model: its classes are concepts that can be asked for like nano's own."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.nano.encoded_once import Encoded
from earthmind.model.protocol import (
    OUTSIDE,
    SEG_TOKEN,
    Attention,
    Mask,
    ModelCard,
    ModelEvent,
    Picture,
    TextPiece,
)
from earthmind.model.taught.ground_features import bands_of, ground_features
from earthmind.model.taught.softmax_regression import SoftmaxRegression
from earthmind.sentences import Listed, Sentence

Floats = NDArray[np.float32]
View = tuple[str | None, bool]
_LEAST = 1e-6


@dataclass
class TaughtScene:
    """A scene as nano encoded it, with the probabilities that were computed of it, (K, H, W), by view."""

    encoded: Encoded
    probabilities: dict[View, Floats] = field(default_factory=dict)


class TaughtModel:
    """Classes by their probability; satisfies ``protocol.ConceptModel``.

    Attributes:
        card: Its card; the classes are its concepts, in the order of the regression.
    """

    def __init__(
        self, card: ModelCard, base: EmbeddedModel, regression: SoftmaxRegression, bands: Sequence[str]
    ) -> None:
        """Put a regression on the features of an embedded model that was taught with some bands."""
        self.card = card
        self._base, self._regression, self._bands = base, regression, tuple(bands)

    @property
    def concepts(self) -> tuple[str, ...]:
        """Its classes."""
        return self.card.concepts

    @property
    def device(self) -> str:
        """Where the features are computed; see ``protocol.PlacedModel``."""
        return self._base.device

    @property
    def why_not_gpu(self) -> str:
        """See ``protocol.PlacedModel``."""
        return self._base.why_not_gpu

    @property
    def side_by_side(self) -> int:
        """See ``protocol.SideBySideModel``."""
        return self._base.side_by_side

    def encode(self, pictures: Sequence[Picture]) -> TaughtScene:
        """Encode the pictures of one scene.

        Raises:
            InputError: They lack a band that the classifier was taught with.
        """
        return self._checked(self._base.encode(pictures))

    def encode_beside(self, pictures: Sequence[Picture]) -> TaughtScene:
        """Encode beside other scenes; see ``encode``."""
        return self._checked(self._base.encode_beside(pictures))

    def _checked(self, encoded: Encoded) -> TaughtScene:
        there = bands_of(encoded)
        if missing := [role for role in self._bands if role not in there]:
            raise InputError(
                Sentence(
                    'The classifier "{name}" was taught with the bands {bands}, and here {missing} is '
                    "missing: choose layers that have them, or teach it anew with these layers.",
                    name=self.card.name,
                    bands=Listed(self._bands),
                    missing=Listed(missing),
                ),
                code="bands",
            )
        return TaughtScene(encoded)

    def masks(
        self,
        encoded: TaughtScene,
        concepts: Sequence[str],
        *,
        without: str | None = None,
        earlier: bool = False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Mask]:
        """The masks of classes; see ``protocol.ConceptModel``. Inside is what has a probability above 0.5."""
        if unknown := [name for name in concepts if name not in self.concepts]:
            raise ValueError(f"{self.card.name} does not know {', '.join(unknown)}")
        if stopped():
            return []
        probabilities = self._probabilities(encoded, (without, earlier))
        valid = encoded.encoded.valid
        found = []
        for name in concepts:
            likely = np.clip(probabilities[self.concepts.index(name)], _LEAST, 1 - _LEAST)
            logits = np.where(valid, np.log(likely / (1 - likely)), np.float32(OUTSIDE))
            found.append(Mask(name, logits.astype(np.float32)))
        return found

    def _probabilities(self, scene: TaughtScene, view: View) -> Floats:
        if view not in scene.probabilities:
            features = ground_features(self._base, self._base.seen_as(scene.encoded, view))
            flat = self._regression.probabilities(features.reshape(len(features), -1))
            scene.probabilities[view] = flat.reshape(-1, *features.shape[1:]).astype(np.float32)
        return scene.probabilities[view]

    def attention(self, encoded: TaughtScene, concept: str) -> Attention | None:
        """How much nano's fusion weighs each sensor; None where one sensor was seen."""
        return self._base.attention(encoded.encoded, concept)

    def answer(
        self,
        encoded: TaughtScene,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """Mark the classes that a text names, else say which there are."""
        named = [name for name in self.concepts if name.lower() in text.lower()]
        if not named:
            yield TextPiece(f"I know {', '.join(self.concepts)}.")
            return
        for mask in self.masks(encoded, named, stopped=stopped):
            yield TextPiece(f"{mask.phrase} {SEG_TOKEN} ")
            yield mask
