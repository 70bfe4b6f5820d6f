"""TerraScope behind the model protocol: encode once, then thoughts, masks and an answer as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earthmind.model.earthmind.encoded_scene import OPTICAL, SAR
from earthmind.model.earthmind.encoding import prompt_embeddings
from earthmind.model.earthmind.generation import Reader, Sampling
from earthmind.model.earthmind.phrases import expression
from earthmind.model.earthmind.prompts import GrowingText, ReleasedTokenizer
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.protocol import (
    OUTSIDE,
    Attention,
    Mask,
    ModelCard,
    ModelEvent,
    Picture,
    Remark,
    TextPiece,
    Thought,
)
from earthmind.model.terrascope.reasoned_scene import ReasonedScene, mask_logits, see_pictures
from earthmind.model.terrascope.reasoning import (
    MOST_MARKS,
    Cut,
    Looked,
    ReadAgain,
    ReasoningTokens,
    reason,
    words_read,
)
from earthmind.model.terrascope.reasoning_prompts import asked, posed, prompt_ids
from earthmind.model.terrascope.sensor_choice import chosen_tokens, sar_is_chosen
from earthmind.model.terrascope.thinking import ThoughtReader, mention
from earthmind.model.terrascope.token_choice import select_tokens
from earthmind.sentences import Sentence

AS_RELEASED = "first"
"""The mask view in which pictures are taken in turn, whatever sensor they are of, as in the released code."""
_NO_INSTRUCTION = Sentence(
    "The instruction that TerraScope was trained with is not beside its weights, so it may answer without "
    "thinking or marking; docs/terrascope.md says how to add it."
)
_CUT_OFF = Sentence(
    "The model was still thinking after {marks} masks and was cut off; ask a narrower question.",
    marks=MOST_MARKS,
)
_TOO_LONG = Sentence("The answer became too long and was cut off; ask a narrower question.")


@dataclass(frozen=True)
class ReasoningSettings:
    """How TerraScope answers.

    Attributes:
        sampling: How the next token is chosen.
        instruction: What stands before every question; empty where it is not known.
        mask_view: What the n-th mask is of, where there are several pictures. ``both``: of the n-th date, in
            turn, its optical picture, and of each cell the token of the sensor that the words are more about
            (as in training, with the words so far). ``optical`` or ``sar``: of that sensor alone. ``first``:
            of the n-th picture, in turn, as in the released code.
    """

    sampling: Sampling = field(default_factory=Sampling)
    instruction: str = ""
    mask_view: str = "both"


class ReasoningModel:
    """A TerraScope on this machine; satisfies ``protocol.Model``."""

    def __init__(
        self,
        card: ModelCard,
        network: ReleasedEarthMind,
        tokenizer: ReleasedTokenizer,
        settings: ReasoningSettings | None = None,
    ) -> None:
        """Take a network and its tokenizer.

        Raises:
            ModelError: The tokenizer lacks a token.
        """
        self.card = card
        self.settings = settings or ReasoningSettings()
        self._network = network
        self._tokenizer = tokenizer
        self._tokens = ReasoningTokens.of(tokenizer)

    @torch.inference_mode()
    def encode(self, pictures: Sequence[Picture]) -> ReasonedScene:
        """Visual tokens of one place; what the mask branch needs is computed with the first mask.

        Raises:
            ValueError: No picture of the latest date, or pictures of different shapes.
            InputError: The pictures are too large, or there are too many dates.
        """
        return see_pictures(self._network, pictures)

    @torch.inference_mode()
    def answer(
        self,
        encoded: ReasonedScene,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """Answer as a stream; see ``protocol.Model``.

        Raises:
            InputError: Prompt and pictures are longer than the context.
        """
        if not self.settings.instruction:
            yield Remark(_NO_INSTRUCTION)
        reader, state = self._read(encoded, text, history)
        look = partial(look_at, self._network, encoded, reader, self._tokens, self.settings.mask_view)
        spoken = reason(reader, state, self._tokens, look, self.settings.sampling.chooser())
        thoughts, text_so_far, said = ThoughtReader(), GrowingText(self._tokenizer), ""
        from_sar = Choices(encoded)
        for step in spoken:
            if stopped():
                return
            if isinstance(step, Cut):
                yield Remark(_CUT_OFF if step.marks == MOST_MARKS else _TOO_LONG)
            elif isinstance(step, ReadAgain):
                from_sar.add(step.looked)
                yield self._mask(encoded, step.looked, mention(said) or expression(text))
            elif step.state is not None:
                said = text_so_far.add(step.id)
                yield from _told(thoughts, said)
        yield from _told(thoughts, said, ended=True)
        if from_sar.attention is not None:
            yield from_sar.attention

    def _read(
        self, scene: ReasonedScene, text: str, history: Sequence[tuple[str, str]]
    ) -> tuple[Reader, Tensor]:
        """Read the prompt as far as it was not read before; the state (D,) of its last token."""
        network = self._network
        earlier = [(asked(question), asked(answer)) for question, answer in history]
        if earlier:
            earlier[0] = (posed(self.settings.instruction, earlier[0][0]), earlier[0][1])
        question = f"{asked(text)}\n" if earlier else posed(self.settings.instruction, text)
        ids = prompt_ids(self._tokenizer, question, scene.counts, earlier)
        embeddings = prompt_embeddings(
            network, torch.tensor(ids, device=network.device), self._tokens.context, scene.tokens
        )
        reader = scene.reader = scene.reader or Reader(network.language_model)
        kept = reader.keep(ids)
        return reader, reader.read(ids[kept:], embeddings[kept:])[-1]

    def _mask(self, scene: ReasonedScene, looked: Looked, phrase: str) -> Mask:
        array: NDArray[np.float32] = looked.logits.float().cpu().numpy()
        return Mask(phrase, np.where(scene.valid, array, np.float32(OUTSIDE)))


def look_at(
    network: ReleasedEarthMind,
    scene: ReasonedScene,
    reader: Reader,
    tokens: ReasoningTokens,
    mask_view: str,
    number: int,
    state: Tensor,
) -> Looked:
    """Make the mask of a ``[SEG]``, and choose the visual tokens that are read again.

    Args:
        network: The model.
        scene: The pictures.
        reader: Has read all up to this ``[SEG]``.
        tokens: Ids.
        mask_view: See ``ReasoningSettings``.
        number: Of the ``[SEG]``, from 0.
        state: (D,), last hidden state at it.
    """
    frame, other = frames_of(scene, number, mask_view)
    logits = mask_logits(network, scene, frame, network.mask_prompts(state))
    seen = scene.frames[frame]
    local = select_tokens((logits.sigmoid() > 0.5).cpu().numpy(), seen.grid)
    chosen = seen.flat[local]
    firsts, from_sar = [seen.first] * len(local), None
    if other is not None:
        beside = scene.frames[other].flat[local]
        words = network.embed(words_read(reader, tokens).to(network.device))
        from_sar = sar_is_chosen(chosen, beside, words)
        chosen = chosen_tokens(chosen, beside, from_sar)
        firsts = [scene.frames[other].first if sar else seen.first for sar in from_sar.tolist()]
    indices = tuple(first + cell for first, cell in zip(firsts, local, strict=True))
    return Looked(frame, logits, indices, chosen, from_sar)


def frames_of(scene: ReasonedScene, number: int, mask_view: str) -> tuple[int, int | None]:
    """The picture that a mask is of, and the SAR picture whose tokens may be taken instead, if any.

    Args:
        scene: The pictures.
        number: Of the ``[SEG]``, from 0.
        mask_view: See ``ReasoningSettings``.
    """
    if mask_view == AS_RELEASED:
        return number % len(scene.frames), None
    date = scene.dates[number % len(scene.dates)]
    by_sensor = {scene.frames[each].sensor: each for each in date}
    if mask_view in (OPTICAL, SAR) and mask_view in by_sensor:
        return by_sensor[mask_view], None
    if len(by_sensor) == 1:
        return date[0], None
    return by_sensor[OPTICAL], by_sensor[SAR]


class Choices:
    """Of which cells of the latest date the SAR was taken, over all masks of an answer."""

    def __init__(self, scene: ReasonedScene) -> None:
        self._scene = scene
        self._taken: list[tuple[int, bool]] = []

    def add(self, looked: Looked) -> None:
        """Count what a mask read again."""
        frames = self._scene.frames
        if looked.from_sar is None or frames[looked.frame].moment:
            return
        side = frames[looked.frame].grid.tokens ** 2
        cells = [index % side for index in looked.indices]
        self._taken += list(zip(cells, looked.from_sar.tolist(), strict=True))

    @property
    def attention(self) -> Attention | None:
        """Shares of the sensors among the tokens that were read again; None where there was no choice.

        Cells of which none was read have the share of all.
        """
        if not self._taken:
            return None
        side = self._scene.frames[0].grid.tokens
        share = float(np.mean([sar for _, sar in self._taken]))
        weights = np.full(side * side, share, np.float32)
        for cell in {cell for cell, _ in self._taken}:
            weights[cell] = np.mean([sar for each, sar in self._taken if each == cell])
        return Attention(1 - share, share, weights.reshape(side, side))


def _told(thoughts: ThoughtReader, said: str, *, ended: bool = False) -> Iterator[ModelEvent]:
    for piece in thoughts.read(said, ended=ended):
        yield Thought(piece.text) if piece.thought else TextPiece(piece.text)
