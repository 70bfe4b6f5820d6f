"""Views of an optical layer: indices of two bands, and triplets of bands shown as red, green and blue."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from earthmind.sentences import Sentence

Values = NDArray[np.float32]

STANDS_IN = {"nir": "narrow_nir", "narrow_nir": "nir"}
"""Roles whose bands lie close enough together for one to be taken for the other."""


@dataclass(frozen=True)
class Index:
    """A normalised difference, (first - second) / (first + second), from -1 to 1.

    Attributes:
        first: Role of the first band.
        second: Role of the second band.
        title: What it is called.
        sentence: What high values show.
        source: Where the formula was published.
    """

    first: str
    second: str
    title: str
    sentence: Sentence
    source: str

    @property
    def roles(self) -> tuple[str, ...]:
        """The bands that it takes."""
        return self.first, self.second


@dataclass(frozen=True)
class Triplet:
    """Three bands shown as red, green and blue, with a title and what they show."""

    roles: tuple[str, str, str]
    title: str
    sentence: Sentence


View = Index | Triplet

VIEWS: Mapping[str, View] = {
    "ndvi": Index(
        "nir", "red", "NDVI",
        Sentence(
            "Green vegetation is high (from about 0.4), bare ground lies near 0.1 to 0.2, water below 0."
        ),
        "Rouse, Haas, Schell and Deering (1974), Monitoring vegetation systems, NASA SP-351",
    ),
    "ndwi": Index(
        "green", "nir", "NDWI",
        Sentence("Open water is above 0, vegetation and bare ground below; towns may be above 0 too."),
        "McFeeters (1996), International Journal of Remote Sensing 17(7)",
    ),
    "mndwi": Index(
        "green", "swir1", "MNDWI",
        Sentence("Open water is above 0, and towns are below, unlike in the NDWI; snow is above 0 too."),
        "Xu (2006), International Journal of Remote Sensing 27(14)",
    ),
    "nbr": Index(
        "nir", "swir2", "NBR",
        Sentence(
            "Healthy vegetation is high, burnt ground low; its loss from one date to the next shows a fire."
        ),
        "Key and Benson (2006), Landscape Assessment, USDA Forest Service RMRS-GTR-164-CD",
    ),
    "ndbi": Index(
        "swir1", "nir", "NDBI",
        Sentence("Built-up and bare ground are above 0, vegetation below."),
        "Zha, Gao and Ni (2003), International Journal of Remote Sensing 24(3)",
    ),
    "truecolour": Triplet(
        ("red", "green", "blue"), "True colour", Sentence("The ground as the eye would see it."),
    ),
    "infrared": Triplet(
        ("nir", "red", "green"), "Colour infrared",
        Sentence(
            "Vegetation is red, the brighter the denser; water is black to dark blue, towns are grey to cyan."
        ),
    ),
    "shortwave": Triplet(
        ("swir2", "nir", "red"), "Short-wave infrared",
        Sentence(
            "Vegetation is green, bare ground and burnt ground are reddish to brown, water is nearly black; "
            "thin smoke is seen through."
        ),
    ),
    "agriculture": Triplet(
        ("swir1", "nir", "blue"), "Agriculture",
        Sentence(
            "Crops that grow are bright green, fallow and bare fields brown to pink, water is dark blue."
        ),
    ),
    "flood": Triplet(
        ("swir1", "nir", "green"), "Land and water",
        Sentence(
            "Water is blue to black and stands out from all land; vegetation is green, bare ground pink."
        ),
    ),
}  # fmt: skip
"""What can be seen, by the name that the doors use."""


def bands_of(view: View, bands: Mapping[str, int]) -> tuple[int, ...] | None:
    """The 1-based bands of a layer that a view is made of; None where one is missing."""
    found = [bands.get(role, bands.get(STANDS_IN.get(role, ""))) for role in view.roles]
    numbers = tuple(number for number in found if number is not None)
    return numbers if len(numbers) == len(found) else None


def missing_roles(view: View, bands: Mapping[str, int]) -> tuple[str, ...]:
    """The roles of a view that a layer has no band for."""
    return tuple(role for role in view.roles if role not in bands and STANDS_IN.get(role) not in bands)


def normalised_difference(first: Values, second: Values) -> Values:
    """(first - second) / (first + second), float32 of the same shape.

    Reflectance below 0 is what a correction of the atmosphere took too much, and counts as 0, so that the
    value stays between -1 and 1; it is NaN where both are 0 or either is NaN.
    """
    one, other = np.maximum(first, 0), np.maximum(second, 0)
    with np.errstate(divide="ignore", invalid="ignore"):
        return np.asarray((one - other) / (one + other), np.float32)


def shown_in_bytes(values: Values, limits: Iterable[tuple[float, float]]) -> NDArray[np.uint8]:
    """Three bands, (3, H, W), as 1 to 255 between their limits; 0 where one of them has no value."""
    shown = np.zeros(values.shape, np.uint8)
    valid = np.isfinite(values).all(axis=0)
    for channel, band, (low, high) in zip(shown, values, limits, strict=True):
        share = np.clip((band[valid] - low) / max(high - low, 1e-6), 0, 1)
        channel[valid] = (1 + np.rint(share * 254)).astype(np.uint8)
    return shown
