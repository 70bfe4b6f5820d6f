"""Raster results: one click on the answer, beside its polygons, gone and kept with them."""

from __future__ import annotations

import time

import pytest
from panels import ANSWER_MS, answers, groups, opened, polygons
from places import LEFT, TOP
from qgis.core import QgsApplication, QgsPointXY, QgsProject, QgsRasterLayer
from qgis.PyQt.QtCore import QUrl

from qgis_earthmind.connection.process import BackendProcess

KINDS = ("mask", "probability", "unsure", "sensor_weight")


@pytest.fixture
def concepts(concept_program, place, qtbot, qgis_iface, message_bar, monkeypatch):
    """A panel whose backend runs a model that knows concepts and measures the sensors' shares."""
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(concept_program))
    backend = BackendProcess()
    with opened(qtbot, qgis_iface, backend) as panel:
        place.layers(QgsProject.instance())
        yield panel
    backend.stop()


def links(panel) -> list[str]:
    panel.conversationView.redraw()
    page = panel.conversationView.toHtml()
    return [kind for kind in KINDS if f'href="raster:0/{kind}"' in page]


def make(panel, qtbot, kind: str) -> QgsRasterLayer:
    panel.conversationView.anchorClicked.emit(QUrl(f"raster:0/{kind}"))
    assert panel.turn.making == kind and "is being made" in panel.text
    qtbot.waitUntil(lambda: panel.turn.making == "", timeout=ANSWER_MS)
    layer = QgsProject.instance().mapLayer(panel.turn.rasters[-1])
    assert isinstance(layer, QgsRasterLayer) and layer.isValid()
    return layer


def value(layer: QgsRasterLayer, x: float, y: float) -> float:
    found, known = layer.dataProvider().sample(QgsPointXY(x, y), 1)
    assert known
    return found


LAKE = LEFT + 24 * 20, TOP - 24 * 20
LAND = LEFT + 30, TOP - 30


def test_each_kind_is_a_layer_beside_the_polygons_with_colours(concepts, qtbot):
    concepts.ask("Segment the water.")
    assert links(concepts) == list(KINDS)
    before = polygons()[0].featureCount(), concepts.answer
    mask, probability, unsure, weight = (make(concepts, qtbot, kind) for kind in links(concepts))
    assert (value(mask, *LAKE), value(mask, *LAND)) == (1, 0)
    assert value(probability, *LAKE) > 0.5 > value(probability, *LAND)
    assert 0 <= value(weight, *LAKE) <= 1
    (group,) = answers()
    names = [node.name() for node in group.children()]
    doubt = "Where the model is unsure: water"
    assert names == ["water", "Mask: water", "Probability: water", doubt, "Where SAR was trusted"]
    assert value(unsure, *LAKE) == value(probability, *LAKE)
    items = unsure.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [(round(item.value, 3), item.color.alpha() > 0) for item in items] == [
        (0.2, False),
        (0.5, True),
        (0.8, False),
    ]
    assert [entry.label for entry in mask.renderer().classes()] == ["something else", "water"]
    ramp = weight.renderer().shader().rasterShaderFunction().colorRampItemList()
    assert [(item.value, item.label) for item in ramp] == [(0, "Optical"), (0.5, "neither"), (1, "SAR")]
    assert not weight.renderer().shader().rasterShaderFunction().legendSettings().useContinuousLegend()
    assert (polygons()[0].featureCount(), concepts.answer) == before


def test_they_are_replaced_with_their_answer_and_kept_with_it(concepts, qtbot):
    concepts.ask("Segment the water.")
    layer = make(concepts, qtbot, "mask").id()
    concepts.ask("Mark the water.")
    assert layer not in QgsProject.instance().mapLayers() and len(groups()) == 1
    concepts.conversationView.anchorClicked.emit(QUrl("pin:0"))
    assert layer in QgsProject.instance().mapLayers()
    concepts.ask("Mark the water.")
    assert layer in QgsProject.instance().mapLayers() and groups()[1:] == ["Segment the water."]


def test_one_sensor_alone_has_no_weight(concepts, qtbot):
    concepts.sarLayer.setLayer(None)
    concepts.ask("Segment the water.")
    assert links(concepts) == ["mask", "probability", "unsure"]


def test_nothing_is_offered_where_nothing_was_marked(concepts):
    concepts.ask("Segment the unicorn.")
    assert links(concepts) == []


def test_what_fails_is_told_and_leaves_the_answer(scripted, qtbot, message_bar):
    scripted.ask("Segment the water.")
    told = {"event": "error", "code": "output", "message": "The disk is full; make room."}
    scripted.server.answer = lambda _: [{"event": "started", "run": "r1"}, told]
    before = scripted.answer
    scripted.conversationView.anchorClicked.emit(QUrl("raster:0/mask"))
    qtbot.waitUntil(lambda: scripted.turn.making == "", timeout=ANSWER_MS)
    assert message_bar.currentItem().text() == "The disk is full; make room."
    assert scripted.answer == before and scripted.turn.problem == "" and scripted.turn.rasters == ()
    asked = scripted.server.asked()[-1]["options"]
    assert asked["mask"].endswith(".tif") and asked["shares"] is False and "sensor_weight" not in asked


def test_a_backend_that_makes_none_is_told_with_its_reason(scripted, qtbot, message_bar):
    scripted.ask("Segment the water.")
    scripted.conversationView.anchorClicked.emit(QUrl("raster:0/mask"))
    qtbot.waitUntil(lambda: scripted.turn.making == "", timeout=ANSWER_MS)
    assert "made no raster of this answer" in message_bar.currentItem().text()


def test_it_can_be_stopped_and_nothing_is_told(scripted, qtbot, message_bar):
    scripted.ask("Segment the water.")

    def slow(_):
        yield {"event": "started", "run": "r1"}
        for number in range(200):
            time.sleep(0.05)
            yield {"event": "progress", "stage": "reading", "fraction": number / 200}

    scripted.server.answer = slow
    scripted.conversationView.anchorClicked.emit(QUrl("raster:0/mask"))
    qtbot.wait(300)
    scripted.conversationView.redraw()
    assert 'href="unraster:0"' in scripted.conversationView.toHtml()
    scripted.conversationView.anchorClicked.emit(QUrl("unraster:0"))
    qtbot.waitUntil(lambda: scripted.turn.making == "", timeout=5000)
    assert message_bar.currentItem() is None and scripted.turn.rasters == ()
    qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)


def test_links_are_gone_after_the_project_was_opened_again_and_rasters_kept(concepts, qtbot, tmp_path):
    concepts.ask("Segment the water.")
    layer = make(concepts, qtbot, "mask").id()
    assert QgsProject.instance().write(str(tmp_path / "a.qgz"))
    QgsProject.instance().clear()
    QgsProject.instance().read(str(tmp_path / "a.qgz"))
    assert links(concepts) == [] and concepts.turn.rasters == (layer,)
