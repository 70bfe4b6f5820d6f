"""The networks that see, as graphs of ONNX Runtime."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.model.loading.onnx_sessions import physical_cores, session_threads
from earthmind.model.nano.calibration import Calibrations
from earthmind.model.nano.graphs.layout import MARK, SEE
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.nano.perception.coded import CodedScene
from earthmind.model.nano.perception.networks import SeenFeatures

Floats = NDArray[np.float32]
MOST_BESIDE = 4
"""Scenes at the same time: each takes some hundred megabytes."""


class OnnxEyes:
    """Two graphs; satisfies ``networks.Eyes``."""

    def __init__(self, graphs: Graphs, concepts: tuple[str, ...], calibrations: Calibrations) -> None:
        self.concepts = concepts
        self.calibrations = calibrations
        self._graphs = graphs

    def see(self, scene: CodedScene, *, beside: bool = False) -> SeenFeatures:
        """Features of a scene; ``beside`` others on one core."""
        inputs: dict[str, Any] = {"codes": scene.codes[None], "measured": scene.measured[None]}
        coarse, cells, weight = self._graphs.run(SEE, one_core=beside, **inputs)
        return SeenFeatures((coarse, cells), weight[0, 0])

    @property
    def side_by_side(self) -> int:
        """One scene for each core of a CPU, up to four."""
        return min(session_threads() or physical_cores(), MOST_BESIDE) if self._graphs.device == "cpu" else 1

    def mark(self, features: SeenFeatures, which: Sequence[int]) -> Floats:
        """Logits of concepts."""
        coarse, cells = features.features
        (logits,) = self._graphs.run(MARK, coarse=coarse, cells=cells, which=np.array(which, np.int64))
        return np.asarray(logits[0], np.float32)
