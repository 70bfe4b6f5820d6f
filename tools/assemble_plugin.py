"""Assemble the plugin as users get it: ``build/qgis_earthmind``.

The package, its metadata, resources and licence, compiled translations, and the source of the backend
that the plugin installs from. Runs with the standard library and Qt's ``lrelease``.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
ASSEMBLED = ROOT / "build" / "qgis_earthmind"
NOT_FOR_USERS = shutil.ignore_patterns("__pycache__", "*.pyc", "*.egg-info", ".*", "*.part")


def assemble(target: Path = ASSEMBLED) -> Path:
    """Build the plugin's folder anew and return it."""
    beside = target.with_name(target.name + ".part")
    shutil.rmtree(beside, ignore_errors=True)
    beside.parent.mkdir(parents=True, exist_ok=True)
    shutil.copytree(ROOT / "qgis_earthmind", beside, ignore=NOT_FOR_USERS)
    shutil.copytree(ROOT / "resources", beside / "resources", ignore=NOT_FOR_USERS)
    shutil.copytree(ROOT / "backend" / "earthmind", beside / "backend" / "earthmind", ignore=NOT_FOR_USERS)
    for name in ("metadata.txt", "LICENSE"):
        shutil.copy2(ROOT / name, beside / name)
    for name in ("pyproject.toml", "README.md"):
        shutil.copy2(ROOT / "backend" / name, beside / "backend" / name)
    compile_translations(beside / "i18n")
    shutil.rmtree(target, ignore_errors=True)
    beside.replace(target)
    return target


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
