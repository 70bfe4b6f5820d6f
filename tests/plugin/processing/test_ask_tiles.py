"""A question about each tile of a grid, over the real backend with a model that knows concepts."""

from __future__ import annotations

import pytest
from qgis import processing
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsRectangle,
)
from valley import LEFT, PIXEL, TOP, Feedback

from qgis_earthmind.processing.tiles import tiling


@pytest.fixture
def ask(concepts, valley):
    def run(feedback=None, **parameters):
        given = {"OPTICAL": str(valley / "S2.tif"), "QUESTION": "=share(water)", "OUTPUT": "memory:"}
        return processing.run("earthmind:asktiles", {**given, **parameters}, feedback=feedback or Feedback())

    return run


def by_place(result) -> dict[tuple[int, int], object]:
    return {(tile["row"], tile["column"]): tile for tile in result["OUTPUT"].getFeatures()}


def test_each_tile_gets_its_answer_and_edge_tiles_are_cut(ask):
    feedback = Feedback()
    result = ask(feedback, TILE_SIZE=500)
    tiles = by_place(result)
    assert len(tiles) == 9 and [tile["tile"] for tile in tiles.values()] == list(range(1, 10))
    lake, corner = tiles[1, 1], tiles[3, 3]
    assert lake["value"] == pytest.approx(100 * 800 / 2500, rel=0.002) and lake["unit"] == "%"
    assert lake.geometry().boundingBox() == QgsRectangle(LEFT, TOP - 500, LEFT + 500, TOP)
    assert corner.geometry().boundingBox() == QgsRectangle(LEFT + 1000, TOP - 1200, LEFT + 1200, TOP - 1000)
    assert corner["value"] == 0 and "no water" in corner["answer"].lower() and result["PROBLEMS"] == 0
    assert sum(tile.geometry().area() for tile in tiles.values()) == pytest.approx(1200**2)
    assert result["OUTPUT"].crs().authid() == "EPSG:32630"
    assert feedback.steps == sorted(feedback.steps) and feedback.steps[-1] == 100


def test_the_areas_of_the_tiles_add_up_to_that_of_the_whole(ask, concepts, valley):
    parts = ask(QUESTION="=area(water)", TILE_SIZE=300)
    assert sum(tile["value"] for tile in by_place(parts).values()) == pytest.approx(90_000, rel=0.002)


def test_a_hundred_tiles_are_asked_about_in_one_session_of_the_backend(ask, concepts):
    ask(TILE_SIZE=1200)
    session = concepts.process_id()
    result = ask(TILE_SIZE=120)
    assert result["OUTPUT"].featureCount() == 100 and result["PROBLEMS"] == 0
    assert concepts.process_id() == session != 0


def test_an_area_in_another_crs_is_laid_out_in_the_crs_of_the_raster(ask):
    box = f"{LEFT},{LEFT + 600},{TOP - 400},{TOP} [EPSG:32630]"
    tiles = by_place(ask(EXTENT=box, TILE_SIZE=1000))
    ((_, tile),) = tiles.items()
    assert tile["value"] == pytest.approx(100 / 3, rel=0.002)
    assert tile.geometry().area() == pytest.approx(600 * 400)


def test_a_tile_is_answered_as_the_engine_answers_for_it(ask, asked_directly):
    tile = by_place(ask(QUESTION="How much water is there?", TILE_SIZE=400))[1, 1]
    side = 40 * PIXEL
    direct = asked_directly("How much water is there?", (LEFT, TOP - side, LEFT + side, TOP))
    assert (tile["value"], tile["unit"]) == (direct["value"], direct["unit"])


@pytest.mark.parametrize(
    "parameters, sentence",
    [
        ({"TILE_SIZE": 1, "EXTENT": f"{LEFT},{LEFT + 500},{TOP - 500},{TOP} [EPSG:32630]"}, "250000 tiles"),
        ({"TILE_SIZE": 0}, "TILE_SIZE"),
        ({"EXTENT": "100,101,10,11 [EPSG:4326]"}, "share no part of the area"),
        ({"OPTICAL": None}, "Give an optical raster"),
        ({"QUESTION": ""}, "The text is empty|QUESTION"),
    ],
)
def test_what_cannot_be_tiled_is_one_sentence_and_no_file(ask, tmp_path, parameters, sentence):
    out = tmp_path / "out.gpkg"
    with pytest.raises(QgsProcessingException, match=sentence):
        ask(**{"OUTPUT": str(out), **parameters})
    assert not out.exists()


def test_a_tile_in_degrees_has_its_side_in_metres_at_the_middle_of_the_extent():
    crs = QgsCoordinateReferenceSystem("EPSG:4326")
    laid = tiling(QgsRectangle(-1, 59, 1, 61), 1000, crs, QgsCoordinateTransformContext())
    assert laid.width == pytest.approx(1000 / 55_800, rel=0.01)  # a degree of longitude at 60 degrees north
    assert laid.height == pytest.approx(1000 / 111_412, rel=0.01)


def test_rounding_at_an_edge_makes_no_sliver_of_a_tile():
    crs = QgsCoordinateReferenceSystem("EPSG:32630")
    laid = tiling(QgsRectangle(0, 0, 1000 + 1e-7, 500), 500, crs, QgsCoordinateTransformContext())
    assert laid.count == 2


def test_a_batch_goes_on_past_a_run_that_fails(concepts, valley, tmp_path):
    """As the batch dialog does it: one after the other, each with its own parameters."""
    algorithm = QgsApplication.processingRegistry().algorithmById("earthmind:segmenttext")
    (tmp_path / "broken.tif").write_bytes(b"no raster")
    outs = [tmp_path / f"{number}.gpkg" for number in range(3)]
    rasters = (valley / "S2.tif", tmp_path / "broken.tif", valley / "S2.tif")
    outcomes, told, sessions = [], [], set()
    for raster, out in zip(rasters, outs):
        feedback, context = QgsProcessingFeedback(False), QgsProcessingContext()
        given = {"OPTICAL": str(raster), "PROMPT": "water", "OUTPUT": str(out)}
        run = algorithm.create()
        accepted, message = run.checkParameterValues(given, context)
        if accepted:
            _, accepted = run.run(given, context, feedback)
            sessions.add(concepts.process_id())
        outcomes.append(accepted)
        told.append(message + feedback.textLog())
    assert outcomes == [True, False, True] and len(sessions) == 1
    assert "broken.tif" in told[1] and [out.exists() for out in outs] == [True, False, True]
