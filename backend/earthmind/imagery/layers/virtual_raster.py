"""Several files as one virtual raster (VRT): text that GDAL opens like a file name, so nothing is written.

Its pixels are those of the finest band; coarser bands are resampled bilinearly when they are read. Files that
have ground control points instead of a place keep these, and are warped by them when they are read.
"""

from __future__ import annotations

import warnings
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from xml.sax.saxutils import escape, quoteattr

from affine import Affine
from rasterio.control import GroundControlPoint
from rasterio.crs import CRS
from rasterio.errors import NotGeoreferencedWarning, RasterioError
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.imagery.layers.geolocation_grid import grid_points_beside
from earthmind.imagery.reading.layer_place import own_crs
from earthmind.imagery.reading.sanity import open_as_typed
from earthmind.sentences import Sentence

VIRTUAL = "<VRTDataset"
_DATA_TYPES = {"uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "uint32": "UInt32", "int32": "Int32"}
_PLAIN = (1.0, 0.0)


@dataclass(frozen=True)
class BandFile:
    """One band of a layer in a file of its own.

    Attributes:
        path: Path or GDAL URI.
        role: Such as ``red`` or ``vv``, or what a variable is called.
        scale: Factor and offset from the stored value, where they are stated beside the file.
    """

    path: str
    role: str
    scale: tuple[float, float] | None = None


@dataclass(frozen=True)
class _Facts:
    """What the header of a band's file says."""

    crs: CRS | None
    transform: Affine
    width: int
    height: int
    dtype: str
    nodata: float | None
    scale: tuple[float, float] | None
    points: tuple[GroundControlPoint, ...]


def virtual_raster(files: Sequence[BandFile], name: str) -> str:
    """Return the virtual raster of some band files.

    Args:
        files: At least one.
        name: What the user calls the layer.

    Raises:
        InputError: ``bands`` where there is no file, ``missing`` or ``unreadable`` where one cannot be
            opened, ``no_crs`` where the files do not fit together.
    """
    if not files:
        raise InputError(
            Sentence(
                'The layer "{name}" holds no raster whose file name or metadata name a band; choose the '
                "raster itself, or say which band is which.",
                name=name,
            ),
            code="bands",
        )
    facts = [_facts(file.path, name) for file in files]
    finest = min(facts, key=lambda fact: abs(fact.transform.a))
    for file, fact in zip(files, facts):
        _check_fit(file, fact, finest, name)
    bands = [
        _band(number, file, fact, finest) for number, (file, fact) in enumerate(zip(files, facts), start=1)
    ]
    return (
        f'{VIRTUAL} rasterXSize="{finest.width}" rasterYSize="{finest.height}">{_place(finest)}'
        f"{''.join(bands)}</VRTDataset>"
    )


def _facts(path: str, name: str) -> _Facts:
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore", NotGeoreferencedWarning)
            with open_as_typed(path) as dataset:
                facts = _facts_of(dataset, path)
    except (RasterioError, OSError) as error:
        gone = not path.startswith("/vsi") and ":" not in path and not Path(path).exists()
        raise InputError(
            Sentence(
                'The file {path} of the layer "{name}" does not exist. Check the path.', path=path, name=name
            )
            if gone
            else Sentence(
                'The file {path} of the layer "{name}" cannot be opened. Check the path, or copy it again.',
                path=path,
                name=name,
            ),
            code="missing" if gone else "unreadable",
        ) from error
    if facts.crs is None:
        raise InputError(
            Sentence(
                'The file {path} of the layer "{name}" has no coordinate reference system. Assign one first.',
                path=path,
                name=name,
            ),
            code="no_crs",
        )
    return facts


def _facts_of(dataset: DatasetReader, path: str) -> _Facts:
    points, crs = dataset.gcps
    if not points and dataset.transform.is_identity:
        points = grid_points_beside(path)
        crs = CRS.from_epsg(4326) if points else None
    own = float(dataset.scales[0]), float(dataset.offsets[0])
    return _Facts(
        crs=crs if points else own_crs(dataset),
        transform=Affine.identity() if points else dataset.transform,
        width=dataset.width,
        height=dataset.height,
        dtype=str(dataset.dtypes[0]),
        nodata=dataset.nodata,
        scale=None if own == _PLAIN else own,
        points=tuple(points),
    )


def _check_fit(file: BandFile, fact: _Facts, finest: _Facts, name: str) -> None:
    shape, wanted = (fact.height, fact.width), (finest.height, finest.width)
    if bool(fact.points) != bool(finest.points) or (fact.points and shape != wanted):
        raise InputError(
            Sentence(
                'The files of the layer "{name}" do not fit together: {path} has other ground control '
                "points. Geocode them first.",
                name=name,
                path=Path(file.path).name,
            ),
            code="no_crs",
        )
    if fact.crs != finest.crs or fact.transform.b or fact.transform.d:
        raise InputError(
            Sentence(
                'The files of the layer "{name}" do not fit together: {path} is in another coordinate '
                "reference system or rotated. Reproject it first.",
                name=name,
                path=Path(file.path).name,
            ),
            code="no_crs",
        )


def _place(finest: _Facts) -> str:
    wkt = "" if finest.crs is None else str(finest.crs.to_wkt())
    if not finest.points:
        transform = ", ".join(repr(value) for value in finest.transform.to_gdal())
        return (
            f'<SRS dataAxisToSRSAxisMapping="1,2">{escape(wkt)}</SRS><GeoTransform>{transform}</GeoTransform>'
        )
    points = "".join(
        f'<GCP Id="{number}" Pixel="{point.col!r}" Line="{point.row!r}" X="{point.x!r}" Y="{point.y!r}" '
        f'Z="{point.z or 0.0!r}"/>'
        for number, point in enumerate(finest.points, start=1)
    )
    return f'<GCPList Projection={quoteattr(wkt)} dataAxisToSRSAxisMapping="1,2">{points}</GCPList>'


def _band(number: int, file: BandFile, fact: _Facts, finest: _Facts) -> str:
    to_finest = ~finest.transform @ fact.transform
    stated = "" if fact.nodata is None else f"<NoDataValue>{fact.nodata}</NoDataValue>"
    kind = "SimpleSource" if fact.nodata is None else "ComplexSource"
    skipped = "" if fact.nodata is None else f"<NODATA>{fact.nodata}</NODATA>"
    scale = file.scale or fact.scale
    scaled = "" if scale is None else f"<Offset>{scale[1]}</Offset><Scale>{scale[0]}</Scale>"
    width, height = fact.width, fact.height
    return (
        f'<VRTRasterBand dataType="{_DATA_TYPES.get(fact.dtype, "Float32")}" band="{number}">'
        f"<Description>{escape(file.role)}</Description>{stated}{scaled}"
        f'<{kind} resampling="bilinear">'
        f'<SourceFilename relativeToVRT="0">{escape(file.path)}</SourceFilename>'
        f'<SourceBand>1</SourceBand><SrcRect xOff="0" yOff="0" xSize="{width}" ySize="{height}"/>'
        f'<DstRect xOff="{to_finest.c}" yOff="{to_finest.f}" xSize="{width * to_finest.a}" '
        f'ySize="{height * to_finest.e}"/>{skipped}</{kind}></VRTRasterBand>'
    )
