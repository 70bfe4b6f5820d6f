"""What the stems of the perception's graphs take, looked up by code: needs no PyTorch.

Each value that ``network.perception.optical_channels`` and ``sar_channels`` work out of a code is one of 256,
so a table of them takes the place of arithmetic on every pixel, and gives 8-bit integers at once where the
graphs compute in those. The four pixels of each cell of 2 x 2 are planes of their own, which makes the stems
plain convolutions over cells.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import BANDS, OPTICAL_BANDS, SAR_BANDS, Codes, decibels_of, reflectance_of

Floats = NDArray[np.float32]
Values = NDArray[np.generic]
DATES = 2
WIDE_BANDS, NARROW_BANDS = ("swir1", "nir", "green"), ("blue", "red", "swir2")
USUAL_DB = ((-11.0, -18.0), (4.0, 4.5))
"""Mean and deviation of VV and of VH, for numbers without a unit."""
OPTICAL_WIDE, OPTICAL_NARROW = len(WIDE_BANDS) + 1, len(NARROW_BANDS) + 2 * len(OPTICAL_BANDS) + 1
SAR_WIDE, SAR_NARROW = len(SAR_BANDS) + 1, len(SAR_BANDS) + 2
"""Planes of one date: seen with what surrounds them, and cell by cell."""
CELL = 4
"""Pixels of a cell."""
_EVERY_CODE = np.arange(256, dtype=np.uint8)
_THERE = (_EVERY_CODE > 0).astype(np.float32)


@dataclass(frozen=True)
class Steps:
    """How values are kept as bytes: ``value = scale * (byte - zero)``.

    Attributes:
        scale: Of one step.
        zero: Byte that stands for 0.
    """

    scale: float
    zero: int

    def bytes_of(self, values: Floats) -> NDArray[np.uint8]:
        """The nearest bytes, of any shape."""
        nearest = np.rint(values / np.float32(self.scale)) + self.zero
        return np.asarray(np.clip(nearest, 0, 255), np.uint8)


OPTICAL_STEPS = Steps(4.2 / 255, 97)
"""-1.6 to 2.6: all that a code of reflectance can give."""
SAR_STEPS = Steps(8.0 / 255, 122)
"""-3.8 to 4.2: all that a code of backscatter can give; VV is cut off 25 dB above VH."""


@dataclass(frozen=True)
class SensorPlanes:
    """What the stem of one sensor takes.

    Attributes:
        wide: (1, 4 C, H / 2, W / 2): date, plane, and row and column of the pixel in its cell; seen with what
            surrounds it.
        narrow: The same of planes that are seen cell by cell.
    """

    wide: Values
    narrow: Values


def code_cells(codes: Codes) -> Codes:
    """Codes (..., H, W) by cells, (..., 4, H / 2, W / 2): the pixels of a cell row by row; H and W even."""
    *others, height, width = codes.shape
    pixels = codes.reshape(-1, height // 2, 2, width // 2, 2).transpose(0, 2, 4, 1, 3)
    return np.ascontiguousarray(pixels).reshape(*others, CELL, height // 2, width // 2)


def optical_planes(cells: Codes, measured: Floats, *, whole: bool) -> SensorPlanes:
    """Planes of the optical pictures of both dates.

    Args:
        cells: uint8 (2, 6, 4, h, w), see ``code_cells``.
        measured: (2,), 1 where values are reflectance.
        whole: Whether 8-bit integers are wanted, else float32.
    """
    kept = _Kept(OPTICAL_STEPS, whole)
    root = np.sqrt(reflectance_of(_EVERY_CODE))
    reflectance = (root * root - np.float32(0.35)) / np.float32(0.25) * _THERE
    root = (root - np.float32(0.4)) / np.float32(0.25) * _THERE
    wide, narrow = kept.empty(OPTICAL_WIDE, cells), kept.empty(OPTICAL_NARROW, cells)
    for date in range(DATES):
        if not cells[date].any():
            continue
        bands, valid = dict(zip(OPTICAL_BANDS, cells[date], strict=True)), _any(cells[date])
        kept.put(wide[date], [(reflectance, bands[role]) for role in WIDE_BANDS] + [(_THERE, valid)])
        kept.put(
            narrow[date],
            [(reflectance, bands[role]) for role in NARROW_BANDS]
            + [(table, bands[role]) for table in (root, _THERE) for role in OPTICAL_BANDS]
            + [(_THERE * measured[date], valid)],
        )
    return SensorPlanes(_joined(wide), _joined(narrow))


def sar_planes(cells: Codes, measured: Floats, *, whole: bool) -> SensorPlanes:
    """Planes of the SAR pictures of both dates; ``cells`` are (2, 2, 4, h, w), see ``optical_planes``."""
    kept = _Kept(SAR_STEPS, whole)
    wide, narrow = kept.empty(SAR_WIDE, cells), kept.empty(SAR_NARROW, cells)
    for date in range(DATES):
        if not cells[date].any():
            continue
        bands, valid = cells[date], _any(cells[date])
        decibels = [_decibels(bands[band], band, bool(measured[date])) for band in (0, 1)]
        levels = ((decibels[0] + 25) / 25, (decibels[1] + 32) / 27)
        tables: list[Any] = [(level - np.float32(0.35)) / np.float32(0.25) * _THERE for level in levels]
        kept.put(wide[date], [*zip(tables, bands), (_THERE, valid)])
        narrow[date, 0] = kept(_ratio(bands, decibels))
        kept.put(narrow[date, 1:], [*((_THERE, band) for band in bands), (_THERE * measured[date], valid)])
    return SensorPlanes(_joined(wide), _joined(narrow))


def planes_by_sensor(sensor: str, cells: Codes, measured: Floats, *, whole: bool) -> dict[str, Values]:
    """What the graph of a sensor takes of a scene, by the names of its inputs.

    Args:
        sensor: ``optical`` or ``sar``.
        cells: uint8 (2, 8, 4, h, w), see ``code_cells``.
        measured: (2, 2) = (date, sensor).
        whole: Whether 8-bit integers are wanted, else float32.
    """
    if sensor == "optical":
        planes = optical_planes(cells[:, : len(OPTICAL_BANDS)], measured[:, 0], whole=whole)
    else:
        planes = sar_planes(cells[:, len(OPTICAL_BANDS) :], measured[:, 1], whole=whole)
    return {f"{sensor}_wide": planes.wide, f"{sensor}_narrow": planes.narrow}


def seen_cells(cells: Codes) -> Floats:
    """Which cells a sensor saw anything of at any date, float32 (1, 2, h, w) = (optical, SAR).

    Args:
        cells: uint8 (2, 8, 4, h, w), see ``code_cells``.
    """
    optical = len(OPTICAL_BANDS)
    sensors = (slice(0, optical), slice(optical, len(BANDS)))
    seen = [_any(cells[:, part].reshape(-1, *cells.shape[-2:])) > 0 for part in sensors]
    return np.stack(seen)[None].astype(np.float32)


@dataclass(frozen=True)
class _Kept:
    """Values as they are given to a graph."""

    steps: Steps
    whole: bool

    def __call__(self, values: Floats) -> Values:
        return self.steps.bytes_of(values) if self.whole else np.asarray(values, np.float32)

    def empty(self, planes: int, cells: Codes) -> Values:
        """No values, of the shape (date, plane, 4, h, w)."""
        shape = (DATES, planes, *cells.shape[-3:])
        return np.full(shape, self.steps.zero, np.uint8) if self.whole else np.zeros(shape, np.float32)

    def put(self, planes: Values, looked_up: Sequence[tuple[Floats, Codes]]) -> None:
        """Look codes up in tables of 256 values, plane by plane; bytes much faster than by an index."""
        for plane, (table, codes) in zip(planes, looked_up, strict=True):
            if self.whole:
                found = codes.tobytes().translate(self(table).tobytes())
                plane[:] = np.frombuffer(found, np.uint8).reshape(codes.shape)
            else:
                plane[:] = self(table)[codes]


def _any(bands: Codes) -> Codes:
    """Bits of all bands together, (...): 0 where none has a value."""
    found: Codes = np.bitwise_or.reduce(bands, axis=0)
    return found


def _decibels(codes: Codes, band: int, measured: bool) -> Floats:
    """DB of each code of a band, (256,); numbers without a unit get the mean and deviation that land has."""
    decibels = decibels_of(_EVERY_CODE)
    if measured:
        return decibels
    counts = np.bincount(codes.ravel(), minlength=256).astype(np.float64)
    counts[0] = 0
    number = max(float(counts.sum()), 1.0)
    mean = float((decibels * counts).sum()) / number
    deviation = (float((np.square(decibels - mean) * counts).sum()) / number) ** 0.5
    usual_mean, usual_deviation = (each[band] for each in USUAL_DB)
    return np.asarray(usual_mean + (decibels - mean) / max(deviation, 1.0) * usual_deviation, np.float32)


def _ratio(bands: Codes, decibels: Sequence[Floats]) -> Floats:
    """``(VV - VH - 8 dB) / 4`` where there are both, else 0; decibels are straight lines over codes."""
    (first, second), values = decibels, bands.astype(np.float32)
    slopes = [(table[255] - table[1]) / 254 for table in (first, second)]
    offset = first[1] - slopes[0] - second[1] + slopes[1] - 8
    ratio = values[0] * (slopes[0] / 4) - values[1] * (slopes[1] / 4) + offset / 4
    return np.asarray(ratio * ((bands[0] > 0) & (bands[1] > 0)), np.float32)


def _joined(planes: Values) -> Values:
    """(date, plane, 4, h, w) to (1, 4 planes, h, w)."""
    return planes.reshape(1, -1, *planes.shape[-2:])
