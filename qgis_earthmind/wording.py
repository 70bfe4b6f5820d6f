"""How answers, areas and earlier dates are put into words, in the panel and in Processing alike."""

from __future__ import annotations

from typing import Union

from qgis.PyQt.QtCore import QLocale

from .connection.messages import SEGMENT_MARKER, Answer, Attention, Segment, Shares, Shift
from .i18n import tr

SAR_COLOUR = "#7a5195"
OPTICAL_COLOUR = "#2f9e6e"


def area_text(square_metres: float) -> str:
    """An area with a unit that suits its size, in the user's number format: ``12.3 km²``."""
    if square_metres >= 1e6:
        value, unit = square_metres / 1e6, "km²"
    elif square_metres >= 1e4:
        value, unit = square_metres / 1e4, "ha"
    else:
        value, unit = square_metres, "m²"
    decimals = 0 if value >= 100 or unit == "m²" else 1 if value >= 10 else 2
    return f"{QLocale().toString(value, 'f', decimals)} {unit}"


def without_phrase(text: str, phrase: str) -> tuple[str, str]:
    """The text without the phrase at its end, and the phrase as it was written there."""
    bare = text.rstrip()
    start = len(bare) - len(phrase)
    ends_with_it = bool(phrase) and bare[start:].lower() == phrase.lower() and start >= 0
    if not ends_with_it or bare[start - 1 : start].isalnum():
        return text, ""
    return bare[:start], bare[start:]


def understood_text(answer: Answer) -> str:
    """What the question was understood to mean, in a line; empty where that was not told."""
    if answer.plan is None:
        return ""
    return tr("Understood: {plan}").format(plan=answer.plan.line.partition(": ")[2] or answer.plan.text)


def share_texts(shares: Union[Shares, Attention]) -> tuple[str, str]:
    """How much SAR and optical counted, in whole percent that add up: ``SAR 75 %``, ``optical 25 %``."""
    sar = min(max(round(100 * shares.sar), 0), 100)
    return tr("SAR {percent} %").format(percent=sar), tr("optical {percent} %").format(percent=100 - sar)


def shift_text(shift: Shift) -> str:
    """How far SAR lies off the optical layer: ``SAR is 118 m east, 12 m north (6.0 pixels), 84 % sure``."""
    across = tr("{metres} m east") if shift.across_m >= 0 else tr("{metres} m west")
    down = tr("{metres} m south") if shift.down_m >= 0 else tr("{metres} m north")
    parts = [
        text.format(metres=QLocale().toString(abs(metres), "f", 0))
        for text, metres in ((across, shift.across_m), (down, shift.down_m))
        if round(abs(metres))
    ]
    return tr("SAR is {where} ({pixels} pixels), {percent} % sure").format(
        where=", ".join(parts) or tr("{metres} m east").format(metres=0),
        pixels=QLocale().toString(shift.pixels, "f", 1),
        percent=min(max(round(100 * shift.confidence), 0), 100),
    )


def optical_before_tip() -> str:
    """What an optical layer of an earlier date is for."""
    return tr(
        "An optical image of an earlier date, to tell what has changed, "
        "such as flooded area from permanent water"
    )


def sar_before_tip() -> str:
    """What a SAR layer of an earlier date is for."""
    return tr(
        "A radar image of an earlier date, to tell what has changed, "
        "such as flooded area from permanent water"
    )


def plain_answer(answer: Answer) -> str:
    """The answer as plain text, each marker replaced by what it stands for: ``water (12.3 km²)``."""
    pieces = answer.text.split(SEGMENT_MARKER)
    out = []
    for index, piece in enumerate(pieces[:-1], answer.first_marker):
        segment = answer.segment(index)
        before, phrase = without_phrase(piece, segment.phrase if segment else "")
        out += [before, _in_words(segment, phrase) if segment else ""]
    return " ".join("".join([*out, pieces[-1]]).split())


def _in_words(segment: Segment, phrase: str) -> str:
    size = area_text(segment.area_m2) if segment.count else tr("nothing found")
    return f"{phrase or segment.phrase} ({size})"
