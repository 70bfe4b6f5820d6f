"""Fetching models into the folder of models, and removing them."""

from __future__ import annotations

import errno
import json
import re
import shutil
from collections.abc import Sequence
from fnmatch import fnmatch
from pathlib import Path
from typing import Any

from earthmind.errors import ModelError
from earthmind.model.library import catalogue
from earthmind.model.library.catalogue import ModelEntry, Source
from earthmind.model.library.web_files import WebFiles, copy_files, fetch_files
from earthmind.model.loading.folder import BLOCK, SOURCE, ModelFolder, sha256
from earthmind.replacing import move_folder, remove_tree
from earthmind.replacing import remove as remove_file
from earthmind.sentences import Listed, Sentence

READ = ("*.json", "*.txt", "*.safetensors")  # no code and no pickle is fetched
SUMS = "SHA256SUMS"
_SUM_LINE = re.compile(r"(?P<sum>[0-9a-fA-F]{64}) [ *](?:\./)?(?P<name>[^/\\\0]{1,255})")
_MOST_SUMS_BYTES = 1 << 20


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
            Sentence(
                'The model "{name}" comes with EarthMind: it is not fetched and not removed.', name=name
            ),
            code="embedded",
        )
    known = ", ".join(entry.name for entry in entries if entry.source)
    raise ModelError(
        Sentence('There is no model "{name}" to fetch; known are {known}.', name=name, known=known),
        code="no_model",
    )


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
            Sentence(
                "{title} is licensed: {licence}. If you accept that, run the command again with "
                "--accept-licence.",
                title=card.title,
                licence=card.licence,
            ),
            code="licence",
        )
    if source.files is not None and revision not in (None, source.revision):
        raise ModelError(
            Sentence(
                "{title} is fetched at one revision, {revision}; leave --revision out.",
                title=card.title,
                revision=source.revision,
            ),
            code="source",
        )
    if source.pickled and mirror is None:
        raise ModelError(
            Sentence(
                "{title} is published at {repository} as a pickle, which could run code and is not read: "
                "make safetensors of it as the documentation on text-image encoders says, and give their "
                "folder with --mirror.",
                title=card.title,
                repository=source.repository,
            ),
            code="pickle",
        )
    partial = partial_folder(entry)
    try:
        _make_own(partial)
        if source.files is not None:
            record = _from_web(source.files, mirror, partial)
        else:
            record = _from_mirror(mirror, partial) if mirror else _from_hub(source, revision, partial)
        return _put_in_place(entry, partial, record)
    except OSError as error:
        raise ModelError(
            Sentence(
                "{title} cannot be kept in {parent} ({reason}); make room on that disk, or name another "
                "folder in EARTHMIND_MODELS, and run the command again: it goes on where it stopped.",
                title=card.title,
                parent=partial.parent,
                reason=error.strerror or error,
            ),
            code="disk",
        ) from error


def partial_folder(entry: ModelEntry) -> Path:
    """The folder of what was fetched so far."""
    final = entry.folder.path
    return final.with_name(f"{final.name}.part")


def _make_own(partial: Path) -> None:
    """Make the folder of what was fetched so far; a link or file in its place is removed, not followed."""
    if partial.is_symlink() or partial.is_file():
        remove_file(partial)
    partial.mkdir(parents=True, exist_ok=True)


def _put_in_place(entry: ModelEntry, partial: Path, record: dict[str, Any]) -> Path:
    if not entry.kind.is_of(ModelFolder(partial)):
        raise ModelError(
            Sentence("What was fetched is no {title}; choose another source.", title=entry.card.title),
            code="source",
        )
    (partial / SOURCE).write_text(json.dumps(record), encoding="utf-8")
    final = entry.folder.path
    if final.is_symlink():
        remove_file(final)
    remove_tree(final)
    move_folder(partial, final)
    return final


def remove(name: str) -> Path:
    """Remove a fetched model.

    Raises:
        ModelError: It is not here, or it comes with the package.
    """
    entry = fetchable(name)[0]
    folders = [entry.folder.path, partial_folder(entry)]
    if not any(folder.is_dir() for folder in folders):
        raise ModelError(
            Sentence('The model "{name}" is not here, so there is nothing to remove.', name=name),
            code="no_model",
        )
    try:
        for folder in folders:
            remove_tree(folder)
    except OSError as error:
        raise ModelError(
            Sentence(
                "{path} cannot be removed ({reason}); remove it by hand.",
                path=error.filename or folders[0],
                reason=error.strerror or error,
            ),
            code="disk",
        ) from error
    return folders[0]


def _from_web(files: WebFiles, mirror: Path | None, partial: Path) -> dict[str, Any]:
    """Fetch or copy pinned files, and write what goes beside them."""
    _remove_others(partial, files.names)
    record = copy_files(files, mirror, partial) if mirror else fetch_files(files, partial)
    for name, content in files.written.items():
        (partial / name).write_text(content, encoding="utf-8")
    return record


def _from_mirror(mirror: Path, partial: Path) -> dict[str, Any]:
    files = [path for pattern in READ for path in sorted(mirror.glob(pattern)) if path.name != SOURCE]
    for path in files:
        _require_inside(path, mirror)
    if not any(path.suffix == ".safetensors" for path in files):
        raise ModelError(
            Sentence('The mirror "{mirror}" holds no safetensors weights.', mirror=mirror), code="source"
        )
    sums = _sums(mirror, [path.name for path in files])
    _remove_others(partial, {path.name for path in files})
    return {"mirror": str(mirror), "files": {path.name: _copied(path, partial, sums) for path in files}}


def _require_inside(path: Path, mirror: Path) -> None:
    """Refuse what is no file of the mirror itself: a pipe, a folder, a link that leads out of it."""
    target = path.resolve()
    if not target.is_relative_to(mirror.resolve()) or not target.is_file():
        raise ModelError(
            Sentence(
                "{path} is a link out of the mirror, or no regular file; copy the file itself there.",
                path=path,
            ),
            code="source",
        )


def _remove_others(partial: Path, names: set[str]) -> None:
    """Remove what an earlier run left that is not fetched now, and what is no regular file."""
    for path in partial.iterdir():
        if path.is_dir() and not path.is_symlink():
            remove_tree(path)
        elif path.name not in names or path.is_symlink() or not path.is_file():
            remove_file(path)


def _copied(path: Path, partial: Path, sums: dict[str, str]) -> str:
    """Copy a file of the mirror, anew where an earlier part of it was another file; gives its checksum."""
    copy, expected = partial / path.name, sha256(path)
    if sums.get(path.name, expected) != expected:
        raise ModelError(
            Sentence("{path} is damaged: its checksum is wrong; fetch it again.", path=path), code="checksum"
        )
    for _ in range(2):
        _copy_on(path, copy)
        if sha256(copy) == expected:
            return expected
        remove_file(copy)
    raise ModelError(
        Sentence("{path} changed while it was copied; run the command again.", path=path), code="checksum"
    )


def _copy_on(path: Path, copy: Path) -> None:
    """Copy a file from where an earlier copy of it ended."""
    done = copy.stat().st_size if copy.is_file() else 0
    if done > path.stat().st_size:
        remove_file(copy)
        done = 0
    with path.open("rb") as source, copy.open("ab") as file:
        source.seek(done)
        shutil.copyfileobj(source, file, BLOCK)


def _from_hub(source: Source, revision: str | None, partial: Path) -> dict[str, Any]:
    from huggingface_hub import HfApi, snapshot_download

    repository = source.repository
    try:
        found = HfApi().model_info(repository, revision=revision or source.revision, files_metadata=True)
        snapshot_download(repository, revision=found.sha, local_dir=partial, allow_patterns=list(READ))
    except OSError as error:
        if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG):
            raise
        raise _unreachable(repository, error) from error
    except Exception as error:  # what the hub's client raises depends on its release
        raise _unreachable(repository, error) from error
    for file in found.siblings or []:
        path = partial / file.rfilename
        if file.lfs is not None and path.is_file() and sha256(path) != file.lfs.sha256:
            remove_file(path)
            raise ModelError(
                Sentence("{rfilename} arrived damaged; run the command again.", rfilename=file.rfilename),
                code="checksum",
            )
    remove_tree(partial / ".cache")
    return {"repository": repository, "revision": found.sha}


def _unreachable(repository: str, error: Exception) -> ModelError:
    return ModelError(
        Sentence(
            "{repository} cannot be fetched from the hub ({name}); check the connection and proxy, or"
            " give a folder with --mirror.",
            repository=repository,
            name=type(error).__name__,
        ),
        code="source",
    )


def _sums(mirror: Path, names: Sequence[str]) -> dict[str, str]:
    """Checksums by file name, as ``sha256sum`` writes them; empty where the mirror has none.

    Raises:
        ModelError: A line is no checksum, a name stands twice, or a file that is fetched is not listed or not
            there.
    """
    path = mirror / SUMS
    if not path.exists():
        return {}
    _require_inside(path, mirror)
    sums: dict[str, str] = {}
    for number, line in enumerate(_lines(path), start=1):
        found = _SUM_LINE.fullmatch(line)
        if found is None or sums.setdefault(found["name"], found["sum"].lower()) != found["sum"].lower():
            raise ModelError(
                Sentence(
                    "Line {number} of {path} is no checksum and file name; write it again.",
                    number=number,
                    path=path,
                ),
                code="checksum",
            )
    unlisted = [name for name in names if name not in sums]
    missing = [name for name in sums if any(fnmatch(name, each) for each in READ) and name not in names]
    if unlisted or [name for name in missing if name != SOURCE]:
        raise ModelError(
            Sentence(
                "{path} and the files beside it differ: {names}; fetch the mirror again.",
                path=path,
                names=Listed([*unlisted, *missing]),
            ),
            code="checksum",
        )
    return sums


def _lines(path: Path) -> list[str]:
    try:
        if path.stat().st_size > _MOST_SUMS_BYTES:
            raise ValueError("too large")
        return [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip()]
    except ValueError as error:
        raise ModelError(
            Sentence("{path} is no list of checksums; write it again with sha256sum.", path=path),
            code="checksum",
        ) from error
