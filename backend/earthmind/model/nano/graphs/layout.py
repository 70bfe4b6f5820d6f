"""Exported graphs in a model folder: which there are, and whether they fit the weights beside them.

The graphs hold no weights: each names, tensor by tensor, the bytes of ``model.safetensors`` beside it that
it needs (ONNX calls that external data). One file of weights serves PyTorch and ONNX Runtime, and weights
that are trained on with the same sizes need no new graphs, but for those with ranges of 8-bit integers.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path

from earthmind.model.loading.folder import WEIGHTS, ModelFolder

SPOKEN = ("project", "embed", "fuse", "speak")
"""Graphs of what reads and speaks."""
GROUNDED = ("ground", "draw")
"""Graphs of masks that ``[SEG]`` drives."""
GRAPHS = (*SPOKEN, *GROUNDED)
COLOURS = "colours"
"""One more graph, of models that take red, green and blue as well."""
SEE_OPTICAL, SEE_SAR, JOIN, MARK = "see_optical", "see_sar", "join", "mark"
SEEING = (SEE_OPTICAL, SEE_SAR, JOIN, MARK)
"""Graphs of models that see any bands: a sensor to its own features, both to joined ones, these to masks."""
PERCEPTION_WEIGHTS = "perception.safetensors"
"""Weights of those for PyTorch; the graphs hold their own."""
LATER = ("calibration", "calibrations", "shares_of_eyes")
"""Entries of a configuration that say what is done with what the graphs give."""
CHECKSUM = "earthmind.checksum"
"""Key in the metadata of these graphs: SHA-256 of the weights that they were exported from."""
RANGES = "earthmind.ranges"
"""The same, of the weights by which the ranges of a graph's 8-bit integers were measured."""
LAYOUT = "earthmind.layout"
"""Key in a graph's metadata: what ``layout_of`` said when it was exported."""


def graph_path(folder: Path, name: str) -> Path:
    """File of one graph of a model folder."""
    return folder / f"{name}.onnx"


def graphs_of(folder: ModelFolder) -> tuple[str, ...]:
    """Names of all graphs that the model of a folder needs."""
    colours = (COLOURS,) if folder.config.get("colours") else ()
    seeing = SEEING if folder.config.get("perception") else ()
    grounded = GROUNDED if folder.config.get("grounding") else ()
    return (*SPOKEN, *grounded, *colours, *seeing)


def has_graphs(folder: ModelFolder) -> bool:
    """Whether a model folder holds all graphs."""
    return all(graph_path(folder.path, name).is_file() for name in graphs_of(folder))


def layout_of(folder: ModelFolder) -> str:
    """Fingerprint of a model's sizes and of where each tensor lies in its weights; not of their values.

    The sizes are those that ``config.json`` names: a setting that this program learns later changes nothing.

    Raises:
        ModelError: The weights cannot be read.
    """
    sizes = {name: value for name, value in folder.config.items() if name not in LATER}
    tensors = folder.headers[folder.path / WEIGHTS].tensors
    return hashlib.sha256(json.dumps([sizes, tensors], sort_keys=True).encode()).hexdigest()
