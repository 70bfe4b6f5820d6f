"""The encoder that compares pictures with words, and what it makes of texts and classes."""

from __future__ import annotations

from collections.abc import Sequence

import numpy as np
from numpy.typing import NDArray

from earthmind.errors import InputError, ModelError
from earthmind.inference.models.shelf import ModelShelf
from earthmind.model.protocol import TextImageModel
from earthmind.sentences import Sentence

TEMPLATES = ("a satellite image of {}.", "an aerial photograph of {}.", "{} seen from above.")
"""What a class stands in; the vector of a class is the mean of its texts, as in CLIP (Radford and others
2021, section 3.1.4)."""
_PLACE = "{}"


def obtain_encoder(shelf: ModelShelf, name: str | None) -> TextImageModel:
    """Load the encoder of a name.

    Raises:
        ModelError: There is no such model, it cannot be loaded, or compares no pictures with words.
    """
    chosen = name or shelf.default
    card = shelf.card(chosen)
    model: object = None if card.concepts else shelf.submit(lambda: shelf.obtain(chosen)).result()
    return as_encoder(model, card.name)


def as_encoder(model: object, name: str) -> TextImageModel:
    """A model that compares pictures with words.

    Raises:
        ModelError: It is none.
    """
    if not isinstance(model, TextImageModel):
        raise ModelError(
            Sentence(
                "{model} cannot compare pictures with words; choose a text-image encoder, such as skyclip "
                "or a folder with a CLIP.",
                model=name,
            ),
            code="no_encoder",
        )
    return model


def text_vectors(
    shelf: ModelShelf, model: TextImageModel, texts: Sequence[str], templates: Sequence[str] = (_PLACE,)
) -> NDArray[np.float32]:
    """One unit vector for each text, the mean of those of it in all templates, (N, D).

    Raises:
        InputError: A text is empty, or a template has no ``{}``.
    """
    if not texts or not all(text.strip() for text in texts):
        raise InputError(Sentence("A text or class is empty; write what is looked for."), code="empty_prompt")
    wrong = next((each for each in templates if each.count(_PLACE) != 1), None)
    if wrong is not None or not templates:
        raise InputError(
            Sentence(
                'The template "{template}" has no single {place} where the text belongs.',
                template=wrong or "",
                place=_PLACE,
            ),
            code="template",
        )
    written = [template.replace(_PLACE, text.strip()) for text in texts for template in templates]
    found = shelf.submit(lambda: model.text_vectors(written)).result()
    means = found.reshape(len(texts), len(templates), -1).mean(1)
    return np.asarray(means / np.linalg.norm(means, axis=1, keepdims=True), np.float32)


def probabilities(likenesses: NDArray[np.floating], scale: float) -> NDArray[np.float64]:
    """Of each class, from likenesses (N, K): the softmax over the classes with the learned scale."""
    scores = likenesses.astype(np.float64) * scale
    exponential = np.exp(scores - scores.max(1, keepdims=True))
    return np.asarray(exponential / exponential.sum(1, keepdims=True))
