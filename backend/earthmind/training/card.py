"""The card of a model of three bands that was trained here, with what was learned now."""

from __future__ import annotations

import json
from collections.abc import Mapping
from typing import Any

from earthmind.datasets.concepts import CONCEPTS
from earthmind.model.library.catalogue import EMBEDDED

LIMITS = (
    "It is made for the bands SWIR1, NIR and green of an optical sensor, and VV and VH of a C-band SAR, "
    "at 8 to 32 m.",
    "Red, green and blue are a second form for layers without these bands; it errs much more with them, "
    "above all at muddy water, dark ground and shadow.",
    "With one date it cannot tell flood water from water that is always there.",
    "Forest, built-up area, bare land and clouds were learned from simulated scenes and optical patches "
    "at 30 m; expect errors.",
    "It counts separate parts of what it marks, not single things; it does not name places, or know ships, "
    "roads, crops or single buildings.",
    "It reads questions in seven languages by their words, says which of them it did not understand, and "
    "takes further questions as going on from the one before.",
)
THREE_BANDS: Mapping[str, Any] = {
    "coded": False,
    "optical_bands": ["swir1", "nir", "green"],
    "optical_range": [0.0, 1.0],
    "colour_range": [0.0, 0.3],
    "sar_bands": ["vv", "vh"],
    "sar_range_db": {"vv": [-25.0, 0.0], "vh": [-32.0, -5.0]},
}
"""What a model takes whose masks the language model draws; nano itself takes any bands."""
QUESTIONS = (
    "how much, how many parts, where", "which is larger", "land cover ranking", "flood and change reports",
    "multiple choice",
)  # fmt: skip


def trained_card(validation: Mapping[str, float]) -> dict[str, Any]:
    """Plain JSON values of the card; ``validation`` are numbers measured on samples not trained on."""
    card: dict[str, Any] = json.loads((EMBEDDED / "nano" / "card.json").read_text(encoding="utf-8"))
    metrics = {f"validation {name}": value for name, value in validation.items()}
    said = {"knows": [*CONCEPTS, *QUESTIONS], "limits": list(LIMITS), "metrics": metrics, "data": []}
    return card | dict(THREE_BANDS) | {"concepts": list(CONCEPTS)} | said
