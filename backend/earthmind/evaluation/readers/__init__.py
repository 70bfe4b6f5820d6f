"""Readers of published benchmarks, one module each; ``DATASETS`` names them, with nothing heavy imported."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from earthmind.evaluation.questions import BenchmarkSample
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
        asks: What its questions are about.
        splits: Its parts, in words.
        module: The module in this folder whose ``read`` is its reader.
        sensors: Sensors it has.
        eight_bit: Whether its pictures are ready red, green and blue, whatever bands a model knows.
        entry: Its entry in the table of a module that reads several data sets of one form.
    """

    title: str
    asks: str
    splits: str
    module: str
    sensors: tuple[str, ...] = ("optical",)
    eight_bit: bool = True
    entry: str | None = None

    @property
    def read(self) -> Reader:
        """Its reader."""
        read = import_module(f"{__name__}.{self.module}").read
        reader: Reader = read if self.entry is None else partial(read, entry=self.entry)
        return reader


_BOTH = ("optical", "sar")
_KINDS = "test (everything), mcq, open, referring, or one task"
_THREE = "train, val or test"
_CLASSES = "all, a folder of class folders, or a list NAME.txt of pictures"
_LIST = "all, or a list NAME.txt of patches"

DATASETS = {
    "earthmind-bench": Dataset("EarthMind-Bench", "all kinds of questions", _KINDS, "earthmind_bench", _BOTH),
    "rrsis-d": Dataset("RRSIS-D", "referring segmentation", _THREE, "rrsisd"),
    "refsegrs": Dataset("RefSegRS", "referring segmentation", _THREE, "refsegrs"),
    "rsvqa-lr": Dataset("RSVQA-LR", "questions at low resolution", _THREE, "rsvqa"),
    "rsvqa-hr": Dataset("RSVQA-HR", "questions at high resolution", f"{_THREE}, or test_phili", "rsvqa"),
    "aid": Dataset("AID", "scene classes", _CLASSES, "scene_folders"),
    "uc-merced": Dataset("UC Merced", "scene classes", _CLASSES, "scene_folders"),
    "eurosat": Dataset("EuroSAT", "scene classes", _CLASSES, "scene_folders"),
    "terrascope-bench": Dataset(
        "TerraScope-Bench", "multiple choice", "test (everything), or one task", "terrascope_bench"
    ),
    "disasterm3": Dataset(
        "DisasterM3",
        "multiple choice before and after a disaster",
        "test (everything), or one task such as building_damage_counting",
        "disasterm3",
        _BOTH,
    ),
    "sen1floods11": Dataset(
        "Sen1Floods11",
        "masks of water",
        "train, valid, test or bolivia",
        "mask_folders",
        _BOTH,
        eight_bit=False,
        entry="sen1floods11",
    ),
    "landcover-ai": Dataset(
        "LandCover.ai", "masks of four land covers", _THREE, "mask_folders", entry="landcover-ai"
    ),
    "flair": Dataset(
        "FLAIR", "masks of land covers from the air", "train or test", "mask_folders", entry="flair"
    ),
    "flair-hub": Dataset(
        "FLAIR-HUB",
        "masks of land covers from the air",
        "train, valid or test of split_1, or another column of its table, such as split_2/test",
        "mask_folders",
        entry="flair-hub",
    ),
    "dfc2020": Dataset(
        "DFC2020",
        "masks of land covers",
        "val or test",
        "mask_folders",
        _BOTH,
        eight_bit=False,
        entry="dfc2020",
    ),
    "s1s2-water": Dataset(
        "S1S2-Water", "masks of water", _THREE, "mask_folders", _BOTH, eight_bit=False, entry="s1s2-water"
    ),
    "kuro-siwo": Dataset(
        "Kuro Siwo",
        "masks of floods and permanent water in SAR",
        _THREE,
        "mask_folders",
        ("sar",),
        eight_bit=False,
        entry="kuro-siwo",
    ),
    "landcovernet": Dataset(
        "LandCoverNet",
        "masks of land covers",
        "af, as, au, eu, na or sa (regions), or all",
        "mask_folders",
        eight_bit=False,
        entry="landcovernet",
    ),
    "earthvqa-masks": Dataset(
        "EarthVQA",
        "masks of land covers from the air",
        "train or val",
        "mask_folders",
        entry="earthvqa-masks",
    ),
    "pastis-r": Dataset(
        "PASTIS-R",
        "masks of crops over a season",
        "1 to 5 (folds), or all",
        "mask_series",
        _BOTH,
        eight_bit=False,
        entry="pastis-r",
    ),
    "vrsbench": Dataset(
        "VRSBench",
        "short answers, captions, boxes",
        "vqa, caption or referring",
        "json_questions",
        entry="vrsbench",
    ),
    "earthvqa": Dataset(
        "EarthVQA", "short answers", "val, train, or one task of val", "json_questions", entry="earthvqa"
    ),
    "choice": Dataset(
        "CHOICE",
        "multiple choice and masks",
        "test (everything), or one task",
        "json_questions",
        entry="choice",
    ),
    "agromind": Dataset(
        "AgroMind",
        "multiple choice, short answers and boxes on farmland",
        "test (everything), or one task such as AR",
        "json_questions",
        entry="agromind",
    ),
    "rsicd": Dataset("RSICD", "captions", _THREE, "captions", entry="rsicd"),
    "rsitmd": Dataset("RSITMD", "captions", "train or test", "captions", entry="rsitmd"),
    "chatearthnet": Dataset(
        "ChatEarthNet",
        "captions of Sentinel-2",
        "35_ or 4v_ (which model wrote them) and train, val or test, such as 4v_test",
        "captions",
        entry="chatearthnet",
    ),
    "rsteller": Dataset("RSTeller", "captions", "all, or the name of a shard", "captions", entry="rsteller"),
    "dior-rsvg": Dataset("DIOR-RSVG", "boxes that expressions mean", _THREE, "dior_rsvg"),
    "coco-boxes": Dataset(
        "COCO", "boxes by category", "NAME of instances_NAME.json", "box_folders", entry="coco-boxes"
    ),
    "ports": Dataset(
        "Ports of sen2ships",
        "boxes of ships",
        "all, or the name of a port",
        "box_folders",
        eight_bit=False,
        entry="ports",
    ),
    "ship-chips": Dataset(
        "Ship chips of EOTDL",
        "boxes of ships",
        "all, or the name of a chip",
        "box_folders",
        eight_bit=False,
        entry="ship-chips",
    ),
    "bigearthnet": Dataset("BigEarthNet examples", "labels", _LIST, "bigearthnet", _BOTH, eight_bit=False),
}
