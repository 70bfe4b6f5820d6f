"""DIOR-RSVG: one box for each expression (Zhan and others 2023, 10.1109/TGRS.2023.3250471).

Layout: ``Annotations/*.xml`` in the form of PASCAL VOC with a ``description`` for each ``object``,
``JPEGImages/``, and ``<split>.txt`` with the numbers of objects, counted over all files in the order of their
names: data_loader.py and README.md of github.com/ZhanYang-nwpu/RSVG-pytorch.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path
from xml.etree import ElementTree

from earthmind.datasets.picture_files import picture
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Box, Kind
from earthmind.evaluation.readers.benchmark_files import file_in, folder_in, lines_of
from earthmind.model.protocol import ModelCard

_EDGES = ("xmin", "ymin", "xmax", "ymax")


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """The expressions of a split: ``train``, ``val`` or ``test``.

    Raises:
        InputError: A file is missing or damaged.
    """
    listing = root / f"{split}.txt"
    chosen = _numbers(listing)
    number = 0
    for path in sorted(folder_in(root / "Annotations").glob("*.xml")):
        tree = _parsed(path)
        objects = tree.findall("object")
        numbered = list(enumerate(objects, number))
        number += len(objects)
        if chosen.isdisjoint(index for index, _ in numbered):
            continue
        shown = (picture("optical", file_in(root / "JPEGImages" / _text(tree, "filename", path))),)
        height, width = shown[0].valid.shape
        for index, each in numbered:
            if index in chosen:
                yield BenchmarkSample(
                    identifier=f"{path.stem}-{index}",
                    kind=Kind.BOX,
                    task="referring",
                    pictures=shown,
                    question=_text(each, "description", path),
                    boxes=(_box(each, width, height, path),),
                )


def _numbers(listing: Path) -> set[int]:
    try:
        return {int(line) for line in lines_of(listing)}
    except ValueError as error:
        raise InputError(
            f"{listing} holds a line that is no number; fetch it again.", code="field"
        ) from error


def _parsed(path: Path) -> ElementTree.Element:
    try:
        return ElementTree.fromstring(path.read_bytes())  # noqa: S314
    except ElementTree.ParseError as error:
        raise InputError(f"{path} is not valid XML ({error}); fetch it again.", code="damaged") from error


def _text(element: ElementTree.Element, name: str, path: Path) -> str:
    found = element.findtext(name)
    if not found or not found.strip():
        raise InputError(f"{path}: an entry has no {name}; fetch it again.", code="field")
    return found.strip()


def _box(element: ElementTree.Element, width: int, height: int, path: Path) -> Box:
    try:
        left, top, right, bottom = (float(_text(element, f"bndbox/{edge}", path)) for edge in _EDGES)
    except ValueError as error:
        raise InputError(f"{path}: a box has an edge that is no number.", code="field") from error
    return left / width, top / height, right / width, bottom / height
