"""What the user states about a raster, from text to value, and kept with the layer."""

from __future__ import annotations

import pytest

from qgis_earthmind.errors import LayerError
from qgis_earthmind.layers.reference import layer_request
from qgis_earthmind.layers.statement import bands_text, keep, parse, parse_bands, stated_text


@pytest.mark.parametrize(
    "text", ["nir=4,swir1=5", " NIR = 4 ; swir1 =5 ", "nir:4 swir1:5", "nir=4, swir1=5,", "nir = 4 swir1 = 5"]
)
def test_bands_are_read_however_they_are_set_apart(text):
    assert parse_bands(text) == {"nir": 4, "swir1": 5}


@pytest.mark.parametrize(
    "text", ["", "nir", "nir=", "=4", "nir=-1", "nir=0", "nir=4.5", "nir=4 nir=5", "4=nir"]
)
def test_what_says_no_band_is_refused_with_an_example(text):
    with pytest.raises(LayerError, match="nir=4, swir1=5"):
        parse_bands(text)


def test_bands_as_text_come_back():
    bands = {"nir": 4, "blue": 1, "swir1": 11}
    assert bands_text(bands) == "blue=1, nir=4, swir1=11" and parse_bands(bands_text(bands)) == bands


@pytest.mark.parametrize(
    "text, value", [("0.0001", 1e-4), ("0,0001", 1e-4), (" -9999 ", -9999.0), ("1e-4", 1e-4)]
)
def test_numbers_are_read_with_a_point_or_a_comma(text, value):
    assert parse("scale", text) == value


@pytest.mark.parametrize("text", ["nan", "inf", "1.000,5", "ten"])
def test_what_is_no_number_is_refused(text):
    with pytest.raises(LayerError, match="is no number"):
        parse("nodata", text)


def test_what_is_stated_wins_over_what_qgis_knows_and_is_forgotten_when_emptied(place):
    layer, _ = place.layers()
    assert keep(layer, "nodata", "7") and keep(layer, "unit", "dB") and not keep(layer, "nodata", "7")
    request = layer_request(layer)
    assert (request.nodata, request.unit, request.bands) == (7.0, "db", None)
    assert keep(layer, "nodata", " ") and stated_text(layer, "nodata") == ""
    assert layer_request(layer).nodata is None


def test_a_property_that_cannot_be_meant_is_told(place):
    layer, _ = place.layers()
    layer.setCustomProperty("earthmind/unit", "furlongs")
    with pytest.raises(LayerError, match='"furlongs" is no unit; choose one of: reflectance'):
        layer_request(layer)
