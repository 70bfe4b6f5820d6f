"""Faults and attacks: each test really does what its marker says; ``make faults`` makes a table of them."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

HERE = Path(__file__).parent
sys.path[:0] = [str(HERE.parent / "backend" / "helpers"), str(HERE.parent / "helpers")]

from place_fixtures import own_cache, place  # noqa: E402, F401
from serving import Client, end_server, start_server  # noqa: E402


def pytest_configure(config: pytest.Config) -> None:
    config.addinivalue_line("markers", "fault(what, outcome): a fault or an attack, and what happens")


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    client = start_server()
    yield client
    end_server(client)


@pytest.fixture(scope="session")
def posix() -> None:
    if os.name != "posix":
        pytest.skip("links, owners and signals of POSIX")
