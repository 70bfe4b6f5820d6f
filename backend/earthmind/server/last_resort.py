"""An end of the process for which the interpreter is not needed.

A call into a library that holds the interpreter and does not come back stops every thread of Python, also the
one that waits for the end of standard input. On Linux the kernel itself tells the death of the parent; on
macOS a small process beside this one looks for it. On Windows whoever starts this process puts it into a job
object.
"""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from contextlib import suppress

SECONDS = 1
"""From the death of the parent to the end of this process: time for a polite end."""
_PR_SET_PDEATHSIG = 1
# Ends with the process that it watches over, and does nothing to one that ended by itself.
_WATCH = f"""
while kill -0 "$1" 2>/dev/null; do
    kill -0 "$2" 2>/dev/null || exit 0
    sleep 0.3
done
sleep {SECONDS}
kill -9 "$2" 2>/dev/null
"""


def end_with_parent(parent: int | None = None) -> None:
    """Have this process ended a second after its parent died, whatever it is doing then.

    On Linux the kernel sends SIGHUP, whose number is 1, and that is handled by the C library's own ``alarm``:
    one second later SIGALRM ends the process. No line of Python runs for that. The kernel takes the thread
    that started this process for the parent, so that thread must live on, as the main thread of QGIS does.

    Args:
        parent: The process to die with, where it is not the one that started this one; such a one, and any
            outside Linux, is looked for by a process of its own.
    """
    if os.name != "posix":
        return
    starter = os.getppid()
    if sys.platform.startswith("linux") and parent in (None, starter):
        _end_by_the_kernel(starter)
    elif may_be_watched(parent or starter):
        watch_beside(parent or starter)


def _end_by_the_kernel(starter: int) -> None:
    libc = ctypes.CDLL(None, use_errno=True)
    libc.signal.argtypes, libc.signal.restype = (ctypes.c_int, ctypes.c_void_p), ctypes.c_void_p
    alarm = ctypes.cast(libc.alarm, ctypes.c_void_p)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    libc.signal(int(signal.SIGHUP), alarm)
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGHUP), 0, 0, 0)
    if os.getppid() != starter:  # it died before the kernel was asked
        os.kill(os.getpid(), signal.SIGHUP)


def may_be_watched(parent: int) -> bool:
    """Return whether the shell can tell that a process has ended: not of one of another user."""
    with suppress(ProcessLookupError):
        try:
            os.kill(parent, 0)
        except PermissionError:
            return False
    return True


def watch_beside(parent: int) -> subprocess.Popen[bytes]:
    """Start the process that ends this one after its parent died."""
    return subprocess.Popen(  # noqa: S603  (two numbers, as arguments)  # nosec B603
        ["/bin/sh", "-c", _WATCH, "earthmind-watch", str(parent), str(os.getpid())],
        stdin=subprocess.DEVNULL,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        close_fds=True,
        start_new_session=True,
    )
