"""How a model looks at a place: which layers it can use, on which grid, how rendered, and what to tell.

A look is made once for a place and serves a whole picture as well as windows. It is chosen from the headers
of the files alone; ``measured`` reads coarsely what the stretch and the shift between the sensors take.
"""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace

from earthmind.errors import InputError
from earthmind.imagery import Grid, RasterReference, Rendering, Sensor, analysis_grid, read_scene
from earthmind.imagery.coregistration.check import (
    TOLERATED_PIXELS,
    Coregistration,
    check_coregistration,
    corrected,
    middle_of,
)
from earthmind.imagery.coregistration.usability import Unusable, unusable
from earthmind.imagery.rendering.frames import Frame
from earthmind.imagery.rendering.scene import channel_bands
from earthmind.imagery.rendering.snow_cover import snow_share
from earthmind.imagery.rendering.stretch import measured_stretch, stretch_sentence
from earthmind.inference import events
from earthmind.inference.place.usable_layers import rendering, usable_layers
from earthmind.inference.requests import PlaceRequest
from earthmind.model.protocol import ModelCard
from earthmind.sentences import Sentence, joined

_SNOW_TOLD = 0.01  # share of a picture from which on snow is told
_SLACK = 1.02  # a ground pixel of 10.1 m still counts as 10 m, and a few pixels too many as one picture


@dataclass(frozen=True)
class Look:
    """A place as one model looks at it; can be sent to other processes.

    Attributes:
        request: What was asked for.
        card: The model.
        layers: The layers that it uses, those of the latest date first.
        grid: The analysis grid.
        rendering: How every picture and every window is rendered.
        notes: What the analyst should know, one sentence each.
        shift: The shift between the sensors, where there is one to be corrected.
        withheld: The sensor whose picture of the latest date cannot be used and is left out.
    """

    request: PlaceRequest
    card: ModelCard
    layers: tuple[RasterReference, ...]
    grid: Grid
    rendering: Rendering
    notes: tuple[str, ...] = ()
    shift: Coregistration | None = None
    withheld: Sensor | None = None

    @property
    def fits_one_picture(self) -> bool:
        """Whether one picture of the model shows every pixel of the grid."""
        return max(self.grid.shape) <= self.card.max_side * _SLACK

    @property
    def is_fused(self) -> bool:
        """Whether both sensors show the latest date."""
        return len({layer.sensor for layer in self.layers if layer.moment == 0}) == len(Sensor)

    def layer_name(self, sensor: Sensor) -> str:
        """Name of the layer of a sensor at the latest date; empty where the model does not see one."""
        names = (layer.name for layer in self.layers if layer.sensor is sensor and layer.moment == 0)
        return next(names, "")

    def told(self, *notes: str) -> Look:
        """The same look with more to tell."""
        return replace(self, notes=tuple(dict.fromkeys((*self.notes, *notes))))

    def in_one_picture(self) -> Look:
        """The same place on a grid that one picture of the model can show, and what that costs."""
        grid = self.grid.coarsened(self.card.max_side)
        return replace(self, grid=grid).told(*_pixel_notes(grid, ground_pixel_m(self.grid), self.card))

    def without(self, found: Unusable | None) -> Look:
        """The same look without a layer that cannot be used, and why; there is no shift to tell then."""
        if found is None:
            return self
        layers = tuple(each for each in self.layers if each.moment or each.sensor is not found.sensor)
        told = self.notes if self.shift is None else tuple(n for n in self.notes if n != self.shift.sentence)
        look = replace(self, layers=layers, withheld=found.sensor, shift=None, notes=told)
        return look.told(found.sentence)

    def with_snow(self, frames: Sequence[Frame]) -> Look:
        """The same look with how much of the optical picture looks like snow, where that is some."""
        share = snow_share(frames)
        if share is None or share < _SNOW_TOLD:
            return self
        if self.card.snow_aside:
            sentence = Sentence(
                "About {share:.0%} of the optical layer looks like snow (NDSI above 0.4): {model} marks "
                "neither water nor flood there.",
                share=share,
                model=self.card.name,
            )
        else:
            sentence = Sentence(
                "About {share:.0%} of the optical layer looks like snow (NDSI above 0.4): compare what is "
                "marked there with the image.",
                share=share,
            )
        return self.told(sentence)

    def with_shift(self, found: Coregistration | None) -> Look:
        """The same look with a shift that was found between the sensors, where it is worth telling."""
        if found is None or not found.shift.known:
            return self
        if math.hypot(found.shift.across, found.shift.down) <= TOLERATED_PIXELS:
            return self
        return replace(self, shift=found).told(found.sentence)

    def shift_event(self) -> events.Shift:
        """The shift as an event, from which a door can offer the correction; there must be one."""
        if self.shift is None:
            raise ValueError("there is no shift to tell")
        (across, down), shift = self.shift.metres, self.shift.shift
        pixels = math.hypot(shift.across, shift.down)
        return events.Shift(round(across, 1), round(down, 1), round(pixels, 1), round(shift.confidence, 3))


def choose_look(request: PlaceRequest, references: Sequence[RasterReference], card: ModelCard) -> Look:
    """Choose layers and grid at full resolution, without reading a pixel.

    The ground pixel is that of the layers; where it is finer than anything the model was trained for, the
    model's finest one is taken, unless the request names another.

    Raises:
        InputError: If no layer can be used by the model, or the layers and the extent do not fit.
    """
    usable, notes = usable_layers(references, card)
    shown = rendering(card)
    for reference in usable:
        notes += reference.notes
        channel_bands(reference, shown, notes)
    extent = (request.extent.bounds, request.extent.crs) if request.extent else None
    grid = analysis_grid(usable, extent=extent, resolution=request.resolution)
    finest, own = card.resolution_m[0], ground_pixel_m(grid)
    if request.resolution is None and own * _SLACK < finest:
        grid = analysis_grid(usable, extent=extent, resolution=finest)
        notes.append(
            Sentence(
                "{model} was trained for ground pixels from {finest:g} m, so the layers of {own:.3g} m "
                "are looked at in pixels of {finest:g} m; give a resolution to change that.",
                model=card.name,
                finest=finest,
                own=own,
            )
        )
    return Look(request, card, tuple(usable), grid, shown).told(*notes)


def measured(look: Look) -> Look:
    """Correct the shift between the sensors where that is wanted, and measure the stretch of the extent.

    Raises:
        InputError: A file cannot be read.
    """
    if look.request.correct_shift:
        look = _with_corrected_layers(look)
    if look.card.stretch != "percentile":
        return look
    shown = measured_stretch(look.layers, look.grid, look.rendering)
    sentence = stretch_sentence(shown, [layer.sensor for layer in look.layers])
    return replace(look, rendering=shown).told(sentence)


def measured_shift(look: Look) -> Look:
    """Measure the shift between the sensors on a coarse reading of the layers.

    Raises:
        InputError: A file cannot be read.
    """
    by_sensor = {layer.sensor: layer for layer in reversed(look.layers)}
    if look.request.correct_shift or len(by_sensor) < len(Sensor):
        return look
    optical, sar = by_sensor[Sensor.OPTICAL], by_sensor[Sensor.SAR]
    return look.with_shift(check_coregistration(optical, sar, grid=look.grid))


def usable(look: Look) -> Look:
    """Tell snow, and leave out a layer that cannot be used beside the other, by the middle of the place.

    Raises:
        InputError: A file cannot be read.
    """
    if not any(layer.sensor is Sensor.OPTICAL for layer in look.layers):
        return look
    grid = look.grid.crop(middle_of(look.grid))
    try:
        frames = read_scene(look.layers, grid, look.rendering).frames
    except InputError as error:
        if error.code not in ("no_data", "no_overlap"):
            raise
        return look  # nothing of a layer lies in the middle, so nothing can be told
    return look.with_snow(frames).without(unusable(frames))


def ground_pixel_m(grid: Grid) -> float:
    """Side of a square as large as a pixel on the ground, in metres, at the middle of the grid."""
    return math.sqrt(math.prod(grid.resolution_m))


def trained_pixel_notes(grid: Grid, card: ModelCard) -> list[str]:
    """What to tell where a pixel of the grid is of another size than those that the model was trained for."""
    pixel = ground_pixel_m(grid)
    finest, coarsest = card.resolution_m
    if finest / _SLACK <= pixel <= coarsest * _SLACK:
        return []
    return [
        Sentence(
            "A pixel is {pixel:.3g} m on the ground, outside the {finest:g} to {coarsest:g} m that {model} "
            "was trained for, so the answer may be poor.",
            pixel=pixel,
            finest=finest,
            coarsest=coarsest,
            model=card.name,
        )
    ]


def _pixel_notes(grid: Grid, own_pixel_m: float, card: ModelCard) -> list[str]:
    """What to tell about the pixels of one picture; those of the layers are of ``own_pixel_m``."""
    pixel = ground_pixel_m(grid)
    if pixel <= own_pixel_m * _SLACK:
        return trained_pixel_notes(grid, card)
    return [
        Sentence(
            "{model} looks at the whole extent as one picture of {width} x {height} pixels of {pixel:.3g} m "
            "instead of {own:.3g} m, and misses smaller things: choose a smaller extent, or segment in "
            "windows, to see them.",
            model=card.name,
            width=grid.width,
            height=grid.height,
            pixel=pixel,
            own=own_pixel_m,
        ),
        *trained_pixel_notes(grid, card),
    ]


def _with_corrected_layers(look: Look) -> Look:
    """Move each SAR layer onto the optical one of its date, where the shift can be told, and tell it."""
    optical = [layer for layer in look.layers if layer.sensor is Sensor.OPTICAL]
    moved, told = list(look.layers), []
    for place, sar in enumerate(look.layers if optical else ()):
        if sar.sensor is Sensor.OPTICAL:
            continue
        same_date = (layer for layer in optical if layer.moment == sar.moment)
        found = check_coregistration(next(same_date, optical[0]), sar, grid=look.grid)
        if not found.shift.known:
            told.append(joined([found.sentence, Sentence("Nothing was corrected.")]))
            continue
        moved[place] = corrected(sar, found)
        across, down = found.metres
        told.append(
            Sentence(
                "{layer} was moved by {across:.1f} m across and {down:.1f} m down to fit.",
                layer=Sentence("The earlier SAR layer") if sar.moment else Sentence("The SAR layer"),
                across=-across,
                down=-down,
            )
        )
    return replace(look, layers=tuple(moved)).told(*told)
