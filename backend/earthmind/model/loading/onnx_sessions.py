"""Sessions of ONNX Runtime: how they are opened, and on how many threads."""

from __future__ import annotations

import math
import os
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from earthmind.errors import ModelError
from earthmind.model.loading.overflow import compute_alike
from earthmind.model.loading.runtimes import CUDA, onnx_has_cuda, prepare_cuda, why_cuda_failed
from earthmind.sentences import Sentence

CPU = "CPUExecutionProvider"
NO_MEMORY = (
    "Failed to allocate memory",
    "bad_alloc",
    "BFCArena",
    "out of memory",
    "CUDA failure 2:",  # cudaErrorMemoryAllocation
    "CUBLAS failure 3:",  # CUBLAS_STATUS_ALLOC_FAILED
    "ALLOC_FAILED",
)
"""How ONNX Runtime's message tells it: there is no kind of error for it (onnxruntime issue 16307)."""
RUNTIME_ERRORS = "onnxruntime.capi.onnxruntime_pybind11_state"
"""Module of ONNX Runtime's own kinds of error, which have no common base."""
ERROR, FATAL = 3, 4
"""Levels of severity that ONNX Runtime writes to standard error."""

Floats = NDArray[np.float32]
Session: TypeAlias = onnxruntime.InferenceSession

onnxruntime.set_default_logger_severity(ERROR)  # its warnings about devices are no news for anybody

_QUOTA = Path("/sys/fs/cgroup/cpu.max")


def session_threads() -> int:
    """Threads for a session; 0 leaves the number to ONNX Runtime, which knows fast cores from slow ones.

    On Linux it does not know how many cores this process may use, where it is bound to some or a container
    has a quota, and it ties each thread to a core: where others use the computer too that took a tenth longer
    than as many threads without. So there is a number there, and nowhere else.
    """
    if not hasattr(os, "sched_getaffinity"):
        return 0
    return max(1, math.ceil(min(physical_cores(), _cores_by_quota(_QUOTA))))


def _cores_by_quota(path: Path) -> float:
    """Cores' worth of time that a container's control group is given; infinite where it is not limited."""
    try:
        most, period = path.read_text(encoding="ascii").split()[:2]
        return math.inf if most == "max" else int(most) / int(period)
    except (OSError, ValueError, ZeroDivisionError):
        return math.inf


def physical_cores() -> int:
    """Cores that this process may use, counting threads that share a core once."""
    if not hasattr(os, "sched_getaffinity"):
        return os.cpu_count() or 1
    cores = set()
    for cpu in os.sched_getaffinity(0):
        siblings = Path(f"/sys/devices/system/cpu/cpu{cpu}/topology/thread_siblings_list")
        cores.add(siblings.read_text(encoding="ascii").strip() if siblings.is_file() else str(cpu))
    return len(cores)


def new_session(
    graph: str | bytes,
    providers: Sequence[Any],
    severity: int,
    threads: int | None = None,
    weights: Mapping[str, Floats] | None = None,
) -> Session:
    """A graph as a session; what fails is raised as ONNX Runtime raises it.

    Args:
        graph: Its path or its bytes.
        providers: What is to run it, as ONNX Runtime takes them.
        severity: Least severity of what is written to standard error, `ERROR` or `FATAL`.
        threads: How many; None for what suits this computer.
        weights: Those that the graph names and does not hold; to be kept as long as the session.
    """
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = session_threads() if threads is None else threads
    options.log_severity_level = severity
    if weights:
        held = [onnxruntime.OrtValue.ortvalue_from_numpy(values) for values in weights.values()]
        options.add_external_initializers(list(weights), held)
    # Threads that wait busily would take the cores from the next graph, and from reading windows ahead.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    compute_alike(options)
    # Without the fallback it raises instead of printing and going on with the CPU.
    return onnxruntime.InferenceSession(graph, options, providers=providers, enable_fallback=0)


def session_on_gpu(
    graph: str | bytes, device: str, weights: Mapping[str, Floats] | None = None
) -> tuple[Session | None, str]:
    """A session on an NVIDIA GPU; none, and why in one sentence, where it does not get it.

    Args:
        graph: Its path or its bytes.
        device: ``cuda`` or ``cuda:N``; no other gets it.
        weights: As `new_session` takes them.

    Raises:
        ModelError: The GPU has too little memory, code ``memory``.
    """
    if not device.startswith("cuda") or not onnx_has_cuda():
        return None, "This installation has ONNX Runtime for the CPU only."
    prepare_cuda()
    number = int(device.partition(":")[2] or 0)
    try:
        session = new_session(graph, [(CUDA, {"device_id": number}), CPU], FATAL, weights=weights)
    except Exception as error:  # ONNX Runtime's own kinds of error have no common base
        if tells_of_memory(error):
            raise no_memory(device) from error
        return None, why_cuda_failed(error)
    return (session, "") if session.get_providers()[:1] == [CUDA] else (None, why_cuda_failed())


def tells_of_memory(error: Exception) -> bool:
    """Whether an error says that there is too little memory."""
    return any(said in str(error) for said in NO_MEMORY)


def no_memory(device: str) -> ModelError:
    """The error of a device with too little memory, code ``memory``."""
    return ModelError(
        Sentence(
            "The model ran out of memory on {device}; close other programs that use it, or choose a smaller "
            "extent or smaller windows.",
            device=device,
        ),
        code="memory",
    )
