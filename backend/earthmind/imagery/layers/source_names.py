"""What the files behind a virtual raster (VRT) are called, and the bands in them."""

from __future__ import annotations

import xml.etree.ElementTree as ElementTree
from dataclasses import dataclass
from pathlib import Path

import rasterio
from rasterio.errors import RasterioError

_MOST_BYTES = 2**24


@dataclass(frozen=True)
class BandSource:
    """Where a band of a virtual raster comes from.

    Attributes:
        path: The first file of the band.
        band: 1-based band in it.
    """

    path: str
    band: int

    @property
    def stem(self) -> str:
        """File name without suffix."""
        return Path(self.path).stem


def band_sources(uri: str) -> tuple[BandSource, ...]:
    """Return the first source of each band of a virtual raster; empty where ``uri`` is none.

    Args:
        uri: Path of a ``.vrt`` file, or the text of one.
    """
    try:
        if uri.startswith("<VRTDataset"):
            return _sources(ElementTree.fromstring(uri), Path())  # noqa: S314
        path = Path(uri)
        if path.suffix.lower() != ".vrt" or not path.is_file() or path.stat().st_size > _MOST_BYTES:
            return ()
        return _sources(ElementTree.fromstring(path.read_bytes()), path.parent)  # noqa: S314
    except (ElementTree.ParseError, OSError, ValueError):
        return ()


def _sources(root: ElementTree.Element, folder: Path) -> tuple[BandSource, ...]:
    found = []
    for element in root.iter("VRTRasterBand"):
        file, band = element.find(".//SourceFilename"), element.find(".//SourceBand")
        if file is None or not file.text:
            return ()
        path = file.text.strip()
        relative = file.get("relativeToVRT") == "1"
        number = (band.text or "1").strip() if band is not None else "1"
        found.append(
            BandSource(str(folder / path) if relative else path, int(number) if number.isdigit() else 1)
        )
    return tuple(found)


def names_from_sources(sources: tuple[BandSource, ...]) -> tuple[str | None, ...]:
    """Return what bands are called by their sources: the file's name, or the band's own in a file of many."""
    if len({source.path for source in sources}) == len(sources):
        return tuple(source.stem for source in sources)
    return tuple(_description(source) for source in sources)


def _description(source: BandSource) -> str | None:
    try:
        with rasterio.open(source.path) as dataset:
            described: str | None = dataset.descriptions[source.band - 1]
            return described
    except (RasterioError, OSError, IndexError):
        return None
