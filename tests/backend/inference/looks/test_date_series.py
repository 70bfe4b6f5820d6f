"""The same question about many dates, over the real engine on a scene whose truth is known."""

from __future__ import annotations

import datetime
import shutil
from xml.etree import ElementTree

import pyogrio
import pytest
import rasterio
import shapely
from concept_double import engine_of, write_valley

from earthmind.errors import EarthMindError
from earthmind.inference.answer import answer_of
from earthmind.inference.looks.date_series import SeriesRequest, dated_places
from earthmind.inference.looks.kinds import look
from earthmind.inference.looks.series_chart import Measured, chart
from earthmind.inference.requests import LayerRequest


@pytest.fixture
def dates(tmp_path):
    """The valley on three days: the small lake, the large one, and the small one; and a radar image."""
    folder = tmp_path / "valley"
    folder.mkdir()
    valley = write_valley(folder)
    files = []
    for day, source in (
        ("2023-01-10", valley.before),
        ("2023-02-10", valley.optical),
        ("2023-04-10", valley.before),
    ):
        files.append(tmp_path / f"S2_{day}.tif")
        shutil.copy(source, files[-1])
    shutil.copy(valley.sar, tmp_path / "S1_2023-02-12.tif")
    return tuple(LayerRequest(str(path)) for path in files), LayerRequest(str(tmp_path / "S1_2023-02-12.tif"))


def asked(request):
    answer = answer_of(look(engine_of()[0], request))
    return answer.report.values, answer


def test_each_date_has_its_number_and_its_nearest_radar_image(dates):
    optical, sar = dates
    found, answer = asked(SeriesRequest("=area(water)", optical[::-1], (sar,)))
    rows = found["dates"]
    assert [row["date"] for row in rows] == ["2023-01-10", "2023-02-10", "2023-04-10"]
    assert [row["value"] for row in rows] == pytest.approx([40_000, 90_000, 40_000], rel=0.003)
    assert {row["unit"] for row in rows} == {"m2"} and found["unit"] == "m2"
    assert [row["sar"] for row in rows] == [None, sar.uri, None]
    assert "least on 2023-01-10 (4.0" in answer.text and "most on 2023-02-10 (9.0" in answer.text


def test_polygons_know_from_when_to_when_they_show_the_ground(dates, tmp_path):
    optical, _ = dates
    found, answer = asked(SeriesRequest("Segment the water.", optical, out=tmp_path / "water.gpkg"))
    meta, _, shapes, columns = pyogrio.raw.read(found["out"])
    told = dict(zip(meta["fields"], columns))
    areas = {}
    for day, until, shape in zip(told["date"], told["until"], shapely.from_wkb(shapes)):
        areas[day, until] = areas.get((day, until), 0) + shape.area
    assert areas == {
        ("2023-01-10", "2023-02-10"): 40_000,
        ("2023-02-10", "2023-04-10"): 90_000,
        ("2023-04-10", "2023-04-11"): 40_000,
    }
    assert answer.written[0].count == len(shapes) and meta["crs"] == "EPSG:32630"


def test_a_date_in_another_crs_lies_on_the_same_ground(dates, tmp_path):
    optical, _ = dates
    moved = tmp_path / "S2_2023-03-10.tif"
    with rasterio.open(optical[1].uri) as source:
        profile, values, names = source.profile, source.read(), source.descriptions
    from rasterio.warp import Resampling, calculate_default_transform, reproject

    transform, width, height = calculate_default_transform(
        source.crs, "EPSG:32631", source.width, source.height, *source.bounds, resolution=10
    )
    profile |= {"crs": "EPSG:32631", "transform": transform, "width": width, "height": height}
    with rasterio.open(moved, "w", **{**profile, "nodata": -1}) as made:
        made.descriptions = names
        for band in range(1, source.count + 1):
            reproject(
                values[band - 1], rasterio.band(made, band), src_transform=source.transform,
                src_crs=source.crs, dst_nodata=-1, resampling=Resampling.nearest,
            )  # fmt: skip
    request = SeriesRequest("=mask(water)", (optical[1], LayerRequest(str(moved))), out=tmp_path / "w.gpkg")
    found, _ = asked(request)
    meta, _, shapes, columns = pyogrio.raw.read(found["out"])
    day = dict(zip(meta["fields"], columns))["date"]
    here, there = (
        shapely.union_all(shapely.from_wkb(shapes[day == each])) for each in ("2023-02-10", "2023-03-10")
    )
    assert here.intersection(there).area / here.union(there).area > 0.9


def test_one_date_that_cannot_be_read_does_not_keep_the_others_from_it(dates, tmp_path):
    optical, _ = dates
    cut = tmp_path / "S2_2023-02-10.tif"
    cut.write_bytes(cut.read_bytes()[:60_000])
    found, answer = asked(SeriesRequest("=area(water)", optical))
    problems = [row["problem"] for row in found["dates"]]
    assert problems[0] is None and problems[2] is None and "S2_2023-02-10" in problems[1]
    assert "2 of 3 dates" in answer.text and any(note.startswith("2023-02-10: ") for note in answer.notes)


def test_the_chart_has_a_point_for_each_number_at_its_place(dates, tmp_path):
    optical, _ = dates
    for name in ("c.svg", "c.html"):
        found, _ = asked(SeriesRequest("=area(water)", optical, chart=tmp_path / name))
        assert found["chart"] == str(tmp_path / name)
    tree = ElementTree.fromstring((tmp_path / "c.svg").read_text(encoding="utf-8"))
    space = "{http://www.w3.org/2000/svg}"
    x, y = zip(*((float(c.get("cx")), float(c.get("cy"))) for c in tree.iter(f"{space}circle")))
    assert (x[1] - x[0]) / (x[2] - x[0]) == pytest.approx(31 / 90, abs=0.01)
    assert y[1] < y[0] == pytest.approx(y[2])
    assert "<svg" in (tmp_path / "c.html").read_text(encoding="utf-8")


def test_a_chart_of_nothing_and_of_a_title_with_signs_is_still_one():
    day = datetime.date(2023, 1, 1)
    for points in ([Measured(day)], [Measured(day, 0.0, "%"), Measured(day, 12.0, "%")]):
        ElementTree.fromstring(chart('a < b & "c"', points, "%"))


@pytest.mark.parametrize(
    "change, sentence",
    [
        (lambda o, s, f: SeriesRequest("=area(water)"), "No layer was given"),
        (lambda o, s, f: SeriesRequest("=area(water)", (o[0], o[0])), "Two layers are of 2023-01-10"),
        (lambda o, s, f: SeriesRequest("=area(water)", o, chart=f / "c.png"), "must end in .svg or .html"),
        (lambda o, s, f: SeriesRequest("=area(water)", o, out=f / "S2_2023-01-10.tif"), "tif"),
        (lambda o, s, f: SeriesRequest("=area(unicorn)", o), "unicorn"),
    ],
)
def test_what_cannot_be_asked_is_one_sentence(dates, tmp_path, change, sentence):
    before = sorted(tmp_path.iterdir())
    with pytest.raises(EarthMindError, match=sentence):
        asked(change(*dates, tmp_path))
    assert sorted(tmp_path.iterdir()) == before


def test_a_layer_without_a_date_is_named(dates, tmp_path):
    shutil.copy(dates[0][0].uri, tmp_path / "plain.tif")
    with pytest.raises(EarthMindError, match='"plain" has no date'):
        asked(SeriesRequest("=area(water)", (LayerRequest(str(tmp_path / "plain.tif")),)))


def test_the_radar_alone_is_a_series_too(dates):
    _, sar = dates
    (place,) = dated_places((), (sar,), 6)
    assert place.day == datetime.date(2023, 2, 12) and place.optical is None
