"""From a file to a raster reference: sensor, bands, unit, date; read where known, else guessed and said."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping
from dataclasses import replace
from pathlib import Path

import numpy as np

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers import product, units
from earthmind.imagery.layers.raster_facts import RasterFacts, read_facts
from earthmind.imagery.layers.reference import RasterReference, Sensor, Unit
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery.layers.stacks import find_stack
from earthmind.imagery.layers.units import Calibration
from earthmind.imagery.reading.sources import default_name, open_raster, overridden_crs

_TITLE = {Sensor.OPTICAL: "optical", Sensor.SAR: "SAR"}
_OPTICAL_BANDS_FROM = 10
_PLAINLY_NEGATIVE = 0.5
_LISTED_BANDS = 5


def describe_raster(given: LayerRequest | str, sensor: Sensor | str | None = None) -> RasterReference:
    """Recognise what a raster is; whatever is given wins over what is recognised.

    Args:
        given: The layer as the user gave it, or its path or GDAL URI alone.
        sensor: The slot that the user put the layer in, ``"optical"`` or ``"sar"``.

    Returns:
        The reference; ``notes`` holds one sentence for everything that was guessed.

    Raises:
        InputError: ``missing``, ``not_a_raster``, ``unreadable``, ``no_crs``, ``palette``; ``swapped`` where
            the raster is plainly of the other sensor; ``bands`` where no band can be told or a given index
            does not exist; ``bad_input`` where a given value has no meaning.
    """
    given = LayerRequest(given) if isinstance(given, str) else given
    layer = given.name or default_name(given.uri)
    slot = None if sensor is None else _sensor(sensor)
    stack = find_stack(given.uri, slot, layer)
    uri, stem = given.uri, Path(given.uri).stem
    date: datetime.date | str | None = given.date
    if stack is not None:
        uri, stem, date = stack.uri, stack.stem, date or stack.date
    with open_raster(uri, layer) as dataset:
        overridden = overridden_crs(dataset, layer, given.crs)
        facts = read_facts(dataset, stem, layer)
    kind = _checked_sensor(facts, slot, given.bands)
    notes: list[str] = [] if overridden is None else [overridden]
    fill = _nodata(facts, kind, given.nodata, notes)
    roles = (
        _given_bands(facts, kind, given.bands) if given.bands else _recognised_bands(facts, kind, fill, notes)
    )
    calibration = _calibration(facts, kind, roles, fill, given)
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
        crs=given.crs,
    )


def _checked_sensor(facts: RasterFacts, slot: Sensor | None, bands: Mapping[str, int] | None) -> Sensor:
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


def _seen(facts: RasterFacts) -> tuple[Sensor, str] | None:
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


def _seen_in_pixels(facts: RasterFacts) -> tuple[Sensor, str] | None:
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


def _seen_in_words(facts: RasterFacts) -> tuple[Sensor, str] | None:
    kind = product.sensor_of_words(facts.stem)
    return None if kind is None else (kind, f"by its file name {facts.stem}")


def _is_grey(facts: RasterFacts) -> bool:
    first = facts.samples[0]
    return all(np.array_equal(first, other, equal_nan=True) for other in facts.samples[1:3])


def _nodata(facts: RasterFacts, kind: Sensor, given: float | None, notes: list[str]) -> float | None:
    if given is not None:
        return None if np.isnan(given) else float(given)
    if facts.nodata is not None:
        return facts.nodata
    fill = units.guess_fill(facts.all_values(None), floating=facts.is_float, sar=kind is Sensor.SAR)
    if fill is not None:
        notes.append(f"{facts.name}: no nodata value is declared; {fill:g} is taken as nodata.")
    return fill


def _given_bands(facts: RasterFacts, kind: Sensor, bands: Mapping[str, int]) -> dict[str, int]:
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


def _recognised_bands(
    facts: RasterFacts, kind: Sensor, fill: float | None, notes: list[str]
) -> dict[str, int]:
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


def _optical_bands(facts: RasterFacts, notes: list[str]) -> dict[str, int]:
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


def _sar_bands(facts: RasterFacts, fill: float | None, notes: list[str]) -> dict[str, int]:
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


def _order_of_unnamed_sar(facts: RasterFacts, fill: float | None) -> dict[str, int]:
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
    facts: RasterFacts, kind: Sensor, roles: Mapping[str, int], fill: float | None, given: LayerRequest
) -> Calibration:
    declared = facts.scale or (1.0, 0.0)
    factor = declared[0] if given.scale is None else given.scale
    shift = declared[1] if given.offset is None else given.offset
    if given.scale is not None or facts.scale is not None:
        found = _scaled_calibration(facts, kind, roles, fill, (factor, shift))
    else:
        found = _recognised_calibration(facts, kind, roles, fill)
        found = found if given.offset is None else replace(found, offset=given.offset)
    if given.unit is None:
        return found
    chosen = _unit(given.unit, kind)
    if found.unit is chosen:
        return replace(found, reason=None)
    if chosen is Unit.REFLECTANCE and given.scale is None and facts.scale is None:
        factor = 1 / 255
    return Calibration(chosen, factor, shift)


def _scaled_calibration(
    facts: RasterFacts, kind: Sensor, roles: Mapping[str, int], fill: float | None, scale: tuple[float, float]
) -> Calibration:
    """Return the unit of values that have a declared or given scale and offset."""
    factor, shift = scale
    if kind is Sensor.OPTICAL:
        return Calibration(Unit.REFLECTANCE, factor, shift)
    scaled = {role: facts.values(index, fill) * factor + shift for role, index in roles.items()}
    found = units.recognise_sar(scaled, dtype="float64")
    return Calibration(found.unit, factor * found.scale, shift * found.scale, found.reason)


def _recognised_calibration(
    facts: RasterFacts, kind: Sensor, roles: Mapping[str, int], fill: float | None
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
