"""Opening raster files; what can be wrong with them, said in one sentence."""

from __future__ import annotations

import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import NotGeoreferencedWarning, RasterioError, RasterioIOError
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.file_names import is_text, printable
from earthmind.imagery.reading.control_points import geocoded
from earthmind.imagery.reading.layer_files import is_there, local_path, shown, virtual_sources, virtual_text
from earthmind.imagery.reading.sanity import (
    network_address,
    open_as_typed,
    require_sane,
)
from earthmind.sentences import Sentence

_RASTER_SIGNATURES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"\x89PNG", b"\xff\xd8\xff", b"\0\0\0\x0cjP")
_ON_THE_WEB = ("/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "http://", "https://")
_ZIP_SIGNATURE = b"PK\3\4"
_RASTER_SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".nc")
_LISTED = 4


def _source_trouble(uri: str, name: str) -> InputError | None:
    """The sentence for the first file that a virtual raster names and that cannot be had."""
    virtual, folder = virtual_text(uri)
    for source, relative in virtual_sources(virtual):
        if network_address(source) is not None:
            return _source_on_the_web(source, name)
        own = local_path(source)
        if own is not None and not (folder / own if relative else own).exists():
            return _source_not_there(str(folder / own if relative else own), name)
    return None


@contextmanager
def open_raster(uri: str, name: str, *, coarser: int = 1) -> Iterator[DatasetReader]:
    """Open a raster for reading; failures to open or to read become one sentence.

    Args:
        uri: Path or GDAL URI.
        name: What the user calls the layer.
        coarser: So many pixels across and down become one, where it has to be warped by control points.

    Raises:
        InputError: ``missing`` where there is no file, ``not_a_raster``, or ``unreadable`` where the file is
            damaged or cut off, found on opening or while reading inside the ``with`` block.
    """
    if not is_text(uri):
        raise InputError(
            Sentence(
                'The file of the layer "{name}" has a name that is no text: {uri}. Rename it.',
                name=printable(name),
                uri=printable(uri),
            ),
            code="unreadable",
        )
    path = local_path(uri)
    if path is not None and not is_there(path):
        raise InputError(
            Sentence(
                'The file of the layer "{name}" does not exist: {uri}. Check the path.',
                name=name,
                uri=shown(uri),
            ),
            code="missing",
        )
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            dataset = open_as_typed(uri)
    except (RasterioError, OSError, ValueError) as error:
        raise _not_opened(uri, path, name) from error
    with dataset:
        if dataset.count == 0:
            raise _container(dataset, name) if dataset.subdatasets else _not_opened(uri, path, name)
        require_sane(dataset, name)
        with reading_errors(uri, name), geocoded(dataset, coarser=coarser) as placed:
            yield placed


@contextmanager
def reading_errors(uri: str, name: str) -> Iterator[None]:
    """Tell failures while reading inside the ``with`` block in one sentence.

    Raises:
        InputError: ``unreadable`` where the file is damaged or cut off, ``missing`` where it has vanished.
    """
    try:
        yield
    except RasterioIOError as error:
        path = local_path(uri)
        if path is not None and not path.exists():
            raise InputError(
                Sentence(
                    'The file of the layer "{name}" vanished while it was read: {uri}. Bring it back and try '
                    "again.",
                    name=name,
                    uri=shown(uri),
                ),
                code="missing",
            ) from error
        trouble = _source_trouble(uri, name)
        if trouble is not None:
            raise trouble from error
        raise InputError(
            Sentence(
                'The layer "{name}" cannot be read to its end: the file {uri} is damaged or cut off. Copy'
                " or download it again.",
                name=name,
                uri=shown(uri),
            ),
            code="unreadable",
        ) from error


def has_mask_band(dataset: DatasetReader, band: int) -> bool:
    """Return whether validity is stored beside the values (an alpha or mask band), not as a nodata value."""
    flags = dataset.mask_flag_enums[band - 1]
    return MaskFlags.per_dataset in flags or MaskFlags.alpha in flags


def colour_names(dataset: DatasetReader) -> tuple[str, ...]:
    """Return GDAL's colour interpretation of each band, such as ``("red", "green", "blue", "alpha")``."""
    return tuple(ColorInterp(colour).name for colour in dataset.colorinterp)


def _not_opened(uri: str, path: Path | None, name: str) -> InputError:
    if path is not None and path.is_file():
        with path.open("rb") as file:
            head = file.read(12)
        if not head:
            return InputError(
                Sentence('The file of the layer "{name}" is empty: {uri}.', name=name, uri=shown(uri)),
                code="unreadable",
            )
        if head.startswith(_RASTER_SIGNATURES):
            return InputError(
                Sentence(
                    'The layer "{name}" cannot be opened: the file {uri} is damaged or cut off. Copy or '
                    "download it again.",
                    name=name,
                    uri=shown(uri),
                ),
                code="unreadable",
            )
        if head.startswith(_ZIP_SIGNATURE):
            return _archive(path, name)
    trouble = _source_trouble(uri, name)
    if trouble is not None:
        return trouble
    if uri.startswith(_ON_THE_WEB):
        return InputError(
            Sentence(
                'The layer "{name}" cannot be fetched from {uri}. Check the address and the network '
                "connection.",
                name=name,
                uri=uri,
            ),
            code="missing",
        )
    return InputError(
        Sentence(
            'The layer "{name}" is not a raster: {uri}. Choose a raster file such as a GeoTIFF.',
            name=name,
            uri=shown(uri),
        ),
        code="not_a_raster",
    )


def _source_on_the_web(source: str, name: str) -> InputError:
    return InputError(
        Sentence(
            'The layer "{name}" is a virtual raster over {source}, and a file does not reach the '
            "network. Choose that address itself as the layer, or download it and build the virtual "
            "raster again.",
            name=name,
            source=source[:200],
        ),
        code="not_a_raster",
    )


def _source_not_there(source: str, name: str) -> InputError:
    return InputError(
        Sentence(
            'The layer "{name}" is a virtual raster of files, and one of them is not there: {source}.'
            " Bring it back, or build the virtual raster again.",
            name=name,
            source=source,
        ),
        code="missing",
    )


def _container(dataset: DatasetReader, name: str) -> InputError:
    """The sentence for a file of several rasters, such as NetCDF or a Sentinel product's metadata."""
    more = [", ..."] if len(dataset.subdatasets) > _LISTED else []
    inside = "".join([", ".join(dataset.subdatasets[:_LISTED]), *more])
    return InputError(
        Sentence(
            'The layer "{name}" holds {count} rasters; choose one of them: {inside}.',
            name=name,
            count=len(dataset.subdatasets),
            inside=inside,
        ),
        code="not_a_raster",
    )


def _archive(path: Path, name: str) -> InputError:
    """The sentence for a ZIP file, which GDAL reads where the raster in it is named."""
    try:
        with zipfile.ZipFile(path) as archive:
            inside = [entry for entry in archive.namelist() if entry.lower().endswith(_RASTER_SUFFIXES)]
    except (OSError, zipfile.BadZipFile):
        inside = []
    if inside:
        sentence = Sentence(
            'The layer "{name}" is a ZIP archive; name the raster in it: {uri}.',
            name=name,
            uri=f"/vsizip/{path}/{inside[0]}",
        )
    else:
        sentence = Sentence(
            'The layer "{name}" is a ZIP archive; it holds no raster. Choose another file.', name=name
        )
    return InputError(sentence, code="not_a_raster")
