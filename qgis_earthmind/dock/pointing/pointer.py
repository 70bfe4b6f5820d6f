"""Who marks regions: the tool in the map, the band that stays there, and the line in the panel."""

from __future__ import annotations

from typing import Optional

from qgis.core import QgsGeometry, QgsProject, QgsVectorLayer
from qgis.gui import QgisInterface, QgsMapTool, QgsRubberBand
from qgis.PyQt import sip
from qgis.PyQt.QtCore import QObject, pyqtSignal

from ...connection.requests import Correction, Region
from ...errors import LayerError, PluginError
from ...i18n import tr
from ...layers.reference import crs_text
from ..form import LayerForm
from .controls import PointButton, RegionLine, how_to
from .marked import CORRECTING, EDITING, Fit, Kind, Marked, name_of, polygonal, side_of_place, square_around
from .tools import TOOLS, MarkTool, remove_band, rubber_band

_MOST_FEATURES = 1000


class Pointer(QObject):
    """Owns what is marked in the map, until it is removed, the project is closed or the plugin unloaded.

    Signals:
        changed: another region is asked about, or none
        pointed: a place was clicked at
        corrected: the `Correction` that a click makes to the last answer
        edited: the `Kind` of change to polygons, the line that was drawn for it or None, and its CRS
        refused: the `PluginError` that says why something cannot be asked about
    """

    changed = pyqtSignal()
    pointed = pyqtSignal()
    corrected = pyqtSignal(object)
    edited = pyqtSignal(object, object, object)
    refused = pyqtSignal(object)

    def __init__(
        self, iface: QgisInterface, button: PointButton, line: RegionLine, form: LayerForm, parent: QObject
    ) -> None:
        super().__init__(parent)
        self._iface, self._button, self._line, self._form = iface, button, line, form
        self._canvas = iface.mapCanvas()
        self._tool: Optional[MarkTool] = None
        self._former: Optional[QgsMapTool] = None
        self._band: Optional[QgsRubberBand] = None
        self.marked: Optional[Marked] = None
        button.wanted.connect(self.begin)
        button.chosen.connect(self._take_chosen)
        button.given_up.connect(self.give_up)
        line.removed.connect(self._take_away)
        form.changed.connect(self._tell)
        QgsProject.instance().cleared.connect(self._forget_project)

    def regions(self) -> tuple[Region, ...]:
        """What a question speaks of, as the backend takes it.

        Raises:
            LayerError: It cannot be sent.
        """
        return (self.marked.region(),) if self.marked is not None else ()

    def problem(self) -> str:
        """Why nothing can be asked about the region, in one sentence; empty where something can."""
        if self.marked is None or self.marked.fit(self._form.grounds()) is not Fit.OUTSIDE:
            return ""
        sentence = tr(
            "What is marked ({region}) lies outside the area that is asked about; "
            "mark something within, or remove it."
        )
        return sentence.format(region=name_of(self.marked.kind))

    def begin(self, kind: Kind) -> None:
        """Let the user mark a region, or take the features that are selected."""
        self.give_up()
        if kind is Kind.SELECTION:
            self._take_selection()
            return
        if kind is Kind.MERGE_SELECTED:
            self.edited.emit(kind, None, None)
            return
        if not self._canvas.mapSettings().destinationCrs().isValid():
            self._refuse(tr("The project has no coordinate reference system; choose one, then point."))
            return
        self._former = self._canvas.mapTool()
        tool = self._tool = TOOLS[kind](self._canvas)
        tool.marked.connect(lambda shape: self._take(kind, shape))
        tool.given_up.connect(self.give_up)
        self._canvas.setMapTool(tool)
        tool.deactivated.connect(self._let_go)  # the user goes on with another tool
        self._canvas.setFocus()
        self._button.setChecked(True)
        self._tell()

    def give_up(self) -> None:
        """Mark nothing now; the map has its former tool again. What was marked before stays."""
        tool, former = self._tool, self._former
        if tool is not None:
            self._let_go()
            if former is not None and not sip.isdeleted(former):
                self._canvas.setMapTool(former)
            else:
                self._canvas.unsetMapTool(tool)
        self._button.setChecked(False)

    def remove(self) -> None:
        """Ask about no region any more."""
        had, self.marked = self.marked is not None, None
        self._draw()
        self._tell()
        if had:
            self.changed.emit()

    def forget(self) -> None:
        """Take everything off the map, and let go of what outlives the panel."""
        self.give_up()
        self.marked = None
        self._draw()
        QgsProject.instance().cleared.disconnect(self._forget_project)

    def _let_go(self) -> None:
        """The tool is not in use any more."""
        tool, self._tool, self._former = self._tool, None, None
        if tool is not None:
            tool.deactivated.disconnect(self._let_go)
            tool.release()
            tool.deleteLater()
        self._button.setChecked(False)
        self._tell()

    def _take(self, kind: Kind, shape: QgsGeometry) -> None:
        """Ask about what was marked in the map."""
        crs = self._canvas.mapSettings().destinationCrs()
        if kind in CORRECTING:
            point = shape.asPoint()
            self.corrected.emit(Correction(kind.value, point.x(), point.y(), crs_text(crs)))
            return  # and go on clicking
        if kind in EDITING:
            self.edited.emit(kind, shape, crs)
            return  # and go on drawing
        if kind is Kind.PLACE:
            point = shape.asPoint()
            side = side_of_place(point, crs, self._canvas.mapUnitsPerPixel(), self._form.rasters())
            shape = square_around(point, side)
        self.give_up()
        self._keep(Marked(kind, polygonal(shape), crs))
        if kind is Kind.PLACE:
            self.pointed.emit()

    def _take_chosen(self, marked: Marked) -> None:
        """Ask about a region that is there already, such as a bookmark."""
        self.give_up()
        self._keep(marked)

    def _take_selection(self) -> None:
        """Ask about the selected polygons of the layer that is active in the layer tree."""
        layer = self._iface.activeLayer()
        count = layer.selectedFeatureCount() if isinstance(layer, QgsVectorLayer) else 0
        if not count:
            self._refuse(tr("Select features of a polygon layer first, and make it the active layer."))
        elif count > _MOST_FEATURES:
            sentence = tr("{count} features are selected; select at most {most}.")
            self._refuse(sentence.format(count=count, most=_MOST_FEATURES))
        elif not layer.crs().isValid():
            sentence = tr('"{layer}" has no coordinate reference system; give it one first.')
            self._refuse(sentence.format(layer=layer.name()))
        else:
            shapes = [polygonal(feature.geometry()) for feature in layer.getSelectedFeatures()]
            shapes = [shape for shape in shapes if not shape.isEmpty()]
            union = QgsGeometry.unaryUnion(shapes) if shapes else QgsGeometry()
            self._keep(Marked(Kind.SELECTION, union, layer.crs()))

    def _keep(self, marked: Marked) -> None:
        if marked.geometry.isEmpty():
            self._refuse(tr("What was marked has no area; mark polygons."))
            return
        try:
            marked.region()
        except PluginError as error:
            self.refused.emit(error)
            return
        self.marked = marked
        self._draw()
        self._tell()
        self.changed.emit()

    def _refuse(self, sentence: str) -> None:
        self._button.setChecked(False)
        self.refused.emit(LayerError(sentence))

    def _draw(self) -> None:
        """Show the region in the map, wherever that is now."""
        if self._band is None and self.marked is not None:
            self._band = rubber_band(self._canvas)
            self._canvas.destinationCrsChanged.connect(self._draw)
        if self._band is not None and self.marked is not None:
            self._band.setToGeometry(self.marked.geometry, self.marked.crs)
        elif self._band is not None:
            self._canvas.destinationCrsChanged.disconnect(self._draw)
            remove_band(self._band)
            self._band = None

    def _tell(self) -> None:
        """What is going on, or is asked about, in a line."""
        if self._tool is not None:
            kind = next(kind for kind, tool in TOOLS.items() if type(self._tool) is tool)
            self._line.tell(how_to(kind), tr("Cancel"), tr("Mark nothing in the map"))
        elif self.marked is not None:
            about = tr("Asked about: {region}").format(region=self.marked.text())
            if self.marked.fit(self._form.grounds()) is Fit.PARTLY:
                about = tr("{region}; only what lies within the area counts").format(region=about)
            self._line.tell(about, tr("Remove"), tr("Ask about the whole area again"))
        else:
            self._line.tell("")

    def _take_away(self) -> None:
        if self._tool is not None:
            self.give_up()
        else:
            self.remove()

    def _forget_project(self) -> None:
        self.give_up()
        self.remove()
