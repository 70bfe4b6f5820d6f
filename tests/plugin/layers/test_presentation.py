"""An answer in the layer tree: one group, one styled layer per phrase, the project's CRS untouched."""

from __future__ import annotations

from dataclasses import replace

import pytest
from answers import answer, segment
from qgis.core import QgsCoordinateReferenceSystem, QgsProject
from qgis.PyQt.QtGui import QColor

from qgis_earthmind.errors import OutputError
from qgis_earthmind.layers.presentation import COLOURS, add_answer
from qgis_earthmind.layers.writing import write_answer


def test_one_group_per_answer_on_top_with_one_layer_per_phrase(tmp_path, place):
    project = QgsProject.instance()
    place.layers(project)
    written = write_answer(tmp_path / "a.gpkg", answer(segment(0, "water"), segment(1, "road")))
    layers = add_answer(project, "  Segment water\nand roads. ", written)
    group = project.layerTreeRoot().children()[0]
    assert group.name() == "Segment water and roads."
    assert [node.layer() for node in group.children()] == list(layers)
    assert [layer.name() for layer in layers] == ["water", "road"]


def test_fills_are_see_through_outlines_clear_and_colours_differ(tmp_path):
    written = write_answer(tmp_path / "a.gpkg", answer(segment(0), segment(1, "road")))
    layers = add_answer(QgsProject.instance(), "q", written)
    symbols = [layer.renderer().symbol().symbolLayer(0) for layer in layers]
    for number, symbol in enumerate(symbols):
        assert symbol.fillColor().rgb() == QColor(COLOURS[number]).rgb()
        assert 0.2 < symbol.fillColor().alphaF() < 0.6
        assert symbol.strokeColor().alpha() == 255 and symbol.strokeWidth() >= 0.4


def test_attributes_have_readable_names(tmp_path):
    (layer,) = add_answer(QgsProject.instance(), "q", write_answer(tmp_path / "a.gpkg", answer(segment())))
    assert layer.attributeAlias(layer.fields().lookupField("area_m2")) == "Area (m²)"


def test_the_projects_crs_stays(tmp_path, qgis_iface):
    project = QgsProject.instance()
    project.setCrs(QgsCoordinateReferenceSystem("EPSG:3857"))
    add_answer(project, "q", write_answer(tmp_path / "a.gpkg", answer(segment())))
    assert project.crs().authid() == "EPSG:3857"


def test_no_polygons_no_group():
    assert add_answer(QgsProject.instance(), "q", ()) == ()
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_a_table_that_vanished_leaves_no_empty_group(tmp_path):
    (written,) = write_answer(tmp_path / "a.gpkg", answer(segment()))
    with pytest.raises(OutputError, match="cannot be opened"):
        add_answer(QgsProject.instance(), "q", (written, replace(written, table="gone")))
    assert QgsProject.instance().layerTreeRoot().children() == []


def test_long_prompts_are_shortened(tmp_path):
    add_answer(QgsProject.instance(), "water " * 50, write_answer(tmp_path / "a.gpkg", answer(segment())))
    name = QgsProject.instance().layerTreeRoot().children()[0].name()
    assert len(name) <= 60 and name.endswith("…")
