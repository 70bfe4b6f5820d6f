"""What computes the masks of concepts, on whichever runtime."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Protocol

import numpy as np
from numpy.typing import NDArray

from earthmind.model.nano.calibration import Calibrations
from earthmind.model.nano.perception.coded import CodedScene

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class SeenFeatures:
    """What the masks of one scene share.

    Attributes:
        features: As the runtime keeps them.
        sar_weight: float32 (H / 16, W / 16) of the padded picture: the SAR's weight in the finest fusion.
        by_sensor: What each sensor that there is saw by itself, as the runtime keeps it.
    """

    features: Any
    sar_weight: Floats
    by_sensor: dict[str, Any]


class Eyes(Protocol):
    """Networks that see."""

    concepts: tuple[str, ...]
    """What there are masks of."""
    calibrations: Calibrations
    """What makes a probability of the logits of each concept."""

    def see(
        self, scene: CodedScene, *, beside: bool = False, known: SeenFeatures | None = None
    ) -> SeenFeatures:
        """Features of a scene, once for all masks.

        Args:
            scene: The scene.
            beside: Whether it is seen beside others, which other threads ask for.
            known: Features of the same scene with a sensor more, of which those of a sensor may be taken.
        """

    @property
    def side_by_side(self) -> int:
        """How many scenes are best seen at the same time."""

    def mark(self, features: SeenFeatures, which: Sequence[int], *, beside: bool = False) -> Floats:
        """Logits (K, H, W) of concepts, by their place in ``concepts``, of the padded picture."""
