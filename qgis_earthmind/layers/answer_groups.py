"""The one group of the layer tree that answers are put into, and replaced in. Main thread only.

A layer belongs to EarthMind as long as it lies in this group and nobody has edited it. What a user moved out
of the group, added to it, duplicated or edited is the user's, and is never taken away.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable
from typing import Optional

from qgis.core import (
    QgsLayerTreeGroup,
    QgsLayerTreeNode,
    QgsMapLayer,
    QgsProject,
    QgsVectorLayer,
    QgsWkbTypes,
)
from qgis.PyQt.QtCore import QObject

from .provenance import note_edit

_GROUP = "earthmind/results"  # a property of the group, which may be renamed
_OWN = "earthmind/answer"  # a property of a layer: its own id, which a duplicate does not have
_LONGEST_NAME = 60


class AnswerGroups(QObject):
    """Takes answers out of the project that later ones replace, keeps them, and puts them back."""

    def __init__(self, project: QgsProject, parent: Optional[QObject] = None) -> None:
        """Follow the project.

        Args:
            project: Whose layer tree it is.
            parent: Owner.
        """
        super().__init__(parent)
        self._project = project
        self._shelf: dict[str, QgsMapLayer] = {}  # layers that were taken away, by their id
        project.readProject.connect(self._watch_all)
        project.cleared.connect(self._empty)

    def forget(self) -> None:
        """Let go of the project and of what was taken away."""
        self._project.readProject.disconnect(self._watch_all)
        self._project.cleared.disconnect(self._empty)
        self._shelf.clear()

    def claim(self, layers: Iterable[QgsMapLayer]) -> None:
        """Say that these layers may be replaced until somebody edits them."""
        for layer in layers:
            layer.setCustomProperty(_OWN, layer.id())
            if isinstance(layer, QgsVectorLayer):
                layer.afterCommitChanges.connect(self._give_up)

    def take_away(self, kept: Collection[str]) -> None:
        """Take all answers out of the group but some layers, and the groups that are left empty.

        Args:
            kept: Ids of layers that stay.
        """
        group = answers_group(self._project)
        if group is None:
            return
        for node in group.findLayers():
            layer, parent = node.layer(), node.parent()
            if node.layerId() in kept or not isinstance(layer, QgsMapLayer) or not is_replaceable(layer):
                continue
            layer_id = layer.id()
            self._shelf[layer_id] = self._project.takeMapLayer(layer)
            if parent is not group and not parent.children():
                parent.parent().removeChildNode(parent)

    def taken(self, layer_id: str) -> Optional[QgsMapLayer]:
        """A layer that was taken away; None where that one never was, or is back."""
        return self._shelf.get(layer_id)

    def put_back(self, prompt: str, ids: Iterable[str]) -> None:
        """Put layers that were taken away into a group of their own again; nothing where none was."""
        found = [layer_id for layer_id in ids if layer_id in self._shelf]
        if found:
            put_in_group(self._project, prompt, [self._shelf.pop(layer_id) for layer_id in found])

    def _give_up(self) -> None:
        layer = self.sender()
        if isinstance(layer, QgsMapLayer):
            layer.removeCustomProperty(_OWN)
            note_edit(layer)

    def _empty(self) -> None:
        self._shelf.clear()

    def _watch_all(self, *_document: object) -> None:
        """Layers of a project that was opened are given up like those that were just made."""
        self.claim(layer for layer in self._project.mapLayers().values() if is_replaceable(layer))


def answers_group(project: QgsProject) -> Optional[QgsLayerTreeGroup]:
    """The group of all answers, wherever the user has moved it to; None where there is none."""
    every = project.layerTreeRoot().findGroups(True)
    return next((group for group in every if group.customProperty(_GROUP)), None)


def answer_polygons(project: QgsProject) -> list[QgsVectorLayer]:
    """The polygons of answers that are seen in the map, the uppermost layer first."""
    group = answers_group(project)
    nodes = group.findLayers() if group is not None else []
    layers = (node.layer() for node in nodes if node.isVisible())
    return [layer for layer in layers if is_result(layer)]


def is_result(layer: object) -> bool:
    """Whether a layer has polygons as answers have them, wherever it lies."""
    return (
        isinstance(layer, QgsVectorLayer)
        and layer.isValid()
        and layer.geometryType() == QgsWkbTypes.GeometryType.PolygonGeometry
        and {"phrase", "area_m2"} <= set(layer.fields().names())
    )


def is_replaceable(layer: QgsMapLayer) -> bool:
    """Whether a later answer may take a layer's place: it is EarthMind's, and not being edited."""
    return layer.customProperty(_OWN) == layer.id() and not layer.isEditable()


def put_in_group(project: QgsProject, prompt: str, layers: Iterable[QgsMapLayer]) -> None:
    """Add layers to the project, in a new group for a question on top of all answers."""
    group = _group_of_all(project).insertGroup(0, group_name(prompt))
    for layer in layers:
        project.addMapLayer(layer, False)
        group.addLayer(layer)


def add_to_group_of(project: QgsProject, ids: Collection[str], prompt: str, layer: QgsMapLayer) -> None:
    """Add a layer of EarthMind's below those of its answer; in a new group for its question where none is.

    Args:
        project: Where to.
        ids: Ids of the answer's layers.
        prompt: Its question.
        layer: What is added.
    """
    layer.setCustomProperty(_OWN, layer.id())
    root = project.layerTreeRoot()
    nodes = [node for node in map(root.findLayer, ids) if node is not None and _within_answers(node)]
    if not nodes:
        put_in_group(project, prompt, [layer])
        return
    project.addMapLayer(layer, False)
    nodes[-1].parent().addLayer(layer)


def group_name(prompt: str) -> str:
    """What the group of a question is called: its text in one line, shortened where it is long."""
    name = " ".join(prompt.split())
    return name if len(name) <= _LONGEST_NAME else name[: _LONGEST_NAME - 1].rstrip() + "…"


def _within_answers(node: QgsLayerTreeNode) -> bool:
    parent = node.parent()
    while parent is not None:
        if parent.customProperty(_GROUP):
            return True
        parent = parent.parent()
    return False


def _group_of_all(project: QgsProject) -> QgsLayerTreeGroup:
    found = answers_group(project)
    if found is None:
        found = project.layerTreeRoot().insertGroup(0, "EarthMind")
        found.setCustomProperty(_GROUP, True)
    return found
