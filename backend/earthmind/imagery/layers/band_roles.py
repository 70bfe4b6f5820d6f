"""Which band of a raster has which role: given, named, numbered, or in the usual order, and said."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from earthmind.errors import InputError
from earthmind.imagery.layers import bands as band_names
from earthmind.imagery.layers.bands import BandName
from earthmind.imagery.layers.missions import Mission
from earthmind.imagery.layers.product import Settled
from earthmind.imagery.layers.raster_facts import RasterFacts
from earthmind.imagery.layers.sensor_evidence import is_grey, own_names, role_of_own_name
from earthmind.imagery.layers.told_roles import TITLE, listed
from earthmind.imagery.reference import Sensor
from earthmind.sentences import Listed, Sentence


def given_bands(facts: RasterFacts, kind: Sensor, bands: Mapping[str, int]) -> dict[str, int]:
    """Return the bands that the user said, as far as they are of this kind of sensor.

    Raises:
        InputError: ``bands`` where one of them does not exist.
    """
    roles = {role.lower(): int(index) for role, index in bands.items()}
    for role, index in roles.items():
        if not 1 <= index <= facts.count:
            raise InputError(
                Sentence(
                    'The layer "{layer}" has {count} band(s), but band {index} was given as {role}.',
                    layer=facts.name,
                    count=facts.count,
                    index=index,
                    role=role,
                ),
                code="bands",
            )
    return {
        role: index for role, index in roles.items() if (role in band_names.SAR_ROLES) == (kind is Sensor.SAR)
    }


def recognised_bands(
    facts: RasterFacts, kind: Sensor, settled: Settled, fill: float | None, notes: list[str]
) -> dict[str, int]:
    """Return the 1-based band index of every role that can be told.

    Args:
        facts: What the raster says.
        kind: Kind of its sensor.
        settled: Whose product it is.
        fill: Stored value that means "nothing here".
        notes: Takes a sentence for everything that is guessed.

    Raises:
        InputError: ``bands`` where none can be told; the sentence says how to say them.
    """
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
        notes.append(
            Sentence("{layer}: there is no band B8; B8A stands in for nir.", layer=facts.name)
            if is_msi
            else Sentence("{layer}: its near infrared of about 865 nm stands in for nir.", layer=facts.name)
        )
    return roles


def _which_band(facts: RasterFacts, kind: Sensor) -> Sentence:
    """The sentence that asks which band is which, and says how to say it."""
    names = [text for text in facts.descriptions if text]
    example = "--optical-bands nir=4,swir1=5" if kind is Sensor.OPTICAL else "--sar-bands vv=1,vh=2"
    has = Sentence("one band") if facts.count == 1 else Sentence("{count} bands", count=facts.count)
    if names:
        has = Sentence("{bands} called {names}", bands=has, names=listed(names))
    else:
        has = Sentence("{bands} without names", bands=has)
    return Sentence(
        'The bands of the layer "{layer}" cannot be told: it has {has}, which several products of this kind '
        "({sensor}) have in different orders. Say which band is which: {example} on the command line, or the "
        "Bands button in the panel.",
        layer=facts.name,
        has=has,
        sensor=TITLE[kind],
        example=example,
    )


def _told_numbering(
    facts: RasterFacts, settled: Settled, names: Sequence[BandName], roles: Mapping[str, int]
) -> list[Sentence]:
    """Say how numbered bands are taken, where only their numbers tell the mission."""
    if settled.mission is None or not settled.guessed:
        return []
    numbered = {role: f"B{names[i - 1].number}" for role, i in roles.items() if names[i - 1].is_bare}
    if not numbered:
        return []
    shown = Listed(Sentence("{band} as {role}", band=name, role=role) for role, name in numbered.items())
    return [
        Sentence(
            "{layer}: its band numbers are taken as those of {mission}: {bands}; say which band is which if"
            " it is another product.",
            layer=facts.name,
            mission=settled.mission.title,
            bands=shown,
        )
    ]


def _optical_bands(facts: RasterFacts, settled: Settled, notes: list[str]) -> dict[str, int]:
    own_role = role_of_own_name(facts, settled.mission)
    if own_role is not None and own_role not in band_names.SAR_ROLES:
        notes += _told_numbering(facts, settled, own_names(facts), {own_role: 1})
        return {own_role: 1}
    colours = band_names.roles_from_colours(facts.colours)
    if colours and facts.count == len(colours):
        return colours
    if not facts.unnamed or any(name.is_bare for name in own_names(facts)):
        return colours
    order = _order_of_unnamed_optical(facts, settled.mission)
    if order is None:
        return colours
    names, title = order
    roles = {role: index for index, role in enumerate(names, start=1) if role}
    if colours and any(roles.get(role) != index for role, index in colours.items()):
        return colours
    notes.append(_taken_as(facts, title))
    return roles


def _order_of_unnamed_optical(
    facts: RasterFacts, mission: Mission | None
) -> tuple[tuple[str, ...], Sentence] | None:
    eight_bit = facts.dtype == "uint8"
    if mission is not None and facts.count in mission.orders and mission.key != "sentinel-2":
        return mission.orders[facts.count], Sentence("the band order of {product}", product=mission.title)
    if mission is not None and mission.key not in ("sentinel-2", "landsat-oli", "landsat-tm", "naip"):
        return None
    return band_names.order_of_unnamed_optical(facts.count, eight_bit=eight_bit)


def _sar_bands(facts: RasterFacts, fill: float | None, notes: list[str]) -> dict[str, int]:
    named = band_names.polarisations_in(facts.stem)
    if len(named) == facts.count:
        if facts.count > 1:
            notes.append(
                Sentence(
                    "{layer}: the order {named} is taken from the file name.",
                    layer=facts.name,
                    named=listed(named),
                )
            )
        return {role: index for index, role in enumerate(named, start=1)}
    if not facts.unnamed:
        return {}
    roles = _order_of_unnamed_sar(facts, fill)
    if roles:
        order = sorted(roles, key=lambda role: roles[role])
        notes.append(_taken_as(facts, listed(order)))
    return roles


def _order_of_unnamed_sar(facts: RasterFacts, fill: float | None) -> dict[str, int]:
    """Guess polarisations: co- is stronger than cross-polarised; HH where the product name says so."""
    co, cross = ("hh", "hv") if _is_horizontal(facts.stem) else ("vv", "vh")
    if facts.count == 1 or (facts.count == 3 and is_grey(facts)):
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


def _taken_as(facts: RasterFacts, order: Sentence | Listed) -> Sentence:
    if facts.count == 1:
        return Sentence(
            "{layer}: its only band, which has no name, is taken as {order}.", layer=facts.name, order=order
        )
    return Sentence(
        "{layer}: its {count} bands have no names and are taken as {order}.",
        layer=facts.name,
        count=facts.count,
        order=order,
    )
