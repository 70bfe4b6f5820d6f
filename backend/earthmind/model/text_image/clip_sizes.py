"""What a folder says of its encoder: sizes, picture and layout, as transformers or as open_clip writes it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.loading.folder import OPEN_CLIP_CONFIG, ModelFolder, read_json
from earthmind.sentences import Listed, Sentence

PREPROCESSOR = "preprocessor_config.json"
_HIGHEST = 2
MEAN, DEVIATION = (0.48145466, 0.4578275, 0.40821073), (0.26862954, 0.26130258, 0.27577711)
"""Of the pictures of CLIP, channel by channel, 0 to 1; what both libraries take where nothing is said."""
_HEAD_WIDTH = 64  # open_clip, CLIPVisionCfg
_TOWER = {"layers", "width"}
_PLAIN = {
    "": {"embed_dim", "vision_cfg", "text_cfg", "quick_gelu", "custom_text", "init_logit_scale"},
    "vision_cfg": _TOWER
    | {"image_size", "patch_size", "head_width", "mlp_ratio", "patch_dropout", "ls_init_value"},
    "text_cfg": _TOWER
    | {"context_length", "vocab_size", "heads", "mlp_ratio", "hf_tokenizer_name"}
    | {"tokenizer_kwargs", "ls_init_value"},
}
"""What open_clip's configurations may say without being another network than CLIP's."""


@dataclass(frozen=True)
class ClipSizes:
    """An encoder before its weights are read.

    Attributes:
        clip: The configuration as ``transformers.CLIPConfig`` takes it.
        is_open_clip: Whether the tensors have open_clip's names.
        side: Side of a picture in pixels.
        context: Longest text in tokens, the two markers included.
        vocabulary: Number of tokens.
        dimension: Of the common space.
        mean: Of the channels, 0 to 1.
        deviation: Of the channels, 0 to 1.
    """

    clip: Mapping[str, Any]
    is_open_clip: bool
    side: int
    context: int
    vocabulary: int
    dimension: int
    mean: tuple[float, ...]
    deviation: tuple[float, ...]


def sizes_of(folder: ModelFolder) -> ClipSizes:
    """Read the sizes of an encoder.

    Raises:
        ModelError: A file is missing, or it is a network of another kind.
    """
    try:
        if folder.is_open_clip:
            return _of_open_clip(read_json(folder.path / OPEN_CLIP_CONFIG))
        return _of_transformers(folder)
    except (KeyError, TypeError, ValueError, AttributeError, ZeroDivisionError) as error:
        raise ModelError(
            Sentence(
                "The configuration in {path} is incomplete ({reason}); fetch the model again.",
                path=folder.path,
                reason=f"{type(error).__name__}: {error}",
            ),
            code="config",
        ) from error


def _of_transformers(folder: ModelFolder) -> ClipSizes:
    config = folder.config
    text, vision = dict(config.get("text_config") or {}), dict(config.get("vision_config") or {})
    path = folder.path / PREPROCESSOR
    picture = read_json(path) if path.is_file() else {}
    dimension = int(config.get("projection_dim", 512))
    clip = {
        "text_config": {**text, "projection_dim": dimension},
        "vision_config": {**vision, "projection_dim": dimension},
        "projection_dim": dimension,
    }
    return ClipSizes(
        clip,
        False,
        int(vision.get("image_size", 224)),
        int(text.get("max_position_embeddings", 77)),
        int(text.get("vocab_size", 49408)),
        dimension,
        _triple(picture.get("image_mean"), MEAN),
        _triple(picture.get("image_std"), DEVIATION),
    )


def _of_open_clip(config: Mapping[str, Any]) -> ClipSizes:
    model, shown = config["model_cfg"], config.get("preprocess_cfg") or {}
    vision, text = model["vision_cfg"], model["text_cfg"]
    _require_plain(model)
    side, dimension = int(vision.get("image_size", 224)), int(model["embed_dim"])
    activation = "quick_gelu" if model.get("quick_gelu") else "gelu"
    width, text_width = int(vision.get("width", 768)), int(text.get("width", 512))
    shared = {"hidden_act": activation, "projection_dim": dimension, "layer_norm_eps": 1e-5}
    vision_config = {
        **shared,
        "hidden_size": width,
        "intermediate_size": int(width * float(vision.get("mlp_ratio", 4.0))),
        "num_hidden_layers": int(vision.get("layers", 12)),
        "num_attention_heads": width // int(vision.get("head_width", _HEAD_WIDTH)),
        "image_size": side,
        "patch_size": int(vision.get("patch_size", 16)),
    }
    context, vocabulary = int(text.get("context_length", 77)), int(text.get("vocab_size", 49408))
    text_config = {
        **shared,
        "hidden_size": text_width,
        "intermediate_size": int(text_width * float(text.get("mlp_ratio", 4.0))),
        "num_hidden_layers": int(text.get("layers", 12)),
        "num_attention_heads": int(text.get("heads", 8)),
        "max_position_embeddings": context,
        "vocab_size": vocabulary,
        "bos_token_id": vocabulary - 2,
        "eos_token_id": _HIGHEST,  # transformers then reads the text at its highest token, as open_clip does
    }
    clip = {"text_config": text_config, "vision_config": vision_config, "projection_dim": dimension}
    mean, deviation = _triple(shown.get("mean"), MEAN), _triple(shown.get("std"), DEVIATION)
    return ClipSizes(clip, True, side, context, vocabulary, dimension, mean, deviation)


def _require_plain(model: Mapping[str, Any]) -> None:
    """Refuse what is no CLIP with a vision transformer, such as a ResNet or a text tower of its own."""
    found = [
        f"{part or 'model_cfg'}.{key}"
        for part, known in _PLAIN.items()
        for key, value in (model[part] if part else model).items()
        if key not in known and value not in (None, False)
    ]
    found += [f"{p}.layers" for p in ("vision_cfg", "text_cfg") if isinstance(model[p].get("layers"), list)]
    found += [f"{p}.ls_init_value" for p in ("vision_cfg", "text_cfg") if model[p].get("ls_init_value")]
    if found:
        raise ModelError(
            Sentence(
                "This network of open_clip is none that is read here: {settings}; take one with a plain "
                "vision transformer, such as ViT-B-32.",
                settings=Listed(sorted(found)),
            ),
            code="config",
        )


def _triple(given: Any, otherwise: tuple[float, ...]) -> tuple[float, ...]:
    values = otherwise if given is None else tuple(float(value) for value in given)
    if len(values) != len(otherwise):
        raise ValueError("mean and deviation are not of three channels")
    return values
