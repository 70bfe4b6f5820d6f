"""The real backend process: started, watched, ended; and what is said when it cannot be."""

from __future__ import annotations

import os
import signal
import sys
import threading

import pytest
from qgis.PyQt.QtCore import QProcess

from qgis_earthmind.connection.client import Client, StopSignal
from qgis_earthmind.connection.environment import clean_environment
from qgis_earthmind.connection.process import BackendProcess, State, parse_ready_line
from qgis_earthmind.errors import BackendLost, BackendMissing


@pytest.fixture
def backend(qgis_app):
    process = BackendProcess()
    yield process
    process.stop()


def running(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return True


def test_it_starts_answers_and_ends_with_us(backend, threshold_backend, qtbot):
    backend.start()
    qtbot.waitUntil(lambda: backend.state is State.READY, timeout=30_000)
    health = Client(backend.endpoint).health()
    assert health["pid"] == backend.endpoint.pid
    backend.stop()
    assert backend.state is State.OFF and backend.endpoint is None
    qtbot.waitUntil(lambda: not running(health["pid"]), timeout=30_000)


def test_without_an_event_loop_the_main_thread_can_wait_for_it(backend, threshold_backend):
    assert backend.require(StopSignal()) == backend.endpoint


def test_a_worker_thread_gets_it_started_by_the_main_thread(backend, threshold_backend, qtbot):
    found = []
    worker = threading.Thread(target=lambda: found.append(backend.require(StopSignal())), daemon=True)
    worker.start()
    qtbot.waitUntil(lambda: bool(found), timeout=30_000)
    assert found == [backend.endpoint]


def test_a_killed_backend_is_noticed_and_can_be_restarted(backend, threshold_backend, qtbot):
    pid = backend.require(StopSignal()).pid
    os.kill(pid, signal.SIGKILL)
    qtbot.waitUntil(lambda: backend.state is State.LOST, timeout=30_000)
    assert "killed" in backend.error.message
    backend.restart()
    qtbot.waitUntil(lambda: backend.state is State.READY, timeout=30_000)
    assert backend.endpoint.pid != pid


def test_a_backend_that_ends_at_once_leaves_its_last_lines(backend, pretend_python):
    pretend_python("echo 'No module named earthmind' >&2; exit 3")
    with pytest.raises(BackendLost, match="exit code 3") as caught:
        backend.require(StopSignal())
    assert "No module named earthmind" in caught.value.details


def test_a_python_that_is_not_there_is_named(backend, monkeypatch):
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", "/nowhere/python")
    with pytest.raises(BackendLost, match="/nowhere/python"):
        backend.require(StopSignal())


def test_no_backend_says_how_to_get_one(backend, no_backend):
    with pytest.raises(BackendMissing, match="Set up the backend"):
        backend.require(StopSignal())


@pytest.mark.parametrize(
    "line",
    [
        b"",
        b"Loading...",
        b"[]",
        b'{"url":"http://192.168.1.5:80","token":"t"}',
        b'{"url":"http://127.0.0.1","token":"t"}',
        b'{"url":"http://127.0.0.1:80"}',
    ],
)
def test_only_a_ready_line_of_this_computer_counts(line):
    assert parse_ready_line(line) is None


def test_the_ready_line_gives_the_endpoint():
    endpoint = parse_ready_line(b'{"url":"http://127.0.0.1:81","token":"t","pid":7,"version":"0.1.0"}')
    assert (endpoint.host, endpoint.port, endpoint.token, endpoint.pid) == ("127.0.0.1", 81, "t", 7)


def test_the_process_sees_nothing_of_qgis_own_python_and_gdal(monkeypatch, qgis_app):
    for name in ("PYTHONHOME", "PYTHONPATH", "GDAL_DATA", "PROJ_LIB", "VIRTUAL_ENV"):
        monkeypatch.setenv(name, "/qgis/own")
    process = QProcess()
    process.setProcessEnvironment(clean_environment())
    process.start(sys.executable, ["-c", "import os; print(sorted(v for v in os.environ.values()))"])
    assert process.waitForFinished(10_000)
    assert b"/qgis/own" not in bytes(process.readAllStandardOutput())
