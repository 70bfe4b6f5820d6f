"""Layers of services (here XYZ tiles over HTTP) in the pickers: drawn by QGIS, asked about as files."""

from __future__ import annotations

import time
from pathlib import Path

import pytest
from osgeo import gdal
from places import LEFT, TOP
from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsMapCanvas
from qgis.PyQt.QtCore import Qt, QTimer
from qgis.PyQt.QtTest import QTest
from tile_server import tiles

from qgis_earthmind.layers import service_raster

ROOT = Path(__file__).parents[3]
BACKEND_PYTHON = ROOT / "backend" / ".venv" / "bin" / "python"
WEIGHTS = ROOT / "backend" / "earthmind" / "model" / "nano" / "weights" / "nano"
UTM = QgsCoordinateReferenceSystem("EPSG:32630")
MERCATOR = QgsCoordinateReferenceSystem("EPSG:3857")
PLACE = QgsRectangle(LEFT, TOP - 960, LEFT + 960, TOP)
LAKE = QgsRectangle(LEFT + 320, TOP - 640, LEFT + 640, TOP - 320)


def mercator(box: QgsRectangle) -> QgsRectangle:
    return QgsCoordinateTransform(UTM, MERCATOR, QgsProject.instance()).transformBoundingBox(box)


@pytest.fixture
def service(qgis_app):
    lake = mercator(LAKE)
    with tiles((lake.xMinimum(), lake.yMinimum(), lake.xMaximum(), lake.yMaximum())) as served:
        yield served


@pytest.fixture
def canvas(qtbot, qgis_iface, monkeypatch):
    """A map that shows the place, in its own CRS."""
    canvas = QgsMapCanvas()
    qtbot.addWidget(canvas)
    canvas.resize(400, 400)
    canvas.setDestinationCrs(UTM)
    canvas.setExtent(PLACE)
    monkeypatch.setattr(qgis_iface, "mapCanvas", lambda: canvas)
    return canvas


@pytest.fixture
def served(canvas, service, scripted):
    """A panel with the service in the place of the optical layer."""
    QgsProject.instance().addMapLayer(service.layer)
    scripted.opticalLayer.setLayer(service.layer)
    return scripted


def drawn(panel, picker: str = "optical") -> Path:
    return Path(panel.server.asked()[-1]["place"][picker]["uri"])


def test_a_service_is_drawn_where_the_other_layer_is_and_as_fine(served, service):
    served.ask("Segment the water.")
    assert served.turn.problem == ""
    file = gdal.Open(str(drawn(served)))
    left, across, _, top, _, down = file.GetGeoTransform()
    assert QgsCoordinateReferenceSystem(file.GetProjection()).authid() == "EPSG:3857"
    there = mercator(PLACE)
    assert (left, top) == pytest.approx((there.xMinimum(), there.yMaximum()), abs=1)
    assert across == pytest.approx(-down) == pytest.approx(20 / 0.788, rel=0.03)  # metres by cos(38 degrees)
    lake = mercator(LAKE).center()
    column, row = int((lake.x() - left) / across), int((lake.y() - top) / down)
    pixels = file.ReadAsArray()
    assert pixels[:, row, column].tolist() == [10, 20, 60, 255] and pixels[:3, 2, 2].tolist() == [90, 160, 80]


def test_it_is_said_that_it_shows_colours_only(served):
    served.ask("Segment the water.")
    note = served.answer.notes[0]
    assert note.startswith('"Aerial photographs" comes from a service') and "pixels of 20 m" in note
    assert "colours only" in note and note in served.text


def test_a_second_question_draws_nothing_and_goes_on_from_the_first(served, service):
    served.ask("Segment the water.")
    first, asked = drawn(served), len(service.asked)
    served.ask("And the forest?")
    assert drawn(served) == first and len(service.asked) == asked
    assert served.server.asked()[-1]["history"][0][0] == "Segment the water."


def test_alone_it_is_drawn_as_the_map_shows_it(served, service):
    served.sarLayer.setLayer(None)
    served.ask("Segment the water.")
    file = gdal.Open(str(drawn(served)))
    assert max(file.RasterXSize, file.RasterYSize) == pytest.approx(1024, abs=60)
    assert any("map view" in note for note in served.answer.notes)


def test_the_chosen_area_goes_before_all_others(served):
    served.extentWidget.setOutputCrs(UTM)
    served.extentWidget.setOutputExtentFromUser(LAKE, UTM)
    served.ask("Segment the water.")
    file = gdal.Open(str(drawn(served)))
    assert file.RasterXSize * file.GetGeoTransform()[1] == pytest.approx(mercator(LAKE).width(), abs=30)


def test_a_large_area_is_drawn_coarser_and_not_larger(served, monkeypatch):
    monkeypatch.setattr(service_raster, "MOST_SIDE", 24)
    served.ask("Segment the water.")
    file = gdal.Open(str(drawn(served)))
    assert max(file.RasterXSize, file.RasterYSize) == 24
    assert any("pixels of 40 m" in note for note in served.answer.notes)


def test_a_service_that_gives_nothing_is_one_sentence_and_is_not_asked_about(served, service):
    service.gone = True
    served.ask("Segment the water.")
    assert served.turn.problem.startswith('"Aerial photographs" shows nothing of this area')
    assert served.server.asked() == []


def test_a_file_that_cannot_be_written_is_one_sentence(served, monkeypatch, tmp_path):
    monkeypatch.setattr(service_raster.QgsProcessingUtils, "tempFolder", lambda: str(tmp_path / "not there"))
    served.ask("Segment the water.")
    assert served.turn.problem.startswith('"Aerial photographs" cannot be drawn into a temporary file')
    assert served.server.asked() == []


def test_a_service_elsewhere_is_one_sentence(served, service, monkeypatch):
    away = mercator(PLACE)
    away = QgsRectangle(away.xMinimum() + 9e4, away.yMinimum(), away.xMaximum() + 9e4, away.yMaximum())
    extents = {"wms": away, "gdal": PLACE}
    monkeypatch.setattr(QgsRasterLayer, "extent", lambda layer: extents[layer.providerType()])
    served.ask("Segment the water.")
    assert served.turn.problem.startswith('"Aerial photographs" does not reach the area')


def test_stopping_while_it_is_drawn_ends_at_once_and_leaves_no_file(served, service):
    service.delay = 2.0
    served.type("Segment the water.")
    QTest.mouseClick(served.askButton, Qt.MouseButton.LeftButton)
    served.qtbot.waitUntil(lambda: service.asked != [], timeout=10_000)
    begun = time.monotonic()
    QTest.mouseClick(served.stopButton, Qt.MouseButton.LeftButton)
    served.wait_for_answer()
    assert time.monotonic() - begun < 1.5 and served.turn.status == "Stopped."
    (drawing, *_) = served.dock._content.form.served._planned.values()
    served.qtbot.waitUntil(lambda: not drawing.path.exists(), timeout=10_000)
    service.delay = 0.0
    served.ask("Segment the water.")
    assert served.turn.problem == ""


def test_the_window_goes_on_while_a_slow_service_is_drawn(served, service):
    service.delay = 0.4
    beats: list[float] = []
    clock = QTimer()
    clock.timeout.connect(lambda: beats.append(time.monotonic()))
    clock.start(5)
    served.ask("Segment the water.")
    clock.stop()
    longest = max(after - before for before, after in zip(beats, beats[1:]))
    print(f"longest gap: {1000 * longest:.0f} ms of {beats[-1] - beats[0]:.1f} s")
    assert len(beats) > 20  # while tiles are waited for


def test_files_are_removed_with_the_plugin(served):
    served.ask("Segment the water.")
    path = drawn(served)
    assert path.exists()
    served.dock.remove_files()
    assert not path.exists()


def test_only_the_latest_files_are_kept(served, monkeypatch):
    monkeypatch.setattr(service_raster, "_MOST_FILES", 1)
    served.ask("Segment the water.")
    first = drawn(served)
    served.extentWidget.setOutputCrs(UTM)
    served.extentWidget.setOutputExtentFromUser(LAKE, UTM)
    served.ask("Segment the water.")
    assert drawn(served).exists() and not first.exists()


def test_what_it_is_taken_for_is_said_without_asking_the_backend(served):
    QTest.mouseClick(served.opticalBandsButton, Qt.MouseButton.LeftButton)
    assert served.bandsFacts.text().startswith("It comes from a service")
    served.dock._bands.hide()


def test_another_picker_never_takes_a_service_by_itself(canvas, service, scripted):
    QgsProject.instance().addMapLayer(service.layer)
    assert scripted.opticalLayer.currentLayer().name() == "S2"
    assert scripted.sarLayer.currentLayer().name() == "S1"


@pytest.mark.skipif(not (WEIGHTS / "model.safetensors").exists(), reason="needs the weights of nano")
def test_the_embedded_model_takes_it_for_colours(canvas, service, panel, monkeypatch):
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(BACKEND_PYTHON))
    panel.backend.changed.emit()
    QgsProject.instance().addMapLayer(service.layer)
    panel.opticalLayer.setLayer(service.layer)
    panel.ask("How much water is here?", 240_000)
    assert panel.turn.problem == "" and panel.answer.text
    assert any("infrared" in note for note in panel.answer.notes)
