"""The routes."""

from __future__ import annotations

import logging
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import partial
from http import HTTPStatus
from typing import Any, TypeVar

from anyio import CapacityLimiter, to_thread
from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import Response
from starlette.exceptions import HTTPException

from earthmind import __version__
from earthmind.errors import EarthMindError
from earthmind.imagery import Sensor
from earthmind.inference.endings import unexpected
from earthmind.inference.engine import Engine
from earthmind.inference.events import Event
from earthmind.inference.plan.expression import Intent
from earthmind.inference.plan.text_reader import from_text
from earthmind.inference.plan.understanding import spoken
from earthmind.sentences import Sentence, Speech, words_in
from earthmind.server.bodies import NotHeld, PlainJsonRoute, UnreadableBody
from earthmind.server.file_routes import add_file_routes
from earthmind.server.gate import Gate, error_response, language_of
from earthmind.server.held_files import HeldFiles
from earthmind.server.looks import add_look_routes
from earthmind.server.messages import (
    AskMessage,
    CourseMessage,
    ErrorMessage,
    HealthMessage,
    LayerMessage,
    LookMessage,
    ModelsMessage,
    RecognisedLayerMessage,
    RunMessage,
    SeenPlaceMessage,
    course_message,
    model_message,
    recognised_layer_message,
    seen_place_message,
)
from earthmind.server.model_routes import add_model_routes
from earthmind.server.streams import STREAM, NdjsonResponse, Run, Runs, lines_for, lines_of

Result = TypeVar("Result")

MOST_OPENING = 64
_STATUS = {"unknown_run": 404, "unknown_file": 404, "busy": 503, "no_room": 507, "too_large": 413}

log = logging.getLogger("earthmind")


def create_app(engine: Engine, runs: Runs, token: str, held: HeldFiles | None = None) -> FastAPI:
    """Build the application.

    Args:
        engine: Answers the questions.
        runs: Where runs are kept.
        token: What clients must send.
        held: Where the files of clients on other computers are kept.

    Returns:
        An ASGI application; its ``/openapi.json`` describes every message.
    """
    refused: dict[int | str, dict[str, Any]] = {
        status: {"model": ErrorMessage} for status in (401, 403, 404, 408, 413, 422, 500, 503, 507)
    }
    app = FastAPI(title="EarthMind", version=__version__, docs_url=None, redoc_url=None, responses=refused)
    app.router.route_class = PlainJsonRoute
    app.state.held = held or HeldFiles()
    app.add_middleware(Gate, token=token)
    _add_error_handlers(app)
    _add_state_routes(app, engine)
    opening = Opening()
    _add_place_routes(app, engine, opening)
    _add_run_routes(app, engine, runs, opening)
    add_look_routes(app, engine, runs)
    add_model_routes(app, runs)
    add_file_routes(app, app.state.held)
    return app


class Opening:
    """Threads on which files are opened, apart from those of all other requests.

    A file on a disk that does not answer keeps its thread; whether the backend is well, and that a run is to
    stop, is still heard.
    """

    def __init__(self) -> None:
        self._threads: CapacityLimiter | None = None

    async def run(self, call: Callable[[], Result]) -> Result:
        """What a call returns that may open files.

        Raises:
            EarthMindError: With code ``busy`` where too many of them have not ended.
        """
        self._threads = self._threads or CapacityLimiter(MOST_OPENING)  # belongs to the running loop
        if self._threads.available_tokens < 1:
            raise EarthMindError(
                Sentence(
                    "{count} files are being opened and none has answered; check the disks that they "
                    "are on, then try again.",
                    count=MOST_OPENING,
                ),
                code="busy",
            )
        return await to_thread.run_sync(call, limiter=self._threads, abandon_on_cancel=True)


def _add_state_routes(app: FastAPI, engine: Engine) -> None:
    @app.get("/health")
    def health(request: Request) -> HealthMessage:
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
                "message": state.message and words_in(language_of(request.headers), state.message),
            }
        )

    @app.get("/models")
    def models() -> ModelsMessage:
        """The cards of the models that can be named; those that are not fetched cannot answer yet."""
        return ModelsMessage(models=[model_message(model) for model in engine.shelf.known()])


def _add_place_routes(app: FastAPI, engine: Engine, opening: Opening) -> None:
    @app.post("/places")
    async def see(message: LookMessage, request: Request) -> SeenPlaceMessage:
        """Recognise the layers, choose the grid, read and render as one picture."""
        seen = await opening.run(partial(engine.see, message.place, model=message.model))
        return seen_place_message(seen.look, language_of(request.headers))

    @app.post("/layers")
    def recognise(message: LayerMessage, request: Request) -> RecognisedLayerMessage:
        """What one layer is recognised as, with a small picture of what the model will see."""
        sensor = Sensor(message.sensor) if message.sensor else None
        seen = engine.see_layer(message.layer, sensor, model=message.model)
        return recognised_layer_message(seen, language_of(request.headers))

    @app.post("/plan")
    async def plan(message: AskMessage, request: Request) -> CourseMessage:
        """What would be done for a question, from the headers of the files alone."""
        asked = Run(language=language_of(request.headers))
        with _answered_in_its_language(request, asked):
            return await opening.run(partial(_course, engine, message, asked))


def _add_run_routes(app: FastAPI, engine: Engine, runs: Runs, opening: Opening) -> None:
    async def begin(message: AskMessage, request: Request) -> Run:
        """Begin a run, unless the client went away before it could learn the run's name."""
        run = Run(language=language_of(request.headers))
        with _answered_in_its_language(request, run):
            events = await opening.run(partial(_events, engine, message, run))
        if not await request.is_disconnected():
            runs.start(run, events)
        return run

    @app.post("/ask", **STREAM)
    async def ask(message: AskMessage, request: Request) -> NdjsonResponse:
        """Answer as a stream of events, one JSON object a line; going away cancels."""
        run = await begin(message, request)
        return NdjsonResponse(lines_for(run, request.is_disconnected))

    @app.post("/runs")
    async def start(message: AskMessage, request: Request) -> RunMessage:
        """Begin a run that goes on whether or not its events are read, until it ends or is cancelled."""
        return RunMessage(run=(await begin(message, request)).id)

    @app.get("/runs/{run_id}/events", **STREAM)
    def follow(run_id: str) -> NdjsonResponse:
        """All events of a run from its beginning; may be read again, also some time after its end."""
        return NdjsonResponse(lines_of(runs.find(run_id)))

    @app.delete("/runs/{run_id}", status_code=HTTPStatus.NO_CONTENT)
    def cancel(run_id: str) -> Response:
        """Cancel a run; its stream ends with the event ``stopped``."""
        runs.cancel(run_id)
        return Response(status_code=HTTPStatus.NO_CONTENT)


@contextmanager
def _answered_in_its_language(request: Request, run: Run) -> Iterator[None]:
    """Have what a question is refused with told in the language of the question, where that was found out."""
    try:
        yield
    finally:
        request.state.language = run.language


def _spoken(message: AskMessage, run: Run) -> Speech:
    """Find out the language of a question, by default that of the run's window."""
    intent = _intent(message)
    run.language = spoken(message.text, history=message.history, intent=intent, otherwise=run.language)
    return run.language


def _course(engine: Engine, message: AskMessage, run: Run) -> CourseMessage:
    course = engine.course(
        message.place,
        message.text,
        message.options,
        model=message.model,
        history=message.history,
        intent=_intent(message),
        language=_spoken(message, run),
    )
    return course_message(course, engine.forecast(course, model=message.model))


def _events(engine: Engine, message: AskMessage, run: Run) -> Iterator[Event]:
    return engine.ask(
        message.place,
        message.text,
        message.options,
        model=message.model,
        history=message.history,
        stopped=run.stop.is_set,
        run=run.id,
        intent=_intent(message),
        language=_spoken(message, run),
    )


def _intent(message: AskMessage) -> Intent | None:
    return None if message.plan is None else from_text(message.plan)


def _language(request: Request) -> Speech:
    """The language of the question that a request asked, where it did; else the one that the client likes."""
    known: Speech | None = getattr(request.state, "language", None)
    return known or language_of(request.headers)


def _add_error_handlers(app: FastAPI) -> None:
    @app.exception_handler(EarthMindError)
    async def expected(request: Request, error: EarthMindError) -> Response:
        status = _STATUS.get(error.code, 422)
        return error_response(
            status, error.code, error.message, values=error.values, language=_language(request)
        )

    @app.exception_handler(RequestValidationError)
    async def invalid(request: Request, error: RequestValidationError) -> Response:
        return error_response(422, "bad_request", validation_sentence(error), language=_language(request))

    @app.exception_handler(UnreadableBody)
    async def unreadable(request: Request, error: UnreadableBody) -> Response:
        return error_response(422, "bad_request", str(error.detail))

    @app.exception_handler(NotHeld)
    async def not_held(request: Request, error: NotHeld) -> Response:
        return await expected(request, error.error)

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> Response:
        detail = str(error.detail).rstrip(".")
        code = HTTPStatus(error.status_code).phrase.lower().replace(" ", "_")
        return error_response(error.status_code, code, f"{request.method} {request.url.path}: {detail}.")

    @app.exception_handler(Exception)
    async def internal(request: Request, error: Exception) -> Response:
        log.error("A request failed unexpectedly.", exc_info=error)
        return error_response(500, "internal", unexpected(error), language=_language(request))


def validation_sentence(error: RequestValidationError) -> str:
    """The first thing that is wrong with a request's body, in one sentence."""
    first = error.errors()[0]
    place = ".".join(str(part) for part in first["loc"] if part != "body") or "the body"
    return Sentence("The request cannot be read: {field}: {reason}.", field=place, reason=str(first["msg"]))
