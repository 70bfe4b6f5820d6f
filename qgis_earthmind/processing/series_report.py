"""The page of a series: its chart, and a row for each date."""

from __future__ import annotations

from typing import Optional

from qgis.PyQt.QtCore import QDate, QLocale, Qt

from ..connection.messages import Answer
from ..i18n import tr
from ..wording import area_text
from .report import bullets, page, paragraph, table


def day_of(text: str) -> QDate:
    """The day of a date as the backend writes it, ``2023-05-07``."""
    return QDate.fromString(str(text)[:10], Qt.DateFormat.ISODate)


def series_page(question: str, answer: Answer, chart: str) -> str:
    """Chart and table, as HTML."""
    rows = [
        [
            QLocale().toString(day_of(each["date"]), QLocale.FormatType.ShortFormat),
            _number(each["value"], each["unit"]),
            each["problem"] or each["text"],
        ]
        for each in answer.report.values["dates"]
    ]
    headings = [tr("Date"), tr("Number"), tr("Answer")]
    return page(question, paragraph(answer.text), chart, table(headings, rows), bullets(answer.notes))


def _number(value: Optional[float], unit: Optional[str]) -> str:
    """A number with its unit, in the user's number format; empty for none."""
    if value is None:
        return ""
    if unit == "m2":
        return area_text(value)
    told = QLocale().toString(float(value), "f", 1 if unit == "%" else 0)
    return f"{told} %" if unit == "%" else told
