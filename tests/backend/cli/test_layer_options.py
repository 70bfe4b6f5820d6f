"""What the user states of a layer on the command line: bands, unit, scale, offset, nodata, CRS, date."""

from __future__ import annotations

import datetime

import pytest
from commands import layers, refused
from places import S2_BANDS

from earthmind.inference.engine import Engine


@pytest.mark.parametrize("slot", ["optical", "sar", "optical-before", "sar-before"])
def test_everything_of_a_layer_can_be_said_on_the_command_line(run, place, monkeypatch, slot):
    asked = []
    monkeypatch.setattr(Engine, "ask", lambda self, place, *_, **__: asked.append(place) or iter(()))
    said = {"bands": "NIR=4, swir1=5", "unit": "reflectance", "scale": "1e-4", "offset": "-0.1"}
    said |= {"nodata": "-9999", "crs": "EPSG:32630", "date": "2023-01-02"}
    options = [word for name, text in said.items() for word in (f"--{slot}-{name}", text)]
    files = layers(place) if slot in ("optical", "sar") else (*layers(place), f"--{slot}", place.optical)
    run("ask", "--question", "Is there water?", *files, *options)
    layer = getattr(asked[0], slot.replace("-", "_"))
    assert layer.bands == {"nir": 4, "swir1": 5}
    assert (layer.unit, layer.scale, layer.offset, layer.nodata) == ("reflectance", 1e-4, -0.1, -9999.0)
    assert (layer.crs, layer.date) == ("EPSG:32630", datetime.date(2023, 1, 2))


def test_bands_that_are_said_are_those_that_are_looked_at(run, place, tmp_path):
    def segment(name, **bands):
        said = ",".join(f"{role}={S2_BANDS.index(band) + 1}" for role, band in bands.items())
        out = tmp_path / f"{name}.gpkg"
        files = ("--optical", place.optical, "--optical-bands", said, "--out", out)
        return run("segment", *files, "--prompt", "Segment the water."), out

    right, found = segment("right", swir1="B11", nir="B8", green="B3")
    wrong, nothing = segment("wrong", swir1="B1", nir="B2", green="B3")
    assert (right.code, found.exists()) == (0, True)
    assert (wrong.code, nothing.exists()) == (0, False)


def test_a_band_that_is_not_there_is_told(run, place):
    given = ("--optical", place.optical, "--optical-bands", "nir=99")
    assert "band 99 was given as nir" in refused(run("ask", "--question", "Is there water?", *given))


@pytest.mark.parametrize(
    ("option", "text", "word"),
    [
        ("--optical-bands", "nir", "nir=4,swir1=5"),
        ("--optical-scale", "small", "a number"),
        ("--optical-date", "yesterday", "2020-11-04"),
        ("--sar-before-bands", "vv=1", "needs --sar-before FILE"),
    ],
)
def test_what_cannot_be_read_of_a_layer_is_a_usage_error(run, place, option, text, word):
    result = run("ask", "--question", "Is there water?", *layers(place), option, text)
    assert result.code == 2
    assert word in result.err
