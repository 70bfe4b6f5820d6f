"""The models known by name, and loading them."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any

from earthmind.errors import ModelError
from earthmind.model.protocol import Model, ModelCard
from earthmind.model.released.loading import CARDS, card_in, load_released, model_type
from earthmind.model.released.loading import MODEL_TYPE as RELEASED_TYPE
from earthmind.model.runtime import ONNX, choose_runtime, require_torch

if TYPE_CHECKING:
    from earthmind.model.earthmind import EarthMind

OWN_TYPE = "earthmind"
EMBEDDED = Path(__file__).parent / "weights"
FILES = ("card.json", "config.json", "tokenizer.json", "model.safetensors")


def list_models() -> Sequence[ModelCard]:
    """Cards of the models that can be loaded by name, without loading weights.

    These are the ones that come with the package, and the released ones that were fetched.
    """
    embedded = [
        read_card(folder) for folder in sorted(EMBEDDED.iterdir()) if (folder / "card.json").is_file()
    ]
    return [*embedded, *(card for card in CARDS if model_type(models_folder() / card.name))]


def models_folder() -> Path:
    """Where fetched models are kept: EARTHMIND_MODELS, else a folder of the user's data."""
    if os.environ.get("EARTHMIND_MODELS"):
        return Path(os.environ["EARTHMIND_MODELS"])
    data = (
        os.environ.get("LOCALAPPDATA") or os.environ.get("XDG_DATA_HOME") or Path.home() / ".local" / "share"
    )
    return Path(data) / "earthmind" / "models"


def find_model(name: str) -> Path:
    """The folder of a model: one that comes with the package, one that was fetched, or a path."""
    for known in (EMBEDDED, models_folder()):
        if name and Path(name).name == name and (known / name / "config.json").is_file():
            return known / name
    return Path(name)


def read_card(folder: Path) -> ModelCard:
    """The card of a model folder: its ``card.json``, or that of the release where it holds a released model.

    Raises:
        ModelError: It is missing or not a card.
    """
    if model_type(folder) == RELEASED_TYPE:
        return card_in(folder)
    path = folder / "card.json"
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name for field in dataclasses.fields(ModelCard)}
        values = {k: _frozen(v) for k, v in values.items() if k in known}
        return ModelCard(**values)
    except (OSError, ValueError, TypeError) as error:
        raise ModelError(
            f"{path} is missing or no model card; choose a model folder.", code="no_model"
        ) from error


def load_model(name: str, device: str = "cpu", runtime: str | None = None) -> Model:
    """Load a model by name, or from a folder that holds card, config, tokenizer and safetensors weights.

    Args:
        name: ``nano`` or the path of a folder.
        device: ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        runtime: ``onnx`` or ``torch``; None for EARTHMIND_RUNTIME, or else what suits the model.

    Raises:
        ModelError: There is no such model, its files do not fit together, or what runs it is not installed.
    """
    folder = find_model(name)
    kind = model_type(folder)
    if kind == RELEASED_TYPE:
        require_torch(f'The model "{name}"')
        return load_released(folder, device)
    if kind not in (None, OWN_TYPE):
        raise ModelError(
            f'The folder "{name}" holds a model of type {kind!r}; '
            f"EarthMind reads {OWN_TYPE!r} and {RELEASED_TYPE!r}.",
            code="model_type",
        )
    _check_files(name, folder)
    if choose_runtime(folder, device, runtime) == ONNX:
        return _load_onnx(folder, device)
    require_torch(f'The model "{name}"')
    return _load_torch(folder, device)


def _check_files(name: str, folder: Path) -> None:
    if not folder.is_dir():
        known = ", ".join(card.name for card in list_models())
        raise ModelError(
            f'There is no model "{name}"; use one of: {known}; or the path of a model folder.',
            code="no_model",
        )
    missing = [file for file in FILES if not (folder / file).is_file()]
    if missing:
        raise ModelError(
            f'The model folder "{name}" has no {", ".join(missing)}; fetch the model again.', code="no_model"
        )


def _load_onnx(folder: Path, device: str) -> Model:
    from earthmind.model.calibration import Calibration
    from earthmind.model.config import EarthMindConfig
    from earthmind.model.onnx.answering import OnnxModel
    from earthmind.model.onnx.graphs import Graphs
    from earthmind.model.tokens import PromptTokenizer

    config = EarthMindConfig.load(folder / "config.json")
    graphs = Graphs(folder, device)
    tokenizer = PromptTokenizer.load(folder / "tokenizer.json", config.vision.tokens)
    calibration = Calibration.load(folder / "config.json")
    return OnnxModel(read_card(folder), config, graphs, tokenizer, calibration)


def _load_torch(folder: Path, device: str) -> Model:
    from earthmind.model.answering import LocalModel
    from earthmind.model.calibration import Calibration
    from earthmind.model.tokens import PromptTokenizer

    network = load_network(folder)
    tokenizer = PromptTokenizer.load(folder / "tokenizer.json", network.config.vision.tokens)
    calibration = Calibration.load(folder / "config.json")
    return LocalModel(read_card(folder), network, tokenizer, device, calibration)


def load_network(folder: Path) -> EarthMind:
    """The network in a model folder, with its weights in float32.

    Raises:
        ModelError: PyTorch is not installed, or the files do not fit together.
    """
    require_torch(f"The network in {folder}")
    # torch and transformers take seconds to import: only where a model is really loaded.
    from safetensors import SafetensorError
    from safetensors.torch import load_file

    from earthmind.model.config import EarthMindConfig
    from earthmind.model.earthmind import EarthMind

    network = EarthMind(EarthMindConfig.load(folder / "config.json"))
    try:
        weights = load_file(folder / "model.safetensors")
    except SafetensorError as error:
        raise ModelError(
            f"The weights in {folder} cannot be read; the file is damaged. Fetch the model again.",
            code="weights",
        ) from error
    missing, unexpected = network.load_state_dict({k: v.float() for k, v in weights.items()}, strict=False)
    missing = [key for key in missing if not key.endswith("lm_head.weight")]  # tied to the embedding
    if missing or unexpected:
        raise ModelError(
            f"The weights in {folder} do not fit their config.json: "
            f"{len(missing)} missing {missing[:3]}, {len(unexpected)} unexpected {unexpected[:3]}.",
            code="weights",
        )
    return network


def _frozen(value: Any) -> Any:
    if isinstance(value, list):
        return tuple(_frozen(item) for item in value)
    if isinstance(value, dict):
        return {key: _frozen(item) for key, item in value.items()}
    return value
