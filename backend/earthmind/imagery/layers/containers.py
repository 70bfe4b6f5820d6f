"""Which rasters lie in a folder, an archive, or beside a product's metadata file."""

from __future__ import annotations

import re
import tarfile
import zipfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from earthmind.errors import InputError
from earthmind.sentences import Sentence

_RASTER_SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt")
_DATA_SUFFIXES = ("", ".img", ".dat", ".bsq", ".bil", ".bip", ".raw", ".bin", ".envi")
_NO_DATA = (".hdr", ".HDR", ".xml", ".txt", ".sta", ".prj", ".ovr", ".enp")
_ARCHIVES = {".zip": "/vsizip/", ".tar": "/vsitar/"}
IN_ARCHIVES = tuple(_ARCHIVES.values())
"""How a GDAL URI of a file in an archive begins."""
_PRODUCT_FILE = re.compile(r"[/\\](MTD_MSIL[12][AC]\.xml|manifest\.safe)$", re.IGNORECASE)
_IMAGE_FOLDERS = ("GRANULE", "measurement")
_QUALITY = ("QI_DATA", "AUX_DATA", "HTML")
_HEADER = b"ENVI"
_SAFE = re.compile(r"(?:^|(?<=/))[^/]+\.SAFE(?=/)", re.IGNORECASE)


@dataclass(frozen=True)
class Container:
    """Rasters that lie together.

    Attributes:
        stem: What they are called together, such as the product's name.
        rasters: Paths or GDAL URIs.
        is_product: Whether they are known to belong together; files of an archive may not.
    """

    stem: str
    rasters: tuple[str, ...]
    is_product: bool = True


def container_of(uri: str, name: str) -> Container | None:
    """Return the rasters that a folder, archive or metadata file stands for; None for an ordinary raster.

    Args:
        uri: A folder, a ``.SAFE`` folder or its ``MTD_MSIL2A.xml`` or ``manifest.safe``, a BEAM-DIMAP
            ``.dim``, or an archive (``.zip``, ``.tar``), also with a path inside (``/vsizip/A.zip/B.SAFE``).
        name: What the user calls the layer.

    Raises:
        InputError: ``missing`` where a ``.dim`` lacks its data; ``not_a_raster`` where an archive holds
            several products.
    """
    uri = _PRODUCT_FILE.sub("", uri)
    archive = _archive(uri)
    if archive is not None:
        return _in_archive(*archive, name)
    path = Path(uri)
    if path.suffix.lower() == ".dim" and path.is_file():
        return _beam_dimap(path, name)
    if not path.is_dir():
        return None
    products = [folder for folder in path.iterdir() if folder.suffix.upper() == ".SAFE" and folder.is_dir()]
    path = products[0] if len(products) == 1 else path
    deep = any((path / folder).is_dir() for folder in _IMAGE_FOLDERS)
    files = sorted(path.rglob("*") if deep else path.iterdir())
    return Container(path.stem, tuple(_images([str(file) for file in files], str(path))))


def data_file(header: Path, name: str) -> Path | None:
    """Return the data file of an ENVI header; None where the file is no such header.

    Raises:
        InputError: ``missing`` where the header lies alone.
    """
    if header.suffix.lower() != ".hdr" or not header.is_file():
        return None
    with header.open("rb") as file:
        if file.read(len(_HEADER)) != _HEADER:
            return None
    own = header.with_suffix("")
    beside = {path.name.lower(): path for path in header.parent.iterdir() if path.is_file()}
    others = [path for path in beside.values() if path.stem == own.name and path.suffix not in _NO_DATA]
    found = [beside.get(f"{own.name}{suffix}".lower()) for suffix in _DATA_SUFFIXES] + others
    data = next((path for path in found if path is not None), None)
    if data is not None:
        return data
    raise InputError(
        Sentence(
            'The layer "{name}" is the header {header}, and the file of its pixels is not beside it. '
            "Copy {stem} into the folder {parent}, or choose the file itself.",
            name=name,
            header=header.name,
            stem=header.stem,
            parent=header.parent,
        ),
        code="missing",
    )


def _beam_dimap(path: Path, name: str) -> Container:
    folder = path.with_suffix(".data")
    if not folder.is_dir():
        raise InputError(
            Sentence(
                'The layer "{name}" is the BEAM-DIMAP file {path}, and its folder {folder} is not beside '
                "it. Copy the folder to {parent} too.",
                name=name,
                path=path.name,
                folder=folder.name,
                parent=folder.parent,
            ),
            code="missing",
        )
    images = sorted(file for file in folder.iterdir() if file.suffix.lower() == ".img")
    return Container(path.stem, tuple(str(file) for file in images))


def _archive(uri: str) -> tuple[Path, str, str] | None:
    """Return an archive, the path in it, and GDAL's prefix for it; None where the URI names none."""
    prefix = next((prefix for prefix in _ARCHIVES.values() if uri.startswith(prefix)), None)
    path = Path(uri.removeprefix(prefix) if prefix else uri)
    for outer in (path, *path.parents):
        kind = _ARCHIVES.get(outer.suffix.lower())
        if kind and outer.is_file() and (prefix or outer == path):
            inner = "" if outer == path else path.relative_to(outer).as_posix()
            return outer, inner, prefix or kind
    return None


def _in_archive(archive: Path, inner: str, prefix: str, name: str) -> Container | None:
    entries = [entry for entry in _entries(archive) if not inner or entry.startswith(f"{inner}/")]
    start = f"{prefix}{archive}/"
    products = sorted({entry[: found.end()] for entry in entries if (found := _SAFE.search(entry))})
    if len(products) > 1:
        raise InputError(
            Sentence(
                'The layer "{name}" holds {products} products; name one of them: {start}{first}.',
                name=name,
                products=len(products),
                start=start,
                first=products[0],
            ),
            code="not_a_raster",
        )
    images = _images(entries, products[0] if products else inner)
    stem = PurePosixPath(products[0] if products else inner or archive.name).stem
    rasters = tuple(start + entry for entry in images)
    return Container(stem, rasters, is_product=bool(products)) if images else None


def _entries(archive: Path) -> list[str]:
    try:
        if archive.suffix.lower() == ".tar":
            with tarfile.open(archive) as tar:
                return sorted(tar.getnames())
        with zipfile.ZipFile(archive) as file:
            return sorted(file.namelist())
    except (OSError, zipfile.BadZipFile, tarfile.TarError):
        return []


def _images(files: Sequence[str], root: str) -> list[str]:
    """Return the rasters among files, of a product those in its image folders, masks left out."""
    rasters = [file for file in files if file.lower().endswith(_RASTER_SUFFIXES)]
    within = [
        (file, PurePosixPath(Path(file).as_posix()).relative_to(Path(root).as_posix()).parts)
        for file in rasters
    ]
    images = [(file, parts) for file, parts in within if parts[0] in _IMAGE_FOLDERS] or within
    return [file for file, parts in images if not set(parts) & set(_QUALITY)]
