"""Sa2VA (Yuan and others 2025, arXiv 2501.04001): cards of the sizes with a Qwen2 language model, loading.

Names, bases and language models are those of the table in its repository (github bytedance/Sa2VA,
``projects/sa2va/README.md``); the chat templates are those of its configurations: ``phi3_chat`` for 4B,
``qwen_chat`` for the others.
"""

from __future__ import annotations

from dataclasses import replace

from earthmind.model.earthmind.keys import MODEL_TYPE
from earthmind.model.earthmind.released_kind import load_released
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.runtimes import TORCH
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import Model, ModelCard
from earthmind.model.terrascope.terrascope_kind import REGION

_ANY = ModelCard(
    name="sa2va",
    title="Sa2VA",
    sensors=("optical",),
    optical_bands=("red", "green", "blue"),
    optical_range=(0.0, 0.3),
    sar_bands=(),
    sar_range_db={},
    resolution_m=(0.05, 10.0),
    max_side=2048,
    licence="that on the page of its weights, which EarthMind does not know; read it before use",
    knows=(
        "segment what a phrase refers to",
        "describe a picture",
        "answer questions about a picture",
    ),
    limits=(
        "It was trained on photographs, not on satellite images: expect most of sharp pictures in natural "
        "colours.",
        "It knows no radar and no infrared.",
        "It answers where it does not know, and its mask decoder always draws something.",
        "EarthMind has run this layout with random weights only; its answers were compared with no release.",
    ),
    referring=True,
    regions=True,
)


def _card(size: str, title: str, base: str, licence: str) -> ModelCard:
    return replace(
        _ANY,
        name=f"sa2va-{size}",
        title=title,
        licence=f"{_ANY.licence}; it is built on {base} and SAM 2 (Apache-2.0). {licence}".strip(),
    )


_QWEN = "Qwen's licence of these language models is Apache-2.0"
CARDS = (
    _card("1b", "Sa2VA 1B", "InternVL2.5-1B with Qwen2.5-0.5B", _QWEN),
    _card(
        "4b",
        "Sa2VA 4B",
        "InternVL2.5-4B with Qwen2.5-3B",
        "Qwen2.5-3B is under the Qwen Research licence: research and other non-commercial use only",
    ),
    _card("internvl3-2b", "Sa2VA InternVL3 2B", "InternVL3-2B with Qwen2.5-1.5B", _QWEN),
    _card("internvl3-8b", "Sa2VA InternVL3 8B", "InternVL3-8B with Qwen2.5-7B", _QWEN),
    _card("internvl3-14b", "Sa2VA InternVL3 14B", "InternVL3-14B with Qwen2.5-14B", _QWEN),
)
SIZES_GIB = (2.2, 7.4, 4.3, 15.2, 28.6)
"""About, in bfloat16."""


def holds(folder: ModelFolder) -> bool:
    """Whether a folder with the layout of EarthMind may be a Sa2VA: it has no token for reading again."""
    return REGION not in folder.added_tokens


def read_card(folder: ModelFolder) -> ModelCard:
    """The card of the release by whose name a folder is called, else one for all of them."""
    named = next((card for card in CARDS if card.name == folder.path.name), None)
    return named or replace(_ANY, name=str(folder.path))


def load(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    """Load a checkpoint; it heeds bits per weight and sampling.

    Raises:
        ModelError: PyTorch is not installed, the folder is no checkpoint, its language model is of another
            family than Qwen2, its files do not fit together, or the device has too little memory.
    """
    return load_released(read_card(folder), folder, device, options)


SA2VA = ModelKind(
    read_card,
    load,
    MODEL_TYPE,
    ("bits", "temperature", "seed"),
    runtimes=lambda folder, options: (TORCH,),
    holds=holds,
)
