import numpy as np
import pytest
from flood_tiles import write_tile

from earthmind.datasets.ombria import read_ombria
from earthmind.errors import InputError
from earthmind.evaluation.flood import pictures_of, score_flood
from earthmind.model.protocol import Mask, TextPiece


class DarkInSar:
    """Marks what is dark in the latest SAR picture."""

    def encode(self, pictures):
        return next(p.pixels[0] for p in pictures if p.sensor == "sar" and p.moment == 0)

    def answer(self, encoded, text, **_):
        yield TextPiece("Here: [SEG]")
        yield Mask("flood", np.where(encoded < 80, 1.0, -1.0).astype(np.float32))


@pytest.mark.parametrize("mask_with", ["Sentinel1", "Sentinel2"])
@pytest.mark.parametrize("suffix", [".webp", ".png"])
def test_tiles_are_read_from_either_form_and_scored_over_all_pixels(tmp_path, mask_with, suffix):
    rng = np.random.default_rng(0)
    for number in (0, 1, 10):
        write_tile(tmp_path, number, rng.random((32, 32)) < 0.3, mask_with=mask_with, suffix=suffix)
    scores = score_flood(DarkInSar(), read_ombria(tmp_path, "NOWHERE"))
    assert scores.n == 3
    assert scores.iou_foreground == 1.0
    assert scores.pixel_accuracy == 1.0


def test_only_the_chosen_sensor_is_shown(tmp_path):
    write_tile(tmp_path, 3, np.eye(32, dtype=bool))
    tile = next(read_ombria(tmp_path, "NOWHERE"))
    assert {p.sensor for p in pictures_of(tile, ("sar",))} == {"sar"}
    assert [p.moment for p in pictures_of(tile, ("optical", "sar"))] == [0, 0, -1, -1]


def test_an_unknown_split_is_named_with_where_it_was_looked_for(tmp_path):
    with pytest.raises(InputError, match="'ATLANTIS' was not found"):
        next(read_ombria(tmp_path, "ATLANTIS"))


def test_a_tile_with_a_missing_picture_is_named(tmp_path):
    write_tile(tmp_path, 7, np.eye(32, dtype=bool))
    next((tmp_path / "2021/NOWHERE/Sentinel2/BEFORE").iterdir()).unlink()
    with pytest.raises(InputError, match="tile 7 of NOWHERE has no optical picture for before"):
        next(read_ombria(tmp_path, "NOWHERE"))
