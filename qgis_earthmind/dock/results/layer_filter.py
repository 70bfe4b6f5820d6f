"""Showing in the map only what the list shows, by the layers' own filter. Main thread only."""

from __future__ import annotations

from collections.abc import Iterable

from qgis.core import QgsProject, QgsVectorLayer

from .rows import Limits


class LayerFilter:
    """The subset strings of some layers; what they were before is kept and set back."""

    def __init__(self) -> None:
        self._before: dict[str, str] = {}
        self._set: dict[str, str] = {}

    def apply(self, layers: Iterable[QgsVectorLayer], limits: Limits) -> list[str]:
        """Let layers show what is within limits, of what they showed before.

        Returns:
            The names of layers that cannot be filtered now, such as one that is being edited.
        """
        refused = []
        for layer in layers:
            if layer.subsetString() != self._set.get(layer.id(), layer.subsetString()):
                self._drop(layer.id())  # the user has set another one: that is what it showed before
            before = self._before.get(layer.id(), layer.subsetString())
            wanted = " AND ".join(f"({part})" for part in (before, limits.where()) if part)
            wanted = wanted if limits.hides() else before
            if wanted == layer.subsetString():
                continue
            if layer.setSubsetString(wanted):
                self._before[layer.id()], self._set[layer.id()] = before, wanted
            else:
                refused.append(layer.name())
        return refused

    def restore(self) -> None:
        """Let all layers show what they showed before."""
        for layer_id in tuple(self._before):
            layer = QgsProject.instance().mapLayer(layer_id)
            if layer is not None:
                self.apply([layer], Limits())
            self._drop(layer_id)

    def _drop(self, layer_id: str) -> None:
        self._before.pop(layer_id, None)
        self._set.pop(layer_id, None)
