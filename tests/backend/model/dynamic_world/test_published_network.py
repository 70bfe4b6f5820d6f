"""The network of Dynamic World: what the published one computes, and the same on both runtimes."""

from __future__ import annotations

import numpy as np
import pytest
from land_cover_weights import write_random_weights
from real_files import CONFORMANCE, at_hand

from earthmind.errors import ModelError
from earthmind.evaluation.land_cover_conformance import check_land_covers
from earthmind.model.dynamic_world.band_normalisation import normalised
from earthmind.model.dynamic_world.land_cover_runtimes import (
    GRAPH,
    OnnxLandCovers,
    TorchLandCovers,
    open_land_covers,
)
from earthmind.model.dynamic_world.published_weights import DATA, is_published, table_of_offsets

PUBLISHED = CONFORMANCE / "dynamic_world"
RUNTIMES = {"onnx": "cpu", "torch": "cpu"}


def test_both_runtimes_compute_what_the_published_network_does():
    results = list(check_land_covers(at_hand(PUBLISHED, DATA, "expected.npz"), RUNTIMES))
    assert len(results) == 10
    assert [result for result in results if not result.passed] == []


def test_the_variables_lie_where_the_published_table_says():
    lines = (at_hand(PUBLISHED, "variables.tsv") / "variables.tsv").read_text(encoding="utf-8").splitlines()
    ours = table_of_offsets()
    said = {int(line.split("\t")[0]): line.split("\t")[1:] for line in lines[1:]}
    assert {n: [str(v.offset), str(v.bytes), "x".join(map(str, v.shape))] for n, v in ours.items()} == said
    assert is_published(PUBLISHED)


@pytest.mark.parametrize("shape", [(64, 48), (33, 50), (7, 9), (1, 1)])
def test_both_runtimes_agree_on_any_size_and_weights(tmp_path, shape):
    folder = write_random_weights(tmp_path)
    bands = np.random.default_rng(1).random((9, *shape), np.float32)
    if min(shape) < 2:
        bands = np.repeat(np.repeat(bands, 2, 1), 2, 2)
    got, wanted = (kind(folder, "cpu").logits(bands) for kind in (OnnxLandCovers, TorchLandCovers))
    assert got.shape == wanted.shape == (9, *bands.shape[1:])
    assert wanted.std() > 0.1
    assert np.abs(got - wanted).max() < 1e-4


def test_the_graph_of_the_repository_is_what_its_writer_writes():
    pytest.importorskip("onnx")
    from earthmind.model.dynamic_world.land_cover_graph import written

    assert GRAPH.read_bytes() == written().SerializeToString(deterministic=True)


def test_normalisation_is_the_published_formula_and_takes_no_value_for_zero():
    reflectance = np.zeros((9, 1, 4), np.float32)
    reflectance[:, 0] = (0.1, -0.02, np.nan, np.inf)
    blue = normalised(reflectance)[0, 0]
    level = (np.log(0.005 * 1000 + 1) - 1.7417268) / 2.0232987
    assert blue[0] == pytest.approx(np.exp(5 * level - 1) / (np.exp(5 * level - 1) + 1), rel=1e-6)
    nothing = normalised(np.zeros((9, 1, 1), np.float32))[0, 0, 0]
    assert np.allclose(blue[1:], nothing)


def test_damaged_weights_are_told_in_one_sentence(tmp_path):
    folder = write_random_weights(tmp_path)
    content = (folder / DATA).read_bytes()
    for changed, word in ((content[:5000], "cut off"), (b"\xff" * len(content), "something else")):
        (folder / DATA).write_bytes(changed)
        with pytest.raises(ModelError, match=word):
            open_land_covers(folder, "cpu")
    (folder / DATA).unlink()
    with pytest.raises(ModelError, match="fetch the model again"):
        open_land_covers(folder, "cpu")
    with pytest.raises(ModelError, match="no runtime"):
        open_land_covers(folder, "cpu", "tensorflow")
