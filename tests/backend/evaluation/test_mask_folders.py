import dataclasses

import numpy as np
import pytest
import rasterio
from doubles import CARD
from PIL import Image
from rasterio.transform import from_origin

from earthmind.errors import InputError
from earthmind.evaluation.questions import BenchmarkSample, GivenAnswer, Kind
from earthmind.evaluation.readers import DATASETS
from earthmind.evaluation.scoring import Scorer

SIDE = 64
HAND = "data/flood_events/HandLabeled"
WIDE = dataclasses.replace(CARD, max_side=256)


def read(name, root, split="test", sensors=("optical",)):
    return list(DATASETS[name].read(root, split, sensors, WIDE))


def write_raster(path, pixels, crs="EPSG:4326"):
    path.parent.mkdir(parents=True, exist_ok=True)
    shape = dict(zip(("count", "height", "width"), pixels.shape, strict=True))
    place = from_origin(-1.6, 10.3, 9e-5, 9e-5)
    with rasterio.open(path, "w", "GTiff", dtype=pixels.dtype, crs=crs, transform=place, **shape) as target:
        target.write(pixels)


def write_floods(root, *names):
    """Chips with water in their western half, no data in the upper quarter of the mask, as published."""
    random = np.random.default_rng(1)
    listing = root / "splits" / "flood_handlabeled" / "flood_test_data.csv"
    listing.parent.mkdir(parents=True)
    listing.write_text("".join(f"{n}_S1Hand.tif,{n}_LabelHand.tif\n" for n in names), encoding="utf-8")
    for name in names:
        west = np.arange(SIDE) < SIDE // 2
        land = random.normal(-10, 1, (2, SIDE, SIDE)) - 12 * west
        write_raster(root / HAND / "S1Hand" / f"{name}_S1Hand.tif", land.astype(np.float32))
        bands = random.integers(500, 3000, (13, SIDE, SIDE)).astype(np.uint16)
        write_raster(root / HAND / "S2Hand" / f"{name}_S2Hand.tif", bands)
        mask = np.broadcast_to(west, (1, SIDE, SIDE)).astype(np.int16)
        mask[:, : SIDE // 4] = -1
        write_raster(root / HAND / "LabelHand" / f"{name}_LabelHand.tif", mask)
    return root


def write_tiles(root, classes):
    (root / "output").mkdir(parents=True)
    (root / "test.txt").write_text("M-33-7_1\n", encoding="utf-8")
    Image.fromarray(np.full((SIDE, SIDE, 3), 90, np.uint8)).save(root / "output" / "M-33-7_1.jpg")
    Image.fromarray(classes).save(root / "output" / "M-33-7_1_m.png")
    return root


@pytest.mark.parametrize("sensors", [("sar",), ("optical",), ("optical", "sar")])
def test_a_flood_mask_lies_on_the_pictures_and_what_is_unknown_does_not_count(tmp_path, sensors):
    (sample,) = read("sen1floods11", write_floods(tmp_path, "Ghana_1"), sensors=sensors)
    assert (sample.kind, sample.task, sample.question) == (Kind.REFERRING, "water", "water")
    assert tuple(p.sensor for p in sample.pictures) == sensors
    assert all(p.valid.shape == sample.mask.shape == sample.known.shape for p in sample.pictures)
    assert 0.70 < sample.known.mean() < 0.80
    assert 0.45 < sample.mask[sample.known].mean() < 0.55
    if sensors == ("sar",):  # dark where the mask says water: they lie on each other
        vv = sample.pictures[0].pixels[0].astype(float)
        inside, outside = vv[sample.mask], vv[sample.known & ~sample.mask]
        assert np.quantile(inside, 0.9) < np.quantile(outside, 0.1)


def test_a_chip_without_a_known_pixel_is_left_out(tmp_path):
    write_floods(tmp_path, "Ghana_1", "India_2")
    empty = np.full((1, SIDE, SIDE), -1, np.int16)
    write_raster(tmp_path / HAND / "LabelHand" / "Ghana_1_LabelHand.tif", empty)
    assert [s.identifier for s in read("sen1floods11", tmp_path, sensors=("sar",))] == ["India_2/water"]


def test_a_sensor_without_a_value_is_not_shown_and_a_place_without_any_is_left_out(tmp_path):
    write_floods(tmp_path, "Ghana_1", "India_2")
    nothing = np.full((2, SIDE, SIDE), np.nan, np.float32)
    write_raster(tmp_path / HAND / "S1Hand" / "Ghana_1_S1Hand.tif", nothing)
    assert [s.identifier for s in read("sen1floods11", tmp_path, sensors=("sar",))] == ["India_2/water"]
    shown = [
        [p.sensor for p in s.pictures] for s in read("sen1floods11", tmp_path, sensors=("optical", "sar"))
    ]
    assert shown == [["optical"], ["optical", "sar"]]


def test_pixels_that_no_sensor_shows_do_not_count(tmp_path):
    write_floods(tmp_path, "Ghana_1")
    path = tmp_path / HAND / "S1Hand" / "Ghana_1_S1Hand.tif"
    with rasterio.open(path) as source:
        pixels = source.read()
    pixels[:, :, SIDE // 2 :] = np.nan
    write_raster(path, pixels)
    (sample,) = read("sen1floods11", tmp_path, sensors=("sar",))
    assert 0.33 < sample.known.mean() < 0.42
    assert sample.mask[sample.known].mean() > 0.95


def test_a_missing_file_is_named(tmp_path):
    write_floods(tmp_path, "Ghana_1")
    (tmp_path / HAND / "S2Hand" / "Ghana_1_S2Hand.tif").unlink()
    with pytest.raises(InputError, match=r"Ghana_1_S2Hand\.tif"):
        read("sen1floods11", tmp_path)
    with pytest.raises(InputError, match=r"flood_valid_data\.csv"):
        read("sen1floods11", tmp_path, "valid")


def test_every_land_cover_of_a_tile_is_one_question_about_the_same_pictures(tmp_path):
    classes = np.repeat(np.arange(4, dtype=np.uint8) + 1, SIDE // 4)[:, None].repeat(SIDE, 1)
    samples = read("landcover-ai", write_tiles(tmp_path, classes))
    assert [s.task for s in samples] == ["buildings", "forest", "water", "roads"]
    for number, sample in enumerate(samples, 1):
        assert sample.pictures is samples[0].pictures
        assert np.array_equal(sample.mask, classes == number)


def test_a_mask_of_another_size_is_named(tmp_path):
    root = write_tiles(tmp_path, np.ones((SIDE, SIDE // 2), np.uint8))
    with pytest.raises(InputError, match=r"M-33-7_1_m\.png has another size"):
        read("landcover-ai", root)


def test_scores_leave_out_unknown_pixels_and_are_told_by_land_cover():
    def sample(task, mask, known):
        return BenchmarkSample(task, Kind.REFERRING, task, (), task, mask=mask, known=known)

    left, top = np.zeros((4, 4), bool), np.zeros((4, 4), bool)
    left[:, :2], top[:2] = True, True
    scorer = Scorer()
    scorer.add(GivenAnswer(sample("water", left, top), "", left & top))  # right where it is known
    scorer.add(GivenAnswer(sample("roads", left, None), "", top))  # I 4, U 12
    scores = scorer.scores()
    assert scores["miou/water"] == 1
    assert scores["oiou/roads"] == pytest.approx(1 / 3)
    assert scores["miou"] == pytest.approx(2 / 3)
    assert scores["oiou"] == pytest.approx(8 / 16)
