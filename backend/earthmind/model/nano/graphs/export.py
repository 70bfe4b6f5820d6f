"""``earthmind export``: the graphs of a model for ONNX Runtime. Needs PyTorch, onnx and onnxscript."""

from __future__ import annotations

import logging
import shutil
import warnings
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import onnx
import torch
from onnxscript import optimizer
from torch import nn

from earthmind.errors import ModelError
from earthmind.model.loading.folder import WEIGHTS, ModelFolder, TensorHeader, sha256
from earthmind.model.nano.embedded_kind import FILES, load_network
from earthmind.model.nano.graphs.layout import LAYOUT, graph_path, layout_of
from earthmind.model.nano.graphs.traced import Part, parts_of
from earthmind.model.nano.perception.loading import PERCEPTION_WEIGHTS, load_perception
from earthmind.model.nano.perception.seeing_graphs import export_perception
from earthmind.replacing import replace

OPSET = 20
LARGEST_INLINE = 4096  # bytes of what a graph may hold besides references to weights, by tensor
_TYPES = {"F16": onnx.TensorProto.FLOAT16, "BF16": onnx.TensorProto.BFLOAT16, "F32": onnx.TensorProto.FLOAT}


def export_graphs(folder: ModelFolder, out: Path) -> list[Path]:
    """Write a model with its graphs.

    Args:
        folder: Of a model of the embedded kind.
        out: Folder for card, configuration, tokenizer, weights and graphs; may be the model's own.

    Returns:
        The files of the graphs.

    Raises:
        ModelError: The folder holds no such model, or it cannot be expressed as graphs.
    """
    network = load_network(folder)
    out.mkdir(parents=True, exist_ok=True)
    for name in FILES:
        if not (out / name).exists() or not (out / name).samefile(folder.path / name):
            shutil.copy2(folder.path / name, out / name)
    header, layout = folder.headers[folder.path / WEIGHTS], layout_of(folder)
    stored = _stored_as(network, header)
    _scatter(network)
    written = []
    for part in parts_of(network):
        graph = _with_stored_weights(_traced(part), stored, header)
        onnx.helper.set_model_props(graph, {LAYOUT: layout})
        beside = graph_path(out, part.name).with_suffix(".part")
        beside.write_bytes(graph.SerializeToString(deterministic=True))
        replace(beside, graph_path(out, part.name))
        written.append(graph_path(out, part.name))
    if network.config.perception is not None:
        perception = load_perception(folder, network.config.perception)
        if out.resolve() != folder.path.resolve():
            shutil.copy2(folder.path / PERCEPTION_WEIGHTS, out / PERCEPTION_WEIGHTS)
        written += export_perception(perception, out, layout, sha256(out / PERCEPTION_WEIGHTS))
    return written


def _stored_as(network: nn.Module, header: TensorHeader) -> dict[str, str]:
    """Name in the weights' file of every tensor of the network; tied ones share one."""
    state = network.state_dict()
    by_place = {state[name].data_ptr(): name for name in header.tensors if name in state}
    return {name: by_place[tensor.data_ptr()] for name, tensor in state.items()}


def _scatter(network: nn.Module) -> None:
    """Give every weight values of its own: tensors that happen to be equal would be merged in the graph."""
    generator = torch.Generator().manual_seed(0)
    with torch.no_grad():
        for weight in network.parameters():
            weight.copy_(torch.rand(weight.shape, generator=generator))


def _traced(part: Part) -> onnx.ModelProto:
    """The graph of one part, simplified where that does not depend on the weights."""
    free = tuple(dict.fromkeys(part.free.get(name, ()), torch.export.Dim.DYNAMIC) for name in part.inputs)
    learned = {name for name, _ in part.module.named_parameters(remove_duplicate=False)}

    def may_fold(node: Any) -> bool | None:
        return False if any(value is not None and value.name in learned for value in node.inputs) else None

    try:
        with _quiet(), torch.no_grad():
            program = torch.onnx.export(
                part.module.eval(),
                tuple(part.inputs.values()),
                dynamo=True,
                input_names=list(part.inputs),
                output_names=list(part.outputs),
                dynamic_shapes=free,
                opset_version=OPSET,
                optimize=False,
                verbose=False,
            )
            if program is None:
                raise RuntimeError("nothing was traced")
            optimizer.optimize_ir(program.model, should_fold=may_fold)
    except Exception as error:  # PyTorch's exporter has no common kind of error
        reason = " ".join(str(error).split())[:200]
        raise ModelError(
            f'The part "{part.name}" of the model cannot be written as an ONNX graph ({reason}).',
            code="export",
        ) from error
    graph: onnx.ModelProto = program.model_proto
    return graph


def _with_stored_weights(
    graph: onnx.ModelProto, stored: Mapping[str, str], header: TensorHeader
) -> onnx.ModelProto:
    """The same graph, which reads its weights from the file beside it and casts them to float32.

    Args:
        graph: Holds its weights.
        stored: Name in the file of every tensor of the network.
        header: Of the file.

    Raises:
        ModelError: A weight is of a type that is not known, or a large tensor is none of the weights.
    """
    casts = []
    for tensor in graph.graph.initializer:
        name = tensor.name.removeprefix("network.")
        if name in stored:
            reference = _reference(stored[name], header)
            casts.append(
                onnx.helper.make_node("Cast", [reference.name], [tensor.name], to=onnx.TensorProto.FLOAT)
            )
            tensor.CopyFrom(reference)
        elif tensor.ByteSize() > LARGEST_INLINE:
            raise ModelError(f"{tensor.name} is large and none of the model's weights.", code="export")
    nodes = list(graph.graph.node)
    for node in nodes:
        node.ClearField("doc_string")
        node.ClearField("metadata_props")
    del graph.graph.node[:]
    graph.graph.node.extend([*casts, *nodes])
    graph.graph.ClearField("metadata_props")
    graph.ClearField("metadata_props")
    del graph.graph.value_info[:]  # ONNX Runtime infers the shapes between the nodes itself
    return graph


def _reference(name: str, header: TensorHeader) -> onnx.TensorProto:
    """A tensor whose bytes lie in the weights' file."""
    entry = header.tensors[name]
    if entry["dtype"] not in _TYPES:
        raise ModelError(f"The weight {name} is of type {entry['dtype']}, which is not known.", code="export")
    first, last = entry["data_offsets"]
    tensor = onnx.TensorProto(
        name=f"{name} as stored",
        data_type=_TYPES[entry["dtype"]],
        dims=entry["shape"],
        data_location=onnx.TensorProto.EXTERNAL,
    )
    for key, value in (("location", WEIGHTS), ("offset", header.begin + first), ("length", last - first)):
        tensor.external_data.add(key=key, value=str(value))
    return tensor


@contextmanager
def _quiet() -> Iterator[None]:
    """Without the exporter's remarks on packages that are not needed."""
    exporter = logging.getLogger("torch.onnx")
    before = exporter.level
    exporter.setLevel(logging.ERROR)
    try:
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            yield
    finally:
        exporter.setLevel(before)
