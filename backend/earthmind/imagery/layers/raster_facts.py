"""What a raster says of itself, before anything is concluded about it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers.bands import BandName
from earthmind.imagery.layers.fill import mask_band
from earthmind.imagery.layers.product import names_of_files, roles_of_files
from earthmind.imagery.layers.source_names import BandSource, band_sources, names_from_sources
from earthmind.imagery.reading.sampling import sample_pixels
from earthmind.imagery.reading.sources import colour_names
from earthmind.sentences import Sentence

_SAMPLED_OPTICAL_BANDS = 4


@dataclass(frozen=True)
class RasterFacts:
    """What a file says of itself.

    Attributes:
        name: What the user calls the layer.
        stem: File name without suffix.
        dtype: Stored type of the first band.
        descriptions: Band descriptions, alpha and mask bands left out.
        names: What the names, and metadata, of these bands say.
        colours: Colour interpretation of the same bands.
        tags: Metadata of the raster.
        files: The raster's own file and those behind a virtual raster.
        nodata: Declared nodata value; None where there is none or where it is NaN.
        scale: Declared scale and offset of the first band; None where they are 1 and 0.
        mask: 1-based last band where it is an untagged mask (opacity), left out of the others.
        samples: Stored values, shape (bands, N); NaN where masked.
        on_edge: Which sampled pixels lie on an edge of the raster, shape (N,).
    """

    name: str
    stem: str
    dtype: str
    descriptions: tuple[str | None, ...]
    names: tuple[BandName, ...]
    colours: tuple[str, ...]
    tags: Mapping[str, str]
    files: tuple[str, ...]
    nodata: float | None
    scale: tuple[float, float] | None
    mask: int | None
    samples: NDArray[np.float64]
    on_edge: NDArray[np.bool_]

    @property
    def count(self) -> int:
        """Number of bands."""
        return len(self.descriptions)

    @property
    def unnamed(self) -> bool:
        """Whether no band description says anything."""
        return all(band_names.is_generic(description) for description in self.descriptions)

    @property
    def texts(self) -> tuple[str, ...]:
        """What may tell the product, the strongest first: names of file and sources, metadata."""
        stems = dict.fromkeys(Path(file).stem for file in self.files)
        return (self.stem, *stems, *self.tags.values())

    @property
    def folders(self) -> tuple[str, ...]:
        """Names of the two folders around it."""
        around = [folder for file in self.files[:1] for folder in list(Path(file).parents)[:2]]
        return tuple(dict.fromkeys(folder.name for folder in around))

    @property
    def is_float(self) -> bool:
        """Whether the stored type is a float."""
        return self.dtype.startswith("float")

    @property
    def is_eight_bit(self) -> bool:
        """Whether values are those of an 8-bit type, whatever they are stored in."""
        if self.dtype == "uint8" or self.is_float:
            return self.dtype == "uint8"
        values = self.all_values(self.nodata)
        return bool(values.size and values.min() >= 0 and values.max() <= 255)

    def values(self, band: int, nodata: float | None) -> NDArray[np.float64]:
        """Return the valid sampled values of a 1-based band."""
        sample: NDArray[np.float64] = self.samples[band - 1]
        valid = np.isfinite(sample)
        if nodata is not None:
            valid &= sample != nodata
        return sample[valid]

    def all_values(self, nodata: float | None) -> NDArray[np.float64]:
        """Return the valid sampled values of the first bands together."""
        count = min(self.count, _SAMPLED_OPTICAL_BANDS)
        return np.concatenate([self.values(band, nodata) for band in range(1, count + 1)])


def read_facts(dataset: DatasetReader, uri: str, stem: str, name: str) -> RasterFacts:
    """Read what a raster says of itself, and sample its values.

    Args:
        dataset: Open raster.
        uri: What it was opened by; the files behind a virtual raster are looked up.
        stem: File name without suffix.
        name: What the user calls the layer.

    Raises:
        InputError: ``palette`` where it holds colour numbers; where it holds complex values; ``unreadable``.
    """
    colours = colour_names(dataset)
    kept = [band for band in range(1, dataset.count + 1) if colours[band - 1] != "alpha"] or [1]
    dtype = str(dataset.dtypes[0])
    _check_values(colours, dtype, name)
    sample = sample_pixels(dataset, kept)
    samples = sample.values
    says = band_names.read_name(dataset.descriptions[kept[-1] - 1]) != BandName()
    mask = None if says else mask_band(samples, dtype)
    if mask is not None and mask == len(kept):
        samples[:, samples[-1] == 0] = np.nan
        mask, samples, kept = kept[-1], samples[:-1], kept[:-1]
    sources = band_sources(uri)
    descriptions = _descriptions(dataset, kept, sources)
    first_scale = (float(dataset.scales[0]), float(dataset.offsets[0]))
    declared = dataset.nodatavals[0]
    return RasterFacts(
        name=name,
        stem=stem,
        dtype=dtype,
        descriptions=descriptions,
        names=_names(dataset, kept, descriptions, sources),
        colours=tuple(colours[band - 1] for band in kept),
        tags={**dataset.tags(1), **dataset.tags()},
        files=_files(uri, sources),
        nodata=None if declared is None or np.isnan(declared) else float(declared),
        scale=None if first_scale == (1.0, 0.0) else first_scale,
        mask=mask,
        samples=samples,
        on_edge=sample.on_edge,
    )


def _check_values(colours: tuple[str, ...], dtype: str, name: str) -> None:
    if colours[0] == "palette":
        raise InputError(
            Sentence(
                'The layer "{name}" holds colour numbers of a palette (a map or a classification), not '
                "measurements. Choose the imagery itself.",
                name=name,
            ),
            code="palette",
        )
    if dtype.startswith("complex"):
        raise InputError(
            Sentence(
                'The layer "{name}" holds complex values. Convert it to calibrated backscatter (sigma0) '
                "first.",
                name=name,
            )
        )


def _files(uri: str, sources: Sequence[BandSource]) -> tuple[str, ...]:
    own = () if uri.startswith("<") else (uri,)
    return tuple(dict.fromkeys((*own, *(source.path for source in sources))))


def _descriptions(
    dataset: DatasetReader, kept: Sequence[int], sources: Sequence[BandSource]
) -> tuple[str | None, ...]:
    """Return what bands are called; where a virtual raster does not say, what their sources are called."""
    own = tuple(dataset.descriptions[band - 1] for band in kept)
    if len(sources) != dataset.count or not all(band_names.says_nothing(text) for text in own):
        return own
    found = names_from_sources(tuple(sources))
    return tuple(found[band - 1] for band in kept)


def _names(
    dataset: DatasetReader,
    kept: Sequence[int],
    descriptions: Sequence[str | None],
    sources: Sequence[BandSource],
) -> tuple[BandName, ...]:
    stems = [source.stem for source in sources]
    if descriptions and list(descriptions) == stems[: len(descriptions)]:
        return names_of_files(stems)[: len(descriptions)]
    folders = [Path(source.path).parent.name for source in sources[:1]]
    if stems and list(descriptions) == roles_of_files(stems, folders):
        return names_of_files(stems)
    bare = _bare_wavelengths(descriptions)
    return tuple(
        _with_wavelength(band_names.read_name(text), length or _tagged_wavelength(dataset, band))
        for band, text, length in zip(kept, descriptions, bare, strict=True)
    )


def _with_wavelength(name: BandName, length: float | None) -> BandName:
    return name if length is None or name.nanometres is not None else replace(name, nanometres=length)


def _bare_wavelengths(descriptions: Sequence[str | None]) -> list[float | None]:
    """Return wavelengths where the descriptions say nothing else: ``"665.0"``, as in ENVI files."""
    try:
        numbers = [float(text or "") for text in descriptions]
    except ValueError:
        return [None] * len(descriptions)
    lengths = [band_names.nanometres(number) for number in numbers]
    plain = all(number == int(number) and number < len(numbers) + 2 for number in numbers)
    return [None] * len(lengths) if plain or None in lengths else lengths


def _tagged_wavelength(dataset: DatasetReader, band: int) -> float | None:
    """Return the central wavelength that the metadata of a band state, in nanometres."""
    tags = {**dataset.tags(band), **dataset.tags(band, ns="IMAGERY")}
    for key, value in tags.items():
        if "WAVELENGTH" in key.upper() and "UNIT" not in key.upper():
            with suppress(ValueError, IndexError):
                return band_names.nanometres(float(value.split()[0]))
    return None
