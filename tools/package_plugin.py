"""Zip the assembled plugin for the plugin site: ``build/earthmind-VERSION.zip``.

Refuses what the site or our users would: compiled code, pickles (also inside the backend's wheel), a file
that is too large, versions that disagree. The same input gives the same bytes.
"""

from __future__ import annotations

import configparser
import re
import sys
import zipfile
from pathlib import Path

from assemble_plugin import ASSEMBLED, ROOT

LARGEST_MB = 25
COMPILED = (".dll", ".dylib", ".exe", ".o", ".pyc", ".pyd", ".pyo", ".so", ".whl")
PICKLED = (".bin", ".pickle", ".pkl", ".pt", ".pth")
REQUIRED = (
    "metadata.txt",
    "LICENSE",
    "__init__.py",
    *(f"backend/provisioning/{name}" for name in ("uv.json", "python.json", "light.txt", "sizes.json")),
)
WHEEL = re.compile(r"backend/earthmind-[\w.]+-py3-none-any\.whl")
EPOCH = (1980, 1, 1, 0, 0, 0)


def version() -> str:
    """The plugin's version; exits where metadata, backend and changelog disagree."""
    metadata = configparser.ConfigParser(interpolation=None)
    metadata.read(ROOT / "metadata.txt", encoding="utf-8")
    plugin = metadata["general"]["version"]
    pyproject = (ROOT / "backend" / "pyproject.toml").read_text(encoding="utf-8")
    backend = re.search(r'^version = "(.+)"$', pyproject, re.MULTILINE)
    if backend is None or backend[1] != plugin:
        sys.exit(f"Error: metadata.txt says version {plugin}, backend/pyproject.toml another.")
    if not re.search(
        rf"^## {re.escape(plugin)}\b", (ROOT / "CHANGELOG.md").read_text(encoding="utf-8"), re.MULTILINE
    ):
        sys.exit(f"Error: CHANGELOG.md has no section for version {plugin}.")
    return plugin


def problems(folder: Path) -> list[str]:
    """What must not be, or is missing, in the assembled plugin; one sentence each."""
    files = [path for path in sorted(folder.rglob("*")) if path.is_file()]
    found = [f"{name} is missing." for name in REQUIRED if not (folder / name).is_file()]
    wheels = [path for path in files if WHEEL.fullmatch(path.relative_to(folder).as_posix())]
    if len(wheels) != 1:
        found.append(f"{len(wheels)} wheels of the backend are there; it must be one.")
    for wheel in wheels:
        with zipfile.ZipFile(wheel) as archive:
            found += [
                f"{name} in the wheel is compiled or pickled."
                for name in archive.namelist()
                if _refused(name)
            ]
    for path in files:
        inside = path.relative_to(folder)
        if path not in wheels and _refused(path.name):
            found.append(f"{inside} is compiled or pickled.")
        if path.is_symlink():
            found.append(f"{inside} is a link.")
        if any(part == "__pycache__" or part.startswith(".") for part in inside.parts):
            found.append(f"{inside} is a cache or hidden.")
    return found


def _refused(name: str) -> bool:
    return Path(name).suffix in COMPILED + PICKLED or ".so." in name


def package(folder: Path = ASSEMBLED) -> Path:
    """Write the zip and return its path; exits on a problem, leaving no zip."""
    found = problems(folder)
    if found:
        sys.exit("Error: the plugin cannot be packaged.\n" + "\n".join(found))
    target = folder.parent / f"earthmind-{version()}.zip"
    beside = target.with_suffix(".part")
    with zipfile.ZipFile(beside, "w", zipfile.ZIP_DEFLATED, compresslevel=9) as archive:
        for path in sorted(folder.rglob("*")):
            if path.is_file():
                entry = zipfile.ZipInfo(f"{folder.name}/{path.relative_to(folder).as_posix()}", EPOCH)
                entry.compress_type = zipfile.ZIP_DEFLATED
                entry.external_attr = 0o644 << 16
                archive.writestr(entry, path.read_bytes())
    size = beside.stat().st_size / 1e6
    if size >= LARGEST_MB:
        beside.unlink()
        sys.exit(f"Error: the zip would have {size:.1f} MB; the plugin site takes less than {LARGEST_MB} MB.")
    beside.replace(target)
    print(f"Packaged {target.relative_to(ROOT)} ({size:.1f} MB)")
    return target


if __name__ == "__main__":
    package()
