"""A backend on another computer: where it may be, whether it can be used, and the files that go there."""

from __future__ import annotations

import sqlite3
import ssl
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from contract_server import TOKEN, serving
from qgis.core import QgsApplication, QgsSettings
from qgis.PyQt.QtTest import QTest

from qgis_earthmind import paths, settings
from qgis_earthmind.connection.asking import ask
from qgis_earthmind.connection.client import Client
from qgis_earthmind.connection.elsewhere import login
from qgis_earthmind.connection.elsewhere.address import AddressError, endpoint_at
from qgis_earthmind.connection.elsewhere.probe import probe
from qgis_earthmind.connection.messages import Done, Endpoint
from qgis_earthmind.connection.process import BackendProcess, State
from qgis_earthmind.connection.requests import AskRequest, LayerRequest, Options, PlaceRequest
from qgis_earthmind.connection.stop_signal import StopSignal
from qgis_earthmind.dock.elsewhere_box import ElsewhereBox
from qgis_earthmind.dock.options_page import OptionsSignals
from qgis_earthmind.errors import BackendError, BackendLost, LayerError, OutputError

FILES = {"files": [], "most_bytes": 2 * 2**30, "most_held_bytes": 2**33}


def health(version: str) -> dict:
    return {"status": "ready", "version": version, "model": "nano", "device": "cuda"}


@pytest.fixture
def server(qgis_app):
    """A server on this computer that says what a backend elsewhere says, reached as through a tunnel."""
    with serving(answer=lambda _: []) as server:
        server.said["/health"] = health(paths.version())
        server.said["/files"] = FILES
        yield server


def tunnel(server, token: str = TOKEN) -> Endpoint:
    return endpoint_at(f"http://127.0.0.1:{server.endpoint.port}", token)


@pytest.mark.parametrize(
    ("address", "expected"),
    [
        ("https://gpu.example.org", ("gpu.example.org", 443, True, "")),
        (" https://gpu.example.org:8765/earthmind/ ", ("gpu.example.org", 8765, True, "/earthmind")),
        ("http://127.0.0.1:8765", ("127.0.0.1", 8765, False, "")),
        ("http://localhost:8765/", ("localhost", 8765, False, "")),
        ("http://[::1]:8765", ("::1", 8765, False, "")),
    ],
)
def test_addresses_that_can_be_used(address, expected):
    found = endpoint_at(address, " secret ")
    assert (found.host, found.port, found.https, found.prefix) == expected
    assert found.token == "secret" and "secret" not in repr(found)


@pytest.mark.parametrize(
    ("address", "told"),
    [
        ("http://gpu.example.org:8765", "is not encrypted.*ssh -L 8765:127.0.0.1:PORT gpu.example.org"),
        ("http://127.0.0.1.example.org", "is not encrypted"),
        ("gpu.example.org", "is no address of a backend"),
        ("ftp://gpu.example.org", "is no address of a backend"),
        ("https://me:word@gpu.example.org", "is no address of a backend"),
        ("https://gpu.example.org/?token=1", "is no address of a backend"),
        ("https://gpu.example.org:99999", "is no address of a backend"),
        ("https://gpu.example.org/a b", "is no address of a backend"),
        ("", "is no address of a backend"),
    ],
)
def test_addresses_that_would_not_do(address, told):
    with pytest.raises(AddressError, match=told):
        endpoint_at(address, "secret")


@pytest.mark.parametrize("token", ["", "  ", "two words", "ä", "line\nbreak"])
def test_a_token_is_one_word(token):
    with pytest.raises(AddressError, match="The token is the word"):
        endpoint_at("http://127.0.0.1:1", token)


def test_who_answers_is_told_before_it_is_kept(server):
    found = probe(Client(tunnel(server)))
    assert found.text() == f"Connected: EarthMind {paths.version()}, nano on cuda, files of up to 2.1 GB."


def test_what_cannot_be_used_is_told_in_one_sentence(server):
    with pytest.raises(BackendError, match="refuses the token; copy the one"):
        probe(Client(tunnel(server, "another")))
    server.said["/health"] = health("99.1.0")
    with pytest.raises(BackendError, match=r"The backend there is EarthMind 99\.1\.0, and this plugin"):
        probe(Client(tunnel(server)))
    server.said["/health"] = health(paths.version())
    server.refusal = (404, b"<html>nginx</html>")
    with pytest.raises(BackendError, match="is no EarthMind backend; check host, port and path"):
        probe(Client(tunnel(server)))
    server.refusal = (502, b"<html>Bad gateway</html>")
    with pytest.raises(BackendError, match="a proxy answers that finds no backend"):
        probe(Client(tunnel(server)))
    with pytest.raises(BackendLost, match=r"http://127\.0\.0\.1:1 cannot be reached"):
        probe(Client(endpoint_at("http://127.0.0.1:1", TOKEN)))


@pytest.fixture(scope="module")
def certificates(tmp_path_factory) -> Path:
    """A certificate for ``localhost`` that is its own authority, with its key."""
    folder = tmp_path_factory.mktemp("certificates")
    subprocess.run(
        [
            *(
                "openssl",
                "req",
                "-x509",
                "-newkey",
                "rsa:2048",
                "-nodes",
                "-days",
                "2",
                "-subj",
                "/CN=localhost",
            ),
            *("-addext", "subjectAltName=DNS:localhost", "-keyout", "key.pem", "-out", "certificate.pem"),
        ],
        cwd=folder,
        check=True,
        capture_output=True,
        stdin=subprocess.DEVNULL,
    )
    return folder


def test_a_certificate_is_checked_and_so_is_the_name_in_it(server, certificates):
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificates / "certificate.pem", certificates / "key.pem")
    server.socket = context.wrap_socket(server.socket, server_side=True)
    port, authority = server.endpoint.port, (certificates / "certificate.pem").read_text(encoding="ascii")
    trusted = endpoint_at(f"https://localhost:{port}", TOKEN, authority)
    assert probe(Client(trusted)).model == "nano"
    with pytest.raises(BackendLost, match=r"The certificate of localhost is not trusted \(.*self.signed"):
        probe(Client(replace(trusted, authorities="")))
    with pytest.raises(BackendLost, match=r"The certificate of 127\.0\.0\.1 is not trusted"):
        probe(Client(replace(trusted, host="127.0.0.1")))


@pytest.fixture
def elsewhere(threshold_backend, shared_backend) -> Endpoint:
    """A real backend, spoken to as if it were on another computer."""
    here = shared_backend.require(StopSignal())
    return endpoint_at(f"http://127.0.0.1:{here.port}", here.token)


def request(place, out: Path) -> AskRequest:
    optical, sar = (LayerRequest(str(path), path.name) for path in (place.optical, place.sar))
    return AskRequest(
        "Segment the water.", PlaceRequest(optical, sar), options=Options(out=str(out), tables="by_phrase")
    )


def test_layers_are_sent_once_and_results_are_fetched(elsewhere, place, tmp_path):
    seen = []
    out = tmp_path / "an answer.gpkg"
    answer = ask(elsewhere, request(place, out), StopSignal(), lambda event, _: seen.append(event))
    assert [event.stage for event in seen if getattr(event, "stage", "") == "sending"]
    assert {table.path for table in answer.tables} == {str(out)} and isinstance(seen[-1], Done)
    with sqlite3.connect(out) as file:
        assert file.execute("SELECT count(*) FROM gpkg_contents").fetchone()[0] == len(answer.tables)
    held = Client(elsewhere).files()["files"]
    assert not [file for file in held if file["name"].startswith("an answer")]  # fetched and removed
    again = []
    second = ask(elsewhere, request(place, out), StopSignal(), lambda event, _: again.append(event))
    assert not [event for event in again if getattr(event, "stage", "") == "sending"]
    assert {table.path for table in second.tables} == {str(tmp_path / "an answer 2.gpkg")}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["an answer 2.gpkg", "an answer.gpkg"]


def test_what_cannot_be_sent_is_refused_before_anything_is(server, tmp_path):
    client = Client(tunnel(server))
    (tmp_path / "mosaic.vrt").write_text("<VRTDataset/>", encoding="utf-8")
    for name in ("mosaic.vrt", "missing.tif", ""):
        layer = LayerRequest(str(tmp_path / name), "S2 of May")
        with pytest.raises(LayerError, match='"S2 of May" is not one file by itself'):
            list(client.ask(AskRequest("What?", PlaceRequest(layer))))
    server.said["/files"] = {**FILES, "most_bytes": 1_000_000}
    large = tmp_path / "large.tif"
    large.write_bytes(b"\0" * 2_000_000)
    with pytest.raises(LayerError, match='"large" has 2 MB, more than the 1 MB'):
        list(client.ask(AskRequest("What?", PlaceRequest(LayerRequest(str(large), "large")))))
    assert [path for method, path, _ in server.requests if method == "POST"] == []
    with pytest.raises(OutputError, match="needs folders"):
        list(client._events("/views", {"folder": str(tmp_path)}))


def test_addresses_of_rasters_are_opened_there(server):
    client = Client(tunnel(server))
    layer = LayerRequest("https://example.org/scene.tif", "scene")
    with pytest.raises(BackendLost):
        list(client.ask(AskRequest("What?", PlaceRequest(layer))))  # the server ends without an answer
    assert server.asked()[-1]["place"]["optical"]["uri"] == "https://example.org/scene.tif"


@pytest.fixture
def store(qgis_app):
    """QGIS's store of passwords, open."""
    manager = QgsApplication.authManager()
    if manager.isDisabled():
        pytest.fail(manager.disabledMessage())
    if not manager.masterPasswordIsSet():
        assert manager.setMasterPassword("a test", not manager.masterPasswordHashInDatabase())
    yield manager
    login.forget()


@pytest.fixture
def box(store, qtbot):
    told = OptionsSignals()
    box = ElsewhereBox(told)
    qtbot.addWidget(box)
    box.told = []
    told.changed.connect(box.told.append)
    return box


def test_it_is_kept_once_it_has_answered_and_the_token_is_in_no_setting(box, server, qtbot):
    endpoint = tunnel(server)
    box.address.setText(endpoint.address)
    QTest.keyClicks(box.token, TOKEN)
    box.connecting.click()
    assert settings.remote_address() == "" and not box.connecting.isEnabled()
    qtbot.waitUntil(lambda: box.told == [True], timeout=10_000)
    assert settings.remote_address() == endpoint.address and box.said.text().startswith(
        "Connected: EarthMind"
    )
    kept = QgsSettings()
    assert TOKEN not in "".join(str(kept.value(key)) for key in kept.allKeys() if key.startswith("earthmind"))
    backend = BackendProcess()
    backend.start()
    assert backend.state is State.READY and backend.endpoint.token == TOKEN and backend.process_id() == 0
    backend.stop()
    box.leave.click()
    assert settings.remote_address() == "" and box.told == [True, True]
    assert backend.endpoint is None


def test_what_does_not_answer_is_not_kept(box, server, qtbot):
    box.address.setText(tunnel(server).address)
    box.token.setText("another")
    box.connecting.click()
    qtbot.waitUntil(lambda: box.connecting.isEnabled(), timeout=10_000)
    assert "refuses the token" in box.said.text()
    box.address.setText("http://gpu.example.org")
    box.connecting.click()
    assert "is not encrypted" in box.said.text()
    assert settings.remote_address() == "" and box.told == []


def test_without_its_token_the_backend_elsewhere_is_not_asked(store):
    settings.set_remote("https://gpu.example.org", "gone123")
    backend = BackendProcess()
    backend.start()
    assert backend.state is State.LOST and "is not in QGIS's store" in backend.error.message
