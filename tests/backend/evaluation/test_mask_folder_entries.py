"""Each entry of ``FOLDERS`` on a small folder as it is published."""

import dataclasses

import numpy as np
import pyogrio.raw
import pytest
import rasterio
from benchmark_folders import write_json
from doubles import CARD
from PIL import Image

from earthmind.band_codes import BANDS, optical_codes, sar_codes
from earthmind.errors import InputError
from earthmind.evaluation.readers import DATASETS

pytestmark = pytest.mark.filterwarnings("ignore::rasterio.errors.NotGeoreferencedWarning")

SIDE = 32
WEST = np.arange(SIDE) < SIDE // 2
CODED = dataclasses.replace(CARD, coded=True, optical_bands=BANDS[:6], sar_bands=BANDS[6:])
COLOURS = dataclasses.replace(CARD, optical_bands=("red", "green", "blue"))


def read(name, root, split="test", sensors=("optical",), card=CARD):
    return list(DATASETS[name].read(root, split, sensors, card))


def raster(path, *bands, dtype=np.uint8, side=SIDE):
    """Bands of one value each, or as they are given."""
    path.parent.mkdir(parents=True, exist_ok=True)
    pixels = np.stack([np.broadcast_to(np.asarray(band, dtype), (side, side)) for band in bands])
    with rasterio.open(
        path, "w", "GTiff", dtype=pixels.dtype, count=len(pixels), height=side, width=side
    ) as target:
        target.write(pixels)
    return path


def halves(west, east):
    """Classes of the western and the eastern half."""
    return np.where(WEST, west, east)


def first_of(samples):
    return {sample.task: sample for sample in samples}


def test_flair_shows_the_colours_of_five_bands_and_leaves_out_classes_without_weight(tmp_path):
    raster(tmp_path / "flair_1_aerial_test/D012_2019/Z13_AA/img/IMG_062871.tif", 10, 20, 30, 200, 5)
    raster(tmp_path / "flair_1_labels_test/D012_2019/Z13_AA/msk/MSK_062871.tif", halves(5, 19))
    samples = first_of(read("flair", tmp_path))
    assert samples["water"].identifier == "D012_2019/Z13_AA/062871/water"
    assert samples["water"].pictures[0].pixels[:, 0, 0].tolist() == [10, 20, 30]
    assert np.array_equal(samples["water"].mask, np.broadcast_to(WEST, (SIDE, SIDE)))
    assert np.array_equal(samples["building"].known, samples["water"].mask)
    with pytest.raises(InputError, match='no split "val"; use one of: train, test'):
        read("flair", tmp_path, "val")


def test_flair_hub_takes_its_splits_from_its_table(tmp_path):
    for patch, kind in (("0-0", 6), ("0-1", 0)):
        for folder, bands in (("AERIAL_RGBI", (1, 2, 3, 4)), ("AERIAL_LABEL-COSIA", (kind,))):
            name = f"D004-2021_{folder}"
            raster(tmp_path / name / "AA-S1-32" / f"{name}_AA-S1-32_{patch}.tif", *bands)
    table = tmp_path / "GLOBAL_ALL_MTD" / "GLOBAL_ALL_MTD_SPLIT.gpkg"
    table.parent.mkdir()
    patches = np.array(["D004-2021_AA-S1-32_0-0", "D004-2021_AA-S1-32_0-1"], object)
    pyogrio.raw.write(
        table,
        geometry=None,
        field_data=[
            patches,
            np.array(["test", "train"], object),
            np.array(["valid", "test"], object),
        ],
        fields=["patch_id", "split_1", "split_2"],
        geometry_type=None,
    )
    assert first_of(read("flair-hub", tmp_path))["water"].mask.all()
    other = first_of(read("flair-hub", tmp_path, "split_2/test"))
    assert other["building"].mask.all()
    assert not other["water"].mask.any()
    with pytest.raises(InputError, match='has no column "split_9"'):
        read("flair-hub", tmp_path, "split_9/test")


@pytest.mark.parametrize("sensors", [("optical",), ("sar",), ("optical", "sar")])
def test_dfc2020_is_read_on_its_own_grid_for_any_kind_of_model(tmp_path, sensors):
    part = tmp_path / "ROIs0000_test"
    name = "ROIs0000_test_{}_0_p609.tif"
    raster(part / "s2_0" / name.format("s2"), *(100 * band for band in range(1, 14)), dtype=np.uint16)
    raster(part / "s1_0" / name.format("s1"), -10, -20, dtype=np.float64)
    raster(part / "dfc_0" / name.format("dfc"), halves(10, 0))
    samples = first_of(read("dfc2020", tmp_path, sensors=sensors))
    assert len(samples) == 8
    assert samples["water"].known.mean() == 0.5
    assert tuple(picture.sensor for picture in samples["water"].pictures) == sensors
    shown = {picture.sensor: picture.pixels[:, 0, 0].tolist() for picture in samples["water"].pictures}
    # swir1 0.12, nir 0.08, green 0.03 of 0.4; VV -10 of -25 to 0, VH -20 of -30 to -5
    expected = {"optical": [76, 51, 19], "sar": [153, 102, 0]}
    assert shown == {sensor: expected[sensor] for sensor in sensors}
    codes = first_of(read("dfc2020", tmp_path, sensors=sensors, card=CODED))["water"].pictures
    wanted = {
        "optical": optical_codes(np.float32([0.02, 0.03, 0.04, 0.08, 0.12, 0.13])),
        "sar": sar_codes(np.float32([-10, -20])),
    }
    assert all(p.pixels[:, 0, 0].tolist() == wanted[p.sensor].tolist() for p in codes)


def test_s1s2_water_is_cut_into_windows_and_both_masks_have_to_agree(tmp_path):
    side = 600
    for name, split in (("1", "test"), ("5", "train")):
        folder = tmp_path / name
        start = f"sentinel12_{{}}_{name}_{{}}.tif"
        write_json(folder / f"sentinel12_{name}_meta.json", {"properties": {"split": split}})
        raster(folder / start.format("s2", "img"), *[1000] * 6, dtype=np.uint16, side=side)
        raster(folder / start.format("s1", "img"), -1200, -2000, dtype=np.int16, side=side)
        water = np.zeros((side, side))
        water[:, :100] = 1
        valid = np.ones((side, side))
        valid[300] = 0  # one row in the windows below
        for sensor in ("s1", "s2"):
            mask = water if sensor == "s1" else np.roll(water, 10, 1)
            raster(folder / start.format(sensor, "msk"), mask, side=side)
            raster(folder / start.format(sensor, "valid"), valid, side=side)
    samples = read("s1s2-water", tmp_path, sensors=("sar",))
    assert [sample.identifier for sample in samples] == ["1@0,0/water", "1@256,0/water"]
    assert samples[0].mask.shape == (256, 256)
    assert samples[0].mask.sum() == 256 * 100
    # 20 columns of the first window are water in one mask alone, so it is not complete with both
    assert [s.identifier for s in read("s1s2-water", tmp_path, sensors=("optical", "sar"))] == [
        "1@256,0/water"
    ]


def write_flood(root, event, place, *, before=True):
    folder = root / str(event) / "01" / place
    end = f"{event}_01_20200816.tif"
    for name, value in (("MS1_IVV", 0.01), ("MS1_IVH", 0.001), ("SL1_IVV", 0.1), ("SL1_IVH", 0.01)):
        if before or not name.startswith("SL1"):
            raster(folder / f"{name}_{end}", value, dtype=np.float32)
    raster(folder / f"MK0_MLU_{end}", halves(2, 1))
    raster(folder / f"MK0_MNA_{end}", np.where(np.arange(SIDE)[:, None] < 8, 0, 1))


def test_kuro_siwo_shows_both_dates_in_decibels_and_splits_by_event(tmp_path):
    write_flood(tmp_path, 321, "aa01")
    write_flood(tmp_path, 130, "bb02")
    samples = first_of(read("kuro-siwo", tmp_path, sensors=("sar",)))
    assert set(samples) == {"permanent water", "flooded area"}
    flood = samples["flooded area"]
    assert flood.identifier == "321/01/aa01/flooded area"
    assert flood.known.mean() == 0.75
    assert np.array_equal(flood.mask, np.broadcast_to(WEST, (SIDE, SIDE)))
    # VV -20 dB and -10 dB of -25 to 0
    assert [(p.moment, int(p.pixels[0, 0, 0])) for p in flood.pictures] == [(0, 51), (-1, 153)]
    trained = read("kuro-siwo", tmp_path, "train", ("sar",))
    assert {sample.identifier.split("/")[0] for sample in trained} == {"130"}
    with pytest.raises(InputError, match="no mask of the split val"):
        read("kuro-siwo", tmp_path, "val", ("sar",))


def test_a_missing_band_of_a_place_is_named(tmp_path):
    write_flood(tmp_path, 321, "aa01", before=False)
    with pytest.raises(InputError, match=r"There is no file .*SL1_IVV_\*\.tif"):
        read("kuro-siwo", tmp_path, sensors=("sar",))


def test_landcovernet_shows_the_least_clouded_date(tmp_path):
    start = "ref_landcovernet_eu_v1"
    raster(tmp_path / f"{start}_labels/{start}_labels_30VUJ_08/labels.tif", halves(1, 5), 90)
    bands = ("B02", "B03", "B04", "B05", "B06", "B07", "B08", "B8A", "B11", "B12")
    for date, clouds, level in (("20180104", 80, 9000), ("20180827", 2, 1000)):
        folder = tmp_path / f"{start}_source_sentinel_2" / f"{start}_source_sentinel_2_30VUJ_08_{date}"
        raster(folder / "CLD.tif", clouds)
        for band in bands:
            raster(folder / f"{band}.tif", level, dtype=np.uint16)
    samples = first_of(read("landcovernet", tmp_path, "eu"))
    assert samples["water"].pictures[0].pixels[:, 0, 0].tolist() == [64, 64, 64]  # 0.1 of 0.4
    assert samples["water"].mask.mean() == samples["woody vegetation"].mask.mean() == 0.5
    assert len(read("landcovernet", tmp_path, "all")) == 7


def test_earthvqa_masks_count_the_background_as_known_and_no_data_as_unknown(tmp_path):
    for folder, pixels in (
        ("images_png", np.full((SIDE, SIDE, 3), 90)),
        ("masks_png", np.broadcast_to(np.where(WEST, 1, np.where(np.arange(SIDE) < 24, 3, 0)), (SIDE, SIDE))),
    ):
        path = tmp_path / "Val" / folder / "3583.png"
        path.parent.mkdir(parents=True)
        Image.fromarray(pixels.astype(np.uint8)).save(path)
    roads = first_of(read("earthvqa-masks", tmp_path, "val"))["roads"]
    assert (roads.mask.mean(), roads.known.mean()) == (0.25, 0.75)


def test_a_model_that_lacks_a_band_of_the_data_set_is_named(tmp_path):
    test_dfc2020_is_read_on_its_own_grid_for_any_kind_of_model(tmp_path, ("optical",))
    needy = dataclasses.replace(CARD, optical_bands=("nir", "thermal", "green"))
    with pytest.raises(InputError, match="p609 lacks thermal, which double needs"):
        read("dfc2020", tmp_path, card=needy)
    assert (
        read("dfc2020", tmp_path, card=dataclasses.replace(needy, colour_range=(0, 0.3)))[0]
        .pictures[0]
        .colour
    )
    stretched = dataclasses.replace(CARD, stretch="percentile")
    assert read("dfc2020", tmp_path, card=stretched)[0].pictures[0].pixels.max() == 255
