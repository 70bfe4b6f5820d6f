"""``earthmind:segmentfeatures``: polygons of what a sentence names, cut to the features of a layer."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator, Sequence
from contextlib import closing
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsGeometry,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterEnum,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingUtils,
    QgsRectangle,
    QgsVectorLayer,
    QgsWkbTypes,
)

from ..connection.requests import Options
from ..i18n import tr
from ..layers.attributes import field, fields, with_fields
from ..layers.colours import colour, segment_colour
from ..layers.polygons_of import PolygonsOf
from ..layers.presentation import apply_style
from ..layers.reference import crs_of
from .base import OUTPUT
from .head import Head
from .many_areas import Area, Outcome, ask_each, plain_polygon, polygon_area, problem_count, rectangle_area
from .over_features import PROBLEMS, OverFeaturesAlgorithm
from .shown_outputs import name_of, present
from .tiles import tiling

FEATURE_ID, WHERE, AROUND = "feature_id", "WHERE", "AROUND"
_WITHIN, _AT = 0, 1


class SegmentFeaturesAlgorithm(OverFeaturesAlgorithm):
    """Segments what a sentence names within each feature of a polygon layer."""

    SINK_FLAGS = (QgsFeatureSink.SinkFlag.RegeneratePrimaryKey,)  # several polygons may be of one feature

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "segmentfeatures",
            tr("Segment within each feature"),
            tr("Turns what a sentence names into polygons, cut to the polygons of a layer."),
            tr(
                "Segments what the prompt names, such as <i>Segment the water.</i>, within every polygon "
                "of a layer, such as every parcel. For each one its bounding box is looked at; what is "
                "found is cut to the polygon.<p><b>Output</b>: polygons in the CRS of the analysis grid "
                "(the optical raster's, where there is one), with <i>feature_id</i>, the number of the "
                "polygon that they lie in, then phrase, confidence, area and perimeter as cut, and the "
                "fields of the layer. A polygon in which nothing is found has no polygons in the "
                "output.<p><b>PROBLEMS</b> is the number of polygons that could not be looked at, such as "
                "those outside of the rasters; the log says why. The model is loaded once."
            )
            + tr(
                "<p><b>Whole things</b> that lie at each feature, such as the lake at a gauge, are not cut; "
                "so much ground around each feature is looked at, and what reaches further ends there. "
                "Points and lines have no inside, so of them whole things are always taken."
            ),
            tags=tr("segment,clip,parcels,fields,polygons"),
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_features(QgsProcessing.SourceType.TypeVectorAnyGeometry)
        self.add_inputs(tr("What to segment"), "Segment the water.", area=False)
        titles = [tr("Cut to each polygon"), tr("Whole things that lie at each feature")]
        self.addParameter(
            QgsProcessingParameterEnum(WHERE, tr("What is taken"), titles, defaultValue=_WITHIN)
        )
        metres = QgsProcessingParameterNumber.Type.Double
        label = tr("Ground around each feature, for whole things (m)")
        self.add_advanced(QgsProcessingParameterNumber(AROUND, label, metres, 500.0, minValue=1.0))
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Polygons"), polygon))
        self.addOutput(QgsProcessingOutputNumber(PROBLEMS, tr("Features without an answer")))

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """Polygons are wanted, whatever the words of the prompt."""
        return Options(polygons=True, shares=False)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask about each feature, then write what was found in all of them."""
        source, features = self.source(parameters, context)
        folder = tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder())
        try:
            kind = QgsWkbTypes.geometryType(source.wkbType())
            chosen = self.parameterAsEnum(parameters, WHERE, context)
            whole = chosen == _AT or kind != QgsWkbTypes.GeometryType.PolygonGeometry
            if whole and chosen != _AT:
                feedback.pushInfo(tr("Points and lines have no inside: whole things at them are taken."))
            metres = self.parameterAsDouble(parameters, AROUND, context)
            areas = [
                _around(feature.geometry(), source.sourceCrs(), metres, context)
                if whole
                else polygon_area(feature.geometry(), source.sourceCrs())
                for feature in features
            ]
            outs = [Path(folder) / f"{number}.gpkg" for number in range(len(features))]
            outcomes = ask_each(self._backend, self._request, areas, feedback, outs)
            crs = _crs(outcomes) or self.leading_raster(parameters, context).crs()
            cut = _Cut(source.sourceCrs(), crs, source.fields(), context, whole=whole)
            destination = self.write_or_keep(
                lambda: cut.all_of(features, outcomes),
                cut.layout,
                QgsWkbTypes.Type.MultiPolygon,
                crs,
                parameters,
                context,
                feedback,
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        found = [segment for each in outcomes if each.answer for segment in each.answer.segments]
        marked = [segment for segment in found if segment.count]
        fill = segment_colour(marked[0]) if marked else colour(0)

        def style(layer: QgsVectorLayer) -> None:
            apply_style(layer, fill)

        name = name_of((segment.phrase for segment in marked), self._request.text)
        present(destination, context, name, style)
        return {OUTPUT: destination, PROBLEMS: problem_count(outcomes)}


class _Cut:
    """Cuts what was found to the features that it was looked for in, or takes what lies at them.

    Attributes:
        layout: The fields of what is cut.
    """

    def __init__(
        self,
        source_crs: QgsCoordinateReferenceSystem,
        crs: QgsCoordinateReferenceSystem,
        source_fields: QgsFields,
        context: QgsProcessingContext,
        *,
        whole: bool,
    ) -> None:
        self._whole = whole
        self._to_grid = QgsCoordinateTransform(source_crs, crs, context.transformContext())
        self._measure = QgsDistanceArea()
        self._measure.setSourceCrs(crs, context.transformContext())
        self._measure.setEllipsoid(crs.ellipsoidAcronym() or "EPSG:7030")
        own = QgsFields()
        own.append(field(FEATURE_ID, "LongLong"))
        self.layout = QgsProcessingUtils.combineFields(
            QgsProcessingUtils.combineFields(own, fields()), source_fields
        )

    def all_of(self, features: Sequence[QgsFeature], outcomes: Sequence[Outcome]) -> Iterator[QgsFeature]:
        """What was found in all features, one polygon after the other.

        Raises:
            OutputError: What the backend wrote cannot be read.
        """
        for feature, outcome in zip(features, outcomes):
            if outcome.answer is None:
                continue
            own = feature.geometry()
            outline = QgsGeometry(own) if self._whole else plain_polygon(own)
            if outline is None:
                continue
            outline.transform(self._to_grid)
            for table in outcome.answer.tables:
                with closing(PolygonsOf(table)) as polygons:
                    for found in polygons.features():
                        yield from self._within(outline, with_fields(found, fields()), feature)

    def _within(self, outline: QgsGeometry, found: QgsFeature, feature: QgsFeature) -> Iterator[QgsFeature]:
        """The part of a polygon that lies within a feature, or all of it; nothing where they only touch."""
        if self._whole:
            if found.geometry().intersects(outline):
                yield self._made(found, found.geometry(), feature)
            return
        part = found.geometry().intersection(outline)
        part.convertGeometryCollectionToSubclass(QgsWkbTypes.GeometryType.PolygonGeometry)
        if part.isEmpty() or part.area() <= 0:
            return
        part.convertToMultiType()
        found.setAttribute("area_m2", self._measure.measureArea(part))
        found.setAttribute("perimeter_m", self._measure.measurePerimeter(part))
        yield self._made(found, part, feature)

    def _made(self, found: QgsFeature, part: QgsGeometry, feature: QgsFeature) -> QgsFeature:
        made = QgsFeature(self.layout)
        made.setGeometry(part)
        made.setAttributes([feature.id(), *found.attributes(), *feature.attributes()])
        return made


def _around(
    geometry: QgsGeometry, crs: QgsCoordinateReferenceSystem, metres: float, context: QgsProcessingContext
) -> Area:
    """The ground around a feature, so many metres to each side of it."""
    if geometry.isNull() or geometry.isEmpty():
        return Area(None, problem=tr("The feature has no place."))
    box = geometry.boundingBox()
    side = tiling(box, metres, crs, context.transformContext())
    box = QgsRectangle(
        box.xMinimum() - side.width,
        box.yMinimum() - side.height,
        box.xMaximum() + side.width,
        box.yMaximum() + side.height,
    )
    return rectangle_area(box, crs)


def _crs(outcomes: Sequence[Outcome]) -> Optional[QgsCoordinateReferenceSystem]:
    """CRS of the polygons; None where there are none."""
    segments = [segment for each in outcomes if each.answer for segment in each.answer.segments]
    return crs_of(segments[0].crs) if segments else None
