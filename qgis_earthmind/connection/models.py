"""The models that a backend can be asked for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any, Optional

from .messages import misunderstood


@dataclass(frozen=True)
class ModelCard:
    """What the plugin needs to know of a model.

    Attributes:
        name: Identifier, such as ``nano``.
        title: Name for people.
        max_side: Longest side of a picture that it takes, in pixels.
        window: Side of the windows in which it looks at a large area, in pixels.
        finest_m: Finest ground pixel it was trained for, in metres.
        knows: What it can find or answer, one short phrase each.
        licence: Licence of its weights.
        fetched: Whether it is on this computer.
    """

    name: str
    title: str
    max_side: int
    window: int
    finest_m: float
    knows: tuple[str, ...] = ()
    licence: str = ""
    fetched: bool = True


@dataclass(frozen=True)
class Models:
    """The models of a backend, and the name of the one that answers where none is named."""

    cards: tuple[ModelCard, ...]
    default: str

    def card(self, name: str) -> Optional[ModelCard]:
        """The card of a model, or of the default one where the name is empty; None where it is not listed."""
        return next((card for card in self.cards if card.name == (name or self.default)), None)


def parse_models(listed: Mapping[str, Any], health: Mapping[str, Any]) -> Models:
    """The models from the answers to ``GET /models`` and ``GET /health``.

    Raises:
        BackendLost: With code ``protocol`` where the backend speaks of models in another way.
    """
    try:
        return Models(tuple(_card(card) for card in listed["models"]), str(health["model"]))
    except (KeyError, TypeError, ValueError, IndexError) as error:
        raise misunderstood(listed) from error


def _card(data: Mapping[str, Any]) -> ModelCard:
    return ModelCard(
        name=str(data["name"]),
        title=str(data["title"]),
        max_side=int(data["max_side"]),
        window=int(data.get("window") or data["max_side"]),
        finest_m=float(data["resolution_m"][0]),
        knows=tuple(str(item) for item in data.get("knows", ())),
        licence=str(data.get("licence", "")),
        fetched=bool(data.get("fetched", True)),
    )
