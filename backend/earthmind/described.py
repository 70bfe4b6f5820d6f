"""Fields of requests and events that say what they are, for the command line and the HTTP door alike."""

from __future__ import annotations

from dataclasses import MISSING, field
from typing import Any

CLOSED: Any = {"extra": "forbid"}
"""How a dataclass is read from JSON (pydantic's configuration): unknown fields are refused."""


def described(description: str, default: Any = MISSING, **limits: Any) -> Any:
    """A dataclass field with a description and limits such as ``ge`` and ``min_length``.

    Args:
        description: One sentence for people; it goes into the OpenAPI document.
        default: The field's default; without one the field is required.
        limits: What the HTTP door checks, by pydantic's names.
    """
    metadata = {"description": description, **limits}
    return field(metadata=metadata) if default is MISSING else field(default=default, metadata=metadata)
