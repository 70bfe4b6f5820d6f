"""The HTTP door as a client meets it: a real process, real loopback HTTP."""

from __future__ import annotations

import base64
import http.client
import io
import json
import os
import signal
import subprocess
import sys
import time

import numpy as np
import pyogrio
import pytest
import shapely
from PIL import Image
from pydantic import TypeAdapter
from rasters import write
from serving import Client, end_server, question, start_server

from earthmind import __version__
from earthmind.server.messages import SeenPlaceMessage
from earthmind.server.streams import EventLine

ENDS = ("done", "error", "stopped")
ANSWERING = {"event": "progress", "stage": "answering", "windows_done": None, "windows": None}
EVENTS = {
    "Started": "started",
    "Progress": "progress",
    "Understood": "plan",
    "Text": "text",
    "Segment": "segment",
    "Attention": "attention",
    "Shares": "shares",
    "Note": "note",
    "Shift": "shift",
    "Written": "written",
    "Reported": "reported",
    "Thought": "thought",
    "Done": "done",
    "Failed": "error",
    "Stopped": "stopped",
}


def wait_for(condition, seconds=60.0):
    end = time.monotonic() + seconds
    while not condition():
        assert time.monotonic() < end, "it did not happen in time"
        time.sleep(0.05)


def is_one_sentence(text):
    return text.endswith((".", "!")) and "\n" not in text and "Traceback" not in text


def test_the_ready_line_tells_how_to_reach_the_server(client):
    assert set(client.ready) == {"url", "token", "pid", "version"}
    assert client.ready["url"].startswith("http://127.0.0.1:")
    assert client.ready["pid"] == client.process.pid
    assert client.ready["version"] == __version__


def test_health_tells_model_and_device(client):
    wait_for(lambda: client.call("GET", "/health")[1]["status"] == "ok")
    _, health = client.call("GET", "/health")
    assert health["pid"] == client.process.pid
    assert (health["model"], health["device"], health["message"]) == ("double", "cpu", None)


def test_models_are_listed_with_their_cards(client):
    status, body = client.call("GET", "/models")
    assert status == 200
    assert [card["name"] for card in body["models"]] == ["double"]
    assert body["models"][0]["optical_bands"] == ["swir1", "nir", "green"]
    assert body["models"][0]["fetched"] is True and body["models"][0]["fetchable"] is False
    assert body["models"][0]["concepts"] == []  # it understands language by itself


@pytest.mark.parametrize("path", ["/health", "/openapi.json", "/nowhere"])
@pytest.mark.parametrize("headers", [{}, {"Authorization": "Bearer wrong"}, {"Authorization": "Basic x"}])
def test_without_the_token_nothing_is_told(client, path, headers):
    status, body = client.call("GET", path, headers=headers)
    assert status == 401
    assert body["error"]["code"] == "token"


@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "[::1]:80", ""])
def test_another_host_name_is_refused_even_with_the_token(client, host):
    status, body = client.call("GET", "/health", headers={**client.headers, "Host": host})
    assert status == 403
    assert body["error"]["code"] == "host"


def test_localhost_is_a_good_host_name(client):
    assert (
        client.call("GET", "/health", headers={**client.headers, "Host": f"localhost:{client.port}"})[0]
        == 200
    )


def test_no_cross_origin_permission_is_given(client):
    _, response = client.open("GET", "/health", headers={**client.headers, "Origin": "https://evil.example"})
    assert not [name for name, _ in response.getheaders() if name.lower().startswith("access-control")]


def test_a_huge_body_is_refused(client):
    status, body = client.call("POST", "/ask", b'{"x": "' + b"a" * 2_000_000 + b'"}')
    assert status == 413
    assert is_one_sentence(body["error"]["message"])


def test_a_huge_body_without_a_stated_length_is_refused(client):
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=120)
    chunks = (b"a" * 100_000 for _ in range(30))
    try:
        connection.request("POST", "/ask", chunks, client.headers, encode_chunked=True)
        assert connection.getresponse().status == 413
    except (BrokenPipeError, ConnectionResetError):
        pass  # the server may hang up before all is sent
    assert client.call("GET", "/health")[0] == 200


def test_the_openapi_document_describes_every_route_request_and_event(client):
    _, document = client.call("GET", "/openapi.json")
    assert set(document["paths"]) == {
        *("/detection", "/usability", "/coregistration", "/sensors", "/views"),
        *("/scenes", "/indexing", "/search"),
        *(
            "/landcover",
            "/refinement",
            "/fetching",
            "/series",
            "/change",
            "/report",
            "/teaching",
            "/chips",
            "/health",
            "/models",
            "/models/{name}",
            "/places",
            "/plan",
            "/layers",
            "/ask",
            "/runs",
            "/runs/{run_id}",
        ),
        *("/files", "/files/{file}", "/uploads/{name}", "/outputs/{name}"),
        "/runs/{run_id}/events",
    }
    stream = document["paths"]["/ask"]["post"]["responses"]["200"]["content"]
    assert list(stream) == ["application/x-ndjson"]
    assert document["paths"]["/plan"]["post"]["responses"]["422"]["content"]["application/json"][
        "schema"
    ] == {"$ref": "#/components/schemas/ErrorMessage"}
    schemas = document["components"]["schemas"]
    events = {
        name: schema["properties"]["event"]["const"] for name, schema in schemas.items() if name in EVENTS
    }
    assert events == EVENTS
    assert "features" not in schemas["Segment"]["properties"]
    layer = schemas["LayerRequest"]
    assert layer["properties"]["uri"]["description"] == "Path or GDAL URI."
    assert not layer["additionalProperties"]


def test_a_place_tells_its_grid_and_layers(client, place):
    status, seen = client.call("POST", "/places", {"place": question(place, "")["place"]})
    assert status == 200
    SeenPlaceMessage.model_validate(seen)
    grid = seen["grid"]
    assert (grid["crs"], grid["width"], grid["height"]) == ("EPSG:32630", 40, 40)
    assert grid["bounds"] == [500_000, 4_199_600, 500_400, 4_200_000]
    assert grid["transform"] == [10, 0, 500_000, 0, -10, 4_200_000]
    assert seen["optical"]["bands"]["swir1"] == 12
    assert (seen["sar"]["name"], seen["sar"]["unit"]) == ("S1", "db")


@pytest.mark.parametrize(
    ("text", "options", "course"),
    [
        ("Segment the water.", {"window": 32}, {"marks": True, "windows": 4}),
        ("Segment the water.", {}, {"marks": True, "windows": 0}),
        ("Is there water?", {}, {"marks": False, "windows": 0}),
    ],
)
def test_what_would_be_done_is_told_without_doing_it(client, place, text, options, course):
    expected = {**course, "plan": None, "forecast": None}  # this model understands language by itself
    assert client.call("POST", "/plan", question(place, text, options=options)) == (200, expected)


def test_an_answer_streams_every_event_and_ends_once(client, place, tmp_path):
    out = tmp_path / "answer.gpkg"
    events = client.ask(place, "Segment the water.", options={"out": str(out), "tables": "by_phrase"})
    adapter = TypeAdapter(EventLine)
    for event in events:
        adapter.validate_python(event)
    kinds = [event["event"] for event in events]
    assert kinds[0] == "started"
    assert [kind for kind in kinds if kind in ENDS] == ["done"]
    assert kinds[-1] == "done"
    text = "".join(event["text"] for event in events if event["event"] == "text")
    assert text == events[-1]["text"] == "Sure. It is [SEG]."
    (segment,) = [event for event in events if event["event"] == "segment"]
    assert (segment["crs"], segment["count"], "features" in segment) == ("EPSG:32630", 1, False)
    assert segment["bounds"] == pytest.approx(place.pond, abs=10)
    (written,) = [event for event in events if event["event"] == "written"]
    assert written == {
        "event": "written",
        "kind": "polygons",
        "path": str(out),
        "layer": "water",
        "segment": 0,
        "count": 1,
    }
    (polygon,) = shapely.from_wkb(pyogrio.raw.read(out, layer="water")[2])
    assert polygon.bounds == pytest.approx(place.pond, abs=10)
    assert [event for event in events if event["event"] == "attention"] == [
        {"event": "attention", "optical": 0.25, "sar": 0.75, "sar_by_layer": []}
    ]


def test_events_arrive_when_they_happen(client, place):
    begun = time.monotonic()
    with client.speaking(place):
        assert time.monotonic() - begun < 20  # the whole answer takes a minute


def test_a_cancelled_answer_stops_in_the_middle(client, place):
    with client.speaking(place) as (run, response):
        begun = time.monotonic()
        assert client.call("DELETE", f"/runs/{run}") == (204, None)
        rest = [json.loads(line)["event"] for line in response]
    assert time.monotonic() - begun < 20  # not the minute that the whole answer takes
    assert rest[-1] == "stopped"
    assert "done" not in rest
    assert client.call("DELETE", f"/runs/{run}")[0] == 404


def test_a_client_that_goes_away_cancels_its_answer(client, place):
    with client.speaking(place) as (run, _):
        pass
    wait_for(lambda: client.call("DELETE", f"/runs/{run}")[0] == 404)
    begun = time.monotonic()
    client.ask(place, "Segment the water.")  # the model is free again
    assert time.monotonic() - begun < 20


def test_several_clients_are_served_in_order(client, place):
    with client.speaking(place):
        second, waiting = client.open("POST", "/ask", question(place, "Segment the water."))
        while json.loads(waiting.readline()) != {**ANSWERING, "fraction": 0.0}:
            pass
    assert [json.loads(line)["event"] for line in waiting][-1] == "done"
    second.close()


def test_an_unforeseen_error_is_one_sentence_without_details(client, place):
    events = client.ask(place, "crash")
    assert events[-1]["event"] == "error"
    assert events[-1]["code"] == "internal"
    assert is_one_sentence(events[-1]["message"])
    assert "secret detail" not in events[-1]["message"]
    assert client.call("GET", "/health")[1]["status"] == "ok"


def test_what_is_unknown_is_told_as_404(client):
    for method, path, code in [
        ("GET", "/runs/nothing/events", "unknown_run"),
        ("DELETE", "/runs/nothing", "unknown_run"),
        ("GET", "/nowhere", "not_found"),
    ]:
        status, answer = client.call(method, path)
        assert (status, answer["error"]["code"]) == (404, code)
        assert is_one_sentence(answer["error"]["message"])


@pytest.mark.parametrize(
    ("body", "code", "words"),
    [
        (b"{", "bad_request", "cannot be read"),
        ({"optical": {"uri": ""}}, "bad_request", "place.optical.uri"),
        ({"optical": {"uri": "x.tif", "colour": 1}}, "bad_request", "place.optical.colour"),
        ({"extent": {"bounds": [1, 2, 3], "crs": "EPSG:4326"}}, "bad_request", "place.extent.bounds"),
        ({"resolution": 0}, "bad_request", "place.resolution"),
        ({}, "no_layer", "No layer was given"),
        ({"optical": {"uri": "/nowhere/S2.tif", "name": "My layer"}}, "missing", "My layer"),
    ],
)
def test_bad_input_is_told_in_one_sentence(client, body, code, words):
    asked = body if isinstance(body, bytes) else {"text": "Is there water?", "place": body}
    status, answer = client.call("POST", "/ask", asked)
    assert status == 422
    assert answer["error"]["code"] == code
    assert words in answer["error"]["message"]
    assert is_one_sentence(answer["error"]["message"])


def test_thoughts_stream_before_the_answer_and_stand_whole_at_its_end(client, place):
    events = client.ask(place, "Segment the pond; ponder first.")
    for event in events:
        TypeAdapter(EventLine).validate_python(event)
    told = [event["event"] for event in events if event["event"] in ("thought", "segment", "text", "done")]
    assert told == ["thought", "segment", "thought", "text", "done"]
    done = events[-1]
    assert (done["thoughts"], done["text"], done["segments"]) == ("A pond [SEG], so B.", "B", 1)
    assert "".join(event["text"] for event in events if event["event"] == "thought") == done["thoughts"]
    assert "Nothing was marked." in [event["message"] for event in events if event["event"] == "note"]


def test_an_empty_prompt_or_unknown_model_is_refused_before_the_stream(client, place):
    for body, code in [
        (question(place, "  "), "empty_prompt"),
        (question(place, "x", model="none"), "unknown_model"),
    ]:
        status, answer = client.call("POST", "/ask", body)
        assert (status, answer["error"]["code"]) == (422, code)


def test_closing_standard_input_ends_the_process_even_in_an_answer(own_client, place):
    with own_client.speaking(place) as (_, response):
        own_client.process.stdin.close()
        assert [json.loads(line)["event"] for line in response][-1] == "stopped"
        assert own_client.process.wait(5) == 0


@pytest.mark.skipif(os.name != "posix", reason="signals of POSIX")
def test_a_termination_signal_ends_the_process(own_client):
    own_client.process.send_signal(signal.SIGTERM)
    own_client.process.wait(5)
    assert own_client.process.stdout.read() == ""


def test_the_command_serves_while_its_model_is_loading_and_ends_with_standard_input(tmp_path):
    command = [sys.executable, "-m", "earthmind", "serve", "--exit-with-stdin", "--device", "cpu"]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, cwd=tmp_path
    ) as process:
        client = Client(process)
        status, health = client.call("GET", "/health")
        process.stdin.close()
        assert process.wait(6) == 0
        assert process.stdout.read() == ""
    assert (status, health["model"], health["device"]) == (200, "nano", "cpu")
    assert health["status"] in ("loading", "ok", "failed")


def test_a_model_that_does_not_load_is_told_by_health_and_answers(place):
    client = start_server("model.broken = OSError('weights are missing')")
    wait_for(lambda: client.call("GET", "/health")[1]["status"] == "failed")
    message = 'The model "double" could not be loaded: weights are missing'
    assert client.call("GET", "/health")[1]["message"] == message
    events = client.ask(place, "Segment the water.")
    values = {"name": "double", "reason": "weights are missing"}
    assert events[-1] == {"event": "error", "code": "model", "message": message, "values": values}
    end_server(client)


def test_a_layer_is_recognised_by_itself_with_a_picture_of_what_the_model_sees(client, tmp_path):
    ramp = np.linspace(500, 3000, 300 * 400).reshape(1, 300, 400)
    data = np.concatenate([ramp, ramp[:, ::-1], ramp]).astype(np.uint16)
    uri = write(tmp_path / "S2A_20200101.tif", data, descriptions=("B11", "B8", "B3"))
    status, seen = client.call("POST", "/layers", {"layer": {"uri": uri}, "sensor": "optical"})
    assert status == 200
    assert (seen["name"], seen["mission"], seen["sensor"]) == ("S2A_20200101", "Sentinel-2", "optical")
    assert seen["bands"] == {"swir1": 1, "nir": 2, "green": 3}
    assert (seen["unit"], seen["scale"], seen["date"]) == ("reflectance", 1e-4, "2020-01-01")
    with Image.open(io.BytesIO(base64.b64decode(seen["thumbnail"]))) as picture:
        assert (picture.format, picture.mode, picture.size) == ("PNG", "RGBA", (256, 192))


def test_a_layer_that_the_model_cannot_use_is_recognised_without_a_picture(client, tmp_path):
    uri = write(tmp_path / "red.tif", np.full((1, 8, 8), 900, np.uint16), descriptions=("red",))
    status, seen = client.call("POST", "/layers", {"layer": {"uri": uri}})
    assert (status, seen["bands"], seen["thumbnail"]) == (200, {"red": 1}, None)
    assert any("lacks" in note for note in seen["notes"])


def test_a_layer_whose_bands_cannot_be_told_is_refused_with_the_way_to_say_them(client, tmp_path):
    uri = write(tmp_path / "field.tif", np.ones((7, 8, 8), np.float32), descriptions=tuple("abcdefg"))
    status, body = client.call("POST", "/layers", {"layer": {"uri": uri}, "sensor": "optical"})
    assert (status, body["error"]["code"]) == (422, "bands")
    assert '"field"' in body["error"]["message"] and "--optical-bands" in body["error"]["message"]
