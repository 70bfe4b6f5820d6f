import dataclasses
import random

import numpy as np
import pytest
import torch

from earthmind.datasets.concepts import CONCEPTS, SYNONYMS, Knowledge
from earthmind.datasets.samples import UNKNOWN, simulated_sample
from earthmind.model.library.catalogue import load_model
from earthmind.model.network.core import EarthMind
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig, VisionConfig
from earthmind.model.protocol import SEG_TOKEN
from earthmind.training.augmentation import augment, in_colour, mosaic, without
from earthmind.training.batches import knowledge_of, scene_tensors
from earthmind.training.instructions import exchange
from earthmind.training.loop import Trainer, TrainingOptions, load_data

TINY = EarthMindConfig(
    VisionConfig(image_size=64, hidden=32, layers=1, heads=2, mlp=32),
    LanguageConfig(hidden=48, layers=1, heads=2, key_value_heads=1, mlp=64),
    GroundingConfig(channels=(8, 16, 16, 16), pixel_channels=8, prompt=32, decoder_layers=1),
)


@pytest.fixture(scope="module")
def sample():
    return simulated_sample(1, 96)


def test_every_answer_has_one_mask_per_marker_and_tells_of_absent_things_only_by_measuring():
    draw = random.Random(0)
    shares = {c: (0.2 if i % 2 else 0.0) for i, c in enumerate(CONCEPTS)}
    for _ in range(500):
        made = exchange(Knowledge(shares, has_optical=True, two_dates=True), draw)
        assert made.answer.count(SEG_TOKEN) == len(made.concepts)
        measured = "[MORE]" in made.answer or "[RANKING]" in made.answer
        assert measured or all(shares[c] > 0 for c in made.concepts)


def test_what_cannot_be_known_is_never_answered_with_a_mask():
    draw = random.Random(0)
    blind = Knowledge(dict.fromkeys(CONCEPTS[:2], 0.5), has_optical=False, two_dates=False)
    for _ in range(500):
        made = exchange(blind, draw)
        assert not {"clouds", "permanent water"} & set(made.concepts)
        if any(s in made.question for s in SYNONYMS["permanent water"][:3]):
            assert made.concepts == ()


def test_augmentation_moves_labels_with_pixels(sample):
    # Dropping sensors and levels aside, water stays dark in the SAR wherever it has gone to.
    seen = 0
    for seed in range(12):
        made = augment(sample, 64, np.random.default_rng(seed))
        water = made.labels[CONCEPTS.index("permanent water")] == 1
        dry = made.labels[CONCEPTS.index("forest")] == 1
        if made.present[0, 1] and water.sum() > 50 and dry.sum() > 50:
            sar = made.pictures[0, 1, 0].astype(float)
            assert sar[water].mean() < sar[dry].mean()
            seen += 1
    assert seen >= 3


def test_red_green_and_blue_take_the_place_of_the_optical_pictures_only_where_they_are_known(sample):
    made = in_colour(sample)
    assert made.colour and made.colours is None
    assert (made.pictures[:, 0] == sample.colours).all()
    assert (made.pictures[:, 1] == sample.pictures[:, 1]).all()
    green = sample.pictures[0, 0, 2].astype(float) / 0.3  # the same band, at 0 to 1 of reflectance
    assert np.abs(made.pictures[0, 0, 1] - green.clip(0, 255)).max() <= 2.5
    unknown = dataclasses.replace(sample, colours=None)
    assert in_colour(unknown) is unknown


def test_a_training_step_reaches_what_brings_colours_to_the_other_bands(sample):
    model = EarthMind(dataclasses.replace(TINY, colours=True))
    shown = dataclasses.replace(in_colour(sample), valid=sample.valid & (np.arange(96) < 60))
    scenes = scene_tensors(model, [sample, shown])
    scenes.pictures.sum().backward()
    assert all(weight.grad.abs().sum() > 0 for weight in model.colours.parameters())
    assert not scenes.pictures[1, ..., 60:].any()
    as_others = scene_tensors(model, [sample, dataclasses.replace(shown, colour=False)])
    assert torch.equal(scenes.pictures[0], as_others.pictures[0])
    assert torch.equal(scenes.pictures[1, :, 1], as_others.pictures[1, :, 1])
    assert not torch.equal(scenes.pictures[1, :, 0], as_others.pictures[1, :, 0])


def test_a_mosaic_shows_four_whole_places_with_the_sensors_of_one_and_its_labels_in_place(sample):
    seen = 0
    for seed in range(12):
        made = mosaic([sample] * 4, 64, np.random.default_rng(seed))
        assert made.labels.shape[-2:] == made.pictures.shape[-2:] == (64, 64)
        assert (made.valid.any((-2, -1)) == made.present).all()
        water = made.labels[CONCEPTS.index("permanent water")] == 1
        quarters = [
            water[rows, columns].any()
            for rows in (slice(32), slice(32, 64))
            for columns in (slice(32), slice(32, 64))
        ]
        if made.present.all() and all(quarters):
            sar = made.pictures[0, 1, 0].astype(float)
            assert sar[water].mean() < sar[~water].mean()
            seen += 1
    assert seen >= 2


def test_taking_the_optical_away_makes_clouds_unknown(sample):
    left = without(sample, np.array([[True, False], [False, False]]))
    assert (left.labels[CONCEPTS.index("clouds")] == UNKNOWN).all()
    assert not left.pictures[0, 0].any()
    assert "clouds" not in knowledge_of(left).shares


def test_training_lowers_the_loss_resumes_and_exports_a_model_that_loads(tmp_path):
    options = TrainingOptions(
        out=tmp_path,
        ombria=None,
        landcover=None,
        simulated=4,
        steps=12,
        batch=2,
        side=64,
        exchanges=2,
        rate=3e-3,
        quiz=6,
    )
    data = load_data(options)
    data = type(data)(data.sources, data.validation[:2])
    trainer = Trainer(options, TINY)
    first = sum(trainer._train_step(data).values())
    trainer = Trainer(options, TINY)
    trainer.run(data)
    last = sum(trainer._train_step(data).values())
    assert last < first

    resumed = Trainer(options, TINY)
    assert resumed.step == 12
    model = load_model(str(tmp_path / "best"))
    assert "bare land" in model.card.knows
    assert "validation words" in model.card.metrics
