"""How data sets of pictures beside masks of classes can be laid out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Layer:
    """Rasters of one sensor; a ready picture has neither bands nor a unit.

    Attributes:
        file: Path below the root, with ``{name}`` and whatever else names a place; ``*`` stands for what is
            not known, where one file fits. One path for all bands, or one for each role.
        bands: 1-based band index by role; of files for each role 1 by itself.
        unit: ``reflectance``, ``db`` or ``power``.
        scale: Factor from the stored value to the unit.
        shown: 1-based bands that are red, green and blue of a ready picture, where it has more.
        nodata: Stored value that is none.
    """

    file: str | Mapping[str, str]
    bands: Mapping[str, int] | None = None
    unit: str | None = None
    scale: float | None = None
    shown: tuple[int, int, int] | None = None
    nodata: float | None = None

    @property
    def ready(self) -> bool:
        """Whether it is a picture as it is shown."""
        return self.unit is None


@dataclass(frozen=True)
class Listing:
    """The places of a split are the lines of a file.

    Attributes:
        file: Path below the root, with ``{split}``; one picture a line, up to the first comma.
        ending: What follows the name of a picture in such a line.
    """

    file: str
    ending: str = ""


@dataclass(frozen=True)
class Folders:
    """The places of a split are its masks on disk.

    Attributes:
        splits: For each split the values that parts of the paths in braces have there; parts without one may
            have any. Several values are alternatives.
    """

    splits: Mapping[str, Mapping[str, str | tuple[str, ...]]]


@dataclass(frozen=True)
class SplitInJson:
    """The places are the masks on disk; a JSON file beside each says of which split it is.

    Attributes:
        file: Path below the root.
        fields: The way to the name of the split in it.
    """

    file: str
    fields: tuple[str, ...]


@dataclass(frozen=True)
class SplitInTable:
    """The places are the masks on disk; a table of all of them says of which split each is.

    Attributes:
        file: A table that GDAL reads, below the root.
        place: Column with the name of a place.
        column: Column with the name of its split; another is asked for by ``COLUMN/SPLIT``.
        name: The name of a place, of the parts of its path.
    """

    file: str
    place: str
    column: str
    name: str


@dataclass(frozen=True)
class MaskFolder:
    """How a data set is laid out.

    Attributes:
        places: How the places of a split are found.
        layers: Its rasters by sensor.
        mask: Path of the masks below the root; by sensor, where each has its own: with both sensors the
            pixels count on which they agree.
        concepts: What each class is called, by its number; classes that are no things are left out.
        known: Every number that a mask has where the class is known.
        valid: Path of masks that are 1 where the class is known; by sensor as ``mask``.
        earlier: Rasters of the date before, by sensor.
        clearest: Path of a raster of cloud probability; of several dates that fit, the least clouded is
            shown.
        window: Places are cut into windows of so many pixels; what is left at the right and below is left
            out.
        complete: Whether windows with an unknown pixel are left out.
        looked_at: Whether layers are looked at on the analysis grid, and the mask is brought onto it.
    """

    places: Listing | Folders | SplitInJson | SplitInTable
    layers: Mapping[str, Layer]
    mask: str | Mapping[str, str]
    concepts: Mapping[int, str]
    known: tuple[int, ...]
    valid: str | Mapping[str, str] | None = None
    earlier: Mapping[str, Layer] = field(default_factory=dict)
    clearest: str | None = None
    window: int | None = None
    complete: bool = False
    looked_at: bool = False
