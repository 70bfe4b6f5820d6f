"""Splitting and merging the polygons of answers, and the line in the panel that undoes or saves it."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsGeometry,
    QgsProject,
    QgsVectorLayer,
)
from qgis.gui import QgisInterface
from qgis.PyQt.QtCore import QLocale, QObject, pyqtSignal
from qgis.PyQt.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QToolButton, QWidget

from ...errors import LayerError, OutputError, PluginError
from ...i18n import tr
from ...layers.answer_groups import answer_polygons, is_result
from ...layers.polygon_edits import crossed_by, merge, split_along
from ..pointing.marked import Kind

_PIECES = 50  # of a line that is straight in the map, and need not be so in the CRS of the layer


class EditsLine(QWidget):
    """One line: in which layers edits are not saved, with a button for each thing to do about it."""

    def __init__(self, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self.setObjectName("editsLine")
        self.label = QLabel("", self)
        self.label.setObjectName("editsLabel")
        self.label.setWordWrap(True)
        self.label.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        self.undo = self._button("undoEditButton", tr("Undo"), tr("Take the last change of polygons back"))
        self.save = self._button("saveEditsButton", tr("Save"), tr("Keep the changes of polygons"))
        self.discard = self._button(
            "discardEditsButton", tr("Discard"), tr("Have the polygons as they were before the changes")
        )
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(4)
        layout.addWidget(self.label, 1)
        for button in (self.undo, self.save, self.discard):
            layout.addWidget(button)
        self.hide()

    def tell(self, text: str, layers: str = "", *, can_undo: bool) -> None:
        """Show a text, and which layers it is about; nothing where it is empty."""
        self.label.setText(text)
        self.label.setToolTip(layers)
        self.undo.setEnabled(can_undo)
        self.save.setEnabled(can_undo)
        self.setVisible(bool(text))

    def _button(self, name: str, text: str, tip: str) -> QToolButton:
        button = QToolButton(self)
        button.setObjectName(name)
        button.setText(text)
        button.setToolTip(tip)
        button.setAccessibleName(tip)
        button.setAutoRaise(True)
        return button


class ResultEdits(QObject):
    """Changes polygons in the edit buffers of their layers, where QGIS's own tools and undo have them too.

    Signals:
        failed: the `PluginError` that says why something cannot be changed
    """

    failed = pyqtSignal(object)

    def __init__(self, iface: QgisInterface, line: EditsLine) -> None:
        """Follow the line, which is its owner."""
        super().__init__(line)
        self._iface, self._line = iface, line
        self._layers: list[QgsVectorLayer] = []  # that were changed here, the latest last
        QgsProject.instance().layersWillBeRemoved["QStringList"].connect(self._lose)
        line.undo.clicked.connect(self.undo)
        line.save.clicked.connect(self.save)
        line.discard.clicked.connect(self.discard)

    def change(
        self, kind: Kind, line: Optional[QgsGeometry], crs: Optional[QgsCoordinateReferenceSystem]
    ) -> None:
        """Split or merge polygons.

        Args:
            kind: What is done.
            line: What was drawn in the map; None where what is selected is meant.
            crs: Of the line.
        """
        try:
            if line is None or crs is None:
                self._merge_selected()
            elif kind is Kind.SPLIT:
                layer, moved, _ = self._crossed(line, crs)
                self._edit(layer, lambda: split_along(layer, moved))
            else:
                layer, _, fids = self._crossed(line, crs)
                self._edit(layer, lambda: merge(layer, fids))
        except PluginError as error:
            self.failed.emit(error)

    def undo(self) -> None:
        """Take back the last change of the layer that was changed last."""
        changed = [layer for layer in self._layers if layer.undoStack().canUndo()]
        if changed:
            changed[-1].undoStack().undo()
            changed[-1].triggerRepaint()

    def save(self) -> None:
        """Write the changes."""
        for layer in tuple(self._layers):
            if not layer.commitChanges():
                sentence = tr('The changes of "{layer}" could not be saved; check its file, or discard them.')
                details = "\n".join(layer.commitErrors())
                self.failed.emit(OutputError(sentence.format(layer=layer.name()), details))

    def discard(self) -> None:
        """Have the layers as they are in their files."""
        for layer in tuple(self._layers):
            layer.rollBack()

    def forget(self) -> None:
        """Let go of the layers; what is not saved stays in their edit buffers."""
        QgsProject.instance().layersWillBeRemoved["QStringList"].disconnect(self._lose)
        for layer in tuple(self._layers):
            self._let_go(layer)

    def _merge_selected(self) -> None:
        layer = next((each for each in self._candidates() if each.selectedFeatureCount()), None)
        if layer is None:
            raise LayerError(tr("Select polygons of an answer in the map first; then merge them."))
        self._edit(layer, lambda: merge(layer, layer.selectedFeatureIds()))

    def _candidates(self) -> list[QgsVectorLayer]:
        """The layers that can be meant: the one that is active where it has polygons of an answer, else all.

        Raises:
            LayerError: There is none.
        """
        active = self._iface.activeLayer()
        layers = answer_polygons(QgsProject.instance())
        if is_result(active):
            layers = [active, *(layer for layer in layers if layer != active)]
        if not layers:
            raise LayerError(tr("No polygons of an answer are shown in the map; ask for some first."))
        return layers

    def _crossed(
        self, line: QgsGeometry, crs: QgsCoordinateReferenceSystem
    ) -> tuple[QgsVectorLayer, QgsGeometry, list[int]]:
        """The first layer with polygons that the line touches, the line in its CRS, and these features.

        Raises:
            LayerError: There is none.
        """
        for layer in self._candidates():
            moved = _moved(line, crs, layer)
            fids = [] if moved.isEmpty() else crossed_by(layer, moved)
            if fids:
                return layer, moved, fids
        raise LayerError(tr("The line touches no polygon of an answer; draw it over one."))

    def _edit(self, layer: QgsVectorLayer, change: Callable[[], Any]) -> None:
        """Change a layer; where nothing came of it, it is not being edited any more than before.

        Raises:
            PluginError: It cannot be changed.
        """
        began = not layer.isEditable()
        if began and not layer.startEditing():
            sentence = tr('"{layer}" cannot be edited; save it as a new file and edit that.')
            raise OutputError(sentence.format(layer=layer.name()))
        try:
            change()
        except PluginError:
            if began:
                layer.rollBack()
            raise
        self._follow(layer)

    def _follow(self, layer: QgsVectorLayer) -> None:
        if layer in self._layers:
            self._layers.remove(layer)
        else:
            layer.undoStack().indexChanged.connect(self._tell)
            layer.editingStopped.connect(self._ended)
        self._layers.append(layer)
        self._tell()

    def _ended(self) -> None:
        """A layer is not being edited any more."""
        layer = self.sender()
        if layer in self._layers:
            self._let_go(layer)

    def _lose(self, removed: list[str]) -> None:
        """Layers are about to leave the project."""
        for layer in [layer for layer in self._layers if layer.id() in removed]:
            self._let_go(layer)

    def _let_go(self, layer: QgsVectorLayer) -> None:
        self._layers.remove(layer)
        layer.undoStack().indexChanged.disconnect(self._tell)
        layer.editingStopped.disconnect(self._ended)
        self._tell()

    def _tell(self, *_index: int) -> None:
        if not self._layers:
            self._line.tell("", can_undo=False)
            return
        steps = sum(layer.undoStack().index() for layer in self._layers)
        names = ", ".join(layer.name() for layer in self._layers)
        text = tr("Unsaved changes: {count}").format(count=QLocale().toString(steps))
        self._line.tell(text, names, can_undo=any(layer.undoStack().canUndo() for layer in self._layers))


def _moved(line: QgsGeometry, crs: QgsCoordinateReferenceSystem, layer: QgsVectorLayer) -> QgsGeometry:
    """A line of the map in the CRS of a layer; empty where it cannot be placed there."""
    if crs == layer.crs():
        return QgsGeometry(line)
    moved = line.densifyByCount(_PIECES)
    try:
        moved.transform(QgsCoordinateTransform(crs, layer.crs(), QgsProject.instance()))
    except QgsCsException:
        return QgsGeometry()
    return moved
