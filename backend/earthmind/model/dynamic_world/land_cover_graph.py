"""Writes the network of Dynamic World as a graph for ONNX Runtime, without weights: those are given to it.

``python -m earthmind.model.dynamic_world.land_cover_graph`` writes the graph of the repository again. Needs
the package onnx (``earthmind[dev]``), which reading the graph does not.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import onnx
from onnx import TensorProto, helper

from earthmind.model.dynamic_world.land_cover_runtimes import GRAPH
from earthmind.model.dynamic_world.published_weights import (
    CONVOLUTIONS,
    DATA,
    FIRST,
    JOINED,
    LAST,
    NARROW,
    THIN,
    WIDE,
    Convolution,
)

_OPSET = 18  # the first with antialiased resizing, and what ONNX Runtime 1.20 has
_IR_VERSION = 9


class _Writer:
    """The nodes of the graph in their order."""

    def __init__(self) -> None:
        self.nodes: list[onnx.NodeProto] = []

    def add(self, kind: str, inputs: Sequence[str], name: str, **attributes: Any) -> str:
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, **attributes))
        return name

    def convolved(self, features: str, convolution: Convolution) -> str:
        """A convolution and Mish.

        ``x tanh(ln(1 + e^x))`` is ``x (1 - s) / (1 + s)`` with ``s`` the square of the logistic function of
        ``-x``: ONNX Runtime computes a logistic function many times as fast as a softplus.
        """
        drawn, name = self.convolution(features, convolution), convolution.name
        root = self.add("Sigmoid", [self.add("Neg", [drawn], f"{name}.turned")], f"{name}.root")
        square = self.add("Mul", [root, root], f"{name}.square")
        below = self.add("Add", ["one", square], f"{name}.below")
        gate = self.add("Div", [self.add("Sub", ["one", square], f"{name}.above"), below], f"{name}.gate")
        return self.add("Mul", [drawn, gate], f"{name}.mish")

    def convolution(self, features: str, convolution: Convolution) -> str:
        inputs = [features, *weight_names(convolution)]
        height, width, into, _ = convolution.shape
        pad, group = height // 2, into if convolution.depthwise else 1
        return self.add(
            "Conv", inputs, convolution.name, kernel_shape=[height, width], pads=[pad] * 4, group=group
        )

    def residual(self, features: str, block: Sequence[Convolution]) -> str:
        beside = self.convolved(features, block[-1])
        for convolution in block[:-1]:
            features = self.convolved(features, convolution)
        return self.add("Add", [features, beside], f"{block[-1].name}.sum")


def weight_names(convolution: Convolution) -> tuple[str, str]:
    """What the kernel and the bias of a convolution are called in the graph."""
    return f"{convolution.name}.kernel", f"{convolution.name}.bias"


def written() -> onnx.ModelProto:
    """The graph: ``bands`` float32 (1, 9, H, W) to ``logits`` float32 (1, 9, H, W)."""
    graph = _Writer()
    fine = graph.convolved("bands", FIRST)
    full_size = graph.add("Shape", [fine], "full.size", start=2)
    half = graph.add("Div", [full_size, "two"], "half.size")
    half = graph.add("Concat", ["features", half], "half.shape", axis=0)
    linear = {"mode": "linear", "coordinate_transformation_mode": "half_pixel"}
    coarse = graph.add("Resize", [fine, "", "", half], "coarse", antialias=1, exclude_outside=1, **linear)
    wide = graph.residual(graph.residual(coarse, NARROW), WIDE)
    thin = graph.convolved(graph.convolved(coarse, THIN[0]), THIN[1])
    joined = graph.residual(graph.add("Concat", [wide, thin], "beside", axis=1), JOINED)
    shape = graph.add("Concat", ["joined.features", full_size], "full.shape", axis=0)
    full = graph.add("Resize", [joined, "", "", shape], "full", **linear)
    squares = graph.add("ReduceSumSquare", [full, "channels"], "squares", keepdims=1)
    length = graph.add("Sqrt", [graph.add("Max", [squares, "shortest"], "squares.least")], "length")
    graph.convolution(graph.add("Div", [full, length], "unit"), LAST)
    graph.add("Identity", [LAST.name], "logits")
    size = ["height", "width"]
    return helper.make_model(
        helper.make_graph(
            graph.nodes,
            "dynamic_world",
            [helper.make_tensor_value_info("bands", TensorProto.FLOAT, [1, 9, *size])],
            [helper.make_tensor_value_info("logits", TensorProto.FLOAT, [1, 9, *size])],
            [*_constants(), *(weight for each in CONVOLUTIONS for weight in _named(each))],
        ),
        opset_imports=[helper.make_opsetid("", _OPSET)],
        ir_version=_IR_VERSION,
        producer_name="earthmind",
    )


def _constants() -> list[onnx.TensorProto]:
    whole = TensorProto.INT64
    return [
        helper.make_tensor("two", whole, [1], [2]),
        helper.make_tensor("features", whole, [2], [1, FIRST.width]),
        helper.make_tensor("joined.features", whole, [2], [1, LAST.shape[2]]),
        helper.make_tensor("channels", whole, [1], [1]),
        helper.make_tensor("one", TensorProto.FLOAT, [1], [1]),
        helper.make_tensor("shortest", TensorProto.FLOAT, [1], [1e-12]),
    ]


def _named(convolution: Convolution) -> list[onnx.TensorProto]:
    """Kernel and bias by name and shape, without their numbers."""
    height, width, into, _ = convolution.shape
    shape = (convolution.width, 1 if convolution.depthwise else into, height, width)
    return [
        _elsewhere(name, dims)
        for name, dims in zip(weight_names(convolution), (shape, (convolution.width,)), strict=True)
    ]


def _elsewhere(name: str, dims: Sequence[int]) -> onnx.TensorProto:
    tensor = TensorProto(name=name, data_type=TensorProto.FLOAT, dims=dims)
    tensor.data_location = TensorProto.EXTERNAL
    tensor.external_data.add(key="location", value=DATA)
    return tensor


if __name__ == "__main__":
    GRAPH.write_bytes(written().SerializeToString(deterministic=True))
