"""What a model thought before it answered, folded away until it is asked for: pure functions to HTML."""

from __future__ import annotations

import html

from ..connection.messages import SEGMENT_MARKER, Answer
from ..i18n import tr

_FOLDED, _UNFOLDED = "▸", "▾"


def thoughts_title(answer: Answer) -> str:
    """What the fold is called: how many things were marked in the thoughts."""
    marked = answer.thoughts.count(SEGMENT_MARKER)
    return tr("Thoughts ({count} marked)").format(count=marked) if marked else tr("Thoughts")


def thoughts_html(number: int, answer: Answer, body: str, *, unfolded: bool, faint: str) -> str:
    """The thoughts of a turn for Qt's text views, with a link ``thoughts:TURN`` that folds and unfolds them.

    Args:
        number: Of the turn.
        answer: Its answer.
        body: The thoughts as HTML, each mask a link to its segment.
        unfolded: Whether they are shown.
        faint: Colour of what is beside the answer.
    """
    arrow = _UNFOLDED if unfolded else _FOLDED
    look = f"color:{faint}; text-decoration:none"
    title = f'<a href="thoughts:{number}" style="{look}">{arrow} {html.escape(thoughts_title(answer))}</a>'
    shown = f"<br>{body}" if unfolded else ""
    return f'<p style="margin:2px; color:{faint}; font-size:small">{title}{shown}</p>'


def thoughts_details(answer: Answer, body: str) -> str:
    """The thoughts of a turn for a web page, which folds them by itself."""
    title = html.escape(thoughts_title(answer))
    return f'<details class="faint"><summary>{title}</summary><p>{body}</p></details>'
