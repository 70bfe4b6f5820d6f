"""The files that a question is to be answered into: whether they can be written, and under which names."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path

from pyproj import CRS

from earthmind.errors import OutputError
from earthmind.file_names import same_file, shown
from earthmind.imagery.reading.layer_files import is_there, local_path, named_files
from earthmind.imagery.reading.sanity import require_sane_bounds
from earthmind.imagery.writing import check_raster_target
from earthmind.inference.requests import Options, Tables
from earthmind.replacing import free_beside, in_use, written_instead
from earthmind.sentences import Sentence
from earthmind.vector.files.geopackage import is_locked
from earthmind.vector.files.placing import known_crs
from earthmind.vector.files.targets import DRIVERS, check_target

_GPKG = "GPKG"
_GPKG_RASTER = re.compile(r"GPKG:(?P<path>.+\.gpkg)(:[^:/\\]*)?", re.IGNORECASE)


def check_outputs(options: Options) -> None:
    """Refuse outputs that could not be written, before anything is read.

    Raises:
        OutputError: A suffix, a folder, a name or the CRS is wrong, or two outputs are one file.
    """
    if options.output_crs is not None:
        known_crs(options.output_crs)
        require_sane_bounds(
            (), CRS.from_user_input(options.output_crs), Sentence("The CRS of the output"), "bad_crs"
        )
    by_phrase = options.tables is Tables.BY_PHRASE
    if options.out is not None and check_target(options.out, named_tables=by_phrase) != _GPKG and by_phrase:
        raise OutputError(
            Sentence("Cannot write {out}: tables by phrase need a GeoPackage (.gpkg).", out=options.out)
        )
    for path in filter(None, (*options.rasters, options.attention_map)):
        check_raster_target(path)
    outputs = _wanted(options)
    for number, path in enumerate(outputs):
        if any(same_file(path, other) for other in outputs[:number]):
            raise OutputError(
                Sentence(
                    "Two results are to be written to {path}; give each a file of its own.", path=shown(path)
                )
            )


def require_apart(uris: Iterable[str], options: Options) -> None:
    """Refuse outputs that would overwrite what is looked at.

    Args:
        uris: Of the layers, as given and as recognised.
        options: Tables that are added by phrase replace nothing, so they may go into a file that is read.

    Raises:
        OutputError: An output is a file of a layer.
    """
    adds = {options.out} if options.tables is Tables.BY_PHRASE else set()
    inputs = [path for uri in uris for path in _local_files(uri)]
    for path in _wanted(options):
        if path not in adds and is_there(path) and any(same_file(path, source) for source in inputs):
            raise OutputError(
                Sentence(
                    "{path} belongs to a layer that is looked at, and would be overwritten. Choose another "
                    "file for the result.",
                    path=shown(path),
                )
            )


def outputs_to_use(options: Options) -> tuple[Options, list[str]]:
    """Return options with a free name for each output that cannot be replaced now, and what to tell.

    A GeoPackage that others have open can be written, unless one of them is changing it.
    """
    told: list[str] = []

    def free(path: Path | None) -> Path | None:
        if path is None or not _is_taken(path):
            return path
        other = free_beside(path)
        told.append(written_instead(path, other))
        return other

    usable = replace(
        options,
        out=free(options.out),
        mask=free(options.mask),
        probability=free(options.probability),
        sar_weight=free(options.sar_weight),
        sensor_weight=free(options.sensor_weight),
        attention_map=free(options.attention_map),
    )
    return usable, told


def _is_taken(path: Path) -> bool:
    return is_locked(path) if DRIVERS.get(path.suffix.lower()) == _GPKG else in_use(path)


def _wanted(options: Options) -> list[Path]:
    return [path for path in (options.out, *options.rasters, options.attention_map) if path is not None]


def _local_files(uri: str) -> list[Path]:
    """The local files that a layer is read from."""
    raster = _GPKG_RASTER.fullmatch(uri)
    path = Path(raster["path"].strip('"')) if raster else local_path(uri)
    return [*([] if path is None else [path]), *named_files(uri)]
