"""GeoPackages: what is in them, what is never touched, what is never left behind."""

from __future__ import annotations

import sqlite3

import pytest
from answers import answer, segment
from qgis.core import QgsProcessingUtils, QgsVectorLayer, QgsWkbTypes

from qgis_earthmind.errors import OutputError
from qgis_earthmind.layers.writing import crs_of, temporary_file, write_answer


def tables(path) -> list[str]:
    connection = sqlite3.connect(path)
    rows = connection.execute("select table_name from gpkg_contents where data_type='features'").fetchall()
    connection.close()
    return sorted(name for (name,) in rows)


def test_polygons_attributes_and_crs_arrive(tmp_path):
    path = tmp_path / "Fluß ä" / "out.gpkg"
    (written,) = write_answer(path, answer(segment(count=3)))
    layer = QgsVectorLayer(written.source, "x", "ogr")
    assert layer.featureCount() == 3
    assert layer.wkbType() == QgsWkbTypes.Type.MultiPolygon
    assert layer.crs().authid() == "EPSG:32630"
    feature = next(layer.getFeatures())
    assert feature["phrase"] == "water" and feature["model"] == "nano"
    assert feature["prompt"] == 'Mark "Flüsse" & <lakes>'
    assert feature["area_m2"] == 10_000.0 and not feature["sar"]
    assert feature.geometry().area() == pytest.approx(10_000.0)
    assert layer.fields().names() == [
        *("fid", "phrase", "score", "area_m2", "perimeter_m", "model", "optical", "sar", "prompt", "created")
    ]


def test_one_table_per_segment_equal_phrases_kept_apart(tmp_path):
    path = tmp_path / "out.gpkg"
    written = write_answer(
        path,
        answer(segment(0, "flooded area"), segment(1, "Flooded Area"), segment(2, "水"), segment(3, "!?")),
    )
    assert [item.table for item in written] == ["flooded_area", "flooded_area_2", "水", "segment"]
    assert tables(path) == sorted(item.table for item in written)


def test_empty_segments_make_no_table_and_no_file(tmp_path):
    path = tmp_path / "out.gpkg"
    assert write_answer(path, answer(segment(count=0))) == ()
    assert list(tmp_path.iterdir()) == []
    (written,) = write_answer(path, answer(segment(0, count=0), segment(1, "road")))
    assert (written.phrase, written.index, tables(path)) == ("road", 1, ["road"])


def test_an_existing_geopackage_gets_new_tables_and_keeps_its_own(tmp_path):
    path = tmp_path / "out.gpkg"
    write_answer(path, answer(segment(count=1)))
    (second,) = write_answer(path, answer(segment(count=4)))
    assert second.table == "water_2" and tables(path) == ["water", "water_2"]
    assert QgsVectorLayer(f"{path}|layername=water", "x", "ogr").featureCount() == 1
    assert QgsVectorLayer(second.source, "x", "ogr").featureCount() == 4


def test_adding_works_while_qgis_shows_the_file(tmp_path):
    path = tmp_path / "out.gpkg"
    (first,) = write_answer(path, answer(segment()))
    shown = QgsVectorLayer(first.source, "x", "ogr")
    assert shown.featureCount() == 2
    write_answer(path, answer(segment(phrase="road")))
    assert tables(path) == ["road", "water"]


def test_a_file_that_is_no_geopackage_is_refused_and_untouched(tmp_path):
    path = tmp_path / "out.gpkg"
    path.write_text("my diary")
    with pytest.raises(OutputError, match=r"out\.gpkg cannot be"):
        write_answer(path, answer(segment()))
    assert path.read_text() == "my diary"
    assert list(tmp_path.iterdir()) == [path]


def test_a_folder_that_cannot_be_made_is_refused_by_name(tmp_path):
    (tmp_path / "file").write_text("")
    with pytest.raises(OutputError, match=r"out\.gpkg cannot be written"):
        write_answer(tmp_path / "file" / "out.gpkg", answer(segment()))


def test_a_failure_in_the_middle_leaves_nothing_new(tmp_path):
    bad = answer(segment(0, "good"), segment(1, "bad", crs="no such CRS"))
    new = tmp_path / "new.gpkg"
    with pytest.raises(OutputError, match="coordinate reference system"):
        write_answer(new, bad)
    assert list(tmp_path.iterdir()) == []
    write_answer(new, answer(segment()))
    with pytest.raises(OutputError):
        write_answer(new, bad)
    assert tables(new) == ["water"]


def test_wkt_is_understood_as_a_crs():
    assert crs_of(crs_of("EPSG:32630").toWkt()).authid() == "EPSG:32630"


def test_temporary_files_are_in_qgis_own_folder_and_never_the_same():
    first, second = temporary_file(), temporary_file()
    assert first != second and str(first).startswith(QgsProcessingUtils.tempFolder())
