"""The device that models run on, and its queue of work."""

from __future__ import annotations

import gc
import importlib
import queue
import re
import sys
import threading
from collections.abc import Callable, Sequence
from concurrent.futures import Future
from importlib.metadata import version
from typing import Any, TypeVar

from earthmind.errors import ModelError
from earthmind.model.loading.nvidia import nvidia_driver
from earthmind.model.loading.runtimes import (
    ANY,
    ONNX,
    TORCH,
    cuda_at_hand,
    torch_gpu,
    torch_installed,
    torch_may_have_gpu,
)
from earthmind.sentences import Sentence

_KNOWN = re.compile(r"auto|cpu|mps|cuda(:\d+)?")
_FULL = (
    "MPS backend out of memory",
    "CUDA error: out of memory",
    "CUBLAS_STATUS_ALLOC_FAILED",
    "CUDNN_STATUS_ALLOC_FAILED",
    "DefaultCPUAllocator: can't allocate memory",
    "DefaultCPUAllocator: not enough memory",
)
"""What PyTorch says where it has no kind of error of its own for a lack of memory."""
Result = TypeVar("Result")


def resolve_device(asked: str, runtimes: Sequence[str] = ANY) -> str:
    """Choose the device that a model runs on.

    Args:
        asked: ``auto``, ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        runtimes: What can run the model: ``onnx``, ``torch`` or both.

    Returns:
        ``cpu``, ``cuda:N`` or ``mps``; for ``auto`` a GPU where one of these runtimes can use one.

    Raises:
        ModelError: If the name is unknown or that device cannot be used here.
    """
    if not _KNOWN.fullmatch(asked):
        raise ModelError(
            Sentence('There is no device "{asked}"; use auto, cpu, cuda, cuda:N or mps.', asked=asked),
            code="device",
        )
    if asked == "cpu":
        return asked
    gpu = _gpu(runtimes)
    if asked == "auto":
        return "cuda:0" if gpu == "cuda" else gpu or "cpu"
    kind, _, number = asked.partition(":")
    if kind != gpu:
        raise cannot_use(asked, _without_driver() or why_no_gpu(runtimes))
    if kind == "mps":
        return asked
    count = _cuda_devices()
    if int(number or 0) >= count:
        sentence = Sentence('There is no device "{asked}"; this computer has one: cuda:0.', asked=asked)
        if count > 1:
            sentence = Sentence(
                'There is no device "{asked}"; this computer has {count} of them: cuda:0 to cuda:{last}.',
                asked=asked,
                count=count,
                last=count - 1,
            )
        raise ModelError(sentence, code="device")
    return f"cuda:{int(number or 0)}"


def on_gpu(device: str, asked: str, number: int) -> str:
    """The GPU of one of several workers: which one it is, where that was not said.

    Args:
        device: From ``resolve_device``.
        asked: What was asked for; ``cuda:N`` is kept.
        number: Number of the worker; with more workers than GPUs, several share one.
    """
    if number == 0 or not device.startswith("cuda") or ":" in asked:
        return device
    return f"cuda:{number % _cuda_devices()}"


def gpus_left_to_us(asked: str) -> int:
    """How many NVIDIA GPUs there are to share work out over; 1 where one device was named, or none is here.

    Args:
        asked: What was asked for.
    """
    return max(1, len(nvidia_driver().gpus)) if asked in ("auto", "cuda") else 1


def why_no_gpu(runtimes: Sequence[str] = ANY) -> str:
    """Why a model runs on the CPU, in one sentence; empty where a GPU can be used.

    Args:
        runtimes: What can run the model: ``onnx``, ``torch`` or both.
    """
    if _gpu(runtimes) is not None:
        return ""
    problem = _without_driver()
    if problem is not None:
        return Sentence("No GPU is used: {problem}.", problem=problem)
    name = nvidia_driver().gpus[0].name
    if TORCH in runtimes and torch_may_have_gpu():
        return Sentence(
            "{gpu} is here, but PyTorch {version} cannot use it; install a newer NVIDIA driver.",
            gpu=name,
            version=version("torch"),
        )
    if ONNX in runtimes:
        return Sentence(
            "{gpu} is here, but this installation has ONNX Runtime for the CPU only; set up the backend "
            "again with the GPU choice in EarthMind's panel.",
            gpu=name,
        )
    if torch_installed():
        return Sentence(
            "{gpu} is here, but this installation has PyTorch for the CPU only; set up the backend again "
            "with the choice for EarthMind-4B in EarthMind's panel.",
            gpu=name,
        )
    return Sentence(
        "{gpu} is here, but this installation has no PyTorch; set up the backend again with the choice for "
        "EarthMind-4B in EarthMind's panel.",
        gpu=name,
    )


def cannot_use(asked: str, why: str) -> ModelError:
    """The error of a device that was named by the user and cannot be used.

    Args:
        asked: The device.
        why: A sentence.
    """
    reason = why or Sentence("the GPU here is {gpu}", gpu=str(_gpu(ANY)))
    sentence = Sentence(
        'The device "{asked}" cannot be used: {why:inner}; otherwise use --device auto or cpu.',
        asked=asked,
        why=reason,
    )
    return ModelError(sentence, code="device")


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that a device has too little memory, before or while it is used."""
    if isinstance(error, ModelError):
        return error.code == "memory"
    if isinstance(error, MemoryError):
        return True
    torch = sys.modules.get("torch")
    if torch is not None and isinstance(error, torch.OutOfMemoryError):
        return True
    return isinstance(error, RuntimeError) and any(said in str(error) for said in _FULL)


def free_unused_memory() -> None:
    """Give back what PyTorch holds of a GPU without using it, after a model has left it."""
    gc.collect()
    torch = sys.modules.get("torch")
    if torch is None:
        return
    if torch.cuda.is_available():
        torch.cuda.empty_cache()
    elif torch.backends.mps.is_available():
        torch.mps.empty_cache()


def too_little_memory(name: str, device: str) -> ModelError:
    """The error of a model that ran out of memory on a device that was named by the user."""
    return ModelError(
        Sentence(
            "{device} ran out of memory while {name} was working; close other programs that use it, "
            "choose a smaller extent or smaller windows, or use --device auto or cpu.",
            device=device,
            name=name,
        ),
        code="memory",
    )


def _without_driver() -> str | None:
    """What is in the way of any GPU here; None where there is one."""
    if sys.platform == "darwin":
        return Sentence("on a Mac only PyTorch uses it")
    driver = nvidia_driver()
    return None if driver.gpus else driver.problem


def _gpu(runtimes: Sequence[str]) -> str | None:
    """``cuda`` or ``mps`` where one of some runtimes can use it."""
    if ONNX in runtimes and cuda_at_hand():
        return "cuda"
    return torch_gpu() if TORCH in runtimes else None


def _cuda_devices() -> int:
    """How many GPUs are named ``cuda:N`` here."""
    if nvidia_driver().gpus:
        return len(nvidia_driver().gpus)
    torch: Any = importlib.import_module("torch")  # in a build for GPUs of another maker
    return int(torch.cuda.device_count())


class DeviceWorker:
    """One thread that runs model calls one at a time, in the order they were asked for.

    It begins with the first call. The thread is a daemon: a model call that cannot be interrupted never
    holds up the end of the process.
    """

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._waiting = 0

    @property
    def waiting(self) -> int:
        """How many calls wait or are run."""
        with self._lock:
            return self._waiting

    def submit(self, call: Callable[[], Result]) -> Future[Result]:
        """Queue a call; the future can be cancelled while it has not begun."""
        future: Future[Result] = Future()
        self._calls.put((future, call))
        with self._lock:
            self._waiting += 1
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="earthmind-device", daemon=True)
                self._thread.start()
        return future

    def _work(self) -> None:
        while True:
            future, call = self._calls.get()
            if future.set_running_or_notify_cancel():
                try:
                    future.set_result(call())
                except BaseException as error:  # the waiting thread raises it
                    future.set_exception(error)
            del future, call
            with self._lock:
                self._waiting -= 1
