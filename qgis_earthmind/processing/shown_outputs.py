"""How outputs look that QGIS loads when a run has ended: named after what they show, in colours."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable
from typing import Callable, Optional

from qgis.core import (
    QgsMapLayer,
    QgsProcessingContext,
    QgsProcessingFeedback,
    QgsProcessingLayerPostProcessorInterface,
)

Style = Callable[[QgsMapLayer], None]
_LONGEST_NAME = 80


class _Styler(QgsProcessingLayerPostProcessorInterface):
    """Styles a layer once it is loaded."""

    def __init__(self, style: Style) -> None:
        super().__init__()
        self._style = style

    def postProcessLayer(
        self, layer: QgsMapLayer, context: QgsProcessingContext, feedback: QgsProcessingFeedback
    ) -> None:
        """Called by QGIS in the main thread when the layer is loaded."""
        self._style(layer)


_stylers: deque[_Styler] = deque(maxlen=500)  # QGIS does not keep them alive


def present(
    destination: str, context: QgsProcessingContext, name: str, style: Optional[Style] = None
) -> None:
    """Name and style an output where QGIS loads it.

    Args:
        destination: As the algorithm returns it.
        context: Of the run.
        name: What the layer is called; empty leaves it to QGIS.
        style: Called with the layer, in the main thread.
    """
    if not context.willLoadLayerOnCompletion(destination):
        return
    details = context.layerToLoadOnCompletionDetails(destination)
    if name:
        details.name, details.forceName = name, True
    if style is not None:
        _stylers.append(_Styler(style))
        details.setPostProcessor(_stylers[-1])


def name_of(phrases: Iterable[str], otherwise: str) -> str:
    """What a layer is called: what was marked, each once, else something else; cut where it is long."""
    name = ", ".join(dict.fromkeys(filter(None, phrases))) or otherwise
    return name if len(name) <= _LONGEST_NAME else f"{name[: _LONGEST_NAME - 1]}…"
