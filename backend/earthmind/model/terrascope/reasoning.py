"""Reasoning token by token: at each ``[SEG]`` a mask is made, and visual tokens under it are read again."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import torch
from torch import Tensor

from earthmind.model.earthmind.generation import Choice, Reader, Spoken
from earthmind.model.earthmind.prompts import ReleasedTokenizer

REGION_TOKEN = "<REGION>"  # noqa: S105  (a marker in text, no password)  # nosec B105
ENDS = ("<|im_end|>", "<|end|>")
MOST_MARKS = 20
MOST_GENERATED = 8192


@dataclass(frozen=True)
class ReasoningTokens:
    """Ids that the loop needs.

    Attributes:
        seg: Asks for a mask.
        region: Stands for a visual token that is read again.
        context: Stands for a visual token of the prompt.
        ends: End an answer.
    """

    seg: int
    region: int
    context: int
    ends: frozenset[int]

    @classmethod
    def of(cls, tokenizer: ReleasedTokenizer) -> ReasoningTokens:
        """Look them up by name.

        Raises:
            ModelError: The tokenizer lacks one.
        """
        (region,) = tokenizer.ids_of(REGION_TOKEN)
        ends = frozenset((*tokenizer.ids_of(*ENDS), tokenizer.end))
        return cls(tokenizer.seg, region, tokenizer.context, ends)


@dataclass(frozen=True)
class Looked:
    """What a ``[SEG]`` made the model look at.

    Attributes:
        frame: Number of the picture that the mask is of.
        logits: (H, W).
        indices: Numbers of the visual tokens that are read again, among those of all pictures.
        tokens: (K, D), these tokens.
        from_sar: bool (K), which are of the SAR picture; None where there was no choice.
    """

    frame: int
    logits: Tensor
    indices: tuple[int, ...]
    tokens: Tensor
    from_sar: Tensor | None = None


@dataclass(frozen=True)
class ReadAgain:
    """Visual tokens that were read again.

    Attributes:
        looked: Why.
        states: (K, D), last hidden states at them.
    """

    looked: Looked
    states: Tensor


@dataclass(frozen=True)
class Cut:
    """The answer was cut off before it ended by itself; ``marks`` is how many masks had been made."""

    marks: int


Step = Spoken | ReadAgain | Cut


def reason(
    reader: Reader,
    state: Tensor,
    tokens: ReasoningTokens,
    look: Callable[[int, Tensor], Looked],
    choose: Choice,
    *,
    limit: int = MOST_GENERATED,
    most_marks: int = MOST_MARKS,
) -> Iterator[Step]:
    """Generate an answer.

    The logits right after ``[SEG]`` are not used: those after the last visual token that is read again choose
    the next word. After the last mask that is allowed the answer ends.

    Args:
        reader: Has read the prompt.
        state: (D,), last hidden state at the last token of the prompt.
        tokens: Ids.
        look: Makes a mask of the number of a ``[SEG]``, from 0, and the last hidden state (D,) there.
        choose: Chooses from logits.
        limit: Most ids, those that stand for visual tokens included.
        most_marks: Most masks.
    """
    marks = count = 0
    while count < min(limit, reader.room):
        said = choose(reader.logits(state))
        if said in tokens.ends:
            yield Spoken(said, None)
            return
        state = reader.read_words([said])[0]
        count += 1
        yield Spoken(said, state)
        if said != tokens.seg:
            continue
        looked = look(marks, state)
        if len(looked.indices) > reader.room:
            break
        states = reader.read([tokens.region] * len(looked.indices), looked.tokens)
        state, marks, count = states[-1], marks + 1, count + len(states)
        yield ReadAgain(looked, states)
        if marks == most_marks:
            break
    yield Cut(marks)


def words_read(reader: Reader, tokens: ReasoningTokens) -> Tensor:
    """Ids of all that was read so far and is neither a visual token nor one that was read again."""
    return torch.tensor([each for each in reader.ids if each not in (tokens.context, tokens.region)])
