"""PyTorch's kernels for 4-bit weights: how weights are laid out for them, and back.

Each kind of device has a layout of its own, which is not documented. It is learnt by laying out numbers that
say where they came from, so nothing here knows what it looks like; one that cannot be undone is not used.
"""

from __future__ import annotations

from functools import cache
from typing import cast

import torch
from torch import Tensor

GROUPS = (32, 64, 128, 256)  # weights that may share one scale: aten/src/ATen/native/LinearAlgebra.cpp
BLOCK = 64  # rows: what lies in them, and only that, lies together in every layout
_TILES = (8, 4, 2)  # pieces of 16 weights that a GPU's kernel takes at a time
_PLANES = 6  # numbers of 4 bits that say where a weight of a block came from
_TRIED = (BLOCK * 2, 512)  # rows and columns of the weights that kernels are tried with


def lay_out(whole: Tensor) -> Tensor:
    """Weights as the kernel of their device takes them.

    Args:
        whole: uint8 (out, in), 0 to 15; ``out`` is a multiple of ``BLOCK`` and ``in`` of 32.

    Returns:
        The kernel's own form, half a byte a weight.
    """
    if whole.device.type == "cpu":
        return cast(Tensor, torch.ops.aten._convert_weight_to_int4pack_for_cpu(whole.int(), 1))
    pairs = (whole[:, ::2] << 4 | whole[:, 1::2]).contiguous()
    tiles = next(tiles for tiles in _TILES if whole.shape[1] % (16 * tiles) == 0)
    return cast(Tensor, torch.ops.aten._convert_weight_to_int4pack(pairs, tiles))


def multiply(inputs: Tensor, laid_out: Tensor, group: int, scales: Tensor) -> Tensor:
    """Inputs (M, in) times weights: (M, out), with ``weight = scale * (whole - 8)``.

    Args:
        inputs: (M, in).
        laid_out: From ``lay_out``.
        group: Weights that share a scale.
        scales: (in / group, out, 2), scale and what is added, of the type of the inputs.
    """
    on_cpu = inputs.device.type == "cpu"
    kernel = torch.ops.aten._weight_int4pack_mm_for_cpu if on_cpu else torch.ops.aten._weight_int4pack_mm
    return cast(Tensor, kernel(inputs, laid_out, group, scales))


def taken_back(laid_out: Tensor, columns: int) -> Tensor:
    """Weights as they were before ``lay_out``: uint8 (out, columns)."""
    halves = _halves(laid_out).reshape(-1, BLOCK * columns)
    return halves.index_select(1, _order(laid_out.device, columns)).reshape(-1, columns)


@cache
def has_int4_kernel(device: torch.device, dtype: torch.dtype) -> bool:
    """Whether PyTorch multiplies numbers of a type rightly with 4-bit weights; tried once a device."""
    rows, columns = _TRIED
    generator = torch.Generator().manual_seed(0)
    whole = torch.randint(0, 16, (rows, columns), generator=generator, dtype=torch.uint8)
    inputs = torch.randn(2, columns, generator=generator).to(dtype)
    scales = torch.stack([torch.rand(columns // GROUPS[1], rows, generator=generator) / 50, torch.zeros(1)
                          .expand(columns // GROUPS[1], rows)], -1).to(dtype)  # fmt: skip
    try:
        laid_out = lay_out(whole.to(device))
        product = multiply(inputs.to(device), laid_out, GROUPS[1], scales.to(device)).float().cpu()
        undone = bool(torch.equal(taken_back(laid_out, columns).cpu(), whole))
    except (RuntimeError, NotImplementedError, AttributeError):
        return False
    scale = scales[..., 0].float().repeat_interleave(GROUPS[1], 0).T
    expected = inputs.float() @ ((whole.float() - 8) * scale).T
    return undone and bool(torch.allclose(product, expected, atol=0.1, rtol=0.02))


@cache
def _order(device: torch.device, columns: int) -> Tensor:
    """Where each weight of a block lies in the layout of a device, int (BLOCK * columns,)."""
    places = torch.arange(BLOCK * columns, device=device)
    came_from = torch.zeros_like(places)
    for plane in range(_PLANES):
        numbers = (places >> 4 * plane & 15).to(torch.uint8).reshape(BLOCK, columns)
        came_from += _halves(lay_out(numbers)).long() << 4 * plane
    order = torch.empty_like(places)
    order[came_from] = places
    return order.int()


def _halves(laid_out: Tensor) -> Tensor:
    """The numbers of a layout as they lie in memory, uint8."""
    held = laid_out.flatten().view(torch.uint8)
    return torch.stack([held & 15, held >> 4], 1).flatten()
