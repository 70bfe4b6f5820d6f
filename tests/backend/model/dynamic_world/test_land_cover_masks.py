"""Dynamic World behind the protocol: masks of concepts, dates, pixels without value, clouds of nano."""

from __future__ import annotations

import numpy as np
import pytest
from land_cover_weights import write_random_weights

from earthmind.band_codes import optical_codes
from earthmind.errors import ModelError
from earthmind.model.dynamic_world.band_normalisation import BANDS
from earthmind.model.dynamic_world.clear_of_clouds import ClearOfClouds, in_codes
from earthmind.model.dynamic_world.dynamic_world_kind import CARD, CLEAR_CARD, NANO, load
from earthmind.model.dynamic_world.dynamic_world_model import COVERS, DynamicWorldModel
from earthmind.model.dynamic_world.land_cover_runtimes import OnnxLandCovers
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import DEFAULTS
from earthmind.model.nano import embedded_kind
from earthmind.model.protocol import OUTSIDE, ConceptModel, Mask, Picture

CLASSES = [concept for concept, members in COVERS.items() if len(members) == 1]


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    return write_random_weights(tmp_path_factory.mktemp("weights"))


@pytest.fixture(scope="module")
def model(folder):
    return DynamicWorldModel(CARD, OnnxLandCovers(folder, "cpu"))


def picture(moment=0, shape=(45, 62), seed=0):
    rng = np.random.default_rng(seed)
    pixels = rng.uniform(0, 0.6, (9, *shape)).astype(np.float32)
    valid = np.ones(shape, bool)
    valid[:5, :7] = False
    pixels[:, ~valid] = np.nan
    return Picture("optical", pixels, valid, moment, roles=BANDS)


def test_every_valid_pixel_is_of_exactly_one_class_and_others_of_none(model):
    seen = model.encode([picture()])
    inside = np.stack([mask.logits > 0 for mask in model.masks(seen, CLASSES)])
    valid = picture().valid
    assert (inside.sum(0) == valid).all()
    classes = model._network.logits(np.pad(normal(picture()), ((0, 0), (0, 1), (0, 0)), mode="edge")).argmax(
        0
    )[:45]
    assert (inside.argmax(0) == np.array([COVERS[c][0] for c in CLASSES]).argsort()[classes])[valid].all()
    assert all((mask.logits[~valid] == OUTSIDE).all() for mask in model.masks(seen, ["forest", "vegetation"]))


def normal(given):
    from earthmind.model.dynamic_world.band_normalisation import normalised

    return normalised(np.where(given.valid, given.pixels, 0))


def test_vegetation_is_what_any_of_its_classes_is(model):
    seen = model.encode([picture()])
    green, *parts = model.masks(seen, ["vegetation", "forest", "grass", "wetland", "crops", "shrub"])
    assert np.array_equal(green.logits > 0, np.logical_or.reduce([part.logits > 0 for part in parts]))


def test_the_earlier_date_is_seen_by_itself(model):
    before, now = picture(-1, seed=1), picture(0, seed=2)
    both = model.encode([now, before])
    (earlier,) = model.masks(both, ["crops"], earlier=True)
    (alone,) = model.masks(model.encode([picture(0, seed=1)]), ["crops"])
    assert np.array_equal(earlier.logits, alone.logits)
    with pytest.raises(ValueError, match="date"):
        model.masks(model.encode([now]), ["crops"], earlier=True)


def test_what_it_does_not_know_and_a_scene_without_its_sensor_are_refused(model):
    seen = model.encode([picture()])
    assert isinstance(model, ConceptModel)
    with pytest.raises(ValueError, match="clouds"):
        model.masks(seen, ["clouds"])
    with pytest.raises(ValueError, match="no picture"):
        model.masks(seen, ["water"], without="optical")
    assert model.masks(seen, ["water", "crops"], stopped=lambda: True) == []


def test_an_english_text_gets_the_masks_that_it_names(model):
    seen = model.encode([picture()])
    events = list(model.answer(seen, "Segment the trees and the snow."))
    assert [event.phrase for event in events if isinstance(event, Mask)] == ["forest", "snow and ice"]
    (told,) = model.answer(seen, "How deep is it?")
    assert "built-up area" in told.text


def test_nano_is_shown_the_same_pixels_in_its_own_codes():
    codes = in_codes(picture())
    assert codes.roles == ("blue", "green", "red", "nir", "swir1", "swir2")
    nir = picture().pixels[BANDS.index("nir")]
    assert np.array_equal(codes.pixels[3], optical_codes(nir, picture().valid))


def test_land_cover_is_left_out_where_nano_sees_clouds(model):
    nano = embedded_kind.load(ModelFolder(NANO), "cpu", DEFAULTS)
    clear = ClearOfClouds(CLEAR_CARD, model, nano)
    given = picture(shape=(64, 64))
    given.pixels[:, :, :32] = 0.9
    given.pixels[:, :, 32:] = np.array([0.05, 0.06, 0.05, 0.1, 0.2, 0.25, 0.3, 0.15, 0.08])[:, None, None]
    seen = clear.encode([given])
    clouds, *covers = clear.masks(seen, ["clouds", *CLASSES])
    cloudy = clouds.logits > 0
    assert cloudy.any() and not cloudy.all(), "the scene is to have clouds in a part"
    inside = np.stack([mask.logits > 0 for mask in covers])
    assert not (inside.any(0) & cloudy).any()
    assert (inside.any(0) | cloudy)[given.valid].all()
    assert set(CLEAR_CARD.concepts) == set(clear.concepts)


def test_weights_that_were_exchanged_are_refused(folder):
    with pytest.raises(ModelError, match="not those that were published") as told:
        load(ModelFolder(folder), "cpu", DEFAULTS)
    assert told.value.code == "checksum"
