"""Opening raster files; what can be wrong with them, said in one sentence."""

from __future__ import annotations

import re
import warnings
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from xml.sax.saxutils import unescape

from pyproj import CRS as ProjCRS
from rasterio.crs import CRS
from rasterio.enums import ColorInterp, MaskFlags
from rasterio.errors import CRSError, NotGeoreferencedWarning, RasterioError, RasterioIOError
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.file_names import is_text, printable
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.control_points import geocoded, is_warped
from earthmind.imagery.reading.file_addresses import openable
from earthmind.imagery.reading.sanity import (
    network_address,
    open_as_typed,
    require_sane,
    require_sane_bounds,
    wrong_crs,
)
from earthmind.sentences import Sentence

_SOURCE = re.compile(r"<Source(?:Filename|Dataset)((?:\s[^>]*)?)>([^<]*)<")
_GDAL_PREFIX = re.compile(r"/vsi|[A-Za-z][A-Za-z0-9+_.]+:")
_RASTER_SIGNATURES = (b"II*\0", b"MM\0*", b"II+\0", b"MM\0+", b"\x89PNG", b"\xff\xd8\xff", b"\0\0\0\x0cjP")
_ON_THE_WEB = ("/vsicurl", "/vsis3", "/vsigs", "/vsiaz", "http://", "https://")
_ZIP_SIGNATURE = b"PK\3\4"
_RASTER_SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt", ".nc")
_LISTED = 4
_LATITUDE = {"degrees_north", "degree_north", "degrees_n"}
_LONGITUDE = {"degrees_east", "degree_east", "degrees_e"}


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
    return [path for path, _ in _sources(uri)] if uri.startswith("<") else [uri]


def _sources(virtual: str) -> list[tuple[str, bool]]:
    """Return the files that the text of a virtual raster names, and whether each is seen from its folder."""
    return [(unescape(path), "1" in relative) for relative, path in _SOURCE.findall(virtual)]


def named_files(uri: str) -> list[Path]:
    """Return the local files that a virtual raster names; none for another URI."""
    virtual, folder = _virtual_text(uri)
    own = ((local_path(source), relative) for source, relative in _sources(virtual))
    return [folder / path if relative else path for path, relative in own if path is not None]


def _virtual_text(uri: str) -> tuple[str, Path]:
    """Return the text of a virtual raster, empty for another URI, and the folder that it is seen from."""
    path = local_path(uri)
    if path is None:
        return uri if uri.startswith("<") else "", Path()
    if path.suffix.lower() == ".vrt" and path.is_file():
        return path.read_text(encoding="utf-8", errors="replace"), path.parent
    return "", path.parent


def _source_trouble(uri: str, name: str) -> InputError | None:
    """The sentence for the first file that a virtual raster names and that cannot be had."""
    virtual, folder = _virtual_text(uri)
    for source, relative in _sources(virtual):
        if network_address(source) is not None:
            return _source_on_the_web(source, name)
        own = local_path(source)
        if own is not None and not (folder / own if relative else own).exists():
            return _source_not_there(str(folder / own if relative else own), name)
    return None


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


def grid_of(dataset: DatasetReader, name: str, given: str | None = None) -> Grid:
    """Return the pixels of a raster as a grid.

    Args:
        dataset: The raster.
        name: What the user calls the layer.
        given: CRS that the user gave (``EPSG:n`` or WKT); wins over that of the file, but not over that of
            ground control points, by which the raster was warped.

    Raises:
        InputError: ``no_crs`` where the raster has no coordinate reference system or no position, its
            system is a local one without an ellipsoid, or the given one is not known.
    """
    if given is not None and not is_warped(dataset) and not dataset.gcps[0]:
        return _positioned(dataset, name, _known_crs(given, name))
    crs = own_crs(dataset)
    if crs is None and dataset.gcps[0]:
        raise InputError(
            Sentence(
                'The layer "{name}" is not geocoded: it has too few ground control points. Geocode it '
                "first (Sentinel-1: terrain correction; others: Warp in QGIS).",
                name=name,
            ),
            code="no_crs",
        )
    if crs is None:
        raise InputError(
            Sentence(
                'The layer "{name}" has no coordinate reference system. Assign one to the file (in QGIS: '
                "Raster, Projections, Assign Projection) and try again.",
                name=name,
            ),
            code="no_crs",
        )
    return _positioned(dataset, name, crs)


def own_crs(dataset: DatasetReader) -> CRS | None:
    """Return the CRS of a raster; WGS 84 where only its axes say that they are latitude and longitude.

    CF Conventions, section 4: such axes need no grid mapping.
    """
    if dataset.crs is not None or dataset.transform.is_identity:
        return dataset.crs
    units = {value.lower() for key, value in dataset.tags().items() if key.endswith("#units")}
    return CRS.from_epsg(4326) if units & _LATITUDE and units & _LONGITUDE else None


def overridden_crs(dataset: DatasetReader, name: str, given: str | None) -> str | None:
    """Return the sentence that tells of a given CRS that differs from the file's; None where it does not.

    Raises:
        InputError: As ``grid_of`` does.
    """
    used = grid_of(dataset, name, given).crs
    stated = own_crs(dataset)
    if stated is None or used == stated:
        return None
    own, other = (ProjCRS.from_wkt(crs.to_wkt()).name for crs in (stated, used))
    return Sentence(
        '{layer}: its place is taken in "{given}", as was given, though the file says "{own}".',
        layer=name,
        given=other,
        own=own,
    )


def _known_crs(given: str, name: str) -> CRS:
    try:
        return CRS.from_string(given)
    except CRSError as error:
        raise InputError(
            Sentence(
                'The coordinate reference system "{given}" given for the layer "{name}" is not known; '
                "give it as EPSG:n or WKT.",
                given=given[:60],
                name=name,
            ),
            code="no_crs",
        ) from error


def _positioned(dataset: DatasetReader, name: str, crs: CRS) -> Grid:
    _refuse_local(crs, name)
    if dataset.transform.is_identity:
        raise InputError(
            Sentence(
                'The layer "{name}" has no position on the ground (no geotransform). Georeference it and '
                "try again.",
                name=name,
            ),
            code="no_crs",
        )
    require_sane_bounds(
        dataset.bounds, crs, Sentence('The position of the layer "{name}"', name=name), "implausible"
    )
    return Grid(crs, dataset.transform, dataset.width, dataset.height)


def _refuse_local(crs: CRS, name: str) -> None:
    """Refuse a CRS whose coordinates lie nowhere on a planet's ellipsoid."""
    proj = ProjCRS.from_wkt(crs.to_wkt())
    if wrong_crs(crs) is None and (proj.get_geod() is None or not (proj.is_projected or proj.is_geographic)):
        raise InputError(
            Sentence(
                'The layer "{name}" is in "{crs}" ({kind}), from which no place on the ground is '
                "known. Assign the coordinate reference system that its coordinates are in (in QGIS: "
                "Raster, Projections, Assign Projection), or georeference it.",
                name=name,
                crs=proj.name,
                kind=proj.type_name,
            ),
            code="no_crs",
        )


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
