"""Dynamic World behind the protocol: land covers of a date once, then masks as they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from earthmind.model.dynamic_world.band_normalisation import normalised
from earthmind.model.dynamic_world.land_cover_runtimes import LandCovers
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

Floats = NDArray[np.float32]
COVERS: Mapping[str, tuple[int, ...]] = {
    "water": (0,),
    "vegetation": (1, 2, 3, 4, 5),
    "forest": (1,),
    "grass": (2,),
    "wetland": (3,),
    "crops": (4,),
    "shrub": (5,),
    "built-up area": (6,),
    "bare land": (7,),
    "snow and ice": (8,),
}
"""Concepts as classes of the network: water, trees, grass, flooded vegetation, crops, shrub and scrub, built
area, bare ground, snow and ice."""
_NAMED = {
    "water": ("water", "lake", "river"),
    "vegetation": ("vegetation", "plants"),
    "forest": ("forest", "tree", "wood"),
    "grass": ("grass", "meadow"),
    "wetland": ("wetland", "flooded vegetation", "marsh"),
    "crops": ("crop", "farmland", "arable"),
    "shrub": ("shrub", "scrub"),
    "built-up area": ("built", "town", "city", "urban"),
    "bare land": ("bare", "sand", "rock"),
    "snow and ice": ("snow", "ice cover", "glacier"),
}


@dataclass
class SeenCovers:
    """What every question about one scene shares.

    Attributes:
        pictures: The optical pictures by date, 0 the latest.
        logits: Logits float32 (9, H, W) of each date that was asked about so far.
    """

    pictures: Mapping[int, Picture]
    logits: dict[int, Floats] = field(default_factory=dict)


class DynamicWorldModel:
    """Nine land covers at 10 m; satisfies ``protocol.ConceptModel``.

    A pixel is of the class with the highest logit, as in the published product. The mask of a concept is by
    how much its class, or the highest of its classes, is above all others; so masks of different classes
    never overlap, and together they cover everything.
    """

    def __init__(self, card: ModelCard, network: LandCovers) -> None:
        """Put the network behind the protocol."""
        self.card = card
        self._network = network

    @property
    def concepts(self) -> tuple[str, ...]:
        """What it knows."""
        return tuple(COVERS)

    @property
    def device(self) -> str:
        """Where it really runs; see ``protocol.PlacedModel``."""
        return self._network.device

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for; see ``protocol.PlacedModel``."""
        return self._network.why_not_gpu

    def encode(self, pictures: Sequence[Picture]) -> SeenCovers:
        """Land covers of the latest date; those of an earlier one are computed where they are asked for.

        Args:
            pictures: Optical pictures of nine bands of reflectance, at moment 0 and possibly at -1; others
                are not looked at.

        Raises:
            ValueError: There is no optical picture of the latest date.
        """
        seen = SeenCovers({each.moment: each for each in pictures if each.sensor == "optical"})
        self._covers(seen, 0)
        return seen

    def masks(
        self,
        encoded: SeenCovers,
        concepts: Sequence[str],
        *,
        without: str | None = None,
        earlier: bool = False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Mask]:
        """The masks of concepts; see ``protocol.ConceptModel``."""
        unknown = [concept for concept in concepts if concept not in COVERS]
        if unknown:
            raise ValueError(f"{self.card.name} does not know {', '.join(unknown)}")
        if without == "optical":
            raise ValueError("no picture of this scene is left")
        found = []
        for concept in concepts:
            if stopped():
                break
            found.append(Mask(concept, self._mask(encoded, concept, -1 if earlier else 0)))
        return found

    def attention(self, encoded: SeenCovers, concept: str) -> Attention | None:
        """None: it looks at one sensor."""
        return None

    def answer(
        self,
        encoded: SeenCovers,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """The masks of the land covers that an English text names, else what it knows.

        Questions about maps are not answered here, but worked out from ``masks``.
        """
        lower = text.lower()
        named = [concept for concept, words in _NAMED.items() if any(word in lower for word in words)]
        if not named:
            yield TextPiece(f"I know {', '.join(COVERS)}.")
            return
        for mask in self.masks(encoded, named, stopped=stopped):
            yield TextPiece(f"{mask.phrase.capitalize()}: {SEG_TOKEN}. ")
            yield mask

    def _mask(self, seen: SeenCovers, concept: str, moment: int) -> Floats:
        logits, inside = self._covers(seen, moment), list(COVERS[concept])
        others = [number for number in range(len(logits)) if number not in inside]
        margin = logits[inside].max(axis=0) - logits[others].max(axis=0)
        return np.where(seen.pictures[moment].valid, margin, np.float32(OUTSIDE)).astype(np.float32)

    def _covers(self, seen: SeenCovers, moment: int) -> Floats:
        if moment not in seen.logits:
            if moment not in seen.pictures:
                raise ValueError("there is no optical picture of this date")
            seen.logits[moment] = self._logits(seen.pictures[moment])
        return seen.logits[moment]

    def _logits(self, picture: Picture) -> Floats:
        """Logits of a picture; its last row and column are repeated where their number is odd.

        The network works on cells of 2 x 2 pixels; in windows these have to be the cells of the whole.
        """
        height, width = picture.valid.shape
        bands = normalised(np.where(picture.valid, picture.pixels, 0))
        padded = np.pad(bands, ((0, 0), (0, height % 2), (0, width % 2)), mode="edge")
        return self._network.logits(np.ascontiguousarray(padded))[:, :height, :width]
