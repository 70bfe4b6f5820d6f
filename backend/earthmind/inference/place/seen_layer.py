"""One layer by itself: what it was recognised as, and a small picture of what a model will see."""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery import RasterReference, Sensor, describe_raster, read_scene
from earthmind.imagery.rendering.shown import shown_channels
from earthmind.inference.place.look import choose_look, measured
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.model.protocol import ModelCard

THUMBNAIL_SIDE = 256
_NO_PICTURE = ("bands", "no_data", "bad_resolution")


@dataclass(frozen=True)
class SeenLayer:
    """A layer as it was recognised.

    Attributes:
        reference: What it is.
        notes: What was guessed, and why there is no picture, one sentence each.
        picture: uint8, shape (H, W, 4): the three channels that the model sees, and 255 where there is
            something; at most 256 pixels a side; None where the model cannot use the layer.
    """

    reference: RasterReference
    notes: tuple[str, ...]
    picture: NDArray[np.uint8] | None


def see_layer(given: LayerRequest, sensor: Sensor | None, card: ModelCard) -> SeenLayer:
    """Recognise a layer and render it small.

    Raises:
        InputError: It cannot be opened or recognised, or a given value has no meaning.
    """
    reference = describe_raster(given, sensor)
    is_optical = reference.sensor is Sensor.OPTICAL
    request = PlaceRequest(optical=given) if is_optical else PlaceRequest(sar=given)
    try:
        look = choose_look(request, [reference], card)
        look = measured(replace(look, grid=look.grid.coarsened(THUMBNAIL_SIDE)))
        scene = read_scene(look.layers, look.grid, look.rendering)
    except InputError as error:
        if error.code not in _NO_PICTURE:
            raise
        return SeenLayer(reference, tuple(dict.fromkeys((*reference.notes, error.message))), None)
    frame = scene.frames[0]
    opaque = np.where(frame.valid, 255, 0).astype(np.uint8)
    notes = tuple(dict.fromkeys((*look.notes, *scene.notes)))
    return SeenLayer(reference, notes, np.dstack([*shown_channels(frame), opaque]))
