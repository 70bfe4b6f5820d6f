"""A copy of a raster in another place: the same pixels, moved on the ground by its geotransform alone."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path

import numpy as np
from rasterio.errors import RasterioError
from rasterio.io import DatasetReader
from rasterio.windows import Window

from earthmind.errors import Cancelled, OutputError
from earthmind.file_names import same_file, shown
from earthmind.imagery.reading.control_points import is_warped
from earthmind.imagery.reading.layer_files import local_path, named_files
from earthmind.imagery.reading.layer_values import layer_pixels
from earthmind.imagery.reading.sources import open_raster, reading_errors
from earthmind.imagery.reference import RasterReference
from earthmind.imagery.whole_raster import WholeRaster
from earthmind.sentences import Sentence

_ROWS = 256
_BLOCK_VALUES = 2**24


def copy_moved(
    layer: RasterReference, path: Path, *, stopped: Callable[[], bool] = lambda: False
) -> Iterator[float | Path]:
    """Write a copy of a layer that lies where ``layer.shift`` moves it; yields how far it is, then the path.

    All bands, stored values, nodata, scales, descriptions, colours and tags are kept: no pixel is resampled.
    The layer's own file is not touched.

    Args:
        layer: The layer, its ``shift`` set.
        path: GeoTIFF to write.
        stopped: Asked between blocks; nothing is left when it returns True.

    Raises:
        InputError: The layer cannot be read.
        OutputError: The copy cannot be written, or would replace a file of the layer.
        Cancelled: When ``stopped`` says so.
    """
    own = local_path(layer.uri)
    sources = [*([] if own is None else [own]), *named_files(layer.uri)]
    if path.exists() and any(same_file(path, source) for source in sources):
        raise OutputError(
            Sentence(
                "{path} belongs to the layer that is moved, and is never changed. Choose another file.",
                path=shown(path),
            )
        )
    with open_raster(layer.uri, layer.name) as source:
        kinds = set(source.dtypes)
        dtype = source.dtypes[0] if len(kinds) == 1 else str(np.result_type(*source.dtypes))
        grid = layer_pixels(source, layer)
        nodata = source.nodata if source.nodata is not None else layer.nodata
        with WholeRaster(path, grid, dtype, count=source.count, nodata=_held(nodata, dtype)) as copy:
            _say_the_same(source, copy)
            blocks = list(_blocks(source))
            for number, window in enumerate(blocks):
                if stopped():
                    raise Cancelled
                with reading_errors(layer.uri, layer.name):
                    values = source.read(window=window)
                copy.write(values, window)
                yield (number + 1) / len(blocks)
            written = copy.commit()
    yield written


def resampled_note(layer: RasterReference) -> str | None:
    """What to tell where a copy cannot hold the stored pixels; None where it does.

    Raises:
        InputError: The layer cannot be opened.
    """
    with open_raster(layer.uri, layer.name) as source:
        if not is_warped(source):
            return None
    return Sentence(
        'The layer "{layer}" is placed by ground control points, so the copy holds the pixels as they were '
        "geocoded, and not those of the file.",
        layer=layer.name,
    )


def _say_the_same(source: DatasetReader, copy: WholeRaster) -> None:
    """Give a copy what its original says of its bands."""
    made = copy.dataset
    copy.describe({n: name for n, name in enumerate(source.descriptions, start=1) if name})
    tags = {key: value for key, value in source.tags().items() if key != "AREA_OR_POINT"}
    made.update_tags(**tags)
    made.scales, made.offsets = source.scales, source.offsets
    for number in source.indexes:
        made.update_tags(number, **source.tags(number))
    with suppress(RasterioError, ValueError):
        made.colorinterp = source.colorinterp
    with suppress(ValueError):
        made.write_colormap(1, source.colormap(1))


def _blocks(source: DatasetReader) -> Iterator[Window]:
    rows = max(1, min(_ROWS, _BLOCK_VALUES // (source.width * source.count)))
    for first in range(0, source.height, rows):
        yield Window(0, first, source.width, min(rows, source.height - first))


def _held(nodata: float | None, dtype: str) -> float | None:
    """A nodata value, where a type can hold it."""
    if nodata is None or np.issubdtype(np.dtype(dtype), np.floating):
        return nodata
    limits = np.iinfo(np.dtype(dtype))
    return nodata if np.isfinite(nodata) and limits.min <= nodata <= limits.max else None
