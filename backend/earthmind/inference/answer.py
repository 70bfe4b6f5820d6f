"""An answer's events gathered into one result, for doors that give it as a whole."""

from __future__ import annotations

from typing import Any

from earthmind.errors import Cancelled, EarthMindError
from earthmind.inference.events import AttentionShares, Done, Event, Failed, SegmentFound, Stopped, Text
from earthmind.model.protocol import SEG_TOKEN
from earthmind.vector import Feature


class Transcript:
    """Gathers the events of one answer.

    Attributes:
        segments: What was segmented, in the order of the markers.
        attention: Shares of the sensors; None where one sensor was used.
        done: The last event, once the answer is complete.
    """

    def __init__(self) -> None:
        self.segments: list[SegmentFound] = []
        self.attention: AttentionShares | None = None
        self.done: Done | None = None
        self._markers = 0

    def add(self, event: Event) -> str:
        """Take an event.

        Returns:
            What to show of it on a terminal: text, with each ``[SEG]`` as the number of its segment.

        Raises:
            EarthMindError: With the sentence of ``Failed``.
            Cancelled: For ``Stopped``.
        """
        if isinstance(event, Failed):
            raise EarthMindError(event.message, code=event.code)
        if isinstance(event, Stopped):
            raise Cancelled
        if isinstance(event, SegmentFound):
            self.segments.append(event)
        elif isinstance(event, AttentionShares):
            self.attention = event
        elif isinstance(event, Done):
            self.done = event
        return self._numbered(event.text) if isinstance(event, Text) else ""

    def features(self) -> list[Feature]:
        """The polygons of all segments."""
        return [feature for segment in self.segments for feature in segment.features]

    @property
    def marked(self) -> int:
        """Number of polygons of all segments."""
        return sum(len(segment.features) for segment in self.segments)

    @property
    def crs(self) -> str:
        """CRS of the polygons; there must be a segment."""
        return self.segments[0].crs

    def summary(self) -> list[str]:
        """What follows the text on a terminal: a line per segment, the shares of the sensors, the time."""
        lines = [_segment_line(segment) for segment in self.segments]
        if self.attention is not None:
            shares = self.attention
            lines.append(f"Attention: optical {shares.optical:.0%}, SAR {shares.sar:.0%}")
        if self.done is not None:
            lines.append(f"{self.done.model}, {self.done.seconds['total']:.1f} s")
        return lines

    def to_json(self, *, marks: bool = False) -> dict[str, Any]:
        """The complete answer as plain JSON values.

        Args:
            marks: Whether polygons were asked for: the text then says so where there are none.
        """
        if self.done is None:
            raise ValueError("The answer is not complete.")
        return {
            "text": self._text(self.done.text, marks),
            "segments": [
                {
                    "phrase": segment.phrase,
                    "score": segment.score,
                    "area_m2": segment.area_m2,
                    "features": len(segment.features),
                }
                for segment in self.segments
            ],
            "attention": (
                {"optical": self.attention.optical, "sar": self.attention.sar} if self.attention else None
            ),
            "model": self.done.model,
            "seconds": dict(self.done.seconds),
        }

    def _text(self, text: str, marks: bool) -> str:
        if self.marked or not (marks or self.segments):
            return text
        return f"{text} Nothing was marked.".strip()

    def _numbered(self, text: str) -> str:
        first, *rest = text.split(SEG_TOKEN)
        for piece in rest:
            self._markers += 1
            first += f"[{self._markers}]{piece}"
        return first


def _segment_line(segment: SegmentFound) -> str:
    count = len(segment.features)
    if not count:
        return f"[{segment.index + 1}] {segment.phrase}: nothing was marked"
    polygons = "1 polygon" if count == 1 else f"{count} polygons"
    area = f"{segment.area_m2 / 1e6:.3g} km2" if segment.area_m2 >= 1e6 else f"{segment.area_m2 / 1e4:.3g} ha"
    return f"[{segment.index + 1}] {segment.phrase}: {polygons}, {area}, score {segment.score:.2f}"
