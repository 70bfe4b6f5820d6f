"""Where the backend writes to, and what becomes of the polygons that it wrote."""

from __future__ import annotations

import pytest
from answers import segment, write_tables
from qgis.core import NULL, QgsProcessingUtils, QgsWkbTypes

from qgis_earthmind.errors import OutputError
from qgis_earthmind.layers.attributes import fields, with_fields
from qgis_earthmind.layers.tables import geopackage, open_table, source_of


def test_temporary_files_are_in_qgis_own_folder_and_never_the_same():
    first, second = geopackage(None), geopackage(None)
    assert first != second and str(first).startswith(QgsProcessingUtils.tempFolder())
    assert first.suffix == ".gpkg" and not first.exists()


def test_the_folder_of_the_chosen_file_is_made(tmp_path):
    chosen = tmp_path / "a" / "new folder" / "out.gpkg"
    assert geopackage(chosen) == chosen and chosen.parent.is_dir() and not chosen.exists()


def test_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"out\.gpkg cannot be written"):
        geopackage(tmp_path / "file" / "out.gpkg")


def test_a_polygon_keeps_its_attributes_and_becomes_multipart(tmp_path):
    (table,) = write_tables(tmp_path / "out.gpkg", segment(count=3))
    layer, layout = open_table(table, "water"), fields()
    copies = [with_fields(feature, layout) for feature in layer.getFeatures()]
    assert len(copies) == 3 and layer.crs().authid() == "EPSG:32630"
    assert layout.names() == [
        *("phrase", "score", "area_m2", "perimeter_m", "model", "optical", "sar", "prompt", "created", "plan")
    ]
    assert copies[0].geometry().wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert copies[0].geometry().area() == pytest.approx(10_000.0)
    assert copies[0]["phrase"] == "water" and copies[0]["area_m2"] == 10_000.0
    assert copies[0]["prompt"] == 'Mark "Flüsse" & <lakes>' and copies[0]["sar"] == NULL


@pytest.mark.parametrize(
    "name", ["a;b", "a!b", "a'b", 'a"b', "a#b", "a?b&c=1", "100 % ä 水", "x" * 190, " a"]
)
def test_a_table_is_opened_whatever_the_files_name(tmp_path, name):
    (table,) = write_tables(tmp_path / f"{name}.gpkg", segment(count=3))
    layer = open_table(table, "water")
    assert layer.featureCount() == 3 and layer.source() == source_of(table)
