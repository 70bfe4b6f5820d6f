"""Dynamic World where nano sees no clouds, for which the network has no class."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any

import numpy as np

from earthmind.band_codes import OPTICAL_BANDS, optical_codes
from earthmind.model.dynamic_world.dynamic_world_model import DynamicWorldModel, SeenCovers
from earthmind.model.protocol import Attention, ConceptModel, Mask, Model, ModelCard, ModelEvent, Picture

CLOUDS = "clouds"


@dataclass
class SeenByBoth:
    """A scene as both models see it.

    Attributes:
        covers: As Dynamic World sees it.
        pictures: The pictures as nano takes them.
        clouds: What nano made of them; None until it is needed.
    """

    covers: SeenCovers
    pictures: Sequence[Picture]
    clouds: Any = None


class ClearOfClouds:
    """Land covers without what another model takes for clouds; satisfies ``protocol.ConceptModel``."""

    def __init__(self, card: ModelCard, covers: DynamicWorldModel, nano: Model) -> None:
        """Put both models behind one face.

        Raises:
            ValueError: The other model draws no clouds.
        """
        if not isinstance(nano, ConceptModel) or CLOUDS not in nano.concepts:
            raise ValueError("the other model draws no clouds")
        self.card = card
        self._land, self._nano, self._sky = covers, nano, nano

    @property
    def concepts(self) -> tuple[str, ...]:
        """What it knows."""
        return (*self._land.concepts, CLOUDS)

    @property
    def device(self) -> str:
        """Where it really runs; see ``protocol.PlacedModel``."""
        return self._land.device

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for; see ``protocol.PlacedModel``."""
        return self._land.why_not_gpu

    def encode(self, pictures: Sequence[Picture]) -> SeenByBoth:
        """Land covers of the latest date; see ``DynamicWorldModel.encode``."""
        optical = [each for each in pictures if each.sensor == "optical"]
        return SeenByBoth(self._land.encode(optical), [in_codes(each) for each in optical])

    def masks(
        self,
        encoded: SeenByBoth,
        concepts: Sequence[str],
        *,
        without: str | None = None,
        earlier: bool = False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Mask]:
        """The masks of concepts; see ``protocol.ConceptModel``."""
        found = []
        for concept in concepts:
            if stopped():
                break
            clouds = self._clouds(encoded, without, earlier)
            if concept == CLOUDS:
                found.append(clouds)
                continue
            (mask,) = self._land.masks(encoded.covers, [concept], without=without, earlier=earlier)
            found.append(Mask(concept, np.minimum(mask.logits, -clouds.logits)))
        return found

    def attention(self, encoded: SeenByBoth, concept: str) -> Attention | None:
        """None: it looks at one sensor."""
        return None

    def answer(
        self,
        encoded: SeenByBoth,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """See ``DynamicWorldModel.answer``; of its masks what is clear."""
        for event in self._land.answer(encoded.covers, text, history=history, stopped=stopped):
            yield self.masks(encoded, [event.phrase])[0] if isinstance(event, Mask) else event

    def _clouds(self, seen: SeenByBoth, without: str | None, earlier: bool) -> Mask:
        if seen.clouds is None:
            seen.clouds = self._nano.encode(seen.pictures)
        return self._sky.masks(seen.clouds, [CLOUDS], without=without, earlier=earlier)[0]


def in_codes(picture: Picture) -> Picture:
    """A picture of reflectance as codes of those bands that nano looks at."""
    roles = tuple(role for role in picture.roles if role in OPTICAL_BANDS)
    bands = picture.pixels[[picture.roles.index(role) for role in roles]]
    return replace(picture, pixels=optical_codes(bands, picture.valid), roles=roles)
