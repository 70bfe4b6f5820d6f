"""``config.json`` of a released checkpoint, and what it means for the parts of the model."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.earthmind.chat_templates import PHI3_CHAT, ChatTemplate, template_of
from earthmind.model.earthmind.keys import MODEL_TYPE
from earthmind.model.network.sam2 import Sam2Config
from earthmind.model.network.sizes import LanguageConfig, VisionConfig, allowed_settings, require_model

IMAGENET_MEAN = (0.485, 0.456, 0.406)
IMAGENET_STD = (0.229, 0.224, 0.225)


@dataclass(frozen=True)
class TilingConfig:
    """How a picture is cut for the language model.

    Attributes:
        side: Side of a tile, in pixels.
        fewest: Fewest tiles of a grid.
        most: Most tiles of a grid.
        thumbnail: Whether a picture of more than one tile is followed by all of it as one tile.
        frames: Most frames in the frames form.
    """

    side: int = 448
    fewest: int = 1
    most: int = 12
    thumbnail: bool = True
    frames: int = 5


@dataclass(frozen=True)
class ReleasedConfig:
    """All sizes of a released checkpoint, and how it is talked to."""

    vision: VisionConfig
    language: LanguageConfig
    grounding: Sam2Config
    tiling: TilingConfig
    template: ChatTemplate = PHI3_CHAT

    @property
    def tokens_per_side(self) -> int:
        """Side of the token grid of one tile."""
        return int(self.tiling.side // self.vision.patch_size * self.vision.downsample)

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> ReleasedConfig:
        """Read the released form.

        Raises:
            ModelError: It is of another model type, or a part is missing or of an unknown kind.
        """
        if values.get("model_type") != MODEL_TYPE:
            raise ModelError(
                f"The configuration is of model type {str(values.get('model_type'))[:40]!r}; "
                f"an EarthMind checkpoint has {MODEL_TYPE!r}.",
                code="model_type",
            )
        template = template_of(values)
        try:
            config = cls(
                vision=_vision(values),
                language=_language(values),
                grounding=Sam2Config.from_trunk(values.get("sam2_trunk") or {}),
                tiling=_tiling(values),
                template=template,
            )
            require_model(config)
        except KeyError as error:
            raise ModelError(
                f"The configuration lacks {error.args[0]!r}; fetch config.json again.", code="config"
            ) from error
        except (TypeError, AttributeError, ValueError, IndexError) as error:
            raise ModelError(
                f"The configuration has a value of the wrong kind ({str(error)[:80]}); fetch it again.",
                code="config",
            ) from error
        return config


def _vision(values: dict[str, Any]) -> VisionConfig:
    part = values["vision_config"]
    norm = part.get("norm_type", "rms_norm")
    if norm not in ("layer_norm", "rms_norm"):
        raise ModelError(
            f"The norm type {str(norm)[:40]!r} of the visual encoder is not known.", code="config"
        )
    return VisionConfig(
        image_size=part["image_size"],
        patch_size=part["patch_size"],
        hidden=part["hidden_size"],
        layers=part["num_hidden_layers"],
        heads=part["num_attention_heads"],
        mlp=part["intermediate_size"],
        downsample=values.get("downsample_ratio", 0.5),
        norm=norm,
        norm_eps=part.get("layer_norm_eps", 1e-6),
        qkv_bias=part.get("qkv_bias", False),
        qk_normalization=part.get("qk_normalization", True),
        activation=part.get("hidden_act", "gelu"),
        select_layer=values.get("select_layer", -1),
        shuffle=values.get("ps_version", "v2"),
        mean=IMAGENET_MEAN,
        std=IMAGENET_STD,
    )


def _language(values: dict[str, Any]) -> LanguageConfig:
    part = values["llm_config"]
    kinds = part.get("architectures") or ["Qwen2ForCausalLM"]
    if kinds[0] != "Qwen2ForCausalLM":
        raise ModelError(
            f"The language model is a {str(kinds[0])[:40]}; EarthMind has a Qwen2ForCausalLM.", code="config"
        )
    return LanguageConfig(
        vocabulary=part["vocab_size"],
        hidden=part["hidden_size"],
        layers=part["num_hidden_layers"],
        heads=part["num_attention_heads"],
        key_value_heads=part.get("num_key_value_heads") or part["num_attention_heads"],
        mlp=part["intermediate_size"],
        context=part.get("max_position_embeddings", 32768),
        tied=part.get("tie_word_embeddings", False),
        settings=allowed_settings(part),
    )


def _tiling(values: dict[str, Any]) -> TilingConfig:
    return TilingConfig(
        side=values.get("force_image_size") or values["vision_config"]["image_size"],
        fewest=values.get("min_dynamic_patch", 1),
        most=values.get("max_dynamic_patch", 12) if values.get("dynamic_image_size", True) else 1,
        thumbnail=values.get("use_thumbnail", True),
    )
