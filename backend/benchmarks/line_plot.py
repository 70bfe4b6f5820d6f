"""A line plot as SVG, written by hand: one small plot is no reason for a plotting library."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape

WIDTH, HEIGHT, LEFT, TOP, RIGHT, BOTTOM = 640, 360, 64, 20, 150, 48
COLOURS = ("#0072b2", "#d55e00", "#009e73", "#cc79a7", "#e69f00", "#000000")  # Okabe and Ito
DASHES = ("none", "6 3", "2 3", "8 3 2 3", "none", "none")


@dataclass(frozen=True)
class Line:
    """One line: its name in the legend and its values at 1, 2, 3, ..."""

    name: str
    values: tuple[float, ...]


def line_plot(lines: Sequence[Line], across: str, up: str, limits: tuple[float, float]) -> str:
    """An SVG document.

    Args:
        lines: What to draw.
        across: Label of the horizontal axis.
        up: Label of the vertical axis.
        limits: Lowest and highest value of the vertical axis.
    """
    count = max((len(line.values) for line in lines), default=1)
    low, high = limits
    inner_width, inner_height = WIDTH - LEFT - RIGHT, HEIGHT - TOP - BOTTOM

    def x(index: int) -> float:
        return LEFT + inner_width * (index / (count - 1) if count > 1 else 0.5)

    def y(value: float) -> float:
        return TOP + inner_height * (high - value) / (high - low)

    parts = [f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#ffffff"/>']
    for step in range(5):
        value = low + (high - low) * step / 4
        parts.append(_rule(LEFT, y(value), WIDTH - RIGHT, y(value)))
        parts.append(_text(LEFT - 8, y(value) + 4, f"{value:+.2g}" if value else "0", "end"))
    for index in range(count):
        parts.append(_text(x(index), HEIGHT - BOTTOM + 18, str(index + 1), "middle"))
    parts.append(_text(LEFT + inner_width / 2, HEIGHT - 8, across, "middle"))
    middle = TOP + inner_height / 2
    parts.append(f'<g transform="rotate(-90 16 {middle})">{_text(16, middle, up, "middle")}</g>')
    for number, line in enumerate(lines):
        look = f'stroke="{COLOURS[number % 6]}" stroke-dasharray="{DASHES[number % 6]}"'
        points = " ".join(f"{x(i):.1f},{y(value):.1f}" for i, value in enumerate(line.values))
        parts.append(f'<polyline points="{points}" fill="none" stroke-width="2" {look}/>')
        level = TOP + 12 + 20 * number
        start = WIDTH - RIGHT + 12
        parts.append(
            f'<line x1="{start}" y1="{level}" x2="{start + 26}" y2="{level}" stroke-width="2" {look}/>'
        )
        parts.append(_text(start + 34, level + 4, line.name, "start"))
    size = f'width="{WIDTH}" height="{HEIGHT}" viewBox="0 0 {WIDTH} {HEIGHT}"'
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>\n' + "\n".join(parts) + "\n</svg>\n"


def _rule(x1: float, y1: float, x2: float, y2: float) -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="#dddddd"/>'


def _text(x: float, y: float, text: str, anchor: str) -> str:
    style = f'font-family="sans-serif" font-size="12" text-anchor="{anchor}"'
    return f'<text x="{x:.1f}" y="{y:.1f}" {style}>{escape(text)}</text>'
