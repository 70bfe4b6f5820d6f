"""Writing features into the output of an algorithm, when all that goes into it is there."""

from __future__ import annotations

from collections.abc import Generator, Iterable
from contextlib import suppress
from pathlib import Path
from typing import Any, Callable, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsFeature,
    QgsFeatureSink,
    QgsFields,
    QgsProcessingContext,
    QgsProcessingException,
    QgsProcessingFeedback,
    QgsProcessingOutputLayerDefinition,
    QgsProperty,
    QgsWkbTypes,
)

from ..connection.process import BackendProcess
from ..errors import Cancelled, PluginError
from ..i18n import tr
from ..layers.output_in_use import free_beside, in_use, is_shown, written_instead
from ..layers.tables import geopackage
from .base import OUTPUT, EarthMindAlgorithm


class CannotWrite(Exception):
    """The algorithm's output cannot be made or written."""


class FeatureAlgorithm(EarthMindAlgorithm):
    """An algorithm with outputs that are layers of features, written by `write` once all are known."""

    FEATURES = OUTPUT  # name of the output that is meant where none is named
    MORE_FEATURES: tuple[str, ...] = ()  # names of the others
    SINK_FLAGS: tuple[Any, ...] = ()  # none, or one value of `QgsFeatureSink.SinkFlag`

    def __init__(self, backend: BackendProcess) -> None:
        super().__init__(backend)
        self._instead: dict[str, Path] = {}  # outputs, where the chosen ones cannot be replaced

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also notice an output that cannot be replaced, before all is computed for it."""
        for name in (self.FEATURES, *self.MORE_FEATURES):
            path = output_file(parameters, context, name)
            if path is not None and (in_use(path) or is_shown(context.project(), path)):
                self._instead[name] = free_beside(path)
                feedback.pushWarning(written_instead(path, self._instead[name]))
        return super().prepareAlgorithm(parameters, context, feedback)

    def write(
        self,
        features: Iterable[QgsFeature],
        layout: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        name: str = "",
    ) -> str:
        """Write features into the output, one by one; returns what it is called.

        Raises:
            CannotWrite: The output cannot be made or written.
            QgsProcessingException: It was cancelled.
        """
        name = name or self.FEATURES
        parameters = with_output(parameters, self._instead.get(name), name)
        path = output_file(parameters, context, name)
        sink, destination, problem = self._sink(name, parameters, context, layout, kind, crs)
        if sink is None and path is not None and in_use(path):  # opened elsewhere since the run began
            parameters = with_output(parameters, free_beside(path), name)
            sink, destination, problem = self._sink(name, parameters, context, layout, kind, crs)
            feedback.pushWarning(written_instead(path, Path(destination)))
        if sink is not None:
            problem = self._fill(name, sink, features, parameters, feedback)
        if isinstance(features, Generator):
            features.close()  # a file that it reads is let go of, also where it was not read to its end
        del sink  # an error keeps what its frame holds, and QGIS crashes on sinks that outlive it
        if problem is not None:
            if path is None:
                _remove(destination)
            raise problem
        return destination

    def write_or_keep(
        self,
        features: Callable[[], Iterable[QgsFeature]],
        layout: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        feedback: QgsProcessingFeedback,
        name: str = "",
    ) -> str:
        """The same as `write`; what cannot be written is kept in a file of QGIS's temporary folder.

        Raises:
            QgsProcessingException: With the sentence that says where it is kept.
        """
        try:
            return self.write(features(), layout, kind, crs, parameters, context, feedback, name)
        except CannotWrite as error:
            kept = geopackage(None)
            self._instead.pop(name or self.FEATURES, None)
            elsewhere = with_output(parameters, kept, name or self.FEATURES)
            try:
                self.write(features(), layout, kind, crs, elsewhere, context, feedback, name)
            except CannotWrite:
                raise QgsProcessingException(str(error)) from error
            raise QgsProcessingException(kept_text(str(error), kept)) from error

    def _sink(
        self,
        name: str,
        parameters: dict[str, Any],
        context: QgsProcessingContext,
        layout: QgsFields,
        kind: QgsWkbTypes.Type,
        crs: QgsCoordinateReferenceSystem,
    ) -> tuple[Optional[QgsFeatureSink], str, Optional[Exception]]:
        """Where the features go and what it is called, or what went wrong."""
        try:
            sink, destination = self.parameterAsSink(
                parameters, name, context, layout, kind, crs, *self.SINK_FLAGS
            )
        except QgsProcessingException as error:
            return None, "", CannotWrite(str(error))
        problem = CannotWrite(self.invalidSinkError(parameters, name)) if sink is None else None
        return sink, destination, problem

    def _fill(
        self,
        name: str,
        sink: QgsFeatureSink,
        features: Iterable[QgsFeature],
        parameters: dict[str, Any],
        feedback: QgsProcessingFeedback,
    ) -> Optional[Exception]:
        """Copy all features into a sink; returns what went wrong, None where nothing did."""
        try:
            for feature in features:
                if feedback.isCanceled():
                    return QgsProcessingException(Cancelled().message)
                if not sink.addFeature(feature, QgsFeatureSink.Flag.FastInsert):
                    return CannotWrite(self.writeFeatureError(sink, parameters, name))
        except PluginError as error:
            return QgsProcessingException(error.message)
        return None


def output_file(
    parameters: dict[str, Any], context: QgsProcessingContext, name: str = OUTPUT
) -> Optional[Path]:
    """The file that an output would replace; None where it replaces none."""
    chosen = parameters.get(name)
    if isinstance(chosen, QgsProcessingOutputLayerDefinition):
        chosen, _ = chosen.sink.valueAsString(context.expressionContext(), "")
    path = Path(str(chosen or ""))
    return path if path.suffix and path.is_file() else None


def _remove(destination: str) -> None:
    """Remove a file that was begun and is not finished."""
    begun = Path(destination.split("|")[0])
    with suppress(OSError):
        if begun.is_file():
            begun.unlink()


def kept_text(problem: str, kept: Path) -> str:
    """What to tell of results that were found but not written, and lie in a file meanwhile."""
    sentence = tr("{problem} The polygons are in {path} until QGIS ends; copy them from there.")
    return sentence.format(problem=problem, path=kept)


def with_output(parameters: dict[str, Any], path: Optional[Path], name: str = OUTPUT) -> dict[str, Any]:
    """The parameters with another file as an output; as they are where there is none."""
    if path is None:
        return parameters
    chosen = parameters.get(name)
    if not isinstance(chosen, QgsProcessingOutputLayerDefinition):
        return {**parameters, name: str(path)}
    elsewhere = QgsProcessingOutputLayerDefinition(chosen)
    elsewhere.sink = QgsProperty.fromValue(str(path))
    return {**parameters, name: elsewhere}
