"""Old maps corrected and compared with, over the real backend with a model that knows concepts."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

import numpy as np
import pytest
from osgeo import gdal
from qgis import processing
from qgis.core import QgsPalettedRasterRenderer, QgsProcessingException, QgsProcessingUtils, QgsRasterLayer
from qgis.PyQt.QtGui import QColor
from valley import Feedback

from qgis_earthmind.errors import LayerError
from qgis_earthmind.processing.class_map import legend_of, parse_classes

PLANTS, TOWN, WATER = 20, 50, 80
LEGEND = {PLANTS: "Vegetation", TOWN: "Siedlung", WATER: "Wasser"}
TYPED = "20=vegetation, 50=built-up area; 80=water"


def old_values() -> np.ndarray:
    """The valley as it was mapped: the lake half as large, and a town where the pond is."""
    values = np.full((120, 120), PLANTS, np.uint8)
    values[10:30, 30:50] = WATER
    values[90:100, 90:100] = TOWN
    return values


@pytest.fixture
def old_map(valley, tmp_path) -> Path:
    path = tmp_path / "old map.tif"
    source = gdal.Open(str(valley / "S2.tif"))
    made = gdal.GetDriverByName("GTiff").Create(str(path), 120, 120, 1, gdal.GDT_Byte)
    made.SetGeoTransform(source.GetGeoTransform())
    made.SetProjection(source.GetProjection())
    made.GetRasterBand(1).WriteArray(old_values())
    made.GetRasterBand(1).SetNoDataValue(0)
    return path


@pytest.fixture
def refine(concepts, valley, old_map, tmp_path):
    def run(feedback=None, **parameters):
        given = {
            "MAP": str(old_map),
            "CLASSES": TYPED,
            "OPTICAL": str(valley / "S2.tif"),
            "OUTPUT": str(tmp_path / "new.tif"),
        }
        given = {**given, **parameters}
        return processing.run("earthmind:refineraster", given, feedback=feedback or Feedback())

    return run


def test_the_map_is_corrected_and_what_changed_is_told_in_every_form(refine, tmp_path):
    feedback = Feedback()
    files = {"REPORT": str(tmp_path / "r.html"), "JSON": str(tmp_path / "r.json")}
    result = refine(feedback, CHANGED="memory:", **files)
    expected = old_values()
    expected[10:30, 10:30] = expected[90:100, 90:100] = WATER
    raster = gdal.Open(result["OUTPUT"])
    found = raster.GetRasterBand(1).ReadAsArray()
    assert (found[(expected == WATER)] == WATER).all() and (found[:8] == PLANTS).all()
    layer = result["CHANGED"]
    areas = Counter()
    for each in layer.getFeatures():
        areas[each["from_class"], each["to_class"], each["to_value"]] += each.geometry().area()
    assert areas["vegetation", "water", WATER] == 40_000 and areas["built-up area", "water", WATER] == 10_000
    assert sum(areas.values()) == 100 * (found != old_values()).sum()
    told = json.loads(Path(result["JSON"]).read_text(encoding="utf-8"))
    matrix = {(each["from"], each["to"]): each["area_m2"] for each in told["matrix"]}
    assert matrix[PLANTS, WATER] == pytest.approx(40_000, rel=0.002)
    assert result["CHANGED_M2"] == told["changed_m2"] == pytest.approx(sum(areas.values()), rel=0.002)
    assert "<td>80 water</td>" in Path(result["REPORT"]).read_text(encoding="utf-8")
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == pytest.approx(100)


def test_the_legend_of_a_layer_says_what_its_values_are_in_any_language(refine, old_map):
    layer = QgsRasterLayer(str(old_map), "old")
    assert not legend_of(layer)
    classes = [QgsPalettedRasterRenderer.Class(value, QColor("red"), name) for value, name in LEGEND.items()]
    classes.append(QgsPalettedRasterRenderer.Class(7, QColor("red"), "7"))
    layer.setRenderer(QgsPalettedRasterRenderer(layer.dataProvider(), 1, classes))
    assert legend_of(layer) == LEGEND
    by_legend = gdal.Open(refine(MAP=layer, CLASSES="")["OUTPUT"]).ReadAsArray()
    assert (by_legend == gdal.Open(refine()["OUTPUT"]).ReadAsArray()).all()
    assert (by_legend != old_values()).any()


def test_typed_classes_are_read_or_refused():
    assert parse_classes(" 10 = forest,80=open water;") == {10: "forest", 80: "open water"}
    with pytest.raises(LayerError, match="ten=forest"):
        parse_classes("ten=forest")


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"MAP": None}, "MAP"),
        ({"CLASSES": "forest"}, '"forest" does not say'),
        ({"CLASSES": ""}, "does not say what its values stand for"),
        ({"CLASSES": "20=unicorn"}, "can look for none of the map's classes"),
        ({"OPTICAL": None}, "Give an optical raster"),
        ({"OUTPUT": "MAP"}, "would replace the layer"),
    ],
)
def test_what_cannot_be_corrected_is_one_sentence_and_no_file(
    refine, old_map, tmp_path, parameters, sentence
):
    if parameters.get("OUTPUT") == "MAP":
        parameters = {"OUTPUT": str(old_map)}
    temporary = Path(QgsProcessingUtils.tempFolder())
    before = set(temporary.iterdir())
    with pytest.raises(QgsProcessingException, match=sentence):
        refine(**parameters)
    assert [path.name for path in tmp_path.iterdir()] == ["old map.tif"]
    assert (gdal.Open(str(old_map)).ReadAsArray() == old_values()).all()
    assert set(temporary.iterdir()) == before


def test_rasters_are_compared_with_a_map_instead_of_an_earlier_date(concepts, valley, old_map):
    given = {"OPTICAL": str(valley / "S2.tif"), "MAP": str(old_map), "CLASSES": TYPED, "OUTPUT": "memory:"}
    result = processing.run("earthmind:change", {**given, "CONCEPT": "water"}, feedback=Feedback())
    numbers = {name: result[f"{name}_M2"] for name in ("BEFORE", "AFTER", "GAINED", "LOST", "STAYED")}
    assert numbers == pytest.approx(
        {"BEFORE": 40_000, "AFTER": 90_000, "GAINED": 50_000, "LOST": 0, "STAYED": 40_000}, rel=0.002
    )
    every = processing.run("earthmind:change", {**given, "CONCEPT": "all"}, feedback=Feedback())
    named = {each["concept"] for each in every["OUTPUT"].getFeatures()}
    assert named <= {"water", "vegetation", "built-up area"} and "water" in named
