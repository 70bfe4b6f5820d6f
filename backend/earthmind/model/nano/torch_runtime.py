"""The networks of the embedded model on PyTorch."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor
from transformers import DynamicCache

from earthmind.model.nano.stacking import Stack
from earthmind.model.network.core import EarthMind, SceneTensors
from earthmind.model.network.grounding import GroundingFeatures
from earthmind.model.network.language import new_cache, read_on

Floats = NDArray[np.float32]


class TorchRuntime:
    """A network on a device of PyTorch; satisfies ``embedded_model.Runtime``.

    Attributes:
        network: In evaluation mode.
        device: Where it is.
        why_not_gpu: Empty: PyTorch takes the device that it is given, or fails.
    """

    why_not_gpu = ""

    def __init__(self, network: EarthMind, device: str = "cpu") -> None:
        """Put a network on a device."""
        self.network = network.to(device).eval()
        self.device = device

    @torch.inference_mode()
    def tokens(self, stack: Stack, *, beside: bool = False) -> Floats:
        """Visual tokens."""
        return _array(self.network.visual_tokens(self._scenes(stack, padded=False)))

    def _scenes(self, stack: Stack, *, padded: bool) -> SceneTensors:
        pixels, valid, present, colour = (
            self._tensor(array[None]) for array in (stack.pixels, stack.valid, stack.present, stack.colour)
        )
        pictures = self.network.normalise(pixels, valid, colour)
        if not padded:
            pictures = pictures[..., : stack.shape[0], : stack.shape[1]]
        return SceneTensors(pictures, valid.float(), present)

    @torch.inference_mode()
    def look(
        self, stack: Stack, tokens: Floats | None = None, *, beside: bool = False
    ) -> tuple[Floats, GroundingFeatures]:
        """Visual tokens and the features of the mask branch."""
        scenes = self._scenes(stack, padded=True)
        if tokens is not None:
            return tokens, self.network.grounding_features(scenes, self._tensor(tokens))
        projected = self.network.visual_tokens(self._scenes(stack, padded=False))
        return _array(projected), self.network.grounding_features(scenes, projected)

    @torch.inference_mode()
    def embed(self, ids: Sequence[int]) -> Floats:
        """Embeddings of token ids."""
        return _array(self.network.embed(torch.tensor([list(ids)], device=self.device)))

    @torch.inference_mode()
    def fuse(self, tokens: Floats, present: NDArray[np.bool_], question: Floats) -> tuple[Floats, Floats]:
        """Fused tokens of one moment, and the sensors' weights."""
        fused = self.network.fuse(*(self._tensor(array) for array in (tokens, present, question)))
        return _array(fused.tokens), _array(fused.weights[0])

    @torch.inference_mode()
    def speak(
        self, embeddings: Floats, cache: DynamicCache | None = None
    ) -> tuple[Floats, Floats, DynamicCache]:
        """What follows the embeddings."""
        language = self.network.language_model
        cache = new_cache(language) if cache is None else cache
        hidden = read_on(language, self._tensor(embeddings), cache)[0, -1]
        return _array(language.lm_head(hidden)), _array(hidden), cache

    @torch.inference_mode()
    def draw(self, features: GroundingFeatures, hidden: Floats) -> Floats:
        """Mask logits."""
        prompts = self.network.mask_prompts(self._tensor(hidden))[None, None]
        return _array(self.network.mask_decoder(features, prompts)[0, 0])

    def _tensor(self, array: NDArray[np.generic]) -> Tensor:
        return torch.from_numpy(array).to(self.device)


def _array(tensor: Tensor) -> Floats:
    array: Floats = tensor.float().cpu().numpy()
    return array
