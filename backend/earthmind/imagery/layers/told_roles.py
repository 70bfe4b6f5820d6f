"""How sensors and roles are named in sentences."""

from __future__ import annotations

from collections.abc import Iterable

from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.reference import Sensor

TITLE = {Sensor.OPTICAL: "optical", Sensor.SAR: "SAR"}
_LISTED_BANDS = 5


def listed(roles: Iterable[str]) -> str:
    """Return roles in a row; of many the first four and how many more there are."""
    shown = [shown_role(role) for role in roles]
    if len(shown) > _LISTED_BANDS:
        shown = [*shown[: _LISTED_BANDS - 1], f"{len(shown) - _LISTED_BANDS + 1} more"]
    return ", ".join(shown)


def shown_role(role: str) -> str:
    """Return a role as people write it: polarisations in capitals."""
    return role.upper() if role.lower() in band_names.SAR_ROLES else role
