"""The embedded model: encode once, answer as a stream, on whichever runtime its networks run."""

from __future__ import annotations

import weakref
from collections import deque
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, Union

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError
from earthmind.model.markers import IMAGE_CONTEXT
from earthmind.model.nano.calibration import Calibration
from earthmind.model.nano.known_concepts import CONCEPTS
from earthmind.model.nano.narration import Narration
from earthmind.model.nano.stacking import MOMENTS, Stack, stack_pictures, tokens_seen_as
from earthmind.model.nano.tokens import PromptTokenizer
from earthmind.model.protocol import OUTSIDE, Attention, Mask, ModelCard, ModelEvent, Picture

LONGEST_ANSWER = 120  # tokens
_KEPT_VIEWS = 4
Floats = NDArray[np.float32]
View = tuple[Union[str, None], bool]
"""The sensor that is withheld, and whether the earlier date is looked at."""


class Runtime(Protocol):
    """What computes the networks of the embedded model. N visual tokens of width D; T tokens of text."""

    @property
    def device(self) -> str:
        """Where it really computes: ``cpu``, ``cuda:N`` or ``mps``."""

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for, in one sentence; empty where it is or none was."""

    def look(self, stack: Stack, tokens: Floats | None = None) -> tuple[Floats, Any]:
        """Visual tokens (1, moment, sensor, N, D), zeros where absent, and what ``draw`` needs of a scene.

        Args:
            stack: The pictures.
            tokens: Their visual tokens, where they are known already.
        """

    def embed(self, ids: Sequence[int]) -> Floats:
        """Embeddings (1, T, D) of token ids, in an array that may be written to."""

    def fuse(self, tokens: Floats, present: NDArray[np.bool_], question: Floats) -> tuple[Floats, Floats]:
        """Tokens (1, sensor, N, D) of one moment to (1, M, D), and each sensor's weight (N, sensor).

        Args:
            tokens: Of both sensors, at each place of the picture.
            present: (1, sensor), which sensors there are.
            question: (1, T, D), embeddings.
        """

    def speak(self, embeddings: Floats, cache: Any = None) -> tuple[Floats, Floats, Any]:
        """Read embeddings (1, T, D) after what a cache holds; None for a new one.

        Returns:
            Of the last token logits (vocabulary,) and hidden state (D,); and the cache for what follows.
        """

    def draw(self, features: Any, hidden: Floats) -> Floats:
        """Mask logits (H, W) of the padded picture, from its features and the state (D,) at ``[SEG]``."""


@dataclass(frozen=True)
class Encoded:
    """What every question about one scene shares.

    Attributes:
        present: bool (moment with the latest first, sensor).
        tokens: (1, moment, sensor, N, D), visual tokens; zeros for absent pictures.
        features: Shared features of the mask branch, of the padded picture, as the runtime keeps them.
        valid: bool (H, W), where any picture of the latest date has a pixel.
        stack: The pictures.
        drawn: Masks that were drawn of it, by concept and view; filled as they are asked for.
        shares: How much each sensor counted, by concept; filled as they are asked for.
    """

    present: NDArray[np.bool_]
    tokens: Floats
    features: Any
    valid: NDArray[np.bool_]
    stack: Stack
    drawn: dict[tuple[str, View], Floats] = field(default_factory=dict)
    shares: dict[str, Attention] = field(default_factory=dict)


class EmbeddedModel:
    """A model of the embedded kind; satisfies ``protocol.Model``.

    Attributes:
        card: Its card.
        runtime: What computes its networks.
        tokenizer: Its tokenizer.
    """

    def __init__(
        self,
        card: ModelCard,
        runtime: Runtime,
        tokenizer: PromptTokenizer,
        calibration: Calibration | None = None,
        context: int | None = None,
    ) -> None:
        """Put networks behind the protocol.

        Without a calibration their logits are given as they are; without a ``context``, the longest sequence
        in tokens, questions of any length are read.
        """
        self.card = card
        self.runtime = runtime
        self.tokenizer = tokenizer
        self._calibration = calibration
        self._context = context
        self._views: deque[tuple[weakref.ref[Encoded], View, Encoded]] = deque(maxlen=_KEPT_VIEWS)

    @property
    def device(self) -> str:
        """Where it really runs; see ``protocol.PlacedModel``."""
        return self.runtime.device

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for; see ``protocol.PlacedModel``."""
        return self.runtime.why_not_gpu

    def encode(self, pictures: Sequence[Picture]) -> Encoded:
        """Visual tokens and mask-branch features of one scene.

        Args:
            pictures: One or both sensors, at the latest date (moment 0) and possibly one before (-1).

        Raises:
            ValueError: No picture, pictures of different shapes, or none of the latest date.
        """
        return self._encoded(stack_pictures(pictures))

    def _encoded(self, stack: Stack, tokens: Floats | None = None) -> Encoded:
        tokens, features = self.runtime.look(stack, tokens)
        return Encoded(stack.present, tokens, features, stack.valid_now, stack)

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts that it was taught."""
        return CONCEPTS

    def masks(
        self,
        encoded: Encoded,
        concepts: Sequence[str],
        *,
        without: str | None = None,
        earlier: bool = False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Mask]:
        """The masks of concepts; see ``protocol.ConceptModel``.

        Each is what the model draws for one canonical instruction, so that no wording changes it. Where it
        says that there is none, nothing is inside.
        """
        unknown = [concept for concept in concepts if concept not in CONCEPTS]
        if unknown:
            raise ValueError(f"{self.card.name} does not know {', '.join(unknown)}")
        view = (without, earlier)
        found = []
        for concept in concepts:
            if stopped():
                break
            if (concept, view) not in encoded.drawn:
                encoded.drawn[concept, view] = self._draw(self._seen_as(encoded, view), concept)
            found.append(Mask(concept, encoded.drawn[concept, view]))
        return found

    def attention(self, encoded: Encoded, concept: str) -> Attention | None:
        """The sensors' shares for the mask of a concept; see ``protocol.ConceptModel``."""
        if not bool(encoded.present[0].all()):
            return None
        if concept not in encoded.shares:
            encoded.shares[concept] = self.visual_tokens(encoded, f"Segment the {concept}.")[1]
        return encoded.shares[concept]

    def _seen_as(self, encoded: Encoded, view: View) -> Encoded:
        """The scene as a view shows it; the last few are kept, since their features are large."""
        without, earlier = view
        if without is None and not earlier:
            return encoded
        for scene, known, seen in self._views:
            if scene() is encoded and known == view:
                return seen
        stack = encoded.stack.seen_as(without=without, earlier=earlier)
        seen = self._encoded(stack, tokens_seen_as(encoded.tokens, without=without, earlier=earlier))
        self._views.append((weakref.ref(encoded), view, seen))
        return seen

    def _draw(self, encoded: Encoded, concept: str) -> Floats:
        """Calibrated logits (H, W) of a concept."""
        for event in self.answer(encoded, f"Segment the {concept}."):
            if isinstance(event, Mask):
                return event.logits
        return np.full(encoded.valid.shape, OUTSIDE, np.float32)

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

        Raises:
            InputError: The question has more tokens than the model reads.
        """
        self._require_readable(text, int(encoded.present.any(1).sum()))
        narration = Narration(self.tokenizer, encoded.valid, text, self._calibration)
        visual, attention = self.visual_tokens(encoded, narration.question)
        complete = yield from narration.events(
            self.spoken(encoded, narration.question, visual),
            lambda hidden: self.mask(encoded, hidden),
            stopped,
        )
        if complete and bool(encoded.present[0].all()):
            yield attention

    def _require_readable(self, text: str, moments: int) -> None:
        """Refuse a question that leaves no room for pictures and answer: memory grows with its square."""
        if self._context is None:
            return
        taken = len(self.tokenizer.question_ids(text))
        most = self._context - LONGEST_ANSWER - len(self.tokenizer.prompt_ids("", moments))
        if taken > most:
            raise InputError(
                f"The prompt has {taken} tokens, more than the {most} that {self.card.name} reads; shorten "
                f"it to about {len(text) * most // taken} characters.",
                code="long_prompt",
            )

    def visual_tokens(self, encoded: Encoded, question: str) -> tuple[Floats, Attention]:
        """Fused tokens of the present moments, the earliest first, and the sensors' shares at the latest."""
        asked = self.runtime.embed(self.tokenizer.question_ids(question))
        fused = {
            moment: self.runtime.fuse(encoded.tokens[:, moment], encoded.present[None, moment], asked)
            for moment in reversed(range(MOMENTS))
            if encoded.present[moment].any()
        }
        weights = fused[0][1]
        optical, sar = (float(share) for share in weights.mean(0))
        side = int(len(weights) ** 0.5)
        attention = Attention(optical, sar, np.ascontiguousarray(weights[:, 1].reshape(side, side)))
        return np.concatenate([tokens for tokens, _ in fused.values()], 1), attention

    def spoken(self, encoded: Encoded, question: str, visual: Floats) -> Iterator[tuple[int, Floats]]:
        """The likeliest tokens one by one, each with its last hidden state as an input token (D,)."""
        prompt = self.tokenizer.prompt_ids(question, int(encoded.present.any(1).sum()))
        embeddings = self.runtime.embed(prompt)
        embeddings[:, np.array(prompt) == self.tokenizer.ids[IMAGE_CONTEXT]] = visual
        logits, hidden, cache = self.runtime.speak(embeddings)
        for _ in range(LONGEST_ANSWER):
            token = int(logits.argmax())
            logits, hidden, cache = self.runtime.speak(self.runtime.embed([token]), cache)
            yield token, hidden

    def mask(self, encoded: Encoded, hidden: Floats) -> Floats:
        """Mask logits (H, W) from the hidden state (D,) at ``[SEG]``."""
        height, width = encoded.valid.shape
        return self.runtime.draw(encoded.features, hidden)[:height, :width]
