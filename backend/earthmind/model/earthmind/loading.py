"""A released checkpoint in a folder -> a model that answers, and its card."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from earthmind.model.options import DEFAULTS, ModelOptions
from earthmind.model.protocol import ModelCard

if TYPE_CHECKING:
    from earthmind.model.earthmind.answering import ReleasedModel

MODEL_TYPE = "sa2va_chat"
LICENCE = (
    "tagged apache-2.0, but built on Qwen2.5-3B, which is under the Qwen Research licence: "
    "research and other non-commercial use only"
)

GIB = 7.4  # of the 4B weights in bfloat16, counted from the sizes of their parts

_JUNE = ModelCard(
    name="earthmind-4b",
    title="EarthMind 4B",
    sensors=("optical", "sar"),
    optical_bands=("red", "green", "blue"),
    optical_range=(0.0, 0.3),
    sar_bands=("vv",),
    sar_range_db={"vv": (-25.0, 0.0), "vh": (-32.0, -7.0), "hh": (-25.0, 0.0), "hv": (-32.0, -7.0)},
    resolution_m=(0.3, 30.0),
    max_side=2048,
    licence=LICENCE,
    knows=(
        "describe a scene",
        "classify a scene",
        "count and locate objects",
        "answer questions about a picture",
        "segment what a phrase refers to",
        "describe a given region",
    ),
    limits=(
        "It answers where it does not know; check what it says on places you know.",
        "SAR and optical tokens are read one after the other, so an answer from both takes twice as long.",
        "Its mask decoder always draws something once it says [SEG].",
    ),
    referring=True,
    multispectral=True,
)

CARDS = (
    _JUNE,
    replace(
        _JUNE,
        name="earthmind-4b-multi",
        title="EarthMind 4B multi-sensor",
        limits=(
            _JUNE.limits[0],
            "Its fusion of SAR and optical follows similarity with the question and was not trained.",
            _JUNE.limits[2],
        ),
    ),
)


def model_type(folder: Path) -> str | None:
    """What a folder's ``config.json`` says it holds; None where there is none that can be read."""
    try:
        values = json.loads((folder / "config.json").read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return None
    return str(values.get("model_type")) if isinstance(values, dict) else None


def released_card(folder: Path, fusion: str) -> ModelCard:
    """The card of a released checkpoint in a folder: that of the release with this fusion mode.

    Args:
        folder: Where it is; a folder of another name than the release gives the card its name.
        fusion: ``concat`` or ``gated``.
    """
    card = CARDS[0] if fusion == "concat" else CARDS[1]
    return card if folder.name == card.name else replace(card, name=str(folder))


def card_in(folder: Path) -> ModelCard:
    """The card of a released checkpoint in a folder, without loading its weights.

    Raises:
        ModelError: It has no weights that can be read.
    """
    from earthmind.model.earthmind.checkpoint_files import checkpoint_files, released_fusion, tensor_names

    return released_card(folder, released_fusion(tensor_names(checkpoint_files(folder))))


def load_released(folder: Path, device: str = "cpu", options: ModelOptions = DEFAULTS) -> ReleasedModel:
    """Load a released checkpoint as a model.

    Args:
        folder: Holds config, tokenizer and safetensors weights.
        device: A PyTorch device.
        options: Bits per weight, mask view, sampling.

    Raises:
        ModelError: The folder is no checkpoint, its files do not fit together, or the device has too
            little memory.
    """
    # torch and transformers take seconds to import: only where a model is really loaded.
    from earthmind.model.earthmind.answering import ReleasedModel, Settings
    from earthmind.model.earthmind.checkpoint import load_checkpoint
    from earthmind.model.earthmind.generation import Sampling
    from earthmind.model.earthmind.prompts import ReleasedTokenizer

    tokenizer = ReleasedTokenizer(folder)
    network = load_checkpoint(folder, device, bits=options.bits)
    settings = Settings(Sampling(options.temperature, seed=options.seed), mask_view=options.mask_view)
    return ReleasedModel(released_card(folder, network.fusion_mode), network, tokenizer, settings)
