"""Pages of the help as values, and as the HTML that Qt's text views show."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape
from pathlib import Path

from ... import paths

PICTURE_WIDTH = 520
_BEFORE_UNIT = re.compile(r"(?<=\d) (?=%|dB\b|m\b)")


@dataclass(frozen=True)
class Part:
    """A heading with what is said below it.

    Attributes:
        name: Names a step of the tutorial, and its picture; may be empty.
        title: The heading.
        paragraphs: HTML as `said` makes it.
    """

    name: str
    title: str
    paragraphs: tuple[str, ...]


@dataclass(frozen=True)
class Page:
    """One page: its name in links, its title, what is said first, and its parts."""

    name: str
    title: str
    first: tuple[str, ...]
    parts: tuple[Part, ...]


def said(text: str, **values: str) -> str:
    """A translated sentence as HTML; values are labels of buttons or questions, set in bold.

    Args:
        text: With ``{name}`` where a value stands.
        values: What is put in, as it is called in the window.
    """
    bold = {name: f"<b>{escape(value.rstrip('…:'))}</b>" for name, value in values.items()}
    return _BEFORE_UNIT.sub("&nbsp;", escape(text, quote=False).format(**bold))


def link(kind: str, text: str, name: str = "") -> str:
    """A link as HTML, such as to ``sample:`` or ``page:shares``."""
    return f'<a href="{kind}:{escape(name)}">{escape(text)}</a>'


def page_html(page: Page) -> str:
    """A page as HTML; a part whose name has a picture shows it."""
    out = [f"<h2>{escape(page.title)}</h2>", *_paragraphs(page.first)]
    for part in page.parts:
        out.append(f'<a name="{escape(part.name)}"></a><h3>{escape(part.title)}</h3>')
        out += _paragraphs(part.paragraphs)
        picture = paths.help_picture(part.name)
        if picture is not None:
            out.append(_picture(picture))
    return "".join(out)


def _paragraphs(texts: tuple[str, ...]) -> list[str]:
    return [f'<p style="margin-top:4px; line-height:130%">{text}</p>' for text in texts]


def _picture(path: Path) -> str:
    image = f'<img src="{escape(path.as_uri())}">'
    return f'<p style="margin-top:6px">{image}</p>'  # of its own: the lines' height is not for pictures
