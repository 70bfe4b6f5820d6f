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
from collections.abc import Callable, Iterator, Sequence
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
from earthmind.model.loading.main_memory import available_memory

MINUTES = {"cuda": 7.5, "cpu": 60.0}  # after these, what is left is not begun
PAIRS = 5  # of measurements in turns, where two ways of decoding are compared on a CPU
PLAIN_WINDOWS = 2  # that the plain mode looks at on a CPU, one by one; all take so many times as long


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

    def __init__(
        self,
        device: torch.device,
        repeats: int,
        minutes: float,
        now: Callable[[], float] = time.perf_counter,
    ) -> None:
        self.device, self.repeats = device, repeats
        self._now = now
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
        begun = self._now()
        call()
        wait(self.device)
        return self._now() - begun


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


def loaded(
    network: ReleasedEarthMind, size: str, device: torch.device, dtype: torch.dtype
) -> tuple[Figure, ReleasedEarthMind]:
    """How long a checkpoint of a network takes from the disk's cache to the device; the network as loaded.

    It is written, forgotten and read, so that no two of them are in memory.

    Args:
        network: What is written; afterwards it has no weights.
        size: Of ``SIZES``.
        device: Where it is loaded to.
        dtype: Of the weights.

    Raises:
        OSError: The disk has no room for it.
    """
    size_bytes = sum(parameter.numel() for parameter in network.parameters()) * dtype.itemsize
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as name:
        folder = Path(name)
        if shutil.disk_usage(folder).free < 1.3 * size_bytes:
            raise OSError("the disk has no room for a checkpoint")
        write_checkpoint(network, values_of(size), folder, dtype=dtype)
        network.to("meta")
        begun = time.perf_counter()
        read = load_checkpoint(ModelFolder(folder), str(device), dtype)
        if device.type == "cpu":
            for parameter in read.parameters():  # are read from the file when they are needed
                parameter.sum()
        wait(device)
        return Figure(f"load, {size_bytes / 1e9:.1f} GB", time.perf_counter() - begun), read


def measure(stages: Stages, clock: Clock, peaks: Peaks) -> Iterator[Callable[[], Figure]]:
    """What gives each figure, in the order in which they are measured."""
    on_gpu = clock.device.type == "cuda"  # a CPU needs no warming up, and takes long

    def beside_floor(call: Callable[[], object], moved: float) -> tuple[float, float]:
        """Seconds of a call, and the least; counting its operations warms up, or takes no time beside it."""
        clock.require_time()
        counted: list[float] = []
        seconds = clock.once(lambda: counted.append(counted_flops(call)))
        if clock.repeats > 1:
            seconds = clock.seconds(call, warm=False)
        return seconds, peaks.seconds(counted[0], moved)

    def encode() -> Figure:
        seconds, least = beside_floor(stages.encode, stages.vision_bytes)
        plain = clock.seconds(stages.encode_plain, warm=on_gpu)
        return Figure(f"encode {len(stages.tiles)} tiles", seconds, least, plain)

    def prefill() -> Figure:
        return Figure(f"prefill {len(stages.ids)} tokens", *beside_floor(stages.prefill, stages.layer_bytes))

    def decode(batch: int, mode: str | None, bits: int | None = None) -> Figure:
        if bits:
            stages.hold_in(bits)
        call = stages.decoding(batch)
        chosen = use_decoding(stages.language, mode).mode
        name = f"decode a token{f' in {bits} bits' if bits else ''}, {batch} at a time, {chosen}"
        ways = [mode] if chosen == "plain" else [mode, "plain"]
        times = in_turns(clock, PAIRS if len(ways) > 1 and not on_gpu else None, [
            lambda way=way: (use_decoding(stages.language, way), call()) for way in ways
        ])  # fmt: skip
        use_decoding(stages.language)
        each = [seconds / ANSWER_TOKENS for seconds in times]
        return Figure(name, each[0], peaks.seconds(0, stages.word_bytes(batch)), *each[1:])

    def masks() -> Figure:
        seconds, least = beside_floor(stages.mask_features, stages.mask_bytes)
        plain = clock.seconds(stages.mask_features_plain, warm=on_gpu) if on_gpu else None
        return Figure("mask encoder, both sensors", seconds, least, plain)

    def channels_last() -> Figure:
        def with_layout(wanted: bool) -> None:
            stages.use_channels_last(wanted)
            stages.mask_features()

        times = in_turns(clock, None, [lambda: with_layout(True), lambda: with_layout(False)])
        return Figure("mask encoder, channels last", times[0], None, times[1])

    def drawing() -> Figure:
        ours = clock.seconds(stages.draw)
        return Figure("mask decoder, both sensors", ours, None, clock.seconds(stages.draw_plain))

    def whole() -> Figure:
        ours = clock.seconds(stages.ask, warm=on_gpu)
        there = available_memory()
        if not on_gpu and there is not None and there < 1.5 * stages.attention_bytes():
            return Figure("a whole ask with one [SEG]; too little memory for the plain mode", ours)
        with stages.eagerly():
            plain = clock.seconds(stages.ask_plain, warm=on_gpu, repeats=1)
        return Figure("a whole ask with one [SEG]", ours, None, plain)

    def windows() -> Figure:
        ours = clock.seconds(stages.windows, warm=on_gpu, repeats=None if on_gpu else 1)
        looked_at = WINDOWS if on_gpu else PLAIN_WINDOWS
        with stages.eagerly():  # warm from the question before
            plain = clock.seconds(lambda: stages.windows_plain(looked_at), warm=False, repeats=1)
        return Figure(f"{WINDOWS} windows", ours, None, plain * WINDOWS / looked_at)

    yield encode
    yield prefill
    yield lambda: decode(1, None)
    yield masks
    yield drawing
    yield whole
    yield windows
    yield lambda: decode(WINDOWS, None)
    yield lambda: decode(1, "static")
    yield channels_last
    yield lambda: decode(1, None, 8)
    yield lambda: decode(1, None, 4)


def in_turns(clock: Clock, repeats: int | None, calls: Sequence[Callable[[], object]]) -> list[float]:
    """Median time of each of some calls, which are made in turns after one of each that warms up.

    Raises:
        TimeoutError: There was no time to begin.
    """
    clock.require_time()
    for call in calls:
        call()
    rounds = [[clock.once(call) for call in calls] for _ in range(repeats or clock.repeats)]
    return [statistics.median(times) for times in zip(*rounds, strict=True)]


def peak_memory(device: torch.device) -> float:
    """Most memory in use so far, in GiB: of the GPU, or of the process on the CPU."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated(device) / 2**30
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


def card(device: torch.device) -> str:
    """The device by its name, with versions."""
    if device.type == "cuda":
        return f"{torch.cuda.get_device_name(device)}, PyTorch {torch.__version__}"
    return f"{processor()}, {torch.get_num_threads()} threads, PyTorch {torch.__version__}"


def processor() -> str:
    """Its name, and instructions for bfloat16 where it has some."""
    known = torch.cpu.get_capabilities()
    made_for = [name for name in ("amx_bf16", "avx512_bf16") if known.get(name)]
    return ", ".join([str(known.get("cpu_name") or platform.processor() or "CPU"), *made_for])


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
    parser.add_argument("--repeats", type=int, help="of each measurement; 3, and 1 of 4b on a CPU")
    parser.add_argument(
        "--processor-time",
        action="store_true",
        help="on a CPU that others use too: what one thread takes of the processor",
    )
    parser.add_argument("--minutes", type=float, help="what would begin later is left out")
    parser.add_argument("--json", type=Path, metavar="FILE", help="write the figures there too")
    options = parser.parse_args()
    device = torch.device(options.device)
    dtype = weight_type(options.device, torch.bfloat16)
    usual = 1 if options.size == "4b" and device.type == "cpu" else 3
    now = time.process_time if options.processor_time else time.perf_counter
    if options.processor_time:
        torch.set_num_threads(1)
    clock = Clock(device, options.repeats or usual, options.minutes or MINUTES[device.type], now)
    print(f"{options.size}, {str(dtype).removeprefix('torch.')}, {card(device)}", flush=True)
    if options.processor_time:
        print("processor time of one thread", flush=True)
    peaks, reached = peaks_of(device, dtype), measured_peaks(device, dtype)
    for which in (reached,) if peaks.source == reached.source else (peaks, reached):
        print(
            f"peaks ({which.source}): {which.flops / 1e12:.1f} Tflop/s, {which.bytes / 1e9:.0f} GB/s",
            flush=True,
        )
    network = random_network(options.size, device, dtype)
    print(told(HEAD), flush=True)
    figures = []
    try:
        figure, network = loaded(network, options.size, device, dtype)
        figures.append(figure)
        print(told(figure.cells()), flush=True)
    except OSError as error:
        print(f"not measured: {error}", flush=True)
    stages = Stages(network, device, dtype)
    for take in measure(stages, clock, peaks):
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
