"""The polygons of a table that the backend wrote, read so that the file can be removed afterwards.

QGIS keeps the connections of a layer that was read open for a minute, and Windows removes no file that is
open. The format: https://www.geopackage.org/spec/#gpb_format
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from pathlib import Path

from qgis.core import QgsFeature, QgsField, QgsFields, QgsGeometry

from ..connection.messages import Written
from ..errors import OutputError
from ..i18n import tr

_HEADER_BYTES = 8
_ENVELOPE_BYTES = (0, 32, 48, 48, 64)
_ENVELOPE_KIND = 0b1110  # of the header's flags


class PolygonsOf:
    """A table, open until it is closed; for use with ``closing``."""

    def __init__(self, table: Written) -> None:
        """Open a table.

        Raises:
            OutputError: It cannot be read.
        """
        self._table = table
        if not Path(table.path).is_file():
            raise self._failure("")
        try:
            self._file = sqlite3.connect(table.path)
            self._rows()
        except sqlite3.Error as error:
            self.close()
            raise self._failure(str(error)) from error

    def close(self) -> None:
        """Let go of the file."""
        if hasattr(self, "_file"):
            self._file.close()

    def features(self) -> Iterator[QgsFeature]:
        """The features, one by one.

        Raises:
            OutputError: The file cannot be read to its end.
        """
        try:
            rows, geometry = self._rows()
            names = [column[0] for column in rows.description]
            layout = QgsFields()
            for name in names:
                layout.append(QgsField(name))
            for row in rows:
                feature = QgsFeature(layout)
                for number, value in enumerate(row):
                    if names[number] == geometry:
                        feature.setGeometry(_geometry(value))
                    else:
                        feature.setAttribute(number, value)
                yield feature
        except (sqlite3.Error, IndexError, TypeError) as error:
            raise self._failure(str(error)) from error

    def _rows(self) -> tuple[sqlite3.Cursor, str]:
        """All rows, and the name of the column with the geometries."""
        found = self._file.execute(
            "SELECT column_name FROM gpkg_geometry_columns WHERE table_name = ?", (self._table.layer,)
        ).fetchone()
        if found is None:
            raise sqlite3.DataError(f"no such layer: {self._table.layer}")
        quoted = str(self._table.layer).replace('"', '""')
        return self._file.execute(" ".join(("SELECT * FROM", f'"{quoted}"'))), str(found[0])

    def _failure(self, details: str) -> OutputError:
        sentence = tr("The polygons in {path} were written but cannot be opened.")
        return OutputError(sentence.format(path=self._table.path), details)


def _geometry(stored: bytes) -> QgsGeometry:
    """A geometry as a GeoPackage stores it: a header, and WKB.

    Raises:
        IndexError: It is none.
    """
    envelope = _ENVELOPE_BYTES[(stored[3] & _ENVELOPE_KIND) >> 1]
    geometry = QgsGeometry()
    geometry.fromWkb(stored[_HEADER_BYTES + envelope :])
    return geometry
