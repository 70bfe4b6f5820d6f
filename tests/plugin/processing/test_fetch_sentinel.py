"""Sentinel images fetched in the toolbox, from a STAC API and over a backend that are both real."""

from __future__ import annotations

import json
import time
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProject
from qgis.PyQt.QtCore import QDate
from stac_server import stac_server
from valley import Feedback, run_helper

AREA = "500500,501500,4198500,4199500 [EPSG:32630]"


@pytest.fixture(scope="module")
def catalogue(tmp_path_factory) -> Path:
    """Two days of Sentinel-2 and Sentinel-1: on the first one it was cloudy."""
    folder = tmp_path_factory.mktemp("catalogue")
    run_helper(f"catalogue {folder}")
    return folder


@pytest.fixture
def fetch(concepts, catalogue, tmp_path):
    with stac_server(catalogue) as served:

        def run(feedback=None, context=None, **parameters):
            given = {
                "ENDPOINT": served.url,
                "EXTENT": AREA,
                "BEGIN": QDate(2023, 5, 1),
                "END": QDate(2023, 5, 31),
                "OUTPUT": str(tmp_path / "new"),
            }
            given = {**given, **parameters}
            return processing.run(
                "earthmind:fetchsentinel", given, feedback=feedback or Feedback(), context=context
            )

        yield run


def test_the_clear_day_and_its_radar_pass_are_in_the_folder(fetch, tmp_path):
    feedback = Feedback()
    result = fetch(feedback, JSON=str(tmp_path / "told.json"))
    names = sorted(path.name for path in (tmp_path / "new").iterdir())
    assert names == ["S1_2023-05-16T061011.tif", "S2_2023-05-17T105031.tif"] and result["SCENES"] == 2
    optical, sar = gdal.Open(result["OPTICAL"]), gdal.Open(result["SAR"])
    assert optical.GetGeoTransform() == sar.GetGeoTransform() == (500_500, 10, 0, 4_199_500, 0, -10)
    assert (optical.GetRasterBand(1).ReadAsArray() == 1000).all() and optical.RasterXSize == 100
    assert np.allclose(sar.GetRasterBand(1).ReadAsArray(), -10, atol=1e-4)
    told = json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))
    assert [each["clouds"] for each in told] == [None, 0.0]
    assert any("1.2 days from the optical image" in line for line in feedback.told)
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == pytest.approx(100)


def test_they_are_opened_in_the_project_where_that_is_wanted(fetch):
    for wanted, count in ((True, 2), (False, 0)):
        context = QgsProcessingContext()
        context.setProject(QgsProject.instance())
        fetch(context=context, LOAD=wanted)
        assert len(context.layersToLoadOnCompletion()) == count


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"ENDPOINT": "planet"}, "no address of the web"),
        ({"ENDPOINT": "http://127.0.0.1:9/"}, "does not answer as a STAC API"),
        ({"BEGIN": QDate(2023, 6, 2)}, "The first day is after the last one"),
        ({"END": QDate(2023, 5, 8)}, "The clearest of 1 images"),
        ({"EXTENT": "0,0,0,0 [EPSG:4326]"}, "The area is empty|EXTENT"),
        ({"BEGIN": QDate(2022, 5, 1), "END": QDate(2022, 5, 2)}, "has no optical image"),
    ],
)
def test_what_cannot_be_fetched_is_one_sentence(fetch, tmp_path, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        fetch(**parameters)
    assert not (tmp_path / "new").exists() or list((tmp_path / "new").iterdir()) == []


def test_a_cancelled_fetch_leaves_nothing(fetch, tmp_path):
    feedback = Feedback()
    feedback.progressChanged.connect(lambda done: feedback.cancel())
    with pytest.raises(QgsProcessingException, match="Stopped"):
        fetch(feedback)
    deadline = time.monotonic() + 20  # the backend hears of it a moment later
    while list((tmp_path / "new").iterdir()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert list((tmp_path / "new").iterdir()) == []
