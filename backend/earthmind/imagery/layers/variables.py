"""Variables of NetCDF, HDF5 and Zarr files as bands of one layer."""

from __future__ import annotations

import warnings
from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

from rasterio.errors import NotGeoreferencedWarning, RasterioError

from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers.virtual_raster import BandFile
from earthmind.imagery.reading.layer_place import own_crs
from earthmind.imagery.reading.sanity import open_as_typed

_SUFFIXES = (".nc", ".nc4", ".cdf", ".h5", ".hdf5", ".he5", ".zarr")
_SMALLEST_SIDE = 2
_Key = tuple[object, ...]


def holds_variables(path: Path) -> bool:
    """Return whether a file or folder is of a kind that holds named variables."""
    return path.suffix.lower() in _SUFFIXES and path.exists()


def variables_of(path: Path) -> list[BandFile]:
    """Return the variables of the one grid that has most variables with known names.

    Returns:
        One band a variable, called as the variable is; none where no name is known, or the file is no such
        container.
    """
    with warnings.catch_warnings():
        warnings.simplefilter("ignore", NotGeoreferencedWarning)
        grids: dict[_Key, list[BandFile]] = defaultdict(list)
        for uri in _arrays(path):
            key = _grid(uri)
            if key is not None:
                grids[key].append(BandFile(uri, _variable(uri)))
    return max(grids.values(), key=_known, default=[]) if any(map(_known, grids.values())) else []


def _known(files: Sequence[BandFile]) -> int:
    return sum(band_names.role_of(file.role) is not None for file in files)


def _arrays(path: Path) -> list[str]:
    try:
        with open_as_typed(str(path)) as dataset:
            if dataset.count == 1:
                return [_named(dataset.tags(1).get("NETCDF_VARNAME"), path)]
            return list(dataset.subdatasets)
    except (RasterioError, OSError):
        return []


def _named(variable: str | None, path: Path) -> str:
    return str(path) if variable is None else f"NETCDF:{path}:{variable}"


def _variable(uri: str) -> str:
    return uri.rpartition(":")[2].rpartition("/")[2].strip('"')


def _grid(uri: str) -> _Key | None:
    """Return what two variables of one grid share; None for an array that is no picture."""
    try:
        with open_as_typed(uri) as dataset:
            crs = own_crs(dataset)
            if dataset.count != 1 or min(dataset.shape) < _SMALLEST_SIDE or crs is None:
                return None
            return dataset.shape, crs.to_wkt(), dataset.transform
    except (RasterioError, OSError):
        return None
