import json

import pytest
from checkpoints import write_tiny_checkpoint
from typer.testing import CliRunner

from earthmind.cli.main import app


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
    else:
        assert answer["attention"] is None
