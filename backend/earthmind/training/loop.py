"""The training loop of the embedded model: resumable, logged, keeps the best weights."""

from __future__ import annotations

import copy
import dataclasses
import json
import math
import random
import time
from pathlib import Path
from typing import Any

import numpy as np
import torch
from safetensors.torch import load_file, save_file

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.samples import UNKNOWN, Sample
from earthmind.model.library.catalogue import find_model
from earthmind.model.loading.folder import sha256
from earthmind.model.nano.calibration import Calibration
from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.nano.tokens import PromptTokenizer, train_tokenizer
from earthmind.model.nano.torch_runtime import TorchRuntime
from earthmind.model.network.core import EarthMind
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig
from earthmind.replacing import replace
from earthmind.training.augmentation import augment, centre, in_colour, mosaic
from earthmind.training.batches import draw_exchanges, scene_tensors, sequences
from earthmind.training.card import trained_card
from earthmind.training.earlier_weights import carry_over, part_of
from earthmind.training.instructions import all_texts
from earthmind.training.losses import AuxiliaryHeads, compute_losses, predict
from earthmind.training.options import TrainingOptions
from earthmind.training.pixel_scores import PixelScores, summary_score
from earthmind.training.quiz import take_quiz
from earthmind.training.training_data import TrainingData, load_data

__all__ = ["Trainer", "TrainingData", "TrainingOptions", "load_data"]

VOCABULARY = 1536
QUIZ_SIDE = 224
LOGGED_EVERY, SAVED_EVERY = 50, 500
IN_COLOURS = " in red, green and blue"
MOSAICS = 0.2  # share of the pictures that show four places at half the scale


class Trainer:
    """Owns model, optimiser and their state on disk."""

    def __init__(self, options: TrainingOptions, config: EarthMindConfig | None = None) -> None:
        self.options = options
        options.out.mkdir(parents=True, exist_ok=True)
        torch.manual_seed(options.seed)
        self.config = config or EarthMindConfig(
            language=LanguageConfig(vocabulary=VOCABULARY),
            grounding=GroundingConfig(channels=(40, 80, 144, 208)),
            colours=True,
        )
        self.tokenizer = self._tokenizer()
        self.model = EarthMind(self.config)
        self.heads = AuxiliaryHeads(self.model)
        if options.start is not None and not (options.out / "state.safetensors").exists():
            carry_over(options.start, self.model, self.heads, self.tokenizer.tokenizer)
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
        self.calibration: dict[str, float] = {}
        self.scores: dict[str, float] = {}
        self._resume()

    def _tokenizer(self) -> PromptTokenizer:
        """The tokenizer of this training; kept beside its state, which is of no use without it."""
        path = self.options.out / "tokenizer.json"
        if not path.exists():
            train_tokenizer(all_texts(), self.config.language.vocabulary).save(str(path))
        return PromptTokenizer.load(path, self.config.visual_tokens)

    def run(self, data: TrainingData, *, until: float = math.inf) -> None:
        """Train to the last step, or until a time (``time.time()``); state is saved at the end as well."""
        started, saved = time.time(), self.step
        while self.step < self.options.steps and time.time() < until:
            losses = self._train_step(data)
            self.step += 1
            if self.step % LOGGED_EVERY == 0:
                self._log({"step": self.step, "seconds": round(time.time() - started, 1), **losses})
            if self.step % SAVED_EVERY == 0:
                self._checkpoint(data)
                saved = self.step
        if self.step > saved:
            self._checkpoint(data)

    def _checkpoint(self, data: TrainingData) -> None:
        """Validate, export where the weights are the best so far, and save the state."""
        self._save_state()
        scores = self.validate(data.validation)
        self._log({"step": self.step, "validation": scores})
        if scores["score"] >= self.best:
            self.best = scores["score"]
            self.export(self.options.out / "best")
        self._save_state()

    def _log(self, entry: dict[str, Any]) -> None:
        with (self.options.out / "log.jsonl").open("a", encoding="utf-8") as log:
            log.write(json.dumps(entry) + "\n")

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
            if draw.random() < MOSAICS:
                four = [pool[int(index)] for index in draw.integers(len(pool), size=4)]
                samples.append(mosaic(four, options.side, draw))
            else:
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
        """Word accuracy, IoU by concept, and right answers to a quiz, on samples not trained on.

        ``score``, by which the best weights are kept, weighs flood IoU, questions and probes.
        """
        self.average.eval()
        pixels, words = self._reading(samples)
        self.calibration = pixels.calibration()
        scores = {"words": round(words, 4), **pixels.by_concept(), **self.calibration}
        if coloured := [in_colour(sample) for sample in samples if sample.colours is not None]:
            in_colours = self._reading(coloured)[0].by_concept()
            scores |= {f"{name}{IN_COLOURS}": score for name, score in in_colours.items()}
        if self.options.quiz:
            scores |= self._quiz(samples)
        self.scores = {"score": summary_score(scores), **scores}
        return self.scores

    def _reading(self, samples: list[Sample]) -> tuple[PixelScores, float]:
        """How well masks are drawn, and the share of words that are right."""
        model, random_ = self.average, random.Random(1)  # noqa: S311
        pixels = PixelScores(CONCEPTS)
        right = total = 0
        for start in range(0, len(samples), 8):
            chunk = [centre(s, 224) for s in samples[start : start + 8]]
            batch = sequences(self.tokenizer, chunk, draw_exchanges(chunk, 2, random_))
            scenes = scene_tensors(model, chunk)
            predicted, words = predict(model, self.tokenizer, scenes, batch)
            right += int((words == batch.targets)[batch.targets != -100].sum())
            total += int((batch.targets != -100).sum())
            for (row, _, concept), logits in zip(batch.seg_positions.tolist(), predicted, strict=True):
                sample = chunk[int(batch.scene[row])]
                known = (sample.labels[concept] != UNKNOWN) & sample.valid[0].any(0)
                pixels.add(CONCEPTS[concept], logits.numpy()[known], (sample.labels[concept] == 1)[known])
        return pixels, right / max(total, 1)

    def _quiz(self, samples: list[Sample]) -> dict[str, float]:
        calibration = Calibration(self.calibration["scale"], self.calibration["bias"])
        card = find_model("nano").card
        asked = EmbeddedModel(card, TorchRuntime(self.average), self.tokenizer, calibration)
        views = [centre(sample, QUIZ_SIDE) for sample in samples]
        return take_quiz(asked, views, self.options.quiz, random.Random(2))  # noqa: S311

    def export(self, folder: Path) -> None:
        """Write the finished model: card, configuration, tokenizer, and weights in half precision."""
        folder.mkdir(parents=True, exist_ok=True)
        config = self.config.to_json() | ({"calibration": self.calibration} if self.calibration else {})
        (folder / "config.json").write_text(json.dumps(config, indent=1) + "\n", encoding="utf-8")
        self.tokenizer.tokenizer.save(str(folder / "tokenizer.json"))
        weights = {k: v.half().contiguous() for k, v in self.average.state_dict().items() if not _is_tied(k)}
        save_file(weights, folder / "model.safetensors.part", metadata={"format": "pt"})
        replace(folder / "model.safetensors.part", folder / "model.safetensors")
        card = trained_card(self.scores) | {"sha256": sha256(folder / "model.safetensors")}
        (folder / "card.json").write_text(json.dumps(card, indent=1) + "\n", encoding="utf-8")

    def _save_state(self) -> None:
        state: dict[str, torch.Tensor] = {}
        for name, module in (("model", self.model), ("heads", self.heads), ("average", self.average)):
            state |= {f"{name}/{k}": v.clone() for k, v in module.state_dict().items()}
        for index, entry in enumerate(self._moments()):
            state |= {f"optimiser/{index}/{k}": v.clone() for k, v in entry.items()}
        progress = {"step": torch.tensor(self.step), "best": torch.tensor(self.best, dtype=torch.float64)}
        for name, value in self.calibration.items():
            progress[f"calibration/{name}"] = torch.tensor(value, dtype=torch.float64)
        part = self.options.out / "state.safetensors.part"
        save_file(state | progress, part)
        replace(part, self.options.out / "state.safetensors")

    def _moments(self) -> list[dict[str, Any]]:
        parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        return [self.optimiser.state[p] for p in parameters]

    def _resume(self) -> None:
        path = self.options.out / "state.safetensors"
        if not path.exists():
            return
        state = load_file(path)
        for name, module in (("model", self.model), ("heads", self.heads), ("average", self.average)):
            module.load_state_dict(part_of(state, f"{name}/"))
        parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        for index, parameter in enumerate(parameters):
            moments = part_of(state, f"optimiser/{index}/")
            self.optimiser.state[parameter] = {  # Windows replaces no file that tensors are mapped from
                name: value.clone() for name, value in moments.items()
            }
        self.step, self.best = int(state["step"]), float(state["best"])
        self.calibration = {name: float(value) for name, value in part_of(state, "calibration/").items()}


def _is_tied(key: str) -> bool:
    """The output layer of the language model is its input embedding; it is stored once."""
    return key.endswith("lm_head.weight")
