"""``earthmind:search``: tiles of an index that are most alike a text or an example."""

from __future__ import annotations

import shutil
import tempfile
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessing,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFeatureSink,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
    QgsProcessingParameterString,
    QgsProcessingUtils,
    QgsWkbTypes,
)

from ..connection.looks import SearchRequest
from ..connection.messages import Answer
from ..i18n import tr
from ..layers.colours import colour
from ..layers.reference import crs_of
from ..layers.vector_styles import style_by_value
from .base import ANSWER, OPTICAL, OUTPUT, EarthMindAlgorithm
from .feature_output import FeatureAlgorithm
from .found_tiles import tile_features, tile_fields
from .head import LOOK, Head
from .report import write_json
from .shown_outputs import name_of, present
from .statement_parameters import is_given

INDEX, WORDS, MOST, LEAST, COUNT, BEST, JSON = "INDEX", "TEXT", "MOST", "LEAST", "COUNT", "BEST", "JSON"
_FIELDS = {"rank": "rank", "likeness": "score", "layer": "layer", "source": "source", "date": "date"}
"""Fields of the output, with those that the backend writes."""


class SearchTilesAlgorithm(FeatureAlgorithm):
    """Finds tiles in an index by words, or by a part of a raster that is like what is looked for."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "search",
            tr("Search tiles"),
            tr("Finds the tiles of an index that are most alike a text, or an example."),
            tr(
                "Looks through an index that <i>Index tiles for searching</i> has made. Give a <b>text</b> "
                "in English, such as <i>a harbour with ships</i>, or an <b>example</b>: an optical raster "
                "and the area of it that shows what is looked for.<p>"
                "The output has the outlines of the tiles that are most alike, the first the most, with "
                "<i>rank</i>, <i>likeness</i> (cosine, -1 to 1), the raster and its date. Likeness is no "
                "probability: the most alike tiles are told also where nothing of it is in the index, unless "
                "a least likeness is given. The model has to be that of the index."
            ),
            tags=tr("search,index,retrieval,CLIP,tiles"),
            group=LOOK,
            icon="look",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile(INDEX, tr("Folder of the index"), folder))
        self.addParameter(
            QgsProcessingParameterString(WORDS, tr("Text, or nothing for an example"), optional=True)
        )
        self.add_inputs(rasters=(OPTICAL,), shift=False)
        number = QgsProcessingParameterNumber.Type
        title = tr("Number of tiles")
        self.addParameter(
            QgsProcessingParameterNumber(MOST, title, number.Integer, 20, minValue=1, maxValue=1000)
        )
        title = tr("Least likeness")
        self.add_advanced(
            QgsProcessingParameterNumber(LEAST, title, number.Double, -1.0, minValue=-1.0, maxValue=1.0)
        )
        polygon = QgsProcessing.SourceType.TypeVectorPolygon
        self.addParameter(QgsProcessingParameterFeatureSink(OUTPUT, tr("Tiles"), polygon))
        self.add_file(JSON, tr("Tiles as JSON"), "json")
        self.addOutput(QgsProcessingOutputNumber(COUNT, tr("Number of tiles found")))
        self.addOutput(QgsProcessingOutputNumber(BEST, tr("Likeness of the first")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """One of text and example is given, not both."""
        text = self.parameterAsString(parameters, WORDS, context).strip()
        if bool(text) == is_given(parameters, OPTICAL):
            return False, tr("Give a text, or a raster as an example: one of the two.")
        if text:
            return super(EarthMindAlgorithm, self).checkParameterValues(parameters, context)
        return super().checkParameterValues(parameters, context)

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the index searched, then copy the tiles into the output."""
        folder = Path(tempfile.mkdtemp(dir=QgsProcessingUtils.tempFolder()))
        text = self.parameterAsString(parameters, WORDS, context).strip()
        try:
            wanted = SearchRequest(
                None if text else self._request.place,
                self.parameterAsFile(parameters, INDEX, context),
                text or None,
                self.parameterAsInt(parameters, MOST, context),
                self.parameterAsDouble(parameters, LEAST, context),
                str(folder / "tiles.gpkg"),
                self._request.model,
            )
            answer = self.look(feedback, wanted)
            destination = self.write_or_keep(
                lambda: tile_features(answer, _FIELDS),
                tile_fields(_FIELDS),
                QgsWkbTypes.Type.MultiPolygon,
                crs_of(_crs(answer)),
                parameters,
                context,
                feedback,
            )
        finally:
            shutil.rmtree(folder, ignore_errors=True)
        tiles = answer.report.values["tiles"]
        title = tr("Like: {what}").format(what=text or self._request.place.optical.name)
        present(
            destination,
            context,
            name_of((), title),
            lambda layer: style_by_value(layer, "likeness", colour(0)),
        )
        results: dict[str, Any] = {OUTPUT: destination, ANSWER: answer.text, COUNT: len(tiles)}
        if tiles:
            results[BEST] = tiles[0]["score"]
        if path := self.parameterAsFileOutput(parameters, JSON, context):
            values = {**answer.report.values, "text": answer.text, "notes": list(answer.notes)}
            results[JSON] = write_json(Path(path), values, feedback)
        return results


def _crs(answer: Answer) -> str:
    """The CRS of what the backend has written: that of the layers, where they have one."""
    found = {tile["crs"] for tile in answer.report.values["tiles"]}
    return found.pop() if len(found) == 1 else "EPSG:4326"
