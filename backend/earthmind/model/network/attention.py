"""Where a language model looks while it reads, measured in the one pass in which it reads."""

from __future__ import annotations

from typing import Any

import torch
from torch import Tensor
from transformers.integrations.sdpa_attention import sdpa_attention_forward
from transformers.masking_utils import ALL_MASK_ATTENTION_FUNCTIONS, sdpa_mask
from transformers.modeling_utils import ALL_ATTENTION_FUNCTIONS

WATCHED = "earthmind_watched"
CHUNK = 512  # queries looked at together: bounds the memory for attention weights


class ReceivedAttention:
    """Attention that each visual token receives from the visual tokens, by layer.

    With a_ij the attention of token i to token j (mean over heads, softmax over all that i may see), I the
    visual tokens: ``received[l, j] = sum_{i in I} a_ij`` in layer l.
    """

    def __init__(self, visual: Tensor) -> None:
        """Watch the tokens at these positions, int (I,), of sequences that are read from their beginning."""
        self.visual = visual
        self._layers: dict[int, Tensor] = {}
        # Known beforehand, so that no layer waits for the device: how far each part of the queries sees.
        ordered = visual.tolist()
        parts = [ordered[start : start + CHUNK] for start in range(0, len(ordered), CHUNK)]
        self._reach = [max(part) + 1 for part in parts]
        self._seen = [
            torch.tensor([n for n, place in enumerate(ordered) if place < last], device=visual.device)
            for last in self._reach
        ]

    def watch(self, layer: int, queries: Tensor, keys: Tensor, scale: float) -> None:
        """Measure one layer.

        Args:
            layer: Its number.
            queries: (B, heads, L, d).
            keys: (B, key-value heads, L, d).
            scale: Factor on the scores.
        """
        keys = keys.repeat_interleave(queries.shape[1] // keys.shape[1], 1)
        total = torch.zeros(len(queries), len(self.visual), dtype=torch.float32, device=queries.device)
        for places, last, seen in zip(torch.split(self.visual, CHUNK), self._reach, self._seen, strict=True):
            scores = (queries[:, :, places] @ keys[:, :, :last].transpose(2, 3)).float() * scale
            later = torch.arange(last, device=places.device)[None, :] > places[:, None]
            attention = scores.masked_fill(later, -torch.inf).softmax(-1).mean(1).sum(1)
            total[:, seen] += attention[:, self.visual[seen]]
        self._layers[layer] = total

    def by_layer(self, sequence: int = 0) -> Tensor:
        """(layers, I) of one sequence of the batch, float32 on the CPU."""
        return torch.stack([self._layers[layer][sequence] for layer in sorted(self._layers)]).cpu()

    def of(self, sequence: int) -> ReceivedAttention:
        """What one sequence of the batch received, as if it had been watched alone."""
        alone = ReceivedAttention(self.visual)
        alone._layers = {layer: total[sequence : sequence + 1] for layer, total in self._layers.items()}
        return alone


class PaidAttention:
    """Attention that the last token that is read pays to each visual token.

    With a_j the attention to token j (mean over heads, softmax over all that was read), its mean over layers.
    """

    def __init__(self, visual: Tensor, read: int) -> None:
        """Watch the visual tokens at these positions, int (I,), of the first sequence.

        Args:
            visual: The positions.
            read: How many tokens are read in all, with the last one; memory of fixed length has more places.
        """
        self.visual = visual
        self._read = read
        self._layers: list[Tensor] = []

    def watch(self, layer: int, queries: Tensor, keys: Tensor, scale: float) -> None:
        """Measure one layer; see ``ReceivedAttention.watch``."""
        keys = keys[:1, :, : self._read].repeat_interleave(queries.shape[1] // keys.shape[1], 1)
        scores = (queries[:1, :, -1:] @ keys.transpose(2, 3)).float() * scale
        self._layers.append(scores.softmax(-1).mean(1)[0, 0, self.visual])

    def mean(self) -> Tensor:
        """(I,), float32 on the CPU."""
        return torch.stack(self._layers).mean(0).cpu()


def modality_attention_scores(received: Tensor, weights: Tensor) -> Tensor:
    """MAS of each layer: the share of the attention between visual tokens that falls on each sensor.

    Equation (EarthMind, arXiv 2506.01667v2): with T_m the tokens of sensor m::

        MAS_m = sum_{i in I} sum_{j in T_m} a_ij / sum_{i in I} sum_{k in I} a_ik

    A fused token belongs to both sensors, by its fusion weights.

    Args:
        received: (layers, I), from ``ReceivedAttention``.
        weights: (I, 2), what of each token is optical and what SAR; rows add up to 1.

    Returns:
        (layers, 2), optical and SAR; rows add up to 1.
    """
    return received @ weights / received.sum(1, keepdim=True)


def _watched_attention(
    module: Any, query: Tensor, key: Tensor, value: Tensor, attention_mask: Tensor | None, **settings: Any
) -> Any:
    watcher: ReceivedAttention | PaidAttention | None = settings.pop("watcher", None)
    if watcher is not None:
        watcher.watch(module.layer_idx, query, key, module.scaling)
    return sdpa_attention_forward(module, query, key, value, attention_mask, **settings)


ALL_ATTENTION_FUNCTIONS.register(WATCHED, _watched_attention)
ALL_MASK_ATTENTION_FUNCTIONS.register(WATCHED, sdpa_mask)
