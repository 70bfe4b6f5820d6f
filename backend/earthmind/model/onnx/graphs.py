"""Exported graphs in a model folder, and sessions of ONNX Runtime that run them.

The graphs hold no weights: each names, tensor by tensor, the bytes of ``model.safetensors`` beside it that
it needs (ONNX calls that external data). One file of weights serves PyTorch and ONNX Runtime, and weights
that are trained on with the same sizes need no new graphs.
"""

from __future__ import annotations

import hashlib
import json
import os
import struct
from pathlib import Path
from typing import Any

import numpy as np
import onnxruntime
from numpy.typing import NDArray
from onnxruntime.capi.onnxruntime_pybind11_state import RuntimeException

from earthmind.errors import ModelError
from earthmind.model.runtime import CUDA

GRAPHS = ("project", "embed", "fuse", "ground", "speak", "draw")
COLOURS = "colours"
"""One more graph, of models that take red, green and blue as well."""
WEIGHTS = "model.safetensors"
LAYOUT = "earthmind.layout"
"""Key in a graph's metadata: what ``layout_of`` said when it was exported."""
CPU = "CPUExecutionProvider"
NO_MEMORY = "Failed to allocate memory"
"""How ONNX Runtime's message tells it: there is no kind of error for it (onnxruntime issue 16307)."""

Array = NDArray[Any]


def graph_path(folder: Path, name: str) -> Path:
    """File of one graph of a model folder."""
    return folder / f"{name}.onnx"


def graphs_of(folder: Path) -> tuple[str, ...]:
    """Names of all graphs that the model of a folder needs."""
    return (*GRAPHS, COLOURS) if _sizes(folder).get("colours") else GRAPHS


def has_graphs(folder: Path) -> bool:
    """Whether a model folder holds all graphs."""
    return all(graph_path(folder, name).is_file() for name in graphs_of(folder))


def fits(folder: Path) -> bool:
    """Whether graphs were exported from weights of this layout.

    Raises:
        ModelError: The weights cannot be read.
    """
    layout = layout_of(folder).encode()
    return all(layout in graph_path(folder, name).read_bytes() for name in graphs_of(folder))


def layout_of(folder: Path) -> str:
    """Fingerprint of a model's sizes and of where each tensor lies in its weights; not of their values.

    The sizes are those that ``config.json`` names: a setting that this program learns later changes nothing.

    Raises:
        ModelError: The weights cannot be read.
    """
    header, _ = read_header(folder / WEIGHTS)
    described = json.dumps([_sizes(folder), header], sort_keys=True)
    return hashlib.sha256(described.encode()).hexdigest()


def _sizes(folder: Path) -> dict[str, Any]:
    sizes: dict[str, Any] = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    sizes.pop("calibration", None)
    return sizes


def read_header(path: Path) -> tuple[dict[str, Any], int]:
    """Header of a safetensors file and the offset at which its tensors begin, in bytes.

    Raises:
        ModelError: The file is damaged.
    """
    try:
        with path.open("rb") as file:
            (length,) = struct.unpack("<Q", file.read(8))
            header: dict[str, Any] = json.loads(file.read(length))
    except (OSError, ValueError, struct.error, OverflowError, MemoryError) as error:
        raise _damaged(path) from error
    header.pop("__metadata__", None)
    end = max((int(entry["data_offsets"][1]) for entry in header.values()), default=0)
    if path.stat().st_size < 8 + length + end:
        raise _damaged(path)
    return header, 8 + length


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
    """The graphs of one model, loaded."""

    def __init__(self, folder: Path, device: str) -> None:
        """Load all graphs of a folder.

        Args:
            folder: Holds the graphs and the weights.
            device: ``cpu``, ``cuda`` or ``cuda:N``.

        Raises:
            ModelError: The graphs do not fit the weights, or cannot be loaded.
        """
        if not has_graphs(folder):
            raise ModelError(
                f"The model folder {folder} has no ONNX graphs; make them with "
                f'\'earthmind export --model "{folder}" --out "{folder}"\', or use PyTorch.',
                code="graphs",
            )
        if not fits(folder):
            raise ModelError(
                f"The ONNX graphs in {folder} were exported from other weights; make them again with "
                f'\'earthmind export --model "{folder}" --out "{folder}"\'.',
                code="graphs",
            )
        self._device = device
        self._sessions = {name: _session(folder, name, device) for name in graphs_of(folder)}

    def run(self, name: str, **inputs: Array) -> list[NDArray[np.float32]]:
        """Outputs of one graph, in its order.

        Raises:
            ModelError: The device has too little memory, code ``memory``.
        """
        try:
            outputs: list[NDArray[np.float32]] = self._sessions[name].run(None, inputs)
        except RuntimeException as error:
            if NO_MEMORY not in str(error):
                raise
            raise ModelError(
                f"The model ran out of memory on {self._device}; close other programs that use it, or choose "
                "a smaller extent or smaller windows.",
                code="memory",
            ) from error
        return outputs

    def shape(self, name: str, given: str) -> list[Any]:
        """Shape of a graph's input; lengths that are free are words."""
        (found,) = (i.shape for i in self._sessions[name].get_inputs() if i.name == given)
        return list(found)


def _session(folder: Path, name: str, device: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = physical_cores()
    options.log_severity_level = 3
    # Threads that wait busily would take the cores from the next graph, and from reading windows ahead.
    options.add_session_config_entry("session.intra_op.allow_spinning", "0")
    kind, _, number = device.partition(":")
    providers: list[Any] = [(CUDA, {"device_id": int(number or 0)})] if kind == "cuda" else []
    try:
        return onnxruntime.InferenceSession(
            str(graph_path(folder, name)), options, providers=[*providers, CPU]
        )
    except Exception as error:  # ONNX Runtime's own kinds of error have no common base
        raise ModelError(
            f"The graph {graph_path(folder, name)} cannot be loaded; install EarthMind again, or run "
            "'earthmind export'.",
            code="graphs",
        ) from error


def _damaged(path: Path) -> ModelError:
    return ModelError(
        f"The weights in {path.parent} cannot be read; the file is damaged. Fetch the model again.",
        code="weights",
    )
