"""Reports of an answer: a page of HTML and a file of JSON, each there as a whole or not at all."""

from __future__ import annotations

import html
import json
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import Any

from qgis.core import QgsProcessingException, QgsProcessingFeedback

from ..i18n import tr
from ..layers.output_in_use import put_in_place, written_instead

_STYLE = (
    "body{font-family:sans-serif;margin:1.5em;max-width:50em}"
    "table{border-collapse:collapse;margin:1em 0}"
    "th,td{border-bottom:1px solid #bbb;padding:.3em .8em;text-align:left}"
    "td.number{text-align:right}"
    "i.colour{display:inline-block;width:1em;height:1em;margin-right:.5em;border:1px solid #888}"
)


def page(title: str, *parts: str) -> str:
    """A page of HTML; the parts are HTML already."""
    head = f'<meta charset="utf-8"><title>{html.escape(title)}</title><style>{_STYLE}</style>'
    body = "\n".join([f"<h1>{html.escape(title)}</h1>", *filter(None, parts)])
    return f"<!DOCTYPE html>\n<html><head>{head}</head>\n<body>\n{body}\n</body></html>\n"


def paragraph(text: str) -> str:
    """A text as a paragraph; empty for none."""
    return f"<p>{html.escape(text)}</p>" if text else ""


def picture(png: str, title: str) -> str:
    """A PNG in base64 as a picture; empty for none."""
    shown = f"data:image/png;base64,{png}"
    return f'<p><img alt="{html.escape(title)}" style="max-width:100%" src="{shown}"></p>' if png else ""


def bullets(texts: Sequence[str]) -> str:
    """Texts as a list; empty for none."""
    items = "".join(f"<li>{html.escape(text)}</li>" for text in texts)
    return f"<ul>{items}</ul>" if items else ""


def table(headings: Sequence[str], rows: Sequence[Sequence[str]], colours: Sequence[str] = ()) -> str:
    """A table, all but its first column to the right; empty without rows.

    Args:
        headings: Of the columns.
        rows: The texts of their cells.
        colours: For each row one that is shown before its first cell, such as ``#56b4e9``; empty for none.
    """
    if not rows:
        return ""
    lines = ["<tr>" + "".join(f"<th>{html.escape(heading)}</th>" for heading in headings) + "</tr>"]
    for number, (first, *others) in enumerate(rows):
        box = f'<i class="colour" style="background:{colours[number]}"></i>' if colours else ""
        cells = "".join(f'<td class="number">{html.escape(cell)}</td>' for cell in others)
        lines.append(f"<tr><td>{box}{html.escape(first)}</td>{cells}</tr>")
    return "<table>" + "\n".join(lines) + "</table>"


def write_json(path: Path, values: Any, feedback: QgsProcessingFeedback) -> str:
    """Write plain values as JSON; see `write_text`."""
    return write_text(path, json.dumps(values, ensure_ascii=False, indent=2), feedback)


def write_text(path: Path, text: str, feedback: QgsProcessingFeedback) -> str:
    """Write a file; returns its name, a free one, of which it warns, where the wanted one is in use.

    Raises:
        QgsProcessingException: It cannot be written; nothing is left of it.
    """
    beside = path.with_name(f".{path.name}.part")
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        beside.write_text(text, encoding="utf-8")
        written = put_in_place(beside, path)
    except OSError as error:
        with suppress(OSError):
            beside.unlink()
        sentence = tr("{path} cannot be written; choose another output file.")
        raise QgsProcessingException(sentence.format(path=path)) from error
    if written != path:
        feedback.pushWarning(written_instead(path, written))
    return str(written)
