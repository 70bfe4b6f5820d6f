"""Assemble the plugin as users get it: ``build/qgis_earthmind``.

The package, its metadata, resources and licence, compiled translations, the backend as a wheel, and the
locks that it is set up from. Runs with the standard library, Qt's ``lrelease`` and pip in the backend's
environment.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSEMBLED = ROOT / "build" / "qgis_earthmind"
PROVISIONING = ROOT / "backend" / "earthmind" / "provisioning"
EPOCH = "315532800"  # 1980, the first year that a zip knows
NOT_FOR_USERS = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info", ".*", "*.part", "*.py[cod]")


def assemble(target: Path = ASSEMBLED) -> Path:
    """Build the plugin's folder anew and return it."""
    beside = target.with_name(target.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "qgis_earthmind", beside, ignore=NOT_FOR_USERS)
    shutil.copytree(ROOT / "resources", beside / "resources", ignore=NOT_FOR_USERS)
    pins_only = shutil.ignore_patterns("__pycache__", "*.py")
    shutil.copytree(PROVISIONING, beside / "backend" / "provisioning", ignore=pins_only)
    shutil.copy2(backend_wheel(), beside / "backend")
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy2(ROOT / name, beside / name)
    compile_translations(beside / "i18n")
    shutil.rmtree(target, ignore_errors=True)
    beside.replace(target)
    return target


def backend_wheel() -> Path:
    """The backend as a wheel, built anew where its sources changed; the same sources give the same bytes."""
    source = ROOT / "backend"
    files = [source / "pyproject.toml", source / "README.md"]
    files += sorted(path for path in (source / "earthmind").rglob("*") if path.is_file())
    files = [path for path in files if "__pycache__" not in path.parts]
    digest = hashlib.sha256()
    for path in files:
        digest.update(f"{path.relative_to(source).as_posix()}\n".encode() + path.read_bytes())
    folder = ROOT / "build" / "wheel" / digest.hexdigest()[:16]
    if not list(folder.glob("*.whl")):
        shutil.rmtree(folder.parent, ignore_errors=True)
        _build_wheel(source, files, folder)
    return next(folder.glob("*.whl"))


def _build_wheel(source: Path, files: list[Path], folder: Path) -> None:
    python = source / ".venv" / "bin" / "python"
    if not python.exists():
        sys.exit("Error: the backend's environment is missing; run: make backend")
    with tempfile.TemporaryDirectory() as work:
        for path in files:
            copy = Path(work) / path.relative_to(source)
            copy.parent.mkdir(parents=True, exist_ok=True)
            shutil.copy2(path, copy)
        command = [str(python), "-m", "pip", "wheel", "--quiet", "--disable-pip-version-check", "--no-deps"]
        made = Path(work) / "made"
        subprocess.run(  # noqa: S603
            [*command, "--wheel-dir", str(made), work],
            check=True,
            env={**os.environ, "SOURCE_DATE_EPOCH": EPOCH},
            stdin=subprocess.DEVNULL,
        )
        shutil.copytree(made, folder)


def compile_translations(folder: Path) -> None:
    """Compile every ``i18n/*.ts`` to a ``.qm`` in a folder."""
    folder.mkdir(parents=True, exist_ok=True)
    lrelease = find_lrelease()
    for source in sorted((ROOT / "i18n").glob("*.ts")):
        compiled = folder / f"{source.stem}.qm"
        command = [lrelease, "-silent", str(source), "-qm", str(compiled)]
        subprocess.run(command, check=True, stdin=subprocess.DEVNULL)  # noqa: S603


def find_lrelease() -> str:
    """Path of Qt's translation compiler, or exit with the name of the package that has it."""
    search = os.pathsep.join(["/usr/lib/qt5/bin", "/usr/lib/qt6/bin", os.environ.get("PATH", "")])
    for name in ("lrelease", "lrelease-qt5"):
        found = shutil.which(name, path=search)
        if found:
            return found
    sys.exit("Error: Qt's lrelease is missing; install the package qttools5-dev-tools.")


if __name__ == "__main__":
    print(f"Assembled {assemble().relative_to(ROOT)}")
