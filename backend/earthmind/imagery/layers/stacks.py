"""Layers whose bands lie in several files or variables: folders, products, archives, STAC, NetCDF, lists.

They become one virtual raster, which is text that GDAL opens like a file name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path

from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers.containers import IN_ARCHIVES, container_of, data_file
from earthmind.imagery.layers.geolocation_grid import grid_points_beside
from earthmind.imagery.layers.product import roles_of_files
from earthmind.imagery.layers.request import SEPARATOR
from earthmind.imagery.layers.stac_item import bands_of_item, read_item
from earthmind.imagery.layers.variables import holds_variables, variables_of
from earthmind.imagery.layers.virtual_raster import VIRTUAL, BandFile, virtual_raster
from earthmind.imagery.reading.file_addresses import openable
from earthmind.imagery.reading.layer_files import is_there
from earthmind.imagery.reference import Sensor

_RESOLUTION = re.compile(r"_(\d{2})m$")
_FEWEST_LOOSE_BANDS = 2


@dataclass(frozen=True)
class Stack:
    """A layer of several files.

    Attributes:
        uri: The virtual raster, as text, or the one file that holds the pixels.
        stem: What the layer's folder or item is called; says mission and date.
        date: Day of acquisition as text, where metadata state it.
    """

    uri: str
    stem: str
    date: str | None = None


def find_stack(uri: str, sensor: Sensor | None, name: str) -> Stack | None:
    """Return the layer of several files that ``uri`` names; None where it names an ordinary raster.

    Args:
        uri: A folder, a product's metadata file, an archive that holds a product or bands, a STAC item
            (``.json``), a container of variables (NetCDF, Zarr), an ENVI header, or paths between ``|``. What
            exists as it is written is one file, also with ``|`` in its name.
        sensor: Which files of a folder that holds both sensors are meant.
        name: What the user calls the layer.

    Raises:
        InputError: ``bands`` where no band is found, ``missing`` or ``unreadable`` where a file cannot be
            opened, ``no_crs`` where the files do not fit together.
    """
    if uri.startswith(VIRTUAL):
        return None
    path = Path(openable(uri))
    if SEPARATOR in uri and not is_there(path):
        paths = [part.strip() for part in uri.split(SEPARATOR) if part.strip()]
        return Stack(virtual_raster(_named_bands(paths, sensor), name), Path(paths[0]).stem)
    if is_there(path):
        return _of_file(path, sensor, name) or _contained(uri, sensor, name)
    return _contained(uri, sensor, name) if uri.startswith(IN_ARCHIVES) else None


def _of_file(path: Path, sensor: Sensor | None, name: str) -> Stack | None:
    """Return the layer that one file or folder of a certain kind stands for."""
    if holds_variables(path):
        return _of_variables(path, sensor, name)
    if path.suffix.lower() in (".json", ".geojson") and path.is_file():
        return _stac(path, sensor, name)
    header = data_file(path, name)
    if header is not None:
        return Stack(str(header), header.stem)
    if path.is_file() and grid_points_beside(str(path)):
        return Stack(virtual_raster(_named_bands([str(path)], None), name), path.stem)
    return None


def _contained(uri: str, sensor: Sensor | None, name: str) -> Stack | None:
    container = container_of(uri, name)
    if container is None:
        return None
    found = _named_bands(container.rasters, sensor)
    if len(found) < _FEWEST_LOOSE_BANDS and Path(uri).is_file() and not container.is_product:
        return None
    return Stack(virtual_raster(found, name), container.stem)


def _of_variables(path: Path, sensor: Sensor | None, name: str) -> Stack | None:
    found = [band for band in variables_of(path) if _is_of(band_names.role_of(band.role), sensor)]
    return Stack(virtual_raster(found, name), path.stem) if found else None


def _named_bands(paths: Iterable[str], sensor: Sensor | None) -> list[BandFile]:
    """Return the band that each file name tells, the finest where a Sentinel product has several."""
    best: dict[str, tuple[int, str]] = {}
    listed = list(paths)
    stems = [Path(path).stem for path in listed]
    folders = [Path(path).parent.name for path in listed[:1]]
    roles = roles_of_files([_RESOLUTION.sub("", stem) for stem in stems], folders)
    for path, stem, role in zip(listed, stems, roles, strict=True):
        resolution = _RESOLUTION.search(stem)
        if role is None or not _is_of(role, sensor):
            continue
        pixel = int(resolution[1]) if resolution else 0
        if role not in best or pixel < best[role][0]:
            best[role] = (pixel, path)
    return [BandFile(path, role) for role, (_, path) in best.items()]


def _is_of(role: str | None, sensor: Sensor | None) -> bool:
    """Return whether a band may belong to a sensor's layer; one without a known role may to any."""
    return role is None or sensor is None or (role in band_names.SAR_ROLES) == (sensor is Sensor.SAR)


def _stac(path: Path, sensor: Sensor | None, name: str) -> Stack | None:
    item = read_item(path)
    if item is None:
        return None
    found = {
        band.role: band for band in reversed(bands_of_item(item, path.parent)) if _is_of(band.role, sensor)
    }
    moment = (item.get("properties") or {}).get("datetime")
    return Stack(virtual_raster(list(found.values()), name), str(item.get("id", path.stem)), moment)
