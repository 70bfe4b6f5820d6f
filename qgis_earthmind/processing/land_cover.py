"""``earthmind:landcover``: one raster of what covers the land."""

from __future__ import annotations

import shutil
import tempfile
from contextlib import suppress
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..connection.asking import percent
from ..connection.messages import Answer, Event, Note, Progress, Written
from ..connection.requests import Options
from ..errors import OutputError
from ..i18n import tr
from ..layers.output_in_use import put_in_place
from ..wording import area_text, plain_answer
from .asking import Ask, asking
from .base import OUTPUT
from .class_layers import Class, ClassStyler, class_polygons, classes_of, polygon_fields
from .concepts import chosen, concept_text, known
from .feature_output import FeatureAlgorithm
from .head import MAP, Head
from .raster_output import RasterAlgorithm
from .report import page, table, write_json, write_text

POLYGONS, REPORT, JSON = "POLYGONS", "REPORT", "JSON"
_ASKED = 80
"""Percent of a run after which all is asked."""


class LandCoverAlgorithm(RasterAlgorithm, FeatureAlgorithm):
    """Draws the most probable of several land covers, pixel by pixel."""

    TEXT = "CONCEPTS"
    FEATURES = POLYGONS
    _styler: Optional[ClassStyler] = None  # QGIS does not keep it alive

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
            ),
            tags=tr("land cover,classification,classes,raster,map"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(tr("Land covers by their English names, or all"), "all")
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Land cover")))
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        wish = {"optional": True, "createByDefault": False}
        self.addParameter(
            QgsProcessingParameterFeatureSink(POLYGONS, tr("Land cover as polygons"), polygon, None, **wish)
        )
        self.add_file(REPORT, tr("Areas as a report"), "html")
        self.add_file(JSON, tr("Areas as JSON"), "json")

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """The sensors' shares are no part of the output, so they are not measured."""
        return Options(polygons=True, shares=False)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Ask for all land covers at once, and draw the most probable."""
        target = self.raster_target(parameters, context)
        if target is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, OUTPUT))
        begun = target.with_name(f".{target.name}.part.tif")
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        polygons = folder / "parts.gpkg" if parameters.get(POLYGONS) else None
        try:
            with asking(self._backend, feedback) as ask:
                found = self._found(ask, folder / "probabilities.tif", feedback)
                classes = classes_of(found)
                colours = [each.colour for each in classes]
                drawn = ask.draw_classes(folder / "probabilities.tif", folder / "map.tif", colours, polygons)
            results = self._polygons(polygons, drawn.path, parameters, context, feedback)
            shutil.copyfile(drawn.path, begun)  # from another disk, perhaps; then under its name at once
            results[OUTPUT] = str(put_in_place(begun, target))
        except OSError as error:
            sentence = tr("{path} cannot be written; choose another output file.")
            raise QgsProcessingException(sentence.format(path=target)) from error
        finally:
            shutil.rmtree(folder, ignore_errors=True)
            with suppress(OSError):
                begun.unlink()
        areas = [each.area_m2 for each in drawn.classes]
        self._style(results[OUTPUT], classes, context)
        return {**results, **self._told(classes, areas, parameters, context, feedback)}

    def _found(self, ask: Ask, probabilities: Path, feedback: QgsProcessingFeedback) -> list[str]:
        """Have the backend write the probability of each land cover; returns those that are bands of it."""

        def tell(event: Event, _: Answer) -> None:
            if isinstance(event, Progress):
                feedback.setProgress(max(feedback.progress(), percent(event) * _ASKED / 100))
            elif isinstance(event, Note):
                feedback.pushInfo(event.message)

        request = self._request
        names = known(ask.models(), request.model, chosen(request.text), change=True)
        text = f"=mask({', '.join(map(concept_text, names))})"
        options = replace(request.options, probability=str(probabilities))
        answer = ask(replace(request, text=text, options=options), tell)
        if not probabilities.is_file():
            raise OutputError(plain_answer(answer))
        layer = QgsRasterLayer(str(probabilities), "probabilities")
        called = {text: name for name in names for text in (name, concept_text(name))}
        described = [layer.dataProvider().generateBandName(number) for number in _numbers(layer)]
        bands = [called.get(band.partition(": ")[2], "") for band in described]
        del layer
        if not all(bands):
            raise OutputError(tr("The backend is too old for this; update it in the panel."))
        if left_out := [name for name in names if name not in bands]:
            feedback.pushWarning(tr("Left out: {names}.").format(names=", ".join(left_out)))
        return bands

    def _polygons(
        self,
        file: Optional[Path],
        raster: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
    ) -> dict[str, Any]:
        """Write the raster's parts as polygons, where they are wanted."""
        if file is None:
            return {}
        parts = Written("polygons", str(file), file.stem)
        kind = QgsWkbTypes.Type.MultiPolygon
        arguments = (polygon_fields(), kind, QgsRasterLayer(raster).crs(), parameters, context, feedback)
        return {POLYGONS: self.write_or_keep(lambda: class_polygons(parts), *arguments)}

    def _told(
        self,
        classes: list[Class],
        areas: list[float],
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
            results[REPORT] = write_text(Path(path), page(tr("Land cover"), shown), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = [
                {"class": number, "name": each.name, "colour": each.colour, "area_m2": area}
                for number, (each, area) in enumerate(zip(classes, areas), start=1)
            ]
            results[JSON] = write_json(Path(path), values, feedback)
        return results

    def _style(self, destination: str, classes: list[Class], context: QgsProcessingContext) -> None:
        if context.willLoadLayerOnCompletion(destination):
            type(self)._styler = ClassStyler(classes)
            context.layerToLoadOnCompletionDetails(destination).setPostProcessor(type(self)._styler)


def _numbers(layer: QgsRasterLayer) -> range:
    return range(1, layer.bandCount() + 1)
