import pytest
from reasoning_checkpoints import write_tiny_terrascope


@pytest.fixture(scope="session")
def checkpoint(tmp_path_factory):
    return write_tiny_terrascope(tmp_path_factory.mktemp("terrascope") / "tiny")
