"""Exported graphs in a model folder: which there are, and whether they fit the weights beside them.

The graphs hold no weights: each names, tensor by tensor, the bytes of ``model.safetensors`` beside it that
it needs (ONNX calls that external data). One file of weights serves PyTorch and ONNX Runtime, and weights
that are trained on with the same sizes need no new graphs.
"""

from __future__ import annotations

import hashlib
import json
import struct
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError

GRAPHS = ("project", "embed", "fuse", "ground", "speak", "draw")
COLOURS = "colours"
"""One more graph, of models that take red, green and blue as well."""
WEIGHTS = "model.safetensors"
LAYOUT = "earthmind.layout"
"""Key in a graph's metadata: what ``layout_of`` said when it was exported."""


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


def _damaged(path: Path) -> ModelError:
    return ModelError(
        f"The weights in {path.parent} cannot be read; the file is damaged. Fetch the model again.",
        code="weights",
    )
