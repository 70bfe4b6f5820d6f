"""What the algorithms have in common: layers, area and model in, the panel's own code path."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsRasterLayer,
)
from qgis.PyQt.QtCore import Qt
from qgis.PyQt.QtGui import QIcon

from .. import paths
from ..connection.asking import ask, percent
from ..connection.client import Client, StopSignal
from ..connection.detail import Detail
from ..connection.messages import Answer, Event, Note, Progress
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest, Extent, LayerRequest, SceneRequest
from ..errors import LayerError, PluginError, Stopped
from ..i18n import tr
from ..layers.ground import ground_size
from ..layers.reference import crs_text, layer_request
from ..wording import optical_before_tip, plain_answer, sar_before_tip, share_texts

OPTICAL = "OPTICAL"
SAR = "SAR"
OPTICAL_BEFORE = "OPTICAL_BEFORE"
SAR_BEFORE = "SAR_BEFORE"
EXTENT = "EXTENT"
MODEL = "MODEL"
CORRECT_SHIFT = "CORRECT_SHIFT"
OUTPUT = "OUTPUT"
ANSWER = "ANSWER"

_RASTERS = (OPTICAL, OPTICAL_BEFORE, SAR, SAR_BEFORE)  # in the order in which the analysis grid follows them


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
        """The rasters; those of an earlier date are advanced."""
        self.addParameter(QgsProcessingParameterRasterLayer(OPTICAL, tr("Optical raster"), optional=True))
        self.addParameter(QgsProcessingParameterRasterLayer(SAR, tr("SAR raster"), optional=True))
        for name, label, tip in _earlier_rasters():
            before = QgsProcessingParameterRasterLayer(name, label, optional=True)
            before.setHelp(tip)
            self.add_advanced(before)

    def add_common_parameters(self) -> None:
        """Area and model."""
        self.addParameter(
            QgsProcessingParameterExtent(EXTENT, tr("Area (all that the rasters share)"), optional=True)
        )
        model = QgsProcessingParameterString(MODEL, tr("Model (the backend's own choice)"), optional=True)
        self.add_advanced(model)
        shift = QgsProcessingParameterBoolean(
            CORRECT_SHIFT, tr("Move the SAR raster onto the optical one"), defaultValue=False
        )
        self.add_advanced(shift)

    def add_advanced(self, parameter: QgsProcessingParameterDefinition) -> None:
        """Add a parameter that most runs need no change of."""
        parameter.setFlags(parameter.flags() | QgsProcessingParameterDefinition.Flag.FlagAdvanced)
        self.addParameter(parameter)

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
        detail = self.detail(parameters, context)
        with speaking_processing():
            scene = self._scene(parameters, context)
        size = None
        if detail is not Detail.OVERVIEW:
            size = ground_size(self._rasters(parameters, context), scene.extent)
        self._request = AskRequest(scene, text, detail=detail, size=size)
        return True

    def detail(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Detail:
        """How closely a large area is looked at; as one picture, where an algorithm offers no choice."""
        return Detail.OVERVIEW

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
                if answer.scene is not None:
                    Client(endpoint).close_scene(answer.scene)
        finally:
            feedback.canceled.disconnect(stop.stop)
        feedback.pushInfo(plain_answer(answer))
        if answer.shares is not None:
            feedback.pushInfo(", ".join(share_texts(answer.shares)))
        return answer

    def lead_crs(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> QgsCoordinateReferenceSystem:
        """CRS of the raster that the analysis follows: the first optical one, else the SAR one."""
        layers = self._rasters(parameters, context)
        return next(layer.crs() for layer in layers if layer is not None)

    def _scene(self, parameters: dict[str, Any], context: QgsProcessingContext) -> SceneRequest:
        return SceneRequest(
            optical=self._layer(parameters, OPTICAL, context),
            sar=self._layer(parameters, SAR, context),
            optical_before=self._layer(parameters, OPTICAL_BEFORE, context),
            sar_before=self._layer(parameters, SAR_BEFORE, context),
            extent=self._extent(parameters, context),
            correct_shift=self.parameterAsBoolean(parameters, CORRECT_SHIFT, context),
            model=self.parameterAsString(parameters, MODEL, context).strip() or None,
        )

    def _layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[LayerRequest]:
        if not _is_given(parameters, name):
            return None
        layer = self._raster(parameters, name, context)
        if layer is None:
            raise LayerError(self.invalidRasterError(parameters, name))
        return layer_request(layer)

    def _rasters(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> list[Optional[QgsRasterLayer]]:
        return [self._raster(parameters, name, context) for name in _RASTERS]

    def _raster(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[QgsRasterLayer]:
        if not _is_given(parameters, name):
            return None
        return self.parameterAsRasterLayer(parameters, name, context)

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
        return Extent(bounds, crs_text(crs))


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


def _earlier_rasters() -> tuple[tuple[str, str, str], ...]:
    """Name, label and purpose of the rasters of an earlier date."""
    return (
        (OPTICAL_BEFORE, tr("Optical raster of an earlier date"), optical_before_tip()),
        (SAR_BEFORE, tr("SAR raster of an earlier date"), sar_before_tip()),
    )


def _is_given(parameters: dict[str, Any], name: str) -> bool:
    return parameters.get(name) not in (None, "")


def _tell(event: Event, feedback: QgsProcessingFeedback) -> None:
    if isinstance(event, Progress):
        feedback.setProgress(max(feedback.progress(), percent(event)))
    elif isinstance(event, Note):
        feedback.pushInfo(event.message)
