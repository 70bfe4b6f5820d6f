"""A mask in strips gives the polygons of the mask in one piece."""

from __future__ import annotations

import tracemalloc

import numpy as np
import pytest
import rasterio
import shapely
from affine import Affine
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.extra import numpy as npst
from rasterio.crs import CRS
from rasterio.features import rasterize, shapes
from real_files import real_raster

from earthmind.imagery import Grid
from earthmind.vector import PolygonStream, polygonise
from earthmind.vector.polygons import parts
from earthmind.vector.polygons.parts import PartStream

UTM = Grid(CRS.from_epsg(32630), Affine(10, 0, 500_000, 0, -10, 4_200_000), 40, 30)
ABOUT = {"phrase": "water", "model": "nano", "created": "now"}

masks = npst.arrays(bool, st.tuples(st.integers(1, 24), st.integers(1, 16)))
heights = st.lists(st.integers(1, 9), min_size=1, max_size=24)


def strips_of(array: np.ndarray, heights: list[int]):
    """Cut rows into strips of the heights given, again and again until the end."""
    row = turn = 0
    while row < len(array):
        yield array[row : row + heights[turn % len(heights)]]
        row += heights[turn % len(heights)]
        turn += 1


def in_strips(logits: np.ndarray, heights: list[int]):
    stream = PolygonStream(UTM, logits.shape[1], minimum_area_m2=0, attributes=ABOUT)
    found = [feature for strip in strips_of(logits, heights) for feature in stream.add(strip)]
    return found + stream.finish()


def normal(features):
    return sorted(
        (feature.geometry.normalize().wkb_hex, round(float(feature.attributes["score"]), 9))
        for feature in features
    )


@given(masks, heights, st.integers(0, 2**32 - 1), st.sampled_from([0, 6, 10**9]))
@settings(deadline=None, max_examples=300)
def test_the_union_of_strips_is_the_run_in_one_piece(mask, heights, seed, held):
    size = np.random.default_rng(seed).uniform(0.1, 3, mask.shape)
    logits = np.where(mask, size, -size).astype(np.float32)
    whole = polygonise(logits, UTM, minimum_area_m2=0, attributes=ABOUT)
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(parts, "_FEWEST_HELD", held)  # looks at every strip, at some, only at the end
        pieces = in_strips(logits, heights)
    assert normal(pieces) == normal(whole)
    assert all(feature.geometry.is_valid for feature in pieces)


@given(masks, heights)
@settings(deadline=None)
def test_strips_give_gdals_area_parts_and_holes(mask, heights):
    """GDAL's own polygons of the whole mask are the independent reference."""
    stream = PartStream(mask.shape[1])
    found = [part for strip in strips_of(mask, heights) for part in stream.add(strip).polygons]
    found += list(stream.finish().polygons)
    drawn = [shapely.geometry.shape(g) for g, _ in shapes(mask.astype("uint8"), mask=mask, connectivity=4)]
    reference = [shapely.make_valid(polygon) for polygon in drawn]
    assert len(found) == len(reference)
    assert sum(polygon.area for polygon in found) == mask.sum() == sum(p.area for p in reference)
    assert shapely.union_all(found).equals(shapely.union_all(reference))
    assert sorted(len(polygon.interiors) for polygon in found) == sorted(
        len(polygon.interiors) for polygon in reference
    )
    if found:
        assert np.array_equal(rasterize(found, out_shape=mask.shape).astype(bool), mask)


def test_a_part_that_branches_and_meets_again_far_below_is_one_ring_with_its_hole():
    mask = np.zeros((400, 30), bool)
    mask[:, 3] = mask[:, 20] = mask[0, 3:21] = mask[-1, 3:21] = True
    stream = PartStream(30)
    early = [stream.add(strip) for strip in strips_of(mask, [7])]
    assert sum(map(len, early)) == 0
    (ring,) = stream.finish().polygons
    assert ring.area == mask.sum()
    assert len(ring.interiors) == 1


def test_background_that_a_part_encloses_but_for_a_corner_is_a_hole_that_touches_the_outside():
    mask = np.array([[0, 1, 1], [1, 0, 1], [1, 1, 1]], bool)
    stream = PartStream(3)
    stream.add(mask)
    (part,) = stream.finish().polygons
    assert part.is_valid
    assert (part.area, len(part.interiors)) == (7, 1)


def test_memory_is_that_of_a_strip_however_long_the_mask(monkeypatch):
    monkeypatch.setattr(parts, "_FEWEST_HELD", 2_000)
    strip = np.zeros((64, 1000), bool)
    strip[8:40, ::8] = True

    def peak(count: int) -> int:
        stream = PartStream(1000)
        tracemalloc.start()
        for _ in range(count):
            stream.add(strip)
        top = tracemalloc.get_traced_memory()[1]
        tracemalloc.stop()
        return top

    peak(2)
    assert peak(120) < 1.3 * peak(12)


def test_the_real_flood_in_strips_is_the_flood_in_one_piece():
    with rasterio.open(real_raster("spain_flood/water.tif")) as dataset:
        logits = np.where(dataset.read(1) == 1, 2.0, -2.0).astype(np.float32)
    whole = polygonise(logits, UTM, minimum_area_m2=0, attributes=ABOUT)
    assert normal(in_strips(logits, [37])) == normal(whole)
