"""A model on ONNX Runtime behind the model protocol: the same answers as with PyTorch."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
from numpy.typing import NDArray

from earthmind.model.nano.calibration import Calibration
from earthmind.model.nano.graphs.layout import COLOURS
from earthmind.model.nano.graphs.sessions import Graphs
from earthmind.model.nano.narration import Narration
from earthmind.model.nano.resizing import resize
from earthmind.model.nano.stacking import LONGEST_ANSWER, MOMENTS, Stack, stack_pictures
from earthmind.model.nano.tokens import IMAGE_CONTEXT, PromptTokenizer
from earthmind.model.network.sizes import EarthMindConfig
from earthmind.model.protocol import Attention, ModelCard, ModelEvent, Picture

Floats = NDArray[np.float32]


@dataclass(frozen=True)
class Encoded:
    """What every question about one scene shares.

    Attributes:
        present: bool (moment with the latest first, sensor).
        tokens: (1, moment, sensor, N, D), visual tokens; zeros for absent pictures.
        coarse: (1, C, H / 16, W / 16), coarsest features of the mask branch, of the padded picture.
        cells: (1, 4 P, H / 2, W / 2), its pixel embedding by cells of 2 x 2.
        valid: bool (H, W), where any picture of the latest date has a pixel.
    """

    present: NDArray[np.bool_]
    tokens: Floats
    coarse: Floats
    cells: Floats
    valid: NDArray[np.bool_]


class OnnxModel:
    """EarthMind on ONNX Runtime; satisfies ``protocol.Model``."""

    def __init__(
        self,
        card: ModelCard,
        config: EarthMindConfig,
        graphs: Graphs,
        tokenizer: PromptTokenizer,
        calibration: Calibration | None = None,
    ) -> None:
        """Put graphs behind the protocol; without a calibration their logits are given as they are."""
        self.card = card
        self._config = config
        self._graphs = graphs
        self._tokenizer = tokenizer
        self._calibration = calibration

    def encode(self, pictures: Sequence[Picture]) -> Encoded:
        """Visual tokens and mask-branch features of one scene.

        Args:
            pictures: One or both sensors, at the latest date (moment 0) and possibly one before (-1).

        Raises:
            ValueError: No picture, pictures of different shapes, or none of the latest date.
        """
        stack = stack_pictures(pictures)
        normalised = self._normalise(stack)
        tokens = self._visual_tokens(stack, normalised)
        coarse, cells = self._graphs.run(
            "ground",
            pictures=normalised[None],
            valid=stack.valid[None].astype(np.float32),
            present=stack.present[None],
            tokens=tokens,
        )
        return Encoded(stack.present, tokens, coarse, cells, stack.valid_now)

    def answer(
        self,
        encoded: Encoded,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """Greedy decoding; each ``[SEG]`` is decoded to a mask as soon as it is said.

        ``history`` is not used: this model was trained on single questions.
        """
        narration: Narration[Floats] = Narration(self._tokenizer, encoded.valid, text, self._calibration)
        visual, attention = self._visual(encoded, narration.question)
        complete = yield from narration.events(
            self._generate(encoded, narration.question, visual),
            lambda hidden: self._mask(encoded, hidden),
            stopped,
        )
        if complete and bool(encoded.present[0].all()):
            yield attention

    def _normalise(self, stack: Stack) -> Floats:
        """Network input, shape (moment, sensor, 3, H, W); 0 where invalid or absent."""
        vision = self._config.vision
        mean, std = (np.array(v, np.float32).reshape(3, 1, 1) for v in (vision.mean, vision.std))
        normalised = np.zeros(stack.pixels.shape, np.float32)
        for place in zip(*np.nonzero(stack.present), strict=True):
            levels = (stack.pixels[place].astype(np.float32) / np.float32(255) - mean) / std
            if self._config.colours and stack.colour[place]:
                levels = self._graphs.run(COLOURS, pictures=levels[None])[0][0]
            normalised[place] = levels * stack.valid[place]
        return normalised

    def _visual_tokens(self, stack: Stack, normalised: Floats) -> Floats:
        """Projected tokens of every present picture; zeros for absent ones: (1, moment, sensor, N, D)."""
        vision, (height, width) = self._config.vision, stack.shape
        pictures = resize(normalised[stack.present][..., :height, :width], vision.image_size)
        (projected,) = self._graphs.run("project", pictures=pictures)
        tokens = np.zeros((1, *stack.present.shape, *projected.shape[1:]), np.float32)
        tokens[0, stack.present] = projected
        return tokens

    def _visual(self, encoded: Encoded, question: str) -> tuple[Floats, Attention]:
        """Fused tokens of the present moments, the earliest first, and the sensors' shares at the latest."""
        asked = self._embed(self._tokenizer.question_ids(question))
        fused = {
            moment: self._graphs.run(
                "fuse",
                tokens=encoded.tokens[:, moment],
                present=encoded.present[None, moment],
                question=asked,
            )
            for moment in reversed(range(MOMENTS))
            if encoded.present[moment].any()
        }
        shares = fused[0][1][0]
        side = self._config.vision.tokens_per_side
        optical, sar = (float(share) for share in shares.mean(0))
        attention = Attention(optical, sar, np.ascontiguousarray(shares[:, 1].reshape(side, side)))
        return np.concatenate([tokens for tokens, _ in fused.values()], 1), attention

    def _generate(self, encoded: Encoded, question: str, visual: Floats) -> Iterator[tuple[int, Floats]]:
        """Tokens one by one, each with its last hidden state as an input token (1, D)."""
        moments = int(encoded.present.any(1).sum())
        prompt = self._tokenizer.prompt_ids(question, moments)
        embeddings = self._embed(prompt)
        embeddings[:, np.array(prompt) == self._tokenizer.ids[IMAGE_CONTEXT]] = visual
        layers, _, heads, _, width = self._graphs.shape("speak", "keys")
        keys = values = np.zeros((layers, 1, heads, 0, width), np.float32)
        logits, hidden, keys, values = self._speak(embeddings, keys, values)
        for _ in range(LONGEST_ANSWER):
            token = int(logits[0].argmax())
            logits, hidden, keys, values = self._speak(self._embed([token]), keys, values)
            yield token, hidden

    def _speak(self, embeddings: Floats, keys: Floats, values: Floats) -> Any:
        return self._graphs.run("speak", embeddings=embeddings, keys=keys, values=values)

    def _embed(self, ids: list[int]) -> Floats:
        """Embeddings (1, T, D) of T token ids."""
        (embeddings,) = self._graphs.run("embed", ids=np.array([ids], np.int64))
        return embeddings

    def _mask(self, encoded: Encoded, hidden: Floats) -> Floats:
        (logits,) = self._graphs.run("draw", coarse=encoded.coarse, cells=encoded.cells, hidden=hidden[None])
        height, width = encoded.valid.shape
        return logits[0, 0, :height, :width]
