"""What the algorithms have in common: layers, area and model in, the panel's own code path."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..connection.asking import ask, percent
from ..connection.client import Client, StopSignal
from ..connection.messages import (
    Answer,
    AskRequest,
    Event,
    Extent,
    LayerRequest,
    Note,
    Progress,
    SceneRequest,
)
from ..connection.process import BackendProcess
from ..errors import LayerError, PluginError, Stopped
from ..i18n import tr
from ..layers.reference import layer_request
from ..wording import plain_answer

OPTICAL = "OPTICAL"
SAR = "SAR"
EXTENT = "EXTENT"
MODEL = "MODEL"
OUTPUT = "OUTPUT"
ANSWER = "ANSWER"


class EarthMindAlgorithm(QgsProcessingAlgorithm):
    """An algorithm that asks the backend one thing about an optical and a SAR raster."""

    TEXT = ""  # name of the parameter that holds the question
    ICON = "earthmind"

    def __init__(self, backend: BackendProcess) -> None:
        super().__init__()
        self._backend = backend
        self._request: Optional[AskRequest] = None

    def createInstance(self) -> EarthMindAlgorithm:
        """A fresh instance for one run, with the same backend."""
        return type(self)(self._backend)

    def icon(self) -> QIcon:
        """Icon in the toolbox."""
        return QIcon(paths.icon(self.ICON))

    def svgIconPath(self) -> str:
        """The icon's file."""
        return paths.icon(self.ICON)

    def helpUrl(self) -> str:
        """The plugin's help page."""
        return paths.help_page("en").as_uri()

    def add_scene_parameters(self) -> None:
        """The two rasters."""
        self.addParameter(QgsProcessingParameterRasterLayer(OPTICAL, tr("Optical raster"), optional=True))
        self.addParameter(QgsProcessingParameterRasterLayer(SAR, tr("SAR raster"), optional=True))

    def add_common_parameters(self) -> None:
        """Area and model."""
        self.addParameter(
            QgsProcessingParameterExtent(EXTENT, tr("Area (all that the rasters share)"), optional=True)
        )
        model = QgsProcessingParameterString(MODEL, tr("Model (the backend's own choice)"), optional=True)
        model.setFlags(model.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(model)

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Refuse what cannot be asked before anything runs, with the sentence that says why."""
        accepted, message = super().checkParameterValues(parameters, context)
        if not accepted:
            return accepted, message
        if not self.parameterAsString(parameters, self.TEXT, context).strip():
            return False, tr("The text is empty; type a question or what to segment.")
        if not _is_given(parameters, OPTICAL) and not _is_given(parameters, SAR):
            return False, tr("Give an optical raster, a SAR raster, or both.")
        try:
            self._scene(parameters, context)
        except PluginError as error:
            return False, error.message
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Turn layers into file references while layers may be touched."""
        text = self.parameterAsString(parameters, self.TEXT, context).strip()
        model = self.parameterAsString(parameters, MODEL, context).strip() or None
        with speaking_processing():
            self._request = AskRequest(self._scene(parameters, context), text, model)
        return True

    def run_question(self, feedback: QgsProcessingFeedback) -> Answer:
        """Ask, telling the feedback how far it is, and stopping when it is cancelled.

        Raises:
            QgsProcessingException: With the one sentence that says what is wrong.
        """
        stop = StopSignal()
        feedback.canceled.connect(stop.stop, Qt.ConnectionType.DirectConnection)
        try:
            if feedback.isCanceled():
                stop.stop()
            with speaking_processing():
                endpoint = self._backend.require(stop)
                answer = ask(endpoint, self._request, stop, lambda event: _tell(event, feedback))
                Client(endpoint).close_scene(answer.scene)
        finally:
            feedback.canceled.disconnect(stop.stop)
        feedback.pushInfo(plain_answer(answer))
        if answer.shares is not None:
            sar = round(100 * answer.shares.sar)
            shares = (tr("SAR {percent} %"), sar), (tr("optical {percent} %"), 100 - sar)
            feedback.pushInfo(", ".join(words.format(percent=percent) for words, percent in shares))
        return answer

    def _scene(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SceneRequest:
        return SceneRequest(
            self._layer(parameters, OPTICAL, context),
            self._layer(parameters, SAR, context),
            self._extent(parameters, context),
        )

    def _layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[LayerRequest]:
        if not _is_given(parameters, name):
            return None
        layer = self.parameterAsRasterLayer(parameters, name, context)
        if layer is None:
            raise LayerError(self.invalidRasterError(parameters, name))
        return layer_request(layer)

    def _extent(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Optional[Extent]:
        rectangle = self.parameterAsExtent(parameters, EXTENT, context)
        if rectangle.isNull():
            return None
        crs = self.parameterAsExtentCrs(parameters, EXTENT, context)
        if not crs.isValid():
            crs = context.project().crs() if context.project() is not None else crs
        if not crs.isValid():
            raise LayerError(
                tr('The area has no coordinate reference system; add one, as in "0,10,0,10 [EPSG:4326]".')
            )
        bounds = (rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum())
        return Extent(bounds, crs.authid() or crs.toWkt())


@contextmanager
def speaking_processing() -> Iterator[None]:
    """Turn this plugin's errors into Processing's, the sentence unchanged."""
    try:
        yield
    except Stopped as error:
        raise QgsProcessingException(error.message) from error
    except PluginError as error:
        sentence = f"{error.message}\n{error.details}" if error.details else error.message
        raise QgsProcessingException(sentence) from error


def _is_given(parameters: dict[str, Any], name: str) -> bool:
    return parameters.get(name) not in (None, "")


def _tell(event: Event, feedback: QgsProcessingFeedback) -> None:
    if isinstance(event, Progress):
        feedback.setProgress(max(feedback.progress(), percent(event)))
    elif isinstance(event, Note):
        feedback.pushInfo(event.message)
