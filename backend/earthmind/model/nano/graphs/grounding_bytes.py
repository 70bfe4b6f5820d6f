"""The convolutions of the mask branch that ``[SEG]`` drives in 8-bit integers; its norms stay in float32.

Its norms are of groups of each picture, so they cannot become part of the convolutions, and what lies between
two convolutions stays in float32. The graph still holds no weights: ONNX Runtime makes them integers, by
channel, when it loads the graph, from the same file that PyTorch reads. What it does hold are the ranges of
what goes into and comes out of each convolution, and biases in steps of these, so it fits one set of weights.
Needs onnx.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import onnxruntime
from numpy.typing import NDArray
from onnx import helper, numpy_helper

from earthmind.model.loading.folder import ModelFolder
from earthmind.model.nano.graphs.layout import RANGES, graph_path
from earthmind.replacing import replace

Floats = NDArray[np.float32]
Range = tuple[float, float]
FEWEST_CHANNELS = 8
"""Convolutions to fewer, the sensors' weights, stay in float32: they cost little, all depends on them."""
_WEIGHT_STEPS, _BYTE_STEPS = 127, 255


def write_in_bytes(folder: ModelFolder, name: str, pictures: Iterable[Mapping[str, Any]]) -> Path:
    """Replace a graph of a model folder by one whose convolutions are in integers.

    Args:
        folder: With the graph in float32.
        name: Of the graph.
        pictures: See ``in_bytes``.

    Returns:
        Its file.
    """
    path = graph_path(folder.path, name)
    graph = in_bytes(path, pictures)
    said = {each.key: each.value for each in graph.metadata_props}
    helper.set_model_props(graph, said | {RANGES: folder.checksum})
    beside = path.with_suffix(".part")
    beside.write_bytes(graph.SerializeToString(deterministic=True))
    replace(beside, path)
    return path


def in_bytes(path: Path, pictures: Iterable[Mapping[str, Any]]) -> onnx.ModelProto:
    """A graph that names its weights in a file beside it, its convolutions in integers.

    Args:
        path: Of the graph in float32.
        pictures: What it takes, of training: the ranges are the least and greatest values of these.
    """
    graph = onnx.load(path, load_external_data=False)
    convolutions = [node for node in graph.graph.node if node.op_type == "Conv"]
    weights = values_of(path, sorted({name for node in convolutions for name in node.input[1:]}))
    chosen = [node for node in convolutions if len(weights[node.input[1]]) >= FEWEST_CHANNELS]
    names = sorted({name for node in chosen for name in (node.input[0], node.output[0])})
    ranges = ranges_of(path, names, pictures)
    wanted = {node.output[0] for node in chosen}
    nodes: list[onnx.NodeProto] = []
    for node in graph.graph.node:
        whole = _in_integers(graph, node, weights, ranges) if node.output[0] in wanted else [node]
        nodes += whole
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)
    return graph


def values_of(path: Path, names: Sequence[str]) -> dict[str, Floats]:
    """Tensors of a graph that do not depend on what it takes."""
    session, nothing = _session_with(path, names), {}
    for given in session.get_inputs():
        shape = [size if isinstance(size, int) else 32 for size in given.shape]
        nothing[given.name] = np.zeros(shape, bool if "bool" in given.type else np.float32)
    return dict(zip(names, session.run(list(names), nothing), strict=True))


def ranges_of(path: Path, names: Sequence[str], pictures: Iterable[Mapping[str, Any]]) -> dict[str, Range]:
    """The least and greatest values of tensors of a graph over pictures, 0 among them.

    Raises:
        ValueError: There is no picture.
    """
    session = _session_with(path, names)
    lows, highs = np.zeros(len(names)), np.zeros(len(names))
    seen = 0
    for picture in pictures:
        found = session.run(list(names), dict(picture))
        lows = np.minimum(lows, [values.min() for values in found])
        highs = np.maximum(highs, [values.max() for values in found])
        seen += 1
    if not seen:
        raise ValueError("ranges are measured on pictures, and there is none")
    return {name: (float(low), float(high)) for name, low, high in zip(names, lows, highs, strict=True)}


def _session_with(path: Path, names: Sequence[str]) -> onnxruntime.InferenceSession:
    """A graph that gives some of its tensors as well; its weights are looked for beside it."""
    graph = onnx.load(path, load_external_data=False)
    told = {each.name for each in graph.graph.output}
    graph.graph.output.extend(
        helper.make_tensor_value_info(name, onnx.TensorProto.FLOAT, None)
        for name in names
        if name not in told
    )
    options = onnxruntime.SessionOptions()
    options.add_session_config_entry("session.model_external_initializers_file_folder_path", str(path.parent))
    return onnxruntime.InferenceSession(
        graph.SerializeToString(), options, providers=["CPUExecutionProvider"]
    )


def _in_integers(
    graph: onnx.ModelProto,
    node: onnx.NodeProto,
    weights: Mapping[str, Floats],
    ranges: Mapping[str, Range],
) -> list[onnx.NodeProto]:
    """A convolution between nodes that make bytes of numbers and numbers of bytes."""
    given, told = node.input[0], node.output[0]
    kept = f"{told} of integers"
    step, zero = _steps(ranges[given])
    by_channel = _weight_steps(weights[node.input[1]])
    before = [
        *_through_bytes(graph, given, f"{given} into {told}", step, zero),
        *_through_bytes(
            graph, node.input[1], f"weights of {told}", by_channel, np.zeros(len(by_channel), np.int8), axis=0
        ),
    ]
    inputs = [before[1].output[0], before[3].output[0]]
    if len(node.input) > 2:
        before.append(_whole_bias(graph, weights[node.input[2]], by_channel * step, f"bias of {told}"))
        inputs.append(before[-1].output[0])
    after = _through_bytes(graph, kept, f"{told} as bytes", *_steps(ranges[told]), result=told)
    whole = onnx.NodeProto()
    whole.CopyFrom(node)
    whole.input[:], whole.output[:] = inputs, [kept]
    return [*before, whole, *after]


def _through_bytes(
    graph: onnx.ModelProto,
    source: str,
    name: str,
    step: NDArray[Any],
    zero: NDArray[Any],
    *,
    axis: int | None = None,
    result: str | None = None,
) -> list[onnx.NodeProto]:
    """Nodes that make bytes of a tensor and numbers of these again."""
    along: dict[str, Any] = {} if axis is None else {"axis": axis}
    constants = [f"{name}, step", f"{name}, zero"]
    graph.graph.initializer.extend(
        numpy_helper.from_array(values, each) for each, values in zip(constants, (step, zero), strict=True)
    )
    return [
        helper.make_node("QuantizeLinear", [source, *constants], [f"{name}, kept"], **along),
        helper.make_node(
            "DequantizeLinear", [f"{name}, kept", *constants], [result or f"{name}, numbers"], **along
        ),
    ]


def _whole_bias(graph: onnx.ModelProto, bias: Floats, steps: NDArray[Any], name: str) -> onnx.NodeProto:
    whole = np.clip(np.rint(bias / steps), -(2**31), 2**31 - 1).astype(np.int32)
    constants = [f"{name}, kept", f"{name}, step"]
    graph.graph.initializer.extend(
        numpy_helper.from_array(values, each) for each, values in zip(constants, (whole, steps), strict=True)
    )
    return helper.make_node("DequantizeLinear", constants, [f"{name}, numbers"], axis=0)


def _steps(least_and_greatest: Range) -> tuple[NDArray[Any], NDArray[Any]]:
    low, high = least_and_greatest
    step = max(high - low, 1e-6) / _BYTE_STEPS
    return np.array(step, np.float32), np.array(round(-low / step), np.uint8)


def _weight_steps(weight: Floats) -> Floats:
    """Of each channel, so that its greatest weight is 127 of them."""
    greatest = np.abs(weight).reshape(len(weight), -1).max(1)
    return np.asarray(np.maximum(greatest, 1e-6) / _WEIGHT_STEPS, np.float32)
