import json

import pytest
from checkpoints import write_tiny_checkpoint
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.model.model_options import FUSIONS
from earthmind.model.network.fusion import MODES


@pytest.mark.parametrize("sensors", [("optical", "sar"), ("optical",), ("sar",)])
def test_a_released_checkpoint_answers_about_a_place(tmp_path, place, sensors):
    folder = write_tiny_checkpoint(tmp_path / "a checkpoint")
    layers = [part for sensor in sensors for part in (f"--{sensor}", str(getattr(place, sensor)))]
    told = CliRunner().invoke(
        app,
        [
            "ask",
            *layers,
            "--question",
            "Is there water?",
            "--model",
            str(folder),
            "--device",
            "cpu",
            "--json",
        ],
    )
    assert told.exit_code == 0, told.output
    answer = json.loads(told.stdout)
    assert answer["text"] and answer["model"] == str(folder)
    if len(sensors) == 2:
        assert answer["attention"]["optical"] + answer["attention"]["sar"] == pytest.approx(1)
        assert len(answer["attention"]["sar_by_layer"]) == 2  # layers of the tiny model
    else:
        assert answer["attention"] is None


def test_the_fusion_is_chosen_on_the_command_line(tmp_path, place):
    folder = write_tiny_checkpoint(tmp_path / "a checkpoint")
    asked = ["ask", "--optical", str(place.optical), "--sar", str(place.sar), "--question", "What is here?"]

    def shares(*options):
        told = CliRunner().invoke(
            app, [*asked, "--model", str(folder), "--device", "cpu", "--json", *options]
        )
        assert told.exit_code == 0, told.output
        return json.loads(told.stdout)["attention"]

    assert shares("--fusion", "mean")["sar"] == pytest.approx(0.5)
    assert shares() == shares("--fusion", "gated") != shares("--fusion", "concat")
    refused = CliRunner().invoke(app, [*asked, "--model", str(folder), "--fusion", "sum"])
    assert refused.exit_code and "no fusion mode" in str(refused.exception) + refused.output
    nano = CliRunner().invoke(app, [*asked, "--fusion", "mean"])
    assert nano.exit_code and "--fusion" in str(nano.exception) + nano.output


def test_every_fusion_mode_can_be_chosen():
    assert set(FUSIONS) == set(MODES)
