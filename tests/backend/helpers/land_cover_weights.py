"""Folders with random weights in the published form of Dynamic World."""

from __future__ import annotations

import json

import numpy as np

from earthmind.model.dynamic_world.dynamic_world_kind import MODEL_TYPE
from earthmind.model.dynamic_world.published_weights import CONVOLUTIONS, DATA, LAST, table_of_offsets


def write_random_weights(folder, seed=0):
    """Weights that keep the size of features, so that every layer has its say; as a file of the model's."""
    folder.mkdir(parents=True, exist_ok=True)
    rng, content = np.random.default_rng(seed), b""
    scales = {each.kernel: (np.prod(each.shape[:3]) if each.shape[3] > 1 else 9) for each in CONVOLUTIONS}
    factors = {each.normalised for each in CONVOLUTIONS if each.normalised}
    variances = {first + 3 for first in factors}
    for number, variable in table_of_offsets().items():
        values = rng.normal(0, 0.3, variable.shape)
        if number in scales:
            values = rng.normal(0, 1.5 / np.sqrt(scales[number]), variable.shape)
            values *= 20 if number == LAST.kernel else 1  # its input is of unit length
        elif number in factors or number in variances:
            values = rng.uniform(0.5, 1.5, variable.shape)
        content += values.astype("<f4").tobytes()
    (folder / DATA).write_bytes(content + b"the object graph of the checkpoint")
    (folder / "config.json").write_text(json.dumps({"model_type": MODEL_TYPE}), encoding="utf-8")
    return folder
