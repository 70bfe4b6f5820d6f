"""``earthmind:refineraster``: an old map of classes, corrected by new images."""

from __future__ import annotations

import shutil
import tempfile
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsFeature,
    QgsFields,
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterNumber,
    QgsProcessingParameterRasterDestination,
    QgsProcessingUtils,
    QgsRasterLayer,
    QgsWkbTypes,
)

from ..connection.looks import MapRequest, RefineRequest
from ..connection.messages import Answer, Written
from ..errors import PluginError
from ..i18n import tr
from ..layers.attributes import field
from ..layers.colours import colours_of
from ..layers.polygons_of import PolygonsOf
from ..layers.vector_styles import style_by_category
from ..wording import area_text
from .base import ANSWER, OUTPUT
from .class_map import ClassMapAlgorithm
from .feature_output import FeatureAlgorithm
from .head import MAP, Head
from .raster_output import RasterAlgorithm, put_raster, same_file
from .report import bullets, page, paragraph, table, write_json, write_text
from .shown_outputs import present

CHANGED, SURENESS, REPORT, JSON, CHANGED_M2 = "CHANGED", "SURENESS", "REPORT", "JSON", "CHANGED_M2"


class RefineRasterAlgorithm(RasterAlgorithm, FeatureAlgorithm, ClassMapAlgorithm):
    """Changes a class of an old map where the model is sure of another one."""

    FEATURES = CHANGED
    _map: Optional[MapRequest] = None
    _sureness = 0.8

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "refineraster",
            tr("Correct an old map"),
            tr("Corrects an old raster of classes where new optical and SAR rasters contradict it."),
            tr(
                "Takes a raster of classes that somebody made, and newer rasters of the same ground. Where "
                "the model is sure of another class, and as sure that the map's own is not there, the class "
                "is changed; everything else stays as it is. A class that is but more precise, such as "
                "forest where the map says vegetation, is no contradiction.<p>What the values stand for is "
                "taken from the legend of the layer, in any language, or said in <b>classes</b>. Classes "
                "that the model cannot look for are left as they are, and the log names them.<p>"
                "<b>Output</b>: a GeoTIFF with the pixels, values and colours of the old map. <b>What "
                "changed</b>, where wanted, are polygons with the class before and after, confidence and "
                "area. <b>Report</b> and <b>JSON</b> have the areas of the classes before and after, and a "
                "matrix of what became of what."
            ),
            tags=tr("land cover,update,correction,classification,raster,change"),
            group=MAP,
            icon="segment",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_map(tr("Old map: a raster of classes"), needed=True)
        self.add_inputs()
        number = QgsProcessingParameterNumber.Type.Double
        label = tr("Sureness from which a class is changed (0.5 to 1)")
        self.addParameter(QgsProcessingParameterNumber(SURENESS, label, number, 0.8, False, 0.5, 1.0))
        self.addParameter(QgsProcessingParameterRasterDestination(OUTPUT, tr("Corrected map")))
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        wish = {"optional": True, "createByDefault": False}
        self.addParameter(
            QgsProcessingParameterFeatureSink(CHANGED, tr("What changed"), polygon, None, **wish)
        )
        self.add_file(REPORT, tr("Report"), "html")
        self.add_file(JSON, tr("Areas as JSON"), "json")
        self.addOutput(QgsProcessingOutputNumber(CHANGED_M2, tr("Changed (m²)")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse a map that cannot be read, or that the output would replace."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        try:
            old = self.map_request(parameters, context)
        except PluginError as error:
            return False, error.message
        if old is not None and same_file(old.path, parameters, context):
            sentence = tr('The output would replace the layer "{layer}"; choose another file.')
            return False, sentence.format(layer=Path(old.path).name)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also take the map, while layers may be touched."""
        self._map = self.map_request(parameters, context)
        self._sureness = self.parameterAsDouble(parameters, SURENESS, context)
        return super().prepareAlgorithm(parameters, context, feedback)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the map corrected beside its place, then give it its name."""
        target = self.raster_target(parameters, context)
        if target is None:
            raise QgsProcessingException(self.invalidRasterError(parameters, OUTPUT))
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        parts = str(folder / "changed.gpkg") if parameters.get(CHANGED) else None
        try:
            request = RefineRequest(
                self._request.place,
                self._map,
                str(folder / "map.tif"),
                self._sureness,
                parts,
                self._request.model,
            )
            answer = self.look(feedback, request)
            found = answer.report.values
            results = {}
            if parts is not None:
                layout, kind = _layout(), QgsWkbTypes.Type.MultiPolygon
                results[CHANGED] = self.write_or_keep(
                    lambda: _polygons(found["polygons"]),
                    *(layout, kind, QgsRasterLayer(found["out"]).crs(), parameters, context, feedback),
                )
            results[OUTPUT] = put_raster(Path(found["out"]), target)
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        present(results[OUTPUT], context, self.displayName())
        if CHANGED in results:
            colours = colours_of(each["label"] for each in found["classes"])
            present(
                results[CHANGED],
                context,
                tr("What changed"),
                lambda layer: style_by_category(layer, "to_class", colours),
            )
        results.update({CHANGED_M2: found["changed_m2"], ANSWER: answer.text})
        if path := self.parameterAsFileOutput(parameters, REPORT, context):
            results[REPORT] = write_text(Path(path), _page(answer), feedback)
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            kept = {name: found[name] for name in ("classes", "matrix", "changed_m2", "compared_m2")}
            results[JSON] = write_json(Path(path), kept, feedback)
        return results


def _layout() -> QgsFields:
    """The class before and after, as value and name, confidence and area."""
    made = QgsFields()
    for name, kind in (
        ("from_value", "LongLong"),
        ("to_value", "LongLong"),
        ("from_class", "QString"),
        ("to_class", "QString"),
        ("score", "Double"),
        ("area_m2", "Double"),
    ):
        made.append(field(name, kind))
    return made


def _polygons(file: Optional[str]) -> Iterator[QgsFeature]:
    """What changed, as the backend has written it; nothing where nothing changed."""
    if file is None:
        return
    layout = _layout()
    with closing(PolygonsOf(Written("polygons", file, Path(file).stem))) as polygons:
        for part in polygons.features():
            made = QgsFeature(layout)
            geometry = part.geometry()
            geometry.convertToMultiType()
            made.setGeometry(geometry)
            before, after = int(part["from_value"]), int(part["to_value"])
            others = (part[name] for name in ("from_class", "to_class", "score", "area_m2"))
            made.setAttributes([before, after, *others])
            yield made


def _page(answer: Answer) -> str:
    """The areas before and after, and what became of what, as HTML."""
    found = answer.report.values
    names = {each["value"]: each["label"] for each in found["classes"]}
    areas = {(each["from"], each["to"]): each["area_m2"] for each in found["matrix"]}
    rows = [
        [f"{each['value']} {each['label']}", area_text(each["before_m2"]), area_text(each["after_m2"])]
        for each in found["classes"]
    ]
    became = [
        [f"{old} {names[old]}", *(area_text(areas[old, new]) if (old, new) in areas else "" for new in names)]
        for old in names
    ]
    return page(
        tr("Correct an old map"),
        paragraph(answer.text),
        table([tr("Class"), tr("Before"), tr("After")], rows),
        paragraph(tr("What the map said (rows), and what it says now (columns):")),
        table(["", *(f"{value} {name}" for value, name in names.items())], became),
        bullets(answer.notes),
    )
