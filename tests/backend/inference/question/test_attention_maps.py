"""Where a model looked: how much of it fell on a mask, and a raster over the same ground."""

import json

import numpy as np
import pytest
import rasterio
from doubles import ThresholdModel, shelf_of
from hypothesis import given
from hypothesis import strategies as st
from hypothesis.extra.numpy import arrays

from earthmind.errors import InputError
from earthmind.imagery.layers.request import LayerRequest
from earthmind.inference.answer import answer_of
from earthmind.inference.engine import Engine
from earthmind.inference.question.attention_maps import looked_inside
from earthmind.inference.requests import Options, PlaceRequest
from earthmind.model.protocol import Mask


class LookingModel(ThresholdModel):
    """Looks at the upper left quarter only."""

    def answer(self, encoded, text, **rest):
        looked = np.zeros((2, 2), np.float32)
        looked[0, 0] = 1
        for event in super().answer(encoded, text, **rest):
            yield Mask(event.phrase, event.logits, looked) if isinstance(event, Mask) else event


def ask(model, place, text="Segment the water.", **options):
    request = PlaceRequest(optical=LayerRequest(str(place.optical)), sar=LayerRequest(str(place.sar)))
    return answer_of(Engine(shelf_of(model)).ask(request, text, Options(**options)))


def test_the_share_that_fell_on_a_mask_counts_cells_that_it_covers_in_part():
    inside = np.zeros((4, 6), bool)
    inside[:, :2] = True
    looked = np.array([[0.5, 0.5]], np.float32)
    assert looked_inside(looked, inside) == pytest.approx(0.5 * 2 / 3)


@given(
    arrays(np.bool_, st.tuples(st.integers(1, 9), st.integers(1, 9))), st.integers(1, 5), st.integers(1, 5)
)
def test_even_attention_falls_on_a_mask_by_its_share_of_the_picture(inside, rows, columns):
    even = np.full((rows, columns), 1 / (rows * columns), np.float32)
    assert looked_inside(even, inside) == pytest.approx(inside.mean(), abs=1e-6)


def test_the_map_lies_where_the_picture_does_with_a_band_for_each_mask(place, tmp_path):
    path = tmp_path / "looked.tif"
    answer = ask(LookingModel(), place, attention_map=path)
    (segment,) = answer.segments
    assert segment.looked_inside == pytest.approx(150 / 400)  # of the quarter, the pond covers 10 x 15 pixels
    assert [file.path for file in answer.written if file.kind == "attention_map"] == [str(path)]
    with rasterio.open(path) as written, rasterio.open(place.optical) as layer:
        assert written.bounds == layer.bounds and (written.width, written.height) == (2, 2)
        assert written.descriptions == ("water",)
        assert np.allclose(written.read(1), [[1, 0], [0, 0]], atol=1e-5)
    assert json.loads(json.dumps(answer.to_json()))["segments"][0]["looked_inside"] == segment.looked_inside


def test_a_model_that_does_not_tell_it_is_named_and_no_file_is_left(place, tmp_path):
    path = tmp_path / "looked.tif"
    answer = ask(ThresholdModel(), place, attention_map=path)
    assert not path.exists() and any("no attention map was written" in note for note in answer.notes)
    assert answer.segments[0].looked_inside is None and "looked_inside" not in answer.to_json()["segments"][0]


def test_a_run_over_windows_refuses_it_before_anything_is_read(place, tmp_path):
    with pytest.raises(InputError, match="does not tell here where it looked"):
        ask(LookingModel(), place, attention_map=tmp_path / "looked.tif", window=32)
