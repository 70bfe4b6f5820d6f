"""An offline bundle: all files of a set-up in a folder or a zip, made by ``earthmind offline-bundle``."""

from __future__ import annotations

import hashlib
import json
import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Any, Optional

from ...errors import SetupError
from ...i18n import tr
from ..client import StopSignal
from .choices import Choices
from .sources import Sources

_LARGEST = 20 * 2**30
_MOST_FILES = 2000
_NAME = re.compile(r"\w[\w.+-]*")


@contextmanager
def opened_bundle(
    choices: Choices, sources: Sources, work: Path, stop: StopSignal
) -> Iterator[Optional[Path]]:
    """The bundle's folder while inside, unpacked where it is a zip; None where there is no bundle.

    Raises:
        SetupError: It is no bundle, or one for another computer, set-up or version of the plugin.
        Cancelled: `stop` was used.
    """
    if not choices.bundle:
        yield None
        return
    bundle = choices.bundle_path
    if bundle.is_dir():
        _must_fit(bundle, choices, sources)
        yield bundle.resolve()
        return
    target = work / "bundle"
    shutil.rmtree(target, ignore_errors=True)
    try:
        _unpack(bundle, target, stop)
        _must_fit(target, choices, sources)
        yield target
    finally:
        shutil.rmtree(target, ignore_errors=True)


def _unpack(bundle: Path, target: Path, stop: StopSignal) -> None:
    try:
        archive = zipfile.ZipFile(bundle)
    except zipfile.BadZipFile as error:
        raise SetupError(_no_bundle(bundle), str(error), code="bundle") from error
    with archive:
        entries = [entry for entry in archive.infolist() if not entry.is_dir()]
        if len(entries) > _MOST_FILES or sum(entry.file_size for entry in entries) > _LARGEST:
            raise SetupError(_no_bundle(bundle), "too large", code="bundle")
        target.mkdir(parents=True)
        for entry in entries:
            stop.check()
            name = PurePosixPath(entry.filename.replace("\\", "/")).name  # flat, whatever the zip says
            if not _NAME.fullmatch(name):
                raise SetupError(_no_bundle(bundle), f"file name {name!r}", code="bundle")
            with archive.open(entry) as source, (target / name).open("wb") as out:
                shutil.copyfileobj(source, out, 2**20)


def _must_fit(folder: Path, choices: Choices, sources: Sources) -> None:
    if not any(folder.glob("uv-*.whl")):
        raise SetupError(_no_bundle(choices.bundle_path), code="bundle")
    said = _manifest(folder)
    ours = sources.platform
    if not said or ours is None:
        return  # put together by hand: each file is checked when it is used
    theirs, extra = str(said.get("platform", "")), str(said.get("extra", ""))
    if theirs != ours:
        sentence = tr(
            'The offline bundle "{path}" is for {theirs}; make one for this computer with: earthmind '
            "offline-bundle --platform {ours}"
        )
        raise SetupError(sentence.format(path=choices.bundle, theirs=theirs, ours=ours), code="bundle")
    if extra != choices.extra:
        sentence = tr(
            'The offline bundle "{path}" holds the set-up "{extra}"; choose that one in the list, or make '
            "another bundle with: earthmind offline-bundle --extra {wanted}"
        )
        values = {"path": choices.bundle, "extra": extra, "wanted": choices.extra}
        raise SetupError(sentence.format(**values), code="bundle")
    digest = hashlib.sha256(sources.pins.lock(extra).read_bytes()).hexdigest()
    if said.get("lock_sha256") != digest:
        sentence = tr(
            'The offline bundle "{path}" was made for another version of the plugin; make it again with '
            "earthmind {version}."
        )
        raise SetupError(sentence.format(path=choices.bundle, version=sources.version), code="bundle")


def _manifest(folder: Path) -> dict[str, Any]:
    try:
        said = json.loads((folder / "manifest.json").read_text(encoding="utf-8"))
    except (OSError, ValueError, RecursionError):
        return {}
    return said if isinstance(said, dict) else {}


def _no_bundle(path: Path) -> str:
    return tr(
        '"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.'
    ).format(path=path)
