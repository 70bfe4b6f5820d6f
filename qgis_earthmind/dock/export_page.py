"""A conversation as a web page of its own: one file that needs no other, runs nothing and reaches nothing.

Pure functions from values to HTML; whatever the user, a file or the model wrote is escaped.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields
from html import escape
from typing import Optional

from qgis.PyQt.QtCore import QDateTime, QLocale, Qt

from ..connection.messages import Segment
from ..connection.requests import LayerRequest
from ..i18n import language, tr
from ..layers.colours import segment_colour, text_colour
from ..wording import share_texts, understood_text
from .html import chip_text, signature, thoughts_body, with_chips
from .thoughts import thoughts_details
from .turns import Turn, fresh_notes

_NOTHING_FOUND = "#cccccc"
_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'"
_STYLE = """
body { max-width: 62em; margin: 2em auto; padding: 0 1em; font: 16px/1.5 sans-serif; color: #1b1b1b }
h1 { font-size: 1.5em; margin-bottom: 0 }
section { border-top: 1px solid #d5d5d5; margin-top: 1.5em }
h2 { font-size: 1.1em; background: #eef3f8; padding: .5em .7em; margin: 1em 0 .3em; overflow-wrap: anywhere }
p { margin: .4em 0; overflow-wrap: anywhere }
img { max-width: 100%; border: 1px solid #d5d5d5 }
table { border-collapse: collapse; font-size: .85em }
th, td { text-align: left; vertical-align: top; padding: .1em .8em .1em 0; overflow-wrap: anywhere }
.faint { color: #666666; font-size: .85em }
.problem { color: #b3261e }
.chip { padding: .1em .4em; border-radius: .3em; color: #101010; white-space: nowrap }
"""


@dataclass(frozen=True)
class LayerLine:
    """A layer as it is told: what it was for, its name, and where it comes from."""

    part: str
    name: str
    source: str


@dataclass(frozen=True)
class Entry:
    """A turn with what the project knows of it.

    Attributes:
        turn: Question and answer.
        polygons: The layers with its polygons.
        picture: The map with them, as an address ``data:``; empty where there is none.
    """

    turn: Turn
    polygons: tuple[LayerLine, ...] = ()
    picture: str = ""


def page(entries: Sequence[Entry], project: str) -> str:
    """The whole page.

    Args:
        entries: The turns, the oldest first.
        project: The project's name; empty where it has none.
    """
    title = tr("EarthMind: a conversation")
    notes = fresh_notes([entry.turn for entry in entries])
    about = [tr("Project: {name}").format(name=project)] if project else []
    about.append(tr("Saved on {date}").format(date=_date(QDateTime.currentDateTime())))
    return "\n".join(
        [
            f'<!DOCTYPE html>\n<html lang="{escape(language())}">\n<head>\n<meta charset="utf-8">',
            f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">',
            f"<title>{escape(title)}</title>\n<style>{_STYLE}</style>\n</head>\n<body>",
            f"<h1>{escape(title)}</h1>",
            *(_paragraph(line, "faint") for line in about),
            *(_section(entry, told) for entry, told in zip(entries, notes)),
            "</body>\n</html>\n",
        ]
    )


def _section(entry: Entry, notes: Sequence[str]) -> str:
    turn, answer = entry.turn, entry.turn.answer
    asked = QDateTime.fromString(turn.asked, Qt.DateFormat.ISODate)
    parts = [f"<section>\n<h2>{escape(turn.question)}</h2>"]
    if asked.isValid():
        parts.append(_paragraph(tr("Asked on {date}").format(date=_date(asked.toLocalTime())), "faint"))
    if understood := understood_text(answer):
        parts.append(_paragraph(understood, "faint"))
    if answer.thoughts.strip():
        parts.append(thoughts_details(answer, thoughts_body(answer, _chip)))
    if answer.text.strip():
        parts.append(f"<p>{with_chips(answer, _chip)}</p>")
    parts += [_paragraph(note) for note in notes]
    if entry.picture:
        parts.append(
            f'<p><img alt="{escape(tr("The answer on the map"))}" src="{escape(entry.picture)}"></p>'
        )
    if answer.counted is not None:
        parts.append(_paragraph(", ".join(share_texts(answer.counted)), "faint"))
    if turn.problem:
        parts.append(_paragraph(turn.problem, "problem"))
    if told := turn.status or (signature(answer) if answer.model else ""):
        parts.append(_paragraph(told, "faint"))
    return "\n".join([*parts, _layers(entry), "</section>"])


def _chip(index: int, segment: Optional[Segment], phrase: str) -> str:
    if segment is None:
        return "…"
    fill = segment_colour(segment) if segment.count else _NOTHING_FOUND
    look = f"background:{fill}; color:{text_colour(fill)}"
    return f'<span class="chip" style="{look}">{escape(chip_text(segment, phrase))}</span>'


def _layers(entry: Entry) -> str:
    rows = "".join(
        f"<tr><th>{escape(line.part)}</th><td>{escape(line.name)}</td><td>{escape(line.source)}</td></tr>\n"
        for line in (*_asked_about(entry.turn), *entry.polygons)
    )
    return f'<table class="faint">\n{rows}</table>' if rows else ""


def _asked_about(turn: Turn) -> list[LayerLine]:
    """The layers that a question was about."""
    labels = {
        "optical": tr("Optical"),
        "sar": tr("SAR"),
        "optical_before": tr("Optical before"),
        "sar_before": tr("SAR before"),
    }
    named = [(item.name, getattr(turn.place, item.name)) for item in fields(turn.place)] if turn.place else []
    return [
        LayerLine(labels.get(name, name), layer.name, layer.uri)
        for name, layer in named
        if isinstance(layer, LayerRequest)
    ]


def _paragraph(text: str, kind: str = "") -> str:
    look = f' class="{kind}"' if kind else ""
    return f"<p{look}>{escape(text)}</p>"


def _date(when: QDateTime) -> str:
    return QLocale().toString(when, QLocale.FormatType.LongFormat)
