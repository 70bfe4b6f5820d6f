"""The backend ends with the process that it belongs to, whatever it is doing and whoever holds its pipes."""

from __future__ import annotations

import os
import subprocess
import sys
import threading
import time
from contextlib import contextmanager
from pathlib import Path
from types import SimpleNamespace

import pytest
from serving import end_server, start_server

from earthmind.server import last_resort
from earthmind.server import parent as parents
from earthmind.server.parent import PosixParent, WindowsParent, watch

posix = pytest.mark.skipif(os.name != "posix", reason="processes of POSIX")

FREEZE = """
import ctypes, os, threading, time
def freeze():
    while not os.path.exists({when!r}):
        time.sleep(0.05)
    ctypes.PyDLL(None).sleep(3600)  # holds the interpreter
threading.Thread(target=freeze, daemon=True).start()
"""
"""Freezes once there is a file of a name: by then the backend has started, however slow the machine is."""


@contextmanager
def other_process():
    process = subprocess.Popen(
        [sys.executable, "-c", "import time; time.sleep(600)"], stdin=subprocess.DEVNULL
    )
    try:
        yield process
    finally:
        process.kill()
        process.wait()


def ends_within(process: subprocess.Popen, seconds: float) -> bool:
    try:
        process.wait(seconds)
    except subprocess.TimeoutExpired:
        process.kill()
        process.wait()
        return False
    return True


@posix
@pytest.mark.parametrize("busy", ["idle", "answering", "frozen"])
def test_the_backend_ends_within_two_seconds_of_its_parent_though_its_pipe_stays_open(place, busy, tmp_path):
    freezes = tmp_path / "freeze"
    with other_process() as owner:
        before = FREEZE.format(when=str(freezes)) if busy == "frozen" else ""
        client = start_server(before, parent=owner.pid)
        if busy == "answering":
            with client.speaking(place):
                owner.kill()
                owner.wait()
                assert ends_within(client.process, 2.0)
        else:
            freezes.touch()
            time.sleep(0.7)  # longer than one look at the parent
            assert client.process.poll() is None
            owner.kill()
            owner.wait()
            assert ends_within(client.process, 2.0)
        client.process.stdin.close()
        client.process.stdout.close()


@posix
def test_the_backend_goes_on_while_its_parent_lives_and_its_watch_ends_with_it():
    with other_process() as owner:
        client = start_server(parent=owner.pid)
        time.sleep(1.2)
        assert client.call("GET", "/health")[0] == 200
        end_server(client)
        assert owner.poll() is None


@posix
def test_the_command_line_takes_the_number_of_the_parent(tmp_path):
    with other_process() as owner:
        command = [
            sys.executable,
            "-m",
            "earthmind",
            "serve",
            "--device",
            "cpu",
            "--parent-pid",
            str(owner.pid),
        ]
        with subprocess.Popen(
            command, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, cwd=tmp_path
        ) as backend:
            assert b"token" in backend.stdout.readline()
            owner.kill()
            owner.wait()
            assert ends_within(backend, 2.0)


@posix
def test_a_process_that_ended_is_known_by_its_number_also_before_anybody_asks_for_its_end():
    with other_process() as process:
        parent = PosixParent(process.pid)
        assert not parent.ended_within(0.01)
        process.kill()
        if Path("/proc/self/stat").is_file():
            time.sleep(0.2)  # a zombie by now: nobody has waited for it
            assert parent.ended_within(0.01)
            assert PosixParent(process.pid).ended_within(0.01)
        process.wait()
        assert parent.ended_within(0.01)
        assert PosixParent(process.pid).ended_within(0.01)


@posix
def test_a_number_that_was_given_to_another_process_is_not_the_parent(monkeypatch):
    monkeypatch.setattr(parents, "_start_of", lambda number: "1000")
    parent = PosixParent(os.getpid())
    assert not parent.ended_within(0)
    monkeypatch.setattr(parents, "_start_of", lambda number: "2000")
    assert parent.ended_within(0)


@posix
def test_without_proc_the_number_alone_is_looked_at(monkeypatch):
    monkeypatch.setattr(parents, "_start_of", lambda number: None)
    assert not PosixParent(os.getpid()).ended_within(0)
    with other_process() as process:
        parent = PosixParent(process.pid)
    assert parent.ended_within(0)


@posix
def test_a_process_of_another_user_is_alive(monkeypatch):
    def refuse(number, sent):
        raise PermissionError(1, "not permitted")

    monkeypatch.setattr(os, "kill", refuse)
    assert not PosixParent(os.getpid()).ended_within(0)
    assert not last_resort.may_be_watched(os.getpid())


@posix
def test_the_watching_process_ends_with_the_one_that_it_watches_over():
    code = (
        "import sys; from earthmind.server.last_resort import watch_beside; "
        "print(watch_beside(int(sys.argv[1])).pid, flush=True)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, str(os.getpid())],
        capture_output=True,
        text=True,
        check=True,
        stdin=subprocess.DEVNULL,
        encoding="utf-8",
    )
    end = time.monotonic() + 3
    while Path(f"/proc/{int(done.stdout)}").exists() and time.monotonic() < end:
        time.sleep(0.05)
    if Path("/proc/self").exists():
        assert not Path(f"/proc/{int(done.stdout)}").exists()
    with pytest.raises(ProcessLookupError):
        os.kill(int(done.stdout), 0)


HANDLE = 2**40 + 7  # longer than an int


class Kernel:
    """Answers as ``kernel32`` does, and remembers what it was asked."""

    def __init__(self, handle: int = HANDLE, error: int = 0, waits: tuple[int, ...] = (0x102, 0)) -> None:
        self.asked: list = []
        left = list(waits)
        self.OpenProcess = self._function(lambda access, inherit, number: handle or None, "open")
        self.WaitForSingleObject = self._function(lambda held, wait: left.pop(0), "wait")
        self.GetLastError = lambda: error

    def _function(self, answer, name):
        class Function(SimpleNamespace):
            def __call__(function, *given):
                self.asked.append((name, *(getattr(value, "value", value) for value in given)))
                return answer(*given)

        return Function(restype=None)


def test_on_windows_the_parent_is_held_by_a_handle_and_waited_for():
    kernel = Kernel()
    parent = WindowsParent(4711, kernel)
    assert not parent.ended_within(0.5)
    assert parent.ended_within(0.5)
    assert kernel.asked == [
        ("open", 0x0010_0000, False, 4711),
        ("wait", HANDLE, 500),
        ("wait", HANDLE, 500),
    ]


@pytest.mark.parametrize(("error", "ended"), [(87, True), (5, False)], ids=["gone", "of another user"])
def test_on_windows_a_parent_that_cannot_be_opened_is_gone_or_left_to_the_pipe(error, ended):
    assert WindowsParent(4711, Kernel(0, error)).ended_within(0) is ended


def test_the_end_is_called_once_the_parent_has_ended():
    ended = threading.Event()
    kernel = Kernel(waits=(0x102, 0x102, 0))
    watch(WindowsParent(1, kernel), ended.set).join(5)
    assert ended.is_set() and len(kernel.asked) == 4
