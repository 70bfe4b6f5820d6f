"""RRSIS-D: referring segmentation in optical pictures of 800 x 800 pixels.

Layout: ``rrsisd/{refs(unc).p, instances.json}`` and ``images/rrsisd/JPEGImages``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path, PurePosixPath

from earthmind.datasets.picture_files import picture
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import folder_in, picture_file
from earthmind.evaluation.readers.refer import read_expressions
from earthmind.model.protocol import ModelCard


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Expressions of ``train``, ``val`` or ``test``.

    Raises:
        InputError: There is no such split, or a file or field is missing.
    """
    folder = folder_in(root / "rrsisd")
    pictures = folder_in(root / "images" / "rrsisd" / "JPEGImages")
    for expression in read_expressions(folder, split):
        path = picture_file(pictures, PurePosixPath(expression.file_name).stem)
        yield BenchmarkSample(
            identifier=expression.identifier,
            kind=Kind.REFERRING,
            task="referring",
            pictures=(picture("optical", path),),
            question=expression.words,
            mask=expression.mask,
        )
