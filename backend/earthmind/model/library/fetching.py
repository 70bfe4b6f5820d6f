"""Fetching released models into the folder of models, describing and removing them."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.earthmind.loading import CARDS, MODEL_TYPE, model_type, released_card
from earthmind.model.library.catalogue import (
    EMBEDDED,
    find_model,
    models_folder,
    read_card,
    require_fetched,
    weights_gib,
)
from earthmind.model.protocol import ModelCard

READ = ("*.json", "*.txt", "*.safetensors")  # no code and no pickle is fetched
RECORD = "source.json"
SUMS = "SHA256SUMS"
BLOCK = 1 << 20

REPOSITORIES = {"earthmind-4b": "sy1998/EarthMind-4B", "earthmind-4b-multi": "sy1998/EarthMind4B_multi"}


@dataclass(frozen=True)
class ModelInfo:
    """What a folder holds.

    Attributes:
        folder: Where it is.
        model_type: As its ``config.json`` says.
        card: Its card.
        gib: Size of its weights.
        fusion: How a released model fuses two sensors; empty for others.
        source: Where it was fetched from and at which revision, as far as that is known.
    """

    folder: Path
    model_type: str
    card: ModelCard
    gib: float
    fusion: str
    source: Mapping[str, Any]


def card_of(name: str) -> ModelCard:
    """The card of a released model by its name.

    Raises:
        ModelError: There is no such model.
    """
    known = {card.name: card for card in CARDS}
    if name not in known:
        raise ModelError(
            f'There is no model "{name}" to fetch; known are {", ".join(known)}.', code="no_model"
        )
    return known[name]


def describe(name: str) -> ModelInfo:
    """Describe a model by name or folder, without loading its weights.

    Raises:
        ModelError: There is no such model, or its folder holds none.
    """
    require_fetched(name)
    folder = find_model(name)
    kind = model_type(folder)
    if kind is None:
        raise ModelError(
            f'"{name}" is no model folder: it has no config.json that can be read; '
            "'earthmind models list' names the models that are here.",
            code="no_model",
        )
    size = weights_gib(folder)
    source = json.loads((folder / RECORD).read_text(encoding="utf-8")) if (folder / RECORD).is_file() else {}
    if kind != MODEL_TYPE:
        return ModelInfo(folder, kind, read_card(folder), size, "", source)
    from earthmind.model.earthmind.checkpoint_files import checkpoint_files, released_fusion, tensor_names

    fusion = released_fusion(tensor_names(checkpoint_files(folder)))
    return ModelInfo(folder, kind, released_card(folder, fusion), size, fusion, source)


def pull(name: str, *, accept_licence: bool, revision: str = "main", mirror: Path | None = None) -> Path:
    """Fetch a released model; a run that was cut off goes on where it stopped.

    Files are fetched beside their place, checked, and moved in one step.

    Args:
        name: Such as ``earthmind-4b``.
        accept_licence: Whether the user accepts the licence.
        revision: Commit, tag or branch of the hub's repository; the commit is written down.
        mirror: A folder that holds the same files; with ``SHA256SUMS`` in it they are checked against it.

    Returns:
        The folder of the model.

    Raises:
        ModelError: The licence is not accepted, the source cannot be reached, or a file is damaged.
    """
    card = card_of(name)
    if not accept_licence:
        raise ModelError(
            f"{card.title} is licensed: {card.licence}. If you accept that, run the command again with "
            "--accept-licence.",
            code="licence",
        )
    partial = models_folder() / f"{name}.part"
    partial.mkdir(parents=True, exist_ok=True)
    source = _from_mirror(mirror, partial) if mirror is not None else _from_hub(name, revision, partial)
    if model_type(partial) != MODEL_TYPE:
        raise ModelError(
            f"What was fetched as {name} is no EarthMind checkpoint; choose another source.", code="source"
        )
    (partial / RECORD).write_text(json.dumps(source), encoding="utf-8")
    final = models_folder() / name
    shutil.rmtree(final, ignore_errors=True)
    partial.replace(final)
    return final


def remove(name: str) -> Path:
    """Remove a fetched model.

    Raises:
        ModelError: It is not here, or it comes with the package.
    """
    if (EMBEDDED / name).is_dir():
        raise ModelError(f'The model "{name}" comes with EarthMind and cannot be removed.', code="embedded")
    card_of(name)
    folders = [models_folder() / name, models_folder() / f"{name}.part"]
    if not any(folder.is_dir() for folder in folders):
        raise ModelError(f'The model "{name}" is not here, so there is nothing to remove.', code="no_model")
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    return folders[0]


def sha256(path: Path) -> str:
    """Checksum of a file, in hexadecimal."""
    digest = hashlib.sha256()
    for block in _blocks(path, 0):
        digest.update(block)
    return digest.hexdigest()


def _from_mirror(mirror: Path, partial: Path) -> dict[str, Any]:
    files = [path for pattern in READ for path in sorted(mirror.glob(pattern)) if path.name != RECORD]
    if not any(path.suffix == ".safetensors" for path in files):
        raise ModelError(f'The mirror "{mirror}" holds no safetensors weights.', code="source")
    sums = _sums(mirror / SUMS)
    for path in files:
        copy = partial / path.name
        _copy_on(path, copy)
        if sha256(copy) != sums.get(path.name, sha256(path)):
            copy.unlink()
            raise ModelError(f"{path} is damaged: its checksum is wrong; fetch it again.", code="checksum")
    return {"mirror": str(mirror), "files": {path.name: sha256(partial / path.name) for path in files}}


def _copy_on(path: Path, copy: Path) -> None:
    """Copy a file from where an earlier copy of it ended."""
    done = copy.stat().st_size if copy.is_file() else 0
    if done > path.stat().st_size:
        copy.unlink()
        done = 0
    with copy.open("ab") as file:
        for block in _blocks(path, done):
            file.write(block)


def _from_hub(name: str, revision: str, partial: Path) -> dict[str, Any]:
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError

    repository = REPOSITORIES[name]
    try:
        found = HfApi().model_info(repository, revision=revision, files_metadata=True)
        snapshot_download(repository, revision=found.sha, local_dir=partial, allow_patterns=list(READ))
    except (HfHubHTTPError, OSError, ValueError) as error:
        raise ModelError(
            f"{repository} cannot be fetched from the hub ({type(error).__name__}); check the connection and "
            "proxy, or give a folder with --mirror.",
            code="source",
        ) from error
    for file in found.siblings or []:
        path = partial / file.rfilename
        if file.lfs is not None and path.is_file() and sha256(path) != file.lfs.sha256:
            path.unlink()
            raise ModelError(f"{file.rfilename} arrived damaged; run the command again.", code="checksum")
    shutil.rmtree(partial / ".cache", ignore_errors=True)
    return {"repository": repository, "revision": found.sha}


def _sums(path: Path) -> dict[str, str]:
    """Checksums by file name, as ``sha256sum`` writes them."""
    if not path.is_file():
        return {}
    lines = (line.split(maxsplit=1) for line in path.read_text(encoding="utf-8").splitlines() if line.strip())
    return {name.lstrip("*"): value for value, name in lines}


def _blocks(path: Path, start: int) -> Iterator[bytes]:
    with path.open("rb") as file:
        file.seek(start)
        while block := file.read(BLOCK):
            yield block
