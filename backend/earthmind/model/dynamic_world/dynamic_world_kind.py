"""Dynamic World: its cards, and loading it."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path

from earthmind.errors import ModelError
from earthmind.model.dynamic_world.band_normalisation import BANDS
from earthmind.model.dynamic_world.dynamic_world_model import COVERS, DynamicWorldModel
from earthmind.model.dynamic_world.land_cover_runtimes import open_land_covers
from earthmind.model.dynamic_world.published_weights import DATA, SHA256, is_published
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.loading.kind import ModelKind
from earthmind.model.loading.runtimes import ANY
from earthmind.model.model_options import ModelOptions
from earthmind.model.nano import embedded_kind
from earthmind.model.protocol import Model, ModelCard
from earthmind.sentences import Sentence

MODEL_TYPE = "dynamic_world"
NOTICE = (
    "This code is produced for the Dynamic World Project by Google in partnership with National Geographic "
    "and the World Resources Institute."
)
"""What the licence asks to be passed on (github google/dynamicworld, ``NOTICE``)."""
NANO = Path(embedded_kind.__file__).parent / "weights" / "nano"
REACH = 24
"""A pixel moves the logits of pixels so far away, and of none farther: 1 by the first convolution, 2 by the
step to half the size, 9 coarse pixels by the chain of convolutions, 2 by the step back; and the cell of 2."""
CELL = 2

CARD = ModelCard(
    name="dynamic-world",
    title="Dynamic World (land cover)",
    sensors=("optical",),
    optical_bands=BANDS,
    optical_range=(0.0, 1.0),
    sar_bands=(),
    sar_range_db={},
    resolution_m=(8.0, 12.0),
    max_side=1024,
    window=640,
    licence=f"Apache-2.0 ({NOTICE.rstrip('.')})",
    knows=(
        "water",
        "trees",
        "grass",
        "flooded vegetation",
        "crops",
        "shrub and scrub",
        "built-up area",
        "bare ground",
        "snow and ice",
        "how much, how many parts, where",
        "which is larger",
        "land cover ranking",
        "change of land cover between two dates",
        "multiple choice",
    ),
    limits=(
        "It takes reflectance of Sentinel-2 in all of the bands B2, B3, B4, B5, B6, B7, B8, B11 and B12 at "
        "10 m, and no radar.",
        "It has no class for clouds: they come out as snow or built-up area, their shadows as water; "
        "dynamic-world-clear leaves out what nano takes for clouds.",
        "It was made for top-of-atmosphere reflectance (L1C); in surface reflectance (L2A) very dark water "
        "can come out as forest.",
        "It does not tell a flood from water that is always there, and sees flooded fields less well than "
        "nano.",
        "Each pixel is of exactly one class, also where two are nearly as likely.",
    ),
    data=(
        "Sentinel-2 of places worldwide with hand-drawn land cover (Brown and others 2022, "
        "doi:10.1038/s41597-022-01307-4).",
    ),
    sha256=SHA256,
    concepts=tuple(COVERS),
    reflectance=True,
    reach=REACH,
    grid=CELL,
)

CLEAR_CARD = replace(
    CARD,
    name="dynamic-world-clear",
    title="Dynamic World, without what nano takes for clouds",
    knows=(*CARD.knows[:9], "clouds", *CARD.knows[9:]),
    limits=(
        CARD.limits[0],
        "What nano takes for clouds is of no land cover; thin clouds are left.",
        *CARD.limits[2:],
    ),
    concepts=(*CARD.concepts, "clouds"),
)


def load(folder: ModelFolder, device: str, options: ModelOptions) -> DynamicWorldModel:
    """Load the published network; it heeds ``options.runtime``.

    Raises:
        ModelError: The weights are missing, or not those that were published, code ``checksum``; or the
            runtime is not installed.
    """
    if (folder.path / DATA).is_file() and not is_published(folder.path):
        raise ModelError(
            Sentence(
                "The weights in {path} are not those that were published: they are damaged or exchanged. "
                'Fetch them again with "earthmind models pull dynamic-world".',
                path=folder.path / DATA,
            ),
            code="checksum",
        )
    asked = options.runtime or os.environ.get(embedded_kind.VARIABLE)
    return DynamicWorldModel(CARD, open_land_covers(folder.path, device, asked))


def load_clear(folder: ModelFolder, device: str, options: ModelOptions) -> Model:
    """Load the published network and nano, which sees the clouds.

    Raises:
        ModelError: As `load` does.
    """
    from earthmind.model.dynamic_world.clear_of_clouds import ClearOfClouds

    nano = embedded_kind.load(ModelFolder(NANO), device, options)
    return ClearOfClouds(CLEAR_CARD, load(folder, device, options), nano)


def runtimes(folder: ModelFolder, options: ModelOptions) -> tuple[str, ...]:
    """What can run it."""
    asked = options.runtime or os.environ.get(embedded_kind.VARIABLE)
    return (asked,) if asked in ANY else ANY


DYNAMIC_WORLD = ModelKind(lambda folder: CARD, load, MODEL_TYPE, heeds=("runtime",), runtimes=runtimes)
CLEAR_DYNAMIC_WORLD = ModelKind(
    lambda folder: CLEAR_CARD, load_clear, MODEL_TYPE, heeds=("runtime",), runtimes=runtimes
)
