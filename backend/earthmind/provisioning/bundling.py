"""All files of a set-up for one platform, gathered into a folder or a zip for computers without a network."""

from __future__ import annotations

import errno
import json
import re
import shutil
import zipfile
from collections.abc import Callable, Iterator
from dataclasses import asdict, dataclass
from pathlib import Path

from packaging.requirements import Requirement
from packaging.utils import InvalidWheelFilename, canonicalize_name, parse_wheel_filename

from earthmind import __version__
from earthmind.provisioning.fetching_files import checksum, fetch, without_password
from earthmind.provisioning.locks import LockedPackage, locked_packages
from earthmind.provisioning.package_index import PYPI, in_index, wheel_for
from earthmind.provisioning.pins import (
    PROVISIONING,
    WantedFile,
    WantedPython,
    chosen_by_hardware,
    wanted_python,
    wanted_uv,
)
from earthmind.provisioning.platforms import Platform, platform_named
from earthmind.provisioning.problems import BundleError
from earthmind.replacing import move_folder, remove, remove_tree, replace

EXTRAS = ("light", "gpu", "torch")
MANIFEST = "manifest.json"
_RUNTIME = "msvc"
_NAME = re.compile(r"\w[\w.+-]*")  # what the plugin takes out of a zip


@dataclass(frozen=True)
class BundleRequest:
    """What is to be gathered.

    Attributes:
        platform: Such as ``windows-x86_64``.
        out: A folder, or a file that ends in ``.zip``.
        extra: ``light``, ``gpu`` or ``torch``.
        index: Address of the package index; None for PyPI.
        python_mirror: Address below which the standalone Pythons lie; None for GitHub.
        backend_wheel: The backend itself, put beside the rest; None to leave it out: the plugin has it.
    """

    platform: str
    out: Path
    extra: str = "light"
    index: str | None = None
    python_mirror: str | None = None
    backend_wheel: Path | None = None


@dataclass(frozen=True)
class BundledFile:
    """A file of a bundle.

    Attributes:
        name: Its name.
        size: In bytes.
        sha256: Of its bytes, hexadecimal.
        source: Where it was fetched from, without passwords.
    """

    name: str
    size: int
    sha256: str
    source: str


@dataclass(frozen=True)
class Bundle:
    """What was made.

    Attributes:
        out: The folder or zip.
        files: What is in it, beside the manifest.
    """

    out: Path
    files: tuple[BundledFile, ...]


Tell = Callable[[str], None]


def make_bundle(request: BundleRequest, tell: Tell, provisioning: Path = PROVISIONING) -> Bundle:
    """Gather all files of a set-up.

    They are gathered in a folder beside, which is kept where something fails: the next run goes on there.
    Files of an older bundle in the same place are taken over where they are the same.

    Args:
        request: What for, and where to.
        tell: Told of each file.
        provisioning: Holds pins and locks.

    Raises:
        BundleError: A file cannot be had, or the bundle cannot be written.
    """
    _require_free(request.out)
    if request.extra not in EXTRAS:
        raise BundleError(
            f'There is no set-up "{request.extra}"; use one of {", ".join(EXTRAS)}.', code="extra"
        )
    gathering = request.out.with_name(f"{request.out.name}.part")
    try:
        gathering.mkdir(parents=True, exist_ok=True)
        files = list(_gathered(request, provisioning, gathering, tell))
        _write_manifest(request, provisioning, files, gathering)
        _put_in_place(request.out, gathering)
    except OSError as error:
        full = "; make room on that disk, and run the command again: it goes on where it stopped"
        advice = full if error.errno == errno.ENOSPC else "; choose another place with --out"
        reason = error.strerror or str(error)
        raise BundleError(f"{request.out} cannot be written ({reason}){advice}.", code="disk") from error
    return Bundle(request.out, tuple(files))


def _require_free(out: Path) -> None:
    """Refuse to replace what is no bundle."""
    if _is_zip(out):
        taken = out.exists() and not (out.is_file() and _names_manifest(out))
    else:
        taken = out.exists() and not (out.is_dir() and ((out / MANIFEST).is_file() or not any(out.iterdir())))
    if taken:
        raise BundleError(
            f"{out} is there already and is no offline bundle; choose another --out.", code="taken"
        )


def _names_manifest(path: Path) -> bool:
    try:
        with zipfile.ZipFile(path) as archive:
            return MANIFEST in archive.namelist()
    except (OSError, zipfile.BadZipFile):
        return False


def _gathered(request: BundleRequest, provisioning: Path, folder: Path, tell: Tell) -> Iterator[BundledFile]:
    """Fetch every file into a folder, and remove others that an earlier run left there."""
    names = set()
    for wanted in _wanted(request, provisioning):
        if not _NAME.fullmatch(wanted.name):
            raise BundleError(
                f'The index names a file "{wanted.name}", which no wheel is called.', code="page"
            )
        tell(wanted.name)
        yield _kept(wanted, folder, request.out)
        names.add(wanted.name)
    if request.backend_wheel is not None:
        yield _own_wheel(request.backend_wheel, folder)
        names.add(request.backend_wheel.name)
    for path in folder.iterdir():
        if path.name not in names:
            remove(path)


def _wanted(request: BundleRequest, provisioning: Path) -> Iterator[WantedFile]:
    """The files of a bundle, each looked up when it is its turn."""
    platform = platform_named(request.platform)
    python = wanted_python(provisioning, platform, request.python_mirror)
    packages = _packages(request, provisioning, platform, python)
    uv = wanted_uv(provisioning, platform)
    yield in_index(uv, "uv", request.index) if request.index else uv
    yield python.file
    tags = platform.tags(python.version)
    for package in packages:
        yield wheel_for(package, request.index or PYPI, tags, platform.name)


def _packages(
    request: BundleRequest, provisioning: Path, platform: Platform, python: WantedPython
) -> list[LockedPackage]:
    """What the platform needs of the locks."""
    locks = [request.extra, _RUNTIME] if platform.system == "windows" else [request.extra]
    markers = platform.markers(python.version)
    by_lock = {lock: locked_packages(provisioning / f"{lock}.txt", markers) for lock in locks}
    if not by_lock[request.extra]:
        raise BundleError(f'There is no set-up "{request.extra}" for {platform.name}.', code="extra")
    found = [package for packages in by_lock.values() for package in packages]
    by_hardware = chosen_by_hardware(provisioning, request.extra)
    if by_hardware and canonicalize_name(Requirement(by_hardware).name) not in {each.name for each in found}:
        raise BundleError(
            f'The set-up "{request.extra}" chooses {by_hardware} for the hardware of the computer, which no '
            "bundle can do; use --extra light or gpu, or set that computer up over a package index.",
            code="extra",
        )
    return list(dict.fromkeys(found))


def _kept(wanted: WantedFile, folder: Path, out: Path) -> BundledFile:
    """A file in a folder: as it lies there, or in an older bundle, or else fetched."""
    target = folder / wanted.name
    digest = checksum(target) if target.is_file() else ""
    if digest not in wanted.hashes and (out / wanted.name).is_file():
        digest = checksum(out / wanted.name)
        if digest in wanted.hashes:
            shutil.copy2(out / wanted.name, target)
    if digest not in wanted.hashes:
        digest = fetch(wanted, target)
    return BundledFile(wanted.name, target.stat().st_size, digest, without_password(wanted.url))


def _own_wheel(wheel: Path, folder: Path) -> BundledFile:
    """Put the backend's wheel beside the rest."""
    try:
        name = parse_wheel_filename(wheel.name)[0] if wheel.is_file() else ""
    except InvalidWheelFilename:
        name = ""
    if name != "earthmind":
        raise BundleError(
            f"{wheel} is no wheel of the backend; choose another --backend-wheel.", code="wheel"
        )
    copy = folder / wheel.name
    shutil.copyfile(wheel, copy)
    return BundledFile(copy.name, copy.stat().st_size, checksum(copy), "")


def _write_manifest(
    request: BundleRequest, provisioning: Path, files: list[BundledFile], folder: Path
) -> None:
    manifest = {
        "earthmind": __version__,
        "platform": request.platform,
        "extra": request.extra,
        "lock_sha256": checksum(provisioning / f"{request.extra}.txt"),
        "files": [asdict(file) for file in files],
    }
    (folder / MANIFEST).write_text(json.dumps(manifest, indent=1) + "\n", encoding="utf-8")


def _is_zip(out: Path) -> bool:
    return out.suffix.lower() == ".zip"


def _put_in_place(out: Path, gathered: Path) -> None:
    """Let what was gathered take the place of an older bundle, in one step."""
    if not _is_zip(out):
        older = out.with_name(f"{out.name}.old")
        remove_tree(older)
        if out.exists():
            move_folder(out, older)
        move_folder(gathered, out)
        remove_tree(older)
        return
    beside = out.with_name(f"{out.name}.new")
    try:
        with zipfile.ZipFile(
            beside, "w", zipfile.ZIP_STORED, allowZip64=True
        ) as archive:  # wheels are packed
            for path in sorted(gathered.iterdir()):
                archive.write(path, path.name)
        replace(beside, out)
    finally:
        remove(beside)
    remove_tree(gathered)
