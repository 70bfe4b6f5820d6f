"""The device that models run on, and its queue of work."""

from __future__ import annotations

import queue
import shutil
import sys
import threading
from collections.abc import Callable
from concurrent.futures import Future
from typing import Any, TypeVar

from earthmind.errors import ModelError

Result = TypeVar("Result")


def resolve_device(asked: str) -> str:
    """Choose the device that models run on.

    Args:
        asked: ``auto``, ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.

    Returns:
        A PyTorch device name; for ``auto`` a GPU where PyTorch can use one, else ``cpu``.

    Raises:
        ModelError: If the name is unknown or that device cannot be used here.
    """
    import torch

    gpu = "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else None
    if asked == "auto":
        return gpu or "cpu"
    try:
        kind = torch.device(asked).type
    except RuntimeError as error:
        message = f'There is no device "{asked}"; use auto, cpu, cuda, cuda:N or mps.'
        raise ModelError(message, code="device") from error
    if kind == "cpu" or (kind == gpu and _gpu_exists(asked)):
        return asked
    raise ModelError(
        f'The device "{asked}" cannot be used here ({gpu_finding()}); use --device auto or cpu.',
        code="device",
    )


def gpu_finding() -> str:
    """Say in a few words whether PyTorch can use a GPU here, and if not, why."""
    import torch

    if torch.cuda.is_available():
        return f"GPU: {torch.cuda.get_device_name(0)}"
    if torch.backends.mps.is_available():
        return "GPU: Apple Metal"
    if torch.version.cuda is None and torch.version.hip is None:
        driver = "; an NVIDIA driver is here: install a CUDA build" if shutil.which("nvidia-smi") else ""
        return f"no GPU is used: PyTorch {torch.__version__} is a build for the CPU only{driver}"
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


def _gpu_exists(asked: str) -> bool:
    import torch

    device = torch.device(asked)
    return device.type != "cuda" or (device.index or 0) < torch.cuda.device_count()


class DeviceWorker:
    """One thread that runs model calls one at a time, in the order they were asked for.

    The thread is a daemon: a model call that cannot be interrupted never holds up the end of the process.
    """

    def __init__(self) -> None:
        self._calls: queue.SimpleQueue[tuple[Future[Any], Callable[[], Any]]] = queue.SimpleQueue()
        threading.Thread(target=self._work, name="earthmind-device", daemon=True).start()

    def submit(self, call: Callable[[], Result]) -> Future[Result]:
        """Queue a call; the future can be cancelled while it has not begun."""
        future: Future[Result] = Future()
        self._calls.put((future, call))
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
