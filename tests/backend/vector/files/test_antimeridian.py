"""Polygons across 180 degrees: cut there, whatever the file."""

from __future__ import annotations

import json

import numpy as np
import pyogrio
import pytest
import shapely
from pyarrow import parquet
from pyproj import Geod, Transformer

from earthmind.vector import Feature, write_features
from earthmind.vector.features import FIELDS, NUMBER_FIELDS
from earthmind.vector.files.antimeridian import cut_at_antimeridian

GEOD = Geod(ellps="WGS84")
UTM_60_SOUTH = "EPSG:32760"


def feature(polygon) -> Feature:
    return Feature(polygon, {field: 1.0 if field in NUMBER_FIELDS else "" for field in FIELDS})


def across() -> list[Feature]:
    """A square with a hole across 180 degrees, and squares on both sides of it."""
    x, y = Transformer.from_crs(4326, UTM_60_SOUTH, always_xy=True).transform(180, -16)
    hole = shapely.box(x - 300, y - 300, x + 300, y + 300)
    square = shapely.box(x - 1000, y - 1000, x + 1000, y + 1000).difference(hole)
    sides = (shapely.box(x + by, y, x + by + 500, y + 500) for by in (-5000, 5000))
    return [feature(polygon) for polygon in (square, *sides)]


def read(path) -> list:
    if path.suffix == ".parquet":
        table = parquet.read_table(path)
        about = json.loads(table.schema.metadata[b"geo"])["columns"]["geometry"]
        west, _, east, _ = about["bbox"]
        assert west > 179 and east < -179
        return list(shapely.from_wkb(table.column("geometry").to_pylist()))
    return list(shapely.from_wkb(pyogrio.raw.read(path)[2]))


def area(geometry) -> float:
    return abs(GEOD.geometry_area_perimeter(shapely.orient_polygons(geometry))[0])


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".fgb", ".parquet"])
def test_every_geographic_output_is_cut_at_180_degrees(tmp_path, suffix):
    given = across()
    path = write_features(tmp_path / f"a{suffix}", given, UTM_60_SOUTH, output_crs="EPSG:4326")
    found = read(path)
    for polygon in (part for geometry in found for part in shapely.get_parts(geometry)):
        left, _, right, _ = polygon.bounds
        assert right - left < 0.1 and left >= -180 and right <= 180
    assert all(geometry.is_valid for geometry in found)
    assert sum(area(geometry) for geometry in found) == pytest.approx(2000**2 - 600**2 + 2 * 500**2, rel=3e-3)
    assert len(found) == (3 if suffix == ".geojson" else 4)


@pytest.mark.parametrize("crs", ["EPSG:3857", "EPSG:3395", "+proj=eqc +lat_ts=20"])
def test_a_map_around_the_earth_is_cut_at_its_edge(tmp_path, crs):
    path = write_features(tmp_path / "a.gpkg", across(), UTM_60_SOUTH, output_crs=crs)
    meta, _, geometry, columns = pyogrio.raw.read(path)
    found = list(shapely.from_wkb(geometry))
    assert len(found) == 4 and max(p.bounds[2] - p.bounds[0] for p in found) < 2500
    areas = columns[list(meta["fields"]).index("area_m2")]
    assert sum(sorted(areas)[-2:]) == pytest.approx(2000**2 - 600**2, rel=3e-3)


@pytest.mark.parametrize("crs", ["EPSG:3832", "EPSG:3031"])
def test_a_map_without_an_edge_there_keeps_polygons_whole(tmp_path, crs):
    assert len(read(write_features(tmp_path / "a.gpkg", across(), UTM_60_SOUTH, output_crs=crs))) == 3


def test_pieces_of_a_polygon_have_its_attributes_and_their_own_measures(tmp_path):
    path = write_features(tmp_path / "a.gpkg", across(), UTM_60_SOUTH, output_crs="EPSG:4326")
    meta, _, geometry, columns = pyogrio.raw.read(path)
    areas = columns[list(meta["fields"]).index("area_m2")]
    found = [area(polygon) for polygon in shapely.from_wkb(geometry)]
    assert sorted(areas)[-2:] == pytest.approx(sorted(found)[-2:], rel=1e-6)
    assert sorted(areas)[:2] == [1.0, 1.0]


def test_polygons_in_longitudes_beyond_180_stay_on_their_raster_but_not_in_geojson(tmp_path):
    given = [feature(shapely.box(179.5, -17, 180.5, -16))]
    (own,) = read(write_features(tmp_path / "a.gpkg", given, "EPSG:4326"))
    assert own.bounds == (179.5, -17, 180.5, -16)
    (cut,) = read(write_features(tmp_path / "a.geojson", given, "EPSG:4326"))
    assert sorted(part.bounds for part in cut.geoms) == [(-180, -17, -179.5, -16), (179.5, -17, 180, -16)]


def test_a_ring_around_a_pole_is_closed_over_it():
    longitudes = np.arange(-180, 180, 10)
    ring = np.column_stack([longitudes, np.full(len(longitudes), 80.0)])
    (cap,) = cut_at_antimeridian(np.array([shapely.Polygon(ring)], dtype=object))
    assert cap.is_valid and cap.bounds == (-180, 80, 180, 90)
    assert shapely.contains_xy(cap, 45, 85) and not shapely.contains_xy(cap, 45, 75)


def test_a_wide_polygon_that_crosses_nothing_stays_whole():
    wide = np.array([shapely.segmentize(shapely.box(-170, -10, 170, 10), 30)], dtype=object)
    assert cut_at_antimeridian(wide)[0] is wide[0]
