"""Models fetched and removed over HTTP: from a folder, with their licence, stopped, refused."""

from __future__ import annotations

import http.client
import json
import time

import pytest
from checkpoints import write_tiny_checkpoint
from serving import end_server, start_server

NAME = "earthmind-4b-multi"


@pytest.fixture
def models(tmp_path, monkeypatch):
    monkeypatch.setenv("EARTHMIND_MODELS", str(tmp_path / "models"))
    return tmp_path / "models"


@pytest.fixture
def server(models):
    client = start_server()
    yield client
    end_server(client)


@pytest.fixture
def mirror(tmp_path):
    return write_tiny_checkpoint(tmp_path / "a mirror")


@pytest.fixture
def endless(mirror):
    """A mirror whose weights take longer to copy than a test."""
    with (mirror / "model.safetensors").open("r+b") as file:
        file.truncate(1 << 40)  # no byte of it is on the disk
    return mirror


def fetch(client, mirror, **more) -> list[dict]:
    body = {"name": NAME, "accept_licence": True, "mirror": str(mirror), **more}
    connection, response = client.open("POST", "/models", body)
    try:
        return [json.loads(line) for line in response]
    finally:
        connection.close()


def wait_until(condition) -> None:
    end = time.monotonic() + 30
    while not condition():
        assert time.monotonic() < end
        time.sleep(0.1)


def test_a_model_is_fetched_with_its_progress_and_removed(server, models, mirror):
    events = fetch(server, mirror)
    assert [event["event"] for event in (events[0], events[-1])] == ["started", "done"]
    shares = [event["fraction"] for event in events[1:-1]]
    assert {event["stage"] for event in events[1:-1]} == {"fetching"}
    assert shares == sorted(shares) and shares[-1] == 1
    assert (models / NAME / "model.safetensors").is_file() and len(list(models.iterdir())) == 1
    assert server.call("DELETE", f"/models/{NAME}")[0] == 204
    assert list(models.iterdir()) == []
    status, body = server.call("DELETE", f"/models/{NAME}")
    assert status == 422 and "nothing to remove" in body["error"]["message"]


def test_nothing_is_fetched_before_the_licence_is_accepted(server, models, mirror):
    *_, last = fetch(server, mirror, accept_licence=False)
    assert (last["event"], last["code"]) == ("error", "licence") and "non-commercial" in last["message"]
    assert not models.exists()


def test_stopping_and_going_away_leave_nothing_half(server, models, endless):
    for leave in (False, True):
        body = {"name": NAME, "accept_licence": True, "mirror": str(endless)}
        connection, response = server.open("POST", "/models", body)
        run = json.loads(response.readline())["run"]
        wait_until(lambda: (models / f"{NAME}.part").exists())
        assert server.call("DELETE", f"/models/{NAME}")[1]["error"]["code"] == "busy"
        if leave:
            response.close()
        else:
            assert fetch(server, endless)[-1]["code"] == "busy"
            assert server.call("DELETE", f"/runs/{run}")[0] == 204
            assert json.loads(response.read().splitlines()[-1])["event"] == "stopped"
        connection.close()
        wait_until(lambda: list(models.iterdir()) == [])


def test_a_server_that_ends_leaves_no_process_that_fetches(models, endless):
    client = start_server()
    connection, response = client.open(
        "POST", "/models", {"name": NAME, "accept_licence": True, "mirror": str(endless)}
    )
    response.readline()
    part = models / f"{NAME}.part"
    wait_until(lambda: part.exists() and any(part.iterdir()))
    client.process.kill()
    client.process.wait(10)
    connection.close()

    def size():
        return sum(path.stat().st_size for path in part.rglob("*")) if part.exists() else 0

    def still():
        before = size()
        time.sleep(0.5)
        return size() == before

    wait_until(still)


@pytest.mark.parametrize(
    ("name", "code"), [("nano", "embedded"), ("something", "no_model"), ("../../etc", "no_model")]
)
def test_what_cannot_be_fetched_is_refused_at_once(server, mirror, name, code):
    status, body = server.call("POST", "/models", {"name": name, "accept_licence": True})
    assert (status, body["error"]["code"]) == (422, code)


def test_a_folder_without_weights_is_told(server, models, tmp_path):
    (tmp_path / "empty").mkdir()
    *_, last = fetch(server, tmp_path / "empty")
    assert (last["event"], last["code"]) == ("error", "source") and "no safetensors" in last["message"]


def test_without_the_token_nothing_is_fetched(server, models, mirror):
    connection = http.client.HTTPConnection("127.0.0.1", server.port, timeout=30)
    connection.request("POST", "/models", json.dumps({"name": NAME, "accept_licence": True}))
    assert connection.getresponse().status == 401 and not models.exists()
    connection.close()
