"""A tiny TerraScope with random weights, whose language head is fitted so that it says a given sentence."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import torch
from checkpoints import tiny_network, tiny_values, write_tiny_tokenizer
from safetensors.torch import load_file, save_file

from earthmind.model.earthmind.saving import write_checkpoint
from earthmind.model.protocol import Picture
from earthmind.model.terrascope.reasoning import ReadAgain
from earthmind.model.terrascope.reasoning_model import ReasoningModel, look_at

ADDED = ("<think>", "</think>", "<answer>", "</answer>", "[SEG]", "<REGION>", "<|im_start|>", "<|end|>")
CERTAIN = 20.0  # logit of what is said next; the others are near 0


def terrascope_values(**changes: Any) -> dict[str, Any]:
    """``config.json``: tiles of 448 pixels, which the released code takes whatever the configuration says."""
    return tiny_values(
        force_image_size=448,
        max_dynamic_patch=12,
        template="qwen_chat",
        vision_config={"image_size": 448, "num_hidden_layers": 1},
        llm_config={"hidden_size": 64, "max_position_embeddings": 16384},
        **changes,
    )


def write_tiny_terrascope(folder: Path, seed: int = 0, added: Sequence[str] = ADDED) -> Path:
    values = terrascope_values()
    write_tiny_tokenizer(folder, added)
    write_checkpoint(tiny_network(values, "concat", seed), values, folder, dtype=torch.float32)
    weights = load_file(folder / "model.safetensors")
    del weights["local_query"]
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    (folder / "added_tokens.json").write_text(json.dumps(dict.fromkeys(added, 0)), encoding="utf-8")
    return folder


@torch.inference_mode()
def teach_to_say(model: ReasoningModel, pictures: Sequence[Picture], question: str, sentence: str) -> None:
    """Fit the head: each state on the way of a sentence is followed by the next of its tokens."""
    network, tokenizer, tokens = model._network, model._tokenizer, model._tokens
    scene = model.encode(pictures)
    reader, state = model._read(scene, question, ())
    states, said, marks = [], [*tokenizer.encode(sentence), tokenizer.end], 0
    for token in said:
        states.append(state)
        state = reader.read_words([token])[0]
        if token == tokens.seg:
            looked = look_at(network, scene, reader, tokens, model.settings.mask_view, marks, state)
            read = ReadAgain(looked, reader.read([tokens.region] * len(looked.indices), looked.tokens))
            state, marks = read.states[-1], marks + 1
    wanted = torch.zeros(len(said), network.config.language.vocabulary)
    wanted[torch.arange(len(said)), torch.tensor(said)] = CERTAIN
    head = torch.linalg.lstsq(torch.stack(states).double(), wanted.double()).solution.T
    network.language_model.lm_head.weight.copy_(head.float())


def keep_head(model: ReasoningModel, folder: Path) -> None:
    """Write the fitted head into a checkpoint."""
    weights = load_file(folder / "model.safetensors")
    weights["language_model.lm_head.weight"] = model._network.language_model.lm_head.weight.clone()
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
