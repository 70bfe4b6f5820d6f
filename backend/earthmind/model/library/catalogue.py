"""The models known by name, and loading them."""

from __future__ import annotations

import dataclasses
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from earthmind.errors import ModelError
from earthmind.model.earthmind.loading import CARDS, GIB, card_in, load_released, model_type
from earthmind.model.earthmind.loading import MODEL_TYPE as RELEASED_TYPE
from earthmind.model.library.runtimes import ONNX, choose_runtime, require_torch
from earthmind.model.options import DEFAULTS, ModelOptions
from earthmind.model.protocol import Model, ModelCard

if TYPE_CHECKING:
    from earthmind.model.network.core import EarthMind

OWN_TYPE = "earthmind"
EMBEDDED = Path(__file__).parents[1] / "nano" / "weights"
FILES = ("card.json", "config.json", "tokenizer.json", "model.safetensors")


@dataclass(frozen=True)
class KnownModel:
    """A model that can be named.

    Attributes:
        card: Its card.
        fetched: Whether it is on this machine.
        gib: Size of its weights in GiB, on disk or to fetch; None where that is not known.
    """

    card: ModelCard
    fetched: bool = True
    gib: float | None = None


def known_models() -> Sequence[KnownModel]:
    """The models that can be named: those that are here, and the released ones that can be fetched."""
    here = list_models()
    names = {card.name for card in here}
    return [
        *(KnownModel(card, True, weights_gib(find_model(card.name))) for card in here),
        *(KnownModel(card, False, GIB) for card in CARDS if card.name not in names),
    ]


def weights_gib(folder: Path) -> float:
    """Size of the weights in a model folder, in GiB."""
    return sum(path.stat().st_size for path in folder.glob("*.safetensors")) / 2**30


def require_fetched(name: str) -> None:
    """Refuse the name of a released model that is not on this machine.

    Raises:
        ModelError: With the command that fetches it.
    """
    if any(card.name == name for card in CARDS) and not find_model(name).is_dir():
        raise ModelError(
            f'The model "{name}" is not fetched yet: "earthmind models pull {name}" shows its licence and '
            f"fetches it (about {GIB:.0f} GiB).",
            code="not_fetched",
        )


def require_heeded(name: str, options: ModelOptions) -> None:
    """Refuse choices that a model would not heed.

    Raises:
        ModelError: The model is of the embedded kind, and something else than its runtime was chosen.
    """
    if options.of_released_models and model_type(find_model(name)) == OWN_TYPE:
        chosen = " and ".join(f"--{choice.replace('_', '-')}" for choice in options.of_released_models)
        raise ModelError(
            f'"{name}" does not heed {chosen}; leave it out, or choose EarthMind-4B with --model.',
            code="settings",
        )


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
        ModelError: It is missing or not a card, or the folder holds another kind of model.
    """
    kind = require_known_type(folder)
    if kind == RELEASED_TYPE:
        return card_in(folder)
    path = folder / "card.json"
    try:
        values: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
        known = {field.name for field in dataclasses.fields(ModelCard)}
        values = {k: _frozen(v) for k, v in values.items() if k in known}
        return ModelCard(**values)
    except (OSError, ValueError, TypeError) as error:
        raise ModelError(
            f"{path} is missing or no model card; choose the folder of a model.", code="no_model"
        ) from error


def require_known_type(folder: Path) -> str | None:
    """The model type of a folder; None where its config cannot be read.

    Raises:
        ModelError: It is a type that EarthMind does not read.
    """
    kind = model_type(folder)
    if kind not in (None, OWN_TYPE, RELEASED_TYPE):
        raise ModelError(
            f'The folder "{folder}" holds a model of type {kind!r}; '
            f"EarthMind reads {OWN_TYPE!r} and {RELEASED_TYPE!r}.",
            code="model_type",
        )
    return kind


def load_model(name: str, device: str = "cpu", options: ModelOptions = DEFAULTS) -> Model:
    """Load a model by name, or from a folder that holds card, config, tokenizer and safetensors weights.

    Args:
        name: ``nano``, the name of a fetched model, or the path of a folder.
        device: ``cpu``, ``cuda``, ``cuda:N`` or ``mps``.
        options: What the model leaves a choice of.

    Raises:
        ModelError: There is no such model, its files do not fit together, or what runs it is not installed.
    """
    require_fetched(name)
    folder = find_model(name)
    if require_known_type(folder) == RELEASED_TYPE:
        require_torch(f'The model "{name}"')
        return load_released(folder, device, options)
    _check_files(name, folder)
    if choose_runtime(folder, device, options.runtime) == ONNX:
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
    from earthmind.model.nano.calibration import Calibration
    from earthmind.model.nano.graphs.sessions import Graphs
    from earthmind.model.nano.onnx_runtime import OnnxModel
    from earthmind.model.nano.tokens import PromptTokenizer
    from earthmind.model.network.sizes import EarthMindConfig

    config = EarthMindConfig.load(folder / "config.json")
    graphs = Graphs(folder, device)
    tokenizer = PromptTokenizer.load(folder / "tokenizer.json", config.visual_tokens)
    calibration = Calibration.load(folder / "config.json")
    return OnnxModel(read_card(folder), config, graphs, tokenizer, calibration)


def _load_torch(folder: Path, device: str) -> Model:
    from earthmind.model.nano.calibration import Calibration
    from earthmind.model.nano.tokens import PromptTokenizer
    from earthmind.model.nano.torch_runtime import LocalModel

    network = load_network(folder)
    tokenizer = PromptTokenizer.load(folder / "tokenizer.json", network.config.visual_tokens)
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

    from earthmind.model.network.core import EarthMind
    from earthmind.model.network.sizes import EarthMindConfig

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
