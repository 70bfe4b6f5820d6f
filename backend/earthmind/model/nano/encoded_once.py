"""What the embedded model runs on, and what all questions about one scene share."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, Union

import numpy as np
from numpy.typing import NDArray

from earthmind.model.nano.perception.coded import CodedScene
from earthmind.model.nano.stacking import Stack
from earthmind.model.protocol import Attention

Floats = NDArray[np.float32]
View = tuple[Union[str, None], bool]
"""The sensor that is withheld, and whether the earlier date is looked at."""


class Runtime(Protocol):
    """What computes the networks of the embedded model. N visual tokens of width D; T tokens of text."""

    @property
    def device(self) -> str:
        """Where it really computes: ``cpu``, ``cuda:N`` or ``mps``."""

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for, in one sentence; empty where it is or none was."""

    def tokens(self, stack: Stack, *, beside: bool = False) -> Floats:
        """Visual tokens alone, (1, moment, sensor, N, D); see ``look``."""

    def look(self, stack: Stack, tokens: Floats | None = None, *, beside: bool = False) -> tuple[Floats, Any]:
        """Visual tokens (1, moment, sensor, N, D), zeros where absent, and what ``draw`` needs of a scene.

        Args:
            stack: The pictures.
            tokens: Their visual tokens, where they are known already.
            beside: Whether other threads look at other scenes at the same time, each on one core.
        """

    def embed(self, ids: Sequence[int]) -> Floats:
        """Embeddings (1, T, D) of token ids, in an array that may be written to."""

    def fuse(self, tokens: Floats, present: NDArray[np.bool_], question: Floats) -> tuple[Floats, Floats]:
        """Tokens (1, sensor, N, D) of one moment to (1, M, D), and each sensor's weight (N, sensor).

        Args:
            tokens: Of both sensors, at each place of the picture.
            present: (1, sensor), which sensors there are.
            question: (1, T, D), embeddings.
        """

    def speak(self, embeddings: Floats, cache: Any = None) -> tuple[Floats, Floats, Any]:
        """Read embeddings (1, T, D) after what a cache holds; None for a new one.

        Returns:
            Of the last token logits (vocabulary,) and hidden state (D,); and the cache for what follows.
        """

    def draw(self, features: Any, hidden: Floats) -> Floats:
        """Mask logits (H, W) of the padded picture, from its features and the state (D,) at ``[SEG]``."""


@dataclass
class Encoded:
    """What every question about one scene shares.

    Attributes:
        present: bool (moment with the latest first, sensor).
        features: Shared features of the mask branch, of the padded picture, as the runtime keeps them.
        valid: bool (H, W), where any picture of the latest date has a pixel.
        scene: The pictures, in codes where the model sees those.
        tokens: (1, moment, sensor, N, D), visual tokens, zeros for absent pictures; None until needed.
        drawn: Masks that were drawn of it, by concept and view; filled as they are asked for.
        shares: How much each sensor counted, by concept; filled as they are asked for.
        grounded: Features of the branch that ``[SEG]`` drives, where eyes draw as well; None until needed.
        beside: Whether other threads look at other scenes at the same time, each on one core.
    """

    present: NDArray[np.bool_]
    features: Any
    valid: NDArray[np.bool_]
    scene: Stack | CodedScene
    tokens: Floats | None = None
    drawn: dict[tuple[str, View], Floats] = field(default_factory=dict)
    shares: dict[str, Attention] = field(default_factory=dict)
    grounded: Any = None
    beside: bool = False
