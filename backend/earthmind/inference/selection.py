"""Phrases that only the whole extent can answer: the largest, the northernmost, larger than, near another.

The prompt is split: what the model is asked in every window ("segment the lakes"), and what is chosen of the
merged polygons ("the three northernmost", "larger than 2 ha", "within 200 m of the river").
"""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Transformer

from earthmind.vector import Feature

_NUMBERS = {
    word: number
    for number, word in enumerate(
        ("two", "three", "four", "five", "six", "seven", "eight", "nine", "ten"), start=2
    )
}
_ORDERS = {
    "largest": "area",
    "biggest": "area",
    "smallest": "-area",
    "longest": "perimeter",
    "northernmost": "north",
    "southernmost": "-north",
    "easternmost": "east",
    "westernmost": "-east",
    "most northern": "north",
    "most southern": "-north",
    "most eastern": "east",
    "most western": "-east",
}
_AREA_UNITS = {
    "m2": 1.0,
    "m²": 1.0,
    "sqm": 1.0,
    "square metres": 1.0,
    "square meters": 1.0,
    "ha": 1e4,
    "hectares": 1e4,
    "hectare": 1e4,
    "km2": 1e6,
    "km²": 1e6,
    "square kilometres": 1e6,
    "square kilometers": 1e6,
}
_LENGTH_UNITS = {"m": 1.0, "metres": 1.0, "meters": 1.0, "km": 1e3, "kilometres": 1e3, "kilometers": 1e3}


def _any_of(words: Mapping[str, object]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


_ORDER = re.compile(
    rf"\bthe\s+(?:(?P<before>\d+|{_any_of(_NUMBERS)})\s+)?(?P<order>{_any_of(_ORDERS)})"
    rf"(?:\s+(?P<after>\d+|{_any_of(_NUMBERS)}))?\s+",
    re.IGNORECASE,
)
_SIZE = re.compile(
    rf"\s*(?:,\s*)?(?:that\s+(?:is|are)\s+)?\b(?P<side>larger|bigger|smaller|more|less)\s+than\s+"
    rf"(?P<value>\d+(?:[.,]\d+)?)\s*(?P<unit>{_any_of(_AREA_UNITS)})(?![\w²])",
    re.IGNORECASE,
)
_NEAR = re.compile(
    rf"\s*(?:,\s*)?(?:that\s+(?:is|are)\s+)?\bwithin\s+(?P<value>\d+(?:[.,]\d+)?)\s*"
    rf"(?P<unit>{_any_of(_LENGTH_UNITS)})\s+(?:of|from)\s+(?P<other>(?:the\s+|a\s+|any\s+)?[\w -]+?)"
    r"(?=[.,;!?]|$)",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Selection:
    """What is chosen of the merged polygons of a phrase, in this order.

    Attributes:
        smallest_m2: Least area in square metres.
        largest_m2: Greatest area.
        near: What they must lie near to, such as ``the river``.
        near_m: How near, in metres.
        order: ``area``, ``perimeter``, ``north`` or ``east``, ``-`` before it for the least.
        count: How many of that order; None for all.
    """

    smallest_m2: float = 0.0
    largest_m2: float = float("inf")
    near: str | None = None
    near_m: float = 0.0
    order: str | None = None
    count: int | None = None

    @property
    def chooses(self) -> bool:
        """Whether anything is chosen."""
        return self != Selection()

    @property
    def sentence(self) -> str:
        """What was chosen, for the analyst."""
        parts = [f"larger than {self.smallest_m2 / 1e4:g} ha"] if self.smallest_m2 else []
        parts += [f"smaller than {self.largest_m2 / 1e4:g} ha"] if np.isfinite(self.largest_m2) else []
        parts += [f"within {self.near_m:g} m of {self.near}"] if self.near else []
        if self.order is not None:
            least = "least" if self.order.startswith("-") else "greatest"
            parts.append(f"the {self.count} with the {least} {self.order.lstrip('-')}")
        return f"Chosen of all polygons of the extent: {', then '.join(parts)}."


def split_prompt(prompt: str) -> tuple[str, Selection]:
    """Split a prompt into what every window is asked and what is chosen after the merge.

    Returns:
        The prompt without what is chosen, and the selection (which chooses nothing for other prompts).
    """
    near, size, order = _NEAR.search(prompt), _SIZE.search(prompt), None
    smallest, largest = 0.0, float("inf")
    if size is not None:
        area = _number(size["value"]) * _AREA_UNITS[size["unit"].lower()]
        if size["side"].lower() in ("smaller", "less"):
            largest = area
        else:
            smallest = area
    rest = _SIZE.sub("", _NEAR.sub("", prompt))
    order = _ORDER.search(rest)
    count = None
    if order is not None:
        count = _count(order["before"] or order["after"])
        rest = _ORDER.sub("the ", rest, count=1)
    selection = Selection(
        smallest,
        largest,
        near["other"].strip() if near else None,
        _number(near["value"]) * _LENGTH_UNITS[near["unit"].lower()] if near else 0.0,
        _ORDERS[order["order"].lower()] if order else None,
        count,
    )
    return (rest.strip() if selection.chooses else prompt), selection


def choose(
    features: Sequence[Feature], selection: Selection, crs: str, near: Sequence[Feature] = ()
) -> list[Feature]:
    """Return the features that a selection chooses, in its order.

    Args:
        features: Merged polygons of the whole extent.
        selection: What to choose.
        crs: Their CRS, ``EPSG:n`` or WKT.
        near: The polygons of ``selection.near``.
    """
    chosen = [
        f for f in features if selection.smallest_m2 <= float(f.attributes["area_m2"]) <= selection.largest_m2
    ]
    if selection.near is not None and chosen:
        chosen = _near(chosen, near, selection.near_m, crs)
    if selection.order is None:
        return chosen
    kind, least = selection.order.lstrip("-"), selection.order.startswith("-")
    values = _values(chosen, kind, crs)
    ordered = sorted(range(len(chosen)), key=lambda i: values[i] if least else -values[i])
    return [chosen[i] for i in ordered[: selection.count]]


def _near(features: list[Feature], others: Sequence[Feature], metres: float, crs: str) -> list[Feature]:
    """Return the features within a distance of any other, measured in a map that is true to length there."""
    if not others:
        return []
    local = _local_map([*features, *others], crs)
    mine = _moved([feature.geometry for feature in features], local)
    tree = shapely.STRtree(_moved([feature.geometry for feature in others], local))
    found = set(tree.query(mine, predicate="dwithin", distance=metres)[0].tolist())
    return [feature for index, feature in enumerate(features) if index in found]


def _values(features: Sequence[Feature], kind: str, crs: str) -> NDArray[np.float64]:
    if kind in ("area", "perimeter"):
        field = {"area": "area_m2", "perimeter": "perimeter_m"}[kind]
        return np.array([float(feature.attributes[field]) for feature in features])
    if not features:
        return np.zeros(0)
    to_lonlat = Transformer.from_crs(crs, 4326, always_xy=True)
    centres = [feature.geometry.centroid for feature in features]
    lon, lat = to_lonlat.transform([c.x for c in centres], [c.y for c in centres])
    if kind == "north":
        return np.asarray(lat)
    from_first = np.asarray(lon) - lon[0]
    return np.asarray((from_first + 540) % 360)  # also across 180 degrees


def _local_map(features: Sequence[Feature], crs: str) -> Transformer:
    """Return the way to an azimuthal equidistant map around the features, in metres."""
    box = shapely.box(*shapely.total_bounds([feature.geometry for feature in features]))
    to_lonlat = Transformer.from_crs(crs, 4326, always_xy=True)
    lon, lat = to_lonlat.transform(box.centroid.x, box.centroid.y)
    return Transformer.from_crs(crs, CRS.from_proj4(f"+proj=aeqd +lat_0={lat} +lon_0={lon}"), always_xy=True)


def _moved(polygons: Sequence[shapely.Geometry], way: Transformer) -> NDArray[np.object_]:
    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(way.transform(points[:, 0], points[:, 1]))

    moved: NDArray[np.object_] = shapely.transform(np.array(polygons, dtype=object), move)
    return moved


def _count(text: str | None) -> int:
    if text is None:
        return 1
    return int(text) if text.isdigit() else _NUMBERS[text.lower()]


def _number(text: str) -> float:
    return float(text.replace(",", "."))
