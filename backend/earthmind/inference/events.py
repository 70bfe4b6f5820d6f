"""What happens while a question is answered, one value per happening.

Exactly one of ``Done``, ``Failed`` and ``Stopped`` ends a stream.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import TYPE_CHECKING, Any, Union

if TYPE_CHECKING:
    from earthmind.vector import Feature


@dataclass(frozen=True)
class Started:
    """The question was taken on.

    Attributes:
        job: Identifier by which it can be cancelled.
    """

    job: str

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "started", **asdict(self)}


@dataclass(frozen=True)
class Progress:
    """How far a stage is.

    Attributes:
        stage: ``loading`` (the model), ``reading`` (the rasters), ``encoding``, ``answering`` or
            ``polygons``.
        fraction: 0 to 1 of this stage. Repeated unchanged every few seconds while a stage takes long.
        windows_done: Windows that are finished; None where there are no windows.
        windows: Windows in all.
    """

    stage: str
    fraction: float
    windows_done: int | None = None
    windows: int | None = None

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values, those of windows only in a tiled run."""
        told = {name: value for name, value in asdict(self).items() if value is not None}
        return {"event": "progress", **told}


@dataclass(frozen=True)
class Text:
    """The next piece of the answer; the n-th ``[SEG]`` in it belongs to the n-th ``SegmentFound``."""

    text: str

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "text", **asdict(self)}


@dataclass(frozen=True)
class SegmentFound:
    """The polygons of one ``[SEG]``.

    Attributes:
        index: Number of the ``[SEG]`` marker it belongs to, from 0.
        phrase: What was segmented.
        score: Mean probability inside the polygons, weighted by area; 0 where there are none.
        area_m2: Sum of the polygons' ellipsoidal areas in square metres.
        crs: CRS of the geometries, ``EPSG:n`` or WKT.
        features: One feature per connected part; empty where nothing was marked.
    """

    index: int
    phrase: str
    score: float
    area_m2: float
    crs: str
    features: Sequence[Feature]

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values, geometries as hex WKB."""
        return {
            "event": "segment",
            "index": self.index,
            "phrase": self.phrase,
            "score": self.score,
            "area_m2": self.area_m2,
            "crs": self.crs,
            "features": [
                {"wkb": feature.geometry.wkb_hex, "properties": dict(feature.attributes)}
                for feature in self.features
            ],
        }


@dataclass(frozen=True)
class AttentionShares:
    """How much each sensor counted in the answer; the shares add up to 1."""

    optical: float
    sar: float

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "attention", **asdict(self)}


@dataclass(frozen=True)
class Note:
    """Something the analyst should know when reading the answer, in one sentence."""

    message: str

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "note", **asdict(self)}


@dataclass(frozen=True)
class ShiftFound:
    """The SAR layer lies off the optical one, and the run can be done again with that corrected.

    Attributes:
        across_m: How far right of the optical layer, in metres on the ground.
        down_m: How far below it.
        pixels: Length of the shift in pixels of the analysis grid.
        confidence: Of the measurement, 0 to 1.
    """

    across_m: float
    down_m: float
    pixels: float
    confidence: float

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "shift", **asdict(self)}


@dataclass(frozen=True)
class Done:
    """The answer is complete.

    Attributes:
        text: The whole answer, with its ``[SEG]`` markers.
        model: Name of the model that answered.
        segments: Number of ``SegmentFound`` events.
        seconds: Seconds per stage (``load``, ``read``, ``encode``, ``answer``, ``polygons``) and ``total``;
            0 where an earlier question had done the stage already.
    """

    text: str
    model: str
    segments: int
    seconds: Mapping[str, float]

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {
            "event": "done",
            "text": self.text,
            "model": self.model,
            "segments": self.segments,
            "seconds": dict(self.seconds),
        }


@dataclass(frozen=True)
class Failed:
    """The answer could not be given.

    Attributes:
        code: Stable identifier, such as ``no_overlap`` or ``internal``.
        message: One sentence for the analyst.
    """

    code: str
    message: str

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "error", **asdict(self)}


@dataclass(frozen=True)
class Stopped:
    """The run was cancelled."""

    def to_json(self) -> dict[str, Any]:
        """The event as plain JSON values."""
        return {"event": "stopped"}


Event = Union[Started, Progress, Text, SegmentFound, AttentionShares, Note, ShiftFound, Done, Failed, Stopped]
