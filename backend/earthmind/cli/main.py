"""The command line: its commands, and how an error ends.

Heavy libraries are imported inside the commands, so that ``--help`` is quick.
"""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from typing import Annotated

import typer

from earthmind import __version__
from earthmind.cli import models
from earthmind.cli.ask import ask
from earthmind.cli.batch import batch
from earthmind.cli.conformance import conformance
from earthmind.cli.doctor import doctor
from earthmind.cli.evaluate import eval_app
from earthmind.cli.finetune import finetune
from earthmind.cli.land_maps import change, landcover, refine
from earthmind.cli.looking import chips, coregister, detect, sensors, teach, usability, views
from earthmind.cli.offline_bundle import offline_bundle
from earthmind.cli.report_page import report
from earthmind.cli.run_plan import run
from earthmind.cli.scene_search import index, scenes, search
from earthmind.cli.segment import segment
from earthmind.cli.sentinel import fetch
from earthmind.cli.series import series
from earthmind.cli.serve import serve
from earthmind.cli.terminal import say, speak, take_every_character
from earthmind.cli.train import train
from earthmind.cli.train_masks import train_masks
from earthmind.errors import EarthMindError, InputError
from earthmind.sentences import LANGUAGES, Listed, Sentence
from earthmind.sentences.languages import of_environment, supported

app = typer.Typer(
    name="earthmind",
    help="Ask a map: questions and instructions about optical and SAR rasters of one place.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
models_app = typer.Typer(help="The models that can answer.", no_args_is_help=True, rich_markup_mode=None)
models_app.command("list")(models.list_all)
for models_command in (models.info, models.pull, models.remove, models.instruction):
    models_app.command()(models_command)
_COMMANDS: tuple[Callable[..., None], ...] = (
    serve,
    ask,
    segment,
    run,
    batch,
    landcover,
    change,
    refine,
    report,
    detect,
    coregister,
    teach,
    chips,
    usability,
    sensors,
    views,
    fetch,
    series,
    scenes,
    index,
    search,
    doctor,
    offline_bundle,
    train,
    train_masks,
    finetune,
    models.export,
    conformance,
)
for command in _COMMANDS:
    app.command()(command)
app.add_typer(models_app, name="models")
app.add_typer(eval_app, name="eval")


def main() -> None:
    """Run the command line; an expected error is one line on standard error and exit code 1."""
    take_every_character()
    try:
        app()
    except EarthMindError as error:
        _fail(error.message)
    except Exception as error:
        if "--debug" in sys.argv:
            raise
        reason = " ".join(str(error).split())[:300]
        _fail(
            Sentence(
                "EarthMind failed unexpectedly ({kind}: {reason}); 'earthmind --debug ...' shows where.",
                kind=type(error).__name__,
                reason=reason,
            )
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
    language: Annotated[
        str | None,
        typer.Option(
            "--language",
            metavar="|".join(LANGUAGES),
            help="Of notes and errors; by default the environment's. A question is answered in its own.",
        ),
    ] = None,
) -> None:
    speak(of_environment())
    if language is not None:
        chosen = supported(language)
        if chosen is None:
            raise InputError(
                Sentence(
                    'The language "{language}" is not spoken; use one of: {known}.',
                    language=language,
                    known=Listed(LANGUAGES),
                )
            )
        speak(chosen)
    if debug:
        logging.basicConfig(level=logging.DEBUG, stream=sys.stderr)


def _fail(message: str) -> None:
    say("Error: {message}", message=message, err=True)
    raise SystemExit(1)
