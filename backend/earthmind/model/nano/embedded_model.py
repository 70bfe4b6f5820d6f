"""The embedded model: encode once, answer as a stream, on whichever runtime its networks run."""

from __future__ import annotations

import weakref
from collections import deque
from collections.abc import Callable, Iterator, Mapping, Sequence

import numpy as np

from earthmind.errors import InputError
from earthmind.model.markers import IMAGE_CONTEXT
from earthmind.model.nano.calibration import Calibration
from earthmind.model.nano.encoded_once import Encoded, Floats, Runtime, View
from earthmind.model.nano.known_concepts import CONCEPTS
from earthmind.model.nano.narration import Narration
from earthmind.model.nano.perception.coded import CodedScene, coded_scene
from earthmind.model.nano.perception.networks import Eyes, SeenFeatures
from earthmind.model.nano.plausibility import doubted
from earthmind.model.nano.resizing import highest_around
from earthmind.model.nano.snow_aside import snow_aside
from earthmind.model.nano.stacking import MOMENTS, STRIDE, Stack, stack_pictures, tokens_seen_as
from earthmind.model.nano.tokens import PromptTokenizer
from earthmind.model.protocol import OUTSIDE, Attention, Mask, ModelCard, ModelEvent, Picture
from earthmind.sentences import Sentence

LONGEST_ANSWER = 120  # tokens
SHIPS, WATER = "ships", "water"
TWICE = " twice"
BY_OPTICAL = ("clouds", "cloud shadow")
"""What is in the air, and so in the optical picture alone."""
SUREST = 4.0
"""Logits beyond it count as this where two branches draw a mask together."""
UNSURE = 0.02
"""Share of the pixels that the other branch could turn over, of which the eyes are so little sure, from which
on it is asked at all: chosen on held scenes. It takes longer than the eyes."""
AFLOAT = 4
"""Pixels from a ship to water that is seen, at most: what is brighter farther away is something else."""
_KEPT_VIEWS = 4


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
        eyes: Eyes | None = None,
        shares_of_eyes: Mapping[str, Mapping[str, float]] | None = None,
    ) -> None:
        """Put networks behind the protocol.

        Without a calibration their logits are given as they are; without a ``context``, the longest sequence
        in tokens, questions of any length are read. With ``eyes``, they draw all masks; else the language
        model does, by what it says at ``[SEG]``. ``shares_of_eyes`` says by concept and by what a scene was
        seen by (``both``, ``optical`` or ``sar``, with `TWICE` at two dates) how much of a mask the eyes
        draw; all of it where nothing is said.
        """
        self.card = card
        self.runtime = runtime
        self.tokenizer = tokenizer
        self._calibration = calibration
        self._context = context
        self._eyes = eyes
        self._shares_of_eyes = shares_of_eyes or {}
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
        scene = stack_pictures(pictures) if self._eyes is None else coded_scene(pictures)
        return self._encoded(scene)

    @property
    def side_by_side(self) -> int:
        """How many scenes are best encoded at the same time; see ``protocol.SideBySideModel``."""
        return 1 if self._eyes is None else self._eyes.side_by_side

    def encode_beside(self, pictures: Sequence[Picture]) -> Encoded:
        """Encode beside other scenes; see ``protocol.SideBySideModel``."""
        return (
            self.encode(pictures) if self._eyes is None else self._encoded(coded_scene(pictures), beside=True)
        )

    def _encoded(
        self,
        scene: Stack | CodedScene,
        tokens: Floats | None = None,
        *,
        beside: bool = False,
        known: SeenFeatures | None = None,
    ) -> Encoded:
        if isinstance(scene, Stack):
            tokens, features = self.runtime.look(scene, tokens)
        else:
            features = self._looking.see(scene, beside=beside, known=known)
        return Encoded(scene.present, features, scene.valid_now, scene, tokens, beside=beside)

    @property
    def _looking(self) -> Eyes:
        if self._eyes is None:
            raise ValueError("this model draws what its language model says")
        return self._eyes

    @property
    def concepts(self) -> tuple[str, ...]:
        """The concepts that it offers: those of its card, of what it was taught."""
        taught = CONCEPTS if self._eyes is None else self._eyes.concepts
        return tuple(name for name in taught if name in self.card.concepts) or taught

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
        unknown = [concept for concept in concepts if concept not in self.concepts]
        if unknown:
            raise ValueError(f"{self.card.name} does not know {', '.join(unknown)}")
        view = (without, earlier)
        found = []
        for concept in concepts:
            if stopped():
                break
            found.append(Mask(concept, self._drawn(encoded, concept, view)))
        return found

    def _drawn(self, encoded: Encoded, concept: str, view: View = (None, False)) -> Floats:
        if (concept, view) not in encoded.drawn:
            seen = self.seen_as(encoded, self._view_of(encoded, concept, view))
            drawn = self._draw(seen, concept)
            if isinstance(seen.scene, CodedScene):
                drawn = snow_aside(doubted(drawn, seen.scene, concept), seen.scene, concept)
            encoded.drawn[concept, view] = drawn
        return encoded.drawn[concept, view]

    def _view_of(self, encoded: Encoded, concept: str, view: View) -> View:
        """How a concept is looked at: radar sees no cloud, and takes white sand, snow and docks for some."""
        without, earlier = view
        one_date = earlier or not encoded.present[1].any()
        both = bool(encoded.present[int(earlier)].all())
        by_optical = self._eyes is not None and concept in BY_OPTICAL and one_date
        return ("sar", earlier) if by_optical and both and without is None else view

    def attention(self, encoded: Encoded, concept: str) -> Attention | None:
        """The sensors' shares for the mask of a concept; see ``protocol.ConceptModel``."""
        if not bool(encoded.present[0].all()):
            return None
        if self._eyes is not None:
            return _trusted(encoded)
        if concept not in encoded.shares:
            encoded.shares[concept] = self.visual_tokens(encoded, f"Segment the {concept}.")[1]
        return encoded.shares[concept]

    def seen_as(self, encoded: Encoded, view: View) -> Encoded:
        """The scene as a view shows it; the last few are kept, since their features are large."""
        without, earlier = view
        if without is None and not earlier:
            return encoded
        for whose, kept, seen in self._views:
            if whose() is encoded and kept == view:
                return seen
        scene, tokens = encoded.scene.seen_as(without=without, earlier=earlier), encoded.tokens
        if tokens is not None:
            tokens = tokens_seen_as(tokens, without=without, earlier=earlier)
        known = encoded.features if isinstance(encoded.features, SeenFeatures) and not earlier else None
        seen = self._encoded(scene, tokens, beside=encoded.beside, known=known)
        self._views.append((weakref.ref(encoded), view, seen))
        return seen

    def _draw(self, encoded: Encoded, concept: str) -> Floats:
        """Calibrated logits (H, W) of a concept.

        Where eyes and the branch of three bands that the language model drives can both draw it, the
        configuration says how much each counts: what was best on scenes that neither was trained on. Where
        the eyes are sure of nearly all of a scene, they draw it alone.
        """
        if self._eyes is None:
            return self._said(encoded, concept)
        share = self._share_of_eyes(encoded, concept)
        if share == 1:
            return self._seen(encoded, concept)
        if share == 0:
            return self._said(encoded, concept)
        seen = self._seen(encoded, concept)
        if _is_sure(seen[encoded.valid], share):
            return seen
        said = self._said(encoded, concept)
        if not (said > OUTSIDE).any():
            return seen
        mixed = share * seen.clip(-SUREST, SUREST) + (1 - share) * said.clip(-SUREST, SUREST)
        return np.where(encoded.valid, mixed, np.float32(OUTSIDE)).astype(np.float32)

    def _share_of_eyes(self, encoded: Encoded, concept: str) -> float:
        """How much of a mask the eyes draw, 0 to 1."""
        scene = encoded.scene
        if isinstance(scene, Stack) or not scene.suits_three_channels:
            return 1.0
        seen_by = _seen_by(encoded) + (TWICE if encoded.present[1].any() else "")
        return self._shares_of_eyes.get(concept, {}).get(seen_by, 1.0)

    def _said(self, encoded: Encoded, concept: str) -> Floats:
        """Calibrated logits (H, W) of what the language model marks; outside where it says there is none."""
        text = f"Segment the {concept}."
        narration = Narration(self.tokenizer, encoded.valid, text, self._calibration)
        visual, _ = self.visual_tokens(encoded, narration.question)
        spoken = self.spoken(encoded, narration.question, visual)
        for event in narration.events(spoken, lambda _, hidden: self.mask(encoded, hidden)):
            if isinstance(event, Mask):
                return event.logits
        return np.full(encoded.valid.shape, OUTSIDE, np.float32)

    def _seen(self, encoded: Encoded, concept: str) -> Floats:
        """Calibrated logits (H, W) of a concept that the eyes draw; of ships only what is near to water."""
        eyes, (height, width) = self._looking, encoded.valid.shape
        names = (concept, WATER) if concept == SHIPS else (concept,)
        which = [eyes.concepts.index(name) for name in names]
        drawn = eyes.mark(encoded.features, which, beside=encoded.beside)[:, :height, :width]
        seen_by = _seen_by(encoded)
        logits = [
            eyes.calibrations.get(name, {}).get(seen_by, Calibration()).apply(mask)
            for name, mask in zip(names, drawn, strict=True)
        ]
        found = logits[0] if concept != SHIPS else np.minimum(logits[0], highest_around(logits[1], AFLOAT))
        return np.where(encoded.valid, found, np.float32(OUTSIDE))

    @property
    def seen_concepts(self) -> tuple[str, ...]:
        """All concepts that there are filters for, also those that are not offered."""
        return self._looking.concepts

    def seen_logits(self, encoded: Encoded) -> Floats:
        """Logits (K, H, W) of ``seen_concepts`` as the eyes give them, not calibrated."""
        height, width = encoded.valid.shape
        return self._looking.mark(encoded.features, range(len(self.seen_concepts)))[:, :height, :width]

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
        calibration = self._calibration if self._eyes is None else None
        narration = Narration(self.tokenizer, encoded.valid, text, calibration)
        visual, attention = self.visual_tokens(encoded, narration.question)
        complete = yield from narration.events(
            self.spoken(encoded, narration.question, visual),
            lambda phrase, hidden: self._meant(encoded, phrase, hidden),
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
                Sentence(
                    "The prompt has {taken} tokens, more than the {most} that {model} reads; shorten it to "
                    "about {characters} characters.",
                    taken=taken,
                    most=most,
                    model=self.card.name,
                    characters=len(text) * most // taken,
                ),
                code="long_prompt",
            )

    def visual_tokens(self, encoded: Encoded, question: str) -> tuple[Floats, Attention]:
        """Fused tokens of the present moments, the earliest first, and the sensors' shares at the latest."""
        asked = self.runtime.embed(self.tokenizer.question_ids(question))
        if encoded.tokens is None:
            scene = encoded.scene
            stack = scene if isinstance(scene, Stack) else scene.as_pictures()
            encoded.tokens = self.runtime.tokens(stack, beside=encoded.beside)
        tokens = encoded.tokens
        fused = {
            moment: self.runtime.fuse(tokens[:, moment], encoded.present[None, moment], asked)
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

    def _meant(self, encoded: Encoded, phrase: str, hidden: Floats) -> Floats:
        """Logits (H, W) of what was said before ``[SEG]``: of the concept where the model has eyes for it."""
        if self._eyes is None:
            return self.mask(encoded, hidden)
        if phrase not in self._eyes.concepts:
            return np.full(encoded.valid.shape, OUTSIDE, np.float32)
        return self._drawn(encoded, phrase)

    def mask(self, encoded: Encoded, hidden: Floats) -> Floats:
        """Mask logits (H, W) from the hidden state (D,) at ``[SEG]``."""
        height, width = encoded.valid.shape
        if isinstance(encoded.scene, Stack):
            return self.runtime.draw(encoded.features, hidden)[:height, :width]
        if encoded.grounded is None:
            encoded.tokens, encoded.grounded = self.runtime.look(
                encoded.scene.as_pictures(), encoded.tokens, beside=encoded.beside
            )
        return self.runtime.draw(encoded.grounded, hidden)[:height, :width]


def _is_sure(seen: Floats, share: float) -> bool:
    """Whether the other branch could turn over few of these logits of the eyes, which count by a share."""
    could_turn = np.abs(seen) * share < SUREST * (1 - share)
    return not could_turn.size or float(could_turn.mean()) <= UNSURE


def _trusted(encoded: Encoded) -> Attention:
    """How much the fusion of the finest features weighs each sensor, which is the same for all concepts."""
    height, width = (-(-side // STRIDE) for side in encoded.valid.shape)
    weight = encoded.features.sar_weight[:height, :width]
    sar = float(weight.mean())
    return Attention(1 - sar, sar, np.ascontiguousarray(weight))


def _seen_by(encoded: Encoded) -> str:
    """By what sensors the latest date was seen."""
    if encoded.present[0].all():
        return "both"
    return "optical" if encoded.present[0, 0] else "sar"
