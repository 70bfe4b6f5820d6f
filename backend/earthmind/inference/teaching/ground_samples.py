"""Features of the pixels under an analyst's shapes, window by window."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import shapely
from numpy.typing import NDArray
from rasterio.features import rasterize
from rasterio.windows import Window

from earthmind.errors import InputError
from earthmind.imagery import Grid, latest, read_scene
from earthmind.inference.place.look import Look
from earthmind.inference.place.open_places import pictures_of
from earthmind.inference.teaching.ground_truth import GroundTruth
from earthmind.model.nano.encoded_once import Encoded
from earthmind.model.protocol import Picture
from earthmind.model.taught.ground_features import bands_of
from earthmind.sentences import Sentence

Described = Callable[[Sequence[Picture]], tuple[Encoded, NDArray[np.float32]]]
"""Pictures to what nano makes of them, and the features (F, H, W) of their pixels."""
CORE, MARGIN = 384, 32
"""Pixels of a window that shapes are looked up in, and of what nano sees around it."""
MOST_OF_SHAPE = 64
"""Pixels of one shape that are learned from: neighbours say nearly the same."""
_SEED = 20261128


@dataclass(frozen=True)
class GroundSamples:
    """Pixels with a class.

    Attributes:
        features: float32 (N, F).
        classes: (N,).
        shapes: Which shape each pixel is of, (N,).
        bands: Bands that every window had.
    """

    features: NDArray[np.float32]
    classes: NDArray[np.intp]
    shapes: NDArray[np.intp]
    bands: tuple[str, ...]

    def of(self, which: NDArray[np.bool_]) -> GroundSamples:
        """Some of the pixels."""
        return GroundSamples(self.features[which], self.classes[which], self.shapes[which], self.bands)

    @property
    def weights(self) -> NDArray[np.float64]:
        """Weight of each pixel: every shape counts the same within its class, and every class."""
        in_shape = np.bincount(self.shapes)[self.shapes]
        shapes = [
            len(np.unique(self.shapes[self.classes == number])) for number in range(self.classes.max() + 1)
        ]
        of_class = np.maximum(np.array(shapes, float), 1)[self.classes]
        return np.asarray(1 / (in_shape * of_class))


def gathered(describe: Described, look: Look, truth: GroundTruth) -> Iterator[float | GroundSamples]:
    """Gather the pixels of all shapes; yields how far it is, and at last the samples.

    Args:
        describe: Describeds pictures with the embedded model.
        look: The place; the shapes are in the CRS of its grid.
        truth: The shapes.

    Raises:
        InputError: No shape lies on the place, or windows of it differ in their bands.
    """
    windows = _windows(look.grid, truth)
    random = np.random.default_rng(_SEED)
    found: list[GroundSamples] = []
    for done, (window, which) in enumerate(windows):
        yield done / len(windows)
        samples = _in_window(describe, look, window, truth, which, random)
        if samples is not None:
            found.append(samples)
    if not found:
        raise InputError(
            Sentence(
                "None of the polygons or points lies where the layers have values; draw them on these layers."
            ),
            code="no_labels",
        )
    bands = set.intersection(*(set(samples.bands) for samples in found))
    yield GroundSamples(
        np.concatenate([samples.features for samples in found]),
        np.concatenate([samples.classes for samples in found]),
        np.concatenate([samples.shapes for samples in found]),
        tuple(role for role in found[0].bands if role in bands),
    )


def _windows(grid: Grid, truth: GroundTruth) -> list[tuple[Window, NDArray[np.intp]]]:
    """Windows that hold shapes by their middle, and which these are."""
    to_pixel = ~grid.transform
    middles = shapely.point_on_surface(truth.shapes)
    columns, rows = to_pixel @ (shapely.get_x(middles), shapely.get_y(middles))
    inside = (rows >= 0) & (rows < grid.height) & (columns >= 0) & (columns < grid.width)
    cells: dict[tuple[int, int], list[int]] = {}
    for number in np.flatnonzero(inside).tolist():
        cells.setdefault((int(rows[number]) // CORE, int(columns[number]) // CORE), []).append(number)
    found = []
    for (row, column), which in sorted(cells.items()):
        top, left = max(row * CORE - MARGIN, 0), max(column * CORE - MARGIN, 0)
        bottom = min((row + 1) * CORE + MARGIN, grid.height)
        right = min((column + 1) * CORE + MARGIN, grid.width)
        found.append((Window(left, top, right - left, bottom - top), np.array(which, np.intp)))
    return found


def _in_window(
    describe: Described,
    look: Look,
    window: Window,
    truth: GroundTruth,
    which: NDArray[np.intp],
    random: np.random.Generator,
) -> GroundSamples | None:
    grid = look.grid.crop(window)
    try:
        frames = read_scene(look.layers, grid, look.rendering).frames
    except InputError as error:
        if error.code not in ("no_data", "no_overlap"):
            raise
        return None
    if not latest(frames):
        return None
    encoded, features = describe(pictures_of(frames))
    pixels, classes, shapes = [], [], []
    for number in which.tolist():
        inside = np.flatnonzero(_pixels(truth.shapes[number], grid) & encoded.valid)
        if len(inside) > MOST_OF_SHAPE:
            inside = random.choice(inside, MOST_OF_SHAPE, replace=False)
        pixels.append(inside)
        classes += [int(truth.numbers[number])] * len(inside)
        shapes += [number] * len(inside)
    flat = features.reshape(len(features), -1)
    chosen = np.concatenate(pixels)
    if not len(chosen):
        return None
    return GroundSamples(
        np.ascontiguousarray(flat[:, chosen].T),
        np.array(classes, np.intp),
        np.array(shapes, np.intp),
        bands_of(encoded),
    )


def _pixels(shape: shapely.Geometry, grid: Grid) -> NDArray[np.bool_]:
    """Pixels whose middle lies in a polygon, or the one that a point or a small polygon lies in."""
    burnt = rasterize([(shape, 1)], out_shape=grid.shape, transform=grid.transform, dtype="uint8")
    if not burnt.any():
        burnt = rasterize(
            [(shape.point_on_surface(), 1)], out_shape=grid.shape, transform=grid.transform, dtype="uint8"
        )
    return np.asarray(burnt > 0)
