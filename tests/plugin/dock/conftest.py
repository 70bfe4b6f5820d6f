"""The panel without and with layers and a backend."""

from __future__ import annotations

import numpy as np
import pytest
from panels import opened
from places import LEFT, write_raster
from qgis.core import QgsProject

from qgis_earthmind.connection.process import BackendProcess


@pytest.fixture
def panel(qtbot, qgis_iface, message_bar):
    """A panel of which no backend was ever asked for."""
    backend = BackendProcess()
    with opened(qtbot, qgis_iface, backend) as panel:
        yield panel
    backend.stop()


@pytest.fixture
def loaded(threshold_backend, shared_backend, place, qtbot, qgis_iface, message_bar):
    """A panel over a project with an optical and a SAR raster."""
    with opened(qtbot, qgis_iface, shared_backend) as panel:
        place.layers(QgsProject.instance())
        yield panel


@pytest.fixture
def scripted(scripted_backend, place, qtbot, qgis_iface, message_bar):
    """A panel whose backend says what the test wants and keeps what it is asked: `server`."""
    backend, server = scripted_backend
    with opened(qtbot, qgis_iface, backend) as panel:
        place.layers(QgsProject.instance())
        panel.server = server
        yield panel


@pytest.fixture
def large(threshold_backend, shared_backend, large_place, qtbot, qgis_iface, message_bar):
    """A panel over an area that is larger than one picture of the test model."""
    with opened(qtbot, qgis_iface, shared_backend) as panel:
        large_place.layers(QgsProject.instance())
        yield panel


@pytest.fixture
def shifted_files(tmp_path):
    """Files of an optical and a SAR raster of one place, the SAR raster 120 m too far east."""
    ground = np.random.default_rng(1).normal(size=(96, 96))
    for _ in range(8):  # rough into patches
        ground = sum(np.roll(ground, step, axis) for step in (-1, 0, 1) for axis in (0, 1))
    optical = np.where(ground > 0, 3000, 300).astype(np.uint16)
    sar = np.where(ground > 0, -8.0, -22.0).astype(np.float32)
    bands = ("B2", "B3", "B4", "B8", "B11", "B12")
    return (
        write_raster(tmp_path / "S2 of patches.tif", np.stack([optical] * 6), bands),
        write_raster(tmp_path / "S1 of patches.tif", np.stack([sar] * 2), ("VV", "VH"), left=LEFT + 120),
    )
