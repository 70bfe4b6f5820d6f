"""How large an area is in pixels of the layers, before anything is read."""

from __future__ import annotations

import numpy as np
import pytest
from places import LEFT, PIXEL, SIDE, TOP, write_raster
from qgis.core import QgsRasterLayer

from qgis_earthmind.connection.detail import GroundSize, window_count
from qgis_earthmind.connection.requests import Extent
from qgis_earthmind.layers.ground import ground_size


def test_the_size_is_that_of_the_shared_area_in_optical_pixels(place, tmp_path):
    optical, sar = place.layers()
    size = ground_size([optical, sar], None)
    assert (size.columns, size.rows) == pytest.approx((SIDE, SIDE), abs=0.01)
    assert size.pixel_m == pytest.approx(PIXEL, rel=0.002)  # on the ground, not on the map
    east = write_raster(
        tmp_path / "S1.tif", np.zeros((2, SIDE, SIDE), np.float32), ("VV", "VH"), left=LEFT + 12 * PIXEL
    )
    shared = ground_size([optical, QgsRasterLayer(str(east), "S1")], None)
    assert shared.columns == pytest.approx(36, abs=0.01)


def test_an_extent_limits_it_in_whatever_crs(place):
    optical, _ = place.layers()
    half = Extent((LEFT, TOP - 24 * PIXEL, LEFT + 24 * PIXEL, TOP), "EPSG:32630")
    assert ground_size([optical, None], half).columns == pytest.approx(24, abs=0.01)
    world = Extent((-10, 30, 10, 60), "EPSG:4326")
    assert ground_size([None, optical], world).rows == pytest.approx(SIDE, abs=0.01)


def test_what_cannot_be_told_is_none(place, tmp_path):
    optical, _ = place.layers()
    assert ground_size([None, None], None) is None
    assert ground_size([optical, QgsRasterLayer("/nowhere.tif", "Gone")], None) is None
    assert ground_size([optical, None], Extent((100, 10, 101, 11), "EPSG:4326")) is None


@pytest.mark.parametrize(
    "columns, rows, pixel, windows",
    [
        (1024, 1024, 10, 1),
        (1040, 900, 10, 1),
        (1100, 900, 10, 4),
        (10980, 10980, 10, 256),
        (40000, 40000, 0.05, 1),
        (8, 40000, 10, 56),
    ],
)
def test_windows_are_counted_in_pixels_that_the_model_can_use(columns, rows, pixel, windows):
    assert window_count(GroundSize(columns, rows, pixel).at(8), 1024, 768) == windows
