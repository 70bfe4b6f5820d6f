"""Samples and exchanges to tensors."""

from __future__ import annotations

import random
from dataclasses import dataclass

import numpy as np
import torch
from torch import Tensor

from earthmind.datasets.concepts import CONCEPTS, Exchange, Knowledge
from earthmind.datasets.samples import OPTICAL, UNKNOWN, Sample
from earthmind.model.nano.tokens import PromptTokenizer
from earthmind.model.network.core import EarthMind, SceneTensors
from earthmind.model.protocol import SEG_TOKEN
from earthmind.training.instructions import exchange

KNOWN_ENOUGH = 0.6


@dataclass(frozen=True)
class Sequences:
    """Token sequences of all exchanges of a batch, padded on the right.

    Attributes:
        ids: (S, L).
        kept: bool (S, L), False on padding.
        targets: (S, L), next token where it belongs to the answer, else -100.
        scene: (S,), index of the scene that a sequence is about.
        questions: (S, T) token ids of the bare question.
        question_kept: bool (S, T).
        seg_positions: (M, 3) = (sequence, position, concept) of every ``[SEG]``.
    """

    ids: Tensor
    kept: Tensor
    targets: Tensor
    scene: Tensor
    questions: Tensor
    question_kept: Tensor
    seg_positions: Tensor


def knowledge_of(sample: Sample) -> Knowledge:
    """Shares of the concepts that are labelled on enough of the sample."""
    seen = sample.valid[0].any(0)
    shares = {}
    for concept, label in zip(CONCEPTS, sample.labels, strict=True):
        known = (label != UNKNOWN) & seen
        if known.sum() > KNOWN_ENOUGH * max(seen.sum(), 1):
            shares[concept] = float((label[known] == 1).mean())
    return Knowledge(shares, bool(sample.present[0, 0]), bool(sample.present[1].any()))


def scene_tensors(model: EarthMind, samples: list[Sample]) -> SceneTensors:
    """Stack samples of one size into network input."""
    pixels = torch.from_numpy(np.stack([s.pictures for s in samples]))
    valid = torch.from_numpy(np.stack([s.valid for s in samples]))
    present = torch.from_numpy(np.stack([s.present for s in samples]))
    colour = torch.zeros_like(present)
    colour[:, :, OPTICAL] = torch.tensor([s.colour for s in samples])[:, None]
    return SceneTensors(model.normalise(pixels, valid, colour & present), valid.float(), present)


def draw_exchanges(samples: list[Sample], each: int, random_: random.Random) -> list[list[Exchange]]:
    """``each`` exchanges about every sample."""
    return [[exchange(knowledge, random_) for _ in range(each)] for knowledge in map(knowledge_of, samples)]


def sequences(
    tokenizer: PromptTokenizer, samples: list[Sample], exchanges: list[list[Exchange]]
) -> Sequences:
    """Tokenise and pad."""
    rows: list[tuple[list[int], list[int]]] = []
    questions: list[list[int]] = []
    scene: list[int] = []
    seg: list[tuple[int, int, int]] = []
    seg_id = tokenizer.ids[SEG_TOKEN]
    for index, (sample, about) in enumerate(zip(samples, exchanges, strict=True)):
        moments = int(sample.present.any(1).sum())
        for made in about:
            prompt = tokenizer.prompt_ids(made.question, moments)
            answer = tokenizer.answer_ids(made.answer)
            places = [i for i, token in enumerate(answer) if token == seg_id]
            seg += [
                (len(rows), len(prompt) + place, CONCEPTS.index(concept))
                for place, concept in zip(places, made.concepts, strict=True)
            ]
            rows.append((prompt, answer))
            questions.append(tokenizer.question_ids(made.question))
            scene.append(index)
    length = max(len(p) + len(a) for p, a in rows)
    ids = torch.zeros(len(rows), length, dtype=torch.long)
    targets = torch.full((len(rows), length), -100)
    kept = torch.zeros(len(rows), length, dtype=torch.bool)
    asked = torch.zeros(len(rows), max(map(len, questions)), dtype=torch.long)
    asked_kept = torch.zeros_like(asked, dtype=torch.bool)
    for row, (prompt, answer) in enumerate(rows):
        whole = torch.tensor(prompt + answer)
        ids[row, : len(whole)] = whole
        kept[row, : len(whole)] = True
        targets[row, len(prompt) - 1 : len(whole) - 1] = torch.tensor(answer)
        asked[row, : len(questions[row])] = torch.tensor(questions[row])
        asked_kept[row, : len(questions[row])] = True
    positions = torch.tensor(seg, dtype=torch.long).reshape(-1, 3)
    return Sequences(ids, kept, targets, torch.tensor(scene), asked, asked_kept, positions)
