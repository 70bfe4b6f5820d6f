"""Answers as the backend would give them, with the tables that it would write."""

from __future__ import annotations

from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

from osgeo import ogr, osr

from qgis_earthmind.connection.messages import EVENTS, Answer, Attention, Done, Segment, Text, Written

NUMBERS = {"score": 0.9, "area_m2": 10_000.0, "perimeter_m": 400.0}
TEXTS = {"model": "nano", "optical": "S2", "sar": None, "prompt": 'Mark "Flüsse" & <lakes>'}
SIDE = 100.0
LEFT, BOTTOM = 500_000.0, 4_199_000.0


def segment(index: int = 0, phrase: str = "water", count: int = 2, crs: str = "EPSG:32630") -> Segment:
    """Squares along the x axis, every second one left out."""
    right = LEFT + (2 * count - 1) * SIDE
    bounds = (LEFT, BOTTOM, right, BOTTOM + SIDE) if count else None
    return Segment(index, phrase, 0.9, SIDE * SIDE * count, crs, count, bounds)


def answer(*segments: Segment) -> Answer:
    """An answer with these segments, whose polygons are in no file."""
    text = "Here: " + ", ".join("[SEG]" for _ in segments) + "."
    return Answer(text, segments, Attention(0.38, 0.62), ("A note.",), model="nano", seconds={"total": 1.5})


def written_answer(path: Path, *segments: Segment) -> Answer:
    """An answer whose segments have their polygons in tables of a GeoPackage."""
    return replace(answer(*segments), tables=write_tables(path, *segments))


def write_tables(path: Path, *segments: Segment) -> tuple[Written, ...]:
    """Add a table for each segment that has polygons, as the backend does."""
    found = [segment for segment in segments if segment.count]
    if not found:
        return ()
    driver = ogr.GetDriverByName("GPKG")
    file = ogr.Open(str(path), 1) if path.exists() else driver.CreateDataSource(str(path))
    tables = tuple(_write_table(file, path, segment) for segment in found)
    file.Destroy()
    return tables


def stream(answer: Answer) -> list[dict[str, Any]]:
    """The events that tell an answer, as they come over HTTP."""
    done = Done(answer.text, answer.model, answer.seconds)
    told = [Text(answer.text), *answer.segments, answer.attention, *answer.tables, done]
    names = {kind: name for name, kind in EVENTS.items()}
    return [{"event": "started", "run": "r1"}] + [
        {"event": names[type(event)], **asdict(event)} for event in told if event is not None
    ]


def _write_table(file: ogr.DataSource, path: Path, segment: Segment) -> Written:
    taken = {file.GetLayer(number).GetName() for number in range(file.GetLayerCount())}
    names = [segment.phrase.replace(" ", "_")] + [f"{segment.phrase}_{number}" for number in range(2, 9)]
    name = next(name for name in names if name not in taken)
    crs = osr.SpatialReference()
    crs.SetFromUserInput(segment.crs)
    table = file.CreateLayer(name, crs, ogr.wkbMultiPolygon)
    for field in ("phrase", *TEXTS, "created"):
        table.CreateField(ogr.FieldDefn(field, ogr.OFTString))
    for field in NUMBERS:
        table.CreateField(ogr.FieldDefn(field, ogr.OFTReal))
    for number in range(segment.count):
        feature = ogr.Feature(table.GetLayerDefn())
        known = {**NUMBERS, **TEXTS, "phrase": segment.phrase, "created": "2025-11-21T02:00:00Z"}
        for field, value in known.items():
            if value is not None:
                feature.SetField(field, value)
        feature.SetGeometry(ogr.CreateGeometryFromWkt(_square(LEFT + 2 * number * SIDE)))
        table.CreateFeature(feature)
    return Written("polygons", str(path), name, segment.index)


def _square(left: float) -> str:
    right, top = left + SIDE, BOTTOM + SIDE
    ring = f"{left} {BOTTOM},{left} {top},{right} {top},{right} {BOTTOM},{left} {BOTTOM}"
    return f"MULTIPOLYGON((({ring})))"
