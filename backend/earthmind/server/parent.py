"""The process that this one belongs to, watched by its number: also where a pipe to it says nothing.

A pipe stays open while anybody has it, such as a program that the parent started after this one. The number
alone says little, as it is given to others after the process has ended. So it comes with what no later
process shares: on Linux the time of its start, on Windows a handle.
"""

from __future__ import annotations

import ctypes
import os
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any, Protocol

LOOK_SECONDS = 0.5
"""How often the parent is looked for, where the system does not tell its end."""
_SYNCHRONIZE = 0x0010_0000
_INVALID_PARAMETER = 87  # there is no such process
_WAIT_TIMEOUT = 0x102
_MILLISECONDS = 1000
_START_TIME = 19  # fields of /proc/PID/stat after the name, from 0: state is the first
_ENDED = "ZX"


class Parent(Protocol):
    """A process whose end can be waited for."""

    def ended_within(self, seconds: float) -> bool:
        """Wait for its end for so long; return whether it has ended."""


class PosixParent:
    """A process of POSIX."""

    def __init__(self, number: int) -> None:
        """Take notice of a process by its number."""
        self._number = number
        self._start = _start_of(number)

    def ended_within(self, seconds: float) -> bool:
        """Wait for its end for so long; return whether it has ended."""
        if self._has_ended():
            return True
        time.sleep(seconds)
        return self._has_ended()

    def _has_ended(self) -> bool:
        try:
            os.kill(self._number, 0)
        except ProcessLookupError:
            return True
        except PermissionError:
            pass  # it is there, and of another user
        return self._start is not None and (not self._start or _start_of(self._number) != self._start)


class WindowsParent:
    """A process of Windows, held by a handle, so that its number is not given to another one."""

    def __init__(self, number: int, kernel: Any) -> None:
        """Open a process by its number.

        Args:
            number: The process.
            kernel: The library ``kernel32``.
        """
        kernel.OpenProcess.restype = ctypes.c_void_p
        kernel.WaitForSingleObject.restype = ctypes.c_uint32
        self._kernel = kernel
        self._handle = kernel.OpenProcess(_SYNCHRONIZE, False, ctypes.c_uint32(number))
        self._gone = not self._handle and kernel.GetLastError() == _INVALID_PARAMETER

    def ended_within(self, seconds: float) -> bool:
        """Wait for its end for so long; return whether it has ended."""
        if not self._handle:  # ended before, or of another user: then only the pipe tells
            if not self._gone:
                time.sleep(seconds)
            return self._gone
        wait = self._kernel.WaitForSingleObject(
            ctypes.c_void_p(self._handle), ctypes.c_uint32(round(seconds * _MILLISECONDS))
        )
        return bool(wait != _WAIT_TIMEOUT)


def parent_of(number: int) -> Parent:
    """Return the process of a number, to be watched on this system."""
    if sys.platform == "win32":
        return WindowsParent(number, ctypes.WinDLL("kernel32", use_last_error=False))
    return PosixParent(number)


def watch(parent: Parent, end: Callable[[], None]) -> threading.Thread:
    """Call ``end`` once a process has ended, from a thread that keeps nothing alive."""

    def wait() -> None:
        while not parent.ended_within(LOOK_SECONDS):
            pass
        end()

    thread = threading.Thread(target=wait, name="earthmind-parent", daemon=True)
    thread.start()
    return thread


def _start_of(number: int) -> str | None:
    """Return when a process was started; None where the system does not tell, "" where it has ended."""
    if not Path("/proc/self/stat").is_file():
        return None
    try:
        fields = Path(f"/proc/{number}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return ""
    after_name = fields.rpartition(")")[2].split()
    return "" if after_name[0] in _ENDED else after_name[_START_TIME]
