"""Which file of a catalogue's item is which band, and what its values mean."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from earthmind.imagery.layers.bands import role_of
from earthmind.inference.fetching.stac_search import StacItem

OPTICAL_ROLES = (
    *("blue", "green", "red", "rededge1", "rededge2", "rededge3"),
    *("nir", "narrow_nir", "swir1", "swir2"),
)
"""Bands of Sentinel-2 of 10 and 20 m, which is what is fetched where they are there."""
SAR_ROLES = ("vv", "vh", "hh", "hv")
DN_SCALE = 1e-4
_OFFSET_SINCE_0400 = -0.1
"""Of Sentinel-2 L2A since processing baseline 04.00; Sentinel-2 Products Specification Document, 15.0."""
_CLASSES = ("scl", "scene classification")


@dataclass(frozen=True)
class RemoteBand:
    """A band in a file of its own.

    Attributes:
        role: Such as ``nir`` or ``vv``.
        href: Where it is.
        scale: Factor from a stored value to the unit.
        offset: Added after the factor.
        nodata: Stored value that means nothing, where the catalogue says it.
    """

    role: str
    href: str
    scale: float = 1.0
    offset: float = 0.0
    nodata: float | None = None


def optical_bands(item: StacItem) -> dict[str, RemoteBand]:
    """The bands of a Sentinel-2 L2A item by role, as reflectance from 0 to 1."""
    found: dict[str, RemoteBand] = {}
    for key, asset in item.assets.items():
        role = _role(key, asset)
        if role in OPTICAL_ROLES and role not in found and _is_tiff(asset):
            scale, offset = _reflectance(asset, item.properties)
            found[role] = RemoteBand(role, str(asset["href"]), scale, offset, _nodata(asset))
    return {role: found[role] for role in OPTICAL_ROLES if role in found}


def sar_bands(item: StacItem) -> dict[str, RemoteBand]:
    """The polarisations of a Sentinel-1 RTC item, as power."""
    found: dict[str, RemoteBand] = {}
    for key, asset in item.assets.items():
        role = key.lower()
        if role in SAR_ROLES and role not in found and _is_tiff(asset):
            found[role] = RemoteBand(role, str(asset["href"]), nodata=_nodata(asset))
    return {role: found[role] for role in SAR_ROLES if role in found}


def class_band(item: StacItem) -> RemoteBand | None:
    """The scene classification of a Sentinel-2 L2A item; None where it has none."""
    for key, asset in item.assets.items():
        named = {key.lower(), str(asset.get("title", "")).lower()}
        if _is_tiff(asset) and (key.lower() == _CLASSES[0] or any(_CLASSES[1] in name for name in named)):
            return RemoteBand("scl", str(asset["href"]), nodata=0)
    return None


def _role(key: str, asset: Mapping[str, Any]) -> str | None:
    role = role_of(key)
    if role is not None:
        return role
    bands = asset.get("eo:bands") or asset.get("bands") or []
    if not isinstance(bands, list) or len(bands) != 1 or not isinstance(bands[0], dict):
        return None  # a picture of several bands
    names = (bands[0].get("name"), bands[0].get("common_name"), bands[0].get("eo:common_name"))
    return next((role for name in names if name and (role := role_of(str(name)))), None)


def _is_tiff(asset: Mapping[str, Any]) -> bool:
    kind = str(asset.get("type", "")).lower()
    return "tiff" in kind or (not kind and ".tif" in str(asset["href"]).lower())


def _reflectance(asset: Mapping[str, Any], properties: Mapping[str, Any]) -> tuple[float, float]:
    """Factor and offset from a stored value to reflectance.

    Earth Search names the offset also where it has applied it, and then says ``boa_offset_applied``
    (github.com/Element84/earth-search). The Planetary Computer leaves it in the values and names none.
    """
    raster = (asset.get("raster:bands") or [{}])[0]
    scale = _number(raster.get("scale"), DN_SCALE) or DN_SCALE
    if properties.get("earthsearch:boa_offset_applied") is True:
        return scale, 0.0
    if raster.get("offset") is not None:
        return scale, _number(raster["offset"], 0.0)
    baseline = _number(properties.get("s2:processing_baseline"), 0.0)
    return scale, _OFFSET_SINCE_0400 if baseline >= 4.0 else 0.0


def _nodata(asset: Mapping[str, Any]) -> float | None:
    told = (asset.get("raster:bands") or [{}])[0].get("nodata")
    return None if told is None else _number(told, 0.0)


def _number(told: Any, otherwise: float) -> float:
    try:
        return float(told)
    except (TypeError, ValueError):
        return otherwise
