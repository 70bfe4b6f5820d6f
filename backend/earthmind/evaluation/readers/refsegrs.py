"""RefSegRS: referring segmentation in aerial pictures of 512 x 512 pixels.

Layout: ``images/<id>.tif``, ``masks/<id>.tif``, ``output_phrase_{train,val,test}.txt`` with ``<id> <phrase>``
a line.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from earthmind.datasets.picture_files import picture, read_mask
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import folder_in, lines_of, picture_file
from earthmind.model.protocol import ModelCard


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Phrases of ``train``, ``val`` or ``test``.

    Raises:
        InputError: A file is missing, a line has no phrase, or a mask does not fit its picture.
    """
    images, masks = folder_in(root / "images"), folder_in(root / "masks")
    listing = root / f"output_phrase_{split}.txt"
    for line in lines_of(listing):
        number, _, phrase = line.partition(" ")
        if not phrase.strip():
            raise InputError(f'{listing}: the line "{line}" is no id and phrase.', code="field")
        shown = picture("optical", picture_file(images, number))
        mask = read_mask(picture_file(masks, number))
        if mask.shape != shown.valid.shape:
            raise InputError(f"The mask of RefSegRS picture {number} has another size.", code="size")
        yield BenchmarkSample(
            identifier=number,
            kind=Kind.REFERRING,
            task="referring",
            pictures=(shown,),
            question=phrase.strip(),
            mask=mask,
        )
