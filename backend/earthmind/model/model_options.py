"""What can be chosen when a model is loaded; needs no PyTorch."""

from __future__ import annotations

from dataclasses import dataclass, fields

from earthmind.errors import ModelError
from earthmind.sentences import Listed, Sentence

MASK_VIEWS = ("first", "optical", "sar", "both")
BITS = (8, 4)
DECODING = ("plain", "static", "graph")
FUSIONS = ("concat", "gated", "mean", "hca", "hca-printed", "mutual")
"""Names of ``network.fusion.MODES``, known here without PyTorch."""


@dataclass(frozen=True)
class ModelOptions:
    """How a model is loaded and how it answers; what a model heeds is said by its ``ModelKind``.

    Attributes:
        runtime: ``onnx`` or ``torch``; None for EARTHMIND_RUNTIME, or else what suits the model.
        bits: 8 or 4 to hold the language model in so many bits per weight, for small GPUs; None for all.
        mask_view: What the mask branch sees where there are two sensors: ``first`` the first picture of
            the prompt as in the released code, which is the SAR; ``optical``; ``sar``; or ``both``, the
            logits of each mixed by the fusion weights of the place.
        fusion: How the tokens of two sensors are joined, a name of ``FUSIONS``; None for how the checkpoint
            was released. Of the parameters of ``hca`` and ``mutual`` a checkpoint may hold none.
        temperature: 0 for the likeliest token always (greedy); above, a draw.
        seed: Makes draws repeatable.
        decode: How words are read one by one: ``plain``, in memory that grows; ``static``, in memory of fixed
            length; ``graph``, as one CUDA graph; None for what suits the device.
    """

    runtime: str | None = None
    bits: int | None = None
    mask_view: str = "both"
    fusion: str | None = None
    temperature: float = 0.0
    seed: int = 0
    decode: str | None = None

    def __post_init__(self) -> None:
        """Refuse unknown values."""
        if self.mask_view not in MASK_VIEWS:
            raise ModelError(
                Sentence(
                    'The mask branch cannot see "{mask_view}"; use one of: {mask_views}.',
                    mask_view=self.mask_view,
                    mask_views=Listed(MASK_VIEWS),
                ),
                code="settings",
            )
        if self.bits not in (None, *BITS):
            raise ModelError(
                Sentence("Weights cannot be held in {bits} bits; use 8 or 4.", bits=self.bits),
                code="settings",
            )
        if self.decode not in (None, *DECODING):
            raise ModelError(
                Sentence(
                    'Words cannot be read "{decode}"; use one of: {ways}.',
                    decode=self.decode,
                    ways=Listed(DECODING),
                ),
                code="settings",
            )
        if self.fusion not in (None, *FUSIONS):
            raise ModelError(
                Sentence(
                    'There is no fusion mode "{fusion}"; use one of: {modes}.',
                    fusion=self.fusion,
                    modes=Listed(FUSIONS),
                ),
                code="fusion",
            )
        if not 0 <= self.temperature <= 2:
            raise ModelError(
                Sentence(
                    "A temperature of {temperature:g} is not possible; use 0 to 2.",
                    temperature=self.temperature,
                ),
                code="settings",
            )

    @property
    def chosen(self) -> tuple[str, ...]:
        """Names of the choices that were made."""
        return tuple(f.name for f in fields(self) if getattr(self, f.name) != f.default)


DEFAULTS = ModelOptions()
