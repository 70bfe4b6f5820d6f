"""Integers are computed alike on all processors: those whose products overflow are found and told to."""

from types import SimpleNamespace

import numpy as np
import onnx
import onnxruntime
import pytest
from onnx import helper, numpy_helper

from earthmind.model.loading import onnx_sessions, overflow
from earthmind.model.loading.overflow import CHANNELS, EXPECTED, PROBE, bytes_overflow, compute_alike

OPTION = "session.x64quantprecision"


def probe():
    """The graph of the probe."""
    constants = {
        "one": np.array(1, np.float32),
        "zero": np.array(0, np.uint8),
        "weights": np.full((CHANNELS, CHANNELS, 1, 1), 127, np.int8),
        "ones": np.ones(CHANNELS, np.float32),
        "zeros": np.zeros(CHANNELS, np.int8),
        "step": np.array(255 * 127 * CHANNELS / EXPECTED, np.float32),
    }
    inputs = ["bytes", "one", "zero", "weights", "ones", "zeros", "step", "zero"]
    kind = onnx.TensorProto.UINT8
    return helper.make_model(
        helper.make_graph(
            [helper.make_node("QLinearConv", inputs, ["sums"], kernel_shape=[1, 1])],
            "overflow",
            [helper.make_tensor_value_info("bytes", kind, [1, CHANNELS, None, None])],
            [helper.make_tensor_value_info("sums", kind, [1, CHANNELS, None, None])],
            [numpy_helper.from_array(value, name) for name, value in constants.items()],
        ),
        opset_imports=[helper.make_opsetid("", 20)],
        ir_version=10,
    )


def test_the_probe_is_what_it_is_said_to_be():
    assert onnx.load(PROBE) == probe()


@pytest.mark.parametrize(("found", "overflows"), [(EXPECTED, False), (101, True)])
def test_saturated_sums_are_noticed(monkeypatch, found, overflows):
    class Session:
        def __init__(self, *given, **options): ...

        def run(self, names, inputs):
            return [np.full(inputs["bytes"].shape, found, np.uint8)]

    monkeypatch.setattr(onnxruntime, "InferenceSession", Session)
    assert bytes_overflow.__wrapped__() is overflows


@pytest.mark.parametrize("overflows", [False, True])
def test_only_where_they_overflow_weights_become_unsigned(monkeypatch, overflows):
    monkeypatch.setattr(overflow, "bytes_overflow", lambda: overflows)
    entries = {}
    compute_alike(SimpleNamespace(add_session_config_entry=entries.__setitem__))
    assert entries == ({OPTION: "1"} if overflows else {})


def test_every_session_is_made_so(monkeypatch):
    made = []
    monkeypatch.setattr(onnx_sessions, "compute_alike", made.append)
    monkeypatch.setattr(onnxruntime, "InferenceSession", lambda path, options, **others: options)
    assert made == [onnx_sessions.new_session(str(PROBE), [onnx_sessions.CPU], onnx_sessions.ERROR)]
