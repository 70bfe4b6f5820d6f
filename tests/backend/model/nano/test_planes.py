"""What stems take, looked up by code, is what the network works out of the codes."""

import numpy as np
import pytest
import torch

from earthmind.model.nano.perception.planes import (
    OPTICAL_STEPS,
    SAR_STEPS,
    code_cells,
    planes_by_sensor,
    seen_cells,
)
from earthmind.model.network.perception import optical_channels, sar_channels

HEIGHT, WIDTH = 12, 20


def codes():
    """Codes of every value, with pixels and bands that have none."""
    draw = np.random.default_rng(2)
    made = draw.integers(0, 256, (2, 8, HEIGHT, WIDTH)).astype(np.uint8)
    made[0, :, :3] = 0
    made[1, 7] = made[0, 2] = 0
    return made


def expected(sensor, measured):
    """The network's channels by cells: (4 C, h, w), of pixels row by row."""
    given, flags = torch.from_numpy(codes()[None]), torch.from_numpy(measured[None])
    if sensor == "optical":
        channels = optical_channels(given[:, :, :6], flags[:, :, 0])
    else:
        channels = sar_channels(given[:, :, 6:], flags[:, :, 1])
    for each in channels:
        cells = each[0].numpy().reshape(-1, HEIGHT // 2, 2, WIDTH // 2, 2).transpose(0, 2, 4, 1, 3)
        yield cells.reshape(-1, HEIGHT // 2, WIDTH // 2)


MEASURED = np.array([[1, 1], [1, 1]], np.float32), np.array([[0, 0], [1, 0]], np.float32)


@pytest.mark.parametrize("sensor", ["optical", "sar"])
@pytest.mark.parametrize("measured", MEASURED, ids=["with a unit", "without"])
def test_planes_are_the_networks_channels(sensor, measured):
    found = planes_by_sensor(sensor, code_cells(codes()), measured, whole=False)
    assert list(found) == [f"{sensor}_wide", f"{sensor}_narrow"]
    for planes, channels in zip(found.values(), expected(sensor, measured), strict=True):
        np.testing.assert_allclose(planes[0], channels, atol=2e-5)


@pytest.mark.parametrize(("sensor", "steps"), [("optical", OPTICAL_STEPS), ("sar", SAR_STEPS)])
@pytest.mark.parametrize("measured", MEASURED, ids=["with a unit", "without"])
def test_bytes_are_the_same_to_half_a_step(sensor, steps, measured):
    cells = code_cells(codes())
    whole, plain = (planes_by_sensor(sensor, cells, measured, whole=each) for each in (True, False))
    for name, planes in whole.items():
        assert planes.dtype == np.uint8
        values = (planes.astype(np.float32) - steps.zero) * np.float32(steps.scale)
        lowest, highest = ((end - steps.zero) * steps.scale for end in (0, 255))
        wanted = plain[name].clip(lowest, highest)
        assert np.abs(values - wanted).max() <= steps.scale * 0.501


def test_a_date_that_is_not_there_is_nothing():
    there = codes()
    there[1] = 0
    planes = planes_by_sensor("optical", code_cells(there), MEASURED[0], whole=True)
    for each in planes.values():
        assert (each[0, each.shape[1] // 2 :] == OPTICAL_STEPS.zero).all()


def test_cells_are_seen_where_any_of_their_pixels_is():
    there = np.zeros((2, 8, 4, 4), np.uint8)
    there[0, 3, 0, 1] = there[1, 7, 3, 3] = 9
    assert np.argwhere(seen_cells(code_cells(there))).tolist() == [[0, 0, 0, 0], [0, 1, 1, 1]]
