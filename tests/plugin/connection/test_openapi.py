"""The plugin's messages against the running backend's own description of them."""

from __future__ import annotations

from dataclasses import fields

import pytest

from qgis_earthmind.connection.client import Client, StopSignal
from qgis_earthmind.connection.messages import _EVENTS, Progress, Shift
from qgis_earthmind.connection.requests import AskRequest, Extent, LayerRequest, SceneRequest


@pytest.fixture
def client(threshold_backend, shared_backend):
    return Client(shared_backend.require(StopSignal()))


@pytest.fixture
def schemas(client):
    return client._json("GET", "/openapi.json")["components"]["schemas"]


def names(schemas, schema: str) -> set[str]:
    return set(schemas[schema]["properties"])


def test_requests_are_those_of_the_contract(schemas):
    assert {field.name for field in fields(LayerRequest)} == names(schemas, "LayerMessage")
    for_the_command_line = {"multispectral"}
    assert {field.name for field in fields(SceneRequest)} == names(
        schemas, "SceneMessage"
    ) - for_the_command_line
    assert {field.name for field in fields(Extent)} == names(schemas, "ExtentMessage")
    request = AskRequest(SceneRequest(None, None), "x")
    assert set(request.to_json()) == names(schemas, "AskMessage")
    required = set(schemas["JobMessage"]["required"])
    assert required <= set(request.to_job_json()) <= names(schemas, "JobMessage")


def test_events_are_those_of_the_contract(schemas):
    told = {
        schema["properties"]["event"]["const"] for name, schema in schemas.items() if name.endswith("Event")
    }
    assert told == set(_EVENTS)
    assert {field.name for field in fields(Progress)} == names(schemas, "ProgressEvent") - {"event"}
    assert {field.name for field in fields(Shift)} == names(schemas, "ShiftEvent") - {"event"}
    assert names(schemas, "StartedJobMessage") == {"job"}


def test_the_models_are_told_as_the_plugin_reads_them(client):
    models = client.models()
    assert models.default == "double" and models.card("") == models.card("double")
    assert models.card("double").max_side == 64 and models.card("double").finest_m == 10
    assert models.card("double").fetched and models.card("another") is None
