"""A scene read window by window, every window rendered as the whole would be."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import ExitStack, contextmanager

import numpy as np
from numpy.typing import NDArray
from rasterio.windows import Window

from earthmind.imagery.grid import Grid
from earthmind.imagery.reading.layer_values import OpenLayer, open_layer
from earthmind.imagery.reference import RasterReference
from earthmind.imagery.rendering.frames import Frame, Pixels, Rendering
from earthmind.imagery.rendering.scene import RenderedLayer, StoredLook, channel_bands


class SceneReader:
    """Layers open for reading windows of one grid. To be used on one thread at a time."""

    def __init__(
        self, layers: Sequence[tuple[RasterReference, OpenLayer, RenderedLayer]], grid: Grid
    ) -> None:
        self._layers = layers
        self._looks: dict[str, StoredLook] = {}
        self.grid = grid

    def read(self, window: Window) -> tuple[Frame, ...]:
        """Return a frame for each layer that has a valid pixel in the window.

        Raises:
            InputError: ``unreadable`` or ``missing`` where a file is damaged or has vanished.
        """
        frames = (self._frame(reference, layer, look, window) for reference, layer, look in self._layers)
        return tuple(frame for frame in frames if frame is not None)

    def _frame(
        self, reference: RasterReference, layer: OpenLayer, look: RenderedLayer, window: Window
    ) -> Frame | None:
        rendered = self._rendered(reference, layer, look, window)
        if rendered is None or not rendered[1].any():
            return None
        shown, valid = rendered
        pixels = np.zeros((look.channels, *valid.shape), dtype=shown.dtype)
        pixels[look.filled] = shown
        return look.frame(pixels, valid)

    def _rendered(
        self, reference: RasterReference, layer: OpenLayer, look: RenderedLayer, window: Window
    ) -> tuple[Pixels, NDArray[np.bool_]] | None:
        if StoredLook.works_for(reference, layer.dtype):
            found = layer.read_stored(window)
            if found is not None:
                if reference.uri not in self._looks:
                    self._looks[reference.uri] = StoredLook(look, reference, layer.dtype)
                return self._looks[reference.uri].render(*found)
        part = layer.read(window)
        return None if part is None else (look.render(part[0]), part[1])


@contextmanager
def open_windows(
    references: Sequence[RasterReference], grid: Grid, rendering: Rendering
) -> Iterator[SceneReader]:
    """Open the layers of a scene for reading windows of a grid.

    Args:
        references: The layers.
        grid: The analysis grid, of any size.
        rendering: What the model expects.

    Raises:
        InputError: ``bands`` where a layer lacks what the rendering needs, and what ``open_layer`` raises.
    """
    looks = [
        RenderedLayer(reference, channel_bands(reference, rendering), rendering) for reference in references
    ]
    with ExitStack() as stack:
        layers = [
            (reference, stack.enter_context(open_layer(reference, grid, look.bands)), look)
            for reference, look in zip(references, looks)
        ]
        yield SceneReader(layers, grid)
