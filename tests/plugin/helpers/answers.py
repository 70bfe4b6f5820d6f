"""Answers as the backend would give them, to be written and shown."""

from __future__ import annotations

from qgis.core import QgsGeometry, QgsRectangle

from qgis_earthmind.connection.messages import Answer, Feature, Scene, Segment, Shares


def square(x: float, y: float, side: float = 100.0) -> bytes:
    """A square's WKB, (x, y) its lower left corner."""
    return bytes(QgsGeometry.fromRect(QgsRectangle(x, y, x + side, y + side)).asWkb())


def segment(index: int = 0, phrase: str = "water", count: int = 2, crs: str = "EPSG:32630") -> Segment:
    """Squares along the x axis."""
    features = tuple(
        Feature(
            square(500_000 + 200 * number, 4_199_000),
            {
                "phrase": phrase,
                "score": 0.9,
                "area_m2": 10_000.0,
                "perimeter_m": 400.0,
                "model": "nano",
                "optical": "S2",
                "sar": None,
                "prompt": 'Mark "Flüsse" & <lakes>',
                "created": "2025-11-21T02:00:00Z",
                "unheard_of": 1,
            },
        )
        for number in range(count)
    )
    return Segment(index, phrase, 0.9, 10_000.0 * count, crs, features)


def answer(*segments: Segment) -> Answer:
    """An answer with these segments."""
    text = "Here: " + ", ".join("[SEG]" for _ in segments) + "."
    return Answer(
        text, segments, Shares(0.38, 0.62), ("A note.",), "nano", {"total": 1.5}, Scene("s", "EPSG:32630")
    )
