import dataclasses
import json
import shutil
import sys
import xml.etree.ElementTree as ElementTree
from pathlib import Path

import numpy as np
import pytest
import torch

from earthmind.datasets.samples import simulated_sample
from earthmind.model.library.catalogue import EMBEDDED
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig, VisionConfig
from earthmind.training.loop import VOCABULARY, TrainingOptions

sys.path.insert(0, str(Path(__file__).parents[3] / "backend" / "benchmarks"))

import nano_ablation as ablation
from line_plot import Line, line_plot

TINY = EarthMindConfig(
    VisionConfig(image_size=64, hidden=32, layers=1, heads=2, mlp=32),
    LanguageConfig(vocabulary=VOCABULARY, hidden=48, layers=2, heads=2, key_value_heads=1, mlp=64),
    GroundingConfig(channels=(8, 16, 16, 16), pixel_channels=8, prompt=32, decoder_layers=1),
)
SVG = "{http://www.w3.org/2000/svg}"


def test_rows_are_trained_and_measured_once_and_reported(tmp_path, monkeypatch):
    small = simulated_sample
    monkeypatch.setattr(ablation, "simulated_sample", lambda seed: small(seed, 64))
    options = TrainingOptions(tmp_path, None, None, simulated=0, steps=1, batch=2, side=64, exchanges=1)
    budget = ablation.Budget(options, scenes=1, sizes=TINY)
    shutil.copyfile(EMBEDDED / "nano" / "tokenizer.json", tmp_path / "tokenizer.json")
    samples = [simulated_sample(1, 64), simulated_sample(2, 64)]
    data = ablation.TrainingData(((samples, 1.0),), samples[:1])
    rows = [row for row in ablation.ROWS if row.name in ("SAR only", "concat", "mean")]
    found = ablation.ablate(budget, rows, data)
    gaps = {name: row["mas_gap"] for name, row in found.items()}
    assert gaps["SAR only"] == [-1.0, -1.0]
    assert gaps["mean"] == pytest.approx([0, 0], abs=1e-3)
    assert all(-1 < gap < 1 and gap != 0 for gap in gaps["concat"])
    assert {row["step"] for row in found.values()} == {1}
    assert all(0 <= score <= 100 for row in found.values() for score in row["scores"].values())

    kept = json.loads((tmp_path / "mean" / "scores.json").read_text())
    (tmp_path / "mean" / "scores.json").write_text(json.dumps({**kept, "mean": 12.3}))
    assert ablation.ablate(budget, rows, data)["mean"]["mean"] == 12.3  # read, not measured again

    section = ablation.report(found, budget, "python nano_ablation.py")
    assert [line.split(" | ")[0] for line in section.splitlines()].count("| mean") == 2
    drawn = ElementTree.fromstring(ablation.plot(found))
    assert len(drawn.findall(f"{SVG}polyline")) == 3


def test_a_single_sensor_row_never_sees_the_other_sensor():
    sample = simulated_sample(1, 64)
    radar = ablation.shown_only(sample, "sar")
    assert radar.present.tolist() == [[False, True], [False, True]]
    assert not radar.pictures[:, 0].any()
    alone = dataclasses.replace(sample, present=np.array([[True, False], [False, False]]))
    data = ablation.TrainingData((([sample, alone], 0.5), ([alone], 0.5)), [alone])
    assert [len(samples) for samples, _ in ablation.data_for(data, "sar").sources] == [1]
    assert ablation.data_for(data, "sar").validation == []


def test_tokens_that_are_kept_apart_belong_to_their_sensor():
    weights = torch.tensor([[0.3, 0.7], [0.6, 0.4]])
    assert torch.equal(ablation.owner_of_tokens(torch.zeros(1, 2, 4), weights), weights)
    owners = ablation.owner_of_tokens(torch.zeros(1, 4, 4), weights)
    assert owners.tolist() == [[0, 1], [0, 1], [1, 0], [1, 0]]


def test_the_section_replaces_an_earlier_one_and_leaves_the_others(tmp_path):
    path = tmp_path / "RESULTS.md"
    path.write_text("# Results\n\n## Fusion of nano\n\nold\n\n## Speed\n\nfast\n")
    ablation.put_section(path, "## Fusion of nano\n\nnew\n")
    ablation.put_section(path, "## Fusion of nano\n\nnewer\n")
    assert path.read_text() == "# Results\n\n## Fusion of nano\n\nnewer\n\n## Speed\n\nfast\n"
    fresh = tmp_path / "FRESH.md"
    ablation.put_section(fresh, "## Fusion of nano\n")
    assert fresh.read_text() == "## Fusion of nano\n"


def test_a_line_plot_puts_values_where_the_axis_says():
    drawn = ElementTree.fromstring(line_plot([Line("a & b", (1.0, -1.0, 0.0))], "x", "y", (-1, 1)))
    points = [tuple(map(float, p.split(","))) for p in drawn.find(f"{SVG}polyline").get("points").split()]
    assert points[0][1] < points[2][1] < points[1][1]
    assert points[2][1] == pytest.approx((points[0][1] + points[1][1]) / 2, abs=0.1)
    assert "a & b" in [text.text for text in drawn.iter(f"{SVG}text")]
