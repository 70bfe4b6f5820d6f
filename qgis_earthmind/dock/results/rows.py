"""Polygons of an answer as values: what each row tells, what is shown of them, and their totals."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Optional, Union

from qgis.PyQt.QtCore import QLocale

from ...i18n import tr
from ...wording import area_text


@dataclass(frozen=True)
class Row:
    """One polygon.

    Attributes:
        table: Position of its table among those of the answer.
        fid: Its feature there.
        phrase: What it is.
        area_m2: Area on the ellipsoid.
        score: Confidence, 0 to 1; None where it was not told.
    """

    table: int
    fid: int
    phrase: str
    area_m2: float
    score: Optional[float] = None


@dataclass(frozen=True)
class Total:
    """All polygons of a phrase that are shown; its score is their mean."""

    phrase: str
    count: int
    area_m2: float
    score: Optional[float] = None


@dataclass(frozen=True)
class Limits:
    """What is shown: polygons of this confidence (0 to 1) and this area in square metres, or more."""

    score: float = 0.0
    area_m2: float = 0.0

    def hides(self) -> bool:
        """Whether anything may be hidden."""
        return self.score > 0 or self.area_m2 > 0

    def show(self, row: Row) -> bool:
        """Whether a polygon is shown."""
        return row.area_m2 >= self.area_m2 and (row.score is None or row.score >= self.score)

    def where(self) -> str:
        """The same as a condition in SQL; empty where all are shown."""
        parts = []
        if self.score > 0:
            parts.append(f'("score" IS NULL OR "score" >= {self.score:.4f})')
        if self.area_m2 > 0:
            parts.append(f'"area_m2" >= {self.area_m2:.3f}')
        return " AND ".join(parts)


def totals(rows: Iterable[Row]) -> list[Total]:
    """One total for each phrase, the largest area first."""
    by_phrase: dict[str, list[Row]] = {}
    for row in rows:
        by_phrase.setdefault(row.phrase, []).append(row)
    found = [
        Total(phrase, len(some), sum(row.area_m2 for row in some), _mean([row.score for row in some]))
        for phrase, some in by_phrase.items()
    ]
    return sorted(found, key=lambda total: -total.area_m2)


def _mean(scores: Sequence[Optional[float]]) -> Optional[float]:
    known = [score for score in scores if score is not None]
    return sum(known) / len(known) if known else None


def texts(row: Union[Row, Total]) -> tuple[str, str, str]:
    """A row as people read it: phrase, area, confidence."""
    total = isinstance(row, Total)
    phrase = f"Σ {row.phrase} ({QLocale().toString(row.count)})" if total else row.phrase
    score = "" if row.score is None else f"{round(100 * row.score)} %"
    return phrase, area_text(row.area_m2), score


def tab_separated(rows: Iterable[Union[Row, Total]]) -> str:
    """Rows for a spreadsheet, below a line of headings; areas in square metres, confidence in percent."""
    locale = QLocale()
    locale.setNumberOptions(QLocale.NumberOption.OmitGroupSeparator)
    lines = ["\t".join((tr("Phrase"), tr("Area (m²)"), tr("Confidence (%)")))]
    for row in rows:
        score = "" if row.score is None else str(round(100 * row.score))
        phrase = " ".join(texts(row)[0].split())
        lines.append("\t".join((phrase, locale.toString(row.area_m2, "f", 1), score)))
    return "\n".join(lines)
