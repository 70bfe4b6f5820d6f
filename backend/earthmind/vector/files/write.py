"""Polygons to GeoPackage, GeoJSON, FlatGeobuf or GeoParquet, whole or not at all."""

from __future__ import annotations

import importlib.util
import secrets
import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyogrio.errors import DataSourceError
from pyproj import CRS, Transformer
from pyproj.exceptions import ProjError

from earthmind.errors import OutputError
from earthmind.vector.features import FIELDS, NUMBER_FIELDS, Feature
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.files.geopackage import (
    check_geopackage,
    copy_other_layers,
    drop_layers,
    free_name,
    layer_names,
)
from earthmind.vector.files.parquet import write_parquet
from earthmind.vector.polygons.measures import HasWkt

PARQUET = "Parquet"
DRIVERS = {
    ".gpkg": "GPKG",
    ".geojson": "GeoJSON",
    ".json": "GeoJSON",
    ".fgb": "FlatGeobuf",
    ".parquet": PARQUET,
    ".geoparquet": PARQUET,
}
"""Driver by suffix of the file name."""

_PORTION = 10_000
_GEOPACKAGE_VERSION = "1.2"  # GDAL 3.6 of Debian 12 warns of newer ones each time it opens them
_SQLITE_COMPANIONS = ("-wal", "-shm", "-journal")


def write_features(
    path: str | Path, features: Sequence[Feature], crs: str | HasWkt, *, output_crs: str | None = None
) -> Path:
    """Write features to a file that replaces an existing one only when it is complete.

    The file is written beside the wanted one and renamed. An existing GeoPackage keeps its other layers,
    styles and tables; a layer of the same name is replaced. GeoJSON follows RFC 7946: longitude and latitude
    on WGS 84, exterior rings counter-clockwise. Columns are text or real, also where there are no features.

    Args:
        path: ``.gpkg``, ``.geojson``, ``.json``, ``.fgb``, ``.parquet`` or ``.geoparquet``; the layer is
            named after the file.
        features: Polygons with the same attributes.
        crs: CRS of the polygons (``"EPSG:n"``, WKT, or a CRS object).
        output_crs: CRS of the file (``"EPSG:n"`` or WKT), by default that of the polygons; GeoJSON is always
            on WGS 84.

    Returns:
        The path written.

    Raises:
        OutputError: The suffix is another one, the CRS is not known, or the file cannot be written.
    """
    target = Path(path)
    driver = check_target(target)
    source = known_crs(crs)
    wanted = CRS.from_epsg(4326) if driver == "GeoJSON" else known_crs(output_crs or crs)
    beside = target.with_name(f".{target.stem}-{secrets.token_hex(4)}{target.suffix}")
    try:
        if driver == "GPKG":
            copy_other_layers(target, beside, target.stem)
        for number, part in enumerate(_portions(features, driver)):
            _write(beside, target.stem, driver, part, (source, wanted), append=number > 0)
        beside.replace(target)
        _drop_companions(target)
    except (OSError, sqlite3.Error, DataSourceError, RuntimeError) as error:
        raise _not_written(target) from error
    finally:
        with suppress(OSError):
            beside.unlink(missing_ok=True)
            _drop_companions(beside)
    return target


def add_tables(path: Path, tables: Sequence[tuple[str, Sequence[Feature]]], crs: str | HasWkt) -> list[str]:
    """Add a table to a GeoPackage for each set of features; what it holds stays, also while others show it.

    A new file is written beside the wanted one and renamed. After a failure the tables added so far are
    dropped again.

    Args:
        path: ``.gpkg``; may exist.
        tables: What each is about, such as a phrase, and its polygons.
        crs: CRS of the polygons and of the file.

    Returns:
        The names of the tables: the phrases as identifiers, numbered where one is taken.

    Raises:
        OutputError: The file is no GeoPackage or cannot be written.
    """
    check_target(path)
    source = known_crs(crs)
    target = path if path.exists() else path.with_name(f".{path.stem}-{secrets.token_hex(4)}{path.suffix}")
    added: list[str] = []
    try:
        taken = {name.lower() for name in layer_names(path)}
        for phrase, features in tables:
            added.append(free_name(phrase, taken))
            taken.add(added[-1].lower())
            for number, part in enumerate(_portions(features, "GPKG")):
                _write(target, added[-1], "GPKG", part, (source, source), append=number > 0)
        if target != path:
            target.replace(path)
    except (OSError, sqlite3.Error, DataSourceError, RuntimeError) as error:
        with suppress(OSError, sqlite3.Error):
            if target == path:
                drop_layers(path, added)
            else:
                target.unlink(missing_ok=True)
                _drop_companions(target)
        raise _not_written(path) from error
    return added


def check_target(path: Path) -> str:
    """Return the driver that a file name asks for, where such a file could be written.

    Raises:
        OutputError: The suffix is none of ``DRIVERS``, its library is not installed, or the place is wrong.
    """
    if path.is_dir():
        raise OutputError(f"Cannot write {path}: it is a folder. Choose a file name.")
    driver = DRIVERS.get(path.suffix.lower())
    if driver is None:
        raise OutputError(
            f"Cannot write {path}: the format is told by the suffix, which must be .gpkg, .geojson, .fgb or "
            ".parquet."
        )
    if driver == PARQUET and importlib.util.find_spec("pyarrow") is None:
        raise OutputError(f"Cannot write {path}: GeoParquet needs the Python package pyarrow; install it.")
    if not path.parent.is_dir():
        raise OutputError(f"Cannot write {path}: the folder {path.parent} does not exist. Create it first.")
    if driver == "GPKG":
        check_geopackage(path)
    return driver


def _not_written(path: Path) -> OutputError:
    return OutputError(
        f"Cannot write {path}. Check that the folder is writable, the disk is not full and no other "
        "program has the file open, or choose another place."
    )


def _portions(features: Sequence[Feature], driver: str) -> Iterator[Sequence[Feature]]:
    """Cut features that are kept on disk into portions, where a file can be written bit by bit."""
    if driver != "GPKG" or not isinstance(features, FeaturesOnDisk):
        yield features
        return
    for first in range(0, max(1, len(features)), _PORTION):
        yield list(features[first : first + _PORTION])


def _write(
    path: Path,
    layer: str,
    driver: str,
    features: Sequence[Feature],
    systems: tuple[CRS, CRS],
    *,
    append: bool = False,
) -> None:
    source, wanted = systems
    polygons = np.array([feature.geometry for feature in features], dtype=object)
    if wanted != source:
        polygons = _moved(polygons, source, wanted)
    fields = _fields(features)
    columns = [_column(features, field) for field in fields]
    if driver == PARQUET:
        write_parquet(path, polygons, dict(zip(fields, columns)), wanted)
        return
    authority = wanted.to_authority()
    options = {"GeoJSON": {"RFC7946": "YES"}}.get(driver, {})
    dataset_options = {"GPKG": {"VERSION": _GEOPACKAGE_VERSION}}.get(driver, {})
    pyogrio.raw.write(
        path,
        shapely.to_wkb(polygons),
        columns,
        np.array(fields, dtype=object),
        layer=layer,
        driver=driver,
        geometry_type="Polygon",
        crs=":".join(authority) if authority else wanted.to_wkt(),
        dataset_options=dataset_options,
        layer_options=options,
        append=append,
    )


def known_crs(crs: str | HasWkt) -> CRS:
    """A coordinate reference system as pyproj has it.

    Raises:
        OutputError: It is not known.
    """
    try:
        return CRS.from_user_input(crs if isinstance(crs, str) else crs.to_wkt())
    except ProjError as error:
        raise OutputError(
            f'The coordinate reference system "{crs}" is not known; give one such as EPSG:4326.'
        ) from error


def _moved(polygons: NDArray[np.object_], source: CRS, wanted: CRS) -> NDArray[np.object_]:
    """Return polygons in another CRS, exteriors counter-clockwise.

    Raises:
        OutputError: The polygons lie where the CRS is not defined.
    """
    transformer = Transformer.from_crs(source, wanted, always_xy=True)

    def move(points: NDArray[np.float64]) -> NDArray[np.float64]:
        return np.column_stack(transformer.transform(points[:, 0], points[:, 1]))

    moved: NDArray[np.object_] = shapely.orient_polygons(shapely.transform(polygons, move))
    if len(moved) and not np.isfinite(shapely.total_bounds(moved)).all():
        raise OutputError(
            f'The polygons lie where the coordinate reference system "{wanted.name}" is not defined. '
            "Choose another one for the output."
        )
    return moved


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
