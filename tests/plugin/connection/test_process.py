"""The real backend process: started, watched, ended; and what is said when it cannot be."""

from __future__ import annotations

import os
import signal
import stat
import tempfile
import threading
from pathlib import Path

import pytest
from planted import planted

from qgis_earthmind import paths
from qgis_earthmind.connection.allowed_variables import clean_environment
from qgis_earthmind.connection.client import Client, StopSignal
from qgis_earthmind.connection.process import BackendProcess, State, parse_ready_line
from qgis_earthmind.errors import BackendLost, BackendMissing

BACKEND_PYTHON = Path(__file__).parents[3] / "backend" / ".venv" / "bin" / "python"


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
        b'{"url":80,"token":"t"}',
        b'{"url":"http://127.0.0.1:80","token":"t","pid":Infinity}',
        b"[" * 100_000,
    ],
)
def test_only_a_ready_line_of_this_computer_counts(line):
    assert parse_ready_line(line) is None


def test_the_ready_line_gives_the_endpoint():
    endpoint = parse_ready_line(b'{"url":"http://127.0.0.1:81","token":"t","pid":7,"version":"0.1.0"}')
    assert (endpoint.host, endpoint.port, endpoint.token, endpoint.pid) == ("127.0.0.1", 81, "t", 7)


ALLOWED = ("HOME", "LC_TIME", "https_proxy", "REQUESTS_CA_BUNDLE", "EARTHMIND_RUNTIME")
DANGEROUS = (
    *("PYTHONHOME", "PYTHONPATH", "PYTHONSTARTUP", "PYTHONBREAKPOINT", "VIRTUAL_ENV", "LD_PRELOAD"),
    *("GDAL_DATA", "GDAL_DRIVER_PATH", "PROJ_LIB", "PIP_CONFIG_FILE", "PIP_TARGET", "BASH_ENV"),
    *("PIP_INDEX_URL", "UV_INDEX_URL", "UV_PYTHON", "LD_LIBRARY_PATH", "__PYVENV_LAUNCHER__"),
)


def test_the_process_gets_only_the_variables_that_are_named(monkeypatch, qgis_app):
    for name in (*ALLOWED, *DANGEROUS):
        monkeypatch.setenv(name, "/" + name)
    handed_on = clean_environment()
    assert {name for name in ALLOWED if handed_on.value(name) == "/" + name} == set(ALLOWED)
    assert not any(handed_on.contains(name) for name in DANGEROUS)
    assert handed_on.value("PATH").startswith("/usr/local/bin:/usr/bin")


@pytest.mark.skipif(not BACKEND_PYTHON.exists(), reason="needs backend/.venv (make backend)")
def test_nothing_planted_in_a_folder_or_the_environment_runs(backend, tmp_path, monkeypatch, qtbot):
    folder = tmp_path / "planted"
    marks = planted(folder)
    monkeypatch.setattr(tempfile, "tempdir", str(folder))
    monkeypatch.setenv("TMPDIR", str(folder))
    monkeypatch.setenv("PYTHONPATH", str(folder))
    monkeypatch.chdir(folder)
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(BACKEND_PYTHON))
    endpoint = backend.require(StopSignal())
    assert Client(endpoint).health()["pid"] == endpoint.pid
    assert not marks.exists()


def test_the_process_runs_in_a_folder_of_the_user_alone(
    backend, pretend_python, qtbot, monkeypatch, tmp_path
):
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    told = tmp_path / "told"
    pretend_python(f'pwd > "{told}"; echo "$@" >> "{told}"')
    backend.start()
    qtbot.waitUntil(lambda: backend.state is State.LOST, timeout=30_000)
    folder, arguments = told.read_text().splitlines()
    assert folder == str(tmp_path / "data" / "earthmind" / "work")
    assert stat.S_IMODE(Path(folder).stat().st_mode) == 0o700
    assert arguments.startswith("-I ")


def test_a_working_folder_that_cannot_be_made_is_one_sentence(backend, pretend_python, monkeypatch, tmp_path):
    pretend_python("exit 0")
    (tmp_path / "earthmind").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path))
    with pytest.raises(BackendLost, match="cannot be written"):
        backend.require(StopSignal())


def test_endless_output_before_the_ready_line_is_not_kept(backend, pretend_python):
    pretend_python("head -c 300000 /dev/zero; head -c 300000 /dev/zero >&2; exit 3")
    with pytest.raises(BackendLost, match="exit code 3") as caught:
        backend.require(StopSignal())
    assert len(caught.value.details) < 200_000


def test_the_backend_is_told_whom_to_end_with_and_starts_isolated(backend, pretend_python, tmp_path, qtbot):
    told = tmp_path / "arguments"
    pretend_python(f'printf "%s\\n" "$@" > "{told}.part"; mv "{told}.part" "{told}"; pwd > "{tmp_path}/cwd"')
    backend.start()
    qtbot.waitUntil(lambda: (tmp_path / "cwd").exists() and backend.state is State.LOST, timeout=30_000)
    arguments = told.read_text(encoding="utf-8").split()
    assert arguments[:6] == ["-I", "-X", "utf8", "-u", "-m", "earthmind"]
    assert arguments[-2:] == ["--parent-pid", str(os.getpid())] and "--exit-with-stdin" in arguments
    assert (tmp_path / "cwd").read_text(encoding="utf-8").strip() == str(paths.working_folder())
