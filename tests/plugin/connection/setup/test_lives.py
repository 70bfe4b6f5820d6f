"""Processes: which live, and how they and their children end; on Windows by a double."""

from __future__ import annotations

import ctypes
import os
import subprocess
import sys
import time

import pytest

from qgis_earthmind.connection.client import StopSignal
from qgis_earthmind.connection.setup import children, lives
from qgis_earthmind.errors import Cancelled


class Kernel:
    """kernel32, as far as it is asked."""

    def __init__(self, handle: int, state: int) -> None:
        self.handle, self.state, self.closed = handle, state, []

        class Open:
            restype = None

            def __call__(opened, access, inherit, pid):
                return self.handle

        self.OpenProcess = Open()

    def WaitForSingleObject(self, handle: ctypes.c_void_p, milliseconds: int) -> int:
        return self.state

    def CloseHandle(self, handle: ctypes.c_void_p) -> None:
        self.closed.append(handle.value)


@pytest.mark.parametrize(
    ("handle", "state", "expected"), [(7, 0x102, True), (7, 0, False), (0, 0x102, False)]
)
def test_windows_tells_who_lives(handle, state, expected):
    kernel = Kernel(handle, state)
    assert lives._alive_on_windows(kernel, 42) is expected
    assert kernel.closed == ([handle] if handle else [])


def test_the_dead_the_never_born_and_zombies_do_not_live():
    child = subprocess.Popen([sys.executable, "-c", ""])
    time.sleep(0.5)
    assert not lives.alive(child.pid)  # ended, and not waited for
    child.wait()
    assert not lives.alive(child.pid) and not lives.alive(0) and not lives.alive(-5)
    assert lives.alive(os.getpid()) and lives.alive(1)


def test_a_program_gets_no_input_and_only_its_variables(tmp_path):
    said = []
    code = "import os, sys; print(repr(sys.stdin.read())); print(sorted(os.environ))"
    ended = children.run([sys.executable, "-I", "-c", code], {"A": "1"}, tmp_path, StopSignal(), said.append)
    assert ended == 0 and said[0] == "''"
    assert set(eval(said[1])) <= {"A", "LC_CTYPE"}


def test_a_program_of_many_lines_and_no_utf_8_is_heard_to_its_end(tmp_path):
    said = []
    code = "import sys; sys.stdout.buffer.write(b'\\xff\\xfe line\\n' * 5000); sys.exit(3)"
    assert children.run([sys.executable, "-c", code], {}, tmp_path, StopSignal(), said.append) == 3
    assert len(said) == 5000


def test_a_program_that_cannot_be_started_is_an_error_of_the_system(tmp_path):
    with pytest.raises(OSError, match="no such program"):
        children.run(["/no such program"], {}, tmp_path, StopSignal(), print)


def test_stopping_ends_grandchildren_too(tmp_path):
    stop, said = StopSignal(), []
    code = "import subprocess as s, time; print(s.Popen(['sleep', '300']).pid, flush=True); time.sleep(300)"

    def hear(line: str) -> None:
        said.append(line)
        stop.stop()

    variables = {"PATH": "/usr/bin:/bin"}
    with pytest.raises(Cancelled):
        children.run([sys.executable, "-I", "-c", code], variables, tmp_path, stop, hear)
    deadline = time.monotonic() + 3
    while lives.alive(int(said[0])) and time.monotonic() < deadline:
        time.sleep(0.05)
    assert not lives.alive(int(said[0]))
