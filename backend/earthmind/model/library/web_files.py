"""Files that are published on the web at one revision, each with its checksum."""

from __future__ import annotations

import hashlib
import http.client
import urllib.error
import urllib.request
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.loading.folder import BLOCK, sha256
from earthmind.replacing import remove, replace
from earthmind.sentences import Sentence

_SECONDS = 60  # without a byte
_BROKEN = (urllib.error.URLError, http.client.HTTPException, TimeoutError, ConnectionError)


@dataclass(frozen=True)
class WebFile:
    """One published file.

    Attributes:
        path: Where it lies in the repository; its last part is its name in the folder of the model.
        sha256: Its checksum.
        size: In bytes.
    """

    path: str
    sha256: str
    size: int

    @property
    def name(self) -> str:
        """Its name in the folder of the model."""
        return self.path.rpartition("/")[2]


@dataclass(frozen=True)
class WebFiles:
    """All that is fetched for a model that is not on the hub.

    Attributes:
        base: What the address of every file begins with; names the revision.
        revision: The commit.
        files: The files.
        written: Further files of the model's folder and what is in them: its type, what a licence asks for.
    """

    base: str
    revision: str
    files: Sequence[WebFile]
    written: Mapping[str, str] = field(default_factory=dict)

    @property
    def names(self) -> set[str]:
        """Names of all files in the folder of the model."""
        return {*(file.name for file in self.files), *self.written}


def fetch_files(source: WebFiles, partial: Path) -> dict[str, Any]:
    """Fetch what is not there yet, each file written beside its place and checked; gives where from.

    Raises:
        ModelError: The server cannot be reached, or sends something else.
        OSError: A file cannot be written.
    """
    for file in source.files:
        if not _is_here(file, partial):
            _download(f"{source.base}/{file.path}", file, partial)
    return {"repository": source.base, "revision": source.revision}


def copy_files(source: WebFiles, mirror: Path, partial: Path) -> dict[str, Any]:
    """Copy the files out of a folder: a copy of the repository, or one that holds them side by side.

    Raises:
        ModelError: One is missing, or not the published one.
        OSError: A file cannot be read or written.
    """
    for file in source.files:
        path = next((p for p in (mirror / file.path, mirror / file.name) if p.is_file()), None)
        if path is None:
            raise ModelError(
                Sentence('The mirror "{mirror}" has no {path}.', mirror=mirror, path=file.path), code="source"
            )
        if path.stat().st_size != file.size or sha256(path) != file.sha256:
            raise ModelError(
                Sentence(
                    "{path} is not the published file: its checksum is another; fetch it again.", path=path
                ),
                code="checksum",
            )
        (partial / file.name).write_bytes(path.read_bytes())
        if not _is_here(file, partial):
            raise ModelError(
                Sentence("{path} changed while it was copied; run the command again.", path=path),
                code="checksum",
            )
    return {"mirror": str(mirror), "revision": source.revision}


def _is_here(file: WebFile, partial: Path) -> bool:
    path = partial / file.name
    return path.is_file() and path.stat().st_size == file.size and sha256(path) == file.sha256


def _download(address: str, file: WebFile, partial: Path) -> None:
    beside = partial / f"{file.name}.beside"
    digest, count = hashlib.sha256(), 0
    request = urllib.request.Request(address, headers={"User-Agent": "earthmind"})  # noqa: S310  (https, see the catalogue)
    try:
        with urllib.request.urlopen(request, timeout=_SECONDS) as answer, beside.open("wb") as out:  # noqa: S310  # nosec B310
            while (block := answer.read(BLOCK)) and count <= file.size:
                digest.update(block)
                count += len(block)
                out.write(block)
        if count != file.size or digest.hexdigest() != file.sha256:
            raise ModelError(
                Sentence("{file} arrived damaged or as another file; run the command again.", file=file.name),
                code="checksum",
            )
        replace(beside, partial / file.name)
    except _BROKEN as error:
        raise ModelError(
            Sentence(
                "{address} cannot be fetched ({error}); check the connection and proxy, or give a folder "
                "with --mirror.",
                address=address,
                error=type(error).__name__,
            ),
            code="source",
        ) from error
    finally:
        remove(beside)
