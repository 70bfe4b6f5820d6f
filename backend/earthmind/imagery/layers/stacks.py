"""Layers whose bands lie in several files: folders of bands, Sentinel SAFE, STAC items, lists of files.

They become one virtual raster (VRT) in the finest band's pixels, the coarser bands resampled bilinearly when
they are read. The VRT is text that GDAL opens like a file name, so nothing is written.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.sax.saxutils import escape

import rasterio
from rasterio.errors import RasterioError

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers.product import roles_of_files
from earthmind.imagery.reference import Sensor

SEPARATOR = "|"
"""Between the paths of a layer that is given as several files."""
VIRTUAL = "<VRTDataset"
_RASTER_SUFFIXES = (".tif", ".tiff", ".jp2", ".img", ".vrt")
_RESOLUTION = re.compile(r"_(\d{2})m$")
_DATA_TYPES = {"uint8": "Byte", "uint16": "UInt16", "int16": "Int16", "uint32": "UInt32", "int32": "Int32"}
_STAC_ROLES = {"rededge071": "rededge1", "rededge075": "rededge2", "rededge078": "rededge3"}


@dataclass(frozen=True)
class BandFile:
    """One band of a layer in a file of its own.

    Attributes:
        path: Path or GDAL URI.
        role: Such as ``red`` or ``vv``.
        scale: Factor and offset from the stored value, where they are stated beside the file.
    """

    path: str
    role: str
    scale: tuple[float, float] | None = None


@dataclass(frozen=True)
class Stack:
    """A layer of several files.

    Attributes:
        uri: The virtual raster, as text.
        stem: What the layer's folder or item is called; says mission and date.
        date: Day of acquisition as text, where metadata state it.
    """

    uri: str
    stem: str
    date: str | None = None


def find_stack(uri: str, sensor: Sensor | None, name: str) -> Stack | None:
    """Return the layer of several files that ``uri`` names; None where it names an ordinary raster.

    Args:
        uri: A folder, a STAC item (``.json``), or paths between ``|``.
        sensor: Which files of a folder that holds both sensors are meant.
        name: What the user calls the layer.

    Raises:
        InputError: ``bands`` where no band is found, ``unreadable`` where a file cannot be opened,
            ``no_crs`` where the files do not fit together.
    """
    if uri.startswith(VIRTUAL):
        return None
    if SEPARATOR in uri:
        paths = [part.strip() for part in uri.split(SEPARATOR) if part.strip()]
        return Stack(_virtual(_named_bands(paths, sensor), name), Path(paths[0]).stem)
    path = Path(uri)
    if len(uri) < 1000 and path.is_dir():
        return Stack(_virtual(_named_bands(_rasters_in(path), sensor), name), path.stem)
    if path.suffix.lower() in (".json", ".geojson") and len(uri) < 1000 and path.is_file():
        return _stac(path, sensor, name)
    return None


def _rasters_in(folder: Path) -> list[str]:
    inner = [folder / "GRANULE", folder / "measurement"]
    roots = [root for root in inner if root.is_dir()] or [folder]
    found = [p for root in roots for p in sorted(root.rglob("*") if root != folder else root.iterdir())]
    return [str(path) for path in found if path.suffix.lower() in _RASTER_SUFFIXES]


def _named_bands(paths: Iterable[str], sensor: Sensor | None) -> list[BandFile]:
    """Return the band that each file name tells, the finest where a Sentinel product has several."""
    best: dict[str, tuple[int, str]] = {}
    listed = list(paths)
    stems = [Path(path).stem for path in listed]
    roles = roles_of_files(stems, [Path(path).parent.name for path in listed[:1]])
    for path, stem, role in zip(listed, stems, roles, strict=True):
        resolution = _RESOLUTION.search(stem)
        if role is None or (sensor is not None and (role in band_names.SAR_ROLES) != (sensor is Sensor.SAR)):
            continue
        pixel = int(resolution[1]) if resolution else 0
        if role not in best or pixel < best[role][0]:
            best[role] = (pixel, path)
    return [BandFile(path, role) for role, (_, path) in best.items()]


def _stac(path: Path, sensor: Sensor | None, name: str) -> Stack | None:
    try:
        item = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return None
    if not isinstance(item, dict) or "stac_version" not in item or "assets" not in item:
        return None
    found = [band for asset in item["assets"].values() for band in _stac_bands(asset, path.parent)]
    wanted = {
        band.role: band
        for band in reversed(found)
        if sensor is None or (band.role in band_names.SAR_ROLES) == (sensor is Sensor.SAR)
    }
    moment = (item.get("properties") or {}).get("datetime")
    return Stack(_virtual(list(wanted.values()), name), str(item.get("id", path.stem)), moment)


def _stac_bands(asset: Mapping[str, Any], folder: Path) -> list[BandFile]:
    """Return the band of an asset, told by its metadata; none where it has several."""
    bands = asset.get("eo:bands") or asset.get("bands") or []
    polarisations = asset.get("sar:polarizations") or []
    if len(bands) + len(polarisations) != 1 or "data" not in asset.get("roles", ["data"]):
        return []
    role = str(polarisations[0]).lower() if polarisations else _stac_role(bands[0])
    if role is None:
        return []
    href = str(asset["href"])
    path = href if re.match(r"/vsi|[a-z]+://", href) else str((folder / href).resolve())
    path = re.sub(r"^(https?://)", r"/vsicurl/\1", path)
    raster = (asset.get("raster:bands") or [{}])[0]
    scale = (float(raster["scale"]), float(raster.get("offset", 0.0))) if "scale" in raster else None
    return [BandFile(path, role, scale)]


def _stac_role(band: Mapping[str, Any]) -> str | None:
    common = band.get("common_name") or band.get("eo:common_name")
    named = _STAC_ROLES.get(str(common)) or (band_names.role_of(str(common)) if common else None)
    wavelength = band.get("center_wavelength") or band.get("eo:center_wavelength")
    return named or (band_names.role_of_wavelength(float(wavelength)) if wavelength else None)


def _virtual(files: list[BandFile], name: str) -> str:
    """Return the VRT of some band files."""
    if not files:
        raise InputError(
            f'The layer "{name}" holds no raster whose file name or metadata name a band; choose the raster '
            "itself, or say which band is which.",
            code="bands",
        )
    facts = [(file, _facts(file.path, name)) for file in files]
    finest = min((fact for _, fact in facts), key=lambda fact: abs(fact["transform"].a))
    for file, fact in facts:
        if fact["crs"] != finest["crs"] or fact["transform"].b or fact["transform"].d:
            raise InputError(
                f'The files of the layer "{name}" do not fit together: {Path(file.path).name} is in another '
                "coordinate reference system or rotated. Reproject it first.",
                code="no_crs",
            )
    bands = [_band_xml(number, file, fact, finest) for number, (file, fact) in enumerate(facts, start=1)]
    transform = finest["transform"].to_gdal()
    return (
        f'{VIRTUAL} rasterXSize="{finest["width"]}" rasterYSize="{finest["height"]}">'
        f'<SRS dataAxisToSRSAxisMapping="1,2">{escape(finest["crs"].to_wkt())}</SRS>'
        f"<GeoTransform>{', '.join(repr(value) for value in transform)}</GeoTransform>"
        f"{''.join(bands)}</VRTDataset>"
    )


def _facts(path: str, name: str) -> dict[str, Any]:
    try:
        with rasterio.open(path) as dataset:
            facts: dict[str, Any] = {**dataset.profile, "crs": dataset.crs}
    except (RasterioError, OSError) as error:
        raise InputError(
            f'The file {path} of the layer "{name}" cannot be opened. Check the path, or copy it again.',
            code="unreadable",
        ) from error
    if facts["crs"] is None:
        raise InputError(
            f'The file {path} of the layer "{name}" has no coordinate reference system. Assign one first.',
            code="no_crs",
        )
    return facts


def _band_xml(number: int, file: BandFile, fact: dict[str, Any], finest: dict[str, Any]) -> str:
    to_finest = ~finest["transform"] @ fact["transform"]
    nodata = fact.get("nodata")
    stated = "" if nodata is None else f"<NoDataValue>{nodata}</NoDataValue>"
    kind = "SimpleSource" if nodata is None else "ComplexSource"
    skipped = "" if nodata is None else f"<NODATA>{nodata}</NODATA>"
    scaled = "" if file.scale is None else f"<Offset>{file.scale[1]}</Offset><Scale>{file.scale[0]}</Scale>"
    width, height = fact["width"], fact["height"]
    return (
        f'<VRTRasterBand dataType="{_DATA_TYPES.get(fact["dtype"], "Float32")}" band="{number}">'
        f"<Description>{file.role}</Description>{stated}{scaled}"
        f'<{kind} resampling="bilinear">'
        f'<SourceFilename relativeToVRT="0">{escape(file.path)}</SourceFilename>'
        f'<SourceBand>1</SourceBand><SrcRect xOff="0" yOff="0" xSize="{width}" ySize="{height}"/>'
        f'<DstRect xOff="{to_finest.c}" yOff="{to_finest.f}" xSize="{width * to_finest.a}" '
        f'ySize="{height * to_finest.e}"/>{skipped}</{kind}></VRTRasterBand>'
    )
