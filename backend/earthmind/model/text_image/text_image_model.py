"""A text-image encoder as a model: pictures and texts as unit vectors whose product is their likeness."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence

import numpy as np
import torch
from numpy.typing import NDArray
from PIL import Image
from torch import Tensor
from transformers import CLIPModel

from earthmind.model.protocol import ModelCard, ModelEvent, Picture, TextPiece
from earthmind.model.text_image.clip_sizes import ClipSizes
from earthmind.model.text_image.clip_tokens import ClipTokens

Floats = NDArray[np.float32]
_TEXTS_AT_ONCE = 64


class ClipEncoder:
    """An encoder of CLIP's layout; satisfies ``protocol.TextImageModel``.

    Attributes:
        card: Its card.
        fingerprint: Checksum of its weights.
    """

    def __init__(
        self, card: ModelCard, network: CLIPModel, tokens: ClipTokens, sizes: ClipSizes, fingerprint: str
    ) -> None:
        """Put together a network, its tokens and its sizes."""
        self.card, self.fingerprint = card, fingerprint
        self._network, self._tokens, self._sizes = network, tokens, sizes
        self._device = network.device

    @property
    def dimension(self) -> int:
        """Of its vectors."""
        return self._sizes.dimension

    @property
    def scale(self) -> float:
        """What likenesses are multiplied by before a softmax; learned."""
        return float(self._network.logit_scale.detach().exp())

    @torch.inference_mode()
    def picture_vectors(self, pictures: Sequence[Picture]) -> Floats:
        """Unit vectors of pictures, float32 (N, D); see ``protocol.TextImageModel``."""
        values = torch.from_numpy(np.stack([self.prepared(picture) for picture in pictures]))
        seen = self._network.vision_model(pixel_values=values.to(self._device))
        return _units(self._network.visual_projection(seen.pooler_output))

    @torch.inference_mode()
    def text_vectors(self, texts: Sequence[str]) -> Floats:
        """Unit vectors of texts, float32 (N, D)."""
        rows = torch.from_numpy(self._tokens.rows(texts)).to(self._device)
        read = [self._network.text_model(input_ids=part) for part in torch.split(rows, _TEXTS_AT_ONCE)]
        return _units(self._network.text_projection(torch.cat([each.pooler_output for each in read])))

    def prepared(self, picture: Picture) -> Floats:
        """A picture as the network takes it, float32 (3, side, side).

        Its longer side becomes the network's (bicubic, as CLIP's own), so that all of it is seen; the rest,
        and pixels without a value, are of the mean colour, which is 0.
        """
        side, (height, width) = self._sizes.side, picture.valid.shape
        factor = side / max(height, width)
        rows, columns = max(1, round(height * factor)), max(1, round(width * factor))
        colours = np.moveaxis(picture.pixels, 0, -1)
        shown = Image.fromarray(np.ascontiguousarray(colours, np.uint8))
        shown = shown.resize((columns, rows), Image.Resampling.BICUBIC)
        valid = Image.fromarray(picture.valid.astype(np.uint8) * 255)
        valid = valid.resize((columns, rows), Image.Resampling.NEAREST)
        scaled = (np.asarray(shown, np.float32) / 255 - self._sizes.mean) / self._sizes.deviation
        scaled = np.where((np.asarray(valid) > 0)[..., None], scaled, 0)
        found = np.zeros((3, side, side), np.float32)
        top, left = (side - rows) // 2, (side - columns) // 2
        found[:, top : top + rows, left : left + columns] = np.moveaxis(scaled, -1, 0)
        return found

    def encode(self, pictures: Sequence[Picture]) -> Floats:
        """The unit vector of the picture of the latest date, (D,)."""
        latest = next(picture for picture in pictures if picture.moment == 0)
        return np.asarray(self.picture_vectors([latest])[0])

    def answer(
        self,
        encoded: Floats,
        text: str,
        *,
        history: Sequence[tuple[str, str]] = (),
        stopped: Callable[[], bool] = lambda: False,
    ) -> Iterator[ModelEvent]:
        """How alike the place and a text are; it has no words and no masks of its own."""
        likeness = float(self.text_vectors([text])[0] @ encoded)
        yield TextPiece(
            f"The likeness of this place and these words is {likeness:.3f} (cosine, -1 to 1). This model "
            "names scenes of a list of classes and finds tiles by words; it draws nothing."
        )


def _units(vectors: Tensor) -> Floats:
    return np.asarray(torch.nn.functional.normalize(vectors.float(), dim=-1).cpu().numpy())
