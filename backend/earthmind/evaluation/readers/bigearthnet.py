"""BigEarthNet examples: Sentinel-2 bands and Sentinel-1 polarisations in files of their own, CORINE labels.

Layout: one folder for each patch, named after the Sentinel-2 patch, with ``*_B??.tif``, ``*_V?.tif`` and
``*_labels_metadata.json``.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import field, folder_in, lines_of, read_json
from earthmind.model.protocol import ModelCard, Picture

QUESTION = "Which of these land cover classes are in this scene? Name all that are:"


def read(root: Path, split: str, sensors: Sequence[str], card: ModelCard) -> Iterator[BenchmarkSample]:
    """Patches of ``all``, or of a list ``<split>.txt`` or ``<split>.csv`` of patch names.

    The options are the labels of all patches read; their number is that of the classes in the scores.

    Raises:
        InputError: There is no patch, or a file, field or band is missing.
    """
    folders = _patches(root, split)
    labels = {folder: _labels(folder) for folder in folders}
    options = tuple(sorted({label for own in labels.values() for label in own}))
    for folder in folders:
        yield BenchmarkSample(
            identifier=folder.name,
            kind=Kind.LABELS,
            task="labels",
            pictures=_pictures(folder, sensors, card),
            question=QUESTION,
            options=options,
            answers=labels[folder],
        )


def _patches(root: Path, split: str) -> list[Path]:
    if split == "all":
        found = sorted(path.parent for path in folder_in(root).glob("*/S2*_labels_metadata.json"))
        if not found:
            raise InputError(
                f"{root} has no patch folder with S2*_labels_metadata.json; check --root.",
                code="no_benchmark",
            )
        return found
    listing = root / f"{split}.csv"
    names = lines_of(listing if listing.is_file() else root / f"{split}.txt")
    return [folder_in(root / name.split(",")[0]) for name in names]


def _labels(folder: Path) -> tuple[str, ...]:
    found = sorted(folder.glob("S2*_labels_metadata.json"))
    if not found:
        raise InputError(
            f"{folder} has no S2*_labels_metadata.json; fetch the patch again.", code="no_benchmark"
        )
    return tuple(map(str, field(read_json(found[0]), "labels", found[0])))


def _pictures(folder: Path, sensors: Sequence[str], card: ModelCard) -> tuple[Picture, ...]:
    from earthmind.imagery.layers.request import LayerRequest
    from earthmind.inference.place.look import choose_look
    from earthmind.inference.place.open_places import pictures_of, recognise, see
    from earthmind.inference.requests import PlaceRequest

    layer = LayerRequest(str(folder), folder.name)
    shown = dict.fromkeys(sensors, layer)
    request = PlaceRequest(shown.get("optical"), shown.get("sar"))
    return tuple(pictures_of(see(choose_look(request, recognise(request), card)).frames))
