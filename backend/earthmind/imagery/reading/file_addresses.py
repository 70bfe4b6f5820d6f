"""Addresses of local files (``file:``, RFC 8089) and long paths of Windows, as paths that can be opened."""

from __future__ import annotations

import ntpath
import os
import re
from urllib.parse import unquote

_DRIVE = re.compile(r"/*(?P<letter>[A-Za-z])[:|](?P<rest>[/\\].*)", re.DOTALL)
_EXTENDED = "\\\\?\\"
_LONGEST_PLAIN = 247
"""Characters of a path that Windows takes for files and folders without being told that it is long."""
_ON_WINDOWS = os.name == "nt"


def plain_path(uri: str, *, windows: bool = _ON_WINDOWS) -> str:
    """Return the path that an address ``file:`` stands for, percent signs decoded; another URI as it is.

    A server may stand where RFC 8089 has it (``file://server/share/x.tif``) or after empty ones
    (``file:////server/share/x.tif``).

    Args:
        uri: Path, address or GDAL URI.
        windows: Whether drives and servers are meant as there.
    """
    if uri[:5].lower() != "file:":
        return uri
    rest = unquote(uri[5:], errors="surrogateescape")
    server = ""
    if rest.startswith("//"):
        server, slash, rest = rest[2:].partition("/")
        rest = slash + rest
    drive = _DRIVE.fullmatch(rest)
    if windows and drive is not None and server.lower() in ("", "localhost"):
        return f"{drive['letter']}:{drive['rest']}"
    if windows and re.fullmatch(r"[A-Za-z][:|]", server):  # one slash too few
        return f"{server[0]}:{rest}"
    if server.lower() not in ("", "localhost"):
        return f"//{server}{rest}"
    return "//" + rest.lstrip("/") if rest.startswith("//") else rest


def openable(path: str, *, windows: bool = _ON_WINDOWS) -> str:
    r"""Return a path as Windows opens it also where it is long: ``\\?\C:\...``; elsewhere as it is."""
    if not windows or path.startswith((_EXTENDED, "\\\\.\\")):
        return path
    whole = ntpath.abspath(path)
    if len(whole) <= _LONGEST_PLAIN:
        return path
    return f"{_EXTENDED}UNC\\{whole[2:]}" if whole.startswith("\\\\") else f"{_EXTENDED}{whole}"
