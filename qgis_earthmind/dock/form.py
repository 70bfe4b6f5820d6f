"""What is asked about: the layers, the area, and where the polygons go."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import Optional

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsMapLayer,
    QgsProject,
    QgsRasterLayer,
    QgsRectangle,
)
from qgis.gui import QgsExtentWidget, QgsFileWidget, QgsMapCanvas
from qgis.PyQt.QtCore import pyqtSignal
from qgis.PyQt.QtWidgets import QFormLayout, QLineEdit, QWidget

from ..connection.requests import Extent, LayerRequest, PlaceRequest
from ..i18n import tr
from ..layers.guess import OPTICAL, SAR, suggest_pair
from ..layers.output_name import output_path, problem_of
from ..layers.reference import crs_text, layer_request
from ..layers.service_raster import Ground, ServedRasters, common_ground, is_served, pixel_of
from ..wording import optical_before_tip, sar_before_tip
from .layer_picker import LayerPicker

_VIEW_PIXELS = 1024  # across what a service shows, where no file says how fine pixels are


class LayerForm(QWidget):
    """The pickers. Layers that look optical or like SAR are chosen in advance.

    The area is by default all that the layers share: the same question then gives the same answer
    wherever the map happens to be panned, and the backend keeps the pixels from one question to
    the next. The pickers for an earlier date are made here and shown among the options.

    Signals:
        changed: something that a question depends on
        layers_changed: another layer was chosen
        bands_wanted: the `LayerPicker` whose button was pressed

    Attributes:
        served: The files that layers of services are drawn into.
    """

    changed = pyqtSignal()
    layers_changed = pyqtSignal()
    bands_wanted = pyqtSignal(object)

    def __init__(self, canvas: QgsMapCanvas, parent: Optional[QWidget] = None) -> None:
        super().__init__(parent)
        self._project = QgsProject.instance()
        self._canvas = canvas
        self.served = ServedRasters()
        # Connected before the pickers are: where a layer is removed, its picker goes on to a neighbour.
        self._project.layersWillBeRemoved["QStringList"].connect(self._let_go)
        self.optical = LayerPicker("opticalLayer", OPTICAL, tr("The optical image, or nothing"), self)
        self.sar = LayerPicker("sarLayer", SAR, tr("The radar image, or nothing"), self)
        self.optical_before = LayerPicker("opticalBeforeLayer", OPTICAL, optical_before_tip(), self)
        self.sar_before = LayerPicker("sarBeforeLayer", SAR, sar_before_tip(), self)
        self.extent = self._extent_widget(canvas)
        self.output = self._output_widget()
        self._arrange()
        self._connect()
        self.suggest(self._project.mapLayers().values())

    def detach(self) -> None:
        """Let go of the project, which outlives this widget."""
        self._project.layersWillBeRemoved["QStringList"].disconnect(self._let_go)
        self._project.layersAdded.disconnect(self.suggest)
        self._project.crsChanged.disconnect(self._follow_project_crs)

    def suggest(self, layers: Iterable[QgsMapLayer]) -> None:
        """Choose among these layers for the pickers that are still empty; none for an earlier date."""
        optical, sar = suggest_pair(layers)
        if optical is not None and self.optical.currentLayer() is None:
            self.optical.setLayer(optical)
        if sar is not None and self.sar.currentLayer() is None:
            self.sar.setLayer(sar)

    def swap(self) -> None:
        """Take the optical layer for the SAR layer, and the other way round."""
        optical, sar = self.optical.currentLayer(), self.sar.currentLayer()
        self.optical.setLayer(None)
        self.sar.setLayer(optical)
        self.optical.setLayer(sar)

    def choose(self, optical: QgsRasterLayer, sar: QgsRasterLayer) -> None:
        """Ask about these two, and about all that they share."""
        self.optical.setLayer(optical)
        self.sar.setLayer(sar)
        _choose_no_extent(self.extent)

    def earlier_rows(self) -> tuple[tuple[str, LayerPicker], ...]:
        """Label and picker of each layer of an earlier date."""
        return (tr("Optical before"), self.optical_before), (tr("SAR before"), self.sar_before)

    def problem(self) -> str:
        """Why nothing can be asked yet, in one sentence; empty where all is chosen."""
        if self.optical.currentLayer() is None and self.sar.currentLayer() is None:
            return tr("Choose an optical or a SAR layer.")
        twice = _chosen_twice(picker.currentLayer() for picker in self._pickers())
        if twice is not None:
            sentence = tr('"{layer}" is chosen twice; choose different layers, or leave one empty.')
            return sentence.format(layer=twice.name())
        return problem_of(self.output.filePath().strip())

    def place_request(self) -> PlaceRequest:
        """What is chosen, as the backend takes it.

        Raises:
            LayerError: A chosen layer cannot be used.
        """
        return PlaceRequest(
            optical=self._chosen(self.optical),
            sar=self._chosen(self.sar),
            optical_before=self._chosen(self.optical_before),
            sar_before=self._chosen(self.sar_before),
            extent=self._chosen_extent(),
        )

    def rasters(self) -> list[QgsRasterLayer]:
        """The layers that are asked about, without those of an earlier date."""
        chosen = (self.optical.currentLayer(), self.sar.currentLayer())
        return [layer for layer in chosen if layer is not None and layer.isValid()]

    def grounds(self) -> list[tuple[QgsRectangle, QgsCoordinateReferenceSystem]]:
        """The rectangles that what is asked about lies in, all at once: the area and the layers."""
        found = [(layer.extent(), layer.crs()) for layer in self.rasters()]
        if self._chosen_extent() is not None:
            found.append((self.extent.outputExtent(), self.extent.outputCrs()))
        elif found and all(is_served(layer) for layer in self.rasters()):
            found.append(self._view())
        return found

    def output_path(self) -> Optional[Path]:
        """The GeoPackage that the user chose, or None for a temporary one.

        A name without a folder is one in the project's folder.
        """
        typed = self.output.filePath().strip()
        folder = self._project.absolutePath()
        return output_path(typed, Path(folder) if folder else Path.home()) if typed else None

    def tell_stated(self) -> None:
        """Something was stated about a layer: mark its button; the next question is another one."""
        for picker in self._pickers():
            picker.tell_stated()
        self.changed.emit()

    def _arrange(self) -> None:
        layout = QFormLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setFieldGrowthPolicy(QFormLayout.FieldGrowthPolicy.AllNonFixedFieldsGrow)
        layout.addRow(tr("Optical"), self.optical.row)
        layout.addRow(tr("SAR"), self.sar.row)
        layout.addRow(tr("Area"), self.extent)
        layout.addRow(tr("Output"), self.output)

    def _connect(self) -> None:
        for picker in self._pickers():
            picker.layerChanged.connect(self.layers_changed)
            picker.layerChanged.connect(self.changed)
            picker.bands.clicked.connect(lambda _, wanted=picker: self.bands_wanted.emit(wanted))
        self.extent.extentChanged.connect(self.changed)
        self.output.fileChanged.connect(self.changed)
        self.extent.extentChanged.connect(self._show_extent_from_its_beginning)
        self._project.layersAdded.connect(self.suggest)
        self._project.crsChanged.connect(self._follow_project_crs)

    def _pickers(self) -> tuple[LayerPicker, ...]:
        return self.optical, self.sar, self.optical_before, self.sar_before

    def _chosen(self, picker: LayerPicker) -> Optional[LayerRequest]:
        """What is chosen in a picker; what a service shows is asked about where the other layers are."""
        layer = picker.currentLayer()
        if layer is None or not is_served(layer):
            return layer_request(layer) if layer is not None else None
        chosen = (other.currentLayer() for other in self._pickers())
        files = [other for other in chosen if other is not None and other.isValid() and not is_served(other)]
        crs = layer.crs()
        if self._chosen_extent() is not None:
            ground: Ground = (self.extent.outputExtent(), self.extent.outputCrs())
        elif files:
            ground = (common_ground([(file.extent(), file.crs()) for file in files], crs), crs)
        else:
            ground = self._view()
        sides = [side for side in (pixel_of(file, crs) for file in files) if side > 0]
        pixel = min(sides) if sides else common_ground([ground], crs).width() / _VIEW_PIXELS
        in_view = not files and self._chosen_extent() is None
        return self.served.request(layer, ground, pixel, in_view=in_view)

    def _view(self) -> Ground:
        return self._canvas.extent(), self._canvas.mapSettings().destinationCrs()

    def _let_go(self, removed: list[str]) -> None:
        """Empty the pickers whose layers are about to leave the project."""
        for picker in self._pickers():
            layer = picker.currentLayer()
            if layer is not None and layer.id() in removed:
                picker.setLayer(None)

    def _chosen_extent(self) -> Optional[Extent]:
        if not self.extent.isValid():
            return None
        rectangle = self.extent.outputExtent()
        crs = self.extent.outputCrs()
        if rectangle.isEmpty() or not crs.isValid():
            return None
        bounds = (rectangle.xMinimum(), rectangle.yMinimum(), rectangle.xMaximum(), rectangle.yMaximum())
        return Extent(bounds, crs_text(crs))

    def _show_extent_from_its_beginning(self) -> None:
        for line in self.extent.findChildren(QLineEdit):
            if not line.hasFocus():
                line.setCursorPosition(0)

    def _follow_project_crs(self) -> None:
        nothing_chosen = self._chosen_extent() is None
        if self._project.crs().isValid():
            self.extent.setOutputCrs(self._project.crs())
        if nothing_chosen:
            _choose_no_extent(self.extent)  # a new CRS alone makes the widget show an extent of zeros

    def _extent_widget(self, canvas: QgsMapCanvas) -> QgsExtentWidget:
        widget = QgsExtentWidget(self, QgsExtentWidget.WidgetStyle.CondensedStyle)
        widget.setObjectName("extentWidget")
        widget.setNullValueAllowed(True, tr("Common area"))
        widget.setMapCanvas(canvas)
        if self._project.crs().isValid():
            widget.setOutputCrs(self._project.crs())
        _choose_no_extent(widget)
        widget.setToolTip(
            tr("Where to look: all that the layers share, the map view, a layer's extent, or a rectangle")
        )
        return widget

    def _output_widget(self) -> QgsFileWidget:
        widget = QgsFileWidget(self)
        widget.setObjectName("outputFile")
        widget.setStorageMode(QgsFileWidget.StorageMode.SaveFile)
        widget.setConfirmOverwrite(False)
        widget.setFilter(tr("GeoPackage") + " (*.gpkg)")
        widget.setDialogTitle(tr("GeoPackage for the polygons"))
        widget.lineEdit().setPlaceholderText(tr("Temporary layer"))
        widget.setToolTip(
            tr("Where the polygons are kept; every answer adds its own tables, nothing is overwritten")
        )
        return widget


def _choose_no_extent(widget: QgsExtentWidget) -> None:
    widget.clear()
    for line in widget.findChildren(QLineEdit):
        line.deselect()  # clearing selects the words that stand for "nothing chosen"
        line.setCursorPosition(0)


def _chosen_twice(layers: Iterable[Optional[QgsMapLayer]]) -> Optional[QgsMapLayer]:
    """The first layer that is chosen more than once; None where there is none."""
    chosen = [layer for layer in layers if layer is not None]
    ids = [layer.id() for layer in chosen]
    return next((layer for layer in chosen if ids.count(layer.id()) > 1), None)
