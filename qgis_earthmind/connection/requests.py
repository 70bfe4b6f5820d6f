"""What is asked of the backend, as immutable values. The names are those of its HTTP door."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any, Optional

from .detail import Detail, GroundSize


@dataclass(frozen=True)
class LayerRequest:
    """A raster layer as the backend opens it: a path or GDAL URI and the user's name for it."""

    uri: str
    name: str
    bands: Optional[Mapping[str, int]] = None
    unit: Optional[str] = None
    scale: Optional[float] = None
    offset: Optional[float] = None
    nodata: Optional[float] = None
    date: Optional[str] = None
    crs: Optional[str] = None


@dataclass(frozen=True)
class Extent:
    """A rectangle (xmin, ymin, xmax, ymax) in a CRS given as ``EPSG:n`` or WKT."""

    bounds: tuple[float, float, float, float]
    crs: str


@dataclass(frozen=True)
class SceneRequest:
    """What is looked at, and how.

    Attributes:
        optical: The optical layer, where there is one.
        sar: The SAR layer, where there is one.
        optical_before: An optical layer of an earlier date, where there is one.
        sar_before: A SAR layer of an earlier date, where there is one.
        extent: The area; None is all that the layers share.
        resolution: Ground pixel in metres; None is the layers' own.
        correct_shift: Whether the SAR layer is moved onto the optical one.
        model: The model that looks; None is the backend's own choice.
    """

    optical: Optional[LayerRequest]
    sar: Optional[LayerRequest]
    optical_before: Optional[LayerRequest] = None
    sar_before: Optional[LayerRequest] = None
    extent: Optional[Extent] = None
    resolution: Optional[float] = None
    correct_shift: bool = False
    model: Optional[str] = None

    def to_json(self) -> dict[str, Any]:
        """The body of ``POST /scenes``."""
        return asdict(self)


@dataclass(frozen=True)
class AskRequest:
    """A scene and what is asked of it.

    Attributes:
        scene: Layers, area, model.
        text: The question or instruction.
        history: The (question, answer) pairs that came before.
        detail: Whether a large area is looked at in windows.
        size: The area in the layers' own pixels; None where that cannot be told.
    """

    scene: SceneRequest
    text: str
    history: tuple[tuple[str, str], ...] = ()
    detail: Detail = Detail.OVERVIEW
    size: Optional[GroundSize] = None

    def to_json(self) -> dict[str, Any]:
        """The body of ``POST /scenes/{id}/ask``."""
        return {
            "text": self.text,
            "model": self.scene.model,
            "history": [list(pair) for pair in self.history],
        }

    def to_job_json(self) -> dict[str, Any]:
        """The body of ``POST /jobs``: the same in windows, at full resolution."""
        return {"text": self.text, "scene": self.scene.to_json()}
