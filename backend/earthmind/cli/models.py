"""``earthmind models list|info|pull|remove|instruction``."""

from __future__ import annotations

import dataclasses
import json
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

if TYPE_CHECKING:
    from earthmind.model.library.catalogue import ModelEntry
    from earthmind.model.protocol import ModelCard


def list_all(
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """List the models: which are here and which can be fetched, their size, sensors and licence."""
    from earthmind.inference.models.shelf import open_shelf

    known = open_shelf().known()
    if as_json:
        models = [
            {**dataclasses.asdict(model.card), "fetched": model.fetched, "gib": model.gib} for model in known
        ]
        typer.echo(json.dumps({"models": models}))
        return
    for model in known:
        card = model.card
        finest, coarsest = card.resolution_m
        typer.echo(f"{card.name}: {card.title}")
        typer.echo(f"  fetched: {_fetched(model)}")
        typer.echo(f"  sensors: {', '.join(card.sensors)}; ground pixel {finest:g} to {coarsest:g} m")
        typer.echo(f"  {_bands_line(card)}")
        typer.echo(f"  knows: {', '.join(card.knows)}")
        for limit in card.limits:
            typer.echo(f"  limit: {limit}")
        typer.echo(f"  licence of the weights: {card.licence}")


def _fetched(model: ModelEntry) -> str:
    from earthmind.model.library.catalogue import size_text

    size = "" if model.gib is None else size_text(model.gib)
    if model.fetched:
        return f"yes ({size})" if size else "yes"
    return f"no; earthmind models pull {model.card.name} (about {size})"


def info(
    model: Annotated[str, typer.Argument(help="Name of a model, or a folder.")],
    as_json: Annotated[bool, typer.Option("--json", help="Print the result as JSON.")] = False,
) -> None:
    """Describe a model: licence, size, sensors, what it knows."""
    from earthmind.model.library.catalogue import find_model, size_text

    found = find_model(model)
    found.require_fetched()
    folder, kind, card = found.folder, found.kind, found.card
    fusion = kind.fusion(folder)
    if as_json:
        where = str(folder.path) if folder.path.is_dir() else None
        told = {"folder": where, "model_type": kind.model_type, "card": dataclasses.asdict(card)}
        typer.echo(json.dumps({**told, "gib": found.gib, "fusion": fusion, "source": folder.source}))
        return
    typer.echo(f"{card.name}: {card.title}")
    if folder.path.is_dir():
        typer.echo(f"  folder: {folder.path} ({kind.model_type}, weights {size_text(found.gib or 0.0)})")
    typer.echo(f"  sensors: {', '.join(card.sensors)}" + (f"; fusion {fusion}" if fusion else ""))
    for line in card_lines(card):
        typer.echo(f"  {line}")
    for name, value in folder.source.items():
        typer.echo(f"  {name}: {value}")


def card_lines(card: ModelCard) -> list[str]:
    """A model card for people: what it takes and knows, its data, its limits, its numbers in columns."""
    finest, coarsest = card.resolution_m
    width = max((len(name) for name in card.metrics), default=0)
    return [
        _bands_line(card),
        f"ground pixel: {finest:g} to {coarsest:g} m; pictures up to {card.max_side} pixels a side",
        f"knows: {', '.join(card.knows)}",
        *(f"data: {sentence}" for sentence in card.data),
        *(f"limit: {sentence}" for sentence in card.limits),
        *(f"measured: {name:{width}}  {value:.3f}" for name, value in card.metrics.items()),
        f"licence of the weights: {card.licence}",
    ]


def _bands_line(card: ModelCard) -> str:
    weaker = ", or red, green, blue (weaker)" if card.colour_range else ""
    some = "any of " if card.coded else ""
    optical, sar = ", ".join(card.optical_bands), ", ".join(card.sar_bands)
    return f"optical bands: {some}{optical}{weaker}; SAR bands: {f'{some}{sar}' if sar else 'none'}"


def pull(
    model: Annotated[str, typer.Argument(help="A name that 'earthmind models list' shows as not fetched.")],
    accept_licence: Annotated[
        bool, typer.Option("--accept-licence", help="Accept the licence shown.")
    ] = False,
    revision: Annotated[
        str | None, typer.Option(help="Commit, tag or branch to fetch, instead of the usual one.")
    ] = None,
    mirror: Annotated[
        Path | None,
        typer.Option(help="Folder that holds the files, instead of where they are published."),
    ] = None,
) -> None:
    """Fetch a published model; run again to go on where it stopped. Proxies are those of the environment."""
    from earthmind.model.library.fetching import fetchable
    from earthmind.model.library.fetching import pull as fetch

    typer.echo(f"Licence: {fetchable(model)[1].card.licence}")
    typer.echo(f"Fetched: {fetch(model, accept_licence=accept_licence, revision=revision, mirror=mirror)}")


def remove(model: Annotated[str, typer.Argument(help="Name of a fetched model.")]) -> None:
    """Remove a fetched model."""
    from earthmind.model.library.fetching import remove as forget

    typer.echo(f"Removed: {forget(model)}")


def instruction(
    model: Annotated[str, typer.Argument(help="terrascope-8b, or a folder with it.")],
    source: Annotated[
        Path,
        typer.Option("--from", metavar="FILE", help="demo.py of its public repository, or a text file."),
    ],
) -> None:
    """Put the paragraph that a reasoning model was trained with beside its weights.

    In a program, which is not run, it is found by its checksum; a text file may hold another.

    Example: earthmind models instruction terrascope-8b --from TerraScope/demo.py
    """
    from earthmind.errors import ModelError
    from earthmind.model.library.catalogue import find_model
    from earthmind.model.terrascope.instruction import is_published, keep_instruction
    from earthmind.model.terrascope.terrascope_kind import TERRASCOPE

    found = find_model(model)
    found.require_fetched()
    if found.kind is not TERRASCOPE:
        raise ModelError(f"{found.card.name} takes no instruction; only TerraScope does.", code="instruction")
    kept = keep_instruction(source, found.folder.path)
    which = "the published instruction" if is_published(kept) else "an instruction of your own"
    typer.echo(f"Kept beside the weights: {which} ({len(kept)} characters).")


def export(
    out: Annotated[Path, typer.Option(help="Folder for the model with its graphs; may be the model's own.")],
    model: Annotated[str, typer.Option(help="Name of a model of the embedded kind, or its folder.")] = "nano",
) -> None:
    """Write a model's graphs for ONNX Runtime, which needs no PyTorch; the weights stay in their one file.

    Needs the packages torch, transformers, onnx and onnxscript (earthmind[dev]).
    """
    from earthmind.errors import ModelError
    from earthmind.model.library.catalogue import find_model
    from earthmind.model.loading.runtimes import require_torch

    require_torch("The export of a model")
    try:
        from earthmind.model.nano.graphs.export import export_graphs
    except ModuleNotFoundError as error:
        raise ModelError(
            f"The export of a model needs the package {error.name}; install it with "
            "\"pip install 'earthmind[dev]'\".",
            code="export",
        ) from error
    written = export_graphs(find_model(model).folder, out)
    size = sum(path.stat().st_size for path in written) / 1e6
    typer.echo(f"Written to {out}: {len(written)} graphs ({size:.1f} MB) beside the weights.")
