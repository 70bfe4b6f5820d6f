"""The algorithms over the real backend process with a small model."""

from __future__ import annotations

import json
import os
import signal
import threading
from dataclasses import replace
from pathlib import Path

import answers
import numpy as np
import pytest
from answers import stream, written_answer
from places import LAKE_AREA_M2, LARGE_LAKE_AREA_M2, LEFT, TOP, write_raster
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsProcessingAlgRunnerTask,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProcessingUtils,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)

from qgis_earthmind.connection.messages import Written
from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.layers.output_in_use import written_instead
from qgis_earthmind.processing import feature_output
from qgis_earthmind.processing.provider import EarthMindProvider

ATTRIBUTES = [
    *("phrase", "score", "area_m2", "perimeter_m", "model", "optical", "sar", "prompt", "created", "plan")
]


class Feedback(QgsProcessingFeedback):
    """Keeps what it is told."""

    def __init__(self) -> None:
        super().__init__(False)
        self.told: list[str] = []
        self.steps: list[float] = []
        self.progressChanged.connect(self.steps.append)

    def pushInfo(self, info: str) -> None:
        self.told.append(info)

    def pushWarning(self, warning: str) -> None:
        self.told.append(warning)


@pytest.fixture
def backend(shared_backend, registered):
    """The provider's backend; the provider is registered meanwhile."""
    with registered(EarthMindProvider(shared_backend)):
        yield shared_backend


@pytest.fixture
def server(scripted_backend, registered):
    """Where the test answers in the backend's place."""
    backend, server = scripted_backend
    with registered(EarthMindProvider(backend)):
        yield server


@pytest.fixture
def in_temp():
    """What is in QGIS's temporary folder that was not there before."""
    folder = Path(QgsProcessingUtils.tempFolder())
    before = set(folder.iterdir())
    return lambda: set(folder.iterdir()) - before


@pytest.fixture
def segment(backend, threshold_backend, place, tmp_path):
    def run(feedback=None, **parameters):
        given = {
            "OPTICAL": str(place.optical),
            "SAR": str(place.sar),
            "PROMPT": "Segment the water.",
            "OUTPUT": str(tmp_path / "water out.gpkg"),
            **parameters,
        }
        return processing.run("earthmind:segmenttext", given, feedback=feedback or Feedback())

    return run


def area(layer: QgsVectorLayer) -> float:
    return sum(feature.geometry().area() for feature in layer.getFeatures())


def test_segmenting_gives_polygons_and_the_answer(segment):
    feedback = Feedback()
    result = segment(feedback)
    layer = QgsVectorLayer(result["OUTPUT"], "x", "ogr")
    assert area(layer) == pytest.approx(LAKE_AREA_M2, rel=0.01)
    assert layer.crs().authid() == "EPSG:32630"
    assert next(layer.getFeatures())["phrase"] == "water"
    assert result["ANSWER"] == "Sure. It is water (10.2 ha)."
    assert "SAR 75 %, optical 25 %" in feedback.told
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


@pytest.mark.parametrize("missing", ["OPTICAL", "SAR"])
def test_one_raster_is_enough(segment, missing):
    result = segment(**{missing: None}, OUTPUT="memory:")
    assert area(result["OUTPUT"]) == pytest.approx(LAKE_AREA_M2, rel=0.01)


def test_the_extent_is_heeded_in_its_own_crs(segment):
    box = f"{LEFT},{LEFT + 480},{TOP - 480},{TOP} [EPSG:32630]"
    result = segment(EXTENT=box, OUTPUT="memory:")
    assert area(result["OUTPUT"]) == pytest.approx(LAKE_AREA_M2 / 4, rel=0.15)


@pytest.mark.parametrize("sensor", ["optical", "sar"])
def test_a_raster_of_an_earlier_date_reaches_the_backend(segment, dry_place, sensor):
    result = segment(**{f"{sensor.upper()}_BEFORE": str(getattr(dry_place, sensor))}, OUTPUT="memory:")
    assert area(result["OUTPUT"]) == pytest.approx(LAKE_AREA_M2 / 2, rel=0.01)  # what all rasters share


def test_an_earlier_date_alone_is_not_enough(segment, dry_place):
    with pytest.raises(QgsProcessingException, match="Give an optical raster, a SAR raster, or both"):
        segment(OPTICAL=None, SAR=None, SAR_BEFORE=str(dry_place.sar))


def test_the_output_follows_an_earlier_optical_raster_where_there_is_no_other(segment, tmp_path):
    names = ("B2", "B3", "B4", "B8", "B11", "B12")
    before = write_raster(tmp_path / "S2 etrs.tif", np.full((6, 48, 48), 3000, np.uint16), names, epsg=25830)
    result = segment(OPTICAL=None, OPTICAL_BEFORE=str(before), PROMPT="a unicorn", OUTPUT="memory:")
    assert result["OUTPUT"].crs().authid() == "EPSG:25830"


@pytest.mark.parametrize("algorithm", ["segmenttext", "ask"])
def test_an_earlier_date_is_an_advanced_choice_that_says_what_it_is_for(backend, algorithm):
    found = QgsApplication.processingRegistry().algorithmById(f"earthmind:{algorithm}")
    for name in ("OPTICAL_BEFORE", "SAR_BEFORE"):
        definition = found.parameterDefinition(name)
        optional_and_advanced = definition.Flag.FlagOptional | definition.Flag.FlagAdvanced
        assert definition.flags() & optional_and_advanced == optional_and_advanced
        assert "earlier date" in definition.help()


def test_finding_nothing_is_an_answer(segment):
    feedback = Feedback()
    result = segment(feedback, PROMPT="a unicorn", OUTPUT="memory:")
    assert result["OUTPUT"].featureCount() == 0
    assert result["ANSWER"] == "There is no unicorn here."
    assert any("Nothing was found" in line for line in feedback.told)


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"OPTICAL": None, "SAR": None}, "Give an optical raster, a SAR raster, or both"),
        ({"SAR_BEFORE": "/nowhere/S1 before.tif"}, "/nowhere/S1 before.tif"),
        ({"PROMPT": "  "}, "The text is empty"),
        ({"EXTENT": "100,101,10,11 [EPSG:4326]"}, "extent"),
        ({"MODEL": "no such model"}, "no such model"),
        ({"PROMPT": "crash"}, "unexpected"),
        ({"SAR": "/nowhere/S1.tif"}, "/nowhere/S1.tif"),
        ({"EXTENT": "1,2"}, "EXTENT"),
    ],
)
def test_bad_input_is_one_sentence_and_no_file(segment, tmp_path, parameters, sentence):
    with pytest.raises(QgsProcessingException, match=f"(?i){sentence}"):
        segment(**parameters)
    assert not (tmp_path / "water out.gpkg").exists()


@pytest.mark.parametrize("detail, windows", [(None, True), (0, True), (1, False), (2, True)])
def test_a_large_area_is_seen_in_windows_unless_the_overview_is_chosen(segment, large_place, detail, windows):
    feedback = Feedback()
    layers = {"OPTICAL": str(large_place.optical), "SAR": str(large_place.sar)}
    chosen = {} if detail is None else {"DETAIL": detail}
    result = segment(feedback, **layers, **chosen, OUTPUT="memory:")
    assert ("Looked at in 9 windows at 20 m." in feedback.told) is windows
    accuracy = 1e-6 if windows else 0.1
    assert area(result["OUTPUT"]) == pytest.approx(LARGE_LAKE_AREA_M2, rel=accuracy)
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def test_nothing_found_in_windows_gives_an_empty_layer_in_the_crs_of_the_raster(segment, large_place):
    layers = {"OPTICAL": str(large_place.optical), "SAR": str(large_place.sar)}
    result = segment(**layers, PROMPT="a unicorn", OUTPUT="memory:")
    assert result["OUTPUT"].featureCount() == 0 and result["OUTPUT"].crs().authid() == "EPSG:32630"


def test_a_shift_is_corrected_where_that_is_chosen(segment):
    feedback = Feedback()
    segment(feedback, CORRECT_SHIFT=True, OUTPUT="memory:")
    assert any("was moved" in told or "Nothing was corrected" in told for told in feedback.told)


def test_rasters_without_overlap_are_one_sentence(segment, tmp_path):
    far = write_raster(
        tmp_path / "far S1.tif", np.full((2, 8, 8), -9, np.float32), ("VV", "VH"), left=LEFT + 1e5
    )
    with pytest.raises(QgsProcessingException, match="overlap"):
        segment(SAR=str(far))
    assert not (tmp_path / "water out.gpkg").exists()


@pytest.mark.parametrize("detail, wish", [(0, "automatic"), (1, "overview"), (2, "full")])
def test_polygons_are_wanted_in_one_table_that_is_gone_afterwards(server, place, in_temp, detail, wish):
    found = [("water", 700), ("road", 300), ("nothing", 0)]
    segments = [answers.segment(index, *known) for index, known in enumerate(found)]
    server.answer = lambda body: stream(written_answer(Path(body["options"]["out"]), *segments))
    parameters = {"SAR": str(place.sar), "PROMPT": "water", "DETAIL": detail, "OUTPUT": "memory:"}
    layer = processing.run("earthmind:segmenttext", parameters)["OUTPUT"]
    (asked,) = server.asked()
    out = asked["options"].pop("out")
    assert out.startswith(QgsProcessingUtils.tempFolder()) and out.endswith(".gpkg")
    options = {"polygons": True, "detail": wish, "tables": "one", "regions": []}
    assert asked["options"] == options and asked["history"] == []
    assert layer.featureCount() == 1000 and layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert [field.name() for field in layer.fields()] == ATTRIBUTES
    assert {feature["phrase"] for feature in layer.getFeatures()} == {"water", "road"}
    assert in_temp() == set()


def test_what_is_stated_about_each_raster_reaches_the_backend(server, place):
    parameters = {
        "OPTICAL": str(place.optical),
        "OPTICAL_BANDS": "nir=4,swir1=5",
        "OPTICAL_UNIT": "reflectance",
        "OPTICAL_SCALE": 0.0001,
        "OPTICAL_OFFSET": 0,
        "SAR": str(place.sar),
        "SAR_UNIT": "db",
        "SAR_BEFORE": str(place.sar),
        "SAR_BEFORE_BANDS": "vv=2",
        "SAR_BEFORE_NODATA": -9999,
    }
    processing.run("earthmind:ask", {**parameters, "QUESTION": "Is there flooding?"})
    stated = {
        raster: {
            name: layer[name]
            for name in ("bands", "unit", "scale", "offset", "nodata")
            if layer[name] is not None
        }
        for raster, layer in server.asked()[0]["place"].items()
        if isinstance(layer, dict)
    }
    assert stated == {
        "optical": {"bands": {"nir": 4, "swir1": 5}, "unit": "reflectance", "scale": 0.0001, "offset": 0.0},
        "sar": {"unit": "db"},
        "sar_before": {"bands": {"vv": 2}, "nodata": -9999.0},
    }


def test_bands_that_cannot_be_meant_are_refused_before_anything_runs(server, place):
    parameters = {"SAR": str(place.sar), "SAR_BANDS": "the first", "QUESTION": "Is there flooding?"}
    with pytest.raises(QgsProcessingException, match="nir=4, swir1=5"):
        processing.run("earthmind:ask", parameters)
    assert server.asked() == []


def test_a_table_that_is_not_there_is_one_sentence_and_no_file(server, place, tmp_path, in_temp):
    gone = Written("polygons", "/nowhere/out.gpkg", "out")
    server.answer = lambda body: stream(replace(answers.answer(answers.segment()), tables=(gone,)))
    parameters = {"SAR": str(place.sar), "PROMPT": "water", "OUTPUT": str(tmp_path / "water.gpkg")}
    with pytest.raises(QgsProcessingException, match="cannot be opened"):
        processing.run("earthmind:segmenttext", parameters)
    assert not (tmp_path / "water.gpkg").exists() and in_temp() == set()


def test_polygons_whose_output_cannot_be_written_are_kept_and_it_is_said_where(
    server, place, tmp_path, in_temp
):
    (tmp_path / "file").write_text("")
    out = tmp_path / "file" / "out.gpkg"
    with pytest.raises(QgsProcessingException, match="until QGIS ends") as caught:
        processing.run(
            "earthmind:segmenttext", {"SAR": str(place.sar), "PROMPT": "water", "OUTPUT": str(out)}
        )
    (kept,) = in_temp()
    assert str(kept) in str(caught.value) and str(out) in str(caught.value)
    assert QgsVectorLayer(f"{kept}|layername=water", "kept", "ogr").featureCount() == 2


@pytest.mark.held_open
def test_an_output_that_is_open_elsewhere_is_noticed_before_anything_is_asked(
    server, place, tmp_path, monkeypatch
):
    out, order = tmp_path / "water.gpkg", []
    answers.write_tables(out, answers.segment(phrase="mine"))
    before = out.read_bytes()

    class Listening(Feedback):
        def pushWarning(self, warning: str) -> None:
            order.append((warning, len(server.asked())))

    monkeypatch.setattr(feature_output, "in_use", out.__eq__)
    parameters = {"SAR": str(place.sar), "PROMPT": "water", "OUTPUT": str(out)}
    result = processing.run("earthmind:segmenttext", parameters, feedback=Listening())
    free = tmp_path / "water_2.gpkg"
    assert result["OUTPUT"] == str(free) and order == [(written_instead(out, free), 0)]
    assert QgsVectorLayer(str(free), "free", "ogr").featureCount() == 2
    assert out.read_bytes() == before


@pytest.mark.held_open
def test_a_layer_of_the_project_is_not_replaced_for_qgis_would_go_on_with_the_old_file(
    server, place, tmp_path
):
    out = tmp_path / "water.gpkg"
    answers.write_tables(out, answers.segment(phrase="mine"))
    layer = QgsVectorLayer(str(out), "shown", "ogr")
    QgsProject.instance().addMapLayer(layer)
    output = QgsProcessingOutputLayerDefinition(str(out), QgsProject.instance())
    parameters = {"SAR": str(place.sar), "PROMPT": "water", "OUTPUT": output}
    result = processing.run("earthmind:segmenttext", parameters)
    free = tmp_path / "water_2.gpkg"
    assert result["OUTPUT"] == str(free)
    assert QgsVectorLayer(str(free), "free", "ogr").featureCount() == 2
    assert layer.isValid() and layer.featureCount() == 2


def test_cancelling_also_ends_the_copying(server, place, in_temp):
    class Cancelled(Feedback):
        """Is cancelled once the answer is there."""

        def pushInfo(self, info: str) -> None:
            self.cancel()

    parameters = {"SAR": str(place.sar), "PROMPT": "water", "OUTPUT": "memory:"}
    with pytest.raises(QgsProcessingException, match="Stopped"):
        processing.run("earthmind:segmenttext", parameters, feedback=Cancelled())
    assert in_temp() == set()


def test_asking_leaves_it_to_the_backend_how(server, place):
    processing.run("earthmind:ask", {"SAR": str(place.sar), "QUESTION": "Is there flooding?"})
    (asked,) = server.asked()
    options = {"polygons": False, "detail": "automatic", "out": None, "tables": "one", "regions": []}
    assert asked["options"] == options


def test_asking_gives_the_answer_and_json(backend, threshold_backend, place, tmp_path):
    output = tmp_path / "an answer.json"
    parameters = {
        "OPTICAL": str(place.optical),
        "SAR": str(place.sar),
        "QUESTION": "Wasser?",
        "OUTPUT": str(output),
    }
    result = processing.run("earthmind:ask", parameters)
    told = json.loads(output.read_text(encoding="utf-8"))
    assert result["ANSWER"] == "Sure. It is water (10.2 ha)." and told["text"] == "Sure. It is [SEG]."
    assert told["segments"][0]["phrase"] == "water" and told["segments"][0]["features"] == 1
    assert told["attention"] == {"optical": 0.25, "sar": 0.75} and told["model"] == "double"
    assert "total" in told["seconds"]
    assert sorted(path.name for path in tmp_path.glob("*json*")) == ["an answer.json"]


def test_a_question_is_about_an_earlier_date_too(backend, threshold_backend, place, dry_place):
    parameters = {
        "OPTICAL": str(place.optical),
        "OPTICAL_BEFORE": str(dry_place.optical),
        "QUESTION": "Where is water?",
    }
    result = processing.run("earthmind:ask", parameters)
    assert result["ANSWER"] == "Sure. It is water (5.12 ha)."


def test_asking_needs_no_file(backend, threshold_backend, place):
    result = processing.run("earthmind:ask", {"SAR": str(place.sar), "QUESTION": "a unicorn?"})
    assert result == {"ANSWER": "There is no unicorn here."}


def run_in_thread(qtbot, place, prompt: str, during):
    """Run as the toolbox does, in a worker thread, with ``during(feedback)`` once it is under way."""
    algorithm = QgsApplication.processingRegistry().algorithmById("earthmind:segmenttext").create()
    context, feedback = QgsProcessingContext(), QgsProcessingFeedback(False)
    parameters = {"SAR": str(place.sar), "PROMPT": prompt, "OUTPUT": "memory:"}
    task = QgsProcessingAlgRunnerTask(algorithm, parameters, context, feedback)
    outcome = []
    task.executed.connect(lambda succeeded, results: outcome.append((succeeded, results)))
    QgsApplication.taskManager().addTask(task)
    during(feedback)
    qtbot.waitUntil(lambda: bool(outcome), timeout=30_000)
    return outcome[0], feedback


def test_the_toolbox_thread_shares_the_backend(backend, threshold_backend, place, qtbot):
    (succeeded, results), _ = run_in_thread(qtbot, place, "water", lambda feedback: None)
    assert succeeded and results["ANSWER"] == "Sure. It is water (10.2 ha)."
    first = backend.endpoint
    assert first is not None
    run_in_thread(qtbot, place, "water", lambda feedback: None)
    assert backend.endpoint == first


def test_cancelling_ends_a_run_within_a_second(backend, threshold_backend, place, qtbot):
    def cancel(feedback):
        qtbot.waitUntil(lambda: feedback.progress() > 20, timeout=30_000)
        threading.Thread(target=feedback.cancel).start()
        qtbot.waitUntil(lambda: QgsApplication.taskManager().countActiveTasks() == 0, timeout=1000)

    (succeeded, _), _ = run_in_thread(qtbot, place, "slow water", cancel)
    assert not succeeded


def test_a_backend_killed_in_mid_run_is_one_sentence(backend, threshold_backend, place, qtbot):
    def kill(feedback):
        qtbot.waitUntil(lambda: feedback.progress() > 20, timeout=30_000)
        os.kill(backend.process_id(), signal.SIGKILL)

    (succeeded, _), feedback = run_in_thread(qtbot, place, "slow water", kill)
    assert not succeeded and "The backend stopped before the answer was complete" in feedback.textLog()


def test_algorithms_explain_themselves(backend):
    for algorithm in QgsApplication.processingRegistry().providerById("earthmind").algorithms():
        assert algorithm.shortHelpString() and algorithm.shortDescription() and algorithm.tags()
        assert algorithm.groupId() in ("ask", "map", "look", "get", "ready") and not algorithm.icon().isNull()


def test_a_model_that_was_added_to_the_catalogue_can_be_chosen(
    qtbot, registered, ndwi_program, monkeypatch, tmp_path
):
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(ndwi_program))
    pixels = np.full((3, 48, 48), 2000, np.uint16)
    pixels[1:, 16:32, 16:32] = 200  # red and near infrared of a lake
    optical = write_raster(tmp_path / "S2.tif", pixels, ("B3", "B4", "B8"))
    backend = BackendProcess()
    with registered(EarthMindProvider(backend)):
        parameters = {"OPTICAL": str(optical), "PROMPT": "Segment the water.", "MODEL": "ndwi"}
        result = processing.run("earthmind:segmenttext", {**parameters, "OUTPUT": "memory:"})
    backend.stop()
    assert area(result["OUTPUT"]) == pytest.approx(LAKE_AREA_M2, rel=0.01)
    assert result["ANSWER"] == "Here is the water: water (10.2 ha)."
