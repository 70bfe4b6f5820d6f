"""Where the sampled pixels lie: on an edge or not, also of many bands and of large rasters."""

from __future__ import annotations

import numpy as np
import pytest
import rasterio
from affine import Affine

from earthmind.imagery.reading.sampling import sample_pixels

EDGE, INSIDE = 7, 1


def framed(path, bands: int, height: int, width: int) -> str:
    """A raster of 1 with one row or column of 7 on each side."""
    values = np.full((bands, height, width), INSIDE, np.uint8)
    values[:, [0, -1]] = values[:, :, [0, -1]] = EDGE
    profile = {"driver": "GTiff", "dtype": "uint8", "count": bands, "height": height, "width": width}
    with rasterio.open(path, "w", **profile, transform=Affine(10, 0, 0, 0, -10, 0), tiled=True) as target:
        target.write(values)
    return str(path)


@pytest.mark.parametrize(
    ("bands", "height", "width"), [(2, 60, 90), (3, 3000, 1700), (150, 512, 512), (1, 100, 50_000)]
)
def test_edge_pixels_are_known_whatever_is_sampled(tmp_path, bands, height, width):
    with rasterio.open(framed(tmp_path / "framed.tif", bands, height, width)) as dataset:
        sample = sample_pixels(dataset, range(1, bands + 1))
    assert sample.values.shape == (bands, sample.on_edge.size)
    assert sample.on_edge.any() and not sample.on_edge.all()
    if sample.on_edge.size != 512 * 512 and bands < 100:  # every sampled pixel is one of the raster's
        np.testing.assert_array_equal(sample.values[0] == EDGE, sample.on_edge)
