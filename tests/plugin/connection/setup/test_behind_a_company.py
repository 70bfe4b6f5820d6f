"""A set-up behind a company's proxy, its own certificate authority, and a full disk."""

from __future__ import annotations

import re
import shutil
import ssl
import subprocess
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from qgis_proxy import no_proxy, set_proxy
from strict_proxy import strict_proxy

from qgis_earthmind.connection.setup import work
from qgis_earthmind.connection.setup.network import proxy_variables
from qgis_earthmind.errors import SetupError

USER, PASSWORD = "DOMAIN\\me", "p@ss:w/rd#1"


@pytest.fixture
def through_proxy(rig, qgis_app):
    """Addresses on a host that only the proxy knows; use(user, password) tells QGIS the login."""
    for path in rig.pins.folder.glob("*.json"):
        path.write_text(path.read_text().replace(rig.server.url, "http://packages.invalid"))
    rig.choices = type(rig.choices)(index="http://packages.invalid/simple")
    rig.proxies = proxy_variables
    with strict_proxy(USER, PASSWORD, rig.server.url) as (port, passed):

        def use(user: str, password: str) -> None:
            set_proxy("HttpProxy", "127.0.0.1", port, user, password)

        yield use, passed
    no_proxy()


def test_a_proxy_that_asks_for_a_password_gets_it_from_qgis(rig, through_proxy):
    use, passed = through_proxy
    use(USER, PASSWORD)
    rig.set_up()
    assert rig.places.current() is not None
    parts = ("/simple/uv/", "/python.tar.gz", "/packages/grain-")
    assert all(any(part in address for address in passed) for part in parts)
    assert PASSWORD not in rig.places.log.read_text() and "p%40ss" not in rig.places.log.read_text()


def test_a_proxy_that_asks_for_a_password_is_told_while_qgis_fetches(rig, through_proxy):
    use, passed = through_proxy
    use("", "")
    with pytest.raises(SetupError) as caught:
        rig.set_up()
    assert caught.value.code == "proxy_password" and "Settings > Options > Network" in caught.value.message
    assert passed == [] and rig.folders == []


def test_a_proxy_that_asks_for_a_password_is_told_while_uv_fetches(rig, through_proxy):
    use, passed = through_proxy
    use("", "")
    rig.keep_uv()
    with pytest.raises(SetupError) as caught:
        rig.set_up()
    assert caught.value.code == "proxy_password" and passed == [] and rig.folders == []


@pytest.fixture
def inspected(tmp_path):
    """An address whose certificate nobody knows."""
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("needs the program openssl")
    certificate, key = tmp_path / "certificate.pem", tmp_path / "key.pem"
    made = [openssl, "req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", "/CN=localhost"]
    made += ["-addext", "subjectAltName=DNS:localhost", "-keyout", str(key), "-out", str(certificate)]
    subprocess.run(made, check=True, capture_output=True)

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_error(404)

        do_HEAD = do_GET

        def log_message(self, *_: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    # Hands are shaken in the thread of each connection: one that says nothing would keep all others waiting.
    server.socket = context.wrap_socket(server.socket, server_side=True, do_handshake_on_connect=False)
    threading.Thread(target=server.serve_forever, args=(0.05,), daemon=True).start()
    yield f"https://localhost:{server.server_address[1]}/simple"
    server.shutdown()
    server.server_close()


def test_an_inspected_connection_is_told_while_qgis_fetches(rig, inspected):
    with pytest.raises(SetupError) as caught:
        rig.set_up(index=inspected)
    assert caught.value.code == "tls" and "certificate" in caught.value.message
    assert "localhost" in caught.value.message and rig.folders == []


def test_an_inspected_connection_is_told_while_uv_fetches(rig, inspected):
    rig.keep_uv()
    with pytest.raises(SetupError) as caught:
        rig.set_up(index=inspected)
    assert caught.value.code == "tls" and "localhost" in caught.value.message


def test_a_disk_that_fills_in_the_middle_is_told_and_left_as_it_was(rig):
    """uv's own words on a full disk, from a program in its place."""
    rig.set_up()
    before = rig.places.current()
    program = rig.keep_uv()
    program.write_text(
        '#!/bin/sh\necho "error: failed to write: No space left on device (os error 28)"; exit 2\n'
    )
    with pytest.raises(SetupError) as caught:
        rig.set_up()
    assert caught.value.code == "disk_full" and str(rig.places.root) in caught.value.message
    assert rig.places.current() == before and rig.folders == [before.folder.name]


def test_no_option_that_switches_checks_off_is_ever_used():
    folder = Path(work.__file__).parent
    written = "".join(path.read_text(encoding="utf-8") for path in sorted(folder.glob("*.py")))
    text = re.sub(r'""".*?"""', "", written, flags=re.DOTALL)
    assert "--require-hashes" in text
    assert not re.search(r"insecure|trusted-host|no-verify|verify=False|ignoreSslErrors", text)
