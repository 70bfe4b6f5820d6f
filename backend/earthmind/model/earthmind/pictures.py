"""Pictures as the released code cuts and scales them, with Pillow's filters and no torchvision."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor

from earthmind.model.earthmind.config import IMAGENET_MEAN, IMAGENET_STD, TilingConfig

AREA_FOR_MORE_TILES = (
    0.5  # of the tiles' area: only a picture larger than this takes the larger grid on a tie
)


@dataclass(frozen=True)
class Tiles:
    """A picture cut for the language model.

    Attributes:
        cut: uint8 (T, 3, side, side), row by row; the thumbnail, if any, is the last.
        columns: Tiles beside each other.
        rows: Tiles above each other.
    """

    cut: Tensor
    columns: int
    rows: int

    @property
    def pixels(self) -> Tensor:
        """The same normalised, float32."""
        return normalise(self.cut)


def tile_grid(width: int, height: int, tiling: TilingConfig) -> tuple[int, int]:
    """Columns and rows of the grid whose aspect ratio is closest to that of the picture.

    Grids are tried from few tiles to many. On a tie the later one is taken only if the picture has more
    than half as many pixels as its tiles.
    """
    sides = range(1, tiling.most + 1)
    grids = [(i, j) for i in sides for j in sides if tiling.fewest <= i * j <= tiling.most]
    grids.sort(key=lambda grid: grid[0] * grid[1])
    aspect = width / height
    best, distance = (1, 1), float("inf")
    for grid in grids:
        difference = abs(aspect - grid[0] / grid[1])
        enough = width * height > AREA_FOR_MORE_TILES * tiling.side**2 * grid[0] * grid[1]
        if difference < distance or (difference == distance and enough):
            best, distance = grid, difference
    return best


def tile_count(width: int, height: int, tiling: TilingConfig) -> int:
    """Number of tiles of a picture, thumbnail included."""
    columns, rows = tile_grid(width, height, tiling)
    return columns * rows + (tiling.thumbnail and columns * rows > 1)


def cut_tiles(pixels: NDArray[np.uint8], tiling: TilingConfig) -> Tiles:
    """The dynamic-tiles form of a picture.

    Args:
        pixels: uint8 (3, H, W).
        tiling: Side and number of tiles.
    """
    picture = to_image(pixels)
    columns, rows = tile_grid(picture.width, picture.height, tiling)
    side = tiling.side
    whole = picture.resize((columns * side, rows * side))
    corners = [(column * side, row * side) for row in range(rows) for column in range(columns)]
    tiles = [whole.crop((x, y, x + side, y + side)) for x, y in corners]
    if tiling.thumbnail and len(tiles) > 1:
        tiles.append(picture.resize((side, side)))
    return Tiles(torch.stack([to_tensor(tile) for tile in tiles]), columns, rows)


def one_frame(pixels: NDArray[np.uint8], side: int) -> Tiles:
    """The one-frame form of a picture (3, H, W): all of it as one tile, without regard to its aspect."""
    return Tiles(to_tensor(to_image(pixels).resize((side, side), Image.Resampling.BICUBIC))[None], 1, 1)


def mask_view(pixels: NDArray[np.uint8], side: int) -> Tensor:
    """A picture (3, H, W) as the mask branch takes it: uint8 (3, side, side), aspect not kept."""
    return to_tensor(to_image(pixels).resize((side, side), Image.Resampling.BICUBIC))


def region_cells(regions: Sequence[NDArray[np.bool_]], side: int) -> Tensor:
    """Regions (H, W) drawn on a picture as the token cells that they set, bool (R, side * side)."""
    stack = torch.from_numpy(np.stack(regions)).float()
    return F.interpolate(stack[None], (side, side), mode="nearest")[0].bool().flatten(1)


def to_image(pixels: NDArray[np.uint8]) -> Image.Image:
    """uint8 (3, H, W) as a Pillow image."""
    return Image.fromarray(np.ascontiguousarray(pixels.transpose(1, 2, 0)))


def to_tensor(image: Image.Image) -> Tensor:
    """An RGB image as uint8 (3, H, W)."""
    return torch.from_numpy(np.asarray(image).copy()).permute(2, 0, 1)


def normalise(pixels: Tensor) -> Tensor:
    """8-bit pixels (..., 3, H, W) as float32 with ImageNet's mean and standard deviation, where they lie."""
    mean, std = (
        torch.tensor(values, device=pixels.device).reshape(3, 1, 1)
        for values in (IMAGENET_MEAN, IMAGENET_STD)
    )
    return (pixels.float() / 255 - mean) / std


def sent(pixels: Tensor, device: torch.device) -> Tensor:
    """8-bit pixels on a device, a quarter of what they are normalised; to a GPU without waiting for them."""
    if device.type != "cuda":
        return pixels.to(device)
    return pixels.contiguous().pin_memory().to(device, non_blocking=True)
