import numpy as np
import pytest
from flood_tiles import write_tile

from earthmind.datasets.ombria import read_ombria
from earthmind.errors import InputError
from earthmind.evaluation.failures import sensor_failure, with_failure
from earthmind.evaluation.flood import pictures_of, score_flood
from earthmind.model.protocol import Picture

ALL = {("optical", 0), ("sar", 0), ("optical", -1), ("sar", -1)}


def four_pictures(side=64):
    pixels = np.full((3, side, side), 100, np.uint8)
    sar = pixels.copy()
    sar[1:] = 0
    valid = np.ones((side, side), bool)
    valid[0] = False
    return [
        Picture(sensor, (pixels if sensor == "optical" else sar) * valid, valid, moment)
        for sensor, moment in sorted(ALL)
    ]


def frames(pictures):
    return {(p.sensor, p.moment) for p in pictures}


class Watching:
    """Says nothing, and keeps what it was shown."""

    def __init__(self):
        self.shown = []

    def encode(self, pictures):
        self.shown.append(frames(pictures))

    def answer(self, encoded, text, **_):
        return iter(())


@pytest.mark.parametrize(
    ("sensors", "words", "seen"),
    [
        ("fused", [], ALL),
        ("fused", ["sar-after"], ALL - {("sar", 0)}),
        ("fused", ["optical-after"], ALL - {("optical", 0)}),
        ("fused", ["sar"], {("optical", 0), ("optical", -1)}),
        ("fused", ["optical"], {("sar", 0), ("sar", -1)}),
        ("fused", ["sar-after", "optical-before"], {("optical", 0), ("sar", -1)}),
        ("optical", [], {("optical", 0), ("optical", -1)}),
    ],
)
def test_a_missing_frame_is_not_shown_at_all_and_fused_shows_both_dates_of_both_sensors(
    tmp_path, sensors, words, seen
):
    write_tile(tmp_path, 4, np.eye(32, dtype=bool))
    model = Watching()
    score_flood(model, read_ombria(tmp_path, "NOWHERE"), sensors, sensor_failure(words))
    assert model.shown == [seen]


def test_frames_lost_at_random_are_the_same_every_time_and_never_all_of_the_latest_date():
    failure = sensor_failure(["random:0.7"])
    lost = [frames(with_failure(four_pictures(4), failure, tile)) for tile in range(300)]
    assert lost == [frames(with_failure(four_pictures(4), failure, tile)) for tile in range(300)]
    assert all(any(moment == 0 for _, moment in left) for left in lost)
    before = sum((("sar", -1) in left) for left in lost) / 300
    assert before == pytest.approx(0.3, abs=0.09)
    assert with_failure(four_pictures(4), sensor_failure(["random:0"]), 1) != []
    assert len(with_failure(four_pictures(4), sensor_failure(["random:1"]), 1)) == 1


def test_noise_has_the_spread_asked_for_and_leaves_nodata_and_empty_channels_alone():
    noisy = {(p.sensor, p.moment): p for p in with_failure(four_pictures(), sensor_failure([], 0.1), 3)}
    sar, optical = noisy["sar", 0], noisy["optical", 0]
    assert sar.pixels[0, 1:].astype(float).std() == pytest.approx(10, rel=0.1)
    assert sar.pixels[0, 1:].mean() == pytest.approx(100, rel=0.02)
    assert not sar.pixels[1:].any()
    assert optical.pixels[:, 1:].astype(float).std() == pytest.approx(25.5, rel=0.1)
    assert not optical.pixels[:, 0].any()
    assert optical.pixels[:, 1:].all()


@pytest.mark.parametrize(
    ("words", "noise", "sentence"),
    [
        (["radar"], 0, '"radar" is no frame that can be missing; use one of: optical, sar'),
        (["random:2"], 0, '"random:2" needs a probability from 0 to 1'),
        (["random:many"], 0, '"random:many" needs a probability'),
        (["sar-after", "optical"], 0, "Both sensors of the latest date are missing"),
        ([], -1, "The noise is -1"),
    ],
)
def test_a_failure_that_makes_no_sense_is_refused_in_one_sentence(words, noise, sentence):
    with pytest.raises(InputError, match=sentence):
        sensor_failure(words, noise)


def test_taking_away_the_only_sensor_is_refused(tmp_path):
    write_tile(tmp_path, 4, np.eye(32, dtype=bool))
    tile = next(read_ombria(tmp_path, "NOWHERE"))
    assert len(pictures_of(tile, ("sar",))) == 2
    with pytest.raises(InputError, match="With --sensors sar and these frames missing nothing"):
        score_flood(Watching(), [tile], "sar", sensor_failure(["sar-after"]))
