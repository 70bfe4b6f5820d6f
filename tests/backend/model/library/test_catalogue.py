"""A model is one line of the catalogue: that is enough to list, describe, load and ask it."""

import threading

import pytest
from ndwi_model import CARD, NDWI, NdwiModel

from earthmind.errors import ModelError
from earthmind.inference.engine import Engine
from earthmind.inference.events import Segment
from earthmind.inference.models.shelf import open_shelf
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.model.library import catalogue
from earthmind.model.library.catalogue import (
    CATALOGUE,
    Catalogue,
    ModelEntry,
    load_model,
    require_heeded,
)
from earthmind.model.model_options import ModelOptions


@pytest.fixture
def with_ndwi(monkeypatch):
    monkeypatch.setattr(catalogue, "CATALOGUE", Catalogue((*CATALOGUE.entries, ModelEntry("ndwi", NDWI))))


def test_a_model_of_one_file_and_one_line_is_listed_described_and_loaded(with_ndwi):
    known = {model.name: model for model in open_shelf().known()}
    assert (known["ndwi"].card, known["ndwi"].fetched, known["ndwi"].gib) == (CARD, True, None)
    assert open_shelf().card("ndwi") == CARD
    assert isinstance(load_model("ndwi"), NdwiModel)


def test_it_is_asked_like_any_other_model(with_ndwi, place):
    asked = PlaceRequest(optical=LayerRequest(str(place.optical)))
    *events, done = Engine(open_shelf("cpu", "ndwi")).ask(asked, "Segment the water.")
    (segment,) = [event for event in events if isinstance(event, Segment)]
    assert done.text == "Here is the water: [SEG]."
    left, bottom, right, top = place.pond
    assert segment.area_m2 == pytest.approx((right - left) * (top - bottom), rel=0.05)


def test_choices_that_it_does_not_heed_are_refused(with_ndwi):
    require_heeded("ndwi", ModelOptions())
    with pytest.raises(ModelError, match=r'"ndwi" does not heed --bits and --mask-view'):
        require_heeded("ndwi", ModelOptions(bits=8, mask_view="sar"))


def test_the_name_of_a_line_is_the_name_on_the_card():
    names = [entry.name for entry in CATALOGUE.entries]
    assert len({*names}) == len(names)
    assert [entry.card.name for entry in CATALOGUE.entries] == names


def test_listing_and_describing_models_starts_no_thread():
    before = threading.active_count()
    shelf = open_shelf("cpu")
    assert shelf.known() and shelf.cards() and shelf.card("nano")
    assert threading.active_count() == before
    shelf.submit(lambda: None).result()
    assert threading.active_count() == before + 1
