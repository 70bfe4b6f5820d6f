"""Places at two dates, and layers with more bands than a model's three."""

from __future__ import annotations

import dataclasses
import datetime

import numpy as np
import pytest
from doubles import CARD, ThresholdModel, shelf_of
from places import FIELD, S2_BANDS, sar_pixels, write_raster

from earthmind.errors import InputError
from earthmind.imagery.rendering.further_bands import triplets_of
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest

SIDE = 40


class SeeingModel(ThresholdModel):
    """Keeps what it was shown."""

    seen: tuple = ()

    def encode(self, pictures):
        self.seen = tuple(pictures)
        return super().encode(pictures)


@pytest.fixture
def dry(tmp_path):
    """The place before its pond, the eastern half of it without data."""
    pixels = np.stack([np.full((SIDE, SIDE), value) for value in FIELD]).astype(np.int16)
    pixels[:, :, SIDE // 2 :] = -1
    return write_raster(tmp_path / "dry.tif", pixels, S2_BANDS, nodata=-1)


def layer(path, **more):
    return LayerRequest(str(path), **more)


def asked(request, model, prompt="Segment the water."):
    engine = Engine(shelf_of(model))
    scene = request
    return list(engine.ask(scene, prompt))


def test_a_layer_without_the_bands_of_a_model_is_shown_in_colour_with_a_warning_or_refused(tmp_path):
    pixels = np.stack([np.full((SIDE, SIDE), value) for value in (600, 960, 1800)]).astype(np.int16)
    path = write_raster(tmp_path / "visible.tif", pixels, ("B2", "B3", "B4"), nodata=-1)
    model = SeeingModel()
    with pytest.raises(InputError, match=r'"visible" lacks the bands swir1, nir that .* needs'):
        asked(PlaceRequest(layer(path)), model)
    model.card = dataclasses.replace(CARD, colour_range=(0.0, 0.3))
    engine = Engine(shelf_of(model))
    scene = PlaceRequest(layer(path))
    for options in (Options(), Options(window=32, overlap=0)):
        events = list(engine.ask(scene, "Segment the water.", options))
        notes = [event.message for event in events if isinstance(event, happenings.Note)]
        assert any("lacks swir1 and nir" in note and "red, green and blue" in note for note in notes)
        (seen,) = model.seen
        assert seen.colour and tuple(seen.pixels[:, 0, 0]) == (153, 82, 51)


def test_two_optical_dates_are_shown_in_one_form(tmp_path):
    def raster(name, bands):
        pixels = np.stack([np.full((SIDE, SIDE), 1000 + 100 * n) for n in range(len(bands))])
        return write_raster(tmp_path / f"{name}.tif", pixels.astype(np.int16), bands, nodata=-1)

    visible, full = raster("visible", ("B2", "B3", "B4")), raster("full", ("B2", "B3", "B4", "B8", "B11"))
    infrared = raster("infrared", ("B3", "B8", "B11"))
    model = SeeingModel(dataclasses.replace(CARD, colour_range=(0.0, 0.3)))

    def forms(after, before):
        request = PlaceRequest(layer(after), optical_before=layer(before))
        notes = [event.message for event in asked(request, model) if isinstance(event, happenings.Note)]
        return [(seen.moment, seen.colour) for seen in model.seen], " ".join(notes)

    seen, notes = forms(full, visible)
    assert seen == [(0, False)] and '"visible" cannot be compared with "full"' in notes
    seen, notes = forms(visible, full)
    assert seen == [(0, True), (-1, True)] and '"full" is shown in red, green and blue too' in notes
    seen, notes = forms(visible, infrared)
    assert seen == [(0, True)] and '"infrared" cannot be compared with "visible"' in notes


def test_a_model_is_shown_the_earlier_date_as_such_and_polygons_are_of_the_later_one(place, dry):
    model = SeeingModel()
    request = PlaceRequest(layer(place.optical), layer(place.sar), optical_before=layer(dry))
    events = asked(request, model)
    assert [(seen.sensor, seen.moment) for seen in model.seen] == [
        ("optical", 0),
        ("sar", 0),
        ("optical", -1),
    ]
    (segment,) = [event for event in events if isinstance(event, happenings.Segment)]
    (feature,) = segment.features
    assert feature.geometry.bounds == pytest.approx(place.pond, abs=10)
    assert any(isinstance(event, happenings.Attention) for event in events)


def test_shares_of_sensors_are_told_only_where_both_show_the_later_date(place, dry):
    events = asked(PlaceRequest(sar=layer(place.sar), optical_before=layer(dry)), SeeingModel())
    assert not any(isinstance(event, happenings.Attention) for event in events)


@pytest.mark.parametrize("tiled", [False, True])
def test_polygons_name_the_layers_of_the_later_date_only(place, dry, tiled):
    request = PlaceRequest(sar=layer(place.sar), optical_before=layer(dry))
    engine = Engine(shelf_of(SeeingModel()))
    events = engine.ask(request, "Segment the water.", Options(window=32 if tiled else None))
    features = [
        feature for event in events if isinstance(event, happenings.Segment) for feature in event.features
    ]
    assert features
    assert {(feature.attributes["optical"], feature.attributes["sar"]) for feature in features} == {
        ("", "S1")
    }


def test_an_earlier_layer_alone_is_refused(dry):
    with pytest.raises(InputError, match="earlier date alone are not enough"):
        asked(PlaceRequest(optical_before=layer(dry)), SeeingModel())


def test_dates_out_of_order_are_refused_by_name(place, dry):
    june, may = datetime.date(2024, 6, 1), datetime.date(2024, 5, 1)
    request = PlaceRequest(layer(place.optical, date=may), optical_before=layer(dry, date=june))
    with pytest.raises(InputError, match=r'"dry" was given as the earlier one.*2024-06-01.*swap'):
        asked(request, SeeingModel())


def test_an_earlier_layer_that_the_model_cannot_use_is_left_out_and_told(place, tmp_path):
    grey = write_raster(tmp_path / "grey.tif", np.ones((1, SIDE, SIDE), np.uint8))
    request = PlaceRequest(
        layer(place.optical), layer(place.sar), optical_before=layer(grey, bands={"pan": 1})
    )
    model = SeeingModel()
    events = asked(request, model)
    assert [seen.moment for seen in model.seen] == [0, 0]
    notes = [event.message for event in events if isinstance(event, happenings.Note)]
    assert any(
        '"grey" lacks' in note and "the optical layer and the SAR layer only" in note for note in notes
    )


def test_a_window_that_only_the_earlier_date_shows_gives_nothing(place, tmp_path):
    empty = sar_pixels()
    empty[:, :, SIDE // 2 :] = np.nan
    sar = write_raster(tmp_path / "half.tif", empty, ("VV", "VH"))
    engine = Engine(shelf_of(SeeingModel(dataclasses.replace(CARD, max_side=32))))
    request = PlaceRequest(sar=layer(sar), optical_before=layer(place.optical))
    events = list(engine.ask(request, "Segment the water.", Options(overlap=0)))
    assert isinstance(events[-1], happenings.Done)
    for segment in (event for event in events if isinstance(event, happenings.Segment)):
        assert all(feature.geometry.bounds[2] <= 500_000 + 10 * SIDE // 2 for feature in segment.features)


def test_a_multispectral_model_is_shown_the_other_bands_in_threes_each_with_its_own_stretch(place):
    model = SeeingModel(dataclasses.replace(CARD, multispectral=True))
    events = asked(PlaceRequest(layer(place.optical), layer(place.sar), multispectral=True), model)
    assert [(seen.sensor, seen.part) for seen in model.seen] == [
        ("optical", 0),
        ("sar", 0),
        ("optical", 1),
        ("optical", 2),
        ("optical", 3),
    ]
    further = model.seen[2]
    assert (further.pixels.min(), further.pixels.max()) == (0, 255)
    assert np.array_equal(further.pixels[0] == 0, further.pixels[0] < 128)  # pond and field, nothing else
    notes = [event.message for event in events if isinstance(event, happenings.Note)]
    assert any("is also shown the bands" in note and "did not fit" in note for note in notes)


def test_a_model_of_three_bands_says_that_it_looks_at_no_more(place):
    model = SeeingModel()
    events = asked(PlaceRequest(layer(place.optical), multispectral=True), model)
    assert len(model.seen) == 1
    notes = [event.message for event in events if isinstance(event, happenings.Note)]
    assert "double looks at the bands swir1, nir, green only." in notes


@pytest.mark.parametrize(
    ("roles", "triplets"),
    [("", []), ("abc", ["abc"]), ("abcd", ["abc", "ddd"]), ("abcde", ["abc", "dee"])],
)
def test_the_last_three_are_filled_up_with_the_last_band(roles, triplets):
    assert triplets_of(roles) == [tuple(three) for three in triplets]


@pytest.mark.parametrize("tiled", [False, True])
def test_flood_marked_at_one_date_is_told_as_uncertain_and_at_two_dates_not(place, dry, tiled):
    class FloodModel(SeeingModel):
        def answer(self, encoded, text, **rest):
            for event in super().answer(encoded, text, **rest):
                mask = dataclasses.is_dataclass(event) and hasattr(event, "phrase")
                yield dataclasses.replace(event, phrase="flooded area") if mask else event

    def notes(request):
        engine = Engine(shelf_of(FloodModel()))
        prompt = "Segment the flooded area."
        events = engine.ask(request, prompt, Options(window=32 if tiled else None))
        return [event.message for event in events if isinstance(event, happenings.Note)]

    alone = PlaceRequest(layer(place.optical))
    assert any('check "flooded area"' in note for note in notes(alone))
    both = dataclasses.replace(alone, optical_before=layer(dry))
    assert not any('check "flooded area"' in note for note in notes(both))
