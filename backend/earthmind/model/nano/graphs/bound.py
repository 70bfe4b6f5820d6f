"""Running a graph so that what the next one needs stays on the device, not going to the host and back."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

import numpy as np
import onnxruntime

from earthmind.model.loading.onnx_sessions import Session


def run_bound(session: Session, inputs: Mapping[str, Any], stay: int, device: str) -> list[Any]:
    """Outputs of a graph, in its order.

    Args:
        session: The graph.
        inputs: Arrays, and outputs of other graphs that stayed on this device, by their names.
        stay: So many outputs, from the first on, stay on the device, as ``OrtValue``; the others are arrays.
        device: ``cpu`` or ``cuda:N``.
    """
    kind, _, number = device.partition(":")
    binding = session.io_binding()
    for name, value in inputs.items():
        if not isinstance(value, onnxruntime.OrtValue):
            value = onnxruntime.OrtValue.ortvalue_from_numpy(np.ascontiguousarray(value))
        binding.bind_ortvalue_input(name, value)
    for index, output in enumerate(session.get_outputs()):
        where = (kind, int(number or 0)) if index < stay else ("cpu", 0)
        binding.bind_output(output.name, *where)
    session.run_with_iobinding(binding)
    given = binding.get_outputs()
    return [value if index < stay else value.numpy() for index, value in enumerate(given)]
