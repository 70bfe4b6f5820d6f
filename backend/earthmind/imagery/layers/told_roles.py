"""How sensors and roles are named in sentences."""

from __future__ import annotations

from collections.abc import Iterable

from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.reference import Sensor
from earthmind.sentences import Listed, Sentence

TITLE = {Sensor.OPTICAL: Sentence("optical"), Sensor.SAR: Sentence("SAR")}
_LISTED_BANDS = 5


def listed(roles: Iterable[str]) -> Listed:
    """Return roles in a row; of many the first four and how many more there are."""
    shown = [shown_role(role) for role in roles]
    if len(shown) > _LISTED_BANDS:
        more = Sentence("{count} more", count=len(shown) - _LISTED_BANDS + 1)
        shown = [*shown[: _LISTED_BANDS - 1], more]
    return Listed(shown)


def shown_role(role: str) -> str:
    """Return a role as people write it: polarisations in capitals."""
    return role.upper() if role.lower() in band_names.SAR_ROLES else role
