"""Fine-tuning a released model: LoRA on the language model; projector, mask head and mask decoder in full."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from contextlib import contextmanager, suppress
from itertools import chain, islice, repeat
from pathlib import Path
from typing import Any

import numpy as np
import torch
import torch.nn.functional as F
from safetensors import SafetensorError
from torch import Tensor

from earthmind.errors import InputError, ModelError, OutputError
from earthmind.model.earthmind.answering import tokens_by_block, visual_tokens
from earthmind.model.earthmind.checkpoint import load_checkpoint
from earthmind.model.earthmind.config import ReleasedConfig
from earthmind.model.earthmind.encoded_scene import SAR, EncodedScene, encode_scenes, mask_features
from earthmind.model.earthmind.encoding import after_pictures, prompt_embeddings
from earthmind.model.earthmind.phrases import worded
from earthmind.model.earthmind.prompts import ReleasedTokenizer, conversation, pictures_text
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.earthmind.saving import write_checkpoint
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.terrascope.terrascope_kind import REGION
from earthmind.replacing import FileInUse, move_folder, remove_tree
from earthmind.training.examples import Example, ExampleFile
from earthmind.training.lora import add_lora, merge_lora
from earthmind.training.options import FinetuningOptions

IGNORED = -100  # label of tokens that are given, not learned


def finetune_checkpoint(
    folder: ModelFolder,
    examples: Path,
    out: Path,
    options: FinetuningOptions,
    steps: int | None = None,
    device: str = "cpu",
) -> Iterator[float]:
    """Fine-tune a released checkpoint into a new folder of the same layout; yields the loss of each step.

    All examples are looked at once before the first step. The new folder is there, whole, when the
    iteration comes to its end; otherwise there is none.

    Args:
        folder: A released checkpoint.
        examples: See ``ExampleFile``.
        out: Where nothing is yet.
        options: How to fine-tune.
        steps: Number of examples to learn from, one a step; None for each once.
        device: A PyTorch device; weights are held in float32.

    Raises:
        InputError: An example cannot be used.
        ModelError: The folder is no released checkpoint or a TerraScope, the device has too little memory, or
            the loss is no number any more.
        OutputError: There is something at ``out`` already, or it cannot be written.
    """
    if REGION in folder.added_tokens:
        raise ModelError(
            f"{folder.path} holds a TerraScope, which learns in another way; choose EarthMind or Sa2VA.",
            code="model_type",
        )
    source = ExampleFile(examples, ReleasedConfig.from_json(folder.config).tiling)
    with _new_folder(out) as beside:
        count = sum(1 for _ in source)
        network = load_checkpoint(folder, device, torch.float32)
        tokenizer = ReleasedTokenizer(folder.path, network.config.template)
        try:
            yield from finetune(network, tokenizer, source, steps or count, options)
        except torch.OutOfMemoryError as error:
            raise ModelError(
                f"{device} has too little memory for fine-tuning; use smaller pictures or a lower --rank.",
                code="memory",
            ) from error
        write_checkpoint(network, folder.config, beside, tokenizer=folder.path)


@contextmanager
def _new_folder(out: Path) -> Iterator[Path]:
    """A folder that takes the name ``out`` when all went well, and is gone otherwise."""
    if out.exists():
        raise OutputError(f'There is something at "{out}" already; name a new folder.')
    beside = out.with_name(f".{out.name}.part")
    try:
        remove_tree(beside)
        beside.mkdir(parents=True)
        yield beside
        move_folder(beside, out)
    except (OSError, SafetensorError) as error:
        raise OutputError(f'The folder "{out}" cannot be written ({error}); choose another place.') from error
    finally:
        with suppress(OSError, FileInUse):
            remove_tree(beside)


def finetune(
    network: ReleasedEarthMind,
    tokenizer: ReleasedTokenizer,
    examples: Iterable[Example],
    steps: int,
    options: FinetuningOptions,
) -> Iterator[float]:
    """Train in place, one example a step, as often as it takes; the loss of each step is yielded.

    Corrections are merged into the language model when the iteration ends, however it ends, so that the
    network can be written and loaded as any other.

    Raises:
        InputError: There are no examples.
        ModelError: The loss is no number any more.
    """
    if next(iter(examples), None) is None:
        raise InputError("There is nothing to fine-tune on; give at least one example.")
    parameters = trainable(network, options)
    optimiser = torch.optim.AdamW(parameters, lr=options.rate)
    schedule = torch.optim.lr_scheduler.LambdaLR(optimiser, lambda step: cosine(step, steps, options.warmup))
    try:
        for example in islice(chain.from_iterable(repeat(examples)), steps):
            loss = example_loss(network, tokenizer, example, options)
            if not loss.isfinite():
                raise ModelError("The loss is no number any more; use a lower --rate.", code="diverged")
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
    template, pictures = tokenizer.template, pictures_text(tokens_by_block(network, scene))
    prompt = tokenizer.encode(conversation(worded(example.question), (), pictures, template))
    answer = [*tokenizer.encode(example.answer + template.end), tokenizer.end]
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
