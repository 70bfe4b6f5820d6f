"""How much main memory programs can still take on this computer."""

from __future__ import annotations

import ctypes
import os
import sys
from pathlib import Path

_MEMINFO = Path("/proc/meminfo")
_GROUP = Path("/sys/fs/cgroup")


def available_memory() -> int | None:
    """Bytes that can be taken without using the disk instead; None where the system does not say.

    On Linux what its kernel estimates, and not more than the container that this process is in may take;
    on a Mac, which does not tell it plainly, half of all there is.
    """
    if sys.platform == "win32":
        return _of_windows()
    if sys.platform == "darwin":
        return os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") // 2
    said = _of_linux(_MEMINFO)
    left = _left_to_container(_GROUP)
    return said if left is None or said is None else min(said, left)


def _of_linux(meminfo: Path) -> int | None:
    """``MemAvailable`` of https://docs.kernel.org/filesystems/proc.html#meminfo."""
    try:
        lines = meminfo.read_text(encoding="utf-8").splitlines()
    except OSError:
        return None
    found = [line.split()[1] for line in lines if line.startswith("MemAvailable:")]
    return 1024 * int(found[0]) if found else None


def _left_to_container(group: Path) -> int | None:
    """What a limit of https://docs.kernel.org/admin-guide/cgroup-v2.html leaves; None where there is none."""
    try:
        most = (group / "memory.max").read_text(encoding="utf-8").strip()
        taken = int((group / "memory.current").read_text(encoding="utf-8"))
        facts = dict(
            line.split() for line in (group / "memory.stat").read_text(encoding="utf-8").splitlines()
        )
    except (OSError, ValueError):
        return None
    if most == "max":
        return None
    return max(0, int(most) - taken + int(facts.get("inactive_file", 0)))


def _of_windows() -> int | None:
    """``ullAvailPhys`` of https://learn.microsoft.com/windows/win32/api/sysinfoapi (MEMORYSTATUSEX)."""
    fields = (
        "total_physical", "available", "total_page_file", "available_page_file", "total_virtual",
        "available_virtual", "available_extended",
    )  # fmt: skip

    class MemoryStatus(ctypes.Structure):
        _fields_ = [
            ("length", ctypes.c_uint32),
            ("load", ctypes.c_uint32),
            *((name, ctypes.c_uint64) for name in fields),
        ]

    status = MemoryStatus(length=ctypes.sizeof(MemoryStatus))
    library = getattr(ctypes, "windll").kernel32  # noqa: B009  (known on Windows only)
    told = library.GlobalMemoryStatusEx(ctypes.byref(status))
    return int(status.available) if told else None
