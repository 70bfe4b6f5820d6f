"""Speed and memory of the released architecture, beside a plain mode that works as the released code does.

The plain mode takes one picture at a time with eager attention, keeps the hidden states of all layers at
all steps, runs the mask encoder again for every [SEG], and reads everything a second time for attentions.
Weights are random and made on the device: nothing is fetched. Each figure is printed as it is measured; its
share is that of the least time that the device could take (roofline.py). The last lines are a table to keep.

    python backend/benchmarks/model_speed.py --size 4b --device cuda
    python backend/benchmarks/model_speed.py --size tiny
"""

from __future__ import annotations

import argparse
import json
import platform
import resource
import shutil
import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

import torch
from roofline import Peaks, counted_flops, measured_peaks, peaks_of, wait
from speed_stages import ANSWER_TOKENS, SIZES, WINDOWS, Stages, values_of
from torch import Tensor

from earthmind.model.earthmind.checkpoint import complete, load_checkpoint
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.decoding import use_decoding
from earthmind.model.earthmind.precision import weight_type
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.earthmind.saving import write_checkpoint
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.network.quantisation import quantise

MINUTES = {"cuda": 7.5, "cpu": 30.0}  # after these, what is left is not begun


@dataclass(frozen=True)
class Figure:
    """One line of the table.

    Attributes:
        name: What was measured.
        seconds: How long it took, the median.
        floor: The least time that the device could take; None where that is not known.
        plain: How long the plain mode took; None where it has nothing of its own there.
    """

    name: str
    seconds: float
    floor: float | None = None
    plain: float | None = None

    def cells(self) -> list[str]:
        """Name, time, share of the roofline, time of the plain mode, and how many times as long that is."""
        share = "" if self.floor is None else f"{100 * self.floor / self.seconds:.0f} %"
        beside = ["", ""]
        if self.plain is not None:
            beside = [_time(self.plain), f"{self.plain / self.seconds:.1f}"]
        return [self.name, _time(self.seconds), share, *beside]


HEAD = ["", "time", "of the roofline", "plain mode", "ratio"]


def _time(seconds: float) -> str:
    return f"{1000 * seconds:.2f} ms" if seconds < 1 else f"{seconds:.2f} s"


class Clock:
    """Measures calls on a device until the time is over."""

    def __init__(self, device: torch.device, repeats: int, minutes: float) -> None:
        self.device, self.repeats = device, repeats
        self._end = time.perf_counter() + 60 * minutes

    def require_time(self) -> None:
        """Refuse to begin what there is no time for.

        Raises:
            TimeoutError: The time is over.
        """
        if time.perf_counter() > self._end:
            raise TimeoutError

    def seconds(self, call: Callable[[], object], *, warm: bool = True, repeats: int | None = None) -> float:
        """Median time of a call, after one that warms up.

        Raises:
            TimeoutError: There was no time to begin.
        """
        self.require_time()
        if warm:
            call()
        return statistics.median(self.once(call) for _ in range(repeats or self.repeats))

    def once(self, call: Callable[[], object]) -> float:
        """Time of one call, with all that the device does for it."""
        wait(self.device)
        begun = time.perf_counter()
        call()
        wait(self.device)
        return time.perf_counter() - begun


def random_network(size: str, device: torch.device, dtype: torch.dtype) -> ReleasedEarthMind:
    """A network of a size with random weights that were made on the device."""
    with torch.device("meta"):
        network = ReleasedEarthMind(ReleasedConfig.from_json(values_of(size)), "concat").to(dtype)
    torch.manual_seed(0)
    made: dict[str, Tensor] = {}
    for name, tensor in network.state_dict().items():
        made[name] = torch.empty(tensor.shape, dtype=dtype, device=device)
        made[name].normal_(0, 0.02) if tensor.ndim > 1 else made[name].fill_(float("norm" in name))
    network.load_state_dict(made, assign=True)
    complete(network, next(iter(made.values())))
    return network.eval()


def load_seconds(network: ReleasedEarthMind, size: str, device: torch.device, dtype: torch.dtype) -> Figure:
    """How long a checkpoint of these weights takes from the disk's cache to the device.

    Raises:
        OSError: The disk has no room for it.
    """
    size_bytes = sum(parameter.numel() for parameter in network.parameters()) * dtype.itemsize
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if shutil.disk_usage(folder).free < 1.3 * size_bytes:
            raise OSError("no room")
        write_checkpoint(network, values_of(size), folder, dtype=dtype)
        begun = time.perf_counter()
        loaded = load_checkpoint(ModelFolder(folder), str(device), dtype)
        wait(device)
        seconds = time.perf_counter() - begun
        del loaded
    return Figure(f"load, {size_bytes / 1e9:.1f} GB", seconds)


def measure(stages: Stages, clock: Clock, peaks: Peaks) -> Iterator[Callable[[], Figure]]:
    """What gives each figure, in the order in which they are measured."""

    def floor(call: Callable[[], object], moved: float) -> float:
        return peaks.seconds(counted_flops(call), moved)

    def encode() -> Figure:
        return Figure(
            f"encode {len(stages.tiles)} tiles",
            clock.seconds(stages.encode),
            floor(stages.encode, stages.vision_bytes),
            clock.seconds(stages.encode_plain),
        )

    def prefill() -> Figure:
        seconds = clock.seconds(stages.prefill)
        return Figure(f"prefill {len(stages.ids)} tokens", seconds, floor(stages.prefill, stages.layer_bytes))

    def decode(batch: int, mode: str | None, bits: str = "") -> Figure:
        chosen = use_decoding(stages.language, mode).mode
        ours = clock.seconds(stages.decoding(batch)) / ANSWER_TOKENS
        use_decoding(stages.language, "plain")
        plain = clock.seconds(stages.decoding(batch)) / ANSWER_TOKENS
        use_decoding(stages.language)
        name = f"decode a token{bits}, {batch} at a time, {chosen}"
        return Figure(name, ours, peaks.seconds(0, stages.word_bytes(batch)), plain)

    def masks() -> Figure:
        seconds = clock.seconds(stages.mask_features)
        least = floor(stages.mask_features, stages.mask_bytes)
        return Figure("mask encoder, both sensors", seconds, least, clock.seconds(stages.mask_features_plain))

    def drawing() -> Figure:
        ours = clock.seconds(stages.draw)
        return Figure("mask decoder, both sensors", ours, None, clock.seconds(stages.draw_plain))

    on_gpu = clock.device.type == "cuda"  # a CPU needs no warming up, and takes long

    def whole() -> Figure:
        ours = clock.seconds(stages.ask, warm=on_gpu)
        with stages.eagerly():
            plain = clock.seconds(stages.ask_plain, warm=on_gpu, repeats=1)
        return Figure("a whole ask with one [SEG]", ours, None, plain)

    def windows() -> Figure:
        ours = clock.seconds(stages.windows, warm=on_gpu)
        with stages.eagerly():  # warm from the question before
            plain = clock.seconds(stages.windows_plain, warm=False, repeats=1)
        return Figure(f"{WINDOWS} windows", ours, None, plain)

    def eight_bits() -> Figure:
        quantise(stages.language.model.layers, 8)
        return decode(1, None, " in 8 bits")

    yield encode
    yield prefill
    yield lambda: decode(1, None)
    yield lambda: decode(1, "static")
    yield lambda: decode(WINDOWS, None)
    yield masks
    yield drawing
    yield whole
    yield windows
    yield eight_bits


def peak_memory(device: torch.device) -> float:
    """Most memory in use so far, in GiB: of the GPU, or of the process on the CPU."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / 2**30
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def card(device: torch.device) -> str:
    """The device by its name, with versions."""
    name = torch.cuda.get_device_name(device) if device.type == "cuda" else platform.processor() or "CPU"
    return f"{name}, PyTorch {torch.__version__}"


def told(line: list[str]) -> str:
    """A line of the table in columns."""
    return f"{line[0]:44}" + "".join(f"{cell:>16}" for cell in line[1:])


@torch.inference_mode()
def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", choices=sorted(SIZES), default="4b")
    parser.add_argument("--device", default="cpu", help="cpu, cuda or cuda:N")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--minutes", type=float, help="what would begin later is left out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    device = torch.device(options.device)
    dtype = weight_type(options.device, torch.bfloat16)
    clock = Clock(device, options.repeats, options.minutes or MINUTES[device.type])
    print(f"{options.size}, {str(dtype).removeprefix('torch.')}, {card(device)}", flush=True)
    peaks, reached = peaks_of(device, dtype), measured_peaks(device, dtype)
    for which in (reached,) if peaks.source == reached.source else (peaks, reached):
        print(
            f"peaks ({which.source}): {which.flops / 1e12:.1f} Tflop/s, {which.bytes / 1e9:.0f} GB/s",
            flush=True,
        )
    network = random_network(options.size, device, dtype)
    stages = Stages(network, device, dtype)
    print(told(HEAD))
    figures = []
    for take in (lambda: load_seconds(network, options.size, device, dtype), *measure(stages, clock, peaks)):
        try:
            clock.require_time()
            figure = take()
        except TimeoutError:
            print("not measured: the time is over", flush=True)
            continue
        except torch.OutOfMemoryError:
            torch.cuda.empty_cache()
            print("not measured: too little memory", flush=True)
            continue
        except OSError as error:
            print(f"not measured: {error}", flush=True)
            continue
        figures.append(figure)
        print(told(figure.cells()), flush=True)
    memory = peak_memory(device)
    print(f"peak memory {memory:.2f} GiB\n")
    print(f"{time.strftime('%Y-%m-%d')}, {card(device)}, {options.size}, peak memory {memory:.2f} GiB\n")
    for line in (HEAD, ["---"] * len(HEAD), *(figure.cells() for figure in figures)):
        print(f"| {' | '.join(line)} |")
    if options.json:
        said = {"size": options.size, "device": card(device), "peak_gib": memory}
        text = json.dumps({**said, "figures": [asdict(figure) for figure in figures]}, indent=1)
        options.json.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    main()
