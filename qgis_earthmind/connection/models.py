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
        knows: What it can find or answer, one short phrase each.
        fetched: Whether it is on this computer.
        concepts: What plans can name, such as ``water``; none of models that run no plans.
        sensors: ``optical``, ``sar`` or both.
        licence: Of its weights, for people.
        gib: Size of its weights, here or to fetch; None where that is not known.
        fetchable: Whether it can be fetched and removed; others come with EarthMind.
    """

    name: str
    title: str
    knows: tuple[str, ...] = ()
    fetched: bool = True
    concepts: tuple[str, ...] = ()
    sensors: tuple[str, ...] = ()
    licence: str = ""
    gib: Optional[float] = None
    fetchable: bool = False


@dataclass(frozen=True)
class Models:
    """The models of a backend, and the name of the one that answers where none is named."""

    cards: tuple[ModelCard, ...]
    default: str

    def card(self, name: str) -> Optional[ModelCard]:
        """The card of a model; None where it is not listed."""
        return next((card for card in self.cards if card.name == name), None)


def parse_models(listed: Mapping[str, Any], health: Mapping[str, Any]) -> Models:
    """The models from the answers to ``GET /models`` and ``GET /health``.

    Raises:
        BackendLost: With code ``protocol`` where the backend speaks of models in another way.
    """
    try:
        return Models(tuple(_card(card) for card in listed["models"]), str(health["model"]))
    except (AttributeError, KeyError, TypeError, ValueError) as error:
        raise misunderstood(listed) from error


def _card(data: Mapping[str, Any]) -> ModelCard:
    knows = tuple(str(item) for item in data.get("knows", ()))
    concepts = tuple(str(item) for item in data.get("concepts", ()))
    sensors = tuple(str(item) for item in data.get("sensors", ()))
    return ModelCard(
        str(data["name"]),
        str(data["title"]),
        knows,
        bool(data.get("fetched", True)),
        concepts,
        sensors,
        str(data.get("licence", "")),
        None if data.get("gib") is None else float(data["gib"]),
        bool(data.get("fetchable", False)),
    )
