"""Polygons to GeoPackage or GeoJSON, whole or not at all."""

from __future__ import annotations

import secrets
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataSourceError
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError
from shapely.geometry.polygon import orient

from earthmind.errors import OutputError
from earthmind.vector.features import FIELDS, NUMBER_FIELDS, Feature
from earthmind.vector.polygons import HasWkt

DRIVERS = {".gpkg": "GPKG", ".geojson": "GeoJSON", ".json": "GeoJSON"}
"""Driver by suffix of the file name."""

_SQLITE_COMPANIONS = ("-wal", "-shm", "-journal")


def write_features(path: str | Path, features: Sequence[Feature], crs: str | HasWkt) -> Path:
    """Write features to a file that replaces an existing one only when it is complete.

    The file is written beside the wanted one and renamed. GeoJSON follows RFC 7946: longitude and latitude
    on WGS 84, exterior rings counter-clockwise. Columns are text or real, also where there are no features.

    Args:
        path: ``.gpkg``, ``.geojson`` or ``.json``; the layer is named after the file.
        features: Polygons with the same attributes.
        crs: CRS of the polygons (``"EPSG:n"``, WKT, or a CRS object).

    Returns:
        The path written.

    Raises:
        OutputError: The suffix is another one, the CRS is not known, or the file cannot be written.
    """
    target = Path(path)
    driver = DRIVERS.get(target.suffix.lower())
    if driver is None:
        raise OutputError(
            f"Cannot write {target}: the format is told by the suffix, which must be .gpkg or .geojson."
        )
    if not target.parent.is_dir():
        raise OutputError(
            f"Cannot write {target}: the folder {target.parent} does not exist. Create it first."
        )
    if target.is_dir():
        raise OutputError(f"Cannot write {target}: it is a folder. Choose a file name.")
    beside = target.with_name(f".{target.stem}-{secrets.token_hex(4)}{target.suffix}")
    try:
        _write(beside, target.stem, driver, features, crs)
        beside.replace(target)
        _drop_companions(target)
    except (OSError, DataSourceError, RuntimeError) as error:
        raise OutputError(
            f"Cannot write {target}. Check that the folder is writable, the disk is not full and no other "
            "program has the file open, or choose another place."
        ) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
            _drop_companions(beside)
    return target


def _write(path: Path, layer: str, driver: str, features: Sequence[Feature], crs: str | HasWkt) -> None:
    source = _known(crs)
    polygons = np.array([feature.geometry for feature in features], dtype=object)
    options = {}
    if driver == "GeoJSON":
        polygons = _on_wgs84(polygons, source)
        source = CRS.from_epsg(4326)
        options = {"RFC7946": "YES"}
    fields = _fields(features)
    columns = [_column(features, field) for field in fields]
    authority = source.to_authority()
    pyogrio.raw.write(
        path,
        shapely.to_wkb(polygons),
        columns,
        np.array(fields, dtype=object),
        layer=layer,
        driver=driver,
        geometry_type="Polygon",
        crs=":".join(authority) if authority else source.to_wkt(),
        layer_options=options,
    )


def _known(crs: str | HasWkt) -> CRS:
    try:
        return CRS.from_user_input(crs if isinstance(crs, str) else crs.to_wkt())
    except ProjError as error:
        raise OutputError(f'The coordinate reference system "{crs}" is not known.') from error


def _on_wgs84(polygons: NDArray[np.object_], crs: CRS) -> NDArray[np.object_]:
    to_lonlat = Transformer.from_crs(crs, 4326, always_xy=True)

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(to_lonlat.transform(points[:, 0], points[:, 1]))

    moved = shapely.transform(polygons, move)
    return np.array([orient(polygon) for polygon in moved], dtype=object)


def _fields(features: Sequence[Feature]) -> list[str]:
    extra = [field for feature in features for field in feature.attributes if field not in FIELDS]
    return [*FIELDS, *dict.fromkeys(extra)]


def _column(features: Sequence[Feature], field: str) -> NDArray[np.float64] | NDArray[np.object_]:
    values = [feature.attributes.get(field) for feature in features]
    real = field in NUMBER_FIELDS or (values and all(isinstance(v, (int, float)) for v in values))
    if real:
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    return np.array([None if value is None else str(value) for value in values], dtype=object)


def _drop_companions(path: Path) -> None:
    """Remove SQLite's log files of a replaced GeoPackage, which would be played back into the new one."""
    for suffix in _SQLITE_COMPANIONS:
        path.with_name(path.name + suffix).unlink(missing_ok=True)
