"""Maps of classes that the backend draws of probabilities."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

from .messages import as_told, misunderstood


@dataclass(frozen=True)
class DrawnClass:
    """A class of a map: its number in the raster, its name, its area in square metres."""

    number: int
    name: str
    area_m2: float


@dataclass(frozen=True)
class ClassMap:
    """A map that was drawn: where it is, and its classes."""

    path: str
    classes: tuple[DrawnClass, ...]


def parse_class_map(data: Mapping[str, Any]) -> ClassMap:
    """The reply to ``POST /classes``.

    Raises:
        BackendLost: With code ``protocol`` where it is not what the contract says.
    """
    try:
        return as_told(ClassMap, data)
    except (ArithmeticError, AttributeError, KeyError, TypeError, ValueError) as error:
        raise misunderstood(data) from error
