"""An answer in the layer tree: one group, one styled layer per phrase, the project's CRS untouched."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest
from answers import answer, segment, written_answer
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsExpression,
    QgsExpressionContext,
    QgsExpressionContextUtils,
    QgsProject,
)
from qgis.PyQt.QtGui import QColor

from qgis_earthmind.connection.messages import Understood
from qgis_earthmind.connection.requests import LayerRequest, PlaceRequest
from qgis_earthmind.errors import OutputError
from qgis_earthmind.layers.answer_groups import answers_group
from qgis_earthmind.layers.colours import COLOURS, segment_colour, text_colour
from qgis_earthmind.layers.presentation import add_answer, layer_of


@pytest.fixture
def path(tmp_path):
    """A GeoPackage in a folder with a space and an umlaut in its name."""
    folder = tmp_path / "Fluß ä"
    folder.mkdir()
    return folder / "my answers.gpkg"


def test_one_group_per_answer_on_top_with_one_layer_per_phrase(path, place):
    project = QgsProject.instance()
    place.layers(project)
    given = written_answer(path, segment(0, "flooded area"), segment(1, "nothing", 0), segment(2, "road", 3))
    layers = add_answer(project, "  Segment water\nand roads. ", given)
    whole = project.layerTreeRoot().children()[0]
    (group,) = whole.children()
    assert whole.name() == "EarthMind" and group.name() == "Segment water and roads."
    assert [node.layer() for node in group.children()] == list(layers)
    assert [layer.name() for layer in layers] == ["flooded area", "road"]
    assert [layer.featureCount() for layer in layers] == [2, 3]


def test_fills_are_see_through_outlines_clear_and_colours_those_of_the_chips(path):
    layers = add_answer(QgsProject.instance(), "q", written_answer(path, segment(0), segment(2, "road")))
    symbols = [layer.renderer().symbol().symbolLayer(0) for layer in layers]
    for number, symbol in zip((0, 2), symbols):
        assert symbol.fillColor().rgb() == QColor(COLOURS[number]).rgb()
        assert 0.2 < symbol.fillColor().alphaF() < 0.6
        assert symbol.strokeColor().alpha() == 255 and symbol.strokeWidth() >= 0.4


def test_attributes_have_readable_names(path):
    (layer,) = add_answer(QgsProject.instance(), "q", written_answer(path, segment()))
    assert layer.attributeAlias(layer.fields().lookupField("area_m2")) == "Area (m²)"


def test_the_layer_of_a_segment_is_found_until_it_is_removed(path):
    project = QgsProject.instance()
    first, second = written_answer(path, segment(0), segment(1, "road")), written_answer(path, segment(0))
    water, road = add_answer(project, "q", first)
    (again,) = add_answer(project, "q", second)
    assert layer_of(project, first, first.segments[1]) == road
    assert layer_of(project, second, second.segments[0]) == again != water
    project.removeMapLayer(road.id())
    assert layer_of(project, first, first.segments[1]) is None


def test_the_projects_crs_stays(path, qgis_iface):
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    add_answer(project, "q", written_answer(path, segment()))
    assert project.crs().authid() == "EPSG:3857"


def test_no_polygons_no_group():
    assert add_answer(QgsProject.instance(), "q", answer(segment(count=0))) == ()
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_a_table_that_vanished_leaves_no_empty_group(path):
    given = written_answer(path, segment())
    gone = replace(given.tables[0], layer="gone")
    with pytest.raises(OutputError, match=r"my answers\.gpkg were written but cannot be opened"):
        add_answer(QgsProject.instance(), "q", replace(given, tables=(*given.tables, gone)))
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_long_prompts_are_shortened(path):
    add_answer(QgsProject.instance(), "water " * 50, written_answer(path, segment()))
    name = answers_group(QgsProject.instance()).children()[0].name()
    assert len(name) <= 60 and name.endswith("…")


def test_a_map_tip_has_sensible_decimals(path):
    (layer,) = add_answer(QgsProject.instance(), "q", written_answer(path, segment()))
    context = QgsExpressionContext(QgsExpressionContextUtils.globalProjectLayerScopes(layer))
    context.setFeature(next(layer.getFeatures()))
    tip = QgsExpression.replaceExpressionText(layer.mapTipTemplate(), context)
    assert tip.startswith("<b>water</b><br>")
    assert re.search(r"<br>\d+(\.\d\d)? (ha|m²|km²)<br>Confidence: \d+ %$", tip), tip


def test_the_metadata_tell_sources_model_plan_notes_and_version(path):
    given = replace(written_answer(path, segment()), plan=Understood("mask(water)", "Understood: water"))
    asked = PlaceRequest(optical=LayerRequest("/data/S2.tif", "Summer"))
    (layer,) = add_answer(QgsProject.instance(), "Segment the water.", given, place=asked)
    about = layer.metadata()
    assert about.title() == "water" and about.crs() == layer.crs()
    assert about.abstract().splitlines()[0] == "> Segment the water." and "A note." in about.abstract()
    assert "Optical layer: Summer (/data/S2.tif)" in about.history()
    assert "Model: nano" in about.history() and "Understood as: mask(water)" in about.history()
    assert any(re.fullmatch(r"EarthMind \d+\.\d+.*", line) for line in about.history())


def test_a_concept_has_its_colour_whatever_its_place_and_language(path):
    waters = [replace(segment(0, "Wasser"), concept="water"), replace(segment(3, "agua"), concept="water")]
    first, second = add_answer(QgsProject.instance(), "q", written_answer(path, *waters))
    colours = [layer.renderer().symbol().symbolLayer(0).fillColor().rgb() for layer in (first, second)]
    assert colours == [QColor(segment_colour(waters[0])).rgb()] * 2
    assert segment_colour(segment(0)) == COLOURS[0] and segment_colour(waters[0]) != COLOURS[0]


def test_the_words_on_a_colour_can_be_read():
    assert text_colour("#0b4f8a") == "#ffffff" and text_colour("#f0e442") == "#101010"
