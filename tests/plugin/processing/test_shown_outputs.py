"""Outputs as QGIS shows them: named after what was asked, in colours; and dialogs as they open."""

from __future__ import annotations

import pytest
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsProcessingContext,
    QgsProcessingOutputLayerDefinition,
    QgsProject,
    QgsRasterLayer,
)
from qgis.gui import QgsGui, QgsProcessingGui, QgsProcessingParameterWidgetContext
from qgis.PyQt.QtWidgets import QComboBox
from valley import Feedback, box, layer_of

from qgis_earthmind import settings
from qgis_earthmind.connection.models import ModelCard
from qgis_earthmind.processing.shown_outputs import name_of


@pytest.fixture
def load(concepts, valley, tmp_path):
    """Run an algorithm as the toolbox does; gives the layers that QGIS then shows, by the output."""

    def run(algorithm, *outputs, **parameters):
        given = {"OPTICAL": str(valley / "S2.tif"), **parameters}
        for name in outputs:
            raster = name in ("MASK", "PROBABILITY", "RASTER")
            kind = "tif" if raster or (algorithm == "landcover" and name == "OUTPUT") else "gpkg"
            file = str(tmp_path / f"{name}.{kind}")
            given[name] = QgsProcessingOutputLayerDefinition(file, QgsProject.instance())
        results = processing.runAndLoadResults(f"earthmind:{algorithm}", given, feedback=Feedback())
        layers = {
            layer.source().partition("|")[0]: layer for layer in QgsProject.instance().mapLayers().values()
        }
        return {name: layers[str(results[name]).partition("|")[0]] for name in outputs}

    return run


def legend(layer) -> dict[str, str]:
    return {category.value(): category.symbol().color().name() for category in layer.renderer().categories()}


def test_what_was_segmented_is_named_and_coloured_as_in_the_panel(load):
    layers = load("segmenttext", "OUTPUT", "MASK", "PROBABILITY", PROMPT="Where is the water?")
    assert layers["OUTPUT"].name() == "water" and layers["MASK"].name() == "Mask: water"
    assert layers["PROBABILITY"].name() == "Probability: water"
    classes = {each.label: each.color.name() for each in layers["MASK"].renderer().classes()}
    assert classes["water"] == "#2c7fb8" and layers["OUTPUT"].renderer().symbol().color().name() == "#2c7fb8"


def test_tiles_are_a_choropleth_named_after_the_question(load):
    layer = load("asktiles", "OUTPUT", QUESTION="=share(water)", TILE_SIZE=300)["OUTPUT"]
    ranges = layer.renderer().ranges()
    values = [each["value"] for each in layer.getFeatures()]
    assert layer.name() == "share(water)" and layer.renderer().classAttribute() == "value"
    assert len(ranges) == 5 and ranges[0].lowerValue() == min(values) == 0
    assert ranges[-1].upperValue() == pytest.approx(max(values))
    assert ranges[0].label().startswith("0 - ") and len(ranges[0].label()) <= 8  # few decimals
    shades = [each.symbol().color().lightnessF() for each in ranges]
    assert shades == sorted(shades, reverse=True) and shades[0] > shades[-1]


def test_parcels_that_all_have_the_same_answer_keep_a_plain_look(load):
    parcels = layer_of(box((0, 5), (0, 5)), box((0, 5), (60, 65)))
    layer = load("askfeatures", "OUTPUT", INPUT=parcels, QUESTION="=share(water)")["OUTPUT"]
    assert layer.renderer().type() == "singleSymbol" and layer.name() == "share(water)"


def test_change_and_land_cover_have_a_legend(load, valley):
    before = {"OPTICAL_BEFORE": str(valley / "before.tif"), "CONCEPT": "water"}
    layers = load("change", "OUTPUT", "BECAME", **before)
    assert layers["OUTPUT"].name() == "Change: water" and list(legend(layers["OUTPUT"])) == [
        "gained",
        "stayed",
    ]
    assert legend(layers["BECAME"]) == {"water": "#2c7fb8"}
    layers = load("landcover", "OUTPUT", "POLYGONS", CONCEPTS="water, forest")
    assert {layer.name() for layer in layers.values()} == {"Land cover map"}
    assert set(legend(layers["POLYGONS"])) == {"water", "forest"}
    assert {each.label for each in layers["OUTPUT"].renderer().classes()} == {"water", "forest"}


def test_a_long_question_is_cut_to_a_name():
    assert name_of((), "x" * 200) == "x" * 79 + "…" and name_of(("a", "b", "a"), "c") == "a, b"


def widget_of(definition, kind=QgsProcessingGui.WidgetType.Standard):
    wrapper = QgsGui.processingGuiRegistry().createParameterWidgetWrapper(definition, kind)
    context = QgsProcessingParameterWidgetContext()
    context.setProject(QgsProject.instance())
    wrapper.setWidgetContext(context)
    return wrapper, wrapper.createWrappedWidget(QgsProcessingContext())


def test_a_dialog_opens_with_the_layers_that_the_panel_would_choose(concepts, valley):
    for name in ("S2", "S1"):
        QgsProject.instance().addMapLayer(QgsRasterLayer(str(valley / f"{name}.tif"), name))
    by_name = {layer.name(): layer.id() for layer in QgsProject.instance().mapLayers().values()}
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("earthmind:segmenttext")
    plain = algorithm.parameterDefinition("OPTICAL").guiDefaultValueOverride()
    assert algorithm.createCustomParametersWidget(None) is None and not plain
    shown = {
        name: widget_of(algorithm.parameterDefinition(name)) for name in ("OPTICAL", "SAR", "SAR_BEFORE")
    }
    chosen = {name: wrapper.parameterValue() for name, (wrapper, _) in shown.items()}
    assert chosen == {"OPTICAL": by_name["S2"], "SAR": by_name["S1"], "SAR_BEFORE": None}


def test_the_model_is_a_list_of_those_that_are_there_and_a_script_may_name_another(load, concepts, valley):
    taught = valley / "taught"
    taught.mkdir(exist_ok=True)
    (taught / "card.json").write_text("{}", encoding="utf-8")
    settings.add_classifier("/nowhere/classifier")
    settings.add_classifier(str(taught))
    load("detect", "OUTPUT", CONCEPTS="water")  # the backend says which models it has
    algorithm = QgsApplication.processingRegistry().createAlgorithmById("earthmind:segmenttext")
    definition = algorithm.parameterDefinition("MODEL")
    _, widget = widget_of(definition)
    assert isinstance(widget, QComboBox)
    listed = [widget.itemText(index) for index in range(widget.count())]
    assert listed[0] == "" and listed[-1] == str(taught) and "concepts" in listed
    assert definition.checkValueIsAcceptable("/a/folder") and not definition.defaultValue()


def test_models_that_are_not_fetched_are_not_listed():
    assert settings.models_there() == ("nano",) and ModelCard("x", "X").fetched
    settings.set_models_there(["a", "b"])
    assert settings.models_there() == ("a", "b")
