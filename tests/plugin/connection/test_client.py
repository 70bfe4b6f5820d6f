"""The stream is understood however the network cuts it, and every end of it has its meaning."""

from __future__ import annotations

import threading
import time
from dataclasses import replace

import pytest
from contract_server import line, serving

from qgis_earthmind.connection.asking import ask, percent
from qgis_earthmind.connection.client import Client, StopSignal, read_events
from qgis_earthmind.connection.messages import Done, Endpoint, Progress, Scene, Segment, Shares, Text
from qgis_earthmind.connection.requests import AskRequest, LayerRequest, SceneRequest
from qgis_earthmind.errors import BackendError, BackendLost, Stopped

SCENE = SceneRequest(LayerRequest("/data/S2.tif", "S2"), None)
REQUEST = AskRequest(SCENE, "Wo ist der Fluß?")
STARTED = {"event": "started", "job": "j1"}
DONE = {"event": "done", "text": "Fluß 水 [SEG]", "model": "nano", "segments": 1, "seconds": {"total": 2.0}}
EVENTS = (
    STARTED,
    {"event": "progress", "stage": "reading", "fraction": 0.5},
    {"event": "a kind from the future", "x": 1},
    {"event": "text", "text": "Fluß 水 [SEG]"},
    {
        "event": "segment",
        "index": 0,
        "phrase": "Fluß",
        "score": 0.5,
        "area_m2": 12.0,
        "crs": "EPSG:32630",
        "features": [{"wkb": "0101000000000000000000f03f000000000000f03f", "properties": {"phrase": "Fluß"}}],
    },
    {"event": "attention", "optical": 0.25, "sar": 0.75},
    {"event": "note", "message": "Achtung: 水"},
    DONE,
)


def collect(server, stop=None):
    events = []
    answer = ask(server.endpoint, REQUEST, stop or StopSignal(), events.append)
    return answer, events


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 10_000])
def test_lines_and_characters_cut_anywhere_come_back_whole(size):
    def cut(data: bytes) -> list[bytes]:
        return [data[start : start + size] for start in range(0, len(data), size)]

    with serving(*EVENTS, cut=cut) as server:
        answer, events = collect(server)
    assert answer.text == "Fluß 水 [SEG]"
    assert answer.shares == Shares(0.25, 0.75)
    assert answer.notes == ("Achtung: 水",)
    assert answer.segments[0].features[0].wkb == bytes.fromhex("0101000000000000000000f03f000000000000f03f")
    assert [type(event) for event in events][-5:] == [Text, Segment, Shares, type(events[-2]), Done]


def test_the_request_carries_layers_question_and_history():
    request = AskRequest(replace(SCENE, model="nano"), "And now?", (("Q", "A [SEG]"),))
    with serving(STARTED, DONE) as server:
        ask(server.endpoint, request, StopSignal(), lambda event: None)
        (_, _, scene), (_, path, question) = server.requests
    assert scene["optical"]["uri"] == "/data/S2.tif" and scene["sar"] is None and scene["extent"] is None
    assert path == "/scenes/s1/ask"
    assert question == {"text": "And now?", "model": "nano", "history": [["Q", "A [SEG]"]]}


def test_an_open_scene_is_used_again():
    with serving(STARTED, DONE) as server:
        answer = ask(server.endpoint, REQUEST, StopSignal(), lambda event: None, Scene("s1", "EPSG:32630"))
        assert [path for _, path, _ in server.requests] == ["/scenes/s1/ask"]
    assert answer.scene.id == "s1"


def test_the_backends_own_sentence_is_kept():
    with serving() as server:
        server.refusal = (
            422,
            '{"error":{"code":"no_overlap","message":"S2 und S1 überlappen nicht."}}'.encode(),
        )
        with pytest.raises(BackendError, match="S2 und S1 überlappen nicht") as caught:
            collect(server)
    assert caught.value.code == "no_overlap"


def test_an_error_without_a_sentence_names_the_status_and_keeps_the_reply():
    with serving() as server:
        server.refusal = (502, b"<html>Bad gateway</html>")
        with pytest.raises(BackendError, match="502") as caught:
            collect(server)
    assert "Bad gateway" in caught.value.details


def test_an_error_event_ends_the_stream_without_cancelling():
    with serving(
        STARTED, {"event": "error", "code": "model", "message": "The model has no weights."}
    ) as server:
        with pytest.raises(BackendError, match="no weights"):
            collect(server)
        assert not [request for request in server.requests if request[0] == "DELETE"]


def test_a_stopped_event_is_stopping():
    with serving(STARTED, {"event": "stopped"}) as server, pytest.raises(Stopped):
        collect(server)


@pytest.mark.parametrize(
    "rest", [b"", b'{"event":"text","te', b"no json at all\n", b'{"event":"segment","index":0}\n', b"[1]\n"]
)
def test_a_stream_that_breaks_off_or_is_garbled_is_a_lost_backend(rest):
    with serving(STARTED, *([rest] if rest else [])) as server, pytest.raises(BackendLost):
        collect(server)


def test_nobody_listening_is_a_lost_backend():
    with pytest.raises(BackendLost):
        Client(Endpoint("127.0.0.1", 1, "t")).health()


def test_stop_wakes_a_waiting_worker_and_cancels_the_job():
    stop = StopSignal()
    with serving(STARTED, *({"event": "text", "text": "word "} for _ in range(40)), pause=0.5) as server:
        threading.Timer(0.3, stop.stop).start()
        begin = time.monotonic()
        with pytest.raises(Stopped):
            collect(server, stop)
        assert time.monotonic() - begin < 10  # the whole answer takes 20 s
        assert ("DELETE", "/jobs/j1", None) in server.requests


def test_stop_before_the_start_asks_nothing():
    stop = StopSignal()
    stop.stop()
    with serving(STARTED, DONE) as server:
        with pytest.raises(Stopped):
            collect(server, stop)
        assert server.requests == []


def test_a_wrong_token_is_told():
    with serving() as server:
        wrong = Endpoint("127.0.0.1", server.endpoint.port, "wrong")
        with pytest.raises(BackendError, match="token"):
            Client(wrong).health()


def test_proxies_are_never_asked(monkeypatch):
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:1")
    with serving(STARTED, DONE) as server:
        assert collect(server)[0].model == "nano"


def test_empty_lines_are_skipped():
    assert list(read_events(iter([b"\n", line({"event": "text", "text": "a"}), b"\r\n"]))) == [Text("a")]


def test_progress_never_goes_back_from_stage_to_stage():
    stages = ["loading", "reading", "encoding", "answering", "polygons"]
    values = [percent(Progress(stage, fraction)) for stage in stages for fraction in (0.0, 0.5, 1.0)]
    assert values == sorted(values) and values[-1] == 100
    assert percent(Progress("reading", 7.0)) == percent(Progress("reading", 1.0))
