"""What became of a land cover between two dates."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from earthmind.sentences import Sentence
from earthmind.vector import Feature


@dataclass(frozen=True)
class Changed:
    """What became of a concept.

    Attributes:
        concept: Its name.
        areas_m2: Square metres ``before`` and ``after``, and ``gained``, ``lost`` and ``stayed``.
        polygons: With the attributes ``change`` and ``concept``.
    """

    concept: str
    areas_m2: Mapping[str, float]
    polygons: list[Feature]

    def sentence(self) -> Sentence:
        """The same in words."""
        hectares = {name: area / 1e4 for name, area in self.areas_m2.items()}
        return Sentence(
            "{name}: {before:,.2f} ha before, {after:,.2f} ha after; gained {gained:,.2f} ha, lost "
            "{lost:,.2f} ha, stayed {stayed:,.2f} ha.",
            name=self.concept,
            before=hectares["before"],
            after=hectares["after"],
            gained=hectares["gained"],
            lost=hectares["lost"],
            stayed=hectares["stayed"],
        )
