"""An answer's polygons as tables of a GeoPackage. For worker threads; touches no project and no widget."""

from __future__ import annotations

import re
import tempfile
import uuid
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    Qgis,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransformContext,
    QgsFeature,
    QgsField,
    QgsFields,
    QgsGeometry,
    QgsProcessingUtils,
    QgsProviderRegistry,
    QgsVectorFileWriter,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QMetaType, QVariant

from ..connection.messages import Answer, Feature, Segment
from ..errors import OutputError
from ..i18n import tr

_ATTRIBUTES = (
    ("phrase", str),
    ("score", float),
    ("area_m2", float),
    ("perimeter_m", float),
    ("model", str),
    ("optical", str),
    ("sar", str),
    ("prompt", str),
    ("created", str),
)


@dataclass(frozen=True)
class WrittenLayer:
    """One segment's table: where it is and which segment of the answer it holds."""

    path: str
    table: str
    phrase: str
    index: int

    @property
    def source(self) -> str:
        """The data source for a vector layer of the OGR provider."""
        return f"{self.path}|layername={self.table}"


def fields() -> QgsFields:
    """The attributes of every polygon."""
    made = QgsFields()
    for name, kind in _ATTRIBUTES:
        made.append(QgsField(name, _field_type(kind)))
    return made


def crs_of(text: str) -> QgsCoordinateReferenceSystem:
    """The CRS from ``EPSG:n`` or WKT as the backend writes it.

    Raises:
        OutputError: QGIS does not know it.
    """
    crs = QgsCoordinateReferenceSystem()
    known = crs.createFromUserInput(text)
    if not known or not crs.isValid():
        raise OutputError(tr("QGIS does not know the coordinate reference system of the answer."), text)
    return crs


def to_qgis(feature: Feature, layout: QgsFields) -> QgsFeature:
    """A polygon as a QGIS feature, always multipart, attributes in the layout's order."""
    geometry = QgsGeometry()
    geometry.fromWkb(feature.wkb)
    geometry.convertToMultiType()
    made = QgsFeature(layout)
    made.setGeometry(geometry)
    for name in layout.names():
        if name in feature.properties:
            made.setAttribute(name, _plain(feature.properties[name]))
    return made


def temporary_file() -> Path:
    """A new GeoPackage in QGIS's temporary folder, which QGIS empties when it ends."""
    return Path(QgsProcessingUtils.tempFolder()) / f"earthmind_{uuid.uuid4().hex}.gpkg"


def write_answer(path: Path, answer: Answer) -> tuple[WrittenLayer, ...]:
    """Write one table per segment that has polygons; nothing at all where none has.

    A new file is written beside its final place and renamed. In an existing GeoPackage, tables are
    added under names that are not taken; nothing in it is overwritten, and after a failure the
    tables added so far are dropped again.

    Raises:
        OutputError: The file is not a GeoPackage or cannot be written.
    """
    segments = [segment for segment in answer.segments if segment.features]
    if not segments:
        return ()
    return _extend(path, segments) if path.exists() else _create(path, segments)


def _create(path: Path, segments: list[Segment]) -> tuple[WrittenLayer, ...]:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix=".earthmind-", dir=path.parent) as folder:
            beside = Path(folder) / "answer.gpkg"
            tables = _write_tables(beside, segments, taken=set())
            beside.replace(path)
    except OSError as error:
        sentence = tr("{path} cannot be written; choose another output file.")
        raise OutputError(sentence.format(path=path), str(error)) from error
    return _written(path, tables, segments)


def _extend(path: Path, segments: list[Segment]) -> tuple[WrittenLayer, ...]:
    metadata = QgsProviderRegistry.instance().providerMetadata("ogr")
    connection = metadata.createConnection(str(path), {})
    added: list[str] = []
    try:
        taken = {table.tableName().lower() for table in connection.tables()}
        tables = _write_tables(path, segments, taken, added)
    except Exception as error:
        for table in added:
            connection.dropVectorTable("", table)
        if isinstance(error, OutputError):
            raise
        sentence = tr("{path} cannot be extended as a GeoPackage; choose another output file.")
        raise OutputError(sentence.format(path=path), str(error)) from error
    return _written(path, tables, segments)


def _write_tables(
    path: Path, segments: list[Segment], taken: set[str], added: Optional[list[str]] = None
) -> list[str]:
    tables: list[str] = []
    for segment in segments:
        table = _free_name(segment.phrase, taken)
        taken.add(table.lower())
        _write_table(path, table, segment, added)
        tables.append(table)
    return tables


def _write_table(path: Path, table: str, segment: Segment, added: Optional[list[str]]) -> None:
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName = "GPKG"
    options.layerName = table
    options.actionOnExistingFile = (
        QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteLayer
        if path.exists()
        else QgsVectorFileWriter.ActionOnExistingFile.CreateOrOverwriteFile
    )
    layout = fields()
    writer = QgsVectorFileWriter.create(
        str(path),
        layout,
        QgsWkbTypes.Type.MultiPolygon,
        crs_of(segment.crs),
        QgsCoordinateTransformContext(),
        options,
    )
    _check(writer, path)
    if added is not None:
        added.append(table)
    for feature in segment.features:
        if not writer.addFeature(to_qgis(feature, layout)):
            break
    writer.flushBuffer()
    _check(writer, path)
    del writer  # closes the file


def _check(writer: QgsVectorFileWriter, path: Path) -> None:
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        sentence = tr("{path} cannot be written; choose another output file.")
        raise OutputError(sentence.format(path=path), writer.errorMessage())


def _written(path: Path, tables: list[str], segments: list[Segment]) -> tuple[WrittenLayer, ...]:
    return tuple(
        WrittenLayer(str(path), table, segment.phrase, segment.index)
        for table, segment in zip(tables, segments)
    )


def _free_name(phrase: str, taken: set[str]) -> str:
    """A table name from the phrase that is not in use, such as ``flooded_area_2``."""
    base = re.sub(r"\W+", "_", phrase.strip().lower()).strip("_")[:50] or "segment"
    name, number = base, 1
    while name.lower() in taken:
        number += 1
        name = f"{base}_{number}"
    return name


def _field_type(kind: type) -> object:
    """The field type by the name that this QGIS wants: QMetaType from 3.38 on, QVariant before."""
    if Qgis.versionInt() >= 33800:
        return QMetaType.Type.QString if kind is str else QMetaType.Type.Double
    return QVariant.Type.String if kind is str else QVariant.Type.Double


def _plain(value: Any) -> Any:
    return str(value) if isinstance(value, (Mapping, list, tuple)) else value
