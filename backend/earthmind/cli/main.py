"""The command-line door.

Heavy libraries are imported inside the commands, so that ``--help`` is quick.
"""

from __future__ import annotations

import json
import sys
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from earthmind import __version__
from earthmind.cli import models as model_commands
from earthmind.cli.batch import (
    CORRECT_SHIFT,
    MASK,
    MIN_AREA,
    OUT_CRS,
    OVERLAP,
    PROBABILITY,
    SAR_WEIGHT,
    SIMPLIFY,
    SMOOTH,
    SQUARE,
    WINDOW,
    WORK,
    batch,
    coregister,
    tiled_options,
)
from earthmind.cli.conformance import conformance
from earthmind.cli.evaluate import eval_app
from earthmind.cli.options import (
    EXTENT,
    EXTENT_CRS,
    MULTISPECTRAL,
    OPTICAL,
    OPTICAL_BEFORE,
    RESOLUTION,
    SAR,
    SAR_BEFORE,
    given_layers,
    scene_request,
)
from earthmind.cli.train import train
from earthmind.errors import EarthMindError, OutputError

if TYPE_CHECKING:
    from collections.abc import Iterator

    from earthmind.inference.answer import Transcript
    from earthmind.inference.engine import Engine, OpenScene
    from earthmind.inference.events import Event
    from earthmind.inference.requests import SceneRequest
    from earthmind.inference.windows.windowed_plan import TiledOptions

app = typer.Typer(
    name="earthmind",
    help="Ask a map: questions and instructions about optical and SAR rasters of one place.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
models_app = typer.Typer(help="The models that can answer.", no_args_is_help=True, rich_markup_mode=None)
app.add_typer(models_app, name="models")

OUT = typer.Option("--out", metavar="FILE", help="Polygons: .gpkg, .geojson, .fgb or .parquet.")
MODEL = typer.Option("--model", help="Name of a model (see 'earthmind models list') or its folder.")
DEVICE = typer.Option("--device", help="auto, cpu, cuda, cuda:N or mps.")
BITS = typer.Option("--bits", help="Hold EarthMind-4B in 8 or 4 bits per weight, for small GPUs.")
MASK_VIEW = typer.Option(
    "--mask-view", help="What EarthMind-4B draws on: both, optical, sar, or first as in its own code."
)
TEMPERATURE = typer.Option("--temperature", help="0 for the likeliest words of EarthMind-4B; more draws.")
JSON = typer.Option("--json", help="Print the result as JSON.")


def main() -> None:
    """Run the command line; an expected error is one line on standard error and exit code 1."""
    try:
        app()
    except EarthMindError as error:
        _fail(error.message)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        reason = " ".join(str(error).split())[:300]
        _fail(
            f"EarthMind failed unexpectedly ({type(error).__name__}: {reason}); "
            "'earthmind --debug ...' shows where."
        )


def _version(asked: bool) -> None:
    if asked:
        typer.echo(__version__)
        raise typer.Exit


@app.callback()
def _options(
    version: Annotated[
        bool, typer.Option("--version", is_eager=True, callback=_version, help="Print the version and end.")
    ] = False,
    debug: Annotated[
        bool, typer.Option("--debug", help="Show where an unexpected error comes from.")
    ] = False,
) -> None:
    if debug:
        import logging

        logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)


@app.command()
def serve(
    port: Annotated[int, typer.Option(help="Port on 127.0.0.1; 0 takes a free one.")] = 0,
    model: Annotated[str, MODEL] = "nano",
    device: Annotated[str, DEVICE] = "auto",
    bits: Annotated[int | None, BITS] = None,
    mask_view: Annotated[str, MASK_VIEW] = "both",
    temperature: Annotated[float, TEMPERATURE] = 0.0,
    exit_with_stdin: Annotated[
        bool, typer.Option("--exit-with-stdin", help="End when standard input is closed.")
    ] = False,
) -> None:
    """Serve QGIS and other programs over HTTP on 127.0.0.1.

    When ready, prints one line of JSON: url, token, pid, version. Every request needs the token
    in the header "Authorization: Bearer TOKEN"; GET /openapi.json describes the messages.
    """
    from earthmind.server.process import serve as serve_http

    engine = _engine(model, device, bits, mask_view, temperature)
    serve_http(engine, port=port, exit_with_stdin=exit_with_stdin)


@app.command()
def ask(
    question: Annotated[str, typer.Option("--question", help="The question.")],
    optical: Annotated[str | None, OPTICAL] = None,
    sar: Annotated[str | None, SAR] = None,
    optical_before: Annotated[str | None, OPTICAL_BEFORE] = None,
    sar_before: Annotated[str | None, SAR_BEFORE] = None,
    extent: Annotated[str | None, EXTENT] = None,
    extent_crs: Annotated[str | None, EXTENT_CRS] = None,
    resolution: Annotated[float | None, RESOLUTION] = None,
    multispectral: Annotated[bool, MULTISPECTRAL] = False,
    model: Annotated[str, MODEL] = "nano",
    device: Annotated[str, DEVICE] = "auto",
    bits: Annotated[int | None, BITS] = None,
    mask_view: Annotated[str, MASK_VIEW] = "both",
    temperature: Annotated[float, TEMPERATURE] = 0.0,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Ask a question about a place; the answer is text.

    With rasters of an earlier date the model can tell what has changed, such as flooded area from
    permanent water.

    Example: earthmind ask --optical S2.tif --sar S1.tif --question "Is there flooding?"
    """
    layers = given_layers(optical, sar, optical_before, sar_before)
    request = scene_request(layers, extent, extent_crs, resolution, multispectral)
    engine, scene = _open(question, request, (model, device, bits, mask_view, temperature))
    transcript = _follow(engine.ask(scene, question), stream=not as_json)
    if as_json:
        typer.echo(json.dumps(transcript.to_json()))


@app.command()
def segment(
    prompt: Annotated[str, typer.Option("--prompt", help='What to mark, such as "Segment the water."')],
    out: Annotated[Path, OUT],
    optical: Annotated[str | None, OPTICAL] = None,
    sar: Annotated[str | None, SAR] = None,
    optical_before: Annotated[str | None, OPTICAL_BEFORE] = None,
    sar_before: Annotated[str | None, SAR_BEFORE] = None,
    extent: Annotated[str | None, EXTENT] = None,
    extent_crs: Annotated[str | None, EXTENT_CRS] = None,
    resolution: Annotated[float | None, RESOLUTION] = None,
    multispectral: Annotated[bool, MULTISPECTRAL] = False,
    model: Annotated[str, MODEL] = "nano",
    device: Annotated[str, DEVICE] = "auto",
    bits: Annotated[int | None, BITS] = None,
    mask_view: Annotated[str, MASK_VIEW] = "both",
    temperature: Annotated[float, TEMPERATURE] = 0.0,
    tiled: Annotated[
        bool, typer.Option("--tiled", help="Window by window at full resolution, for any size.")
    ] = False,
    window: Annotated[int | None, WINDOW] = None,
    overlap: Annotated[int | None, OVERLAP] = None,
    min_area: Annotated[float | None, MIN_AREA] = None,
    simplify: Annotated[float, SIMPLIFY] = 0.0,
    smooth: Annotated[int, SMOOTH] = 0,
    square: Annotated[bool, SQUARE] = False,
    out_crs: Annotated[str | None, OUT_CRS] = None,
    mask: Annotated[Path | None, MASK] = None,
    probability: Annotated[Path | None, PROBABILITY] = None,
    sar_weight: Annotated[Path | None, SAR_WEIGHT] = None,
    work: Annotated[Path | None, WORK] = None,
    correct_shift: Annotated[bool, CORRECT_SHIFT] = False,
    as_json: Annotated[bool, JSON] = False,
) -> None:
    """Mark what a prompt names, as polygons in a file.

    An existing file is replaced once the answer is complete; of a GeoPackage only the layer that is named
    after the file, its other layers stay. Where nothing is found the answer says so and no file is written.

    With --tiled, the extent is looked at in overlapping windows and the polygons continue across them;
    a run that was interrupted goes on where it stopped when the same command is given again. The options
    --window, --overlap, --mask, --probability, --sar-weight and --work belong to --tiled.

    Example: earthmind segment --optical S2.tif --sar S1.tif --prompt "Segment the water." --out water.gpkg
    """
    _check_out(out)
    layers = given_layers(optical, sar, optical_before, sar_before)
    request = scene_request(layers, extent, extent_crs, resolution, multispectral)
    answering = (model, device, bits, mask_view, temperature)
    rasters = (mask, probability, sar_weight)
    options = tiled_options(
        out, (window, overlap), min_area, (simplify, smooth, square), out_crs, rasters, work, correct_shift
    )
    if tiled:
        events = _engine(*answering).segment_tiled(request, prompt, options)
        transcript = _follow(events, stream=not as_json, progress=True)
        _tell_written(out, transcript, transcript.marked > 0, as_json)
        return
    if any(value is not None for value in (window, overlap, *rasters, work)):
        raise typer.BadParameter(
            "--window, --overlap, --mask, --probability, --sar-weight and --work need --tiled."
        )
    from earthmind.inference.windows.windowed import check_outputs

    check_outputs(options)
    engine, scene = _open(prompt, replace(request, correct_shift=correct_shift), answering)
    transcript = _follow(_finished(engine.ask(scene, prompt), scene, options), stream=not as_json)
    _tell_written(out, transcript, _write(out, transcript, out_crs), as_json)


def _finished(events: Iterator[Event], scene: OpenScene, options: TiledOptions) -> Iterator[Event]:
    """Pass on the events of an answer, its polygons as the options say."""
    from earthmind.inference.events import Done, Note, SegmentFound
    from earthmind.inference.question.segments import finished

    small = drawn = 0
    for event in events:
        if isinstance(event, SegmentFound):
            segment = finished(event, scene.grid, options.minimum_area_m2, options.shaping)
            drawn += len(event.features)
            small += len(event.features) - len(segment.features)
            yield segment
            continue
        if isinstance(event, Done) and small:
            yield Note(f"{small} of {drawn} polygons are smaller than asked for and left out.")
        yield event


def _tell_written(out: Path, transcript: Transcript, written: bool, as_json: bool) -> None:
    if as_json:
        typer.echo(json.dumps({**transcript.to_json(marks=True), "out": str(out) if written else None}))
    else:
        typer.echo(f"Written: {out}" if written else "Nothing was marked, so no file was written.")


@app.command()
def doctor(as_json: Annotated[bool, JSON] = False) -> None:
    """Check that EarthMind can run here; exit code 0 only if everything is fine."""
    from dataclasses import asdict

    from earthmind.cli.doctor import examine

    findings = examine()
    fine = all(finding.ok for finding in findings)
    if as_json:
        typer.echo(json.dumps({"ok": fine, "findings": [asdict(finding) for finding in findings]}))
    else:
        for finding in findings:
            typer.echo(f"{'ok ' if finding.ok else 'BAD'}  {finding.subject}: {finding.message}")
    if not fine:
        raise typer.Exit(1)


app.add_typer(eval_app, name="eval")
models_app.command("list")(model_commands.list_all)
for command in (model_commands.info, model_commands.pull, model_commands.remove):
    models_app.command()(command)
app.command()(model_commands.export)
app.command()(conformance)
app.command()(train)
app.command()(coregister)
app.command()(batch)


def _engine(model: str, device: str, bits: int | None, mask_view: str, temperature: float) -> Engine:
    from earthmind.inference.engine import Engine
    from earthmind.inference.models.shelf import open_shelf
    from earthmind.model.library.catalogue import require_heeded
    from earthmind.model.model_options import ModelOptions

    options = ModelOptions(bits=bits, mask_view=mask_view, temperature=temperature)
    require_heeded(model, options)
    return Engine(open_shelf(device, model, options))


def _open(
    prompt: str, request: SceneRequest, answering: tuple[str, str, int | None, str, float]
) -> tuple[Engine, OpenScene]:
    """Check the prompt, then open the place; ``answering`` is what ``_engine`` takes."""
    from earthmind.inference.engine import require_prompt

    require_prompt(prompt)
    engine = _engine(*answering)
    return engine, engine.open_scene(request)


def _follow(events: Iterator[Event], *, stream: bool, progress: bool = False) -> Transcript:
    """Take a run's events to the end, printing the answer as it comes where asked to."""
    from earthmind.inference.answer import Transcript
    from earthmind.inference.events import Note, Progress

    transcript = Transcript()
    in_a_line = False
    for event in events:
        piece = transcript.add(event)
        if progress and isinstance(event, Progress) and sys.stderr.isatty():
            typer.echo(f"\r{event.stage} {event.fraction:4.0%} ", nl=False, err=True)
        if isinstance(event, Note):
            if in_a_line:
                typer.echo()
            in_a_line = False
            typer.echo(f"Note: {event.message}", err=True)
        elif stream and piece:
            in_a_line = True
            typer.echo(piece, nl=False)
            sys.stdout.flush()
    if stream:
        typer.echo("\n".join([""] * in_a_line + transcript.summary()))
    return transcript


def _check_out(out: Path) -> None:
    if not out.parent.is_dir():
        raise OutputError(f'The folder "{out.parent}" of the output does not exist; create it first.')
    if out.is_dir():
        raise OutputError(f'The output "{out}" is a folder; name a file.')
    from earthmind.vector.files.write import check_target

    check_target(out)


def _write(out: Path, transcript: Transcript, crs: str | None) -> bool:
    features = transcript.features()
    if not features:
        return False
    from earthmind.vector import write_features

    write_features(out, features, transcript.crs, output_crs=crs)
    return True


def _fail(message: str) -> None:
    typer.echo(f"Error: {message}", err=True)
    raise SystemExit(1)
