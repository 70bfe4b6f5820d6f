"""The one protocol behind which every model stands.

A model knows pictures and text; it knows nothing of maps.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any, Protocol, Union, runtime_checkable

import numpy as np
from numpy.typing import NDArray

from earthmind.sentences import Sentence

SEG_TOKEN = "[SEG]"  # noqa: S105  (a marker in text, no password)  # nosec B105
OUTSIDE = -20.0  # logit of a mask where there is no picture


@dataclass(frozen=True)
class Picture:
    """One sensor at one date, as a model sees it.

    Attributes:
        sensor: ``"optical"`` or ``"sar"``.
        pixels: uint8, shape (channels, H, W): three channels as the card's bands say, or codes of bands; or
            float32, reflectance of all bands of the card, where it says ``reflectance``.
        valid: bool, shape (H, W).
        moment: 0 for the only or the latest date, -1 for the one before it, and so on.
        part: 0 for the bands that the card names, 1 and up for further bands of a multispectral layer.
        colour: Whether an optical picture shows red, green and blue instead of the bands that the card names.
        roles: Roles of the channels where they are codes of single bands (``earthmind.band_codes``), of which
            some may be missing; empty for three channels.
        measured: Whether codes stand for reflectance or backscatter, not for numbers of a picture as shown.
    """

    sensor: str
    pixels: NDArray[Any]
    valid: NDArray[np.bool_]
    moment: int = 0
    part: int = 0
    colour: bool = False
    roles: tuple[str, ...] = ()
    measured: bool = True


@dataclass(frozen=True)
class ModelCard:
    """What a model is, needs and knows.

    Attributes:
        name: Identifier, such as ``nano``.
        title: Name for people.
        sensors: Sensors it takes, ``"optical"`` and/or ``"sar"``.
        optical_bands: Roles of the optical channels: three, or any number where they are coded.
        optical_range: Reflectance shown as 0 and as 255.
        sar_bands: Roles of the SAR channels.
        sar_range_db: Backscatter in dB shown as 0 and as 255, by role.
        resolution_m: Finest and coarsest ground pixel it was trained for, in metres.
        max_side: Longest side of a picture that one whole-extent answer takes, in pixels.
        window: Side of the windows of a tiled run, in pixels; None for ``max_side``.
        licence: Licence of the weights.
        knows: What it can find or answer, one short phrase each.
        limits: What it is known to do badly, one sentence each.
        metrics: Measured numbers by name.
        stretch: ``fixed``: the ranges above hold everywhere; ``percentile``: pictures are stretched as a
            viewer would, once for the whole extent; the ranges are for layers without a valid pixel.
        data: What it was trained on, one sentence each.
        referring: Whether it understands expressions that choose, such as "the largest lake", in one picture.
            For other models the choice is made of the polygons.
        multispectral: Whether it can look at further bands of the optical layer, three at a time.
        regions: Whether it can be asked about regions of the picture: its ``answer`` then takes ``regions``,
            a sequence of bool (H, W), which the text speaks of as region1, region2 and so on.
        colour_range: Reflectance shown as 0 and as 255 where an optical layer lacks the optical bands and is
            shown in red, green and blue, a weaker form; None where the model has no such form.
        sha256: Checksum of the weights that the card was written for; empty where it is not known.
        concepts: What it can be asked the masks of, where it is a ``ConceptModel``: what a question means is
            then worked out from its words, and not left to the model.
        coded: Whether its pictures are codes of single bands (``earthmind.band_codes``), of whichever of the
            bands above a layer has; the ranges do not apply then.
        reflectance: Whether its pictures are reflectance itself, of all the optical bands above; the ranges
            do not apply then.
        reach: How far, in pixels, a mask depends on what lies around: of windows so much is not used at edges
            where another one goes on, so that their masks are those of the whole.
        grid: Windows begin at multiples of so many pixels, where a model works on cells of pixels.
        snow_aside: Whether it marks neither water nor flood where the optical layer looks like snow.
    """

    name: str
    title: str
    sensors: tuple[str, ...]
    optical_bands: tuple[str, ...]
    optical_range: tuple[float, float]
    sar_bands: tuple[str, ...]
    sar_range_db: dict[str, tuple[float, float]]
    resolution_m: tuple[float, float]
    max_side: int
    licence: str
    knows: tuple[str, ...]
    limits: tuple[str, ...] = ()
    metrics: dict[str, float] = field(default_factory=dict)
    stretch: str = "fixed"
    data: tuple[str, ...] = ()
    referring: bool = False
    multispectral: bool = False
    regions: bool = False
    window: int | None = None
    colour_range: tuple[float, float] | None = None
    sha256: str = ""
    concepts: tuple[str, ...] = ()
    coded: bool = False
    reflectance: bool = False
    reach: int = 0
    grid: int = 1
    snow_aside: bool = False


@dataclass(frozen=True)
class TextPiece:
    """The next piece of the answer; ``[SEG]`` stands where a mask belongs."""

    text: str


@dataclass(frozen=True)
class Thought:
    """The next piece of what a model thinks before it answers; ``[SEG]`` stands where a mask belongs."""

    text: str


@dataclass(frozen=True)
class Remark:
    """Something that the analyst should know when reading the answer; no word of the model."""

    sentence: Sentence


@dataclass(frozen=True)
class Mask:
    """The mask of the n-th ``[SEG]``.

    Attributes:
        phrase: What was segmented, in the words of the answer or the prompt.
        logits: float32, shape (H, W); above 0 means inside.
        looked: float32, shape (h, w), where the model looked when it asked for this mask: the attention of
            its ``[SEG]`` on a coarse grid over the picture, adding up to 1; None where it was not measured.
    """

    phrase: str
    logits: NDArray[np.float32]
    looked: NDArray[np.float32] | None = None


@dataclass(frozen=True)
class Attention:
    """How much each sensor counted, shares that add up to 1.

    Attributes:
        optical: Mean fusion weight of the optical sensor.
        sar: Mean fusion weight of the SAR sensor.
        sar_weight: float32, shape (h, w): where the SAR was trusted, on a coarse grid over the picture.
        sar_by_layer: The SAR's share of the attention between visual tokens in each layer of the language
            model (modality attention score); empty where it was not measured.
    """

    optical: float
    sar: float
    sar_weight: NDArray[np.float32]
    sar_by_layer: tuple[float, ...] = ()


ModelEvent = Union[TextPiece, Thought, Remark, Mask, Attention]


class Model(Protocol):
    """A model that answers about pictures of one place."""

    card: ModelCard

    def encode(self, pictures: Sequence[Picture]) -> Any:
        """Compute once what every question about these pictures needs.

        Pictures share one height and width. The result is opaque and may be kept.
        """

    def answer(
        self,
        encoded: Any,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """Answer as a stream: thoughts, text pieces and masks in the order of the words, then attention.

        Args:
            encoded: From ``encode``.
            text: The analyst's question or instruction.
            history: Earlier (question, answer) turns about the same pictures.
            stopped: Asked after every token; generation ends when it returns True.
        """


@runtime_checkable
class BatchModel(Protocol):
    """A model that can also answer one question about several places together, each as it would alone."""

    def at_once(self, pictures: Sequence[Picture]) -> int:
        """How many places with such pictures can be answered together in the memory that there is."""

    def encode_together(self, scenes: Sequence[Sequence[Picture]]) -> Sequence[Any]:
        """Encode the pictures of several places; see ``Model.encode``."""

    def answer_together(
        self, scenes: Sequence[Any], text: str, *, stopped: Callable[[], bool] = lambda: False
    ) -> Sequence[Sequence[ModelEvent]]:
        """Answer about several places; see ``Model.answer``. A stop leaves answers incomplete."""


@runtime_checkable
class SideBySideModel(Protocol):
    """A model that encodes several places faster at the same time, each on one core, than in turn."""

    @property
    def side_by_side(self) -> int:
        """How many places at the same time; 1 where that gains nothing."""

    def encode_beside(self, pictures: Sequence[Picture]) -> Any:
        """Encode as ``Model.encode`` does; may be called on several threads at once."""


@runtime_checkable
class PlacedModel(Protocol):
    """A model that knows where it really runs, which may not be where it was asked to."""

    @property
    def device(self) -> str:
        """``cpu``, ``cuda:N`` or ``mps``."""

    @property
    def why_not_gpu(self) -> str:
        """Why that is not the GPU that was asked for, in one sentence; empty where it is or none was."""


@runtime_checkable
class TellingModel(Protocol):
    """A model that may have to tell how it computes, such as in larger numbers than it was meant to."""

    @property
    def told(self) -> str:
        """What its user should know, in one sentence; empty where there is nothing."""


@runtime_checkable
class ConceptModel(Protocol):
    """A model that can be asked for the masks of concepts, whatever words they were asked in."""

    concepts: tuple[str, ...]
    """What it knows, such as ``water``."""

    def masks(
        self,
        encoded: Any,
        concepts: Sequence[str],
        *,
        without: str | None = None,
        earlier: bool = False,
        stopped: Callable[[], bool] = lambda: False,
    ) -> list[Mask]:
        """The masks of concepts, one each, in their order; the same concept and scene give the same mask.

        Args:
            encoded: From ``encode``.
            concepts: Of ``concepts``.
            without: ``"optical"`` or ``"sar"``: what would be drawn had that sensor not been there.
            earlier: Whether the pictures of the date before are looked at, alone, instead of all.
            stopped: Asked before every concept; then the rest is left out.

        Returns:
            Masks with the concept as their phrase; logits below 0 everywhere where there is none.

        Raises:
            ValueError: A concept is not known, or no picture is left.
        """

    def attention(self, encoded: Any, concept: str) -> Attention | None:
        """How much each sensor counted for the mask of a concept; None where one sensor was seen."""


@runtime_checkable
class TextImageModel(Protocol):
    """A model that has pictures and texts as unit vectors, alike where a text tells what a picture shows."""

    card: ModelCard
    fingerprint: str
    """Checksum of what decides its vectors; those of another one cannot be compared with them."""

    @property
    def dimension(self) -> int:
        """Of its vectors."""

    @property
    def scale(self) -> float:
        """What products are multiplied by before a softmax makes probabilities of them."""

    def picture_vectors(self, pictures: Sequence[Picture]) -> NDArray[np.float32]:
        """Vectors of pictures of the card's three channels, of any size, (N, D)."""

    def text_vectors(self, texts: Sequence[str]) -> NDArray[np.float32]:
        """Vectors of texts, (N, D)."""
