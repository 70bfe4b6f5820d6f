"""Files of a client on another computer: sent, named in questions, fetched, removed."""

from __future__ import annotations

import asyncio
import http.client
import json
import tempfile
from pathlib import Path

import pytest
from serving import end_server

from earthmind.errors import EarthMindError
from earthmind.server import held_files
from earthmind.server.held_files import HeldFiles, UnknownFile


def send(client, path: Path, name: str | None = None) -> str:
    status, said = client.call("POST", f"/uploads/{name or path.name}", path.read_bytes())
    assert status == 201 and said["bytes"] == path.stat().st_size
    return said["file"]


def test_a_question_about_files_that_were_sent_is_answered_into_a_file_that_is_fetched(client, place):
    layers = {
        "optical": {"uri": f"held:{send(client, place.optical, 'S2_scene.tif')}"},
        "sar": {"uri": f"held:{send(client, place.sar, 'S1_scene.tif')}"},
    }
    _, out = client.call("POST", "/outputs/answer.gpkg")
    body = {
        "text": "Segment the water.",
        "place": layers,
        "options": {"out": f"held:{out['file']}", "tables": "by_phrase"},
    }
    connection, response = client.open("POST", "/ask", body)
    events = [json.loads(line) for line in response]
    connection.close()
    assert events[-1]["event"] == "done" and [e for e in events if e["event"] == "written"]
    connection, response = client.open("GET", f"/files/{out['file']}")
    fetched = response.read()
    connection.close()
    assert fetched.startswith(b"SQLite format 3") and len(fetched) > 10_000
    _, listed = client.call("GET", "/files")
    names = {file["name"] for file in listed["files"]}
    assert {"S2_scene.tif", "S1_scene.tif", "answer.gpkg"} <= names and listed["most_bytes"] == 2 * 2**30
    assert client.call("DELETE", f"/files/{out['file']}")[0] == 204
    assert client.call("GET", f"/files/{out['file']}")[0] == 404


@pytest.mark.parametrize(
    "name", ["..%2F..%2Fetc.tif", "a.vrt", "a.py", ".hidden.tif", "con.tif", "a%0Ab.tif", "x" * 130 + ".tif"]
)
def test_names_that_no_raster_has_are_refused(client, name):
    status, said = client.call("POST", f"/uploads/{name}", b"II*")
    assert status in (404, 422) and said["error"]["message"].endswith(".")


def test_a_file_that_is_not_held_is_told_and_can_be_sent_again(client):
    status, said = client.call("POST", "/layers", {"layer": {"uri": "held:" + "0" * 32}})
    assert (status, said["error"]["code"]) == (404, "unknown_file")
    for method in ("GET", "DELETE"):
        status, said = client.call(method, "/files/..%2F..")
        assert status == 404


def test_a_file_needs_the_token_and_a_length_within_the_limit(client):
    assert client.call("POST", "/uploads/a.tif", b"x", headers={})[0] == 401
    connection = http.client.HTTPConnection("127.0.0.1", client.port, timeout=30)
    connection.putrequest("POST", "/uploads/a.tif")
    for header, value in {**client.headers, "Content-Length": str(3 * 2**30)}.items():
        connection.putheader(header, value)
    connection.endheaders()
    response = connection.getresponse()
    assert response.status == 413 and b"larger than" in response.read()
    connection.close()


def test_what_is_larger_than_a_body_may_be_is_a_good_file(client, tmp_path):
    large = tmp_path / "large.tif"
    large.write_bytes(b"\0" * 3_000_000)
    send(client, large)


@pytest.mark.parametrize("by_signal", [False, True])
def test_nothing_is_left_where_the_server_has_ended(own_client, place, by_signal):
    name = "S2 of this very test.tif"
    send(own_client, place.optical, name.replace(" ", "%20"))
    (held,) = Path(tempfile.gettempdir()).glob(f"earthmind-held-*/*/{name}")
    if by_signal:
        own_client.process.terminate()
        own_client.process.wait(20)
    end_server(own_client)
    assert not held.parents[1].exists()


async def _pieces(*parts: bytes):
    for part in parts:
        yield part


@pytest.mark.parametrize("parts", [(b"12",), (b"123", b"45")])
def test_what_does_not_come_whole_is_not_kept(parts):
    held = HeldFiles()
    file = held.reserve("a.tif", 3)
    with pytest.raises(EarthMindError, match="bytes came, not 3"):
        asyncio.run(held.receive(file, 3, _pieces(*parts)))
    assert not file.path.exists() and held.files() == []
    held.close()


def test_there_is_room_for_so_much_and_no_more(monkeypatch):
    monkeypatch.setattr(held_files, "MOST_HELD_BYTES", 10)
    held = HeldFiles()
    file = held.reserve("a.tif", 8)
    with pytest.raises(EarthMindError, match="no room for another file"):
        held.reserve("b.tif", 3)
    held.drop(file.id)
    home = held.reserve("b.tif", 3).path.parents[1]
    assert home.stat().st_mode & 0o077 == 0
    held.close()
    assert not home.exists()
    with pytest.raises(UnknownFile):
        held.find(file.id)
