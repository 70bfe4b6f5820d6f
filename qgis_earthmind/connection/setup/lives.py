"""Processes of this computer: which live, and how to end one with all its children."""

from __future__ import annotations

import ctypes
import os
import signal
import sys
from contextlib import suppress
from pathlib import Path
from typing import Any

_SYNCHRONIZE = 0x0010_0000
_QUERY = 0x1000  # PROCESS_QUERY_LIMITED_INFORMATION
_STILL_RUNNING = 0x102  # WAIT_TIMEOUT


_OF_FLATPAK = Path("/.flatpak-info")


def numbers_tell() -> bool:
    """Whether a process has the same number for every window of QGIS: each Flatpak counts for itself."""
    return not _OF_FLATPAK.exists()


def alive(pid: int) -> bool:
    """Whether a process of this number lives, of whatever user."""
    if pid <= 0:
        return False
    if sys.platform == "win32":
        return _alive_on_windows(ctypes.WinDLL("kernel32"), pid)
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    except OverflowError:
        return False
    except PermissionError:
        return True
    return not _is_zombie(pid)


def _alive_on_windows(kernel: Any, pid: int) -> bool:
    kernel.OpenProcess.restype = ctypes.c_void_p
    handle = kernel.OpenProcess(_SYNCHRONIZE | _QUERY, False, ctypes.c_uint32(pid))
    if not handle:
        return False
    try:
        return int(kernel.WaitForSingleObject(ctypes.c_void_p(handle), 0)) == _STILL_RUNNING
    finally:
        kernel.CloseHandle(ctypes.c_void_p(handle))


def _is_zombie(pid: int) -> bool:
    try:
        state = Path(f"/proc/{pid}/stat").read_text(encoding="ascii", errors="replace")
        return state.rpartition(")")[2].split()[0] == "Z"
    except (OSError, IndexError):
        return False


def end_group(pid: int) -> None:
    """End a process that was started as the leader of its own session, and all its children (POSIX)."""
    with suppress(ProcessLookupError, PermissionError):
        os.killpg(pid, signal.SIGKILL)
