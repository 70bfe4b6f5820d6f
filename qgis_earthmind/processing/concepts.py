"""What plans are about: the concepts that a model knows, chosen by name, and plans made of them."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Optional

from ..connection.models import Models
from ..errors import LayerError
from ..i18n import tr

ALL = "all"
_FLEETING = ("clouds", "cloud shadow", "permanent water", "flooded area", "ships")
"""Concepts whose change says nothing of the ground, or that one date alone cannot tell."""


def chosen(text: str) -> tuple[str, ...]:
    """The names in a list such as ``water, forest``, each once; none for ``all``."""
    names = tuple(dict.fromkeys(name.strip().lower() for name in text.split(",") if name.strip()))
    return () if names == (ALL,) else names


def known(models: Models, model: Optional[str], names: Sequence[str], *, change: bool = False) -> list[str]:
    """The concepts that are meant, as the model calls them.

    Args:
        models: Those of the backend.
        model: Name of the one that is asked; None for the backend's own choice.
        names: As they were chosen; none for all that it knows.
        change: Whether of all those are meant whose change says something of the ground.

    Raises:
        LayerError: The model runs no plans, or does not know one of them.
    """
    card = models.card(model or models.default)
    concepts = card.concepts if card is not None else ()
    if not concepts:
        sentence = tr("{model} cannot be asked for land covers by name; choose another model.")
        raise LayerError(sentence.format(model=model or models.default))
    unknown = [name for name in names if name not in concepts]
    if unknown:
        sentence = tr("{model} does not know {names}; it knows {known}.")
        raise LayerError(
            sentence.format(model=card.name, names=", ".join(unknown), known=", ".join(concepts))
        )
    return list(names) or [name for name in concepts if not (change and name in _FLEETING)]
