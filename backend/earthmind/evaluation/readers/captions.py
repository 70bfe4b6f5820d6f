"""Pictures and what they show in words: every published data set of this form is one entry of ``CAPTIONS``.

Each picture is one open question with all its captions as references; a text-image encoder is scored on
finding the pictures by the captions and the other way round (``evaluation/retrieval.py``).
"""

from __future__ import annotations

import tarfile
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.datasets.picture_files import picture, picture_of_bytes
from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, Kind
from earthmind.evaluation.readers.benchmark_files import entries, field, file_in, folder_in, read_json
from earthmind.evaluation.readers.path_patterns import files_like
from earthmind.model.protocol import ModelCard, Picture

QUESTION = "Describe this image."


@dataclass(frozen=True)
class Captioned:
    """A picture and its captions.

    Attributes:
        name: Of the picture.
        picture: Reads it.
        captions: At least one.
    """

    name: str
    picture: Callable[[], Picture]
    captions: tuple[str, ...]


@dataclass(frozen=True)
class CaptionForm:
    """How a data set is laid out.

    Attributes:
        files: Its files of captions, with ``{split}``; a file with pictures and captions ends in ``.tar``.
        pictures: Folder of the pictures; none where they are in the same file.
        listed: Under which name a file has its list of entries; empty where it is the list.
        picture: Fields that may hold the name of the picture.
        captions: Field with one caption, a list of them, or entries that have one as ``raw``.
        split: Field with the split of an entry; empty where the file is named for it.
    """

    files: str
    pictures: str = ""
    listed: str = ""
    picture: tuple[str, ...] = ()
    captions: str = ""
    split: str = ""


CAPTIONS = {
    # README.md of github.com/201528014227051/RSICD_optimal; folders and fields:
    # torchrs/datasets/rsicd.py of github.com/isaaccorley/torchrs.
    "rsicd": CaptionForm(
        "dataset_rsicd.json", "RSICD_images", "images", ("filename",), "sentences", split="split"
    ),
    # Files: RSITMD/README.md of github.com/xiaoyuan1996/AMFMN; the fields are those of RSICD.
    "rsitmd": CaptionForm(
        "dataset_RSITMD.json", "images", "images", ("filename",), "sentences", split="split"
    ),
    # Files: zenodo.org/records/11003436; their fields as programs that read them have it, which call the
    # picture image or image_id.
    "chatearthnet": CaptionForm(
        "json_files/ChatEarthNet_caps_{split}.json",
        "s2_rgb_images/s2_images",
        "",
        ("image", "image_id"),
        "caption",
    ),
    # Shards of pictures, each with one text file, a caption a line: README.md of
    # github.com/SlytherinGe/RSTeller.
    "rsteller": CaptionForm("{split}.tar"),
}


def read(
    root: Path, split: str, sensors: Sequence[str], card: ModelCard, entry: str
) -> Iterator[BenchmarkSample]:
    """One open question for each picture of a split.

    Raises:
        InputError: A file is missing or damaged, or there is no picture of the split.
    """
    found = False
    for each in captioned(root, split, CAPTIONS[entry]):
        found = True
        yield BenchmarkSample(
            each.name, Kind.OPEN, "caption", (each.picture(),), QUESTION, answers=each.captions
        )
    if not found:
        raise InputError(f'{root} has no picture of "{split}"; check --root and --split.', code="split")


def captioned(root: Path, split: str, form: CaptionForm) -> Iterator[Captioned]:
    """The pictures of a split in the order of its files; none is read yet.

    Raises:
        InputError: A file is missing or damaged.
    """
    if form.files.endswith(".tar"):
        yield from _in_shards(root, split, form)
        return
    path = file_in(root / form.files.format(split=split))
    folder = folder_in(root / form.pictures)
    for listing in entries(read_json(path), path, form.listed or None):
        if form.split and field(listing, form.split, path) != split:
            continue
        name_field = next((name for name in form.picture if name in listing), form.picture[0])
        name = str(field(listing, name_field, path))
        if Path(name).name != name:
            raise InputError(f'{path}: "{name}" is no name of a picture in its folder.', code="field")
        captions = _captions(field(listing, form.captions, path))
        if not captions:
            raise InputError(f"{path}: {name} has no caption; fetch it again.", code="field")
        yield Captioned(name, _reader(file_in(folder / name)), captions)


def _reader(path: Path) -> Callable[[], Picture]:
    return lambda: picture("optical", path)


def _captions(stated: Any) -> tuple[str, ...]:
    several = stated if isinstance(stated, list) else [stated]
    texts = [each.get("raw") if isinstance(each, dict) else each for each in several]
    return tuple(text.strip() for text in texts if isinstance(text, str) and text.strip())


def _in_shards(root: Path, split: str, form: CaptionForm) -> Iterator[Captioned]:
    """Pictures of shards, each beside its captions under the same name."""
    pattern = form.files.replace("{split}", "{shard}")
    for _, path in files_like(folder_in(root), pattern, {} if split == "all" else {"shard": split}):
        try:
            with tarfile.open(path) as shard:
                yield from _in_shard(shard, path)
        except (tarfile.TarError, EOFError, UnicodeDecodeError) as error:
            raise InputError(f"{path} cannot be read as a shard; fetch it again.", code="damaged") from error


def _in_shard(shard: tarfile.TarFile, path: Path) -> Iterator[Captioned]:
    files = {member.name: member for member in shard if member.isfile()}
    for name in files:
        stem, _, suffix = name.rpartition(".")
        if suffix != "jpg":
            continue
        if f"{stem}.txt" not in files:
            raise InputError(f"{path}: {name} has no {stem}.txt; fetch it again.", code="field")
        lines = _content(shard, files[f"{stem}.txt"]).decode("utf-8").splitlines()
        captions = tuple(line.strip() for line in lines if line.strip())
        if not captions:
            raise InputError(f"{path}: {name} has no caption; fetch it again.", code="field")
        content = _content(shard, files[name])
        yield Captioned(f"{path.stem}/{stem}", _decoder(content, f"{name} in {path}"), captions)


def _content(shard: tarfile.TarFile, member: tarfile.TarInfo) -> bytes:
    file = shard.extractfile(member)
    return b"" if file is None else file.read()


def _decoder(content: bytes, name: str) -> Callable[[], Picture]:
    return lambda: picture_of_bytes("optical", content, name)
