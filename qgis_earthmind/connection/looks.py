"""What the backend is asked to look at, without a question: one value for each of its routes."""

from __future__ import annotations

from dataclasses import asdict, dataclass
from typing import Any, ClassVar, Optional

from .requests import Extent, LayerRequest, PlaceRequest


@dataclass(frozen=True)
class Look:
    """Something that the backend looks at without a question.

    Attributes:
        ROUTE: Where it is asked for.
    """

    ROUTE: ClassVar[str] = ""

    def to_json(self) -> dict[str, Any]:
        """The body of the request."""
        return asdict(self)


@dataclass(frozen=True)
class LookRequest(Look):
    """A look at the layers of a place: layers and area."""

    place: PlaceRequest


@dataclass(frozen=True)
class DetectRequest(LookRequest):
    """Count things, with a box around each.

    Attributes:
        concepts: What is looked for, by the names of the model's card.
        out: GeoPackage for the boxes.
        outline: ``oriented``, ``upright`` or ``shape``.
        minimum_confidence: Things of less are left out.
        minimum_area_m2: Smaller things are left out.
        model: The model that answers; None is the backend's own choice.
    """

    ROUTE: ClassVar[str] = "/detection"

    concepts: tuple[str, ...] = ()
    out: Optional[str] = None
    outline: str = "oriented"
    minimum_confidence: float = 0.0
    minimum_area_m2: Optional[float] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class LandCoverRequest(LookRequest):
    """Draw one raster of land covers; ``polygons`` is a GeoPackage for its parts, ``None`` for none."""

    ROUTE: ClassVar[str] = "/landcover"

    out: str = ""
    concepts: tuple[str, ...] = ()
    polygons: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class MapClass:
    """A value of a class map, and what it stands for in words."""

    value: int
    label: str


@dataclass(frozen=True)
class MapRequest:
    """A raster of classes; without ``classes`` the raster's own tags say what its values stand for."""

    path: str
    classes: tuple[MapClass, ...] = ()


@dataclass(frozen=True)
class ChangeRequest(LookRequest):
    """Tell what was gained, lost and stayed; ``out`` is a GeoPackage for the polygons.

    Of a ``map`` it is what became of the ground since that was made.

    Attributes:
        matrix: Whether to tell what became of what, by areas.
        became: GeoPackage for the same as polygons, None for none.
    """

    ROUTE: ClassVar[str] = "/change"

    concepts: tuple[str, ...] = ()
    out: Optional[str] = None
    model: Optional[str] = None
    map: Optional[MapRequest] = None
    matrix: bool = False
    became: Optional[str] = None


@dataclass(frozen=True)
class RefineRequest(LookRequest):
    """Correct a map of classes; ``polygons`` is a GeoPackage for what changed, ``None`` for none.

    Attributes:
        map: The old one.
        out: GeoTIFF for the corrected one.
        sureness: Probability from which a class that contradicts wins, 0.5 to 1.
    """

    ROUTE: ClassVar[str] = "/refinement"

    map: MapRequest
    out: str
    sureness: float = 0.8
    polygons: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class UsabilityRequest(LookRequest):
    """Tell what of each layer can be used; ``out`` is a GeoTIFF of the pixels that can."""

    ROUTE: ClassVar[str] = "/usability"

    out: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class CoregisterRequest(LookRequest):
    """Measure the shift between two sensors; ``out`` is a GeoTIFF for a copy of the layer to ``move``."""

    ROUTE: ClassVar[str] = "/coregistration"

    out: Optional[str] = None
    move: str = "sar"


@dataclass(frozen=True)
class SensorsRequest(LookRequest):
    """Tell what each sensor counted for; ``sensor_weight`` is a GeoTIFF of where the SAR decided."""

    ROUTE: ClassVar[str] = "/sensors"

    text: str = ""
    sensor_weight: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class ViewsRequest(LookRequest):
    """Write ``views`` of an optical layer into a folder; none for all that it has the bands for."""

    ROUTE: ClassVar[str] = "/views"

    folder: str = ""
    views: tuple[str, ...] = ()


@dataclass(frozen=True)
class TeachRequest(LookRequest):
    """Teach a classifier with shapes that have a class each.

    Attributes:
        labels: Vector file of polygons or points.
        field: Its field with the class.
        out: Folder for the classifier, which does not exist yet.
        layer: Layer of the vector file; None for the first one.
    """

    ROUTE: ClassVar[str] = "/teaching"

    labels: str = ""
    field: str = ""
    out: str = ""
    layer: Optional[str] = None


@dataclass(frozen=True)
class ChipsRequest(TeachRequest):
    """Write pictures, questions and masks of polygons, to fine-tune a model on.

    Attributes:
        side: Of a picture, in pixels.
        model: The one that is to be fine-tuned; None for the usual large one.
    """

    ROUTE: ClassVar[str] = "/chips"

    side: int = 448
    model: Optional[str] = None


@dataclass(frozen=True)
class FetchRequest(Look):
    """Fetch Sentinel images of a place from a STAC API.

    Attributes:
        endpoint: The API's address.
        extent: The place.
        begin: First day, ``YYYY-MM-DD``.
        end: Last day.
        folder: Folder for the rasters, which is there.
        sensors: ``both``, ``optical`` or ``sar``.
        dates: How many dates at most.
        clouds: Share of the place that clouds may hide.
        sar_days: Days within which the nearest radar pass is taken.
        resolution: Ground pixel in metres.
        optical_collection: Collection with Sentinel-2 L2A.
        sar_collection: Collection with Sentinel-1 RTC.
        sign: Service that signs addresses; ``None`` for none.
    """

    ROUTE: ClassVar[str] = "/fetching"

    endpoint: str
    extent: Extent
    begin: str
    end: str
    folder: str
    sensors: str = "both"
    dates: int = 1
    clouds: float = 0.2
    sar_days: int = 6
    resolution: float = 10.0
    optical_collection: str = "sentinel-2-l2a"
    sar_collection: str = "sentinel-1-rtc"
    sign: Optional[str] = None


@dataclass(frozen=True)
class SeriesRequest(Look):
    """Ask the same about layers of many dates.

    Attributes:
        text: The question.
        optical: Optical layers, one a date.
        sar: SAR layers, one a date.
        extent: Part to look at; None for all.
        pair_days: Days within which the nearest SAR layer is looked at too.
        correct_shift: Whether SAR layers are moved onto the optical ones.
        out: GeoPackage for the polygons of all dates.
        chart: File for the chart, ``.svg``.
        model: The model that answers; None is the backend's own choice.
    """

    ROUTE: ClassVar[str] = "/series"

    text: str
    optical: tuple[LayerRequest, ...] = ()
    sar: tuple[LayerRequest, ...] = ()
    extent: Optional[Extent] = None
    pair_days: int = 6
    correct_shift: bool = False
    out: Optional[str] = None
    chart: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class ScenesRequest(LookRequest):
    """Name the scene of a place, or of its tiles, of a list of classes.

    Attributes:
        classes: At least two, in English.
        tile: Side of a tile in pixels; None for the whole place as one.
        overlap: Pixels that neighbouring tiles share.
        out: GeoPackage for the tiles.
        model: The text-image encoder.
    """

    ROUTE: ClassVar[str] = "/scenes"

    classes: tuple[str, ...] = ()
    tile: Optional[int] = None
    overlap: int = 0
    out: Optional[str] = None
    model: Optional[str] = None


@dataclass(frozen=True)
class IndexRequest(LookRequest):
    """Put the tiles of a layer into an index; ``index`` is its folder, ``tile`` their side in pixels."""

    ROUTE: ClassVar[str] = "/indexing"

    index: str = ""
    tile: int = 224
    overlap: int = 0
    model: Optional[str] = None


@dataclass(frozen=True)
class SearchRequest(Look):
    """Find tiles of an index by a text, or by an example, which ``place`` is then; None for a text.

    Attributes:
        index: Folder of the index.
        text: What the tiles are to show; None for an example.
        most: How many tiles are wanted.
        least: Those that are less alike are left out.
        out: GeoPackage for the tiles.
        model: The text-image encoder; None for that of the index.
    """

    ROUTE: ClassVar[str] = "/search"

    place: Optional[PlaceRequest] = None
    index: str = ""
    text: Optional[str] = None
    most: int = 20
    least: float = -1.0
    out: Optional[str] = None
    model: Optional[str] = None
