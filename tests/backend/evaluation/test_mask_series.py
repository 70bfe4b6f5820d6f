import dataclasses

import numpy as np
import pytest
from benchmark_folders import write_json
from doubles import CARD

from earthmind.errors import InputError
from earthmind.evaluation.readers import DATASETS

SIDE = 16
WEST = np.arange(SIDE) < SIDE // 2
DAYS = [20181004, 20181019, 20181123, 20190112, 20190216, 20190330, 20190504, 20190620]


def read(root, split="5", sensors=("optical",), card=CARD):
    return list(DATASETS["pastis-r"].read(root, split, sensors, card))


def write_patch(root, name="10000", fold=5, *, dates=8):
    """A patch as published: the level of a date is its number, its western half is corn."""
    properties = {
        "ID_PATCH": int(name),
        "Fold": fold,
        "dates-S2": {str(number): day for number, day in enumerate(DAYS[:dates])},
        "dates-S1A": {"0": 20181001, "1": 20190218, "2": 20190619},
    }
    feature = {"type": "Feature", "properties": properties, "geometry": None}
    write_json(root / "metadata.geojson", {"type": "FeatureCollection", "features": [feature]})
    levels = (np.arange(len(DAYS)) + 1)[:, None, None, None] * 100
    radar = np.array([-5, -10, -20])[:, None, None, None]
    arrays = {
        f"DATA_S2/S2_{name}.npy": np.broadcast_to(levels, (8, 10, SIDE, SIDE)).astype(np.int16),
        f"DATA_S1A/S1A_{name}.npy": np.broadcast_to(radar, (3, 3, SIDE, SIDE)).astype(np.float16),
        f"ANNOTATIONS/TARGET_{name}.npy": np.broadcast_to(np.where(WEST, 3, 19), (3, SIDE, SIDE)).astype(
            np.uint8
        ),
    }
    for file, pixels in arrays.items():
        path = root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        np.save(path, pixels)
    return root


def test_five_dates_over_the_season_are_shown_the_latest_first(tmp_path):
    samples = read(write_patch(tmp_path))
    assert len(samples) == 18
    corn = next(sample for sample in samples if sample.task == "corn")
    assert (corn.identifier, corn.known.mean()) == ("10000/corn", 0.5)
    assert np.array_equal(corn.mask, np.broadcast_to(WEST, (SIDE, SIDE)))
    # dates 8, 6, 5, 3 and 1 of eight: reflectance 0.08 and so on of 0.4
    shown = [(picture.moment, int(picture.pixels[0, 0, 0])) for picture in corn.pictures]
    assert shown == [(0, 51), (-1, 38), (-2, 32), (-3, 19), (-4, 6)]


def test_with_both_sensors_each_date_has_the_nearest_of_sar(tmp_path):
    pictures = read(write_patch(tmp_path), sensors=("optical", "sar"))[0].pictures
    assert [(p.moment, p.sensor) for p in pictures[:2]] == [(0, "optical"), (0, "sar")]
    # 20 June: 19 June; 30 March and 16 February: 18 February; November and October: 1 October
    radar = [int(p.pixels[0, 0, 0]) for p in pictures if p.sensor == "sar"]
    assert radar == [51, 153, 153, 204, 204]


def test_sar_alone_and_dates_without_a_value(tmp_path):
    write_patch(tmp_path)
    path = tmp_path / "DATA_S1A" / "S1A_10000.npy"
    stored = np.load(path)
    stored[1] = -10000
    np.save(path, stored.astype(np.float32))
    pictures = read(tmp_path, sensors=("sar",))[0].pictures
    assert [int(p.pixels[0, 0, 0]) for p in pictures] == [51, 204]


def test_a_fold_that_is_not_there_and_files_that_do_not_fit_are_named(tmp_path):
    write_patch(tmp_path)
    with pytest.raises(InputError, match='no split "2"; use one of: 5, all'):
        read(tmp_path, "2")
    assert len(read(tmp_path, "all")) == 18
    coloured = dataclasses.replace(CARD, optical_bands=("red", "green", "blue"))
    assert read(tmp_path, card=coloured)[0].pictures[0].pixels[:, 0, 0].tolist() == [51, 51, 51]
    (tmp_path / "ANNOTATIONS" / "TARGET_10000.npy").write_bytes(b"no array")
    with pytest.raises(InputError, match=r"TARGET_10000\.npy cannot be read as an array"):
        read(tmp_path)
    write_patch(tmp_path, dates=3)
    with pytest.raises(InputError, match="dates-S2 does not state 8 dates"):
        read(tmp_path)
