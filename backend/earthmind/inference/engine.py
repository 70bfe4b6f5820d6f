"""The engine: opens places and answers questions about them, the whole extent as one picture."""

from __future__ import annotations

import logging
import secrets
import threading
from collections import OrderedDict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from earthmind.errors import Cancelled, EarthMindError, InputError
from earthmind.imagery import Grid, RasterReference, Scene, Sensor, describe_raster
from earthmind.inference.events import Event, Failed, Started, Stopped
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.place.look import open_view
from earthmind.inference.plan.parser import may_mark, split_prompt
from earthmind.inference.question.whole_picture import History, Question, SeenPlace, answer_question
from earthmind.inference.requests import Extent, LayerRequest, SceneRequest
from earthmind.inference.windows.windowed import RunWindows, TiledRun, check_outputs, on_shelf, run_tiled
from earthmind.inference.windows.windowed_plan import TiledOptions, plan_tiled

__all__ = ["Engine", "Extent", "LayerRequest", "OpenScene", "SceneRequest"]

log = logging.getLogger("earthmind")
log.addHandler(logging.NullHandler())  # a door decides whether and where the log is shown


@dataclass(frozen=True)
class OpenScene:
    """A place that questions can be asked about.

    Attributes:
        id: Identifier.
        request: What was asked for.
        references: The layers, as recognised.
        grid: The grid that the model looks at.
        scene: What the model sees.
        notes: What the analyst should know, one sentence each.
        seconds: Seconds per stage so far (``read``).
    """

    id: str
    request: SceneRequest
    references: tuple[RasterReference, ...]
    grid: Grid
    scene: Scene
    notes: tuple[str, ...]
    seconds: Mapping[str, float]


class Engine:
    """Opens places and answers questions about them; safe to use from several threads.

    Model calls run on one thread per device, in the order of the questions. The last few places stay
    open, together with what each model made of them, so that a second question starts at its answer.
    """

    def __init__(self, shelf: ModelShelf, *, kept_scenes: int = 8) -> None:
        """Make an engine.

        Args:
            shelf: The models.
            kept_scenes: Number of places kept open; the one unused for longest goes first.
        """
        self.shelf = shelf
        self._kept = kept_scenes
        self._lock = threading.Lock()
        self._scenes: OrderedDict[str, OpenScene] = OrderedDict()
        self._seen: OrderedDict[tuple[str, str], SeenPlace] = OrderedDict()

    def open_scene(self, request: SceneRequest, *, model: str | None = None) -> OpenScene:
        """Recognise the layers, choose the grid, read and render.

        Args:
            request: Layers and extent.
            model: Model that decides bands, stretch and picture size; None for the default one.

        Raises:
            InputError: If a layer or the extent cannot be used; the message says which and why.
            ModelError: If there is no such model.
        """
        name = model or self.shelf.default
        references = recognise(request)
        view = open_view(request, references, self.shelf.card(name))
        scene = OpenScene(
            id=secrets.token_hex(8),
            request=request,
            references=references,
            grid=view.scene.grid,
            scene=view.scene,
            notes=view.notes,
            seconds={"read": view.seconds},
        )
        with self._lock:
            self._scenes[scene.id] = scene
            while len(self._scenes) > self._kept:
                self._forget(next(iter(self._scenes)))
        self._keep(scene, name, SeenPlace(view))
        return scene

    def scene(self, scene_id: str) -> OpenScene:
        """An open scene by its identifier.

        Raises:
            InputError: If it is not open (any more), with code ``unknown_scene``.
        """
        with self._lock:
            if scene_id not in self._scenes:
                raise InputError(
                    f'The scene "{scene_id}" is not open (any more); open it again.', code="unknown_scene"
                )
            self._scenes.move_to_end(scene_id)
            return self._scenes[scene_id]

    def close_scene(self, scene_id: str) -> None:
        """Forget a scene and what was kept of it.

        Raises:
            InputError: If it is not open (any more), with code ``unknown_scene``.
        """
        self.scene(scene_id)
        with self._lock:
            self._forget(scene_id)

    def ask(
        self,
        scene: OpenScene,
        text: str,
        *,
        model: str | None = None,
        history: History = (),
        stopped: Callable[[], bool] = lambda: False,
        job: str | None = None,
    ) -> Iterator[Event]:
        """Answer a question about a place as a stream of events.

        Bad arguments are raised at once; whatever fails later is told by the last event, which is
        exactly one of ``Done``, ``Failed`` and ``Stopped``. Closing the iterator stops the run.

        Args:
            scene: From ``open_scene``.
            text: The question or instruction.
            model: Name or folder of a model; None for the default one.
            history: Earlier (question, answer) turns about the same place.
            stopped: Asked between all stages and after every token.
            job: Identifier of the run; None for a new one.

        Raises:
            InputError: If the text is empty.
            ModelError: If there is no such model.
        """
        require_prompt(text)
        name = model or self.shelf.default
        card = self.shelf.card(name)
        closed = threading.Event()
        question = Question(text.strip(), name, history, lambda: closed.is_set() or stopped())
        if not card.referring and may_mark(question.text):
            question.asked, question.selection = split_prompt(question.text)
        return self._events(scene, question, job or secrets.token_hex(8), closed)

    def segment_tiled(
        self,
        request: SceneRequest,
        text: str,
        options: TiledOptions,
        *,
        model: str | None = None,
        stopped: Callable[[], bool] = lambda: False,
        job: str | None = None,
        windows: Callable[[Callable[[], bool]], RunWindows] | None = None,
    ) -> Iterator[Event]:
        """Mark what a prompt names over an extent of any size, window by window, as a stream of events.

        Bad arguments are raised at once; whatever fails later is told by the last event, which is exactly
        one of ``Done``, ``Failed`` and ``Stopped``. Closing the iterator stops the run.

        Args:
            request: Layers and extent.
            text: What to mark.
            options: Windows, polygons and files.
            model: Name or folder of a model; None for the default one.
            stopped: Asked within a window after every token, and between windows.
            job: Identifier of the run; None for a new one.
            windows: Runs the windows elsewhere, asking whether to stop; None for this process.

        Raises:
            InputError: The text is empty, or a layer or the extent cannot be used.
            ModelError: If there is no such model.
            OutputError: If an output could not be written.
        """
        require_prompt(text)
        check_outputs(options)
        name = model or self.shelf.default
        card = self.shelf.card(name)
        prompt, selection = split_prompt(text.strip())
        plan = plan_tiled(request, recognise(request), card, prompt, options)
        closed = threading.Event()

        def is_stopped() -> bool:
            return closed.is_set() or stopped()

        run = TiledRun(plan, options, text.strip(), is_stopped, selection)
        here = on_shelf(self.shelf, name, is_stopped, run.found_out.append)
        events = run_tiled(run, here if windows is None else windows(is_stopped))
        return told(events, job or secrets.token_hex(8), closed)

    def _events(
        self, scene: OpenScene, question: Question, job: str, closed: threading.Event
    ) -> Iterator[Event]:
        def find() -> SeenPlace | None:
            with self._lock:
                return self._seen.get((scene.id, question.model))

        def read() -> SeenPlace:
            card = self.shelf.card(question.model)
            seen = SeenPlace(open_view(scene.request, scene.references, card, question.stopped))
            self._keep(scene, question.model, seen)
            return seen

        return told(answer_question(question, self.shelf, find, read), job, closed)

    def _forget(self, scene_id: str) -> None:
        """Drop a scene; the lock is held."""
        self._scenes.pop(scene_id, None)
        for key in [key for key in self._seen if key[0] == scene_id]:
            del self._seen[key]

    def _keep(self, scene: OpenScene, model: str, seen: SeenPlace) -> None:
        with self._lock:
            self._seen[scene.id, model] = seen
            while len(self._seen) > self._kept:
                self._seen.popitem(last=False)


def told(events: Iterator[Event], job: str, closed: threading.Event) -> Iterator[Event]:
    """Pass on events between ``Started`` and a last one that tells failures too.

    Args:
        events: They end with ``Done`` or an error.
        job: Identifier of the run.
        closed: Set at the end, also where the reader goes away.
    """
    try:
        yield Started(job)
        yield from events
    except Cancelled:
        yield Stopped()
    except EarthMindError as error:
        log.info("A run failed.", exc_info=error)
        yield Failed(error.code, error.message)
    except Exception as error:
        log.exception("A run failed unexpectedly.")
        yield Failed("internal", unexpected(error))
    finally:
        closed.set()


def require_prompt(text: str) -> None:
    """Refuse an empty prompt.

    Raises:
        InputError: If there is nothing but white space.
    """
    if not text.strip():
        raise InputError(
            "The prompt is empty: type a question, or what to mark (for example: segment the water).",
            code="empty_prompt",
        )


def unexpected(error: BaseException) -> str:
    """The sentence for an error that nobody foresaw."""
    return f"EarthMind failed unexpectedly ({type(error).__name__}); its log or --debug says more."


def recognise(request: SceneRequest) -> tuple[RasterReference, ...]:
    """Recognise the layers of a request.

    Returns:
        The layers, those of the latest date first.

    Raises:
        InputError: There is none of the latest date, one cannot be used, or the dates are out of order.
    """
    slots = (
        (Sensor.OPTICAL, 0, request.optical),
        (Sensor.SAR, 0, request.sar),
        (Sensor.OPTICAL, -1, request.optical_before),
        (Sensor.SAR, -1, request.sar_before),
    )
    if request.optical is None and request.sar is None:
        earlier = request.optical_before is not None or request.sar_before is not None
        raise InputError(
            "No layer was given: choose an optical layer, a SAR layer, or both."
            + (" Layers of an earlier date alone are not enough." if earlier else ""),
            code="no_layer",
        )
    references = tuple(
        _reference(layer, sensor, moment) for sensor, moment, layer in slots if layer is not None
    )
    _check_dates(references)
    return references


def _check_dates(references: Sequence[RasterReference]) -> None:
    """Refuse an earlier layer that is known to be of a later day."""
    for before in (reference for reference in references if reference.moment < 0):
        for after in (reference for reference in references if reference.moment == 0):
            if before.date and after.date and before.date > after.date:
                raise InputError(
                    f'The layer "{before.name}" was given as the earlier one, but it is of {before.date} and '
                    f'"{after.name}" of {after.date}: swap them.',
                    code="dates",
                )


def _reference(layer: LayerRequest, sensor: Sensor, moment: int) -> RasterReference:
    reference = describe_raster(
        layer.uri,
        name=layer.name,
        sensor=sensor,
        bands=layer.bands,
        unit=layer.unit,
        scale=layer.scale,
        offset=layer.offset,
        nodata=layer.nodata,
        date=layer.date,
        crs=layer.crs,
    )
    return replace(reference, moment=moment)
