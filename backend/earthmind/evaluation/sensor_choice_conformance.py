"""The choice between optical and SAR tokens beside that of the released code's training forward."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

import torch
from torch import Tensor

from earthmind.datasets.picture_files import read_mask, read_pixels
from earthmind.evaluation.conformance import count_differences, relative_deviation
from earthmind.evaluation.stage_result import StageResult
from earthmind.model.earthmind.encoding import prompt_embeddings
from earthmind.model.earthmind.generation import Reader
from earthmind.model.earthmind.prompts import ReleasedTokenizer
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.terrascope.reasoned_scene import SeenFrame, encode_frames
from earthmind.model.terrascope.reasoning import ReasoningTokens
from earthmind.model.terrascope.reasoning_prompts import prompt_ids
from earthmind.model.terrascope.sensor_choice import chosen_tokens, sar_is_chosen, word_relevance
from earthmind.model.terrascope.token_choice import select_tokens

MASKS = "both.mask{number}.frame0.png"
"""The masks that are given, of the optical picture."""
_NAMES = ("local_indices", "from_sar", "from_sar_so_far")


def check_choice(
    folder: Path,
    network: ReleasedEarthMind,
    tokenizer: ReleasedTokenizer,
    expected: Mapping[str, Any],
    tensors: Mapping[str, Tensor],
    tolerance: float,
) -> Iterator[StageResult]:
    """Read question and answer of a pair, choose the tokens of each mask, and compare both.

    Args:
        folder: The fixture.
        network: Its checkpoint.
        tokenizer: That of the checkpoint.
        expected: The case ``selected``.
        tensors: All expected tensors; those of the case begin with ``selected.``.
        tolerance: Largest relative deviation.
    """
    values: dict[str, Any] = {}
    counts: list[tuple[str, Any, Any]] = []
    tokens = ReasoningTokens.of(tokenizer)
    frames = encode_frames(network, [read_pixels(folder / name) for name in expected["pictures"]])
    prompt = prompt_ids(tokenizer, expected["question"], [len(frame.flat) for frame in frames])
    ids = torch.tensor([*prompt, *expected["generated_ids"]], device=network.device)
    visual = torch.cat([frame.flat for frame in frames])
    embeddings = prompt_embeddings(network, ids, tokens.context, visual)
    is_word = (ids != tokens.context) & (ids != tokens.region)
    words = network.embed(ids[is_word])
    counts.append(("words_compared", len(words), expected["words_compared"]))
    for number, mark in enumerate(expected["marks"]):
        at = int((ids == tokens.seg).nonzero()[number]) + 1
        so_far = network.embed(ids[:at][is_word[:at]])
        chosen, told = _choose(folder, frames, number, words, so_far)
        embeddings[at : at + len(chosen)] = chosen
        values |= told | {f"region_embeds.{number}": chosen}
        counts += [(f"{name}.{number}", told[f"{name}.{number}"], mark[name]) for name in _NAMES]
        counts.append((f"words_so_far.{number}", len(so_far), mark["words_compared_so_far"]))
    states = Reader(network.language_model).read(ids.tolist(), embeddings)
    values["inputs_embeds_every8"], values["last_hidden_every8"] = embeddings[::8], states[::8]
    values["answer_logits"] = network.language_model.lm_head(states[len(prompt) - 1 :])
    for number, at in enumerate((ids == tokens.seg).nonzero()[:, 0].tolist()):
        values[f"seg_embedding.{number}"] = network.mask_prompts(states[at])
    counts.append(("prompt_tokens", len(prompt), expected["prompt_tokens"]))
    yield from _compared(values, counts, tensors, tolerance)


def _choose(
    folder: Path, frames: list[SeenFrame], number: int, words: Tensor, so_far: Tensor
) -> tuple[Tensor, dict[str, Any]]:
    """The chosen tokens (K, D) of a mask, and what the choice was made by."""
    cells = select_tokens(read_mask(folder / MASKS.format(number=number)), frames[0].grid)
    optical, sar = (frame.flat[cells] for frame in frames)
    told: dict[str, Any] = {f"local_indices.{number}": cells}
    for suffix, said in (("", words), ("_so_far", so_far)):
        told[f"beta_optical{suffix}.{number}"] = word_relevance(optical, said)
        told[f"beta_sar{suffix}.{number}"] = word_relevance(sar, said)
        told[f"from_sar{suffix}.{number}"] = sar_is_chosen(optical, sar, said).tolist()
    return chosen_tokens(optical, sar, sar_is_chosen(optical, sar, words)), told


def _compared(
    values: Mapping[str, Any],
    counts: list[tuple[str, Any, Any]],
    tensors: Mapping[str, Tensor],
    tolerance: float,
) -> Iterator[StageResult]:
    case = "selected"
    for name, wanted in tensors.items():
        own, _, stage = name.partition(".")
        if own == case:
            deviation = relative_deviation(values[stage], wanted) if stage in values else math.inf
            yield StageResult(case, stage, deviation, tolerance)
    for stage, got, wanted in counts:
        yield StageResult(case, stage, count_differences(got, wanted), 0)
