"""The networks that see, as graphs of ONNX Runtime."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.model.loading.onnx_sessions import physical_cores, session_threads
from earthmind.model.nano.calibration import Calibrations
from earthmind.model.nano.graphs.layout import JOIN, MARK, SEE_OPTICAL, SEE_SAR
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.nano.perception.coded import BY_SENSOR, CodedScene
from earthmind.model.nano.perception.networks import SeenFeatures
from earthmind.model.nano.perception.planes import code_cells, planes_by_sensor, seen_cells

Floats = NDArray[np.float32]
MOST_BESIDE = 4
"""Scenes at the same time: each takes some hundred megabytes."""
_GRAPH_OF = {"optical": SEE_OPTICAL, "sar": SEE_SAR}
_BYTES = "tensor(uint8)"


class OnnxEyes:
    """A graph for each sensor, one that joins them and one of masks; satisfies ``networks.Eyes``."""

    def __init__(self, graphs: Graphs, concepts: tuple[str, ...], calibrations: Calibrations) -> None:
        self.concepts = concepts
        self.calibrations = calibrations
        self._graphs = graphs
        self._levels = {sensor: graphs.outputs(name) for sensor, name in _GRAPH_OF.items()}
        self._whole = all(kind == _BYTES for _, kind, _ in graphs.inputs(SEE_OPTICAL))

    def see(
        self, scene: CodedScene, *, beside: bool = False, known: SeenFeatures | None = None
    ) -> SeenFeatures:
        """Features of a scene; ``beside`` others on one core."""
        cells = code_cells(scene.codes)
        by_sensor = {
            sensor: self._seen_by(sensor, cells, scene, beside) if known is None else known.by_sensor[sensor]
            for sensor, bands in BY_SENSOR.items()
            if scene.codes[:, bands].any()
        }
        inputs: dict[str, Any] = {"seen": seen_cells(cells)}
        for sensor, levels in self._levels.items():
            given = by_sensor.get(sensor) or _nothing(levels, cells.shape[-2:])
            inputs |= dict(zip((name for name, _, _ in levels), given, strict=True))
        coarse, fine, weight = self._graphs.run(JOIN, one_core=beside, stay=2, **inputs)
        return SeenFeatures((coarse, fine), weight[0, 0], by_sensor)

    def _seen_by(self, sensor: str, cells: NDArray[np.uint8], scene: CodedScene, beside: bool) -> list[Any]:
        """Features of one sensor, from fine to coarse."""
        planes = planes_by_sensor(sensor, cells, scene.measured, whole=self._whole)
        levels = len(self._levels[sensor])  # all that the graph gives
        return self._graphs.run(_GRAPH_OF[sensor], one_core=beside, stay=levels, **planes)

    @property
    def side_by_side(self) -> int:
        """One scene for each core of a CPU, up to four."""
        return min(session_threads() or physical_cores(), MOST_BESIDE) if self._graphs.device == "cpu" else 1

    def mark(self, features: SeenFeatures, which: Sequence[int], *, beside: bool = False) -> Floats:
        """Logits of concepts; ``beside`` others on one core."""
        coarse, fine = features.features
        indexes = np.array(which, np.int64)
        (logits,) = self._graphs.run(MARK, one_core=beside, coarse=coarse, fine=fine, which=indexes)
        return np.asarray(logits[0], np.float32)


def _nothing(levels: Sequence[Any], shape: Sequence[int]) -> list[NDArray[Any]]:
    """Features in the place of a sensor that is not there; they count nothing."""
    height, width = shape
    return [
        np.zeros((1, height >> level, width >> level, channels), np.uint8 if kind == _BYTES else np.float32)
        for level, (_, kind, (*_, channels)) in enumerate(levels)
    ]
