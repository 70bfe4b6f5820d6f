"""The engine on a synthetic optical and SAR pair, with a model of fixed behaviour."""

from __future__ import annotations

import dataclasses
import threading
import time

import numpy as np
import pytest
import rasterio
from doubles import CARD, ThresholdModel, entry_of, shelf_of
from places import S2_BANDS, optical_pixels, write_raster
from rasterio import features

from earthmind.errors import InputError, ModelError
from earthmind.inference import events as happenings
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.place.open_places import OpenPlaces
from earthmind.inference.requests import Extent, LayerRequest, Options, PlaceRequest
from earthmind.model.library.catalogue import Catalogue

POND_M2 = 20_000.0


def request(place, *, optical=True, sar=True, **more) -> PlaceRequest:
    return PlaceRequest(
        optical=LayerRequest(str(place.optical)) if optical else None,
        sar=LayerRequest(str(place.sar)) if sar else None,
        **more,
    )


def engine_with(**changes) -> tuple[Engine, ThresholdModel]:
    model = ThresholdModel(dataclasses.replace(CARD, **changes))
    return Engine(shelf_of(model)), model


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


@pytest.mark.parametrize(("optical", "sar"), [(True, True), (True, False), (False, True)])
def test_the_pond_becomes_one_polygon_in_its_place(place, optical, sar):
    engine, _ = engine_with()
    scene = request(place, optical=optical, sar=sar)
    events = list(engine.ask(scene, "Segment the water."))
    (segment,) = of(happenings.Segment, events)
    (feature,) = segment.features
    assert feature.geometry.bounds == pytest.approx(place.pond, abs=10)
    assert segment.area_m2 == pytest.approx(POND_M2, rel=0.05)
    assert segment.score == pytest.approx(1 / (1 + np.exp(-4)), abs=0.01)
    assert segment.crs == "EPSG:32630"
    assert bool(of(happenings.Attention, events)) == (optical and sar)


def test_a_polygon_says_where_it_comes_from(place):
    engine, _ = engine_with()
    scene = request(place, sar=False)
    (segment,) = of(happenings.Segment, engine.ask(scene, " Segment the water. "))
    attributes = dict(segment.features[0].attributes)
    assert set(attributes) == {
        "phrase",
        "score",
        "area_m2",
        "perimeter_m",
        "model",
        "optical",
        "sar",
        "prompt",
        "created",
    }
    assert (attributes["phrase"], attributes["model"], attributes["prompt"]) == (
        "water",
        "double",
        "Segment the water.",
    )
    assert (attributes["optical"], attributes["sar"]) == ("S2", "")
    assert attributes["perimeter_m"] == pytest.approx(600, rel=0.1)


def test_the_stream_begins_with_started_and_ends_once_with_the_seconds_per_stage(place):
    engine, _ = engine_with()
    scene = request(place)
    events = list(engine.ask(scene, "Segment the water.", run="r1"))
    assert events[0] == happenings.Started("r1")
    ends = of((happenings.Done, happenings.Failed, happenings.Stopped), events)
    assert ends == events[-1:]
    done = events[-1]
    assert (done.text, done.model, done.segments) == ("Sure. It is [SEG].", "double", 1)
    assert set(done.seconds) == {"load", "read", "encode", "answer", "polygons", "total"}
    assert done.seconds["read"] > 0
    assert done.seconds["total"] >= done.seconds["read"] + done.seconds["answer"] - 0.01
    stages = list(dict.fromkeys(event.stage for event in of(happenings.Progress, events)))
    assert stages == ["loading", "reading", "encoding", "answering", "polygons"]


def test_a_second_question_reuses_the_encoded_pictures(place):
    engine, model = engine_with()
    scene = request(place)
    list(engine.ask(scene, "Segment the water."))
    done = list(engine.ask(scene, "And now?", history=[("Segment the water.", "Sure. It is [SEG].")]))[-1]
    assert model.encoded == 1
    assert (done.seconds["read"], done.seconds["encode"], done.seconds["load"]) == (0, 0, 0)
    assert model.histories[-1] == [("Segment the water.", "Sure. It is [SEG].")]


def test_another_model_reads_the_place_its_own_way(place):
    first, second = ThresholdModel(), ThresholdModel(dataclasses.replace(CARD, name="coarse", max_side=20))
    engine = Engine(shelf_of(first, second))
    list(engine.ask(request(place), "Is there water?"))
    events = list(engine.ask(request(place), "Is there water?", model="coarse"))
    assert events[-1].model == "coarse"
    assert "reading" in [event.stage for event in of(happenings.Progress, events)]
    assert (first.encoded, second.encoded) == (1, 1)
    assert of(happenings.Segment, events)[0].area_m2 == pytest.approx(POND_M2, rel=0.1)


def test_an_extent_larger_than_a_picture_is_seen_coarser_and_said(place):
    engine, _ = engine_with(max_side=20)
    look = engine.see(request(place)).look
    assert look.grid.shape == (20, 20)
    notes = [event.message for event in of(happenings.Note, engine.ask(request(place), "Is there water?"))]
    assert [note for note in notes if "20 x 20 pixels of 20 m instead of 10 m" in note]
    assert tuple(notes) == look.notes


@pytest.mark.parametrize("options", [Options(), Options(window=32)])
def test_a_ground_pixel_outside_the_training_is_said(place, options):
    def notes(**card):
        events = engine_with(**card)[0].ask(request(place), "Segment the water.", options)
        return [note.message for note in of(happenings.Note, events) if "on the ground" in note.message]

    (note,) = notes(resolution_m=(0.5, 2.0))
    assert "10 m on the ground" in note and "0.5 to 2 m" in note
    assert not notes()


@pytest.mark.parametrize("options", [Options(), Options(window=32)])
def test_pixels_finer_than_the_training_are_looked_at_coarser_and_said(place, options):
    engine, _ = engine_with(resolution_m=(20.0, 40.0))
    events = list(engine.ask(request(place), "Segment the water.", options))
    assert any("trained for ground pixels from 20 m" in note.message for note in of(happenings.Note, events))
    (feature,) = of(happenings.Segment, events)[0].features
    edges = np.asarray(feature.geometry.exterior.coords) - (500_000, 4_200_000)
    assert not (edges % 20).any()


def test_notes_are_told_with_every_answer(place):
    engine, _ = engine_with(max_side=20)
    for history in ((), [("Is there water?", "Sure.")]):
        assert of(happenings.Note, engine.ask(request(place), "Is there water?", history=history))


def test_an_extent_in_another_crs_limits_the_view(place):
    engine, _ = engine_with()
    west_half = Extent((500_000.0, 4_199_600.0, 500_200.0, 4_200_000.0), "EPSG:32630")
    scene = request(place, extent=west_half)
    assert engine.see(scene).look.grid.shape[::-1] == (20, 40)
    (segment,) = of(happenings.Segment, engine.ask(scene, "Segment the water."))
    assert segment.area_m2 == pytest.approx(15_000, rel=0.05)


def test_an_optical_layer_without_the_bands_is_left_out_where_there_is_sar(place, tmp_path):
    rgb = write_raster(tmp_path / "rgb.tif", optical_pixels()[[3, 2, 1]], ("red", "green", "blue"))
    engine, _ = engine_with()
    scene = PlaceRequest(optical=LayerRequest(str(rgb)), sar=LayerRequest(str(place.sar)))
    look = engine.see(scene).look
    assert [layer.sensor.value for layer in look.layers] == ["sar"]
    assert [note for note in look.notes if "swir1, nir" in note and "SAR layer only" in note]
    events = list(engine.ask(scene, "Segment the water."))
    assert of(happenings.Segment, events)[0].features[0].attributes["optical"] == ""
    with pytest.raises(InputError, match="swir1, nir") as raised:
        engine.ask(PlaceRequest(optical=LayerRequest(str(rgb))), "Segment the water.")
    assert raised.value.code == "bands"


def test_pixels_without_a_value_are_never_marked(tmp_path):
    data = optical_pixels()
    data[:, :, 30:] = 0  # nodata is black, as water is
    path = write_raster(tmp_path / "S2.tif", data, S2_BANDS, nodata=0)
    engine, _ = engine_with()
    scene = PlaceRequest(optical=LayerRequest(str(path)))
    (segment,) = of(happenings.Segment, engine.ask(scene, "Segment the water."))
    assert max(feature.geometry.bounds[2] for feature in segment.features) <= 500_260


def test_an_empty_mask_gives_no_feature_and_says_so(place):
    engine, _ = engine_with()
    events = list(engine.ask(request(place), "mirage"))
    (segment,) = of(happenings.Segment, events)
    assert (segment.count, segment.bounds, segment.score, segment.area_m2) == (0, None, 0.0, 0.0)
    assert (
        of(happenings.Note, events)[-1].message == "Nothing was marked: water was not found in this extent."
    )
    assert isinstance(events[-1], happenings.Done)


def test_an_answer_without_a_marker_has_no_segment(place):
    engine, _ = engine_with()
    events = list(engine.ask(request(place), "unicorn"))
    assert events[-1].segments == 0
    assert not of(happenings.Segment, events)


@pytest.mark.parametrize("prompt", ["", "  \n"])
def test_an_empty_prompt_is_refused_at_once(place, prompt):
    engine, model = engine_with()
    scene = request(place)
    with pytest.raises(InputError, match="prompt is empty"):
        engine.ask(scene, prompt)
    assert model.encoded == 0


def test_an_unknown_model_is_refused_at_once(place):
    engine, _ = engine_with()
    with pytest.raises(ModelError, match='no model "huge"; known are double'):
        engine.ask(request(place), "Segment the water.", model="huge")


def test_a_sentence_can_be_stopped_in_its_middle(place):
    engine, _ = engine_with()
    scene, stop, seen = request(place), threading.Event(), []
    for event in engine.ask(scene, "slow", stopped=stop.is_set):
        seen.append(event)
        if isinstance(event, happenings.Text) and not stop.is_set():
            stop.set()
            begun = time.monotonic()
    assert time.monotonic() - begun < 20  # the whole answer takes a minute
    assert isinstance(seen[-1], happenings.Stopped)
    assert len(of(happenings.Text, seen)) <= 2


def test_leaving_a_stream_frees_the_model(place):
    engine, _ = engine_with()
    scene = request(place)
    stream = engine.ask(scene, "slow")
    while not isinstance(next(stream), happenings.Text):
        pass
    stream.close()
    begun = time.monotonic()
    assert isinstance(list(engine.ask(scene, "Segment the water."))[-1], happenings.Done)
    assert time.monotonic() - begun < 20


def test_a_question_that_waits_for_its_turn_can_be_stopped(place):
    engine, _ = engine_with()
    scene = request(place)
    busy = engine.ask(scene, "slow")
    while not isinstance(next(busy), happenings.Text):
        pass
    begun = time.monotonic()
    events = list(engine.ask(scene, "Segment the water.", stopped=lambda: time.monotonic() > begun + 0.3))
    assert isinstance(events[-1], happenings.Stopped)
    assert time.monotonic() - begun < 20
    busy.close()


def test_an_unforeseen_error_is_told_without_details(place):
    engine, _ = engine_with()
    events = list(engine.ask(request(place), "crash"))
    assert isinstance(events[-1], happenings.Failed)
    assert events[-1].code == "internal"
    assert "secret" not in events[-1].message


def test_a_model_that_does_not_load_is_told_and_tried_again(place):
    engine, model = engine_with()
    model.broken, shelf = OSError("weights are missing"), engine.shelf
    scene = request(place)
    failed = list(engine.ask(scene, "Segment the water."))[-1]
    assert failed.message == 'The model "double" could not be loaded: weights are missing'
    assert shelf.state("double").status == "failed"
    model.broken = None
    assert isinstance(list(engine.ask(scene, "Segment the water."))[-1], happenings.Done)
    assert shelf.state("double").status == "ok"


def test_only_the_last_few_places_stay_open(place):
    engine, model = engine_with()
    engine = Engine(engine.shelf, places=OpenPlaces(most=2))
    places = [request(place), request(place, sar=False), request(place, optical=False)]
    for each in (*places, places[1], places[0]):
        list(engine.ask(each, "Segment the water."))
    assert model.encoded == 4  # the first one had to be read again


def test_a_place_whose_files_have_changed_is_read_anew(place):
    engine, model = engine_with()
    first = list(engine.ask(request(place), "Segment the water."))
    pixels = optical_pixels()
    pixels[:] = pixels[:, :1, :1]
    write_raster(place.optical, pixels, S2_BANDS, nodata=0)
    second = list(engine.ask(request(place), "Segment the water."))
    assert of(happenings.Segment, first)[0].count == 1 and of(happenings.Segment, second)[0].count == 0
    assert model.encoded == 2


def test_layers_of_different_crs_and_resolution_give_the_same_polygon(place, tmp_path):
    from rasterio import warp

    with rasterio.open(place.sar) as source:
        transform, width, height = warp.calculate_default_transform(
            source.crs, "EPSG:4326", source.width, source.height, *source.bounds
        )
        profile = {
            **source.profile,
            "crs": "EPSG:4326",
            "transform": transform,
            "width": width,
            "height": height,
        }
        with rasterio.open(tmp_path / "S1_wgs84.tif", "w", **profile) as target:
            for band in (1, 2):
                warp.reproject(
                    rasterio.band(source, band), rasterio.band(target, band), dst_nodata=float("nan")
                )
                target.set_band_description(band, source.descriptions[band - 1])
    engine, _ = engine_with()
    request_moved = PlaceRequest(
        optical=LayerRequest(str(place.optical)), sar=LayerRequest(str(tmp_path / "S1_wgs84.tif"))
    )
    scene = request_moved
    assert engine.see(scene).look.grid.crs.to_epsg() == 32630
    (segment,) = of(happenings.Segment, engine.ask(scene, "Segment the water."))
    assert segment.features[0].geometry.bounds == pytest.approx(place.pond, abs=10)


def test_the_water_of_a_real_flood_lies_where_people_drew_it(real_scene):
    model = ThresholdModel(dataclasses.replace(CARD, max_side=512), threshold=50)
    engine = Engine(shelf_of(model))
    events = list(engine.ask(request(real_scene, sar=False), "Segment the water."))
    (segment,) = of(happenings.Segment, events)
    with rasterio.open(real_scene.optical.with_name("water.tif")) as source:
        truth, transform = source.read(1), source.transform
    shapes = [feature.geometry for feature in segment.features]
    drawn = features.rasterize(shapes, truth.shape, transform=transform) == 1
    known = truth >= 0
    union = (drawn | (truth == 1)) & known
    assert (drawn & (truth == 1) & known).sum() / union.sum() > 0.6
    pixel_m2 = np.radians(transform.a) ** 2 * 6_378_137**2 * np.cos(np.radians(38.1))
    assert segment.area_m2 == pytest.approx(drawn.sum() * pixel_m2, rel=0.01)


@pytest.mark.parametrize("referring", [False, True])
def test_the_largest_is_chosen_for_models_that_know_only_concepts(real_scene, referring):
    model = ThresholdModel(dataclasses.replace(CARD, max_side=512, referring=referring), threshold=50)
    engine = Engine(shelf_of(model))
    scene = request(real_scene, sar=False)
    (every,) = of(happenings.Segment, engine.ask(scene, "Segment the water."))
    events = list(engine.ask(scene, "Segment the largest water body."))
    (segment,) = of(happenings.Segment, events)
    told = [note.message for note in of(happenings.Note, events) if "pixel" not in note.message]
    assert model.asked[-1] == ("Segment the largest water body." if referring else "Segment the water body.")
    if referring:
        assert len(segment.features) == len(every.features)
        assert not any("Chosen" in sentence for sentence in told)
        return
    (largest,) = segment.features
    assert largest.geometry == max((f.geometry for f in every.features), key=lambda polygon: polygon.area)
    assert segment.area_m2 == largest.attributes["area_m2"]
    assert segment.score == pytest.approx(largest.attributes["score"])
    assert largest.attributes["prompt"] == "Segment the largest water body."
    assert told == [f"Chosen: the largest of {len(every.features)} polygons."]
    assert isinstance(events[-1], happenings.Done)


def test_nearness_is_to_what_the_model_marks_when_asked_for_it(real_scene):
    model = ThresholdModel(dataclasses.replace(CARD, max_side=512), threshold=50)
    engine = Engine(shelf_of(model))
    scene = request(real_scene, sar=False)
    (every,) = of(happenings.Segment, engine.ask(scene, "Segment the water."))
    events = list(engine.ask(scene, "Segment the water within 5 m of the river."))
    assert model.asked[-2:] == ["Segment the river.", "Segment the water."]
    (segment,) = of(happenings.Segment, events)
    assert len(segment.features) == len(every.features)  # the double marks the same for both
    events = list(engine.ask(scene, "Segment the water within 5 m of the mirage."))
    (segment,) = of(happenings.Segment, events)
    assert not segment.features
    assert [note.message for note in of(happenings.Note, events)][-2:] == [
        "Nothing is near: the mirage was not found in this extent.",
        f"None of {len(every.features)} polygons is within 5 m of the mirage, so nothing was marked.",
    ]


def test_a_choice_without_polygons_says_what_the_model_was_asked(place):
    engine, _ = engine_with()
    events = list(engine.ask(request(place), "Segment the largest unicorn."))
    assert [note.message for note in of(happenings.Note, events)][-1] == (
        'double was asked "Segment the unicorn." and marked nothing to choose from; ask it to segment what '
        "you mean."
    )


def test_fifty_tiles_are_answered_by_a_model_that_is_loaded_once(tmp_path):
    loads, bands = [], np.full((13, 50, 50), 2600, np.int16)
    bands[:, :, :25] = 300
    optical = LayerRequest(str(write_raster(tmp_path / "S2.tif", bands, S2_BANDS)))
    with rasterio.open(optical.uri) as source:
        left, bottom, right, top = source.bounds
        crs = source.crs.to_string()
    width, height = (right - left) / 10, (top - bottom) / 5

    def load(device):
        loads.append(device)
        return ThresholdModel()

    card = ThresholdModel().card
    engine = Engine(ModelShelf(Catalogue((entry_of(card, load),)), "cpu", card.name))
    areas = []
    for row in range(5):
        for column in range(10):
            x, y = left + column * width, bottom + row * height
            place = PlaceRequest(optical, extent=Extent((x, y, x + width, y + height), crs))
            areas.append(answer_of(engine.ask(place, "Segment the water.")).area_m2)
    assert len(areas) == 50 and loads == ["cpu"]
    assert sum(areas) == pytest.approx(25 * 50 * 100, rel=2e-3) and areas[9] == 0
