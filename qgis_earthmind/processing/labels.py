"""Polygons and points with a class that the user drew, handed to the backend in a file."""

from __future__ import annotations

from pathlib import Path
from typing import Any

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingFeedback,
    QgsVectorFileWriter,
)

from ..errors import OutputError
from ..i18n import tr
from ..layers import attributes

CLASS = "class"


def write_labels(
    source: QgsProcessingFeatureSource,
    field: str,
    path: Path,
    context: QgsProcessingContext,
    feedback: QgsProcessingFeedback,
) -> None:
    """Write the shapes with their class as a text, in the field ``CLASS``, into a GeoPackage.

    Raises:
        OutputError: They cannot be written.
    """
    fields = QgsFields()
    fields.append(attributes.field(CLASS, "QString"))
    options = QgsVectorFileWriter.SaveVectorOptions()
    options.driverName, options.layerName = "GPKG", "labels"
    writer = QgsVectorFileWriter.create(
        str(path), fields, source.wkbType(), source.sourceCrs(), context.transformContext(), options
    )
    if writer.hasError() != QgsVectorFileWriter.WriterError.NoError:
        sentence = tr("The polygons or points cannot be handed to the backend: {reason}")
        raise OutputError(sentence.format(reason=writer.errorMessage()))
    for feature in source.getFeatures():
        if feedback.isCanceled():
            break
        value = feature[field]
        labelled = QgsFeature(fields)
        labelled.setGeometry(feature.geometry())
        labelled[CLASS] = None if value is None or str(value) in ("", "NULL") else _text(value)
        writer.addFeature(labelled)
    del writer


def new_folder(chosen: str, name: str) -> Path:
    """The folder that was chosen, or a new one in it where it is there, as QGIS makes temporary ones.

    Args:
        chosen: Path of the folder.
        name: Beginning of the name of a new one.

    Raises:
        QgsProcessingException: It is a file.
    """
    out = Path(chosen)
    if not out.exists():
        return out
    if not out.is_dir():
        raise QgsProcessingException(tr("{path} is a file; choose a folder.").format(path=out))
    return next(each for number in range(1, 10_000) if not (each := out / f"{name}{number}").exists())


def _text(value: Any) -> str:
    return str(int(value)) if isinstance(value, float) and value.is_integer() else str(value)
