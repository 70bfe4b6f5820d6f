"""A chart of a number over dates, as SVG by itself or on a page."""

from __future__ import annotations

import datetime
import html
import math
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.errors import OutputError
from earthmind.file_names import name_fault, shown
from earthmind.inference.looks.written_text import write_text
from earthmind.sentences import Area, Sentence

_SUFFIXES = (".svg", ".html", ".htm")
_WIDTH, _HEIGHT = 760, 360
_LEFT, _RIGHT, _TOP, _BOTTOM = 80, 20, 40, 60
_MOST_LABELS = 8
_COLOUR = "#2c7fb8"


@dataclass(frozen=True)
class Measured:
    """What was found of a date.

    Attributes:
        day: The date.
        value: A number; None where there is none.
        unit: ``m2``, ``%`` or ``count``.
        text: The answer in words.
        problem: Why there is no answer; None where there is one.
    """

    day: datetime.date
    value: float | None = None
    unit: str | None = None
    text: str = ""
    problem: str | None = None

    def told(self) -> Any:
        """The number with its unit, as a value of a sentence."""
        value = self.value or 0.0
        if self.unit == "m2":
            return Area(value)
        if self.unit == "%":
            return Sentence("{share:.1%}", share=value / 100)
        return round(value, 2) if value % 1 else int(value)


def check_chart(path: Path) -> None:
    """Refuse a chart that could not be written, before anything is read.

    Raises:
        OutputError: The suffix, the name or the folder is wrong.
    """
    fault = name_fault(path)
    if fault is not None:
        raise OutputError(Sentence("Cannot write {path}: {fault}.", path=shown(path), fault=fault))
    if path.suffix.lower() not in _SUFFIXES:
        raise OutputError(Sentence('The chart "{path}" must end in .svg or .html.', path=path))
    if not path.parent.is_dir():
        raise OutputError(
            Sentence('The folder "{folder}" does not exist; create it first.', folder=shown(path.parent))
        )


def write_chart(path: Path, title: str, measured: Sequence[Measured], unit: str | None) -> Path:
    """Write a chart; returns where it is.

    Raises:
        OutputError: It cannot be written.
    """
    drawn = chart(title, measured, unit)
    if path.suffix.lower() != ".svg":
        head = f'<meta charset="utf-8"><title>{html.escape(title)}</title>'
        drawn = f"<!DOCTYPE html>\n<html><head>{head}</head><body>{drawn}</body></html>\n"
    return write_text(path, drawn)


def chart(title: str, measured: Sequence[Measured], unit: str | None) -> str:
    """An SVG with a point for each date that has a number, in their true distances, joined by a line."""
    points = [each for each in measured if each.value is not None]
    factor, name = _scale(points, unit)
    most = _nice(max((each.value or 0.0) / factor for each in points)) if points else 1.0
    first, last = measured[0].day, measured[-1].day
    days = max((last - first).days, 1)

    def x(day: datetime.date) -> float:
        return _LEFT + (_WIDTH - _LEFT - _RIGHT) * (day - first).days / days

    def y(value: float) -> float:
        return _HEIGHT - _BOTTOM - (_HEIGHT - _TOP - _BOTTOM) * value / most

    placed = [(x(each.day), y((each.value or 0.0) / factor), each) for each in points]
    lines = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {_WIDTH} {_HEIGHT}" role="img" '
        f'font-family="sans-serif" font-size="12"><title>{html.escape(title)}</title>',
        f'<rect width="{_WIDTH}" height="{_HEIGHT}" fill="#ffffff"/>',
        f'<text x="{_LEFT}" y="24" font-size="15">{html.escape(title)}</text>',
    ]
    for step in range(5):
        value = most * step / 4
        lines.append(
            f'<line x1="{_LEFT}" x2="{_WIDTH - _RIGHT}" y1="{y(value):.1f}" y2="{y(value):.1f}" '
            f'stroke="#dddddd"/><text x="{_LEFT - 8}" y="{y(value) + 4:.1f}" text-anchor="end">'
            f"{_number(value)}{name}</text>"
        )
    every = -(-len(measured) // _MOST_LABELS)
    for each in measured[::every]:
        lines.append(
            f'<text x="{x(each.day):.1f}" y="{_HEIGHT - _BOTTOM + 20}" text-anchor="middle">{each.day}</text>'
        )
    path = " ".join(f"{across:.1f},{up:.1f}" for across, up, _ in placed)
    lines.append(f'<polyline points="{path}" fill="none" stroke="{_COLOUR}" stroke-width="2"/>')
    for across, up, each in placed:
        told = f"{each.day}: {_number((each.value or 0.0) / factor)}{name}"
        lines.append(
            f'<circle cx="{across:.1f}" cy="{up:.1f}" r="4" fill="{_COLOUR}"><title>{told}</title></circle>'
        )
    return "\n".join([*lines, "</svg>"])


def _scale(points: Sequence[Measured], unit: str | None) -> tuple[float, str]:
    """What values are divided by, and the unit that they then have."""
    if unit != "m2":
        return 1.0, " %" if unit == "%" else ""
    most = max((each.value or 0.0 for each in points), default=0.0)
    return next(
        each for each in ((1e6, " km²"), (1e4, " ha"), (1.0, " m²")) if most >= each[0] or each[0] == 1
    )


def _nice(value: float) -> float:
    """The next number of 1, 2, 4 or 8 times a power of ten, from which four steps are plain numbers."""
    if value <= 0:
        return 1.0
    power = 10.0 ** math.floor(math.log10(value))
    return next(power * step for step in (1, 2, 4, 8, 10, 20) if power * step >= value)


def _number(value: float) -> str:
    return f"{value:,.4g}" if value < 1e4 else f"{value:,.0f}"
