"""Polygons in the coordinate reference system of a file, and that system as the file states it."""

from __future__ import annotations

import re
from collections.abc import Sequence

import numpy as np
import shapely
from numpy.typing import NDArray
from pyproj import CRS, Geod, Transformer
from pyproj.exceptions import ProjError
from shapely import Polygon

from earthmind.errors import OutputError
from earthmind.sentences import Sentence
from earthmind.vector.features import Feature
from earthmind.vector.files.antimeridian import cut_at_antimeridian, half_turn
from earthmind.vector.polygons.ellipsoid import HasWkt
from earthmind.vector.polygons.measures import area_and_perimeter

_AROUND_THE_EARTH = re.compile(r"(Popular Visualisation Pseudo |)Mercator|(Equidistant|Lambert) Cylindrical")
_BEFORE_THE_EDGE = 1e-6
_OWN_NUMBER = {"authority": "EARTHMIND", "code": 1}


def known_crs(crs: str | HasWkt) -> CRS:
    """A coordinate reference system as pyproj has it.

    Raises:
        OutputError: It is not known.
    """
    try:
        return CRS.from_user_input(crs if isinstance(crs, str) else crs.to_wkt())
    except ProjError as error:
        raise OutputError(
            Sentence(
                'The coordinate reference system "{crs}" is not known; give one such as EPSG:4326.', crs=crs
            )
        ) from error


def stated(crs: CRS) -> str:
    """Return a CRS as GDAL is to write it: its number where it has one, else WKT that keeps its units.

    GDAL takes every transverse Mercator with the numbers of UTM for UTM in metres, unless the WKT has an
    authority of its own.
    """
    authority = crs.to_authority()
    if authority is not None and CRS.from_authority(*authority).equals(crs, ignore_axis_order=True):
        return ":".join(authority)
    if not crs.is_projected:
        return crs.to_wkt()
    return CRS.from_json_dict({**crs.to_json_dict(), "id": _OWN_NUMBER}).to_wkt()


def is_stated(found: str | None, wanted: CRS) -> bool:
    """Return whether a file's CRS, as it was read back, is the one that was wanted."""
    try:
        return found is not None and CRS.from_user_input(found).equals(wanted, ignore_axis_order=True)
    except ProjError:
        return False


def moved(polygons: NDArray[np.object_], source: CRS, wanted: CRS) -> NDArray[np.object_]:
    """Return polygons in another CRS, exteriors counter-clockwise, cut at 180 degrees where they cross it.

    Raises:
        OutputError: The polygons lie where the CRS is not defined.
    """
    placed = shapely.orient_polygons(_transformed(polygons, source, wanted))
    if len(placed) and not np.isfinite(shapely.total_bounds(placed)).all():
        raise OutputError(
            Sentence(
                'The polygons lie where the coordinate reference system "{wanted}" is not defined. Choose'
                " another one for the output.",
                wanted=wanted.name,
            )
        )
    edge = half_turn(wanted) if wanted.is_geographic else _edge_of_the_map(wanted)
    return placed if edge is None else cut_at_antimeridian(placed, edge)


def _edge_of_the_map(crs: CRS) -> float | None:
    """Return how far a map that goes around the earth reaches to both sides; None for one that does not."""
    projection = crs.coordinate_operation
    if projection is None or crs.geodetic_crs is None or not _AROUND_THE_EARTH.match(projection.method_name):
        return None
    stated = {parameter.name: float(parameter.value) for parameter in projection.params}
    centre = stated.get("Longitude of natural origin", 0.0)
    to_map = Transformer.from_crs(crs.geodetic_crs, crs, always_xy=True)
    (middle, right), _ = to_map.transform([centre, centre + 180 - _BEFORE_THE_EDGE], [0.0, 0.0])
    reach = (right - middle) * 180 / (180 - _BEFORE_THE_EDGE)
    return reach if abs(middle) < reach * _BEFORE_THE_EDGE else None


def in_pieces(
    features: Sequence[Feature], polygons: NDArray[np.object_], crs: CRS
) -> tuple[Sequence[Feature], NDArray[np.object_]]:
    """Return features whose polygons were cut as one feature for each piece, with its own area and perimeter.

    Args:
        features: What was found.
        polygons: Their polygons or multipolygons.
        crs: That of the polygons.
    """
    pieces, owners = shapely.get_parts(polygons, return_index=True)
    geod = crs.get_geod()
    if len(pieces) == len(features) or geod is None:
        return features, polygons
    counts = np.bincount(owners, minlength=len(features))
    measured = _in_degrees(pieces, crs)
    return [
        _piece(features[owner], piece, geod) if counts[owner] > 1 else features[owner]
        for owner, piece in zip(owners, measured)
    ], pieces


def _in_degrees(polygons: NDArray[np.object_], crs: CRS) -> NDArray[np.object_]:
    if crs.is_geographic or crs.geodetic_crs is None:
        return shapely.transform(polygons, lambda points: points * (180 / half_turn(crs)))  # type: ignore[no-any-return]
    return _transformed(polygons, crs, crs.geodetic_crs)


def _piece(feature: Feature, piece: Polygon, geod: Geod) -> Feature:
    area, perimeter = area_and_perimeter(piece, geod)
    measured = {"area_m2": area, "perimeter_m": perimeter}
    return Feature(piece, {**feature.attributes, **measured})


def _transformed(polygons: NDArray[np.object_], source: CRS, wanted: CRS) -> NDArray[np.object_]:
    if source == wanted:
        return polygons
    try:
        transformer = Transformer.from_crs(source, wanted, always_xy=True)
    except ProjError as error:
        raise OutputError(
            Sentence(
                'There is no way from the coordinate reference system of the layers, "{source}", to '
                '"{wanted}". Choose another one for the output; GeoJSON is always on WGS 84.',
                source=source.name,
                wanted=wanted.name,
            )
        ) from error

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))

    placed: NDArray[np.object_] = shapely.transform(polygons, move)
    return placed
