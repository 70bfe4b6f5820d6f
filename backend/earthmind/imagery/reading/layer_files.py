"""Which files a layer consists of: one, those that a virtual raster names, or none that is local."""

from __future__ import annotations

import re
from pathlib import Path
from xml.sax.saxutils import unescape

from earthmind.imagery.reading.file_addresses import openable

_SOURCE = re.compile(r"<Source(?:Filename|Dataset)((?:\s[^>]*)?)>([^<]*)<")
_GDAL_PREFIX = re.compile(r"/vsi|[A-Za-z][A-Za-z0-9+_.]+:")


def local_path(uri: str) -> Path | None:
    """Return the file that ``uri`` names; None for a GDAL URI (``/vsizip/...``, ``NETCDF:...``)."""
    if uri.startswith("<"):
        return None
    is_windows_drive = len(uri) > 1 and uri[1] == ":"
    if _GDAL_PREFIX.match(uri) and not is_windows_drive and not is_there(Path(uri)):
        return None
    return Path(openable(uri))


def is_there(path: Path) -> bool:
    """Return whether a file or folder exists; a name that no disk takes is not there."""
    try:
        return path.exists()
    except (OSError, ValueError):
        return False


def source_files(uri: str) -> list[str]:
    """Return the files that a URI names: one, or those of a layer of several files."""
    return [path for path, _ in virtual_sources(uri)] if uri.startswith("<") else [uri]


def virtual_sources(virtual: str) -> list[tuple[str, bool]]:
    """Return the files that the text of a virtual raster names, and whether each is seen from its folder."""
    return [(unescape(path), "1" in relative) for relative, path in _SOURCE.findall(virtual)]


def named_files(uri: str) -> list[Path]:
    """Return the local files that a virtual raster names; none for another URI."""
    virtual, folder = virtual_text(uri)
    own = ((local_path(source), relative) for source, relative in virtual_sources(virtual))
    return [folder / path if relative else path for path, relative in own if path is not None]


def virtual_text(uri: str) -> tuple[str, Path]:
    """Return the text of a virtual raster, empty for another URI, and the folder that it is seen from."""
    path = local_path(uri)
    if path is None:
        return uri if uri.startswith("<") else "", Path()
    if path.suffix.lower() == ".vrt" and path.is_file():
        return path.read_text(encoding="utf-8", errors="replace"), path.parent
    return "", path.parent


def shown(uri: str) -> str:
    """Return what to tell of a URI: of a layer of several files, their names."""
    files = source_files(uri)
    return uri if files == [uri] else ", ".join(Path(path).name for path in files)


def file_states(uri: str) -> list[tuple[int, int]]:
    """Return size and time of change of the files that a URI names, as far as they are local."""
    paths = [local_path(source) for source in source_files(uri)]
    states = [path.stat() for path in paths if path is not None and path.exists()]
    return [(state.st_size, state.st_mtime_ns) for state in states]


def default_name(uri: str) -> str:
    """Return what to call a layer that has no name: the file name without its suffix."""
    return Path(uri.rstrip("/\\")).stem or uri
