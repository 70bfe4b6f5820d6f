"""What else a GeoPackage holds: layers, styles and tables of the user, which are never lost."""

from __future__ import annotations

import itertools
import re
import sqlite3
import time
from collections.abc import Collection, Sequence
from contextlib import closing
from pathlib import Path, PurePath
from urllib.parse import quote

from earthmind.errors import OutputError
from earthmind.file_names import shown
from earthmind.replacing import FileInUse
from earthmind.sentences import Sentence

_WAIT_SECONDS = 5.0
_LOOK_SECONDS = 0.5
_LONGEST_NAME = 50
_BUSY, _LOCKED = 5, 6
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
            Sentence(
                "Cannot write {path}: a file of that name is there and is not a readable GeoPackage. "
                "Choose another name, or move it away.",
                path=path,
            )
        ) from error


def is_locked(path: Path, wait: float = _LOOK_SECONDS) -> bool:
    """Return whether another program holds a GeoPackage for writing, such as QGIS while a layer is edited."""
    if not path.exists() or not path.stat().st_size:
        return False
    try:
        with closing(sqlite3.connect(path, timeout=wait, isolation_level=None)) as target:
            target.execute("BEGIN IMMEDIATE")
            target.execute("ROLLBACK")
    except sqlite3.Error as error:
        return "locked" in str(error)
    return False


def overwrite(path: Path, copy: Path) -> None:
    """Replace all that a GeoPackage holds by what a copy holds, while other programs have it open.

    It is one transaction of SQLite (its backup interface), so others see the old content or the new one, and
    after a power cut it is one of the two.

    Args:
        path: The GeoPackage; it may be shown in QGIS.
        copy: Made of it with `copy_other_layers`, so that it has pages of the same size.

    Raises:
        FileInUse: Somebody reads or writes it all the time.
        sqlite3.Error: It cannot be written, or the disk is full.
    """
    end = time.monotonic() + _WAIT_SECONDS

    def go_on(status: int, remaining: int, total: int) -> None:
        if status in (_BUSY, _LOCKED) and time.monotonic() > end:
            raise being_changed(path)

    with closing(sqlite3.connect(copy)) as source, closing(sqlite3.connect(path)) as target:
        source.backup(target, sleep=0.05, progress=go_on)


def being_changed(path: Path) -> FileInUse:
    """The error for a GeoPackage that another program holds for writing."""
    return FileInUse(
        Sentence(
            "{path} is being changed in another program, such as QGIS. Save the changes there and try again, "
            "or choose another file.",
            path=shown(path),
        )
    )


def state_of(path: Path) -> tuple[tuple[int, int], ...]:
    """Return what changes when somebody writes into a GeoPackage: size and time of it and of its log."""
    files = [file for file in (path, path.with_name(f"{path.name}-wal")) if file.exists()]
    return tuple((file.stat().st_size, file.stat().st_mtime_ns) for file in files)


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


def sqlite_address(path: PurePath) -> str:
    """Return the address by which SQLite opens an absolute path, also one of a server (``//server/share``).

    Not ``as_uri``, which writes the server where SQLite knows but itself; nor a resolved path, for that names
    the server of a mapped drive.
    """
    text = path.as_posix()
    return f"file://{'' if text.startswith('/') else '/'}{quote(text, safe='/:', errors='surrogateescape')}"


def _opened(path: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{sqlite_address(path.absolute())}?mode=ro", uri=True, timeout=_WAIT_SECONDS)
