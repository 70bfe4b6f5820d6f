"""TerraScope: its card, and loading it."""

from __future__ import annotations

from dataclasses import replace

from earthmind.model.earthmind.chat_templates import template_name, template_of
from earthmind.model.earthmind.keys import MODEL_TYPE
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.runtimes import TORCH, require_torch
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import Model, ModelCard
from earthmind.model.terrascope.instruction import is_published, read_instruction

TEMPLATE, REGION = "qwen_chat", "<REGION>"
WITHOUT_INSTRUCTION = (
    "The instruction that it was trained with is not beside its weights: it may answer without thoughts and "
    "masks. See docs/terrascope.md."
)
OTHER_INSTRUCTION = "The instruction beside its weights is not the published one that it was trained with."

TERRASCOPE_8B = ModelCard(
    name="terrascope-8b",
    title="TerraScope 8B",
    sensors=("optical", "sar"),
    optical_bands=("red", "green", "blue"),
    optical_range=(0.0, 0.3),
    sar_bands=("vh", "vv"),
    sar_range_db={"vv": (-25.0, 0.0), "vh": (-32.0, -7.0), "hh": (-25.0, 0.0), "hv": (-32.0, -7.0)},
    resolution_m=(0.3, 30.0),
    max_side=2048,
    licence=(
        "its repository says Apache-2.0 for its own content, and that data and checkpoints are under their "
        "own terms; built on InternVL3-8B (MIT, its Qwen2.5-7B Apache-2.0) and SAM 2 (Apache-2.0). Read the "
        "terms on the page of the weights before use"
    ),
    knows=(
        "multiple choice and short questions",
        "thoughts before the answer, each thing in them marked",
        "shares of land cover, boundaries, areas, distances, ranking",
        "change between two dates, damage of buildings",
        "optical, SAR, or both",
    ),
    limits=(
        "It answers where it does not know; check what it says on places you know.",
        "A mask is drawn wherever it says [SEG]; no mask is emptied.",
        "Several pictures are seen at 448 x 448 pixels each, one alone in up to 12 tiles of that size.",
        "Which date a mask is of follows from the order in which things are said, not from words of time.",
        "Between optical and SAR tokens it chooses by the words said so far; in training all words counted.",
        "On the CPU it needs about 32 GiB of memory.",
    ),
    referring=True,
)


def holds(folder: ModelFolder) -> bool:
    """Whether a folder with the released layout is a TerraScope.

    It has the layout of EarthMind and Sa2VA, with a chat template of its own and a token for what is read
    again.

    Raises:
        ModelError: ``config.json`` cannot be read.
    """
    return template_name(folder.config) == TEMPLATE and REGION in folder.added_tokens


def read_card(folder: ModelFolder) -> ModelCard:
    """The card; a folder of another name gives it its name, and a missing instruction is one of its limits.

    Raises:
        ModelError: The instruction cannot be read.
    """
    card = TERRASCOPE_8B
    if folder.path.name != card.name:
        card = replace(card, name=str(folder.path))
    instruction = read_instruction(folder.path)
    if is_published(instruction):
        return card
    limit = OTHER_INSTRUCTION if instruction else WITHOUT_INSTRUCTION
    return replace(card, limits=(*card.limits, limit))


def load(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    """Load a checkpoint; it heeds bits per weight, mask view and sampling.

    Raises:
        ModelError: PyTorch is not installed, the folder is no checkpoint, its files do not fit together, or
            the device has too little memory.
    """
    require_torch(f'The model "{folder.path.name}"')
    # torch and transformers take seconds to import: only where a model is really loaded.
    from earthmind.model.earthmind.checkpoint import load_checkpoint
    from earthmind.model.earthmind.generation import Sampling
    from earthmind.model.earthmind.prompts import ReleasedTokenizer
    from earthmind.model.terrascope.reasoning_model import ReasoningModel, ReasoningSettings

    tokenizer = ReleasedTokenizer(folder.path, template_of(folder.config))
    settings = ReasoningSettings(
        Sampling(options.temperature, seed=options.seed), read_instruction(folder.path), options.mask_view
    )
    network = load_checkpoint(folder, device, fusion="concat", bits=options.bits)
    return ReasoningModel(read_card(folder), network, tokenizer, settings)


TERRASCOPE = ModelKind(
    read_card,
    load,
    MODEL_TYPE,
    ("bits", "mask_view", "temperature", "seed"),
    runtimes=lambda folder, options: (TORCH,),
    holds=holds,
)
