"""What can run a model here: ONNX Runtime, or PyTorch where that is installed; and on which GPU."""

from __future__ import annotations

import ctypes
import importlib
import importlib.util
import logging
import re
import sys
import warnings
from functools import cache
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.loading.nvidia import nvidia_driver
from earthmind.sentences import Sentence

ONNX, TORCH = "onnx", "torch"
ANY = (ONNX, TORCH)

CUDA = "CUDAExecutionProvider"
"""ONNX Runtime's name for NVIDIA GPUs."""

ONNX_PACKAGES = ("onnxruntime-gpu", "onnxruntime")
"""Packages that bring the module ``onnxruntime``."""

_GPU_BUILDS = ("+rocm", "+xpu")  # builds of PyTorch for the GPUs of other makers
_OLDEST_GPUS = {12: (5, 0), 13: (7, 5)}  # least compute capability, by the major version of CUDA
_FATAL = 4  # ONNX Runtime's level of severity; what fails is told in our own words
_MISSING_LIBRARY = re.compile(r"^(?P<name>[^\s:/]+\.so[^\s:/]*): cannot open shared object")

log = logging.getLogger("earthmind")


def cuda_at_hand() -> bool:
    """Whether ONNX Runtime can use an NVIDIA GPU: its package is onnxruntime-gpu and a GPU is here."""
    return onnx_has_cuda() and bool(nvidia_driver().gpus)


def onnx_has_cuda() -> bool:
    """Whether ONNX Runtime is installed in the build for NVIDIA GPUs."""
    import onnxruntime

    return CUDA in onnxruntime.get_available_providers()


def onnx_package() -> tuple[str, str] | None:
    """Name and version of the package that brings ONNX Runtime; None where there is none."""
    for name in ONNX_PACKAGES:
        try:
            return name, version(name)
        except PackageNotFoundError:
            continue
    return None


@cache
def prepare_cuda() -> None:
    """Load the CUDA libraries that are installed as packages, before ONNX Runtime looks for them.

    What it has to say about that goes to the debug log: where it matters, the session does not get the GPU.
    """
    import onnxruntime

    onnxruntime.set_default_logger_severity(_FATAL)
    preload = getattr(onnxruntime, "preload_dlls", None)  # since 1.21
    if preload is None:
        return
    # The function prints; its module gets a print of its own, so that nobody else's is caught.
    vars(onnxruntime)["print"] = lambda *said, **_: log.debug("ONNX Runtime: %s", " ".join(map(str, said)))
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            preload()
    except Exception as error:  # whatever it is, the session finds out
        log.debug("ONNX Runtime's libraries for CUDA could not be loaded: %s", error)
    finally:
        del vars(onnxruntime)["print"]


def why_cuda_failed(error: BaseException | None = None) -> str:
    """Why ONNX Runtime did not take the GPU that is here, in one sentence.

    Args:
        error: What it raised; None where it took the CPU without a word.
    """
    import onnxruntime

    needed = str(getattr(onnxruntime, "cuda_version", "") or "")
    too_old = _too_old(needed) if needed else ""
    if too_old:
        return too_old
    missing = _missing_library(Path(str(onnxruntime.__file__)).parent / "capi")
    if missing:
        return Sentence(
            "ONNX Runtime does not find the CUDA library {library}; set up the backend again with the GPU "
            "choice in EarthMind's panel.",
            library=missing,
        )
    if error is not None:
        return Sentence("ONNX Runtime could not use the GPU ({reason}).", reason=_first_words(error))
    return Sentence(
        "ONNX Runtime could not load its CUDA libraries; set up the backend again with the GPU choice in "
        "EarthMind's panel."
    )


def torch_installed() -> bool:
    """Whether PyTorch and transformers are installed; imports neither."""
    return all(importlib.util.find_spec(name) is not None for name in ("torch", "transformers"))


def torch_may_have_gpu() -> bool:
    """Whether PyTorch is installed in a build that could use a GPU of this computer; imports nothing."""
    try:
        build = version("torch") if torch_installed() else "+cpu"
    except PackageNotFoundError:
        return False
    if build.endswith("+cpu"):
        return False
    others = sys.platform == "darwin" or any(maker in build for maker in _GPU_BUILDS)
    return others or bool(nvidia_driver().gpus)


def torch_gpu() -> str | None:
    """``cuda`` or ``mps`` where PyTorch can use one; it is imported only where that may be."""
    if not torch_may_have_gpu():
        return None
    torch: Any = importlib.import_module("torch")
    return "cuda" if torch.cuda.is_available() else "mps" if torch.backends.mps.is_available() else None


def require_torch(subject: str) -> None:
    """Say what to install where PyTorch is missing.

    Args:
        subject: What needs it, at the beginning of the sentence.

    Raises:
        ModelError: It is not installed.
    """
    if not torch_installed():
        raise ModelError(
            Sentence(
                '{subject} runs on PyTorch, which this installation does not have; install it with "pip '
                "install 'earthmind[torch]'\" in the backend's Python environment.",
                subject=subject,
            ),
            code="needs_torch",
        )


def _too_old(needed: str) -> str:
    """What is too old for a version of CUDA, in one sentence; empty where nothing is."""
    driver, major = nvidia_driver(), int(needed.partition(".")[0])
    if driver.cuda[0] < major:
        has = ".".join(map(str, driver.cuda))
        return Sentence(
            "ONNX Runtime needs an NVIDIA driver for CUDA {needed}, and this one is for CUDA {has}; install"
            " a newer driver.",
            needed=needed,
            has=has,
        )
    oldest = _OLDEST_GPUS.get(major, (0, 0))
    for gpu in driver.gpus[:1]:
        if gpu.capability < oldest:
            capability, least = (".".join(map(str, each)) for each in (gpu.capability, oldest))
            return Sentence(
                "{gpu} has compute capability {capability}, and CUDA {needed} needs {least}; choose the "
                "set-up without a GPU.",
                gpu=gpu.name,
                capability=capability,
                needed=needed,
                least=least,
            )
    return ""


def _missing_library(folder: Path) -> str:
    """The library that ONNX Runtime's part for CUDA lacks; empty where that cannot be told."""
    try:
        ctypes.CDLL(str(folder / "libonnxruntime_providers_cuda.so"))
    except OSError as error:
        found = _MISSING_LIBRARY.match(str(error))
        return found["name"] if found else ""
    return ""


def _first_words(error: BaseException) -> str:
    """The beginning of a message, on one line."""
    text = " ".join(str(error).split()) or type(error).__name__
    return text if len(text) <= 160 else f"{text[:160]} ..."
