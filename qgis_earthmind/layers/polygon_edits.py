"""Polygons of an answer cut along a line, or joined, in their layer's edit buffer. Main thread only.

Each is one step of the layer's own undo stack. What cannot be measured again is told as it was: the parts of
a polygon have its confidence, a mean over all of it; that of joined polygons is their mean by area, which is
the mean over what they cover together.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from contextlib import contextmanager
from typing import Any, Optional

from qgis.core import (
    QgsDistanceArea,
    QgsFeature,
    QgsFeatureRequest,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorLayer,
    QgsVectorLayerUtils,
    QgsWkbTypes,
)

from ..errors import LayerError, OutputError
from ..i18n import tr

_ELLIPSOID = "EPSG:7030"  # WGS 84
_PIECES = 100  # that an edge across the whole polygon is measured in: no straight line of a map is a geodesic


def split_along(layer: QgsVectorLayer, line: QgsGeometry) -> int:
    """Cut the polygons of a layer along a line; each of their parts becomes a polygon of its own.

    The largest part stays the polygon that it was. Parts that the line does not cut stay with it.

    Args:
        layer: A layer that is being edited.
        line: In the layer's CRS.

    Returns:
        How many polygons were cut.

    Raises:
        LayerError: The line cuts none.
        OutputError: The layer does not take the parts.
    """
    near = QgsFeatureRequest().setFilterRect(_around(line))
    cut = [
        (feature, parts) for feature in layer.getFeatures(near) if (parts := cut_by(feature.geometry(), line))
    ]
    if not cut:
        sentence = tr('The line cuts no polygon of "{layer}"; draw it all the way across one.')
        raise LayerError(sentence.format(layer=layer.name()))
    with _one_step(layer, tr("Split polygons")) as done:
        for feature, (largest, *others) in cut:
            done(_reshape(layer, feature, largest))
            made = [_like(layer, feature, part) for part in others]
            done(layer.addFeatures(made))
    layer.triggerRepaint()
    return len(cut)


def merge(layer: QgsVectorLayer, fids: Collection[int]) -> int:
    """Join polygons of a layer to one, of several parts where they do not touch; the largest stays.

    Args:
        layer: A layer that is being edited.
        fids: Its features; of a single one, those that touch it come along, and those that touch these.

    Returns:
        How many polygons became one.

    Raises:
        LayerError: There is nothing to be joined.
        OutputError: The layer does not take the polygon.
    """
    joined = _touching(layer, fids) if len(fids) == 1 else _features(layer, fids)
    if len(joined) < 2:
        sentence = tr('Fewer than two polygons of "{layer}" were chosen; choose all that are to become one.')
        raise LayerError(sentence.format(layer=layer.name()))
    union = QgsGeometry.unaryUnion([feature.geometry().makeValid() for feature in joined])
    if union.isEmpty() or union.type() != QgsWkbTypes.GeometryType.PolygonGeometry:
        raise _not_taken(layer, union.lastError())
    if union.isMultipart() and union.constGet().numGeometries() > 1 and not _takes_parts(layer):
        sentence = tr('A polygon of "{layer}" has one part only; choose polygons that touch.')
        raise LayerError(sentence.format(layer=layer.name()))
    kept = max(joined, key=lambda feature: feature.geometry().area())
    others = [feature.id() for feature in joined if feature.id() != kept.id()]
    with _one_step(layer, tr("Merge polygons")) as done:
        done(_reshape(layer, kept, union, {"score": _mean_score(joined)}))
        done(layer.deleteFeatures(others))
    layer.triggerRepaint()
    return len(joined)


def crossed_by(layer: QgsVectorLayer, line: QgsGeometry) -> list[int]:
    """The features of a layer that a line in its CRS touches."""
    near = QgsFeatureRequest().setFilterRect(_around(line)).setNoAttributes()
    return [feature.id() for feature in layer.getFeatures(near) if feature.geometry().intersects(line)]


def cut_by(geometry: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    """What a line makes of a polygon, the largest part first; empty where it does not cut it in two.

    A part that the line only enters, or crosses no further than a hole, is not cut.
    """
    whole, cut = [], []
    for part in geometry.asGeometryCollection():
        pieces = _pieces(part, line) if part.intersects(line) else [part]
        (cut if len(pieces) > 1 else whole).extend(pieces)
    if not cut:
        return []
    cut.sort(key=lambda piece: -piece.area())
    return [QgsGeometry.collectGeometry([cut[0], *whole]) if whole else cut[0], *cut[1:]]


def measures(layer: QgsVectorLayer, geometry: QgsGeometry) -> dict[str, float]:
    """``area_m2`` and ``perimeter_m`` of a geometry of a layer on the ellipsoid."""
    measure = QgsDistanceArea()
    measure.setSourceCrs(layer.crs(), QgsProject.instance().transformContext())
    measure.setEllipsoid(_ELLIPSOID)
    box = geometry.boundingBox()
    dense = geometry.densifyByDistance(max(box.width(), box.height()) / _PIECES)
    return {"area_m2": measure.measureArea(dense), "perimeter_m": measure.measurePerimeter(dense)}


def _around(line: QgsGeometry) -> QgsRectangle:
    """The box of a line, with some width also where the line is level: nothing lies in an empty one."""
    box = line.boundingBox()
    box.grow(max(box.width(), box.height()) / _PIECES)
    return box


def _pieces(part: QgsGeometry, line: QgsGeometry) -> list[QgsGeometry]:
    """The faces that the border of one polygon and a line make within the polygon."""
    valid = part if part.isGeosValid() else part.makeValid()
    border = QgsGeometry(valid.constGet().boundary())
    faces = QgsGeometry.polygonize([QgsGeometry.unaryUnion([border, line])]).asGeometryCollection()
    return [face for face in faces if valid.contains(face.pointOnSurface())]


def _features(layer: QgsVectorLayer, fids: Collection[int]) -> list[QgsFeature]:
    return list(layer.getFeatures(QgsFeatureRequest().setFilterFids(list(fids))))


def _touching(layer: QgsVectorLayer, fids: Collection[int]) -> list[QgsFeature]:
    """Some features, and all that hang together with them by touching each other."""
    found = {feature.id(): feature for feature in _features(layer, fids)}
    waiting = list(found.values())
    while waiting:
        geometry = waiting.pop().geometry()
        for other in layer.getFeatures(QgsFeatureRequest().setFilterRect(geometry.boundingBox())):
            if other.id() not in found and other.geometry().intersects(geometry):
                found[other.id()] = other
                waiting.append(other)
    return list(found.values())


def _mean_score(features: Sequence[QgsFeature]) -> Any:
    """The mean confidence by area; None where one has none."""
    if any(feature.fieldNameIndex("score") < 0 for feature in features):
        return None
    pairs = [(feature.attribute("score"), feature.geometry().area()) for feature in features]
    if not all(isinstance(score, (int, float)) for score, _ in pairs):
        return None
    return sum(score * area for score, area in pairs) / (sum(area for _, area in pairs) or 1.0)


def _values(layer: QgsVectorLayer, named: dict[str, Any]) -> dict[int, Any]:
    """Values by the positions of their fields; what a layer has no field for is left out."""
    places = {layer.fields().lookupField(name): value for name, value in named.items()}
    return {place: value for place, value in places.items() if place >= 0}


def _reshape(
    layer: QgsVectorLayer, feature: QgsFeature, shape: QgsGeometry, more: Optional[dict[str, Any]] = None
) -> bool:
    shape = _fitting(layer, shape)
    changed = _values(layer, {**measures(layer, shape), **(more or {})})
    if not layer.changeGeometry(feature.id(), shape):
        return False
    return not changed or layer.changeAttributeValues(feature.id(), changed)


def _like(layer: QgsVectorLayer, feature: QgsFeature, shape: QgsGeometry) -> QgsFeature:
    """A new feature of another shape, with all else that a feature tells."""
    shape = _fitting(layer, shape)
    keys = layer.primaryKeyAttributes()
    told = {place: value for place, value in enumerate(feature.attributes()) if place not in keys}
    told.update(_values(layer, measures(layer, shape)))
    return QgsVectorLayerUtils.createFeature(layer, shape, told)


def _fitting(layer: QgsVectorLayer, shape: QgsGeometry) -> QgsGeometry:
    fitting = QgsGeometry(shape)
    if _takes_parts(layer):
        fitting.convertToMultiType()
    else:
        fitting.convertToSingleType()
    return fitting


def _takes_parts(layer: QgsVectorLayer) -> bool:
    return QgsWkbTypes.isMultiType(layer.wkbType())


@contextmanager
def _one_step(layer: QgsVectorLayer, name: str) -> Iterator[Any]:
    """While inside, all changes are one step to be undone; none is left where one is not taken."""

    def done(taken: bool) -> None:
        if not taken:
            raise _not_taken(layer)

    layer.beginEditCommand(name)
    try:
        yield done
    except BaseException:
        layer.destroyEditCommand()
        raise
    layer.endEditCommand()


def _not_taken(layer: QgsVectorLayer, details: str = "") -> OutputError:
    sentence = tr('"{layer}" does not take the changed polygons; save it as a new file and edit that.')
    return OutputError(sentence.format(layer=layer.name()), details)
