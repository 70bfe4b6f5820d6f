"""All sources of labelled scenes together, with how often each is drawn."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from earthmind.errors import InputError
from earthmind.training.perception import scene_sources
from earthmind.training.perception.cover_backscatter import Backscatter
from earthmind.training.perception.mask_trainer import Source
from earthmind.training.perception.scenes import LabelledScene

WEIGHTS = {
    "ombria": 0.34, "ports": 0.13, "landcover": 0.16, "ship_chips": 0.05, "pairs": 0.05, "worldwide": 0.06,
    "bigearthnet_more": 0.02, "clouds": 0.02, "sea": 0.05, "simulated": 0.14,
}  # fmt: skip
FOLDERS = (
    "ombria",
    "ports",
    "landcover",
    "ship_chips",
    "pairs",
    "worldwide",
    "bigearthnet_more",
    "clouds",
    "pixels",
)
SEA, HELD_SEA = 90, 12


@dataclass(frozen=True)
class PerceptionData:
    """What is learned from, and scenes of other places to validate on, by source."""

    training: tuple[Source, ...]
    validation: dict[str, Sequence[LabelledScene]]


def load_perception_data(
    root: Path, teacher: Path, *, simulated: int = 260, held_simulated: int = 12
) -> PerceptionData:
    """Read and make all scenes; a place is either learned from or validated on.

    Args:
        root: Holds the folders of ``FOLDERS``.
        teacher: The graph of the published land-cover network that labels real Sentinel-2 pictures.
        simulated: Number of simulated scenes to learn from.
        held_simulated: Number of simulated scenes to validate on.

    Raises:
        InputError: A folder or the teacher is missing.
    """
    missing = [str(path) for path in (*(root / name for name in FOLDERS), teacher) if not path.exists()]
    if missing:
        raise InputError(f"There is no {missing[0]}; give the folder of the training data and the teacher.")
    scatter, network = Backscatter.read(root / "pixels"), scene_sources.Teacher(teacher)
    tiles = scene_sources.ombria(root / "ombria")
    learned: dict[str, Sequence[LabelledScene]] = {
        "ombria": [tile for number, tile in enumerate(tiles) if number % 10 != 9],
        "ports": list(scene_sources.ports(root / "ports", scatter, held=False, seed=1)),
        "landcover": list(scene_sources.land_cover(root / "landcover", scatter, held=False, seed=2)),
        "ship_chips": list(scene_sources.ship_chips(root / "ship_chips", scatter, held=False, seed=3)),
        "pairs": list(scene_sources.pairs(root / "pairs")),
        "worldwide": list(scene_sources.worldwide(root / "worldwide", network)),
        "bigearthnet_more": list(scene_sources.bigearthnet(root / "bigearthnet_more", network, scatter, 4)),
        "clouds": list(scene_sources.landsat_clouds(root / "clouds", held=False)),
        "sea": list(scene_sources.open_sea(SEA, scatter, 5)),
        "simulated": list(scene_sources.simulated(simulated, 7)),
    }
    held: dict[str, Sequence[LabelledScene]] = {
        "ombria": tiles[9::10],
        "ports": list(scene_sources.ports(root / "ports", scatter, held=True, seed=1, copies=1)),
        "landcover": list(scene_sources.land_cover(root / "landcover", scatter, held=True, seed=2)),
        "ship_chips": list(scene_sources.ship_chips(root / "ship_chips", scatter, held=True, seed=3)),
        "clouds": list(scene_sources.landsat_clouds(root / "clouds", held=True)),
        "sea": list(scene_sources.open_sea(HELD_SEA, scatter, 6)),
        "simulated": list(scene_sources.simulated(held_simulated, 8)),
    }
    training = tuple(Source(name, scenes, WEIGHTS[name]) for name, scenes in learned.items() if scenes)
    return PerceptionData(training, held)
