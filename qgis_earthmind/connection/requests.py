"""What is asked of the backend, as immutable values.

The names are those of its HTTP door. What the plugin never says is left to the backend's defaults.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields, replace
from enum import Enum
from pathlib import Path
from typing import Any, Callable, Optional

UNITS = ("reflectance", "display", "db", "power", "amplitude")


class Detail(Enum):
    """How an area is looked at that is larger than one picture of the model."""

    AUTOMATIC = "automatic"
    OVERVIEW = "overview"
    FULL = "full"


@dataclass(frozen=True)
class LayerRequest:
    """A raster layer as the backend opens it.

    Attributes:
        uri: Path or GDAL URI.
        name: The user's name for it.
        nodata: Value that the user declared to mean nothing.
        crs: ``EPSG:n`` or WKT, where the user gave it another one than its file.
        bands: 1-based band by role, such as nir or vv, where the user stated it.
        unit: One of `UNITS`, where the user stated it.
        scale: Factor from the stored value to the unit, where the user stated it.
        offset: Added after the factor, where the user stated it.
    """

    uri: str
    name: str
    nodata: Optional[float] = None
    crs: Optional[str] = None
    bands: Optional[Mapping[str, int]] = None
    unit: Optional[str] = None
    scale: Optional[float] = None
    offset: Optional[float] = None


@dataclass(frozen=True)
class Extent:
    """A rectangle (xmin, ymin, xmax, ymax) in a CRS given as ``EPSG:n`` or WKT."""

    bounds: tuple[float, float, float, float]
    crs: str


@dataclass(frozen=True)
class Region:
    """An area that a question speaks of: a (multi)polygon as WKT, in a CRS given as ``EPSG:n`` or WKT."""

    wkt: str
    crs: str


@dataclass(frozen=True)
class Correction:
    """A click that corrects a mask: ``add`` or ``remove``, where, in a CRS given as ``EPSG:n`` or WKT."""

    kind: str
    x: float
    y: float
    crs: str


@dataclass(frozen=True)
class PlaceRequest:
    """What is looked at.

    Attributes:
        optical: The optical layer, where there is one.
        sar: The SAR layer, where there is one.
        optical_before: An optical layer of an earlier date, where there is one.
        sar_before: A SAR layer of an earlier date, where there is one.
        extent: The area; None is all that the layers share.
        correct_shift: Whether the SAR layer is moved onto the optical one.
    """

    optical: Optional[LayerRequest] = None
    sar: Optional[LayerRequest] = None
    optical_before: Optional[LayerRequest] = None
    sar_before: Optional[LayerRequest] = None
    extent: Optional[Extent] = None
    correct_shift: bool = False


def with_sources(place: PlaceRequest, change: Callable[[str], str]) -> PlaceRequest:
    """The place with the source of every layer changed."""
    parts = {item.name: getattr(place, item.name) for item in fields(place)}
    changed = {
        name: replace(layer, uri=change(layer.uri))
        for name, layer in parts.items()
        if isinstance(layer, LayerRequest)
    }
    return replace(place, **changed)


@dataclass(frozen=True)
class Options:
    """How it is looked at, and where the polygons go.

    Attributes:
        polygons: Whether something is to be marked, whatever the words of the text.
        detail: How a large area is looked at.
        out: GeoPackage that the backend writes the polygons to.
        tables: ``one`` layer for all polygons, or a new table ``by_phrase`` for each segment.
        regions: Areas within the place that it is asked about, all together; none for all of the place.
        corrections: Clicks that correct what is marked, one after the other.
        shares: Whether it is measured how much each sensor counted.
        probability: GeoTIFF that the backend writes the probability of what is marked to.
        mask: GeoTIFF that the backend writes the mask to.
        sensor_weight: GeoTIFF that the backend writes to how decisive the SAR was at each pixel.
        outline: What is drawn of each part: its ``shape``, an ``oriented`` or an ``upright`` box.
    """

    polygons: bool = False
    detail: Detail = Detail.AUTOMATIC
    out: Optional[str] = None
    tables: str = "one"
    regions: tuple[Region, ...] = ()
    corrections: tuple[Correction, ...] = ()
    shares: bool = True
    probability: Optional[str] = None
    mask: Optional[str] = None
    sensor_weight: Optional[str] = None
    outline: str = "shape"


@dataclass(frozen=True)
class AskRequest:
    """A question or instruction about a place.

    Attributes:
        text: As typed.
        place: Layers and area.
        model: The model that answers; None is the backend's own choice.
        history: The (question, answer) pairs that came before.
        options: How it is answered.
    """

    text: str
    place: PlaceRequest
    model: Optional[str] = None
    history: tuple[tuple[str, str], ...] = ()
    options: Options = field(default_factory=Options)

    def writing_to(self, out: Path) -> AskRequest:
        """The same with a file for the polygons."""
        return replace(self, options=replace(self.options, out=str(out)))

    def to_json(self) -> dict[str, Any]:
        """The body of ``POST /ask`` and ``POST /plan``; what few ask for is said only where it is wanted."""
        body = asdict(self)
        options, usual = body["options"], Options()
        options["detail"] = self.options.detail.value
        options["regions"] = list(options["regions"])
        options["corrections"] = list(options["corrections"])
        for name in ("shares", "probability", "mask", "sensor_weight", "outline", "corrections"):
            if getattr(self.options, name) == getattr(usual, name):
                del options[name]
        return body
