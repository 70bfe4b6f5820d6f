"""Fine-tuning a released model: LoRA on the language model; projector, mask head and mask decoder in full."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from earthmind.errors import InputError
from earthmind.model.earthmind.answering import tokens_by_block, visual_tokens
from earthmind.model.earthmind.encoded_scene import SAR, EncodedScene, encode_scenes, mask_features
from earthmind.model.earthmind.encoding import after_pictures, prompt_embeddings
from earthmind.model.earthmind.phrases import worded
from earthmind.model.earthmind.prompts import ReleasedTokenizer, conversation, pictures_text
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.nano.tokens import END
from earthmind.model.protocol import SEG_TOKEN, Picture
from earthmind.training.lora import add_lora, merge_lora

IGNORED = -100  # label of tokens that are given, not learned


@dataclass(frozen=True)
class Example:
    """One question with its answer.

    Attributes:
        pictures: Of one place.
        question: As an analyst asks.
        answer: As the model should answer, with one ``[SEG]`` for each mask.
        masks: bool (H, W) each.
    """

    pictures: tuple[Picture, ...]
    question: str
    answer: str
    masks: tuple[NDArray[np.bool_], ...] = ()

    def __post_init__(self) -> None:
        """Refuse an answer whose masks do not match its markers."""
        if self.answer.count(SEG_TOKEN) != len(self.masks):
            raise InputError(
                f'The answer "{self.answer[:60]}" has {self.answer.count(SEG_TOKEN)} {SEG_TOKEN} but '
                f"{len(self.masks)} masks; give one mask for each."
            )


@dataclass(frozen=True)
class FinetuningOptions:
    """How to fine-tune (the paper's values).

    Attributes:
        rank: Rank of the corrections.
        alpha: Their scale, over the rank.
        rate: Highest learning rate.
        warmup: Share of the steps in which it rises.
        mask_weight: Weight of the masks' cross-entropy.
        dice_weight: Weight of the masks' Dice loss.
    """

    rank: int = 128
    alpha: float = 256
    rate: float = 4e-5
    warmup: float = 0.05
    mask_weight: float = 2.0
    dice_weight: float = 0.5


def finetune(
    network: ReleasedEarthMind,
    tokenizer: ReleasedTokenizer,
    examples: Sequence[Example],
    steps: int,
    options: FinetuningOptions | None = None,
    stopped: Callable[[], bool] = lambda: False,
) -> Iterator[float]:
    """Train in place, one example a step; the loss of each step is yielded.

    Corrections are merged into the language model when the iteration ends, however it ends, so that the
    network can be written and loaded as any other.

    Raises:
        InputError: There are no examples.
    """
    if not examples:
        raise InputError("There is nothing to fine-tune on; give at least one example.")
    options = options or FinetuningOptions()
    parameters = trainable(network, options)
    optimiser = torch.optim.AdamW(parameters, lr=options.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: cosine(step, steps, options.warmup))
    try:
        for step in range(steps):
            if stopped():
                return
            loss = example_loss(network, tokenizer, examples[step % len(examples)], options)
            optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(parameters, 1.0)
            optimiser.step()
            schedule.step()
            yield float(loss.detach())
    finally:
        merge_lora(network.language_model)
        network.requires_grad_(False)


def trainable(network: ReleasedEarthMind, options: FinetuningOptions) -> list[torch.nn.Parameter]:
    """Freeze everything but what fine-tuning changes, and return that."""
    network.requires_grad_(False)
    parameters = add_lora(network.language_model, options.rank, options.alpha)
    for part in (network.mlp1, network.text_hidden_fcs, network.mask_decoder.candidates, network.fusion):
        part.requires_grad_(True)
        parameters += list(part.parameters())
    return parameters


def cosine(step: int, steps: int, warmup: float) -> float:
    """Share of the highest learning rate: a linear rise, then half a cosine."""
    rising = max(1, round(warmup * steps))
    if step < rising:
        return (step + 1) / rising
    return 0.5 * (1 + math.cos(math.pi * (step - rising) / max(1, steps - rising)))


def example_loss(
    network: ReleasedEarthMind, tokenizer: ReleasedTokenizer, example: Example, options: FinetuningOptions
) -> Tensor:
    """Cross-entropy of the answer's tokens, plus the losses of its masks."""
    (scene,) = encode_scenes(network, [example.pictures])
    ids, embeddings, given = _sequence(network, tokenizer, scene, example)
    output: Any = network.language_model.model(inputs_embeds=embeddings[None], use_cache=False)
    states = output.last_hidden_state[0]
    labels = torch.where(torch.arange(len(ids), device=ids.device) < given, IGNORED, ids)
    logits = network.language_model.lm_head(states[given - 1 : -1])
    loss = F.cross_entropy(logits.float(), labels[given:])
    if example.masks:
        marked = states[given:][ids[given:] == tokenizer.seg]
        loss = loss + _mask_loss(network, scene, marked, example, options)
    return loss


def _sequence(
    network: ReleasedEarthMind, tokenizer: ReleasedTokenizer, scene: EncodedScene, example: Example
) -> tuple[Tensor, Tensor, int]:
    """Ids and embeddings of prompt and answer, and how many of them are the prompt."""
    device = network.device
    prompt = tokenizer.encode(
        conversation(worded(example.question), (), pictures_text(tokens_by_block(network, scene)))
    )
    answer = [*tokenizer.encode(example.answer + END), tokenizer.end]
    ids = torch.tensor(prompt + answer, device=device)
    question = after_pictures(torch.tensor(prompt, device=device), tokenizer.image_end)
    visual, _ = visual_tokens(network, scene, network.embed(question))
    return ids, prompt_embeddings(network, ids, tokenizer.context, visual), len(prompt)


def _mask_loss(
    network: ReleasedEarthMind,
    scene: EncodedScene,
    states: Tensor,
    example: Example,
    options: FinetuningOptions,
) -> Tensor:
    """Cross-entropy and Dice loss of the masks, on the first picture of the prompt."""
    sensor = SAR if SAR in scene.latest else next(iter(scene.latest))
    with torch.no_grad():
        features = mask_features(network, scene, sensor)
    logits = network.mask_decoder(features, network.mask_prompts(states)[None])
    masks = torch.from_numpy(np.stack(example.masks)).to(logits.device, torch.float32)
    logits = F.interpolate(logits, masks.shape[1:], mode="bilinear", align_corners=False)[0]
    shares = logits.sigmoid()
    overlap = (shares * masks).sum((1, 2))
    dice = 1 - (2 * overlap + 1) / (shares.sum((1, 2)) + masks.sum((1, 2)) + 1)
    crossed = F.binary_cross_entropy_with_logits(logits, masks)
    return options.mask_weight * crossed + options.dice_weight * dice.mean()
