"""The colours that maps of land covers have."""

from __future__ import annotations

from collections.abc import Sequence

COLOURS = {
    "water": "#2c7fb8",
    "flooded area": "#7fcdee",
    "permanent water": "#0b4f8a",
    "vegetation": "#9bd770",
    "forest": "#1b7837",
    "grass": "#c8e6a0",
    "shrub": "#a6a14e",
    "wetland": "#5aae91",
    "crops": "#f0c94d",
    "built-up area": "#d7301f",
    "bare land": "#c2a383",
    "snow and ice": "#f2f7fb",
    "clouds": "#e6e6e6",
    "cloud shadow": "#555555",
    "ships": "#7a0177",
}
_OTHERS = ("#56b4e9", "#e69f00", "#cc79a7", "#f0e442", "#009e73", "#d55e00", "#0072b2")
"""For classes that the table does not know; after Okabe and Ito (2008), Color Universal Design."""


def colours_of(names: Sequence[str]) -> tuple[str, ...]:
    """A colour, ``#rrggbb``, for each class."""
    return tuple(COLOURS.get(name, _OTHERS[number % len(_OTHERS)]) for number, name in enumerate(names))
