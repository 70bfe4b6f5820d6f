"""An end of the process for which the interpreter is not needed.

A call into a library that holds the interpreter and does not come back stops every thread of Python, also the
one that waits for the end of standard input. On Linux the kernel itself tells the death of the parent.
"""

from __future__ import annotations

import ctypes
import os
import signal
import sys

_PR_SET_PDEATHSIG = 1


def end_with_parent() -> None:
    """Have the kernel end this process some seconds after its parent died, where the kernel can (Linux).

    It sends SIGQUIT, whose number is 3, and that is handled by the C library's own ``alarm``: three seconds
    later, time for a polite end, SIGALRM ends the process. No line of Python runs for that.

    The kernel takes the thread that started this process for the parent, so that thread must live on, as the
    main thread of QGIS does. On Windows the one who starts the process puts it into a job object.
    """
    if not sys.platform.startswith("linux"):
        return
    parent = os.getppid()
    libc = ctypes.CDLL(None, use_errno=True)
    libc.signal.argtypes, libc.signal.restype = (ctypes.c_int, ctypes.c_void_p), ctypes.c_void_p
    alarm = ctypes.cast(libc.alarm, ctypes.c_void_p)
    signal.signal(signal.SIGALRM, signal.SIG_DFL)
    libc.signal(int(signal.SIGQUIT), alarm)
    libc.prctl(_PR_SET_PDEATHSIG, int(signal.SIGQUIT), 0, 0, 0)
    if os.getppid() != parent:  # it died before the kernel was asked
        os.kill(os.getpid(), signal.SIGQUIT)
