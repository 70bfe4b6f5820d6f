"""Servers to talk to."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from serving import Client, end_server, start_server


@pytest.fixture(scope="module")
def client() -> Iterator[Client]:
    client = start_server()
    yield client
    end_server(client)


@pytest.fixture
def own_client() -> Iterator[Client]:
    """A server of the test's own, to be ended by it."""
    client = start_server()
    yield client
    end_server(client)
