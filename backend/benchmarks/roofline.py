"""What a device could do at best: its peaks, and the least time of a computation on it."""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import torch
from torch.utils.flop_counter import FlopCounterMode

DATA_SHEETS = {
    "H200": (989.0, 4.8),
    "H100 PCIe": (756.0, 2.0),
    "H100 NVL": (835.0, 3.9),
    "H100": (989.0, 3.35),
    "A100-SXM4-80GB": (312.0, 2.04),
    "A100 80GB": (312.0, 1.94),
    "A100": (312.0, 1.56),
    "L40S": (362.0, 0.864),
    "L4": (121.0, 0.3),
    "A10": (125.0, 0.6),
    "RTX 4090": (165.0, 1.01),
    "RTX 3090": (71.0, 0.936),
    "T4": (65.0, 0.32),
}
"""Teraflops of 16-bit matrices without sparsity, and terabytes a second, as NVIDIA's data sheets give them;
the first name that is part of the card's own counts."""
_COPIED = 2**30  # bytes


@dataclass(frozen=True)
class Peaks:
    """The most that a device does.

    Attributes:
        flops: Floating point operations a second.
        bytes: Bytes a second that it reads from its memory.
        source: Where that is from.
    """

    flops: float
    bytes: float
    source: str

    def seconds(self, flops: float, moved: float) -> float:
        """Least time of a computation.

        Args:
            flops: Its floating point operations.
            moved: Bytes that it must read at least.
        """
        return max(flops / self.flops, moved / self.bytes)


def peaks_of(device: torch.device, dtype: torch.dtype) -> Peaks:
    """The peaks of a device: of its data sheet, else as measured by multiplying and adding up."""
    if device.type == "cuda":
        name = torch.cuda.get_device_name(device)
        for part, (teraflops, terabytes) in DATA_SHEETS.items():
            if part in name and dtype.itemsize == 2:
                return Peaks(teraflops * 1e12, terabytes * 1e12, f"data sheet of {part}")
    return measured_peaks(device, dtype)


def measured_peaks(device: torch.device, dtype: torch.dtype) -> Peaks:
    """Peaks as they are reached by a large product of matrices and a large copy."""
    on_gpu = device.type == "cuda"
    side = 8192 if on_gpu else 1536
    matrix = torch.randn(side, side, device=device).to(dtype)
    here, there = (torch.ones(_COPIED, device=device, dtype=torch.uint8) for _ in range(2))
    product = _fastest(device, lambda: matrix @ matrix)
    copied = _fastest(device, lambda: there.copy_(here))
    return Peaks(2 * side**3 / product, 2 * _COPIED / copied, "measured in this run")


def _fastest(device: torch.device, call: Callable[[], object]) -> float:
    """Seconds of the fastest of some calls."""
    times = []
    for _ in range(4):
        wait(device)
        begun = time.perf_counter()
        call()
        wait(device)
        times.append(time.perf_counter() - begun)
    return min(times)


def wait(device: torch.device) -> None:
    """Until a device has done all its work."""
    if device.type == "cuda":
        torch.cuda.synchronize(device)


def counted_flops(call: Callable[[], object]) -> float:
    """Floating point operations of a call, which is done once for that."""
    counter: Any = FlopCounterMode(display=False)
    with counter:
        call()
    return float(counter.get_total_flops())
