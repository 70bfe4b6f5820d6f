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
# Modules in C that others load only when they are asked for just that: NumPy's own tests, the format Matrix
# Market, the format AVIF with its codecs.
_NEVER_LOADED = (
    *("numpy/_core/_simd.*", "numpy/_core/_*_tests.*", "scipy/io/_fast_matrix_market/_fmm_core.*"),
    *("PIL/_avif.*", "pillow.libs/libavif-*"),
)
_FOR_COMPILERS = frozenset({".pyi", ".pxd", ".pyx", ".h", ".hpp", ".c", ".a", ".lib"})
_RUNTIME = ("transformers", "quantization", "tools")
_LARGE_DOWNLOADS = "hf_xet"  # speeds up downloads of the models that need PyTorch, which also come without it


def slim(root: Path) -> int:
    """Remove it. That the backend still works is tried right after.

    Args:
        root: The folder of a private Python, or an environment.

    Returns:
        How many folders and files went.
    """
    folders = list(_not_needed(root))
    files = [*_second_runtimes(root), *_never_read(root), *_library_for_other_programs(root)]
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


def _never_read(root: Path) -> Iterator[Path]:
    """What compilers and editors read of a package, and Python never; and modules that nothing here loads."""
    for packages in _package_folders(root):
        for pattern in _NEVER_LOADED:
            yield from packages.glob(pattern)
        for name in _TESTED:
            yield from (path for path in (packages / name).rglob("*") if path.suffix in _FOR_COMPILERS)


def _library_for_other_programs(root: Path) -> Iterator[Path]:
    """Python once more, for programs that embed it; its own program may need that library, or hold a copy."""
    for program in (root / "bin").glob("python3.*"):
        if program.is_file() and not program.is_symlink() and b"libpython3" not in program.read_bytes():
            yield from (root / "lib").glob("libpython3*")


def _not_needed(root: Path) -> Iterator[Path]:
    for packages in _package_folders(root):
        for name in _TESTED:
            yield from sorted((packages / name).rglob("tests"))
        yield from (packages / "onnxruntime" / name for name in _RUNTIME)
        yield from (packages / name for name in ("pip", "setuptools") if (packages / name).is_dir())
        if not (packages / "torch").is_dir():
            # With what says that it is there: others look for that before they use it.
            yield from packages.glob(f"{_LARGE_DOWNLOADS}*")
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
