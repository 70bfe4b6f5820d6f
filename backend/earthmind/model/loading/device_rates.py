"""How fast a device computes, tried out in less than a second or so with PyTorch."""

from __future__ import annotations

import time
from collections.abc import Callable

from earthmind.model.loading.effort import Rates

_ROWS, _WIDTH, _WIDER = 512, 2048, 8192
_TIMES = 3


def measured_rates(device: str, numbers: str) -> Rates:
    """The rates of a device: the fastest of some products, after one that readies the libraries.

    Args:
        device: A PyTorch device.
        numbers: Type of the numbers, such as ``bfloat16``.
    """
    import torch

    dtype = getattr(torch, numbers)
    with torch.inference_mode():
        weights = torch.full((_WIDER, _WIDTH), 0.01, device=device, dtype=dtype)
        many = torch.full((_ROWS, _WIDTH), 0.01, device=device, dtype=dtype)
        product = _fastest(device, lambda: torch.nn.functional.linear(many, weights))
        reading = _fastest(device, lambda: torch.nn.functional.linear(many[:1], weights))
    return Rates(2 * _ROWS * _WIDTH * _WIDER / product, _WIDER * _WIDTH * dtype.itemsize / reading)


def device_name(device: str) -> str:
    """What tells a device, and how it is used, from others."""
    import torch

    if device.startswith("cuda"):
        return f"{torch.cuda.get_device_name(device)}, PyTorch {torch.__version__}"
    known = torch.cpu.get_capabilities().get("cpu_name") if device == "cpu" else device
    return f"{known}, {torch.get_num_threads()} threads, PyTorch {torch.__version__}"


def _fastest(device: str, call: Callable[[], object]) -> float:
    """Seconds of the fastest of some calls."""
    import torch

    def wait() -> None:
        if device.startswith("cuda"):
            torch.cuda.synchronize(device)
        elif device == "mps":
            torch.mps.synchronize()

    call()
    times = []
    for _ in range(_TIMES):
        wait()
        begun = time.perf_counter()
        call()
        wait()
        times.append(time.perf_counter() - begun)
    return max(min(times), 1e-9)
