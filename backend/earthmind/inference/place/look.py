"""A place as one model sees it: which layers it can use, on which grid, and what to tell about that."""

from __future__ import annotations

import math
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from rasterio.crs import CRS

from earthmind.imagery import (
    Grid,
    RasterReference,
    Rendering,
    Scene,
    Sensor,
    analysis_grid,
    latest,
    read_scene,
)
from earthmind.imagery.coregistration.check import (
    TOLERATED_PIXELS,
    Coregistration,
    check_coregistration,
    corrected,
    shift_in_scene,
)
from earthmind.imagery.reading.analysis_grid import layer_grid
from earthmind.imagery.rendering.further_bands import with_further_bands
from earthmind.imagery.rendering.stretch import measured_stretch, stretch_sentence
from earthmind.inference.events import ShiftFound
from earthmind.inference.place.usable_layers import SLOT_NAMES, rendering, usable_layers
from earthmind.inference.requests import SceneRequest
from earthmind.model.protocol import ModelCard, Picture

_SLACK = 1.02  # a ground pixel of 10.1 m still counts as 10 m


@dataclass(frozen=True)
class View:
    """A place read and rendered for one model.

    Attributes:
        scene: Frames on one grid.
        notes: What the analyst should know, one sentence each.
        seconds: Time it took to read and render.
        shift: The shift between the sensors, where there is one to be corrected.
    """

    scene: Scene
    notes: tuple[str, ...]
    seconds: float
    shift: Coregistration | None = None

    def pictures(self) -> list[Picture]:
        """The frames as the model takes them."""
        return [
            Picture(
                frame.sensor.value,
                frame.pixels,
                frame.valid,
                frame.reference.moment,
                frame.part,
                frame.colour,
            )
            for frame in self.scene.frames
        ]

    def layer_name(self, sensor: Sensor) -> str:
        """Name of the layer of this sensor at the latest date; empty where the model does not see one."""
        names = (frame.reference.name for frame in latest(self.scene.frames) if frame.sensor is sensor)
        return next(names, "")


def open_view(
    request: SceneRequest,
    references: Sequence[RasterReference],
    card: ModelCard,
    stopped: Callable[[], bool] = lambda: False,
) -> View:
    """Read a place the way a model wants it: its bands, its stretch, its largest picture.

    Raises:
        InputError: If no layer can be used by the model, or the layers and the extent do not fit.
        Cancelled: When ``stopped`` says so.
    """
    begun = time.perf_counter()
    usable, notes = usable_layers(references, card)
    extent = (request.extent.bounds, request.extent.crs) if request.extent else None
    grid = analysis_grid(usable, extent=extent, resolution=request.resolution, max_side=card.max_side)
    own_pixel = request.resolution or own_pixel_m(usable, grid)
    if request.correct_shift:
        usable, told = corrected_layers(usable, grid)
        notes = [*notes, *told]
    look, told = stretched(usable, grid, card)
    notes = [*notes, *told]
    scene = read_scene(usable, grid, look, stopped=stopped)
    if request.multispectral:
        scene, told = multispectral(scene, card, stopped)
        notes = [*notes, *told]
    shift = None if request.correct_shift else to_correct(shift_in_scene(scene))
    notes = [*notes, *scene.notes, *picture_notes(grid, own_pixel, card), *shift_notes(shift)]
    return View(scene, tuple(dict.fromkeys(notes)), time.perf_counter() - begun, shift)


def multispectral(scene: Scene, card: ModelCard, stopped: Callable[[], bool]) -> tuple[Scene, list[str]]:
    """Add the bands that the card does not name, where the model looks at them, and tell which."""
    if not card.multispectral:
        return scene, [f"{card.name} looks at the bands {', '.join(card.optical_bands)} only."]
    scene, shown, left_out = with_further_bands(scene, card.optical_bands, stopped)
    if not shown:
        return scene, ["There are no further optical bands that could be looked at."]
    rest = f"; {', '.join(left_out)} did not fit" if left_out else ""
    return scene, [f"{card.name} is also shown the bands {', '.join(shown)}{rest}."]


def stretched(
    references: Sequence[RasterReference], grid: Grid, card: ModelCard
) -> tuple[Rendering, list[str]]:
    """How a model wants these layers rendered, and what to tell of a stretch measured on them."""
    if card.stretch != "percentile":
        return rendering(card), []
    look = measured_stretch(references, grid, rendering(card))
    return look, [stretch_sentence(look, [reference.sensor for reference in references])]


def ground_pixel_m(grid: Grid) -> float:
    """Side of a square as large as a pixel on the ground, in metres, at the middle of the grid."""
    return math.sqrt(math.prod(grid.resolution_m))


def own_pixel_m(references: Sequence[RasterReference], grid: Grid) -> float:
    """Ground pixel in metres that the grid would have at the resolution of the layer it follows."""
    lead = next((reference for reference in references if reference.sensor is Sensor.OPTICAL), references[0])
    coarser = math.prod(grid.resolution) / math.prod(layer_grid(lead).resolution)
    return ground_pixel_m(grid) / math.sqrt(coarser)


def picture_notes(grid: Grid, own_pixel_m: float, card: ModelCard) -> list[str]:
    """What to tell about the size of a pixel on the ground.

    Args:
        grid: Grid of the picture.
        own_pixel_m: Ground pixel of the layers, or the one that was asked for, in metres.
        card: The model that looks at it.
    """
    notes = []
    pixel = ground_pixel_m(grid)
    if pixel > own_pixel_m * _SLACK:
        notes.append(
            f"{card.name} looks at the whole extent as one picture of {grid.width} x {grid.height} pixels "
            f"of {pixel:.3g} m instead of {own_pixel_m:.3g} m, and misses smaller things: "
            "choose a smaller extent, or segment in windows, to see them."
        )
    finest, coarsest = card.resolution_m
    if not finest / _SLACK <= pixel <= coarsest * _SLACK:
        notes.append(
            f"A pixel is {pixel:.3g} m on the ground, outside the {finest:g} to {coarsest:g} m that "
            f"{card.name} was trained for, so the answer may be poor."
        )
    return notes


def to_correct(found: Coregistration | None) -> Coregistration | None:
    """The shift between the sensors, None where it is small or cannot be told."""
    if found is None or not found.shift.known:
        return None
    return found if math.hypot(found.shift.across, found.shift.down) > TOLERATED_PIXELS else None


def shift_notes(found: Coregistration | None) -> list[str]:
    """What to tell about a shift between the sensors; nothing where it is small or cannot be told."""
    found = to_correct(found)
    return [] if found is None else [found.sentence]


def shift_event(found: Coregistration) -> ShiftFound:
    """A shift as an event, from which a door can offer the correction."""
    across, down = found.metres
    pixels = math.hypot(found.shift.across, found.shift.down)
    return ShiftFound(round(across, 1), round(down, 1), round(pixels, 1), round(found.shift.confidence, 3))


def corrected_layers(
    references: Sequence[RasterReference], grid: Grid
) -> tuple[list[RasterReference], list[str]]:
    """Move the SAR layer onto the optical one, where the shift can be told.

    Args:
        references: The layers; nothing happens where they are of one sensor.
        grid: Where the shift is measured.

    Returns:
        The layers, and a sentence about what was done with each SAR layer.
    """
    optical = [reference for reference in references if reference.sensor is Sensor.OPTICAL]
    if not optical:
        return list(references), []
    moved, told = list(references), []
    for place, sar in enumerate(references):
        if sar.sensor is Sensor.OPTICAL:
            continue
        same_date = (reference for reference in optical if reference.moment == sar.moment)
        found = check_coregistration(next(same_date, optical[0]), sar, grid=grid)
        if not found.shift.known:
            told.append(f"{found.sentence} Nothing was corrected.")
            continue
        moved[place] = corrected(sar, found)
        across, down = found.metres
        layer = SLOT_NAMES[sar.sensor, sar.moment].capitalize().replace("sar", "SAR")
        told.append(f"{layer} was moved by {-across:.1f} m across and {-down:.1f} m down to fit.")
    return moved, told


def crs_text(crs: CRS) -> str:
    """``EPSG:n`` where the CRS has a number, else WKT."""
    number = crs.to_epsg()
    return f"EPSG:{number}" if number is not None else str(crs.to_wkt())
