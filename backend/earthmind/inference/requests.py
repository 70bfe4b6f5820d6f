"""What a door asks of the engine. The HTTP door reads these values as they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from enum import Enum
from pathlib import Path
from typing import Literal

from earthmind.described import CLOSED, described
from earthmind.imagery.layers.request import LayerRequest
from earthmind.vector.polygons.drawn_outlines import Outline
from earthmind.vector.polygons.shaping import Shaping

__all__ = [
    "Correction",
    "Detail",
    "Extent",
    "History",
    "LayerRequest",
    "Options",
    "Outline",
    "PlaceRequest",
    "Region",
    "Shaping",
    "Tables",
]

History = Sequence[tuple[str, str]]
"""Earlier (question, answer) turns about the same place."""

LONGEST_PROMPT = 4000
"""Characters of a question; some 1,000 tokens of English."""
MOST_CORRECTIONS = 64
"""Clicks on one answer."""
MOST_TURNS, LONGEST_HISTORY = 32, 32_000
"""Earlier turns, and characters of all of them together."""


@dataclass(frozen=True)
class Extent:
    """A rectangle on the ground."""

    __pydantic_config__ = CLOSED

    bounds: tuple[float, float, float, float] = described("Left, bottom, right, top in units of the CRS.")
    crs: str = described("EPSG:n or WKT.", min_length=1)


@dataclass(frozen=True)
class PlaceRequest:
    """One place: an optical layer, a SAR layer, or both, and what it looked like before."""

    __pydantic_config__ = CLOSED

    optical: LayerRequest | None = described("The optical layer.", None)
    sar: LayerRequest | None = described("The SAR layer.", None)
    optical_before: LayerRequest | None = described("An optical layer of an earlier date.", None)
    sar_before: LayerRequest | None = described("A SAR layer of an earlier date.", None)
    extent: Extent | None = described("Part to look at; null for all that the layers share.", None)
    resolution: float | None = described("Ground pixel in metres; null for the layers' own.", None, gt=0)
    correct_shift: bool = described("Move the SAR layer onto the optical one, where a shift is found.", False)
    multispectral: bool = described(
        "Show further bands to a model that can look at them, three at a time.", False
    )

    @property
    def layers(self) -> tuple[LayerRequest, ...]:
        """The layers that are given."""
        given = (self.optical, self.sar, self.optical_before, self.sar_before)
        return tuple(layer for layer in given if layer is not None)


@dataclass(frozen=True)
class Region:
    """An area on the ground that a question speaks of."""

    __pydantic_config__ = CLOSED

    wkt: str = described("Polygon or multipolygon as WKT.", min_length=1)
    crs: str = described("EPSG:n or WKT.", min_length=1)


@dataclass(frozen=True)
class Correction:
    """A click on the ground that adds to what is marked, or takes from it."""

    __pydantic_config__ = CLOSED

    kind: Literal["add", "remove"] = described(
        "add: the connected ground around the click that is at least as probable as the click; remove: the "
        "connected part of the mask that the click is in."
    )
    x: float = described("In units of the CRS.")
    y: float = described("In units of the CRS.")
    crs: str = described("EPSG:n or WKT.", min_length=1)


class Detail(str, Enum):
    """How closely an extent is looked at that is larger than one picture of the model."""

    AUTOMATIC = "automatic"
    OVERVIEW = "overview"
    FULL = "full"


class Tables(str, Enum):
    """How segments become layers of the output file."""

    ONE = "one"
    BY_PHRASE = "by_phrase"


@dataclass(frozen=True)
class Options:
    """How a question is answered and what it gives."""

    __pydantic_config__ = CLOSED

    polygons: bool = described("Whether polygons are wanted, whatever the words of the text.", False)
    detail: Detail = described(
        "Large extents: automatic looks in windows where something is to be marked, overview at one picture, "
        "full in windows, of models that understand language by themselves unless a question is asked.",
        Detail.AUTOMATIC,
    )
    window: int | None = described("Side of a window in pixels; null for what suits the model.", None)
    overlap: int | None = described("Pixels that windows share; null for a sixteenth of the side.", None)
    minimum_area_m2: float | None = described("Smaller polygons are left out.", None, ge=0)
    shaping: Shaping = field(
        default_factory=Shaping, metadata={"description": "What is done to the polygons' outlines."}
    )
    regions: tuple[Region, ...] = described(
        "Areas that are asked about, all together; models that understand language by themselves and take "
        "regions are spoken to of region1, region2 and so on.",
        (),
    )
    corrections: tuple[Correction, ...] = described(
        "Clicks that correct the masks of the latest date, one after the other; of models that are asked for "
        "the masks of concepts.",
        (),
        max_length=MOST_CORRECTIONS,
    )
    out: Path | None = described("File for the polygons: .gpkg, .geojson, .fgb or .parquet.", None)
    tables: Tables = described(
        "one: a layer named after the file, which is replaced when complete; by_phrase: a new table of a "
        "GeoPackage for each segment, its other tables stay.",
        Tables.ONE,
    )
    output_crs: str | None = described("CRS of that file; null for the grid's.", None)
    outline: Outline = described(
        "What is drawn in that file of each part: its shape; oriented: the smallest rectangle on the ground; "
        "upright: a box of the map. Boxes have length_m, width_m and orientation.",
        Outline.SHAPE,
    )
    mask: Path | None = described("GeoTIFF for the mask.", None)
    probability: Path | None = described(
        "GeoTIFF for the probability; of a plan with several subjects a band for each.", None
    )
    sar_weight: Path | None = described(
        "GeoTIFF for the weight that the model's own fusion gave to the SAR.", None
    )
    shares: bool = described("Whether to measure how much each sensor counted in what is marked.", True)
    sensor_weight: Path | None = described(
        "GeoTIFF for how decisive the SAR was at each pixel, measured: 0 (the optical layer) to 1 (the SAR).",
        None,
    )
    attention_map: Path | None = described(
        "GeoTIFF for where the model looked when it asked for each mask, a band for each, adding up to 1; of "
        "models that tell it, about a place that is looked at as one picture.",
        None,
    )
    beside: str | None = described(
        "Name of another model that is asked the same; a note tells on how much both agree.",
        None,
    )
    work: Path | None = described("Folder for finished windows; by default in the user's cache.", None)

    @property
    def rasters(self) -> tuple[Path, ...]:
        """The raster results that are wanted."""
        given = (self.mask, self.probability, self.sar_weight, self.sensor_weight)
        return tuple(path for path in given if path is not None)

    @property
    def needs_windows(self) -> bool:
        """Whether something is wanted that only a run over windows gives."""
        return bool(self.rasters) or any(v is not None for v in (self.window, self.overlap, self.work))
