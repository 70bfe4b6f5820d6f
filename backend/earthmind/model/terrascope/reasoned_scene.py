"""The pictures of one place in the order of the prompt, and what is computed of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earthmind.model.earthmind.config import TilingConfig
from earthmind.model.earthmind.encoded_scene import OPTICAL, SAR, check_pictures, project_tiles, resized
from earthmind.model.earthmind.generation import Reader
from earthmind.model.earthmind.pictures import cut_tiles, mask_view, one_frame
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.network.sam2 import Sam2Features
from earthmind.model.protocol import Picture
from earthmind.model.terrascope.token_choice import TokenGrid

TILING = TilingConfig(side=448, fewest=1, most=12, thumbnail=True)
"""Fixed in the released code, whatever the configuration says."""
_BATCH = 16

Pixels = NDArray[np.uint8]


@dataclass(frozen=True)
class SeenFrame:
    """One picture, cut and encoded.

    Attributes:
        pixels: uint8 (3, H, W).
        grid: Where its visual tokens lie on it.
        tokens: (T, N, D), projected visual tokens; the thumbnail, if any, is the last tile.
        first: Number of its first token among those of all pictures.
        sensor: ``optical`` or ``sar``.
        moment: 0 for the latest date, -1 for the one before it.
    """

    pixels: Pixels
    grid: TokenGrid
    tokens: Tensor
    first: int
    sensor: str = OPTICAL
    moment: int = 0

    @property
    def flat(self) -> Tensor:
        """Its visual tokens (T * N, D)."""
        return self.tokens.flatten(0, 1)


@dataclass
class ReasonedScene:
    """What every question about one place shares.

    Attributes:
        frames: Pictures in the order of the prompt: the earliest date first, of each date the optical one.
        valid: bool (H, W), where any picture of the latest date has a pixel.
        features: What the mask branch computed of a frame, by its number, as far as it was needed.
        reader: The language model with what it has read of the pictures; None before the first question.
    """

    frames: tuple[SeenFrame, ...]
    valid: NDArray[np.bool_]
    features: dict[int, Sam2Features] = field(default_factory=dict)
    reader: Reader | None = None

    @property
    def size(self) -> tuple[int, int]:
        """Height and width of all masks: those of the first picture."""
        height, width = self.frames[0].pixels.shape[1:]
        return height, width

    @property
    def counts(self) -> list[int]:
        """Visual tokens of each picture, each a block of the prompt."""
        return [len(frame.flat) for frame in self.frames]

    @property
    def tokens(self) -> Tensor:
        """Visual tokens of all pictures in the order of the prompt, (K, D)."""
        return torch.cat([frame.flat for frame in self.frames])

    @property
    def dates(self) -> list[tuple[int, ...]]:
        """Numbers of the pictures of each date, the earliest first."""
        moments = sorted({frame.moment for frame in self.frames})
        return [tuple(n for n, f in enumerate(self.frames) if f.moment == moment) for moment in moments]

    @property
    def is_fused(self) -> bool:
        """Whether both sensors show the latest date."""
        return len({frame.sensor for frame in self.frames if frame.moment == 0}) > 1


def see_pictures(network: ReleasedEarthMind, pictures: Sequence[Picture]) -> ReasonedScene:
    """Encode the pictures of a place: one in tiles, several as one frame each.

    Args:
        network: The model.
        pictures: Of one height and width; a SAR picture whose third channel is empty gets the mean of its
            first two there.

    Raises:
        ValueError: No picture of the latest date, or pictures of different shapes.
        InputError: The pictures are too large, or there are too many dates.
    """
    check_pictures(pictures, TILING)
    ordered = sorted(pictures, key=lambda picture: (picture.moment, picture.sensor == SAR))
    shown = [_three_channels(picture) for picture in ordered]
    frames = encode_frames(network, [picture.pixels for picture in shown])
    named = (
        replace(frame, sensor=picture.sensor, moment=picture.moment)
        for frame, picture in zip(frames, shown, strict=True)
    )
    valid = np.any([picture.valid for picture in pictures if picture.moment == 0], axis=0)
    return ReasonedScene(tuple(named), valid)


def encode_frames(
    network: ReleasedEarthMind, pictures: Sequence[Pixels], *, in_tiles: bool | None = None
) -> list[SeenFrame]:
    """Cut and encode pictures (3, H, W), whose sizes may differ.

    Args:
        network: The model.
        pictures: At least one.
        in_tiles: Whether they are cut into tiles; None for a single picture only.
    """
    tiled = len(pictures) == 1 if in_tiles is None else in_tiles
    cut = [cut_tiles(p, TILING) if tiled else one_frame(p, TILING.side) for p in pictures]
    side = int(TILING.side // network.config.vision.patch_size * network.config.vision.downsample)
    frames: list[SeenFrame] = []
    for pixels, tiles, tokens in zip(pictures, cut, project_tiles(network, cut, _BATCH), strict=True):
        grid = TokenGrid(tiles.columns, tiles.rows, TILING.side, side)
        frames.append(SeenFrame(pixels, grid, tokens, sum(len(frame.flat) for frame in frames)))
    return frames


def mask_logits(network: ReleasedEarthMind, scene: ReasonedScene, frame: int, prompt: Tensor) -> Tensor:
    """Logits (H, W) of a prompt (256) on a frame, of the size of the first picture."""
    decoded = network.mask_decoder(frame_features(network, scene, frame), prompt[None, None])
    return resized(decoded[0, 0], *scene.size)


def frame_features(network: ReleasedEarthMind, scene: ReasonedScene, frame: int) -> Sam2Features:
    """What the mask branch makes of a frame, computed once."""
    if frame not in scene.features:
        encoder = network.grounding_encoder
        pixels = mask_view(scene.frames[frame].pixels, encoder.config.image_size)[None]
        scene.features[frame] = encoder(encoder.normalise(pixels.to(network.device)).to(network.dtype))
    return scene.features[frame]


def _three_channels(picture: Picture) -> Picture:
    """A SAR picture of VH and VV with their mean, truncated, as the third channel, as in training.

    Where only one of the two is there it fills all three.
    """
    if picture.sensor != SAR or picture.pixels[2].any():
        return picture
    there = [channel for channel in picture.pixels[:2] if channel.any()]
    if not there:
        return picture
    first, second = there[0], there[-1]
    mean = ((first.astype(np.uint16) + second) // 2).astype(np.uint8)
    return replace(picture, pixels=np.stack([first, second, mean]))
