"""Codes of bands: fine where it matters, and nothing where nothing was measured."""

import numpy as np
import pytest

from earthmind.band_codes import (
    BANDS,
    decibels_of,
    optical_codes,
    reflectance_of,
    sar_codes,
    shown_optical_codes,
    shown_sar_codes,
)


@pytest.mark.parametrize(
    ("least", "greatest", "error"), [(0, 0.02, 6e-4), (0.02, 0.3, 2.2e-3), (0.3, 1, 4e-3)]
)
def test_reflectance_comes_back_within_half_a_step(least, greatest, error):
    reflectance = np.linspace(least, greatest, 500, dtype=np.float32)
    codes = optical_codes(reflectance)
    assert codes.min() >= 1 and (np.diff(codes.astype(int)) >= 0).all()
    assert np.abs(reflectance_of(codes) - reflectance).max() <= error


def test_backscatter_comes_back_within_a_tenth_of_a_decibel():
    decibels = np.linspace(-40, 5, 1000, dtype=np.float32)
    assert np.abs(decibels_of(sar_codes(decibels)) - decibels).max() < 0.09


def test_what_lies_outside_is_clipped_and_what_is_no_number_has_no_code():
    assert optical_codes(np.array([-0.1, 0, 1, 1.7, np.nan], np.float32)).tolist() == [1, 1, 255, 255, 0]
    assert sar_codes(np.array([-99, -40, 5, 30, np.nan, -np.inf], np.float32)).tolist() == [
        1,
        1,
        255,
        255,
        0,
        0,
    ]
    valid = np.array([True, False])
    assert optical_codes(np.array([0.5, 0.5], np.float32), valid)[1] == 0


def test_numbers_of_a_shown_picture_have_the_levels_of_usual_stretches():
    numbers = np.array([0, 255], np.float32)
    assert reflectance_of(shown_optical_codes(numbers)) == pytest.approx([0, 0.3], abs=2e-3)
    assert decibels_of(shown_sar_codes(numbers)) == pytest.approx([-25, 0], abs=0.1)
    assert len(BANDS) == len(set(BANDS)) == 8
