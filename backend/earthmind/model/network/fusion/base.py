"""What every fusion mode takes and gives."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Protocol

from torch import Tensor


@dataclass(frozen=True)
class Fused:
    """Fused visual tokens and what each sensor counted.

    Attributes:
        tokens: (B, M, D); M = N where tokens are mixed, 2 N (the SAR first) where both are kept.
        weights: (B, N, 2), share of the optical and of the SAR token; each pair adds up to 1.
    """

    tokens: Tensor
    weights: Tensor


class Fusion(Protocol):
    """A way in which the tokens of two sensors become one sequence."""

    def __call__(
        self,
        optical: Tensor,
        sar: Tensor,
        present: Tensor,
        text: Tensor | None = None,
        text_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse; where only one sensor is present it has all the weight.

        Args:
            optical: (B, N, D) projected optical tokens.
            sar: (B, N, D) projected SAR tokens.
            present: bool (B, 2), whether there is an optical and a SAR picture.
            text: (B, T, D) embeddings of the question's tokens.
            text_mask: bool (B, T), False on padding.
        """
