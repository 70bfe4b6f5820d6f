"""What is removed from a new backend, and what must stay."""

from __future__ import annotations

from pathlib import Path

import pytest

from qgis_earthmind.connection.setup.slimming import slim


@pytest.fixture
def root(tmp_path) -> Path:
    """A private Python as it comes, with some packages."""
    for name in (
        *("bin/python3.12", "lib/libpython3.12.so.1.0", "lib/libpython3.so"),
        *("lib/python3.12/ssl.py", "lib/python3.12/idlelib/help.html", "include/Python.h"),
        *(
            f"lib/python3.12/site-packages/{name}"
            for name in (
                *("numpy/__init__.py", "numpy/__init__.pyi", "numpy/_core/include/arrayobject.h"),
                *("numpy/tests/test_x.py", "numpy-2.dist-info/METADATA", "own/shipped.h"),
                *("PIL/_avif.pyd", "PIL/_imaging.pyd", "numpy/_core/_simd.so", "pillow.libs/libavif-1.so"),
                *("hf_xet/hf_xet.abi3.so", "hf_xet-1.8.0.dist-info/METADATA", "hfx/__init__.py"),
            )
        ),
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(b"content")
    return tmp_path


def names(root: Path) -> set[str]:
    return {
        str(path.relative_to(root)).replace("lib/python3.12/site-packages", "packages")
        for path in root.rglob("*")
        if path.is_file()
    }


KEPT = {
    *("bin/python3.12", "lib/python3.12/ssl.py"),
    *("packages/numpy/__init__.py", "packages/numpy-2.dist-info/METADATA", "packages/own/shipped.h"),
    *("packages/hfx/__init__.py", "packages/PIL/_imaging.pyd"),
}


def test_what_python_never_reads_goes_and_the_rest_stays(root):
    slim(root)
    assert names(root) == KEPT


def test_a_python_that_needs_its_library_keeps_it(root):
    (root / "bin" / "python3.12").write_bytes(b"\x7fELF needs libpython3.12.so.1.0")
    slim(root)
    assert names(root) == {*KEPT, "lib/libpython3.12.so.1.0", "lib/libpython3.so"}


def test_with_pytorch_large_models_are_fetched_fast(root):
    (root / "lib" / "python3.12" / "site-packages" / "torch").mkdir()
    slim(root)
    assert {"packages/hf_xet/hf_xet.abi3.so", "packages/hf_xet-1.8.0.dist-info/METADATA"} < names(root)
