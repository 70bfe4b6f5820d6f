"""Pre-selection: what looks like SAR, what looks optical, what looks like neither."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest
from places import write_raster
from qgis.core import QgsRasterLayer, QgsVectorLayer
from real_files import real_raster

from qgis_earthmind.layers.guess import OPTICAL, SAR, guess_sensor, suggest_pair


def raster(
    folder: Path, file: str, bands: int, kind: str = "uint8", names: tuple[str, ...] = ()
) -> QgsRasterLayer:
    names = names or ("",) * bands
    path = write_raster(folder / file, np.ones((bands, 4, 4), kind), names)
    return QgsRasterLayer(str(path), path.stem)


@pytest.mark.parametrize(
    "file, bands, kind, names, sensor",
    [
        ("scene.tif", 2, "float32", ("VV", "VH"), SAR),
        ("scene.tif", 2, "float32", ("Sigma0_VV", "Sigma0_VH"), SAR),
        ("scene.tif", 2, "float32", (), SAR),
        ("S1A_IW_GRDH.tif", 1, "uint8", (), SAR),
        ("sentinel-1.tif", 3, "uint8", (), SAR),
        ("scene.tif", 13, "uint16", (), OPTICAL),
        ("Sentinel 2 mosaic.tif", 1, "uint16", (), OPTICAL),
        ("photo.tif", 3, "uint8", (), OPTICAL),
        ("water.tif", 1, "uint8", (), None),
        ("dem.tif", 1, "float32", (), None),
    ],
)
def test_names_and_bands_tell_the_sensor(tmp_path, file, bands, kind, names, sensor):
    assert guess_sensor(raster(tmp_path, file, bands, kind, names)) == sensor


@pytest.mark.parametrize(
    "file, sensor",
    [
        ("spain_flood/S1.tif", SAR),
        ("spain_flood/S2.tif", OPTICAL),
        ("spain_flood/water.tif", None),
        ("rotterdam/SAR_quadpol.tif", SAR),
        ("rotterdam/RGB.tif", OPTICAL),
        ("texas/S1_vh.tif", SAR),
        ("texas/S2_rgb.tif", OPTICAL),
        ("prairie/NAIP_2012.tif", OPTICAL),
        ("atlanta/PAN.tif", OPTICAL),
    ],
)
def test_real_scenes(file, sensor):
    assert guess_sensor(QgsRasterLayer(real_raster(file), Path(file).stem)) == sensor


def test_vectors_and_broken_layers_are_neither():
    assert guess_sensor(QgsVectorLayer("Polygon?crs=EPSG:4326", "S2", "memory")) is None
    assert guess_sensor(QgsRasterLayer("/nowhere/S1.tif", "S1")) is None


def test_the_first_of_each_kind_is_suggested(place):
    optical, sar = place.layers()
    later = QgsRasterLayer(str(place.optical), "later")
    assert suggest_pair([sar, optical, later]) == (optical, sar)
    assert suggest_pair([]) == (None, None)


@pytest.mark.parametrize(
    "files, suggested",
    [
        (("S2_20230501.tif", "S2_20240601.tif"), "S2_20240601"),
        (("S2A_MSIL2A_20240601T105631.tif", "S2 2023-05-01.tif"), "S2A_MSIL2A_20240601T105631"),
        (("S2.tif", "S2_20240601.tif"), "S2"),
        (("S2_before.tif", "S2_after.tif"), "S2_after"),
        (("S2 pre-flood.tif",), None),
        (("S2 pre-processed.tif",), "S2 pre-processed"),
        (("S2_20241301.tif", "S2_20240101.tif"), "S2_20241301"),
    ],
)
def test_of_two_dates_the_later_one_is_suggested(tmp_path, files, suggested):
    optical, _ = suggest_pair([raster(tmp_path, file, 4) for file in files])
    assert (optical.name() if optical is not None else None) == suggested
