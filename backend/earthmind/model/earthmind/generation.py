"""Token by token: a language model, what it has read so far, and how the next token is chosen."""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import dataclass
from typing import Any

import torch
from torch import Tensor
from transformers import DynamicCache, Qwen2ForCausalLM

from earthmind.errors import InputError
from earthmind.model.earthmind.decoding import decoder_of
from earthmind.model.network.language import new_cache, read_on
from earthmind.sentences import Sentence

Choice = Callable[[Tensor], int]  # logits (V,) -> token id


@dataclass(frozen=True)
class Sampling:
    """How the next token is chosen.

    Attributes:
        temperature: 0 for the likeliest token always (greedy); above, a draw.
        seed: Makes draws repeatable.
    """

    temperature: float = 0.0
    seed: int = 0

    def chooser(self) -> Choice:
        """A function that chooses, with its own state of randomness."""
        if self.temperature <= 0:
            return likeliest
        generator = torch.Generator().manual_seed(self.seed)
        return lambda logits: _draw(logits.float().cpu() / self.temperature, generator)


def likeliest(logits: Tensor) -> int:
    """The token with the largest of the logits (V,)."""
    return int(logits.argmax(-1))


def _draw(logits: Tensor, generator: torch.Generator) -> int:
    probabilities, order = logits.softmax(-1).sort(descending=True)
    return int(order[torch.multinomial(probabilities, 1, generator=generator)])


@dataclass(frozen=True)
class Spoken:
    """A generated token.

    Attributes:
        id: Its id.
        state: (D,), last hidden state (after the final norm) at this token as input; None for a token
            that ends the answer, which is not read again.
    """

    id: int
    state: Tensor | None


def require_context(tokens: int, context: int) -> None:
    """Refuse a sequence that is longer than a language model takes.

    Raises:
        InputError: It is.
    """
    if tokens > context:
        raise InputError(
            Sentence(
                "The prompt with its pictures is {tokens} tokens long, the model takes {context}; ask a "
                "shorter question or begin a new conversation.",
                tokens=tokens,
                context=context,
            ),
            code="too_long",
        )


def speak(
    language: Qwen2ForCausalLM,
    cache: DynamicCache,
    states: Tensor,
    choices: Sequence[Choice],
    ends: Callable[[list[int]], bool],
    limit: int,
    watched: Callable[[int], dict[str, Any]] = lambda token: {},
) -> Generator[dict[int, Spoken], None, None]:
    """Answer several prompts together, each as it would be answered alone.

    Args:
        language: The language model.
        cache: What it has read of the prompts, which are equally long.
        states: (B, D), of the last tokens of the prompts.
        choices: Chooses from logits, one per prompt.
        ends: Whether tokens generated so far end an answer.
        limit: Most tokens of an answer.
        watched: What is handed to the attention layers while a token of the first answer is read.

    Yields:
        The next token of every answer that goes on, by the number of its prompt.
    """
    said: list[list[int]] = [[] for _ in choices]
    talking = list(range(len(choices)))
    with decoder_of(language).reading(cache, max(limit, 0)) as read:
        while talking and len(said[talking[0]]) < limit:
            spoke = talking
            for n, token in _chosen(choices, language.lm_head(states), spoke).items():
                said[n].append(token)
            talking = [n for n in spoke if not ends(said[n])]
            if talking:
                last = torch.tensor([[ids[-1]] for ids in said], device=states.device)
                states = read(last, **watched(said[0][-1])).clone()
            yield {n: Spoken(said[n][-1], states[n] if n in talking else None) for n in spoke}


def _chosen(choices: Sequence[Choice], logits: Tensor, talking: Sequence[int]) -> dict[int, int]:
    """The next token of each answer that goes on; the device is waited for once where all take the likeliest.

    Args:
        choices: One per answer.
        logits: (B, V).
        talking: Numbers of the answers that go on.
    """
    if all(choices[n] is likeliest for n in talking):
        tokens = logits.argmax(-1).tolist()
        return {n: tokens[n] for n in talking}
    return {n: choices[n](logits[n]) for n in talking}


class Reader:
    """A language model with its key-value cache; owns what has been read.

    Attributes:
        ids: Token ids read so far.
    """

    def __init__(self, language: Qwen2ForCausalLM) -> None:
        self.ids: list[int] = []
        self._language = language
        self._cache = new_cache(language)

    @property
    def context(self) -> int:
        """Longest sequence that the language model takes."""
        return int(self._language.config.max_position_embeddings)

    @property
    def room(self) -> int:
        """How many more tokens can be read."""
        return self.context - len(self.ids)

    def read_words(self, ids: Sequence[int]) -> Tensor:
        """Read on, each token as its own embedding; see ``read``."""
        place = self._language.lm_head.weight.device
        return self.read(ids, self._language.get_input_embeddings()(torch.tensor(ids, device=place)))

    def read(self, ids: Sequence[int], embeddings: Tensor, **watched: Any) -> Tensor:
        """Read on.

        Args:
            ids: Token ids, told apart only when a later prompt is compared.
            embeddings: (L, D), what the tokens are read as.
            **watched: Handed to the attention layers.

        Returns:
            Last hidden states (L, D), after the final norm.

        Raises:
            InputError: The sequence becomes longer than the context.
        """
        require_context(len(self.ids) + len(ids), self.context)
        states = read_on(self._language, embeddings[None], self._cache, **watched)
        self.ids.extend(ids)
        return states[0]

    def keep(self, ids: Sequence[int]) -> int:
        """Go back to where what was read is a beginning of ``ids``; returns how many tokens that are.

        At least the last of ``ids`` is always left to be read.
        """
        shared = 0
        for known, wanted in zip(self.ids, ids[:-1], strict=False):
            if known != wanted:
                break
            shared += 1
        if shared < len(self.ids):
            self._cache.crop(shared - len(self.ids))  # negative: so many are removed
            del self.ids[shared:]
        return shared

    def logits(self, state: Tensor) -> Tensor:
        """Logits (V,) of what follows a last hidden state (D,)."""
        logits: Tensor = self._language.lm_head(state)
        return logits

    def speak(
        self,
        state: Tensor,
        choose: Choice,
        ends: Callable[[list[int]], bool],
        limit: int,
        watched: Callable[[int], dict[str, Any]] = lambda token: {},
    ) -> Iterator[Spoken]:
        """Generate; the state (D,) is that of the last token of the prompt. See ``speak``."""
        room = min(limit, self.room)
        with closing(speak(self._language, self._cache, state[None], [choose], ends, room, watched)) as steps:
            for spoken in steps:
                if spoken[0].state is not None:
                    self.ids.append(spoken[0].id)
                yield spoken[0]
