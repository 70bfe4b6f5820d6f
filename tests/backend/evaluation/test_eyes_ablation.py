import sys
from dataclasses import replace
from pathlib import Path

import numpy as np
import pytest
import torch

from earthmind.model.network.perception import Perception
from earthmind.training.perception.mask_trainer import Source
from earthmind.training.perception.scene_sources import simulated

sys.path.insert(0, str(Path(__file__).parents[3] / "backend" / "benchmarks"))

import eyes_ablation as ablation

TINY = replace(ablation.SIZES, channels=(8, 8, 8, 8), pixel_channels=4, prompt=8, decoder_layers=1, keys=4)
SAR_BANDS, OPTICAL_BANDS = slice(6, 8), slice(0, 6)


@pytest.fixture(scope="module")
def scenes():
    return list(simulated(2, 3, size=64))


@pytest.mark.parametrize("way", ablation.WAYS)
def test_one_sensor_of_the_latest_date_is_destroyed_and_nothing_else(scenes, way):
    scene, other = scenes
    lost = ablation.destroyed(scene, other, ablation.SAR, way)
    assert (lost.codes[0, SAR_BANDS] != scene.codes[0, SAR_BANDS]).mean() > 0.5
    assert np.array_equal(lost.codes[0, OPTICAL_BANDS], scene.codes[0, OPTICAL_BANDS])
    assert np.array_equal(lost.codes[1], scene.codes[1])


def test_bands_that_a_picture_lacks_stay_without_values(scenes):
    scene, other = scenes
    codes = scene.codes.copy()
    codes[0, 7] = 0
    for way in ablation.WAYS:
        assert not ablation.destroyed(replace(scene, codes=codes), other, ablation.SAR, way).codes[0, 7].any()


def test_the_share_of_a_sensor_that_is_never_looked_at_is_near_nothing(scenes, monkeypatch):
    monkeypatch.setattr(ablation, "ASKED", {"simulated": ("water", "forest")})
    torch.manual_seed(0)
    network = Perception(replace(TINY, gates="mean")).eval()
    with torch.no_grad():
        network.decoder.own.normal_(0, 3)
        for gate in network.gates:
            gate.sar.weight.zero_()
            gate.sar.bias.zero_()
            gate.optical.weight.mul_(20)

    def same(scene, _):
        return scene

    found = ablation.looked_at(network, {"simulated": scenes}, same, ablation.ALL)
    assert found.iou["both"] != pytest.approx(found.iou["sar"], abs=1e-4)
    assert found.share < 0.5
    assert found.gap == pytest.approx(
        0, abs=1e-6
    )  # a mean weighs both the same, whatever it then makes of them


def test_runs_are_trained_measured_and_averaged(tmp_path, scenes, monkeypatch):
    monkeypatch.setattr(ablation, "SIZES", TINY)
    monkeypatch.setattr(ablation, "ASKED", {"simulated": ("water",)})
    monkeypatch.setattr(ablation, "SIDE", 64)
    monkeypatch.setattr(ablation, "BATCH", 2)
    training, held = (Source("simulated", scenes, 1.0),), {"simulated": scenes}
    only = ablation.measured(ablation._trained("SAR only", 0, 1, tmp_path, training), "sar", held)
    assert set(only) == {"sar"}
    both = ablation.measured(ablation._trained("HCA", 0, 1, tmp_path, training), "both", held)
    assert {"both", "optical", "sar", "share", "gap", "optical destroyed", "share, sar destroyed"} <= set(
        both
    )
    assert all(np.isfinite(value) for value in both.values())


def test_the_table_has_the_mean_and_deviation_of_the_seeds_there_are(tmp_path):
    for seed, value in enumerate((0.2, 0.4)):
        text = f'{{"both": {value}}}'
        ablation._figures_file(tmp_path, "HCA", seed, 5).write_text(text, encoding="utf-8")
    ablation._figures_file(tmp_path, "HCA", 2, 6).write_text('{"both": 9}', encoding="utf-8")  # other steps
    row = next(line for line in ablation.table(tmp_path, 3, 5).splitlines() if line.startswith("| HCA"))
    assert row.startswith("| HCA | 2 | 0.300 ± 0.141 | - |")
