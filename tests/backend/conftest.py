"""Places to ask about; ``helpers/`` holds what tests import by name."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path.insert(0, str(HERE / "helpers"))

from places import S2_BANDS, Place, optical_pixels, sar_pixels, write_raster  # noqa: E402


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


@pytest.fixture(scope="session")
def real_data() -> Path:
    """The folder of real data, where it is at hand."""
    data = Path(os.environ.get("EARTHMIND_DATA", HERE.parents[1].parent / "shared" / "data"))
    if not (data / "scenes").is_dir():
        pytest.skip(f"{data} is not here; set EARTHMIND_DATA to the folder that holds scenes/")
    return data


@pytest.fixture(scope="session")
def real_scene(real_data: Path) -> Place:
    """The flooded scene of the shared data, where it is at hand."""
    folder = real_data / "scenes" / "spain_flood"
    if not (folder / "S2.tif").is_file():
        pytest.skip(f"{folder} is not here; set EARTHMIND_DATA to the folder that holds scenes/")
    return Place(folder / "S2.tif", folder / "S1.tif", (0, 0, 0, 0))
