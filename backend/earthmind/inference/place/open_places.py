"""Places kept open between questions: what was recognised, read and computed of them."""

from __future__ import annotations

import json
import threading
import weakref
from collections import OrderedDict
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, field, replace
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery import Frame, RasterReference, Scene, Sensor, describe_raster, latest, read_scene
from earthmind.imagery.coregistration.check import shift_in_scene
from earthmind.imagery.coregistration.usability import unusable
from earthmind.imagery.reading.layer_files import file_states
from earthmind.imagery.rendering.further_bands import with_further_bands
from earthmind.inference.place.look import Look, choose_look, measured
from earthmind.inference.requests import PlaceRequest
from earthmind.model.protocol import Model, ModelCard, Picture
from earthmind.sentences import Listed, Sentence

_MOST = 8


@dataclass
class SeenPlace:
    """A place read and rendered as one picture, with what a model made of it.

    Attributes:
        look: How it is looked at.
        frames: The pictures.
        encoded: What the model computed of them; None before the first question.
        model: The model that computed it; gives None where it is gone.
        found: What was found on it so far, kept for further questions.
    """

    look: Look
    frames: tuple[Frame, ...]
    encoded: Any = None
    model: Callable[[], Any] = lambda: None
    found: dict[Any, Any] = field(default_factory=dict)

    @property
    def valid(self) -> NDArray[np.bool_]:
        """Where any layer of the latest date has a value, bool (H, W)."""
        return np.asarray(np.logical_or.reduce([frame.valid for frame in latest(self.frames)]))

    def is_encoded_by(self, model: Model) -> bool:
        """Whether this model has computed what it needs of the frames."""
        return self.encoded is not None and self.model() is model

    def encode(self, model: Model) -> None:
        """Encode the frames, where this model has not done it yet."""
        if not self.is_encoded_by(model):
            self.encoded, self.model = model.encode(pictures_of(self.frames)), weakref.ref(model)
            self.found = {}


@dataclass
class _Kept:
    """What is kept of a place: its look, the state of its files then, and the picture once it was read."""

    look: Look
    files: list[list[tuple[int, int]]]
    seen: SeenPlace | None = None


class OpenPlaces:
    """The last few places; one whose files have changed is opened anew. Safe to use from several threads."""

    def __init__(self, most: int = _MOST) -> None:
        """Keep so many places; the one unused for longest goes first."""
        self._most = most
        self._lock = threading.Lock()
        self._places: OrderedDict[str, _Kept] = OrderedDict()

    def look(self, request: PlaceRequest, card: ModelCard) -> Look:
        """How a model looks at a place, at full resolution, told from the headers of the files.

        Raises:
            InputError: If a layer or the extent cannot be used; the message says which and why.
        """
        key = _key(request, card)
        with self._lock:
            kept = self._places.get(key)
        if kept is None or kept.files != _files(kept.look):
            look = choose_look(request, recognise(request), card)
            kept = _Kept(look, _files(look))
        with self._lock:
            self._places[key] = kept
            self._places.move_to_end(key)
            while len(self._places) > self._most:
                self._places.popitem(last=False)
        return kept.look

    def seen(self, look: Look) -> SeenPlace | None:
        """The place as one picture, where it was read before."""
        kept = self._of(look)
        return None if kept is None else kept.seen

    def see(self, look: Look, stopped: Callable[[], bool] = lambda: False) -> SeenPlace:
        """Read a place as one picture, and keep it.

        Raises:
            InputError: A layer has no valid pixel there, or a file cannot be read.
            Cancelled: When ``stopped`` says so.
        """
        seen = see(look, stopped)
        if (kept := self._of(look)) is not None:
            kept.seen = seen
        return seen

    def _of(self, look: Look) -> _Kept | None:
        with self._lock:
            kept = self._places.get(_key(look.request, look.card))
        return kept if kept is not None and kept.look is look else None


def see(look: Look, stopped: Callable[[], bool] = lambda: False) -> SeenPlace:
    """Read and render a place as one picture of a model.

    Raises:
        InputError: A layer has no valid pixel there, or a file cannot be read.
        Cancelled: When ``stopped`` says so.
    """
    look = measured(look.in_one_picture())
    scene = read_scene(look.layers, look.grid, look.rendering, stopped=stopped)
    if look.request.multispectral:
        look, scene = _with_further_bands(look, scene, stopped)
    if not look.request.correct_shift:
        look = look.with_shift(shift_in_scene(scene))
    look = look.with_snow(scene.frames).without(unusable(scene.frames))
    used = tuple(f for f in scene.frames if f.reference.moment or f.sensor is not look.withheld)
    return SeenPlace(look, used)


def pictures_of(frames: Sequence[Frame]) -> list[Picture]:
    """Frames as a model takes them."""
    return [
        Picture(f.sensor.value, f.pixels, f.valid, f.reference.moment, f.part, f.colour, f.roles, f.measured)
        for f in frames
    ]


def recognise(request: PlaceRequest) -> tuple[RasterReference, ...]:
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
            Sentence(
                "No layer was given: choose an optical layer, a SAR layer, or both. Layers of an earlier "
                "date alone are not enough."
            )
            if earlier
            else Sentence("No layer was given: choose an optical layer, a SAR layer, or both."),
            code="no_layer",
        )
    references = tuple(
        replace(describe_raster(layer, sensor), moment=moment)
        for sensor, moment, layer in slots
        if layer is not None
    )
    _check_dates(references)
    return references


def _with_further_bands(look: Look, scene: Scene, stopped: Callable[[], bool]) -> tuple[Look, Scene]:
    """Add the bands that the card does not name, where the model looks at them, and tell which."""
    card = look.card
    if not card.multispectral:
        return look.told(
            Sentence(
                "{model} looks at the bands {bands} only.",
                model=card.name,
                bands=Listed(card.optical_bands),
            )
        ), scene
    scene, shown, left_out = with_further_bands(scene, card.optical_bands, stopped)
    if not shown:
        return look.told(Sentence("There are no further optical bands that could be looked at.")), scene
    told = Sentence("{model} is also shown the bands {shown}.", model=card.name, shown=Listed(shown))
    if left_out:
        told = Sentence(
            "{model} is also shown the bands {shown}; {others} did not fit.",
            model=card.name,
            shown=Listed(shown),
            others=Listed(left_out),
        )
    return look.told(told), scene


def _check_dates(references: Sequence[RasterReference]) -> None:
    """Refuse an earlier layer that is known to be of a later day."""
    for before in (reference for reference in references if reference.moment < 0):
        for after in (reference for reference in references if reference.moment == 0):
            if before.date and after.date and before.date > after.date:
                raise InputError(
                    Sentence(
                        'The layer "{before}" was given as the earlier one, but it is of {day} and "{after}" '
                        "of {later}: swap them.",
                        before=before.name,
                        day=before.date,
                        after=after.name,
                        later=after.date,
                    ),
                    code="dates",
                )


def _key(request: PlaceRequest, card: ModelCard) -> str:
    return json.dumps([asdict(request), asdict(card)], sort_keys=True, default=str)


def _files(look: Look) -> list[list[tuple[int, int]]]:
    return [file_states(layer.uri) for layer in look.layers]
