"""Labelled scenes in one form, whatever they come from."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import BANDS, OPTICAL_BANDS, Codes
from earthmind.model.nano.known_concepts import SEEN_CONCEPTS

UNKNOWN = 255
OPTICAL, SAR = 0, 1
SLICES = (slice(0, len(OPTICAL_BANDS)), slice(len(OPTICAL_BANDS), len(BANDS)))
"""Bands of the two sensors among ``BANDS``."""

Labels = NDArray[np.uint8]


@dataclass(frozen=True)
class LabelledScene:
    """What was seen of one place at up to two dates, and what is there.

    Attributes:
        codes: uint8 (2, 8, H, W) = (date, band, row, column), the latest date first; see ``band_codes``.
        measured: bool (2, 2) = (date, sensor), whether values are reflectance or backscatter in dB.
        labels: uint8 (concepts, H, W): 1 there, 0 not there, 255 unknown; in the order of ``SEEN_CONCEPTS``.
    """

    codes: Codes
    measured: NDArray[np.bool_]
    labels: Labels

    @property
    def shape(self) -> tuple[int, int]:
        """Rows and columns."""
        return self.codes.shape[-2], self.codes.shape[-1]

    def has(self, date: int, sensor: int) -> bool:
        """Whether a sensor saw anything at a date."""
        return bool(self.codes[date, SLICES[sensor]].any())

    def with_labels(self, **changed: Labels) -> LabelledScene:
        """The same with other labels of some concepts; spaces in names are underscores."""
        labels = self.labels.copy()
        for name, label in changed.items():
            labels[SEEN_CONCEPTS.index(name.replace("_", " "))] = label
        return replace(self, labels=labels)


def label_stack(shape: tuple[int, int], known: Mapping[str, NDArray]) -> Labels:  # type: ignore[type-arg]
    """Labels of all concepts, unknown where nothing is said."""
    labels = np.full((len(SEEN_CONCEPTS), *shape), UNKNOWN, np.uint8)
    for name, label in known.items():
        labels[SEEN_CONCEPTS.index(name)] = label
    return labels


def one_date(codes: Codes, labels: Labels, *, optical: bool = True, sar: bool = True) -> LabelledScene:
    """A scene of one date; codes are (8, H, W)."""
    both = np.zeros((2, *codes.shape), np.uint8)
    both[0] = codes
    return LabelledScene(both, np.array([[optical, sar], [False, False]]), labels)
