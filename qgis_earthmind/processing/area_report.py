"""``earthmind:areareport``: areas by unit, and a page with a map, a chart and a table of them."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..errors import Cancelled
from ..i18n import tr
from ..layers.colours import colour
from ..wording import area_text
from .bar_chart import bar_chart
from .base import OUTPUT
from .feature_output import FeatureAlgorithm
from .feature_sources import problem_of_source
from .head import LOOK, Head
from .map_drawing import map_picture
from .report import page, paragraph, picture, table, write_text
from .unit_output import unit_features, unit_table, units_of
from .unit_statistics import Piece, Unit, categories_of, fill_units, pieces_of

POLYGONS, FIELD, UNITS, UNIT_FIELD = "POLYGONS", "FIELD", "UNITS", "UNIT_FIELD"
BACKGROUND, TITLE, TEXT, STATISTICS, AREA_M2 = "BACKGROUND", "TITLE", "TEXT", "STATISTICS", "AREA_M2"


class AreaReportAlgorithm(FeatureAlgorithm):
    """Adds up polygons by unit and writes a page about them; no model is asked."""

    FEATURES = STATISTICS
    _background = ""  # the raster's source, for a layer of the thread that draws

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "areareport",
            tr("Report of areas by unit"),
            tr("Adds up polygons by administrative unit, and writes a page with a map, a chart and a table."),
            tr(
                "Takes polygons, such as those of <i>Change between two dates</i> or <i>Segment by text</i>, "
                "and measures on the ellipsoid how much of each <b>category</b> (the values of a field, such "
                "as <i>change</i>) lies in each <b>unit</b>, such as a municipality or a parcel. Without "
                "units everything is one.<p><b>Report</b>: a page by itself with the map over the <b>"
                "background</b> raster, a chart and a table. <b>Statistics</b>: the units with a field for "
                "each category, in square metres."
            ),
            tags=tr("report,statistics,zonal,administrative,chart,HTML"),
            group=LOOK,
            icon="look",
        )

    def canExecute(self) -> tuple[bool, str]:
        """Always: it needs no backend."""
        return True, ""

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        polygon, optional = [QgsProcessing.SourceType.TypeVectorPolygon], {"optional": True}
        self.addParameter(QgsProcessingParameterFeatureSource(POLYGONS, tr("Polygons"), polygon))
        self.addParameter(
            QgsProcessingParameterField(FIELD, tr("Field with the category"), None, POLYGONS, **optional)
        )
        self.addParameter(
            QgsProcessingParameterFeatureSource(
                UNITS, tr("Units, such as municipalities"), polygon, **optional
            )
        )
        self.addParameter(
            QgsProcessingParameterField(
                UNIT_FIELD, tr("Field with the name of the unit"), None, UNITS, **optional
            )
        )
        self.addParameter(
            QgsProcessingParameterRasterLayer(BACKGROUND, tr("Background of the map"), **optional)
        )
        self.addParameter(QgsProcessingParameterString(TITLE, tr("Title"), tr("Report")))
        self.addParameter(
            QgsProcessingParameterString(TEXT, tr("Text under the title"), "", True, **optional)
        )
        html = tr("HTML files (*.html)")
        self.addParameter(QgsProcessingParameterFileDestination(OUTPUT, tr("Report"), html))
        wish = {"optional": True, "createByDefault": False}
        self.addParameter(
            QgsProcessingParameterFeatureSink(STATISTICS, tr("Statistics"), polygon[0], None, **wish)
        )
        self.addOutput(QgsProcessingOutputNumber(AREA_M2, tr("Area (m²)")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse layers without a CRS."""
        accepted, message = QgsProcessingAlgorithm.checkParameterValues(self, parameters, context)
        for name in (POLYGONS, UNITS) if accepted else ():
            if parameters.get(name) and (problem := problem_of_source(self, parameters, name, context)):
                return False, problem
        return accepted, message

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Take the source of the background while layers may be touched."""
        raster = self.parameterAsRasterLayer(parameters, BACKGROUND, context)
        self._background = "" if raster is None else f"{raster.providerType()}|{raster.source()}"
        return True

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Add up, draw, and write."""
        source = self.parameterAsSource(parameters, POLYGONS, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, POLYGONS))
        given = self.parameterAsSource(parameters, UNITS, context) if parameters.get(UNITS) else None
        crs = source.sourceCrs() if given is None else given.sourceCrs()
        name = self.parameterAsString(parameters, UNIT_FIELD, context)
        units = [Unit(tr("All"))] if given is None else units_of(given, name)
        if not units:
            raise QgsProcessingException(tr("The layer of units has no polygons; choose another one."))
        transform = QgsCoordinateTransform(source.sourceCrs(), crs, context.transformContext())
        category = self.parameterAsString(parameters, FIELD, context)
        pieces = pieces_of(source.getFeatures(), category, transform)

        def tell(fraction: float) -> None:
            if feedback.isCanceled():
                raise QgsProcessingException(Cancelled().message)
            feedback.setProgress(80 * fraction)

        fill_units(units, pieces, crs, context.transformContext(), tell)
        results = self._statistics(units, crs, parameters, context, feedback)
        text = self._page(units, pieces, crs, parameters, context)
        tell(1.0)
        path = self.parameterAsFileOutput(parameters, OUTPUT, context)
        results[OUTPUT] = write_text(Path(path), text, feedback)
        results[AREA_M2] = sum(sum(unit.areas_m2.values()) for unit in units)
        return results

    def _statistics(
        self,
        units: Sequence[Unit],
        crs: QgsCoordinateReferenceSystem,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the units with their areas, where that is wanted."""
        if not parameters.get(STATISTICS):
            return {}
        layout, rows = unit_features(units)
        kind = QgsWkbTypes.Type.MultiPolygon
        return {
            STATISTICS: self.write_or_keep(lambda: rows, layout, kind, crs, parameters, context, feedback)
        }

    def _page(
        self,
        units: Sequence[Unit],
        pieces: Sequence[Piece],
        crs: QgsCoordinateReferenceSystem,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
    ) -> str:
        """Map, chart and table, as HTML."""
        categories = categories_of(units)
        colours = {name: colour(number) for number, name in enumerate(categories)}
        drawn = {name: [piece.geometry for piece in pieces if piece.category == name] for name in categories}
        outlines = [unit.geometry for unit in units if unit.geometry is not None]
        shown = map_picture(_raster(self._background), drawn, colours, outlines, crs)
        totals = [area_text(sum(unit.areas_m2.values())) for unit in units]
        lengths = [[unit.areas_m2.get(name, 0.0) for name in categories] for unit in units]
        chart = bar_chart([unit.name for unit in units], lengths, list(colours.values()), totals)
        legend = [[name or tr("Polygons"), ""] for name in categories]
        return page(
            self.parameterAsString(parameters, TITLE, context),
            paragraph(self.parameterAsString(parameters, TEXT, context)),
            picture(shown, tr("Map")),
            table([tr("Category"), ""], legend, list(colours.values())),
            chart,
            unit_table(units),
        )


def _raster(source: str) -> Optional[QgsRasterLayer]:
    """The background, opened in this thread; None for none, and where it cannot be read."""
    if not source:
        return None
    provider, _, uri = source.partition("|")
    layer = QgsRasterLayer(uri, "background", provider)
    return layer if layer.isValid() else None
