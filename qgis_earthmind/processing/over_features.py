"""What the algorithms have in common that ask about each feature of a polygon layer."""

from __future__ import annotations

from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFeatureRequest,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeatureSource,
    QgsProcessingParameterFeatureSource,
    QgsProviderRegistry,
)

from ..i18n import tr
from .feature_output import FeatureAlgorithm, output_file
from .feature_sources import problem_of_source

INPUT = "INPUT"
PROBLEMS = "PROBLEMS"
_POLYGONS = QgsProcessing.SourceType.TypeVectorPolygon


class OverFeaturesAlgorithm(FeatureAlgorithm):
    """Asks about each feature of the polygon layer ``INPUT``."""

    def add_features(self, kind: QgsProcessing.SourceType = _POLYGONS) -> None:
        """Declare the layer of features, of polygons where no other kind is named."""
        title = tr("Features, such as parcels")
        self.addParameter(QgsProcessingParameterFeatureSource(INPUT, title, [kind]))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse a layer without a CRS, and an output that would replace the layer."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        if problem := problem_of_source(self, parameters, INPUT, context):
            return False, problem
        if self._replaces_its_input(parameters, context):
            source = self.parameterAsSource(parameters, INPUT, context)
            sentence = tr('The output would replace the layer "{layer}"; choose another file.')
            return False, sentence.format(layer=source.sourceName())
        return True, ""

    def source(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[QgsProcessingFeatureSource, list[QgsFeature]]:
        """The polygon layer and its features, also those that are not valid.

        Raises:
            QgsProcessingException: It cannot be read, or has no features.
        """
        source = self.parameterAsSource(parameters, INPUT, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, INPUT))
        unchecked = QgsProcessingFeatureSource.Flag.FlagSkipGeometryValidityChecks
        features = list(source.getFeatures(QgsFeatureRequest(), unchecked))
        if not features:
            sentence = tr('The layer "{layer}" has no features to ask about.')
            raise QgsProcessingException(sentence.format(layer=source.sourceName()))
        return source, features

    def _replaces_its_input(self, parameters: dict[str, Any], context: QgsProcessingContext) -> bool:
        out = output_file(parameters, context)
        layer = self.parameterAsVectorLayer(parameters, INPUT, context)
        if out is None or layer is None:
            return False
        registry = QgsProviderRegistry.instance()
        read: Optional[str] = registry.decodeUri(layer.providerType(), layer.source()).get("path")
        return bool(read) and Path(read).is_file() and Path(read).samefile(out)
