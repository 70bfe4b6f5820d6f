"""``earthmind:landcover``: one raster of what covers the land."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateTransform,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFeatureSource,
    QgsProcessingParameterField,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..connection.looks import LandCoverRequest
from ..connection.messages import Written
from ..i18n import tr
from ..layers.vector_styles import style_by_category
from ..wording import area_text
from .asking import asking
from .base import OUTPUT
from .class_layers import Class, class_polygons, polygon_fields, style_classes
from .concepts import chosen, known
from .feature_output import FeatureAlgorithm
from .head import MAP, Head
from .raster_output import RasterAlgorithm, put_raster
from .report import page, table, write_json, write_text
from .shown_outputs import present
from .statement_parameters import is_given
from .unit_output import unit_features, unit_table, units_of
from .unit_statistics import Unit, fill_units, pieces_of

POLYGONS, REPORT, JSON = "POLYGONS", "REPORT", "JSON"
UNITS, UNIT_FIELD, STATISTICS = "UNITS", "UNIT_FIELD", "STATISTICS"


class LandCoverAlgorithm(RasterAlgorithm, FeatureAlgorithm):
    """Draws the most probable of several land covers, pixel by pixel."""

    TEXT = "CONCEPTS"
    FEATURES = POLYGONS
    MORE_FEATURES = (STATISTICS,)

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "landcover",
            tr("Land cover map"),
            tr("Draws a raster of land covers from optical and SAR rasters, with areas."),
            tr(
                "Looks for several land covers, such as <i>water, forest, built-up area</i>, or <i>all</i> "
                "that the model knows, and gives each pixel the most probable one, where its probability "
                "is at least 0.5. What is special comes first: a pixel of forest is no mere vegetation, "
                "and flooded area no mere water.<p><b>Output</b>: a GeoTIFF of one byte on the analysis "
                "grid (the optical raster's, where there is one), 0 where nothing is probable enough, with "
                "a colour for each class; the names are in its metadata as <i>CLASS_1</i> and so on. "
                "<b>Polygons</b>, where wanted, are its connected parts with class, name and area. "
                "<b>Report</b> and <b>JSON</b> have the area of each class.<p>Flooded area, permanent "
                "water, ships and clouds are not part of <i>all</i>, and can be named. Classes that one "
                "sensor alone does not show are left out, and the log says so. The whole area is looked at "
                "in windows at full resolution."
            )
            + tr(
                "<p>Polygons have the mean probability as <i>confidence</i>. <b>Areas by unit</b>, where "
                "units such as municipalities are given, has the area of each class within each."
            ),
            tags=tr("land cover,classification,classes,raster,map"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("Land covers by their English names, or all"), "all")
        self.add_outputs(tr("Land cover"), tr("Land cover as polygons"))

    def add_outputs(self, raster: str, polygons: str) -> None:
        """Declare the map, its parts as polygons, and the areas; both titles are what people call them."""
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, raster))
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        wish = {"optional": True, "createByDefault": False}
        self.addParameter(QgsProcessingParameterFeatureSink(POLYGONS, polygons, polygon, None, **wish))
        units = {"optional": True}
        for parameter in (
            QgsProcessingParameterFeatureSource(
                UNITS, tr("Units, such as municipalities"), [polygon], **units
            ),
            QgsProcessingParameterField(
                UNIT_FIELD, tr("Field with the name of the unit"), None, UNITS, **units
            ),
        ):
            self.add_advanced(parameter)
        self.addParameter(
            QgsProcessingParameterFeatureSink(STATISTICS, tr("Areas by unit"), polygon, None, **wish)
        )
        self.add_file(REPORT, tr("Areas as a report"), "html")
        self.add_file(JSON, tr("Areas as JSON"), "json")

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask for all land covers at once, and draw the most probable."""
        target = self.raster_target(parameters, context)
        if target is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, OUTPUT))
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        wanted = any(is_given(parameters, name) for name in (POLYGONS, UNITS))
        polygons = folder / "parts.gpkg" if wanted else None
        try:
            found = self._drawn(folder / "map.tif", polygons, feedback)
            classes = [Class(each["name"], each["colour"]) for each in found["classes"]]
            results, units = self._polygons(polygons, found["out"], parameters, context, feedback)
            results[OUTPUT] = put_raster(Path(found["out"]), target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        areas = [each["area_m2"] for each in found["classes"]]
        self._show(results, classes, context)
        return {**results, **self._told(classes, areas, units, parameters, context, feedback)}

    def _drawn(self, out: Path, polygons: Optional[Path], feedback: QgsProcessingFeedback) -> dict[str, Any]:
        """Have the raster drawn, and its parts where they are wanted; returns what was found."""
        request = self._request
        with asking(self._backend, feedback) as ask:
            names = known(ask.models(), request.model, chosen(request.text), change=True)
        parts = None if polygons is None else str(polygons)
        wanted = LandCoverRequest(request.place, str(out), tuple(names), parts, request.model)
        return self.look(feedback, wanted, aloud=False).report.values

    def _polygons(
        self,
        file: Optional[Path],
        raster: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> tuple[dict[str, Any], list[Unit]]:
        """Write the raster's parts as polygons and add them up by unit, where that is wanted."""
        if file is None:
            return {}, []
        parts = Written("polygons", str(file), file.stem)
        kind, crs, results = QgsWkbTypes.Type.MultiPolygon, QgsRasterLayer(raster).crs(), {}
        given = (parameters, context, feedback)
        if is_given(parameters, POLYGONS):
            layout = polygon_fields()
            results[POLYGONS] = self.write_or_keep(lambda: class_polygons(parts), layout, kind, crs, *given)
        if not is_given(parameters, UNITS):
            return results, []
        source = self.parameterAsSource(parameters, UNITS, context)
        if source is None:
            raise QgsProcessingException(self.invalidSourceError(parameters, UNITS))
        units = units_of(source, self.parameterAsString(parameters, UNIT_FIELD, context))
        transforms = context.transformContext()
        to_units = QgsCoordinateTransform(crs, source.sourceCrs(), transforms)
        pieces = pieces_of(class_polygons(parts), "name", to_units)
        fill_units(units, pieces, source.sourceCrs(), transforms)
        if is_given(parameters, STATISTICS):
            layout, rows = unit_features(units)
            arguments = (kind, source.sourceCrs(), *given, STATISTICS)
            results[STATISTICS] = self.write_or_keep(lambda: rows, layout, *arguments)
        return results, units

    def _told(
        self,
        classes: list[Class],
        areas: list[float],
        units: list[Unit],
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Tell the areas, and write them where that is wanted."""
        for each, area in zip(classes, areas):
            feedback.pushInfo(f"{each.name}: {area_text(area)}")
        feedback.setProgress(100)
        results = {}
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            rows = [[each.name, area_text(area)] for each, area in zip(classes, areas)]
            shown = table([tr("Land cover"), tr("Size")], rows, [each.colour for each in classes])
            text = page(tr("Land cover"), shown, unit_table(units))
            results[REPORT] = write_text(Path(path), text, feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = [
                {"class": number, "name": each.name, "colour": each.colour, "area_m2": area}
                for number, (each, area) in enumerate(zip(classes, areas), start=1)
            ]
            results[JSON] = write_json(Path(path), values, feedback)
        return results

    def _show(self, results: dict[str, Any], classes: list[Class], context: QgsProcessingContext) -> None:
        """Name and colour the outputs that QGIS loads."""
        name, colours = self.displayName(), {each.name: each.colour for each in classes}
        present(results[OUTPUT], context, name, lambda layer: style_classes(layer, classes))
        if POLYGONS in results:
            present(results[POLYGONS], context, name, lambda layer: style_by_category(layer, "name", colours))
