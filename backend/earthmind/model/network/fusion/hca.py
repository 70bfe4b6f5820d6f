"""Hierarchical cross-modal attention (HCA): two sensors' tokens become one."""

from __future__ import annotations

import torch
from torch import Tensor, nn

from earthmind.model.network.fusion.base import Fused


class HierarchicalCrossModalAttention(nn.Module):
    """Weigh the optical and the SAR token of each place by what they tell.

    Equations (EarthMind, arXiv 2506.01667v2, section on hierarchical cross-modal attention), with
    X_o, X_s the projected tokens (N x D) and X_t the question's embeddings (T x D)::

        A_o2s = softmax(X_o X_s^T / sqrt D)        alpha_s[i] = mean_j A_o2s[j, i]
        A_s2o = softmax(X_s X_o^T / sqrt D)        alpha_o[i] = mean_j A_s2o[j, i]
        beta_m[i] = mean_j softmax_i(X_t[j] . X_m[i] / sqrt D)
        gamma = lambda * alpha + (1 - lambda) * beta
        [w_o, w_s] = softmax(temperature * [gamma_o, gamma_s])
        fused = w_o X_o + w_s X_s

    The paper prints beta with a softmax over the text axis,
    ``beta_m[i] = mean_j softmax_j(X_m[i] . X_t[j] / sqrt D)``, whose mean over that axis is the constant
    1 / T; the softmax over the visual axis (the attention a visual token receives from the text) is the
    reading in which the question matters. ``as_printed`` takes the paper's form instead. ``alpha`` and
    ``beta`` are about 1/N, so a learned temperature (initialised to N) lets the weights leave one half.
    ``lambda`` is learned in (0, 1).
    """

    def __init__(self, tokens: int, *, as_printed: bool = False) -> None:
        """Make an untrained fusion of ``tokens`` tokens per sensor."""
        super().__init__()
        self.as_printed = as_printed
        self.mix = nn.Parameter(torch.zeros(()))
        self.log_temperature = nn.Parameter(torch.log(torch.tensor(float(tokens))))

    def forward(
        self,
        optical: Tensor,
        sar: Tensor,
        present: Tensor,
        text: Tensor | None = None,
        text_mask: Tensor | None = None,
    ) -> Fused:
        """Fuse (B, N, D) and (B, N, D) to (B, N, D); without a text gamma is alpha alone. See ``Fusion``."""
        optical32, sar32 = optical.float(), sar.float()
        scale = optical.shape[-1] ** -0.5
        cross = optical32 @ sar32.transpose(1, 2) * scale
        alpha = torch.stack([cross.transpose(1, 2).softmax(-1).mean(1), cross.softmax(-1).mean(1)], -1)
        gamma = alpha
        if text is not None:
            relevance = _printed_relevance if self.as_printed else _relevance
            beta = torch.stack(
                [relevance(tokens, text.float(), text_mask) for tokens in (optical32, sar32)], -1
            )
            share = torch.sigmoid(self.mix)
            gamma = share * alpha + (1 - share) * beta
        logits = self.log_temperature.exp() * gamma
        weights = logits.masked_fill(~present[:, None, :], -1e4).softmax(-1)
        tokens = weights[..., :1] * optical32 + weights[..., 1:] * sar32
        return Fused(tokens.to(optical.dtype), weights)


def _relevance(tokens: Tensor, text: Tensor, text_mask: Tensor | None) -> Tensor:
    """Attention that each visual token receives from the text, (B, N); its sum over N is 1."""
    attention: Tensor = (text @ tokens.transpose(1, 2) * tokens.shape[-1] ** -0.5).softmax(-1)
    if text_mask is None:
        return attention.mean(1)
    kept = text_mask[..., None].float()
    relevance: Tensor = (attention * kept).sum(1) / kept.sum(1).clamp(min=1)
    return relevance


def _printed_relevance(tokens: Tensor, text: Tensor, text_mask: Tensor | None) -> Tensor:
    """Mean attention that each visual token pays to the question's tokens, (B, N): always 1 / T."""
    scores = tokens @ text.transpose(1, 2) * tokens.shape[-1] ** -0.5
    if text_mask is None:
        text_mask = torch.ones(text.shape[:2], dtype=torch.bool, device=text.device)
    kept = text_mask[:, None, :]
    attention = scores.masked_fill(~kept, -torch.inf).softmax(-1)
    relevance: Tensor = attention.sum(-1) / kept.sum(-1).clamp(min=1)
    return relevance
