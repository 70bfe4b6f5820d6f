"""Masks of concepts: one for one scene, whatever is asked, and what they would be without a sensor."""

from __future__ import annotations

import dataclasses

import numpy as np
import pytest

from earthmind.band_codes import OPTICAL_BANDS, optical_codes
from earthmind.inference.models.shelf import open_shelf
from earthmind.model.protocol import ConceptModel, Mask, Picture


@pytest.fixture(scope="module")
def nano():
    shelf = open_shelf("cpu", "nano")
    return shelf.submit(lambda: shelf.obtain("nano")).result()


@pytest.fixture(scope="module")
def pictures() -> list[Picture]:
    """A dark lake in green land, smooth to the radar."""
    random = np.random.default_rng(4)
    lake = np.zeros((128, 128), bool)
    lake[40:90, 30:100] = True
    land, water = np.array([70, 110, 25]), np.array([5, 8, 20])
    optical = np.where(lake, water[:, None, None], land[:, None, None]) + random.normal(0, 3, (3, 128, 128))
    sar = np.where(lake, 40, 150) + random.normal(0, 8, (3, 128, 128))
    valid = np.ones((128, 128), bool)
    return [
        Picture("optical", optical.clip(0, 255).astype(np.uint8), valid),
        Picture("sar", sar.clip(0, 255).astype(np.uint8), valid),
    ]


def test_every_concept_has_one_mask_that_no_wording_changes(nano, pictures):
    assert isinstance(nano, ConceptModel)
    encoded = nano.encode(pictures)
    first = nano.masks(encoded, nano.concepts)
    assert [mask.phrase for mask in first] == list(nano.concepts)
    said = [event for event in nano.answer(encoded, "Segment the water.") if isinstance(event, Mask)]
    assert np.array_equal(said[0].logits, first[0].logits)
    again = nano.masks(encoded, ["water"])[0]
    assert again.logits is first[0].logits
    assert 0.15 < float((first[0].logits > 0).mean()) < 0.3


def test_without_a_sensor_it_is_as_if_it_had_not_been_there(nano, pictures):
    encoded = nano.encode(pictures)
    for sensor, left in (("sar", pictures[:1]), ("optical", pictures[1:])):
        alone = nano.masks(nano.encode(left), ["water"])[0]
        withheld = nano.masks(encoded, ["water"], without=sensor)[0]
        assert np.array_equal(withheld.logits, alone.logits)


def test_the_earlier_date_alone_is_seen_as_if_it_were_the_only_one(nano, pictures):
    before = [
        Picture(p.sensor, np.ascontiguousarray(p.pixels[:, ::-1]), p.valid, moment=-1) for p in pictures
    ]
    encoded = nano.encode([*pictures, *before])
    alone = nano.encode([Picture(p.sensor, p.pixels, p.valid) for p in before])
    found, expected = nano.masks(encoded, ["water"], earlier=True)[0], nano.masks(alone, ["water"])[0]
    assert np.array_equal(found.logits, expected.logits)


def test_what_cannot_be_drawn_is_refused(nano, pictures):
    encoded = nano.encode(pictures[:1])
    with pytest.raises(ValueError, match="bridges"):
        nano.masks(encoded, ["bridges"])
    with pytest.raises(ValueError, match="no picture"):
        nano.masks(encoded, ["water"], without="optical")
    with pytest.raises(ValueError, match="no picture"):
        nano.masks(encoded, ["water"], earlier=True)


def test_a_mask_without_a_sensor_is_drawn_once_and_stays_with_its_scene(nano, pictures):
    scenes = [nano.encode(pictures) for _ in range(6)]  # more than views are kept
    first = [nano.masks(scene, ["water"], without="sar")[0].logits for scene in scenes]
    again = [nano.masks(scene, ["water"], without="sar")[0].logits for scene in scenes]
    assert all(one is other for one, other in zip(first, again, strict=True))


def test_what_is_hardly_found_is_not_offered(nano, pictures):
    assert not {"ships", "grass", "snow and ice"} & set(nano.concepts) and "crops" in nano.concepts
    with pytest.raises(ValueError, match="ships"):
        nano.masks(nano.encode(pictures), ["ships"])


def test_a_ship_is_near_to_water_or_none(nano, pictures, monkeypatch):
    monkeypatch.setattr(nano, "card", dataclasses.replace(nano.card, concepts=()))
    encoded = nano.encode(pictures)
    water, ships = (mask.logits for mask in nano.masks(encoded, ["water", "ships"]))
    far = np.ones(water.shape, bool)
    for row, column in zip(*np.nonzero(water > 0), strict=True):
        far[max(0, row - 4) : row + 5, max(0, column - 4) : column + 5] = False
    assert far.any() and (ships[far] <= 0).all()


def test_bands_that_are_there_are_used_whichever_they_are(nano, pictures):
    """Codes of six bands see the lake as the picture of three does, and so do three or two of them."""
    lake = pictures[0].pixels[0] < 40
    water, land = (0.05, 0.06, 0.04, 0.03, 0.02, 0.01), (0.05, 0.09, 0.06, 0.4, 0.22, 0.12)
    noise = np.random.default_rng(2).normal(0, 0.004, (6, *lake.shape))
    bands = np.where(lake, *(np.array(each)[:, None, None] for each in (water, land))) + noise
    codes = optical_codes(bands.astype(np.float32))
    for there in (range(6), (1, 3, 4), (3, 5), (0, 1, 2, 3)):
        kept = np.zeros_like(codes)
        kept[list(there)] = codes[list(there)]
        seen = nano.encode([Picture("optical", kept, pictures[0].valid, roles=OPTICAL_BANDS)])
        found = nano.masks(seen, ["water"])[0].logits > 0
        assert (found & lake).sum() / (found | lake).sum() > 0.85
