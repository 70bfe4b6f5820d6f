"""Low-rank adaptation (LoRA) of linear layers (Hu et al., arXiv 2106.09685)."""

from __future__ import annotations

import torch
import torch.nn.functional as F
from torch import Tensor, nn

ADAPTED = ("q_proj", "k_proj", "v_proj", "o_proj", "gate_proj", "up_proj", "down_proj")


class LoraLinear(nn.Module):
    """A frozen linear layer and a trained correction of low rank.

    Equation: ``y = W x + b + (alpha / r) B A x``, with A (r x in) random and B (out x r) zero at first,
    so that the layer begins as it was.
    """

    def __init__(self, linear: nn.Linear, rank: int, alpha: float) -> None:
        super().__init__()
        self.linear = linear.requires_grad_(False)
        self.scale = alpha / rank
        like = linear.weight
        self.down = nn.Parameter(torch.randn(rank, linear.in_features, device=like.device) * rank**-0.5)
        self.up = nn.Parameter(torch.zeros(linear.out_features, rank, device=like.device))

    def forward(self, inputs: Tensor) -> Tensor:
        """(..., in) -> (..., out)."""
        correction = F.linear(F.linear(inputs.to(self.down.dtype), self.down), self.up) * self.scale
        out: Tensor = self.linear(inputs)
        return out + correction.to(out.dtype)

    def merged(self) -> nn.Linear:
        """The linear layer with the correction added to its weight."""
        with torch.no_grad():
            correction = self.scale * self.up @ self.down
            self.linear.weight += correction.to(self.linear.weight.dtype)
        return self.linear


def add_lora(model: nn.Module, rank: int, alpha: float) -> list[nn.Parameter]:
    """Adapt the projections of a language model's attention and feed-forward parts.

    Returns:
        The parameters to train; all others of ``model`` are frozen.
    """
    model.requires_grad_(False)
    parameters = []
    for parent, name, layer in _linear_layers(model):
        adapted = LoraLinear(layer, rank, alpha)
        setattr(parent, name, adapted)
        parameters += [adapted.down, adapted.up]
    return parameters


def merge_lora(model: nn.Module) -> None:
    """Put plain linear layers back, corrections included; the model computes the same."""
    for parent in list(model.modules()):
        for name, layer in list(parent.named_children()):
            if isinstance(layer, LoraLinear):
                setattr(parent, name, layer.merged())


def _linear_layers(model: nn.Module) -> list[tuple[nn.Module, str, nn.Linear]]:
    return [
        (parent, name, layer)
        for parent in model.modules()
        for name, layer in parent.named_children()
        if name in ADAPTED and isinstance(layer, nn.Linear)
    ]
