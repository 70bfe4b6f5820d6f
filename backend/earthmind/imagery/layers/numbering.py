"""Whose numbering B1, B2, ... are in, told by the set of the numbers and by what the bands hold."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from earthmind.imagery.layers.missions import Mission, mission


@dataclass(frozen=True)
class Numbering:
    """A mission that numbers of bands tell.

    Attributes:
        mission: The mission.
        certain: Whether nothing else is at all likely; otherwise it has to be said.
    """

    mission: Mission
    certain: bool


def numbering_of(
    numbers: Collection[str], *, thermal: Collection[str] = (), surface: bool = False, eight_bit: bool = False
) -> Numbering | None:
    """Tell the mission by the numbers of its bands; None where several are as likely.

    Rules, the first that holds counts:

    1. A band of temperatures: 6 is that of TM, 10 and 11 are those of OLI/TIRS.
    2. Names such as SR_B5 are of Landsat: with a band 6 of OLI, with 7 and 1 but no 6 of TM.
    3. 8A or 12 are of Sentinel-2 alone; so is 11 without 10; 8 without 1 too, since Landsat's 8 is
       panchromatic and finer.
    4. 1 to 7 and more up to 11 are of OLI; 1 to 5 and 7 of TM, as are 1 to 7 in 8 bits.
    5. 2, 3, 4 alone are the same in OLI and Sentinel-2; numbers up to 7 with 5, 6 or 7 are of OLI.
    6. 1, 2, 3, 4 are blue, green, red, near infrared in TM and PlanetScope.

    Args:
        numbers: Such as ``{"3", "8", "11"}``.
        thermal: Those that hold temperatures, by name or since their values are kelvins.
        surface: Whether the names say surface reflectance (``SR_``, ``ST_``).
        eight_bit: Whether it is an 8-bit picture, whose first bands may be red, green, blue as well.
    """
    found = frozenset(numbers)
    if not found and not thermal:
        return None
    if thermal:
        return Numbering(mission("landsat-tm" if set(thermal) == {"6"} else "landsat-oli"), certain=True)
    if surface:
        return _surface(found)
    return _bare(found, eight_bit)


def _surface(found: frozenset[str]) -> Numbering:
    if "6" in found or "10" in found:
        return Numbering(mission("landsat-oli"), certain=True)
    if {"1", "7"} <= found:
        return Numbering(mission("landsat-tm"), certain=True)
    is_tm = "1" in found and "5" not in found
    return Numbering(mission("landsat-tm" if is_tm else "landsat-oli"), certain=False)


def _bare(found: frozenset[str], eight_bit: bool) -> Numbering | None:
    sentinel2, oli, tm = mission("sentinel-2"), mission("landsat-oli"), mission("landsat-tm")
    if found & {"8A", "12"} or (found >= {"8", "11"} and "10" not in found):
        return Numbering(sentinel2, certain=True)
    if len(found) == 1 or ("11" in found and "10" not in found):
        return Numbering(sentinel2, certain=False)
    if "10" in found:
        return Numbering(oli, certain=len(found) > 9)
    if found >= frozenset("123456789"):
        return Numbering(oli, certain=False)
    if "8" in found:
        return None if {"1", "5"} <= found else Numbering(sentinel2, certain=found == frozenset("2348"))
    return _without_eight(found, eight_bit, sentinel2, oli, tm)


def _without_eight(
    found: frozenset[str], eight_bit: bool, sentinel2: Mission, oli: Mission, tm: Mission
) -> Numbering | None:
    if found == frozenset("123457") or (eight_bit and found == frozenset("1234567")):
        return Numbering(tm, certain=len(found) == 6)
    if found <= frozenset("234"):
        return Numbering(sentinel2, certain=found == frozenset("234"))
    if found == frozenset("1234") and not eight_bit:
        return Numbering(mission("planetscope"), certain=False)
    if "1" in found and not found >= frozenset("1234567"):
        return None
    return Numbering(oli, certain=False)
