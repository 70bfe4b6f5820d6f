"""An offline bundle: all files of a set-up in a folder or a zip, made by ``earthmind offline-bundle``."""

from __future__ import annotations

import re
import shutil
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path, PurePosixPath
from typing import Optional

from ...errors import SetupError
from ...i18n import tr
from ..client import StopSignal
from .choices import Choices

_LARGEST = 20 * 2**30
_MOST_FILES = 2000
_NAME = re.compile(r"\w[\w.+-]*")


@contextmanager
def opened_bundle(choices: Choices, work: Path, stop: StopSignal) -> Iterator[Optional[Path]]:
    """The bundle's folder while inside, unpacked where it is a zip; None where there is no bundle.

    Raises:
        SetupError: It is no bundle.
        Cancelled: `stop` was used.
    """
    if not choices.bundle:
        yield None
        return
    bundle = choices.bundle_path
    if bundle.is_dir():
        _must_be_bundle(bundle, bundle)
        yield bundle.resolve()
        return
    target = work / "bundle"
    shutil.rmtree(target, ignore_errors=True)
    try:
        _unpack(bundle, target, stop)
        _must_be_bundle(target, bundle)
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


def _must_be_bundle(folder: Path, chosen: Path) -> None:
    if not any(folder.glob("uv-*.whl")):
        raise SetupError(_no_bundle(chosen), code="bundle")


def _no_bundle(path: Path) -> str:
    return tr(
        '"{path}" is no offline bundle; choose the folder or zip that earthmind offline-bundle made.'
    ).format(path=path)
