"""One table of missions: names of files and bands, orders of bands without names, meaning of the numbers."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from earthmind.imagery.reference import Sensor

Roles = Mapping[str, str]


@dataclass(frozen=True)
class Mission:
    """A product of a mission: a row of the table.

    Attributes:
        key: Short name, such as ``landsat-oli-l2``.
        title: What it is called in sentences.
        names: Pattern of its file, folder and metadata names; case does not matter.
        roles: Role by band number (``"5"``, ``"8A"``); bands that no model looks at are left out.
        words: Role by the product's own words, where these differ from everybody's.
        orders: Roles of bands without names, by their number.
        scale: From a stored whole number to reflectance; None where numbers are not calibrated.
        offset: Added after the factor.
        fill: Stored value that means "nothing here".
        sensor: Which kind of sensor it has.
    """

    key: str
    title: str
    names: str
    roles: Roles
    words: Roles = field(default_factory=dict)
    orders: Mapping[int, tuple[str, ...]] = field(default_factory=dict)
    scale: float | None = None
    offset: float = 0.0
    fill: float | None = None
    sensor: Sensor = Sensor.OPTICAL


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

_S2 = {name[1:]: role for name, role in SENTINEL2_ROLES.items()}
_OLI_NAMES = ("coastal", "blue", "green", "red", "nir", "swir1", "swir2")
_OLI = {**{str(n): role for n, role in enumerate(_OLI_NAMES, 1)}, "8": "pan", "9": "cirrus"}
_TM = {"1": "blue", "2": "green", "3": "red", "4": "nir", "5": "swir1", "7": "swir2", "8": "pan"}
_PLANET8_NAMES = ("coastal", "blue", "green1", "green", "yellow", "red", "rededge1", "nir")
_WORLDVIEW_NAMES = ("coastal", "blue", "green", "yellow", "red", "rededge1", "nir", "nir2")
_SIX = ("blue", "green", "red", "nir", "swir1", "swir2")
_BGRN = ("blue", "green", "red", "nir")
_RGBN = ("red", "green", "blue", "nir")
_S2_L1C = tuple(SENTINEL2_ROLES.values())
_S2_L2A = tuple(role for role in _S2_L1C if role != "cirrus")
_S2_TEN = tuple(role for role in _S2_L2A if role not in ("coastal", "water_vapour"))
_OLI_ORDERS = {
    11: (*_OLI_NAMES, "pan", "cirrus", "", ""),
    8: (*_OLI_NAMES, ""),
    7: _OLI_NAMES,
    6: _SIX,
}
_TM_ORDERS = {7: (*_SIX[:5], "", "swir2"), 6: _SIX}
_ORDERS_4 = {4: _BGRN, 3: ("red", "green", "blue")}


def _numbered(names: Iterable[str]) -> dict[str, str]:
    return {str(number): role for number, role in enumerate(names, 1)}


_OLI_ANY = (
    r"(?<![A-Z0-9])(L[CO]0?[89](?!\d?[A-Z])|L[89](?![A-Z0-9])|LS[89]C?(?![A-Z0-9]))|LANDSAT[-_ ]?[89](?!\d)"
)
_TM_ANY = (
    r"(?<![A-Z0-9])(L[TEM]0?[457](?!\d?[A-Z])|L[57](?![A-Z0-9])|LS[57][TE]?(?![A-Z0-9]))"
    r"|LANDSAT[-_ ]?[457](?!\d)"
)

MISSIONS = (
    Mission("hls-l30", "HLS L30 (Landsat 8/9)", r"HLS[._ -]?L30", _OLI, scale=1e-4, fill=-9999,
            orders=_OLI_ORDERS),
    Mission("hls-s30", "HLS S30 (Sentinel-2)", r"HLS[._ -]?S30", _S2, scale=1e-4, fill=-9999,
            orders={13: _S2_L1C, 12: _S2_L2A, 10: _S2_TEN, 6: _SIX}),
    Mission("dea-s2", "Digital Earth Australia Sentinel-2", r"GA_S2[A-D]M", _S2, scale=1e-4, fill=-999,
            words={"swir2": "swir1", "swir3": "swir2", "nir1": "nir", "nir2": "narrow_nir"}),
    Mission("dea-oli", "Digital Earth Australia Landsat 8/9", r"GA_LS[89]C", _OLI, scale=1e-4, fill=-999),
    Mission("dea-tm", "Digital Earth Australia Landsat 5/7", r"GA_LS[57][TE]", _TM, scale=1e-4, fill=-999),
    Mission("landsat-oli-espa", "Landsat 8/9 Collection 1 surface reflectance",
            r"LC0[89]_.*_01_(T1|T2|RT)_SR|LC0?8\d{13}.*[-_]SC20\d", _OLI, orders=_OLI_ORDERS,
            scale=1e-4, fill=-9999),
    Mission("landsat-tm-espa", "Landsat 4/5/7 Collection 1 surface reflectance",
            r"L[TE]0[457]_.*_01_(T1|T2|RT)_SR|L[TE]0?[457]\d{13}.*[-_]SC20\d", _TM, orders=_TM_ORDERS,
            scale=1e-4, fill=-9999),
    Mission("landsat-oli-l2", "Landsat 8/9 Collection 2 Level 2",
            r"LC0[89]_(L2S[PR]|C02_.*L2)|LANDSAT.LC0[89].C02.T[12]_L2",
            _OLI, orders=_OLI_ORDERS, scale=2.75e-5, offset=-0.2, fill=0),
    Mission("landsat-tm-l2", "Landsat 4/5/7 Collection 2 Level 2",
            r"L[TE]0[457]_(L2S[PR]|C02_.*L2)|LANDSAT.L[TE]0[457].C02.T[12]_L2",
            _TM, orders=_TM_ORDERS, scale=2.75e-5, offset=-0.2, fill=0),
    Mission("landsat-oli-l1", "Landsat 8/9 Level 1", r"L[CO]0[89]_L1[A-Z]{2}|(?<![A-Z0-9])L[CO]8\d{13}LGN",
            _OLI, orders=_OLI_ORDERS, scale=2e-5, offset=-0.1, fill=0),
    Mission("landsat-tm-l1", "Landsat 4/5/7 Level 1",
            r"L[TEM]0[457]_L1[A-Z]{2}|(?<![A-Z0-9])L[TE][457]\d{13}[A-Z]{3}",
            _TM, orders=_TM_ORDERS, fill=0),
    Mission("landsat-oli", "Landsat 8/9", _OLI_ANY, _OLI, orders=_OLI_ORDERS),
    Mission("landsat-tm", "Landsat 4/5/7", _TM_ANY, _TM, orders=_TM_ORDERS),
    Mission("sentinel-2", "Sentinel-2",
            r"(?<![A-Z0-9])S2[A-D]?(?![A-Z0-9])|SENTINEL[-_ ]?2(?!\d)"
            r"|(?<![A-Z0-9])T\d{2}[A-Z]{3}_20\d{6}T\d{6}|MSIL[12][AC]",
            _S2, orders={13: _S2_L1C, 12: _S2_L2A, 10: _S2_TEN, 6: _SIX, **_ORDERS_4}, scale=1e-4, fill=0),
    Mission("planetscope-8", "PlanetScope with 8 bands", r"3B_ANALYTICMS_(SR_)?8B|SUPERDOVE|PSB\.SD",
            _numbered(_PLANET8_NAMES), orders={8: _PLANET8_NAMES, 4: _BGRN}, scale=1e-4, fill=0),
    Mission("planetscope", "PlanetScope", r"_3B_ANALYTICMS|_3B_|PLANETSCOPE|PSSCENE|PSORTHO",
            _numbered(_BGRN), orders={8: _PLANET8_NAMES, 4: _BGRN}, scale=1e-4, fill=0),
    Mission("enmap", "EnMAP", r"ENMAP", {}, scale=1e-4, fill=-32768),
    Mission("prisma", "PRISMA", r"(?<![A-Z0-9])PRS_L[0-9]|PRISMA", {}),
    Mission("worldview", "WorldView-2/3",
            r"WORLDVIEW[-_ ]?0?[23]|(?<![A-Z0-9])WV0?[23](?![A-Z0-9])|-M[23]AS[-_]",
            _numbered(_WORLDVIEW_NAMES), orders={8: _WORLDVIEW_NAMES, 4: _BGRN, 1: ("pan",)}, fill=0,
            words={"nir1": "nir", "nir2": "nir2"}),
    Mission("naip", "NAIP", r"NAIP|(?<![A-Z0-9])M_\d{7}_[NS][EW]_\d{2}_", _numbered(_RGBN),
            orders={4: _RGBN, 3: _RGBN[:3]}),
    Mission("sentinel-1", "Sentinel-1", r"(?<![A-Z0-9])S1[A-D]?(?![A-Z0-9])|SENTINEL[-_ ]?1(?!\d)", {},
            sensor=Sensor.SAR),
)  # fmt: skip
"""The rows; the first whose pattern is found counts, so the closer description stands first."""

_BY_KEY = {mission.key: mission for mission in MISSIONS}
_PATTERNS = tuple((mission, re.compile(mission.names, re.IGNORECASE)) for mission in MISSIONS)
UNCERTAIN_LEVEL = {"landsat-oli": "oli", "landsat-tm": "tm"}
"""Rows of a sensor whose processing level the name does not tell."""


def mission(key: str) -> Mission:
    """Return the row of the table with this short name."""
    return _BY_KEY[key]


def mission_in(text: str, sensor: Sensor) -> Mission | None:
    """Return the mission that a file, folder or metadata name tells; None where it tells none.

    Args:
        text: Any text.
        sensor: Only missions of this kind of sensor count; a name may tell both partners of a pair.
    """
    rows = ((row, pattern) for row, pattern in _PATTERNS if row.sensor is sensor)
    return next((row for row, pattern in rows if pattern.search(text)), None)


def mission_of_level(row: Mission, names: Iterable[str]) -> Mission:
    """Return the Landsat row whose level the names of bands tell: ``SR_B5``, ``sr_band5``."""
    family = UNCERTAIN_LEVEL.get(row.key)
    if family is None:
        return row
    text = " ".join(names)
    if re.search(r"SR_BAND_?\d", text, re.IGNORECASE):
        return mission(f"landsat-{family}-espa")
    if re.search(r"(SR|ST)_B\d", text, re.IGNORECASE):
        return mission(f"landsat-{family}-l2")
    return row
