"""The networks that see as graphs for ONNX Runtime, in float32 or with 8-bit integers.

8-bit integers are static: weights by channel, activations by the least and greatest value over pictures that
the network was trained on. Only convolutions are done in integers; attention, gates and masks stay in
float32.
Needs PyTorch and onnx.
"""

from __future__ import annotations

import copy
import tempfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import numpy as np
import onnx
import torch
import torch.nn.functional as F
from onnxruntime.quantization import (
    CalibrationDataReader,
    CalibrationMethod,
    QuantFormat,
    QuantType,
    quant_pre_process,
    quantize_static,
)
from torch import Tensor, nn

from earthmind.band_codes import BANDS, Codes
from earthmind.model.nano.graphs.layout import CHECKSUM, LAYOUT, MARK, SEE, graph_path
from earthmind.model.nano.perception.torch_eyes import WEIGHT_POOL
from earthmind.model.network.perception import STRIDE, Block, Perception, Stem, UpStep
from earthmind.replacing import replace

OPSET = 20
_HIGH, _WIDE = 6, 7  # of the example, in strides


class See(nn.Module):
    """Codes (1, 2, 8, H, W) and which are measured (1, 2, 2) -> features, and the SAR's weight."""

    def __init__(self, network: Perception) -> None:
        super().__init__()
        self.network = network

    def forward(self, codes: Tensor, measured: Tensor) -> tuple[Tensor, Tensor, Tensor]:
        """See ``Perception.features``."""
        features = self.network.features(codes, measured)
        return features.coarse, features.cells, F.avg_pool2d(features.sar_weight, WEIGHT_POOL)


class Mark(nn.Module):
    """Features and indexes of concepts (K,) -> logits (1, K, H, W)."""

    def __init__(self, network: Perception) -> None:
        super().__init__()
        self.decoder = network.decoder

    def forward(self, coarse: Tensor, cells: Tensor, which: Tensor) -> Tensor:
        """See ``ConceptDecoder``."""
        logits: Tensor = self.decoder(coarse, cells, which)
        return logits


def folded(network: Perception) -> Perception:
    """The same network in evaluation, its norms made part of the convolutions before them."""
    network = copy.deepcopy(network).eval()
    with torch.no_grad():
        for module in network.modules():
            if isinstance(module, Block):
                _fold(module.body, 0)
                _fold(module.body, 3)
            elif isinstance(module, UpStep):
                _fold(module.merge, 0)
            elif isinstance(module, Stem):
                _fold_stem(module)
    return network


def _fold(sequence: nn.Sequential, index: int) -> None:
    convolution: Any = sequence[index]
    norm: Any = sequence[index + 1]
    sequence[index] = nn.utils.fusion.fuse_conv_bn_eval(convolution, norm)
    sequence[index + 1] = nn.Identity()


def _fold_stem(stem: Stem) -> None:
    norm: Any = stem.norm
    scale = norm.weight / (norm.running_var + norm.eps).sqrt()
    stem.wide.weight.mul_(scale[:, None, None, None])
    stem.narrow.weight.mul_(scale[:, None, None, None])
    stem.narrow.bias = nn.Parameter(norm.bias - norm.running_mean * scale)
    stem.norm = nn.Identity()  # type: ignore[assignment]


def export_perception(
    network: Perception, out: Path, layout: str, checksum: str, calibrate_on: Iterable[Any] = ()
) -> list[Path]:
    """Write the graphs ``see`` and ``mark``.

    Args:
        network: With its weights.
        out: The model's folder.
        layout: What the graphs must say to be taken for the model's, see ``layout.layout_of``.
        checksum: SHA-256 of the file of its weights, which they must say too.
        calibrate_on: Pairs of codes (2, 8, H, W) and which are measured (2, 2), of training; with any of them
            ``see`` computes in 8-bit integers.
    """
    simple = folded(network)
    codes = torch.randint(0, 256, (1, 2, len(BANDS), STRIDE * _HIGH, STRIDE * _WIDE), dtype=torch.uint8)
    channels, pixels = network.config.channels[-1], network.config.pixel_channels
    free = torch.export.Dim.DYNAMIC
    see = _traced(
        See(simple),
        {"codes": codes, "measured": torch.ones(1, 2, 2)},
        ({3: free, 4: free}, None),
        ("coarse", "cells", "sar_weight"),
    )
    mark = _traced(
        Mark(simple),
        {
            "coarse": torch.randn(1, channels, _HIGH, _WIDE),
            "cells": torch.randn(1, 4 * pixels, 8 * _HIGH, 8 * _WIDE),
            "which": torch.arange(3),
        },
        ({2: free, 3: free}, {2: free, 3: free}, {0: free}),
        ("logits",),
    )
    pictures = list(calibrate_on)
    see = _in_integers(see, pictures) if pictures else see
    written = []
    for name, graph in ((SEE, see), (MARK, mark)):
        onnx.helper.set_model_props(graph, {LAYOUT: layout, CHECKSUM: checksum})
        beside = graph_path(out, name).with_suffix(".part")
        beside.write_bytes(graph.SerializeToString(deterministic=True))
        replace(beside, graph_path(out, name))
        written.append(graph_path(out, name))
    return written


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
        self._inputs = iter(
            {"codes": codes[None], "measured": np.asarray(measured, np.float32)[None]}
            for codes, measured in pictures
        )

    def get_next(self) -> dict[str, Any] | None:
        """Inputs of the next picture."""
        return next(self._inputs, None)


def _in_integers(graph: onnx.ModelProto, pictures: list[tuple[Codes, Any]]) -> onnx.ModelProto:
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
            op_types_to_quantize=["Conv"],
        )
        return onnx.load(small)
