"""The GeoPackage that the user names for the polygons: which file is meant, and whether it can be one."""

from __future__ import annotations

import os
import re
from pathlib import Path, PurePath, PurePosixPath, PureWindowsPath

from qgis.core import QgsVectorFileWriter

from ..i18n import tr
from .reference import local_file

_MOST_BYTES = 200  # of a file's name; most file systems take 255, and SQLite writes longer names beside it
_OTHERS = frozenset({"tif", "tiff", "png", "parquet", "geoparquet", "kmz", "gdb", "zip", "db", "qgz", "qgs"})
_DEVICES = re.compile(r"(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])\s*(\..*)?", re.IGNORECASE)
_NOT_ON_WINDOWS = re.compile(r'[<>:"|?*]')
# What QGIS reads as options of a data source, as encoded characters, or cannot show.
_NOT_IN_SOURCES = re.compile(r"\||%[0-9a-fA-F]{2}|[\x00-\x1f\x7f]")


def output_path(typed: str, folder: Path) -> Path:
    """The file that is meant: in this folder where only a name was typed, its extension added."""
    path = folder / Path(local_file(typed)).expanduser()
    return path if path.suffix.lower() == ".gpkg" or _has_other_format(path) else Path(f"{path}.gpkg")


def problem_of(typed: str, *, windows: bool = os.name == "nt") -> str:
    """Why this cannot be the output, in one sentence that says what to do; empty where it can. No disk."""
    typed = local_file(typed)
    path = PureWindowsPath(typed) if windows else PurePosixPath(typed)
    if windows and _is_no_name_on_windows(path.name):
        sentence = tr('Windows takes no file of the name "{name}"; choose another output file.')
        return sentence.format(name=path.name)
    if typed.endswith(("/", "\\")):
        return tr('"{name}" is a folder; add the name of a GeoPackage.').format(name=typed)
    if _has_other_format(path):
        sentence = tr(
            'The panel writes GeoPackages, not {kind}; choose a name that ends in .gpkg, as in "{name}".'
        )
        return sentence.format(kind=path.suffix, name=f"{path.stem}.gpkg")
    if len(path.name.encode("utf-8", "replace")) > _MOST_BYTES:
        return tr("The name of the output file is too long; choose a shorter one.")
    unreadable = _NOT_IN_SOURCES.search(typed)
    if unreadable is not None:
        sentence = tr(
            'QGIS cannot open a GeoPackage whose path has "{text}" in it; choose another output file.'
        )
        return sentence.format(text=unreadable.group().encode("unicode_escape").decode("ascii"))
    return ""


def _is_no_name_on_windows(name: str) -> bool:
    """Whether Windows would write to a device, into a stream of another file, or under another name."""
    return bool(_DEVICES.fullmatch(name) or _NOT_ON_WINDOWS.search(name) or name != name.rstrip(". "))


def _has_other_format(path: PurePath) -> bool:
    kind = path.suffix[1:].lower()
    others = {*_OTHERS, *QgsVectorFileWriter.supportedFormatExtensions()} - {"gpkg"}
    return kind in others and not kind.isdigit()  # 000 is a nautical chart, and the end of many a name
