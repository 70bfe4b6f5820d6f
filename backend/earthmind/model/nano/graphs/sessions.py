"""Exported graphs, loaded as sessions of ONNX Runtime."""

from __future__ import annotations

import math
import os
import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

import numpy as np
import onnxruntime
from numpy.typing import NDArray

from earthmind.errors import ModelError
from earthmind.model.loading.folder import ModelFolder, sha256
from earthmind.model.loading.runtimes import CUDA, onnx_has_cuda, prepare_cuda, why_cuda_failed
from earthmind.model.nano.graphs.layout import (
    CHECKSUM,
    LAYOUT,
    PERCEPTION_WEIGHTS,
    graph_path,
    graphs_of,
    has_graphs,
    layout_of,
)
from earthmind.model.nano.graphs.overflow import compute_alike

CPU = "CPUExecutionProvider"
NO_MEMORY = ("Failed to allocate memory", "bad_alloc", "BFCArena", "out of memory")
"""How ONNX Runtime's message tells it: there is no kind of error for it (onnxruntime issue 16307)."""

Array = NDArray[Any]
Session: TypeAlias = onnxruntime.InferenceSession
TensorFacts: TypeAlias = tuple[str, str, Sequence[Any]]
_ERRORS = "onnxruntime.capi.onnxruntime_pybind11_state"
_ERROR, _FATAL = 3, 4  # levels of severity that ONNX Runtime writes to standard error

onnxruntime.set_default_logger_severity(_ERROR)  # its warnings about devices are no news for anybody


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


class Graphs:
    """The graphs of one model, loaded, all on one device.

    Attributes:
        device: Where they really run: ``cpu`` also where ONNX Runtime did not take the GPU asked for.
        why_not_gpu: Why it did not, in one sentence; empty where it did or was not to.
    """

    def __init__(self, folder: ModelFolder, device: str, names: Sequence[str] | None = None) -> None:
        """Load graphs of a folder.

        Args:
            folder: Holds the graphs and the weights.
            device: ``cpu``, ``cuda`` or ``cuda:N``.
            names: Which of them; None for all.

        Raises:
            ModelError: The graphs do not fit the weights, or cannot be loaded, code ``graphs``; the
                weights are damaged, code ``weights``; or the device has too little memory, code ``memory``.
        """
        if not has_graphs(folder):
            raise _to_export(folder, "has no ONNX graphs")
        layout = layout_of(folder)
        paths = {name: graph_path(folder.path, name) for name in names or graphs_of(folder)}
        self._paths, self._lock = paths, threading.Lock()
        self._narrow: dict[str, Session] = {}
        self._sessions, self.why_not_gpu = _on_gpu(paths, device) if device != "cpu" else ({}, "")
        self.device = device if self._sessions else "cpu"
        if not self._sessions:
            self._sessions = {name: _on_cpu(path) for name, path in paths.items()}
        metadata = [session.get_modelmeta().custom_metadata_map for session in self._sessions.values()]
        checksums = {said[CHECKSUM] for said in metadata if CHECKSUM in said}
        stale = any(said.get(LAYOUT) != layout for said in metadata)
        if stale or not _made_of(checksums, folder.path / PERCEPTION_WEIGHTS):
            raise _to_export(folder, "has ONNX graphs that were exported from other weights")

    def inputs(self, name: str) -> list[TensorFacts]:
        """Name, kind and shape of what a graph takes, in its order."""
        return [(each.name, each.type, each.shape) for each in self._sessions[name].get_inputs()]

    def outputs(self, name: str) -> list[TensorFacts]:
        """Name, kind and shape of what a graph gives, in its order."""
        return [(each.name, each.type, each.shape) for each in self._sessions[name].get_outputs()]

    def run(self, name: str, *, one_core: bool = False, **inputs: Array) -> list[NDArray[np.float32]]:
        """Outputs of one graph, in its order; may be called on several threads.

        Args:
            name: Of the graph.
            one_core: Whether it is to leave the other cores to others.
            inputs: By their names.

        Raises:
            ModelError: The device has too little memory, code ``memory``, or the graph fails, code
                ``graphs``.
        """
        try:
            outputs: list[NDArray[np.float32]] = self._session_of(name, one_core).run(None, inputs)
        except Exception as error:  # ONNX Runtime's own kinds of error have no common base
            if type(error).__module__ != _ERRORS:
                raise
            raise self._failure(name, error) from error
        return outputs

    def _session_of(self, name: str, one_core: bool) -> Session:
        if not one_core or self.device != "cpu":
            return self._sessions[name]
        with self._lock:
            if name not in self._narrow:
                self._narrow[name] = _on_cpu(self._paths[name], threads=1)
            return self._narrow[name]

    def _failure(self, name: str, error: Exception) -> ModelError:
        if _tells_of_memory(error):
            return _no_memory(self.device)
        return ModelError(
            f'The graph "{name}" of the model failed on {self.device} ({type(error).__name__}); try it with '
            "--device cpu, or install EarthMind again.",
            code="graphs",
        )


def _made_of(checksums: set[str], weights: Path) -> bool:
    """Whether graphs that hold their weights were made of a file, where it is there."""
    return not checksums or not weights.is_file() or checksums == {sha256(weights)}


def _to_export(folder: ModelFolder, finding: str) -> ModelError:
    where = f'"{folder.path}"'
    return ModelError(
        f"The model folder {where} {finding}; run 'earthmind export --model {where} --out {where}'.",
        code="graphs",
    )


def _on_gpu(paths: Mapping[str, Path], device: str) -> tuple[dict[str, Session], str]:
    """Sessions on an NVIDIA GPU; none, and why in one sentence, where not all of them get it.

    Raises:
        ModelError: The GPU has too little memory, code ``memory``.
    """
    if not device.startswith("cuda") or not onnx_has_cuda():
        return {}, "This installation has ONNX Runtime for the CPU only."
    prepare_cuda()
    number = int(device.partition(":")[2] or 0)
    sessions = {}
    for name, path in paths.items():
        try:
            sessions[name] = _session(path, [(CUDA, {"device_id": number}), CPU], severity=_FATAL)
        except Exception as error:  # ONNX Runtime's own kinds of error have no common base
            if _tells_of_memory(error):
                raise _no_memory(device) from error
            return {}, why_cuda_failed(error)
        if sessions[name].get_providers()[:1] != [CUDA]:
            return {}, why_cuda_failed()
    return sessions, ""


def _on_cpu(path: Path, threads: int | None = None) -> Session:
    try:
        return _session(path, [CPU], severity=_ERROR, threads=threads)
    except Exception as error:  # ONNX Runtime's own kinds of error have no common base
        raise ModelError(
            f"The graph {path} cannot be loaded; install EarthMind again, or run 'earthmind export'.",
            code="graphs",
        ) from error


def _session(path: Path, providers: Sequence[Any], severity: int, threads: int | None = None) -> Session:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = session_threads() if threads is None else threads
    options.log_severity_level = severity
    # Threads that wait busily would take the cores from the next graph, and from reading windows ahead.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    compute_alike(options)
    # Without the fallback it raises instead of printing and going on with the CPU.
    return onnxruntime.InferenceSession(str(path), options, providers=providers, enable_fallback=0)


def _tells_of_memory(error: Exception) -> bool:
    return any(said in str(error) for said in NO_MEMORY)


def _no_memory(device: str) -> ModelError:
    return ModelError(
        f"The model ran out of memory on {device}; close other programs that use it, or choose a smaller "
        "extent or smaller windows.",
        code="memory",
    )
