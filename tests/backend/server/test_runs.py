"""Runs over HTTP: begun, followed, followed again, cancelled, refused."""

from __future__ import annotations

import asyncio
import json

import pytest
from doubles import ThresholdModel, shelf_of
from places import write_shifted_place
from serving import question

from earthmind.inference.engine import Engine
from earthmind.server.app import create_app
from earthmind.server.streams import Runs

WINDOWS = {"window": 32}


def start(client, place, text: str = "Segment the water.", **options) -> str:
    status, started = client.call("POST", "/runs", question(place, text, options={**WINDOWS, **options}))
    assert status == 200, started
    return started["run"]


def follow(client, run: str) -> list[dict]:
    connection, response = client.open("GET", f"/runs/{run}/events")
    assert response.status == 200
    events = [json.loads(line) for line in response]
    connection.close()
    return events


def test_a_run_goes_on_by_itself_and_can_be_followed_twice(client, place, tmp_path):
    out = tmp_path / "water.gpkg"
    run = start(client, place, out=str(out))
    events = follow(client, run)
    assert events[0] == {"event": "started", "run": run}
    assert events[-1]["event"] == "done", events[-1]
    (segment,) = [event for event in events if event["event"] == "segment"]
    assert segment["count"] == 1 and out.is_file()
    (written,) = [event for event in events if event["event"] == "written"]
    assert (written["path"], written["layer"], written["count"]) == (str(out), "water", 1)
    assert follow(client, run) == events


def test_a_run_is_cancelled_by_its_name(client, place):
    run = start(client, place, "slow water")
    assert client.call("DELETE", f"/runs/{run}")[0] == 204
    assert follow(client, run)[-1] == {"event": "stopped"}


def test_what_cannot_be_run_is_refused_at_once(client, place):
    for body, said in [
        (question(place, ""), "prompt is empty"),
        (question(place, "water", options={"window": 5000}), "Windows of 5000 pixels are not possible"),
        (question(place, "water", options={"out": "/nowhere/at all/x.gpkg"}), "does not exist"),
        (question(place, "water", options={"shaping": {"smooth": 9}}), "Smoothing 9 times"),
        (question(place, "water", model="no such model"), "no such model"),
        ({"text": "water", "place": {}}, "No layer was given"),
    ]:
        status, answer = client.call("POST", "/runs", body)
        assert status == 422 and said in answer["error"]["message"], answer
    assert client.call("GET", "/runs/none/events")[0] == 404


def test_progress_counts_the_windows_and_a_note_says_how_it_was_looked_at(client, place):
    events = follow(client, start(client, place))
    counted = [event for event in events if event["event"] == "progress" and event["windows"]]
    assert [event["windows_done"] for event in counted] == list(range(counted[0]["windows"] + 1))
    assert {event["windows"] for event in counted} == {4}
    assert {"event": "note", "message": "Looked at in 4 windows at 10 m."} in events


@pytest.mark.parametrize("path", ["/runs", "/ask"])
def test_nothing_begins_for_a_client_that_went_away_before_it_learnt_the_name(place, path):
    runs, model = Runs(), ThresholdModel()
    app = create_app(Engine(shelf_of(model)), runs, "token")
    body = json.dumps(question(place, "Segment the water.")).encode()
    messages = [{"type": "http.request", "body": body, "more_body": False}]
    headers = {"host": "127.0.0.1", "authorization": "Bearer token", "content-type": "application/json"}
    scope = {
        "type": "http",
        "asgi": {"version": "3.0"},
        "http_version": "1.1",
        "method": "POST",
        "path": path,
        "raw_path": path.encode(),
        "query_string": b"",
        "scheme": "http",
        "headers": [(name.encode(), value.encode()) for name, value in headers.items()],
    }

    async def receive():
        return messages.pop(0) if messages else {"type": "http.disconnect"}

    async def send(message):
        return None

    asyncio.run(app(scope, receive, send))
    assert len(runs) == 0 and model.encoded == 0


@pytest.mark.parametrize("options", [{}, WINDOWS])
def test_a_shift_is_told_as_numbers_and_corrected_where_asked(client, tmp_path, options):
    optical, sar = write_shifted_place(tmp_path)

    def ask(**more) -> list[dict]:
        layers = {"optical": {"uri": str(optical)}, "sar": {"uri": str(sar)}}
        body = {"text": "Segment the water.", "place": {**layers, **more}, "options": options}
        return follow(client, client.call("POST", "/runs", body)[1]["run"])

    (shift,) = [event for event in ask() if event["event"] == "shift"]
    assert shift["across_m"] == pytest.approx(60, abs=5) and shift["down_m"] == pytest.approx(0, abs=5)
    assert shift["pixels"] == pytest.approx(6, abs=0.5) and shift["confidence"] > 0.5
    corrected = ask(correct_shift=True)
    assert not [event for event in corrected if event["event"] == "shift"]
    assert any("was moved by -" in event["message"] for event in corrected if event["event"] == "note")
    assert corrected[-1]["event"] == "done"
