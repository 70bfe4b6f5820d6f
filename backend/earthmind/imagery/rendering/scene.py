"""From layers to the scene a model is shown: values on the grid, rendered to 8 bits by one fixed stretch."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.band_codes import optical_codes, sar_codes, shown_optical_codes, shown_sar_codes
from earthmind.errors import InputError
from earthmind.imagery.grid import Grid
from earthmind.imagery.layers.bands import CO_POLARISED, COLOUR_ROLES, CROSS_POLARISED
from earthmind.imagery.reading.layer_values import Values, read_strips, to_physical
from earthmind.imagery.reference import RasterReference, Sensor, Unit
from earthmind.imagery.rendering.frames import Frame, Pixels, Rendering, Scene
from earthmind.sentences import Listed, Sentence

MOST_FRAMES = 5
_DECIBELS_PER_NEPER = np.float32(10 / math.log(10))


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
        raise InputError(
            Sentence(
                "A scene takes 1 to {most} layers; {count} were given.",
                most=MOST_FRAMES,
                count=len(references),
            )
        )
    notes = [note for reference in references for note in reference.notes]
    plans = [channel_bands(reference, rendering, notes) for reference in references]
    frames = [_frame(layer, bands, grid, rendering, stopped) for layer, bands in zip(references, plans)]
    _check_common_pixels(frames)
    return Scene(grid, tuple(frames), tuple(dict.fromkeys(notes)))


def channel_bands(
    reference: RasterReference, rendering: Rendering, notes: list[str] | None = None
) -> tuple[int | None, ...]:
    """Return the band index shown in each channel; None for a channel that stays 0.

    HH stands in for a missing VV and HV for a missing VH (and the other way round), with a note.

    Args:
        reference: The layer.
        rendering: The channels wanted.
        notes: Takes a sentence where a band stands in for another.

    Raises:
        InputError: ``bands`` where an optical channel of a picture, or every channel of a sensor, is missing.
    """
    if reference.sensor is Sensor.OPTICAL:
        return _optical_channels(reference, rendering)
    wanted_roles = rendering.sar_bands[: rendering.channels(Sensor.SAR)]
    channels = tuple(_sar_channel(reference, role, rendering, notes) for role in wanted_roles)
    if all(channel is None for channel in channels):
        wanted, there = (Listed(map(str.upper, roles)) for roles in (rendering.sar_bands, reference.bands))
        raise InputError(
            Sentence(
                'The SAR layer "{layer}" has {there}, but the model needs {wanted}. Choose a layer that '
                "has it, or say which band is which.",
                layer=reference.name,
                there=there,
                wanted=wanted,
            ),
            code="bands",
        )
    return channels


def _frame(
    reference: RasterReference,
    channels: tuple[int | None, ...],
    grid: Grid,
    rendering: Rendering,
    stopped: Callable[[], bool],
) -> Frame:
    layer = RenderedLayer(reference, channels, rendering)
    pixels = np.zeros((rendering.channels(reference.sensor), *grid.shape), dtype=rendering.dtype)
    valid = np.zeros(grid.shape, dtype=np.bool_)
    for strip in read_strips(reference, grid, layer.bands, stopped=stopped):
        pixels[layer.filled, strip.rows] = layer.render(strip.values)
        valid[strip.rows] = strip.valid
    if not valid.any():
        raise no_data(reference)
    return layer.frame(pixels, valid)


class RenderedLayer:
    """Which bands of a layer fill which channels, and how.

    Attributes:
        bands: 1-based band indexes to read.
        filled: Channels that they fill.
        in_colour: Whether the channels are red, green and blue.
    """

    def __init__(
        self, reference: RasterReference, channels: tuple[int | None, ...], rendering: Rendering
    ) -> None:
        wanted = rendering.roles(reference.sensor)
        self.in_colour = rendering.in_colour(reference)
        self.bands = [band for band in channels if band is not None]
        self.filled = [position for position, band in enumerate(channels) if band is not None]
        self._roles = [wanted[position] for position in self.filled]
        self._reference = reference
        self._rendering = rendering

    def frame(self, pixels: Pixels, valid: NDArray[np.bool_]) -> Frame:
        """All channels of the layer, (channels, H, W), as a frame."""
        reference, rendering = self._reference, self._rendering
        roles = rendering.roles(reference.sensor) if rendering.coded or rendering.reflectance else ()
        return Frame(
            reference.sensor,
            reference.date,
            pixels,
            valid,
            reference,
            colour=self.in_colour,
            roles=roles,
        )

    @property
    def channels(self) -> int:
        """Number of channels of a frame."""
        return self._rendering.channels(self._reference.sensor)

    def render(self, values: Values) -> Pixels:
        """Return values as pixels of the channels ``filled``, as the rendering says; 0 where NaN.

        Args:
            values: float32 (bands, H, W): reflectance, display values, or linear power.
        """
        if self._rendering.reflectance:
            return values
        if self._rendering.coded and self._reference.unit is Unit.DISPLAY:
            is_sar = self._reference.sensor is Sensor.SAR
            return shown_sar_codes(values) if is_sar else shown_optical_codes(values)
        if self._reference.unit is Unit.DISPLAY:
            return _to_bytes(values)
        if self._reference.sensor is Sensor.SAR:
            return self.render_decibels(np.log(values) * _DECIBELS_PER_NEPER)
        if self._rendering.coded:
            return optical_codes(values)
        return _to_bytes(_stretched(values, self._rendering.optical_range_of(self._reference)))

    def render_decibels(self, values: Values) -> NDArray[np.uint8]:
        """Return backscatter in dB as 8-bit pixels of the channels ``filled``."""
        if self._rendering.coded:
            return sar_codes(values)
        ranges = [self._rendering.sar_range_db[role] for role in self._roles]
        return _to_bytes(np.stack([_stretched(band, limits) for band, limits in zip(values, ranges)]))


class StoredLook:
    """Renders stored values by a table of all values of their type, or dB by their range: fast."""

    def __init__(self, layer: RenderedLayer, reference: RasterReference, dtype: str) -> None:
        """Prepare for stored values of ``dtype``; see ``works_for``."""
        self._layer = layer
        self._reference = reference
        self._table: Pixels | None = None
        self._known: NDArray[np.bool_] = np.ones(0, dtype=np.bool_)
        if np.dtype(dtype).kind in "ui":
            kind = np.dtype(f"u{np.dtype(dtype).itemsize}")
            every = np.arange(np.iinfo(kind).max + 1).astype(kind).view(dtype)
            physical = to_physical(np.stack([every] * len(layer.bands))[:, None], reference, layer.bands)
            self._table = layer.render(physical)[:, 0]
            self._known = np.asarray(np.isfinite(physical).all(axis=(0, 1)))

    @staticmethod
    def works_for(reference: RasterReference, dtype: str) -> bool:
        """Whether there is such a way: small integers, or backscatter in dB."""
        small = dtype in ("uint8", "int8", "uint16", "int16")
        return small or (reference.sensor is Sensor.SAR and reference.unit is Unit.DB)

    def render(
        self, stored: NDArray[np.generic], present: NDArray[np.bool_]
    ) -> tuple[Pixels, NDArray[np.bool_]]:
        """Return pixels of the filled channels, 0 where invalid, and valid."""
        if self._table is None:
            return self._decibels(stored, present)
        index = stored.view(f"u{stored.dtype.itemsize}")
        pixels = np.stack([table[band] for table, band in zip(self._table, index)])
        if not self._known.all():
            present = present & self._known[index].all(axis=0)
        return self._masked(pixels, present)

    def _decibels(
        self, stored: NDArray[np.generic], present: NDArray[np.bool_]
    ) -> tuple[Pixels, NDArray[np.bool_]]:
        values = stored.astype(np.float32)
        if (self._reference.scale, self._reference.offset) != (1.0, 0.0):
            values = values * np.float32(self._reference.scale) + np.float32(self._reference.offset)
        present = present & np.isfinite(values).all(axis=0)
        return self._masked(self._layer.render_decibels(values), present)

    def _masked(self, pixels: Pixels, present: NDArray[np.bool_]) -> tuple[Pixels, NDArray[np.bool_]]:
        if not present.all():
            pixels[:, ~present] = 0
        return pixels, present


def no_data(reference: RasterReference) -> InputError:
    """The error of a layer without a valid pixel."""
    return InputError(
        Sentence(
            'The layer "{layer}" has only nodata within the extent. Choose another extent or layer.',
            layer=reference.name,
        ),
        code="no_data",
    )


def _optical_channels(reference: RasterReference, rendering: Rendering) -> tuple[int | None, ...]:
    if rendering.coded and set(reference.bands) & set(rendering.optical_bands):
        return tuple(reference.bands.get(role) for role in rendering.optical_bands)
    if rendering.coded:
        raise InputError(
            Sentence(
                'The optical layer "{layer}" has {bands}; choose a layer with some of {optical_bands}, or'
                " say which band is which.",
                layer=reference.name,
                bands=Listed(reference.bands),
                optical_bands=Listed(rendering.optical_bands),
            ),
            code="bands",
        )
    if rendering.in_colour(reference):
        return tuple(reference.bands[role] for role in COLOUR_ROLES)
    missing = [role for role in rendering.optical_bands if role not in reference.bands]
    if missing:
        given = {
            "layer": reference.name,
            "missing": Listed(missing),
            "bands": Listed(reference.bands),
            "wanted": Listed(rendering.optical_bands),
        }
        sentence = Sentence(
            'The optical layer "{layer}" lacks {missing}, which are needed; it has {bands}. Choose a layer '
            "that has all of {wanted}, or say which band is which.",
            **given,
        )
        if len(missing) == 1:
            sentence = Sentence(
                'The optical layer "{layer}" lacks {missing}, which is needed; it has {bands}. Choose a '
                "layer that has all of {wanted}, or say which band is which.",
                **given,
            )
        raise InputError(sentence, code="bands")
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
        notes.append(
            Sentence(
                "{layer}: {band} stands in for {missing}, which it lacks.",
                layer=reference.name,
                band=stand_in.upper(),
                missing=role.upper(),
            )
        )
    return reference.bands[stand_in]


def _check_common_pixels(frames: Sequence[Frame]) -> None:
    for sensor in Sensor:
        ours = [frame for frame in frames if frame.sensor is sensor]
        others = [frame for frame in frames if frame.sensor is not sensor]
        if ours and others and not (_any_valid(ours) & _any_valid(others)).any():
            raise InputError(
                Sentence(
                    'The layers "{layer}" and "{other}" have no valid pixel in common within the extent. '
                    "Choose another extent, or two layers of one place.",
                    layer=ours[0].reference.name,
                    other=others[0].reference.name,
                ),
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
    shown = np.clip(values, 0, 255)
    np.rint(shown, out=shown)
    np.nan_to_num(shown, copy=False, nan=0.0)
    return shown.astype(np.uint8)
