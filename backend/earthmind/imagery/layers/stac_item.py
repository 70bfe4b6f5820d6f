"""The bands of a STAC item."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from pathlib import Path
from typing import Any

from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers.virtual_raster import BandFile
from earthmind.imagery.reading.file_addresses import plain_path

_ROLES = {"rededge071": "rededge1", "rededge075": "rededge2", "rededge078": "rededge3"}


def read_item(path: Path) -> dict[str, Any] | None:
    """Return a STAC item; None where the file is none."""
    try:
        item = json.loads(path.read_text(encoding="utf-8"))
    except (ValueError, OSError):
        return None
    return item if isinstance(item, dict) and "stac_version" in item and "assets" in item else None


def bands_of_item(item: Mapping[str, Any], folder: Path) -> list[BandFile]:
    """Return the assets of a STAC item that are one band each, in the order of the item.

    Args:
        item: The item.
        folder: Where relative addresses begin.
    """
    return [band for asset in item["assets"].values() for band in _bands(asset, folder)]


def _bands(asset: Mapping[str, Any], folder: Path) -> list[BandFile]:
    """Return the band of an asset, told by its metadata; none where it has several."""
    bands = asset.get("eo:bands") or asset.get("bands") or []
    polarisations = asset.get("sar:polarizations") or []
    if len(bands) + len(polarisations) != 1 or "data" not in asset.get("roles", ["data"]):
        return []
    role = str(polarisations[0]).lower() if polarisations else _role(bands[0])
    if role is None:
        return []
    href = plain_path(str(asset["href"]))
    path = href if re.match(r"/vsi|[a-z]+://", href) else str((folder / href).resolve())
    path = re.sub(r"^(https?://)", r"/vsicurl/\1", path)
    raster = (asset.get("raster:bands") or [{}])[0]
    scale = (float(raster["scale"]), float(raster.get("offset", 0.0))) if "scale" in raster else None
    return [BandFile(path, role, scale)]


def _role(band: Mapping[str, Any]) -> str | None:
    common = band.get("common_name") or band.get("eo:common_name")
    named = _ROLES.get(str(common)) or (band_names.role_of(str(common)) if common else None)
    wavelength = band.get("center_wavelength") or band.get("eo:center_wavelength")
    return named or (band_names.role_of_wavelength(float(wavelength)) if wavelength else None)
