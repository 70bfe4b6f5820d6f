"""Looks at layers over real HTTP: streams as those of questions, refused and cancelled as these."""

from __future__ import annotations

import json

import pytest
import rasterio
from serving import Client


def stream(client: Client, route: str, body: dict) -> list[dict]:
    connection, response = client.open("POST", route, body)
    assert response.status == 200, response.read()
    assert response.getheader("Content-Type") == "application/x-ndjson"
    events = [json.loads(line) for line in response]
    connection.close()
    return events


def of(place, **more) -> dict:
    return {"place": {"optical": {"uri": str(place.optical)}, "sar": {"uri": str(place.sar)}}, **more}


def test_views_are_written_and_told(client, place, tmp_path):
    events = stream(client, "/views", of(place, folder=str(tmp_path), views=["ndwi"]))
    assert events[0]["event"] == "started" and events[-1]["event"] == "done"
    (reported,) = (event for event in events if event["event"] == "reported")
    (view,) = reported["values"]["views"]
    with rasterio.open(view["path"]) as made, rasterio.open(place.optical) as source:
        assert made.transform == source.transform and made.dtypes == ("float32",)
    assert {event["stage"] for event in events if event["event"] == "progress"} == {"measuring"}


def test_a_shift_is_told_without_a_copy(client, place):
    events = stream(client, "/coregistration", of(place))
    (reported,) = (event for event in events if event["event"] == "reported")
    assert reported["look"] == "coregistration" and reported["values"]["out"] is None


@pytest.mark.parametrize(
    "route, body",
    [
        ("/views", {"folder": 3}),
        ("/detection", {"concepts": []}),
        ("/detection", {"concepts": ["water"], "outline": "round"}),
        ("/coregistration", {"move": "both"}),
        ("/sensors", {}),
        ("/usability", {"unknown": 1}),
    ],
)
def test_what_cannot_be_read_is_refused(client, place, route, body):
    status, said = client.call("POST", route, of(place, **body))
    assert status == 422 and said["error"]["code"] == "bad_request" and said["error"]["message"].endswith(".")


def test_what_is_wrong_is_the_last_event(client, place):
    """The model of this server understands language by itself, and knows no names."""
    events = stream(client, "/detection", of(place, concepts=["water"]))
    assert events[-1]["event"] == "error" and "cannot be asked for things by name" in events[-1]["message"]


def test_a_token_is_needed(client, place):
    status, _ = client.call("POST", "/usability", of(place), headers={})
    assert status == 401
