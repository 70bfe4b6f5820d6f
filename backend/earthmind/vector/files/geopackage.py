"""What else a GeoPackage holds: layers, styles and tables of the user, which are never lost."""

from __future__ import annotations

import itertools
import re
import sqlite3
from collections.abc import Collection, Sequence
from contextlib import closing
from pathlib import Path

from earthmind.errors import OutputError

_WAIT_SECONDS = 5.0
_LONGEST_NAME = 50
_REGISTERS = {"gpkg_contents", "gpkg_geometry_columns", "gpkg_extensions", "gpkg_ogr_contents"}


def check_geopackage(path: Path) -> None:
    """Refuse a file that stands where a GeoPackage is to be written and is none.

    Raises:
        OutputError: It cannot be read as a GeoPackage, so what it holds could not be kept.
    """
    if not path.exists() or not path.stat().st_size:
        return
    try:
        other_tables(path, path.stem)
    except sqlite3.Error as error:
        raise OutputError(
            f"Cannot write {path}: a file of that name is there and is not a readable GeoPackage. Choose "
            "another name, or move it away."
        ) from error


def copy_other_layers(path: Path, copy: Path, layer: str) -> None:
    """Copy a GeoPackage that holds more than one layer, with what its log holds; else copy nothing.

    Args:
        path: May not exist.
        copy: New file.
        layer: The layer that is going to be replaced.

    Raises:
        sqlite3.Error: It cannot be read, or the disk is full.
    """
    if not path.exists() or not path.stat().st_size or not other_tables(path, layer):
        return
    with closing(_opened(path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)


def other_tables(path: Path, layer: str) -> list[str]:
    """Return the names of a GeoPackage's layers besides ``layer``, and of tables that are no layers.

    Raises:
        sqlite3.Error: It is not a GeoPackage.
    """
    with closing(_opened(path)) as source:
        registered = {str(name) for (name,) in source.execute("SELECT table_name FROM gpkg_contents")}
        found = source.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {str(name) for (name,) in found}
    plain = {name for name in tables if not name.startswith(("gpkg_", "sqlite_", "rtree_"))}
    return sorted((registered | plain) - {layer})


def layer_names(path: Path) -> list[str]:
    """Return the names of all tables of a GeoPackage; none where there is no file.

    Raises:
        sqlite3.Error: It is not a GeoPackage.
    """
    return other_tables(path, "") if path.exists() and path.stat().st_size else []


def free_name(phrase: str, taken: Collection[str]) -> str:
    """Return a table's name made of a phrase, such as ``flooded_area_2``.

    Args:
        phrase: What the table is about.
        taken: Names that are in use, in lower case.
    """
    base = re.sub(r"\W+", "_", phrase.strip().lower()).strip("_")[:_LONGEST_NAME] or "segment"
    names = itertools.chain([base], (f"{base}_{number}" for number in itertools.count(2)))
    return next(name for name in names if name.lower() not in taken)


def drop_layers(path: Path, names: Sequence[str]) -> None:
    """Remove layers whose names are those of ``free_name`` from a GeoPackage, as far as they are there.

    Raises:
        sqlite3.Error: It cannot be written.
    """
    there = set(layer_names(path))
    with closing(sqlite3.connect(path, timeout=_WAIT_SECONDS)) as target, target:
        found = target.execute("SELECT name FROM sqlite_master WHERE type = 'table'")
        tables = {str(name) for (name,) in found}
        for layer in [name for name in names if name in there]:
            for table in _REGISTERS & tables:
                target.execute(f'DELETE FROM "{table}" WHERE table_name = ?', (layer,))  # noqa: S608 (ours)
            for table in {f"rtree_{layer}_geom", layer} & tables:
                target.execute(f'DROP TABLE "{table}"')


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
