"""The training loop of the embedded model: resumable, logged, keeps the best weights."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
import random
import time
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from earthmind.evaluation.metrics import BinaryConfusion
from earthmind.model.config import EarthMindConfig, GroundingConfig
from earthmind.model.earthmind import EarthMind
from earthmind.model.tokens import PromptTokenizer, train_tokenizer
from earthmind.training.augmentation import augment, centre
from earthmind.training.batches import draw_exchanges, scene_tensors, sequences
from earthmind.training.instructions import CONCEPTS, all_texts
from earthmind.training.losses import AuxiliaryHeads, compute_losses, predict
from earthmind.training.samples import UNKNOWN, Sample, landcover_sample, ombria_samples, simulated_sample


@dataclass(frozen=True)
class TrainingOptions:
    """How to train.

    Attributes:
        out: Folder for checkpoints, logs and, at the end, the finished model.
        ombria: Root of OMBRIA; its ``train`` split is used, every tenth tile for validation.
        landcover: Folder of land cover patches, or None.
        simulated: Number of simulated scenes.
        steps: Number of batches.
        batch: Samples in a batch.
        side: Side of a training picture in pixels, a multiple of 16.
        exchanges: Questions about each sample in a batch.
        rate: Highest learning rate.
        average: Decay of the running mean of the weights that is kept as the result.
        seed: Seed of everything drawn.
    """

    out: Path
    ombria: Path | None
    landcover: Path | None
    simulated: int = 400
    steps: int = 4000
    batch: int = 8
    side: int = 192
    exchanges: int = 4
    rate: float = 1e-3
    average: float = 0.998
    seed: int = 0


@dataclass(frozen=True)
class TrainingData:
    """Samples by source, with how often each source is drawn, and the validation samples."""

    sources: tuple[tuple[list[Sample], float], ...]
    validation: list[Sample]


def load_data(options: TrainingOptions) -> TrainingData:
    """Read and simulate all samples; validation tiles are never trained on."""
    sources: list[tuple[list[Sample], float]] = []
    validation: list[Sample] = []
    if options.ombria is not None:
        tiles = ombria_samples(options.ombria, "train")
        validation = tiles[9::10]
        sources.append(([t for i, t in enumerate(tiles) if i % 10 != 9], 0.6))
    if options.simulated:
        made = [simulated_sample(options.seed * 100_000 + i) for i in range(options.simulated)]
        validation = validation + [simulated_sample(90_000_000 + i) for i in range(16)]
        sources.append((made, 0.25))
    if options.landcover is not None:
        sources.append(([landcover_sample(p) for p in sorted(options.landcover.glob("*.tif"))], 0.15))
    return TrainingData(tuple(sources), validation)


class Trainer:
    """Owns model, optimiser and their state on disk."""

    def __init__(self, options: TrainingOptions, config: EarthMindConfig | None = None) -> None:
        self.options = options
        options.out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(options.seed)
        texts = all_texts()
        self.config = config or EarthMindConfig(grounding=GroundingConfig(channels=(40, 80, 144, 208)))
        self.tokenizer = PromptTokenizer(
            train_tokenizer(texts, self.config.language.vocabulary), self.config.visual_tokens
        )
        self.model = EarthMind(self.config)
        self.heads = AuxiliaryHeads(self.model)
        self.average = copy.deepcopy(self.model)
        parameters = [*self.model.parameters(), *self.heads.parameters()]
        decayed = [p for p in parameters if p.ndim > 1]
        plain = [p for p in parameters if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": 0.03}, {"params": plain, "weight_decay": 0.0}],
            lr=options.rate,
        )
        self.step = 0
        self.best = 0.0
        self._resume()

    def run(self, data: TrainingData, *, until: float = math.inf) -> None:
        """Train to the last step, or until a time (``time.time()``); state is saved on the way."""
        log = (self.options.out / "log.jsonl").open("a", encoding="utf-8")
        started = time.time()
        while self.step < self.options.steps and time.time() < until:
            losses = self._train_step(data)
            self.step += 1
            if self.step % 50 == 0:
                entry = {"step": self.step, "seconds": round(time.time() - started, 1), **losses}
                log.write(json.dumps(entry) + "\n")
                log.flush()
            if self.step % 500 == 0 or self.step == self.options.steps:
                scores = self.validate(data.validation)
                log.write(json.dumps({"step": self.step, "validation": scores}) + "\n")
                log.flush()
                self._save_state()
                if scores["iou_mean"] >= self.best:
                    self.best = scores["iou_mean"]
                    self.export(self.options.out / "best")
        log.close()

    def _train_step(self, data: TrainingData) -> dict[str, float]:
        options = self.options
        draw = np.random.default_rng((options.seed, self.step))
        random_ = random.Random(f"{options.seed}-{self.step}")  # noqa: S311  (no secret depends on it)
        rate = options.rate * self._schedule()
        for group in self.optimiser.param_groups:
            group["lr"] = rate
        weights = np.array([w for _, w in data.sources])
        samples = []
        for source in draw.choice(len(data.sources), options.batch, p=weights / weights.sum()):
            pool = data.sources[source][0]
            samples.append(augment(pool[int(draw.integers(len(pool)))], options.side, draw))
        batch = sequences(self.tokenizer, samples, draw_exchanges(samples, options.exchanges, random_))
        labels = torch.from_numpy(np.stack([s.labels for s in samples]))
        with torch.autocast("cpu", torch.bfloat16):
            losses = compute_losses(
                self.model, self.heads, self.tokenizer, scene_tensors(self.model, samples), labels, batch
            )
        self.optimiser.zero_grad()
        losses.total.backward()  # type: ignore[no-untyped-call]
        torch.nn.utils.clip_grad_norm_(self.model.parameters(), 1.0)
        self.optimiser.step()
        self._update_average()
        return {
            part.name: round(float(getattr(losses, part.name).detach()), 4)
            for part in dataclasses.fields(losses)
        }

    def _schedule(self) -> float:
        warm = max(1, int(0.03 * self.options.steps))
        if self.step < warm:
            return (self.step + 1) / warm
        return 0.02 + 0.98 * 0.5 * (1 + math.cos(math.pi * self.step / self.options.steps))

    def _update_average(self) -> None:
        decay = min(self.options.average, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            for mean, value in zip(self.average.parameters(), self.model.parameters(), strict=True):
                mean.lerp_(value, 1 - decay)

    @torch.no_grad()
    def validate(self, samples: list[Sample]) -> dict[str, float]:
        """Word accuracy, and IoU of flooded area and of water, on samples not trained on."""
        model = self.average.eval()
        random_ = random.Random(1)  # noqa: S311
        confusion = {name: BinaryConfusion() for name in CONCEPTS}
        right = total = 0
        for start in range(0, len(samples), 8):
            chunk = [centre(s, 224) for s in samples[start : start + 8]]
            batch = sequences(self.tokenizer, chunk, draw_exchanges(chunk, 4, random_))
            scenes = scene_tensors(model, chunk)
            predicted, words = predict(model, self.tokenizer, scenes, batch)
            right += int((words == batch.targets)[batch.targets != -100].sum())
            total += int((batch.targets != -100).sum())
            for (row, _, concept), logits in zip(batch.seg_positions.tolist(), predicted, strict=True):
                sample = chunk[int(batch.scene[row])]
                known = (sample.labels[concept] != UNKNOWN) & sample.valid[0].any(0)
                confusion[CONCEPTS[concept]].add(
                    (logits.numpy() > 0)[known], (sample.labels[concept] == 1)[known]
                )
        self.model.train()
        scores = {f"iou {name}": round(c.iou_foreground, 4) for name, c in confusion.items() if c.total}
        return {"words": right / max(total, 1), "iou_mean": confusion["flooded area"].iou_mean, **scores}

    def export(self, folder: Path) -> None:
        """Write the finished model: configuration, tokenizer and weights in half precision."""
        folder.mkdir(parents=True, exist_ok=True)
        (folder / "config.json").write_text(
            json.dumps(self.config.to_json(), indent=1) + "\n", encoding="utf-8"
        )
        self.tokenizer.tokenizer.save(str(folder / "tokenizer.json"))
        weights = {k: v.half().contiguous() for k, v in self.average.state_dict().items() if not _is_tied(k)}
        save_file(weights, folder / "model.safetensors.part", metadata={"format": "pt"})
        (folder / "model.safetensors.part").replace(folder / "model.safetensors")

    def _save_state(self) -> None:
        state: dict[str, torch.Tensor] = {}
        for name, module in (("model", self.model), ("heads", self.heads), ("average", self.average)):
            state |= {f"{name}/{k}": v.clone() for k, v in module.state_dict().items()}
        for index, entry in enumerate(self._moments()):
            state |= {f"optimiser/{index}/{k}": v.clone() for k, v in entry.items()}
        progress = {"step": torch.tensor(self.step), "best": torch.tensor(self.best, dtype=torch.float64)}
        part = self.options.out / "state.safetensors.part"
        save_file(state | progress, part)
        part.replace(self.options.out / "state.safetensors")

    def _moments(self) -> list[dict[str, Any]]:
        parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        return [self.optimiser.state[p] for p in parameters]

    def _resume(self) -> None:
        path = self.options.out / "state.safetensors"
        if not path.exists():
            return
        state = load_file(path)
        for name, module in (("model", self.model), ("heads", self.heads), ("average", self.average)):
            prefix = f"{name}/"
            module.load_state_dict({k[len(prefix) :]: v for k, v in state.items() if k.startswith(prefix)})
        parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        for index, parameter in enumerate(parameters):
            prefix = f"optimiser/{index}/"
            self.optimiser.state[parameter] = {
                k[len(prefix) :]: v for k, v in state.items() if k.startswith(prefix)
            }
        self.step, self.best = int(state["step"]), float(state["best"])


def _is_tied(key: str) -> bool:
    """The output layer of the language model is its input embedding; it is stored once."""
    return key.endswith("lm_head.weight")
