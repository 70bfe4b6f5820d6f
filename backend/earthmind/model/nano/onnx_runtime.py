"""The networks of the embedded model on ONNX Runtime, as exported graphs."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.model.nano.graphs.layout import COLOURS
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.nano.resizing import resize
from earthmind.model.nano.stacking import Stack
from earthmind.model.network.sizes import EarthMindConfig

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Features:
    """What the masks of one scene share; on the GPU where the graphs run there.

    Attributes:
        coarse: (1, C, H / 16, W / 16), coarsest features of the padded picture.
        cells: (1, 4 P, H / 2, W / 2), its pixel embedding by cells of 2 x 2.
    """

    coarse: Any
    cells: Any


class OnnxRuntime:
    """Exported graphs; satisfies ``embedded_model.Runtime``.

    Attributes:
        graphs: The graphs.
    """

    def __init__(self, graphs: Graphs, config: EarthMindConfig) -> None:
        self.graphs = graphs
        self._config = config

    @property
    def device(self) -> str:
        """Where the graphs really run."""
        return self.graphs.device

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for."""
        return self.graphs.why_not_gpu

    def tokens(self, stack: Stack, *, beside: bool = False) -> Floats:
        """Visual tokens; ``beside`` others on one core."""
        return self._visual_tokens(stack, self._normalised(stack), beside)

    def look(
        self, stack: Stack, tokens: Floats | None = None, *, beside: bool = False
    ) -> tuple[Floats, Features]:
        """Visual tokens and the features of the mask branch; ``beside`` others on one core."""
        normalised = self._normalised(stack)
        tokens = self._visual_tokens(stack, normalised, beside) if tokens is None else tokens
        coarse, cells = self.graphs.run(
            "ground",
            one_core=beside,
            stay=2,
            pictures=normalised[None],
            valid=stack.valid[None].astype(np.float32),
            present=stack.present[None],
            tokens=tokens,
        )
        return tokens, Features(coarse, cells)

    def embed(self, ids: Sequence[int]) -> Floats:
        """Embeddings of token ids."""
        embedded: Floats = self.graphs.run("embed", ids=np.array([ids], np.int64))[0]
        return embedded

    def fuse(self, tokens: Floats, present: NDArray[np.bool_], question: Floats) -> tuple[Floats, Floats]:
        """Fused tokens of one moment, and the sensors' weights."""
        fused, weights = self.graphs.run("fuse", tokens=tokens, present=present, question=question)
        return fused, weights[0]

    def speak(
        self, embeddings: Floats, cache: tuple[Any, Any] | None = None
    ) -> tuple[Floats, Floats, tuple[Any, Any]]:
        """What follows the embeddings; the cache is keys and values of all layers, where the graphs run."""
        keys, values = self._nothing_read() if cache is None else cache
        logits, hidden, keys, values = self.graphs.run(
            "speak", stay=4, embeddings=embeddings, keys=keys, values=values
        )
        return _array(logits)[0], _array(hidden)[0], (keys, values)

    def draw(self, features: Features, hidden: Floats) -> Floats:
        """Mask logits."""
        coarse, cells = features.coarse, features.cells
        (logits,) = self.graphs.run("draw", coarse=coarse, cells=cells, hidden=hidden[None, None])
        mask: Floats = logits[0, 0]
        return mask

    def _nothing_read(self) -> tuple[Floats, Floats]:
        language = self._config.language
        width = language.hidden // language.heads
        nothing = np.zeros((language.layers, 1, language.key_value_heads, 0, width), np.float32)
        return nothing, nothing

    def _normalised(self, stack: Stack) -> Floats:
        """Network input, shape (moment, sensor, 3, H, W); 0 where invalid or absent."""
        vision = self._config.vision
        mean, std = (np.array(v, np.float32).reshape(3, 1, 1) for v in (vision.mean, vision.std))
        normalised = np.zeros(stack.pixels.shape, np.float32)
        for place in zip(*np.nonzero(stack.present), strict=True):
            levels = (stack.pixels[place].astype(np.float32) / np.float32(255) - mean) / std
            if self._config.colours and stack.colour[place]:
                levels = self.graphs.run(COLOURS, pictures=levels[None])[0][0]
            normalised[place] = levels * stack.valid[place]
        return normalised

    def _visual_tokens(self, stack: Stack, normalised: Floats, beside: bool) -> Floats:
        """Projected tokens of every present picture; zeros for absent ones: (1, moment, sensor, N, D)."""
        vision, (height, width) = self._config.vision, stack.shape
        pictures = resize(normalised[stack.present][..., :height, :width], vision.image_size)
        (projected,) = self.graphs.run("project", one_core=beside, pictures=pictures)
        tokens = np.zeros((1, *stack.present.shape, *projected.shape[1:]), np.float32)
        tokens[0, stack.present] = projected
        return tokens


def _array(output: Any) -> Any:
    """An output of a graph as an array, wherever it stayed."""
    return output if isinstance(output, np.ndarray) else output.numpy()
