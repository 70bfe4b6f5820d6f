"""What a raster says of itself, before anything is concluded about it."""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.reading.sources import colour_names, sample_pixels

_SAMPLED_OPTICAL_BANDS = 4


@dataclass(frozen=True)
class RasterFacts:
    """What a file says of itself.

    Attributes:
        name: What the user calls the layer.
        stem: File name without suffix.
        dtype: Stored type of the first band.
        descriptions: Band descriptions, alpha and mask bands left out.
        colours: Colour interpretation of the same bands.
        tags: Metadata of the raster.
        nodata: Declared nodata value; None where there is none or where it is NaN.
        scale: Declared scale and offset of the first band; None where they are 1 and 0.
        samples: Stored values, shape (bands, N); NaN where masked.
    """

    name: str
    stem: str
    dtype: str
    descriptions: tuple[str | None, ...]
    colours: tuple[str, ...]
    tags: Mapping[str, str]
    nodata: float | None
    scale: tuple[float, float] | None
    samples: NDArray[np.float64]

    @property
    def count(self) -> int:
        """Number of bands."""
        return len(self.descriptions)

    @property
    def unnamed(self) -> bool:
        """Whether no band description says anything."""
        return all(band_names.is_generic(description) for description in self.descriptions)

    @property
    def is_float(self) -> bool:
        """Whether the stored type is a float."""
        return self.dtype.startswith("float")

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


def read_facts(dataset: DatasetReader, stem: str, name: str) -> RasterFacts:
    """Read what a raster says of itself, and sample its values.

    Args:
        dataset: Open raster.
        stem: File name without suffix.
        name: What the user calls the layer.

    Raises:
        InputError: ``palette`` where it holds colour numbers; where it holds complex values; ``unreadable``.
    """
    colours = colour_names(dataset)
    kept = [band for band in range(1, dataset.count + 1) if colours[band - 1] != "alpha"] or [1]
    dtype = str(dataset.dtypes[0])
    if colours[0] == "palette":
        raise InputError(
            f'The layer "{name}" holds colour numbers of a palette (a map or a classification), not '
            "measurements. Choose the imagery itself.",
            code="palette",
        )
    if dtype.startswith("complex"):
        raise InputError(
            f'The layer "{name}" holds complex values. Convert it to calibrated backscatter (sigma0) first.'
        )
    first_scale = (float(dataset.scales[0]), float(dataset.offsets[0]))
    declared = dataset.nodatavals[0]
    return RasterFacts(
        name=name,
        stem=stem,
        dtype=dtype,
        descriptions=tuple(_description(dataset, band) for band in kept),
        colours=tuple(colours[band - 1] for band in kept),
        tags={**dataset.tags(1), **dataset.tags()},
        nodata=None if declared is None or np.isnan(declared) else float(declared),
        scale=None if first_scale == (1.0, 0.0) else first_scale,
        samples=sample_pixels(dataset, kept),
    )


def _description(dataset: DatasetReader, band: int) -> str | None:
    """Return a band's description; where it says nothing, the role that its wavelength tells."""
    description: str | None = dataset.descriptions[band - 1]
    if not band_names.is_generic(description):
        return description
    tags = {**dataset.tags(band), **dataset.tags(band, ns="IMAGERY")}
    for key, value in tags.items():
        if "WAVELENGTH" in key.upper() and "UNIT" not in key.upper():
            with suppress(ValueError):
                return band_names.role_of_wavelength(float(value.split()[0])) or description
    return description
