"""Linear layers held in 8 or 4 bits per weight: less memory, for small GPUs, at some cost in speed."""

from __future__ import annotations

from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.errors import ModelError

GROUP = 64  # weights that share one scale at 4 bits
FEW = 16  # rows: more are multiplied faster after the weights became floating point


class QuantisedLinear(nn.Module):
    """A linear layer whose weights are whole numbers times a scale.

    Symmetric rounding: ``W ~ scale * round(W / scale)``, with ``scale = max|W| / (2**(bits-1) - 1)`` over a
    row at 8 bits and over 64 weights of a row at 4 bits. Activations are not rounded. Few rows, such as those
    of the next words, are multiplied with 8-bit weights as they are, where PyTorch has a kernel for that
    (``_weight_int8pack_mm``); else the weights become floating point again, one layer at a time.
    """

    def __init__(self, linear: nn.Linear, bits: int) -> None:
        super().__init__()
        self.bits = bits
        self.shape = linear.weight.shape
        self.bias = linear.bias
        group = GROUP if bits == 4 and self.shape[1] % GROUP == 0 else self.shape[1]
        weights = linear.weight.detach().float().reshape(self.shape[0], -1, group)
        largest = 2 ** (bits - 1) - 1
        scale = weights.abs().amax(-1, keepdim=True).clamp(min=1e-12) / largest
        whole = (weights / scale).round().to(torch.int8).flatten()
        self.register_buffer("whole", whole if bits == 8 else _pack(whole))
        self.register_buffer("scale", scale.to(linear.weight.dtype))
        self.whole: Tensor
        self.scale: Tensor

    @property
    def weight(self) -> Tensor:
        """The weights as floating point, (out, in)."""
        whole = self.whole if self.bits == 8 else _unpack(self.whole)
        weights = whole.reshape(*self.scale.shape[:2], -1).to(self.scale.dtype) * self.scale
        return weights.reshape(self.shape)

    def forward(self, inputs: Tensor) -> Tensor:
        """(..., in) -> (..., out)."""
        rows = inputs.numel() // max(inputs.shape[-1], 1)
        if self.bits == 8 and rows <= FEW and has_int8_kernel(inputs.device, inputs.dtype):
            whole, scale = self.whole.reshape(self.shape), self.scale.flatten()
            product: Tensor = torch.ops.aten._weight_int8pack_mm(inputs.reshape(rows, -1), whole, scale)
            product = product.reshape(*inputs.shape[:-1], -1)
            return product if self.bias is None else product + self.bias
        return F.linear(inputs, self.weight, self.bias)


@cache
def has_int8_kernel(device: torch.device, dtype: torch.dtype) -> bool:
    """Whether PyTorch multiplies numbers of a type rightly with 8-bit weights; tried once a device."""
    generator = torch.Generator().manual_seed(0)
    inputs = torch.randn(2, 64, generator=generator).to(device, dtype)
    whole = torch.randint(-127, 128, (32, 64), generator=generator, dtype=torch.int8).to(device)
    scale = torch.full((32,), 0.01, device=device, dtype=dtype)
    try:
        product = torch.ops.aten._weight_int8pack_mm(inputs, whole, scale).float()
    except (RuntimeError, NotImplementedError, AttributeError):
        return False
    expected = inputs.float() @ (whole.float() * scale.float()[:, None]).T
    return bool(torch.allclose(product, expected, atol=0.1, rtol=0.02))


def quantise(model: nn.Module, bits: int) -> None:
    """Hold all linear layers of a model in so many bits, in place.

    Raises:
        ModelError: The number of bits is neither 8 nor 4.
    """
    if bits not in (4, 8):
        raise ModelError(f"Weights can be held in 8 or 4 bits, not in {bits}.", code="bits")
    for parent in list(model.modules()):
        for name, layer in list(parent.named_children()):
            if isinstance(layer, nn.Linear):
                setattr(parent, name, QuantisedLinear(layer, bits))


def _pack(whole: Tensor) -> Tensor:
    """Two numbers of -8..7 in a byte."""
    low, high = (whole + 8).to(torch.uint8).reshape(-1, 2).unbind(1)
    return low | (high << 4)


def _unpack(packed: Tensor) -> Tensor:
    pairs = torch.stack([packed & 15, packed >> 4], 1)
    return pairs.flatten().to(torch.int8) - 8
