"""Released checkpoints: their cards, and loading them."""

from __future__ import annotations

from dataclasses import replace

from earthmind.model.earthmind.chat_templates import DEFAULT, template_name, template_of
from earthmind.model.earthmind.keys import MODEL_TYPE, released_fusion
from earthmind.model.loading.effort import Effort, Work
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.runtimes import TORCH, require_torch
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import Model, ModelCard

LICENCE = (
    "tagged apache-2.0, but built on Qwen2.5-3B, which is under the Qwen Research licence: "
    "research and other non-commercial use only"
)

EARTHMIND_4B = ModelCard(
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
    regions=True,
)

EARTHMIND_4B_MULTI = replace(
    EARTHMIND_4B,
    name="earthmind-4b-multi",
    title="EarthMind 4B multi-sensor",
    limits=(
        EARTHMIND_4B.limits[0],
        "Its fusion of SAR and optical follows similarity with the question and was not trained.",
        EARTHMIND_4B.limits[2],
    ),
)


def read_card(folder: ModelFolder) -> ModelCard:
    """The card of the release with the fusion mode of a checkpoint.

    A folder of another name than the release gives the card its name.

    Raises:
        ModelError: It has no weights that can be read.
    """
    card = EARTHMIND_4B if released_fusion(folder) == "concat" else EARTHMIND_4B_MULTI
    return card if folder.path.name == card.name else replace(card, name=str(folder.path))


def load(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    """Load a released checkpoint; it heeds bits per weight, mask view, fusion, sampling and decoding.

    Raises:
        ModelError: It cannot be loaded; see ``load_released``.
    """
    require_torch(f'The model "{folder.path.name}"')  # before weights are looked at
    return load_released(read_card(folder), folder, device, options)


def load_released(card: ModelCard, folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    """Load a checkpoint of the released layout under a card.

    Raises:
        ModelError: PyTorch is not installed, the folder is no checkpoint, its files do not fit together, or
            the device has too little memory.
    """
    require_torch(f'The model "{folder.path.name}"')
    # torch and transformers take seconds to import: only where a model is really loaded.
    from earthmind.model.earthmind.answering import ReleasedModel, Settings
    from earthmind.model.earthmind.checkpoint import load_checkpoint
    from earthmind.model.earthmind.decoding import use_decoding
    from earthmind.model.earthmind.generation import Sampling
    from earthmind.model.earthmind.prompts import ReleasedTokenizer

    tokenizer = ReleasedTokenizer(folder.path, template_of(folder.config))
    network = load_checkpoint(folder, device, fusion=options.fusion, bits=options.bits)
    use_decoding(network.language_model, options.decode)
    settings = Settings(Sampling(options.temperature, seed=options.seed), mask_view=options.mask_view)
    return ReleasedModel(card, network, tokenizer, settings)


def effort_of(folder: ModelFolder, device: str, options: ModelOptions, work: Work) -> Effort:
    """What a question takes of a device.

    Raises:
        ModelError: PyTorch is not installed, or the folder is no checkpoint.
    """
    require_torch(f'The model "{folder.path.name}"')
    from earthmind.model.earthmind.released_effort import released_effort

    return released_effort(folder, device, options, work)


RELEASED_KIND = ModelKind(
    read_card,
    load,
    MODEL_TYPE,
    ("bits", "mask_view", "fusion", "temperature", "seed", "decode"),
    released_fusion,
    lambda folder, options: (TORCH,),
    lambda folder: template_name(folder.config) == DEFAULT,
    effort_of,
)
