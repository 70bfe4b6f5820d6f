"""Polygons of an answer cut along a line, or joined."""

from __future__ import annotations

import pytest
from answers import BOTTOM, LEFT, SIDE, segment, write_tables
from qgis.core import NULL, QgsFeature, QgsGeometry, QgsProject, QgsVectorLayer

from qgis_earthmind.errors import LayerError
from qgis_earthmind.layers.polygon_edits import crossed_by, cut_by, measures, merge, split_along
from qgis_earthmind.layers.tables import open_table

HOLED = "Polygon((0 0, 30 0, 30 30, 0 30, 0 0),(10 10, 20 10, 20 20, 10 20, 10 10))"


def wkt(text: str) -> QgsGeometry:
    return QgsGeometry.fromWkt(text)


def across(first: int = 0, last: int = 0, height: float = 30) -> QgsGeometry:
    """A line from the west of a square to the east of another one."""
    west, east = LEFT + 2 * first * SIDE - 10, LEFT + (2 * last + 1) * SIDE + 10
    return wkt(f"LineString({west} {BOTTOM + height}, {east} {BOTTOM + height})")


def areas(layer) -> list[int]:
    return sorted(round(feature.geometry().area()) for feature in layer.getFeatures())


@pytest.fixture
def lakes(qgis_new_project, tmp_path):
    """Three squares of 100 m, 100 m apart, in a table as the backend writes it, being edited."""
    (table,) = write_tables(tmp_path / "lakes.gpkg", segment(count=3))
    layer = open_table(table, "water")
    QgsProject.instance().addMapLayer(layer)
    layer.startEditing()
    yield layer
    layer.rollBack()


@pytest.mark.parametrize(
    ("line", "expected"),
    [
        ("LineString(-5 15, 35 15)", [400, 400]),
        ("LineString(15 -5, 15 5)", []),  # enters only
        ("LineString(15 -5, 15 15)", []),  # no further than the hole
        ("LineString(-5 5, 5 5, 5 35)", [675, 125]),
        ("LineString(-5 5, 35 5, 35 25, -5 25)", [500, 150, 150]),
        ("LineString(40 40, 50 50)", []),
    ],
)
def test_a_line_makes_two_of_what_it_crosses_from_side_to_side(line, expected):
    assert [round(part.area()) for part in cut_by(wkt(HOLED), wkt(line))] == expected


def test_parts_that_are_not_cut_stay_with_the_largest():
    both = wkt("MultiPolygon(((0 0, 10 0, 10 10, 0 10, 0 0)),((20 0, 30 0, 30 10, 20 10, 20 0)))")
    largest, other = cut_by(both, wkt("LineString(-5 4, 15 4)"))
    assert (largest.area(), other.area()) == (160, 40)
    assert largest.constGet().numGeometries() == 2


def test_split_parts_are_measured_and_tell_what_the_polygon_told(lakes):
    before = next(lakes.getFeatures())
    assert split_along(lakes, across()) == 1
    assert areas(lakes) == [3000, 7000, 10000, 10000]
    parts = [feature for feature in lakes.getFeatures() if feature.geometry().area() < 9000]
    for part in parts:
        assert part["area_m2"] == pytest.approx(part.geometry().area(), rel=2e-3)
        assert part["perimeter_m"] == pytest.approx(part.geometry().length(), rel=2e-3)
        for name in ("phrase", "score", "model", "prompt", "created"):
            assert part[name] == before[name]
    assert max(parts, key=lambda part: part["area_m2"]).id() == before.id()
    assert lakes.commitChanges()
    assert len({feature.id() for feature in lakes.getFeatures()}) == 4 and areas(lakes)[0] == 3000


def test_one_line_splits_all_that_it_crosses_and_one_step_undoes_it(lakes):
    assert split_along(lakes, across(0, 2, height=50)) == 3
    assert areas(lakes) == [5000] * 6
    lakes.undoStack().undo()
    assert areas(lakes) == [10000] * 3
    assert {feature["area_m2"] for feature in lakes.getFeatures()} == {10_000.0}


def test_what_is_merged_has_all_parts_and_the_mean_confidence_by_area(lakes):
    split_along(lakes, across())
    place = lakes.fields().lookupField("score")
    scores = {3000: 0.2, 7000: 0.6, 10000: 1.0}
    for feature in lakes.getFeatures():
        lakes.changeAttributeValue(feature.id(), place, scores[round(feature.geometry().area())])
    crossed = crossed_by(lakes, wkt(f"LineString({LEFT + 50} {BOTTOM + 10}, {LEFT + 250} {BOTTOM + 90})"))
    assert merge(lakes, crossed) == 3
    assert areas(lakes) == [10000, 20000]
    merged = max(lakes.getFeatures(), key=lambda feature: feature.geometry().area())
    assert merged.geometry().constGet().numGeometries() == 2  # the two halves are one part again
    assert merged["score"] == pytest.approx((3 * 0.2 + 7 * 0.6 + 10 * 1.0) / 20)
    assert merged["area_m2"] == pytest.approx(20_000, rel=2e-3)


def test_one_polygon_is_merged_with_all_that_hang_together_with_it(lakes):
    split_along(lakes, across(height=30))
    split_along(lakes, across(height=60))
    smallest = min(lakes.getFeatures(), key=lambda feature: feature.geometry().area())
    assert merge(lakes, [smallest.id()]) == 3
    assert areas(lakes) == [10000] * 3


def test_an_unknown_confidence_stays_unknown(lakes):
    one, other, _ = lakes.getFeatures()
    lakes.changeAttributeValue(one.id(), lakes.fields().lookupField("score"), None)
    merge(lakes, [one.id(), other.id()])
    assert NULL in [feature["score"] for feature in lakes.getFeatures()]


def test_what_cannot_be_done_changes_nothing(lakes):
    only = next(lakes.getFeatures())
    with pytest.raises(LayerError, match='cuts no polygon of "water"'):
        split_along(lakes, wkt(f"LineString({LEFT - 5} {BOTTOM + 5}, {LEFT + 5} {BOTTOM + 5})"))
    with pytest.raises(LayerError, match="Fewer than two polygons"):
        merge(lakes, [only.id()])
    assert lakes.undoStack().count() == 0


def test_a_layer_of_single_polygons_refuses_parts_that_do_not_touch(qgis_new_project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:32630&field=area_m2:double", "plots", "memory")
    layer.startEditing()
    for left in (0, 20):
        feature = QgsFeature(layer.fields())
        feature.setGeometry(wkt(f"Polygon(({left} 0, {left + 10} 0, {left + 10} 10, {left} 10, {left} 0))"))
        assert layer.addFeature(feature)
    with pytest.raises(LayerError, match="one part only"):
        merge(layer, layer.allFeatureIds())
    layer.rollBack()


def test_measures_are_those_of_the_ellipsoid_in_any_crs(qgis_new_project):
    layer = QgsVectorLayer("Polygon?crs=EPSG:4326", "a degree", "memory")
    found = measures(layer, wkt("Polygon((0 0, 1 0, 1 1, 0 1, 0 0))"))
    assert found["area_m2"] == pytest.approx(12_308_463_925, rel=1e-8)  # PROJ's Geod, edges cut into 100
