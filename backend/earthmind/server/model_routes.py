"""Routes that fetch and remove models."""

from __future__ import annotations

import time
from collections.abc import Iterator
from contextlib import closing
from dataclasses import dataclass
from http import HTTPStatus
from pathlib import Path

from fastapi import FastAPI, Request
from fastapi.responses import Response

from earthmind.described import CLOSED, described
from earthmind.errors import EarthMindError
from earthmind.inference.endings import unexpected
from earthmind.inference.events import Done, Event, Failed, Progress, Started, Stopped
from earthmind.model.library.fetching import fetchable, remove
from earthmind.model.library.fetching_aside import fetch_aside, require_not_fetching
from earthmind.server.gate import language_of
from earthmind.server.streams import STREAM, NdjsonResponse, Run, Runs, lines_for


@dataclass(frozen=True)
class FetchMessage:
    """A model to fetch."""

    __pydantic_config__ = CLOSED

    name: str = described("Name of a model that is not fetched.", max_length=200)
    accept_licence: bool = described("Whether the user has read its licence and accepts it.", False)
    mirror: Path | None = described(
        "Folder that holds its files, in place of where they are published.", None
    )


def add_model_routes(app: FastAPI, runs: Runs) -> None:
    """Add the routes."""

    @app.post("/models", **STREAM)
    async def fetch(message: FetchMessage, request: Request) -> NdjsonResponse:
        """Fetch a model as a stream of events; going away, or DELETE /runs/{run}, stops it."""
        fetchable(message.name)
        run = Run(language=language_of(request.headers))
        if not await request.is_disconnected():
            runs.start(run, _events(message, run))
        return NdjsonResponse(lines_for(run, request.is_disconnected))

    @app.delete("/models/{name}", status_code=HTTPStatus.NO_CONTENT)
    def forget(name: str) -> Response:
        """Remove a fetched model, and what there is of one whose fetching failed."""
        require_not_fetching(name)
        remove(name)
        return Response(status_code=HTTPStatus.NO_CONTENT)


def _events(message: FetchMessage, run: Run) -> Iterator[Event]:
    begun = time.perf_counter()
    yield Started(run.id)
    try:
        with closing(
            fetch_aside(message.name, accept_licence=message.accept_licence, mirror=message.mirror)
        ) as shares:
            for share in shares:
                if run.stop.is_set() and share < 1:
                    break
                yield Progress("fetching", share)
            else:
                yield Done("", message.name, 0, {"total": time.perf_counter() - begun})
                return
    except EarthMindError as error:
        yield Failed(error.code, error.message, error.values)
        return
    except Exception as error:
        yield Failed("internal", unexpected(error))
        return
    yield Stopped()
