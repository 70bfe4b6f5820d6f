"""Which layers a model can use, in which of its forms, and what to tell about that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from earthmind.errors import InputError
from earthmind.imagery import RasterReference, Rendering, Sensor, Unit
from earthmind.imagery.layers.bands import COLOUR_ROLES
from earthmind.imagery.rendering.scene import channel_bands
from earthmind.model.protocol import ModelCard
from earthmind.sentences import Listed, Sentence, joined

SLOT_NAMES = {
    (Sensor.OPTICAL, 0): Sentence("the optical layer"),
    (Sensor.SAR, 0): Sentence("the SAR layer"),
    (Sensor.OPTICAL, -1): Sentence("the earlier optical layer"),
    (Sensor.SAR, -1): Sentence("the earlier SAR layer"),
}


def rendering(card: ModelCard) -> Rendering:
    """How a model wants physical values as 8-bit channels."""
    return Rendering(
        card.optical_bands,
        card.optical_range,
        card.sar_bands,
        card.sar_range_db,
        card.colour_range,
        card.coded,
        card.reflectance,
    )


def usable_layers(
    references: Sequence[RasterReference], card: ModelCard
) -> tuple[list[RasterReference], list[str]]:
    """Split off the layers that a model cannot use, and give two optical dates one form.

    Models are trained on pairs of one form. Where the later optical layer can be shown in red, green and blue
    only, so is the earlier one; where only the earlier one can, it is left out.

    Returns:
        The usable layers, and one sentence for each that is left out or shown in red, green and blue.

    Raises:
        InputError: If no layer remains.
    """
    reasons = [_unusable(reference, card) for reference in references]
    usable = [reference for reference, reason in zip(references, reasons, strict=True) if reason is None]
    refused = [reason for reason in reasons if reason is not None]
    if not any(reference.moment == 0 for reference in usable):
        raise InputError(
            joined([*refused, Sentence("Choose another layer or correct its bands.")]),
            code="bands",
        )
    look = rendering(card)
    notes = [_colour_note(reference, card) for reference in usable if look.in_colour(reference)]
    usable, others, also = _in_one_form(usable, look)
    going_on = Sentence(
        "The answer uses {layers} only.",
        layers=Listed((SLOT_NAMES[reference.sensor, reference.moment] for reference in usable), "and"),
    )
    left_out = [joined([reason, going_on]) for reason in [*refused, *others]]
    levels = (_level_note(reference, card) for reference in usable if card.reflectance)
    notes += [note for note in levels if note is not None]
    return usable, [*left_out, *notes, *also]


def _in_one_form(
    usable: Sequence[RasterReference], look: Rendering
) -> tuple[list[RasterReference], list[str], list[str]]:
    """Give the earlier optical layer the form of the later one, or leave it out.

    Returns:
        The layers that remain, why others do not, and what is told of a layer whose form was changed.
    """
    later = [r for r in usable if r.sensor is Sensor.OPTICAL and r.moment == 0]
    if look.coded:
        return _in_common_bands(usable, look)
    kept, reasons, told = [], list[str](), list[str]()
    for reference in usable:
        same = not later or look.in_colour(reference) is look.in_colour(later[0])
        if same or reference.sensor is Sensor.SAR:
            kept.append(reference)
        elif look.in_colour(later[0]) and all(role in reference.bands for role in COLOUR_ROLES):
            kept.append(_in_colour_alone(reference))
            told.append(
                Sentence(
                    'The layer "{layer}" is shown in red, green and blue too, as the later one is.',
                    layer=reference.name,
                )
            )
        else:
            reasons.append(_no_common_form(reference, later[0]))
    return kept, reasons, told


def _in_common_bands(
    usable: Sequence[RasterReference], look: Rendering
) -> tuple[list[RasterReference], list[str], list[str]]:
    """Show two optical dates by the bands that both have; without any the earlier one is left out."""
    dates = [r for r in usable if r.sensor is Sensor.OPTICAL]
    roles = [role for role in look.optical_bands if all(role in date.bands for date in dates)]
    if len(dates) < 2 or all(set(date.bands) & set(look.optical_bands) == set(roles) for date in dates):
        return list(usable), [], []
    if not roles:
        earlier = min(dates, key=lambda each: each.moment)
        later = max(dates, key=lambda each: each.moment)
        return [r for r in usable if r is not earlier], [_no_common_form(earlier, later)], []
    told = Sentence(
        "The two optical dates are compared by the bands that both have: {bands}.", bands=Listed(roles)
    )
    alike = [replace(r, bands={role: r.bands[role] for role in roles}) if r in dates else r for r in usable]
    return alike, [], [told]


def _in_colour_alone(reference: RasterReference) -> RasterReference:
    return replace(reference, bands={role: reference.bands[role] for role in COLOUR_ROLES})


def _no_common_form(earlier: RasterReference, later: RasterReference) -> str:
    return Sentence(
        'The layer "{earlier}" cannot be compared with "{later}": they show different bands.',
        earlier=earlier.name,
        later=later.name,
    )


def _colour_note(reference: RasterReference, card: ModelCard) -> str:
    """What to tell about a layer that a model sees in red, green and blue."""
    missing: list[str] = [band for band in card.optical_bands if band not in reference.bands]
    if card.coded:
        missing = [Sentence("infrared bands")]
    return Sentence(
        'The layer "{layer}" lacks {bands}, so {model} sees it in red, green and blue, which tell much '
        "less. It easily mistakes muddy water, dark ground and shadow, and what it does not find may still "
        "be there; a SAR layer, or one with these bands, helps.",
        layer=reference.name,
        bands=Listed(missing, "and"),
        model=card.name,
    )


def _level_note(reference: RasterReference, card: ModelCard) -> Sentence | None:
    """What to tell of the processing level of a layer, where it is not, or may not be, the one expected."""
    said = {level for level in ("L1C", "L2A") if level in f"{reference.uri} {reference.name}".upper()}
    if said == {"L1C"} or (not said and "cirrus" in reference.bands):
        return None
    if said == {"L2A"}:
        return Sentence(
            'The layer "{layer}" is surface reflectance (L2A); {model} was made for L1C, and in L2A very '
            "dark water can come out as forest: look at the water before you trust it.",
            layer=reference.name,
            model=card.name,
        )
    return Sentence(
        'Nothing says whether the layer "{layer}" is top-of-atmosphere (L1C) or surface reflectance (L2A); '
        "{model} was made for L1C, and in L2A very dark water can come out as forest: look at the water "
        "before you trust it.",
        layer=reference.name,
        model=card.name,
    )


def _unusable(reference: RasterReference, card: ModelCard) -> str | None:
    """Why a model cannot use a layer, in one sentence, or None where it can."""
    if reference.sensor.value not in card.sensors:
        if reference.sensor is Sensor.OPTICAL:
            return Sentence(
                '{model} does not take optical layers such as "{layer}".',
                model=card.name,
                layer=reference.name,
            )
        return Sentence(
            '{model} does not take SAR layers such as "{layer}".', model=card.name, layer=reference.name
        )
    if card.reflectance and reference.unit is Unit.DISPLAY:
        return Sentence(
            'The layer "{layer}" holds numbers of a picture as it is shown, and {model} takes reflectance: '
            "choose the product itself, or say its unit and scale.",
            layer=reference.name,
            model=card.name,
        )
    try:
        channel_bands(reference, rendering(card))
    except InputError:
        needed = card.optical_bands if reference.sensor is Sensor.OPTICAL else card.sar_bands
        missing = [band for band in needed if band not in reference.bands]
    else:
        return None
    has: Listed | Sentence = Listed(reference.bands)
    if not reference.bands:
        has = Sentence("none that is recognised")
    if card.coded:
        needed = card.optical_bands if reference.sensor is Sensor.OPTICAL else card.sar_bands
        return Sentence(
            'The layer "{layer}" has none of the bands {bands} that {model} looks at (it has: {has}).',
            layer=reference.name,
            bands=Listed(needed),
            model=card.name,
            has=has,
        )
    lacking = Sentence("the bands {bands}", bands=Listed(missing))
    if len(missing) == 1:
        lacking = Sentence("the band {band}", band=missing[0])
    if reference.sensor is Sensor.OPTICAL and card.colour_range is not None:
        lacking = Sentence("{bands}, or red, green and blue in their place,", bands=lacking)
    return Sentence(
        'The layer "{layer}" lacks {bands} that {model} needs (it has: {has}).',
        layer=reference.name,
        bands=lacking,
        model=card.name,
        has=has,
    )
