"""Sizes of a model; every module takes its sizes from here and from nowhere else."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from earthmind.errors import ModelError

MODEL_TYPE = "earthmind"
SETTINGS = (
    "rope_theta", "rope_scaling", "rope_parameters", "rms_norm_eps", "hidden_act", "attention_dropout",
    "use_sliding_window", "sliding_window", "max_window_layers", "initializer_range", "layer_types",
)  # fmt: skip
"""What of a language model's settings is handed to transformers; nothing that names code or files."""

_WIDTH, _LAYERS, _HEADS, _SIDE = (1, 16_384), (1, 200), (1, 256), (1, 4096)
RANGES: Mapping[str, tuple[float, float]] = {
    "image_size": _SIDE, "patch_size": (1, 256), "hidden": _WIDTH, "layers": _LAYERS, "heads": _HEADS,
    "mlp": (1, 131_072), "downsample": (1e-3, 1), "norm_eps": (0, 1), "select_layer": (-200, 200),
    "mean": (-10, 10), "std": (1e-3, 10), "vocabulary": (1, 2_000_000), "key_value_heads": _HEADS,
    "context": (1, 2**21), "channels": (1, 4096), "pixel_channels": (1, 4096), "prompt": (1, 4096),
    "decoder_layers": (1, 64), "embed": (1, 4096), "stages": (1, 100), "global_blocks": (0, 400),
    "background": (1, 256), "windows": (0, 256), "side": _SIDE, "fewest": (1, 64), "most": (1, 64),
    "frames": (1, 64), "keys": (1, 1024),
}  # fmt: skip
"""Least and most of every size that a configuration can name, of a model or of a part of one."""
_TRUTHS = ("qkv_bias", "qk_normalization", "tied", "thumbnail", "colours")
_FRACTIONS = ("downsample", "norm_eps", "mean", "std")
_LENGTHS = {
    "mean": (3,), "std": (3,), "channels": (4,), "stages": (4,), "windows": (4,), "background": (2,),
    "global_blocks": range(101),
}  # fmt: skip
_WORDS = {
    "norm": ("layer_norm", "rms_norm"), "shuffle": ("v1", "v2"), "gates": ("hca", "gated", "mean", "concat"),
}  # fmt: skip
_MOST_CONCEPTS = 200
_MOST_PARAMETERS = 2**36


def require_sizes(part: Any) -> None:
    """Refuse sizes that no model has, so that a configuration cannot ask for any amount of memory.

    Args:
        part: A dataclass of sizes.

    Raises:
        ModelError: With code ``config``, naming the size and its value.
    """
    for each in dataclasses.fields(part):
        value = getattr(part, each.name)
        if dataclasses.is_dataclass(value):
            require_sizes(value)
        elif not _plausible(each.name, value):
            raise ModelError(
                f"The configuration says {each.name} = {str(value)[:60]}, which no model has; fetch "
                "config.json again.",
                code="config",
            )


def _plausible(name: str, value: Any) -> bool:
    if name in _WORDS:
        return value in _WORDS[name]
    if name in _TRUTHS:
        return isinstance(value, bool)
    if name == "concepts":
        return 0 < len(value) <= _MOST_CONCEPTS and all(isinstance(each, str) for each in value)
    if name not in RANGES:
        return True
    least, most = RANGES[name]
    kinds = (int, float) if name in _FRACTIONS else (int,)
    if name in _LENGTHS and (not isinstance(value, tuple) or len(value) not in _LENGTHS[name]):
        return False
    values = value if name in _LENGTHS else (value,)
    return all(type(each) in kinds and least <= each <= most for each in values)


def allowed_settings(settings: Mapping[str, Any]) -> dict[str, Any]:
    """Those settings of a language model that are handed to transformers, without what is not given."""
    return {name: settings[name] for name in SETTINGS if settings.get(name) is not None}


@dataclass(frozen=True)
class VisionConfig:
    """Visual encoder (InternViT family) and what happens to its tokens.

    Attributes:
        image_size: Side of the square picture that it takes, in pixels.
        patch_size: Side of a patch, in pixels.
        hidden: Width of a patch token.
        layers: Number of transformer layers.
        heads: Attention heads.
        mlp: Width inside the feed-forward part.
        downsample: Factor by which pixel shuffle shrinks each axis of the token grid.
        norm: ``layer_norm`` or ``rms_norm``, the norm of the transformer layers.
        norm_eps: Added to the variance in these norms.
        qkv_bias: Whether the joint projection to queries, keys and values has a bias.
        qk_normalization: Whether queries and keys are RMS-normalised over all heads together.
        activation: Activation of the feed-forward part, by its name in transformers.
        select_layer: Layer whose output is used; -1 for the last, -2 for the one before it.
        shuffle: Order of rows and columns after pixel shuffle, ``v1`` (transposed) or ``v2``.
        mean: Channel mean of the pictures on 0..1.
        std: Channel standard deviation of the pictures on 0..1.
    """

    image_size: int = 256
    patch_size: int = 16
    hidden: int = 160
    layers: int = 5
    heads: int = 5
    mlp: int = 480
    downsample: float = 0.5
    norm: str = "layer_norm"
    norm_eps: float = 1e-6
    qkv_bias: bool = True
    qk_normalization: bool = False
    activation: str = "gelu"
    select_layer: int = -1
    shuffle: str = "v2"
    mean: tuple[float, float, float] = (0.35, 0.35, 0.35)
    std: tuple[float, float, float] = (0.25, 0.25, 0.25)

    @property
    def tokens_per_side(self) -> int:
        """Side of the token grid after pixel shuffle."""
        return int(self.image_size // self.patch_size * self.downsample)

    @property
    def tokens(self) -> int:
        """Visual tokens of one picture."""
        return self.tokens_per_side**2


@dataclass(frozen=True)
class LanguageConfig:
    """Causal language model (Qwen2 family).

    Attributes:
        vocabulary: Number of tokens.
        hidden: Width of a token.
        layers: Number of transformer layers.
        heads: Attention heads.
        key_value_heads: Heads of keys and values, each shared by ``heads / key_value_heads`` heads.
        mlp: Width inside the feed-forward part.
        context: Longest sequence, in tokens.
        tied: Whether the output layer is the embedding.
        settings: Further settings by their names in transformers' ``Qwen2Config``.
    """

    vocabulary: int = 1024
    hidden: int = 192
    layers: int = 4
    heads: int = 6
    key_value_heads: int = 2
    mlp: int = 512
    context: int = 512
    tied: bool = True
    settings: dict[str, Any] = field(default_factory=dict)


@dataclass(frozen=True)
class GroundingConfig:
    """Mask branch of two sensors and two dates: a pyramid per sensor, gates, one decoder.

    Attributes:
        channels: Feature channels at strides 2, 4, 8 and 16.
        pixel_channels: Channels of the full-resolution pixel embedding.
        prompt: Width of the embedding that ``[SEG]`` becomes.
        decoder_layers: Layers in which the prompt looks at the coarsest features.
    """

    channels: tuple[int, int, int, int] = (32, 64, 112, 160)
    pixel_channels: int = 32
    prompt: int = 256
    decoder_layers: int = 2


@dataclass(frozen=True)
class PerceptionConfig:
    """Mask branch of any bands, see ``perception.Perception``.

    Attributes:
        concepts: What it marks, in the order of its filters.
        channels: Feature channels at strides 2, 4, 8 and 16.
        pixel_channels: Channels of the full-resolution pixel embedding.
        prompt: Width of the embedding of a concept.
        decoder_layers: Layers in which a concept looks at the coarsest features.
        keys: Width of queries and keys in the cross-modal attention.
        gates: How the sensors are fused, a name of ``perception.MODES``.
    """

    concepts: tuple[str, ...] = ()
    channels: tuple[int, int, int, int] = (48, 80, 144, 208)
    pixel_channels: int = 32
    prompt: int = 256
    decoder_layers: int = 2
    keys: int = 64
    gates: str = "hca"


KEEPS_BOTH = ("concat", "mutual")
"""Fusion modes that give the language model the tokens of both sensors instead of a mixture."""


@dataclass(frozen=True)
class EarthMindConfig:
    """All sizes of one model, and how it fuses two sensors.

    Attributes:
        vision: The visual encoder.
        language: The language model.
        grounding: The mask branch that ``[SEG]`` drives; None where ``perception`` marks.
        fusion: A name from ``fusion.MODES``.
        colours: Whether optical pictures may also come in red, green and blue, see ``colours.ColourForm``.
        perception: The mask branch of any bands, with weights of its own; None where there is none.
    """

    vision: VisionConfig = field(default_factory=VisionConfig)
    language: LanguageConfig = field(default_factory=LanguageConfig)
    grounding: GroundingConfig | None = field(default_factory=GroundingConfig)
    fusion: str = "hca"
    colours: bool = False
    perception: PerceptionConfig | None = None

    @property
    def visual_tokens(self) -> int:
        """Visual tokens of one date, both sensors fused."""
        return self.vision.tokens * (2 if self.fusion in KEEPS_BOTH else 1)

    def to_json(self) -> dict[str, Any]:
        """Plain JSON values; ``from_json`` is the inverse."""
        return {"model_type": MODEL_TYPE, **dataclasses.asdict(self)}

    @classmethod
    def from_json(cls, values: dict[str, Any]) -> EarthMindConfig:
        """Read what ``to_json`` wrote.

        Raises:
            ModelError: The values describe another type of model, or one of a size that no model has.
        """
        if values.get("model_type") != MODEL_TYPE:
            raise ModelError(
                f"The configuration is of model type {str(values.get('model_type'))[:40]!r}; expected "
                f"{MODEL_TYPE!r}.",
                code="model_type",
            )

        def build(kind: type, part: dict[str, Any]) -> Any:
            return kind(**{k: tuple(v) if isinstance(v, list) else v for k, v in part.items()})

        try:
            config = cls(
                vision=build(VisionConfig, values["vision"]),
                language=build(LanguageConfig, values["language"]),
                grounding=build(GroundingConfig, values["grounding"]) if values["grounding"] else None,
                fusion=values.get("fusion", "hca"),
                colours=bool(values.get("colours", False)),
                perception=build(PerceptionConfig, values["perception"])
                if values.get("perception")
                else None,
            )
            require_model(config)
        except (KeyError, TypeError, AttributeError, ValueError) as error:
            raise ModelError(
                f"The configuration lacks or misnames a size ({str(error)[:80]}); fetch config.json again.",
                code="config",
            ) from error
        return config


def require_model(config: Any) -> None:
    """Refuse a configuration whose parts do not fit together or are too large in all.

    Args:
        config: Has ``vision`` and ``language``.

    Raises:
        ModelError: With code ``config``.
    """
    require_sizes(config)
    vision, language = config.vision, config.language
    divides = (
        (vision.hidden, vision.heads),
        (language.hidden, language.heads),
        (language.heads, language.key_value_heads),
    )
    if any(whole % part for whole, part in divides):
        raise ModelError(
            "The configuration's widths and heads do not fit together; fetch config.json again.",
            code="config",
        )
    parameters = (
        sum(part.layers * part.hidden * (4 * part.hidden + 3 * part.mlp) for part in (vision, language))
        + 2 * language.vocabulary * language.hidden
    )
    if parameters > _MOST_PARAMETERS:
        raise ModelError(
            f"The configuration describes a model of {parameters / 1e9:.0f} billion parameters, more than "
            "EarthMind reads; fetch config.json again.",
            code="config",
        )
