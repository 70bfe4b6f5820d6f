"""Which model answers, where and how, as options."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from earthmind.cli.options import Device, ModelName

if TYPE_CHECKING:
    from earthmind.inference.engine import Engine


@dataclass(frozen=True)
class ModelChoice:
    """Which model answers, and how."""

    model: ModelName = "nano"
    device: Device = "auto"
    bits: Annotated[
        int | None,
        typer.Option("--bits", help="Hold EarthMind-4B in 8 or 4 bits a weight, for small GPUs."),
    ] = None
    mask_view: Annotated[
        str,
        typer.Option(
            "--mask-view",
            help="What EarthMind-4B draws on: both, optical, sar, or first as in its own code.",
        ),
    ] = "both"
    fusion: Annotated[
        str | None,
        typer.Option(
            "--fusion",
            help="How EarthMind-4B joins sensors: concat, gated, mean, hca, hca-printed, mutual. Default: "
            "as it was released.",
        ),
    ] = None
    temperature: Annotated[
        float,
        typer.Option("--temperature", help="0 for the likeliest words of EarthMind-4B; more draws."),
    ] = 0.0
    decode: Annotated[
        str | None,
        typer.Option(
            "--decode",
            help="How EarthMind-4B reads its words: plain, static, or graph (on an NVIDIA GPU, the default).",
        ),
    ] = None

    def engine(self) -> Engine:
        """An engine with this model as the default one.

        Raises:
            ModelError: The model would not heed what was chosen.
        """
        from earthmind.inference.engine import Engine
        from earthmind.inference.models.shelf import open_shelves
        from earthmind.model.library.catalogue import require_heeded
        from earthmind.model.model_options import ModelOptions

        options = ModelOptions(
            bits=self.bits,
            mask_view=self.mask_view,
            fusion=self.fusion,
            temperature=self.temperature,
            decode=self.decode,
        )
        require_heeded(self.model, options)
        return Engine(*open_shelves(self.device, self.model, options))
