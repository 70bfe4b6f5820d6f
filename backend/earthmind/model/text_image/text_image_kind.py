"""Text-image encoders: their cards, and loading them."""

from __future__ import annotations

import hashlib
from dataclasses import replace
from pathlib import Path

from earthmind.errors import ModelError
from earthmind.model.loading.folder import OPEN_CLIP, WEIGHTS, ModelFolder, read_json, sha256
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.runtimes import TORCH, require_torch
from earthmind.model.model_options import ModelOptions
from earthmind.model.protocol import Model, ModelCard
from earthmind.model.text_image.clip_sizes import sizes_of
from earthmind.model.text_image.clip_tokens import tokens_of
from earthmind.sentences import Sentence

OPEN_CLIP_WEIGHTS = "open_clip_model.safetensors"
"""As open_clip names its file on the hub (``HF_SAFE_WEIGHTS_NAME`` in its ``constants.py``)."""
CARD_FILE = "card.json"
UNKNOWN_LICENCE = "not known here: see where the weights were taken from"

CARD = ModelCard(
    name="clip",
    title="Text-image encoder",
    sensors=("optical",),
    optical_bands=("red", "green", "blue"),
    optical_range=(0.0, 0.3),
    sar_bands=(),
    sar_range_db={},
    resolution_m=(0.1, 30.0),
    max_side=1024,
    licence=UNKNOWN_LICENCE,
    knows=("name a scene from your own list of classes", "find tiles by words or by an example"),
    limits=(
        "It draws nothing and counts nothing: a tile as a whole is compared with words.",
        "It sees natural colours only, no radar and no other band.",
        "It always names one of the classes that are given, also where none fits.",
        "It reads English, and about 70 words at most.",
    ),
)
REMOTECLIP = replace(
    CARD,
    name="remoteclip",
    title="RemoteCLIP",
    resolution_m=(0.1, 10.0),
    licence="none is said in its repository's README; ask its authors before other than private use",
    data=("Boxes, masks and captions of remote sensing pictures as texts (arXiv 2306.11029).",),
)
GEORSCLIP = replace(
    CARD,
    name="georsclip",
    title="GeoRSCLIP",
    licence="not checked; see huggingface.co/Zilun/GeoRSCLIP before use",
    data=("RS5M: five million remote sensing pictures with texts (arXiv 2306.11300).",),
)
SKYCLIP = replace(
    CARD,
    name="skyclip",
    title="SkyCLIP (SkyScript)",
    licence="MIT (of its repository; it does not speak of the weights by themselves)",
    data=("SkyScript: pictures of many sensors with tags of OpenStreetMap (arXiv 2312.12856).",),
)


def read_card(folder: ModelFolder) -> ModelCard:
    """The card of a folder: what its ``card.json`` says of itself, the rest as of any encoder.

    Raises:
        ModelError: ``card.json`` cannot be read, or says something that it cannot.
    """
    path = folder.path / CARD_FILE
    card = replace(CARD, name=folder.path.name, title=folder.path.name)
    if not path.is_file():
        return card
    told = read_json(path)
    texts = {name: str(told[name]) for name in ("name", "title", "licence") if name in told}
    lists = {name: tuple(map(str, told[name])) for name in ("knows", "limits", "data") if name in told}
    try:
        finest, coarsest = map(float, told.get("resolution_m", card.resolution_m))
        low, high = map(float, told.get("optical_range", card.optical_range))
    except (TypeError, ValueError) as error:
        raise ModelError(
            Sentence("{path} has no pair of numbers where one belongs; correct it.", path=path),
            code="config",
        ) from error
    ranges = {"resolution_m": (finest, coarsest), "optical_range": (low, high)}
    return replace(card, **texts, **lists, **ranges)  # type: ignore[arg-type]


def weights_of(folder: ModelFolder) -> list[Path]:
    """The safetensors files of an encoder.

    Raises:
        ModelError: There are none; where there is a pickle, it says that none is read.
    """
    given = folder.path / OPEN_CLIP_WEIGHTS
    if folder.is_open_clip and given.is_file() and not (folder.path / WEIGHTS).is_file():
        return [given]
    return folder.weight_files


def load(folder: ModelFolder, device: str, card: ModelCard) -> Model:
    """Load an encoder with its card.

    Raises:
        ModelError: PyTorch is not installed, a file is missing, or the files do not fit together.
    """
    require_torch(f'The model "{folder.path.name}"')
    sizes, weights = sizes_of(folder), weights_of(folder)
    tokens = tokens_of(folder, sizes.context)
    if tokens.highest >= sizes.vocabulary:
        raise ModelError(
            Sentence(
                "The tokenizer in {path} is of another encoder: it has {count} tokens, and the weights have "
                "{known}.",
                path=folder.path,
                count=tokens.highest + 1,
                known=sizes.vocabulary,
            ),
            code="tokenizer",
        )
    # torch and transformers take seconds to import: only where a model is really loaded.
    from earthmind.model.text_image.clip_network import load_clip
    from earthmind.model.text_image.text_image_model import ClipEncoder

    network = load_clip(weights, sizes, device)
    sums = "".join(sha256(path) for path in weights)
    return ClipEncoder(card, network, tokens, sizes, hashlib.sha256(sums.encode()).hexdigest())


def encoder_kind(layout: str, card: ModelCard | None = None) -> ModelKind:
    """The kind of encoders of a layout, ``clip`` or ``open_clip``; with a card, of one that has a name."""

    def described(folder: ModelFolder) -> ModelCard:
        return card or read_card(folder)

    def loaded(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
        return load(folder, device, described(folder))

    return ModelKind(described, loaded, layout, runtimes=lambda folder, options: (TORCH,))


CLIP_KIND, OPEN_CLIP_KIND = encoder_kind("clip"), encoder_kind(OPEN_CLIP)
