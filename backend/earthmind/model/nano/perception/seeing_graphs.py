"""The networks that see as graphs for ONNX Runtime, in float32 or with 8-bit integers.

8-bit integers are static: weights by channel, activations by the least and greatest value over pictures that
the network was trained on. Whatever works on maps of features is done in integers, from the planes of the
stems to the finest features; attention, the sensors' weights and masks stay in float32.

One graph for each sensor and one that joins both: a sensor that is not there costs nothing, and what an
answer would be without one takes the joining alone.
Needs PyTorch and onnx.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterable, Mapping
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
from onnx import helper
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quant_pre_process,
    quantize_static,
)
from torch import Tensor, nn

from earthmind.band_codes import Codes
from earthmind.model.nano.graphs.layout import (
    CHECKSUM,
    JOIN,
    LAYOUT,
    MARK,
    SEE_OPTICAL,
    SEE_SAR,
    graph_path,
)
from earthmind.model.nano.perception.graph_parts import channels_last, from_bytes, part_of, steps_of
from earthmind.model.nano.perception.planes import (
    CELL,
    DATES,
    OPTICAL_NARROW,
    OPTICAL_STEPS,
    OPTICAL_WIDE,
    SAR_NARROW,
    SAR_STEPS,
    SAR_WIDE,
    Steps,
    code_cells,
    planes_by_sensor,
    seen_cells,
)
from earthmind.model.nano.perception.seeing_parts import Marking, Seeing, folded
from earthmind.model.network.perception import STRIDE, Perception
from earthmind.model.network.sizes import PerceptionConfig
from earthmind.replacing import replace

OPSET = 20
PLANES: Mapping[str, tuple[int, Steps]] = {
    "optical_wide": (OPTICAL_WIDE, OPTICAL_STEPS), "optical_narrow": (OPTICAL_NARROW, OPTICAL_STEPS),
    "sar_wide": (SAR_WIDE, SAR_STEPS), "sar_narrow": (SAR_NARROW, SAR_STEPS),
}  # fmt: skip
"""What the stems take: planes of one date, and how they are kept as bytes."""
_LEVELS = range(1, 5)
_OPTICAL, _SAR = ([f"{sensor}_{level}" for level in _LEVELS] for sensor in ("optical", "sar"))
_SEEN, _COARSE, _FINE, _WEIGHT = "seen", "coarse", "fine", "sar_weight"
_HIGH, _WIDE = 6, 7  # of the example, in strides
_BY_MAPS = ("Conv", "Sigmoid", "Mul", "Add", "Concat", "Resize")
"""What is done in integers where it gives a map of features."""


def export_perception(
    network: Perception, out: Path, layout: str, checksum: str, calibrate_on: Iterable[Any] = ()
) -> list[Path]:
    """Write the graphs of a perception.

    Args:
        network: With its weights.
        out: The model's folder.
        layout: What the graphs must say to be taken for the model's, see ``layout.layout_of``.
        checksum: SHA-256 of the file of its weights, which they must say too.
        calibrate_on: Pairs of codes (2, 8, H, W) and which are measured (2, 2), of training; with any of them
            the graphs compute in 8-bit integers.
    """
    pictures = list(calibrate_on)
    seeing = _traced_seeing(network)
    seeing = _in_integers(seeing, network.config, pictures) if pictures else seeing
    graphs = {
        SEE_OPTICAL: part_of(seeing, [name for name in PLANES if name.startswith("optical")], _OPTICAL),
        SEE_SAR: part_of(seeing, [name for name in PLANES if name.startswith("sar")], _SAR),
        JOIN: part_of(seeing, [*_OPTICAL, *_SAR, _SEEN], [_COARSE, _FINE, _WEIGHT], exact=[_COARSE]),
        MARK: _marking(network, seeing),
    }
    written = []
    for name, graph in graphs.items():
        channels_last(graph, [*_OPTICAL, *_SAR, _FINE])
        helper.set_model_props(graph, {LAYOUT: layout, CHECKSUM: checksum})
        beside = graph_path(out, name).with_suffix(".part")
        beside.write_bytes(graph.SerializeToString(deterministic=True))
        replace(beside, graph_path(out, name))
        written.append(graph_path(out, name))
    return written


def _traced_seeing(network: Perception) -> onnx.ModelProto:
    height, width = STRIDE // 2 * _HIGH, STRIDE // 2 * _WIDE
    inputs = {_SEEN: torch.ones(1, 2, height, width)}
    for name, (count, _) in PLANES.items():
        inputs[name] = torch.randn(1, DATES * CELL * count, height, width)
    free = torch.export.Dim.DYNAMIC
    outputs = (*_OPTICAL, *_SAR, _COARSE, _FINE, _WEIGHT)
    graph = _traced(Seeing(network), inputs, tuple({2: free, 3: free} for _ in inputs), outputs)
    for node in graph.graph.node:
        if node.op_type == "Shape" and node.input[0] in PLANES:
            node.input[0] = _SEEN  # of the same height and width, and there where both sensors are joined
    return graph


def _marking(network: Perception, seeing: onnx.ModelProto) -> onnx.ModelProto:
    """The graph of masks; it takes fine features as ``seeing`` gives them."""
    free, channels = torch.export.Dim.DYNAMIC, network.config.channels
    inputs = {
        _COARSE: torch.randn(1, channels[-1], _HIGH, _WIDE),
        _FINE: torch.randn(1, channels[0], STRIDE // 2 * _HIGH, STRIDE // 2 * _WIDE),
        "which": torch.arange(3),
    }
    graph = _traced(
        Marking(folded(network)), inputs, ({2: free, 3: free}, {2: free, 3: free}, {0: free}), ("logits",)
    )
    if steps := steps_of(seeing, _FINE):
        from_bytes(graph, _FINE, steps)
    return graph


def _traced(
    module: nn.Module, inputs: dict[str, Tensor], free: Any, outputs: tuple[str, ...]
) -> onnx.ModelProto:
    with torch.no_grad():
        program = torch.onnx.export(
            module.eval(),
            tuple(inputs.values()),
            dynamo=True,
            input_names=list(inputs),
            output_names=list(outputs),
            dynamic_shapes=free,
            opset_version=OPSET,
            optimize=True,
            verbose=False,
        )
    if program is None:
        raise RuntimeError("nothing was traced")
    graph: onnx.ModelProto = program.model_proto
    for node in graph.graph.node:
        node.ClearField("doc_string")
        node.ClearField("metadata_props")
    graph.graph.ClearField("metadata_props")
    graph.ClearField("metadata_props")
    return graph


class _Pictures(CalibrationDataReader):  # type: ignore[misc]
    def __init__(self, pictures: list[tuple[Codes, Any]]) -> None:
        self._inputs = (_inputs_of(codes, np.asarray(measured, np.float32)) for codes, measured in pictures)

    def get_next(self) -> dict[str, Any] | None:
        """Inputs of the next picture."""
        return next(self._inputs, None)


def _inputs_of(codes: Codes, measured: Any) -> dict[str, Any]:
    cells = code_cells(codes)
    optical, sar = (planes_by_sensor(name, cells, measured, whole=False) for name in ("optical", "sar"))
    return optical | sar | {_SEEN: seen_cells(cells)}


def _in_integers(
    graph: onnx.ModelProto, config: PerceptionConfig, pictures: list[tuple[Codes, Any]]
) -> onnx.ModelProto:
    steps = {
        name: [{"scale": np.array(each.scale, np.float32), "zero_point": np.array(each.zero, np.uint8)}]
        for name, (_, each) in PLANES.items()
    }
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        plain, ready, small = (Path(folder) / f"{name}.onnx" for name in ("plain", "ready", "small"))
        onnx.save(graph, plain)
        quant_pre_process(plain, ready, skip_symbolic_shape=True)
        quantize_static(
            ready,
            small,
            _Pictures(pictures),
            quant_format=QuantFormat.QDQ,
            per_channel=True,
            activation_type=QuantType.QUInt8,
            weight_type=QuantType.QInt8,
            calibrate_method=CalibrationMethod.MinMax,
            op_types_to_quantize=list(_BY_MAPS),
            nodes_to_quantize=_on_maps(onnx.load(ready), config),
            extra_options={"TensorQuantOverrides": steps},
        )
        return onnx.load(small)


def _on_maps(graph: onnx.ModelProto, config: PerceptionConfig) -> list[str]:
    """Names of the nodes that give maps of features, or the logits of the sensors' weights."""
    channels = {1, *config.channels, *(2 * count for count in config.channels)}
    shapes = {
        value.name: [each.dim_value for each in value.type.tensor_type.shape.dim]
        for value in (*onnx.shape_inference.infer_shapes(graph).graph.value_info, *graph.graph.output)
    }
    names = []
    for node in graph.graph.node:
        shape = shapes.get(node.output[0], [])
        wanted = channels if node.op_type == "Conv" else channels - {1}
        of_maps = len(shape) == len("BCHW") and shape[1] in wanted and _COARSE not in node.output
        if node.op_type in _BY_MAPS and of_maps:
            names.append(node.name)
    return names
