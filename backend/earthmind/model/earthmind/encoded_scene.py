"""The pictures of one place as a released model sees them, and what is computed of them once."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

import numpy as np
import torch
import torch.nn.functional as F
from numpy.typing import NDArray
from torch import Tensor

from earthmind.errors import InputError
from earthmind.model.earthmind.config import TilingConfig
from earthmind.model.earthmind.generation import Reader
from earthmind.model.earthmind.pictures import (
    Tiles,
    cut_tiles,
    mask_view,
    normalise,
    one_frame,
    sent,
    tile_count,
)
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.network.attention import ReceivedAttention
from earthmind.model.network.sam2 import Sam2Features
from earthmind.model.protocol import Picture
from earthmind.sentences import Sentence

OPTICAL, SAR = "optical", "sar"
LONGEST_SIDE = 8192  # of a picture; smaller ones are scaled, down to a single pixel


@dataclass(frozen=True)
class SeenPicture:
    """One picture, cut and encoded.

    Attributes:
        picture: As given.
        columns: Tiles beside each other.
        rows: Tiles above each other.
        tokens: (T, N, D), projected visual tokens; the thumbnail, if any, is the last tile.
    """

    picture: Picture
    columns: int
    rows: int
    tokens: Tensor


@dataclass
class Conversation:
    """What a language model has read of the pictures and said about them.

    Attributes:
        reader: Its key-value cache.
        opening: What the visual tokens depend on besides the pictures: the first question where sensors
            are mixed by it, and the regions.
        weights: (B, N, 2), fusion weights; None for a single sensor.
        watcher: Attention measured while the pictures were read; None where it was not asked for.
        latest_tokens: Which of the visual tokens are those of the latest date.
    """

    reader: Reader
    opening: str
    weights: Tensor | None = None
    watcher: ReceivedAttention | None = None
    latest_tokens: slice = field(default_factory=lambda: slice(0))


@dataclass
class EncodedScene:
    """What every question about one place shares; owns the caches of its conversation.

    Attributes:
        blocks: Pictures by sensor in the order of the prompt: one mapping per date, the earliest first, and
            after that of the latest date one for each three further bands.
        main: Number of the block of the latest date.
        valid: bool (H, W), where any picture of the latest date has a pixel.
        features: Mask-branch features by sensor, as far as they were needed.
        conversation: The latest conversation.
    """

    blocks: tuple[dict[str, SeenPicture], ...]
    main: int
    valid: NDArray[np.bool_]
    features: dict[str, Sam2Features] = field(default_factory=dict)
    conversation: Conversation | None = None

    @property
    def latest(self) -> dict[str, SeenPicture]:
        """The pictures of the latest date, by sensor."""
        return self.blocks[self.main]

    @property
    def is_fused(self) -> bool:
        """Whether the latest date has both sensors."""
        return len(self.latest) > 1


def encode_scenes(
    network: ReleasedEarthMind, scenes: Sequence[Sequence[Picture]], batch: int = 16
) -> list[EncodedScene]:
    """Cut and encode the pictures of several places; all tiles go through the visual encoder together.

    Pictures of one date are cut into tiles; with several dates or further bands each picture is one frame.

    Args:
        network: The model.
        scenes: Pictures of each place, of one or more dates and sensors, of one height and width.
        batch: Most tiles at a time.

    Raises:
        ValueError: No picture of the latest date, or pictures of different shapes.
        InputError: A picture is too large to be looked at, or there are too many dates.
    """
    cut = [cut_scene(pictures, network.config.tiling) for pictures in scenes]
    tokens = iter(project_tiles(network, [tiles for parts in cut for tiles in parts], batch))
    return [
        assemble_scene(pictures, parts, [next(tokens) for _ in parts])
        for pictures, parts in zip(scenes, cut, strict=True)
    ]


def encode_again(network: ReleasedEarthMind, scene: EncodedScene) -> None:
    """Encode a place anew, after the network has changed; what was read and said of it is forgotten."""
    pictures = [seen.picture for block in scene.blocks for seen in block.values()]
    scene.blocks = encode_scenes(network, [pictures])[0].blocks
    scene.features.clear()
    scene.conversation = None


def cut_scene(pictures: Sequence[Picture], tiling: TilingConfig) -> list[Tiles]:
    """Tiles of the pictures of one place: frames where there are several blocks; see ``encode_scenes``."""
    check_pictures(pictures, tiling)
    if count_blocks(pictures) > 1:
        return [one_frame(picture.pixels, tiling.side) for picture in pictures]
    return [cut_tiles(picture.pixels, tiling) for picture in pictures]


def count_tiles(pictures: Sequence[Picture], tiling: TilingConfig) -> int:
    """How many tiles ``cut_scene`` makes of these pictures."""
    if count_blocks(pictures) > 1:
        return len(pictures)
    return sum(tile_count(picture.valid.shape[1], picture.valid.shape[0], tiling) for picture in pictures)


def assemble_scene(
    pictures: Sequence[Picture], cut: Sequence[Tiles], tokens: Sequence[Tensor]
) -> EncodedScene:
    """Pictures, their tiles and visual tokens as one scene."""
    seen: dict[tuple[int, int], dict[str, SeenPicture]] = {}
    for picture, tiles, projected in zip(pictures, cut, tokens, strict=True):
        part = SeenPicture(picture, tiles.columns, tiles.rows, projected)
        seen.setdefault((picture.moment, picture.part), {})[picture.sensor] = part
    valid = np.any([picture.valid for picture in pictures if picture.moment == 0], axis=0)
    order = sorted(seen)
    return EncodedScene(tuple(seen[block] for block in order), order.index((0, 0)), valid)


def count_blocks(pictures: Sequence[Picture]) -> int:
    """Blocks of visual tokens that these pictures make in a prompt; the sensors of a block are fused."""
    return len({(picture.moment, picture.part) for picture in pictures})


def project_tiles(network: ReleasedEarthMind, cut: Sequence[Tiles], batch: int) -> list[Tensor]:
    """Visual tokens (T, N, D) of each picture."""
    pixels = sent(torch.cat([tiles.cut for tiles in cut]), network.device)
    projected = torch.cat(
        [network.project(normalise(part).to(network.dtype)) for part in torch.split(pixels, batch)]
    )
    return list(torch.split(projected, [len(tiles.cut) for tiles in cut]))


def check_pictures(pictures: Sequence[Picture], tiling: TilingConfig) -> None:
    """Refuse pictures that cannot be looked at together; see ``encode_scenes``.

    A picture of any shape is scaled to its tiles, so that one of a single pixel is answered too.
    """
    if not any(picture.moment == 0 and picture.part == 0 for picture in pictures):
        raise ValueError("encode needs at least one picture of moment 0 and part 0")
    if len({picture.valid.shape for picture in pictures}) > 1:
        raise ValueError("the pictures of a scene share one height and width")
    height, width = pictures[0].valid.shape
    if max(height, width) > LONGEST_SIDE:
        raise InputError(
            Sentence(
                "The picture has {width} x {height} pixels, more than {longest_side} on a side; choose a "
                "smaller extent or a coarser resolution.",
                width=width,
                height=height,
                longest_side=LONGEST_SIDE,
            ),
            code="too_large",
        )
    blocks = count_blocks(pictures)
    if blocks > tiling.frames:
        raise InputError(
            Sentence(
                "There are {blocks} dates or parts of a multispectral layer; the model takes at most "
                "{frames}.",
                blocks=blocks,
                frames=tiling.frames,
            ),
            code="too_many_frames",
        )


def mask_features(network: ReleasedEarthMind, scene: EncodedScene, sensor: str) -> Sam2Features:
    """Mask-branch features of the latest picture of a sensor, computed once."""
    prepare_masks(network, [scene], sensor)
    return scene.features[sensor]


def prepare_masks(network: ReleasedEarthMind, scenes: Sequence[EncodedScene], *sensors: str) -> None:
    """Compute the mask-branch features of sensors of several places, where they are not known yet.

    On a GPU all pictures are one batch; a CPU gains nothing by that, and it would take more memory.
    """
    wanted = [(scene, sensor) for scene in scenes for sensor in sensors if sensor in scene.latest]
    missing = [(scene, sensor) for scene, sensor in wanted if sensor not in scene.features]
    together = len(missing) if network.device.type in ("cuda", "mps") else 1
    encoder = network.grounding_encoder
    side = encoder.config.image_size
    for start in range(0, len(missing), max(together, 1)):
        part = missing[start : start + together]
        views = [mask_view(scene.latest[sensor].picture.pixels, side) for scene, sensor in part]
        pixels = encoder.normalise(sent(torch.stack(views), network.device))
        features = encoder(pixels.to(network.dtype))
        for index, (scene, sensor) in enumerate(part):
            scene.features[sensor] = features.select(index)


def on_picture(values: Tensor, seen: SeenPicture) -> Tensor:
    """Values of visual tokens (T, N) laid out as they lie on the picture, (rows * side, columns * side)."""
    side = int(values.shape[1] ** 0.5)
    tiles = values[: seen.rows * seen.columns].reshape(seen.rows, seen.columns, side, side)
    return tiles.permute(0, 2, 1, 3).reshape(seen.rows * side, seen.columns * side)


def resized(values: Tensor, height: int, width: int) -> Tensor:
    """Values (h, w) bilinearly at another size."""
    return F.interpolate(values[None, None].float(), (height, width), mode="bilinear", align_corners=False)[
        0, 0
    ]
