"""Areas by unit with a page of map, chart and table, without a backend."""

from __future__ import annotations

import base64
import re
from pathlib import Path

import pytest
from qgis import processing
from qgis.core import QgsFeature, QgsGeometry, QgsProcessingException, QgsVectorLayer
from qgis.PyQt.QtGui import QColor, QImage
from valley import Feedback, box, layer_of

from qgis_earthmind.connection.process import BackendProcess
from qgis_earthmind.processing.provider import EarthMindProvider


@pytest.fixture
def report(registered, tmp_path, monkeypatch):
    """The algorithm, with no backend set up."""
    monkeypatch.setenv("EARTHMIND_BACKEND_PYTHON", str(tmp_path / "absent"))
    with registered(EarthMindProvider(BackendProcess())):

        def run(feedback=None, **parameters):
            given = {"POLYGONS": changes(), "OUTPUT": str(tmp_path / "r.html")}
            given = {**given, **parameters}
            return processing.run("earthmind:areareport", given, feedback=feedback or Feedback())

        yield run


def changes(crs="EPSG:32630") -> QgsVectorLayer:
    """40 x 40 pixels gained, and 20 x 10 lost."""
    layer = QgsVectorLayer(f"Polygon?crs={crs}&field=change:string", "changes", "memory")
    for change, wkt in (("gained", box((0, 40), (0, 40))), ("lost", box((50, 60), (0, 20)))):
        feature = QgsFeature(layer.fields())
        feature.setAttribute("change", change)
        feature.setGeometry(QgsGeometry.fromWkt(wkt))
        layer.dataProvider().addFeature(feature)
    return layer


def test_areas_are_added_up_by_unit_and_category_on_the_ellipsoid(report):
    units = layer_of(box((0, 100), (0, 10)), box((0, 100), (10, 80)))
    feedback = Feedback()
    result = report(feedback, FIELD="change", UNITS=units, UNIT_FIELD="parcel", STATISTICS="memory:")
    rows = {each["name"]: (each["gained_m2"], each["lost_m2"]) for each in result["STATISTICS"].getFeatures()}
    assert rows["p1"] == pytest.approx((40_000, 10_000), rel=0.002)
    assert rows["p2"] == pytest.approx((120_000, 10_000), rel=0.002)
    assert result["AREA_M2"] == pytest.approx(180_000, rel=0.002)
    assert result["STATISTICS"].crs() == units.crs()


def test_the_page_has_the_map_the_chart_and_the_table(report, valley, tmp_path):
    units = layer_of(box((0, 100), (0, 10)), box((0, 100), (10, 80)))
    result = report(
        FIELD="change", UNITS=units, UNIT_FIELD="parcel", BACKGROUND=str(valley / "S2.tif"),
        TITLE="Flood <b>", TEXT="All of it.",
    )  # fmt: skip
    page = Path(result["OUTPUT"]).read_text(encoding="utf-8")
    assert "<h1>Flood &lt;b&gt;</h1>" in page and "<p>All of it.</p>" in page and "<td>p2</td>" in page
    image = QImage.fromData(base64.b64decode(re.search(r"base64,([^\"]+)", page)[1]))
    width, height = image.width(), image.height()
    assert max(width, height) == 900
    pixels = {image.pixelColor(x, y).name() for x in range(0, width, 9) for y in range(0, height, 9)}
    assert len(pixels) > 5 and image.pixelColor(width - 2, height - 2) != QColor("#000000")
    bars = [float(long) for long in re.findall(r'<rect [^>]*width="([0-9.]+)"', page)]
    assert bars[2] / bars[0] == pytest.approx(3, rel=0.01)


def test_without_units_all_is_one_and_units_may_have_another_crs(report):
    assert report()["AREA_M2"] == pytest.approx(180_000, rel=0.002)
    degrees = QgsVectorLayer("Polygon?crs=EPSG:4326&field=n:string", "u", "memory")
    feature = QgsFeature(degrees.fields())
    feature.setGeometry(QgsGeometry.fromWkt("POLYGON((-4 37,-2 37,-2 39,-4 39,-4 37))"))
    degrees.dataProvider().addFeature(feature)
    assert report(UNITS=degrees)["AREA_M2"] == pytest.approx(180_000, rel=0.002)


def test_what_cannot_be_reported_is_one_sentence_and_no_file(report, tmp_path):
    empty = QgsVectorLayer("Polygon?crs=EPSG:32630&field=n:string", "u", "memory")
    with pytest.raises(QgsProcessingException, match="has no polygons"):
        report(UNITS=empty)
    with pytest.raises(QgsProcessingException, match=r"coordinate reference system|CRS"):
        report(POLYGONS=changes(crs=""))
    assert not (tmp_path / "r.html").exists()
