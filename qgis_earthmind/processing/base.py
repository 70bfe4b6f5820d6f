"""What the algorithms have in common: layers, area and model in, the panel's own code path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any, Optional

from qgis.core import (
    QgsProcessingAlgorithm,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingParameterBoolean,
    QgsProcessingParameterDefinition,
    QgsProcessingParameterExtent,
    QgsProcessingParameterFileDestination,
    QgsProcessingParameterRasterLayer,
    QgsProcessingParameterString,
    QgsProject,
    QgsRasterLayer,
)
from qgis.PyQt.QtWidgets import QWidget

from .. import paths
from ..connection.asking import percent
from ..connection.looks import Look
from ..connection.messages import Answer, Event, Note, Progress
from ..connection.process import BackendProcess
from ..connection.requests import AskRequest, Extent, LayerRequest, Options, PlaceRequest
from ..errors import LayerError, PluginError
from ..i18n import tr
from ..layers.guess import suggest_pair
from ..layers.reference import crs_text, layer_request
from ..wording import plain_answer, share_texts, understood_text
from .asking import asking, speaking_processing
from .head import Headed
from .model_choice import MODEL, model_parameter
from .raster_inputs import OPTICAL, OPTICAL_BEFORE, RASTERS, SAR, SAR_BEFORE, raster_inputs
from .statement_parameters import is_given, stated, statement_parameters

EXTENT = "EXTENT"
CORRECT_SHIFT = "CORRECT_SHIFT"
OUTPUT = "OUTPUT"
ANSWER = "ANSWER"


class EarthMindAlgorithm(Headed, QgsProcessingAlgorithm):
    """An algorithm that asks the backend one thing about an optical and a SAR raster.

    A subclass declares its inputs by `add_inputs`, asks by `ask`, and says by `options` how.
    """

    TEXT = "PROMPT"  # name of the parameter that holds the question or instruction

    def __init__(self, backend: BackendProcess) -> None:
        super().__init__()
        self._backend = backend
        self._request: Optional[AskRequest] = None
        self._rasters: Sequence[str] = RASTERS  # that it takes
        self._needed: Sequence[str] = ()  # of these, those that have to be given

    def createInstance(self) -> EarthMindAlgorithm:
        """A fresh instance for one run, with the same backend."""
        return type(self)(self._backend)

    def canExecute(self) -> tuple[bool, str]:
        """Whether there is a backend to ask, and else the sentence that says what to do."""
        missing = self._backend.missing()
        return (True, "") if missing is None else (False, missing.message)

    def helpUrl(self) -> str:
        """The plugin's help page."""
        return paths.help_page("en").as_uri()

    def add_inputs(
        self,
        label: str = "",
        example: str = "",
        *,
        area: bool = True,
        change: bool = False,
        rasters: Sequence[str] = RASTERS,
        needed: Sequence[str] = (),
        model: bool = True,
        shift: bool = True,
    ) -> None:
        """Declare rasters, text, area and model; those of an earlier date and the model are advanced.

        Args:
            label: What the text is called; empty where none is asked for.
            example: The text that stands there at first.
            area: Whether the area can be chosen.
            change: Whether it is about two dates, so that rasters of an earlier one are not advanced.
            rasters: Names of the rasters that it takes, of ``RASTERS``.
            needed: Those that have to be given; else one of the latest date is enough, whichever.
            model: Whether a model is asked, which can be chosen.
            shift: Whether the SAR raster can be moved onto the optical one.
        """
        self._rasters, self._needed = tuple(rasters), tuple(needed)
        for raster in raster_inputs():
            if raster.name not in rasters:
                continue
            parameter = QgsProcessingParameterRasterLayer(
                raster.name, raster.title, optional=raster.name not in needed
            )
            parameter.setHelp(raster.tip)
            self.add_advanced(parameter) if raster.tip and not change else self.addParameter(parameter)
        if label:
            self.addParameter(QgsProcessingParameterString(self.TEXT, label, defaultValue=example))
        if area:
            title = tr("Area (all that the rasters share)")
            self.addParameter(QgsProcessingParameterExtent(EXTENT, title, optional=True))
        for raster in raster_inputs():
            if raster.name in rasters:
                for parameter in statement_parameters(raster.name, raster.title):
                    self.add_advanced(parameter)
        if model:
            self.add_advanced(model_parameter())
        if shift:
            title = tr("Move the SAR raster onto the optical one")
            self.add_advanced(QgsProcessingParameterBoolean(CORRECT_SHIFT, title, defaultValue=False))

    def createCustomParametersWidget(self, parent: Optional[QWidget] = None) -> Optional[QWidget]:
        """QGIS calls this before it opens the dialog: choose the layers that the panel would choose.

        Neither the designer nor a batch asks for it: what lies in the project is no part of a saved model.
        """
        optical, sar = suggest_pair(QgsProject.instance().mapLayers().values())
        for name, layer in ((OPTICAL, optical), (SAR, sar)):
            definition = self.parameterDefinition(name)
            if layer is not None and isinstance(definition, QgsProcessingParameterRasterLayer):
                definition.setGuiDefaultValueOverride(layer.id())
        return None

    def add_file(self, name: str, title: str, kind: str, *, by_default: bool = False) -> None:
        """Declare a file that is written where it is wanted.

        Args:
            name: Of the parameter.
            title: What people call it.
            kind: ``html``, ``json`` or ``svg``.
            by_default: Whether the dialog offers to write it.
        """
        kinds = {
            "html": tr("HTML files (*.html)"),
            "json": tr("JSON files (*.json)"),
            "svg": tr("SVG files (*.svg)"),
        }
        self.addParameter(
            QgsProcessingParameterFileDestination(
                name, title, kinds[kind], optional=True, createByDefault=by_default
            )
        )

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
        if self.parameterDefinition(self.TEXT) is not None and not self.text(parameters, context):
            return False, tr("The text is empty; type a question or what to segment.")
        if not self._needed and not is_given(parameters, OPTICAL) and not is_given(parameters, SAR):
            return False, tr("Give an optical raster, a SAR raster, or both.")
        try:
            self._place(parameters, context)
        except PluginError as error:
            return False, error.message
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Turn layers into file references while layers may be touched."""
        text = self.text(parameters, context)
        model = self.parameterAsString(parameters, MODEL, context).strip() or None
        with speaking_processing():
            place = self._place(parameters, context)
        self._request = AskRequest(text, place, model, options=self.options(parameters, context))
        return True

    def text(self, parameters: dict[str, Any], context: QgsProcessingContext) -> str:
        """What is asked; the parameter's text, where an algorithm asks nothing of its own."""
        return self.parameterAsString(parameters, self.TEXT, context).strip()

    def options(self, parameters: dict[str, Any], context: QgsProcessingContext) -> Options:
        """How the question is answered; as the backend sees fit, where an algorithm says nothing else."""
        return Options()

    def ask(self, feedback: QgsProcessingFeedback, out: Optional[Path] = None) -> Answer:
        """Ask, telling the feedback how far it is, and stopping when it is cancelled.

        Args:
            feedback: Is told of progress, notes and the answer.
            out: GeoPackage that the backend writes the polygons to.

        Raises:
            QgsProcessingException: With the one sentence that says what is wrong.
        """
        request = self._request.writing_to(out) if out is not None else self._request
        with asking(self._backend, feedback) as ask:
            answer = ask(request, lambda event, _: _tell(event, feedback))
        if understood := understood_text(answer):
            feedback.pushInfo(understood)
        feedback.pushInfo(plain_answer(answer))
        if answer.counted is not None:
            feedback.pushInfo(", ".join(share_texts(answer.counted)))
        return answer

    def look(self, feedback: QgsProcessingFeedback, request: Look, *, aloud: bool = True) -> Answer:
        """Have a look taken at the rasters, telling the feedback what `ask` tells it.

        Args:
            feedback: Is told of progress and notes.
            request: Which look it is.
            aloud: Whether it is also told what was found, in the backend's words.

        Raises:
            QgsProcessingException: With the one sentence that says what is wrong.
        """
        with asking(self._backend, feedback) as ask:
            answer = ask.look(request, lambda event, _: _tell(event, feedback))
        if aloud:
            feedback.pushInfo(answer.text)
        return answer

    def leading_raster(self, parameters: dict[str, Any], context: QgsProcessingContext) -> QgsRasterLayer:
        """The raster that the analysis grid follows: the first optical one, else the SAR one."""
        layers = (self._raster(parameters, name, context) for name in RASTERS)
        return next(layer for layer in layers if layer is not None)

    def _place(self, parameters: dict[str, Any], context: QgsProcessingContext) -> PlaceRequest:
        return PlaceRequest(
            optical=self._layer(parameters, OPTICAL, context),
            sar=self._layer(parameters, SAR, context),
            optical_before=self._layer(parameters, OPTICAL_BEFORE, context),
            sar_before=self._layer(parameters, SAR_BEFORE, context),
            extent=self._extent(parameters, context),
            correct_shift=self.parameterAsBoolean(parameters, CORRECT_SHIFT, context),
        )

    def _layer(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[LayerRequest]:
        if name not in self._rasters or not is_given(parameters, name):
            return None
        layer = self._raster(parameters, name, context)
        if layer is None:
            raise LayerError(self.invalidRasterError(parameters, name))
        return replace(layer_request(layer), **stated(self, parameters, name, context))

    def _raster(
        self, parameters: dict[str, Any], name: str, context: QgsProcessingContext
    ) -> Optional[QgsRasterLayer]:
        if not is_given(parameters, name):
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


def _tell(event: Event, feedback: QgsProcessingFeedback) -> None:
    if isinstance(event, Progress):
        feedback.setProgress(max(feedback.progress(), percent(event)))
    elif isinstance(event, Note):
        feedback.pushInfo(event.message)
