"""``earthmind finetune``."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Annotated

import typer

from earthmind.training.options import FinetuningOptions

USUAL = FinetuningOptions()


def finetune(
    model: Annotated[str, typer.Option(help="Folder of a released checkpoint, or its name once fetched.")],
    examples: Annotated[Path, typer.Option(metavar="FILE", help="Examples, one JSON object a line.")],
    out: Annotated[Path, typer.Option(metavar="FOLDER", help="New folder for the fine-tuned checkpoint.")],
    steps: Annotated[
        int | None, typer.Option(min=1, help="Examples to learn from, one a step. Default: each once.")
    ] = None,
    rank: Annotated[int, typer.Option(min=1, help="Rank of the language model's corrections.")] = USUAL.rank,
    alpha: Annotated[float, typer.Option(min=0, help="Their scale, over the rank.")] = USUAL.alpha,
    rate: Annotated[float, typer.Option(min=0, help="Highest learning rate.")] = USUAL.rate,
    warmup: Annotated[float, typer.Option(min=0, max=1, help="Share of steps to reach it.")] = USUAL.warmup,
    mask_weight: Annotated[
        float, typer.Option(min=0, help="Weight of the masks' cross-entropy.")
    ] = USUAL.mask_weight,
    dice_weight: Annotated[
        float, typer.Option(min=0, help="Weight of the masks' Dice loss.")
    ] = USUAL.dice_weight,
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "auto",
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Fine-tune a released checkpoint on pictures, questions, answers and masks of your own.

    A line of the examples: {"optical": "a.png", "sar": "b.png", "question": "Segment the pond.",
    "answer": "It is [SEG].", "masks": ["pond.png"]}. One sensor is enough. Pictures have 8 bits, masks are
    not 0 inside, one for each [SEG] in their order; paths are relative to the file.

    The new folder is used like the released one: earthmind ask --model FOLDER ...
    """
    from earthmind.inference.models.devices import resolve_device
    from earthmind.model.library.catalogue import find_model
    from earthmind.model.loading.runtimes import TORCH, require_torch

    require_torch("Fine-tuning")
    entry = find_model(model)
    entry.require_fetched()
    from earthmind.training.finetuning import finetune_checkpoint

    options = FinetuningOptions(rank, alpha, rate, warmup, mask_weight, dice_weight)
    losses = []
    place = resolve_device(device, (TORCH,))
    for loss in finetune_checkpoint(entry.folder, examples, out, options, steps, place):
        losses.append(loss)
        if not as_json:
            typer.echo(f"Step {len(losses)}: loss {loss:.4f}")
    if as_json:
        typer.echo(json.dumps({"out": str(out), "losses": losses}))
    else:
        typer.echo(f"Written: {out}")
