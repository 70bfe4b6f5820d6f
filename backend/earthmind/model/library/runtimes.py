"""What runs a model: ONNX Runtime from exported graphs, or PyTorch where that is installed."""

from __future__ import annotations

import importlib.util
import os
import shutil
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from earthmind.errors import ModelError
from earthmind.model.nano.graphs.layout import fits, has_graphs

ONNX = "onnx"
TORCH = "torch"
VARIABLE = "EARTHMIND_RUNTIME"
CUDA = "CUDAExecutionProvider"
"""ONNX Runtime's name for NVIDIA GPUs."""


def cuda_at_hand() -> bool:
    """Whether ONNX Runtime can use an NVIDIA GPU: its package is onnxruntime-gpu and a driver is here."""
    import onnxruntime

    return CUDA in onnxruntime.get_available_providers() and shutil.which("nvidia-smi") is not None


def torch_installed() -> bool:
    """Whether PyTorch and transformers are installed; imports neither."""
    return all(importlib.util.find_spec(name) is not None for name in ("torch", "transformers"))


def torch_may_have_gpu() -> bool:
    """Whether PyTorch is installed in a build that could use a GPU; imports nothing."""
    try:
        return torch_installed() and not version("torch").endswith("+cpu")
    except PackageNotFoundError:
        return False


def require_torch(subject: str) -> None:
    """Say what to install where PyTorch is missing.

    Args:
        subject: What needs it, at the beginning of the sentence.

    Raises:
        ModelError: It is not installed.
    """
    if not torch_installed():
        raise ModelError(
            f"{subject} runs on PyTorch, which this installation does not have; install it with "
            "\"pip install 'earthmind[torch]'\" in the backend's Python environment.",
            code="needs_torch",
        )


def choose_runtime(folder: Path, device: str, asked: str | None = None) -> str:
    """Which runtime a model of the embedded kind gets.

    ONNX Runtime where its graphs are there and it can use the device, else PyTorch where that is
    installed. On a GPU that only PyTorch can use, PyTorch runs the model.

    Args:
        folder: The model's.
        device: ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        asked: ``onnx`` or ``torch``; None for what EARTHMIND_RUNTIME says, if it is set.

    Returns:
        ``onnx`` or ``torch``.

    Raises:
        ModelError: There is no such runtime.
    """
    asked = asked or os.environ.get(VARIABLE)
    if asked and asked not in (ONNX, TORCH):
        raise ModelError(f'There is no runtime "{asked}"; use {ONNX} or {TORCH}.', code="runtime")
    if asked:
        return asked
    if not has_graphs(folder):
        return TORCH
    usable = device == "cpu" or (device.startswith("cuda") and cuda_at_hand())
    return ONNX if (usable and fits(folder)) or not torch_installed() else TORCH
