"""What the backend recognises a layer as."""

from __future__ import annotations

import base64
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional, get_type_hints

from .messages import as_told, misunderstood


@dataclass(frozen=True)
class Recognised:
    """A layer as the backend would use it.

    Attributes:
        name: The layer's name.
        mission: The satellite or product, where it is known.
        sensor: ``optical`` or ``sar``.
        bands: 1-based band by role.
        unit: One of `requests.UNITS`.
        scale: Factor from the stored value to the unit.
        offset: Added after the factor.
        nodata: Stored value that means nothing.
        date: Day of acquisition as ISO 8601.
        notes: Why it is taken for that, one sentence each.
        thumbnail: PNG of what the model will see.
    """

    name: str
    mission: Optional[str] = None
    sensor: Optional[str] = None
    bands: Optional[Mapping[str, int]] = None
    unit: Optional[str] = None
    scale: Optional[float] = None
    offset: Optional[float] = None
    nodata: Optional[float] = None
    date: Optional[str] = None
    notes: tuple[str, ...] = ()
    thumbnail: Optional[bytes] = None


def parse_recognised(data: Mapping[str, Any]) -> Recognised:
    """The reply to ``POST /layers``.

    Raises:
        BackendLost: With code ``protocol`` where it is not what the contract says.
    """
    hints = get_type_hints(Recognised)
    try:
        told = {name: data[name] for name in hints if data.get(name) is not None}
        if "thumbnail" in told:
            told["thumbnail"] = base64.b64decode(told["thumbnail"], validate=True)
        return Recognised(**{name: as_told(hints[name], value) for name, value in told.items()})
    except (ArithmeticError, KeyError, TypeError, ValueError) as error:
        raise misunderstood(data) from error
