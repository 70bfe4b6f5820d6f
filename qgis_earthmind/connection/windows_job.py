"""On Windows: the backend ends with QGIS, also where QGIS crashes and where the backend hangs.

Job objects: https://learn.microsoft.com/windows/win32/procthread/job-objects
"""

import ctypes
import sys
from typing import Any, Optional

_EXTENDED_LIMIT_INFORMATION = 9  # of enum JOBOBJECTINFOCLASS
_KILL_ON_JOB_CLOSE = 0x2000
_SET_QUOTA_AND_TERMINATE = 0x0100 | 0x0001


class _BasicLimits(ctypes.Structure):
    _fields_ = [
        ("PerProcessUserTimeLimit", ctypes.c_int64),
        ("PerJobUserTimeLimit", ctypes.c_int64),
        ("LimitFlags", ctypes.c_uint32),
        ("MinimumWorkingSetSize", ctypes.c_size_t),
        ("MaximumWorkingSetSize", ctypes.c_size_t),
        ("ActiveProcessLimit", ctypes.c_uint32),
        ("Affinity", ctypes.c_size_t),
        ("PriorityClass", ctypes.c_uint32),
        ("SchedulingClass", ctypes.c_uint32),
    ]


class ExtendedLimits(ctypes.Structure):
    """JOBOBJECT_EXTENDED_LIMIT_INFORMATION: 144 bytes where a pointer has 8."""

    _fields_ = [
        ("BasicLimitInformation", _BasicLimits),
        ("IoInfo", ctypes.c_uint64 * 6),
        ("ProcessMemoryLimit", ctypes.c_size_t),
        ("JobMemoryLimit", ctypes.c_size_t),
        ("PeakProcessMemoryUsed", ctypes.c_size_t),
        ("PeakJobMemoryUsed", ctypes.c_size_t),
    ]


class Job:
    """Processes that the system kills when this handle is closed, which it does itself when QGIS ends.

    Args:
        kernel: The library ``kernel32``.
    """

    def __init__(self, kernel: Any) -> None:
        self._kernel = kernel
        for name in ("CreateJobObjectW", "OpenProcess"):
            getattr(kernel, name).restype = ctypes.c_void_p
        self._handle = kernel.CreateJobObjectW(None, None)

    def take(self, process_id: int) -> bool:
        """Put a process, and what it starts from now on, into the job; False where Windows does not."""
        limits = ExtendedLimits()
        limits.BasicLimitInformation.LimitFlags = _KILL_ON_JOB_CLOSE
        kernel, job = self._kernel, ctypes.c_void_p(self._handle)
        size = ctypes.c_uint32(ctypes.sizeof(limits))
        if not self._handle or not kernel.SetInformationJobObject(
            job, _EXTENDED_LIMIT_INFORMATION, ctypes.byref(limits), size
        ):
            return False
        process = kernel.OpenProcess(_SET_QUOTA_AND_TERMINATE, False, ctypes.c_uint32(process_id))
        if not process:
            return False
        try:
            return bool(kernel.AssignProcessToJobObject(job, ctypes.c_void_p(process)))
        finally:
            kernel.CloseHandle(ctypes.c_void_p(process))

    def close(self) -> None:
        """Kill what is still in the job."""
        handle, self._handle = self._handle, None
        if handle:
            self._kernel.CloseHandle(ctypes.c_void_p(handle))


def job_of(process_id: int) -> Optional[Job]:
    """Tie a process to the life of QGIS; None on other systems, and where Windows refuses."""
    if sys.platform != "win32":
        return None
    job = Job(ctypes.WinDLL("kernel32", use_last_error=True))
    if job.take(process_id):
        return job
    job.close()
    return None
