"""Where the pixels of a Sentinel-1 measurement lie, from the annotation beside it."""

from __future__ import annotations

import re
from pathlib import Path

from rasterio.control import GroundControlPoint

_POINT = re.compile(r"<geolocationGridPoint>(.*?)</geolocationGridPoint>", re.DOTALL)
_NUMBER = r"<{}>\s*([-+0-9.eE]+)\s*</{}>"
_FIELDS = ("line", "pixel", "longitude", "latitude", "height")


def grid_points_beside(measurement: str) -> list[GroundControlPoint]:
    """Return the geolocation grid of a measurement of a SAFE folder; none where there is no annotation.

    Args:
        measurement: ``NAME.SAFE/measurement/s1a-iw-grd-vv-...tiff``; its grid is in ``NAME.SAFE/annotation``.

    Returns:
        Points on WGS 84; row and column count from the corner of the first pixel.
    """
    path = Path(measurement)
    annotation = path.parent.parent / "annotation" / f"{path.stem}.xml"
    if path.parent.name != "measurement" or not annotation.is_file():
        return []
    found = (_point(match[1]) for match in _POINT.finditer(annotation.read_text(encoding="utf-8")))
    return [point for point in found if point is not None]


def _point(text: str) -> GroundControlPoint | None:
    matches = [re.search(_NUMBER.format(field, field), text) for field in _FIELDS]
    if any(match is None for match in matches):
        return None
    line, pixel, longitude, latitude, height = (float(match[1]) for match in matches if match is not None)
    return GroundControlPoint(row=line, col=pixel, x=longitude, y=latitude, z=height)
