"""Referring expressions in the form of REFER: ``refs(unc).p`` beside COCO's ``instances.json``."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.evaluation.readers.benchmark_files import entries, field, read_json
from earthmind.evaluation.readers.coco_masks import coco_mask
from earthmind.evaluation.readers.plain_pickle import read_plain_pickle


@dataclass(frozen=True)
class Expression:
    """One expression about one picture.

    Attributes:
        identifier: Number of the reference and of the sentence.
        file_name: Name of the picture.
        words: What is to be segmented.
        mask: bool (H, W).
    """

    identifier: str
    file_name: str
    words: str
    mask: NDArray[np.bool_]


def read_expressions(folder: Path, split: str) -> Iterator[Expression]:
    """The expressions of a split, in the order of the file.

    Args:
        folder: Holds ``refs(unc).p`` and ``instances.json``.
        split: Such as ``test``, or ``all``.

    Raises:
        InputError: A file or field is missing, or the split has no expression.
    """
    refs_path, instances_path = folder / "refs(unc).p", folder / "instances.json"
    refs = entries(read_plain_pickle(refs_path), refs_path)
    content = read_json(instances_path)
    pictures = {field(e, "id", instances_path): e for e in entries(content, instances_path, "images")}
    shapes = {field(e, "id", instances_path): e for e in entries(content, instances_path, "annotations")}
    splits = sorted({str(field(ref, "split", refs_path)) for ref in refs})
    if split != "all" and split not in splits:
        raise InputError(
            f'{refs_path} has no split "{split}"; use one of: {", ".join(splits)}, all.', code="split"
        )
    for ref in refs:
        if split not in ("all", ref["split"]):
            continue
        number = field(ref, "ref_id", refs_path)
        image = _found(pictures, field(ref, "image_id", refs_path), "picture", instances_path)
        shape = _found(shapes, field(ref, "ann_id", refs_path), "annotation", instances_path)
        mask = coco_mask(
            field(shape, "segmentation", instances_path),
            int(field(image, "height", instances_path)),
            int(field(image, "width", instances_path)),
            f"reference {number}",
        )
        name = str(field(image, "file_name", instances_path))
        for index, sentence in enumerate(field(ref, "sentences", refs_path)):
            yield Expression(f"{number}-{index}", name, str(field(sentence, "sent", refs_path)), mask)


def _found(
    by_id: dict[object, dict[str, object]], number: object, kind: str, path: Path
) -> dict[str, object]:
    if number not in by_id:
        raise InputError(f"{path} has no {kind} of id {number}.", code="field")
    return by_id[number]
