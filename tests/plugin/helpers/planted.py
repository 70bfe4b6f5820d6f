"""What another user of the computer leaves lying about, in the hope that the backend loads it."""

from __future__ import annotations

from pathlib import Path

NAMES = ("sitecustomize", "usercustomize", "rasterio", "numpy", "typer", "json", "earthmind", "pip", "venv")


def planted(folder: Path) -> Path:
    """Plant modules in a folder; returns the file that exists once one of them has run."""
    folder.mkdir(parents=True, exist_ok=True)
    marks = folder / "it ran"
    for name in NAMES:
        code = f"open({str(marks)!r}, 'a').write({name!r})\n"
        (folder / f"{name}.py").write_text(code, encoding="utf-8")
    return marks
