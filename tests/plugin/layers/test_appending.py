"""Polygons added to a layer that there is: all or none, in its CRS, with its attributes."""

from __future__ import annotations

import pytest
from answers import BOTTOM, LEFT, SIDE, segment, written_answer
from qgis.core import (
    QgsApplication,
    QgsCoordinateReferenceSystem,
    QgsCoordinateTransform,
    QgsFeature,
    QgsGeometry,
    QgsProject,
    QgsRectangle,
    QgsVectorFileWriter,
    QgsVectorLayer,
)

from qgis_earthmind.errors import Cancelled, OutputError
from qgis_earthmind.layers.appending import AppendTask, takes_polygons
from qgis_earthmind.layers.presentation import add_answer


@pytest.fixture
def results(tmp_path):
    QgsProject.instance().clear()
    given = written_answer(tmp_path / "answer.gpkg", segment(0), segment(1, "road", 3))
    return add_answer(QgsProject.instance(), "q", given)


def target(path=None, kind="MultiPolygon", crs="EPSG:4326"):
    """A layer with a polygon, and fields of which two have names that results have too."""
    fields = "field=phrase:string(20)&field=Area_m2:double&field=owner:string(20)"
    layer = QgsVectorLayer(f"{kind}?crs={crs}&{fields}", "mine", "memory")
    feature = QgsFeature(layer.fields())
    feature.setGeometry(QgsGeometry.fromRect(QgsRectangle(0, 0, 1, 1)))
    feature["owner"] = "me"
    assert layer.dataProvider().addFeatures([feature])[0]
    if path is not None:
        options = QgsVectorFileWriter.SaveVectorOptions()
        options.driverName = {".gpkg": "GPKG", ".shp": "ESRI Shapefile"}[path.suffix]
        context = QgsProject.instance().transformContext()
        assert QgsVectorFileWriter.writeAsVectorFormatV3(layer, str(path), context, options)[0] == 0
        layer = QgsVectorLayer(str(path), "mine", "ogr")
    QgsProject.instance().addMapLayer(layer)
    return layer


def run(task, qtbot):
    with qtbot.waitSignal(task.ended, timeout=20_000) as ended:
        QgsApplication.taskManager().addTask(task)
    return ended.args


@pytest.mark.parametrize("name", [None, "mine.gpkg", "mine.shp"])
def test_all_are_added_in_its_crs_with_attributes_by_name(results, tmp_path, qtbot, name):
    layer = target(tmp_path / name if name else None)
    assert run(AppendTask(results, layer), qtbot) == [5, None]
    features = list(layer.getFeatures())
    names = [feature[layer.fields().lookupField("phrase")] for feature in features]
    assert sorted(name or "" for name in names if name)[:] == ["road"] * 3 + ["water"] * 2
    assert len(features) == 6 and features[0]["owner"] == "me"
    assert {feature[layer.fields().lookupField("area_m2")] for feature in features[1:]} == {10_000.0}
    back = QgsCoordinateTransform(
        layer.crs(), QgsCoordinateReferenceSystem("EPSG:32630"), QgsProject.instance()
    )
    box = back.transformBoundingBox(features[1].geometry().boundingBox())
    assert (box.xMinimum(), box.yMinimum()) == pytest.approx((LEFT, BOTTOM), abs=0.5)
    assert box.width() == pytest.approx(SIDE, abs=1.5)
    assert not layer.isEditable() and layer.extent().xMaximum() >= 1


def test_only_what_is_shown_is_added(results, qtbot):
    results[0].setSubsetString("fid = 1")
    layer = target()
    assert run(AppendTask(results[:1], layer), qtbot) == [1, None]


def test_a_layer_of_single_polygons_gets_single_polygons(results, qtbot):
    layer = target(kind="Polygon")
    assert run(AppendTask(results, layer), qtbot)[1] is None
    assert not any(feature.geometry().isMultipart() for feature in layer.getFeatures())


def test_a_layer_that_is_edited_is_refused(results):
    layer = target()
    layer.startEditing()
    with pytest.raises(OutputError, match='"mine" is being edited'):
        AppendTask(results, layer)
    layer.rollBack()


@pytest.mark.posix_only  # elsewhere no file can be moved away that a layer is read from
def test_what_cannot_be_written_is_told_and_nothing_is_added(results, tmp_path, qtbot):
    layer = target(tmp_path / "mine.gpkg")
    task = AppendTask(results, layer)
    (tmp_path / "mine.gpkg").rename(tmp_path / "gone.gpkg")
    count, error = run(task, qtbot)
    assert count == 0 and 'Nothing could be added to "mine"' in error.message


def test_cancelled_before_it_is_written_nothing_is_added(results, tmp_path, qtbot):
    layer = target(tmp_path / "mine.gpkg")
    task = AppendTask(results, layer)
    task.setProgress = lambda _: task.cancel()  # while the first polygon is made
    count, error = run(task, qtbot)
    assert count == 0 and isinstance(error, Cancelled) and layer.featureCount() == 1


def test_what_takes_polygons(results, tmp_path):
    assert takes_polygons(results[0]) and takes_polygons(target())
    assert not takes_polygons(QgsVectorLayer("Point?crs=EPSG:4326", "points", "memory"))
    nowhere = target()
    nowhere.setCrs(QgsCoordinateReferenceSystem())
    assert not takes_polygons(nowhere)
    assert not takes_polygons(QgsVectorLayer("gone.gpkg", "gone", "ogr")) and not takes_polygons(None)
