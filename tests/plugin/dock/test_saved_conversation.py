"""The conversation in the project file: restored as it was, and whatever else stands there."""

from __future__ import annotations

import json
import zipfile
from dataclasses import replace
from pathlib import Path

import pytest
from answers import answer, segment
from contract_server import STARTED
from panels import opened, polygons
from qgis.core import QgsApplication, QgsProject
from qgis.PyQt.QtCore import Qt, QUrl
from qgis.PyQt.QtTest import QTest

from qgis_earthmind.connection.messages import Attention, Shares, Shift, Understood
from qgis_earthmind.connection.requests import AskRequest, Extent, LayerRequest, PlaceRequest
from qgis_earthmind.dock.saved_conversation import MOST_TURNS, Newer, Saved, Unreadable, from_text, to_text
from qgis_earthmind.dock.turns import Turn, now
from qgis_earthmind.errors import PluginError

PLACE = PlaceRequest(
    LayerRequest("/data/S2.tif", "S2", -3.4e38, None, {"nir": 4}),
    extent=Extent((0.0, 1.0, 2.0, 3.0), "EPSG:4326"),
    correct_shift=True,
)


def same(text: str) -> str:
    return text


def whole_turn() -> Turn:
    given = replace(
        answer(segment(0), segment(1, "nothing", 0)),
        plan=Understood("area(water)", "Understood: area of water"),
        shares=Shares(0.4, 0.6, 0.1, 0.2, 0.9),
        shift=Shift(60.0, -40.0, 7.2, 0.8),
    )
    return Turn("Where is <water> \U0001f30a?", given, asked=now(), place=PLACE, layers=((0, "water_1"),))


def test_a_conversation_survives_as_text():
    turns = (whole_turn(), Turn("Stop.", status="Stopped.", pinned=True))
    saved = Saved(turns, AskRequest("q", PLACE, "nano", (("Where?", "Here."),)))
    assert from_text(to_text(saved, same), same) == saved
    assert to_text(saved, same).isascii()


def test_an_error_is_kept_as_its_sentence_alone():
    text = to_text(Saved((Turn("q", error=PluginError("It broke.", "a log of this computer")),)), same)
    (turn,) = from_text(text, same).turns
    assert turn.problem == "It broke." and turn.error.details == "" and "this computer" not in text


def test_paths_are_kept_as_the_project_keeps_them():
    saved = Saved((whole_turn(),), AskRequest("q", PLACE))
    text = to_text(saved, lambda path: path.replace("/data", "."))
    assert "/data" not in text
    assert from_text(text, lambda path: path.replace("./", "/data/")) == saved


def test_of_many_turns_the_latest_are_kept_and_those_that_are_pinned():
    turns = [Turn(str(number), pinned=number in (3, 7)) for number in range(MOST_TURNS + 50)]
    kept = [int(turn.question) for turn in from_text(to_text(Saved(tuple(turns)), same), same).turns]
    assert kept == [3, 7, *range(52, MOST_TURNS + 50)]


def changed(**changes) -> str:
    data = json.loads(to_text(Saved((whole_turn(),)), same))
    data["turns"][0]["answer"].update(changes)
    return json.dumps(data)


@pytest.mark.parametrize(
    "text",
    [
        "no JSON",
        "[]",
        "null",
        "{}",
        '{"version": "1", "turns": []}',
        '{"version": 1, "turns": {}}',
        '{"version": 1, "turns": "abc"}',
        '{"version": 1, "turns": [1]}',
        '{"version": 1, "turns": [], "answered": 7}',
        '{"version": 1, "turns": [{"question": "q"}]}',
        '{"version": 1, "turns": [{"question": 7, "error": ""}]}',
        '{"version": 1, "turns": [{"question": "\\ud800", "error": ""}]}',
        "[" * 100_000,
        changed(text=None),
        changed(segments=[{"index": 0}]),
        changed(segments=[{**whole_turn().answer.segments[0].__dict__, "crs": "http://example.org/crs"}]),
        changed(segments=[{**whole_turn().answer.segments[0].__dict__, "area_m2": float("nan")}]),
        changed(attention={"optical": 1e308, "sar": 0.0}),
        changed(segments=[{**whole_turn().answer.segments[0].__dict__, "count": 10**30}]),
    ],
)
def test_what_is_damaged_is_refused_in_one_way(text):
    with pytest.raises(Unreadable):
        from_text(text, same)


def test_a_later_version_is_told_from_damage():
    with pytest.raises(Newer):
        from_text('{"version": 2, "talk": "in another form"}', same)


def test_fields_that_this_version_does_not_know_are_left_out():
    saved = Saved((whole_turn(),))
    data = json.loads(to_text(saved, same))
    data["turns"][0]["mood"] = data["turns"][0]["answer"]["mood"] = "good"
    assert from_text(json.dumps(data), same) == saved


# In the panel


@pytest.fixture
def log():
    told = []
    QgsApplication.messageLog().messageReceived.connect(told_by := lambda text, *_: told.append(text))
    yield told
    QgsApplication.messageLog().messageReceived.disconnect(told_by)


@pytest.fixture
def project_file(tmp_path):
    """A project file in a folder of its own."""
    (tmp_path / "a project").mkdir()
    return str(tmp_path / "a project" / "flood ä.qgz")


def save(path: str) -> None:
    assert QgsProject.instance().write(path)


def open_again(path: str) -> None:
    QgsProject.instance().clear()
    assert QgsProject.instance().read(path)


def write_elsewhere(path: str, text: str) -> None:
    """Write a project file with this in the place of a conversation."""
    other = QgsProject()
    other.writeEntry("earthmind", "/conversation", text)
    assert other.write(path)


def stored(path: str) -> str:
    with zipfile.ZipFile(path) as archive:
        name = next(name for name in archive.namelist() if name.endswith(".qgs"))
        return archive.read(name).decode()


def test_a_turn_makes_the_project_dirty_and_saving_makes_it_clean(scripted, project_file):
    save(project_file)
    scripted.server.answer = lambda body: [{"event": "error", "code": "model", "message": "No weights."}]
    scripted.ask("Segment the water.")
    assert QgsProject.instance().isDirty()
    save(project_file)
    assert not QgsProject.instance().isDirty() and "No weights." in stored(project_file)


def test_a_conversation_is_there_again_when_its_project_is_opened(scripted, project_file, qgis_iface):
    scripted.ask("Segment the water.")
    before = scripted.turn
    save(project_file)
    QgsProject.instance().clear()
    assert scripted.conversationView.turns == () and not scripted.copyButton.isEnabled()
    assert QgsProject.instance().read(project_file)
    assert scripted.turn == replace(before, answer=replace(before.answer, tables=()), request=None)
    assert "Segment the water." in scripted.text and "nano, 1.5 s" in scripted.text
    assert not QgsProject.instance().isDirty() and scripted.attentionSar.text() == "SAR 62 %"
    canvas, (layer,), seen = qgis_iface.mapCanvas(), polygons(), []
    canvas.flashGeometries, flash = lambda *shown: seen.append(shown), canvas.flashGeometries
    canvas.setDestinationCrs(layer.crs())
    assert 'href="segment:0/0"' in scripted.conversationView.toHtml()
    scripted.conversationView.anchorClicked.emit(QUrl("segment:0/0"))
    canvas.flashGeometries = flash
    assert canvas.extent().contains(layer.extent()) and canvas.extent().width() < 5 * layer.extent().width()
    assert len(seen[0][0]) == 2


def test_follow_up_questions_go_on_from_a_restored_conversation(scripted, project_file):
    scripted.ask("Segment the water.")
    save(project_file)
    open_again(project_file)
    scripted.ask("And now?")
    scripted.sarLayer.setLayer(None)
    scripted.ask("Without SAR.")
    histories = [asked["history"] for asked in scripted.server.asked()]
    assert histories == [[], [["Segment the water.", "Here: [SEG]."]], []]


@pytest.mark.posix_only  # elsewhere nobody can move or remove a file that QGIS has shown a moment ago
def test_a_layer_is_found_whatever_happened_to_its_file_and_name(scripted, project_file, tmp_path):
    scripted.outputFile.setFilePath(str(tmp_path / "a project" / "out.gpkg"))
    scripted.ask("Segment the water.")
    polygons()[0].setName("flooded fields")
    save(project_file)
    moved = (tmp_path / "a project").rename(tmp_path / "elsewhere")
    open_again(str(moved / "flood ä.qgz"))
    assert polygons()[0].isValid() and scripted.turn.gone == ()


def test_a_phrase_whose_layer_was_removed_is_plain_text(scripted, project_file):
    scripted.ask("Segment the water.")
    QgsProject.instance().removeMapLayer(polygons()[0].id())
    save(project_file)
    open_again(project_file)
    assert "water, 2.00 ha" in scripted.text
    assert "segment:0/0" not in scripted.conversationView.toHtml()


@pytest.mark.posix_only  # elsewhere nobody can move or remove a file that QGIS has shown a moment ago
def test_a_phrase_whose_temporary_file_is_gone_is_plain_text_until_it_is_back(scripted, project_file):
    scripted.ask("Segment the water.")
    file = Path(scripted.answer.tables[0].path)
    save(project_file)
    QgsProject.instance().clear()
    content = file.read_bytes()
    file.unlink()
    assert QgsProject.instance().read(project_file)
    assert "water, 2.00 ha" in scripted.text
    assert "segment:0/0" not in scripted.conversationView.toHtml()
    save(project_file)
    QgsProject.instance().clear()
    file.write_bytes(content)
    assert QgsProject.instance().read(project_file)
    assert "segment:0/0" in scripted.conversationView.toHtml()


def test_a_layer_that_was_made_permanent_is_still_that_of_its_phrase(scripted, project_file, tmp_path):
    scripted.ask("Segment the water.")
    (layer,), file = polygons(), Path(scripted.answer.tables[0].path)
    (tmp_path / "kept.gpkg").write_bytes(file.read_bytes())
    layer.setDataSource(f"{tmp_path / 'kept.gpkg'}|layername=water", layer.name(), "ogr")
    save(project_file)
    open_again(project_file)
    assert "segment:0/0" in scripted.conversationView.toHtml()


def test_a_question_under_way_is_kept_as_one_that_was_stopped(scripted, project_file):
    scripted.server.answer = lambda body: [STARTED, {"event": "text", "text": "word"}]
    scripted.server.held.clear()
    scripted.begin("Describe this image.")
    save(project_file)
    scripted.server.held.set()
    open_again(project_file)
    assert not scripted.dock.running and scripted.turn.status == "Stopped."
    assert scripted.askButton.isVisible() and scripted.answer.text == "word"


def test_an_answer_that_comes_too_late_is_nothing_to_another_project(scripted, project_file):
    scripted.ask("Segment the water.")
    save(project_file)
    scripted.server.held.clear()
    scripted.type("And now?")
    scripted.dock.ask()
    scripted.qtbot.waitUntil(lambda: len(scripted.server.asked()) == 2)
    open_again(project_file)
    scripted.server.held.set()
    scripted.qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0)
    scripted.qtbot.wait(100)
    assert [turn.question for turn in scripted.conversationView.turns] == ["Segment the water."]
    assert scripted.turn.status == "" and len(polygons()) == 1


def test_a_panel_that_is_opened_later_shows_the_conversation(scripted, project_file, qgis_iface):
    scripted.ask("Segment the water.")
    save(project_file)
    open_again(project_file)
    with opened(scripted.qtbot, qgis_iface, scripted.backend) as later:
        assert [turn.question for turn in later.conversationView.turns] == ["Segment the water."]


def test_a_conversation_that_was_cleared_leaves_the_project(scripted, project_file):
    scripted.ask("Segment the water.")
    save(project_file)
    QTest.mouseClick(scripted.clearButton, Qt.MouseButton.LeftButton)
    assert QgsProject.instance().isDirty()
    save(project_file)
    assert "<conversation" not in stored(project_file)
    open_again(project_file)
    assert scripted.conversationView.turns == ()


@pytest.mark.parametrize("text", ["{damaged", '{"version": 99}'])
def test_what_cannot_be_read_stays_in_the_project_and_is_logged(scripted, project_file, place, log, text):
    write_elsewhere(project_file, text)
    open_again(project_file)
    assert scripted.conversationView.turns == ()
    assert len([line for line in log if "conversation in this project" in line]) == 1
    save(project_file)
    assert QgsProject.instance().readEntry("earthmind", "/conversation")[0] == text
    place.layers(QgsProject.instance())
    scripted.ask("Segment the water.")
    save(project_file)
    kept = QgsProject.instance().readEntry("earthmind", "/conversation")[0]
    assert (kept == text) is ("99" in text)  # a later version's is nothing to write over


def test_markup_in_a_project_file_is_shown_as_text(scripted, project_file):
    evil = '<script>alert(1)</script><img src="file:///etc/passwd">'
    given = replace(answer(replace(segment(0), phrase=evil)), notes=(evil,), model=evil)
    write_elsewhere(project_file, to_text(Saved((Turn(evil, given, error=PluginError(evil)),)), same))
    open_again(project_file)
    assert scripted.text.count(evil) == 5 and "<img" not in scripted.conversationView.toHtml()


def test_attention_of_a_model_is_kept():
    saved = Saved((Turn("q", replace(answer(segment()), attention=Attention(0.25, 0.75))),))
    assert from_text(to_text(saved, same), same) == saved
