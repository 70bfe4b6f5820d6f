"""Reading what the list shows from the tables of an answer, off the main thread."""

from __future__ import annotations

import heapq
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from qgis.core import QgsTask
from qgis.PyQt.QtCore import pyqtSignal

from ...connection.messages import Written
from ...i18n import tr
from ..task import HIDDEN
from .rows import Limits, Row

MOST_ROWS = 5000
_CHUNK = 500


@dataclass(frozen=True)
class Found:
    """What was read.

    Attributes:
        rows: The largest polygons, the largest first.
        count: How many there are.
    """

    rows: tuple[Row, ...] = ()
    count: int = 0


def read(
    tables: Sequence[Written], most: int = MOST_ROWS, goes_on: Callable[[], bool] = lambda: True
) -> Found:
    """The largest polygons of some tables.

    Args:
        tables: GeoPackage tables as the backend writes them.
        most: How many polygons are read.
        goes_on: Whether reading goes on; asked now and then.

    Raises:
        sqlite3.Error: A table cannot be read.
    """
    rows: list[Row] = []
    count = 0
    for number, table in enumerate(tables):
        with closing(_opened(table)) as file:
            count += int(file.execute(" ".join(("SELECT count(*) FROM", _quoted(table)))).fetchone()[0])
            wanted = "SELECT rowid, phrase, area_m2, score FROM"
            found = file.execute(" ".join((wanted, _quoted(table), "ORDER BY area_m2 DESC LIMIT ?")), (most,))
            while goes_on() and (some := found.fetchmany(_CHUNK)):
                rows += [
                    Row(number, fid, phrase or "", area or 0.0, score) for fid, phrase, area, score in some
                ]
    return Found(tuple(heapq.nlargest(most, rows, key=lambda row: row.area_m2)), count)


def count_shown(tables: Sequence[Written], limits: Limits) -> int:
    """How many polygons of some tables are within limits.

    Raises:
        sqlite3.Error: A table cannot be read.
    """
    count = 0
    for table in tables:
        with closing(_opened(table)) as file:
            asked = " ".join(("SELECT count(*) FROM", _quoted(table), "WHERE", limits.where() or "1"))
            count += int(file.execute(asked).fetchone()[0])
    return count


def _opened(table: Written) -> sqlite3.Connection:
    if not Path(table.path).is_file():  # SQLite would make it
        raise sqlite3.OperationalError(f"no such file: {table.path}")
    return sqlite3.connect(table.path)


def _quoted(table: Written) -> str:
    return '"' + str(table.layer).replace('"', '""') + '"'


class ReadTask(QgsTask):
    """Reads in a worker thread.

    Signals:
        ended: what was read, or None where it cannot be; delivered in the main thread
    """

    ended = pyqtSignal(object)

    def __init__(self, work: Callable[[Callable[[], bool]], Any]) -> None:
        """Prepare to read.

        Args:
            work: Reads; is given a function that says whether it is to go on.
        """
        super().__init__(tr("EarthMind: results"), QgsTask.Flag.CanCancel | HIDDEN)
        self._work = work
        self._stopped = False
        self._found: Any = None

    def run(self) -> bool:
        """Read; called by QGIS in a worker thread."""
        try:
            self._found = self._work(lambda: not self._stopped)
        except sqlite3.Error:
            return False  # the layer itself says what is wrong with its file
        return True

    def cancel(self) -> None:
        """Read no further."""
        self._stopped = True
        super().cancel()

    def finished(self, result: bool) -> None:
        """Hand over what was found; called by QGIS in the main thread."""
        self.ended.emit(self._found)
