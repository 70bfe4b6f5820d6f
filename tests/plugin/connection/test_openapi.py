"""The plugin's messages against the running backend's own description of them."""

from __future__ import annotations

import json
import re
from dataclasses import fields
from urllib.request import Request, urlopen

import pytest

from qgis_earthmind.connection.client import Client, StopSignal
from qgis_earthmind.connection.looks import (
    ChangeRequest,
    ChipsRequest,
    CoregisterRequest,
    DetectRequest,
    FetchRequest,
    IndexRequest,
    LandCoverRequest,
    MapClass,
    MapRequest,
    RefineRequest,
    ScenesRequest,
    SearchRequest,
    SensorsRequest,
    SeriesRequest,
    UsabilityRequest,
    ViewsRequest,
)
from qgis_earthmind.connection.messages import EVENTS
from qgis_earthmind.connection.requests import (
    AskRequest,
    Correction,
    Detail,
    Extent,
    LayerRequest,
    Options,
    PlaceRequest,
    Region,
)
from qgis_earthmind.errors import BackendError

LOOKS = (
    ChangeRequest,
    ChipsRequest,
    CoregisterRequest,
    DetectRequest,
    IndexRequest,
    LandCoverRequest,
    RefineRequest,
    ScenesRequest,
    SearchRequest,
    SensorsRequest,
    UsabilityRequest,
    ViewsRequest,
)
REQUESTS = {
    LayerRequest: "LayerRequest",
    Extent: "Extent",
    Region: "Region",
    Correction: "Correction",
    PlaceRequest: "PlaceRequest",
    Options: "Options",
    AskRequest: "AskMessage",
    FetchRequest: "FetchRequest",
    SeriesRequest: "SeriesRequest",
    MapClass: "MapClass",
    MapRequest: "MapRequest",
    **{look: look.__name__ for look in LOOKS},
}


@pytest.fixture(scope="module")
def endpoint(threshold_program, shared_backend):
    with pytest.MonkeyPatch.context() as patch:
        patch.setenv("EARTHMIND_BACKEND_PYTHON", str(threshold_program))
        return shared_backend.require(StopSignal())


@pytest.fixture(scope="module")
def document(endpoint):
    address = f"http://{endpoint.host}:{endpoint.port}/openapi.json"
    with urlopen(Request(address, headers={"Authorization": f"Bearer {endpoint.token}"})) as response:
        return json.load(response)


def component(document, name: str, direction: str = "") -> dict:
    """A schema by its name; FastAPI tells what is sent and what is said apart where they differ."""
    schemas = document["components"]["schemas"]
    return schemas[name] if name in schemas else schemas[f"{name}-{direction}"]


@pytest.mark.parametrize("request_type, name", REQUESTS.items())
def test_what_is_asked_is_what_the_backend_takes(document, request_type, name):
    schema = component(document, name, "Input")
    said = {field.name for field in fields(request_type)}
    assert set(schema.get("required", ())) <= said <= set(schema["properties"])


@pytest.mark.parametrize("detail", Detail)
def test_a_request_is_read_whether_all_of_it_is_said_or_little(endpoint, detail):
    layer = LayerRequest("/nowhere/S2.tif", "S2", 0.0, "EPSG:32630", {"nir": 1}, "reflectance", 1e-4, 0.0)
    place = PlaceRequest(layer, layer, layer, layer, Extent((0, 0, 1, 1), "EPSG:4326"), correct_shift=True)
    regions = (Region("POLYGON((0 0, 1 0, 1 1, 0 0))", "EPSG:4326"),)
    options = Options(True, detail, "/nowhere/out.gpkg", "by_phrase", regions)
    for request in (
        AskRequest("a", place, "double", (("q", "a"),), options),
        AskRequest("a", PlaceRequest(LayerRequest("/nowhere/S2.tif", "S2")), options=Options(detail=detail)),
    ):
        with pytest.raises(BackendError) as caught:
            Client(endpoint).window_count(request)
        assert caught.value.code != "bad_request" and "/nowhere" in caught.value.message


@pytest.mark.parametrize("look", LOOKS)
def test_a_look_is_read_and_what_is_wrong_told_in_its_stream(endpoint, look):
    optical, sar = LayerRequest("/nowhere/S2.tif", "S2"), LayerRequest("/nowhere/S1.tif", "S1")
    missing = PlaceRequest(optical, sar, optical_before=optical)
    more = {"concepts": ("water",)} if look is DetectRequest else {}
    more |= {"out": "/nowhere/map.tif"} if look is LandCoverRequest else {}
    more |= (
        {"out": "/nowhere/map.tif", "map": MapRequest("/a", (MapClass(1, "b"),))}
        if look is RefineRequest
        else {}
    )
    more |= {"text": "Is there water?"} if look is SensorsRequest else {}
    more |= {"classes": ("port", "field")} if look is ScenesRequest else {}
    more |= (
        {"labels": "/nowhere/a.gpkg", "field": "class", "out": "/nowhere/a"} if look is ChipsRequest else {}
    )
    more |= {"index": "/nowhere/index"} if look in (IndexRequest, SearchRequest) else {}
    with pytest.raises(BackendError) as caught:
        list(Client(endpoint).look(look(missing, **more)))
    assert caught.value.code != "bad_request" and caught.value.message


@pytest.mark.parametrize(
    ("method", "path"),
    [
        ("get", "/files"),
        ("post", "/uploads/{name}"),
        ("post", "/outputs/{name}"),
        ("get", "/files/{file}"),
        ("delete", "/files/{file}"),
    ],
)
def test_a_backend_elsewhere_takes_and_hands_over_files(document, method, path):
    assert method in document["paths"][path]


@pytest.mark.parametrize("name, event", EVENTS.items())
def test_events_are_those_of_the_contract(document, name, event):
    schema = component(document, event.__name__, "Output")
    assert schema["properties"]["event"]["const"] == name
    assert {field.name for field in fields(event)} <= set(schema["properties"])


def test_no_event_of_the_backend_is_unknown(document):
    told = {
        schema["properties"]["event"].get("const")
        for schema in document["components"]["schemas"].values()
        if "event" in schema.get("properties", {})
    }
    assert told == set(EVENTS)


def test_the_wishes_for_detail_are_those_of_the_backend(document):
    assert component(document, "Detail")["enum"] == [detail.value for detail in Detail]


@pytest.mark.parametrize(
    "method, path",
    [
        *(("post", path) for path in ("/ask", "/plan")),
        ("delete", "/runs/{}"),
        *(("post", look.ROUTE) for look in LOOKS),
    ],
)
def test_the_doors_are_there(document, method, path):
    assert method in {re.sub("{.*}", "{}", door): told for door, told in document["paths"].items()}[path]


def test_the_models_are_told_as_the_plugin_reads_them(endpoint):
    models = Client(endpoint).models()
    assert models.default == "double" and models.card("another") is None
    assert models.card("double").fetched and models.card("double").knows == ("dark water",)


def test_a_layer_is_recognised_as_the_plugin_reads_it(document, endpoint, place):
    if "/layers" not in document["paths"]:
        pytest.skip("this backend does not tell what it takes a layer for")
    stated = LayerRequest(
        str(place.optical), "S2", bands={"green": 2, "nir": 4}, unit="reflectance", scale=1e-4
    )
    found = Client(endpoint).recognised(stated, "optical")
    assert found.name == "S2" and found.sensor == "optical" and found.unit == "reflectance"
    assert found.bands["nir"] == 4 and found.scale == 1e-4
    assert found.thumbnail is None or found.thumbnail.startswith(b"\x89PNG")
