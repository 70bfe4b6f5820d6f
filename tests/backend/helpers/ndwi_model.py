"""Water by the normalised difference water index: about the smallest model that there can be."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.model.loading.kind import ModelKind
from earthmind.model.protocol import Mask, ModelCard, ModelEvent, Picture, TextPiece

CARD = ModelCard(
    name="ndwi",
    title="Water by NDWI",
    sensors=("optical",),
    optical_bands=("nir", "red", "green"),
    optical_range=(0.0, 0.5),
    sar_bands=(),
    sar_range_db={},
    resolution_m=(1.0, 100.0),
    max_side=2048,
    licence="GPL-3.0-or-later",
    knows=("water",),
    limits=("It takes shadow for water.",),
)
STEEPNESS = 10.0


class NdwiModel:
    """Marks where NDWI = (green - nir) / (green + nir) is above 0 (McFeeters 1996)."""

    card = CARD

    def encode(self, pictures: Sequence[Picture]) -> NDArray[np.float32]:
        """NDWI of the picture of the latest date, shape (H, W); -1 where there is no pixel."""
        picture = next(picture for picture in pictures if picture.moment == 0)
        nir, _, green = picture.pixels.astype(np.float32)
        return np.where(picture.valid, (green - nir) / np.maximum(green + nir, 1), np.float32(-1))

    def answer(
        self,
        encoded: NDArray[np.float32],
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """One mask where the text speaks of water, else a word about what this model knows."""
        if "water" not in text.lower():
            yield TextPiece("I know water only.")
            return
        yield TextPiece("Here is the water: [SEG].")
        yield Mask("water", STEEPNESS * encoded)


NDWI = ModelKind(read_card=lambda folder: CARD, load=lambda folder, device, options: NdwiModel())
