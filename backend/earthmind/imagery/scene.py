"""From layers to the scene a model is shown: values on the grid, rendered to 8 bits by one fixed stretch."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery.bands import CO_POLARISED, CROSS_POLARISED
from earthmind.imagery.frames import Frame, Rendering, Scene
from earthmind.imagery.grid import Grid
from earthmind.imagery.reading import Values, read_strips
from earthmind.imagery.reference import RasterReference, Sensor, Unit

MOST_FRAMES = 5
_CHANNELS = 3


def read_scene(
    references: Sequence[RasterReference],
    grid: Grid,
    rendering: Rendering,
    *,
    stopped: Callable[[], bool] = lambda: False,
) -> Scene:
    """Read and render layers onto one grid.

    Args:
        references: One to five layers.
        grid: The analysis grid.
        rendering: What the model expects; the stretch is fixed, so equal values give equal pixels anywhere.
        stopped: Asked between strips; reading ends when it returns True.

    Returns:
        One frame for each layer, in the order given; ``notes`` holds the layers' notes and what was
        decided here.

    Raises:
        InputError: ``bands`` where a layer lacks what the rendering needs, ``no_data`` where a layer has no
            valid pixel on the grid, ``no_overlap`` where an optical and a SAR layer have none in common,
            ``unreadable`` where a file is damaged.
        Cancelled: When ``stopped`` says so.
    """
    if not 1 <= len(references) <= MOST_FRAMES:
        raise InputError(f"A scene takes 1 to {MOST_FRAMES} layers; {len(references)} were given.")
    notes = [note for reference in references for note in reference.notes]
    plans = [channel_bands(reference, rendering, notes) for reference in references]
    frames = []
    for reference, channels in zip(references, plans):
        frames.append(_frame(reference, channels, grid, rendering, stopped))
    _check_common_pixels(frames)
    return Scene(grid, tuple(frames), tuple(dict.fromkeys(notes)))


def channel_bands(
    reference: RasterReference, rendering: Rendering, notes: list[str] | None = None
) -> tuple[int | None, ...]:
    """Return the band index shown in each channel; None for a SAR channel that stays 0.

    HH stands in for a missing VV and HV for a missing VH (and the other way round), with a note.

    Args:
        reference: The layer.
        rendering: The channels wanted.
        notes: Takes a sentence where a band stands in for another.

    Raises:
        InputError: ``bands`` where an optical channel, or every SAR channel, is missing.
    """
    if reference.sensor is Sensor.OPTICAL:
        return _optical_channels(reference, rendering)
    channels = tuple(
        _sar_channel(reference, role, rendering, notes) for role in rendering.sar_bands[:_CHANNELS]
    )
    if all(channel is None for channel in channels):
        wanted, there = _listed(rendering.sar_bands, str.upper), _listed(reference.bands, str.upper)
        raise InputError(
            f'The SAR layer "{reference.name}" has {there}, but the model needs {wanted}. '
            "Choose a layer that has it, or say which band is which.",
            code="bands",
        )
    return channels


def render(
    values: Values, roles: Sequence[str], reference: RasterReference, rendering: Rendering
) -> NDArray[np.uint8]:
    """Return values as 8-bit pixels, shape as given, by the fixed ranges; 0 where NaN.

    Args:
        values: float32 (channels, H, W): reflectance, display values, or linear power.
        roles: What each channel is shown as; chooses the SAR range.
        reference: Says the sensor and whether values are ready 8-bit.
        rendering: The ranges.
    """
    if reference.unit is Unit.DISPLAY:
        return _to_bytes(values)
    if reference.sensor is Sensor.OPTICAL:
        return _to_bytes(_stretched(values, rendering.optical_range))
    decibel = 10 * np.log10(values)
    ranges = [rendering.sar_range_db[role] for role in roles]
    return _to_bytes(np.stack([_stretched(band, limits) for band, limits in zip(decibel, ranges)]))


def _frame(
    reference: RasterReference,
    channels: tuple[int | None, ...],
    grid: Grid,
    rendering: Rendering,
    stopped: Callable[[], bool],
) -> Frame:
    bands = [band for band in channels if band is not None]
    wanted = rendering.optical_bands if reference.sensor is Sensor.OPTICAL else rendering.sar_bands
    filled = [position for position, band in enumerate(channels) if band is not None]
    roles = [wanted[position] for position in filled]
    pixels = np.zeros((_CHANNELS, *grid.shape), dtype=np.uint8)
    valid = np.zeros(grid.shape, dtype=np.bool_)
    for strip in read_strips(reference, grid, bands, stopped=stopped):
        pixels[filled, strip.rows] = render(strip.values, roles, reference, rendering)
        valid[strip.rows] = strip.valid
    if not valid.any():
        raise InputError(
            f'The layer "{reference.name}" has only nodata within the extent. '
            "Choose another extent or layer.",
            code="no_data",
        )
    return Frame(reference.sensor, reference.date, pixels, valid, reference)


def _optical_channels(reference: RasterReference, rendering: Rendering) -> tuple[int, ...]:
    missing = [role for role in rendering.optical_bands if role not in reference.bands]
    if missing:
        verb = "is" if len(missing) == 1 else "are"
        raise InputError(
            f'The optical layer "{reference.name}" lacks {_listed(missing)}, which {verb} needed; it has '
            f"{_listed(reference.bands)}. Choose a layer that has all of {_listed(rendering.optical_bands)}, "
            "or say which band is which.",
            code="bands",
        )
    return tuple(reference.bands[role] for role in rendering.optical_bands)


def _sar_channel(
    reference: RasterReference, role: str, rendering: Rendering, notes: list[str] | None
) -> int | None:
    if role in reference.bands:
        return reference.bands[role]
    kin = CO_POLARISED if role in CO_POLARISED else CROSS_POLARISED
    stand_in = next((other for other in kin if other in reference.bands), None)
    if stand_in is None or stand_in in rendering.sar_bands:
        return None
    if notes is not None:
        notes.append(f"{reference.name}: {stand_in.upper()} stands in for {role.upper()}, which it lacks.")
    return reference.bands[stand_in]


def _check_common_pixels(frames: Sequence[Frame]) -> None:
    for sensor in Sensor:
        ours = [frame for frame in frames if frame.sensor is sensor]
        others = [frame for frame in frames if frame.sensor is not sensor]
        if ours and others and not (_any_valid(ours) & _any_valid(others)).any():
            raise InputError(
                f'The layers "{ours[0].reference.name}" and "{others[0].reference.name}" have no '
                "valid pixel in common within the extent. Choose another extent, or two layers of one place.",
                code="no_overlap",
            )


def _any_valid(frames: Sequence[Frame]) -> NDArray[np.bool_]:
    valid: NDArray[np.bool_] = np.any([frame.valid for frame in frames], axis=0)
    return valid


def _stretched(values: NDArray[np.float32], limits: tuple[float, float]) -> NDArray[np.float32]:
    low, high = limits
    stretched: NDArray[np.float32] = (values - np.float32(low)) * np.float32(255 / (high - low))
    return stretched


def _to_bytes(values: NDArray[np.float32]) -> NDArray[np.uint8]:
    return np.rint(np.clip(np.nan_to_num(values, nan=0.0), 0, 255)).astype(np.uint8)


def _listed(roles: Iterable[str], shown: Callable[[str], str] = str) -> str:
    return ", ".join(shown(role) for role in roles)
