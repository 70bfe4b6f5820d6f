"""Training of the mask branch of any bands: what is painted and destroyed, and going on where it was."""

import numpy as np
import pytest
import torch

from earthmind.band_codes import BANDS, decibels_of, optical_codes, sar_codes
from earthmind.model.nano.known_concepts import SEEN_CONCEPTS
from earthmind.model.network.perception import Perception
from earthmind.model.network.sizes import PerceptionConfig
from earthmind.training.perception import scene_changes
from earthmind.training.perception.cover_backscatter import SHIPS, WATER, Backscatter
from earthmind.training.perception.finishing import fit_calibrations
from earthmind.training.perception.mask_trainer import PerceptionTrainer, Source, mask_losses, scores, viewed
from earthmind.training.perception.scene_sources import machine_labels, simulated
from earthmind.training.perception.scenes import UNKNOWN, LabelledScene, label_stack

SIDE = 64
CLOUDS, SHADOW, FLOOD, PERMANENT, WATER_LABEL = (
    SEEN_CONCEPTS.index(name)
    for name in ("clouds", "cloud shadow", "flooded area", "permanent water", "water")
)


@pytest.fixture(scope="module")
def scene():
    """A simulated flood at two dates."""
    return next(iter(simulated(1, 3, size=96)))


@pytest.fixture(scope="module")
def lake():
    """A lake of one date, without a flood label."""
    water = np.zeros((96, 96), bool)
    water[20:60, 30:80] = True
    codes = np.zeros((2, len(BANDS), 96, 96), np.uint8)
    codes[0, :6] = optical_codes(np.where(water, 0.03, 0.25).astype(np.float32))
    codes[0, 6:] = sar_codes(np.where(water, -22.0, -9.0).astype(np.float32))
    return LabelledScene(
        codes, np.array([[True, True], [False, False]]), label_stack((96, 96), {"water": water})
    )


def test_simulated_scenes_have_both_dates_and_most_labels(scene):
    assert all(scene.has(date, sensor) for date in range(2) for sensor in range(2))
    assert scene.measured.all()
    known = {
        name for name, label in zip(SEEN_CONCEPTS, scene.labels, strict=True) if (label != UNKNOWN).any()
    }
    assert {"water", "flooded area", "permanent water", "clouds", "cloud shadow", "built-up area"} <= known


def test_every_augmented_picture_has_its_size_and_something_to_see(scene, lake):
    for number in range(60):
        draw = np.random.default_rng(number)
        made = scene_changes.augment((scene, lake)[number % 2], SIDE, draw, lake)
        assert made.codes.shape == (2, 8, SIDE, SIDE) and made.labels.shape == (15, SIDE, SIDE)
        assert made.codes[0].any()
        assert set(np.unique(made.labels)) <= {0, 1, UNKNOWN}
        if not made.has(0, 0):
            assert (made.labels[[CLOUDS, SHADOW]] == UNKNOWN).all()
        if not made.codes[1].any():
            assert (made.labels[PERMANENT] == UNKNOWN).all()


def test_a_place_seen_twice_has_no_flood_and_only_permanent_water(lake):
    found = 0
    for number in range(40):
        made = scene_changes._still(lake, np.random.default_rng(number))
        if made is lake:
            continue
        found += 1
        assert made.codes[1, :6].any()
        assert np.array_equal(made.labels[PERMANENT], lake.labels[WATER_LABEL])
        assert not (made.labels[FLOOD] == 1).any()
    assert 1 <= found <= 20


@pytest.mark.parametrize("damage", scene_changes.DAMAGES)
def test_a_destroyed_sensor_leaves_the_other_and_the_labels_of_the_ground(monkeypatch, lake, scene, damage):
    monkeypatch.setattr(scene_changes, "DAMAGES", (damage,))
    for number in range(6):
        made = scene_changes._destroy(lake, scene, np.random.default_rng(number))
        changed = [
            sensor
            for sensor, bands in enumerate((slice(0, 6), slice(6, 8)))
            if not np.array_equal(made.codes[0, bands], lake.codes[0, bands])
        ]
        assert len(changed) == 1
        assert np.array_equal(made.labels[WATER_LABEL], lake.labels[WATER_LABEL])


def test_painted_clouds_are_labelled_and_hide_the_ground(monkeypatch, lake):
    class Always:
        def __init__(self, draw):
            self.draw = draw

        def random(self, *args):
            return self.draw.random(*args) if args else 0.0

        def __getattr__(self, name):
            return getattr(self.draw, name)

    made = scene_changes._paint_sky(lake, Always(np.random.default_rng(1)))
    cloud = made.labels[CLOUDS] == 1
    assert 0.005 < cloud.mean() < 0.7
    blue = made.codes[0, 0].astype(int)
    assert blue[cloud].mean() > lake.codes[0, 0].mean() + 40


def test_rough_water_keeps_little_in_vh_and_ships_are_bright():
    scatter = Backscatter({WATER: np.array([[-20.0, -28.0]] * 80, np.float32)})
    kinds = np.zeros((64, 64), np.uint8)
    kinds[30:34, 30:34] = SHIPS
    levels = [scatter.observe(kinds, np.random.default_rng(seed)) for seed in range(8)]
    for found in levels:
        assert found.shape == (2, 64, 64) and np.isfinite(found).all()
        assert found[0, 31:33, 31:33].mean() > found[0, :20].mean() + 6
        assert found[1, :20].mean() < found[0, :20].mean()
    assert np.ptp([found[0, :20].mean() for found in levels]) > 2  # calm and windy


def test_machine_labels_are_of_confident_pixels_only():
    kinds = np.array([[0, 1, 4, 9]], np.uint8)
    known = machine_labels(kinds, np.array([[0.6, 0.2, 0.6, 0.6]], np.float32))
    assert known["water"].tolist() == [[1, UNKNOWN, 0, UNKNOWN]]
    assert known["forest"].tolist() == [[0, UNKNOWN, 0, UNKNOWN]]
    assert known["vegetation"].tolist() == [[0, UNKNOWN, UNKNOWN, UNKNOWN]]


def test_unknown_pixels_and_concepts_say_nothing():
    logits = torch.zeros(1, 15, 16, 16, requires_grad=True)
    labels = torch.full((1, 15, 16, 16), UNKNOWN, dtype=torch.uint8)
    labels[0, 0, :8] = 1
    mask_losses(logits, labels).backward()
    gradient = logits.grad[0]
    assert gradient[0, :8].abs().min() > 0
    assert not gradient[0, 8:].any() and not gradient[1:].any()


def trainer(folder, steps):
    torch.manual_seed(0)
    config = PerceptionConfig(SEEN_CONCEPTS, (16, 16, 16, 16), 8, 16, 1, 8)
    return PerceptionTrainer(Perception(config), folder, steps=steps, batch=2, side=64, rate=1e-3, seed=0)


def test_training_goes_on_where_it_stopped(tmp_path, scene, lake):
    sources = [Source("scene", [scene], 0.5), Source("lake", [lake], 0.5)]
    first = trainer(tmp_path / "a", 2)
    first.run(sources)
    again = trainer(tmp_path / "a", 4)
    assert again.step == 2
    for name, value in first.network.state_dict().items():
        assert torch.equal(value, again.network.state_dict()[name]), name
    again.run(sources)
    assert again.step == 4 and (tmp_path / "a" / "average.safetensors").is_file()


def test_scores_are_by_view_and_calibration_by_concept(scene, lake):
    config = PerceptionConfig(SEEN_CONCEPTS, (16, 16, 16, 16), 8, 16, 1, 8)
    network = Perception(config).eval()
    found = scores(network, [scene], side=64)
    assert set(found) == {"both", "optical", "sar", "colours"}
    assert "clouds" not in found["sar"] and "water" in found["sar"]
    assert viewed(scene, "colours").codes[:, 3:].any() == np.False_
    assert set(fit_calibrations(network, {"lake": [lake]}, side=64)) == set(SEEN_CONCEPTS)
    assert decibels_of(lake.codes[0, 6]).min() < -20
