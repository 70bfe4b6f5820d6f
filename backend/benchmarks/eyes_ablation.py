"""Fusion in what nano sees: concat, mean, gated, HCA and single sensors, each learned anew with some seeds.

    python backend/benchmarks/eyes_ablation.py DATA TEACHER --out OUT [--steps 400] [--seeds 3]

Small eyes (half the width of nano's), from nothing, with the same batches and steps for every row of a seed.
DATA is the folder of the training data and TEACHER the graph of the land-cover network, as for ``earthmind
train-masks``. Measured on the places that ``load_perception_data`` holds back:

- IoU, the mean over sources and concepts of ``ASKED``, of both sensors, of the optical one alone and of the
  SAR alone. A row of one sensor was shown nothing else, in training either.
- The same with one sensor destroyed in three ways (noise, one value, another place), the mean of these.
- The measured share of the SAR (``inference/question/sensor_shares.py``), of whole pictures and with either
  sensor destroyed.
- The gap of the weights that the network itself gives to the sensors at its finest fusion, optical minus SAR:
  what the modality attention score (MAS) is for the language model. Those of concat and mean are what was
  seen, so 0.

Run the same command again to go on where it stopped. Prints the mean and the deviation over the seeds.
"""

from __future__ import annotations

import argparse
import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import partial
from pathlib import Path

import numpy as np
import torch
from numpy.typing import NDArray

from earthmind.datasets.confusion import BinaryConfusion
from earthmind.inference.question.sensor_shares import Overlap, Overlaps
from earthmind.model.nano.known_concepts import SEEN_CONCEPTS
from earthmind.model.network.perception import Perception
from earthmind.model.network.sizes import PerceptionConfig
from earthmind.replacing import replace as replace_file
from earthmind.training.perception.data import load_perception_data
from earthmind.training.perception.mask_trainer import (
    VIEWS,
    PerceptionTrainer,
    Source,
    stacked,
    viewed,
)
from earthmind.training.perception.scene_changes import cut
from earthmind.training.perception.scenes import OPTICAL, SAR, SLICES, UNKNOWN, LabelledScene

SIZES = PerceptionConfig(
    concepts=SEEN_CONCEPTS, channels=(24, 40, 72, 104), pixel_channels=16, prompt=128, keys=32
)
ROWS = {
    "optical only": ("optical", "hca"),
    "SAR only": ("sar", "hca"),
    "concat": ("both", "concat"),
    "mean": ("both", "mean"),
    "gated": ("both", "gated"),
    "HCA": ("both", "hca"),
}
"""Which sensors are shown, and how they are fused."""
ASKED = {
    "ombria": ("water", "flooded area", "permanent water", "vegetation"),
    "landcover": ("water", "forest", "built-up area", "crops"),
    "ports": ("water", "built-up area"),
    "simulated": ("water", "flooded area", "forest", "built-up area", "clouds"),
}
DESTROYED = {"optical": OPTICAL, "sar": SAR}
WAYS = ("noise", "one value", "elsewhere")
SIDE, BATCH, RATE, SIMULATED, HELD = 96, 8, 1.5e-3, 60, 6
"""Of training; ``HELD`` scenes of each source are measured on, spread over it."""

ALL = tuple(VIEWS)
Figures = dict[str, float]
Mask = NDArray[np.bool_]
Change = Callable[[LabelledScene, LabelledScene], LabelledScene]
"""Makes of a scene, and of another one of its source, what is shown of it."""


@dataclass(frozen=True)
class LookedAt:
    """What a network made of the held scenes.

    Attributes:
        iou: By view, the mean over sources and concepts.
        share: Measured share of the SAR.
        gap: The network's own weight of the optical picture minus that of the SAR.
    """

    iou: Figures
    share: float
    gap: float


def main() -> None:
    """Train and measure what is missing, and print the table."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("data", type=Path, help="Folder of the training data.")
    parser.add_argument("teacher", type=Path, help="Graph of the land-cover network.")
    parser.add_argument("--out", type=Path, required=True, help="Folder for what was measured.")
    parser.add_argument("--steps", type=int, default=400)
    parser.add_argument("--seeds", type=int, default=3)
    asked = parser.parse_args()
    asked.out.mkdir(parents=True, exist_ok=True)
    missing = [
        (name, seed)
        for seed in range(asked.seeds)
        for name in ROWS
        if not _figures_file(asked.out, name, seed, asked.steps).is_file()
    ]
    if missing:
        made = load_perception_data(asked.data, asked.teacher, simulated=SIMULATED, held_simulated=HELD)
        held = {name: _spread(made.validation[name]) for name in ASKED}
        for name, seed in missing:
            began = time.monotonic()
            network = _trained(name, seed, asked.steps, asked.out, made.training)
            figures = measured(network, ROWS[name][0], held)
            text = json.dumps(figures | {"seconds": round(time.monotonic() - began)})
            file = _figures_file(asked.out, name, seed, asked.steps)
            file.with_suffix(".part").write_text(text, encoding="utf-8")
            replace_file(file.with_suffix(".part"), file)
            print(name, seed, text, flush=True)
    print(table(asked.out, asked.seeds, asked.steps))


def measured(network: Perception, shown: str, held: Mapping[str, Sequence[LabelledScene]]) -> Figures:
    """All figures of one network; those that a network of one sensor cannot have are left out."""
    clean = looked_at(network, held, lambda scene, _: scene, ALL if shown == "both" else (shown,))
    if shown != "both":
        return {shown: clean.iou[shown]}
    figures = clean.iou | {"share": clean.share, "gap": clean.gap}
    for name, sensor in DESTROYED.items():
        found = [looked_at(network, held, partial(destroyed, sensor=sensor, way=way), ALL) for way in WAYS]
        figures[f"{name} destroyed"] = float(np.mean([each.iou["both"] for each in found]))
        figures[f"share, {name} destroyed"] = float(np.mean([each.share for each in found]))
    return figures


def looked_at(
    network: Perception, held: Mapping[str, Sequence[LabelledScene]], change: Change, views: Sequence[str]
) -> LookedAt:
    """Mark all held scenes as ``change`` makes them, in some views (of ``VIEWS``)."""
    ious: dict[str, list[float]] = {view: [] for view in views}
    total, gaps = Overlaps(), []
    for source, concepts in ASKED.items():
        places = [SEEN_CONCEPTS.index(name) for name in concepts]
        counts = {view: [BinaryConfusion() for _ in places] for view in views}
        for scene, other in zip(held[source], [*held[source][1:], held[source][0]], strict=True):
            changed, marked = change(scene, other), {}
            for view in views:
                marked[view], weight = _marked(network, viewed(changed, view), places)
                if view == "both" and changed.has(0, OPTICAL) and changed.has(0, SAR):
                    gaps.append(1 - 2 * weight)
                for place, count, mask in zip(places, counts[view], marked[view], strict=True):
                    known = (scene.labels[place] != UNKNOWN) & scene.codes[0].any(0)
                    count.add(mask[known], scene.labels[place][known] == 1)
            if len(marked) == len(ALL):
                both, optical, sar = (marked[view] for view in ALL)
                total += Overlaps(_overlap(both, optical), _overlap(both, sar), _overlap(optical, sar))
        for view, each in counts.items():
            ious[view] += [count.iou_foreground for count in each]
    return LookedAt(
        {view: float(np.nanmean(values)) for view, values in ious.items()},
        total.shares().sar,
        float(np.mean(gaps)) if gaps else 0.0,
    )


def destroyed(scene: LabelledScene, other: LabelledScene, sensor: int, way: str) -> LabelledScene:
    """The scene with one sensor worth nothing at the latest date; its bands stay those that it has."""
    codes = scene.codes.copy()
    part = codes[0, SLICES[sensor]]
    used = part.any((1, 2))
    if way == "noise":
        shape = (int(used.sum()), *part.shape[1:])
        part[used] = np.random.default_rng(0).integers(1, 256, shape).astype(np.uint8)
    elif way == "one value":
        part[used] = 128
    else:
        wrong = other.codes[0, SLICES[sensor]]
        fits = wrong.shape == part.shape and bool(np.asarray(wrong.any((1, 2)))[used].all())
        part[used] = (wrong if fits else np.rot90(part, 2, (-2, -1)).copy())[used]
    return replace(scene, codes=codes)


def table(out: Path, seeds: int, steps: int) -> str:
    """The table in Markdown: mean and deviation over the seeds, and how many of them have been measured."""
    columns = (
        "both", "optical", "sar", "optical destroyed", "sar destroyed",
        "share", "share, optical destroyed", "share, sar destroyed", "gap",
    )  # fmt: skip
    lines = ["| fusion | seeds | " + " | ".join(columns) + " |", "|---" * (len(columns) + 2) + "|"]
    for name in ROWS:
        files = [_figures_file(out, name, seed, steps) for seed in range(seeds)]
        runs = [json.loads(path.read_text(encoding="utf-8")) for path in files if path.is_file()]
        cells = []
        for column in columns:
            values = [run[column] for run in runs if column in run]
            spread = f" ± {np.std(values, ddof=1):.3f}" if len(values) > 1 else ""
            cells.append(f"{np.mean(values):.3f}{spread}" if values else "-")
        lines.append(f"| {name} | {len(runs)} | " + " | ".join(cells) + " |")
    return "\n".join(lines)


def _figures_file(out: Path, name: str, seed: int, steps: int) -> Path:
    return out / f"{name.replace(' ', '_')}_{steps}_{seed}.json"


def _spread(scenes: Sequence[LabelledScene]) -> list[LabelledScene]:
    """Some of the scenes, evenly spread, cut to one size that the network takes."""
    step = max(1, len(scenes) // HELD)
    return [cut(scene, min(160, *scene.shape) // 16 * 16, None) for scene in list(scenes)[::step][:HELD]]


def _trained(name: str, seed: int, steps: int, out: Path, training: Sequence[Source]) -> Perception:
    shown, gates = ROWS[name]
    torch.manual_seed(seed)
    network = Perception(replace(SIZES, gates=gates))
    folder = _figures_file(out, name, seed, steps).with_suffix("")
    trainer = PerceptionTrainer(network, folder, steps=steps, batch=BATCH, side=SIDE, rate=RATE, seed=seed)
    trainer.run([source for source in _as_shown(training, shown) if source.scenes])
    return trainer.average.eval()


def _as_shown(training: Sequence[Source], shown: str) -> Iterator[Source]:
    """The sources as a row sees them; scenes of which nothing of the latest date is left are not shown."""
    for source in training:
        scenes = [viewed(scene, shown) for scene in source.scenes] if shown != "both" else source.scenes
        yield replace(source, scenes=[scene for scene in scenes if scene.codes[0].any()])


def _overlap(one: NDArray[np.bool_], other: NDArray[np.bool_]) -> Overlap:
    return Overlap(int((one & other).sum()), int((one | other).sum()))


@torch.no_grad()
def _marked(network: Perception, scene: LabelledScene, places: Sequence[int]) -> tuple[Mask, float]:
    """Masks (K, H, W) of concepts by their places, and the weight of the SAR in the finest fusion."""
    codes, values, _ = stacked([scene])
    features = network.features(codes, values)
    logits = network.decoder(features.coarse, features.cells, torch.tensor(places))[0]
    return logits.numpy() > 0, float(features.sar_weight.mean())


if __name__ == "__main__":
    main()
