"""Items of a STAC API that touch a rectangle on some days."""

from __future__ import annotations

import datetime
import ipaddress
import math
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

import shapely
from shapely.errors import ShapelyError
from shapely.geometry import shape

from earthmind.errors import InputError
from earthmind.sentences import Sentence

MOST_ITEMS = 500
CONNECT_SECONDS, READ_SECONDS = 10.0, 60.0
LonLat = tuple[float, float, float, float]
"""West, south, east, north in degrees."""


@dataclass(frozen=True)
class StacItem:
    """An image of a catalogue.

    Attributes:
        id: Its identifier.
        moment: When it was taken, in UTC.
        footprint: Ground that it covers, in degrees.
        properties: What the catalogue says of it.
        assets: Its files, by their keys.
    """

    id: str
    moment: datetime.datetime
    footprint: shapely.Geometry
    properties: Mapping[str, Any]
    assets: Mapping[str, Mapping[str, Any]]

    @property
    def day(self) -> datetime.date:
        """The day on which it was taken, in UTC."""
        return self.moment.date()


def items_of(
    endpoint: str, collection: str, bounds: LonLat, begin: datetime.date, end: datetime.date
) -> list[StacItem]:
    """The images of a collection that touch a rectangle, by their time.

    Args:
        endpoint: Address of the STAC API.
        collection: Which collection of it.
        bounds: The rectangle.
        begin: First day.
        end: Last day.

    Raises:
        InputError: The API cannot be reached, is none, or refuses the question.
    """
    import requests
    from pystac import STACError
    from pystac_client import Client
    from pystac_client.exceptions import APIError
    from pystac_client.stac_api_io import StacApiIO

    check_address(endpoint)
    try:
        io = StacApiIO(timeout=(CONNECT_SECONDS, READ_SECONDS), max_retries=1)
        client = Client.open(endpoint, stac_io=io)
        search = client.search(
            collections=[collection],
            bbox=list(bounds),
            datetime=f"{begin:%Y-%m-%d}T00:00:00Z/{end:%Y-%m-%d}T23:59:59Z",
            max_items=MOST_ITEMS,
            limit=100,
        )
        found = [item for told in search.items_as_dicts() if (item := _item(told)) is not None]
    except (APIError, STACError, requests.RequestException, ValueError, KeyError, TypeError) as error:
        raise InputError(
            Sentence(
                "{endpoint} does not answer as a STAC API with the collection {collection}; check the "
                "address and the connection.",
                endpoint=endpoint,
                collection=collection,
            ),
            code="stac",
        ) from error
    return sorted(found, key=lambda item: (item.moment, item.id))


def check_address(address: str, *, asked: str | None = None) -> None:
    """Refuse an address that is not on the web, or that a catalogue has no business with.

    Args:
        address: What is to be fetched.
        asked: The STAC API that named it; None where the user typed it.

    Raises:
        InputError: It is no http or https address, or one of this computer or network while the API is not.
    """
    parts = urlsplit(address)
    plain = address.isascii() and not any(letter.isspace() or ord(letter) < 32 for letter in address)
    if parts.scheme not in ("http", "https") or not parts.hostname or not plain:
        raise InputError(
            Sentence(
                '"{address}" is no address of the web; give one that begins with https://.',
                address=address[:200],
            ),
            code="address",
        )
    if asked is not None and _is_own(parts.hostname) and parts.hostname != urlsplit(asked).hostname:
        raise InputError(
            Sentence(
                "{endpoint} points to {host}, a computer of your own network; choose another STAC API.",
                endpoint=asked,
                host=parts.hostname,
            ),
            code="address",
        )


def _is_own(host: str) -> bool:
    """Whether a host is this computer, or one that only its own network reaches."""
    if host == "localhost" or host.endswith((".localhost", ".local", ".internal")):
        return True
    try:
        return not ipaddress.ip_address(host).is_global
    except ValueError:
        return False


def _item(told: Mapping[str, Any]) -> StacItem | None:
    """An item of a catalogue; None where it has no time, place or files."""
    try:
        properties, assets = told["properties"], told["assets"]
        footprint = shape(told["geometry"])
        moment = datetime.datetime.fromisoformat(str(properties["datetime"]).replace("Z", "+00:00"))
    except (KeyError, TypeError, ValueError, AttributeError, ShapelyError):
        return None
    if moment.tzinfo is None:
        moment = moment.replace(tzinfo=datetime.timezone.utc)
    if footprint.is_empty or not all(map(math.isfinite, footprint.bounds)) or not isinstance(assets, dict):
        return None
    files = {str(key): asset for key, asset in assets.items() if isinstance(asset, dict) and "href" in asset}
    moment = moment.astimezone(datetime.timezone.utc)
    return StacItem(str(told.get("id", "")), moment, shapely.make_valid(footprint), properties, files)
