"""Fetch Sentinel-2 and Sentinel-1 images of a place from a STAC API, as rasters of the same pixels."""

from __future__ import annotations

import datetime
import secrets
from collections.abc import Iterator, Sequence
from contextlib import suppress
from dataclasses import dataclass
from enum import Enum
from pathlib import Path
from typing import Any

from earthmind.described import CLOSED, described
from earthmind.errors import InputError, OutputError
from earthmind.file_names import shown
from earthmind.imagery.writing import named
from earthmind.inference.events import Event
from earthmind.inference.fetching.fetched_ground import LARGEST_DEGREES, degrees_of, ground_of
from earthmind.inference.fetching.fetched_scenes import FetchedScene, Fetching, clearest_scenes, fetch_scene
from earthmind.inference.fetching.in_background import Tell, in_background, within
from earthmind.inference.fetching.passes import nearest_pass, passes_of
from earthmind.inference.fetching.signing import Signer
from earthmind.inference.fetching.stac_search import check_address, items_of
from earthmind.inference.looks.course import Course
from earthmind.inference.requests import Extent
from earthmind.replacing import remove_tree
from earthmind.sentences import Sentence, joined

__all__ = ["LARGEST_DEGREES", "FetchRequest", "Sensors", "fetch"]
_MOST_DATES = 100
_DAY = datetime.timedelta(days=1)


class Sensors(str, Enum):
    """Whose images are fetched."""

    BOTH = "both"
    OPTICAL = "optical"
    SAR = "sar"


@dataclass(frozen=True)
class FetchRequest:
    """A place, days, and where its images are looked for."""

    __pydantic_config__ = CLOSED

    endpoint: str = described("Address of a STAC API; nothing else is asked.", min_length=1)
    extent: Extent = described("The place.")
    begin: datetime.date = described("First day.")
    end: datetime.date = described("Last day.")
    folder: Path = described("Folder for the rasters; it has to be there.")
    sensors: Sensors = described("both, optical or sar.", Sensors.BOTH)
    dates: int = described("How many dates at most, the clearest ones.", 1, ge=1, le=_MOST_DATES)
    clouds: float = described("Most of the place that clouds and their shadow may cover.", 0.2, ge=0, le=1)
    sar_days: int = described(
        "Days before and after an optical image within which the nearest radar pass is looked for.",
        6,
        ge=0,
        le=60,
    )
    resolution: float = described("Ground pixel in metres.", 10.0, ge=1, le=1000)
    optical_collection: str = described("Collection with Sentinel-2 L2A.", "sentinel-2-l2a", min_length=1)
    sar_collection: str = described("Collection with Sentinel-1 RTC.", "sentinel-1-rtc", min_length=1)
    sign: str | None = described(
        "Service that signs addresses, with {collection} or {href} in it, or planetary-computer; null for "
        "none.",
        None,
    )


def fetch(course: Course, request: FetchRequest) -> Iterator[Event]:
    """Search, choose and read images of a place; ends with ``Done``.

    Raises:
        InputError: The API cannot be asked, or has no image that is clear enough.
        OutputError: The folder cannot be written to.
    """
    check_address(request.endpoint)
    if request.begin > request.end:
        raise InputError(
            Sentence(
                "The first day, {begin:date}, is after the last one, {end:date}.",
                begin=request.begin,
                end=request.end,
            ),
            code="dates",
        )
    if not request.folder.is_dir():
        raise OutputError(
            Sentence('The folder "{folder}" does not exist; create it first.', folder=shown(request.folder))
        )
    ground = ground_of(request.extent, request.resolution)
    signer = Signer(request.sign)
    work = request.folder / f".earthmind-{secrets.token_hex(4)}"
    fetching = Fetching(ground, signer, request.endpoint, work)
    try:
        steps = in_background(lambda tell: _fetched_or_nothing(request, fetching, tell), course.stopped)
        found: list[FetchedScene] = yield from course.follow(steps, (0.0, 0.98))
        placed = [each.moved(named(each.path, request.folder / each.path.name)) for each in found]
    except OSError as error:
        raise OutputError(
            Sentence(
                "Cannot write {path}. Check that the folder is writable and the disk is not full, or choose "
                "another place.",
                path=shown(request.folder),
            )
        ) from error
    finally:
        _remove(work)
    values = _report(request, placed)
    yield from course.end("fetched", values, joined(_sentences(placed)), model=False)


def _fetched_or_nothing(request: FetchRequest, fetching: Fetching, tell: Tell) -> list[FetchedScene]:
    """The same as ``_fetched``; nothing is left where it fails, or is left alone while a network hangs."""
    try:
        return _fetched(request, fetching, tell)
    except BaseException:
        _remove(fetching.work)
        raise


def _remove(work: Path) -> None:
    with suppress(OSError, OutputError):
        remove_tree(work)


def _fetched(request: FetchRequest, fetching: Fetching, tell: Tell) -> list[FetchedScene]:
    """Search, choose and read, on a thread of its own."""
    fetching.work.mkdir()
    tell(0.0)
    optical: list[FetchedScene] = []
    if request.sensors is not Sensors.SAR:
        optical = clearest_scenes(
            fetching,
            request.optical_collection,
            (request.begin, request.end),
            request.clouds,
            request.dates,
            within(tell, 0.0, 0.6),
        )
    if request.sensors is Sensors.OPTICAL:
        return optical
    sar = _sar_scenes(request, fetching, optical, within(tell, 0.6, 1.0))
    return sorted((*optical, *sar), key=lambda scene: (scene.moment, scene.sensor))


def _sar_scenes(
    request: FetchRequest,
    fetching: Fetching,
    optical: Sequence[FetchedScene],
    tell: Tell,
) -> list[FetchedScene]:
    """The radar passes nearest to the optical images, or the latest of all."""
    around = datetime.timedelta(days=request.sar_days if optical else 0)
    first = min((scene.moment.date() for scene in optical), default=request.begin)
    last = max((scene.moment.date() for scene in optical), default=request.end)
    bounds = degrees_of(fetching.ground)
    items = items_of(request.endpoint, request.sar_collection, bounds, first - around, last + around)
    tell(0.1)
    passes = passes_of(items, bounds)
    if optical:
        chosen = [
            nearest_pass(
                [each for each in passes if abs(each.moment - scene.moment) <= around + _DAY], scene.moment
            )
            for scene in optical
        ]
        wanted = list({found.moment: found for found in chosen if found is not None}.values())
    else:
        wanted = passes[-request.dates :]
    if not wanted:
        raise InputError(
            Sentence(
                "{endpoint} has no radar image of the place from {begin:date} to {end:date}; choose other "
                "days or another collection.",
                endpoint=request.endpoint,
                begin=first - around,
                end=last + around,
            ),
            code="no_images",
        )
    scenes = []
    for number, each in enumerate(wanted):
        low, high = (0.1 + 0.9 * (number + more) / len(wanted) for more in (0, 1))
        told = within(tell, low, high)
        scenes.append(fetch_scene(fetching, each, request.sar_collection, "sar", None, told))
    return scenes


def _report(request: FetchRequest, scenes: Sequence[FetchedScene]) -> dict[str, Any]:
    """What was fetched, as plain values."""
    optical = [scene for scene in scenes if scene.sensor == "optical"]
    told = []
    for scene in scenes:
        apart = min((abs(scene.moment - each.moment) for each in optical), default=None)
        told.append(
            {
                "path": str(scene.path),
                "sensor": scene.sensor,
                "datetime": scene.moment.isoformat(),
                "clouds": scene.clouds,
                "covered": scene.covered,
                "bands": list(scene.bands),
                "items": list(scene.items),
                "days_from_optical": None if apart is None else round(apart.total_seconds() / 86400, 3),
            }
        )
    return {"endpoint": request.endpoint, "scenes": told, "folder": str(request.folder)}


def _sentences(scenes: Sequence[FetchedScene]) -> list[str]:
    """What was fetched, in words."""
    optical = [scene for scene in scenes if scene.sensor == "optical"]
    told: list[str] = []
    for scene in scenes:
        if scene.sensor == "optical":
            told.append(
                Sentence(
                    "Sentinel-2 of {day:date}: {clouds:.0%} of the place under clouds or their shadow.",
                    day=scene.moment.date(),
                    clouds=scene.clouds or 0.0,
                )
            )
            continue
        apart = min((abs(scene.moment - each.moment) for each in optical), default=None)
        if apart is None:
            told.append(Sentence("Sentinel-1 of {day:date}.", day=scene.moment.date()))
        else:
            told.append(
                Sentence(
                    "Sentinel-1 of {day:date}, {days:.1f} days from the optical image.",
                    day=scene.moment.date(),
                    days=apart.total_seconds() / 86400,
                )
            )
    return told
