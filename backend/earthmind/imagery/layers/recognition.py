"""From a file to a raster reference: sensor, bands, unit, date; read where known, else guessed and said."""

from __future__ import annotations

import datetime
from pathlib import Path

from earthmind.errors import InputError
from earthmind.imagery.layers import product
from earthmind.imagery.layers.band_roles import given_bands, recognised_bands
from earthmind.imagery.layers.meaning import Known, calibration_of, limits_of, nodata_of
from earthmind.imagery.layers.product import Settled
from earthmind.imagery.layers.raster_facts import RasterFacts, read_facts
from earthmind.imagery.layers.request import LayerRequest
from earthmind.imagery.layers.sensor_evidence import checked_sensor, sar_mission, settled_product
from earthmind.imagery.layers.stacks import find_stack
from earthmind.imagery.reading.layer_files import default_name
from earthmind.imagery.reading.layer_place import overridden_crs
from earthmind.imagery.reading.sources import open_raster
from earthmind.imagery.reference import RasterReference, Sensor
from earthmind.sentences import Sentence


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
    as_optical = settled_product(facts)
    kind = checked_sensor(facts, as_optical, slot, given.bands)
    notes: list[str] = [] if overridden is None else [overridden]
    settled = as_optical if kind is Sensor.OPTICAL else Settled(sar_mission(facts))
    fill = nodata_of(facts, settled.mission, kind, given.nodata, notes)
    roles = (
        given_bands(facts, kind, given.bands)
        if given.bands
        else recognised_bands(facts, kind, settled, fill, notes)
    )
    day = _date(date) if date is not None else _recognised_date(facts, kind)
    known = Known(facts, kind, roles, fill, settled.mission, day)
    calibration = calibration_of(known, given)
    if calibration.reason is not None:
        notes.append(Sentence("{layer}: {reason}.", layer=layer, reason=calibration.reason))
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
        limits=limits_of(known, calibration, given, notes),
        mission=None if settled.mission is None else settled.mission.title,
        mask=facts.mask,
        notes=tuple(notes),
        crs=given.crs,
    )


def _recognised_date(facts: RasterFacts, kind: Sensor) -> datetime.date | None:
    """Return the day that the file tells, or that the files behind it tell with one voice."""
    day = product.acquisition_date(kind, facts.stem, facts.tags)
    days = {product.acquisition_date(kind, Path(file).stem, {}) for file in facts.files[1:]}
    return day or (days.pop() if len(days) == 1 else None)


def _sensor(value: Sensor | str) -> Sensor:
    try:
        return Sensor(value)
    except ValueError as error:
        raise InputError(
            Sentence('The sensor "{value}" is not known; give optical or sar.', value=value)
        ) from error


def _date(value: datetime.date | str) -> datetime.date:
    if isinstance(value, datetime.date):
        return value
    try:
        return datetime.date.fromisoformat(value[:10])
    except ValueError as error:
        raise InputError(
            Sentence('The date "{value}" is not a day; give it as 2020-11-04.', value=value)
        ) from error
