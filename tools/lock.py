"""Make and verify the locks that the backend is set up from: ``backend/earthmind/provisioning/*.txt``.

``lock.py`` writes them anew. ``lock.py --check`` compares them with ``pyproject.toml``, without a network.
``lock.py --verify`` asks the package index for a wheel of every package on every platform, and writes the
sizes.
"""

from __future__ import annotations

import argparse
import json
import re
import ssl
import subprocess
import sys
import tempfile
import urllib.request
import zipfile
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

import tomllib
import uv
from packaging.requirements import Requirement
from packaging.tags import Tag, compatible_tags, cpython_tags, mac_platforms
from packaging.utils import canonicalize_name, parse_wheel_filename

ROOT = Path(__file__).resolve().parent.parent
PROJECT = ROOT / "backend" / "pyproject.toml"
PROVISIONING = ROOT / "backend" / "earthmind" / "provisioning"
INDEX = "https://pypi.org/simple"
PYTHON = (3, 12)
"""The private Python of ``python.json``."""
LONGEST_INSIDE = 120
"""Characters of a path below ``site-packages``: Windows takes 260 in all."""
NEWEST_GLIBC = 28
NEWEST_MACOS = {"arm64": (14, 0), "x86_64": (13, 0)}
HEADER = "# Written by `make lock`; do not edit. For Python 3.10 to 3.14 on {platforms}.\n"


@dataclass(frozen=True)
class Platform:
    """A platform of ``uv.json``.

    Attributes:
        key: ``windows-x86_64``.
        system: As ``sys.platform`` says.
        machine: As ``platform.machine()`` says.
    """

    key: str
    system: str
    machine: str

    @property
    def marker(self) -> str:
        """The marker that holds on it."""
        return f"sys_platform == '{self.system}' and platform_machine == '{self.machine}'"

    @property
    def environment(self) -> dict[str, str]:
        """What markers are judged by, with the private Python."""
        version = ".".join(map(str, PYTHON))
        windows = self.system == "win32"
        name = {"win32": "Windows", "darwin": "Darwin", "linux": "Linux"}[self.system]
        return {
            "implementation_name": "cpython",
            "implementation_version": f"{version}.0",
            "os_name": "nt" if windows else "posix",
            "platform_machine": self.machine,
            "platform_python_implementation": "CPython",
            "platform_release": "",
            "platform_system": name,
            "platform_version": "",
            "python_full_version": f"{version}.0",
            "python_version": version,
            "sys_platform": self.system,
            "extra": "",
        }

    @property
    def tags(self) -> list[Tag]:
        """Tags of the wheels that run there, the best first."""
        names = list(self._platforms())
        return [*cpython_tags(PYTHON, platforms=names), *compatible_tags(PYTHON, "cp312", names)]

    def _platforms(self) -> Iterator[str]:
        if self.system == "win32":
            yield "win_amd64"
        elif self.system == "darwin":
            yield from mac_platforms(NEWEST_MACOS[self.machine], self.machine)
        else:
            for minor in range(NEWEST_GLIBC, 4, -1):
                yield f"manylinux_2_{minor}_{self.machine}"
                yield from {17: [f"manylinux2014_{self.machine}"], 12: [f"manylinux2010_{self.machine}"]}.get(
                    minor, []
                )


PLATFORMS = {
    platform.key: platform
    for platform in (
        Platform("windows-x86_64", "win32", "AMD64"),
        Platform("macos-aarch64", "darwin", "arm64"),
        Platform("macos-x86_64", "darwin", "x86_64"),
        Platform("linux-x86_64", "linux", "x86_64"),
        Platform("linux-aarch64", "linux", "aarch64"),
    )
}
# NVIDIA has no driver for a Mac, and ONNX Runtime no CUDA build for ARM; PyTorch left Intel's Macs at 2.2.
OFFERED = {
    "light": list(PLATFORMS),
    "gpu": ["windows-x86_64", "linux-x86_64"],
    "torch": ["windows-x86_64", "macos-aarch64", "linux-x86_64", "linux-aarch64"],
}

# The newest releases that still run on the oldest macOS that ONNX Runtime's wheels run on.
HELD_BACK = (
    "rasterio<1.5.2 ; sys_platform == 'darwin' and platform_machine == 'arm64'",  # later ones: macOS 15
    "rasterio<=1.4.3 ; sys_platform == 'darwin' and platform_machine == 'x86_64'",
    "pyproj<3.8 ; sys_platform == 'darwin' and platform_machine == 'x86_64'",
)


def wanted(extra: str) -> list[str]:
    """The direct requirements of an extra."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    light, torch = project["dependencies"], project["optional-dependencies"]["torch"]
    if extra == "gpu":
        return [text.replace("onnxruntime", "onnxruntime-gpu[cuda,cudnn]", 1) for text in light]
    return [*light, *(text for text in torch if extra == "torch" and Requirement(text).name != "torch")]


def torch_requirement() -> str:
    """PyTorch itself: which build is installed is chosen by the hardware, not by the lock."""
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    return next(
        text for text in project["optional-dependencies"]["torch"] if Requirement(text).name == "torch"
    )


def write_lock(extra: str) -> None:
    """Resolve an extra for its platforms, and write the lock."""
    platforms = [PLATFORMS[key] for key in OFFERED[extra]]
    markers = [platform.marker for platform in platforms]
    needed = {"required-environments": markers, "environments": markers}
    with tempfile.TemporaryDirectory() as folder:
        asked = Path(folder) / f"{extra}.in"
        asked.write_text("\n".join(wanted(extra)), encoding="utf-8")
        (Path(folder) / "held.txt").write_text("\n".join(HELD_BACK), encoding="utf-8")
        settings = "".join(f"{name} = {json.dumps(values)}\n" for name, values in needed.items())
        project = '[project]\nname = "locked"\nversion = "0"\nrequires-python = ">=3.10,<3.15"\n[tool.uv]\n'
        (Path(folder) / "pyproject.toml").write_text(project + settings, encoding="utf-8")
        command = [uv.find_uv_bin(), "pip", "compile", "--universal", "--python-version", "3.10"]
        command += ["--generate-hashes", "--only-binary", ":all:", "--no-header", "--no-annotate", "--quiet"]
        command += ["--system-certs", "--index-url", INDEX, "--constraint", "held.txt", asked.name]
        done = subprocess.run(  # noqa: S603
            command, capture_output=True, text=True, stdin=subprocess.DEVNULL, check=False, cwd=folder
        )
    if done.returncode:
        sys.exit(f"Error: {extra} cannot be resolved.\n{done.stderr}")
    header = HEADER.format(platforms=", ".join(OFFERED[extra]))
    (PROVISIONING / f"{extra}.txt").write_text(header + done.stdout, encoding="utf-8")


@dataclass(frozen=True)
class Locked:
    """One line of a lock."""

    requirement: Requirement
    hashes: frozenset[str]

    @property
    def version(self) -> str:
        """The version that is pinned."""
        return next(iter(self.requirement.specifier)).version


def read_lock(extra: str) -> list[Locked]:
    """The lines of a lock."""
    text = (PROVISIONING / f"{extra}.txt").read_text(encoding="utf-8")
    found = []
    for entry in re.split(r"\n(?=[A-Za-z0-9])", re.sub(r"(?m)^#.*\n", "", text)):
        said, *hashes = entry.replace("\\\n", "").split("--hash=sha256:")
        if said.strip():
            found.append(Locked(Requirement(said.strip()), frozenset(digest.strip() for digest in hashes)))
    return found


def problems() -> list[str]:
    """What is wrong with the locks, as far as it shows without a network."""
    found = []
    for extra in OFFERED:
        lines = read_lock(extra)
        found += [f"{extra}: {line.requirement} has no checksum" for line in lines if not line.hashes]
        for text in wanted(extra):
            asked = Requirement(text)
            pinned = [line for line in lines if line.requirement.name == canonicalize_name(asked.name)]
            if not pinned or not all(asked.specifier.contains(line.version) for line in pinned):
                found.append(f"{extra}: {asked} of pyproject.toml is not what is locked; run: make lock")
    said = json.loads((PROVISIONING / "extras.json").read_text(encoding="utf-8"))
    if said["torch"]["torch_backend"] != torch_requirement():
        found.append("extras.json: another PyTorch than in pyproject.toml; run: make lock")
    return found


@cache
def files_of(project: str) -> list[dict[str, Any]]:
    """What the index has of a project (PEP 691)."""
    page = f"{INDEX}/{canonicalize_name(project)}/"
    request = urllib.request.Request(  # noqa: S310
        page, headers={"Accept": "application/vnd.pypi.simple.v1+json"}
    )
    with urllib.request.urlopen(request, context=ssl.create_default_context()) as reply:  # noqa: S310
        files: list[dict[str, Any]] = json.load(reply)["files"]
    return [{**file, "url": urljoin(page, file["url"])} for file in files]


def wheel_for(line: Locked, platform: Platform) -> dict[str, Any] | None:
    """The best wheel of a locked package on a platform, whose checksum is in the lock."""
    ranks = {tag: rank for rank, tag in enumerate(platform.tags)}
    best: tuple[int, dict[str, Any] | None] = (len(ranks), None)
    for file in files_of(line.requirement.name):
        if not file["filename"].endswith(".whl") or file["hashes"]["sha256"] not in line.hashes:
            continue
        rank = min(
            (ranks[tag] for tag in parse_wheel_filename(file["filename"])[3] if tag in ranks), default=10**6
        )
        best = min(best, (rank, file), key=lambda found: found[0])
    return best[1]


class _Remote:
    """A file on the network, read in pieces: enough for the directory of a zip."""

    def __init__(self, url: str, size: int) -> None:
        self._url, self._size, self._at = url, size, 0

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = 0) -> int:
        self._at = offset + {0: 0, 1: self._at, 2: self._size}[whence]
        return self._at

    def read(self, count: int = -1) -> bytes:
        end = self._size if count < 0 else min(self._at + count, self._size)
        if end <= self._at:
            return b""
        request = urllib.request.Request(  # noqa: S310
            self._url, headers={"Range": f"bytes={self._at}-{end - 1}"}
        )
        with urllib.request.urlopen(request, context=ssl.create_default_context()) as reply:  # noqa: S310
            content: bytes = reply.read()
        self._at = end
        return content


@cache
def contents(url: str, size: int) -> tuple[int, list[str]]:
    """Bytes that a wheel takes when it is unpacked, and the paths in it."""
    with zipfile.ZipFile(_Remote(url, size)) as archive:  # type: ignore[arg-type]
        entries = archive.infolist()
    return sum(entry.file_size for entry in entries), [entry.filename for entry in entries]


@dataclass(frozen=True)
class Verified:
    """What the index has of a lock for one platform."""

    wheels: list[dict[str, Any]]
    missing: list[str]
    installed: int
    too_long: list[str]

    @property
    def download(self) -> int:
        """Bytes to fetch."""
        return sum(int(wheel["size"]) for wheel in self.wheels)


def verify(extra: str, platform: Platform) -> Verified:
    """Look for a wheel of every package of a lock on a platform."""
    lines = [
        line
        for line in read_lock(extra)
        if line.requirement.marker is None or line.requirement.marker.evaluate(platform.environment)
    ]
    with ThreadPoolExecutor(8) as pool:
        list(pool.map(lambda line: files_of(line.requirement.name), lines))
    found = [(line, wheel_for(line, platform)) for line in lines]
    wheels = [wheel for _, wheel in found if wheel is not None]
    with ThreadPoolExecutor(8) as pool:
        unpacked = list(pool.map(lambda wheel: contents(wheel["url"], int(wheel["size"])), wheels))
    return Verified(
        wheels,
        [str(line.requirement) for line, wheel in found if wheel is None],
        sum(size for size, _ in unpacked),
        [path for _, paths in unpacked for path in paths if len(path) > LONGEST_INSIDE],
    )


def verify_all() -> bool:
    """Print a table of all locks and platforms, write ``sizes.json``; whether all wheels are there."""
    sizes: dict[str, dict[str, dict[str, int]]] = {}
    fine = True
    for extra, keys in OFFERED.items():
        print(f"\n{extra:15} packages  missing  download MB  installed MB  longest paths")
        for key in keys:
            seen = verify(extra, PLATFORMS[key])
            sizes.setdefault(extra, {})[key] = {
                "download_bytes": seen.download,
                "installed_bytes": seen.installed,
            }
            print(
                f"{key:15} {len(seen.wheels):8} {len(seen.missing):8} {seen.download / 1e6:12.1f}"
                f" {seen.installed / 1e6:13.1f}  {len(seen.too_long)} over {LONGEST_INSIDE}"
            )
            for name in seen.missing:
                print(f"    no wheel: {name}")
            too_long = seen.too_long if key.startswith("windows") else []
            for path in too_long[:5]:
                print(f"    too long for Windows: {path}")
            fine = fine and not seen.missing and not too_long
    (PROVISIONING / "sizes.json").write_text(json.dumps(sizes, indent=1) + "\n", encoding="utf-8")
    return fine


def main(arguments: Sequence[str] | None = None) -> None:
    """Do what the options say."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true", help="compare the locks with pyproject.toml")
    parser.add_argument("--verify", action="store_true", help="look for every wheel, and write the sizes")
    options = parser.parse_args(arguments)
    if not options.check and not options.verify:
        for extra in OFFERED:
            write_lock(extra)
            print(f"Locked {extra}: {len(read_lock(extra))} lines")
        said = {"torch": {"torch_backend": torch_requirement()}}
        (PROVISIONING / "extras.json").write_text(json.dumps(said, indent=1) + "\n", encoding="utf-8")
    wrong = problems()
    if wrong:
        sys.exit("Error: the locks do not fit.\n" + "\n".join(wrong))
    if options.verify and not verify_all():
        sys.exit("Error: a platform lacks wheels, or Windows cannot hold a path, see above.")


if __name__ == "__main__":
    main()
