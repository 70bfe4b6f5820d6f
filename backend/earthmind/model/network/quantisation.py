"""Linear layers held in 8 or 4 bits per weight: less memory, and less to read for each next word."""

from __future__ import annotations

from functools import cache

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.errors import ModelError
from earthmind.model.network.int4_kernels import (
    BLOCK,
    GROUPS,
    has_int4_kernel,
    lay_out,
    multiply,
    taken_back,
)

GROUP = 64  # weights that share one scale at 4 bits
FEW = {2: 16, 4: 1}
"""Most rows that kernels for whole numbers multiply faster than those for floating point do after the weights
became that, by bytes of a number; measured by ``benchmarks/weight_bits.py``."""


class QuantisedLinear(nn.Module):
    """A linear layer whose weights are whole numbers times a scale.

    Symmetric rounding: ``W ~ scale * round(W / scale)``, with ``scale = max|W| / (2**(bits-1) - 1)`` over a
    row at 8 bits and over 64 weights of a row at 4 bits. Activations are not rounded. Few rows, such as those
    of the next words, are multiplied with the whole numbers as they are, where PyTorch has a kernel for that
    (``_weight_int8pack_mm``, ``_weight_int4pack_mm``); else the weights become floating point again, one
    layer at a time.
    """

    def __init__(self, linear: nn.Linear, bits: int) -> None:
        super().__init__()
        self.bits = bits
        self.shape = linear.weight.shape
        self.bias = linear.bias
        self.is_laid_out = False  # as the kernel of the device takes 4-bit weights
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
        if self.is_laid_out:
            whole = taken_back(self.whole, self.shape[1]).to(torch.int8) - 8
            scale = self.scale[..., :1].transpose(0, 1)
        else:
            whole, scale = self.whole if self.bits == 8 else _unpack(self.whole), self.scale
        weights = whole.reshape(*scale.shape[:2], -1).to(scale.dtype) * scale
        return weights.reshape(self.shape)

    def lay_out(self) -> None:
        """Lay 4-bit weights out for the kernel of the device that they are on, where it has one for them."""
        rows, columns = self.shape
        fits = self.bits == 4 and rows % BLOCK == 0 and columns // self.scale.shape[1] in GROUPS
        if self.is_laid_out or not fits or not has_int4_kernel(self.whole.device, self.scale.dtype):
            return
        whole = (_unpack(self.whole) + 8).to(torch.uint8).reshape(self.shape)
        laid_out = lay_out(whole)
        if torch.equal(taken_back(laid_out, columns), whole):
            scale = self.scale.transpose(0, 1)
            self.whole, self.scale = laid_out, torch.cat([scale, torch.zeros_like(scale)], -1)
            self.is_laid_out = True

    def forward(self, inputs: Tensor) -> Tensor:
        """(..., in) -> (..., out)."""
        rows = inputs.numel() // max(inputs.shape[-1], 1)
        if rows > FEW.get(inputs.dtype.itemsize, 0) or not self._has_kernel(inputs):
            return F.linear(inputs, self.weight, self.bias)
        few = inputs.reshape(rows, -1)
        if self.is_laid_out:
            product = multiply(few, self.whole, self.shape[1] // len(self.scale), self.scale)
        else:
            whole, scale = self.whole.reshape(self.shape), self.scale.flatten()
            product = torch.ops.aten._weight_int8pack_mm(few, whole, scale)
        product = product.reshape(*inputs.shape[:-1], -1)
        return product if self.bias is None else product + self.bias

    def _has_kernel(self, inputs: Tensor) -> bool:
        if self.bits == 8:
            return has_int8_kernel(inputs.device, inputs.dtype)
        return self.is_laid_out and has_int4_kernel(inputs.device, inputs.dtype)


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


def lay_out_weights(model: nn.Module) -> None:
    """Lay the 4-bit weights of a model out for the kernels of its device; to be called once it is there."""
    for layer in model.modules():
        if isinstance(layer, QuantisedLinear):
            layer.lay_out()


def _pack(whole: Tensor) -> Tensor:
    """Two numbers of -8..7 in a byte."""
    low, high = (whole + 8).to(torch.uint8).reshape(-1, 2).unbind(1)
    return low | (high << 4)


def _unpack(packed: Tensor) -> Tensor:
    pairs = torch.stack([packed & 15, packed >> 4], 1)
    return pairs.flatten().to(torch.int8) - 8
