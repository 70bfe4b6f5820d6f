"""Reading one token after the other: in memory of fixed length, and as one CUDA graph where there is a GPU.

While words are generated, each is read alone. On a GPU that takes about as long as starting some hundreds of
small kernels one by one. In memory of fixed length every step is the same sequence of kernels at the same
addresses, which can be recorded once and started as a whole.
"""

from __future__ import annotations

import logging
import weakref
from collections import OrderedDict
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from typing import Any

import torch
from torch import Tensor
from transformers import DynamicCache, Qwen2ForCausalLM
from transformers.cache_utils import Cache, CacheLayerMixin

from earthmind.model.network.language import read_on

Step = Callable[..., Tensor]
"""Takes ids (B, 1) of the next tokens, and by name what is handed to the attention layers to watch; gives
the tokens' last hidden states (B, D)."""
Replay = Callable[[], Tensor]
Capture = Callable[[Replay, torch.device], Replay]
"""Takes a step and its device, and gives what does it again and returns the same tensor with new values."""

ROOM = 512  # lengths are multiples of this, so that few graphs serve all prompts
_ROOMS = 2  # kept at the same time: that of a question, and that of windows

log = logging.getLogger("earthmind")


class FixedLayer(CacheLayerMixin):  # type: ignore[no-untyped-call]
    """Keys and values of one layer in memory that never moves; what lies behind the last token is masked."""

    is_compileable = True

    def __init__(self, like: Tensor, length: int, place: Tensor) -> None:
        """Make room for ``length`` tokens.

        Args:
            like: (B, key-value heads, L, d), keys or values of this layer.
            length: Tokens.
            place: int (1,), where the next token goes; shared by all layers.
        """
        super().__init__()  # type: ignore[no-untyped-call]
        shape = (like.shape[0], like.shape[1], length, like.shape[3])
        self.keys: Tensor = like.new_zeros(shape)
        self.values: Tensor = like.new_zeros(shape)
        self.is_initialized = True
        self._place = place

    def lazy_initialization(self, key_states: Tensor, value_states: Tensor) -> None:
        """Nothing is left to be made."""

    def update(
        self, key_states: Tensor, value_states: Tensor, *args: Any, **kwargs: Any
    ) -> tuple[Tensor, Tensor]:
        """Put keys and values (B, key-value heads, 1, d) of a token to its place; gives those of all."""
        self.keys.index_copy_(2, self._place, key_states)
        self.values.index_copy_(2, self._place, value_states)
        return self.keys, self.values

    def get_mask_sizes(self, query_length: int) -> tuple[int, int]:
        """Length and offset of what a mask is for."""
        return self.get_max_length(), 0

    def get_seq_length(self) -> int:
        """How many tokens there may be; how many there are is known to who reads."""
        return self.get_max_length()

    def get_max_length(self) -> int:
        """How many tokens there may be."""
        return int(self.keys.shape[2])

    get_max_cache_shape = get_max_length  # as transformers before 5.20 calls it


class Room:
    """Memory for sequences of one number and up to one length, and the step that reads a token in it."""

    def __init__(self, language: Qwen2ForCausalLM, cache: DynamicCache, length: int) -> None:
        layers = _layers_of(cache)
        first = layers[0].keys
        device = first.device
        self.place = torch.zeros(1, dtype=torch.long, device=device)
        self.ids = torch.zeros(first.shape[0], 1, dtype=torch.long, device=device)
        self._length = length
        self._layers = [FixedLayer(layer.keys, length, self.place) for layer in layers]
        self._cache = Cache(layers=list(self._layers))
        self._places = torch.arange(length, device=device)
        self._language = weakref.ref(language)

    def fill(self, cache: Any) -> int:
        """Take over what was read; returns how many tokens that are."""
        layers = _layers_of(cache)
        read = int(layers[0].keys.shape[2])
        for ours, theirs in zip(self._layers, layers, strict=True):
            for fixed, grown in ((ours.keys, theirs.keys), (ours.values, theirs.values)):
                fixed[:, :, :read].copy_(grown)
                fixed[:, :, read:].zero_()  # masked, but what is not finite would spoil the sum even so
        self.place.fill_(read)
        return read

    def give_back(self, cache: Any, read: int) -> None:
        """Append to a cache what was read since it was taken over, up to ``read`` tokens in all."""
        layers = _layers_of(cache)
        known = int(layers[0].keys.shape[2])
        if read == known:
            return
        for ours, theirs in zip(self._layers, layers, strict=True):
            theirs.keys = torch.cat([theirs.keys, ours.keys[:, :, known:read]], 2)
            theirs.values = torch.cat([theirs.values, ours.values[:, :, known:read]], 2)

    def step(self, **watched: Any) -> Tensor:
        """Read ``ids`` at ``place``: their last hidden states (B, D)."""
        language: Any = self._language()
        mask = (self._places <= self.place)[None, None, None]
        embeddings = language.get_input_embeddings()(self.ids)
        masks = dict.fromkeys(language.config.layer_types, mask)
        where = (self._cache, masks, self.place[None])
        return read_on(language, embeddings, *where, **watched)[:, -1]  # type: ignore[arg-type]


class Decoder:
    """Reads tokens of one language model one by one; owns the rooms and their graphs.

    Attributes:
        mode: ``plain`` grows the cache with every token; ``static`` reads in rooms; ``graph`` records the
            second step of a room as a CUDA graph and does it again for all others.
    """

    def __init__(self, language: Qwen2ForCausalLM, mode: str, capture: Capture) -> None:
        self.mode = mode
        self._language = weakref.ref(language)
        self._capture = capture
        self._rooms: OrderedDict[tuple[Any, ...], Room] = OrderedDict()
        self._replays: dict[tuple[Any, ...], Replay] = {}
        self._used: set[tuple[Any, ...]] = set()

    @contextmanager
    def reading(self, cache: DynamicCache, limit: int) -> Iterator[Step]:
        """Read on token by token; at the end the cache has what was read.

        Args:
            cache: What was read; of sequences of equal length.
            limit: Most tokens that are read.
        """
        language: Any = self._language()
        found = None if self.mode == "plain" else self._room(language, cache, limit)
        if found is None:

            def grow(ids: Tensor, **watched: Any) -> Tensor:
                return read_on(language, language.get_input_embeddings()(ids), cache, **watched)[:, -1]

            yield grow
            return
        key, room = found
        self._used.add(key)
        read = room.fill(cache)

        def step(ids: Tensor, **watched: Any) -> Tensor:
            nonlocal read
            room.ids.copy_(ids)
            states = room.step(**watched) if watched else self._step(key, room)
            room.place.add_(1)
            read += 1
            return states

        try:
            yield step
        finally:
            room.give_back(cache, read)
            self._used.discard(key)

    def forget(self) -> None:
        """Give the memory of all rooms back."""
        self._rooms.clear()
        self._replays.clear()

    def _room(
        self, language: Qwen2ForCausalLM, cache: DynamicCache, limit: int
    ) -> tuple[tuple[Any, ...], Room] | None:
        """The room for a cache.

        None where the model looks at a window of tokens only, memory is short, or an answer that was not
        read to its end still has the room.
        """
        keys = _layers_of(cache)[0].keys
        if set(language.config.layer_types or ()) != {"full_attention"}:
            return None
        length = -(-(keys.shape[2] + limit) // ROOM) * ROOM
        key = (keys.shape[0], length, keys.dtype, keys.device)
        if key in self._used:
            return None
        if key not in self._rooms:
            while len(self._rooms) >= _ROOMS:
                oldest, _ = self._rooms.popitem(last=False)
                self._replays.pop(oldest, None)
            try:
                self._rooms[key] = Room(language, cache, length)
            except torch.OutOfMemoryError:
                self.forget()
                return None
        self._rooms.move_to_end(key)
        return key, self._rooms[key]

    def _step(self, key: tuple[Any, ...], room: Room) -> Tensor:
        """Read a token, by the graph where there is one; what it gives is overwritten by the next step."""
        if self.mode != "graph":
            return room.step()
        if key not in self._replays:
            self._replays[key] = room.step  # the first step shows that it works, and readies the libraries
            return room.step()
        if self._replays[key] == room.step:
            try:
                self._replays[key] = self._capture(room.step, room.place.device)
            except Exception as error:  # PyTorch has no kind of error for what cannot be recorded
                reason = " ".join(str(error).split())[:160] or type(error).__name__
                log.warning("Words are read without a CUDA graph, which could not be recorded: %s", reason)
                self.mode = "static"
                self._replays.clear()
                return room.step()
        return self._replays[key]()


def _layers_of(cache: DynamicCache) -> list[Any]:
    """The layers of a cache; those of this architecture all have keys and values."""
    return list(cache.layers)


def capture_graph(step: Replay, device: torch.device) -> Replay:
    """Record what a step does on a GPU: https://docs.pytorch.org/docs/stable/notes/cuda.html#cuda-graphs.

    Args:
        step: What is recorded; doing it several times at one place changes nothing.
        device: The GPU.
    """
    with torch.cuda.device(device):
        side = torch.cuda.Stream()  # type: ignore[no-untyped-call]
        side.wait_stream(torch.cuda.current_stream())
        with torch.cuda.stream(side):
            step()
        torch.cuda.current_stream().wait_stream(side)
        graph = torch.cuda.CUDAGraph()
        # Other threads may prepare pictures meanwhile: only what this one does is watched.
        with torch.cuda.graph(graph, capture_error_mode="thread_local"):
            states = step()

    def replay() -> Tensor:
        graph.replay()
        return states

    return replay


_decoders: weakref.WeakKeyDictionary[Qwen2ForCausalLM, Decoder] = weakref.WeakKeyDictionary()


def use_decoding(
    language: Qwen2ForCausalLM, mode: str | None = None, capture: Capture = capture_graph
) -> Decoder:
    """Choose how a language model reads token by token.

    Args:
        language: The language model, on its device.
        mode: ``plain``, ``static`` or ``graph``; None for a graph on an NVIDIA GPU, and plain elsewhere.
        capture: Records a step.
    """
    if mode is None:
        mode = "graph" if language.device.type == "cuda" else "plain"
    made = Decoder(language, mode, capture)
    _decoders[language] = made
    return made


def decoder_of(language: Qwen2ForCausalLM) -> Decoder:
    """How a language model reads token by token; what suits its device where that was not chosen."""
    return _decoders.get(language) or use_decoding(language)
