"""NVIDIA GPUs, as the driver's own library tells them; no program is started and nothing is installed.

https://docs.nvidia.com/cuda/cuda-driver-api
"""

from __future__ import annotations

import ctypes
import sys
from dataclasses import dataclass
from functools import cache
from typing import Any

from earthmind.sentences import Sentence

_MAJOR, _MINOR = 75, 76  # CU_DEVICE_ATTRIBUTE_COMPUTE_CAPABILITY_MAJOR and _MINOR
_NAME_BYTES = 256
_FAILURES = {
    100: Sentence("the NVIDIA driver finds no GPU"),
    101: Sentence("the NVIDIA driver finds no GPU"),
    803: Sentence("the NVIDIA driver was changed while this computer was running; start it again"),
    804: Sentence("the NVIDIA driver does not know this GPU; install a newer driver"),
}


@dataclass(frozen=True)
class NvidiaGpu:
    """One GPU.

    Attributes:
        name: As its maker calls it.
        capability: Compute capability, major and minor.
        total_bytes: Of its memory.
    """

    name: str
    capability: tuple[int, int]
    total_bytes: int


@dataclass(frozen=True)
class NvidiaDriver:
    """What the driver says.

    Attributes:
        gpus: In the order of ``cuda:0``, ``cuda:1`` and so on; ``CUDA_VISIBLE_DEVICES`` is heeded.
        cuda: Newest CUDA that the driver can run, major and minor; (0, 0) without a driver.
        problem: Why there is no GPU, as a clause; empty where there is one.
    """

    gpus: tuple[NvidiaGpu, ...] = ()
    cuda: tuple[int, int] = (0, 0)
    problem: str = ""


@cache
def nvidia_driver() -> NvidiaDriver:
    """What the driver of this computer says; asked once."""
    library = open_driver()
    if library is None:
        return NvidiaDriver(problem=Sentence("no NVIDIA driver was found"))
    return ask_driver(library)


def open_driver() -> Any:
    """The driver's library; None where there is none."""
    if sys.platform == "darwin":
        return None
    try:
        if sys.platform == "win32":
            return ctypes.WinDLL("nvcuda.dll")
        return ctypes.CDLL("libcuda.so.1")
    except OSError:
        return None


def ask_driver(library: Any) -> NvidiaDriver:
    """What a driver says of its GPUs.

    Args:
        library: The driver's, with the functions of the CUDA driver API.
    """
    try:
        return NvidiaDriver(_gpus(library), _cuda(library))
    except _DriverError as error:
        return NvidiaDriver(
            problem=_FAILURES.get(
                error.code, Sentence("the NVIDIA driver fails (error {number})", number=error.code)
            )
        )
    except AttributeError:
        return NvidiaDriver(problem=Sentence("the NVIDIA driver is too old; install a newer one"))


def free_memory(number: int, library: Any = None) -> int | None:
    """Bytes that a GPU has free; None where the driver does not say.

    This makes the GPU ready for the process, which takes a part of a second.
    """
    library = library or open_driver()
    if library is None:
        return None
    device, context = ctypes.c_int(), ctypes.c_void_p()
    free, total = ctypes.c_size_t(), ctypes.c_size_t()
    try:
        _must(library.cuInit(0))
        _must(library.cuDeviceGet(ctypes.byref(device), number))
        _must(library.cuDevicePrimaryCtxRetain(ctypes.byref(context), device))
        try:
            _must(library.cuCtxPushCurrent_v2(context))
            _must(library.cuMemGetInfo_v2(ctypes.byref(free), ctypes.byref(total)))
            _must(library.cuCtxPopCurrent_v2(ctypes.byref(context)))
        finally:
            library.cuDevicePrimaryCtxRelease_v2(device)
    except (_DriverError, AttributeError):
        return None
    return free.value


class _DriverError(Exception):
    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def _must(code: int) -> None:
    if code:
        raise _DriverError(code)


def _gpus(library: Any) -> tuple[NvidiaGpu, ...]:
    count = ctypes.c_int()
    _must(library.cuInit(0))
    _must(library.cuDeviceGetCount(ctypes.byref(count)))
    if not count.value:
        raise _DriverError(100)
    return tuple(_gpu(library, number) for number in range(count.value))


def _gpu(library: Any, number: int) -> NvidiaGpu:
    device, total = ctypes.c_int(), ctypes.c_size_t()
    name = ctypes.create_string_buffer(_NAME_BYTES)
    _must(library.cuDeviceGet(ctypes.byref(device), number))
    _must(library.cuDeviceGetName(name, _NAME_BYTES, device))
    _must(library.cuDeviceTotalMem_v2(ctypes.byref(total), device))
    capability = (_attribute(library, _MAJOR, device), _attribute(library, _MINOR, device))
    return NvidiaGpu(name.value.decode("utf-8", "replace"), capability, total.value)


def _attribute(library: Any, attribute: int, device: ctypes.c_int) -> int:
    value = ctypes.c_int()
    _must(library.cuDeviceGetAttribute(ctypes.byref(value), attribute, device))
    return value.value


def _cuda(library: Any) -> tuple[int, int]:
    version = ctypes.c_int()
    _must(library.cuDriverGetVersion(ctypes.byref(version)))
    return version.value // 1000, version.value % 1000 // 10
