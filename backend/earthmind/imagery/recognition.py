"""From a file to a raster reference: sensor, bands, unit, date; read where known, else guessed and said."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray
from rasterio.io import DatasetReader

from earthmind.errors import InputError
from earthmind.imagery import bands as band_names
from earthmind.imagery import product, units
from earthmind.imagery.reference import RasterReference, Sensor, Unit
from earthmind.imagery.sources import colour_names, default_name, open_raster, overridden_crs, sample_pixels
from earthmind.imagery.stacks import find_stack
from earthmind.imagery.units import Calibration

_TITLE = {Sensor.OPTICAL: "optical", Sensor.SAR: "SAR"}
_OPTICAL_BANDS_FROM = 10
_SAMPLED_OPTICAL_BANDS = 4
_PLAINLY_NEGATIVE = 0.5
_LISTED_BANDS = 5


@dataclass(frozen=True)
class _Facts:
    """What a file says of itself, before anything is concluded.

    Attributes:
        name: What the user calls the layer.
        stem: File name without suffix.
        dtype: Stored type of the first band.
        descriptions: Band descriptions, alpha and mask bands left out.
        colours: Colour interpretation of the same bands.
        tags: Metadata of the raster.
        nodata: Declared nodata value; None where there is none or where it is NaN.
        scale: Declared scale and offset of the first band; None where they are 1 and 0.
        samples: Stored values, shape (bands, N); NaN where masked.
    """

    name: str
    stem: str
    dtype: str
    descriptions: tuple[str | None, ...]
    colours: tuple[str, ...]
    tags: Mapping[str, str]
    nodata: float | None
    scale: tuple[float, float] | None
    samples: NDArray[np.float64]

    @property
    def count(self) -> int:
        """Number of bands."""
        return len(self.descriptions)

    @property
    def unnamed(self) -> bool:
        """Whether no band description says anything."""
        return all(band_names.is_generic(description) for description in self.descriptions)

    @property
    def is_float(self) -> bool:
        """Whether the stored type is a float."""
        return self.dtype.startswith("float")

    def values(self, band: int, nodata: float | None) -> NDArray[np.float64]:
        """Return the valid sampled values of a 1-based band."""
        sample: NDArray[np.float64] = self.samples[band - 1]
        valid = np.isfinite(sample)
        if nodata is not None:
            valid &= sample != nodata
        return sample[valid]

    def all_values(self, nodata: float | None) -> NDArray[np.float64]:
        """Return the valid sampled values of the first bands together."""
        count = min(self.count, _SAMPLED_OPTICAL_BANDS)
        return np.concatenate([self.values(band, nodata) for band in range(1, count + 1)])


def describe_raster(
    uri: str,
    *,
    name: str | None = None,
    sensor: Sensor | str | None = None,
    bands: Mapping[str, int] | None = None,
    unit: Unit | str | None = None,
    scale: float | None = None,
    offset: float | None = None,
    nodata: float | None = None,
    date: datetime.date | str | None = None,
    crs: str | None = None,
) -> RasterReference:
    """Recognise what a raster is; whatever is given wins over what is recognised.

    Args:
        uri: Path or GDAL URI.
        name: What the user calls the layer; the file name by default.
        sensor: The slot that the user put the layer in, ``"optical"`` or ``"sar"``.
        bands: 1-based band index by role.
        unit: Meaning of the pixel values.
        scale: Factor from the stored value to the unit.
        offset: Added after the factor.
        nodata: Stored value that means "nothing here".
        date: Day of acquisition (ISO 8601 where it is text).
        crs: Coordinate reference system, ``EPSG:n`` or WKT, where the file has none or a wrong one.

    Returns:
        The reference; ``notes`` holds one sentence for everything that was guessed.

    Raises:
        InputError: ``missing``, ``not_a_raster``, ``unreadable``, ``no_crs``, ``palette``; ``swapped`` where
            the raster is plainly of the other sensor; ``bands`` where no band can be told or a given index
            does not exist; ``bad_input`` where a given value has no meaning.
    """
    layer = name or default_name(uri)
    slot = None if sensor is None else _sensor(sensor)
    stack = find_stack(uri, slot, layer)
    stem = Path(uri).stem if stack is None else stack.stem
    if stack is not None:
        uri, date = stack.uri, date or stack.date
    with open_raster(uri, layer) as dataset:
        overridden = overridden_crs(dataset, layer, crs)
        facts = _facts(dataset, stem, layer)
    kind = _checked_sensor(facts, slot, bands)
    notes: list[str] = [] if overridden is None else [overridden]
    fill = _nodata(facts, kind, nodata, notes)
    roles = _given_bands(facts, kind, bands) if bands else _recognised_bands(facts, kind, fill, notes)
    calibration = _calibration(facts, kind, roles, fill, unit, scale, offset)
    if calibration.reason is not None:
        notes.append(f"{layer}: {calibration.reason}.")
    return RasterReference(
        uri=uri,
        name=layer,
        sensor=kind,
        bands=roles,
        unit=calibration.unit,
        scale=calibration.scale,
        offset=calibration.offset,
        nodata=fill,
        date=_date(date) if date is not None else product.acquisition_date(kind, facts.stem, facts.tags),
        notes=tuple(notes),
        crs=crs,
    )


def _facts(dataset: DatasetReader, stem: str, name: str) -> _Facts:
    colours = colour_names(dataset)
    kept = [band for band in range(1, dataset.count + 1) if colours[band - 1] != "alpha"] or [1]
    dtype = str(dataset.dtypes[0])
    if colours[0] == "palette":
        raise InputError(
            f'The layer "{name}" holds colour numbers of a palette (a map or a classification), not '
            "measurements. Choose the imagery itself.",
            code="palette",
        )
    if dtype.startswith("complex"):
        raise InputError(
            f'The layer "{name}" holds complex values. Convert it to calibrated backscatter (sigma0) first.'
        )
    first_scale = (float(dataset.scales[0]), float(dataset.offsets[0]))
    declared = dataset.nodatavals[0]
    return _Facts(
        name=name,
        stem=stem,
        dtype=dtype,
        descriptions=tuple(_description(dataset, band) for band in kept),
        colours=tuple(colours[band - 1] for band in kept),
        tags={**dataset.tags(1), **dataset.tags()},
        nodata=None if declared is None or np.isnan(declared) else float(declared),
        scale=None if first_scale == (1.0, 0.0) else first_scale,
        samples=sample_pixels(dataset, kept),
    )


def _description(dataset: DatasetReader, band: int) -> str | None:
    """Return a band's description; where it says nothing, the role that its wavelength tells."""
    description: str | None = dataset.descriptions[band - 1]
    if not band_names.is_generic(description):
        return description
    tags = {**dataset.tags(band), **dataset.tags(band, ns="IMAGERY")}
    for key, value in tags.items():
        if "WAVELENGTH" in key.upper() and "UNIT" not in key.upper():
            with suppress(ValueError):
                return band_names.role_of_wavelength(float(value.split()[0])) or description
    return description


def _checked_sensor(facts: _Facts, slot: Sensor | None, bands: Mapping[str, int] | None) -> Sensor:
    seen = _seen_by_given_bands(bands) if bands else _seen(facts)
    if slot is None:
        if seen is None:
            raise InputError(
                f'It is not clear whether the layer "{facts.name}" is optical or SAR. Say which it is.',
                code="bands",
            )
        return seen[0]
    if seen is not None and seen[0] is not slot:
        raise InputError(
            f'The layer "{facts.name}" was given as {_TITLE[slot]} but looks like {_TITLE[seen[0]]} '
            f"({seen[1]}). Swap the optical and the SAR layer.",
            code="swapped",
        )
    return slot


def _seen_by_given_bands(bands: Mapping[str, int]) -> tuple[Sensor, str] | None:
    kind = band_names.sensor_of_roles([role.lower() for role in bands])
    return None if kind is None else (kind, f"its bands are {_listed(bands)}")


def _seen(facts: _Facts) -> tuple[Sensor, str] | None:
    """Return the sensor that the raster plainly is, with the reason; the strongest evidence decides.

    In order: names of bands; a Sentinel product identifier in the file name, or identifiers of only one
    sensor in the metadata; the band in the name of a single-band file; mostly negative values (dB); ten or
    more bands; true colour that is not grey; a word such as S1 or RGB in the file name.
    """
    roles = band_names.roles_from_descriptions(facts.descriptions)
    if roles:
        kind = band_names.sensor_of_roles(list(roles))
        return None if kind is None else (kind, f"its bands are {_listed(roles)}")
    for texts in ([facts.stem], list(facts.tags.values())):
        missions = {found.sensor: found.mission for found in product.products_in(texts)}
        if len(missions) == 1:
            kind, mission = next(iter(missions.items()))
            return kind, f"it names the satellite {mission}"
    own_role = band_names.role_of(facts.stem) if facts.count == 1 else None
    if own_role is not None:
        kind = band_names.sensor_of_roles([own_role])
        return None if kind is None else (kind, f"its file name names the band {_shown(own_role)}")
    return _seen_in_pixels(facts) or _seen_in_words(facts)


def _seen_in_pixels(facts: _Facts) -> tuple[Sensor, str] | None:
    values = facts.all_values(facts.nodata)
    fill = units.guess_fill(values, floating=facts.is_float, sar=False)
    values = values if fill is None else values[values != fill]
    if values.size and np.mean(values < 0) > _PLAINLY_NEGATIVE:
        return Sensor.SAR, "most of its values are negative, as backscatter in dB is"
    if facts.count >= _OPTICAL_BANDS_FROM:
        return Sensor.OPTICAL, f"it has {facts.count} bands"
    colours = band_names.roles_from_colours(facts.colours)
    is_sar_by_name = product.sensor_of_words(facts.stem) is Sensor.SAR
    if colours and not is_sar_by_name and not _is_grey(facts):
        return Sensor.OPTICAL, "it is a true-colour picture"
    return None


def _seen_in_words(facts: _Facts) -> tuple[Sensor, str] | None:
    kind = product.sensor_of_words(facts.stem)
    return None if kind is None else (kind, f"by its file name {facts.stem}")


def _is_grey(facts: _Facts) -> bool:
    first = facts.samples[0]
    return all(np.array_equal(first, other, equal_nan=True) for other in facts.samples[1:3])


def _nodata(facts: _Facts, kind: Sensor, given: float | None, notes: list[str]) -> float | None:
    if given is not None:
        return None if np.isnan(given) else float(given)
    if facts.nodata is not None:
        return facts.nodata
    fill = units.guess_fill(facts.all_values(None), floating=facts.is_float, sar=kind is Sensor.SAR)
    if fill is not None:
        notes.append(f"{facts.name}: no nodata value is declared; {fill:g} is taken as nodata.")
    return fill


def _given_bands(facts: _Facts, kind: Sensor, bands: Mapping[str, int]) -> dict[str, int]:
    roles = {role.lower(): int(index) for role, index in bands.items()}
    for role, index in roles.items():
        if not 1 <= index <= facts.count:
            raise InputError(
                f'The layer "{facts.name}" has {facts.count} band(s), but band {index} was given as {role}.',
                code="bands",
            )
    return {
        role: index for role, index in roles.items() if (role in band_names.SAR_ROLES) == (kind is Sensor.SAR)
    }


def _recognised_bands(facts: _Facts, kind: Sensor, fill: float | None, notes: list[str]) -> dict[str, int]:
    named = band_names.roles_from_descriptions(facts.descriptions)
    roles = {role: i for role, i in named.items() if (role in band_names.SAR_ROLES) == (kind is Sensor.SAR)}
    if not roles:
        roles = _sar_bands(facts, fill, notes) if kind is Sensor.SAR else _optical_bands(facts, notes)
    if not roles:
        raise InputError(
            f'The bands of the layer "{facts.name}" cannot be told: it has {facts.count} band(s) and no '
            f"names that are known for {_TITLE[kind]}. Say which band is which.",
            code="bands",
        )
    if "nir" not in roles and "narrow_nir" in roles and facts.count > 1:
        roles["nir"] = roles["narrow_nir"]
        notes.append(f"{facts.name}: there is no band B8; B8A stands in for nir.")
    return roles


def _optical_bands(facts: _Facts, notes: list[str]) -> dict[str, int]:
    own_role = band_names.role_of(facts.stem) if facts.count == 1 else None
    if own_role is not None and own_role not in band_names.SAR_ROLES:
        return {own_role: 1}
    colours = band_names.roles_from_colours(facts.colours)
    if colours:
        return colours
    order = band_names.order_of_unnamed_optical(facts.count, eight_bit=facts.dtype == "uint8")
    if order is None or not facts.unnamed:
        return {}
    roles, title = order
    notes.append(f"{facts.name}: {_band_count(facts.count)} taken as {title}.")
    return {role: index for index, role in enumerate(roles, start=1)}


def _sar_bands(facts: _Facts, fill: float | None, notes: list[str]) -> dict[str, int]:
    named = band_names.polarisations_in(facts.stem)
    if len(named) == facts.count:
        if facts.count > 1:
            notes.append(f"{facts.name}: the order {_listed(named)} is taken from the file name.")
        return {role: index for index, role in enumerate(named, start=1)}
    if not facts.unnamed:
        return {}
    roles = _order_of_unnamed_sar(facts, fill)
    if roles:
        order = sorted(roles, key=lambda role: roles[role])
        notes.append(f"{facts.name}: {_band_count(facts.count)} taken as {_listed(order)}.")
    return roles


def _order_of_unnamed_sar(facts: _Facts, fill: float | None) -> dict[str, int]:
    """Guess polarisations: co- is stronger than cross-polarised; HH where the product name says so."""
    co, cross = ("hh", "hv") if _is_horizontal(facts.stem) else ("vv", "vh")
    if facts.count == 1 or (facts.count == 3 and _is_grey(facts)):
        return {co: 1}
    if facts.count in (2, 3):
        first, second = (facts.values(band, fill) for band in (1, 2))
        swapped = bool(first.size and second.size and np.median(first) < np.median(second))
        return {co: 2, cross: 1} if swapped and facts.count == 2 else {co: 1, cross: 2}
    if facts.count == len(band_names.QUAD_POL_ORDER):
        return {role: index for index, role in enumerate(band_names.QUAD_POL_ORDER, start=1)}
    return {}


def _is_horizontal(stem: str) -> bool:
    return any(mode in stem.upper() for mode in ("_1SDH_", "_1SSH_"))


def _calibration(
    facts: _Facts,
    kind: Sensor,
    roles: Mapping[str, int],
    fill: float | None,
    unit: Unit | str | None,
    scale: float | None,
    offset: float | None,
) -> Calibration:
    declared = facts.scale or (1.0, 0.0)
    factor = declared[0] if scale is None else scale
    shift = declared[1] if offset is None else offset
    if scale is not None or facts.scale is not None:
        found = _scaled_calibration(facts, kind, roles, fill, (factor, shift))
    else:
        found = _recognised_calibration(facts, kind, roles, fill)
        found = found if offset is None else replace(found, offset=offset)
    if unit is None:
        return found
    chosen = _unit(unit, kind)
    if found.unit is chosen:
        return replace(found, reason=None)
    if chosen is Unit.REFLECTANCE and scale is None and facts.scale is None:
        factor = 1 / 255
    return Calibration(chosen, factor, shift)


def _scaled_calibration(
    facts: _Facts, kind: Sensor, roles: Mapping[str, int], fill: float | None, scale: tuple[float, float]
) -> Calibration:
    """Return the unit of values that have a declared or given scale and offset."""
    factor, shift = scale
    if kind is Sensor.OPTICAL:
        return Calibration(Unit.REFLECTANCE, factor, shift)
    scaled = {role: facts.values(index, fill) * factor + shift for role, index in roles.items()}
    found = units.recognise_sar(scaled, dtype="float64")
    return Calibration(found.unit, factor * found.scale, shift * found.scale, found.reason)


def _recognised_calibration(
    facts: _Facts, kind: Sensor, roles: Mapping[str, int], fill: float | None
) -> Calibration:
    if kind is Sensor.SAR:
        values = {role: facts.values(index, fill) for role, index in roles.items()}
        return units.recognise_sar(values, dtype=facts.dtype)
    sampled = np.concatenate([facts.values(index, fill) for index in roles.values()])
    baselines = [found.baseline for found in product.products_in([facts.stem, *facts.tags.values()])]
    baseline = next((number for number in baselines if number is not None), None)
    return units.recognise_optical(sampled, dtype=facts.dtype, baseline=baseline)


def _band_count(count: int) -> str:
    return (
        "its only band, which has no name, is" if count == 1 else f"its {count} bands have no names and are"
    )


def _listed(roles: Iterable[str]) -> str:
    shown = [_shown(role) for role in roles]
    if len(shown) > _LISTED_BANDS:
        shown = [*shown[: _LISTED_BANDS - 1], f"{len(shown) - _LISTED_BANDS + 1} more"]
    return ", ".join(shown)


def _shown(role: str) -> str:
    return role.upper() if role.lower() in band_names.SAR_ROLES else role


def _sensor(value: Sensor | str) -> Sensor:
    try:
        return Sensor(value)
    except ValueError as error:
        raise InputError(f'The sensor "{value}" is not known; give optical or sar.') from error


def _unit(value: Unit | str, kind: Sensor) -> Unit:
    optical = (Unit.REFLECTANCE, Unit.DISPLAY)
    sar = (Unit.DB, Unit.POWER, Unit.AMPLITUDE, Unit.DISPLAY)
    allowed = optical if kind is Sensor.OPTICAL else sar
    known = {member.value for member in Unit}
    if (value.value if isinstance(value, Unit) else value) not in known or Unit(value) not in allowed:
        names = ", ".join(member.value for member in allowed)
        shown = value.value if isinstance(value, Unit) else value
        raise InputError(f'The unit "{shown}" is not known for {_TITLE[kind]}; give one of {names}.')
    return Unit(value)


def _date(value: datetime.date | str) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError as error:
        raise InputError(f'The date "{value}" is not a day; give it as 2020-11-04.') from error
