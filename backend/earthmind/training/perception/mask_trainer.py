"""The training loop of what the embedded model sees; it can be stopped and goes on where it was."""

from __future__ import annotations

import copy
import json
import math
import queue
import threading
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F
from safetensors.torch import load_file, save_file
from torch import Tensor

from earthmind.datasets.confusion import BinaryConfusion
from earthmind.model.nano.known_concepts import SEEN_CONCEPTS
from earthmind.model.network.perception import Perception
from earthmind.replacing import replace
from earthmind.training.perception.scene_changes import COLOURS, augment, cut, keep
from earthmind.training.perception.scenes import OPTICAL, SAR, UNKNOWN, LabelledScene

STATE, WEIGHTS = "state.safetensors", "average.safetensors"
_SHIPS = SEEN_CONCEPTS.index("ships")
_WEIGHT = {
    "water": 1.3,
    "flooded area": 2.0,
    "shrub": 0.5,
    "wetland": 0.4,
    "permanent water": 0.7,
    "crops": 1.3,
}
VIEWS = {"both": (True, True), "optical": (True, False), "sar": (False, True)}


@dataclass(frozen=True)
class Source:
    """Scenes of one kind, and how often they are drawn."""

    name: str
    scenes: Sequence[LabelledScene]
    weight: float


def mask_losses(logits: Tensor, labels: Tensor) -> Tensor:
    """Binary cross-entropy plus half the soft Dice loss over known pixels, weighted by concept.

    Args:
        logits: (B, K, H, W).
        labels: uint8 (B, K, H, W): 1, 0, or 255 for unknown.
    """
    known = (labels != UNKNOWN).float()
    truth = (labels == 1).float()
    count = known.flatten(2).sum(2)
    weight = logits.new_tensor([_WEIGHT.get(name, 1.0) for name in SEEN_CONCEPTS])
    weight = weight * (count > 64)
    rare = torch.ones_like(weight[:1]).clone()
    rare[:, _SHIPS] = 8.0
    importance = known * (1 + truth * (rare - 1)[..., None, None])
    entropy = F.binary_cross_entropy_with_logits(logits, truth, reduction="none") * importance
    entropy = entropy.flatten(2).sum(2) / importance.flatten(2).sum(2).clamp(min=1)
    probability = torch.sigmoid(logits) * known
    smooth = torch.full_like(weight[:1], 50.0)
    smooth[:, _SHIPS] = 8.0
    overlap = (probability * truth).flatten(2).sum(2)
    total = probability.flatten(2).sum(2) + (truth * known).flatten(2).sum(2)
    dice = 1 - (2 * overlap + smooth) / (total + smooth)
    return ((entropy + 0.5 * dice) * weight).sum() / weight.sum().clamp(min=1)


class PerceptionTrainer:
    """Owns network, optimiser and their state on disk."""

    def __init__(
        self, network: Perception, out: Path, *, steps: int, batch: int, side: int, rate: float, seed: int
    ) -> None:
        self.network, self.out = network, out
        self.steps, self.batch, self.side, self.rate, self.seed = steps, batch, side, rate, seed
        out.mkdir(parents=True, exist_ok=True)
        decayed = [p for p in network.parameters() if p.ndim > 1]
        plain = [p for p in network.parameters() if p.ndim <= 1]
        self.optimiser = torch.optim.AdamW(
            [{"params": decayed, "weight_decay": 0.02}, {"params": plain, "weight_decay": 0.0}],
            lr=rate,
            fused=True,
        )
        self.average = copy.deepcopy(network)
        self.step = 0
        self._resume()

    def run(self, sources: Sequence[Source], *, until: float = math.inf) -> None:
        """Train until the last step or a time (``time.time()``)."""
        self.network.train()
        which = torch.arange(len(SEEN_CONCEPTS))
        started, losses = time.time(), []
        for codes, measured, labels in self._batches(sources):
            rate = self.rate * self._schedule()
            for group in self.optimiser.param_groups:
                group["lr"] = rate
            with torch.autocast("cpu", torch.bfloat16):
                logits = self.network(codes, measured, which)
            loss = mask_losses(logits.float(), labels)
            self.optimiser.zero_grad()
            loss.backward()  # type: ignore[no-untyped-call]
            torch.nn.utils.clip_grad_norm_(self.network.parameters(), 1.0)
            self.optimiser.step()
            self._average()
            losses.append(float(loss.detach()))
            self.step += 1
            if self.step % 50 == 0:
                self.log(
                    {
                        "step": self.step,
                        "seconds": round(time.time() - started),
                        "loss": np.mean(losses).round(4),
                    }
                )
                losses = []
            if self.step % 500 == 0:
                self.save()
            if time.time() > until:
                break
        self.save()

    def log(self, entry: dict[str, object]) -> None:
        """One line of JSON."""
        with (self.out / "log.jsonl").open("a", encoding="utf-8") as file:
            file.write(json.dumps(entry, default=float) + "\n")

    def _batches(self, sources: Sequence[Source]) -> Iterator[tuple[Tensor, Tensor, Tensor]]:
        """Batches made a little ahead, in another thread."""
        ready: queue.Queue[tuple[Tensor, Tensor, Tensor]] = queue.Queue(3)

        def make() -> None:
            for step in range(self.step, self.steps):
                ready.put(self.batch_of(sources, step))

        threading.Thread(target=make, daemon=True).start()
        for _ in range(self.step, self.steps):
            yield ready.get()

    def batch_of(self, sources: Sequence[Source], step: int) -> tuple[Tensor, Tensor, Tensor]:
        """Codes, which of them are measured values, and labels."""
        draw = np.random.default_rng((self.seed, step))
        shares = np.array([source.weight for source in sources])
        samples = []
        for index in draw.choice(len(sources), self.batch, p=shares / shares.sum()):
            pool = sources[int(index)].scenes
            scene = pool[int(draw.integers(len(pool)))]
            samples.append(augment(scene, self.side, draw, pool[int(draw.integers(len(pool)))]))
        return stacked(samples)

    def _schedule(self) -> float:
        warm = max(1, int(0.02 * self.steps))
        if self.step < warm:
            return (self.step + 1) / warm
        return 0.01 + 0.99 * 0.5 * (1 + math.cos(math.pi * self.step / self.steps))

    def _average(self) -> None:
        decay = min(0.997, (1 + self.step) / (10 + self.step))
        with torch.no_grad():
            torch._foreach_lerp_(list(self.average.parameters()), list(self.network.parameters()), 1 - decay)
            for mean, value in zip(self.average.buffers(), self.network.buffers(), strict=True):
                mean.copy_(value) if not mean.is_floating_point() else mean.lerp_(value, 1 - decay)

    def save(self) -> None:
        """Write what is needed to go on, and the running mean of the weights."""
        state = {f"network/{k}": v.clone() for k, v in self.network.state_dict().items()}
        state |= {f"average/{k}": v.clone() for k, v in self.average.state_dict().items()}
        for index, entry in enumerate(self._moments()):
            state |= {f"optimiser/{index}/{k}": v.clone() for k, v in entry.items()}
        state["step"] = torch.tensor(self.step)
        save_file(state, self.out / "state.part")
        replace(self.out / "state.part", self.out / STATE)
        save_file({k: v.contiguous() for k, v in self.average.state_dict().items()}, self.out / WEIGHTS)

    def _moments(self) -> list[dict[str, Tensor]]:
        return [self.optimiser.state[p] for group in self.optimiser.param_groups for p in group["params"]]

    def _resume(self) -> None:
        path = self.out / STATE
        if not path.exists():
            return
        state = load_file(path)
        for name, module in (("network", self.network), ("average", self.average)):
            module.load_state_dict(
                {k[len(name) + 1 :]: v for k, v in state.items() if k.startswith(f"{name}/")}
            )
        parameters = [p for group in self.optimiser.param_groups for p in group["params"]]
        for index, parameter in enumerate(parameters):
            prefix = f"optimiser/{index}/"
            self.optimiser.state[parameter] = {
                k[len(prefix) :]: v.clone()  # Windows replaces no file that tensors are mapped from
                for k, v in state.items()
                if k.startswith(prefix)
            }
        self.step = int(state["step"])


def stacked(samples: Sequence[LabelledScene]) -> tuple[Tensor, Tensor, Tensor]:
    """Samples of one size as tensors."""
    return (
        torch.from_numpy(np.stack([s.codes for s in samples])),
        torch.from_numpy(np.stack([s.measured for s in samples])).float(),
        torch.from_numpy(np.stack([s.labels for s in samples])),
    )


@torch.no_grad()
def scores(
    network: Perception, scenes: Sequence[LabelledScene], side: int = 256
) -> dict[str, dict[str, float]]:
    """IoU by view (sensors, and colours alone) and concept on the middles of scenes."""
    network.eval()
    which = torch.arange(len(SEEN_CONCEPTS))
    found: dict[str, dict[str, float]] = {}
    for view in (*VIEWS, "colours"):
        counts = {name: BinaryConfusion() for name in SEEN_CONCEPTS}
        for scene in scenes:
            seen = viewed(cut(scene, side, None), view)
            if not seen.codes[0].any():
                continue
            logits = network(*stacked([seen])[:2], which)[0]
            valid = seen.codes[0].any(0)
            for name, logit, label in zip(SEEN_CONCEPTS, logits.numpy(), seen.labels, strict=True):
                known = (label != UNKNOWN) & valid
                counts[name].add(logit[known] > 0, label[known] == 1)
        found[view] = {k: round(v.iou_foreground, 3) for k, v in counts.items() if v.total}
    return found


def viewed(scene: LabelledScene, view: str) -> LabelledScene:
    """A scene by one sensor only, or by blue, green and red only."""
    if view == "colours":
        from earthmind.band_codes import OPTICAL_BANDS

        scene = viewed(scene, "optical")
        codes = scene.codes.copy()
        for index, role in enumerate(OPTICAL_BANDS):
            if role not in COLOURS:
                codes[:, index] = 0
        return LabelledScene(codes, scene.measured, scene.labels)
    kept = np.ones((2, 2), bool)
    optical, sar = VIEWS[view]
    kept[:, OPTICAL] &= optical
    kept[:, SAR] &= sar
    return keep(scene, kept)
