"""Which of the five platforms the programs to fetch are for: told by the hardware, not by the process.

QGIS may run translated: under Rosetta on a Mac with Apple silicon, as an x64 program on Windows for ARM.
"""

from __future__ import annotations

import ctypes
import os
import platform
import sys
from typing import Callable, Optional

_OLDEST_GLIBC = (2, 28)  # what the wheels of the locks are built for: manylinux_2_28
_KINDS = {"arm64": "aarch64", "aarch64": "aarch64", "amd64": "x86_64", "x86_64": "x86_64"}


def platform_key(
    system: str = sys.platform,
    machine: Optional[str] = None,
    *,
    apple_silicon: Optional[Callable[[], bool]] = None,
    glibc: Optional[Callable[[], tuple[int, ...]]] = None,
) -> Optional[str]:
    """A key of ``uv.json``, such as ``windows-x86_64``; None where nothing ready-made is published.

    Args:
        system: As ``sys.platform`` says.
        machine: As ``platform.machine()`` says, which is what the process was built for.
        apple_silicon: Whether a Mac has an ARM processor.
        glibc: The version of the GNU C library, empty where there is another.
    """
    kind = _KINDS.get((machine or platform.machine()).lower(), "")
    if system == "darwin":
        silicon = kind == "aarch64" or (apple_silicon or _has_apple_silicon)()
        return "macos-aarch64" if silicon else "macos-x86_64"
    if not kind:
        return None
    if system == "win32":
        return "windows-x86_64"  # Windows for ARM runs x64 programs, and more packages are published for x64
    return f"linux-{kind}" if _runs_wheels(system, glibc or _glibc) else None


def _has_apple_silicon() -> bool:
    """What the kernel says of the processor, also to a process that Rosetta translates.

    https://developer.apple.com/documentation/apple-silicon/about-the-rosetta-translation-environment
    """
    value, size = ctypes.c_int(0), ctypes.c_size_t(ctypes.sizeof(ctypes.c_int))
    try:
        ask = ctypes.CDLL(None).sysctlbyname
        failed = ask(b"hw.optional.arm64", ctypes.byref(value), ctypes.byref(size), None, 0)
    except (AttributeError, OSError):
        return False
    return not failed and value.value == 1


def _runs_wheels(system: str, glibc: Callable[[], tuple[int, ...]]) -> bool:
    return system.startswith("linux") and glibc() >= _OLDEST_GLIBC


def _glibc() -> tuple[int, ...]:
    try:
        name, _, version = (os.confstr("CS_GNU_LIBC_VERSION") or "").partition(" ")
        return tuple(int(part) for part in version.split(".")[:2]) if name == "glibc" else ()
    except (AttributeError, OSError, ValueError):
        return ()
