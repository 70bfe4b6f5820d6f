"""Models of the embedded kind: their card, and loading them on ONNX Runtime or PyTorch."""

from __future__ import annotations

import dataclasses
import logging
import os
from typing import TYPE_CHECKING, Any

import numpy as np

from earthmind.errors import ModelError
from earthmind.model.loading.folder import WEIGHTS, ModelFolder, read_json, unreadable
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.runtimes import (
    ANY,
    ONNX,
    TORCH,
    cuda_at_hand,
    require_torch,
    torch_gpu,
    torch_installed,
    why_cuda_failed,
)
from earthmind.model.model_options import ModelOptions
from earthmind.model.nano.graphs.layout import PERCEPTION_WEIGHTS, SEEING, has_graphs
from earthmind.model.nano.known_concepts import CONCEPTS
from earthmind.model.network.sizes import MODEL_TYPE, EarthMindConfig, PerceptionConfig
from earthmind.model.protocol import Model, ModelCard, Picture
from earthmind.sentences import Listed, Sentence

if TYPE_CHECKING:
    from earthmind.model.nano.encoded_once import Runtime
    from earthmind.model.nano.perception.networks import Eyes
    from earthmind.model.network.core import EarthMind

FILES = ("card.json", "config.json", "tokenizer.json", WEIGHTS)
VARIABLE = "EARTHMIND_RUNTIME"
_TRIAL = 64  # pixels

log = logging.getLogger("earthmind")


def read_card(folder: ModelFolder) -> ModelCard:
    """The card in ``card.json``.

    Raises:
        ModelError: It is missing or not a card.
    """
    path = folder.path / "card.json"
    known = {field.name for field in dataclasses.fields(ModelCard)}
    try:
        said = {k: _frozen(v) for k, v in read_json(path).items() if k in known}
        return ModelCard(**{"concepts": CONCEPTS, **said})
    except (ModelError, TypeError) as error:
        raise ModelError(
            Sentence("{path} is missing or no model card; choose the folder of a model.", path=path),
            code="no_model",
        ) from error


def load(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    """Load a model of the embedded kind; it heeds ``options.runtime``.

    Raises:
        ModelError: Files are missing or do not fit together, or the runtime is not installed.
    """
    from earthmind.model.nano.calibration import Calibration
    from earthmind.model.nano.embedded_model import EmbeddedModel
    from earthmind.model.nano.tokens import PromptTokenizer

    missing = [name for name in FILES if not (folder.path / name).is_file()]
    if missing:
        raise ModelError(
            Sentence(
                'The model folder "{path}" has no {missing}; fetch the model again.',
                path=folder.path,
                missing=Listed(missing),
            ),
            code="no_model",
        )
    config, card = EarthMindConfig.from_json(folder.config), read_card(folder)
    if card.sha256:
        folder.require_weights(card.sha256)
    runtime = open_runtime(folder, device, _asked(options))
    tokenizer = PromptTokenizer.load(folder.path / "tokenizer.json", config.visual_tokens)
    calibration = Calibration.of(folder.config)
    eyes = None if config.perception is None else open_eyes(folder, config.perception, runtime)
    shares = folder.config.get("shares_of_eyes", {}) if config.grounding is not None else {}
    return EmbeddedModel(card, runtime, tokenizer, calibration, config.language.context, eyes, shares)


def open_eyes(folder: ModelFolder, config: PerceptionConfig, runtime: Runtime) -> Eyes:
    """What draws the masks of a model that sees any bands, on the runtime that its other networks are on.

    Raises:
        ModelError: The weights of its perception are missing or do not fit.
    """
    from earthmind.model.nano.calibration import calibrations_of

    calibrations = calibrations_of(folder.config)
    graphs = getattr(runtime, "graphs", None)
    if graphs is None and not (folder.path / PERCEPTION_WEIGHTS).is_file() and has_graphs(folder):
        from earthmind.model.nano.graphs.sessions import Graphs

        graphs = Graphs(
            folder, "cpu", SEEING
        )  # an installation has these graphs, and not their weights twice
    if graphs is not None:
        from earthmind.model.nano.perception.onnx_eyes import OnnxEyes

        return OnnxEyes(graphs, config.concepts, calibrations)
    from earthmind.model.nano.perception.loading import load_perception
    from earthmind.model.nano.perception.torch_eyes import TorchEyes

    return TorchEyes(load_perception(folder, config), config.concepts, calibrations, runtime.device)


def open_runtime(folder: ModelFolder, device: str, asked: str | None = None) -> Runtime:
    """What computes the networks of a model folder.

    ONNX Runtime where graphs that fit are there and it can use the device, else PyTorch where that is
    installed. On a GPU that only PyTorch can use, PyTorch runs the model. Where ONNX Runtime does not get the
    GPU and PyTorch cannot use it either, ONNX Runtime runs it on the CPU, and says why.

    Args:
        folder: The model's.
        device: ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        asked: ``onnx`` or ``torch``; None for what suits.

    Raises:
        ModelError: There is no such runtime, it is not installed, or the files do not fit together.
    """
    if asked not in (None, "", ONNX, TORCH):
        raise ModelError(
            Sentence(
                'There is no runtime "{asked}"; use {onnx} or {torch}.', asked=asked, onnx=ONNX, torch=TORCH
            ),
            code="runtime",
        )
    if asked == TORCH or not (asked or _onnx_suits(folder, device)):
        return _on_torch(folder, device)
    try:
        runtime = _on_onnx(folder, device)
    except ModelError as error:
        if asked or error.code != "graphs" or not torch_installed():
            raise
        log.info("%s PyTorch runs the model instead.", error.message)
        return _on_torch(folder, device)
    if runtime.why_not_gpu and not asked and torch_gpu() == "cuda":
        log.info("%s PyTorch runs the model instead.", runtime.why_not_gpu)
        return _on_torch(folder, device)
    return runtime


def runtimes(folder: ModelFolder, options: ModelOptions) -> tuple[str, ...]:
    """What can run the model in a folder."""
    asked = _asked(options)
    if asked in ANY:
        return (asked,)
    return ANY if has_graphs(folder) else (TORCH,)


def _asked(options: ModelOptions) -> str | None:
    return options.runtime or os.environ.get(VARIABLE)


def _onnx_suits(folder: ModelFolder, device: str) -> bool:
    usable = device == "cpu" or (device.startswith("cuda") and cuda_at_hand())
    return has_graphs(folder) and (usable or not torch_installed())


def _on_onnx(folder: ModelFolder, device: str) -> Runtime:
    from earthmind.model.nano.graphs.sessions import Graphs
    from earthmind.model.nano.onnx_runtime import OnnxRuntime

    config = EarthMindConfig.from_json(folder.config)
    runtime = OnnxRuntime(Graphs(folder, device), config)
    why_not = "" if runtime.device == "cpu" else _why_trial_fails(runtime)
    if not why_not:
        return runtime
    graphs = Graphs(folder, "cpu")
    graphs.why_not_gpu = why_not
    return OnnxRuntime(graphs, config)


def _why_trial_fails(runtime: Runtime) -> str:
    """Why a GPU that took the graphs does not run them, in one sentence; empty where it does.

    A driver that is too old, or a GPU that the CUDA libraries were not built for, shows only in a run.

    Raises:
        ModelError: The GPU has too little memory, code ``memory``.
    """
    from earthmind.model.nano.stacking import stack_pictures

    black = Picture("optical", np.zeros((3, _TRIAL, _TRIAL), np.uint8), np.ones((_TRIAL, _TRIAL), bool))
    try:
        runtime.tokens(stack_pictures([black]))
    except ModelError as error:
        if error.code != "graphs":
            raise
        return why_cuda_failed(error.__cause__)
    return ""


def _on_torch(folder: ModelFolder, device: str) -> Runtime:
    network = load_network(folder)
    from earthmind.model.nano.torch_runtime import TorchRuntime

    return TorchRuntime(network, device)


def load_network(folder: ModelFolder) -> EarthMind:
    """The network in a model folder, with its weights in float32.

    Raises:
        ModelError: PyTorch is not installed, or the files do not fit together.
    """
    require_torch(f'The model "{folder.path.name}"')
    # torch and transformers take seconds to import: only where a model is really loaded.
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    from earthmind.model.network.core import EarthMind

    network = EarthMind(EarthMindConfig.from_json(folder.config))
    try:
        weights = load_file(folder.path / WEIGHTS)
    except SafetensorError as error:
        raise unreadable(folder.path / WEIGHTS) from error
    missing, unexpected = network.load_state_dict({k: v.float() for k, v in weights.items()}, strict=False)
    missing = [key for key in missing if not key.endswith("lm_head.weight")]  # tied to the embedding
    if missing or unexpected:
        raise ModelError(
            Sentence(
                "The weights in {path} do not fit their config.json: {lacking} missing {first}, "
                "{unknown} unexpected {others}.",
                path=folder.path,
                lacking=len(missing),
                first=Listed(missing[:3]),
                unknown=len(unexpected),
                others=Listed(unexpected[:3]),
            ),
            code="weights",
        )
    return network


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value


EMBEDDED_KIND = ModelKind(read_card, load, MODEL_TYPE, heeds=("runtime",), runtimes=runtimes)
