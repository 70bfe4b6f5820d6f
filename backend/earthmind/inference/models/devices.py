"""The device that models run on, and its queue of work."""

from __future__ import annotations

import importlib
import queue
import re
import shutil
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from earthmind.errors import ModelError
from earthmind.model.loading.runtimes import cuda_at_hand, torch_may_have_gpu

_KNOWN = re.compile(r"auto|cpu|mps|cuda(:\d+)?")
Result = TypeVar("Result")


def resolve_device(asked: str) -> str:
    """Choose the device that models run on.

    Args:
        asked: ``auto``, ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.

    Returns:
        A device name; for ``auto`` a GPU where ONNX Runtime or PyTorch can use one, else ``cpu``.

    Raises:
        ModelError: If the name is unknown or that device cannot be used here.
    """
    if not _KNOWN.fullmatch(asked):
        raise ModelError(f'There is no device "{asked}"; use auto, cpu, cuda, cuda:N or mps.', code="device")
    if asked == "cpu":
        return asked
    gpu = _gpu()
    if asked == "auto":
        return gpu or "cpu"
    if asked.partition(":")[0] == gpu and _gpu_exists(asked):
        return asked
    raise ModelError(
        f'The device "{asked}" cannot be used here ({gpu_finding()}); use --device auto or cpu.',
        code="device",
    )


def gpu_finding() -> str:
    """Say in a few words whether a GPU can be used here, and if not, why."""
    if cuda_at_hand():
        return "GPU: NVIDIA, by ONNX Runtime"
    driver, torch = shutil.which("nvidia-smi") is not None, _torch()
    if torch is None:
        return "no GPU is used: " + (
            "an NVIDIA driver is here; install onnxruntime-gpu, or a CUDA build of PyTorch"
            if driver
            else "no NVIDIA driver was found"
        )
    if torch.cuda.is_available():
        return f"GPU: {torch.cuda.get_device_name(0)}"
    if torch.backends.mps.is_available():
        return "GPU: Apple Metal"
    return f"no GPU is used: PyTorch {torch.__version__} could use one, but finds no device or driver"


def is_out_of_memory(error: BaseException) -> bool:
    """Whether an error says that a device has too little memory, before or while it is used."""
    if isinstance(error, ModelError):
        return error.code == "memory"
    torch = sys.modules.get("torch")
    return torch is not None and isinstance(error, torch.OutOfMemoryError)


def too_little_memory(name: str, device: str) -> ModelError:
    """The error of a model that ran out of memory on a device that was named by the user."""
    return ModelError(
        f"{device} ran out of memory while {name} was working; close other programs that use it, choose a "
        "smaller extent or smaller windows, or use --device auto or cpu.",
        code="memory",
    )


def _torch() -> Any:
    """PyTorch where its build could use a GPU; None elsewhere, and then it is not imported."""
    return importlib.import_module("torch") if torch_may_have_gpu() else None


def _gpu() -> str | None:
    """``cuda`` or ``mps`` where one can be used."""
    if cuda_at_hand():
        return "cuda"
    if (torch := _torch()) is None:
        return None
    return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else None


def _gpu_exists(asked: str) -> bool:
    """Whether a GPU of this number is there; where only ONNX Runtime knows, loading tells."""
    kind, _, number = asked.partition(":")
    torch = _torch() if kind == "cuda" else None
    return torch is None or not torch.cuda.is_available() or int(number or 0) < torch.cuda.device_count()


class DeviceWorker:
    """One thread that runs model calls one at a time, in the order they were asked for.

    It begins with the first call. The thread is a daemon: a model call that cannot be interrupted never
    holds up the end of the process.
    """

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None

    def submit(self, call: Callable[[], Result]) -> Future[Result]:
        """Queue a call; the future can be cancelled while it has not begun."""
        future: Future[Result] = Future()
        self._calls.put((future, call))
        with self._lock:
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="earthmind-device", daemon=True)
                self._thread.start()
        return future

    def _work(self) -> None:
        while True:
            future, call = self._calls.get()
            if not future.set_running_or_notify_cancel():
                continue
            try:
                future.set_result(call())
            except BaseException as error:  # the waiting thread raises it
                future.set_exception(error)
            del future, call
