"""What a raster, a CRS and an extent must be like before anything is computed of them.

PROJ follows some numbers without end while it holds the interpreter, and GDAL takes whatever memory a header
asks for. So a file or a request that says something no map says is refused at the door.
"""

from __future__ import annotations

import html
import math
import re
import stat
from collections.abc import Iterable, Iterator
from contextlib import nullcontext, suppress
from functools import lru_cache
from pathlib import Path
from typing import Any

import rasterio
from affine import Affine
from pyproj import CRS as ProjCRS
from pyproj.exceptions import CRSError as ProjCRSError
from rasterio.crs import CRS
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.sentences import Sentence

DRIVERS = (
    "GTiff", "COG", "VRT", "GTI", "JP2OpenJPEG", "JP2KAK", "JP2ECW", "JP2MrSID", "netCDF", "HDF5",
    "HDF5Image", "HDF4", "HDF4Image", "Zarr", "GRIB", "GPKG", "MBTiles", "HFA", "ENVI", "EHdr", "ERS",
    "PCIDSK", "NITF", "MRF", "PNG", "JPEG", "WEBP", "GIF", "BIGGIF", "BMP", "SAFE", "SENTINEL2", "TSX",
    "RS2", "COSAR", "SNAP_TIFF", "ISCE", "DIMAP", "SAR_CEOS", "CEOS", "JAXAPALSAR", "AAIGrid", "AIG",
    "GSBG", "GS7BG", "RST", "SAGA", "ILWIS", "KEA",
)  # fmt: skip
"""GDAL's names of the formats that are read: files of the field; no web service, no document."""

LARGEST_COORDINATE = 1e8
LARGEST_DEGREE = 1000.0
MOST_BANDS = 512
MOST_BLOCK_BYTES = 2**30
MOST_VALUES = 2**50
MOST_SAMPLE_BYTES = 2**28
_PIXEL_SIZES = (1e-10, 1e7)  # in units of the CRS: degrees or metres
_LEAST_SQUARENESS = 1e-6  # area of a pixel over the product of its sides
_ELLIPSOID_METRES = (1e5, 1e8)
_UNIT_FACTORS = (1e-7, 1e7)
_SCALES = (1e-2, 1e2)
_LARGEST_PARAMETER = 1e9
_MOST_SOURCES, _NESTED_TEXTS = 10_000, 4
_HEAD_BYTES, _MOST_TEXT_BYTES = 1024, 2**26
_STANDARD_INPUT = "/vsistdin"
_NETWORK = re.compile(r"/vsi(?:curl|s3|gs|az|adls|oss|swift|webhdfs|hdfs)")
_IN_ARCHIVE = re.compile(
    r"(/vsi(?:curl|s3|gs|az|adls|oss|swift|webhdfs|hdfs).*?\.(?:zip|tar|tgz|tar\.gz|gz))(?:/|$)"
)


def open_as_typed(uri: str) -> DatasetReader:
    """Open a raster of a known format; the network is used for the address in ``uri`` and for nothing else.

    Args:
        uri: Path or GDAL URI as the user typed it.

    Raises:
        OSError: It is a pipe or a device, shows another file's bytes as pixels, or is of another format.
        RasterioError: It cannot be opened.
    """
    _require_files(uri)
    address = network_address(uri)
    with rasterio.Env(CPL_VSIL_CURL_ALLOWED_FILENAME=address) if address else nullcontext():
        dataset = rasterio.open(uri)
    if dataset.driver not in DRIVERS:
        dataset.close()
        raise OSError(f"{uri} is of the format {dataset.driver}")
    return dataset


def network_address(uri: str) -> str | None:
    """What GDAL fetches for a URI, by its own name; None for a local one."""
    if uri.startswith(("http://", "https://")):
        return f"/vsicurl/{uri}"
    if uri.startswith("<") or _NETWORK.search(uri) is None:
        return None
    archive = _IN_ARCHIVE.search(uri)
    return archive.group(1) if archive and "/vsizip" in uri else uri[_start(uri) :]


def sample_side(bands: int, most: int) -> int:
    """Side of a square of pixels whose float64 values of all bands stay within ``MOST_SAMPLE_BYTES``."""
    return max(1, min(most, math.isqrt(MOST_SAMPLE_BYTES // (8 * bands))))


def require_sane(dataset: DatasetReader, name: str) -> None:
    """Refuse a raster whose header says what no map says, before it is read or transformed.

    Args:
        dataset: The raster, open.
        name: What the user calls the layer.

    Raises:
        InputError: ``implausible``, naming the layer and the value.
    """
    wrong = _wrong_size(dataset) or _wrong_transform(dataset.transform) or _wrong_points(dataset)
    if wrong is None and dataset.crs is not None:
        placed = not dataset.transform.is_identity  # else its bounds are in pixels
        wrong = wrong_crs(dataset.crs) or (wrong_bounds(dataset.bounds, dataset.crs) if placed else None)
    if wrong is not None:
        raise InputError(
            Sentence(
                'The layer "{name}" cannot be used: {wrong}. Check how the file was made.',
                name=name,
                wrong=wrong,
            ),
            code="implausible",
        )


def require_sane_bounds(bounds: Iterable[float], crs: CRS, name: str, code: str) -> None:
    """Refuse coordinates that lie on no map, or in a CRS that no map has.

    Args:
        bounds: Coordinates, such as left, bottom, right, top.
        crs: Their CRS.
        name: What they are, at the beginning of the sentence.
        code: Of the error.

    Raises:
        InputError: With ``code``, naming the value.
    """
    wrong = wrong_crs(crs) or _wrong_place(crs.to_wkt()) or wrong_bounds(bounds, crs)
    if wrong is not None:
        raise InputError(
            Sentence(
                "{name} cannot be used: {wrong}. Check its coordinates and its CRS.", name=name, wrong=wrong
            ),
            code=code,
        )


def wrong_bounds(bounds: Iterable[float], crs: CRS) -> str | None:
    """What is wrong with coordinates of a CRS, as a part of a sentence; None where nothing is."""
    most = LARGEST_DEGREE if crs.is_geographic else LARGEST_COORDINATE
    wrong = next((value for value in bounds if not abs(value) <= most), None)
    if wrong is None:
        return None
    return Sentence("the coordinate {value:g} lies on no map of its CRS", value=wrong)


def wrong_crs(crs: CRS) -> str | None:
    """What is wrong with a CRS, as a part of a sentence; None where nothing is."""
    return _wrong_definition(crs.to_wkt())


def source_states(uri: str) -> list[tuple[str, int, int]]:
    """Name, size and time of change (ns) of every local file that a raster consists of, sidecars included."""
    files = set(named_files(uri))
    with suppress(RasterioError, OSError, ValueError), open_as_typed(uri) as dataset:
        files |= set(dataset.files)
    states = []
    for name in sorted(files):
        with suppress(OSError, ValueError):
            state = Path(name).stat()
            states.append((name, state.st_size, state.st_mtime_ns))
    return states


@lru_cache(maxsize=64)
def _wrong_definition(wkt: str) -> str | None:
    try:
        definition = ProjCRS.from_wkt(wkt).to_json_dict()
    except ProjCRSError:
        return None  # told where it is used
    for name, value in _numbers(definition):
        least, most = _limits(name)
        if not least <= abs(value) <= most:
            return Sentence("its CRS has {what} {value:g}", what=name.replace("_", " "), value=value)
    return None


@lru_cache(maxsize=64)
def _wrong_place(wkt: str) -> str | None:
    try:
        crs = ProjCRS.from_wkt(wkt)
    except ProjCRSError:
        return None  # told where it is used
    if crs.get_geod() is None or crs.geodetic_crs is None:
        return Sentence('its CRS "{crs}" is a local one, without a place on the earth', crs=crs.name[:60])
    return None


def _limits(name: str) -> tuple[float, float]:
    if name in ("semi_major_axis", "semi_minor_axis", "radius"):
        return _ELLIPSOID_METRES
    if name == "conversion_factor":
        return _UNIT_FACTORS
    if name.lower().startswith("scale factor"):
        return _SCALES
    return 0.0, _LARGEST_PARAMETER


def _numbers(part: Any, name: str = "") -> Iterator[tuple[str, float]]:
    """Numbers of a definition in PROJ's JSON, each with what it is called there."""
    if isinstance(part, dict):
        own = str(part.get("name", name))
        for key, value in part.items():
            yield from _numbers(value, own if key == "value" else key)
    elif isinstance(part, list):
        for each in part:
            yield from _numbers(each, name)
    elif isinstance(part, (int, float)) and not isinstance(part, bool):
        yield name, float(part)


def _wrong_size(dataset: DatasetReader) -> str | None:
    if dataset.count > MOST_BANDS:
        return Sentence(
            "it has {count} bands, more than {most}; write those that are needed to a file",
            count=dataset.count,
            most=MOST_BANDS,
        )
    if dataset.width * dataset.height * dataset.count > MOST_VALUES:
        return Sentence(
            "it claims {width} x {height} pixels of {count} bands",
            width=dataset.width,
            height=dataset.height,
            count=dataset.count,
        )
    for (rows, columns), kind in zip(dataset.block_shapes, dataset.dtypes, strict=True):
        if rows * columns * _bytes(kind) > MOST_BLOCK_BYTES:
            return Sentence(
                "it is stored in blocks of {columns} x {rows} pixels; write it again in tiles (TILED=YES)",
                columns=columns,
                rows=rows,
            )
    return None


def _bytes(kind: str) -> int:
    digits = re.findall(r"\d+$", kind)
    return max(1, int(digits[0]) // 8) if digits else 1


def _wrong_transform(transform: Affine) -> str | None:
    if not all(math.isfinite(value) for value in transform):
        return Sentence("its geotransform is not of finite numbers")
    across, down = math.hypot(transform.a, transform.d), math.hypot(transform.b, transform.e)
    least, most = _PIXEL_SIZES
    if not (least <= across <= most and least <= down <= most):
        return Sentence("its pixels are of {across:g} x {down:g} units of its CRS", across=across, down=down)
    if abs(transform.determinant) < _LEAST_SQUARENESS * across * down:
        return Sentence("its geotransform cannot be inverted")
    corner = max(abs(transform.c), abs(transform.f))
    if corner > LARGEST_COORDINATE:
        return Sentence("the coordinate {value:g} lies on no map", value=corner)
    return None


def _wrong_points(dataset: DatasetReader) -> str | None:
    points, crs = dataset.gcps
    if crs is None:
        return None
    wrong = wrong_crs(crs) or wrong_bounds((v for point in points for v in (point.x, point.y)), crs)
    return wrong and Sentence("of its ground control points, {wrong}", wrong=wrong)


def _require_files(uri: str) -> None:
    """Refuse pipes and devices, and bytes of a file shown as pixels, also in what a virtual raster names.

    GDAL itself limits raw bands from 3.12 on only (GDAL_VRT_RAWRASTERBAND_ALLOWED_SOURCE).
    """
    for _ in named_files(uri):
        pass


def named_files(uri: str) -> Iterator[str]:
    """Files that a URI names: itself, and what virtual rasters name, and those in turn.

    Raises:
        OSError: One of them is a pipe or a device, or shows the bytes of a file as pixels.
    """
    waiting, seen = [uri], set[str]()
    while waiting and len(seen) < _MOST_SOURCES:
        source = waiting.pop()
        if source in seen:
            continue
        seen.add(source)
        if _STANDARD_INPUT in source or (not source.startswith(("<", "/vsi")) and _is_special(Path(source))):
            raise OSError(f"{source} is no regular file")
        text = _virtual_text(source)
        if "vrtrawrasterband" in text.lower():
            raise OSError(f"{source} shows the bytes of a file as pixels")
        yield source
        beside = Path() if source.startswith("<") else Path(source).parent
        waiting += [str(beside / name) for name in re.findall(r"<SourceFilename[^>]*>([^<]+)<", text)]


def _virtual_text(source: str) -> str:
    """The text of a virtual raster, its entities written out; empty for any other file."""
    text = source
    if not source.startswith("<"):
        try:
            with Path(source).open("rb") as file:
                head = file.read(_HEAD_BYTES)
                text = (
                    (head + file.read(_MOST_TEXT_BYTES)).decode("utf-8", "replace") if b"<VRT" in head else ""
                )
        except (OSError, ValueError):
            return ""
    for _ in range(_NESTED_TEXTS):
        text = html.unescape(text)
    return text


def _is_special(path: Path) -> bool:
    """Whether opening a path could wait without end: a pipe, a socket or a device."""
    try:
        mode = path.stat().st_mode
    except (OSError, ValueError):
        return False
    return not (stat.S_ISREG(mode) or stat.S_ISDIR(mode))


def _start(uri: str) -> int:
    found = _NETWORK.search(uri)
    return found.start() if found else 0
