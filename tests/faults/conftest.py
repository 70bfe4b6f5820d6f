"""Faults and attacks: each test really does what its marker says; ``make faults`` makes a table of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "backend" / "helpers"), str(HERE.parent / "helpers")]

from places import S2_BANDS, Place, optical_pixels, sar_pixels, write_raster  # noqa: E402
from serving import Client, end_server, start_server  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "fault(what, outcome): a fault or an attack, and what happens")


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


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    client = start_server()
    yield client
    end_server(client)


@pytest.fixture(scope="session")
def posix() -> None:
    if os.name != "posix":
        pytest.skip("links, owners and signals of POSIX")
