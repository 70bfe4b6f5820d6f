"""A released checkpoint behind the model protocol: encode once, answer as a stream."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import partial
from typing import Any

import numpy as np
import torch
from numpy.typing import NDArray
from torch import Tensor

from earthmind.model.earthmind.encoded_scene import (
    OPTICAL,
    SAR,
    Conversation,
    EncodedScene,
    count_tiles,
    encode_scenes,
    on_picture,
    prepare_masks,
    resized,
)
from earthmind.model.earthmind.encoding import after_pictures, fuse_pictures, prompt_embeddings
from earthmind.model.earthmind.generation import Reader, Sampling, Spoken, require_context, speak
from earthmind.model.earthmind.memory import windows_at_once
from earthmind.model.earthmind.phrases import phrase, plain, settled, worded
from earthmind.model.earthmind.pictures import region_cells
from earthmind.model.earthmind.precision import require_finite, without_overflow
from earthmind.model.earthmind.prompts import ReleasedTokenizer, conversation, pictures_text, regions_text
from earthmind.model.earthmind.released_network import ReleasedEarthMind
from earthmind.model.earthmind.seg_attention import SegWatcher
from earthmind.model.network.attention import ReceivedAttention, modality_attention_scores
from earthmind.model.network.language import new_cache, read_on
from earthmind.model.network.sam2 import Sam2Features
from earthmind.model.protocol import OUTSIDE, Attention, Mask, ModelCard, ModelEvent, Picture, TextPiece


@dataclass(frozen=True)
class Settings:
    """How a released model answers.

    Attributes:
        sampling: How the next token is chosen.
        longest_answer: Most tokens of an answer.
        mask_view: What the mask branch sees; see ``model_options.ModelOptions``.
    """

    sampling: Sampling = field(default_factory=Sampling)
    longest_answer: int = 512
    mask_view: str = "both"


@dataclass(frozen=True)
class Prompt:
    """A prompt as the language model reads it.

    Attributes:
        ids: (L,).
        embeddings: (L, D).
        weights: (B, N, 2), fusion weights; None for a single sensor.
    """

    ids: Tensor
    embeddings: Tensor
    weights: Tensor | None


class ReleasedModel:
    """A released EarthMind on this machine; satisfies ``protocol.Model``."""

    def __init__(
        self,
        card: ModelCard,
        network: ReleasedEarthMind,
        tokenizer: ReleasedTokenizer,
        settings: Settings | None = None,
    ) -> None:
        self.card = card
        self.settings = settings or Settings()
        self._network = network
        self._tokenizer = tokenizer

    @property
    def told(self) -> str:
        """What its user should know of how it computes, in one sentence; see ``protocol.TellingModel``."""
        return self._network.told

    @torch.inference_mode()
    def encode(self, pictures: Sequence[Picture]) -> EncodedScene:
        """Visual tokens of one place; mask-branch features are computed with the first mask.

        Raises:
            ValueError: No picture of the latest date, or pictures of different shapes.
            InputError: The pictures are too large, or there are too many dates.
        """
        return self.encode_together([pictures])[0]

    @torch.inference_mode()
    def answer(
        self,
        encoded: EncodedScene,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
        regions: Sequence[NDArray[np.bool_]] = (),
    ) -> Iterator[ModelEvent]:
        """Answer as a stream; see ``protocol.Model``.

        What earlier turns and the pictures left in the key-value cache is not read again.

        Args:
            encoded: From ``encode``.
            text: The question or instruction.
            history: Earlier (question, answer) turns.
            stopped: Asked after every token.
            regions: bool (H, W) each, regions that the question speaks of as region1, region2 and so on.

        Raises:
            InputError: Prompt and pictures are longer than the context.
        """
        turns = [(worded(asked), answer) for asked, answer in history]
        question = worded(text)
        state, talk = without_overflow(
            self._network, [encoded], lambda: self._read(encoded, question, turns, regions)
        )
        settings, tokenizer = self.settings, self._tokenizer
        places = (torch.tensor(talk.reader.ids, device=self._network.device) == tokenizer.context).nonzero()
        watcher = SegWatcher(tokenizer.seg, places[:, 0], len(talk.reader.ids))
        spoken = talk.reader.speak(
            state, settings.sampling.chooser(), tokenizer.ends, settings.longest_answer, watcher.watched
        )
        yield from self._told(encoded, talk, question, spoken, stopped, watcher)

    def at_once(self, pictures: Sequence[Picture]) -> int:
        """How many places with such pictures are answered together; see ``protocol.BatchModel``."""
        tiles = count_tiles(pictures, self._network.config.tiling)
        return windows_at_once(self._network, tiles, len({picture.sensor for picture in pictures}))

    @torch.inference_mode()
    def encode_together(self, scenes: Sequence[Sequence[Picture]]) -> list[EncodedScene]:
        """Encode several places, such as windows, together; see ``encode``."""
        return encode_scenes(self._network, scenes)

    @torch.inference_mode()
    def answer_together(
        self, scenes: Sequence[EncodedScene], text: str, *, stopped: Callable[[], bool] = lambda: False
    ) -> list[list[ModelEvent]]:
        """Answer one question about several places; each answer is as it would be alone.

        Places whose prompts are equally long are one batch. What earlier questions left in the cache is
        not used, and nothing is left for later ones.

        Raises:
            InputError: Prompt and pictures are longer than the context.
        """
        question = worded(text)
        batches: dict[tuple[object, ...], list[int]] = {}
        for index, scene in enumerate(scenes):
            batches.setdefault((*tokens_by_block(self._network, scene), scene.is_fused), []).append(index)
        answers: dict[int, list[ModelEvent]] = {}
        for indices in batches.values():
            batch = [scenes[index] for index in indices]
            told = without_overflow(
                self._network, batch, partial(self._answer_batch, batch, question, stopped)
            )
            answers.update(zip(indices, told, strict=True))
        return [answers[index] for index in range(len(scenes))]

    def _answer_batch(
        self, scenes: Sequence[EncodedScene], question: str, stopped: Callable[[], bool]
    ) -> list[list[ModelEvent]]:
        network, tokenizer = self._network, self._tokenizer
        prompts = [self._prompt(scene, question) for scene in scenes]
        ids, blocks = prompts[0].ids, tokens_by_block(network, scenes[0])
        require_context(len(ids), int(network.language_model.config.max_position_embeddings))
        watcher = ReceivedAttention((ids == tokenizer.context).nonzero()[:, 0][: sum(blocks)])
        watched = {"watcher": watcher} if scenes[0].is_fused else {}
        spoken = self._speak_together(prompts, stopped, **watched)
        asking = [n for n, said in enumerate(spoken) if any(token.id == tokenizer.seg for token in said)]
        prepare_masks(network, [scenes[n] for n in asking], *self._mask_sensors(scenes[0]))
        answers = []
        for n, (scene, prompt) in enumerate(zip(scenes, prompts, strict=True)):
            talk = Conversation(
                Reader(network.language_model),
                "",
                prompt.weights,
                watcher.of(n) if watched else None,
                latest_tokens(blocks, scene),
            )
            answers.append(list(self._told(scene, talk, question, iter(spoken[n]), stopped)))
        return answers

    def _speak_together(
        self, prompts: Sequence[Prompt], stopped: Callable[[], bool], **watched: Any
    ) -> list[list[Spoken]]:
        """What is said to prompts of equal length."""
        language, settings = self._network.language_model, self.settings
        cache = new_cache(language)
        embeddings = torch.stack([prompt.embeddings for prompt in prompts])
        states = read_on(language, embeddings, cache, **watched)[:, -1]
        require_finite(states)
        room = int(language.config.max_position_embeddings) - embeddings.shape[1]
        choices = [settings.sampling.chooser() for _ in prompts]
        said: list[list[Spoken]] = [[] for _ in prompts]
        for step in speak(
            language, cache, states, choices, self._tokenizer.ends, min(settings.longest_answer, room)
        ):
            if stopped():
                break
            for n, token in step.items():
                said[n].append(token)
        return said

    def _told(
        self,
        encoded: EncodedScene,
        talk: Conversation,
        question: str,
        spoken: Iterator[Spoken],
        stopped: Callable[[], bool],
        watcher: SegWatcher | None = None,
    ) -> Iterator[ModelEvent]:
        """Tokens as events: text as soon as it is final, masks, at last what each sensor counted."""
        tokenizer, sent, before = self._tokenizer, 0, ""
        generated: list[int] = []
        for token in spoken:
            if stopped():
                return
            if token.state is None and token.id == tokenizer.end:
                break
            generated.append(token.id)
            before = tokenizer.decode(generated)
            text_now = settled(before)
            if len(text_now) > sent:
                yield TextPiece(text_now[sent:])
                sent = len(text_now)
            if token.id == tokenizer.seg and token.state is not None:
                looked = None if watcher is None else watcher.attention_map(encoded, talk)
                yield Mask(phrase(before, question), self._mask(encoded, talk, token.state), looked)
        rest = plain(before)[sent:].rstrip()
        if rest:
            yield TextPiece(rest)
        if talk.weights is not None:
            yield attention_shares(encoded, talk, talk.weights)

    def _read(
        self,
        scene: EncodedScene,
        question: str,
        history: Sequence[tuple[str, str]],
        regions: Sequence[NDArray[np.bool_]],
    ) -> tuple[Tensor, Conversation]:
        """Read the prompt as far as it was not read before; the state of its last token."""
        cells = region_cells(regions, self._network.config.tokens_per_side) if regions else None
        prompt = self._prompt(scene, question, history, cells)
        opening = history[0][0] if history else question
        drawn = "" if cells is None else str(cells.int().tolist())
        talk = self._continued(scene, (opening if self._mixes(scene) else "") + drawn)
        blocks = tokens_by_block(self._network, scene)
        talk.latest_tokens, talk.weights = latest_tokens(blocks, scene), prompt.weights
        kept = talk.reader.keep(prompt.ids.tolist())
        watched = {}
        if scene.is_fused and kept == 0:
            places = (prompt.ids == self._tokenizer.context).nonzero()[:, 0]
            talk.watcher = watched["watcher"] = ReceivedAttention(places[: sum(blocks)])
        states = talk.reader.read(prompt.ids[kept:].tolist(), prompt.embeddings[kept:], **watched)
        require_finite(states[-1])
        return states[-1], talk

    def _prompt(
        self,
        scene: EncodedScene,
        question: str,
        history: Sequence[tuple[str, str]] = (),
        cells: Tensor | None = None,
    ) -> Prompt:
        """A prompt with its visual tokens; ``cells`` are the regions' cells, bool (R, N)."""
        network, tokenizer = self._network, self._tokenizer
        counts = [] if cells is None else [int(region.sum()) for region in cells]
        pictures = pictures_text(tokens_by_block(network, scene)) + regions_text(counts)
        text = conversation(question, history, pictures, tokenizer.template)
        ids = torch.tensor(tokenizer.encode(text), device=network.device)
        opening = self._opening_ids(history[0][0] if history else question, ids.device)
        asked = after_pictures(opening, tokenizer.image_end)
        visual, weights = visual_tokens(network, scene, network.embed(asked))
        if cells is not None:
            last = next(iter(scene.latest.values())).tokens[-1]
            visual = torch.cat([visual, *(last[region.to(last.device)] for region in cells)])
        return Prompt(ids, prompt_embeddings(network, ids, tokenizer.context, visual), weights)

    def _opening_ids(self, question: str, device: torch.device) -> Tensor:
        """Ids of the first turn alone: what the fused tokens of a conversation depend on."""
        text = conversation(question, (), pictures_text((0,)), self._tokenizer.template)
        return torch.tensor(self._tokenizer.encode(text), device=device)

    def _mixes(self, scene: EncodedScene) -> bool:
        """Whether visual tokens depend on the question."""
        return any(len(seen) > 1 for seen in scene.blocks) and not self._network.keeps_both

    def _continued(self, scene: EncodedScene, opening: str) -> Conversation:
        """The scene's conversation where what was read can be used again, else a new one."""
        talk = scene.conversation
        if talk is None or talk.opening != opening:
            talk = Conversation(Reader(self._network.language_model), opening)
        scene.conversation = talk
        return talk

    def _mask(self, scene: EncodedScene, talk: Conversation, state: Tensor) -> NDArray[np.float32]:
        """Logits (H, W) of one ``[SEG]``; ``OUTSIDE`` where there is no pixel."""
        height, width = scene.valid.shape
        sensors = self._mask_sensors(scene)
        prepare_masks(self._network, [scene], *sensors)
        prompts = self._network.mask_prompts(state).expand(len(sensors), 1, -1)
        drawn = self._network.mask_decoder(Sam2Features.join([scene.features[s] for s in sensors]), prompts)
        logits = {
            sensor: resized(each[0], height, width) for sensor, each in zip(sensors, drawn, strict=True)
        }
        if len(logits) == 1 or talk.weights is None:
            mixed = next(iter(logits.values()))
        else:
            share = resized(sar_share(scene, talk, talk.weights), height, width).to(state.device)
            mixed = share * logits[SAR] + (1 - share) * logits[OPTICAL]
        array: NDArray[np.float32] = mixed.float().cpu().numpy()
        return np.where(scene.valid, array, np.float32(OUTSIDE))

    def _mask_sensors(self, scene: EncodedScene) -> tuple[str, ...]:
        present = [sensor for sensor in (SAR, OPTICAL) if sensor in scene.latest]  # the order of the prompt
        wanted = self.settings.mask_view
        if wanted in present:
            return (wanted,)
        return tuple(present) if wanted == "both" else (present[0],)


def tokens_by_block(network: ReleasedEarthMind, scene: EncodedScene) -> list[int]:
    """Visual tokens of each block of the prompt."""
    counts = []
    for seen in scene.blocks:
        pictures = list(seen.values())
        counted = pictures if network.keeps_both else pictures[:1]
        counts.append(sum(picture.tokens.shape[0] * picture.tokens.shape[1] for picture in counted))
    return counts


def latest_tokens(counts: Sequence[int], scene: EncodedScene) -> slice:
    """Which visual tokens are those of the latest date, from the counts of all blocks."""
    start = sum(counts[: scene.main])
    return slice(start, start + counts[scene.main])


def visual_tokens(
    network: ReleasedEarthMind, scene: EncodedScene, question: Tensor
) -> tuple[Tensor, Tensor | None]:
    """Visual tokens (K, D) in the order of the prompt, and fusion weights (B, N, 2) of the latest date."""
    blocks, weights = [], None
    for seen in scene.blocks:
        if len(seen) == 1:
            blocks.append(next(iter(seen.values())).tokens.flatten(0, 1))
            continue
        fused = fuse_pictures(network, seen[OPTICAL].tokens, seen[SAR].tokens, question)
        blocks.append(fused.tokens.flatten(0, 1))
        weights = fused.weights
    return torch.cat(blocks), weights if scene.is_fused else None


def attention_shares(scene: EncodedScene, talk: Conversation, weights: Tensor) -> Attention:
    """What each sensor counted: fusion weights, or measured attention where both sensors' tokens were kept.

    Args:
        scene: With both sensors at the latest date.
        talk: Its conversation.
        weights: (B, N, 2), fusion weights.
    """
    share = sar_share(scene, talk, weights)
    sar = float(share.mean())
    received = latest_received(talk)
    by_layer: tuple[float, ...] = ()
    if received is not None:
        scores = modality_attention_scores(received, token_weights(received.shape[1], weights.float().cpu()))
        by_layer = tuple(float(score) for score in scores[:, 1])
    return Attention(1 - sar, sar, share.float().cpu().numpy(), by_layer)


def sar_share(scene: EncodedScene, talk: Conversation, weights: Tensor) -> Tensor:
    """The SAR's share at each place of the picture, (rows * side, columns * side)."""
    shares = weights[..., 1].float()
    received = latest_received(talk)
    tiles, tokens = shares.shape
    if received is not None and received.shape[1] == 2 * tiles * tokens:  # each tile SAR, then optical
        sar, optical = received.mean(0).reshape(tiles, 2, tokens).unbind(1)
        shares = sar / (sar + optical).clamp(min=1e-12)
    return on_picture(shares, scene.latest[SAR])


def latest_received(talk: Conversation) -> Tensor | None:
    """Attention (layers, I) that the visual tokens of the latest date received; None where not measured."""
    return None if talk.watcher is None else talk.watcher.by_layer()[:, talk.latest_tokens]


def token_weights(count: int, weights: Tensor) -> Tensor:
    """What of each visual token is optical and what SAR, (I, 2), from fusion weights (B, N, 2)."""
    tiles, tokens, _ = weights.shape
    if count == tiles * tokens:
        return weights.reshape(count, 2)
    sar = torch.tensor([0.0, 1.0]).expand(tiles, tokens, 2)  # each tile SAR, then optical
    return torch.stack([sar, 1 - sar], 1).reshape(count, 2)
