"""Which band is what: names, file names and band orders of Sentinel-2 and Sentinel-1."""

from __future__ import annotations

import re
from collections.abc import Sequence

from earthmind.imagery.reference import Sensor

SENTINEL2_ROLES = {
    "B1": "coastal",
    "B2": "blue",
    "B3": "green",
    "B4": "red",
    "B5": "rededge1",
    "B6": "rededge2",
    "B7": "rededge3",
    "B8": "nir",
    "B8A": "narrow_nir",
    "B9": "water_vapour",
    "B10": "cirrus",
    "B11": "swir1",
    "B12": "swir2",
}
"""Role of each Sentinel-2 MSI band."""

SAR_ROLES = ("vv", "vh", "hh", "hv")
"""Polarisations: sent, then received."""

COLOUR_ROLES = ("red", "green", "blue")
CO_POLARISED = ("vv", "hh")
CROSS_POLARISED = ("vh", "hv")

L1C_ORDER = tuple(SENTINEL2_ROLES.values())
L2A_ORDER = tuple(role for role in L1C_ORDER if role != "cirrus")
TEN_BAND_ORDER = tuple(r for r in L2A_ORDER if r not in ("coastal", "water_vapour"))
SIX_BAND_ORDER = ("blue", "green", "red", "nir", "swir1", "swir2")
QUAD_POL_ORDER = ("hh", "hv", "vh", "vv")

_PLAIN_NAMES = {
    "coastal": "coastal",
    "coastal aerosol": "coastal",
    "blue": "blue",
    "green": "green",
    "red": "red",
    "rededge1": "rededge1",
    "rededge2": "rededge2",
    "rededge3": "rededge3",
    "nir": "nir",
    "near infrared": "nir",
    "nir08": "narrow_nir",
    "narrow nir": "narrow_nir",
    "water vapour": "water_vapour",
    "water vapor": "water_vapour",
    "nir09": "water_vapour",
    "cirrus": "cirrus",
    "swir1": "swir1",
    "swir16": "swir1",
    "swir2": "swir2",
    "swir22": "swir2",
    "pan": "pan",
    "panchromatic": "pan",
}
_SENTINEL2_BAND = re.compile(r"(?<![A-Z0-9])(?<!SR_)(?<!ST_)B0?(8A|1[0-2]|[1-9])(?![A-Z0-9])", re.IGNORECASE)
_NANOMETRES_FROM = 100
_WAVELENGTHS = {
    "coastal": (443, 12),
    "blue": (485, 30),
    "green": (560, 30),
    "red": (660, 25),
    "rededge1": (705, 10),
    "rededge2": (740, 10),
    "rededge3": (783, 12),
    "nir": (835, 18),
    "narrow_nir": (865, 12),
    "water_vapour": (945, 15),
    "cirrus": (1375, 20),
    "swir1": (1610, 60),
    "swir2": (2200, 90),
}
"""Centre and reach in nanometres."""
_POLARISATION = re.compile(r"(?<![A-Z])(VV|VH|HH|HV)(?![A-Z])", re.IGNORECASE)
_GENERIC = re.compile(r"(band|layer|b\.?|channel|ch)?[ _]?\d+", re.IGNORECASE)


def polarisations_in(text: str) -> tuple[str, ...]:
    """Return the distinct polarisations that ``text`` names, in order, such as ``("vv", "vh")``."""
    return tuple(dict.fromkeys(found.lower() for found in _POLARISATION.findall(text)))


def role_of(text: str) -> str | None:
    """Return the role that a band description or a file name names, or None.

    ``"B8"``, ``"B08"``, ``"B4, central wavelength 665 nm"``, ``"Sigma0_VV_db"``, ``"SWIR 1"`` are understood.
    Two polarisations in one name (a ratio) and the band names of other missions (``"SR_B5"``) are not.
    """
    polarisations = polarisations_in(text)
    if polarisations:
        return polarisations[0] if len(polarisations) == 1 else None
    bands = _SENTINEL2_BAND.findall(text)
    if bands:
        return SENTINEL2_ROLES[f"B{bands[-1].upper()}"]
    words = re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()
    words = re.sub(r"\b(red) ?edge ?(\d)\b", r"rededge\2", words)
    words = re.sub(r"\bswir (\d)", r"swir\1", words)
    return _PLAIN_NAMES.get(words)


def role_of_wavelength(wavelength: float) -> str | None:
    """Return the role of a band by its central wavelength, in micrometres or (above 100) in nanometres.

    Centres and widths are those of Sentinel-2; a wavelength between bands has no role.
    """
    nanometres = wavelength if wavelength > _NANOMETRES_FROM else wavelength * 1000
    near = [
        (abs(nanometres - centre), role)
        for role, (centre, reach) in _WAVELENGTHS.items()
        if abs(nanometres - centre) <= reach
    ]
    return min(near)[1] if near else None


def is_generic(description: str | None) -> bool:
    """Return whether a band description says nothing, such as None, ``"Band 3"`` or ``"3"``."""
    return not description or _GENERIC.fullmatch(description.strip()) is not None


def roles_from_descriptions(descriptions: Sequence[str | None]) -> dict[str, int]:
    """Return the 1-based band index of every role named by ``descriptions``; the first of a role counts."""
    roles: dict[str, int] = {}
    for index, description in enumerate(descriptions, start=1):
        role = role_of(description) if description else None
        if role is not None:
            roles.setdefault(role, index)
    return roles


def roles_from_colours(colours: Sequence[str]) -> dict[str, int]:
    """Return the band indexes of red, green and blue by colour interpretation, if all three are there."""
    names = [colour.lower() for colour in colours]
    roles = {role: names.index(role) + 1 for role in COLOUR_ROLES if role in names}
    return roles if len(roles) == len(COLOUR_ROLES) else {}


def sensor_of_roles(roles: Sequence[str]) -> Sensor | None:
    """Return the sensor that all ``roles`` belong to; None where there are none or they are mixed."""
    if not roles:
        return None
    sar = sum(role in SAR_ROLES for role in roles)
    if sar == len(roles):
        return Sensor.SAR
    return Sensor.OPTICAL if sar == 0 else None


def order_of_unnamed_optical(count: int, *, eight_bit: bool) -> tuple[tuple[str, ...], str] | None:
    """Return the usual roles of ``count`` unnamed optical bands and what that order is called.

    Args:
        count: Number of bands, alpha not counted.
        eight_bit: Whether values are ready 8-bit; such four-band pictures are red, green, blue, nir,
            while four bands of reflectance usually come in the order of Sentinel-2's 10 m bands.
    """
    orders = {
        13: (L1C_ORDER, "the band order of Sentinel-2 L1C"),
        12: (L2A_ORDER, "the band order of Sentinel-2 L2A"),
        10: (TEN_BAND_ORDER, "the order of the ten 10 m and 20 m bands of Sentinel-2"),
        6: (SIX_BAND_ORDER, "the order blue, green, red, nir, swir1, swir2"),
        4: (("blue", "green", "red", "nir"), "the order blue, green, red, nir"),
        3: (COLOUR_ROLES, "the order red, green, blue"),
        1: (("pan",), "panchromatic"),
    }
    if eight_bit:
        orders[4] = (("red", "green", "blue", "nir"), "the order red, green, blue, nir")
    return orders.get(count)
