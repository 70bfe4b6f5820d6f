"""A model of fixed behaviour that can be asked for the masks of concepts, and a scene that it knows.

What a pixel is stands in its first channel (short-wave infrared), so that windows show what a picture shows.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from doubles import CARD, shelf_of
from numpy.typing import NDArray
from places import S2_BANDS, write_raster

from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.model.nano.known_concepts import CONCEPTS
from earthmind.model.protocol import Attention, Mask, Picture

SIDE = 120
CONCEPT_CARD = dataclasses.replace(CARD, name="concepts", concepts=CONCEPTS, max_side=SIDE)
WATER, FOREST, GRASS, TOWN, BARE = 300, 1300, 1700, 2500, 3500
_RANGES = {
    "water": (0, 60),
    "vegetation": (60, 120),
    "forest": (60, 96),
    "built-up area": (120, 190),
    "bare land": (190, 256),
    "clouds": (256, 257),
}
DARK = 60


class ConceptDouble:
    """Marks concepts by the first channel; flood is water that is bright in the second one.

    Without the optical pictures it marks as water, and nothing else, what is dark for the radar.
    """

    def __init__(self, **changes: object) -> None:
        self.card = dataclasses.replace(CONCEPT_CARD, **changes)
        self.concepts = self.card.concepts
        self.asked: list[str] = []
        self.encoded = 0
        self.sureness = 1.0

    def encode(self, pictures: Sequence[Picture]) -> list[Picture]:
        self.encoded += 1
        return list(pictures)

    def answer(self, *_: object, **__: object) -> None:
        raise AssertionError("its words are not to be asked for")

    def masks(
        self,
        encoded: list[Picture],
        concepts: Sequence[str],
        *,
        without: str | None = None,
        earlier: bool = False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Mask]:
        self.asked += concepts
        moment = min(p.moment for p in encoded) if earlier else 0
        shown = {p.sensor: p for p in encoded if p.moment == moment and p.sensor != without}
        return [Mask(concept, np.float32(self.sureness) * _logits(shown, concept)) for concept in concepts]

    def attention(self, encoded: list[Picture], concept: str) -> Attention | None:
        return Attention(0.25, 0.75, np.full((4, 4), 0.75, np.float32))


def _logits(shown: dict[str, Picture], concept: str) -> NDArray[np.float32]:
    if "optical" not in shown:
        first = shown["sar"].pixels[0]
        return np.where((first < DARK) & (concept == "water"), 3.0, -3.0).astype(np.float32)
    first, second = shown["optical"].pixels[:2]
    if concept in ("flooded area", "permanent water"):
        inside = (first < DARK) & ((second >= DARK) == (concept == "flooded area"))
    else:
        low, high = _RANGES[concept]
        inside = (first >= low) & (first < high)
    return np.where(inside, 3.0, -3.0).astype(np.float32)


@dataclass(frozen=True)
class Valley:
    """A lake in the north-west, half of it flood, a pond in the south-east, forest, two towns, bare ground.

    Attributes:
        optical: Sentinel-2 like raster.
        sar: Radar that sees the lake only.
        before: Optical raster of an earlier date, with the quiet half of the lake.
        classes: int (H, W), what each pixel is.
    """

    optical: Path
    sar: Path
    before: Path
    classes: NDArray[np.int64]

    def place(self, *, sar: bool = True, before: bool = False) -> PlaceRequest:
        return PlaceRequest(
            LayerRequest(str(self.optical)),
            LayerRequest(str(self.sar)) if sar else None,
            LayerRequest(str(self.before)) if before else None,
        )

    def pixels(self, *classes: int) -> NDArray[np.bool_]:
        return np.isin(self.classes, classes)


def write_valley(folder: Path) -> Valley:
    classes = np.full((SIDE, SIDE), GRASS)
    classes[10:30, 10:50] = WATER
    classes[90:100, 90:100] = WATER
    classes[60:110, 10:50] = FOREST
    classes[32:40, 60:80] = TOWN
    classes[10:20, 50:56] = TOWN
    classes[50:60, 90:110] = BARE
    bands = np.repeat(classes[None].astype(np.int16), 13, axis=0)
    bands[7] = np.where(classes == WATER, 200, 3000)
    bands[7, 10:30, 10:30] = 3000  # the flooded half of the lake
    before = bands.copy()
    before[:, 10:30, 10:30] = GRASS
    before[:, 90:100, 90:100] = GRASS
    radar = np.full((2, SIDE, SIDE), -8.0, np.float32)
    radar[:, 10:30, 10:50] = -22.0
    return Valley(
        write_raster(folder / "S2.tif", bands, S2_BANDS),
        write_raster(folder / "S1.tif", radar, ("VV", "VH")),
        write_raster(folder / "before.tif", before, S2_BANDS),
        classes,
    )


def engine_of(**changes: object) -> tuple[Engine, ConceptDouble]:
    """An engine with the double as its model."""
    model = ConceptDouble(**changes)
    return Engine(shelf_of(model)), model  # type: ignore[arg-type]


PLANS = (
    "area(and(water, side(north)))",
    "area(near(water, 50 m))",
    "area(not(water))",
    "area(everything)",
    "mask(water, built-up area)",
    "boxes(parts(water; above=2 ha))",
    "share(water)",
    "share(and(forest, side(south)); of=forest)",
    "count(water)",
    "count(parts(built-up area; below=1 ha))",
    "presence(bare land)",
    "presence(clouds)",
    "absence(clouds)",
    "absence(water)",
    "place(forest)",
    "distance(built-up area, bare land; unit=m)",
    "direction(bare land, largest(water))",
    "comparison(water, built-up area)",
    "comparison(water, built-up area; by=count)",
    "ranking()",
    "change(water)",
    "description()",
    "description(water)",
    "report(flooded area)",
    'choice(water; by=count; option A "1" 1..1; option B "2 to 5" 2..5)',
    "without sensor(water; sensor=optical)",
    "place(largest(water)) also area",
    "share(water; low=50)",
)
"""Plans of all that can be wanted."""
