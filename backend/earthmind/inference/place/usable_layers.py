"""Which layers a model can use, in which of its forms, and what to tell about that."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from earthmind.errors import InputError
from earthmind.imagery import RasterReference, Rendering, Sensor
from earthmind.imagery.layers.bands import COLOUR_ROLES
from earthmind.imagery.rendering.scene import channel_bands
from earthmind.model.protocol import ModelCard

SLOT_NAMES = {
    (Sensor.OPTICAL, 0): "the optical layer",
    (Sensor.SAR, 0): "the SAR layer",
    (Sensor.OPTICAL, -1): "the earlier optical layer",
    (Sensor.SAR, -1): "the earlier SAR layer",
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
        raise InputError(f"{' '.join(refused)} Choose another layer or correct its bands.", code="bands")
    look = rendering(card)
    notes = [_colour_note(reference, card) for reference in usable if look.in_colour(reference)]
    usable, others, also = _in_one_form(usable, look)
    going_on = " and ".join(SLOT_NAMES[reference.sensor, reference.moment] for reference in usable)
    left_out = [f"{reason} The answer uses {going_on} only." for reason in [*refused, *others]]
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
                f'The layer "{reference.name}" is shown in red, green and blue too, as the later one is.'
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
    told = f"The two optical dates are compared by the bands that both have: {', '.join(roles)}."
    alike = [replace(r, bands={role: r.bands[role] for role in roles}) if r in dates else r for r in usable]
    return alike, [], [told]


def _in_colour_alone(reference: RasterReference) -> RasterReference:
    return replace(reference, bands={role: reference.bands[role] for role in COLOUR_ROLES})


def _no_common_form(earlier: RasterReference, later: RasterReference) -> str:
    return f'The layer "{earlier.name}" cannot be compared with "{later.name}": they show different bands.'


def _colour_note(reference: RasterReference, card: ModelCard) -> str:
    """What to tell about a layer that a model sees in red, green and blue."""
    missing = [band for band in card.optical_bands if band not in reference.bands]
    if card.coded:
        missing = ["infrared bands"]
    return (
        f'The layer "{reference.name}" lacks {" and ".join(missing)}, so {card.name} sees it in red, green '
        "and blue, which tell much less. It easily mistakes muddy water, dark ground and shadow, and what it "
        "does not find may still be there; a SAR layer, or one with these bands, helps."
    )


def _unusable(reference: RasterReference, card: ModelCard) -> str | None:
    """Why a model cannot use a layer, in one sentence, or None where it can."""
    if reference.sensor.value not in card.sensors:
        return f'{card.name} does not take {reference.sensor.value} layers such as "{reference.name}".'
    try:
        channel_bands(reference, rendering(card))
    except InputError:
        needed = card.optical_bands if reference.sensor is Sensor.OPTICAL else card.sar_bands
        missing = [band for band in needed if band not in reference.bands]
    else:
        return None
    has = ", ".join(reference.bands) or "none that is recognised"
    if card.coded:
        needed = card.optical_bands if reference.sensor is Sensor.OPTICAL else card.sar_bands
        return (
            f'The layer "{reference.name}" has none of the bands {", ".join(needed)} that {card.name} looks '
            f"at (it has: {has})."
        )
    lacking = f"{'band' if len(missing) == 1 else 'bands'} {', '.join(missing)}"
    if reference.sensor is Sensor.OPTICAL and card.colour_range is not None:
        lacking += ", or red, green and blue in their place,"
    return f'The layer "{reference.name}" lacks the {lacking} that {card.name} needs (it has: {has}).'
