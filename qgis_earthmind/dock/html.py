"""The conversation as rich text: pure functions from values to HTML that Qt's text views show.

Whatever came from outside (questions, answers, names) is escaped.
"""

from __future__ import annotations

import html
import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Callable, Optional, Union

from qgis.PyQt.QtCore import QLocale

from ..connection.messages import SEGMENT_MARKER, Answer, Attention, Segment, Shares, Shift
from ..errors import BackendLost, PluginError
from ..i18n import tr
from ..layers.answer_rasters import KINDS, SENSOR_WEIGHT, title_of
from ..layers.colours import segment_colour, text_colour
from ..wording import (
    OPTICAL_COLOUR,
    SAR_COLOUR,
    area_text,
    share_texts,
    shift_text,
    understood_text,
    without_phrase,
)
from .thoughts import thoughts_html
from .turns import Turn, fresh_notes

_BEFORE_UNIT = re.compile(r"(?<=\d) (?=%|ha\b|k?m²|k?m\b)")
_LONGEST_UNBROKEN = 26  # letters of a chip; the panel shows some more in a line
ChipOf = Callable[[int, Optional[Segment], str], str]


@dataclass(frozen=True)
class Palette:
    """Colours of the surrounding widget as ``#rrggbb``, so that light and dark themes both read well."""

    text: str
    faint: str
    question: str
    error: str


def conversation(turns: Sequence[Turn], palette: Palette, *, cleared: bool = False) -> str:
    """All turns, the oldest first; an invitation where there is none; ``undo:`` where others were cleared."""
    notes = fresh_notes(turns)
    shown = [turn_html(number, turn, palette, notes[number]) for number, turn in enumerate(turns)]
    return "".join(shown or [_invitation(palette)]) + (_undo(palette) if cleared else "")


def turn_html(number: int, turn: Turn, palette: Palette, notes: Sequence[str]) -> str:
    """One question with its answer, and the notes that are new with it.

    Links: ``segment:TURN/INDEX``, and with the number of the turn ``edit:`` ``plan:`` ``correct:`` ``again:``
    ``details:`` ``pin:`` ``unclick:`` ``unraster:`` ``thoughts:``
    ``swap:``; ``raster:TURN/KIND``; ``restart:``.
    """
    answer = turn.answer
    parts = [f'<a name="{anchor_of(number)}"></a>', _question(number, turn.question, palette)]
    if understood := understood_text(answer):
        parts.append(_faint(_understood(number, turn, understood), palette))
    if answer.thoughts.strip():
        body = thoughts_body(answer, _chip_of(number, answer, turn.gone))
        parts.append(thoughts_html(number, answer, body, unfolded=turn.unfolded, faint=palette.faint))
    if answer.text.strip():
        parts.append(f'<p style="margin:4px 2px">{answer_html(number, answer, turn.gone)}</p>')
    parts += [_faint(_escape(note), palette) for note in notes]
    if answer.shift is not None and not turn.status:
        parts.append(_faint(_shift(number, answer.shift), palette))
    if turn.clicks and not turn.status:
        parts.append(_faint(_clicks(number, turn), palette))
    if answer.counted is not None:
        parts.append(_faint(shares_html(answer.counted), palette))
    if rasters := _rasters(number, turn):
        parts.append(_faint(rasters, palette))
    if turn.error is not None:
        parts.append(_error(number, turn.error, palette))
    if turn.status:
        parts.append(_faint(f"<i>{_escape(turn.status)}</i>", palette))
    elif answer.model:
        parts.append(_faint(f"{_escape(signature(answer))} &nbsp; {_pin(number, turn)}", palette))
    return "".join(parts) + '<p style="margin:0; font-size:4pt">&nbsp;</p>'


def anchor_of(number: int) -> str:
    """The name of the place where a turn begins."""
    return f"turn-{number}"


def _understood(number: int, turn: Turn, line: str) -> str:
    """What was understood, with a link to change it once the answer is there."""
    if turn.status:
        return _escape(line)
    return f'{_escape(line)} <a href="plan:{number}">{_escape(tr("Change"))}</a>'


def answer_html(number: int, answer: Answer, gone: Sequence[int] = ()) -> str:
    """The answer's text; the n-th ``[SEG]`` becomes a chip of the n-th segment, plain where that is gone."""
    return with_chips(answer, _chip_of(number, answer, gone))


def _chip_of(number: int, answer: Answer, gone: Sequence[int]) -> ChipOf:
    """What a marker of a turn's answer becomes."""

    def shown(index: int, segment: Optional[Segment], phrase: str) -> str:
        if segment is not None and segment.count and index in gone:
            return _escape(chip_text(segment, phrase))
        return chip(number, index, segment, phrase)

    return shown


def with_chips(answer: Answer, chip_of: ChipOf) -> str:
    """The answer's text; the n-th ``[SEG]`` becomes what is made of its number, segment and words.

    Where the words before a marker are the segment's phrase, they move into the chip.
    """
    return _with_chips(answer.text, answer.first_marker, answer, chip_of)


def thoughts_body(answer: Answer, chip_of: ChipOf) -> str:
    """The thoughts before an answer, their markers as in ``with_chips``."""
    return _with_chips(answer.thoughts, 0, answer, chip_of)


def _with_chips(text: str, first: int, answer: Answer, chip_of: ChipOf) -> str:
    """A text whose first marker is that of a segment with this index."""
    pieces = text.split(SEGMENT_MARKER)
    out = []
    for index, piece in enumerate(pieces[:-1], first):
        segment = answer.segment(index)
        before, phrase = without_phrase(piece, segment.phrase if segment else "")
        out += [_escape_units(before), chip_of(index, segment, phrase)]
    return "".join([*out, _escape_units(pieces[-1])]).strip().replace("\n", "<br>")


def chip(number: int, index: int, segment: Optional[Segment], phrase: str = "") -> str:
    """A segment as a coloured link; a grey one while it is under way or where nothing was marked."""
    if segment is None:
        return '<span style="background-color:#888888; color:#ffffff">&nbsp;…&nbsp;</span>'
    if not segment.count:
        label = _chip_label(chip_text(segment, phrase))
        return f'<span style="background-color:#888888; color:#ffffff">&nbsp;{label}&nbsp;</span>'
    label = _chip_label(chip_text(segment, phrase))
    fill = segment_colour(segment)
    look = f"background-color:{fill}; color:{text_colour(fill)}; text-decoration:none"
    return f'<a href="segment:{number}/{index}" style="{look}">&nbsp;{label}&nbsp;</a>'


def _chip_label(text: str) -> str:
    """A short label on one line; a long one breaks between words, never before a unit."""
    return _unbroken(text) if len(text) <= _LONGEST_UNBROKEN else _escape_units(text)


def chip_text(segment: Segment, phrase: str = "") -> str:
    """What a chip says: ``water, 12.3 km²``."""
    if not segment.count:
        return tr("{phrase}: nothing found").format(phrase=phrase or segment.phrase)
    return f"{phrase or segment.phrase}, {area_text(segment.area_m2)}"


def shares_html(shares: Union[Shares, Attention]) -> str:
    """The sensors' shares in a line, each with the colour it has in the bar."""
    colours = (SAR_COLOUR, OPTICAL_COLOUR)
    return ", ".join(_legend_entry(fill, label) for fill, label in zip(colours, share_texts(shares)))


def _legend_entry(fill: str, label: str) -> str:
    return f'<span style="color:{fill}">■</span>&nbsp;{_unbroken(label)}'


def signature(answer: Answer) -> str:
    """The model, and the seconds that it took where they are known."""
    if "total" not in answer.seconds:
        return answer.model
    total = answer.seconds["total"]
    seconds = QLocale().toString(max(total, 0.1), "f", 1)
    seconds = seconds if total >= 0.05 else f"< {seconds}"
    return tr("{model}, {seconds} s").format(model=answer.model, seconds=seconds)


def _shift(number: int, shift: Shift) -> str:
    """How far the layers lie off each other, how sure that is, and a link that corrects it."""
    look = "background-color:#e69f00; color:#101010"
    badge = f'<span style="{look}">&nbsp;{_unbroken(shift_text(shift))}&nbsp;</span>'
    return f'{badge} <a href="correct:{number}">{_escape(tr("Correct the shift and ask again"))}</a>'


def _clicks(number: int, turn: Turn) -> str:
    """By how many clicks the answer was corrected, and a link that takes the last one back."""
    said = tr("Corrected by clicks: {count}.").format(count=turn.clicks)
    return f'{_escape(said)} <a href="unclick:{number}">{_escape(tr("Take the last one back"))}</a>'


def _rasters(number: int, turn: Turn) -> str:
    """Links that have the answer made as a raster; what is being made, with a link that stops it."""
    if turn.making:
        said = tr("The raster is being made: {kind}.").format(kind=title_of(turn.making))
        return f'{_escape(said)} <a href="unraster:{number}">{_escape(tr("Stop"))}</a>'
    if turn.request is None or turn.status or not any(segment.count for segment in turn.answer.segments):
        return ""
    kinds = (
        KINDS if turn.answer.shares is not None else tuple(kind for kind in KINDS if kind != SENSOR_WEIGHT)
    )
    links = (f'<a href="raster:{number}/{kind}">{_escape(title_of(kind))}</a>' for kind in kinds)
    return f"{_escape(tr('As a raster:'))} {' &nbsp; '.join(links)}"


def _pin(number: int, turn: Turn) -> str:
    if not turn.pinned:
        return f'<a href="pin:{number}">{_escape(tr("Pin"))}</a>'
    return f'{_escape(tr("Pinned"))} <a href="pin:{number}">{_escape(tr("Unpin"))}</a>'


def _undo(palette: Palette) -> str:
    link = f'<a href="undo:">{_escape(tr("Undo"))}</a>'
    return _faint(f"{_escape(tr('A new conversation has begun.'))} {link}", palette)


def _question(number: int, text: str, palette: Palette) -> str:
    return (
        '<table width="100%" cellspacing="0" cellpadding="5" style="margin-top:4px"><tr>'
        f'<td bgcolor="{palette.question}"><a href="edit:{number}" style="color:{palette.text}; '
        f'text-decoration:none"><b>{_escape(text)}</b></a></td></tr></table>'
    )


def _error(number: int, error: PluginError, palette: Palette) -> str:
    links = [f'<a href="again:{number}">{_escape(tr("Ask again"))}</a>']
    if error.code == "swapped":
        links.insert(0, f'<a href="swap:{number}">{_escape(tr("Swap the layers and ask again"))}</a>')
    if error.details:
        links.append(f'<a href="details:{number}">{_escape(tr("Details"))}</a>')
    if isinstance(error, BackendLost):
        links.append(f'<a href="restart:">{_escape(tr("Restart the backend"))}</a>')
    return (
        f'<p style="margin:4px 2px; color:{palette.error}">{_escape(error.message)}'
        f"<br>{' &nbsp; '.join(links)}</p>"
    )


def _faint(content: str, palette: Palette) -> str:
    return f'<p style="margin:2px; color:{palette.faint}; font-size:small">{content}</p>'


def _invitation(palette: Palette) -> str:
    title = tr("Ask about the place that your layers show")
    how = tr("Choose an optical layer, a SAR layer, or both of the same place, then type:")
    items = "".join(
        f'<li><a href="example:{n}">{_escape(text)}</a></li>' for n, text in enumerate(examples())
    )
    return (
        f'<p style="margin:6px 2px"><b>{_escape(title)}</b></p>'
        f'<p style="margin:2px; color:{palette.faint}">{_escape(how)}</p>'
        f'<ul style="margin-left:-18px">{items}</ul>'
        f'<p style="margin:8px 2px; color:{palette.faint}">{_escape(tr("New here?"))} '
        f'<a href="sample:">{_escape(tr("Load the sample scene"))}</a> &nbsp; '
        f'<a href="help:tutorial">{_escape(tr("Tutorial: ten minutes"))}</a></p>'
    )


def examples() -> tuple[str, ...]:
    """The example questions of the invitation; the embedded model understands seven languages."""
    return (
        tr("Segment the flooded area."),
        tr("How much of the area is under water?"),
        tr("Is there flooding?"),
    )


def _escape(text: str) -> str:
    return html.escape(text)


def _escape_units(text: str) -> str:
    """The text with each number kept on one line with its unit."""
    return _BEFORE_UNIT.sub("&nbsp;", _escape(text))


def _unbroken(text: str) -> str:
    return _escape(text).replace(" ", "&nbsp;")
