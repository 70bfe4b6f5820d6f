"""Fusion of the embedded model: single sensors, concat, mean, gated and HCA on the same budget and data.

    python backend/benchmarks/nano_ablation.py --steps 1500 --out runs/ablation --ombria DIR [--results FILE]

Trains one model for each row (the same seed, batches and steps), measures six tasks as the paper's Table 4
does, and the gap of the modality attention score (optical minus SAR) in each layer of the language model. Run
the same command again to go on where it stopped. Writes OUT/RESULTS.md and OUT/nano_ablation.svg; --results
puts the section into that file, in place of an earlier one, and the plot beside it.
"""

from __future__ import annotations

import argparse
import dataclasses
import json
import re
import shutil
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import numpy as np
import torch
from line_plot import Line, line_plot

from earthmind.datasets.concepts import CONCEPTS
from earthmind.datasets.confusion import BinaryConfusion
from earthmind.datasets.ombria import read_ombria
from earthmind.datasets.samples import UNKNOWN, Sample, sample_pictures, simulated_sample
from earthmind.evaluation.facts import FIRST_SEED, score_facts
from earthmind.evaluation.flood import score_flood
from earthmind.model.library.catalogue import find_model
from earthmind.model.markers import IMAGE_CONTEXT
from earthmind.model.nano.embedded_model import EmbeddedModel
from earthmind.model.nano.tokens import PromptTokenizer
from earthmind.model.nano.torch_runtime import TorchRuntime
from earthmind.model.network.attention import WATCHED, ReceivedAttention, modality_attention_scores
from earthmind.model.network.core import EarthMind
from earthmind.model.network.sizes import EarthMindConfig, GroundingConfig, LanguageConfig
from earthmind.model.protocol import Mask, Model
from earthmind.training.augmentation import centre, without
from earthmind.training.batches import scene_tensors
from earthmind.training.loop import VOCABULARY, Trainer, TrainingData, TrainingOptions, load_data

SIZES = EarthMindConfig(
    language=LanguageConfig(vocabulary=VOCABULARY), grounding=GroundingConfig(channels=(40, 80, 144, 208))
)
WATER, COVER = ("water",), ("vegetation", "forest", "built-up area")
TASKS = {
    "flood": "Flood, OMBRIA test (mean IoU)",
    "water": "Water (IoU)",
    "cover": "Land cover (IoU)",
    "presence": "Presence (right)",
    "absence": "Absence (right)",
    "share": "Share (within 5 points)",
}
MAS_SCENES = 16
TOKENIZER = "tokenizer.json"
SECTION = re.compile(r"## Fusion of nano\n.*?(?=\n## |\Z)", re.DOTALL)


@dataclass(frozen=True)
class Row:
    """One row of the table: which sensors are shown, and how they are fused."""

    name: str
    sensors: str
    fusion: str


ROWS = (
    Row("optical only", "optical", "hca"),
    Row("SAR only", "sar", "hca"),
    Row("concat", "fused", "concat"),
    Row("mean", "fused", "mean"),
    Row("gated", "fused", "gated"),
    Row("HCA", "fused", "hca"),
)
SHOWN = {"fused": ("optical", "sar"), "optical": ("optical",), "sar": ("sar",)}


@dataclass(frozen=True)
class Budget:
    """What all rows share.

    Attributes:
        options: Steps, batch and data of the training; ``out`` holds one folder for each row.
        scenes: Simulated scenes to measure on.
        tiles: Most tiles of OMBRIA's test split; None for all.
        sizes: Sizes of the model; ``fusion`` comes from the row.
    """

    options: TrainingOptions
    scenes: int = 40
    tiles: int | None = None
    sizes: EarthMindConfig = SIZES


def shown_only(sample: Sample, sensors: str) -> Sample | None:
    """A sample of some sensors; None where nothing of the latest date is left."""
    absent = np.array([[sensor not in SHOWN[sensors] for sensor in SHOWN["fused"]]] * 2)
    left = without(sample, absent)
    return left if left.present[0].any() else None


def data_for(data: TrainingData, sensors: str) -> TrainingData:
    """The same samples as one row sees them."""
    if sensors == "fused":
        return data

    def seen(samples: Sequence[Sample]) -> list[Sample]:
        return [left for sample in samples if (left := shown_only(sample, sensors)) is not None]

    sources = tuple((seen(samples), weight) for samples, weight in data.sources)
    return TrainingData(tuple(s for s in sources if s[0]), seen(data.validation))


def row_folder(row: Row, budget: Budget) -> Path:
    """Where a row's training and scores are kept."""
    return budget.options.out / row.name.replace(" ", "_")


def train_row(row: Row, budget: Budget, data: TrainingData) -> Trainer:
    """Train a row to the last step, or go on with it; all rows share one tokenizer."""
    folder, shared = row_folder(row, budget), budget.options.out / TOKENIZER
    folder.mkdir(parents=True, exist_ok=True)
    if shared.is_file() and not (folder / TOKENIZER).is_file():
        shutil.copyfile(shared, folder / TOKENIZER)
    options = dataclasses.replace(budget.options, out=folder, quiz=0)
    trainer = Trainer(options, dataclasses.replace(budget.sizes, fusion=row.fusion))
    if options.start is not None and trainer.step == 0:
        forget_fusion(trainer)
    if not shared.is_file():
        shutil.copyfile(folder / TOKENIZER, shared)
    trainer.run(data_for(data, row.sensors))
    return trainer


def forget_fusion(trainer: Trainer) -> None:
    """Let the fusion begin untrained, also where the weights that a row starts from had learned one."""
    torch.manual_seed(trainer.options.seed)
    untrained = EarthMind(trainer.config).fusion.state_dict()
    for network in (trainer.model, trainer.average):
        network.fusion.load_state_dict(untrained)


def measure_row(row: Row, trainer: Trainer, budget: Budget) -> dict[str, Any]:
    """Six tasks in percent, their mean, and the MAS gap of each layer."""
    network = trainer.average.eval()
    model = EmbeddedModel(find_model("nano").card, TorchRuntime(network), trainer.tokenizer)
    scores: dict[str, float] = {}
    if budget.options.ombria is not None:
        tiles = list(read_ombria(budget.options.ombria, "test"))[: budget.tiles]
        scores["flood"] = score_flood(model, tiles, row.sensors).iou_mean
    held_out = [simulated_sample(FIRST_SEED + 10_000 + i) for i in range(budget.scenes)]
    scores["water"] = concept_iou(model, held_out, WATER, row.sensors)
    scores["cover"] = concept_iou(model, held_out, COVER, row.sensors)
    facts = score_facts(model, budget.scenes, SHOWN[row.sensors])
    for task, name in (("presence", "presence"), ("absence", "hallucination"), ("share", "share")):
        scores[task] = facts.get(f"facts/{name}", 0.0)
    percent = {task: round(100 * score, 1) for task, score in scores.items()}
    gaps = mas_gaps(network, trainer.tokenizer, held_out[:MAS_SCENES], row.sensors)
    return {"step": trainer.step, "scores": percent, "mean": mean(percent.values()), "mas_gap": gaps}


def concept_iou(model: Model, samples: Sequence[Sample], concepts: Sequence[str], sensors: str) -> float:
    """Mean over concepts of the foreground IoU over all pixels of known label."""
    confusions = [BinaryConfusion() for _ in concepts]
    for sample in samples:
        encoded = model.encode([p for p in sample_pictures(sample) if p.sensor in SHOWN[sensors]])
        for concept, confusion in zip(concepts, confusions, strict=True):
            label = sample.labels[CONCEPTS.index(concept)]
            drawn = np.zeros(label.shape, bool)
            for event in model.answer(encoded, f"Segment the {concept}."):
                if isinstance(event, Mask):
                    drawn |= event.logits > 0
            confusion.add(drawn[label != UNKNOWN], label[label != UNKNOWN] == 1)
    return float(np.mean([confusion.iou_foreground for confusion in confusions]))


@torch.inference_mode()
def mas_gaps(
    network: EarthMind, tokenizer: PromptTokenizer, samples: Sequence[Sample], sensors: str
) -> list[float]:
    """Optical minus SAR share of the attention between visual tokens, by layer, mean over samples."""
    network.language_model.set_attn_implementation(WATCHED)
    question = "Segment the water."
    asked = network.embed(torch.tensor([tokenizer.question_ids(question)]))
    gaps = []
    for sample in samples:
        left = shown_only(centre(sample, 224), sensors)
        if left is None:
            continue
        scenes = scene_tensors(network, [left])
        tokens = network.visual_tokens(scenes)
        dates = [date for date in (1, 0) if bool(scenes.present[0, date].any())]
        fused = [network.fuse(tokens[:, date], scenes.present[:, date], asked) for date in dates]
        prompt = torch.tensor([tokenizer.prompt_ids(question, len(dates))])
        places = prompt == tokenizer.ids[IMAGE_CONTEXT]
        embeddings = network.embed(prompt).clone()
        embeddings[places] = torch.cat([f.tokens for f in fused], 1)[0].to(embeddings.dtype)
        watcher = ReceivedAttention(places[0].nonzero()[:, 0])
        network.language_model.model(inputs_embeds=embeddings, watcher=watcher)
        owners = torch.cat([owner_of_tokens(f.tokens, f.weights[0]) for f in fused])
        scores = modality_attention_scores(watcher.by_layer(), owners)
        gaps.append((scores[:, 0] - scores[:, 1]).numpy())
    return [round(float(gap), 4) for gap in np.mean(gaps, 0)] if gaps else []


def owner_of_tokens(tokens: torch.Tensor, weights: torch.Tensor) -> torch.Tensor:
    """(M, 2): the fusion weights; where both sensors' tokens are kept, the SAR's and then the optical's."""
    places = len(weights)
    if tokens.shape[1] == places:
        return weights.float()
    return torch.tensor([[0.0, 1.0]] * places + [[1.0, 0.0]] * places)


def mean(values: Any) -> float:
    """Mean, to one decimal."""
    return round(float(np.mean(list(values))), 1)


def report(found: dict[str, dict[str, Any]], budget: Budget, command: str) -> str:
    """The section of RESULTS.md."""
    options = budget.options
    tasks = [task for task in TASKS if task in next(iter(found.values()))["scores"]]
    begun = "" if options.start is None else "All begin with the weights of nano and an untrained fusion. "
    lines = [
        "## Fusion of nano",
        "",
        f"`{command}`",
        "",
        f"One model a row. {begun}{options.steps} steps of {options.batch} samples of {options.side} pixels, "
        f"seed {options.seed}, the same data and sizes. Masks, presence and shares are measured on "
        f"{budget.scenes} simulated scenes that none was trained on. In percent.",
        "",
        "| fusion | " + " | ".join(TASKS[task] for task in tasks) + " | mean |",
        "|---" * (len(tasks) + 2) + "|",
    ]
    for name, row in found.items():
        cells = " | ".join(f"{row['scores'][task]:.1f}" for task in tasks)
        lines.append(f"| {name} | {cells} | **{row['mean']:.1f}** |")
    layers = max(len(row["mas_gap"]) for row in found.values())
    lines += [
        "",
        "The paper's Table 4 (EarthMind-4B): best single sensor 62.5, concat 61.1, mean 62.2, HCA 68.3.",
        "",
        "Gap of the modality attention score (optical minus SAR) by layer of the language model:",
        "",
        "| fusion | " + " | ".join(str(layer + 1) for layer in range(layers)) + " |",
        "|---" * (layers + 1) + "|",
    ]
    for name, row in found.items():
        lines.append(f"| {name} | " + " | ".join(f"{gap:+.3f}" for gap in row["mas_gap"]) + " |")
    return "\n".join([*lines, "", "![MAS gap by layer](nano_ablation.svg)", ""])


def plot(found: dict[str, dict[str, Any]]) -> str:
    """The MAS gap by layer, as SVG."""
    lines = [Line(name, tuple(row["mas_gap"])) for name, row in found.items() if row["mas_gap"]]
    return line_plot(lines, "Layer of the language model", "MAS gap: optical minus SAR", (-1.0, 1.0))


def put_section(path: Path, section: str) -> None:
    """Put the section into a file, in place of an earlier one."""
    text = path.read_text(encoding="utf-8") if path.is_file() else ""
    if SECTION.search(text):
        text = SECTION.sub(lambda _: section, text)
    else:
        text = f"{text.rstrip()}\n\n{section}" if text.strip() else section
    path.write_text(text, encoding="utf-8")


def ablate(
    budget: Budget, rows: Sequence[Row] = ROWS, data: TrainingData | None = None
) -> dict[str, dict[str, Any]]:
    """Train and measure all rows; those measured at the last step are not done again."""
    found: dict[str, dict[str, Any]] = {}
    for row in rows:
        done = row_folder(row, budget) / "scores.json"
        scores = json.loads(done.read_text()) if done.is_file() else {}
        if scores.get("step") != budget.options.steps:
            begun = time.time()
            data = data or load_data(budget.options)
            scores = measure_row(row, train_row(row, budget, data), budget)
            done.write_text(json.dumps(scores) + "\n")
            print(f"{row.name:14} {scores['scores']} mean {scores['mean']} ({time.time() - begun:.0f} s)")
        found[row.name] = scores
    return found


def main() -> None:
    """Read the command line, run, write."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--steps", type=int, default=1500)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--ombria", type=Path)
    parser.add_argument("--landcover", type=Path)
    parser.add_argument("--simulated", type=int, default=200)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--side", type=int, default=160)
    parser.add_argument("--start", type=Path, help="folder of the weights that all rows begin with")
    parser.add_argument("--rate", type=float, default=1e-3)
    parser.add_argument("--scenes", type=int, default=40, help="simulated scenes to measure on")
    parser.add_argument("--tiles", type=int, help="tiles of OMBRIA's test split to measure on; default all")
    parser.add_argument("--results", type=Path, help="file that gets the section, such as RESULTS.md")
    given = parser.parse_args()
    options = TrainingOptions(
        given.out,
        given.ombria,
        given.landcover,
        given.simulated,
        given.steps,
        given.batch,
        given.side,
        rate=given.rate,
        start=given.start,
    )
    budget = Budget(options, given.scenes, given.tiles)
    found = ablate(budget)
    command = (
        f"python backend/benchmarks/nano_ablation.py --steps {given.steps} --out OUT"
        f"{' --ombria DIR' if given.ombria else ''}{' --landcover DIR' if given.landcover else ''}"
        f"{f' --start FOLDER --rate {given.rate:g}' if given.start else ''} "
        f"--simulated {given.simulated} --batch {given.batch} --side {given.side} --scenes {given.scenes}"
        f"{f' --tiles {given.tiles}' if given.tiles else ''}"
    )
    section = report(found, budget, command)
    for path in filter(None, (given.out / "RESULTS.md", given.results)):
        put_section(path, section)
        (path.parent / "nano_ablation.svg").write_text(plot(found), encoding="utf-8")
    print(section)


if __name__ == "__main__":
    main()
