"""What file names and metadata tags say: mission, processing baseline and day of acquisition."""

from __future__ import annotations

import datetime
import re
from collections.abc import Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

from earthmind.imagery.layers.bands import BandName, read_name
from earthmind.imagery.layers.missions import Mission, mission, mission_in, mission_of_level
from earthmind.imagery.layers.numbering import numbering_of
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


@dataclass(frozen=True)
class Settled:
    """Whose product an optical layer is.

    Attributes:
        mission: Row of the table of missions; None where nothing tells it.
        guessed: Whether it is only likely, by numbers that others have too, and so has to be said.
    """

    mission: Mission | None = None
    guessed: bool = False


_SURFACE = re.compile(r"(?<![A-Z])(SR|ST)_B(AND)?_?\d", re.IGNORECASE)


def settle(
    names: Sequence[BandName],
    described: Sequence[str | None],
    texts: Sequence[str],
    folders: Sequence[str] = (),
    *,
    thermal: Collection[str] = (),
    eight_bit: bool = False,
) -> Settled:
    """Tell whose product an optical layer is: by texts, by words that only it has, by its band numbers.

    Args:
        names: What the names of its bands say.
        described: The names themselves.
        texts: Names of file and sources, and metadata; the first that tells a mission counts.
        folders: Names of the folders around it; they count less than numbers that leave no doubt.
        thermal: Band numbers whose values are kelvins.
        eight_bit: Whether it is an 8-bit picture.
    """
    numbers = {name.number for name in names if name.number is not None}
    told = [text for text in described if text]
    by_text = _by_texts(texts, numbers)
    if by_text is not None:
        return Settled(mission_of_level(by_text, [*told, *texts[:1]]))
    by_words = _by_words({name.word for name in names}, told)
    if by_words is not None:
        return Settled(by_words)
    thermal = {*thermal, *(name.thermal for name in names if name.thermal is not None)}
    surface = any(_SURFACE.search(text) for text in told)
    found = numbering_of(numbers, thermal=thermal, surface=surface, eight_bit=eight_bit)
    by_folder = _by_texts(folders, numbers)
    if by_folder is not None and not (found and found.certain and found.mission.roles != by_folder.roles):
        return Settled(mission_of_level(by_folder, told), guessed=True)
    if found is None:
        return Settled()
    return Settled(mission_of_level(found.mission, told), guessed=not found.certain)


def _by_texts(texts: Sequence[str], numbers: Collection[str]) -> Mission | None:
    """Return the first mission that a text tells, unless it has no bands of these numbers."""
    row = next((row for row in (mission_in(text, Sensor.OPTICAL) for text in texts) if row is not None), None)
    return row if row is not None and (not row.roles or set(numbers) <= _numbers_of(row)) else None


def _numbers_of(row: Mission) -> set[str]:
    return {*row.roles, "6", "10", "11"} if "landsat" in row.key or row.key == "hls-l30" else set(row.roles)


def _by_words(words: Collection[str | None], told: Sequence[str]) -> Mission | None:
    """Return the mission whose words these are: Digital Earth Australia's, WorldView's, PlanetScope's."""
    if "swir3" in words or ("nir1" in words and any("nbart" in text.lower() for text in told)):
        return mission("dea-s2")
    if {"yellow", "nir2"} <= set(words):
        return mission("worldview")
    return mission("planetscope-8") if {"yellow", "green1"} <= set(words) else None


def names_of_files(stems: Sequence[str]) -> tuple[BandName, ...]:
    """Read the names of files that hold a band each; what they all begin with is left out.

    Args:
        stems: File names without suffix.
    """
    if not stems:
        return ()
    first, last = min(stems), max(stems)
    same = next((i for i, (a, b) in enumerate(zip(first, last, strict=False)) if a != b), 0)
    start = max(first[:same].rfind(mark) for mark in "_-. ") + 1
    return tuple(_name_of_file(stem, stem[start:]) for stem in stems)


def _name_of_file(stem: str, rest: str) -> BandName:
    name = read_name(_SIZE.sub("", rest))
    return name if name != BandName() else read_name(_SIZE.sub("", stem))


_SIZE = re.compile(r"_\d{2}m$")


def roles_of_files(stems: Sequence[str], folders: Sequence[str] = ()) -> list[str | None]:
    """Return the role of each of the files that hold the bands of one layer.

    Args:
        stems: File names without suffix.
        folders: Names of the folders that they lie in.
    """
    names = names_of_files(stems)
    settled = settle(names, stems, stems, folders)
    return [name.role(settled.mission) or None for name in names]
