"""Fetching models into the folder of models, and removing them."""

from __future__ import annotations

import hashlib
import json
import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.library import catalogue
from earthmind.model.library.catalogue import ModelEntry, Source
from earthmind.model.loading.folder import SOURCE, ModelFolder

READ = ("*.json", "*.txt", "*.safetensors")  # no code and no pickle is fetched
SUMS = "SHA256SUMS"
BLOCK = 1 << 20


def fetchable(name: str) -> tuple[ModelEntry, Source]:
    """A model that can be fetched, by its name, and where from.

    Raises:
        ModelError: There is no such model, or it comes with EarthMind.
    """
    entries = catalogue.CATALOGUE.entries
    for entry in entries:
        if entry.name == name and entry.source is not None:
            return entry, entry.source
    if name in [entry.name for entry in entries]:
        raise ModelError(
            f'The model "{name}" comes with EarthMind: it is not fetched and not removed.', code="embedded"
        )
    known = ", ".join(entry.name for entry in entries if entry.source)
    raise ModelError(f'There is no model "{name}" to fetch; known are {known}.', code="no_model")


def pull(name: str, *, accept_licence: bool, revision: str | None = None, mirror: Path | None = None) -> Path:
    """Fetch a model; a run that was cut off goes on where it stopped.

    Files are fetched beside their place, checked, and moved in one step.

    Args:
        name: Such as ``earthmind-4b``.
        accept_licence: Whether the user accepts the licence.
        revision: Commit, tag or branch of the hub's repository, None for that of the catalogue; the commit is
            written down.
        mirror: A folder that holds the same files; with ``SHA256SUMS`` in it they are checked against it.

    Returns:
        The folder of the model.

    Raises:
        ModelError: The licence is not accepted, the source cannot be reached, or a file is damaged.
    """
    entry, source = fetchable(name)
    card = source.card
    if not accept_licence:
        raise ModelError(
            f"{card.title} is licensed: {card.licence}. If you accept that, run the command again with "
            "--accept-licence.",
            code="licence",
        )
    partial = catalogue.models_folder() / f"{name}.part"
    partial.mkdir(parents=True, exist_ok=True)
    record = _from_mirror(mirror, partial) if mirror is not None else _from_hub(source, revision, partial)
    if ModelFolder(partial).model_type != entry.kind.model_type:
        raise ModelError(f"What was fetched is no {card.title}; choose another source.", code="source")
    (partial / SOURCE).write_text(json.dumps(record), encoding="utf-8")
    final = entry.folder.path
    shutil.rmtree(final, ignore_errors=True)
    partial.replace(final)
    return final


def remove(name: str) -> Path:
    """Remove a fetched model.

    Raises:
        ModelError: It is not here, or it comes with the package.
    """
    folders = [fetchable(name)[0].folder.path, catalogue.models_folder() / f"{name}.part"]
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
    files = [path for pattern in READ for path in sorted(mirror.glob(pattern)) if path.name != SOURCE]
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


def _from_hub(source: Source, revision: str | None, partial: Path) -> dict[str, Any]:
    from huggingface_hub import HfApi, snapshot_download
    from huggingface_hub.errors import HfHubHTTPError

    repository = source.repository
    try:
        found = HfApi().model_info(repository, revision=revision or source.revision, files_metadata=True)
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
