"""The routes."""

from __future__ import annotations

import logging
import os
from dataclasses import asdict
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response, StreamingResponse
from starlette.concurrency import run_in_threadpool
from starlette.exceptions import HTTPException

from earthmind import __version__
from earthmind.errors import EarthMindError
from earthmind.inference.engine import Engine, unexpected
from earthmind.server.gate import Gate, error_response
from earthmind.server.messages import (
    AskMessage,
    ErrorMessage,
    EventMessage,
    HealthMessage,
    JobMessage,
    ModelCardMessage,
    ModelsMessage,
    OpenSceneMessage,
    SceneMessage,
    StartedJobMessage,
    open_scene_message,
)
from earthmind.server.runs import Runs
from earthmind.server.streams import Job, Jobs, event_lines

log = logging.getLogger("earthmind")

_NOT_FOUND = ("unknown_scene", "unknown_job")


class NdjsonResponse(StreamingResponse):
    """Newline-delimited JSON, one event a line, each sent when it happens."""

    media_type = "application/x-ndjson"


def create_app(engine: Engine, jobs: Jobs, token: str) -> FastAPI:
    """Build the application.

    Args:
        engine: Answers the questions.
        jobs: Where answers under way are kept.
        token: What clients must send.

    Returns:
        An ASGI application; its ``/openapi.json`` describes every message.
    """
    refused: dict[int | str, dict[str, Any]] = {
        status: {"model": ErrorMessage} for status in (401, 403, 404, 413, 422, 500)
    }
    app = FastAPI(title="EarthMind", version=__version__, docs_url=None, redoc_url=None, responses=refused)
    app.add_middleware(Gate, token=token)
    _add_error_handlers(app)
    _add_state_routes(app, engine)
    _add_scene_routes(app, engine, jobs)
    return app


def _add_state_routes(app: FastAPI, engine: Engine) -> None:
    @app.get("/health")
    def health() -> HealthMessage:
        """Whether the default model can answer by now."""
        shelf = engine.shelf
        state = shelf.state(shelf.default)
        return HealthMessage.model_validate(
            {
                "status": state.status,
                "version": __version__,
                "pid": os.getpid(),
                "model": shelf.default,
                "device": shelf.device,
                "message": state.message,
            }
        )

    @app.get("/models")
    def models() -> ModelsMessage:
        """The cards of the models that can be named; those that are not fetched cannot answer yet."""
        known = engine.shelf.known()
        return ModelsMessage(
            models=[
                ModelCardMessage.model_validate({**asdict(m.card), "fetched": m.fetched, "gib": m.gib})
                for m in known
            ]
        )


def _add_scene_routes(app: FastAPI, engine: Engine, jobs: Jobs) -> None:
    runs = Runs(jobs)

    @app.post("/scenes")
    def open_scene(message: SceneMessage) -> OpenSceneMessage:
        """Recognise the layers, choose the grid, read and render."""
        return open_scene_message(engine.open_scene(message.request(), model=message.model))

    @app.delete("/scenes/{scene_id}", status_code=HTTPStatus.NO_CONTENT)
    def close_scene(scene_id: str) -> Response:
        """Forget a scene."""
        engine.close_scene(scene_id)
        return Response(status_code=HTTPStatus.NO_CONTENT)

    @app.post(
        "/scenes/{scene_id}/ask", response_class=NdjsonResponse, responses={200: {"model": EventMessage}}
    )
    def ask(scene_id: str, message: AskMessage, request: Request) -> NdjsonResponse:
        """Answer as a stream of events, one JSON object a line; going away cancels."""
        job = Job()
        events = engine.ask(
            engine.scene(scene_id),
            message.text,
            model=message.model,
            history=message.history,
            stopped=job.stop.is_set,
            job=job.id,
        )
        return NdjsonResponse(event_lines(events, job, jobs, request.is_disconnected))

    @app.post("/jobs")
    async def start(message: JobMessage, request: Request) -> StartedJobMessage:
        """Begin a tiled run; it goes on whether or not its events are read, until it ends or is cancelled.

        Nothing begins for a client that went away before it could learn the name of the run.
        """
        job = Job()
        events = await run_in_threadpool(
            engine.segment_tiled,
            message.scene.request(),
            message.text,
            message.options(),
            model=message.model or message.scene.model,
            stopped=job.stop.is_set,
            job=job.id,
        )
        if not await request.is_disconnected():
            runs.start(job, events)
        return StartedJobMessage(job=job.id)

    @app.get("/jobs/{job_id}/events", response_class=NdjsonResponse, responses={200: {"model": EventMessage}})
    def follow(job_id: str) -> NdjsonResponse:
        """All events of a tiled run from its beginning; may be read again, also some time after its end."""
        return NdjsonResponse(runs.lines(job_id))

    @app.delete("/jobs/{job_id}", status_code=HTTPStatus.NO_CONTENT)
    def cancel(job_id: str) -> Response:
        """Cancel an answer; its stream ends with the event ``stopped``."""
        if not jobs.cancel(job_id):
            raise EarthMindError(f'There is no job "{job_id}" under way.', code="unknown_job")
        return Response(status_code=HTTPStatus.NO_CONTENT)


def _add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(EarthMindError)
    async def expected(request: Request, error: EarthMindError) -> Response:
        return error_response(404 if error.code in _NOT_FOUND else 422, error.code, error.message)

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        return error_response(422, "bad_request", validation_sentence(error))

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        detail = str(error.detail).rstrip(".")
        code = HTTPStatus(error.status_code).phrase.lower().replace(" ", "_")
        return error_response(error.status_code, code, f"{request.method} {request.url.path}: {detail}.")

    @app.exception_handler(Exception)
    async def internal(request: Request, error: Exception) -> Response:
        log.error("A request failed unexpectedly.", exc_info=error)
        return error_response(500, "internal", unexpected(error))


def validation_sentence(error: RequestValidationError) -> str:
    """The first thing that is wrong with a request's body, in one sentence."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"] if part != "body") or "the body"
    return f"The request cannot be read: {place}: {first['msg']}."
