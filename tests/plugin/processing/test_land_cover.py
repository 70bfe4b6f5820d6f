"""One raster of land covers, over the real backend with a model that knows concepts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsProcessingException, QgsRasterLayer
from valley import LEFT, TOP, Feedback, box, layer_of

from qgis_earthmind.processing.class_layers import Class, style_classes

PIXELS = {"water": 900, "forest": 2000, "built-up area": 220}


@pytest.fixture
def land_cover(concepts, valley, tmp_path):
    def run(feedback=None, **parameters):
        given = {
            "OPTICAL": str(valley / "S2.tif"),
            "CONCEPTS": "water, forest, built-up area",
            "OUTPUT": str(tmp_path / "a map.tif"),
        }
        return processing.run("earthmind:landcover", {**given, **parameters}, feedback=feedback or Feedback())

    return run


def test_each_pixel_has_its_most_probable_class_with_name_and_colour(land_cover, tmp_path):
    feedback = Feedback()
    result = land_cover(feedback)
    raster = gdal.Open(result["OUTPUT"])
    band = raster.GetRasterBand(1)
    counts = np.bincount(band.ReadAsArray().ravel(), minlength=4)
    assert list(counts[1:]) == list(PIXELS.values()) and counts[0] == 120 * 120 - sum(PIXELS.values())
    assert band.DataType == gdal.GDT_Byte and band.GetNoDataValue() == 0
    assert [raster.GetMetadataItem(f"CLASS_{number}") for number in (1, 2, 3)] == list(PIXELS)
    assert band.GetColorTable().GetColorEntry(1) == (0x2C, 0x7F, 0xB8, 255)
    assert raster.GetGeoTransform() == (LEFT, 10, 0, TOP, 0, -10)
    assert [path.name for path in tmp_path.iterdir()] == ["a map.tif"]
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def test_areas_are_added_up_by_class_and_unit(land_cover, tmp_path):
    units = layer_of(box((0, 60), (0, 120)), box((60, 120), (0, 120)))
    given = {"UNITS": units, "UNIT_FIELD": "parcel", "STATISTICS": "memory:"}
    result = land_cover(**given, REPORT=str(tmp_path / "a.html"))
    rows = {each["name"]: each for each in result["STATISTICS"].getFeatures()}
    assert rows["p1"]["water_m2"] == pytest.approx(80_000, rel=0.002) and rows["p1"]["forest_m2"] == 0
    assert rows["p2"]["water_m2"] == pytest.approx(10_000, rel=0.002)
    assert rows["p2"]["forest_m2"] == pytest.approx(200_000, rel=0.002) and "POLYGONS" not in result
    assert "<td>p2</td>" in (tmp_path / "a.html").read_text(encoding="utf-8")


def test_areas_and_polygons_fit_the_raster(land_cover, tmp_path):
    wanted = {"JSON": str(tmp_path / "a.json"), "REPORT": str(tmp_path / "a.html"), "POLYGONS": "memory:"}
    result = land_cover(**wanted)
    told = {
        each["name"]: each["area_m2"] for each in json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))
    }
    assert told == pytest.approx({name: 100 * count for name, count in PIXELS.items()}, rel=0.002)
    drawn, measured = Counter(), Counter()
    for polygon in result["POLYGONS"].getFeatures():
        drawn[polygon["name"]] += polygon.geometry().area()
        measured[polygon["name"]] += polygon["area_m2"]
    assert drawn == {name: 100 * count for name, count in PIXELS.items()}
    assert measured == pytest.approx(told, rel=1e-4)
    page = Path(result["REPORT"]).read_text(encoding="utf-8")
    assert "background:#2c7fb8" in page and "9.01 ha" in page


def test_the_areas_are_those_that_asking_gives(land_cover, asked_directly, tmp_path):
    told = json.loads(Path(land_cover(JSON=str(tmp_path / "a.json"))["JSON"]).read_text(encoding="utf-8"))
    bounds = (LEFT, TOP - 1200, LEFT + 1200, TOP)
    for each in told:
        asked = asked_directly(f"=area({each['name']})", bounds)["value"]
        assert each["area_m2"] == pytest.approx(asked, rel=1e-4)


def test_all_leaves_out_what_is_no_land_cover_and_what_the_sensors_do_not_show(land_cover, valley):
    feedback = Feedback()
    result = land_cover(feedback, OPTICAL=None, SAR=str(valley / "S1.tif"), CONCEPTS="all")
    raster = gdal.Open(result["OUTPUT"])
    names = set(raster.GetMetadata().values())
    assert "water" in names and not {"clouds", "flooded area", "permanent water", "crops"} & names
    assert (raster.ReadAsArray() == 1).sum() == 800  # the radar sees the lake only


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"CONCEPTS": "unicorn"}, "concepts does not know unicorn"),
        ({"OPTICAL": None}, "Give an optical raster"),
        ({"OUTPUT": "/nowhere/a map.png"}, "must end in .tif"),
        ({"MODEL": "no such model"}, "no such model"),
    ],
)
def test_what_cannot_be_drawn_is_one_sentence_and_no_file(land_cover, tmp_path, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=sentence):
        land_cover(**parameters)
    assert list(tmp_path.iterdir()) == []


def test_a_raster_that_is_looked_at_is_never_replaced(land_cover, tmp_path, valley):
    path = tmp_path / "S2.tif"
    path.write_bytes((valley / "S2.tif").read_bytes())
    before = path.read_bytes()
    with pytest.raises(QgsProcessingException, match='would replace the layer "S2"'):
        land_cover(OPTICAL=str(path), OUTPUT=str(path))
    assert path.read_bytes() == before


@pytest.mark.held_open  # by the backend, which is still writing when it is stopped
def test_cancelling_while_it_is_drawn_leaves_no_file(land_cover, tmp_path):
    class Cancelled(Feedback):
        """Is cancelled once all is asked."""

        def setProgress(self, progress: float) -> None:
            super().setProgress(progress)
            if progress >= 79:
                self.cancel()

    with pytest.raises(QgsProcessingException, match="Stopped"):
        land_cover(Cancelled())
    assert list(tmp_path.iterdir()) == []


def test_a_special_class_comes_before_the_general_one_that_takes_it_in(land_cover):
    raster = gdal.Open(land_cover(CONCEPTS="vegetation, water, forest")["OUTPUT"])
    counts = np.bincount(raster.ReadAsArray().ravel(), minlength=4)
    assert counts[2] == 900 and counts[3] == 2000 and counts[1] == 120 * 120 - 900 - 2000 - 220 - 200


def test_a_loaded_map_shows_names_and_colours(land_cover):
    layer = QgsRasterLayer(land_cover()["OUTPUT"], "map")
    classes = [Class("water", "#2c7fb8"), Class("forest", "#1b7837"), Class("built-up area", "#d7301f")]
    style_classes(layer, classes)
    shown = [(entry.value, entry.label, entry.color.name()) for entry in layer.renderer().classes()]
    assert shown[0] == (1, "water", "#2c7fb8") and [label for _, label, _ in shown] == list(PIXELS)
