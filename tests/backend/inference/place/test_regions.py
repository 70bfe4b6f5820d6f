"""Regions that a question speaks of: drawn on the ground, shown to the model as masks of its picture."""

from __future__ import annotations

import dataclasses
import json
import sys

import numpy as np
import pytest
import shapely
from checkpoints import write_tiny_checkpoint
from doubles import CARD, ThresholdModel, shelf_of
from pyproj import Transformer

from earthmind.cli import main as cli
from earthmind.errors import InputError
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest, Region

POND = shapely.box(500_050, 4_199_800, 500_250, 4_199_900)
TO_LONLAT = Transformer.from_crs(32630, 4326, always_xy=True)
POND_IN_DEGREES = shapely.transform(POND, lambda xy: np.column_stack(TO_LONLAT.transform(*xy.T)))


class RegionModel(ThresholdModel):
    """Keeps the regions that it was asked about."""

    def __init__(self):
        super().__init__(dataclasses.replace(CARD, regions=True))
        self.regions = ()

    def answer(self, encoded, text, *, regions=(), **rest):
        self.regions = regions
        return super().answer(encoded, text, **rest)


def ask(place, model, *regions):
    request = PlaceRequest(LayerRequest(str(place.optical)))
    return list(Engine(shelf_of(model)).ask(request, "What is region1?", Options(regions=regions)))


@pytest.mark.parametrize(
    ("shape", "crs"),
    [
        (POND, "EPSG:32630"),
        (POND_IN_DEGREES, "EPSG:4326"),
        (shapely.MultiPolygon([POND]), "EPSG:32630"),
    ],
)
def test_a_region_reaches_the_model_as_a_mask_in_its_place(place, shape, crs):
    model = RegionModel()
    assert isinstance(ask(place, model, Region(shape.wkt, crs))[-1], happenings.Done)
    (mask,) = model.regions
    rows, columns = np.nonzero(mask)
    assert mask.shape == (40, 40)
    assert (rows.min(), rows.max(), columns.min(), columns.max()) == pytest.approx((10, 19, 5, 24), abs=1)


@pytest.mark.parametrize(
    ("wkt", "crs", "said"),
    [
        (shapely.box(0, 0, 100, 100).wkt, "EPSG:32630", "Region 1 lies outside the extent"),
        ("POINT (500050 4199800)", "EPSG:32630", "Region 1 is no polygon"),
        ("POLYGON ((", "EPSG:32630", "Region 1 cannot be read"),
        (POND.wkt, "EPSG:0", "Region 1 cannot be read"),
    ],
)
def test_a_region_that_cannot_be_used_is_told_in_one_sentence(place, wkt, crs, said):
    last = ask(place, RegionModel(), Region(wkt, crs))[-1]
    assert isinstance(last, happenings.Failed) and last.code == "region" and said in last.message


def test_a_model_that_takes_no_regions_says_what_to_do(place):
    with pytest.raises(InputError, match="double cannot be asked about regions: give an extent instead"):
        ask(place, ThresholdModel(), Region(POND.wkt, "EPSG:32630"))


@pytest.mark.parametrize("area", [POND.wkt, "500050,4199800,500250,4199900"])
def test_a_released_checkpoint_is_asked_about_a_region_on_the_command_line(
    place, tmp_path, monkeypatch, capsys, area
):
    folder = write_tiny_checkpoint(tmp_path / "checkpoint")
    region = ("--region", area, "--extent-crs", "EPSG:32630")
    layers = ("--optical", str(place.optical), "--sar", str(place.sar))
    command = ("earthmind", "ask", *layers, *region, "--question", "What is region1?")
    monkeypatch.setattr(sys, "argv", [*command, "--model", str(folder), "--device", "cpu", "--json"])
    with pytest.raises(SystemExit) as ended:
        cli.main()
    printed = capsys.readouterr()
    assert not ended.value.code, printed.err
    assert json.loads(printed.out)["model"] == str(folder)
