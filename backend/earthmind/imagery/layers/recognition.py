"""From a file to a raster reference: sensor, bands, unit, date; read where known, else guessed and said."""

from __future__ import annotations

import datetime
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers import product, units
from earthmind.imagery.layers.bands import BandName
from earthmind.imagery.layers.fill import ABSURD, impossible_share, possible_stored, sensible, shape_fill
from earthmind.imagery.layers.landsat_metadata import Coefficients, coefficients, metadata_beside
from earthmind.imagery.layers.missions import Mission, mission_in
from earthmind.imagery.layers.product import Settled
from earthmind.imagery.layers.raster_facts import RasterFacts, read_facts
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery.layers.stacks import find_stack
from earthmind.imagery.layers.units import Calibration, Context
from earthmind.imagery.reading.sources import default_name, open_raster, overridden_crs
from earthmind.imagery.reference import RasterReference, Sensor, Unit

_TITLE = {Sensor.OPTICAL: "optical", Sensor.SAR: "SAR"}
_OPTICAL_BANDS_FROM = 10
_PLAINLY_NEGATIVE = 0.5
_LISTED_BANDS = 5
_KELVIN = (200.0, 350.0)
_MANY_ABOVE = 2.0


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
        facts = read_facts(dataset, uri, stem, layer)
    as_optical = _settled(facts)
    kind = _checked_sensor(facts, as_optical, slot, given.bands)
    notes: list[str] = [] if overridden is None else [overridden]
    settled = as_optical if kind is Sensor.OPTICAL else Settled(_sar_mission(facts))
    fill = _nodata(facts, settled.mission, kind, given.nodata, notes)
    roles = (
        _given_bands(facts, kind, given.bands)
        if given.bands
        else _recognised_bands(facts, kind, settled, fill, notes)
    )
    day = _date(date) if date is not None else product.acquisition_date(kind, facts.stem, facts.tags)
    known = _Known(facts, kind, roles, fill, settled.mission, day)
    calibration = _calibration(known, given)
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
        date=day,
        by_band={roles[role]: pair for role, pair in calibration.by_role.items() if role in roles},
        limits=_limits(known, calibration, given, notes),
        mission=None if settled.mission is None else settled.mission.title,
        mask=facts.mask,
        notes=tuple(notes),
        crs=given.crs,
    )


@dataclass(frozen=True)
class _Known:
    """What is known of a layer when its unit is to be told."""

    facts: RasterFacts
    kind: Sensor
    roles: Mapping[str, int]
    fill: float | None
    mission: Mission | None
    date: datetime.date | None

    def values(self) -> dict[str, NDArray[np.float64]]:
        """Valid stored values by role."""
        return {role: self.facts.values(index, self.fill) for role, index in self.roles.items()}


def _settled(facts: RasterFacts) -> Settled:
    texts = facts.texts if facts.count > 1 else (facts.stem, *facts.texts)
    described = [*facts.descriptions, *([facts.stem] if facts.count == 1 else [])]
    names = _names(facts)
    return product.settle(names, described, texts, thermal=_thermal(facts), eight_bit=facts.is_eight_bit)


def _names(facts: RasterFacts) -> tuple[BandName, ...]:
    """What the bands' names say; of a single band without a name, what the file's name says."""
    own = facts.names[0] if facts.count == 1 else None
    return product.names_of_files([facts.stem]) if own == BandName() else facts.names


def _thermal(facts: RasterFacts) -> list[str]:
    """Numbers of the bands that hold kelvins, beside others that do not."""
    if not facts.is_float or facts.count == 1 or not any(name.number for name in facts.names):
        return []
    medians = [float(np.median(v)) if (v := facts.values(b, facts.nodata)).size else 0.0 for b in _all(facts)]
    warm = [_KELVIN[0] <= median <= _KELVIN[1] for median in medians]
    if min(medians) > _KELVIN[0] / 2:
        return []
    return [name.number for name, is_warm in zip(facts.names, warm, strict=True) if is_warm and name.number]


def _all(facts: RasterFacts) -> range:
    return range(1, facts.count + 1)


def _sar_mission(facts: RasterFacts) -> Mission | None:
    return next((row for row in (mission_in(text, Sensor.SAR) for text in facts.texts) if row), None)


def _limits(
    known: _Known, found: Calibration, given: LayerRequest, notes: list[str]
) -> tuple[float, float] | None:
    """Return what stored values can be a measurement, where some of the sample cannot."""
    stated = (given.scale, given.offset, known.facts.scale) != (None, None, None) or bool(found.by_role)
    low, high = (None if stated else possible_stored(found.unit, found.scale, found.offset)) or (
        -ABSURD,
        ABSURD,
    )
    sampled = np.concatenate([np.ravel(values) for values in known.values().values()])
    above = sampled[(sampled > high) & (sampled < ABSURD)]
    if np.unique(above).size > 1:
        high = ABSURD
        part = 100 * above.size / sampled.size
        if part > _MANY_ABOVE:
            notes.append(
                f"{known.facts.name}: {part:.2g} % of its values are too high for {found.unit.value}, so its "
                "unit or scale may be another; give them if you know them."
            )
    share = impossible_share(sampled, (low, high))
    if not share:
        return None
    notes.append(
        f"{known.facts.name}: {100 * share:.2g} % of its values lie below {low:.6g} or above {high:.6g}, "
        "which no measurement does; they are taken as nodata."
    )
    return low, high


def _checked_sensor(
    facts: RasterFacts, settled: Settled, slot: Sensor | None, bands: Mapping[str, int] | None
) -> Sensor:
    seen = _seen_by_given_bands(bands) if bands else _seen(facts, settled)
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


def _seen(facts: RasterFacts, settled: Settled) -> tuple[Sensor, str] | None:
    """Return the sensor that the raster plainly is, with the reason; the strongest evidence decides.

    In order: names of bands; a Sentinel product identifier in the file name, or identifiers of only one
    sensor in the metadata; the band in the name of a single-band file; mostly negative values (dB); ten or
    more bands; true colour that is not grey; a word such as S1 or RGB in the file name.
    """
    roles = band_names.roles_of_names(facts.names, settled.mission)
    if roles:
        kind = band_names.sensor_of_roles(list(roles))
        return None if kind is None else (kind, f"its bands are {_listed(roles)}")
    for texts in ([facts.stem], list(facts.tags.values())):
        missions = {found.sensor: found.mission for found in product.products_in(texts)}
        if len(missions) == 1:
            kind, mission = next(iter(missions.items()))
            return kind, f"it names the satellite {mission}"
    own_role = _own_role(facts, settled.mission)
    if own_role is not None:
        kind = band_names.sensor_of_roles([own_role])
        return None if kind is None else (kind, f"its file name names the band {_shown(own_role)}")
    return _seen_in_pixels(facts) or _seen_in_words(facts)


def _seen_in_pixels(facts: RasterFacts) -> tuple[Sensor, str] | None:
    fill = shape_fill(facts.samples, facts.on_edge, facts.dtype, Sensor.OPTICAL)
    values = facts.all_values(facts.nodata)
    values = sensible(values if fill is None else values[values != fill])
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
    rows = [row for sensor in Sensor if (row := mission_in(facts.stem, sensor)) is not None]
    kind = rows[0].sensor if len(rows) == 1 else product.sensor_of_words(facts.stem)
    return None if kind is None else (kind, f"by its file name {facts.stem}")


def _is_grey(facts: RasterFacts) -> bool:
    first = facts.samples[0]
    return all(np.array_equal(first, other, equal_nan=True) for other in facts.samples[1:3])


def _own_role(facts: RasterFacts, mission: Mission | None) -> str | None:
    """Return the role that the file name of a single band names."""
    if facts.count > 1:
        return None
    told = _names(facts)[0].role(mission)
    return told if mission is not None else told or band_names.role_of(facts.stem)


def _nodata(
    facts: RasterFacts, mission: Mission | None, kind: Sensor, given: float | None, notes: list[str]
) -> float | None:
    if given is not None:
        return None if np.isnan(given) else float(given)
    if facts.mask is not None:
        notes.append(
            f"{facts.name}: band {facts.mask} is 0 or full only, so it is taken as a mask (opacity)."
        )
    if facts.nodata is not None:
        return facts.nodata
    fill = _fill_of_mission(facts, mission)
    if fill is None:
        fill = shape_fill(facts.samples, facts.on_edge, facts.dtype, kind)
    if fill is not None:
        notes.append(f"{facts.name}: no nodata value is declared; {fill:g} is taken as nodata.")
    return fill


def _fill_of_mission(facts: RasterFacts, mission: Mission | None) -> float | None:
    """Return the fill of a mission's products, where pixels of whole numbers have it in all bands."""
    fill = None if mission is None else mission.fill
    if fill is None or facts.dtype == "uint8":
        return None
    return float(fill) if (facts.samples == fill).all(axis=0).any() else None


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
    facts: RasterFacts, kind: Sensor, settled: Settled, fill: float | None, notes: list[str]
) -> dict[str, int]:
    named = band_names.roles_of_names(facts.names, settled.mission)
    roles = {role: i for role, i in named.items() if (role in band_names.SAR_ROLES) == (kind is Sensor.SAR)}
    if roles and kind is Sensor.OPTICAL:
        notes += _told_numbering(facts, settled, facts.names, roles)
    if not roles:
        roles = (
            _sar_bands(facts, fill, notes) if kind is Sensor.SAR else _optical_bands(facts, settled, notes)
        )
    if not roles:
        raise InputError(_which_band(facts, kind), code="bands")
    if "nir" not in roles and "narrow_nir" in roles and facts.count > 1:
        roles["nir"] = roles["narrow_nir"]
        is_msi = settled.mission is not None and settled.mission.roles.get("8A") == "narrow_nir"
        said = "there is no band B8; B8A" if is_msi else "its near infrared of about 865 nm"
        notes.append(f"{facts.name}: {said} stands in for nir.")
    return roles


def _which_band(facts: RasterFacts, kind: Sensor) -> str:
    """The sentence that asks which band is which, and says how to say it."""
    names = [text for text in facts.descriptions if text]
    has = f"called {_listed(names)}" if names else "without names"
    example = "--optical-bands nir=4,swir1=5" if kind is Sensor.OPTICAL else "--sar-bands vv=1,vh=2"
    many = f"{facts.count} band{'' if facts.count == 1 else 's'}"
    return (
        f'The bands of the layer "{facts.name}" cannot be told: it has {many} {has}, which several '
        f"{_TITLE[kind]} products have in different orders. Say which band is which: {example} on the "
        "command line, or the Bands button in the panel."
    )


def _told_numbering(
    facts: RasterFacts, settled: Settled, names: Sequence[BandName], roles: Mapping[str, int]
) -> list[str]:
    """Say how numbered bands are taken, where only their numbers tell the mission."""
    if settled.mission is None or not settled.guessed:
        return []
    numbered = {role: f"B{names[i - 1].number}" for role, i in roles.items() if names[i - 1].is_bare}
    if not numbered:
        return []
    shown = ", ".join(f"{name} as {role}" for role, name in numbered.items())
    return [
        f"{facts.name}: its band numbers are taken as those of {settled.mission.title}: {shown}; say which "
        "band is which if it is another product."
    ]


def _optical_bands(facts: RasterFacts, settled: Settled, notes: list[str]) -> dict[str, int]:
    own_role = _own_role(facts, settled.mission)
    if own_role is not None and own_role not in band_names.SAR_ROLES:
        notes += _told_numbering(facts, settled, _names(facts), {own_role: 1})
        return {own_role: 1}
    colours = band_names.roles_from_colours(facts.colours)
    if colours and facts.count == len(colours):
        return colours
    if not facts.unnamed or any(name.is_bare for name in _names(facts)):
        return colours
    order = _order_of_unnamed_optical(facts, settled.mission)
    if order is None:
        return colours
    names, title = order
    roles = {role: index for index, role in enumerate(names, start=1) if role}
    if colours and any(roles.get(role) != index for role, index in colours.items()):
        return colours
    notes.append(f"{facts.name}: {_band_count(facts.count)} taken as {title}.")
    return roles


def _order_of_unnamed_optical(
    facts: RasterFacts, mission: Mission | None
) -> tuple[tuple[str, ...], str] | None:
    eight_bit = facts.dtype == "uint8"
    if mission is not None and facts.count in mission.orders and mission.key != "sentinel-2":
        return mission.orders[facts.count], f"the band order of {mission.title}"
    if mission is not None and mission.key not in ("sentinel-2", "landsat-oli", "landsat-tm", "naip"):
        return None
    return band_names.order_of_unnamed_optical(facts.count, eight_bit=eight_bit)


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


def _calibration(known: _Known, given: LayerRequest) -> Calibration:
    facts = known.facts
    declared = facts.scale or (1.0, 0.0)
    factor = declared[0] if given.scale is None else given.scale
    shift = declared[1] if given.offset is None else given.offset
    if given.scale is not None or facts.scale is not None:
        found = _scaled_calibration(known, (factor, shift))
    else:
        found = _recognised_calibration(known)
        found = found if given.offset is None else replace(found, offset=given.offset)
    if given.unit is None:
        return found
    chosen = _unit(given.unit, known.kind)
    if found.unit is chosen:
        return replace(found, reason=None)
    if chosen is Unit.DISPLAY and given.scale is None:
        factor, shift = 1.0, 0.0
    if chosen is Unit.REFLECTANCE and given.scale is None and facts.scale is None:
        factor = 1 / 255
    return Calibration(chosen, factor, shift)


def _scaled_calibration(known: _Known, scale: tuple[float, float]) -> Calibration:
    """Return the unit of values that have a declared or given scale and offset."""
    factor, shift = scale
    if known.kind is Sensor.OPTICAL:
        return Calibration(Unit.REFLECTANCE, factor, shift)
    scaled = {role: values * factor + shift for role, values in known.values().items()}
    found = units.recognise_sar(scaled, dtype="float64")
    return Calibration(found.unit, factor * found.scale, shift * found.scale, found.reason)


def _recognised_calibration(known: _Known) -> Calibration:
    facts = known.facts
    if known.kind is Sensor.SAR:
        return units.recognise_sar(known.values(), dtype=facts.dtype)
    baselines = [found.baseline for found in product.products_in([facts.stem, *facts.tags.values()])]
    baseline = next((number for number in baselines if number is not None), None)
    mission = known.mission
    metadata = _metadata(known)
    context = Context(mission, baseline, known.date, metadata, _why_display(mission))
    return units.recognise_optical(known.values(), dtype=facts.dtype, context=context)


def _metadata(known: _Known) -> Coefficients | None:
    """Return the coefficients of a Landsat Level 1 product from the text beside its bands."""
    row = known.mission
    if row is None or not row.key.startswith("landsat-") or row.key.endswith(("-l2", "-espa")):
        return None
    numbers = {role: number for number, role in row.roles.items()}
    wanted = {role: numbers[role] for role in known.roles if role in numbers}
    return coefficients(metadata_beside(known.facts.files, known.facts.stem), wanted) if wanted else None


def _why_display(mission: Mission | None) -> str | None:
    if mission is None or not mission.key.startswith("landsat-tm"):
        return None
    return (
        f"8-bit numbers of {mission.title} without coefficients are no reflectance, so it is taken as a "
        "ready picture"
    )


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
