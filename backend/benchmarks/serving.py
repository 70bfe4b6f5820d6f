"""Sustained requests a second: windows of several runs as one batch, beside another engine.

    python backend/benchmarks/serving.py --size 4b --device cuda [--seconds 20] [--runs 8]
    python backend/benchmarks/serving.py --size 4b --device cuda --qwen FOLDER

Weights are random and made on the device. A request is one window of one tile with a short question and one
mask; runs that ask at the same time are one batch, as where several wait for a device. The ratio is that to
the same requests one by one. With a folder of Qwen2.5-VL-3B, vLLM and transformers answer as many words about
a picture of the same size, without masks; a row says where one is not installed. Neither was ever run by us.
"""

from __future__ import annotations

import argparse
import importlib.util
import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import numpy as np
import torch
from model_speed import card, random_network
from roofline import wait
from speed_stages import ANSWER_TOKENS, SIZES, Stages

from earthmind.model.earthmind.precision import weight_type

SIDE = 448


@torch.inference_mode()
def main() -> None:
    """Measure and print a table."""
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("--size", choices=sorted(SIZES), default="4b")
    parser.add_argument("--device", default="cpu")
    parser.add_argument("--seconds", type=float, default=20.0, help="of each row")
    parser.add_argument("--runs", type=int, default=8, help="at the same time; 16 at most")
    parser.add_argument("--qwen", type=Path, metavar="FOLDER", help="of Qwen2.5-VL-3B-Instruct")
    options = parser.parse_args()
    device = torch.device(options.device)
    dtype = weight_type(options.device, torch.bfloat16)
    print(f"{options.size}, {card(device)}; {options.runs} runs, {ANSWER_TOKENS} words an answer", flush=True)
    stages = Stages(random_network(options.size, device, dtype), device, dtype)
    alone = sustained(device, options.seconds, 1, lambda: stages.windows(1))
    print(f"{'one by one':28}{alone:8.2f} requests/s", flush=True)
    joined = sustained(device, options.seconds, options.runs, lambda: stages.windows(options.runs))
    print(f"{'windows of runs joined':28}{joined:8.2f} requests/s, ratio {joined / alone:.1f}", flush=True)
    for name, engine in (("vLLM", vllm), ("transformers", transformers)):
        if importlib.util.find_spec(name.lower()) is None:
            print(f"{name:28}not installed")
        elif options.qwen is None:
            print(f"{name:28}no weights: give --qwen FOLDER")
        else:
            rate = engine(options.qwen, device, options.runs, options.seconds)
            print(f"{name + ', Qwen2.5-VL-3B':28}{rate:8.2f} requests/s, ratio {joined / rate:.1f}")


def sustained(device: torch.device, seconds: float, requests: int, call: Callable[[], object]) -> float:
    """Requests a second, where a call answers so many, after one that warms up."""
    call()
    wait(device)
    begun, calls = time.perf_counter(), 0
    while time.perf_counter() - begun < seconds or not calls:
        call()
        wait(device)
        calls += 1
    return requests * calls / (time.perf_counter() - begun)


def vllm(folder: Path, device: torch.device, runs: int, seconds: float) -> float:
    """Requests a second of vLLM: https://docs.vllm.ai/en/latest/features/multimodal_inputs.html."""
    library: Any = importlib.import_module("vllm")
    engine = library.LLM(model=str(folder), max_model_len=2048, gpu_memory_utilization=0.5)
    how = library.SamplingParams(temperature=0, max_tokens=ANSWER_TOKENS, ignore_eos=True)
    asked = [{"prompt": _PROMPT, "multi_modal_data": {"image": _picture()}} for _ in range(runs)]
    return sustained(device, seconds, runs, lambda: engine.generate(asked, how, use_tqdm=False))


def transformers(folder: Path, device: torch.device, runs: int, seconds: float) -> float:
    """Requests a second of transformers' own generation, as one batch."""
    library: Any = importlib.import_module("transformers")
    processor = library.AutoProcessor.from_pretrained(folder, local_files_only=True)
    model = library.Qwen2_5_VLForConditionalGeneration.from_pretrained(
        folder, dtype=torch.bfloat16, local_files_only=True
    )
    model = model.to(device).eval()
    read = processor(text=[_PROMPT] * runs, images=[_picture()] * runs, return_tensors="pt", padding=True).to(
        device
    )
    often = {"max_new_tokens": ANSWER_TOKENS, "min_new_tokens": ANSWER_TOKENS, "do_sample": False}
    return sustained(device, seconds, runs, lambda: model.generate(**read, **often))


_PROMPT = (
    "<|im_start|>user\n<|vision_start|><|image_pad|><|vision_end|>Segment the water.<|im_end|>\n"
    "<|im_start|>assistant\n"
)


def _picture() -> Any:
    from PIL import Image

    noise = np.random.default_rng(0).integers(0, 256, (SIDE, SIDE, 3), dtype=np.uint8)
    return Image.fromarray(noise)


if __name__ == "__main__":
    main()
