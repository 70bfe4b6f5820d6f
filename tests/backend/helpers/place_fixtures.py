"""Fixtures that the tests of the backend and those of faults share."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from places import S2_BANDS, Place, optical_pixels, sar_pixels, write_raster


@pytest.fixture(autouse=True, scope="session")
def own_cache(tmp_path_factory: pytest.TempPathFactory) -> Iterator[None]:
    """Finished windows are kept away from the user's own."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("XDG_CACHE_HOME", str(tmp_path_factory.mktemp("cache")))
        yield


@pytest.fixture
def place(tmp_path: Path) -> Place:
    folder = tmp_path / "a place"
    folder.mkdir()
    optical = write_raster(folder / "S2.tif", optical_pixels(), S2_BANDS, nodata=0)
    sar = write_raster(folder / "S1.tif", sar_pixels(), ("VV", "VH"), nodata=float("nan"))
    return Place(optical, sar, (500_050.0, 4_199_800.0, 500_250.0, 4_199_900.0))
