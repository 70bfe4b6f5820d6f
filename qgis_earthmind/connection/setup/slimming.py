"""What a private Python and its packages bring that the backend never uses: a fifth of the space."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

_STANDARD_LIBRARY = ("idlelib", "tkinter", "turtledemo", "ensurepip", "lib2to3", "test", "pydoc_data")
_BESIDE = ("include", "share", "libs", "tcl", "Doc", "Tools")
_TCL = ("tcl*", "tk*", "itcl*", "thread*", "Tix*")
_TESTED = ("numpy", "scipy", "shapely", "pyogrio", "pyproj", "rasterio")
_RUNTIME = ("transformers", "quantization", "tools")


def slim(root: Path) -> int:
    """Remove it. That the backend still works is tried right after.

    Args:
        root: The folder of a private Python, or an environment.

    Returns:
        How many folders and files went.
    """
    folders, files = list(_not_needed(root)), list(_second_runtimes(root))
    for folder in folders:
        shutil.rmtree(folder, ignore_errors=True)
    for file in files:
        with suppress(OSError):  # held by a virus scanner: it stays
            file.unlink()
    return len(folders) + len(files)


def _second_runtimes(root: Path) -> Iterator[Path]:
    """ONNX Runtime once more, for programs in C; Python's module holds a copy of its own (35 MB on Linux)."""
    for packages in _package_folders(root):
        folder = packages / "onnxruntime" / "capi"
        if not any(folder.glob("*providers_cuda*")):
            yield from folder.glob("libonnxruntime.so.*")


def _not_needed(root: Path) -> Iterator[Path]:
    for packages in _package_folders(root):
        for name in _TESTED:
            yield from sorted((packages / name).rglob("tests"))
        yield from (packages / "onnxruntime" / name for name in _RUNTIME)
        yield from (packages / name for name in ("pip", "setuptools") if (packages / name).is_dir())
    if (root / "pyvenv.cfg").exists():
        return
    for name in _BESIDE:
        yield root / name
    for library in [root / "Lib", *sorted((root / "lib").glob("python3*"))]:
        yield from (library / name for name in _STANDARD_LIBRARY)
        yield from sorted(library.glob("config-3*"))
    for pattern in _TCL:
        yield from (path for path in sorted((root / "lib").glob(pattern)) if path.is_dir())


def _package_folders(root: Path) -> list[Path]:
    found = [root / "Lib" / "site-packages", *sorted(root.glob("lib/python3*/site-packages"))]
    found += sorted(root.glob("local/lib/python3*/dist-packages"))  # Debian's own layout
    return [folder for folder in found if folder.is_dir()]
