"""Looks at layers, over the real engine: on a scene whose truth is known, and on real rasters with nano."""

from __future__ import annotations

import datetime
import json
from dataclasses import replace

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from concept_double import engine_of, write_valley
from doubles import ThresholdModel, shelf_of
from real_files import SCENES, at_hand, real_raster

from earthmind.errors import Cancelled, EarthMindError
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.events import Done, Failed, Progress, Reported, Started, Stopped
from earthmind.inference.fetching.fetch import FetchRequest
from earthmind.inference.looks.class_labels import MapClass
from earthmind.inference.looks.coregistering import CoregisterRequest
from earthmind.inference.looks.date_changes import ChangeRequest
from earthmind.inference.looks.date_series import SeriesRequest
from earthmind.inference.looks.detection import DetectRequest
from earthmind.inference.looks.kinds import KINDS, look
from earthmind.inference.looks.known_map import MapRequest
from earthmind.inference.looks.land_covers import LandCoverRequest
from earthmind.inference.looks.layer_usability import UsabilityRequest
from earthmind.inference.looks.map_refinement import RefineRequest
from earthmind.inference.looks.place_report import ReportRequest
from earthmind.inference.looks.scene_classes import ScenesRequest
from earthmind.inference.looks.sensor_comparison import SensorsRequest
from earthmind.inference.looks.tile_indexing import IndexRequest
from earthmind.inference.looks.tile_search import SearchRequest
from earthmind.inference.looks.view_making import ViewsRequest
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import Extent, LayerRequest, Outline, PlaceRequest
from earthmind.inference.teaching.teach import TeachRequest
from earthmind.inference.teaching.training_chips import ChipsRequest

DAY = datetime.date(2023, 5, 7)


@pytest.fixture
def valley(tmp_path):
    folder = tmp_path / "valley"
    folder.mkdir()
    return write_valley(folder)


@pytest.fixture(scope="module")
def nano() -> Engine:
    return Engine(open_shelf("cpu", "nano"))


@pytest.fixture
def spain() -> PlaceRequest:
    folder = at_hand(SCENES / "spain_flood", "S2.tif", "S1.tif", "water.tif")
    return PlaceRequest(LayerRequest(str(folder / "S2.tif")), LayerRequest(str(folder / "S1.tif")))


def taken(engine, request):
    """What a look reports, and the answer it ends with; progress never goes back."""
    steps = []
    answer = answer_of(look(engine, request), lambda e: steps.append(e) if isinstance(e, Progress) else None)
    fractions = [step.fraction for step in steps]
    assert fractions == sorted(fractions) and fractions[-1] == 1
    json.dumps(answer.report.values, allow_nan=False)
    return answer.report.values, answer


def test_a_look_is_a_stream_that_begins_reports_and_ends(valley):
    events = list(look(engine_of()[0], UsabilityRequest(valley.place())))
    assert isinstance(events[0], Started) and isinstance(events[-1], Done)
    assert [type(event) for event in events].count(Reported) == 1


def test_every_kind_that_is_stopped_says_so_and_leaves_nothing(valley, tmp_path):
    place, out = valley.place(), tmp_path / "out"
    out.mkdir()
    requests = (
        DetectRequest(place, ("water",), out / "a.gpkg"),
        LandCoverRequest(place, out / "d.tif", polygons=out / "d.gpkg"),
        ChangeRequest(valley.place(before=True), ("water",), out / "e.gpkg"),
        RefineRequest(place, MapRequest(valley.optical, (MapClass(300, "water"),)), out / "g.tif"),
        ReportRequest(place, out / "f.html"),
        FetchRequest("http://127.0.0.1:9", Extent((0, 40, 0.1, 40.1), "EPSG:4326"), DAY, DAY, out),
        SeriesRequest("=area(water)", (replace(place.optical, date=DAY),), chart=out / "h.svg"),
        UsabilityRequest(place, out / "a.tif"),
        CoregisterRequest(place, out / "b.tif"),
        SensorsRequest(place, "How much water is there?", out / "c.tif"),
        ViewsRequest(place, out),
    )
    elsewhere = {TeachRequest, ChipsRequest, ScenesRequest, IndexRequest, SearchRequest}
    assert {type(request) for request in requests} | elsewhere == {kind.request for kind in KINDS}
    for request in requests:
        events = list(look(engine_of()[0], request, stopped=lambda: True))
        assert isinstance(events[-1], Stopped), events[-1]
    assert list(out.iterdir()) == []


def test_a_reader_that_goes_away_stops_it(valley, tmp_path):
    events = look(engine_of()[0], ViewsRequest(valley.place(), tmp_path))
    next(event for event in events if isinstance(event, Progress))
    events.close()
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]


def test_things_are_counted_measured_and_written(valley, tmp_path):
    request = DetectRequest(valley.place(), ("Water", "built-up area", "clouds"), tmp_path / "boxes.gpkg")
    values, answer = taken(engine_of()[0], request)
    assert {each["concept"]: each["count"] for each in values["concepts"]} == {
        "water": 2, "built-up area": 2, "clouds": 0,
    }  # fmt: skip
    meta, _, shapes, columns = pyogrio.raw.read(values["out"])
    told = dict(zip(meta["fields"], columns))
    lake = int(np.argmax(told["area_m2"] * (told["phrase"] == "water")))
    assert (told["length_m"][lake], told["width_m"][lake]) == pytest.approx((400, 200), rel=0.002)
    assert told["orientation"][lake] == pytest.approx(90, abs=1.5)
    assert shapely.from_wkb(shapes[lake]).area == pytest.approx(80_000, rel=1e-3)
    assert answer.written[0].count == 4 and meta["crs"] == "EPSG:32630"


@pytest.mark.parametrize("outline", Outline)
def test_the_area_is_that_of_what_was_marked_whatever_is_drawn(valley, outline):
    values, _ = taken(engine_of()[0], DetectRequest(valley.place(), ("water",), None, outline))
    assert values["concepts"][0]["area_m2"] == pytest.approx(90_000, rel=0.002) and values["out"] is None


def test_real_water_is_boxed_in_true_metres(nano, spain, tmp_path):
    values, _ = taken(nano, DetectRequest(spain, ("water",), tmp_path / "b.gpkg", Outline.SHAPE))
    asked = answer_of(nano.ask(spain, "=count(water)"))
    assert values["count"] == asked.value > 10
    meta, _, shapes, columns = pyogrio.raw.read(values["out"])
    told = dict(zip(meta["fields"], columns))
    assert (told["length_m"] >= told["width_m"]).all() and (told["width_m"] > 0).all()
    assert (told["length_m"] * told["width_m"] >= told["area_m2"] * 0.999).all()
    with rasterio.open(spain.optical.uri) as source:
        assert shapely.box(*source.bounds).buffer(1e-6).contains(shapely.union_all(shapely.from_wkb(shapes)))


@pytest.mark.parametrize(
    "request_of, sentence",
    [
        (lambda p, f: DetectRequest(p, ("unicorn",)), "does not know unicorn; it knows water"),
        (
            lambda p, f: DetectRequest(replace(p, optical=None), ("clouds",)),
            "clouds, which takes an optical layer",
        ),
        (lambda p, f: DetectRequest(p, ("water",), f / "boxes.doc"), "boxes.doc"),
        (lambda p, f: CoregisterRequest(replace(p, sar=None)), "Give a SAR layer too"),
        (lambda p, f: CoregisterRequest(p, f / "copy.png"), "must end in .tif"),
        (
            lambda p, f: SensorsRequest(replace(p, optical=None), "Is there water?"),
            "Give an optical layer too",
        ),
        (lambda p, f: ViewsRequest(replace(p, optical=None), f), "Give an optical layer"),
        (lambda p, f: ViewsRequest(p, f / "absent"), "does not exist"),
        (lambda p, f: UsabilityRequest(PlaceRequest()), "No layer was given"),
    ],
)
def test_what_cannot_be_done_is_one_sentence(valley, tmp_path, request_of, sentence):
    events = list(look(engine_of()[0], request_of(valley.place(), tmp_path)))
    assert isinstance(events[-1], Failed) and sentence in events[-1].message
    assert events[-1].message.endswith((".", "?")) and "\n" not in events[-1].message


def test_a_result_never_overwrites_a_layer(valley, tmp_path):
    place = valley.place()
    before = {path: path.read_bytes() for path in (valley.optical, valley.sar)}
    for request in (
        CoregisterRequest(place, valley.sar),
        UsabilityRequest(place, valley.optical),
        SensorsRequest(place, "Is there water?", valley.sar),
    ):
        with pytest.raises(EarthMindError):
            taken(engine_of()[0], request)
    (tmp_path / "ndvi.tif").write_bytes(before[valley.optical])
    own = replace(place, optical=LayerRequest(str(tmp_path / "ndvi.tif")))
    with pytest.raises(EarthMindError, match="is the layer that is looked at"):
        taken(engine_of()[0], ViewsRequest(own, tmp_path, ("ndvi",)))
    assert {path: path.read_bytes() for path in before} == before


def test_clouds_of_a_real_scene_cannot_be_used(nano, tmp_path):
    optical, sar = real_raster("france_cloudy/S2_cloudy.tif"), real_raster("france_cloudy/S1.tif")
    place = PlaceRequest(LayerRequest(optical), LayerRequest(sar))
    values, _ = taken(nano, UsabilityRequest(place, tmp_path / "usable.tif"))
    seen, heard = values["layers"]
    share = answer_of(nano.ask(replace(place, sar=None), "=share(clouds)")).value / 100
    assert seen["clouds"] == pytest.approx(share, abs=0.01) and 0.05 < share < 0.9
    assert seen["usable"] == pytest.approx(1 - seen["clouds"] - (seen["shadow"] or 0), abs=0.01)
    assert heard["usable"] == 1 and heard["clouds"] is None and 3 < heard["looks"] < 15
    with rasterio.open(values["out"]) as raster, rasterio.open(optical) as source:
        assert raster.transform == source.transform and raster.crs == source.crs
        assert (raster.read(1) == 1).mean() == pytest.approx(seen["usable"])
        assert raster.descriptions == ("optical: S2_cloudy", "sar: S1")
    assert values["agrees"] is not True  # clouds hide it


def test_two_layers_of_one_real_place_agree_and_of_two_do_not(nano, spain):
    values, _ = taken(nano, UsabilityRequest(spain))
    assert values["agrees"] is True and values["agreement"] > 1.5
    assert [layer["saturated"] for layer in values["layers"]] == [0, 0]
    optical = replace(spain, sar=None)
    assert taken(nano, UsabilityRequest(optical))[0]["agreement"] is None


@pytest.mark.parametrize("move", ["sar", "optical"])
def test_a_shift_put_into_a_real_pair_is_taken_out_of_the_copy(nano, spain, tmp_path, move):
    with rasterio.open(spain.sar.uri) as source:
        profile, values = source.profile, source.read()
        place = source.transform
    wrong = tmp_path / "S1.tif"
    with rasterio.open(wrong, "w", **{**profile, "transform": place @ place.translation(6, 4)}) as made:
        made.write(values)
    pair = replace(spain, sar=LayerRequest(str(wrong)))
    found, answer = taken(nano, CoregisterRequest(pair, tmp_path / "copy.tif", move))
    assert found["known"] and found["dx_m"] > 25 and found["dy_m"] < -25
    assert found["remaining_m"] < 10 < found["distance_m"] and "none of them resampled" in answer.text
    again = replace(pair, **{move: LayerRequest(found["out"])})
    assert taken(nano, CoregisterRequest(again))[0]["distance_m"] == pytest.approx(
        found["remaining_m"], abs=0.1
    )


def test_the_sensors_alone_say_what_asking_them_says(nano, spain, tmp_path):
    question = "How much water is there?"
    values, _ = taken(nano, SensorsRequest(spain, question, tmp_path / "weight.tif"))
    shares, answers = values["shares"], values["answers"]
    assert (
        shares["optical"] + shares["sar"] == pytest.approx(1) and values["agreement"] == shares["agreement"]
    )
    optical = answer_of(nano.ask(replace(spain, sar=None), question))
    assert answers["optical"]["value"] == pytest.approx(optical.value, rel=1e-6)
    assert answers["both"]["value"] == pytest.approx(answer_of(nano.ask(spain, question)).value, rel=1e-3)
    assert answers["sar"]["value"] != answers["optical"]["value"]
    with rasterio.open(values["sensor_weight"]) as weight, rasterio.open(spain.optical.uri) as source:
        assert weight.bounds == pytest.approx(source.bounds)
        assert 0 <= np.nanmin(weight.read(1)) < np.nanmax(weight.read(1)) <= 1


def test_a_model_that_tells_where_it_looked_does_so_by_layer_and_as_a_map(nano, place, tmp_path):
    both = PlaceRequest(LayerRequest(str(place.optical)), LayerRequest(str(place.sar)))
    engine = Engine(shelf_of(ThresholdModel()))
    path = tmp_path / "looked.tif"
    values, _ = taken(engine, SensorsRequest(both, "gaze at the water", attention_map=path))
    assert values["attention"] == {"optical": 0.25, "sar": 0.75, "sar_by_layer": (0.5, 0.625)}
    assert [each["phrase"] for each in values["looked_inside"]] == ["water"]
    assert values["looked_inside"][0]["share"] == pytest.approx(0.7 * 150 / 400 + 0.1 * 50 / 400)
    assert values["attention_map"] == str(path)
    with rasterio.open(path) as written:
        assert written.read(1) == pytest.approx(np.array([[0.7, 0.1], [0.1, 0.1]]), abs=1e-5)
    plain, _ = taken(engine, SensorsRequest(both, "Segment the water."))
    assert (plain["looked_inside"], plain["attention_map"]) == ([], None)
    with pytest.raises(EarthMindError, match="does not tell here where it looked"):
        taken(nano, SensorsRequest(both, "How much water is there?", attention_map=path))


def test_views_of_a_part_lie_in_that_part(nano, spain, tmp_path):
    with rasterio.open(spain.optical.uri) as source:
        left, bottom, right, top = source.bounds
        crs = source.crs.to_string()
    half = replace(spain, extent=Extent((left, bottom, (left + right) / 2, top), crs))
    values, _ = taken(nano, ViewsRequest(half, tmp_path, ("mndwi",)))
    with rasterio.open(values["views"][0]["path"]) as made, rasterio.open(spain.optical.uri) as source:
        assert made.transform == source.transform and made.height == source.height
        assert made.width == source.width // 2
    assert values["missing"] == []


def test_a_look_that_is_cancelled_in_the_middle_leaves_nothing(nano, spain, tmp_path):
    asked = iter(range(10_000))
    with pytest.raises(Cancelled):
        answer_of(look(nano, ViewsRequest(spain, tmp_path), stopped=lambda: next(asked) > 6))
    assert not [path for path in tmp_path.iterdir() if path.name.startswith(".")]
