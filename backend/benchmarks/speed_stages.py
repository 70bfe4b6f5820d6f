"""The stages of a question to the released architecture, as EarthMind works and as the released code does."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor, nn

from earthmind.model.earthmind.encoding import prompt_embeddings
from earthmind.model.earthmind.generation import Reader, Sampling, likeliest, speak
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.network.attention import WATCHED
from earthmind.model.network.language import new_cache, read_on
from earthmind.model.network.quantisation import QuantisedLinear, lay_out_weights, quantise
from earthmind.model.network.sam2 import Sam2Features

QUESTION_TOKENS, ANSWER_TOKENS, WINDOWS, TILES = 40, 32, 16, 13

SIZES: dict[str, dict[str, Any]] = {
    "4b": {
        "vision_config": {"hidden_size": 1024, "num_attention_heads": 16, "intermediate_size": 4096,
                          "num_hidden_layers": 24, "image_size": 448, "patch_size": 14,
                          "norm_type": "layer_norm",
                          "qkv_bias": True, "qk_normalization": False},
        "llm_config": {"hidden_size": 2048, "num_hidden_layers": 36, "num_attention_heads": 16,
                       "num_key_value_heads": 2, "intermediate_size": 11008, "vocab_size": 151682,
                       "rope_theta": 1000000.0, "tie_word_embeddings": True},
    },
    "tiny": {
        "vision_config": {"hidden_size": 64, "num_attention_heads": 4, "intermediate_size": 128,
                          "num_hidden_layers": 3, "image_size": 448, "patch_size": 14,
                          "norm_type": "layer_norm",
                          "qkv_bias": True, "qk_normalization": False},
        "llm_config": {"hidden_size": 96, "num_hidden_layers": 3, "num_attention_heads": 6,
                       "num_key_value_heads": 2, "intermediate_size": 192, "vocab_size": 416},
        "sam2_trunk": {"embed_dim": 16, "num_heads": 1, "stages": [1, 2, 3, 1], "global_att_blocks": [2, 4]},
    },
}  # fmt: skip


def values_of(size: str) -> dict[str, Any]:
    """``config.json`` of a size."""
    return {"model_type": "sa2va_chat", "force_image_size": 448, "downsample_ratio": 0.5, **SIZES[size]}


class Stages:
    """A network, random pictures of a place and of windows, and each stage as a call.

    Attributes:
        tiles: (T, 3, side, side), of one sensor at its most tiles.
        ids: Token ids of the prompt.
    """

    def __init__(self, network: ReleasedEarthMind, device: torch.device, dtype: torch.dtype) -> None:
        self.network, self.language = network, network.language_model
        self._device, self._dtype = device, dtype
        self._together = WINDOWS if device.type == "cuda" else 1  # a CPU gains nothing from more at a time
        tile, view = network.config.tiling.side, network.config.grounding.image_size
        self.tiles, self._views = self._pictures(TILES, tile), self._pictures(2, view)
        self._frames, self._frame_views = self._pictures(WINDOWS, tile), self._pictures(WINDOWS, view)
        self._mark = torch.randn(1, 1, network.config.grounding.prompt, device=device).to(dtype)
        self.ids, self._embeddings = self._prompt(network.project(self.tiles).flatten(0, 1))
        self._features: Sam2Features | None = None

    def _pictures(self, count: int, side: int) -> Tensor:
        return torch.randn(count, 3, side, side, device=self._device).to(self._dtype)

    def _prompt(self, tokens: Tensor) -> tuple[list[int], Tensor]:
        """Ids and embeddings of a question about visual tokens (K, D)."""
        context = 1
        ids = [2] * (QUESTION_TOKENS // 2) + [context] * len(tokens) + [2] * (QUESTION_TOKENS // 2)
        return ids, prompt_embeddings(self.network, torch.tensor(ids, device=self._device), context, tokens)

    @property
    def vision_bytes(self) -> float:
        """Of the visual encoder's weights."""
        return bytes_of(self.network.vision_model) + bytes_of(self.network.mlp1)

    @property
    def layer_bytes(self) -> float:
        """Of the language model's layers."""
        return bytes_of(self.language.model.layers)

    @property
    def mask_bytes(self) -> float:
        """Of the mask encoder's weights."""
        return bytes_of(self.network.grounding_encoder)

    def word_bytes(self, batch: int) -> float:
        """What has to be read for the next word of each of some sequences: weights, and keys and values."""
        config = self.network.config.language
        width = config.hidden // config.heads * config.key_value_heads
        read = len(self.ids) if batch == 1 else self._window_tokens
        cache = 2 * config.layers * width * batch * (read + ANSWER_TOKENS // 2) * self._dtype.itemsize
        return self.layer_bytes + bytes_of(self.language.lm_head) + cache

    @property
    def _window_tokens(self) -> int:
        return self.network.config.tokens_per_side**2 + QUESTION_TOKENS

    def encode(self) -> Tensor:
        """Visual tokens of all tiles."""
        return self.network.project(self.tiles)

    def encode_plain(self) -> None:
        """The same one by one."""
        for tile in self.tiles:
            self.network.project(tile[None])

    def prefill(self) -> Tensor:
        """The prompt read."""
        return Reader(self.language).read(self.ids, self._embeddings)

    def decoding(self, batch: int) -> Callable[[], object]:
        """A call that speaks ``ANSWER_TOKENS`` tokens to one long prompt, or to those of windows together."""
        if batch == 1:
            reader = Reader(self.language)
            state = reader.read(self.ids, self._embeddings)[-1]

            def alone() -> None:
                self._speak(reader, state)
                reader.keep([*self.ids, -1])

            return alone
        embeddings = torch.stack(
            [self._prompt(part)[1] for part in self.network.project(self._frames[:batch])]
        )
        cache = new_cache(self.language)
        states = read_on(self.language, embeddings, cache)[:, -1]

        def together() -> None:
            for _ in speak(self.language, cache, states, [likeliest] * batch, lambda _: False, ANSWER_TOKENS):
                pass
            cache.crop(-ANSWER_TOKENS)

        return together

    def _speak(self, reader: Reader, state: Tensor) -> Tensor:
        """States (n, D) of the tokens that are said."""
        spoken = reader.speak(state, Sampling().chooser(), lambda _: False, ANSWER_TOKENS)
        return torch.stack([token.state for token in spoken if token.state is not None])

    def mask_features(self) -> Sam2Features:
        """What the masks of both sensors share, in one batch."""
        if self._together > 1:
            return self.network.grounding_encoder(self._views)
        return Sam2Features.join([self.network.grounding_encoder(view[None]) for view in self._views])

    def mask_features_plain(self) -> None:
        """The same sensor by sensor."""
        for view in self._views:
            self.network.grounding_encoder(view[None])

    def use_channels_last(self, wanted: bool) -> None:
        """Whether the convolutions of the mask encoder have the channels of a pixel beside each other."""
        layout = torch.channels_last if wanted else torch.contiguous_format
        self.network.grounding_encoder.to(memory_format=layout)
        self._views = self._views.contiguous(memory_format=layout)

    def hold_in(self, bits: int) -> None:
        """Hold the layers of the language model in so many bits a weight."""
        layers = self.language.model.layers
        for parent in list(layers.modules()):
            for name, layer in list(parent.named_children()):
                if isinstance(layer, QuantisedLinear):
                    linear = nn.Linear(1, 1, device="meta")
                    linear.weight, linear.bias = nn.Parameter(layer.weight, requires_grad=False), layer.bias
                    setattr(parent, name, linear)
        quantise(layers, bits)
        lay_out_weights(layers)

    def attention_bytes(self) -> int:
        """What the plain mode's attentions of a whole question take, all layers at once."""
        config, tokens = self.network.config.language, len(self.ids) + ANSWER_TOKENS
        return config.layers * config.heads * tokens**2 * self._dtype.itemsize

    def draw(self) -> Tensor:
        """The masks of both sensors of one [SEG]."""
        if self._features is None:
            self._features = self.mask_features()
        return self.network.mask_decoder(self._features, self._mark.expand(2, 1, -1))

    def draw_plain(self) -> None:
        """The same sensor by sensor."""
        features = self._features or self.mask_features()
        for number in range(2):
            self.network.mask_decoder(features.select(number), self._mark)

    def ask(self) -> Tensor:
        """A whole question with one [SEG] about one sensor: pictures to mask."""
        ids, embeddings = self._prompt(self.network.project(self.tiles).flatten(0, 1))
        reader = Reader(self.language)
        states = self._speak(reader, reader.read(ids, embeddings)[-1])
        features = self.network.grounding_encoder(self._views[:1])
        return self.network.mask_decoder(features, self.network.mask_prompts(states[-1:])[None])

    def ask_plain(self) -> Tensor:
        """The same, the way the released code works."""
        return self._ask_plain(self.tiles, self._views[:1])

    def _ask_plain(self, tiles: Tensor, view: Tensor) -> Tensor:
        network, language = self.network, self.language
        tokens = torch.cat([network.project(tile[None]) for tile in tiles]).flatten(0, 1)
        _, embeddings = self._prompt(tokens)
        kept: list[Any] = []
        cache, read, said = new_cache(language), embeddings[None], []
        for _ in range(ANSWER_TOKENS + 1):
            output = language(None, None, None, cache, read, use_cache=True, output_hidden_states=True)
            kept.append(output.hidden_states)
            said.append(output.logits[:, -1:].argmax(-1))
            read = network.embed(said[-1])
        state = output.hidden_states[-1][0, -1:]
        masks: Tensor = network.mask_decoder(
            network.grounding_encoder(view), network.mask_prompts(state)[None]
        )
        again = torch.cat([embeddings[None], network.embed(torch.cat(said[:-1], 1))], 1)
        language(inputs_embeds=again, use_cache=False, output_attentions=True)
        return masks

    def windows(self, count: int = WINDOWS) -> Tensor:
        """One-frame windows, ``WINDOWS`` at most, encoded, answered and masked as one batch."""
        network, language = self.network, self.language
        frames, frame_views = self._frames[:count], self._frame_views[:count]
        embeddings = torch.stack([self._prompt(part)[1] for part in network.project(frames)])
        cache = new_cache(language)
        states = read_on(language, embeddings, cache)[:, -1]
        ends = [likeliest] * count
        for step in speak(language, cache, states, ends, lambda _: False, ANSWER_TOKENS):
            last = [spoken.state for spoken in step.values()]
        marks = network.mask_prompts(torch.stack([state for state in last if state is not None]))[:, None]
        parts = zip(frame_views.split(self._together), marks.split(self._together), strict=True)
        return torch.cat([network.mask_decoder(network.grounding_encoder(v), mark) for v, mark in parts])

    def windows_plain(self, count: int = WINDOWS) -> None:
        """The same window by window, the way the released code works."""
        for number in range(count):
            part = slice(number, number + 1)
            self._ask_plain(self._frames[part], self._frame_views[part])

    @contextmanager
    def eagerly(self) -> Iterator[None]:
        """The language model with eager attention, as where attentions are asked for."""
        self.language.set_attn_implementation("eager")
        try:
            yield
        finally:
            self.language.set_attn_implementation(WATCHED)


def bytes_of(part: nn.Module) -> float:
    """Bytes of the weights of a part of a network, in the form in which they are held."""
    held = {id(tensor): tensor for tensor in (*part.parameters(), *part.buffers())}
    return float(sum(tensor.numel() * tensor.element_size() for tensor in held.values()))
