"""``earthmind:indextiles``: tiles of a raster into an index that can be searched."""

from __future__ import annotations

from typing import Any, Optional

from qgis.core import (
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingOutputFolder,
    QgsProcessingOutputNumber,
    QgsProcessingOutputString,
    QgsProcessingParameterFile,
    QgsProcessingParameterNumber,
)

from ..connection.looks import IndexRequest
from ..i18n import tr
from .base import ANSWER, OPTICAL, EarthMindAlgorithm
from .head import LOOK, Head

INDEX, TILE, OVERLAP, TILES = "INDEX", "TILE", "OVERLAP", "TILES"


class IndexTilesAlgorithm(EarthMindAlgorithm):
    """Puts the tiles of an optical raster into an index, which it makes or adds to."""

    def head(self) -> Head:
        """What it is called."""
        return Head(
            "indextiles",
            tr("Index tiles for searching"),
            tr("Puts the tiles of an optical raster into an index, which is then searched by words."),
            tr(
                "Cuts an optical raster into squares and keeps what a text-image encoder (CLIP and its kin; "
                "an advanced parameter) makes of each, in a folder. Run it for as many rasters as wanted, "
                "also in batch, with the same folder. A raster that is in the index already is left, or done "
                "again where its file has changed; a run that was cancelled goes on where it was.<p>"
                "<i>Search tiles</i> finds tiles in it by a text or by an example."
            ),
            tags=tr("search,index,retrieval,CLIP,tiles"),
            group=LOOK,
            icon="look",
        )

    def initAlgorithm(self, configuration: Optional[dict[str, Any]] = None) -> None:
        """Declare inputs and outputs."""
        self.add_inputs(rasters=(OPTICAL,), needed=(OPTICAL,), shift=False)
        folder = QgsProcessingParameterFile.Behavior.Folder
        self.addParameter(QgsProcessingParameterFile(INDEX, tr("Folder of the index"), folder))
        whole = QgsProcessingParameterNumber.Type.Integer
        title = tr("Side of a tile in pixels")
        self.addParameter(QgsProcessingParameterNumber(TILE, title, whole, 224, minValue=16))
        title = tr("Pixels that neighbouring tiles share")
        self.add_advanced(QgsProcessingParameterNumber(OVERLAP, title, whole, 0, minValue=0))
        self.addOutput(QgsProcessingOutputFolder(INDEX, tr("Folder of the index")))
        self.addOutput(QgsProcessingOutputNumber(TILES, tr("Tiles of this raster")))
        self.addOutput(QgsProcessingOutputString(ANSWER, tr("Answer")))

    def processAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> dict[str, Any]:
        """Have the tiles put into the index."""
        request = self._request
        folder = self.parameterAsFile(parameters, INDEX, context)
        tile = self.parameterAsInt(parameters, TILE, context)
        overlap = self.parameterAsInt(parameters, OVERLAP, context)
        answer = self.look(feedback, IndexRequest(request.place, folder, tile, overlap, request.model))
        found = answer.report.values
        return {INDEX: found["index"], TILES: found["tiles"], ANSWER: answer.text}
