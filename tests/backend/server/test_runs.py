"""Tiled runs over HTTP: begun, followed, followed again, cancelled, refused."""

from __future__ import annotations

import http.client
import json
import time

import pytest
from places import Place, write_shifted_place
from serving import end_server, start_server

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


def test_progress_counts_the_windows_and_a_note_says_how_it_was_looked_at(client, place):
    _, started = client.call("POST", "/jobs", job(place))
    events = follow(client, started["job"])
    counted = [event for event in events if event["event"] == "progress" and "windows" in event]
    assert [event["windows_done"] for event in counted] == list(range(counted[0]["windows"] + 1))
    assert {event["windows"] for event in counted} == {4}
    assert {"event": "note", "message": "Looked at in 4 windows at 10 m."} in events


def test_nothing_begins_for_a_client_that_went_away_before_it_learnt_the_name(place, tmp_path):
    slow_plan = (
        "import time; import earthmind.inference.engine as engine; plan = engine.plan_tiled\n"
        "engine.plan_tiled = lambda *given: (time.sleep(1), plan(*given))[1]"
    )
    out = tmp_path / "water.gpkg"
    own = start_server(slow_plan)
    try:
        headers = {"Content-Type": "application/json", **own.headers}
        connection = http.client.HTTPConnection("127.0.0.1", own.port, timeout=20)
        connection.request("POST", "/jobs", json.dumps(job(place, out=str(out))), headers)
        time.sleep(0.3)
        connection.close()
        time.sleep(3)
        assert not out.exists() and own.call("GET", "/health")[0] == 200
    finally:
        end_server(own)


@pytest.mark.parametrize("windows", [False, True])
def test_a_shift_is_told_as_numbers_and_corrected_where_asked(client, tmp_path, windows):
    optical, sar = write_shifted_place(tmp_path)
    scene = {"optical": {"uri": str(optical)}, "sar": {"uri": str(sar)}}

    def ask(**more) -> list[dict]:
        if windows:
            body = {"text": "Segment the water.", "scene": {**scene, **more}}
            return follow(client, client.call("POST", "/jobs", body)[1]["job"])
        opened = client.call("POST", "/scenes", {**scene, **more})[1]
        return client.ask(opened["id"], "Segment the water.")

    (shift,) = [event for event in ask() if event["event"] == "shift"]
    assert shift["across_m"] == pytest.approx(60, abs=5) and shift["down_m"] == pytest.approx(0, abs=5)
    assert shift["pixels"] == pytest.approx(6, abs=0.5) and shift["confidence"] > 0.5
    corrected = ask(correct_shift=True)
    assert not [event for event in corrected if event["event"] == "shift"]
    assert any("was moved by -" in event["message"] for event in corrected if event["event"] == "note")
    assert corrected[-1]["event"] == "done"


def test_a_scene_is_opened_for_the_model_that_is_named(client, place):
    body = {"optical": {"uri": str(place.optical)}, "model": "no such model"}
    status, answer = client.call("POST", "/scenes", body)
    assert status == 422 and "no such model" in answer["error"]["message"]
