"""Rasters that algorithms write: never in the place of one that is looked at, nor of one that is in use."""

from __future__ import annotations

import shutil
from contextlib import suppress
from pathlib import Path
from typing import Any, Optional

from qgis.core import QgsProcessingContext, QgsProcessingException, QgsProcessingFeedback

from ..connection.process import BackendProcess
from ..connection.requests import LayerRequest
from ..errors import PluginError
from ..i18n import tr
from ..layers.output_in_use import free_beside, in_use, is_shown, put_in_place, written_instead
from .base import OUTPUT, EarthMindAlgorithm
from .feature_output import output_file, with_output


class RasterAlgorithm(EarthMindAlgorithm):
    """An algorithm with outputs that are GeoTIFFs, written elsewhere and then given their names."""

    RASTERS_OUT: tuple[str, ...] = (OUTPUT,)  # names of those outputs

    def __init__(self, backend: BackendProcess) -> None:
        super().__init__(backend)
        self._rasters_instead: dict[str, Path] = {}  # where the chosen ones cannot be replaced

    def checkParameterValues(
        self, parameters: dict[str, Any], context: QgsProcessingContext
    ) -> tuple[bool, str]:
        """Also refuse an output that would replace a raster that is looked at."""
        accepted, message = super().checkParameterValues(parameters, context)
        wanted = [output_file(parameters, context, name) for name in self.RASTERS_OUT]
        outs = [path for path in wanted if path is not None]
        if not accepted or not outs:
            return accepted, message
        try:
            place = self._place(parameters, context)
        except PluginError as error:
            return False, error.message
        for layer in (place.optical, place.sar, place.optical_before, place.sar_before):
            if layer is not None and any(is_file_of(layer, out) for out in outs):
                sentence = tr('The output would replace the layer "{layer}"; choose another file.')
                return False, sentence.format(layer=layer.name)
        return True, ""

    def prepareAlgorithm(
        self, parameters: dict[str, Any], context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> bool:
        """Also notice a raster that cannot be replaced, before all is computed for it."""
        for name in self.RASTERS_OUT:
            path = output_file(parameters, context, name)
            if path is not None and (in_use(path) or is_shown(context.project(), path)):
                self._rasters_instead[name] = free_beside(path)
                feedback.pushWarning(written_instead(path, self._rasters_instead[name]))
        return super().prepareAlgorithm(parameters, context, feedback)

    def raster_target(
        self, parameters: dict[str, Any], context: QgsProcessingContext, name: str = ""
    ) -> Optional[Path]:
        """Where a raster goes, its folder made; None where none is wanted.

        Args:
            parameters: Of the run.
            context: Of the run.
            name: Of the output; the first of ``RASTERS_OUT`` where it is empty.

        Raises:
            QgsProcessingException: The name is no GeoTIFF's, or the folder cannot be made.
        """
        name = name or self.RASTERS_OUT[0]
        if not parameters.get(name):
            return None
        chosen = with_output(parameters, self._rasters_instead.get(name), name)
        target = Path(self.parameterAsOutputLayer(chosen, name, context))
        if target.suffix.lower() not in (".tif", ".tiff"):
            raise QgsProcessingException(tr("{path} must end in .tif.").format(path=target))
        try:
            target.parent.mkdir(parents=True, exist_ok=True)
        except OSError as error:
            sentence = tr("{path} cannot be written; choose another output file.")
            raise QgsProcessingException(sentence.format(path=target)) from error
        return target


def is_file_of(layer: LayerRequest, path: Path) -> bool:
    """Whether a file is the one of a layer."""
    source = Path(layer.uri)
    return source.is_file() and path.is_file() and source.samefile(path)


def same_file(
    path: str, parameters: dict[str, Any], context: QgsProcessingContext, name: str = OUTPUT
) -> bool:
    """Whether an output that is there is the file of this path."""
    out = output_file(parameters, context, name)
    return out is not None and Path(path).is_file() and Path(path).samefile(out)


def put_raster(made: Path, target: Path) -> str:
    """Bring a finished raster to its place, at once and whole; returns where it is.

    Raises:
        QgsProcessingException: It cannot be written there; nothing is left of it.
    """
    begun = target.with_name(f".{target.name}.part.tif")
    try:
        shutil.copyfile(made, begun)  # from another disk, perhaps; then under its name at once
        return str(put_in_place(begun, target))
    except OSError as error:
        sentence = tr("{path} cannot be written; choose another output file.")
        raise QgsProcessingException(sentence.format(path=target)) from error
    finally:
        with suppress(OSError):
            begun.unlink()
