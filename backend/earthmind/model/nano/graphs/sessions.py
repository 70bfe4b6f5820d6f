"""Exported graphs, loaded as sessions of ONNX Runtime."""

from __future__ import annotations

import threading
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from numpy.typing import NDArray
from onnxruntime import OrtValue

from earthmind.errors import ModelError
from earthmind.model.loading.folder import ModelFolder, sha256
from earthmind.model.loading.onnx_sessions import (
    CPU,
    ERROR,
    RUNTIME_ERRORS,
    Session,
    new_session,
    no_memory,
    session_on_gpu,
    tells_of_memory,
)
from earthmind.model.nano.graphs.bound import run_bound
from earthmind.model.nano.graphs.layout import (
    CHECKSUM,
    LAYOUT,
    PERCEPTION_WEIGHTS,
    RANGES,
    graph_path,
    graphs_of,
    has_graphs,
    layout_of,
)

Array = NDArray[Any]
TensorFacts: TypeAlias = tuple[str, str, Sequence[Any]]


class Graphs:
    """The graphs of one model, loaded, all on one device.

    Attributes:
        device: Where they really run: ``cpu`` also where ONNX Runtime did not take the GPU asked for.
        why_not_gpu: Why it did not, in one sentence; empty where it did or was not to.
        keeps: Whether what one graph gives to another stays on the device; on a CPU there is nothing to save.
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
        self.keeps = self.device != "cpu"
        if not self._sessions:
            self._sessions = {name: _on_cpu(path) for name, path in paths.items()}
        metadata = [session.get_modelmeta().custom_metadata_map for session in self._sessions.values()]
        stale = any(said.get(LAYOUT) != layout for said in metadata)
        ranges = {said[RANGES] for said in metadata if RANGES in said}
        stale = stale or bool(ranges and ranges != {folder.checksum})
        checksums = {said[CHECKSUM] for said in metadata if CHECKSUM in said}
        if stale or not _made_of(checksums, folder.path / PERCEPTION_WEIGHTS):
            raise _to_export(folder, "has ONNX graphs that were exported from other weights")

    def inputs(self, name: str) -> list[TensorFacts]:
        """Name, kind and shape of what a graph takes, in its order."""
        return [(each.name, each.type, each.shape) for each in self._sessions[name].get_inputs()]

    def outputs(self, name: str) -> list[TensorFacts]:
        """Name, kind and shape of what a graph gives, in its order."""
        return [(each.name, each.type, each.shape) for each in self._sessions[name].get_outputs()]

    def run(self, name: str, *, one_core: bool = False, stay: int = 0, **inputs: Any) -> list[Any]:
        """Outputs of one graph, in its order; may be called on several threads.

        Args:
            name: Of the graph.
            one_core: Whether it is to leave the other cores to others.
            stay: So many outputs, from the first on, are inputs of other graphs and nothing else: they stay
                where they are where `keeps`.
            inputs: Arrays, or outputs that stayed, by their names.

        Raises:
            ModelError: The device has too little memory, code ``memory``, or the graph fails, code
                ``graphs``.
        """
        try:
            session = self._session_of(name, one_core)
            if self.keeps and (stay or any(isinstance(each, OrtValue) for each in inputs.values())):
                return run_bound(session, inputs, stay, self.device)
            outputs: list[Any] = session.run(None, inputs)
        except Exception as error:  # ONNX Runtime's own kinds of error have no common base
            if type(error).__module__ != RUNTIME_ERRORS:
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
        if tells_of_memory(error):
            return no_memory(self.device)
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
    sessions: dict[str, Session] = {}
    for name, path in paths.items():
        session, why_not = session_on_gpu(str(path), device)
        if session is None:
            return {}, why_not
        sessions[name] = session
    return sessions, ""


def _on_cpu(path: Path, threads: int | None = None) -> Session:
    try:
        return new_session(str(path), [CPU], severity=ERROR, threads=threads)
    except Exception as error:  # ONNX Runtime's own kinds of error have no common base
        raise ModelError(
            f"The graph {path} cannot be loaded; install EarthMind again, or run 'earthmind export'.",
            code="graphs",
        ) from error
