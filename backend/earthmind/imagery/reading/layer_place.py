"""Where a raster lies: its own CRS or a given one, and its pixels as a grid; or why nobody can know."""

from __future__ import annotations

from pyproj import CRS as ProjCRS
from rasterio.crs import CRS
from rasterio.errors import CRSError
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.control_points import is_warped
from earthmind.imagery.reading.sanity import require_sane_bounds, wrong_crs
from earthmind.sentences import Sentence

_LATITUDE = {"degrees_north", "degree_north", "degrees_n"}
_LONGITUDE = {"degrees_east", "degree_east", "degrees_e"}


def grid_of(dataset: DatasetReader, name: str, given: str | None = None) -> Grid:
    """Return the pixels of a raster as a grid.

    Args:
        dataset: The raster.
        name: What the user calls the layer.
        given: CRS that the user gave (``EPSG:n`` or WKT); wins over that of the file, but not over that of
            ground control points, by which the raster was warped.

    Raises:
        InputError: ``no_crs`` where the raster has no coordinate reference system or no position, its
            system is a local one without an ellipsoid, or the given one is not known.
    """
    if given is not None and not is_warped(dataset) and not dataset.gcps[0]:
        return _positioned(dataset, name, _known_crs(given, name))
    crs = own_crs(dataset)
    if crs is None and dataset.gcps[0]:
        raise InputError(
            Sentence(
                'The layer "{name}" is not geocoded: it has too few ground control points. Geocode it '
                "first (Sentinel-1: terrain correction; others: Warp in QGIS).",
                name=name,
            ),
            code="no_crs",
        )
    if crs is None:
        raise InputError(
            Sentence(
                'The layer "{name}" has no coordinate reference system. Assign one to the file (in QGIS: '
                "Raster, Projections, Assign Projection) and try again.",
                name=name,
            ),
            code="no_crs",
        )
    return _positioned(dataset, name, crs)


def own_crs(dataset: DatasetReader) -> CRS | None:
    """Return the CRS of a raster; WGS 84 where only its axes say that they are latitude and longitude.

    CF Conventions, section 4: such axes need no grid mapping.
    """
    if dataset.crs is not None or dataset.transform.is_identity:
        return dataset.crs
    units = {value.lower() for key, value in dataset.tags().items() if key.endswith("#units")}
    return CRS.from_epsg(4326) if units & _LATITUDE and units & _LONGITUDE else None


def overridden_crs(dataset: DatasetReader, name: str, given: str | None) -> str | None:
    """Return the sentence that tells of a given CRS that differs from the file's; None where it does not.

    Raises:
        InputError: As ``grid_of`` does.
    """
    used = grid_of(dataset, name, given).crs
    stated = own_crs(dataset)
    if stated is None or used == stated:
        return None
    own, other = (ProjCRS.from_wkt(crs.to_wkt()).name for crs in (stated, used))
    return Sentence(
        '{layer}: its place is taken in "{given}", as was given, though the file says "{own}".',
        layer=name,
        given=other,
        own=own,
    )


def _known_crs(given: str, name: str) -> CRS:
    try:
        return CRS.from_string(given)
    except CRSError as error:
        raise InputError(
            Sentence(
                'The coordinate reference system "{given}" given for the layer "{name}" is not known; '
                "give it as EPSG:n or WKT.",
                given=given[:60],
                name=name,
            ),
            code="no_crs",
        ) from error


def _positioned(dataset: DatasetReader, name: str, crs: CRS) -> Grid:
    _refuse_local(crs, name)
    if dataset.transform.is_identity:
        raise InputError(
            Sentence(
                'The layer "{name}" has no position on the ground (no geotransform). Georeference it and '
                "try again.",
                name=name,
            ),
            code="no_crs",
        )
    require_sane_bounds(
        dataset.bounds, crs, Sentence('The position of the layer "{name}"', name=name), "implausible"
    )
    return Grid(crs, dataset.transform, dataset.width, dataset.height)


def _refuse_local(crs: CRS, name: str) -> None:
    """Refuse a CRS whose coordinates lie nowhere on a planet's ellipsoid."""
    proj = ProjCRS.from_wkt(crs.to_wkt())
    if wrong_crs(crs) is None and (proj.get_geod() is None or not (proj.is_projected or proj.is_geographic)):
        raise InputError(
            Sentence(
                'The layer "{name}" is in "{crs}" ({kind}), from which no place on the ground is '
                "known. Assign the coordinate reference system that its coordinates are in (in QGIS: "
                "Raster, Projections, Assign Projection), or georeference it.",
                name=name,
                crs=proj.name,
                kind=proj.type_name,
            ),
            code="no_crs",
        )
