"""What can run a model here: ONNX Runtime, or PyTorch where that is installed."""

from __future__ import annotations

import importlib.util
import shutil
from importlib.metadata import PackageNotFoundError, version

from earthmind.errors import ModelError

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
