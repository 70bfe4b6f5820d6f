"""Routes of the looks at layers: each streams its events as a question does."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from fastapi import FastAPI, Request

from earthmind.inference.engine import Engine
from earthmind.inference.looks.kinds import KINDS, Kind, look
from earthmind.inference.plan.understanding import spoken
from earthmind.server.gate import language_of
from earthmind.server.streams import STREAM, NdjsonResponse, Run, Runs, lines_for


def add_look_routes(app: FastAPI, engine: Engine, runs: Runs) -> None:
    """Add a route for each kind of look, named after it."""
    for kind in KINDS:
        app.post(f"/{kind.name}", name=kind.name, description=kind.summary, **STREAM)(
            _route(kind, engine, runs)
        )


def _route(kind: Kind, engine: Engine, runs: Runs) -> Callable[..., Awaitable[NdjsonResponse]]:
    async def route(message: Any, request: Request) -> NdjsonResponse:
        window = language_of(request.headers)
        run = Run(language=spoken(getattr(message, "text", None) or "", otherwise=window))
        if not await request.is_disconnected():
            runs.start(run, look(engine, message, stopped=run.stop.is_set, run=run.id))
        return NdjsonResponse(lines_for(run, request.is_disconnected))

    route.__annotations__ = {"message": kind.request, "request": Request, "return": NdjsonResponse}
    return route
