"""What a run over windows does, worked out before a pixel is read."""

from __future__ import annotations

import hashlib
import json
from dataclasses import asdict, dataclass, replace
from typing import Any

from earthmind import __version__
from earthmind.errors import InputError
from earthmind.imagery import RasterReference
from earthmind.imagery.reading.sanity import source_states
from earthmind.inference.place.look import (
    Look,
    ground_pixel_m,
    measured,
    measured_shift,
    trained_pixel_notes,
    usable,
)
from earthmind.inference.plan.execution import Leaf
from earthmind.inference.requests import Options
from earthmind.inference.windows.tiling import Tiling
from earthmind.sentences import Sentence

SMALLEST_WINDOW = 32
_OVERLAP_SHARE = 16


@dataclass(frozen=True)
class WindowJob:
    """A place, its windows, and what a model is asked in each; can be sent to other processes.

    Attributes:
        look: How the model looks at the place.
        tiling: The windows of its grid.
        prompt: What the model is asked in every window.
        leaves: The masks that it is asked for instead; None where it is asked in words.
    """

    look: Look
    tiling: Tiling
    prompt: str
    leaves: tuple[Leaf, ...] | None = None

    @property
    def count(self) -> int:
        """Number of windows."""
        return len(self.tiling.windows())

    @property
    def fingerprint(self) -> str:
        """Says what the windows' results depend on: files and their age, grid, windows, model, prompt."""
        grid = self.look.grid
        about = {
            "version": __version__,
            "layers": [_layer_facts(layer) for layer in self.look.layers],
            "grid": [grid.crs.to_wkt(), list(grid.transform), *grid.shape],
            "windows": asdict(self.tiling),
            "model": asdict(self.look.card),
            "prompt": self.prompt if self.leaves is None else [leaf.key for leaf in self.leaves],
            "rendering": asdict(self.look.rendering),
        }
        return hashlib.sha256(json.dumps(about, sort_keys=True, default=str).encode()).hexdigest()

    def measured(self) -> WindowJob:
        """The job with what takes a coarse reading of the layers: correction, shift, stretch.

        Raises:
            InputError: A file cannot be read.
        """
        look = usable(measured(measured_shift(self.look)))
        pixel = ground_pixel_m(look.grid)
        told = Sentence("Looked at in {count} windows at {pixel:.3g} m.", count=self.count, pixel=pixel)
        if self.count == 1:
            told = Sentence("Looked at in 1 window at {pixel:.3g} m.", pixel=pixel)
        return replace(self, look=look.told(*trained_pixel_notes(look.grid, look.card), told))


def window_job(
    look: Look, prompt: str, options: Options, leaves: tuple[Leaf, ...] | None = None
) -> WindowJob:
    """Cut a place into windows.

    Raises:
        InputError: The window sizes, or what is wanted of the windows, are not possible.
    """
    if look.request.multispectral:
        raise InputError(
            Sentence(
                "All bands can be shown of a whole extent only, not window by window; leave one of the "
                "two out."
            ),
            code="multispectral",
        )
    if not look.is_fused and (options.sar_weight is not None or options.sensor_weight is not None):
        raise InputError(
            Sentence(
                "Where the SAR was trusted is only known where both sensors are used: give the other "
                "layer too, or leave the weight of the sensors out."
            ),
            code="sar_weight",
        )
    return WindowJob(look, _tiling(look, options), prompt, leaves)


def _tiling(look: Look, options: Options) -> Tiling:
    card, grid = look.card, look.grid
    side = options.window or card.window or card.max_side
    if not SMALLEST_WINDOW <= side <= card.max_side:
        raise InputError(
            Sentence(
                "Windows of {side} pixels are not possible: {model} takes {least} to {most}.",
                side=side,
                model=card.name,
                least=SMALLEST_WINDOW,
                most=card.max_side,
            ),
            code="window",
        )
    share = side // _OVERLAP_SHARE
    usual = share if not card.reach else min(side // 2, 2 * card.reach + share // 2)
    overlap = usual if options.overlap is None else options.overlap
    if not 0 <= overlap <= side // 2:
        raise InputError(
            Sentence(
                "Windows of {side} pixels cannot share {overlap}; give an overlap of 0 to {most}.",
                side=side,
                overlap=overlap,
                most=side // 2,
            ),
            code="window",
        )
    return Tiling(grid.width, grid.height, side, overlap, card.reach, card.grid)


def _layer_facts(layer: RasterReference) -> dict[str, Any]:
    return {**asdict(layer), "notes": None, "files": source_states(layer.uri)}
