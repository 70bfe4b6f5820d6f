"""What a stranger, a browser or an accident sends to the server."""

from __future__ import annotations

import http.client
import json
import os
import signal
import socket
import subprocess
import sys
import time
from pathlib import Path

import pytest
from serving import SERVE, end_server, question, start_server

from earthmind.server import connections, gate

SLOW_OPENS = """
import threading, time
from earthmind.imagery.reading import sources
import earthmind.inference.engine as engine_module
def hang(self, *args, **more):
    time.sleep(3600)
engine_module.Engine.see = hang
"""

IMPATIENT = """
from earthmind.server import connections, gate
connections.HEAD_SECONDS = 0.5
gate.BODY_SECONDS = 0.5
"""


def body(place, **changes) -> dict:
    return {**question(place, "Segment the water."), **changes}


def layer(place, **changes) -> dict:
    asked = question(place, "Segment the water.")
    asked["place"]["optical"].update(changes)
    return asked


def hostile_bodies(place) -> list[bytes]:
    def dumped(value) -> bytes:
        return json.dumps(value).encode()

    good = body(place)
    extent = {"bounds": [0, 0, 1, 1], "crs": "EPSG:4326"}

    def with_place(**more) -> bytes:
        return dumped({**good, "place": {**good["place"], **more}})

    def with_options(**more) -> bytes:
        return dumped({**good, "options": more})

    return [
        b"",
        b"\xff\xfe",
        b"{",
        b"[" * 100_000,
        b'{"a":' * 50_000 + b"1" + b"}" * 50_000,
        b'{"text": ' + b"9" * 10_000 + b"}",
        b'{"text": "\\ud800", "place": {}}',
        b'{"\\udfff": 1}',
        dumped({**good, "text": "w" * 900_000}),
        dumped({**good, "text": "\0"}),
        dumped({**good, "model": "m" * 100_000}),
        dumped({**good, "model": "../" * 1000}),
        dumped({**good, "x" * 100_000: 1}),
        dumped({**good, "history": [["a", "b"]] * 10_000}),
        dumped({**good, "history": [["a" * 500_000, "b"]]}),
        *(dumped(layer(place, uri=uri)) for uri in (
            "a" * 100_000, "/" * 5000, "a\0b", "", " ", ".", "/", "/dev/null", "/proc/self/mem", "<",
            "<VRTDataset",
            "NETCDF:", "GTIFF_DIR:1:x", "/vsizip/", "/vsimem/", "/vsizip/" * 300, "file:///x", "C:\\x", "~",
            "/vsistdin/", "zip://x!y", "s3://x/y", "http://", "http://[",
            "MEM:::DATAPOINTER=1,PIXELS=9,LINES=9",
        )),
        *(dumped(layer(place, crs=crs)) for crs in (
            "", "EPSG:0", "EPSG:99999999999", "x" * 100_000, "+proj=merc +a=5e-324",
        )),
        *(with_place(extent={**extent, "bounds": bounds}) for bounds in (
            [5e-324] * 4, [0, 0, 5e-324, 5e-324], [-1e308, -1e308, 1e308, 1e308], [1, 1, 0, 0],
        )),
        *(with_place(extent={**extent, "crs": crs}) for crs in (
            "?", "EPSG:-1", "x" * 9000, "+proj=pipeline", "PROJCS[",
        )),
        with_place(resolution=5e-324),
        with_place(resolution=1.7e308),
        b'{"text": "water", "place": {"resolution": NaN}}',
        b'{"text": "water", "place": {"resolution": -Infinity}}',
        b'{"text": "water", "place": {"resolution": 1e999}}',
        with_options(out="o" * 5000 + ".gpkg"),
        with_options(out="/proc/x.gpkg"),
        with_options(out="."),
        with_options(work="w" * 5000),
        with_options(mask="m" * 5000 + ".tif"),
        with_options(window=-1),
        with_options(window=10**300),
        with_options(overlap=10**30, window=64),
        with_options(minimum_area_m2=1e308),
        with_options(output_crs="x" * 9000),
        with_options(output_crs="+proj=merc +a=5e-324"),
        with_options(shaping={"simplify": 1e308}),
        with_options(shaping={"smooth": 10**20}),
        with_options(regions=[{"wkt": "POLYGON((" + "0 0," * 1000 + "0 0))", "crs": "EPSG:4326"}]),
        with_options(regions=[{"wkt": "POINT(1 1)" * 100, "crs": "?"}]),
    ]  # fmt: skip


@pytest.mark.fault(
    "any body: deep, long, no JSON, NaN, half characters, NUL, 5e-324", "one sentence with a status of 4xx"
)
@pytest.mark.parametrize("path", ["/plan", "/places", "/ask", "/runs"])
def test_no_body_is_an_internal_error(client, place, path):
    for sent in hostile_bodies(place):
        if path == "/places":
            sent = sent.replace(b'"text": "Segment the water.", ', b"")
        connection, response = client.open("POST", path, sent)
        said = response.read()
        connection.close()
        assert response.status < 500, (sent[:200], said)
        assert b'"internal"' not in said, (sent[:200], said)
        if response.status != 200:
            message = json.loads(said)["error"]["message"]
            assert message.endswith((".", "!")) and "\n" not in message and len(message) < 1000, (
                sent[:99],
                message,
            )
    assert client.call("GET", "/health")[0] == 200


@pytest.mark.fault("paths with NUL, half characters or thousands of letters", "404 in one sentence")
@pytest.mark.parametrize("run", ["%00", "%ed%a0%80", "%ff", "x" * 5000, "..%2f..%2fetc", "%F0%9F%92%A7"])
def test_no_path_is_an_internal_error(client, run):
    for method in ("GET", "DELETE", "PATCH"):
        status, answer = client.call(method, f"/runs/{run}/events")
        assert status in (404, 405) and len(answer["error"]["message"]) < 1000


@pytest.mark.fault("a web page that knows the token", "refused by its Origin, also null")
@pytest.mark.parametrize("origin", ["null", "https://evil.example", "http://127.0.0.1", ""])
def test_a_web_page_is_refused_by_its_origin(client, origin):
    status, answer = client.call("GET", "/health", headers={**client.headers, "Origin": origin})
    assert (status, answer["error"]["code"]) == (403, "origin")


def sent_and_left(port: int, text: str) -> bytes:
    """What comes back, to the end, for a request that is never finished."""
    with socket.create_connection(("127.0.0.1", port), timeout=10) as half_open:
        half_open.sendall(text.encode())
        return b"".join(iter(lambda: half_open.recv(4096), b""))


@pytest.mark.fault(
    "requests that are never finished (slowloris)", "closed after 10 s without a head, 20 s without a body"
)
def test_a_request_that_is_never_finished_is_closed():
    assert connections.HEAD_SECONDS <= 30 and gate.BODY_SECONDS <= 60
    client = start_server(IMPATIENT)
    token = client.headers["Authorization"]
    head = f"POST /ask HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: {token}\r\nContent-Length: 99\r\n"
    assert sent_and_left(client.port, "") == b""
    assert sent_and_left(client.port, "GET /health HTTP/1.1\r\nX: ") == b""
    assert b"408" in sent_and_left(client.port, head + 'Content-Type: application/json\r\n\r\n{"te')[:20]
    assert client.call("GET", "/health")[0] == 200
    end_server(client)


@pytest.mark.fault("an answer that takes longer than the patience with heads", "is not cut off")
def test_a_long_answer_is_not_cut_off_by_that_patience(place):
    client = start_server(IMPATIENT)
    with client.speaking(place) as (run, response):
        time.sleep(1.5)
        assert client.call("DELETE", f"/runs/{run}")[0] == 204
        assert json.loads(list(response)[-1])["event"] == "stopped"
    end_server(client)


@pytest.mark.fault("40 files on a disk that does not answer", "health and cancelling answer at once")
def test_health_and_cancel_answer_while_forty_opens_hang(place):
    client = start_server(SLOW_OPENS)
    hanging = []
    for _ in range(44):
        connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=60)
        asked = json.dumps({"place": question(place, "")["place"]}).encode()
        connection.request("POST", "/places", asked, {"Content-Type": "application/json", **client.headers})
        hanging.append(connection)
    with client.speaking(place) as (run, response):
        begun = time.monotonic()
        assert client.call("GET", "/health")[0] == 200
        assert client.call("DELETE", f"/runs/{run}")[0] == 204
        assert json.loads(list(response)[-1])["event"] == "stopped"
        assert time.monotonic() - begun < 5
    for connection in hanging:
        connection.close()
    end_server(client)


PARENT = """
import subprocess, sys, time
freeze = '''
import ctypes, threading, time
def freeze():
    time.sleep(1.0)
    ctypes.PyDLL(None).sleep(3600)  # holds the interpreter, as PROJ did
threading.Thread(target=freeze, daemon=True).start()
'''
command = [sys.executable, "-c", sys.argv[1], freeze]
child = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
print(child.stdout.readline().decode(), flush=True)
time.sleep(3600)
"""


def alive(process_id: int) -> bool:
    try:
        return (
            Path(f"/proc/{process_id}/stat").read_text(encoding="utf-8").rsplit(")", 1)[1].split()[0] != "Z"
        )
    except FileNotFoundError:
        return False


@pytest.mark.fault(
    "QGIS is killed while a library holds the backend's interpreter",
    "the backend ends within two seconds (Linux)",
)
@pytest.mark.skipif(not sys.platform.startswith("linux"), reason="the kernel of Linux tells a parent's death")
def test_a_frozen_interpreter_dies_with_the_process_that_started_it():
    parent = subprocess.Popen([sys.executable, "-c", PARENT, SERVE], stdout=subprocess.PIPE, text=True)
    backend = json.loads(parent.stdout.readline())["pid"]
    time.sleep(2.0)  # by now it is frozen
    assert alive(backend)
    os.kill(parent.pid, signal.SIGKILL)
    parent.wait()
    end = time.monotonic() + 2
    while alive(backend) and time.monotonic() < end:
        time.sleep(0.05)
    ended = not alive(backend)
    if not ended:
        os.kill(backend, signal.SIGKILL)
    assert ended
