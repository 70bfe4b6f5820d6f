"""A graph of 8-bit integers cut into parts that pass bytes to one another. Needs onnx."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import Any

import numpy as np
import onnx
from numpy.typing import NDArray
from onnx import helper, numpy_helper

_BYTE = onnx.TensorProto.UINT8
_CHANNELS_LAST, _CHANNELS_SECOND = (0, 2, 3, 1), (0, 3, 1, 2)


def steps_of(graph: onnx.ModelProto, name: str) -> list[onnx.TensorProto]:
    """Scale and zero of a tensor that a graph keeps as bytes; nothing where it keeps it as numbers."""
    made = _made_numbers(graph, name)
    if made is None:
        return []
    constants = {tensor.name: tensor for tensor in graph.graph.initializer}
    return [constants[each] for each in made.input[1:]]


def finer_before_sigmoids(graph: onnx.ModelProto, lowest: float) -> None:
    """Spend no bytes on what a sigmoid makes 0 of: the least value that is kept of what goes into one.

    Changes scale and zero of these tensors; the scale of what a convolution adds does not depend on them.
    """
    constants = {tensor.name: tensor for tensor in graph.graph.initializer}
    before = {node.input[0] for node in graph.graph.node if node.op_type == "Sigmoid"}
    for node in graph.graph.node:
        if node.op_type != "DequantizeLinear" or node.output[0] not in before:
            continue
        scale, zero = (numpy_helper.to_array(constants[name]) for name in node.input[1:])
        least, greatest = (float(scale) * (end - int(zero)) for end in (0, 255))
        if least >= lowest or greatest <= 0:
            continue
        step = np.array((greatest - lowest) / 255, np.float32)
        changed: tuple[NDArray[Any], ...] = (step, np.array(round(-lowest / float(step)), np.uint8))
        for name, value in zip(node.input[1:], changed, strict=True):
            constants[name].CopyFrom(numpy_helper.from_array(value, name))


def from_bytes(graph: onnx.ModelProto, name: str, steps: Sequence[onnx.TensorProto]) -> None:
    """Make a graph take bytes, of which it makes the numbers that it took so far, by scale and zero."""
    numbers = f"{name} as numbers"
    for node in graph.graph.node:
        node.input[:] = [numbers if each == name else each for each in node.input]
    names = [tensor.name for tensor in steps]
    graph.graph.node.insert(0, helper.make_node("DequantizeLinear", [name, *names], [numbers]))
    graph.graph.initializer.extend(steps)
    (given,) = (each for each in graph.graph.input if each.name == name)
    given.type.tensor_type.elem_type = _BYTE


def channels_last(graph: onnx.ModelProto, names: Collection[str]) -> None:
    """Make a graph take and give some tensors (B, H, W, C) that it took and gave as (B, C, H, W)."""
    before, after = [], []
    for given in (each for each in graph.graph.input if each.name in names):
        inner = f"{given.name} by channel"
        _rename(graph, given.name, inner)
        before.append(helper.make_node("Transpose", [given.name], [inner], perm=_CHANNELS_SECOND))
        _reorder(given)
    for told in (each for each in graph.graph.output if each.name in names):
        inner = f"{told.name} by channel"
        _rename(graph, told.name, inner)
        after.append(helper.make_node("Transpose", [inner], [told.name], perm=_CHANNELS_LAST))
        _reorder(told)
    nodes = [*before, *graph.graph.node, *after]
    del graph.graph.node[:]
    graph.graph.node.extend(nodes)


def _reorder(value: onnx.ValueInfoProto) -> None:
    shape = value.type.tensor_type.shape
    dimensions = [shape.dim[place] for place in _CHANNELS_LAST]
    value.type.tensor_type.shape.CopyFrom(onnx.TensorShapeProto(dim=dimensions))


def part_of(
    graph: onnx.ModelProto, inputs: Sequence[str], outputs: Sequence[str], *, exact: Collection[str] = ()
) -> onnx.ModelProto:
    """The part of a graph between some tensors, which go in and out as bytes where they are kept so.

    Args:
        graph: Computes in float32, or in bytes between nodes that quantise and dequantise.
        inputs: Names of float32 tensors that the graph takes, or gives.
        outputs: Names of float32 tensors that it gives.
        exact: Outputs that are given as they were before they became bytes.
    """
    facts = {each.name: each for each in (*graph.graph.input, *graph.graph.output)}
    given = {name: _as_given(graph, name) for name in inputs}
    told = {name: _exact(graph, name) if name in exact else _as_told(graph, name) for name in outputs}
    nodes, constants = _behind(graph, set(told.values()), set(given.values()))
    made = helper.make_model(
        helper.make_graph(
            nodes,
            "seeing",
            [_kept_as(facts[name], as_bytes=kept != name) for name, kept in given.items()],
            [
                _kept_as(facts[name], as_bytes=kept != name and name not in exact)
                for name, kept in told.items()
            ],
            constants,
        ),
        opset_imports=graph.opset_import,
        ir_version=graph.ir_version,
    )
    for name, kept in (*given.items(), *told.items()):
        if kept != name:
            _rename(made, name, f"{name} as numbers")
            _rename(made, kept, name)
    return made


def _kept_as(value: onnx.ValueInfoProto, *, as_bytes: bool) -> onnx.ValueInfoProto:
    kept = onnx.ValueInfoProto()
    kept.CopyFrom(value)
    if as_bytes:
        kept.type.tensor_type.elem_type = _BYTE
    return kept


def _as_given(graph: onnx.ModelProto, name: str) -> str:
    """The bytes of a tensor that a part takes, or its own name."""
    made = _made_numbers(graph, name)
    if made is not None:
        return str(made.input[0])
    kept = [n.output[0] for n in graph.graph.node if n.op_type == "QuantizeLinear" and n.input[0] == name]
    return str(kept[0]) if kept else name


def _as_told(graph: onnx.ModelProto, name: str) -> str:
    made = _made_numbers(graph, name)
    return name if made is None else str(made.input[0])


def _exact(graph: onnx.ModelProto, name: str) -> str:
    """What was rounded to the bytes of a tensor, or its own name."""
    kept = _as_told(graph, name)
    rounded = [n.input[0] for n in graph.graph.node if n.op_type == "QuantizeLinear" and n.output[0] == kept]
    return str(rounded[0]) if rounded else name


def _made_numbers(graph: onnx.ModelProto, name: str) -> onnx.NodeProto | None:
    """What makes a tensor of its bytes; None where it is not kept as such."""
    found = [n for n in graph.graph.node if n.op_type == "DequantizeLinear" and name in n.output]
    return found[0] if found else None


def _behind(
    graph: onnx.ModelProto, wanted: set[str], given: set[str]
) -> tuple[list[onnx.NodeProto], list[onnx.TensorProto]]:
    """Nodes, in their order, and constants that some tensors take, where others are given."""
    missing, nodes = set(wanted), []
    for node in reversed(graph.graph.node):
        if missing.intersection(node.output) and not given.issuperset(node.output):
            nodes.append(node)
            missing.update(set(node.input) - given)
    return nodes[::-1], [tensor for tensor in graph.graph.initializer if tensor.name in missing]


def _rename(graph: onnx.ModelProto, name: str, new: str) -> None:
    """Rename a tensor between the nodes; inputs and outputs of the graph keep their names."""
    for node in graph.graph.node:
        node.input[:] = [new if each == name else each for each in node.input]
        node.output[:] = [new if each == name else each for each in node.output]
