"""Products of few and of many rows with weights in 8 and 4 bits, beside those in floating point.

    python backend/benchmarks/weight_bits.py [--device cuda] [--rows 1 4 16 256]

Each line: rows, milliseconds with floating point weights, with the kernel for whole numbers, and with weights
that become floating point first; the ratio is that of the last two. Sizes are those of EarthMind-4B's largest
layer.
"""

from __future__ import annotations

import argparse
import platform
import statistics
import time
from collections.abc import Callable
from functools import partial

import torch
from roofline import wait
from torch import Tensor, nn

from earthmind.model.network import quantisation
from earthmind.model.network.quantisation import FEW, QuantisedLinear

COLUMNS, ROWS = 2048, 11008
REPEATS = 3


@torch.inference_mode()
def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--rows", type=int, nargs="+", default=[1, 4, 16])
    options = parser.parse_args()
    device = torch.device(options.device)
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else platform.processor() or "CPU"
    print(
        f"{name}, PyTorch {torch.__version__}, {torch.get_num_threads()} threads; weights {ROWS} x {COLUMNS}"
    )
    print(f"{'':24}{'rows':>6}{'floating':>12}{'kernel':>12}{'made floating':>15}{'ratio':>8}")
    for dtype in (torch.bfloat16, torch.float32):
        plain = nn.Linear(COLUMNS, ROWS, bias=False, device=device, dtype=dtype)
        for bits in (8, 4):
            held = QuantisedLinear(plain, bits)
            held.lay_out()
            for rows in options.rows:
                inputs = torch.randn(rows, COLUMNS, device=device).to(dtype)
                floating = milliseconds(device, partial(plain, inputs))
                kernel = with_few(rows, dtype, partial(milliseconds, device, partial(held, inputs)))
                made = with_few(0, dtype, partial(milliseconds, device, partial(held, inputs)))
                what = f"{str(dtype).removeprefix('torch.')}, {bits} bits"
                print(f"{what:24}{rows:6}{floating:12.2f}{kernel:12.2f}{made:15.2f}{made / kernel:8.1f}")


def with_few(rows: int, dtype: torch.dtype, measure: Callable[[], float]) -> float:
    """What is measured where so many rows, and no more, count as few."""
    kept = FEW[dtype.itemsize]
    quantisation.FEW[dtype.itemsize] = rows
    try:
        return measure()
    finally:
        quantisation.FEW[dtype.itemsize] = kept


def milliseconds(device: torch.device, call: Callable[[], Tensor]) -> float:
    """Median time of a call, after one that warms up."""
    call()
    times = []
    for _ in range(REPEATS):
        wait(device)
        begun = time.perf_counter()
        call()
        wait(device)
        times.append(1000 * (time.perf_counter() - begun))
    return statistics.median(times)


if __name__ == "__main__":
    main()
