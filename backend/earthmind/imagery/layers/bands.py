"""Which band is what: by words, wavelengths, polarisations, and numbers in a mission's numbering."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from earthmind.imagery.layers.missions import SENTINEL2_ROLES, Mission
from earthmind.imagery.reference import Sensor
from earthmind.sentences import Listed, Sentence

SAR_ROLES = ("vv", "vh", "hh", "hv")
"""Polarisations: sent, then received."""

COLOUR_ROLES = ("red", "green", "blue")
CO_POLARISED = ("vv", "hh")
CROSS_POLARISED = ("vh", "hv")

L1C_ORDER = tuple(SENTINEL2_ROLES.values())
L2A_ORDER = tuple(role for role in L1C_ORDER if role != "cirrus")
TEN_BAND_ORDER = tuple(r for r in L2A_ORDER if r not in ("coastal", "water_vapour"))
FOUR_BAND_ORDER = ("blue", "green", "red", "nir")
SIX_BAND_ORDER = ("blue", "green", "red", "nir", "swir1", "swir2")
QUAD_POL_ORDER = ("hh", "hv", "vh", "vv")

_PLAIN_NAMES = {
    "coastal": "coastal",
    "blue": "blue",
    "green": "green",
    "green1": "green1",
    "yellow": "yellow",
    "red": "red",
    "rededge": "rededge1",
    "rededge1": "rededge1",
    "rededge2": "rededge2",
    "rededge3": "rededge3",
    "nir": "nir",
    "nir1": "nir",
    "nir2": "narrow_nir",
    "nir08": "narrow_nir",
    "nir8a": "narrow_nir",
    "narrownir": "narrow_nir",
    "nirnarrow": "narrow_nir",
    "watervapour": "water_vapour",
    "nir09": "water_vapour",
    "cirrus": "cirrus",
    "swir1": "swir1",
    "swir16": "swir1",
    "swir2": "swir2",
    "swir22": "swir2",
    "swir3": "swir2",
    "pan": "pan",
}
_SPELLINGS = (
    (r"\b(coastal|ultra|deep)[ -]?(aerosols?|blue)\b", "coastal"),
    (r"\bgreen i\b", "green1"),
    (r"\b(red ?edge|re|vre) ?([1-4])\b", r"rededge\2"),
    (r"\b(red ?edge|vegetation red ?edge)\b", "rededge"),
    (r"\bshort ?wave ?(infra ?red|ir)\b", "swir"),
    (r"\bnear ?(infra ?red|ir)\b", "nir"),
    (r"\b(nir|swir) (\d)\b", r"\1\2"),
    (r"\b(swir|nir)(\d)? \1(\d)?\b", r"\1\2\3"),
    (r"\bnarrow nir\b", "narrownir"),
    (r"\bnir narrow\b", "nirnarrow"),
    (r"\bwater vapou?r\b", "watervapour"),
    (r"\bpanchromatic\b", "pan"),
)
"""How words of band names are spelt, after everything but letters and digits became a space."""
_WORDS_BESIDE = re.compile(
    r"band|channel|ch|layer|sr|toa|boa|nbart|nbar|refl|reflectance|surface|corrected|central|cent(er|re)|"
    r"wavelength|lambda|mean|median|min|max|first|last|p\d+|mosaic|composite|resolution|b?\d+a?|\d+n?m|nm|um|"
    r"nanomet(er|re)s?|micromet(er|re)s?|oli|msi|etm|tm|l[5789]|s2[a-d]?|light|sur|of|the|x|scaled|normali[sz]ed"
)
"""Words that may stand beside a role's in a band description."""
_NUMBER = r"B0?(8A|1[0-2]|[1-9])(?![A-Z0-9])"
_SENTINEL2_BAND = re.compile(r"(?<![A-Z0-9])(?<!SR_)(?<!ST_)" + _NUMBER, re.IGNORECASE)
_NUMBERED = re.compile(r"(?<![A-Z0-9])B(?:AND[ _]?)?0?(8A|1[0-2]|[1-9])(?![A-Z0-9])", re.IGNORECASE)
_TEMPERATURE = re.compile(r"(?<![A-Z])(?:ST|BT)_B(?:AND)?_?0?(\d{1,2})(?!\d)", re.IGNORECASE)
_LENGTH = re.compile(
    r"(?<![A-Za-z0-9.])(\d{1,4}(?:\.\d+)?)[ _]*(nm|nanomet(?:er|re)s?|um|µm|μm|micromet(?:er|re)s?)"
    r"(?![a-z])",
    re.IGNORECASE,
)
_LENGTH_IN_BRACKETS = re.compile(r"\((\d{1,4}\.\d+)\)")
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
_SAYS_NOTHING = re.compile(r"(band|layer|channel|ch)?[ _]?\d+", re.IGNORECASE)
_SOLAR = (350.0, 2600.0)
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
    return _PLAIN_NAMES.get(_spelt(text))


@dataclass(frozen=True)
class BandName:
    """What the name of a band says.

    Attributes:
        number: Its number in the mission's own numbering, such as ``"5"`` or ``"8A"``.
        word: The word for a role in it, such as ``"nir"`` or ``"swir2"``.
        nanometres: Its central wavelength.
        polarisation: Such as ``"vv"``.
        thermal: Number of a band that the name says to hold temperature, such as ``"10"`` in ``ST_B10``.
    """

    number: str | None = None
    word: str | None = None
    nanometres: float | None = None
    polarisation: str | None = None
    thermal: str | None = None

    @property
    def is_bare(self) -> bool:
        """Whether the name says a number and nothing else."""
        return self.number is not None and (self.word, self.nanometres, self.polarisation) == (None,) * 3

    def role(self, mission: Mission | None) -> str | None:
        """Return the role: by polarisation, word, wavelength, or the number in the mission's numbering."""
        if self.polarisation is not None:
            return self.polarisation
        if self.word is not None:
            return {**_PLAIN_NAMES, **(mission.words if mission else {})}[self.word]
        by_wavelength = None if self.nanometres is None else role_of_wavelength(self.nanometres)
        if by_wavelength is not None or self.number is None or mission is None:
            return by_wavelength
        return mission.roles.get(self.number)


def read_name(text: str | None) -> BandName:
    """Read the description of a band.

    ``"SR_B5"``, ``"Band 5 - NIR"``, ``"nbart_swir_2"``, ``"B4 (665 nm)"``, ``"Band 45 (665.2)"``: a number,
    words or a wavelength. ``"Band 5"`` alone says nothing.
    """
    if not text:
        return BandName()
    polarisations = polarisations_in(text)
    if polarisations:
        return BandName(polarisation=polarisations[0] if len(polarisations) == 1 else None)
    temperature = _TEMPERATURE.search(text)
    if temperature is not None:
        return BandName(thermal=temperature[1])
    numbers = [] if _SAYS_NOTHING.fullmatch(text.strip()) else _NUMBERED.findall(text)
    return BandName(numbers[-1].upper() if numbers else None, _word(text), wavelength_in(text))


def _word(text: str) -> str | None:
    tokens = _spelt(text).split()
    found = {token for token in tokens if token in _PLAIN_NAMES}
    others = [token for token in tokens if token not in found and not _WORDS_BESIDE.fullmatch(token)]
    return found.pop() if len(found) == 1 and not others else None


def wavelength_in(text: str) -> float | None:
    """Return the wavelength in nanometres that a description states, such as ``"Band 45 (665.2)"``."""
    found = _LENGTH.search(text)
    if found is not None:
        return float(found[1]) * (1 if found[2][0] in "nN" else 1000)
    bare = _LENGTH_IN_BRACKETS.search(text)
    return nanometres(float(bare[1])) if bare is not None else None


def nanometres(wavelength: float) -> float | None:
    """Return a wavelength in nanometres, given in these or in micrometres; None where it can be neither."""
    value = wavelength if wavelength > _NANOMETRES_FROM else wavelength * 1000
    return value if _SOLAR[0] <= value <= _SOLAR[1] else None


def roles_of_wavelengths(wavelengths: Sequence[float | None]) -> dict[str, int]:
    """Return the 1-based band nearest to the centre of each role, where it lies within the role's reach.

    Args:
        wavelengths: Central wavelength of each band in nanometres.
    """
    roles: dict[str, int] = {}
    for role, (centre, _) in _WAVELENGTHS.items():
        away = [
            (abs(value - centre), band)
            for band, value in enumerate(wavelengths, 1)
            if value is not None and role_of_wavelength(value) == role
        ]
        if away:
            roles[role] = min(away)[1]
    return roles


def _spelt(text: str) -> str:
    """Return the words of a name in lower case, those for roles spelt in one way."""
    words = re.sub(r"[^a-z0-9]+", " ", text.lower()).strip()
    for pattern, spelling in _SPELLINGS:
        words = re.sub(pattern, spelling, words)
    return words


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


def says_nothing(description: str | None) -> bool:
    """Return whether a band description is missing or a bare number such as ``"Band 3"``."""
    return not description or _SAYS_NOTHING.fullmatch(description.strip()) is not None


def is_generic(description: str | None) -> bool:
    """Return whether a band description says nothing, such as None, ``"Band 3"`` or ``"3"``."""
    return not description or _GENERIC.fullmatch(description.strip()) is not None


def roles_of_names(names: Sequence[BandName], mission: Mission | None = None) -> dict[str, int]:
    """Return the 1-based band index of every role that ``names`` tell; the first of a role counts.

    Among bands that are told by their wavelengths the nearest to a role's centre counts.

    Args:
        names: What the names of the bands say.
        mission: Whose numbering ``B5`` is meant in; numbers without a mission have no role.
    """
    roles: dict[str, int] = {}
    for index, name in enumerate(names, start=1):
        role = name.role(mission)
        if role:
            roles.setdefault(role, index)
    nearest = roles_of_wavelengths([None if name.word else name.nanometres for name in names])
    by_wavelength = {
        role
        for role, index in roles.items()
        if names[index - 1].word is None and names[index - 1].nanometres is not None
    }
    return {role: nearest[role] if role in by_wavelength else index for role, index in roles.items()}


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


def order_of_unnamed_optical(count: int, *, eight_bit: bool) -> tuple[tuple[str, ...], Sentence] | None:
    """Return the usual roles of ``count`` unnamed optical bands and what that order is called.

    Args:
        count: Number of bands, alpha not counted.
        eight_bit: Whether values are ready 8-bit; such four-band pictures are red, green, blue, nir,
            while four bands of reflectance usually come in the order of Sentinel-2's 10 m bands.
    """
    orders = {
        13: (L1C_ORDER, Sentence("the band order of {product}", product="Sentinel-2 L1C")),
        12: (L2A_ORDER, Sentence("the band order of {product}", product="Sentinel-2 L2A")),
        10: (TEN_BAND_ORDER, Sentence("the order of the ten 10 m and 20 m bands of Sentinel-2")),
        6: (SIX_BAND_ORDER, _order(SIX_BAND_ORDER)),
        4: (FOUR_BAND_ORDER, _order(FOUR_BAND_ORDER)),
        3: (COLOUR_ROLES, _order(COLOUR_ROLES)),
        1: (("pan",), Sentence("panchromatic")),
    }
    if eight_bit:
        orders[4] = ((*COLOUR_ROLES, "nir"), _order((*COLOUR_ROLES, "nir")))
    return orders.get(count)


def _order(roles: tuple[str, ...]) -> Sentence:
    return Sentence("the order {bands}", bands=Listed(roles))
