"""Fusion: two sensors' visual tokens become what the language model sees.

One module per mode; ``base.Fusion`` is what they share, ``make_fusion`` makes one by its name.
"""

from __future__ import annotations

from collections.abc import Callable

from torch import nn

from earthmind.errors import ModelError
from earthmind.model.network.fusion.base import Fused, Fusion
from earthmind.model.network.fusion.gated import GatedFusion
from earthmind.model.network.fusion.hca import HierarchicalCrossModalAttention
from earthmind.model.network.fusion.plain import ConcatFusion, MeanFusion, MutualFusion

__all__ = [
    "MODES",
    "ConcatFusion",
    "Fused",
    "Fusion",
    "GatedFusion",
    "HierarchicalCrossModalAttention",
    "MeanFusion",
    "MutualFusion",
    "make_fusion",
]

# From the number of visual tokens per sensor, their width, and whether batches hold several places.
MODES: dict[str, Callable[[int, int, bool], nn.Module]] = {
    "concat": lambda tokens, hidden, batched: ConcatFusion(keep_absent=batched),
    "hca": lambda tokens, hidden, batched: HierarchicalCrossModalAttention(tokens),
    "hca-printed": lambda tokens, hidden, batched: HierarchicalCrossModalAttention(tokens, as_printed=True),
    "gated": lambda tokens, hidden, batched: GatedFusion(by_place=batched),
    "mean": lambda tokens, hidden, batched: MeanFusion(),
    "mutual": lambda tokens, hidden, batched: MutualFusion(hidden, keep_absent=batched),
}


def make_fusion(mode: str, tokens: int, hidden: int, *, batched: bool = False) -> nn.Module:
    """An untrained fusion.

    Args:
        mode: A name from ``MODES``.
        tokens: Visual tokens of one sensor.
        hidden: Width of a token.
        batched: Whether batches hold several places, some of them with one sensor only: the result for one
            is then the same whatever the others are. The released code has the tiles of one place in a batch.

    Raises:
        ModelError: There is no such mode.
    """
    if mode not in MODES:
        raise ModelError(f'There is no fusion mode "{mode}"; use one of: {", ".join(MODES)}.', code="fusion")
    return MODES[mode](tokens, hidden, batched)
