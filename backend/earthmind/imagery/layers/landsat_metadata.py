"""The metadata text (``..._MTL.txt``) that lies beside the bands of a Landsat product."""

from __future__ import annotations

import math
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

_LINE = re.compile(r'^\s*([A-Z0-9_]+)\s*=\s*"?([^"\n]*?)"?\s*$', re.MULTILINE)
_MOST_BYTES = 2**20


@dataclass(frozen=True)
class Coefficients:
    """From stored numbers to reflectance at the top of the atmosphere.

    Attributes:
        by_role: Factor, and what is added after it, of each band; both divided by the sine of the sun's
            elevation.
        sun_elevation: In degrees; None where it is not stated and so not taken into account.
    """

    by_role: Mapping[str, tuple[float, float]]
    sun_elevation: float | None

    @property
    def common(self) -> tuple[float, float] | None:
        """The factor and offset that all bands share; None where they have their own."""
        pairs = set(self.by_role.values())
        return pairs.pop() if len(pairs) == 1 else None


def metadata_beside(paths: Iterable[str], stem: str) -> Mapping[str, str]:
    """Return the fields of the MTL file beside some files; empty where there is none for them.

    Args:
        paths: The layer's files.
        stem: Name of the layer's file; where several MTL files lie there, the one that begins alike counts.
    """
    folders = dict.fromkeys(Path(path).parent for path in paths if not path.startswith(("<", "/vsi")))
    found = [
        text for folder in list(folders)[:1] if folder.is_dir() for text in sorted(folder.glob("*MTL.txt"))
    ]
    alike = [text for text in found if stem.startswith(text.name[: -len("MTL.txt")].rstrip("_"))]
    chosen = alike or (found if len(found) == 1 and len(alike) == 0 and _only_bands(found[0].parent) else [])
    if not chosen or chosen[0].stat().st_size > _MOST_BYTES:
        return {}
    return dict(_LINE.findall(chosen[0].read_text(encoding="utf-8", errors="replace")))


def _only_bands(folder: Path) -> bool:
    """Return whether a folder holds one product, so that its MTL belongs to every raster in it."""
    scenes = {path.name.split("_B")[0] for path in folder.glob("*_B[0-9]*.[tT][iI][fF]*")}
    return len(scenes) <= 1


def coefficients(fields: Mapping[str, str], numbers: Mapping[str, str]) -> Coefficients | None:
    """Return the coefficients of reflectance of some bands; None where one of them has none.

    Source: USGS, Landsat 8-9 Data Users Handbook: (M * Q + A) / sin(sun elevation).

    Args:
        fields: Of the metadata text.
        numbers: Landsat's band number by role, such as ``{"nir": "5"}``.
    """
    sun = float(fields["SUN_ELEVATION"]) if "SUN_ELEVATION" in fields else None
    sine = math.sin(math.radians(sun)) if sun is not None and sun > 0 else 1.0
    found = {}
    for role, number in numbers.items():
        scale, offset = (fields.get(f"REFLECTANCE_{part}_BAND_{number}") for part in ("MULT", "ADD"))
        if scale is None or offset is None:
            return None
        found[role] = (float(scale) / sine, float(offset) / sine)
    return Coefficients(found, sun)
