"""``earthmind conformance``."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import Annotated

import typer


def conformance(
    folder: Annotated[
        Path, typer.Argument(metavar="DIR", help="A fixture: expected values beside checkpoint/.")
    ],
    device: Annotated[str, typer.Option(help="auto, cpu, cuda, cuda:N or mps.")] = "cpu",
    precision: Annotated[str, typer.Option(help="float32 or bfloat16.")] = "float32",
    tolerance: Annotated[
        float | None, typer.Option(help="Largest deviation. Default: 2e-3 in float32, 5e-2 in bfloat16.")
    ] = None,
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Compare a checkpoint's outputs with those of the released code, stage by stage.

    The deviation is the largest absolute difference over the largest absolute expected value; for ids,
    texts and counts the number of differences; for masks 1 - IoU, judged over the pixels whose logit is
    further from 0 than logits may deviate. In bfloat16 the expected tokens are read, not the likeliest.
    Exit code 0 only if all stages pass.

    Example: earthmind conformance ../shared/conformance/concat
    """
    from earthmind.model.loading.runtimes import TORCH, require_torch

    require_torch("The comparison with the released code")
    import torch

    from earthmind.errors import ModelError
    from earthmind.evaluation.conformance import TOLERANCE, StageResult, check_fixture
    from earthmind.inference.models.devices import resolve_device

    types = {"float32": (torch.float32, TOLERANCE), "bfloat16": (torch.bfloat16, 5e-2)}
    if precision not in types:
        raise ModelError(f'There is no precision "{precision}"; use float32 or bfloat16.', code="precision")
    dtype, allowed = types[precision]

    def show(result: StageResult) -> StageResult:
        if not as_json:
            word = "ok" if result.passed else "BAD"
            line = f"{word:4} {result.case:8} {result.stage:30} {result.deviation:9.2e}"
            line += f"  of {result.tolerance:.0e}"
            undecided = "" if result.decided is None else f"  ({result.decided:.2e} where logits decide)"
            typer.echo(line + undecided)
        return result

    place = resolve_device(device, (TORCH,))
    results = [show(r) for r in check_fixture(folder, place, dtype, tolerance or allowed)]
    passed = all(result.passed for result in results)
    if as_json:
        stages = [{**dataclasses.asdict(result), "ok": result.passed} for result in results]
        typer.echo(json.dumps({"ok": passed, "fixture": str(folder), "stages": stages}))
    else:
        failed = sum(not result.passed for result in results)
        typer.echo(
            f"All {len(results)} stages are within tolerance."
            if passed
            else f"{failed} of {len(results)} stages are not."
        )
    if not passed:
        raise typer.Exit(1)
