"""What was found within each polygon of another layer: count, area and share by phrase."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Union

from qgis.core import (
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsCsException,
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsFields,
    QgsGeometry,
    QgsProject,
    QgsSpatialIndex,
    QgsVectorLayer,
    QgsVectorLayerFeatureSource,
)
from qgis.PyQt.QtCore import Qt

from ...connection.messages import Written
from ...errors import Cancelled, LayerError, PluginError
from ...i18n import tr
from ...layers.attributes import field
from ...layers.polygons_of import PolygonsOf
from ..pointing.marked import polygonal
from .rows import Limits

_ELLIPSOID = "EPSG:7030"  # WGS 84
FIELDS = (
    ("zone", "QString"),
    ("phrase", "QString"),
    ("count", "LongLong"),
    ("area_m2", "Double"),
    ("share", "Double"),
)


@dataclass(frozen=True)
class Zone:
    """A polygon that is counted in.

    Attributes:
        name: What its layer calls it.
        geometry: In the CRS of what was found.
        area_m2: On the ellipsoid.
    """

    name: str
    geometry: QgsGeometry
    area_m2: float


@dataclass(frozen=True)
class ZoneTotal:
    """All that was found of a phrase within a zone; its share of the zone is 0 to 1."""

    zone: Zone
    phrase: str
    count: int
    area_m2: float

    @property
    def share(self) -> float:
        """How much of the zone it is."""
        return self.area_m2 / self.zone.area_m2 if self.zone.area_m2 else 0.0


class Zones:
    """The polygons of a layer, held so that a worker thread can read them."""

    def __init__(self, layer: QgsVectorLayer, crs: QgsCoordinateReferenceSystem) -> None:
        """Take hold of a layer. Main thread only.

        Args:
            layer: Its polygons are the zones; where some are selected, those alone.
            crs: Of what was found.
        """
        self.layer_name = layer.name()
        self._source = QgsVectorLayerFeatureSource(layer)
        self._request = QgsFeatureRequest()
        if layer.selectedFeatureCount():
            self._request.setFilterFids(layer.selectedFeatureIds())
        self._name_field = layer.displayField()
        context = QgsProject.instance().transformContext()
        self._move = QgsCoordinateTransform(layer.crs(), crs, context)
        self._measure = QgsDistanceArea()
        self._measure.setSourceCrs(crs, context)
        self._measure.setEllipsoid(_ELLIPSOID)

    def totals(
        self, tables: Sequence[Written], limits: Limits, goes_on: Callable[[], bool]
    ) -> Union[list[ZoneTotal], PluginError]:
        """The totals of what is within limits, zone by zone; zones without any have none. For worker threads.

        Returns:
            The totals, or why there are none.
        """
        try:
            return self._totals(tables, limits, goes_on)
        except PluginError as error:
            return error
        except QgsCsException as error:
            sentence = tr('"{layer}" cannot be brought into the coordinate reference system of the results.')
            return LayerError(sentence.format(layer=self.layer_name), str(error))

    def _totals(
        self, tables: Sequence[Written], limits: Limits, goes_on: Callable[[], bool]
    ) -> list[ZoneTotal]:
        zones = list(self._zones(goes_on))
        index = QgsSpatialIndex()
        for number, zone in enumerate(zones):
            feature = QgsFeature(number)
            feature.setGeometry(zone.geometry)
            index.addFeature(feature)
        sums: dict[tuple[int, str], tuple[int, float]] = {}
        for phrase, geometry in _found(tables, limits):
            if not goes_on():
                raise Cancelled
            for number in index.intersects(geometry.boundingBox()):
                shared = polygonal(zones[number].geometry.intersection(geometry))
                area = 0.0 if shared.isEmpty() else self._measure.measureArea(shared)
                if area > 0:
                    count, before = sums.get((number, phrase), (0, 0.0))
                    sums[number, phrase] = count + 1, before + area
        return [ZoneTotal(zones[number], phrase, *sums[number, phrase]) for number, phrase in sorted(sums)]

    def _zones(self, goes_on: Callable[[], bool]) -> Iterator[Zone]:
        for feature in self._source.getFeatures(self._request):
            if not goes_on():
                raise Cancelled
            geometry = polygonal(feature.geometry())
            if geometry.isEmpty():
                continue
            geometry.transform(self._move)
            named = feature.fields().lookupField(self._name_field)
            name = str(feature.attribute(named)) if named >= 0 else str(feature.id())
            yield Zone(name, geometry, self._measure.measureArea(geometry))


def table_of(totals: Sequence[ZoneTotal], name: str, crs: QgsCoordinateReferenceSystem) -> QgsVectorLayer:
    """The totals as a temporary layer: a row for each zone and phrase, with its polygon. Main thread only."""
    layer = QgsVectorLayer("MultiPolygon", name, "memory")
    layer.setCrs(crs)
    layout = QgsFields()
    for named, kind in FIELDS:
        layout.append(field(named, kind))
    layer.dataProvider().addAttributes(layout.toList())
    layer.updateFields()
    labels = (tr("Zone"), tr("Phrase"), tr("Count"), tr("Area (m²)"), tr("Share (%)"))
    for number, label in enumerate(labels):
        layer.setFieldAlias(number, label)
    made = []
    for total in totals:
        feature = QgsFeature(layer.fields())
        geometry = QgsGeometry(total.zone.geometry)
        geometry.convertToMultiType()
        feature.setGeometry(geometry)
        told = (total.zone.name, total.phrase, total.count, total.area_m2, 100 * total.share)
        feature.setAttributes(list(told))
        made.append(feature)
    layer.dataProvider().addFeatures(made)
    layer.updateExtents()
    layer.setDisplayExpression('"zone"')
    layer.renderer().symbol().symbolLayer(0).setBrushStyle(Qt.BrushStyle.NoBrush)  # what lies below is seen
    return layer


def _found(tables: Sequence[Written], limits: Limits) -> Iterator[tuple[str, QgsGeometry]]:
    """Phrase and polygon of all that is within limits."""
    for table in tables:
        with closing(PolygonsOf(table)) as polygons:
            for feature in polygons.features():
                area, score = feature.attribute("area_m2") or 0.0, feature.attribute("score")
                if area >= limits.area_m2 and (score is None or score >= limits.score):
                    yield str(feature.attribute("phrase") or ""), polygonal(feature.geometry())
