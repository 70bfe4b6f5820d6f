"""Sentinel images from a STAC API with cloud-optimised GeoTIFFs, both really asked over HTTP on loopback."""

from __future__ import annotations

import datetime
import time
from dataclasses import replace

import numpy as np
import pytest
import rasterio
from doubles import ThresholdModel, shelf_of
from rasterio.warp import transform_bounds
from stac_scenes import CLEAR, CLOUD, OPTICAL, SHADOW, Catalogue
from stac_server import stac_server

from earthmind.errors import Cancelled, EarthMindError, InputError
from earthmind.imagery import Sensor, Unit, describe_raster
from earthmind.imagery.layers.request import LayerRequest
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.events import Progress
from earthmind.inference.fetching.fetch import FetchRequest, Sensors
from earthmind.inference.fetching.stac_search import check_address
from earthmind.inference.looks.kinds import look
from earthmind.inference.requests import Extent

SIDE = 1024
WEST, NORTH = 500_000, 4_200_000
EAST = WEST + SIDE * 10
ROLES = ("blue", "nir", "swir1")
BOUNDS = (EAST - 600.0, NORTH - 3800.0, EAST + 400.0, NORTH - 3000.0)
"""100 x 80 pixels that lie on two tiles."""


def numbers(west: int, more: int = 0) -> dict[str, np.ndarray]:
    """Stored numbers that say where they are: another one at each place of both tiles, with the offset."""
    column, row = np.meshgrid(np.arange(SIDE) + (west - WEST) // 10, np.arange(SIDE))
    return {
        role: (1100 + more + 1000 * number + (column * 3 + row * 7) % 900).astype(np.uint16)
        for number, role in enumerate(ROLES)
    }


def classes(clouded: slice | None = None, kind: int = CLOUD) -> np.ndarray:
    """The scene classification of 20 m, clouded in some rows."""
    made = np.full((SIDE // 2, SIDE // 2), CLEAR, np.uint8)
    if clouded is not None:
        made[clouded] = kind
    return made


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    """Five days of Sentinel-2 and three passes of Sentinel-1 over two tiles."""
    folder = tmp_path_factory.mktemp("catalogue")
    made = Catalogue(folder, "EPSG:32630")
    here, there = (WEST, NORTH), (EAST, NORTH)

    def optical(day: str, clouded, cover: float, kind: int = CLOUD, tiles=(here, there), **more):
        for number, origin in enumerate(tiles):
            name = f"S2_{day}_{number}"
            made.add_optical(
                name, f"2023-05-{day}T10:50:3{number}Z", origin, numbers(origin[0]), classes(clouded, kind),
                cloud_cover=cover, **more,
            )  # fmt: skip

    optical("02", slice(0, 190), 5.0)  # little of the tiles, all of the place
    optical("07", slice(200, None), 60.0)  # most of the tiles, nothing of the place
    optical("12", slice(150, 162), 3.0, SHADOW)  # 12 of the 40 rows of the place
    optical("17", None, 0.0, tiles=(here,))  # half of the place
    optical("27", None, 0.0, baseline="03.01")
    for number, (day, tiles) in enumerate((("05", (here, there)), ("08", (here,)), ("11", (here, there)))):
        for part, origin in enumerate(tiles):
            power = {"vv": np.full((SIDE, SIDE), 0.1 * (number + 1), np.float32)}
            power["vh"] = power["vv"] / 10
            power["vv"][:200] = -32768
            made.add_sar(f"S1_{day}_{part}", f"2023-05-{day}T06:10:1{part}Z", origin, power, 81 + number)
    made.write()
    return folder


@pytest.fixture
def served(folder):
    with stac_server(folder) as server:
        yield server


@pytest.fixture
def engine():
    return Engine(shelf_of(ThresholdModel()))


@pytest.fixture
def wish(served, tmp_path):
    """What is asked for, where a test says nothing else: the 2nd to the 22nd of May, both sensors."""
    out = tmp_path / "out"
    out.mkdir()
    days = (datetime.date(2023, 5, 2), datetime.date(2023, 5, 22))
    return FetchRequest(served.url, Extent(BOUNDS, "EPSG:32630"), *days, out)


def fetched(engine, request):
    answer = answer_of(look(engine, request))
    return answer.report.values["scenes"], answer


def test_the_date_that_is_clear_over_the_place_is_taken_and_the_nearest_pass_that_covers_it(
    engine, wish, served
):
    scenes, answer = fetched(engine, wish)
    assert [(scene["sensor"], scene["datetime"][:10]) for scene in scenes] == [
        ("sar", "2023-05-05"),
        ("optical", "2023-05-07"),
    ]
    assert scenes[1]["clouds"] == 0 and scenes[1]["covered"] == scenes[0]["covered"] == 1
    assert scenes[0]["days_from_optical"] == pytest.approx(2.195, abs=0.01)
    assert len(scenes[1]["items"]) == 2 and scenes[1]["bands"] == list(ROLES)
    assert "2.2 days from the optical image" in answer.text
    assert sum(asked == "POST /search" for asked in served.asked) >= 5  # page after page


def test_values_are_those_of_the_place_from_both_tiles_in_their_unit(engine, wish):
    scenes, _ = fetched(engine, wish)
    with rasterio.open(scenes[1]["path"]) as optical:
        assert optical.crs.to_epsg() == 32630 and optical.bounds == BOUNDS and optical.res == (10, 10)
        left, row = (int(BOUNDS[0]) - WEST) // 10, (NORTH - int(BOUNDS[3])) // 10
        expected = np.concatenate([numbers(WEST)["nir"], numbers(EAST)["nir"]], axis=1)
        here = expected[row : row + 80, left : left + 100].astype(int) - 1000  # the offset since 04.00
        assert (optical.read(2) == here).all() and optical.scales == (1e-4,) * 3
        assert optical.descriptions == ("B2", "B8", "B11")
    with rasterio.open(scenes[0]["path"]) as sar:
        assert sar.bounds == BOUNDS and sar.read(1) == pytest.approx(np.full((80, 100), -10.0), abs=1e-4)
        assert sar.read(2) == pytest.approx(np.full((80, 100), -20.0), abs=1e-4)


def test_the_rasters_are_recognised_without_a_guess(engine, wish):
    scenes, _ = fetched(engine, wish)
    sar, optical = (describe_raster(LayerRequest(scene["path"])) for scene in scenes)
    assert optical.sensor is Sensor.OPTICAL and optical.unit is Unit.REFLECTANCE
    assert set(optical.bands) == set(ROLES) and optical.date == datetime.date(2023, 5, 7)
    assert sar.sensor is Sensor.SAR and sar.unit is Unit.DB and set(sar.bands) == {"vv", "vh"}
    assert sar.date == datetime.date(2023, 5, 5)


def test_windows_are_fetched_and_not_whole_files(engine, wish, served, folder):
    fetched(engine, wish)
    whole = sum(path.stat().st_size for path in folder.glob("S2_07*.tif"))
    assert served.sent < whole and not any("aux.xml" in asked or ".ovr" in asked for asked in served.asked)
    small = replace(wish, extent=Extent((EAST - 100, NORTH - 3100, EAST - 50, NORTH - 3050), "EPSG:32630"))
    before = served.sent
    fetched(engine, replace(small, sensors=Sensors.OPTICAL, end=datetime.date(2023, 5, 7)))
    assert served.sent - before < whole / 3


def test_several_dates_are_the_clearest_ones_in_order_and_shadow_counts_as_cloud(engine, wish):
    scenes, _ = fetched(engine, replace(wish, sensors=Sensors.OPTICAL, dates=5, clouds=0.35))
    assert [(scene["datetime"][8:10], scene["clouds"]) for scene in scenes] == [
        ("07", 0.0),
        ("12", pytest.approx(0.3, abs=0.01)),
    ]


def test_without_the_offset_of_new_processing_numbers_are_taken_as_they_are(engine, wish):
    late = replace(
        wish, begin=datetime.date(2023, 5, 27), end=datetime.date(2023, 5, 28), sensors=Sensors.OPTICAL
    )
    scenes, _ = fetched(engine, late)
    with rasterio.open(scenes[0]["path"]) as optical:
        assert optical.read(1).min() >= 1100


def test_the_radar_alone_is_the_latest_passes(engine, wish):
    scenes, _ = fetched(engine, replace(wish, sensors=Sensors.SAR, dates=2))
    assert [scene["datetime"][8:10] for scene in scenes] == ["08", "11"]
    assert scenes[0]["covered"] == pytest.approx(0.6, abs=0.01) and scenes[0]["days_from_optical"] is None


def test_an_extent_in_degrees_and_a_coarser_pixel_give_the_same_ground(engine, wish):
    degrees = transform_bounds("EPSG:32630", "EPSG:4326", *BOUNDS)
    coarse = replace(wish, extent=Extent(degrees, "EPSG:4326"), resolution=40.0, sensors=Sensors.OPTICAL)
    scenes, _ = fetched(engine, coarse)
    with rasterio.open(scenes[0]["path"]) as optical:
        assert optical.res == (40, 40) and optical.bounds == pytest.approx(BOUNDS, abs=80)
        assert optical.bounds.left % 40 == 0 and (optical.read(1) > 0).all()


def test_addresses_are_signed_where_that_is_wanted(engine, wish, served):
    served.signed = True
    with pytest.raises(EarthMindError, match="whether the address has to be signed") as caught:
        fetched(engine, wish)
    assert "sig=" not in caught.value.message
    scenes, _ = fetched(engine, replace(wish, sign=served.signer))
    assert len(scenes) == 2
    assert sum("/token/" in asked for asked in served.asked) == 2  # once for each collection
    with pytest.raises(EarthMindError, match="does not sign addresses"):
        fetched(engine, replace(wish, sign=f"{served.url}/nothing/{{collection}}"))


@pytest.mark.parametrize(
    "change, sentence",
    [
        (lambda w, s: replace(w, endpoint="file:///etc"), "is no address of the web"),
        (lambda w, s: replace(w, endpoint=f"{s.url}/nothing"), "does not answer as a STAC API"),
        (lambda w, s: replace(w, endpoint="http://127.0.0.1:9"), "does not answer as a STAC API"),
        (lambda w, s: replace(w, optical_collection="landsat"), "has no optical image of the place"),
        (lambda w, s: replace(w, end=datetime.date(2023, 5, 4)), "The clearest of 1 images"),
        (lambda w, s: replace(w, end=datetime.date(2023, 4, 4)), "is after the last one"),
        (
            lambda w, s: replace(w, sar_days=0, clouds=1.0, begin=datetime.date(2023, 5, 12)),
            "has no radar image",
        ),
        (lambda w, s: replace(w, extent=Extent((0, 0, 9, 9), "EPSG:4326")), "9.0 degrees wide"),
        (lambda w, s: replace(w, extent=Extent((0, 0, 2, 2), "EPSG:4326")), "more than are fetched at once"),
        (lambda w, s: replace(w, extent=Extent((5, 5, 4, 6), "EPSG:4326")), "is empty"),
        (lambda w, s: replace(w, extent=Extent((5, 5, 6, 6), "EPSG:0")), "is not known"),
        (lambda w, s: replace(w, extent=Extent((5, 85, 6, 85.1), "EPSG:4326")), "too near a pole"),
        (lambda w, s: replace(w, sign="https://host/sign"), "holds neither {collection} nor {href}"),
        (lambda w, s: replace(w, folder=w.folder / "absent"), "does not exist"),
    ],
)
def test_what_cannot_be_fetched_is_one_sentence_and_leaves_nothing(engine, wish, served, change, sentence):
    with pytest.raises(Exception, match=sentence.replace("{", r"\{")) as caught:
        fetched(engine, change(wish, served))
    assert caught.value.message.count("\n") == 0 and caught.value.message.endswith(".")
    assert list(wish.folder.iterdir()) == []


@pytest.mark.parametrize(
    "href, sentence",
    [("file:///etc/passwd", "no address of the web"), ("/vsizip//etc/a.zip", "no address of the web")],
)
def test_a_catalogue_cannot_have_other_files_read(engine, wish, served, href, sentence):
    items = served.items()
    for item in items:
        item["assets"]["SCL" if item["collection"] == OPTICAL else "vv"]["href"] = href
    served.items = lambda: items
    with pytest.raises(EarthMindError, match=sentence):
        fetched(engine, wish)


def test_a_catalogue_elsewhere_cannot_have_this_network_asked():
    for host in ("127.0.0.1", "localhost", "10.0.0.3", "[::1]", "169.254.169.254", "printer.local"):
        with pytest.raises(InputError, match="your own network"):
            check_address(f"http://{host}/a.tif", asked="https://example.org/stac")
    check_address("https://images.example.org/a.tif", asked="https://example.org/stac")
    check_address("http://127.0.0.1:8000/a.tif", asked="http://127.0.0.1:9000")


def test_a_fetch_is_left_at_once_where_the_network_hangs_and_leaves_nothing(engine, wish, served):
    served.delay = 3.0
    begun = time.monotonic()
    stop: list[float] = []

    def follow(event):
        if isinstance(event, Progress) and not stop:
            stop.append(time.monotonic())

    with pytest.raises(Cancelled):
        answer_of(look(engine, wish, stopped=lambda: bool(stop) and time.monotonic() > stop[0] + 1), follow)
    assert time.monotonic() - begun < 8
    deadline = time.monotonic() + 15
    while list(wish.folder.iterdir()) and time.monotonic() < deadline:
        time.sleep(0.1)
    assert list(wish.folder.iterdir()) == []


def test_an_end_in_the_middle_of_a_file_is_one_sentence(engine, wish, folder, served):
    broken = folder / "S1_05_0_vv.tif"
    whole = broken.read_bytes()
    try:
        broken.write_bytes(whole[: len(whole) // 20])
        with pytest.raises(EarthMindError, match=r"S1_05_0_vv\.tif cannot be read"):
            fetched(engine, wish)
    finally:
        broken.write_bytes(whole)
    assert list(wish.folder.iterdir()) == []
