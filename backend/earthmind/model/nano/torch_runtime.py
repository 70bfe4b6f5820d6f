"""A loaded EarthMind behind the model protocol: encode once, answer as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earthmind.model.nano.calibration import Calibration
from earthmind.model.nano.narration import Narration
from earthmind.model.nano.stacking import LONGEST_ANSWER, MOMENTS, stack_pictures
from earthmind.model.nano.tokens import IMAGE_CONTEXT, PromptTokenizer
from earthmind.model.network.core import EarthMind, SceneTensors
from earthmind.model.network.grounding import GroundingFeatures
from earthmind.model.protocol import Attention, ModelCard, ModelEvent, Picture


@dataclass(frozen=True)
class Encoded:
    """What every question about one scene shares.

    Attributes:
        present: bool (1, 2, 2) = (1, moment with the latest first, sensor).
        tokens: (1, 2, 2, N, D), visual tokens.
        features: Shared features of the mask branch, of the padded picture.
        valid: bool (H, W), where any picture of the latest date has a pixel.
    """

    present: Tensor
    tokens: Tensor
    features: GroundingFeatures
    valid: NDArray[np.bool_]


class LocalModel:
    """EarthMind on this machine; satisfies ``protocol.Model``."""

    def __init__(
        self,
        card: ModelCard,
        network: EarthMind,
        tokenizer: PromptTokenizer,
        device: str,
        calibration: Calibration | None = None,
    ) -> None:
        """Put a network on a device; without a calibration its logits are given as they are."""
        self.card = card
        self._network = network.to(device).eval()
        self._tokenizer = tokenizer
        self._device = device
        self._calibration = calibration

    @torch.inference_mode()
    def encode(self, pictures: Sequence[Picture]) -> Encoded:
        """Visual tokens and mask-branch features of one scene.

        Args:
            pictures: One or both sensors, at the latest date (moment 0) and possibly one before (-1).

        Raises:
            ValueError: No picture, pictures of different shapes, or none of the latest date.
        """
        stack = stack_pictures(pictures)
        height, width = stack.shape
        valid = torch.from_numpy(stack.valid[None]).to(self._device)
        pixels, colour = torch.from_numpy(stack.pixels[None]), torch.from_numpy(stack.colour[None])
        normalised = self._network.normalise(pixels.to(self._device), valid, colour.to(self._device))
        present = torch.from_numpy(stack.present[None]).to(self._device)
        scenes = SceneTensors(normalised, valid.float(), present)
        tokens = self._network.visual_tokens(
            SceneTensors(normalised[..., :height, :width], scenes.valid, scenes.present)
        )
        features = self._network.grounding_features(scenes, tokens)
        return Encoded(scenes.present, tokens, features, stack.valid_now)

    @torch.inference_mode()
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
        narration: Narration[Tensor] = Narration(self._tokenizer, encoded.valid, text, self._calibration)
        question = torch.tensor([self._tokenizer.question_ids(narration.question)], device=self._device)
        visual, weights = self._visual(encoded, question)
        complete = yield from narration.events(
            self._generate(encoded, narration.question, visual),
            lambda hidden: self._mask(encoded, hidden),
            stopped,
        )
        if complete and bool(encoded.present[0, 0].all()):
            yield weights

    def _visual(self, encoded: Encoded, question: Tensor) -> tuple[Tensor, Attention]:
        """Fused tokens of the present moments, the earliest first, and the sensors' shares at the latest."""
        asked = self._network.embed(question)
        fused = {
            moment: self._network.fuse(encoded.tokens[:, moment], encoded.present[:, moment], asked)
            for moment in reversed(range(MOMENTS))
            if bool(encoded.present[0, moment].any())
        }
        shares = fused[0].weights[0].float().cpu()
        side = self._network.config.vision.tokens_per_side
        optical, sar = (float(share) for share in shares.mean(0))
        attention = Attention(optical, sar, shares[:, 1].reshape(side, side).numpy())
        return torch.cat([f.tokens for f in fused.values()], 1), attention

    def _generate(self, encoded: Encoded, text: str, visual: Tensor) -> Iterator[tuple[int, Tensor]]:
        """Tokens one by one, each with its last hidden state as an input token (D,)."""
        language = self._network.language_model
        moments = int(encoded.present[0].any(1).sum())
        prompt = torch.tensor([self._tokenizer.prompt_ids(text, moments)], device=self._device)
        embeddings = self._network.embed(prompt).clone()
        embeddings[prompt == self._tokenizer.ids[IMAGE_CONTEXT]] = visual[0].to(embeddings.dtype)
        output = language.model(inputs_embeds=embeddings, use_cache=True)
        for _ in range(LONGEST_ANSWER):
            token = language.lm_head(output.last_hidden_state[:, -1]).argmax(-1)
            output = language.model(
                input_ids=token[:, None], past_key_values=output.past_key_values, use_cache=True
            )
            yield int(token), output.last_hidden_state[0, -1]

    def _mask(self, encoded: Encoded, hidden: Tensor) -> NDArray[np.float32]:
        prompts = self._network.mask_prompts(hidden)[None, None]
        height, width = encoded.valid.shape
        logits = self._network.mask_decoder(encoded.features, prompts)[0, 0, :height, :width]
        array: NDArray[np.float32] = logits.float().cpu().numpy()
        return array
