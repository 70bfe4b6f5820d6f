"""What file names and metadata tags say: mission, processing baseline and day of acquisition."""

from __future__ import annotations

import datetime
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from earthmind.imagery.reference import Sensor

_PRODUCT = re.compile(r"(?<![A-Z0-9])(S[12][A-D])_[A-Z0-9_]*?((?:19|20)\d{6})T\d{6}[A-Z0-9_]*", re.IGNORECASE)
_BASELINE = re.compile(r"_N(\d{4})_", re.IGNORECASE)
_DATE = re.compile(r"(?<!\d)((?:19|20)\d{2})([-_]?)(0[1-9]|1[0-2])\2(0[1-9]|[12]\d|3[01])(?!\d)")
_DATE_TAGS = (
    "DATATAKE_1_DATATAKE_SENSING_START",
    "PRODUCT_START_TIME",
    "ACQUISITION_START_TIME",
    "ACQUISITION_DATE",
    "ACQUISITIONDATETIME",
    "SENSING_TIME",
    "SENSING_START",
    "DATETIME",
    "DATE",
)
_SENSOR_OF_MISSION = {"1": Sensor.SAR, "2": Sensor.OPTICAL}
_SAR_WORD = re.compile(r"(?<![A-Z0-9])(S1[A-D]?|SENTINEL[-_ ]?1|SAR|VV|VH)(?![A-Z0-9])", re.IGNORECASE)
_OPTICAL_WORD = re.compile(
    r"(?<![A-Z0-9])(S2[A-D]?|SENTINEL[-_ ]?2|MSI|RGB|OPTICAL|NAIP)(?![A-Z0-9])", re.IGNORECASE
)


@dataclass(frozen=True)
class Product:
    """A Sentinel product identifier found in a file name or a tag.

    Attributes:
        mission: Such as ``S2A``.
        sensor: Optical for Sentinel-2, SAR for Sentinel-1.
        date: Day of acquisition.
        baseline: Processing baseline times 100, such as 509; None where it is not in the identifier.
    """

    mission: str
    sensor: Sensor
    date: datetime.date
    baseline: int | None


def products_in(texts: Iterable[str]) -> tuple[Product, ...]:
    """Return the Sentinel product identifiers in ``texts``, in order."""
    found = []
    for text in texts:
        for match in _PRODUCT.finditer(text):
            day = _day(match[2][:4], match[2][4:6], match[2][6:8])
            if day is None:
                continue
            mission = match[1].upper()
            baseline = _BASELINE.search(match[0])
            number = int(baseline[1]) if baseline else None
            found.append(Product(mission, _SENSOR_OF_MISSION[mission[1]], day, number))
    return tuple(found)


def sensor_of_words(text: str) -> Sensor | None:
    """Return the sensor that a file or layer name hints at, such as ``"S1_vh"``; None where unclear."""
    sar, optical = bool(_SAR_WORD.search(text)), bool(_OPTICAL_WORD.search(text))
    if sar == optical:
        return None
    return Sensor.SAR if sar else Sensor.OPTICAL


def date_in(text: str) -> datetime.date | None:
    """Return the first plausible day in ``text``: ``20201104``, ``2020-11-04`` or ``2020_11_04``."""
    for match in _DATE.finditer(text):
        day = _day(match[1], match[3], match[4])
        if day is not None:
            return day
    return None


def acquisition_date(sensor: Sensor, stem: str, tags: Mapping[str, str]) -> datetime.date | None:
    """Return the day of acquisition from the file name, a product identifier of ``sensor``, or a tag.

    Args:
        sensor: Only identifiers of this sensor count; a file may name both partners of a pair.
        stem: File name.
        tags: Metadata of the raster and its bands.
    """
    for product in products_in([stem, *tags.values()]):
        if product.sensor is sensor:
            return product.date
    upper = {key.upper(): value for key, value in tags.items()}
    for key in _DATE_TAGS:
        day = date_in(upper.get(key, "").replace(":", "-").replace("/", "-"))
        if day is not None:
            return day
    return date_in(stem)


def _day(year: str, month: str, day: str) -> datetime.date | None:
    try:
        return datetime.date(int(year), int(month), int(day))
    except ValueError:
        return None
