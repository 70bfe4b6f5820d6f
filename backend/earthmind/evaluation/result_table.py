"""Scores of several runs side by side: one line a run, as text, CSV or HTML."""

from __future__ import annotations

import csv
import html
import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from earthmind.errors import InputError
from earthmind.evaluation.runner import BenchmarkReport
from earthmind.inference.looks.written_text import write_text

_ABOUT = ("model", "dataset", "split", "sensors", "condition", "n")
_OVERALL = ("macro", "all", "micro")
_STYLE = (
    "body{font-family:sans-serif;margin:1.5em}table{border-collapse:collapse}"
    "th,td{border-bottom:1px solid #bbb;padding:.3em .8em;text-align:left}td.n{text-align:right}"
)


@dataclass(frozen=True)
class ResultTable:
    """A table of words.

    Attributes:
        columns: Their names.
        rows: As many words as columns each; empty where a run has no such score.
        numbers: Whether the words of a column are numbers.
    """

    columns: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    numbers: tuple[bool, ...]


def read_results(path: Path) -> list[BenchmarkReport]:
    """The reports that a run of ``earthmind eval`` with ``--json`` printed: one, or those of a protocol.

    Raises:
        InputError: The file is not there, or holds something else.
    """
    try:
        content = json.loads(path.read_text(encoding="utf-8"))
    except OSError as error:
        raise InputError(f"{path} cannot be read; check its name.", code="no_result") from error
    except ValueError as error:
        raise InputError(
            f"{path} is not valid JSON ({error}); run the scores again.", code="damaged"
        ) from error
    listed = content if isinstance(content, list) else [content]
    if not listed or not all(map(_is_report, listed)):
        raise InputError(
            f"{path} holds no scores of a data set; give what earthmind eval DATASET --json printed.",
            code="no_result",
        )
    return [_report(each) for each in listed]


def result_table(
    reports: Iterable[BenchmarkReport], *, by_task: bool = False, digits: int = 4
) -> ResultTable:
    """One line a report; scores in the order in which they first come.

    Args:
        reports: Of any data sets.
        by_task: Whether the scores of each task, such as each land cover, have a column too.
        digits: After the point.
    """
    reports = list(reports)
    names = [
        name
        for name in dict.fromkeys(name for report in reports for name in report.scores)
        if by_task or "/" not in name or name.rpartition("/")[2] in _OVERALL
    ]
    about = [name for name in _ABOUT if any(_words(report, name) for report in reports)]
    rows = [
        (*(_words(report, name) for name in about), *(_number(report, name, digits) for name in names))
        for report in reports
    ]
    numbers = (*(name == "n" for name in about), *(True for _ in names))
    return ResultTable((*about, *names), tuple(rows), numbers)


def as_text(table: ResultTable) -> str:
    """Columns of one width, numbers to the right."""
    lines = (table.columns, *table.rows)
    widths = [max(len(line[column]) for line in lines) for column in range(len(table.columns))]
    return "\n".join(_line(line, widths, table.numbers) for line in lines) + "\n"


def as_csv(table: ResultTable) -> str:
    """With a head and commas (RFC 4180), lines ended by a newline."""
    written = io.StringIO()
    csv.writer(written, lineterminator="\n").writerows((table.columns, *table.rows))
    return written.getvalue()


def as_html(table: ResultTable) -> str:
    """A page with nothing but the table."""
    head = "".join(f"<th>{html.escape(name)}</th>" for name in table.columns)
    lines = "".join(f"<tr>{_cells(row, table.numbers)}</tr>\n" for row in table.rows)
    return (
        '<!DOCTYPE html>\n<html lang="en"><head><meta charset="utf-8"><title>Scores</title>'
        f"<style>{_STYLE}</style></head>\n<body><table>\n<tr>{head}</tr>\n{lines}</table></body></html>\n"
    )


FORMS = {".txt": as_text, ".csv": as_csv, ".html": as_html}
"""How a table is written, by the ending of its file."""


def write_table(table: ResultTable, path: Path) -> Path:
    """Write a table in the form that the file's ending says; returns where it is.

    Raises:
        InputError: The ending is none of ``FORMS``.
        OutputError: It cannot be written.
    """
    form = FORMS.get(path.suffix.lower())
    if form is None:
        raise InputError(f"{path} ends in none of {', '.join(FORMS)}; choose one of them.", code="format")
    return write_text(path, form(table))


def _is_report(content: Any) -> bool:
    if not isinstance(content, dict) or not isinstance(content.get("scores"), dict):
        return False
    known = all(isinstance(content.get(name), str) for name in ("dataset", "split", "model"))
    numbers = all(isinstance(value, (int, float)) for value in content["scores"].values())
    sensors = content.get("sensors")
    return known and numbers and isinstance(content.get("n"), int) and isinstance(sensors, list)


def _report(content: dict[str, Any]) -> BenchmarkReport:
    return BenchmarkReport(
        dataset=content["dataset"],
        split=content["split"],
        sensors=tuple(map(str, content["sensors"])),
        model=content["model"],
        n=content["n"],
        scores={name: float(value) for name, value in content["scores"].items()},
        condition=str(content.get("condition", "")),
    )


def _words(report: BenchmarkReport, name: str) -> str:
    value = getattr(report, name)
    return " and ".join(value) if isinstance(value, tuple) else str(value)


def _number(report: BenchmarkReport, name: str, digits: int) -> str:
    value = report.scores.get(name)
    if value is None:
        return ""
    return f"{value:.0f}" if value == int(value) and value > 1 else f"{value:.{digits}f}"


def _line(line: Sequence[str], widths: Sequence[int], numbers: Sequence[bool]) -> str:
    placed = (
        word.rjust(width) if number else word.ljust(width)
        for word, width, number in zip(line, widths, numbers, strict=True)
    )
    return "  ".join(placed).rstrip()


def _cells(row: Sequence[str], numbers: Sequence[bool]) -> str:
    cells = zip(row, numbers, strict=True)
    return "".join(
        f'<td class="n">{word}</td>' if number else f"<td>{html.escape(word)}</td>" for word, number in cells
    )
