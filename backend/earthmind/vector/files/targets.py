"""Where polygons may be written, and how a library is led there."""

from __future__ import annotations

import importlib.util
import os
import secrets
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path, PurePath

from earthmind.errors import OutputError
from earthmind.file_names import name_fault, shown
from earthmind.replacing import FileInUse, remove
from earthmind.sentences import Sentence
from earthmind.vector.files.geopackage import check_geopackage

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

_SQLITE_COMPANIONS = ("-wal", "-shm", "-journal")
_RESERVED = ("gpkg", "sqlite_")
_NOT_FIRST = (":", ".", "-")
_MEANT_AS_ADDRESS = (";", "!")


def check_target(path: Path, *, named_tables: bool = False) -> str:
    """Return the driver that a file name asks for, where such a file could be written.

    Args:
        path: The file.
        named_tables: Whether layers get names of their own, instead of the file's.

    Raises:
        OutputError: The suffix is none of ``DRIVERS``, its library is not installed, or the name or the place
            is wrong.
    """
    fault = name_fault(path)
    if fault is not None:
        raise OutputError(Sentence("Cannot write {path}: {fault}.", path=shown(path), fault=fault))
    if os.name == "nt" and needs_link(path):
        raise OutputError(
            Sentence(
                "Cannot write {path}: its path has ! or ; in it, which on Windows is taken for an "
                "archive. Choose another name or folder.",
                path=shown(path),
            )
        )
    if path.is_dir():
        raise OutputError(Sentence("Cannot write {path}: it is a folder. Choose a file name.", path=path))
    driver = DRIVERS.get(path.suffix.lower())
    if driver is None:
        raise OutputError(_no_driver(path))
    if driver == PARQUET and importlib.util.find_spec("pyarrow") is None:
        raise OutputError(
            Sentence(
                "Cannot write {path}: GeoParquet needs the Python package pyarrow; install it.", path=path
            )
        )
    if not path.parent.is_dir():
        raise OutputError(
            Sentence(
                "Cannot write {path}: the folder {parent} does not exist. Create it first.",
                path=path,
                parent=path.parent,
            )
        )
    if driver == "GPKG":
        if not named_tables:
            _check_layer_name(path)
        check_geopackage(path)
    return driver


def _check_layer_name(path: Path) -> None:
    """Refuse a name that SQLite or GDAL does not take for the table that is named after the file."""
    reserved = next((word for word in _RESERVED if path.stem.lower().startswith(word)), None)
    if reserved is not None:
        raise OutputError(
            Sentence(
                "Cannot write {path}: the layer in it is named after the file in a GeoPackage, which "
                "keeps names that begin with {reserved} for itself. Choose another name.",
                path=path,
                reserved=reserved,
            )
        )
    if path.stem[0] in _NOT_FIRST:
        raise OutputError(
            Sentence(
                "Cannot write {path}: the layer in it is named after the file, so that name has to be one"
                " that begins with a letter or a number. Choose another name.",
                path=path,
            )
        )


def not_written(path: Path) -> OutputError:
    """The error for a file that could not be written to its end."""
    return OutputError(
        Sentence(
            "Cannot write {path}. Check that the folder is writable, the disk is not full and no "
            "other program has the file open, or choose another place.",
            path=shown(path),
        )
    )


def new_beside(path: Path) -> Path:
    """Return a name in the same folder that no file has; short, whatever the wanted name."""
    return path.with_name(f".earthmind-{secrets.token_hex(6)}{path.suffix}")


def needs_link(path: PurePath) -> bool:
    """Return whether libraries mistake a path for an address; those of a drive only with an archive in it."""
    text = str(path)
    if path.drive.endswith(":"):
        return ".zip!" in text.lower()
    return any(mark in text for mark in _MEANT_AS_ADDRESS)


@contextmanager
def plain_path(path: Path) -> Iterator[Path]:
    """Give a path to the same file that libraries do not mistake for an address with ``!`` or ``;``.

    Args:
        path: An existing file, or a new one whose own name has no such mark.

    Raises:
        OSError: No link can be made.
    """
    path = path.absolute()
    if not needs_link(path):
        yield path
        return
    with tempfile.TemporaryDirectory(prefix="earthmind-", ignore_cleanup_errors=True) as folder:
        link = Path(folder) / f"link{path.suffix if path.exists() else ''}"
        link.symlink_to(path if path.exists() else path.parent)
        yield link if path.exists() else link / path.name


def drop_companions(path: Path) -> None:
    """Remove SQLite's log files of a replaced GeoPackage, which would be played back into the new one."""
    for suffix in _SQLITE_COMPANIONS:
        remove(path.with_name(path.name + suffix))


def drop(path: Path) -> None:
    """Remove a file that was not finished, as far as it is there."""
    with suppress(OSError, FileInUse):
        remove(path)
        drop_companions(path)


def _no_driver(path: Path) -> str:
    if path.suffix.lower() == ".shp":
        return Sentence(
            "Cannot write {path}: a Shapefile cuts names of columns and long texts; the format is told by "
            "the suffix, which must be .gpkg, .geojson, .fgb or .parquet.",
            path=path,
        )
    return Sentence(
        "Cannot write {path}: the format is told by the suffix, which must be .gpkg, .geojson, .fgb or "
        ".parquet.",
        path=path,
    )
