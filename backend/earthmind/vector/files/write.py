"""Polygons to GeoPackage, GeoJSON, FlatGeobuf or GeoParquet, whole or not at all."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import pyogrio
import shapely
from numpy.typing import NDArray
from pyproj import CRS

from earthmind.errors import OutputError
from earthmind.replacing import FileInUse, replace
from earthmind.sentences import Sentence
from earthmind.vector.features import FIELDS, NUMBER_FIELDS, Feature
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.files.geopackage import (
    being_changed,
    copy_other_layers,
    drop_layers,
    free_name,
    is_locked,
    layer_names,
    overwrite,
    state_of,
)
from earthmind.vector.files.parquet import write_parquet
from earthmind.vector.files.placing import in_pieces, is_stated, known_crs, moved, stated
from earthmind.vector.files.targets import (
    PARQUET,
    check_target,
    drop,
    drop_companions,
    new_beside,
    not_written,
    plain_path,
)
from earthmind.vector.polygons.ellipsoid import HasWkt

_PORTION = 10_000
_TRIES = 3
_SHOWN_PATIENCE = 0.5  # seconds; then a file is taken for one that is shown in QGIS
_POLYGON = shapely.GeometryType.POLYGON
_GEOPACKAGE_VERSION = "1.2"  # GDAL 3.6 of Debian 12 warns of newer ones each time it opens them
_FAILURES = (OSError, sqlite3.Error, RuntimeError)  # pyogrio's errors are runtime errors


@dataclass(frozen=True)
class _Layer:
    """What is written into one layer of a file, and how."""

    name: str
    driver: str
    source: CRS
    wanted: CRS
    several: bool = False  # whether a polygon may have several parts: people join what does not touch


def write_features(
    path: str | Path, features: Sequence[Feature], crs: str | HasWkt, *, output_crs: str | None = None
) -> Path:
    """Write features to a file that replaces an existing one only when it is complete.

    The file is written beside the wanted one and renamed. An existing GeoPackage keeps its other layers,
    styles and tables; a layer of the same name is replaced. Where the file is open, as in QGIS, and Windows
    does not let it be replaced, its content is, in one transaction.

    GeoJSON follows RFC 7946: longitude and latitude
    on WGS 84, exterior rings counter-clockwise. In a geographic CRS that is not the polygons' own, polygons
    across 180 degrees are cut there: into one multipolygon in GeoJSON, into polygons with the same attributes
    and their own measures elsewhere. Columns are text or real, also where there are no features.

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
        OutputError: The suffix is another one, the CRS is not known or cannot be held by the format, or the
            file cannot be written.
        FileInUse: Another program has it open and no GeoPackage, or changes it all the time.
    """
    target = Path(path)
    driver = check_target(target)
    source = known_crs(crs)
    wanted = CRS.from_epsg(4326) if driver == "GeoJSON" else known_crs(output_crs or crs)
    layer = _Layer(target.stem, driver, source, wanted)
    beside = new_beside(target)
    try:
        if driver == "GPKG":
            _write_geopackage(target, beside, layer, features)
        else:
            _write_layer(beside, layer, features)
            replace(beside, target)
    except _FAILURES as error:
        raise not_written(target) from error
    finally:
        drop(beside)
    return target


def _write_geopackage(target: Path, beside: Path, layer: _Layer, features: Sequence[Feature]) -> None:
    """Write a layer and what else its file holds, anew where somebody changes that meanwhile.

    Raises:
        FileInUse: Somebody changes it all the time.
    """
    for _ in range(_TRIES):
        found = state_of(target)
        copy_other_layers(target, beside, layer.name)
        _write_layer(beside, layer, features)
        if state_of(target) == found:
            _put_in_place(beside, target)
            return
        drop(beside)
    raise being_changed(target)


def _put_in_place(beside: Path, target: Path) -> None:
    try:
        replace(beside, target, patience=_SHOWN_PATIENCE if target.exists() else None)
    except FileInUse:
        if not target.exists():
            raise
        overwrite(target, beside)
    else:
        drop_companions(target)


def add_tables(path: Path, tables: Sequence[tuple[str, Sequence[Feature]]], crs: str | HasWkt) -> list[str]:
    """Add a table to a GeoPackage for each set of features; what it holds stays, also while others show it.

    A new file is written beside the wanted one and renamed. After a failure the tables added so far are
    dropped again. The tables take polygons of several parts; each that is written has one.

    Args:
        path: ``.gpkg``; may exist.
        tables: What each is about, such as a phrase, and its polygons.
        crs: CRS of the polygons and of the file.

    Returns:
        The names of the tables: the phrases as identifiers, numbered where one is taken.

    Raises:
        OutputError: The file is no GeoPackage or cannot be written.
        FileInUse: Another program is writing in it.
    """
    check_target(path, named_tables=True)
    source = known_crs(crs)
    target = path if path.exists() else new_beside(path)
    added: list[str] = []
    try:
        taken = {name.lower() for name in layer_names(path)}
        for phrase, features in tables:
            added.append(free_name(phrase, taken))
            taken.add(added[-1].lower())
            _write_layer(target, _Layer(added[-1], "GPKG", source, source, several=True), features)
        if target != path:
            replace(target, path)
    except (*_FAILURES, OutputError) as error:
        with suppress(OSError, sqlite3.Error):
            if target == path:
                drop_layers(path, added)
            else:
                drop(target)
        if isinstance(error, OutputError):
            raise
        raise (being_changed(path) if is_locked(path) else not_written(path)) from error
    return added


def _write_layer(path: Path, layer: _Layer, features: Sequence[Feature]) -> None:
    """Write all features, then read back what the file holds.

    Raises:
        OutputError: The format cannot hold the CRS.
        RuntimeError: The file does not hold all that was written.
    """
    with plain_path(path) as plain:
        portions = enumerate(_portions(features, layer.driver))
        count = sum(_write(plain, layer, part, append=number > 0) for number, part in portions)
        if layer.driver != PARQUET:
            _check_written(plain, layer, count)


def _check_written(path: Path, layer: _Layer, count: int) -> None:
    info = pyogrio.read_info(
        path, layer=layer.name if layer.driver == "GPKG" else None, force_feature_count=True
    )
    if info["features"] != count:
        raise RuntimeError(f"{info['features']} of {count} features were written")
    if not is_stated(info["crs"], layer.wanted):
        raise OutputError(
            Sentence(
                'The format {driver} cannot hold the coordinate reference system "{wanted}"; choose '
                "another one for the output, such as EPSG:4326.",
                driver=layer.driver,
                wanted=layer.wanted.name,
            )
        )


def _portions(features: Sequence[Feature], driver: str) -> Iterator[Sequence[Feature]]:
    """Cut features that are kept on disk into portions, where a file can be written bit by bit."""
    if driver != "GPKG" or not isinstance(features, FeaturesOnDisk):
        yield features
        return
    for first in range(0, max(1, len(features)), _PORTION):
        yield list(features[first : first + _PORTION])


def _write(path: Path, layer: _Layer, features: Sequence[Feature], *, append: bool = False) -> int:
    """Write features; returns how many, which is more where polygons were cut at 180 degrees."""
    polygons = np.array([feature.geometry for feature in features], dtype=object)
    if layer.wanted != layer.source or layer.driver == "GeoJSON":
        polygons = moved(polygons, layer.source, layer.wanted)
    if layer.driver != "GeoJSON":
        features, polygons = in_pieces(features, polygons, layer.wanted)
    fields = _fields(features)
    columns = [_column(features, field) for field in fields]
    if layer.driver == PARQUET:
        write_parquet(path, polygons, dict(zip(fields, columns)), layer.wanted)
        return len(features)
    alike = (shapely.get_type_id(polygons) == _POLYGON).all()
    options = {"GeoJSON": {"RFC7946": "YES"}}.get(layer.driver, {})
    dataset_options = {"GPKG": {"VERSION": _GEOPACKAGE_VERSION}}.get(layer.driver, {})
    pyogrio.raw.write(
        path,
        shapely.to_wkb(polygons),
        columns,
        np.array(fields, dtype=object),
        layer=layer.name,
        driver=layer.driver,
        geometry_type="MultiPolygon" if layer.several else "Polygon" if alike else "Unknown",
        promote_to_multi=layer.several,
        crs=stated(layer.wanted),
        dataset_options=dataset_options,
        layer_options=options,
        append=append,
    )
    return len(features)


def _fields(features: Sequence[Feature]) -> list[str]:
    extra = [field for feature in features for field in feature.attributes if field not in FIELDS]
    return [*FIELDS, *dict.fromkeys(extra)]


def _column(features: Sequence[Feature], field: str) -> NDArray[np.float64] | NDArray[np.object_]:
    values = [feature.attributes.get(field) for feature in features]
    real = field in NUMBER_FIELDS or (values and all(isinstance(v, (int, float)) for v in values))
    if real:
        return np.array([np.nan if value is None else value for value in values], dtype=np.float64)
    return np.array([None if value is None else str(value) for value in values], dtype=object)
