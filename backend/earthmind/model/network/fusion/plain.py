"""Fusion modes without attention: both kept, averaged, or gated by learned queries."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from earthmind.model.network.fusion.base import Fused


class ConcatFusion(nn.Module):
    """Keep both: the SAR tokens, then the optical ones (released code of June 2025).

    ``[X_s; X_o]`` has 2 N tokens. The language model weighs them itself; the weights returned are one
    half each, and ``mas`` measures what it attends to.
    """

    def __init__(self, *, keep_absent: bool = False) -> None:
        """With ``keep_absent`` there are always 2 N tokens, zeros for a sensor that is missing."""
        super().__init__()
        self.keep_absent = keep_absent

    def forward(
        self,
        optical: Tensor,
        sar: Tensor,
        present: Tensor,
        text: Tensor | None = None,
        text_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse (B, N, D) and (B, N', D) to (B, N' + N, D); see ``Fusion``.

        Where a sensor is missing in all of the batch its tokens are left out, unless ``keep_absent``.
        """
        kept = [
            tokens
            for tokens, seen in ((sar, present[:, 1]), (optical, present[:, 0]))
            if self.keep_absent or bool(seen.any())
        ]
        return Fused(torch.cat(kept, 1), _equal_weights(optical, present))


class MeanFusion(nn.Module):
    """Average place by place: ``(X_o + X_s) / 2`` (an ablation of the paper, its Table 4)."""

    def forward(
        self,
        optical: Tensor,
        sar: Tensor,
        present: Tensor,
        text: Tensor | None = None,
        text_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse (B, N, D) and (B, N, D) to (B, N, D); see ``Fusion``."""
        weights = _equal_weights(optical, present)
        tokens = weights[..., :1] * optical + weights[..., 1:] * sar
        return Fused(tokens.to(optical.dtype), weights)


class MutualFusion(nn.Module):
    """Scale each sensor by a gate from learned queries, keep both (training code of June 2025).

    Equations, with q (K x D) the learned queries and ``*`` the product by channels::

        g_o[i] = sigmoid(sum_k <q_k * X_s[i], X_o[i]>)     the SAR speaks for the optical token
        g_s[i] = sigmoid(sum_k <q_k * X_o[i], X_s[i]>)
        fused = [g_s X_s; g_o X_o]

    As the sum over k comes before the sigmoid, both gates are the same number; the weights returned are
    therefore one half each where both sensors are present.
    """

    def __init__(self, hidden: int, queries: int = 2, *, keep_absent: bool = False) -> None:
        super().__init__()
        self.concat = ConcatFusion(keep_absent=keep_absent)
        self.query = nn.Parameter(torch.randn(queries, hidden) * 0.02)

    def forward(
        self,
        optical: Tensor,
        sar: Tensor,
        present: Tensor,
        text: Tensor | None = None,
        text_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse (B, N, D) and (B, N, D) to (B, 2 N, D); see ``Fusion``."""
        agreement = (self.query.float().sum(0) * sar.float() * optical.float()).sum(-1, keepdim=True)
        gate = torch.where(present.all(1)[:, None, None], agreement.sigmoid(), 1.0).to(optical.dtype)
        fused: Fused = self.concat(gate * optical, gate * sar, present)
        return fused


def _equal_weights(tokens: Tensor, present: Tensor) -> Tensor:
    """(B, N, 2): one half each, or all for the only sensor that is present."""
    share = present.float() / present.float().sum(1, keepdim=True).clamp(min=1)
    return share[:, None, :].expand(-1, tokens.shape[1], -1)
