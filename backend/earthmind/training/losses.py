"""What the embedded model is trained to do: say the right words, draw the right masks."""

from __future__ import annotations

from dataclasses import dataclass

import torch
import torch.nn.functional as F
from torch import Tensor, nn

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.samples import UNKNOWN
from earthmind.model.markers import IMAGE_CONTEXT
from earthmind.model.nano.tokens import PromptTokenizer
from earthmind.model.network.core import EarthMind, SceneTensors
from earthmind.model.network.grounding import GroundingFeatures
from earthmind.training.batches import Sequences


class AuxiliaryHeads(nn.Module):
    """Linear readings of the shared features, for training only: they teach vision before words lead."""

    def __init__(self, model: EarthMind) -> None:
        super().__init__()
        if model.config.grounding is None:
            raise ValueError("this model has no mask branch that [SEG] drives")
        self.pixels = nn.Conv2d(model.config.grounding.pixel_channels, len(CONCEPTS), 1)
        self.latest = nn.Linear(model.config.language.hidden, len(CONCEPTS))
        self.earlier = nn.Linear(model.config.language.hidden, len(CONCEPTS))
        self.concepts = nn.Linear(model.config.grounding.prompt, len(CONCEPTS))


@dataclass(frozen=True)
class Losses:
    """The parts of the training loss, each a mean."""

    words: Tensor
    masks: Tensor
    pixels: Tensor
    tokens: Tensor
    concepts: Tensor

    @property
    def total(self) -> Tensor:
        """Weighted sum."""
        return self.words + 2 * self.masks + self.pixels + 0.5 * self.tokens + 0.5 * self.concepts


def compute_losses(
    model: EarthMind,
    heads: AuxiliaryHeads,
    tokenizer: PromptTokenizer,
    scenes: SceneTensors,
    labels: Tensor,
    batch: Sequences,
) -> Losses:
    """One forward pass.

    Args:
        model: The model.
        heads: Its training-only heads.
        tokenizer: Its tokenizer.
        scenes: B scenes.
        labels: uint8 (B, concepts, H, W), 255 unknown.
        batch: Sequences about them.
    """
    tokens = model.visual_tokens(scenes)
    features = model.grounding_features(scenes, tokens)
    hidden = _read_sequences(model, tokenizer, scenes, tokens, batch)
    logits = model.language_model.lm_head(hidden[batch.targets != -100])
    words = F.cross_entropy(logits.float(), batch.targets[batch.targets != -100])

    masks, concepts = _mask_losses(model, heads, features, hidden, labels, batch)
    pixels = mask_loss(heads.pixels(features.pixels).float(), labels)
    return Losses(words, masks, pixels, _token_loss(model, heads, scenes, tokens, labels), concepts)


def _read_sequences(
    model: EarthMind, tokenizer: PromptTokenizer, scenes: SceneTensors, tokens: Tensor, batch: Sequences
) -> Tensor:
    """Last hidden states (S, L, D) with fused visual tokens in place of the image context."""
    embeddings = model.embed(batch.ids)
    question = model.embed(batch.questions)
    blocks = []
    for moment in (1, 0):
        present = scenes.present[batch.scene, moment]
        fused = model.fuse(tokens[batch.scene, moment], present, question, batch.question_kept)
        blocks.append((fused.tokens, present.any(1)))
    visual = torch.cat(
        [block[row] for row in range(len(batch.ids)) for block, there in blocks if bool(there[row])]
    )
    embeddings = embeddings.clone()
    embeddings[batch.ids == tokenizer.ids[IMAGE_CONTEXT]] = visual.to(embeddings.dtype)
    output = model.language_model.model(
        inputs_embeds=embeddings, attention_mask=batch.kept.long(), use_cache=False
    )
    hidden: Tensor = output.last_hidden_state
    return hidden


def _mask_losses(
    model: EarthMind,
    heads: AuxiliaryHeads,
    features: GroundingFeatures,
    hidden: Tensor,
    labels: Tensor,
    batch: Sequences,
) -> tuple[Tensor, Tensor]:
    """Loss of the masks, and of telling from each prompt which concept it means."""
    if not len(batch.seg_positions):
        return hidden.sum() * 0, hidden.sum() * 0
    rows, positions, concepts = batch.seg_positions.unbind(1)
    prompts = model.mask_prompts(hidden[rows, positions])
    meant = F.cross_entropy(heads.concepts(prompts).float(), concepts)
    scene = batch.scene[rows]
    most = int(torch.bincount(scene, minlength=len(labels)).max())
    padded = prompts.new_zeros(len(labels), most, prompts.shape[-1])
    wanted = torch.full((len(labels), most, *labels.shape[-2:]), UNKNOWN, dtype=labels.dtype)
    filled = [0] * len(labels)
    for prompt, index, concept in zip(prompts, scene.tolist(), concepts.tolist(), strict=True):
        padded[index, filled[index]] = prompt
        wanted[index, filled[index]] = labels[index, concept]
        filled[index] += 1
    decoded = model.mask_decoder(features, padded)
    return mask_loss(decoded.float(), wanted), meant


def mask_loss(logits: Tensor, labels: Tensor) -> Tensor:
    """Binary cross-entropy plus soft Dice, over known pixels, mean over labelled masks.

    Args:
        logits: (B, K, H, W).
        labels: uint8 (B, K, H, W); 1, 0, or 255 for unknown.
    """
    known = labels != UNKNOWN
    used = known.flatten(2).any(2)
    if not bool(used.any()):
        return logits.sum() * 0
    logits, labels, known = logits[used].flatten(1), labels[used].flatten(1), known[used].flatten(1).float()
    truth = (labels == 1).float()
    entropy = (F.binary_cross_entropy_with_logits(logits, truth, reduction="none") * known).sum(
        1
    ) / known.sum(1)
    probability = torch.sigmoid(logits) * known
    overlap = (probability * truth).sum(1)
    dice = 1 - (2 * overlap + 50) / (probability.sum(1) + truth.sum(1) + 50)
    return (entropy + 0.5 * dice).mean()


def _token_loss(
    model: EarthMind, heads: AuxiliaryHeads, scenes: SceneTensors, tokens: Tensor, labels: Tensor
) -> Tensor:
    """How much of each concept lies in the cell of each fused visual token."""
    side = model.config.vision.tokens_per_side
    known = (labels != UNKNOWN).float()
    there = F.adaptive_avg_pool2d((labels == 1).float(), side)
    weight = F.adaptive_avg_pool2d(known, side)
    truth = (there / weight.clamp(min=1e-3)).flatten(2).transpose(1, 2)
    weight = weight.flatten(2).transpose(1, 2)
    latest = heads.latest(_by_place(model.fuse(tokens[:, 0], scenes.present[:, 0]).tokens, side)).float()
    loss = (F.binary_cross_entropy_with_logits(latest, truth, reduction="none") * weight).sum() / weight.sum()
    both = scenes.present[:, 1].any(1)
    if bool(both.any()):
        permanent = CONCEPTS.index("permanent water")
        fused = model.fuse(tokens[both, 1], scenes.present[both, 1]).tokens
        earlier = heads.earlier(_by_place(fused, side)).float()
        part = F.binary_cross_entropy_with_logits(
            earlier[..., permanent], truth[both][..., permanent], reduction="none"
        )
        loss = loss + (part * weight[both][..., permanent]).sum() / weight[both][..., permanent].sum().clamp(
            min=1
        )
    return loss


def _by_place(tokens: Tensor, side: int) -> Tensor:
    """One token for each of the side x side places: the mean where a fusion keeps both sensors' tokens."""
    return tokens.reshape(len(tokens), -1, side * side, tokens.shape[-1]).mean(1)


def predict(
    model: EarthMind, tokenizer: PromptTokenizer, scenes: SceneTensors, batch: Sequences
) -> tuple[list[Tensor], Tensor]:
    """What the model says and draws when the words before are given.

    Returns:
        Mask logits (H, W) of every ``[SEG]`` in order, and the likeliest next token at every position (S, L).
    """
    tokens = model.visual_tokens(scenes)
    features = model.grounding_features(scenes, tokens)
    hidden = _read_sequences(model, tokenizer, scenes, tokens, batch)
    words = model.language_model.lm_head(hidden).argmax(-1)
    rows, positions, _ = batch.seg_positions.unbind(1)
    prompts = model.mask_prompts(hidden[rows, positions])
    masks = []
    for prompt, scene in zip(prompts, batch.scene[rows].tolist(), strict=True):
        own = GroundingFeatures(
            features.coarse[scene : scene + 1],
            features.cells[scene : scene + 1],
            features.sar_weight[scene : scene + 1],
        )
        masks.append(model.mask_decoder(own, prompt[None, None])[0, 0])
    return masks, words
