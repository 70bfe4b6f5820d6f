"""Which places of a folder of masks belong to a split."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from pathlib import Path

from earthmind.errors import InputError
from earthmind.evaluation.readers.benchmark_files import file_in, lines_of, read_json
from earthmind.evaluation.readers.mask_folder_form import (
    Folders,
    Listing,
    MaskFolder,
    SplitInJson,
    SplitInTable,
)
from earthmind.evaluation.readers.path_patterns import Parts, files_like, one_file


def places_of(root: Path, split: str, folder: MaskFolder) -> Iterator[Parts]:
    """The parts of the paths of every place of a split.

    Raises:
        InputError: There is no such split, no place in it, or a file is missing.
    """
    places = folder.places
    if isinstance(places, Listing):
        for line in lines_of(root / places.file.format(split=split)):
            yield {"name": line.split(",")[0].strip().removesuffix(places.ending)}
        return
    found = False
    for parts in _on_disk(root, split, folder):
        found = True
        yield parts
    if not found:
        raise InputError(
            f"{root} has no mask of the split {split} named like {_mask(folder)}; check --root and --split.",
            code="no_benchmark",
        )


def _on_disk(root: Path, split: str, folder: MaskFolder) -> Iterator[Parts]:
    places, mask = folder.places, _mask(folder)
    if isinstance(places, Folders):
        if split not in places.splits:
            raise _no_split(root, split, places.splits)
        for parts, _ in files_like(root, mask, places.splits[split]):
            yield parts
    elif isinstance(places, SplitInJson):
        for parts, _ in files_like(root, mask, {}):
            if _split_in(one_file(root, places.file, parts), places.fields) == split:
                yield parts
    elif isinstance(places, SplitInTable):
        chosen = _named_in_table(root / places.file, places, split)
        for parts, _ in files_like(root, mask, {}):
            if places.name.format(**parts) in chosen:
                yield parts


def _mask(folder: MaskFolder) -> str:
    return folder.mask if isinstance(folder.mask, str) else next(iter(folder.mask.values()))


def _split_in(path: Path, fields: tuple[str, ...]) -> str:
    content = read_json(path)
    for name in fields:
        if not isinstance(content, Mapping) or name not in content:
            raise InputError(f"{path} does not say its split under {'.'.join(fields)}.", code="field")
        content = content[name]
    return str(content)


def _named_in_table(path: Path, places: SplitInTable, split: str) -> set[str]:
    from pyogrio.errors import DataSourceError
    from pyogrio.raw import read

    column, _, wanted = split.rpartition("/")
    column = column or places.column
    try:
        meta, _, _, values = read(file_in(path), read_geometry=False)
    except DataSourceError as error:
        raise InputError(f"{path} cannot be read as a table; fetch it again.", code="damaged") from error
    columns = dict(zip(meta["fields"], values, strict=True))
    lacking = next((name for name in (places.place, column) if name not in columns), None)
    if lacking is not None:
        raise InputError(f'{path} has no column "{lacking}"; check --split, or fetch it again.', code="split")
    names = zip(columns[places.place], columns[column], strict=True)
    return {str(name) for name, own in names if str(own) == wanted}


def _no_split(root: Path, split: str, splits: Mapping[str, object]) -> InputError:
    return InputError(f'{root}: there is no split "{split}"; use one of: {", ".join(splits)}.', code="split")
