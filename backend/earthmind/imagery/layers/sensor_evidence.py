"""Whose product a raster is and of which kind of sensor, by the strongest evidence that it gives."""

from __future__ import annotations

from collections.abc import Mapping

import numpy as np

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers import product
from earthmind.imagery.layers.bands import BandName
from earthmind.imagery.layers.fill import sensible, shape_fill
from earthmind.imagery.layers.missions import Mission, mission_in
from earthmind.imagery.layers.product import Settled
from earthmind.imagery.layers.raster_facts import RasterFacts
from earthmind.imagery.layers.told_roles import TITLE, listed, shown_role
from earthmind.imagery.reference import Sensor
from earthmind.sentences import Sentence

_OPTICAL_BANDS_FROM = 10
_PLAINLY_NEGATIVE = 0.5
_KELVIN = (200.0, 350.0)


def settled_product(facts: RasterFacts) -> Settled:
    """Tell whose product a raster is, if it is optical."""
    texts = facts.texts if facts.count > 1 else (facts.stem, *facts.texts)
    described = [*facts.descriptions, *([facts.stem] if facts.count == 1 else [])]
    names = own_names(facts)
    return product.settle(
        names, described, texts, facts.folders, thermal=_thermal(facts), eight_bit=facts.is_eight_bit
    )


def own_names(facts: RasterFacts) -> tuple[BandName, ...]:
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


def sar_mission(facts: RasterFacts) -> Mission | None:
    """Return the SAR mission that the names and metadata of a raster tell."""
    texts = (*facts.texts, *facts.folders)
    return next((row for row in (mission_in(text, Sensor.SAR) for text in texts) if row), None)


def role_of_own_name(facts: RasterFacts, mission: Mission | None) -> str | None:
    """Return the role that the file name of a single band names."""
    if facts.count > 1:
        return None
    told = own_names(facts)[0].role(mission)
    return told if mission is not None else told or band_names.role_of(facts.stem)


def checked_sensor(
    facts: RasterFacts, settled: Settled, slot: Sensor | None, bands: Mapping[str, int] | None
) -> Sensor:
    """Return the kind of sensor of a layer.

    Args:
        facts: What the raster says.
        settled: Whose product it is, if it is optical.
        slot: Where the user put it.
        bands: What the user said of its bands.

    Raises:
        InputError: ``swapped`` where it is plainly not what the slot takes; ``bands`` where neither tells.
    """
    seen = _seen_by_given_bands(bands) if bands else _seen(facts, settled)
    if slot is None:
        if seen is None:
            raise InputError(
                Sentence(
                    'It is not clear whether the layer "{layer}" is optical or SAR. Say which it is.',
                    layer=facts.name,
                ),
                code="bands",
            )
        return seen[0]
    if seen is not None and seen[0] is not slot:
        raise InputError(
            Sentence(
                'The layer "{layer}" was given as {given} but looks like {found} ({why}). Swap the '
                "optical and the SAR layer.",
                layer=facts.name,
                given=TITLE[slot],
                found=TITLE[seen[0]],
                why=seen[1],
            ),
            code="swapped",
        )
    return slot


def _seen_by_given_bands(bands: Mapping[str, int]) -> tuple[Sensor, str] | None:
    kind = band_names.sensor_of_roles([role.lower() for role in bands])
    return None if kind is None else (kind, Sentence("its bands are {bands}", bands=listed(bands)))


def _seen(facts: RasterFacts, settled: Settled) -> tuple[Sensor, str] | None:
    """Return the sensor that the raster plainly is, with the reason; the strongest evidence decides.

    In order: names of bands; a Sentinel product identifier in the file name, or identifiers of only one
    sensor in the metadata; the band in the name of a single-band file; mostly negative values (dB); ten or
    more bands; true colour that is not grey; a word such as S1 or RGB in the file name.
    """
    roles = band_names.roles_of_names(facts.names, settled.mission)
    if roles:
        kind = band_names.sensor_of_roles(list(roles))
        return None if kind is None else (kind, Sentence("its bands are {bands}", bands=listed(roles)))
    for texts in ([facts.stem], list(facts.tags.values())):
        missions = {found.sensor: found.mission for found in product.products_in(texts)}
        if len(missions) == 1:
            kind, mission = next(iter(missions.items()))
            return kind, Sentence("it names the satellite {mission}", mission=mission)
    own_role = role_of_own_name(facts, settled.mission)
    if own_role is not None:
        kind = band_names.sensor_of_roles([own_role])
        if kind is None:
            return None
        return kind, Sentence("its file name names the band {band}", band=shown_role(own_role))
    return _seen_in_pixels(facts) or _seen_in_words(facts)


def _seen_in_pixels(facts: RasterFacts) -> tuple[Sensor, str] | None:
    fill = shape_fill(facts.samples, facts.on_edge, facts.dtype, Sensor.OPTICAL)
    values = facts.all_values(facts.nodata)
    values = sensible(values if fill is None else values[values != fill])
    if values.size and np.mean(values < 0) > _PLAINLY_NEGATIVE:
        return Sensor.SAR, Sentence("most of its values are negative, as backscatter in dB is")
    if facts.count >= _OPTICAL_BANDS_FROM:
        return Sensor.OPTICAL, Sentence("it has {count} bands", count=facts.count)
    colours = band_names.roles_from_colours(facts.colours)
    is_sar_by_name = product.sensor_of_words(facts.stem) is Sensor.SAR
    if colours and not is_sar_by_name and not is_grey(facts):
        return Sensor.OPTICAL, Sentence("it is a true-colour picture")
    return None


def _seen_in_words(facts: RasterFacts) -> tuple[Sensor, str] | None:
    rows = [row for sensor in Sensor if (row := mission_in(facts.stem, sensor)) is not None]
    kind = rows[0].sensor if len(rows) == 1 else product.sensor_of_words(facts.stem)
    return None if kind is None else (kind, Sentence("by its file name {name}", name=facts.stem))


def is_grey(facts: RasterFacts) -> bool:
    """Return whether the first three bands are the same."""
    first = facts.samples[0]
    return all(np.array_equal(first, other, equal_nan=True) for other in facts.samples[1:3])
