"""Gated fusion: weights from how sure and how relevant each token is, without parameters."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.model.network.fusion.base import Fused

RELEVANCE_SHARE = 0.7
QUALITY_TEMPERATURE = 0.1
RELEVANCE_TEMPERATURE = 0.2


class GatedFusion(nn.Module):
    """Weigh the optical and the SAR token of each place by relevance and quality.

    Equations (released code of October 2025), with x the unit-normalised tokens of one sensor and one
    picture or tile (N x D), t the unit-normalised embeddings of the question::

        P = softmax(x x^T / 0.1)                       H[i] = -sum_j P[i, j] log(P[i, j] + 1e-10)
        q = 1 - (H - min H) / (max H - min H + 1e-6)   min and max over the whole tensor (B, N)
        b[i] = max_j x[i] . t[j] / 0.2
        [w_o, w_s] = 0.7 softmax([b_o, b_s]) + 0.3 softmax([q_o, q_s])
        fused = w_o X_o + w_s X_s                      with the tokens as they came

    Without a question the quality alone decides. The tiles of one picture are one batch, so that min and
    max are those of the picture; where batches hold several places, ``by_place`` takes them for each alone.
    """

    def __init__(self, *, by_place: bool = False) -> None:
        super().__init__()
        self.by_place = by_place

    def forward(
        self,
        optical: Tensor,
        sar: Tensor,
        present: Tensor,
        text: Tensor | None = None,
        text_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse (B, N, D) and (B, N, D) to (B, N, D); see ``Fusion``."""
        sensors = [F.normalize(tokens.float(), dim=-1) for tokens in (optical, sar)]
        weights = torch.stack([_quality(tokens, self.by_place) for tokens in sensors], -1).softmax(-1)
        if text is not None:
            question = F.normalize(text.float(), dim=-1)
            relevance = torch.stack([_relevance(tokens, question, text_mask) for tokens in sensors], -1)
            weights = RELEVANCE_SHARE * relevance.softmax(-1) + (1 - RELEVANCE_SHARE) * weights
        weights = weights * present[:, None, :]
        weights = weights / weights.sum(-1, keepdim=True).clamp(min=1e-12)  # 0 where no sensor is present
        tokens = weights[..., :1] * optical + weights[..., 1:] * sar
        return Fused(tokens.to(optical.dtype), weights)


def _quality(tokens: Tensor, by_place: bool) -> Tensor:
    """1 where a token resembles few others, 0 where it resembles all; (B, N)."""
    resemblance = (tokens @ tokens.transpose(1, 2) / QUALITY_TEMPERATURE).softmax(-1)
    entropy = -(resemblance * (resemblance + 1e-10).log()).sum(-1)
    if by_place:
        lowest, highest = entropy.amin(1, keepdim=True), entropy.amax(1, keepdim=True)
    else:
        lowest, highest = entropy.min(), entropy.max()
    return 1 - (entropy - lowest) / (highest - lowest + 1e-6)


def _relevance(tokens: Tensor, question: Tensor, mask: Tensor | None) -> Tensor:
    """Largest cosine with a token of the question, over the temperature; (B, N)."""
    cosine = tokens @ question.transpose(1, 2)
    if mask is not None:
        cosine = cosine.masked_fill(~mask[:, None, :], -1)
    return cosine.amax(-1) / RELEVANCE_TEMPERATURE
