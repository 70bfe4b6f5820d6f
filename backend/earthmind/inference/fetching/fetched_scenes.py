"""Images of one flight read onto the ground of a place, and how much of it clouds hide."""

from __future__ import annotations

import datetime
from collections.abc import Iterator, Sequence
from contextlib import ExitStack
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.whole_raster import WholeRaster
from earthmind.inference.fetching.fetched_ground import degrees_of
from earthmind.inference.fetching.in_background import Tell, within
from earthmind.inference.fetching.item_bands import RemoteBand, class_band, optical_bands, sar_bands
from earthmind.inference.fetching.passes import Pass, passes_of, promising
from earthmind.inference.fetching.remote_windows import Source, fetched_rasters, mosaic, opened
from earthmind.inference.fetching.signing import Signer
from earthmind.inference.fetching.stac_search import check_address, items_of
from earthmind.sentences import Sentence

_CLOUDED = (3, 8, 9, 10)
"""Cloud shadow, clouds of medium and high probability, thin cirrus: Sentinel-2 L2A scene classification."""
_MOST_LOOKED_AT = 24
_CLEAR = 0.01
_ROWS = 512
_SCALE = 1e-4
_LEAST_COVERED = 0.02


@dataclass(frozen=True)
class Fetching:
    """What all images of a run have in common.

    Attributes:
        ground: The pixels that they are read on.
        signer: Signs addresses.
        endpoint: The STAC API that names them.
        work: Folder for rasters that are not finished.
    """

    ground: Grid
    signer: Signer
    endpoint: str
    work: Path


@dataclass(frozen=True)
class FetchedScene:
    """A raster that was fetched.

    Attributes:
        path: Where it is.
        sensor: ``optical`` or ``sar``.
        moment: When it was taken, in UTC.
        bands: Their names.
        items: Identifiers of the images that it is made of.
        covered: Share of the place with values.
        clouds: Share of that under clouds or their shadow; None of a radar.
    """

    path: Path
    sensor: str
    moment: datetime.datetime
    bands: tuple[str, ...]
    items: tuple[str, ...]
    covered: float
    clouds: float | None

    def moved(self, path: Path) -> FetchedScene:
        """The same in another place."""
        return replace(self, path=path)


def clearest_scenes(
    fetching: Fetching,
    collection: str,
    days: tuple[datetime.date, datetime.date],
    most_clouds: float,
    dates: int,
    tell: Tell,
) -> list[FetchedScene]:
    """Optical images whose clouds leave enough of the place, the clearest of them, by their time.

    The catalogue knows clouds of whole images; of the place they are counted in the classes of the scene.

    Raises:
        InputError: There is none, or none that is clear enough.
    """
    begin, end = days
    bounds = degrees_of(fetching.ground)
    candidates = promising(passes_of(items_of(fetching.endpoint, collection, bounds, begin, end), bounds))
    if not candidates:
        raise InputError(
            Sentence(
                "{endpoint} has no optical image of the place from {begin:date} to {end:date}; choose other "
                "days or another collection.",
                endpoint=fetching.endpoint,
                begin=begin,
                end=end,
            ),
            code="no_images",
        )
    looked: list[tuple[float, Pass]] = []
    most = max(_MOST_LOOKED_AT, 2 * dates)
    for number, each in enumerate(candidates[:most]):
        tell(0.3 * number / min(len(candidates), most))
        looked.append((clouds_over(fetching, each, collection), each))
        if sum(share <= _CLEAR for share, _ in looked) >= dates:
            break
    looked.sort(key=lambda found: (found[0], found[1].moment))
    clear = [found for found in looked if found[0] <= most_clouds][:dates]
    if not clear:
        share, best = looked[0]
        raise InputError(
            Sentence(
                "The clearest of {count} images from {begin:date} to {end:date} is of {day:date}, with "
                "{share:.0%} of the place under clouds; allow more clouds or choose other days.",
                count=len(looked),
                begin=begin,
                end=end,
                day=best.day,
                share=share,
            ),
            code="clouds",
        )
    scenes = []
    for number, (share, each) in enumerate(sorted(clear, key=lambda found: found[1].moment)):
        low, high = (0.3 + 0.7 * (number + more) / len(clear) for more in (0, 1))
        told = within(tell, low, high)
        scenes.append(fetch_scene(fetching, each, collection, "optical", share, told))
    return scenes


def clouds_over(fetching: Fetching, flight: Pass, collection: str) -> float:
    """Share of the place that clouds and their shadow hide; 1 where no image shows any of it.

    It is the catalogue's share of whole images where the collection has no scene classification.
    """
    bands = [(item, band) for item in flight.items if (band := class_band(item)) is not None]
    if len(bands) < len(flight.items):
        return flight.cloud_cover
    grid = fetching.ground.coarsened(1024)
    with fetched_rasters() as stack:
        sources = [_open(stack, fetching, band, collection, grid, exact=True) for _, band in bands]
        classes = mosaic(sources, Window(0, 0, grid.width, grid.height))
    seen = np.isfinite(classes) & (classes > 0)
    if not seen.any():
        return 1.0
    return float(np.isin(classes[seen], _CLOUDED).mean())


def fetch_scene(
    fetching: Fetching, flight: Pass, collection: str, sensor: str, clouds: float | None, tell: Tell
) -> FetchedScene:
    """Read the images of a flight onto the ground and write them as one raster.

    Optical values are reflectance times 10,000 as 16-bit numbers, 0 for nothing, with their factor in the
    file; those of a radar are backscatter in dB.

    Raises:
        InputError: They have none of the bands, or cannot be read.
        OutputError: The raster cannot be written.
    """
    roles = optical_bands if sensor == "optical" else sar_bands
    told = [(item, roles(item)) for item in flight.items]
    names = [role for role in told[0][1] if all(role in bands for _, bands in told)]
    if not names:
        raise InputError(
            Sentence(
                "The image {item} of {collection} has no bands that are known; choose another collection.",
                item=flight.items[0].id,
                collection=collection,
            ),
            code="no_bands",
        )
    optical, ground = sensor == "optical", fetching.ground
    name = f"{'S2' if optical else 'S1'}_{flight.moment:%Y-%m-%dT%H%M%S}.tif"
    dtype, nodata = ("uint16", 0.0) if optical else ("float32", float("nan"))
    covered = 0
    with (
        fetched_rasters() as stack,
        WholeRaster(fetching.work / name, ground, dtype, count=len(names), nodata=nodata) as made,
    ):
        sources = {
            role: [_open(stack, fetching, bands[role], collection, ground) for _, bands in told]
            for role in names
        }
        _describe(made, flight, names, optical=optical)
        for number, window in enumerate(windows := list(_windows(ground))):
            tell(number / len(windows))
            values = _stored(sources, names, window, optical=optical)
            covered += int((values != 0 if optical else np.isfinite(values)).any(axis=0).sum())
            made.write(values, window)
        share = covered / (ground.width * ground.height)
        if share < _LEAST_COVERED:
            raise InputError(
                Sentence(
                    "The images of {day:date} show {share:.1%} of the place; choose other days.",
                    day=flight.day,
                    share=share,
                ),
                code="no_images",
            )
        path = made.commit()
    items = tuple(item.id for item in flight.items)
    return FetchedScene(path, sensor, flight.moment, tuple(names), items, round(share, 4), clouds)


def _open(
    stack: ExitStack,
    fetching: Fetching,
    band: RemoteBand,
    collection: str,
    grid: Grid,
    *,
    exact: bool = False,
) -> Source:
    check_address(band.href, asked=fetching.endpoint)
    return opened(stack, band, fetching.signer.signed(band.href, collection), grid, exact=exact)


def _describe(made: WholeRaster, flight: Pass, names: Sequence[str], *, optical: bool) -> None:
    shown = {number: _NAMES.get(role, role.upper()) for number, role in enumerate(names, start=1)}
    items = ",".join(item.id for item in flight.items)
    made.describe(shown, ACQUISITIONDATETIME=flight.moment.strftime("%Y-%m-%dT%H:%M:%SZ"), STAC_ITEMS=items)
    if optical:
        made.dataset.scales = [_SCALE] * len(names)


_NAMES = {
    "blue": "B2", "green": "B3", "red": "B4", "rededge1": "B5", "rededge2": "B6", "rededge3": "B7",
    "nir": "B8", "narrow_nir": "B8A", "swir1": "B11", "swir2": "B12",
}  # fmt: skip


def _windows(grid: Grid) -> Iterator[Window]:
    for row in range(0, grid.height, _ROWS):
        yield Window(0, row, grid.width, min(_ROWS, grid.height - row))


def _stored(
    sources: dict[str, list[Source]], names: Sequence[str], window: Window, *, optical: bool
) -> NDArray[np.uint16] | NDArray[np.float32]:
    """The values of all bands as they are stored, (bands, rows, columns)."""
    values = np.stack([mosaic(sources[name], window) for name in names])
    if optical:
        numbers = np.clip(np.rint(values / _SCALE), 1, 65535)
        return np.where(np.isfinite(values), numbers, 0).astype(np.uint16)
    with np.errstate(divide="ignore", invalid="ignore"):
        decibels = 10 * np.log10(values)
    return np.where(np.isfinite(decibels), decibels, np.nan).astype(np.float32)
