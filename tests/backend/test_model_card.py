import dataclasses

from doubles import CARD
from typer.testing import CliRunner

from earthmind.cli.main import app
from earthmind.cli.models import card_lines


def test_the_card_of_nano_tells_data_numbers_and_limits():
    told = CliRunner().invoke(app, ["models", "info", "nano"])
    assert told.exit_code == 0, told.output
    for word in (
        "optical bands: any of blue, green, red, nir, swir1, swir2; SAR bands: any of vv, vh",
        "ground pixel: ",
        "data: ",
        "limit: ",
        "licence",
    ):
        assert word in told.stdout


def test_measured_numbers_stand_in_one_column():
    card = dataclasses.replace(CARD, metrics={"flood IoU": 0.81867, "a longer name": 1.0}, data=("Tiles.",))
    lines = card_lines(card)
    assert "measured: flood IoU      0.819" in lines
    assert "measured: a longer name  1.000" in lines
    assert "data: Tiles." in lines
