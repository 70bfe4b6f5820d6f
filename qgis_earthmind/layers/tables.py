"""The tables of a GeoPackage that the backend writes polygons to. Touches the disk, and no project."""

from __future__ import annotations

import uuid
from pathlib import Path
from typing import Optional

from qgis.core import QgsProcessingUtils, QgsProviderRegistry, QgsVectorLayer

from ..connection.messages import Written
from ..errors import OutputError
from ..i18n import tr
from .reference import failure_of


def geopackage(chosen: Optional[Path]) -> Path:
    """The file that was chosen, its folder made; else a new one that QGIS removes when it ends.

    Raises:
        OutputError: The folder cannot be made.
    """
    if chosen is None:
        return Path(QgsProcessingUtils.tempFolder()) / f"earthmind_{uuid.uuid4().hex}.gpkg"
    try:
        chosen.parent.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        sentence = tr("{path} cannot be written; choose another output file.")
        raise OutputError(sentence.format(path=chosen), str(error)) from error
    return chosen


def source_of(table: Written) -> str:
    """The data source of a table for a vector layer of the OGR provider."""
    return QgsProviderRegistry.instance().encodeUri("ogr", {"path": table.path, "layerName": table.layer})


def open_table(table: Written, name: str) -> QgsVectorLayer:
    """A layer of this name over a table that was written.

    Raises:
        OutputError: It cannot be opened.
    """
    layer = QgsVectorLayer(source_of(table), name, "ogr")
    if not layer.isValid():
        sentence = tr("The polygons in {path} were written but cannot be opened.")
        raise OutputError(sentence.format(path=table.path), failure_of(layer))
    return layer
