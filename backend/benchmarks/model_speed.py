"""Speed and memory of the released architecture, beside a plain mode that works as the released code does.

The plain mode takes one picture at a time with eager attention, keeps the hidden states of all layers at
all steps, runs the mask encoder again for every [SEG], and reads everything a second time for attentions.

    python backend/benchmarks/model_speed.py --size 4b --device cuda
    python backend/benchmarks/model_speed.py --device cpu --tiny
"""

from __future__ import annotations

import argparse
import json
import resource
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from itertools import chain
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.encoding import prompt_embeddings
from earthmind.model.earthmind.generation import Reader, Sampling
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.earthmind.saving import write_checkpoint
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.network.language import new_cache, read_on

QUESTION_TOKENS, ANSWER_TOKENS, WINDOWS = 40, 32, 16

SIZES: dict[str, dict[str, Any]] = {
    "4b": {
        "vision_config": {"hidden_size": 1024, "num_attention_heads": 16, "intermediate_size": 4096,
                          "num_hidden_layers": 24, "image_size": 448, "patch_size": 14,
                          "norm_type": "layer_norm",
                          "qkv_bias": True, "qk_normalization": False},
        "llm_config": {"hidden_size": 2048, "num_hidden_layers": 36, "num_attention_heads": 16,
                       "num_key_value_heads": 2, "intermediate_size": 11008, "vocab_size": 151682,
                       "rope_theta": 1000000.0, "tie_word_embeddings": True},
    },
    "tiny": {
        "vision_config": {"hidden_size": 64, "num_attention_heads": 4, "intermediate_size": 128,
                          "num_hidden_layers": 3, "image_size": 448, "patch_size": 14,
                          "norm_type": "layer_norm",
                          "qkv_bias": True, "qk_normalization": False},
        "llm_config": {"hidden_size": 96, "num_hidden_layers": 3, "num_attention_heads": 6,
                       "num_key_value_heads": 2, "intermediate_size": 192, "vocab_size": 416},
        "sam2_trunk": {"embed_dim": 16, "num_heads": 1, "stages": [1, 2, 3, 1], "global_att_blocks": [2, 4]},
    },
}  # fmt: skip


@dataclass(frozen=True)
class Bench:
    """A network, its device, and how often each figure is measured."""

    network: ReleasedEarthMind
    device: torch.device
    dtype: torch.dtype
    repeats: int

    def pixels(self, count: int, side: int) -> Tensor:
        """Random normalised pictures (count, 3, side, side)."""
        return torch.randn(count, 3, side, side, device=self.device, dtype=self.dtype)

    def seconds(self, call: Callable[[], object]) -> float:
        """Median time of a call, after one that warms up."""
        call()
        return statistics.median(self._once(call) for _ in range(self.repeats))

    def _once(self, call: Callable[[], object]) -> float:
        self.wait()
        begun = time.perf_counter()
        call()
        self.wait()
        return time.perf_counter() - begun

    def wait(self) -> None:
        """Until the device has done all its work."""
        if self.device.type == "cuda":
            torch.cuda.synchronize()


def values_of(size: str) -> dict[str, Any]:
    """``config.json`` of a size."""
    return {"model_type": "sa2va_chat", "force_image_size": 448, "downsample_ratio": 0.5, **SIZES[size]}


def random_checkpoint(size: str, folder: Path) -> None:
    """Write a checkpoint of a size with random weights."""
    values = values_of(size)
    torch.manual_seed(0)
    write_checkpoint(ReleasedEarthMind(ReleasedConfig.from_json(values), "concat"), values, folder)


def prompt(bench: Bench, tokens: Tensor) -> tuple[list[int], Tensor]:
    """Ids and embeddings of a question about visual tokens (K, D)."""
    context = 1
    ids = [2] * (QUESTION_TOKENS // 2) + [context] * len(tokens) + [2] * (QUESTION_TOKENS // 2)
    place = torch.tensor(ids, device=bench.device)
    return ids, prompt_embeddings(bench.network, place, context, tokens)


def speak(bench: Bench, reader: Reader, state: Tensor, count: int) -> Tensor:
    """States of ``count`` generated tokens, (count, D)."""
    spoken = reader.speak(state, Sampling().chooser(), lambda _: False, count)
    return torch.stack([token.state for token in spoken if token.state is not None])


def ask(bench: Bench, tiles: Tensor, view: Tensor) -> Tensor:
    """A whole question with one [SEG]: pictures to mask."""
    tokens = bench.network.project(tiles).flatten(0, 1)
    ids, embeddings = prompt(bench, tokens)
    reader = Reader(bench.network.language_model)
    states = speak(bench, reader, reader.read(ids, embeddings)[-1], ANSWER_TOKENS)
    features = bench.network.grounding_encoder(view)
    masks: Tensor = bench.network.mask_decoder(features, bench.network.mask_prompts(states[-1:])[None])
    return masks


def ask_plain(bench: Bench, tiles: Tensor, view: Tensor, marks: int = 1) -> Tensor:
    """The same as ``ask``, the way the released code works."""
    network, language = bench.network, bench.network.language_model
    tokens = torch.cat([network.project(tile[None]) for tile in tiles]).flatten(0, 1)
    _, embeddings = prompt(bench, tokens)
    kept: list[Any] = []
    cache, read, said = new_cache(language), embeddings[None], []
    for _ in range(ANSWER_TOKENS + 1):
        output = language(None, None, None, cache, read, use_cache=True, output_hidden_states=True)
        kept.append(output.hidden_states)
        said.append(output.logits[:, -1:].argmax(-1))
        read = network.embed(said[-1])
    state = output.hidden_states[-1][0, -1:]
    for _ in range(marks):
        masks: Tensor = network.mask_decoder(
            network.grounding_encoder(view), network.mask_prompts(state)[None]
        )
    again = torch.cat([embeddings[None], network.embed(torch.cat(said[:-1], 1))], 1)
    language(inputs_embeds=again, use_cache=False, output_attentions=True)
    return masks


def windows(bench: Bench, tiles: Tensor, views: Tensor) -> Tensor:
    """One-frame windows encoded, answered and masked as one batch."""
    network, language = bench.network, bench.network.language_model
    tokens = network.project(tiles)
    embeddings = torch.stack([prompt(bench, part)[1] for part in tokens])
    cache = new_cache(language)
    states = read_on(language, embeddings, cache)
    for _ in range(ANSWER_TOKENS):
        states = read_on(language, network.embed(language.lm_head(states[:, -1:]).argmax(-1)), cache)
    marks = network.mask_prompts(states[:, -1:])
    together = WINDOWS if bench.device.type == "cuda" else 1  # a CPU gains nothing from more at a time
    return torch.cat(
        [
            network.mask_decoder(network.grounding_encoder(view), mark)
            for view, mark in zip(views.split(together), marks.split(together), strict=True)
        ]
    )


def eager(bench: Bench, on: bool) -> None:
    """Switch the language model between eager attention and the default."""
    from earthmind.model.network.attention import WATCHED

    bench.network.language_model.set_attn_implementation("eager" if on else WATCHED)


def measure(bench: Bench) -> Iterator[tuple[str, float, float | None]]:
    """Each figure as soon as it is measured: name, seconds, and those of the plain mode if it has one."""
    network, side = bench.network, bench.network.config.tiling.side
    tiles, view = bench.pixels(13, side), bench.pixels(1, network.config.grounding.image_size)
    tokens = network.project(tiles).flatten(0, 1)
    ids, embeddings = prompt(bench, tokens)
    features = network.grounding_encoder(view)
    mark = torch.randn(1, 1, network.config.grounding.prompt, device=bench.device, dtype=bench.dtype)

    def decode() -> float:
        reader = Reader(network.language_model)
        state = reader.read(ids, embeddings)[-1]
        return bench.seconds(lambda: speak(bench, reader, state, ANSWER_TOKENS)) / ANSWER_TOKENS

    yield (
        "encode 13 tiles",
        bench.seconds(lambda: network.project(tiles)),
        bench.seconds(lambda: [network.project(tile[None]) for tile in tiles]),
    )
    prefill = bench.seconds(lambda: Reader(network.language_model).read(ids, embeddings))
    yield f"prefill {len(ids)} tokens", prefill, None
    yield "decode one token", decode(), None
    yield "mask encoder", bench.seconds(lambda: network.grounding_encoder(view)), None
    yield "mask decode", bench.seconds(lambda: network.mask_decoder(features, mark)), None
    ours = bench.seconds(lambda: ask(bench, tiles, view))
    frames = bench.pixels(WINDOWS, side)
    views = bench.pixels(WINDOWS, network.config.grounding.image_size)
    batch = bench.seconds(lambda: windows(bench, frames, views))
    eager(bench, on=True)
    yield "a whole ask with one [SEG]", ours, bench.seconds(lambda: ask_plain(bench, tiles, view))
    one_by_one = bench.seconds(
        lambda: [ask_plain(bench, frames[n : n + 1], views[n : n + 1]) for n in range(WINDOWS)]
    )
    eager(bench, on=False)
    yield f"{WINDOWS} windows", batch, one_by_one


def peak_memory(device: torch.device) -> float:
    """Most memory in use so far, in GiB: of the GPU, or of the process on the CPU."""
    if device.type == "cuda":
        return torch.cuda.max_memory_allocated() / 2**30
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 2**20


@torch.inference_mode()
def main() -> None:
    """Measure and print a table, or JSON."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", choices=["4b"], default="4b")
    parser.add_argument("--tiny", action="store_true", help="a model of a few million weights instead")
    parser.add_argument("--device", choices=["cpu", "cuda"], default="cpu")
    parser.add_argument("--repeats", type=int, default=3)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    size = "tiny" if options.tiny else options.size
    device = torch.device(options.device)
    dtype = torch.bfloat16 if device.type == "cuda" else torch.float32
    with tempfile.TemporaryDirectory() as folder:
        random_checkpoint(size, Path(folder))
        begun = time.perf_counter()
        network = load_checkpoint(ModelFolder(Path(folder)), options.device, dtype)
        load = time.perf_counter() - begun
    figures = {}
    if not options.json:
        print(f"{'':30} {'seconds':>10} {'plain':>10} {'ratio':>7}")
    measured = measure(Bench(network, device, dtype, options.repeats))
    for name, seconds, plain in chain([("checkpoint load", load, None)], measured):
        figures[name] = (seconds, plain)
        if not options.json:
            beside = f"{plain:10.4f} {plain / seconds:7.1f}" if plain is not None else ""
            print(f"{name:30} {seconds:10.4f} {beside}", flush=True)
    memory = peak_memory(device)
    if options.json:
        json.dump(
            {"size": size, "device": options.device, "seconds": figures, "peak_gib": memory}, sys.stdout
        )
        return
    print(f"peak memory {memory:.2f} GiB")


if __name__ == "__main__":
    main()
