"""The older mask branch in 8-bit integers: nearly what it is in float32, tied to its weights, none inside."""

from __future__ import annotations

import shutil

import numpy as np
import onnx
import pytest
from safetensors.torch import load_file, save_file

from earthmind.datasets.samples import sample_pictures, simulated_sample
from earthmind.errors import ModelError
from earthmind.model.library.catalogue import EMBEDDED, load_model
from earthmind.model.loading.folder import ModelFolder
from earthmind.model.model_options import ModelOptions
from earthmind.model.nano.graphs.grounding_bytes import ranges_of, write_in_bytes
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.nano.onnx_runtime import OnnxRuntime
from earthmind.model.nano.stacking import stack_pictures
from earthmind.model.network.sizes import EarthMindConfig

NANO = EMBEDDED / "nano"


def runtime_of(folder):
    model = ModelFolder(folder)
    return OnnxRuntime(Graphs(model, "cpu"), EarthMindConfig.from_json(model.config))


def a_scene(seed):
    return stack_pictures(sample_pictures(simulated_sample(seed)))


@pytest.fixture(scope="module")
def small(exported, tmp_path_factory):
    """The same with the convolutions of the mask branch in integers, by ranges of two scenes."""
    folder = tmp_path_factory.mktemp("integers") / "nano"
    shutil.copytree(exported, folder)
    runtime = runtime_of(folder)
    write_in_bytes(ModelFolder(folder), "ground", [runtime.grounding_inputs(a_scene(s)) for s in (1, 2)])
    return folder


def test_what_it_draws_is_nearly_what_it_draws_in_float(exported, small):
    scene, found = a_scene(3), []
    hidden = np.random.default_rng(0).normal(size=(4, 192)).astype(np.float32)
    for folder in (exported, small):
        runtime = runtime_of(folder)
        features = runtime.look(scene)[1]
        found.append(np.stack([runtime.draw(features, each) for each in hidden]))
    expected, integers = found
    assert not np.array_equal(expected, integers)
    assert np.mean((expected > 0) == (integers > 0)) > 0.98


def test_the_committed_graph_is_in_integers_and_belongs_to_its_weights():
    graph = onnx.load(NANO / "ground.onnx", load_external_data=False)
    made = {output: node.op_type for node in graph.graph.node for output in node.output}
    convolutions = [node for node in graph.graph.node if node.op_type == "Conv"]
    integers = [node for node in convolutions if made[node.input[1]] == "DequantizeLinear"]
    assert len(integers) >= 40 and len(convolutions) - len(integers) <= 4
    runtime_of(NANO)  # refuses a graph of other weights


def test_it_holds_no_weights(exported, small):
    grown = (small / "ground.onnx").stat().st_size - (exported / "ground.onnx").stat().st_size
    assert 0 < grown < 150_000


def test_the_ranges_of_other_weights_are_refused(small, tmp_path):
    folder = tmp_path / "nano"
    shutil.copytree(small, folder)
    weights = load_file(folder / "model.safetensors")
    name = next(key for key in weights if key.startswith("grounding_encoder"))
    weights[name] = weights[name] * 1.5
    save_file(weights, folder / "model.safetensors", metadata={"format": "pt"})
    with pytest.raises(ModelError, match="exported from other weights"):
        load_model(str(folder), options=ModelOptions(runtime="onnx"))


def test_ranges_need_a_picture(exported):
    with pytest.raises(ValueError, match="there is none"):
        ranges_of(exported / "ground.onnx", [], [])


def test_ranges_hold_zero_and_all_values_of_all_pictures(exported):
    path = exported / "ground.onnx"
    name = next(
        n.output[0] for n in onnx.load(path, load_external_data=False).graph.node if n.op_type == "Conv"
    )
    runtime = runtime_of(exported)
    one, other = (runtime.grounding_inputs(a_scene(seed)) for seed in (1, 2))
    alone = [ranges_of(path, [name], [each])[name] for each in (one, other)]
    low, high = ranges_of(path, [name], [one, other])[name]
    assert low == min(each[0] for each in alone) <= 0 <= high == max(each[1] for each in alone)
