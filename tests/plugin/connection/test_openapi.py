"""The plugin's messages against the running backend's own description of them."""

from __future__ import annotations

from dataclasses import fields

import pytest

from qgis_earthmind.connection.client import Client, StopSignal
from qgis_earthmind.connection.messages import _EVENTS
from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.connection.requests import AskRequest, Extent, LayerRequest, SceneRequest


@pytest.fixture
def schemas(threshold_backend):
    backend = BackendProcess()
    client = Client(backend.require(StopSignal()))
    yield client._json("GET", "/openapi.json")["components"]["schemas"]
    backend.stop()


def test_requests_and_events_are_those_of_the_contract(schemas):
    def names(schema: str) -> set[str]:
        return set(schemas[schema]["properties"])

    assert {field.name for field in fields(LayerRequest)} == names("LayerMessage")
    assert {field.name for field in fields(SceneRequest)} == names("SceneMessage")
    assert {field.name for field in fields(Extent)} == names("ExtentMessage")
    assert set(AskRequest(SceneRequest(None, None), "x").to_json()) == names("AskMessage")
    told = {
        schema["properties"]["event"]["const"] for name, schema in schemas.items() if name.endswith("Event")
    }
    assert told == set(_EVENTS)
