"""Polygons added to a layer that there is already, all of them or none; off the main thread."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsCsException,
    QgsFeature,
    QgsMemoryProviderUtils,
    QgsProject,
    QgsTask,
    QgsVectorDataProvider,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import pyqtSignal

from ..errors import Cancelled, OutputError, PluginError
from ..i18n import tr

_IN_MEMORY = "memory"  # provider of layers that have no file: they are written to where they live


def takes_polygons(layer: object) -> bool:
    """Whether polygons can be added to a layer, now or once it is not edited any more."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        and layer.crs().isValid()
        and not layer.readOnly()
        and bool(layer.dataProvider().capabilities() & QgsVectorDataProvider.Capability.AddFeatures)
    )


class AppendTask(QgsTask):
    """Adds what some layers show to another one: brought into its CRS, its attributes by their names.

    Signals:
        ended: how many were added, and the `PluginError` where none was; once, in the main thread
    """

    ended = pyqtSignal(int, object)

    def __init__(self, layers: Sequence[QgsVectorLayer], target: QgsVectorLayer) -> None:
        """Prepare; main thread.

        Raises:
            OutputError: The target is being edited.
        """
        super().__init__(
            tr("EarthMind: adding to {layer}").format(layer=target.name()), QgsTask.Flag.CanCancel
        )
        self.target_id, self.target_name = target.id(), target.name()
        if target.isEditable():
            sentence = tr('"{layer}" is being edited; save or discard its edits, then add to it.')
            raise OutputError(sentence.format(layer=self.target_name))
        context = QgsProject.instance().transformContext()
        self._sources = [
            (QgsVectorLayerFeatureSource(layer), QgsCoordinateTransform(layer.crs(), target.crs(), context))
            for layer in layers
        ]
        self._total = sum(max(layer.featureCount(), 0) for layer in layers)
        self._fields, self._kind, self._crs = target.fields(), target.wkbType(), target.crs()
        self._keys = tuple(target.primaryKeyAttributes())
        self._provider, self._source = target.providerType(), target.dataProvider().dataSourceUri()
        self._made: list[QgsFeature] = []
        self._error: Optional[PluginError] = Cancelled()

    def run(self) -> bool:
        """Make the features and, where the layer has a file or database, write them; in a worker thread."""
        try:
            self._made = list(self._compatible())
            if self._provider != _IN_MEMORY:
                self._write(QgsVectorLayer(self._source, self.target_name, self._provider))
            self._error = None
        except PluginError as error:
            self._error = error
        except Exception as error:
            self._error = self._failure(repr(error))
        return self._error is None

    def finished(self, result: bool) -> None:
        """Hand over how it ended; called by QGIS in the main thread."""
        target = QgsProject.instance().mapLayer(self.target_id)
        if self._error is None and isinstance(target, QgsVectorLayer):
            try:
                if self._provider == _IN_MEMORY:
                    self._write(target)
                target.dataProvider().reloadData()
                target.updateExtents()
                target.triggerRepaint()
            except PluginError as error:
                self._error = error
        self.ended.emit(len(self._made) if self._error is None else 0, self._error)

    def _compatible(self) -> Iterator[QgsFeature]:
        """The features as the target takes them.

        Raises:
            Cancelled: The task was cancelled.
            OutputError: A polygon cannot be brought into the CRS.
        """
        like = QgsMemoryProviderUtils.createMemoryLayer("like", self._fields, self._kind, self._crs)
        done = 0
        for source, transform in self._sources:
            for feature in source.getFeatures():
                if self.isCanceled():
                    raise Cancelled
                geometry = feature.geometry()
                try:
                    geometry.transform(transform)
                except QgsCsException as error:
                    raise self._failure(str(error)) from error
                feature.setGeometry(geometry)
                for made in QgsVectorLayerUtils.makeFeatureCompatible(feature, like):
                    for key in self._keys:
                        made.setAttribute(key, None)
                    yield made
                done += 1
                self.setProgress(100 * done / max(self._total, 1))

    def _write(self, target: QgsVectorLayer) -> None:
        provider = target.dataProvider()
        added: Any = target.isValid() and provider.addFeatures(self._made)[0]
        if not added:
            raise self._failure("\n".join(provider.errors()) if provider is not None else "")

    def _failure(self, details: str) -> OutputError:
        sentence = tr(
            'Nothing could be added to "{layer}"; check that it can be written, or save as a new file.'
        )
        return OutputError(sentence.format(layer=self.target_name), details)
