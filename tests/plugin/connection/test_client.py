"""The stream is understood however the network cuts it, and every end of it has its meaning."""

from __future__ import annotations

import socket
import threading
import time
from dataclasses import replace
from pathlib import Path

import pytest
from contract_server import DONE, STARTED, line, serving
from qgis.core import QgsSettings

from qgis_earthmind.connection import client, failures
from qgis_earthmind.connection.asking import ask, percent
from qgis_earthmind.connection.client import Client, StopSignal, read_events
from qgis_earthmind.connection.messages import (
    Attention,
    Done,
    Endpoint,
    Note,
    Progress,
    Segment,
    Shares,
    Started,
    Text,
    Written,
)
from qgis_earthmind.connection.models import parse_models
from qgis_earthmind.connection.requests import (
    AskRequest,
    Detail,
    LayerRequest,
    Options,
    PlaceRequest,
    Region,
)
from qgis_earthmind.errors import BackendError, BackendLost, Cancelled

PLACE = PlaceRequest(LayerRequest("/data/S2.tif", "S2"))
REQUEST = AskRequest("Wo ist der Fluß?", PLACE)
SEGMENT = {
    "event": "segment",
    "index": 0,
    "phrase": "Fluß",
    "score": 0.5,
    "area_m2": 12,
    "crs": "EPSG:32630",
    "count": 3,
    "bounds": [1, 2, 3.5, 4],
}
EVENTS = (
    STARTED,
    {"event": "progress", "stage": "reading", "fraction": 0.5, "windows": None, "windows_done": None},
    {"event": "a kind from the future", "x": 1},
    {"event": "text", "text": "Fluß "},
    {"event": "text", "text": "水 [SEG]", "a field": "from the future"},
    SEGMENT,
    {"event": "attention", "optical": 0.25, "sar": 0.75},
    {
        "event": "shares",
        "optical": 0.4,
        "sar": 0.6,
        "optical_change": 0.2,
        "sar_change": 0.3,
        "agreement": 0.5,
        "windows": 4,
    },
    {"event": "note", "message": "Achtung: 水"},
    {"event": "written", "kind": "mask", "path": "/out/mask.tif", "layer": None, "segment": None},
    {
        "event": "written",
        "kind": "polygons",
        "path": "/out/a.gpkg",
        "layer": "fluß",
        "segment": 0,
        "count": 3,
    },
    {**DONE, "text": "Fluß 水 [SEG]"},
)


def collect(server, stop=None):
    told = []
    answer = ask(
        server.endpoint, REQUEST, stop or StopSignal(), lambda event, so_far: told.append((event, so_far))
    )
    return answer, told


@pytest.mark.parametrize("size", [1, 2, 3, 7, 64, 10_000])
def test_lines_and_characters_cut_anywhere_come_back_whole(size):
    with serving(*EVENTS) as server:
        server.cut = lambda data: [data[start : start + size] for start in range(0, len(data), size)]
        answer, told = collect(server)
    assert answer.text == "Fluß 水 [SEG]" and answer.model == "nano" and answer.seconds == {"total": 2.0}
    assert answer.attention == Attention(0.25, 0.75) and answer.notes == ("Achtung: 水",)
    assert answer.shares == answer.counted == Shares(0.4, 0.6, 0.2, 0.3, 0.5)
    assert answer.segments == (Segment(0, "Fluß", 0.5, 12.0, "EPSG:32630", 3, (1, 2, 3.5, 4)),)
    assert answer.tables == (Written("polygons", "/out/a.gpkg", "fluß", 0),)
    kinds = [Started, Progress, Text, Text, Segment, Attention, Shares, Note, Written, Written, Done]
    assert [type(event) for event, _ in told] == kinds


def test_every_event_comes_with_the_answer_so_far():
    with serving(*EVENTS) as server:
        answer, told = collect(server)
    assert [so_far.text for event, so_far in told if isinstance(event, Text)] == ["Fluß ", "Fluß 水 [SEG]"]
    assert told[-1][1] is answer


def test_segments_are_in_the_order_of_the_markers():
    with serving(STARTED, {**SEGMENT, "index": 1}, {**SEGMENT, "phrase": "first"}, DONE) as server:
        answer, _ = collect(server)
    assert [segment.index for segment in answer.segments] == [0, 1] and answer.segment(0).phrase == "first"
    assert answer.segment(2) is None


def test_the_request_carries_all_that_was_chosen():
    regions = (Region("POLYGON((0 0, 1 0, 1 1, 0 0))", "EPSG:4326"),)
    options = Options(polygons=True, detail=Detail.FULL, tables="by_phrase", regions=regions)
    layer = replace(PLACE.optical, bands={"nir": 4}, unit="reflectance")
    place = PlaceRequest(layer, correct_shift=True)
    request = AskRequest("And now?", place, "nano", (("Q", "A [SEG]"),), options)
    with serving(STARTED, DONE) as server:
        ask(server.endpoint, request.writing_to(Path("/out/a.gpkg")), StopSignal(), lambda *_: None)
        ((method, path, body),) = server.requests
    assert (method, path) == ("POST", "/ask")
    assert body["text"] == "And now?" and body["model"] == "nano" and body["history"] == [["Q", "A [SEG]"]]
    said = {name: value for name, value in body["place"]["optical"].items() if value is not None}
    assert said == {"uri": "/data/S2.tif", "name": "S2", "bands": {"nir": 4}, "unit": "reflectance"}
    assert body["place"]["sar"] is None and body["place"]["extent"] is None and body["place"]["correct_shift"]
    assert body["options"] == {
        "polygons": True,
        "detail": "full",
        "out": "/out/a.gpkg",
        "tables": "by_phrase",
        "regions": [{"wkt": "POLYGON((0 0, 1 0, 1 1, 0 0))", "crs": "EPSG:4326"}],
    }


@pytest.mark.parametrize("chosen, told", [("pt_BR", "pt"), ("de", "de")])
def test_every_request_says_the_language_of_qgis(chosen, told):
    kept = {name: QgsSettings().value(name) for name in ("locale/overrideFlag", "locale/userLocale")}
    QgsSettings().setValue("locale/overrideFlag", True)
    QgsSettings().setValue("locale/userLocale", chosen)
    try:
        with serving(STARTED, DONE) as server:
            list(Client(server.endpoint).ask(REQUEST))
            Client(server.endpoint).models()
    finally:
        for name, value in kept.items():
            QgsSettings().remove(name) if value is None else QgsSettings().setValue(name, value)
    assert len(server.languages) > 1 and set(server.languages) == {told}


def test_the_plan_is_asked_with_the_same_body():
    with serving() as server:
        server.windows = lambda body: 9
        assert Client(server.endpoint).window_count(REQUEST) == 9
        assert server.requests == [("POST", "/plan", {**REQUEST.to_json(), "history": []})]
        server.windows = lambda body: "many"
        with pytest.raises(BackendLost, match="does not understand"):
            Client(server.endpoint).window_count(REQUEST)


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
    failed = {"event": "error", "code": "model", "message": "The model has no weights."}
    with serving(STARTED, failed) as server:
        with pytest.raises(BackendError, match="no weights"):
            collect(server)
        assert len(server.requests) == 1


def test_a_stopped_event_is_stopping():
    with serving(STARTED, {"event": "stopped"}) as server, pytest.raises(Cancelled):
        collect(server)


@pytest.mark.parametrize("rest", [b"", b'{"event":"text","te', b'{"event":"progress"'])
def test_a_stream_that_breaks_off_is_a_lost_backend(rest):
    whole = "stopped before the answer was complete"
    with serving(STARTED, *([rest] if rest else [])) as server, pytest.raises(BackendLost, match=whole):
        collect(server)


@pytest.mark.parametrize(
    "rest",
    [
        b"no json at all\n",
        b"\xff\xfe\x00\n",
        b"[" * 100_000 + b"\n",
        b'"' + b"x" * 5_000_000,
        b'{"event":"segment","index":0}\n',
        b'{"event":"progress","stage":"reading","fraction":"half"}\n',
        b'{"event":"progress","stage":"reading","fraction":true}\n',
        b'{"event":"progress","stage":7,"fraction":0.5}\n',
        b'{"event":"progress","stage":"reading","fraction":0.5,"windows":"many"}\n',
        b'{"event":"done","text":"a","model":"nano","seconds":["total"]}\n',
        b'{"event":"done","text":{"a":1},"model":"nano","seconds":{}}\n',
        b'{"event":"progress","stage":"reading","fraction":1e999}\n',
        b'{"event":"attention","optical":NaN,"sar":1}\n',
        b'{"event":"attention","optical":0,"sar":1%s}\n' % (b"0" * 400),
        b'{"event":["text"]}\n',
        b"[1]\n",
        b"null\n",
        b"5\n",
        *(
            line({**SEGMENT, **wrong})
            for wrong in (
                {"bounds": [1, 2]},
                {"bounds": "1234"},
                {"index": 0.5},
                {"crs": None},
                {"count": []},
            )
        ),
    ],
)
def test_a_garbled_stream_is_told_in_one_sentence(rest):
    with serving(STARTED, rest) as server, pytest.raises(BackendLost, match="does not understand") as caught:
        collect(server)
    assert caught.value.code == "protocol" and len(caught.value.details) < 5000


@pytest.mark.parametrize("reply", [b"[]", b"5", b"null", b'"a"', b"{", b"\xff", b"[" * 100_000, b"{}"])
@pytest.mark.parametrize("ask", [Client.models, lambda client: client.window_count(REQUEST)])
def test_a_garbled_reply_is_told_in_one_sentence(reply, ask):
    with serving() as server, pytest.raises(BackendLost, match="does not understand"):
        server.refusal = (200, reply)
        ask(Client(server.endpoint))


@pytest.mark.parametrize(
    "models", [5, "ab", ["a"], [None], [{"name": "a"}], [{"name": "a", "title": "A", "knows": 1}]]
)
def test_models_told_in_another_way_are_not_understood(models):
    with pytest.raises(BackendLost, match="does not understand"):
        parse_models({"models": models}, {"model": "nano"})


@pytest.mark.parametrize("windows", ["Infinity", "NaN", "[]", '"many"', "null"])
def test_a_number_of_windows_that_is_none_is_not_understood(windows):
    with serving() as server, pytest.raises(BackendLost, match="does not understand"):
        server.refusal = (200, b'{"windows": %s}' % windows.encode())
        Client(server.endpoint).window_count(REQUEST)


@pytest.mark.parametrize(
    "said", [b"SSH-2.0-OpenSSH_9.2\r\n", b"\x00\x01\x02\r\n\r\n", b"HTTP/9.9 what\r\n\r\n"]
)
def test_a_port_that_does_not_speak_http_is_told_in_one_sentence(said):
    with socket.create_server(("127.0.0.1", 0)) as listener:

        def answer():
            connection, _ = listener.accept()
            connection.recv(4096)
            connection.sendall(said)
            connection.shutdown(socket.SHUT_WR)
            connection.recv(4096)

        threading.Thread(target=answer, daemon=True).start()
        with pytest.raises(BackendLost, match="does not understand"):
            Client(Endpoint("127.0.0.1", listener.getsockname()[1], "t")).health()


def test_silence_in_the_middle_of_an_answer_is_a_backend_that_hangs(monkeypatch):
    monkeypatch.setattr(client, "SILENT_SECONDS", 0.3)
    with serving(STARTED, {"event": "text", "text": "a"}) as server:
        server.held.clear()
        with pytest.raises(BackendLost, match="hangs; restart it") as caught:
            collect(server)
    assert caught.value.code == failures.HANGS


def test_silence_before_any_answer_is_a_backend_that_hangs(monkeypatch):
    monkeypatch.setattr(client, "SILENT_SECONDS", 0.3)
    listening = socket.create_server(("127.0.0.1", 0))
    with listening as listener, pytest.raises(BackendLost, match="hangs; restart it"):
        Client(Endpoint("127.0.0.1", listener.getsockname()[1], "t")).health()


def test_a_slow_answer_that_goes_on_telling_its_progress_does_not_hang(monkeypatch):
    monkeypatch.setattr(client, "SILENT_SECONDS", 0.5)
    progress = {"event": "progress", "stage": "reading", "fraction": 0.5}
    with serving(STARTED, *[progress] * 8, DONE) as server:
        server.cut = lambda data: (time.sleep(0.1) or piece for piece in data.splitlines(keepends=True))
        assert collect(server)[0].model == "nano"


def test_nobody_listening_is_a_lost_backend():
    with pytest.raises(BackendLost):
        Client(Endpoint("127.0.0.1", 1, "t")).health()


def test_stop_wakes_a_waiting_worker_and_cancels_the_run():
    stop, heard, ended = StopSignal(), threading.Event(), []

    def work(server):
        try:
            ask(server.endpoint, REQUEST, stop, lambda *_: heard.set())
        except Cancelled as error:
            ended.append(error)

    with serving(STARTED) as server:
        server.held.clear()
        worker = threading.Thread(target=work, args=(server,), daemon=True)
        worker.start()
        assert heard.wait(10)
        stop.stop()
        worker.join(10)  # the server holds the stream open
        assert ended and ("DELETE", "/runs/r1", None) in server.requests


def test_an_iterator_that_is_dropped_cancels_the_run():
    with serving(STARTED, {"event": "text", "text": "a"}) as server:
        server.held.clear()
        events = Client(server.endpoint).ask(REQUEST)
        assert next(events) == Started("r1")
        events.close()
        assert ("DELETE", "/runs/r1", None) in server.requests


def test_stop_before_the_start_asks_nothing():
    stop = StopSignal()
    stop.stop()
    with serving(STARTED, DONE) as server:
        with pytest.raises(Cancelled):
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
