"""A chart of bars, one a unit, in pieces of colour, as SVG."""

from __future__ import annotations

import html
from collections.abc import Sequence

_WIDTH, _LABEL, _BAR, _ROOM = 760, 180, 18, 8


def bar_chart(
    names: Sequence[str],
    values: Sequence[Sequence[float]],
    colours: Sequence[str],
    told: Sequence[str],
) -> str:
    """A bar for each name; empty without any value.

    Args:
        names: Of the bars.
        values: For each bar the lengths of its pieces.
        colours: Of the pieces, such as ``#56b4e9``.
        told: For each bar what stands behind it.
    """
    most = max((sum(pieces) for pieces in values), default=0.0)
    if most <= 0:
        return ""
    room, height = _WIDTH - _LABEL - 130, len(names) * (_BAR + _ROOM) + _ROOM
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {height}" role="img" '
        f'font-family="sans-serif" font-size="12">'
    ]
    for number, (name, pieces, text) in enumerate(zip(names, values, told)):
        top, left = _ROOM + number * (_BAR + _ROOM), float(_LABEL)
        lines.append(
            f'<text x="{_LABEL - 8}" y="{top + 13}" text-anchor="end">{html.escape(name[:28])}</text>'
        )
        for piece, colour in zip(pieces, colours):
            long = room * piece / most
            lines.append(
                f'<rect x="{left:.2f}" y="{top}" width="{long:.2f}" height="{_BAR}" fill="{colour}"/>'
            )
            left += long
        lines.append(f'<text x="{left + 6:.2f}" y="{top + 13}">{html.escape(text)}</text>')
    return "\n".join([*lines, "</svg>"])
