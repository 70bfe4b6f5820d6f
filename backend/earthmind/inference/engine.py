"""The engine: answers questions about places, as one picture or in windows, whichever suits."""

from __future__ import annotations

import secrets
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import partial
from itertools import chain
from typing import Any

from earthmind.errors import ModelError
from earthmind.imagery import Sensor
from earthmind.inference.agreement import beside, require_comparable
from earthmind.inference.askable import require_history, require_prompt
from earthmind.inference.endings import file_system_errors, with_its_ends
from earthmind.inference.events import Event, Note
from earthmind.inference.forecasting import Forecast, announced, forecast, kept_rates
from earthmind.inference.models.several_gpus import SeveralGpus
from earthmind.inference.models.shelf import ModelShelf
from earthmind.inference.outputs import check_outputs, outputs_to_use, require_apart
from earthmind.inference.place.open_places import OpenPlaces, SeenPlace
from earthmind.inference.place.seen_layer import SeenLayer, see_layer
from earthmind.inference.plan.expression import Intent, Language
from earthmind.inference.plan.understood import subjects_of_intent
from earthmind.inference.question.attention_maps import refuse_attention_map
from earthmind.inference.question.measured_answer import what_is_seen
from earthmind.inference.question.measured_picture import answer_measured
from earthmind.inference.question.run import Run
from earthmind.inference.question.whole_picture import answer_whole
from earthmind.inference.question_course import Course, course_of
from earthmind.inference.requests import History, LayerRequest, Options, PlaceRequest
from earthmind.inference.windows.on_gpus import windows_on
from earthmind.inference.windows.windowed import RunWindows, answer_in_windows, in_this_process


def _never() -> bool:
    return False


class Engine:
    """Answers questions about places; safe to use from several threads.

    Model calls run on one thread per device, in the order of the questions; where there are several GPUs,
    each place has one of them, and windows of one run are shared out over all. The last few places stay
    open, together with what each model made of them, so that a second question starts at its answer.
    """

    def __init__(self, shelf: ModelShelf, *others: ModelShelf, places: OpenPlaces | None = None) -> None:
        """Make an engine.

        Args:
            shelf: The models.
            *others: The same models on further GPUs.
            places: Where places are kept open.
        """
        self.shelf = shelf
        self._gpus = SeveralGpus((shelf, *others))
        self._places = places or OpenPlaces()

    def see(self, place: PlaceRequest, *, model: str | None = None) -> SeenPlace:
        """Recognise the layers, choose the grid, read and render as one picture.

        Raises:
            InputError: If a layer or the extent cannot be used; the message says which and why.
            ModelError: If there is no such model.
        """
        with file_system_errors():
            look = self._places.look(place, self.shelf.card(model or self.shelf.default))
            return self._places.seen(look) or self._places.see(look)

    def see_layer(
        self, layer: LayerRequest, sensor: Sensor | None = None, *, model: str | None = None
    ) -> SeenLayer:
        """Recognise one layer, and render it small as a model would see it.

        Args:
            layer: The layer as the user gave it.
            sensor: The slot that the user put it in; None where it may be either.
            model: Name or folder of a model; by default that of the shelf.

        Raises:
            InputError: If it cannot be opened or recognised; the message says why.
            ModelError: If there is no such model.
        """
        return see_layer(layer, sensor, self.shelf.card(model or self.shelf.default))

    def course(
        self,
        place: PlaceRequest,
        text: str,
        options: Options | None = None,
        *,
        model: str | None = None,
        in_windows: bool = False,
        history: History = (),
        intent: Intent | None = None,
        language: Language = "en",
    ) -> Course:
        """What would be done for a question, from the headers of the files alone.

        Args:
            place: Layers and extent.
            text: The question or instruction.
            options: How it is to be answered.
            model: Name or folder of a model; None for the default one.
            in_windows: Whether windows are taken whatever the size of the place.
            history: Earlier (question, answer) turns about the same place.
            intent: What the text means, where that is known already; for models that are asked for masks.
            language: Of the window, for a text whose words are of several languages or of none.

        Raises:
            InputError: If the text is empty or too long, a layer or the extent cannot be used, or windows are
                impossible.
            ModelError: If there is no such model.
        """
        require_prompt(text)
        with file_system_errors():
            card = self.shelf.card(model or self.shelf.default)
            look = self._places.look(place, card)
        return course_of(
            look,
            text,
            options or Options(),
            in_windows=in_windows,
            history=history,
            intent=intent,
            language=language,
        )

    def forecast(self, course: Course, *, model: str | None = None) -> Forecast | None:
        """How long an answer takes and how much memory; None where that is short, or cannot be known.

        Args:
            course: What will be done.
            model: Name or folder of a model; None for the default one.
        """
        rates_of = partial(kept_rates, keep=not self.shelf.waiting)
        try:
            return forecast(self.shelf, model or self.shelf.default, course, rates_of)
        except ModelError:  # told where the model is loaded
            return None

    def _ask_beside(
        self,
        place: PlaceRequest,
        text: str,
        options: Options,
        *,
        model: str | None,
        intent: Intent | None,
        **asked: Any,
    ) -> Iterator[Event]:
        """Ask two models the same; see ``agreement.beside``. Bad arguments are raised at once.

        Raises:
            InputError: The two cannot be compared, or as ``ask`` does.
            ModelError: There is no such model.
        """
        first, second = model or self.shelf.default, options.beside or ""
        require_comparable(self.shelf.card(first), self.shelf.card(second))
        options = replace(options, beside=None)
        history = asked["history"]
        language = asked["language"]
        course = self.course(
            place, text, options, model=first, history=history, intent=intent, language=language
        )
        self.course(place, text, options, model=second, history=history, intent=intent, language=language)
        meant = course.plan.intent
        regions = [] if meant is None else subjects_of_intent(meant, what_is_seen(options, course.look))[0]

        def ask(name: str, how: Options) -> Iterator[Event]:
            return self.ask(place, text, how, model=name, intent=intent, **asked)

        return beside(ask, options, (first, second), regions, "en" if meant is None else meant.language)

    def ask(
        self,
        place: PlaceRequest,
        text: str,
        options: Options | None = None,
        *,
        model: str | None = None,
        history: History = (),
        stopped: Callable[[], bool] = _never,
        run: str | None = None,
        windows: RunWindows | None = None,
        intent: Intent | None = None,
        language: Language = "en",
    ) -> Iterator[Event]:
        """Answer a question about a place as a stream of events.

        A place that is larger than one picture of the model is looked at in windows where something is to be
        marked. Bad arguments are raised at once; whatever fails later is told by the last event, which is
        exactly one of ``Done``, ``Failed`` and ``Stopped``. Closing the iterator stops the run.

        Args:
            place: Layers and extent.
            text: The question or instruction.
            options: How it is answered and what it gives.
            model: Name or folder of a model; None for the default one.
            history: Earlier (question, answer) turns about the same place.
            stopped: Asked between all stages and after every token.
            run: Identifier of the run; None for a new one.
            windows: Runs windows elsewhere, and makes every run one over windows; None for this process,
                with all of its GPUs.
            intent: What the text means, where that is known already, such as from a saved plan.
            language: Of the window, for a text whose words are of several languages or of none.

        Raises:
            InputError: If the text is empty or too long, a layer or the extent cannot be used, or windows are
                impossible.
            ModelError: If there is no such model.
            OutputError: If an output could not be written.
        """
        options = options or Options()
        require_history(history)
        with file_system_errors():
            check_outputs(options)
        if options.beside is not None:
            return self._ask_beside(
                place,
                text,
                options,
                model=model,
                history=history,
                stopped=stopped,
                run=run,
                windows=windows,
                intent=intent,
                language=language,
            )
        course = self.course(
            place,
            text,
            options,
            model=model,
            in_windows=windows is not None,
            history=history,
            intent=intent,
            language=language,
        )
        if course.job is not None or course.plan.intent is not None:
            refuse_attention_map(options, course.look.card)
        with file_system_errors():
            uris = [layer.uri for layer in place.layers] + [layer.uri for layer in course.look.layers]
            require_apart(uris, options)
            options, told = outputs_to_use(options)
        closed = threading.Event()
        name = model or self.shelf.default
        going = Run(
            course.plan,
            options,
            name,
            self._gpus.for_place(name, place),
            history,
            lambda: closed.is_set() or stopped(),
        )
        events: Iterator[Event]
        if course.job is None and course.plan.intent is not None:
            events = answer_measured(going, course.plan.intent, course.look, self._places)
        elif course.job is None:
            events = answer_whole(going, course.look, self._places)
        else:
            run_windows = windows or in_this_process
            if run_windows is in_this_process:
                run_windows = windows_on(self._gpus.of(name))
            events = answer_in_windows(going, course.job, run_windows)
        events = chain(map(Note, told), announced(going, course), events)
        return with_its_ends(events, run or secrets.token_hex(8), closed)
