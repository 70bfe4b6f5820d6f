"""Tiled runs: seamless, resumable, cancellable, whole or not at all."""

from __future__ import annotations

import dataclasses
import subprocess
import sys
import time
from pathlib import Path

import numpy as np
import pyogrio
import pytest
import rasterio
import shapely
from doubles import CARD, ThresholdModel, shelf_of
from places import S2_BANDS, Place, write_raster

from earthmind.errors import InputError, OutputError
from earthmind.inference import events as happenings
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, Options, PlaceRequest
from earthmind.vector.polygons.shaping import Shaping

SIDE = 200
HELPERS = Path(__file__).parents[2] / "helpers"


@pytest.fixture
def river(tmp_path) -> Place:
    """A meandering river with an island across a scene of 200 x 200 pixels, and ponds."""
    rows, columns = np.mgrid[:SIDE, :SIDE]
    water = np.abs(columns - 100 - 60 * np.sin(rows / 24)) < 12
    water &= ~((np.abs(rows - 110) < 6) & (np.abs(columns - 42) < 3))
    water |= (np.hypot(rows - 30, columns - 30) < 8) | (np.hypot(rows - 64, columns - 180) < 6)
    bands = np.where(water, 300, 2600).astype(np.int16)[None].repeat(13, axis=0)
    bands[:, :, :5] = 0  # nodata
    backscatter = np.where(water, -22.0, -9.0).astype(np.float32)[None].repeat(2, axis=0)
    backscatter[:, :, :5] = np.nan
    optical = write_raster(tmp_path / "S2.tif", bands, S2_BANDS, nodata=0)
    return Place(optical, write_raster(tmp_path / "S1.tif", backscatter, ("VV", "VH")), (0, 0, 0, 0))


def request(place: Place, *, sar: bool = True) -> PlaceRequest:
    layers = {"sar": LayerRequest(str(place.sar))} if sar else {}
    return PlaceRequest(optical=LayerRequest(str(place.optical)), **layers)


def engine_with(**changes) -> tuple[Engine, ThresholdModel]:
    model = ThresholdModel(dataclasses.replace(CARD, **changes))
    return Engine(shelf_of(model)), model


def of(kind, events):
    return [event for event in events if isinstance(event, kind)]


def geometries(events):
    return sorted(f.geometry.normalize().wkb_hex for s in of(happenings.Segment, events) for f in s.features)


@pytest.mark.parametrize(("window", "overlap"), [(64, None), (50, 0), (37, 18)])
def test_polygons_of_windows_are_those_of_one_picture(river, tmp_path, window, overlap):
    whole, _ = engine_with(max_side=SIDE)
    expected = geometries(whole.ask(request(river), "Segment the water."))
    tiled, model = engine_with()
    options = Options(window=window, overlap=overlap, out=tmp_path / "water.gpkg")
    events = list(tiled.ask(request(river), "Segment the water.", options))
    assert isinstance(events[-1], happenings.Done), events[-1]
    assert len(expected) == 3
    assert geometries(events) == expected
    assert model.encoded > 10
    assert pyogrio.read_info(tmp_path / "water.gpkg")["features"] == 3
    assert sorted(path.name for path in tmp_path.iterdir()) == ["S1.tif", "S2.tif", "water.gpkg"]


def test_the_stream_tells_progress_text_segments_and_shares_as_an_answer_does(river):
    engine, _ = engine_with()
    events = list(engine.ask(request(river), "Segment the water.", Options(), run="j"))
    assert events[0] == happenings.Started("j")
    assert events[-1].text == "Marked: water [SEG]." and events[-1].segments == 1
    (segment,) = of(happenings.Segment, events)
    assert segment.features[0].attributes["prompt"] == "Segment the water."
    assert (segment.features[0].attributes["optical"], segment.features[0].attributes["sar"]) == ("S2", "S1")
    assert of(happenings.Attention, events) == [happenings.Attention(0.25, 0.75)]
    fractions = [e.fraction for e in of(happenings.Progress, events) if e.stage == "answering"]
    assert fractions == sorted(fractions) and fractions[-1] == 1


def test_an_interrupted_run_goes_on_from_its_finished_windows(river, tmp_path):
    engine, model = engine_with()
    options = Options(out=tmp_path / "water.gpkg")
    stream = engine.ask(request(river), "Segment the water.", options)
    for event in stream:
        if isinstance(event, happenings.Progress) and event.windows and event.fraction >= 0.5:
            break
    stream.close()
    done = model.encoded
    assert done > 3 and not (tmp_path / "water.gpkg").exists()
    again, fresh = engine_with()
    events = list(again.ask(request(river), "Segment the water.", options))
    total = len(geometries(events))
    assert total == 3 and fresh.encoded < 16 - done + 2
    assert any("were finished by an earlier run" in note.message for note in of(happenings.Note, events))


def test_windows_of_another_prompt_or_a_changed_file_are_not_reused(river, tmp_path):
    engine, model = engine_with()
    work = tmp_path / "work"
    options = Options(out=tmp_path / "none" / "x.gpkg", work=work)
    with pytest.raises(OutputError, match="does not exist"):
        engine.ask(request(river), "Segment the water.", options)
    options = Options(work=work)
    stream = engine.ask(request(river), "Segment the water.", options)
    next(e for e in stream if isinstance(e, happenings.Progress) and e.windows and e.fraction > 0.5)
    stream.close()
    before = model.encoded
    list(engine.ask(request(river), "Segment the water, please.", options))
    assert model.encoded - before == 16


def test_a_run_can_be_cancelled_in_the_middle_of_a_window(river):
    engine, _ = engine_with()
    begun = time.monotonic()
    stopped = False
    stream = engine.ask(
        request(river),
        "slow water",
        Options(polygons=True),
        stopped=lambda: stopped or time.monotonic() - begun > 1,
    )
    events = list(stream)
    assert isinstance(events[-1], happenings.Stopped)
    assert time.monotonic() - begun < 40  # one window alone takes a minute


def test_masks_probabilities_and_sar_weight_are_rasters_on_the_grid(river, tmp_path):
    engine, _ = engine_with()
    paths = {name: tmp_path / f"{name}.tif" for name in ("mask", "probability", "sar_weight")}
    events = list(engine.ask(request(river), "Segment the water.", Options(**paths)))
    assert isinstance(events[-1], happenings.Done), events[-1]
    with rasterio.open(paths["mask"]) as dataset, rasterio.open(river.optical) as optical:
        mask = dataset.read(1)
        assert dataset.transform == optical.transform
        assert np.array_equal(mask[:, 5:] == 1, optical.read(1)[:, 5:] == 300)
    with rasterio.open(paths["probability"]) as dataset:
        assert np.array_equal(dataset.read(1)[:, 5:] > 0.5, mask[:, 5:] == 1)
    with rasterio.open(paths["sar_weight"]) as dataset:
        assert np.nanmin(dataset.read(1)) == pytest.approx(0.75, abs=0.01)


def test_polygons_are_shaped_filtered_and_written_in_the_crs_asked_for(river, tmp_path):
    engine, _ = engine_with()
    options = Options(
        out=tmp_path / "w.fgb", output_crs="EPSG:4326", minimum_area_m2=15_000, shaping=Shaping(simplify=2)
    )
    events = list(engine.ask(request(river), "Segment the water.", options))
    (segment,) = of(happenings.Segment, events)
    assert len(segment.features) == 2
    meta, _, wkb, _ = pyogrio.raw.read(tmp_path / "w.fgb")
    assert meta["crs"] == "EPSG:4326"
    assert shapely.get_num_coordinates(shapely.from_wkb(wkb)).sum() < 400


def test_nothing_found_is_said_and_no_file_is_written(river, tmp_path):
    engine, _ = engine_with()
    options = Options(out=tmp_path / "u.gpkg")
    events = list(engine.ask(request(river), "Find the unicorn", options))
    assert events[-1].text == "There is no unicorn here." and events[-1].segments == 0
    assert not options.out.exists()


def test_windows_that_the_model_cannot_take_are_refused_before_anything_runs(river):
    engine, model = engine_with()
    for options, said in [
        (Options(window=65), "Windows of 65 pixels are not possible"),
        (Options(window=64, overlap=40), "cannot share 40"),
    ]:
        with pytest.raises(InputError, match=said):
            engine.ask(request(river), "water", options)
    assert model.encoded == 0


def test_a_source_that_vanishes_in_the_middle_is_told_in_one_sentence(river, tmp_path):
    engine, _ = engine_with(max_side=32)
    events = engine.ask(request(river, sar=False), "slow water", Options(work=tmp_path / "w"))
    next(events)
    Path(river.optical).write_bytes(Path(river.optical).read_bytes()[:20_000])
    last = list(events)[-1]
    assert isinstance(last, happenings.Failed)
    assert last.code in ("unreadable", "missing") and '"S2"' in last.message


FULL_DISK = """
import resource, signal, sys
sys.path.insert(0, {helpers!r})
from pathlib import Path
from doubles import ThresholdModel, shelf_of
from earthmind.inference.engine import Engine
from earthmind.inference.requests import LayerRequest, PlaceRequest
from earthmind.inference.requests import Options
signal.signal(signal.SIGXFSZ, signal.SIG_IGN)
engine = Engine(shelf_of(ThresholdModel()))
options = Options(out=Path({out!r}))
events = engine.ask(PlaceRequest(LayerRequest({optical!r})), "Segment the water.", options)
resource.setrlimit(resource.RLIMIT_FSIZE, ({limit}, resource.RLIM_INFINITY))
print(list(events)[-1])
"""


@pytest.mark.parametrize(
    ("limit", "kept"), [(300, "Finished windows cannot be kept"), (60_000, "Cannot write")]
)
def test_a_full_disk_is_told_and_leaves_no_half_written_file(river, tmp_path, limit, kept):
    out = tmp_path / "full" / "water.gpkg"
    out.parent.mkdir()
    code = FULL_DISK.format(helpers=str(HELPERS), out=str(out), optical=str(river.optical), limit=limit)
    ran = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, timeout=120)
    assert "Failed" in ran.stdout and kept in ran.stdout, ran.stdout + ran.stderr
    assert list(out.parent.iterdir()) == []
    engine, model = engine_with()
    events = list(engine.ask(request(river, sar=False), "Segment the water.", Options(out=out)))
    assert isinstance(events[-1], happenings.Done)
    assert {path.name for path in out.parent.iterdir()} == {"water.gpkg"}
    if limit > 10_000:
        assert model.encoded == 0


@pytest.mark.parametrize(
    ("prompt", "expected_m2"),
    [
        ("Segment the two smallest ponds.", [109 * 100, 193 * 100]),
        ("Segment the water larger than 1.5 ha within 100 m of the water.", None),
        ("Segment the northernmost pond smaller than 3 ha", [193 * 100]),
    ],
)
def test_phrases_that_need_the_whole_extent_are_resolved_on_merged_polygons(river, prompt, expected_m2):
    engine, _ = engine_with()
    events = list(engine.ask(request(river), prompt, Options()))
    assert isinstance(events[-1], happenings.Done), events[-1]
    (segment,) = of(happenings.Segment, events)
    areas = [feature.geometry.area for feature in segment.features]
    if expected_m2 is None:
        assert len(areas) == 2 and min(areas) > 15_000
    else:
        assert areas == pytest.approx(expected_m2)
    assert any(note.message.startswith("Chosen: ") for note in of(happenings.Note, events))
