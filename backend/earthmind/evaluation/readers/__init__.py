"""Readers of published benchmarks, one module each; ``DATASETS`` names them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from earthmind.evaluation.questions import BenchmarkSample
from earthmind.evaluation.readers import (
    bigearthnet,
    earthmind_bench,
    refsegrs,
    rrsisd,
    rsvqa,
    scene_folders,
)
from earthmind.model.protocol import ModelCard


class Reader(Protocol):
    """How every benchmark is read."""

    def __call__(
        self, root: Path, split: str, sensors: Sequence[str], card: ModelCard
    ) -> Iterator[BenchmarkSample]:
        """The questions of a split, with pictures of these sensors, rendered as the card says."""


@dataclass(frozen=True)
class Dataset:
    """A benchmark that can be read.

    Attributes:
        title: Its name in publications.
        sensors: Sensors it has.
        read: Its reader.
        eight_bit: Whether its pictures are ready red, green and blue, whatever bands a model knows.
    """

    title: str
    sensors: tuple[str, ...]
    read: Reader
    eight_bit: bool = True


_BOTH, _OPTICAL = ("optical", "sar"), ("optical",)

DATASETS = {
    "earthmind-bench": Dataset("EarthMind-Bench", _BOTH, earthmind_bench.read),
    "rrsis-d": Dataset("RRSIS-D", _OPTICAL, rrsisd.read),
    "refsegrs": Dataset("RefSegRS", _OPTICAL, refsegrs.read),
    "rsvqa-lr": Dataset("RSVQA-LR", _OPTICAL, rsvqa.read),
    "rsvqa-hr": Dataset("RSVQA-HR", _OPTICAL, rsvqa.read),
    "aid": Dataset("AID", _OPTICAL, scene_folders.read),
    "uc-merced": Dataset("UC Merced", _OPTICAL, scene_folders.read),
    "eurosat": Dataset("EuroSAT", _OPTICAL, scene_folders.read),
    "bigearthnet": Dataset("BigEarthNet examples", _BOTH, bigearthnet.read, eight_bit=False),
}
