"""Tiled runs over HTTP: begun, followed, followed again, cancelled, refused."""

from __future__ import annotations

import json

from places import Place

from earthmind.server.messages import EventMessage


def job(place: Place, text: str = "Segment the water.", **more):
    layers = {"optical": {"uri": str(place.optical)}, "sar": {"uri": str(place.sar)}}
    return {"text": text, "scene": layers, "window": 32, **more}


def follow(client, name: str) -> list[dict]:
    connection, response = client.open("GET", f"/jobs/{name}/events")
    assert response.status == 200
    events = [json.loads(line) for line in response]
    connection.close()
    for event in events:
        EventMessage.model_validate(event)
    return events


def test_a_run_goes_on_by_itself_and_can_be_followed_twice(client, place, tmp_path):
    out = tmp_path / "water.gpkg"
    status, started = client.call("POST", "/jobs", job(place, out=str(out)))
    assert status == 200
    events = follow(client, started["job"])
    assert events[0] == {"event": "started", "job": started["job"]}
    assert events[-1]["event"] == "done", events[-1]
    (segment,) = [event for event in events if event["event"] == "segment"]
    assert len(segment["features"]) == 1 and out.is_file()
    assert follow(client, started["job"]) == events


def test_a_run_is_cancelled_by_its_name(client, place):
    _, started = client.call("POST", "/jobs", job(place, "slow water"))
    assert client.call("DELETE", f"/jobs/{started['job']}")[0] == 204
    assert follow(client, started["job"])[-1] == {"event": "stopped"}


def test_what_cannot_be_run_is_refused_at_once(client, place):
    for body, said in [
        (job(place, ""), "prompt is empty"),
        (job(place, window=5000), "Windows of 5000 pixels are not possible"),
        (job(place, out="/nowhere/at all/x.gpkg"), "does not exist"),
        ({"text": "water", "scene": {}}, "No layer was given"),
    ]:
        status, answer = client.call("POST", "/jobs", body)
        assert status == 422 and said in answer["error"]["message"], answer
    assert client.call("GET", "/jobs/none/events")[0] == 404
