"""Files of polygons: typed, in their place, whole or not at all."""

from __future__ import annotations

import contextlib
import dataclasses
import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path, PurePosixPath, PureWindowsPath

import numpy as np
import pyogrio
import pyproj
import pytest
import shapely
from affine import Affine
from pyarrow import parquet
from rasterio.crs import CRS

from earthmind.errors import OutputError
from earthmind.imagery import Grid
from earthmind.replacing import FileInUse
from earthmind.vector import Feature, add_tables, polygonise, write_features
from earthmind.vector.features import FIELDS, NUMBER_FIELDS
from earthmind.vector.features_on_disk import FeaturesOnDisk
from earthmind.vector.files import geopackage
from earthmind.vector.files import write as writing
from earthmind.vector.files.geopackage import is_locked, sqlite_address
from earthmind.vector.polygons.drawing import largest_first

GRID = Grid(CRS.from_epsg(32630), Affine(10, 0, 500_000, 0, -10, 4_200_000), 20, 20)
ABOUT = {"phrase": "wässer", "model": "nano", "optical": "S2", "sar": "S1", "prompt": 'the "water"'}


@pytest.fixture
def features() -> list[Feature]:
    mask = np.zeros((20, 20), bool)
    mask[2:10, 2:10] = True
    mask[4:6, 4:6] = False
    mask[12:16, 12:18] = True
    return polygonise(np.where(mask, 2.0, -2.0).astype(np.float32), GRID, attributes=ABOUT)


def read(path: Path) -> tuple[dict, list, list]:
    meta, _, geometry, columns = pyogrio.raw.read(path)
    return meta, list(shapely.from_wkb(geometry)), [list(column) for column in columns]


def test_a_geopackage_holds_the_same_polygons_and_attributes(tmp_path, features):
    path = write_features(tmp_path / "answer 1.gpkg", features, GRID.crs)
    meta, geometries, columns = read(path)
    assert meta["crs"] == "EPSG:32630"
    assert tuple(meta["fields"]) == FIELDS
    assert [g.normalize() for g in geometries] == [feature.geometry.normalize() for feature in features]
    for field, column in zip(FIELDS, columns):
        assert column == [feature.attributes[field] for feature in features]
    assert pyogrio.list_layers(path)[0][0] == "answer 1"


def test_text_and_number_columns_have_their_types_even_without_features(tmp_path, features):
    for number, content in enumerate((features, [])):
        path = write_features(tmp_path / f"{number}.gpkg", content, GRID.crs)
        connection = sqlite3.connect(path)
        types = {row[1]: row[2] for row in connection.execute(f'PRAGMA table_info("{number}")')}
        connection.close()
        assert {types[field] for field in FIELDS if field not in NUMBER_FIELDS} == {"TEXT"}
        assert {types[field] for field in NUMBER_FIELDS} == {"REAL"}
        assert types["geom"] == "POLYGON"


def test_geojson_is_longitude_and_latitude_by_the_right_hand_rule(tmp_path, features):
    path = write_features(tmp_path / "answer.geojson", features, GRID.crs)
    content = json.loads(path.read_text(encoding="utf-8"))
    assert "crs" not in content
    first = content["features"][0]
    polygon = shapely.geometry.shape(first["geometry"])
    assert polygon.exterior.is_ccw and not polygon.interiors[0].is_ccw
    assert polygon.centroid.x == pytest.approx(-3.0, abs=0.01)
    assert polygon.centroid.y == pytest.approx(37.95, abs=0.01)
    assert first["properties"]["phrase"] == "wässer"
    assert isinstance(first["properties"]["area_m2"], float)


def test_a_crs_may_be_given_as_text_and_an_unknown_one_is_refused(tmp_path, features):
    path = write_features(tmp_path / "a.gpkg", features, "EPSG:32630")
    assert pyogrio.read_info(path)["crs"] == "EPSG:32630"
    with pytest.raises(OutputError, match="not known"):
        write_features(tmp_path / "b.gpkg", features, "EPSG:nothing")
    assert [p.name for p in tmp_path.iterdir()] == ["a.gpkg"]


def test_an_existing_file_is_replaced_and_nothing_else_is_left(tmp_path, features):
    path = write_features(tmp_path / "a.gpkg", features, GRID.crs)
    write_features(path, features[:1], GRID.crs)
    assert pyogrio.read_info(path)["features"] == 1
    assert [p.name for p in tmp_path.iterdir()] == ["a.gpkg"]


@pytest.mark.posix_only  # elsewhere no file that is in use can be replaced
def test_a_replaced_geopackage_in_use_does_not_play_its_log_into_the_new_one(tmp_path, features):
    path = write_features(tmp_path / "a.gpkg", features, GRID.crs)
    user = sqlite3.connect(path)
    user.execute("PRAGMA journal_mode=WAL")
    user.execute("UPDATE gpkg_contents SET description = 'changed'")
    user.commit()
    assert (tmp_path / "a.gpkg-wal").exists()
    write_features(path, features[:1], GRID.crs)
    assert not (tmp_path / "a.gpkg-wal").exists()
    fresh = sqlite3.connect(path)
    assert fresh.execute("SELECT description FROM gpkg_contents").fetchall() != [("changed",)]
    assert fresh.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    fresh.close()
    user.close()


def test_a_feature_that_cannot_be_written_leaves_the_old_file_and_no_other(tmp_path, features):
    path = write_features(tmp_path / "a.gpkg", features, GRID.crs)
    before = path.read_bytes()
    broken = [*features, Feature(shapely.Polygon(), {**features[0].attributes, "area_m2": "no number"})]
    with pytest.raises(ValueError):
        write_features(path, broken, GRID.crs)
    assert path.read_bytes() == before
    assert [p.name for p in tmp_path.iterdir()] == ["a.gpkg"]


def various(features: list[Feature], count: int) -> list[Feature]:
    """Features that no compression makes small."""
    numbers = np.random.default_rng(0).random(count)
    return [
        dataclasses.replace(features[0], attributes={**ABOUT, "score": n, "prompt": str(n)}) for n in numbers
    ]


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".fgb", ".parquet"])
@pytest.mark.parametrize("room", [256, 4096, 9000])
def test_a_full_disk_is_said_and_leaves_nothing(tmp_path, features, suffix, room):
    resource = pytest.importorskip("resource")
    signal = pytest.importorskip("signal")
    path = tmp_path / f"a{suffix}"
    old_limit = resource.getrlimit(resource.RLIMIT_FSIZE)
    old_handler = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (room, old_limit[1]))
    try:
        with pytest.raises(OutputError, match=f"a{suffix}"):
            write_features(path, various(features, 300), GRID.crs)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, old_limit)
        signal.signal(signal.SIGXFSZ, old_handler)
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson"])
def test_an_unwritable_folder_is_named(features, suffix):
    if not Path("/proc/self").is_dir():
        pytest.skip("/proc, a folder in which not even root can write, is not here")
    with pytest.raises(OutputError, match="/proc/answer"):
        write_features(Path(f"/proc/answer{suffix}"), features, GRID.crs)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("gone/a.gpkg", "gone does not exist"),
        ("a.shp", ".gpkg, .geojson, .fgb or .parquet"),
        ("folder.gpkg", "is a folder"),
    ],
)
def test_places_that_cannot_take_a_file_are_named(tmp_path, features, name, said):
    (tmp_path / "folder.gpkg").mkdir()
    with pytest.raises(OutputError) as caught:
        write_features(tmp_path / name, features, GRID.crs)
    assert said in caught.value.message.replace("folder " + str(tmp_path) + "/", "folder ")
    assert "\n" not in caught.value.message


@pytest.mark.parametrize("suffix", [".gpkg", ".fgb", ".parquet"])
def test_every_format_takes_the_crs_that_is_asked_for(tmp_path, features, suffix):
    path = write_features(tmp_path / f"answer{suffix}", features, GRID.crs, output_crs="EPSG:3035")
    if suffix == ".parquet":
        crs, geometries, areas = read_geoparquet(path)
    else:
        meta, geometries, columns = read(path)
        crs, areas = meta["crs"], columns[FIELDS.index("area_m2")]
    assert crs == "EPSG:3035"
    assert sorted(areas) == sorted(feature.attributes["area_m2"] for feature in features)
    assert all(g.is_valid for g in geometries)
    (x, y) = shapely.union_all(geometries).centroid.coords[0]
    assert (x, y) == pytest.approx(to_laea(shapely.union_all([f.geometry for f in features]).centroid), abs=1)


def read_geoparquet(path: Path) -> tuple[str, list, list]:
    table = parquet.read_table(path)
    meaning = json.loads(table.schema.metadata[b"geo"])
    column = meaning["columns"][meaning["primary_column"]]
    assert (meaning["version"], column["encoding"]) == ("1.1.0", "WKB")
    crs = CRS.from_wkt(pyproj.CRS.from_json_dict(column["crs"]).to_wkt())
    geometries = shapely.from_wkb(table.column("geometry").to_pylist())
    assert column["bbox"] == pytest.approx(list(shapely.total_bounds(geometries)))
    return f"EPSG:{crs.to_epsg()}", list(geometries), table.column("area_m2").to_pylist()


def to_laea(point) -> tuple[float, float]:
    return pyproj.Transformer.from_crs(32630, 3035, always_xy=True).transform(point.x, point.y)


def test_polygons_outside_the_output_crs_are_told(tmp_path, features):
    far = [dataclasses.replace(f, geometry=shapely.box(0, -80, 1, -79)) for f in features]
    with pytest.raises(OutputError, match="not defined"):
        write_features(tmp_path / "a.gpkg", far, "EPSG:4326", output_crs="+proj=ortho +lat_0=90")


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def user_geopackage(path):
    """A GeoPackage of a user: two layers, a style, and a table that is no layer."""
    for name in ("parcels", path.stem):
        pyogrio.raw.write(
            path,
            shapely.to_wkb(np.array([shapely.box(0, 0, 1, 1)], dtype=object)),
            [np.array(["mine"], dtype=object)],
            np.array(["owner"], dtype=object),
            layer=name,
            driver="GPKG",
            geometry_type="Polygon",
            crs="EPSG:4326",
        )
    with contextlib.closing(sqlite3.connect(path)) as database:
        database.execute("CREATE TABLE layer_styles (id INTEGER PRIMARY KEY, styleName TEXT)")
        database.execute("INSERT INTO layer_styles (styleName) VALUES ('blue')")
        database.commit()


def test_other_layers_and_styles_of_a_geopackage_survive(tmp_path, features):
    path = tmp_path / "water.gpkg"
    user_geopackage(path)
    for _ in range(2):
        write_features(path, features, GRID.crs)
    assert {str(name) for name in pyogrio.list_layers(path)[:, 0]} >= {"parcels", "water"}
    assert pyogrio.read_info(path, layer="parcels")["features"] == 1
    assert list(pyogrio.raw.read(path, layer="parcels")[3][0]) == ["mine"]
    info = pyogrio.read_info(path, layer="water")
    assert info["features"] == len(features) and "owner" not in info["fields"]
    assert info["crs"] == "EPSG:32630"
    with contextlib.closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT styleName FROM layer_styles").fetchall() == [("blue",)]
        assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
    assert names_in(tmp_path) == ["water.gpkg"]


def test_a_file_that_is_no_geopackage_is_not_replaced_by_one(tmp_path, features):
    path = tmp_path / "water.gpkg"
    path.write_text("my notes")
    with pytest.raises(OutputError, match=r"water\.gpkg: a file of that name is there and is not a readable"):
        write_features(path, features, GRID.crs)
    assert path.read_text() == "my notes"


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".fgb", ".parquet"])
def test_features_kept_on_disk_are_written_as_those_in_memory(tmp_path, features, suffix, monkeypatch):
    monkeypatch.setattr(writing, "_PORTION", 1)
    (tmp_path / "kept").mkdir()
    kept = FeaturesOnDisk(tmp_path / "kept")
    kept.extend(features[::-1][:1])
    kept.extend(features[::-1][1:])
    assert list(kept) == features[::-1]
    assert list(kept.largest_first()) == largest_first(features)
    path = write_features(tmp_path / f"water{suffix}", kept.largest_first(), GRID.crs)
    assert names_in(tmp_path) == ["kept", path.name]
    if suffix == ".parquet":
        polygons = shapely.from_wkb(parquet.read_table(path)["geometry"].to_pylist())
    else:
        polygons = read(path)[1]
    if suffix == ".geojson":
        assert len(polygons) == len(features)
    else:
        assert {p.normalize().wkb for p in polygons} == {f.geometry.normalize().wkb for f in features}


def test_features_on_disk_tell_a_full_disk(tmp_path, features, monkeypatch):
    kept = FeaturesOnDisk(tmp_path)
    limits = resource.getrlimit(resource.RLIMIT_FSIZE)
    previous = signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_FSIZE, (1000, limits[1]))
    try:
        with pytest.raises(OutputError, match="Finished polygons cannot be kept"):
            kept.extend(features * 50)
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, limits)
        signal.signal(signal.SIGXFSZ, previous)
    del kept
    assert names_in(tmp_path) == []


UTM_IN_OTHER_UNITS = [f"+proj=utm +zone=30 +datum=WGS84 +units={unit}" for unit in ("us-ft", "ft", "km")]
MARS = (
    'PROJCS["Equirectangular MARS",GEOGCS["GCS_MARS",DATUM["D_MARS",SPHEROID["MARS",3395582.027,0]],'
    'PRIMEM["Reference_Meridian",0],UNIT["degree",0.0174532925199433]],PROJECTION["Equirectangular"],'
    'PARAMETER["standard_parallel_1",-10],PARAMETER["central_meridian",180],UNIT["metre",1]]'
)


@pytest.mark.parametrize("suffix", [".gpkg", ".fgb", ".parquet"])
@pytest.mark.parametrize("crs", [*UTM_IN_OTHER_UNITS, MARS, "EPSG:2154", "EPSG:5514"])
def test_a_file_says_the_crs_that_its_coordinates_are_in(tmp_path, features, suffix, crs):
    wanted = CRS.from_user_input(crs)
    path = write_features(tmp_path / f"a{suffix}", features, wanted)
    if suffix == ".parquet":
        about = json.loads(parquet.read_table(path).schema.metadata[b"geo"])["columns"]["geometry"]
        found, polygons = about["crs"], shapely.from_wkb(parquet.read_table(path)["geometry"].to_pylist())
    else:
        meta, polygons, _ = read(path)
        found = meta["crs"]
    own = pyproj.CRS.from_wkt(wanted.to_wkt())
    assert pyproj.CRS.from_user_input(found).equals(own, ignore_axis_order=True)
    assert {p.normalize().wkb for p in polygons} == {f.geometry.normalize().wkb for f in features}


def test_a_crs_that_a_format_loses_is_told_and_nothing_is_left(tmp_path, features, monkeypatch):
    monkeypatch.setattr(writing, "stated", lambda crs: "EPSG:3857")
    with pytest.raises(OutputError, match=r'GPKG cannot hold .* "WGS 84 / UTM zone 30N"; choose another'):
        write_features(tmp_path / "a.gpkg", features, GRID.crs)
    assert names_in(tmp_path) == []


@pytest.mark.parametrize("suffix", [".gpkg", ".geojson", ".fgb", ".parquet"])
@pytest.mark.parametrize("name", ["a;b", "a!b", "a#b?c%20d", 'it\'s "x"', "ä𝄞", "x" * 230])
def test_every_name_that_a_disk_takes_is_written(tmp_path, features, suffix, name):
    folder = tmp_path / "odd; folder!.zip"
    folder.mkdir()
    for _ in range(2):
        path = write_features(folder / f"{name}{suffix}", features, GRID.crs)
        assert names_in(folder) == [path.name] and names_in(tmp_path) == [folder.name]
    copy = path.rename(tmp_path / f"copy{suffix}")
    count = len(parquet.read_table(copy)) if suffix == ".parquet" else pyogrio.read_info(copy)["features"]
    assert count == len(features)


def test_a_table_is_added_to_a_geopackage_with_any_name(tmp_path, features):
    path = tmp_path / "a;b!.gpkg"
    assert [add_tables(path, [("water", features)], GRID.crs) for _ in range(2)] == [["water"], ["water_2"]]
    assert names_in(tmp_path) == [path.name]


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("a\nb.gpkg", r"a\\nb\.gpkg: its name holds a line break"),
        ("gpkg_water.gpkg", "GeoPackage, which keeps names that begin with gpkg for itself. Choose another"),
        (":a.gpkg", "begins with a letter or a number. Choose another name"),
        ("x" * 259 + ".gpkg", "has 264 bytes, more than 247. Choose a shorter name"),
        ("\udcff.gpkg", r"\\udcff\.gpkg: its name holds characters that are no text"),
        ("\ud800.parquet", r"\\ud800\.parquet: its name holds characters that are no text"),
    ],
)
def test_names_that_nothing_can_hold_are_refused_in_one_line(tmp_path, features, name, said):
    with pytest.raises(OutputError, match=said) as caught:
        write_features(tmp_path / name, features, GRID.crs)
    assert caught.value.message.isprintable() and names_in(tmp_path) == []


HOLDER = """
import sqlite3, sys
held = sqlite3.connect(sys.argv[1], isolation_level=None)
if sys.argv[2] == "wal":
    held.execute("PRAGMA journal_mode=WAL")
held.execute("SELECT count(*) FROM gpkg_contents").fetchall()
if sys.argv[2] == "edits":
    held.execute("BEGIN IMMEDIATE")
print("held", flush=True)
sys.stdin.read()
"""


@contextlib.contextmanager
def shown_elsewhere(path: Path, how: str):
    """Another process has a GeoPackage open, as QGIS has one that is a layer of its project."""
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path), how], stdin=subprocess.PIPE, stdout=subprocess.PIPE
    ) as process:
        assert process.stdout.readline() == b"held\n"
        yield
        process.communicate()


def refuse_to_replace(monkeypatch):
    """Windows refuses, also where files do not behave as there."""

    def refused(*given, **named):
        error = PermissionError(13, "[WinError 32]", str(given[0]))
        error.winerror = 32
        raise error

    monkeypatch.setattr(os, "replace", refused)


@pytest.mark.held_open
@pytest.mark.parametrize("how", ["journal", "wal"])
@pytest.mark.parametrize("others", [True, False], ids=["with other layers", "alone"])
def test_a_geopackage_that_is_shown_elsewhere_gets_its_new_polygons_in_place(
    tmp_path, features, monkeypatch, how, others
):
    path = tmp_path / "water.gpkg"
    if others:
        user_geopackage(path)
    else:
        write_features(path, features, GRID.crs)
    with shown_elsewhere(path, how):
        number = path.stat().st_ino
        refuse_to_replace(monkeypatch)
        assert write_features(path, features[:1], "EPSG:32630", output_crs="EPSG:3035") == path
        assert path.stat().st_ino == number
        assert {name for name in names_in(tmp_path) if "-" not in name} == {"water.gpkg"}
        with contextlib.closing(sqlite3.connect(path)) as database:
            assert database.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
            assert database.execute("SELECT count(*) FROM water").fetchall() == [(1,)]
    info = pyogrio.read_info(path, layer="water")
    assert (info["features"], info["crs"]) == (1, "EPSG:3035")
    if others:
        assert list(pyogrio.raw.read(path, layer="parcels")[3][0]) == ["mine"]
        with contextlib.closing(sqlite3.connect(path)) as database:
            assert database.execute("SELECT styleName FROM layer_styles").fetchall() == [("blue",)]


@pytest.mark.held_open
def test_a_geopackage_that_is_edited_elsewhere_is_told_as_such_and_stays_as_it_is(
    tmp_path, features, monkeypatch
):
    path = write_features(tmp_path / "water.gpkg", features, GRID.crs)
    monkeypatch.setattr(geopackage, "_WAIT_SECONDS", 0.3)
    assert not is_locked(path)
    with shown_elsewhere(path, "edits"):
        assert is_locked(path)
        refuse_to_replace(monkeypatch)
        with pytest.raises(FileInUse, match=r"water\.gpkg is being changed in another program"):
            write_features(path, features[:1], GRID.crs)
        with pytest.raises(FileInUse, match="Save the changes there"):
            add_tables(path, [("fields", features)], GRID.crs)
    monkeypatch.undo()
    assert pyogrio.read_info(path)["features"] == len(features)
    assert names_in(tmp_path) == ["water.gpkg"]


def test_a_layer_that_somebody_adds_while_polygons_are_written_is_not_lost(tmp_path, features, monkeypatch):
    path = tmp_path / "water.gpkg"
    user_geopackage(path)
    written = writing._write_layer
    added: list = []

    def write_layer(*given):
        written(*given)
        if not added:
            added.append("once")
            with contextlib.closing(sqlite3.connect(path)) as database, database:
                database.execute("INSERT INTO layer_styles (styleName) VALUES ('late')")

    monkeypatch.setattr(writing, "_write_layer", write_layer)
    write_features(path, features, GRID.crs)
    with contextlib.closing(sqlite3.connect(path)) as database:
        assert database.execute("SELECT styleName FROM layer_styles").fetchall() == [("blue",), ("late",)]


@pytest.mark.parametrize(
    ("path", "address"),
    [
        (PureWindowsPath(r"C:\My data\a#b.gpkg"), "file:///C:/My%20data/a%23b.gpkg"),
        (PureWindowsPath(r"\\server\share\ä.gpkg"), "file:////server/share/%C3%A4.gpkg"),
        (PureWindowsPath("Z:/out/a.gpkg"), "file:///Z:/out/a.gpkg"),
        (PurePosixPath("/tmp/100%.gpkg"), "file:///tmp/100%25.gpkg"),
    ],
)
def test_sqlite_is_given_an_address_without_a_server_in_it(path, address):
    assert sqlite_address(path) == address
