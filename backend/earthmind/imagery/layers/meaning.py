"""What the values of a raster mean: nodata, unit, scale, and the limits of what can be a measurement."""

from __future__ import annotations

import datetime
from collections.abc import Mapping
from dataclasses import dataclass, replace

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.imagery.layers import product, units
from earthmind.imagery.layers.fill import ABSURD, impossible_share, possible_stored, shape_fill
from earthmind.imagery.layers.landsat_metadata import Coefficients, coefficients, metadata_beside
from earthmind.imagery.layers.missions import Mission
from earthmind.imagery.layers.raster_facts import RasterFacts
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery.layers.told_roles import TITLE
from earthmind.imagery.layers.units import Calibration, Context
from earthmind.imagery.reference import Sensor, Unit
from earthmind.sentences import Listed, Sentence

_MANY_ABOVE = 2.0


@dataclass(frozen=True)
class Known:
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


def nodata_of(
    facts: RasterFacts, mission: Mission | None, kind: Sensor, given: float | None, notes: list[str]
) -> float | None:
    """Return the stored value that means "nothing here": given, declared, the mission's, or by its shape.

    Args:
        facts: What the raster says.
        mission: Whose product it is.
        kind: Kind of its sensor.
        given: What the user said; NaN for none.
        notes: Takes a sentence where it is found and not declared.
    """
    if given is not None:
        return None if np.isnan(given) else float(given)
    if facts.mask is not None:
        notes.append(
            Sentence(
                "{layer}: band {mask} is 0 or full only, so it is taken as a mask (opacity).",
                layer=facts.name,
                mask=facts.mask,
            )
        )
    if facts.nodata is not None:
        return facts.nodata
    fill = _fill_of_mission(facts, mission)
    if fill is None:
        fill = shape_fill(facts.samples, facts.on_edge, facts.dtype, kind)
    if fill is not None:
        notes.append(
            Sentence(
                "{layer}: no nodata value is declared; {fill:g} is taken as nodata.",
                layer=facts.name,
                fill=fill,
            )
        )
    return fill


def _fill_of_mission(facts: RasterFacts, mission: Mission | None) -> float | None:
    """Return the fill of a mission's products, where pixels of whole numbers have it in all bands."""
    fill = None if mission is None else mission.fill
    if fill is None or facts.dtype == "uint8":
        return None
    return float(fill) if (facts.samples == fill).all(axis=0).any() else None


def calibration_of(known: Known, given: LayerRequest) -> Calibration:
    """Return the meaning of the values; what is given wins over what is declared, and that over a guess.

    Raises:
        InputError: The given unit is not one of this kind of sensor.
    """
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


def _scaled_calibration(known: Known, scale: tuple[float, float]) -> Calibration:
    """Return the unit of values that have a declared or given scale and offset."""
    factor, shift = scale
    if known.kind is Sensor.OPTICAL:
        return Calibration(Unit.REFLECTANCE, factor, shift)
    scaled = {role: values * factor + shift for role, values in known.values().items()}
    found = units.recognise_sar(scaled, dtype="float64")
    return Calibration(found.unit, factor * found.scale, shift * found.scale, found.reason)


def _recognised_calibration(known: Known) -> Calibration:
    facts = known.facts
    if known.kind is Sensor.SAR:
        return units.recognise_sar(known.values(), dtype=facts.dtype)
    baselines = [found.baseline for found in product.products_in([facts.stem, *facts.tags.values()])]
    baseline = next((number for number in baselines if number is not None), None)
    mission = known.mission
    metadata = _metadata(known)
    context = Context(mission, baseline, known.date, metadata, _why_display(mission))
    return units.recognise_optical(known.values(), dtype=facts.dtype, context=context)


def _metadata(known: Known) -> Coefficients | None:
    """Return the coefficients of a Landsat Level 1 product from the text beside its bands."""
    row = known.mission
    if row is None or not row.key.startswith("landsat-") or row.key.endswith(("-l2", "-espa")):
        return None
    numbers = {role: number for number, role in row.roles.items()}
    wanted = {role: numbers[role] for role in known.roles if role in numbers}
    return coefficients(metadata_beside(known.facts.files, known.facts.stem), wanted) if wanted else None


def _why_display(mission: Mission | None) -> Sentence | None:
    if mission is None or not mission.key.startswith("landsat-tm"):
        return None
    return Sentence(
        "8-bit numbers of {mission} without coefficients are no reflectance, so it is taken as a ready "
        "picture",
        mission=mission.title,
    )


def _unit(value: Unit | str, kind: Sensor) -> Unit:
    optical = (Unit.REFLECTANCE, Unit.DISPLAY)
    sar = (Unit.DB, Unit.POWER, Unit.AMPLITUDE, Unit.DISPLAY)
    allowed = optical if kind is Sensor.OPTICAL else sar
    known = {member.value for member in Unit}
    if (value.value if isinstance(value, Unit) else value) not in known or Unit(value) not in allowed:
        names = Listed(member.value for member in allowed)
        shown = value.value if isinstance(value, Unit) else value
        raise InputError(
            Sentence(
                'The unit "{shown}" is not known for this kind of layer ({sensor}); give one of {names}.',
                shown=shown,
                sensor=TITLE[kind],
                names=names,
            )
        )
    return Unit(value)


def limits_of(
    known: Known, found: Calibration, given: LayerRequest, notes: list[str]
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
                Sentence(
                    "{layer}: {percent:.2g} % of its values are too high for {unit}, so its unit or scale "
                    "may be another; give them if you know them.",
                    layer=known.facts.name,
                    percent=part,
                    unit=found.unit.value,
                )
            )
    share = impossible_share(sampled, (low, high))
    if not share:
        return None
    notes.append(
        Sentence(
            "{layer}: {percent:.2g} % of its values lie below {low:.6g} or above {high:.6g}, which no "
            "measurement does; they are taken as nodata.",
            layer=known.facts.name,
            percent=100 * share,
            low=low,
            high=high,
        )
    )
    return low, high
